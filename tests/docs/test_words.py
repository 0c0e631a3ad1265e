"""What users and maintainers read does not use phrases that have a plainer word, listed in `words.txt`.

Held to it are the documents, the API's document, and the templates: all that a package says comes from the last two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.test_documents import DOCUMENTS, ROOT

_PHRASES = dict(
    line.split(" -> ")
    for line in (ROOT / "tests" / "docs" / "words.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
# A phrase may be broken at the end of a line, and the next line may be a comment.
_BREAK = r"\s+(?:#\s+)?"
_ANY = re.compile(
    rf"\b(?:{'|'.join(_BREAK.join(map(re.escape, phrase.split())) for phrase in _PHRASES)})\b", re.IGNORECASE
)
# Names of files, wire names and code are not prose.
_CODE = re.compile(r"`[^`\n]*`")


def found_in(text: str) -> Iterator[tuple[int, str]]:
    """Line and phrase of everything in a text that has a plainer word."""
    prose = _CODE.sub(lambda code: "`" * len(code[0]), text)
    for match in _ANY.finditer(prose):
        yield text.count("\n", 0, match.start()) + 1, " ".join(re.split(_BREAK, match[0])).lower()


PROSE = [
    *DOCUMENTS,
    *sorted((ROOT / "spec").rglob("*.yaml")),
    *sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in (".py", ".jinja", ".md", ".toml")),
]


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_plain_words_are_used(path: Path) -> None:
    found = [
        f"{path.name}:{line}: {phrase} -> {_PHRASES[phrase]}"
        for line, phrase in found_in(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_phrases_are_found_across_lines_and_not_in_code() -> None:
    text = "One.\n# This leads\n# nowhere, in `tests/behaviour`.\n\nThe Colour.\n"
    assert list(found_in(text)) == [(2, "leads nowhere"), (5, "colour")]
