"""Prose uses plain words and short sentences.

`words.txt` lists phrases with a plainer word. They are searched in documents, the API's document, the templates (all
text of a package is from the last two), and the docstrings and comments of all Python files.
"""

from __future__ import annotations

import ast
import io
import re
import textwrap
import tokenize
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


SOURCES = sorted(
    path
    for folder in ("generator", "tools", "benchmarks", "tests", "templates", "spec", "examples")
    for path in (ROOT / folder).rglob("*.py")
    if "cases" not in path.parts
)
_LONGEST_SENTENCE = 40
"""Words of a sentence in a docstring or comment."""
# A sentence ends before a capital letter, a paragraph, an item of a list, or an entry such as `name: text`.
_SENTENCE_END = re.compile(r"(?<=[.:;!?])\s+(?=[A-Z`(*])|\n\s*\n|\n\s*(?=[-|\d*]|\w+(?: \([^)]*\))?: )")


def prose_of(source: str) -> Iterator[tuple[int, str]]:
    """Docstrings (of attributes too) and comments of Python source, with their first line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.lineno, node.value.value
    comment: list[str] = []
    start = end = 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            if token.start[0] != end + 1:
                yield start, "\n".join(comment)
                comment, start = [], token.start[0]
            comment.append(token.string.removeprefix("#").strip())
            end = token.start[0]
    yield start, "\n".join(comment)


def long_sentences_in(text: str) -> Iterator[tuple[int, str]]:
    """Number of words and beginning of each sentence that is too long; fenced code does not count."""
    prose = re.sub(r"^( *)```.*?^\1```", "", textwrap.dedent(text), flags=re.MULTILINE | re.DOTALL)
    for sentence in _SENTENCE_END.split(prose):
        words = sentence.split()
        if len(words) > _LONGEST_SENTENCE:
            yield len(words), " ".join(words[:8])


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PROSE, ids=_name)
def test_plain_words_are_used(path: Path) -> None:
    found = [
        f"{path.name}:{line}: {phrase} -> {_PHRASES[phrase]}"
        for line, phrase in found_in(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_docstrings_and_comments_are_plain(path: Path) -> None:
    found = [
        f"{path.name}:{start + line - 1}: {phrase} -> {_PHRASES[phrase]}"
        for start, text in prose_of(path.read_text(encoding="utf-8"))
        for line, phrase in found_in(text)
    ]
    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_sentences_are_short(path: Path) -> None:
    found = [
        f"{path.name}:{start}: {words} words: {beginning}"
        for start, text in prose_of(path.read_text(encoding="utf-8"))
        for words, beginning in long_sentences_in(text)
    ]
    assert found == []


def test_phrases_are_found_across_lines_and_not_in_code() -> None:
    text = "One.\n# This leads\n# nowhere, in `tests/behaviour`.\n\nThe Colour.\n"
    assert list(found_in(text)) == [(2, "leads nowhere"), (5, "colour")]


def test_prose_of_source_is_docstrings_and_comments() -> None:
    source = '"""One."""\n\nNAME = "whoever"  # Two\n# three.\n\n\ndef call() -> None:\n    """Four."""\n    # Five.\n'
    assert sorted(prose_of(source))[1:] == [(1, "One."), (3, "Two\nthree."), (8, "Four."), (9, "Five.")]


def test_long_sentences_are_found() -> None:
    text = f"Short.\n\n    ```\n    {'code ' * 50}\n    ```\n\nArgs:\n    a: {'b ' * 30}\n    c: {'d ' * 50}."
    assert list(long_sentences_in(text)) == [(52, "c: d d d d d d d")]
