"""docs/diagnostics.md lists every code with the generator's texts, and its examples print the documented output.

`pytest tests/docs/test_diagnostics.py --update-cases` writes titles, effects and printed examples into the page.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.diagnostics import Code

from .diagnostics_page import EXAMPLE, sections, updated

_PATH = Path(__file__).resolve().parents[2] / "docs" / "diagnostics.md"
_SECTIONS = sections(_PATH.read_text(encoding="utf-8"))


def test_the_page_is_as_the_generator_has_it(request: pytest.FixtureRequest) -> None:
    page = _PATH.read_text(encoding="utf-8")
    present = updated(page)

    if request.config.getoption("--update-cases"):
        _PATH.write_text(present, encoding="utf-8")
    else:
        assert page == present


def test_the_page_lists_every_code() -> None:
    assert list(_SECTIONS) == sorted(map(str, Code))


def test_what_can_be_shown_in_one_document_is_shown() -> None:
    assert sum(EXAMPLE.search(text) is not None for _, text in _SECTIONS.values()) > 40


@pytest.mark.parametrize("code", [code for code, (_, text) in _SECTIONS.items() if EXAMPLE.search(text)])
def test_an_example_has_the_severity_that_the_page_states(code: str) -> None:
    severity, text = _SECTIONS[code]
    example = EXAMPLE.search(text)
    assert example is not None

    shown = re.search(r"  (error|warning)\[", example["printed"])
    assert shown is not None, "the example prints nothing"
    assert shown[1] in severity
