"""Parse one file into nodes with positions.

YAML follows YAML 1.2; JSON is read as the subset of YAML that it is. The tree is built from the parser's events with an
explicit stack. Nothing here recurses along the document, so that no file can exhaust the interpreter's stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..diagnostics import Code, Diagnostic, Diagnostics, Position, Related, quoted
from .nodes import ArrayNode, ObjectNode, Span
from .scalars import ScalarError, resolve_scalar

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 100
MAX_ALIAS_NODES = 250_000
"""How many values aliases may add to a file. Values without aliases are limited by the size of the file."""

# The C parser is an optional part of PyYAML; without it loading takes about ten times as long.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ONLY_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Characters that a JSON string may contain as they are. In YAML they are not allowed, or end the line."""
_JSON_ESCAPE = re.compile(r"\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|.)", re.IGNORECASE)


class ReadError(Exception):
    """A file cannot be used; the problems are in the diagnostics."""


@dataclass(slots=True)
class _Frame:
    """An object or array whose end has not been reached."""

    node: ObjectNode | ArrayNode
    key: str | None = None
    key_span: Span = (1, 1, 2)
    placed: bool = True
    merging: bool = False
    merges: list[tuple[Any, Span]] = field(default_factory=list[tuple[Any, Span]])


def read_file(path: Path, sources: dict[Path, tuple[str, ...]], found: Diagnostics, blame: Position) -> Any:
    """Read a YAML or JSON file.

    Args:
        path: The file, as an absolute path.
        sources: Receives the lines of the file.
        found: Receives the problems.
        blame: Where to report a missing file: the reference to it.

    Returns:
        The value of the file: an `ObjectNode`, an `ArrayNode` or a scalar.

    Raises:
        ReadError: The file cannot be used.
    """
    text = _as_yaml(_read_text(path, sources, found, blame))
    sources[path] = tuple(_LINE_BREAK.split(text))
    unprintable = _UNPRINTABLE.search(text)
    if unprintable is not None:
        line, column = _line_and_column(text, unprintable.start())
        found.error(
            Code.SYNTAX,
            Position(path, line, column, column + 1),
            f"the control character U+{ord(unprintable.group()):04X} is not allowed in YAML or JSON",
            hint="remove it, or write it as an escape in a double-quoted string",
        )
        raise ReadError
    return _Composer(path, found).compose(text)


def _read_text(path: Path, sources: dict[Path, tuple[str, ...]], found: Diagnostics, blame: Position) -> str:
    try:
        # Checked first: opening a named pipe would block forever.
        if not path.is_file():
            raise FileNotFoundError(f"no such file: {path.name}")
        if path.stat().st_size > MAX_BYTES:
            raise OSError(f"larger than {MAX_BYTES // 1024 // 1024} MB")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        found.error(Code.FILE_UNREADABLE, blame, f"cannot read {quoted(path.name)}: {reason}")
        raise ReadError from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        sources[path] = tuple(_LINE_BREAK.split(text))
        line, column = _line_and_column(text, len(data[: error.start].decode("utf-8", "replace")))
        found.error(
            Code.FILE_NOT_UTF8,
            Position(path, line, column, column + 1),
            f"the byte 0x{data[error.start]:02x} is not UTF-8 text",
            hint="save the file as UTF-8",
        )
        raise ReadError from error


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    before = _LINE_BREAK.split(text[:offset])
    return len(before), len(before[-1]) + 1


def _as_yaml(text: str) -> str:
    """Convert JSON for the YAML parser.

    JSON allows tabs as whitespace, surrogate pairs for one character, and all characters from U+0020 in strings.
    """
    if not text.lstrip().startswith(("{", "[")):
        return text
    text = _ONLY_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", text.replace("\t", " "))
    if re.search(r"\\ud[89ab]", text, re.IGNORECASE):
        text = _JSON_ESCAPE.sub(_join_surrogates, text)
    return text


def _join_surrogates(escape: re.Match[str]) -> str:
    high, low = escape.groups()
    if high is None:
        return escape.group()
    point = 0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low, 16) - 0xDC00)
    return f"\\U{point:08x}"


