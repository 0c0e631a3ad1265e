"""`python -m tools drift`: changes of the published document since the last update of `spec/` from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import yaml

from tools.drift.compare import Client, compare
from tools.drift.document import Published
from tools.drift.hosted import Hosted, UnreachableError, client
from tools.drift.report import as_markdown, unreachable

STATE = Path("spec/published.json")
_HOSTED = Path("spec/drift.yaml")
_SETTINGS = Path("spec/client.yaml")


class Status(IntEnum):
    """The exit status of the command."""

    SAME = 0
    FAILED = 1
    CHANGED = 3
    UNREACHABLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The output of the command, and its exit status."""

    text: str
    status: Status


def drift(document: Path | None, since: Path, *, missed: bool, truncated: bool = False) -> Outcome:
    """Compare the published document with its known state.

    Args:
        document: A copy of the published document; None to retrieve it.
        since: The state to compare it with.
        missed: Whether the document could not be retrieved in the previous run either.
        truncated: Whether the text must fit into an issue.

    Raises:
        ToolError: A file is malformed.
    """
    try:
        new = retrieve(document)
    except UnreachableError as error:
        status = Status.FAILED if missed else Status.UNREACHABLE
        return Outcome(text=unreachable(error.reasons, again=missed), status=status)
    found = compare(Published.read(since), new, _client())
    return Outcome(text=as_markdown(found, truncated=truncated), status=Status.CHANGED if found else Status.SAME)


def accept(document: Path | None) -> None:
    """Make the published document the known state.

    Raises:
        ToolError: It cannot be retrieved, or a file is malformed.
    """
    retrieve(document).write(STATE)


def retrieve(document: Path | None) -> Published:
    """The published document: a copy in a file, or the hosted one."""
    if document is not None:
        return Published.read(document)
    with client() as http:
        return Hosted.read(_HOSTED).fetch(http)


def _client() -> Client:
    """The facts about the client from the generated package and the settings."""
    settings = yaml.safe_load(_SETTINGS.read_text(encoding="utf-8"))
    manifest = Path("generated") / settings["package"] / "manifest.json"
    operations = json.loads(manifest.read_text(encoding="utf-8"))["operations"]
    methods: dict[str, str] = {}
    for each in operations:
        # The first of several methods of an operation is the general one.
        methods.setdefault(f"{each['method']} {each['path']}", each["python"])
    return Client(
        methods=methods,
        credentials=frozenset(name.lower() for name in Hosted.read(_HOSTED).credentials),
        envelope=settings.get("envelope", {}).get("data", ""),
    )
