"""Every program of the committed documentation runs against the in-memory API, and sends what it should."""

from __future__ import annotations

import ast
import builtins
import json
from pathlib import Path

import black
import pytest

import calcom
from calcom.testing import Server
from tests.site.pages import DOCS, PACKAGE, Page, operation_pages
from tests.site.running import Runner

EXPECTED = Path(__file__).with_name("requests.txt")
PAGES = list(operation_pages(DOCS))
WIDTH = 60
_BLACK = black.Mode(line_length=WIDTH, target_versions={black.TargetVersion.PY311})


def requests(pages: list[Page]) -> str:
    """What the programs of each page send, one line for each operation; both programs send the same."""
    lines: list[str] = []
    with Server() as server:
        runner = Runner(calcom, ("CalCom", "AsyncCalCom"), server)
        for page in pages:
            sync, asynchronous = (
                runner.first_request(page.programs[label], f"{page.path} ({label})") for label in ("Sync", "Async")
            )
            assert sync == asynchronous, page.path
            lines.append(f"{page.operation} {sync}\n")
    return "".join(lines)


@pytest.mark.filterwarnings("ignore:`.*` is deprecated:DeprecationWarning")
def test_every_program_sends_the_expected_request(request: pytest.FixtureRequest) -> None:
    sent = requests(PAGES)
    if request.config.getoption("--update-cases"):
        EXPECTED.write_text(sent, encoding="utf-8")
    assert sent == EXPECTED.read_text(encoding="utf-8"), "run this test with --update-cases to accept these requests"


def test_every_operation_has_a_page_with_both_programs() -> None:
    manifest = json.loads((PACKAGE / "manifest.json").read_text(encoding="utf-8"))
    assert sorted(page.operation for page in PAGES) == sorted(one["python"] for one in manifest["operations"])
    assert [page.path for page in PAGES if set(page.programs) != {"Sync", "Async"}] == []


def test_requests_are_those_of_the_pages_operation() -> None:
    """Method and path of the expected requests match the manifest, which is independent of the programs."""
    manifest = json.loads((PACKAGE / "manifest.json").read_text(encoding="utf-8"))
    routes = {one["python"]: (one["method"], one["path"]) for one in manifest["operations"]}
    wrong: list[str] = []
    for line in EXPECTED.read_text(encoding="utf-8").splitlines():
        operation, method, url, *_ = line.split(" ", 3)
        stated, path = routes[operation]
        parts, given = path.split("/"), url.partition("?")[0].split("/")
        is_same = len(parts) == len(given) and all(
            "{" in one or one == two for one, two in zip(parts, given, strict=True)
        )
        if method != stated or not is_same:
            wrong.append(line)
    assert wrong == []


def test_an_argument_by_another_name_is_noticed() -> None:
    page = next(page for page in PAGES if page.operation == "bookings.create")
    changed = {label: text.replace("event_type_id=", "event_type=") for label, text in page.programs.items()}
    with pytest.raises(TypeError, match="event_type"):
        requests([Page(page.path, page.operation, changed)])


def test_a_wrong_value_is_noticed() -> None:
    page = next(page for page in PAGES if page.operation == "bookings.create")
    changed = {label: text.replace("event_type_id=1234", 'event_type_id="x"') for label, text in page.programs.items()}
    with pytest.raises(calcom.BadRequestError):
        requests([Page(page.path, page.operation, changed)])


def test_no_variable_hides_a_name_of_python() -> None:
    hidden = [
        (page.path, node.id)
        for page in PAGES
        for text in page.programs.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        if hasattr(builtins, node.id) or node.id in ("calcom", "asyncio", "main")
    ]
    assert hidden == []


@pytest.mark.parametrize("label", ["Sync", "Async"])
def test_programs_are_formatted_and_narrow(label: str) -> None:
    programs = {page.path: page.programs[label] for page in PAGES}
    assert [path for path, text in programs.items() if max(map(len, text.splitlines())) > WIDTH] == []
    assert [path for path, text in programs.items() if black.format_str(text, mode=_BLACK) != text] == []
