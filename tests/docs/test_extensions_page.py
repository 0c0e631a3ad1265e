"""docs/extensions.md has every extension, and its example has the documented effect."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.validation.extensions import EXTENSIONS
from tests.docs.packages import Responses, examples, show

PAGE = Path(__file__).parents[2] / "docs" / "extensions.md"
FIRST = {"item": "tea", "cr_ts": "2026-12-01T09:00:00Z"}
RESPONSES: Responses = {
    "GET /orders?q=tea": (200, [{"item": "green tea", "cr_ts": "2026-11-02T08:00:00Z"}]),
    "GET /orders?q=tea&page=2": (200, []),
    'POST /orders {"item":"tea"}': (201, FIRST),
    'POST /orders {"item":"tea","weeks":2}': (201, [FIRST, {"item": "tea", "cr_ts": "2026-12-08T09:00:00Z"}]),
}


def test_every_extension_is_described() -> None:
    page = PAGE.read_text(encoding="utf-8")
    known = {name for fields in EXTENSIONS.values() for name in fields}
    assert set(re.findall(r"^\| `(x-[a-z]+)` \|", page, flags=re.MULTILINE)) == known
    assert set(re.findall(r"^## `(x-[a-z]+)`$", page, flags=re.MULTILINE)) == known


def test_the_example_does_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (example,) = examples(PAGE)
    show(example, RESPONSES)
