"""The committed pages are what the command writes, and their links and anchors resolve."""

from __future__ import annotations

import json
import posixpath
import re

from generator.output.freshness import Job
from generator.output.manifest import MANIFEST, Manifest
from generator.pipeline import prepare_docs
from tests.docs.markdown import links
from tests.site.pages import DOCS, ROOT

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
