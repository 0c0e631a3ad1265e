"""The committed pages are what the command writes, and their links and anchors resolve."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.output.freshness import Job
from generator.output.manifest import MANIFEST, Manifest
from generator.pipeline import prepare_docs
from tests.docs.markdown import links
from tests.site.pages import DOCS, PACKAGE, ROOT

_ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_JSON = re.compile(r"^```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST_RESPONSE = 40


def test_the_committed_pages_are_what_the_command_writes() -> None:
    _, documentation = prepare_docs(Job.of(ROOT / "spec" / "openapi.yaml"), strict=True)
    committed = {
        path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8")
        for path in DOCS.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }
    assert documentation.warnings == []
    assert sorted(committed) == sorted(documentation.files)
    differing = [path for path, text in documentation.files.items() if committed[path] != text]
    assert differing == [], "run `make docs` and commit the result"
    manifest = Manifest.read(DOCS)
    assert manifest is not None
    assert sorted(manifest.files) == sorted(committed)


def test_links_and_anchors_resolve() -> None:
    anchors = {
        path.relative_to(DOCS).as_posix(): _anchors(path.read_text(encoding="utf-8")) for path in DOCS.rglob("*.md")
    }
    broken: list[str] = []
    for page in anchors:
        for link in links(DOCS / page):
            target, _, anchor = link.partition("#")
            file = posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) if target else page
            if not link.startswith("https://") and (file not in anchors or (anchor and anchor not in anchors[file])):
                broken.append(f"{page}: {link}")
    assert broken == []


def _anchors(text: str) -> set[str]:
    headings = (re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(text))
    stated = _ANCHOR.findall(text)
    assert len(stated) == len(set(stated))
    return {*stated, *headings}


def test_responses_are_json_and_short() -> None:
    texts = [path.read_text(encoding="utf-8") for path in DOCS.glob("reference/**/*.md")]
    responses = [found for text in texts for found in _JSON.findall(text)]
    assert len(responses) > 200
    for text in responses:
        json.loads(text)
        assert len(text.splitlines()) <= LONGEST_RESPONSE


def test_models_name_the_operations_that_use_them() -> None:
    """A link from an operation to its result or an argument has one back."""
    types = (DOCS / "types" / "bookings.md").read_text(encoding="utf-8")
    booking = types.partition('<a id="Booking"></a>')[2].partition("<a id=")[0]
    assert "Returned by" in booking
    assert "(../reference/bookings/create.md)" in booking
    booker = types.partition('<a id="BookerParam"></a>')[2].partition("<a id=")[0]
    assert "Taken by [`bookings.create`](../reference/bookings/create.md)" in booker


_BLOCK = re.compile(r"^ *```(?:python|json)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_MOMENT = re.compile(r"\b(20\d\d)(?:-\d\d-\d\d|, \d\d?, \d\d?)(?!\d)")
_FORMATS = {"2021-10-20", "2026-07-27"}
"""Formats of webhook deliveries, which are called by dates."""
RECENT, EARLIEST = 2019, 2035
"""Years between which no example is. One before them, as for everything that changed since 2000, does not expire."""


def test_no_example_expires() -> None:
    """Dates of programs, of requests and of responses are far in the future."""
    files = [*DOCS.rglob("*.md"), PACKAGE / "README.md", ROOT / "README.md", ROOT / "spec" / "client.yaml"]
    texts = {path: "".join(_BLOCK.findall(path.read_text(encoding="utf-8"))) for path in files}
    texts |= {path: path.read_text(encoding="utf-8") for path in (ROOT / "examples").glob("[a-s]*.py")}
    found = [(str(path), one) for path, text in texts.items() for one in _MOMENT.finditer(text)]
    assert len(found) > 300
    early = [(path, one[0]) for path, one in found if RECENT < int(one[1]) < EARLIEST and one[0] not in _FORMATS]
    assert early == []


def test_examples_of_the_document_do_not_expire() -> None:
    found: list[tuple[str, str]] = []
    for path in (ROOT / "spec").rglob("*.yaml"):
        if path.parent != ROOT / "spec":
            document = yaml.safe_load(path.read_text(encoding="utf-8"))
            found += [(str(path), one) for one in _moments(document, is_example=False)]
    assert len(found) > 20
    assert [(path, one) for path, one in found if int(one[:4]) < EARLIEST] == []


def _moments(node: Any, *, is_example: bool) -> Iterator[str]:
    """The dates in the examples of a document."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _moments(value, is_example=is_example or key in ("example", "examples"))
    elif isinstance(node, list):
        for value in node:
            yield from _moments(value, is_example=is_example)
    elif is_example:
        yield from (one[0] for one in _MOMENT.finditer(str(node)))
