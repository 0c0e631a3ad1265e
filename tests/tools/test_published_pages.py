"""Retrieve the published document from its own URL, or from the pages of the documentation."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from click.testing import CliRunner

from tests.tools.tides import CLIENT, DOCUMENT, altered, published
from tools.__main__ import main
from tools.commands import ToolError
from tools.drift import command
from tools.drift.compare import compare
from tools.drift.document import METHODS, Published
from tools.drift.hosted import Hosted, UnreachableError

BASE = "https://tides.example.com/docs"
HOSTED = Hosted(
    document=f"{BASE}/api/openapi.json",
    index=f"{BASE}/llms.txt",
    indexes=f"{BASE}/_llms/",
    pages=f"{BASE}/api/",
    credentials=("Authorization",),
)
_HEAD = f"> ## Index of the pages\n> {BASE}/llms.txt\n> Read it first.\n\n"


def operation_page(title: str, method: str, path: str) -> str:
    """The page of one operation, with all schemas of the document (a real page contains only those that it uses)."""
    item = {method: DOCUMENT["paths"][path][method]}
    shared = {key: value for key, value in DOCUMENT["paths"][path].items() if key not in METHODS}
    fragment = {
        "openapi": "3.0.0",
        "info": {"title": "Tides", "description": "", "version": "1.0.0", "contact": {}},
        "servers": [],
        "security": DOCUMENT["security"],
        "tags": [],
        "paths": {path: {**shared, **item}},
        "components": DOCUMENT["components"],
    }
    text = yaml.safe_dump(fragment, sort_keys=False)
    fence = f"````yaml /api/openapi.json {method} {path}\n{text}\n````"
    return f"{_HEAD}# {title}\n\n> What it does.\n\n\n## OpenAPI\n\n{fence}"


def pages() -> dict[str, str]:
    """URLs and texts of documentation about the tides: indexes, pages of operations, a guide."""
    groups = {
        f"{BASE}/api/ports/list.md": ("List ports", "get", "/ports"),
        f"{BASE}/api/ports/create.md": ("Create a port", "post", "/ports"),
        f"{BASE}/api/deprecated:-ports/get.md": ("Get a port", "get", "/ports/{portId}"),
        f"{BASE}/api/deprecated:-ports--old/delete.md": ("Get a port", "delete", "/ports/{portId}"),
    }
    operations = {url: operation_page(*about) for url, about in groups.items()}
    first, *others = operations
    items = "\n".join(f"- [Get a port]({url}): What it does, and so …" for url in others)
    again = f"- [API]({BASE}/_llms/api.md)\n"
    return {
        **operations,
        f"{BASE}/api/guide.md": f"{_HEAD}# Guide\n\n```yaml\nopenapi: 3.0.0\n```\n",
        f"{BASE}/llms.txt": f"# Tides\n\n- [API]({BASE}/_llms/api.md)\n- [Help]({BASE}/help/start.md)\n",
        f"{BASE}/_llms/api.md": f"# API\n\n## API\n\n- [More]({BASE}/_llms/api/ports.md)\n- [List]({first})\n",
        f"{BASE}/_llms/api/ports.md": f"### Ports\n\n- [Guide]({BASE}/api/guide.md)\n{items}\n{again}",
    }


def fetched(texts: Mapping[str, str], asked: list[str] | None = None) -> Published:
    """The document retrieved from a server with these texts; other URLs return 404."""

    def handle(request: httpx2.Request) -> httpx2.Response:
        url = str(request.url)
        if asked is not None:
            asked.append(url)
        return httpx2.Response(200, text=texts[url]) if url in texts else httpx2.Response(404)

    with httpx2.Client(transport=httpx2.MockTransport(handle)) as client:
        return HOSTED.fetch(client)


def test_the_document_itself_is_asked_for_first() -> None:
    asked: list[str] = []
    found = fetched({HOSTED.document: json.dumps(DOCUMENT)}, asked)
    assert found.root == published(DOCUMENT).root
    assert asked == [HOSTED.document]


@pytest.mark.parametrize("document", [{}, {HOSTED.document: "<html>Soon.</html>"}], ids=["missing", "something-else"])
def test_otherwise_it_is_rebuilt_from_the_pages(document: dict[str, str]) -> None:
    asked: list[str] = []
    found = fetched({**pages(), **document}, asked)
    assert found.operations.keys() == published(DOCUMENT).operations.keys()
    assert not compare(published(DOCUMENT), found, CLIENT)
    assert len(asked) == len(set(asked)) == 1 + len(pages())


def test_what_looks_like_a_date_or_a_truth_value_stays_a_string() -> None:
    """The pages are written in YAML 1.2."""
    texts = pages()
    page = f"{BASE}/api/ports/list.md"
    assert "default: '2026-01-01'" in texts[page]
    texts[page] = texts[page].replace("default: '2026-01-01'", "default: 2026-01-01").replace("- name\n", "- on\n", 1)
    parameters = fetched(texts).operations["GET /ports"]["parameters"]
    assert [parameter["schema"].get("default") for parameter in parameters] == ["2026-01-01", None, None, 10]
    assert parameters[2]["schema"]["enum"] == ["on", "depth"]


def failure(texts: Mapping[str, str]) -> str:
    """The errors if nothing could be retrieved; the second one is about the pages."""
    with pytest.raises(UnreachableError) as caught:
        fetched(texts)
    first, second = caught.value.reasons
    assert first == f"{HOSTED.document} does not respond as expected: status 404"
    return second


def test_a_missing_page_fails_instead_of_removing_an_operation() -> None:
    texts = pages()
    del texts[f"{BASE}/api/ports/create.md"]
    assert failure(texts) == f"{BASE}/api/ports/create.md does not respond as expected: status 404"


def test_no_pages_at_all() -> None:
    assert failure({}) == f"{HOSTED.index} does not respond as expected: status 404"
    assert failure({HOSTED.index: "# Tides\n"}) == f"{HOSTED.index} has no page with an operation"


def test_a_page_that_cannot_be_read() -> None:
    texts = pages()
    url = f"{BASE}/api/ports/create.md"
    texts[url] = texts[url].replace("openapi: 3.0.0", "openapi: [")
    assert failure(texts).startswith(f"the document on {url} cannot be read:\n{url}:")


def test_pages_that_contradict_each_other() -> None:
    texts = pages()
    url = f"{BASE}/api/ports/create.md"
    texts[url] = texts[url].replace("maxLength: 80", "maxLength: 90")
    assert " describes `Port_2026_01` differently from an earlier page" in failure(texts)


def test_a_server_in_trouble_is_asked_again() -> None:
    answers = iter([httpx2.Response(503), httpx2.Response(200, text=json.dumps(DOCUMENT))])
    with httpx2.Client(transport=httpx2.MockTransport(lambda _: next(answers))) as client:
        assert HOSTED.fetch(client).root == published(DOCUMENT).root


def test_the_addresses_of_this_repository_are_complete() -> None:
    found = Hosted.read(Path(__file__).parents[2] / "spec" / "drift.yaml")
    urls = (found.document, found.index, found.indexes, found.pages)
    assert [url for url in urls if not url.startswith("https://")] == []
    assert found.document.startswith(found.pages)


@pytest.mark.parametrize("text", ["document: https://tides.example.com\n", "[]\n", "documnet: x\n"])
def test_addresses_that_are_not_complete_are_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "drift.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ToolError, match=r"drift\.yaml: "):
        Hosted.read(path)


# -- the command -----------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose state is the document, and whose API is unreachable."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    (tmp_path / "generated" / "tides").mkdir(parents=True)
    published(DOCUMENT).write(tmp_path / command.STATE)
    settings: dict[str, Any] = {"package": "tides", "envelope": {"data": "data"}}
    (tmp_path / "spec" / "client.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    hosted = {name: getattr(HOSTED, name) for name in ("document", "index", "indexes", "pages")}
    (tmp_path / "spec" / "drift.yaml").write_text(yaml.safe_dump(hosted), encoding="utf-8")
    operations = [
        {"method": "GET", "path": "/ports", "python": "ports.list"},
        {"method": "GET", "path": "/ports", "python": "ports.list_deep"},
    ]
    manifest = tmp_path / "generated" / "tides" / "manifest.json"
    manifest.write_text(json.dumps({"operations": operations}), encoding="utf-8")
    down = httpx2.MockTransport(lambda _: httpx2.Response(503))
    monkeypatch.setattr(command, "client", lambda: httpx2.Client(transport=down))
    return tmp_path


def invoked(*arguments: str) -> tuple[int, str]:
    """Exit status and output of the command."""
    done = CliRunner().invoke(main, ["drift", *arguments])
    return done.exit_code, done.output


def test_the_command_reports_and_accepts(project: Path) -> None:
    document = altered()
    document["paths"]["/ports"]["get"]["deprecated"] = True
    copy = project / "copy.json"
    copy.write_text(json.dumps(document), encoding="utf-8")
    status, output = invoked("copy.json")
    assert status == 3
    assert "| `ports.list` is deprecated | operation-deprecated | compatible |  | `GET /ports` |" in output
    assert invoked("copy.json", "--since", "copy.json") == (0, "The published document has not changed.\n")
    assert invoked("copy.json", "--accept") == (0, "")
    assert invoked("copy.json") == (0, "The published document has not changed.\n")
    assert compare(Published.read(command.STATE), published(document), CLIENT).findings == ()


def test_an_unreachable_document_fails_the_second_time(project: Path) -> None:
    reasons = f"""\
- {HOSTED.document} does not respond as expected: status 503
- {HOSTED.index} does not respond as expected: status 503

The addresses are in `spec/drift.yaml`. If it cannot be retrieved in the next run either, that run fails.
"""
    first = f"The published document of the API could not be retrieved in this run:\n\n{reasons}"
    assert invoked() == (4, first)
    status, output = invoked("--missed")
    assert status == 1
    assert output.startswith("The published document of the API could not be retrieved again, as in the previous run:")


def test_nothing_is_accepted_that_cannot_be_retrieved(project: Path) -> None:
    before = command.STATE.read_bytes()
    status, output = invoked("--accept")
    assert status == 1
    assert output.startswith(HOSTED.document)
    assert command.STATE.read_bytes() == before
