"""docs/diagnostics.md lists every code as the generator has it, and its examples print what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.diagnostics import Code, Exempting

from .diagnostics_page import printed

_PAGE = (Path(__file__).resolve().parents[2] / "docs" / "diagnostics.md").read_text(encoding="utf-8")
_SECTION = re.compile(r"^### (GEN\d{3}): (.*)\n\nSeverity: ([^.]*)\. (.*)\n\n((?:.|\n)*?)(?=^### |\Z)", re.MULTILINE)
_EXAMPLE = re.compile(r"```yaml\n((?:.|\n)*?)```\n\n```text\n((?:.|\n)*?)```")
_EFFECTS = {
    Exempting.NOTHING: "Cannot be exempted.",
    Exempting.LOOSENS: "Exempted: silent; what cannot be read is left out or becomes `Any`.",
    Exempting.LEAVES_OUT: "Exempted: silent; the operations that it concerns are not in the client.",
}
_EXAMPLES = {
    code: example.groups() for code, _, _, _, text in _SECTION.findall(_PAGE) if (example := _EXAMPLE.search(text))
}


def test_the_page_lists_every_code() -> None:
    listed = [(code, title, effect) for code, title, _, effect, _ in _SECTION.findall(_PAGE)]

    assert listed == [
        (str(code), code.title[0].upper() + code.title[1:], _EFFECTS[code.exempting]) for code in sorted(Code, key=str)
    ]


def test_what_can_be_shown_in_one_document_is_shown() -> None:
    assert len(_EXAMPLES) > 40


@pytest.mark.parametrize("code", _EXAMPLES)
def test_an_example_prints_what_the_page_says(code: str) -> None:
    document, text = _EXAMPLES[code]
    severity = next(section[2] for section in _SECTION.findall(_PAGE) if section[0] == code)

    assert printed(document, code) == text
    shown = re.search(r"  (error|warning)\[", text)
    assert shown is not None
    assert shown[1] in severity
