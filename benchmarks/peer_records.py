"""The clients and generators that `benchmarks.peers` compares with ours, each a record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from calcom._core.json_data import is_array, is_object


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """A generator of Python clients.

    Attributes:
        program: Its program in the environment.
        arguments: The arguments of the program, with `{document}` and `{output}`.
        requires: A program that must be on the search path.
        runtime: What the generated package requires, by name.
        operations: The files with operations, as a glob, and a pattern whose group is the name of an operation; an
            empty pattern means that each file has the name of an operation.
        messages: A pattern of the lines in which it reports what it cannot represent.
        adapted: Changes the document so that the package can list bookings.
    """

    program: str
    arguments: Sequence[str]
    requires: str = ""
    runtime: Sequence[str]
    operations: tuple[str, str]
    messages: str
    adapted: Callable[[dict[str, Any]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A client to compare with ours.

    Attributes:
        name: Its name in the table.
        distribution: What is installed, by name.
        package: The package to import, and to count and check.
        imports: The statement that a program starts with. Default: the import of the package.
        measures: The names of what is measured: for a client of another API, only its import.
        lists: A program that lists bookings; its argument is the base URL.
        decodes: A program that defines `decode`, which converts the bytes of a page to the objects that users get.
        generator: How the package is generated; None if it is published.
    """

    name: str
    distribution: str
    package: str
    measures: Sequence[str]
    imports: str = ""
    lists: str = ""
    decodes: str = ""
    generator: Generator | None = None


def _without_constant_headers(document: dict[str, Any]) -> None:
    waiting: list[Any] = [document]
    while waiting:
        node = waiting.pop()
        if is_object(node):
            if node.get("in") == "header" and "schema" in node:
                node["schema"].pop("const", None)
            waiting.extend(node.values())
        elif is_array(node):
            waiting.extend(node)


def _without_webhooks(document: dict[str, Any]) -> None:
    document.pop("webhooks", None)


_CLIENT: Final = ("import", "list", "memory", "decode", "lines", "files", "pyright")
_GENERATED: Final = ("operations", "generate", *_CLIENT)

PEERS: Final = (
    Peer(
        name="openapi-python-client",
        distribution="openapi-python-client",
        package="cal_com_api_client",
        measures=_GENERATED,
        lists="""
import sys
from cal_com_api_client import AuthenticatedClient
from cal_com_api_client.api.bookings import bookings_list
with AuthenticatedClient(base_url=sys.argv[1], token="cal_") as client:
    assert len(bookings_list.sync(client=client, cal_api_version="2024-08-13").data) == 100
""",
        decodes="""
import json
from cal_com_api_client.models.bookings_list_response_200 import BookingsListResponse200
def decode(content):
    return BookingsListResponse200.from_dict(json.loads(content))
""",
        generator=Generator(
            program="openapi-python-client",
            arguments=("generate", "--path", "{document}", "--output-path", "{output}", "--overwrite"),
            runtime=("httpx", "attrs", "python-dateutil"),
            operations=("*/api/*/*.py", ""),
            messages=r"^(?:WARNING|ERROR)\b",
            adapted=_without_constant_headers,
        ),
    ),
    Peer(
        name="openapi-generator",
        distribution="openapi-generator-cli",
        package="openapi_client",
        measures=_GENERATED,
        lists="""
import sys
from openapi_client import ApiClient, BookingsApi, Configuration
with ApiClient(Configuration(host=sys.argv[1], access_token="cal_")) as client:
    assert len(BookingsApi(client).bookings_list(cal_api_version="2024-08-13").data) == 100
""",
        decodes="""
from openapi_client.models.bookings_list200_response import BookingsList200Response
def decode(content):
    return BookingsList200Response.from_json(content.decode())
""",
        generator=Generator(
            program="openapi-generator-cli",
            arguments=("generate", "-g", "python", "-i", "{document}", "-o", "{output}"),
            requires="java",
            runtime=("urllib3>=2.7,<3", "python-dateutil", "pydantic>=2.11", "typing-extensions"),
            operations=("openapi_client/api/*_api.py", r"^    def (\w+)_with_http_info\("),
            messages=r"^\[main\] (?:WARN|ERROR)\b",
            adapted=_without_webhooks,
        ),
    ),
    Peer(
        name="universal-mcp-cal-com-v2",
        distribution="universal-mcp-cal-com-v2",
        package="universal_mcp_cal_com_v2",
        measures=("import", "list", "memory", "lines", "files"),
        imports="from universal_mcp_cal_com_v2.app import CalComV2App",
        lists="""
import sys
from universal_mcp_cal_com_v2.app import CalComV2App
app = CalComV2App()
app.base_url = sys.argv[1]
assert len(app.list_bookings()["data"]) == 100
""",
    ),
    Peer(name="openai", distribution="openai", package="openai", measures=("import",)),
    Peer(name="stripe", distribution="stripe", package="stripe", measures=("import",)),
)
"""What is compared: two generators with our document, a published client of Cal.com, and two clients of other APIs."""