class _Composer:
    """Build the nodes of one file from parser events."""

    def __init__(self, path: Path, found: Diagnostics) -> None:
        self._path = path
        self._found = found
        self._stack: list[_Frame] = []
        self._root: Any = None
        self._anchors: dict[str, Any] = {}
        self._alias_nodes = 0
        self._documents = 0

    def compose(self, text: str) -> Any:
        """The value of the only YAML document in `text`; None if there is none."""
        loader = _Loader(text)
        readers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            event: yaml.Event
            while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
                read = readers.get(type(event))
                if read is not None:
                    read(event)
        except yaml.MarkedYAMLError as error:
            self._syntax_error(error)
        except (yaml.YAMLError, ValueError) as error:
            # Errors without a mark: characters that the previous scan accepts but the parser does not.
            self._stop(Code.SYNTAX, (1, 1, 2), f"this is not YAML or JSON: {error}")
        finally:
            loader.dispose()
        return self._root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(Code.NOT_JSON_DATA, _span(event), "a file may hold only one YAML document")

    def _scalar(self, event: Any) -> None:
        span = _span(event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.key is None and not frame.merging and isinstance(frame.node, ObjectNode):
            self._key(frame, event, span)
            return
        try:
            value = resolve_scalar(event.value, event.tag, plain=event.implicit[0])
        except ScalarError as error:
            self._error(Code.NOT_JSON_DATA, span, str(error), error.hint)
            value = event.value
        if event.anchor is not None:
            self._anchors[event.anchor] = value
        self._place(value, span)

    def _key(self, frame: _Frame, event: Any, span: Span) -> None:
        node = frame.node
        assert isinstance(node, ObjectNode)
        if not frame.placed:
            # A block mapping in an array has the position and width of its first key.
            node.span = span
            frame.placed = True
        self._anchor(event, event.value)
        if event.value == "<<" and event.implicit[0]:
            frame.merging = True
            frame.key_span = span
            return
        key: str = event.value
        frame.key = key
        frame.key_span = span
        if key in node:
            self._error(
                Code.DUPLICATE_KEY,
                span,
                f"duplicate key {quoted(key)}",
                "remove one of the two",
                (Related(node.key_position(key), "the first one"),),
            )

    def _start(self, event: Any) -> None:
        span = _span(event)
        frame = self._stack[-1] if self._stack else None
        if event.tag not in (None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
            self._error(Code.NOT_JSON_DATA, span, f"the tag {quoted(event.tag)} is not supported", "remove the tag")
        placed = event.flow_style or not isinstance(event, yaml.MappingStartEvent)
        if frame is not None and isinstance(frame.node, ObjectNode):
            if frame.key is None and not frame.merging:
                self._stop(Code.NOT_JSON_DATA, span, "a key must be a string, not an object or array")
            span = frame.key_span
            placed = True
        if len(self._stack) >= MAX_DEPTH:
            self._too_deep(span)
        node = (
            ObjectNode(self._path, span) if isinstance(event, yaml.MappingStartEvent) else ArrayNode(self._path, span)
        )
        self._anchor(event, node)
        self._stack.append(_Frame(node, placed=placed))

    def _end(self, _: Any) -> None:
        frame = self._stack.pop()
        if frame.merges:
            self._merge(frame)
        self._place(frame.node, frame.node.span)

    def _alias(self, event: Any) -> None:
        span = _span(event)
        frame = self._stack[-1] if self._stack else None
        if event.anchor not in self._anchors:
            self._stop(Code.SYNTAX, span, f"no anchor {quoted('&' + event.anchor)} before this alias")
        value = self._anchors[event.anchor]
        if any(open_frame.node is value for open_frame in self._stack):
            self._stop(
                Code.NOT_JSON_DATA,
                span,
                f"the alias {quoted('*' + event.anchor)} is inside the value that it refers to",
            )
        if frame is not None and isinstance(frame.node, ObjectNode) and frame.key is None and not frame.merging:
            if not isinstance(value, str):
                self._stop(Code.NOT_JSON_DATA, span, "a key must be a string")
            frame.key, frame.key_span = value, span
            return
        copied = self._copy(value, len(self._stack), span)
        if isinstance(copied, ObjectNode | ArrayNode):
            copied.span = frame.key_span if frame is not None and isinstance(frame.node, ObjectNode) else span
        self._place(copied, span)

    def _copy(self, value: Any, depth: int, span: Span) -> Any:
        """Copy the value of an alias: later stages rely on a tree without shared parts."""
        self._alias_nodes += 1
        if self._alias_nodes > MAX_ALIAS_NODES:
            self._stop(
                Code.LIMIT_EXCEEDED,
                span,
                f"the aliases of this file expand to more than {MAX_ALIAS_NODES:,} values",
                "use `$ref` instead of YAML aliases",
            )
        if not isinstance(value, ObjectNode | ArrayNode):
            return value
        if depth >= MAX_DEPTH:
            self._too_deep(span)
        if isinstance(value, ObjectNode):
            copied = ObjectNode(value.file, value.span)
            copied.key_spans = dict(value.key_spans)
            copied.value_spans = dict(value.value_spans)
            for key, below in value.items():
                copied[key] = self._copy(below, depth + 1, span)
            return copied
        array = ArrayNode(value.file, value.span)
        array.item_spans = list(value.item_spans)
        array.extend(self._copy(below, depth + 1, span) for below in value)
        return array

    def _place(self, value: Any, span: Span) -> None:
        """Store a finished value in its container."""
        if not self._stack:
            self._root = value
            return
        frame = self._stack[-1]
        if isinstance(frame.node, ArrayNode):
            frame.node.append(value)
            frame.node.item_spans.append(span)
        elif frame.merging:
            frame.merging = False
            frame.merges.append((value, frame.key_span))
        elif frame.key is not None:
            key, frame.key = frame.key, None
            # The first of two equal keys is kept: the error is reported at the second.
            if key not in frame.node:
                frame.node[key] = value
                frame.node.key_spans[key] = frame.key_span
                frame.node.value_spans[key] = span

    def _merge(self, frame: _Frame) -> None:
        """Apply `<<`: explicit keys take precedence over merged ones, earlier merged objects over later ones."""
        node = frame.node
        assert isinstance(node, ObjectNode)
        for merged, span in frame.merges:
            for part in merged if isinstance(merged, ArrayNode) else [merged]:
                if not isinstance(part, ObjectNode):
                    self._error(Code.NOT_JSON_DATA, span, "only objects can be merged with `<<`")
                    continue
                for key, value in part.items():
                    if key not in node:
                        node.put(key, value, part)

    def _anchor(self, event: Any, value: Any) -> None:
        if event.anchor is not None:
            self._anchors[event.anchor] = value

    def _too_deep(self, span: Span) -> None:
        self._stop(Code.LIMIT_EXCEEDED, span, f"more than {MAX_DEPTH} objects and arrays are nested here")

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        span = (line, column, column + 1)
        problem = " ".join(filter(None, (error.context, error.problem)))
        if "maximum nesting depth" in problem:
            # Newer releases of libyaml have their own limit, and reach it because they read ahead of the events.
            self._too_deep(span)
        hint = "look for a missing quote, bracket or colon, and for wrong indentation, here or just above"
        if "'\\t'" in problem or "tab" in problem:
            hint = "YAML does not allow tabs for indentation; use spaces"
        elif "escape code" in problem:
            hint = "write the character itself; surrogates (`\\ud800` to `\\udfff`) stand for one only in pairs"
        elif "mapping values are not allowed" in problem:
            hint = "put a value that contains `: ` in quotes, or fix the indentation"
        self._stop(Code.SYNTAX, span, problem, hint)

    def _error(self, code: Code, span: Span, message: str, hint: str = "", related: tuple[Related, ...] = ()) -> None:
        self._found.add(
            Diagnostic(code=code, position=Position(self._path, *span), message=message, hint=hint, related=related)
        )

    def _stop(self, code: Code, span: Span, message: str, hint: str = "") -> None:
        self._error(code, span, message, hint)
        raise ReadError


def _span(event: Any) -> Span:
    """The start position of an event; multi-line values have a width of one character."""
    start, end = event.start_mark, event.end_mark
    column: int = start.column + 1
    if end.line == start.line and end.column > start.column:
        return start.line + 1, column, end.column + 1
    return start.line + 1, column, column + 1
