"""Format text of a document for a terminal.

Everything quoted from a document is untrusted input. It is escaped, so that no document can move the cursor, color the
terminal or reorder the text of a message.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_FRAME_BEFORE = 2
"""Lines of context above the line in question."""
_FRAME_WIDTH = 120
"""Maximum length of a printed line, in characters; longer lines are truncated around the position."""
_FRAME_LEAD = 40
"""Characters kept to the left of the position in a truncated line."""


def escaped(text: str) -> str:
    """Text of the document for printing: control and invisible characters are escaped."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _escape(character) for character in text)


def code_frame(lines: Sequence[str], line_number: int, column: int, end_column: int) -> list[str]:
    """A line of a file with the preceding lines, and a marker below a range of it.

    Args:
        lines: The lines of the file.
        line_number: The line in question, from 1; nothing is printed if it does not exist.
        column: Column of the first character to mark, from 1.
        end_column: Column after the last one.
    """
    if not 1 <= line_number <= len(lines):
        return []
    first = max(1, line_number - _FRAME_BEFORE)
    gutter = max(5, len(str(line_number)) + 1)
    frame: list[str] = []
    for number in range(first, line_number):
        context = lines[number - 1]
        frame.append(f"{number:>{gutter}} | {escaped(_head(context))}".rstrip())
    line = lines[line_number - 1]
    start = min(column, len(line) + 1) - 1
    line, start, end = _cut(line, start, max(start, min(end_column - 1, len(line))))
    carets = "^" * max(1, _width(escaped(line[start:end])))
    frame.append(f"{line_number:>{gutter}} | {escaped(line)}".rstrip())
    frame.append(f"{'':>{gutter}} | {' ' * _width(escaped(line[:start]))}{carets}")
    return frame


def _head(line: str) -> str:
    return line if len(line) <= _FRAME_WIDTH else line[: _FRAME_WIDTH - 1] + "…"


def _cut(line: str, column: int, end: int) -> tuple[str, int, int]:
    """Truncate a long line to the part around [column, end), and return the part with the new range."""
    if len(line) <= _FRAME_WIDTH:
        return line, column, end
    start = max(0, column - _FRAME_LEAD) if end > _FRAME_WIDTH else 0
    lead = "…" if start else ""
    tail = "…" if len(line) - start > _FRAME_WIDTH else ""
    body = line[start : start + _FRAME_WIDTH]
    shift = len(lead) - start
    return lead + body + tail, column + shift, min(end, start + len(body)) + shift


def _width(text: str) -> int:
    """The width of a printable text, in terminal columns."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escape(character: str) -> str:
    point = ord(character)
    if character == "\t":
        return " "
    if character == "\n":
        return "\\n"
    if point <= 0xFF:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"
