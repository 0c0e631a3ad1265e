"""Lay out the most frequent statements of a package as black does, so that black has less to format.

Most of a package is methods with a signature, a docstring and one call, fields with their docstrings, and constants
that are one call. black needs about 50 microseconds for each token of them. Here, black's rules for brackets are
applied to them, and black gets the module with a placeholder for each. It formats everything else: the statements of
which it is not certain that these rules suffice, and the blank lines between all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

LINE_LENGTH: Final = 120
_INDENT: Final = "    "

# Code on one line with the spaces and quotes that black leaves as they are. Of all operators, it has only `|`.
_NO_KEYWORD: Final = r"(?!(?:and|as|async|await|else|for|from|if|in|is|lambda|not|or|yield)\b)"
_STRING: Final = r'"[^"\\]*"'
_TUPLE: Final = rf"\({_STRING}(?:,|(?:,[ ]{_STRING})+)\)"
_CODE: Final = rf"""(?>
    {_NO_KEYWORD} [A-Za-z_]\w* (?: [.=](?=[\w"(\[{{]) | (?!") )
  | lambda:[ ](?=\w)
  | {_STRING}(?!") (?: :[ ](?=["\w(\[{{]) )?
  | (?:0|[1-9][0-9]*)(?![\w.])
  | {_TUPLE} | \({_TUPLE},\)
  | [(\[{{]
  | (?<!,[ ])[)\]}}]
  | ,[ ](?=["\w(\[{{])
  | [ ]\|[ ](?=["\w])
)++"""
_ANNOTATION: Final = rf"(?!\(|[\w.\[\]]+=){_CODE}"
_CALLED: Final = rf"{_NO_KEYWORD}[A-Za-z_]\w*(?:\.\w+)?\("

_EXPRESSION: Final = re.compile(_CODE, re.VERBOSE)
_PARAMETER: Final = re.compile(rf"self|\*|[A-Za-z_]\w*:[ ]{_ANNOTATION}(?:[ ]=[ ][\w.]+)?", re.VERBOSE)
_IMPORT: Final = re.compile(r"( *)from [\w.]+ import \w+(?:, \w+)*(?: as \w+)?")
_FIELD: Final = re.compile(rf"([ ]*)[A-Za-z_]\w*:[ ]{_ANNOTATION}(?:[ ]=[ ](?!\(){_CODE})?", re.VERBOSE)
_RESULT: Final = rf"\)[ ]->[ ]{_ANNOTATION}:(?:[ ]\.\.\.)?"
_HEADER: Final = re.compile(rf"([ ]*)((?:async[ ])?def[ ]\w+\()(self.*)({_RESULT})", re.VERBOSE)
_RETURN: Final = re.compile(rf"([ ]*)(return[ ](?:await[ ])?{_CALLED})(.*)(\))", re.VERBOSE)
_CONSTANT: Final = re.compile(rf"([ ]*)(\w+(?::[ ][\w.\[\], |]+)?[ ]=[ ]{_CALLED})(.*)(\))", re.VERBOSE)
_BRACKETED: Final = re.compile(r"((?:\w+=)?(?:lambda: )?([A-Za-z_][\w.]*)?[(\[{])(.*)([)\]}])")
_PART: Final = re.compile(rf"{_STRING}|[(\[{{]|[)\]}}]|, ")

_PLACEHOLDER: Final = re.compile(r"\b_[0-9]+_\b")
_RESTORED: Final = re.compile(r"^ *(?:def |import )?_([0-9]+)_(?:\(\):(?:\n +_[0-9]+_| \.\.\.))?$", re.MULTILINE)


@dataclass(slots=True)
class Abridged:
    """A module with placeholders.

    Attributes:
        text: The module.
        pieces: What the placeholders stand for, in their order.
    """

    text: str
    pieces: list[str] = field(default_factory=list[str])

    def restored(self, formatted: str) -> str:
        """The formatted module with the pieces in place of their placeholders."""
        return _RESTORED.sub(lambda found: self.pieces[int(found[1])], formatted) if self.pieces else formatted


def abridged(text: str) -> Abridged:
    """A module with placeholders for what has been laid out. Nothing is laid out if its lines can be misunderstood."""
    is_unusual = _PLACEHOLDER.search(text) or "'''" in text or "\\\n" in text
    return (not is_unusual and _Reader(text).read()) or Abridged(text)


class _Reader:
    """Reads the lines of a module."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._at = 0
        self._kept: list[str] = []
        self._pieces: list[str] = []

    def read(self) -> Abridged | None:
        """The module with placeholders; None if there is a string that does not begin on a line of its own."""
        while self._at < len(self._lines):
            if self._imports() or self._overload() or self._methods() or self._values():
                continue
            line = self._line()
            end = self._string_end(self._at) if line.lstrip().startswith('"""') else self._bracket_end()
            if end is None or ('"""' in line and not line.lstrip().startswith('"""')):
                return None
            self._kept += self._lines[self._at : end + 1]
            self._at = end + 1
        return Abridged("\n".join(self._kept), self._pieces)

    def _line(self, after: int = 0) -> str:
        """The current line, or one after it; empty after the end."""
        at = self._at + after
        return self._lines[at] if at < len(self._lines) else ""

    def _string_end(self, start: int) -> int | None:
        """The last line of a string that begins on a line."""
        if self._lines[start].count('"""') > 1:
            return start
        return next((at for at in range(start + 1, len(self._lines)) if '"""' in self._lines[at]), None)

    def _bracket_end(self) -> int | None:
        """The last line of a statement: with a bracket at the end of the first line, the one that closes it."""
        line = self._line()
        if not line.endswith(("(", "[", "{")):
            return self._at
        closing = tuple(line[: len(line) - len(line.lstrip())] + bracket for bracket in ")]}")
        return next((at for at in range(self._at, len(self._lines)) if self._lines[at].startswith(closing)), None)

    def _replace(self, statement: str, lines: list[str]) -> bool:
        """Put a statement with a placeholder in place of lines, if there are any."""
        if lines:
            self._kept.append(statement.format(f"_{len(self._pieces)}_"))
            self._pieces.append("\n".join(lines))
        return bool(lines)

    def _imports(self) -> bool:
        """Read imports, up to the next other line."""
        found = _IMPORT.fullmatch(self._line())
        indent = found[1] if found is not None else ""
        start = self._at
        while found is not None and found[1] == indent and len(found[0]) <= LINE_LENGTH and found[0].isascii():
            self._at += 1
            found = _IMPORT.fullmatch(self._line())
        return self._replace(f"{indent}import {{}}", self._lines[start : self._at])

    def _overload(self) -> bool:
        """Read a signature without a body."""
        header = _HEADER.fullmatch(self._line())
        if header is None or not header[0].endswith("..."):
            return False
        signature = _signature(header)
        self._at += signature is not None
        return self._replace(f"{header[1]}def {{0}}(): ...", signature or [])

    def _methods(self) -> bool:
        """Read methods, with one blank line between each two of them."""
        found: list[str] = []
        header = first = _HEADER.fullmatch(self._line())
        while header is not None and (method := self._method(header)) is not None:
            found += ["", *method] if found else method
            header = _HEADER.fullmatch(self._line(1)) if header[1] and not self._line() else None
            self._at += header is not None
        if found and header is not None:
            # The last one is of another form.
            self._at -= 1
        indent = first[1] if first is not None else ""
        return self._replace(f"{indent}def {{0}}():\n{indent}{_INDENT}{{0}}", found)

    def _method(self, header: re.Match[str]) -> list[str] | None:
        """Read a method that consists of a docstring and a return of a call."""
        indent = header[1] + _INDENT
        end = self._string_end(self._at + 1) if self._line(1).startswith(f'{indent}"""') else None
        if end is None:
            return None
        docstring = _indented(self._lines[self._at + 1 : end + 1], indent)
        result, after = _RETURN.fullmatch(self._line(end + 1 - self._at)), self._line(end + 2 - self._at)
        if docstring is None or result is None or result[1] != indent or after.startswith(indent):
            return None
        signature, call = _signature(header), _call(result)
        if signature is None or call is None:
            return None
        self._at = end + 2
        return [*signature, *docstring, *call]

    def _values(self) -> bool:
        """Read fields with their docstrings, and constants, up to the next other line."""
        found: list[str] = []
        indent = ""
        while True:
            line = self._line()
            if found and line.startswith(f'{indent}"""'):
                end = self._string_end(self._at)
                string = self._lines[self._at : end + 1] if end is not None else [" "]
                if not _is_plain(string) or not string[-1].endswith('"""'):
                    break
                found += string
                self._at += len(string)
                continue
            statement = _FIELD.fullmatch(line) or _CONSTANT.fullmatch(line)
            value = _value(statement) if statement is not None else None
            if statement is None or value is None or (found and statement[1] != indent):
                break
            indent = statement[1]
            found += value
            self._at += 1
        return self._replace(f"{indent}{{}}", found)


def _signature(header: re.Match[str]) -> list[str] | None:
    """The lines of the signature of a method."""
    parameters = _parts(header[3], _PARAMETER)
    return _laid_out(header[1], header[2], parameters, header[4]) if parameters is not None else None


def _value(statement: re.Match[str]) -> list[str] | None:
    """The lines of a field or a constant."""
    line = statement[0]
    if statement.re is _FIELD and len(line) <= LINE_LENGTH:
        return [line] if line.isascii() and _parts(line) is not None else None
    constant = _CONSTANT.fullmatch(line)
    return _call(constant) if constant is not None else None


def _call(found: re.Match[str]) -> list[str] | None:
    """The lines of a statement that is a call."""
    arguments = _parts(found[3], _EXPRESSION)
    return _laid_out(found[1], found[2], arguments, found[4]) if arguments is not None else None


def _laid_out(indent: str, head: str, parts: list[str], tail: str, *, is_split: bool = False) -> list[str] | None:
    """The lines of a bracket with its content: on one line, with the content on its own line, or with a line per part.

    Args:
        indent: The indentation.
        head: The code up to the bracket.
        parts: The content.
        tail: The closing bracket, and the code after it.
        is_split: Whether black always begins a new line for each part: of a collection that does not fit on one line.

    Returns:
        The lines; None if other rules apply.
    """
    content = ", ".join(parts)
    if not (head + content + tail).isascii() or len(indent) + max(len(head), len(tail)) > LINE_LENGTH:
        return None
    if not is_split and len(indent + head + content + tail) <= LINE_LENGTH:
        return [f"{indent}{head}{content}{tail}"]
    if len(parts) < 2:
        return None
    below = indent + _INDENT
    if not is_split and len(below + content) <= LINE_LENGTH:
        return [indent + head, below + content, indent + tail]
    lines = [indent + head]
    for part in parts:
        laid_out = [f"{below}{part},"] if len(below + part) < LINE_LENGTH else _nested(below, part, ",")
        if laid_out is None:
            return None
        lines += laid_out
    return [*lines, indent + tail]


def _nested(indent: str, part: str, comma: str) -> list[str] | None:
    """The lines of an argument that is too long for one."""
    found = _BRACKETED.fullmatch(part)
    parts = _parts(found[3], _EXPRESSION) if found is not None else None
    if found is None or parts is None:
        return None
    head, tail, is_call = found[1], found[4] + comma, found[2] is not None
    if len(parts) == 1 and is_call and head.endswith("("):
        only = _nested(indent + _INDENT, parts[0], "")
        if only is not None and len(indent + _INDENT + parts[0]) > LINE_LENGTH:
            return [indent + head, *only, indent + tail]
    return _laid_out(indent, head, parts, tail, is_split=not is_call)


def _parts(text: str, pattern: re.Pattern[str] | None = None) -> list[str] | None:
    """What commas separate, if brackets are balanced and each part matches the pattern."""
    if not text:
        return []
    parts: list[str] = []
    depth = start = 0
    for token in _PART.finditer(text):
        if token[0] in "([{":
            depth += 1
        elif token[0] in ")]}":
            depth -= 1
            if depth < 0:
                return None
        elif token[0] == ", " and not depth:
            parts.append(text[start : token.start()])
            start = token.end()
    parts.append(text[start:])
    return parts if not depth and (pattern is None or all(map(pattern.fullmatch, parts))) else None


def _indented(lines: list[str], indent: str) -> list[str] | None:
    """A docstring with the indentation of its statement; None if black would change something else."""
    text = lines[0].removeprefix(f'{indent}"""')
    if not _is_plain(lines) or text[:1] in ("", " ", '"'):
        return None
    if len(lines) == 1:
        is_kept = text.endswith('"""') and text[-4] not in ' "' and len(lines[0]) <= LINE_LENGTH and text.isascii()
        return lines if is_kept else None
    inner = lines[1:-1]
    # Lines without indentation exist, so that no indentation is removed.
    if lines[-1] != '"""' or not inner[-1:] or not inner[-1] or not any(line[:1].strip() for line in inner):
        return None
    return [lines[0], *(indent + line if line else "" for line in inner), f'{indent}"""']


def _is_plain(lines: list[str]) -> bool:
    """Whether a string has no escapes, and no blank space that black would remove."""
    return all(line.isprintable() and "\\" not in line and not line.endswith(" ") for line in lines)
