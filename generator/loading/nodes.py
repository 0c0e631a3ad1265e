"""The document as plain data that knows its source positions.

A document is a tree of `ObjectNode` (a `dict`), `ArrayNode` (a `list`), `str`, `int`, `float`, `bool` and `None`. It
can be passed to any library that expects parsed JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..diagnostics import Position

Span = tuple[int, int, int]
"""Line, column and end column, from 1, in the file of the node that holds it."""

_START: Span = (1, 1, 2)


class ObjectNode(dict[str, Any]):
    """A JSON object with the positions of itself, its keys and its values.

    An object or array that is the value of a key has the position of that key (in block style it has no token of its
    own). An array item and the root of a file have the position of their first character.

    Attributes:
        file: The file it was written in, as an absolute path.
        span: Where it begins in that file.
        key_spans: The positions of its keys, except keys that were added later.
        value_spans: The positions of its scalar values.
        key_files: The files of keys that an overlay added; None if there are no such keys.
    """

    __slots__ = ("file", "key_files", "key_spans", "span", "value_spans")

    def __init__(self, file: Path = Path(), span: Span = _START) -> None:
        super().__init__()
        self.file = file
        self.span = span
        self.key_spans: dict[str, Span] = {}
        self.value_spans: dict[str, Span] = {}
        self.key_files: dict[str, Path] | None = None

    @property
    def position(self) -> Position:
        """Where the object was written."""
        return Position(self.file, *self.span)

    def key_position(self, key: str) -> Position:
        """The position of a key; for a key that was added while loading, the former position of its value."""
        span = self.key_spans.get(key)
        return Position(self.file_of(key), *span) if span else self.value_position(key)

    def value_position(self, key: str) -> Position:
        """The position of a key's value; the object's own position if there is no such key."""
        value = self.get(key)
        if isinstance(value, ObjectNode | ArrayNode):
            return value.position
        span = self.value_spans.get(key)
        return Position(self.file_of(key), *span) if span else self.position

    def file_of(self, key: str) -> Path:
        """The file in which a key was written."""
        return self.file if self.key_files is None else self.key_files.get(key, self.file)

    def put(self, key: str, value: Any, source: ObjectNode | None = None) -> None:
        """Set a key, with its positions in `source`."""
        self[key] = value
        if source is not None and source.file_of(key) != self.file:
            if self.key_files is None:
                self.key_files = {}
            self.key_files[key] = source.file_of(key)
        elif self.key_files is not None:
            self.key_files.pop(key, None)
        for spans, others in (
            (self.key_spans, source.key_spans if source is not None else {}),
            (self.value_spans, source.value_spans if source is not None else {}),
        ):
            if key in others:
                spans[key] = others[key]
            else:
                spans.pop(key, None)

    def replace(self, key: str, value: Any, position: Position) -> None:
        """Replace the scalar value of a key by one from another position, perhaps in another file."""
        source = ObjectNode(position.file)
        source.key_spans[key] = source.value_spans[key] = (position.line, position.column, position.end_column)
        self.put(key, value, source)

    def drop(self, key: str) -> None:
        """Remove a key and its positions."""
        del self[key]
        for places in (self.key_spans, self.value_spans, self.key_files or {}):
            places.pop(key, None)


class ArrayNode(list[Any]):
    """A JSON array with the positions of itself and its items.

    Attributes:
        file: The file it was written in, as an absolute path.
        span: Where it begins in that file; see `ObjectNode`.
        item_spans: The positions of its items.
        item_files: The files of items that an overlay added; None if there are no such items.
    """

    __slots__ = ("file", "item_files", "item_spans", "span")

    def __init__(self, file: Path = Path(), span: Span = _START) -> None:
        super().__init__()
        self.file = file
        self.span = span
        self.item_spans: list[Span] = []
        self.item_files: dict[int, Path] | None = None

    @property
    def position(self) -> Position:
        """Where the array was written."""
        return Position(self.file, *self.span)

    def item_position(self, index: int) -> Position:
        """The position of an item; the array's own position if there is no such item."""
        if not 0 <= index < len(self):
            return self.position
        value = self[index]
        if isinstance(value, ObjectNode | ArrayNode):
            return value.position
        file = self.file if self.item_files is None else self.item_files.get(index, self.file)
        return Position(file, *self.item_spans[index])

    def add(self, value: Any, position: Position) -> None:
        """Append an item from another position, perhaps in another file."""
        self.append(value)
        self.item_spans.append(_START)
        self.replace(len(self) - 1, value, position)

    def replace(self, index: int, value: Any, position: Position) -> None:
        """Replace an item by one from another position, perhaps in another file."""
        self[index] = value
        self.item_spans[index] = (position.line, position.column, position.end_column)
        if position.file != self.file:
            if self.item_files is None:
                self.item_files = {}
            self.item_files[index] = position.file
        elif self.item_files is not None:
            self.item_files.pop(index, None)

    def remove_at(self, index: int) -> None:
        """Remove an item and its position."""
        del self[index], self.item_spans[index]
        if self.item_files is not None:
            moved = {at - (at > index): file for at, file in self.item_files.items() if at != index}
            self.item_files = moved or None


def copy_node(value: Any) -> Any:
    """A deep copy of a value, with all positions."""
    if isinstance(value, ObjectNode):
        object_copy = ObjectNode(value.file, value.span)
        object_copy.key_spans = dict(value.key_spans)
        object_copy.value_spans = dict(value.value_spans)
        object_copy.key_files = value.key_files and dict(value.key_files)
        for key, child in value.items():
            object_copy[key] = copy_node(child)
        return object_copy
    if isinstance(value, ArrayNode):
        array_copy = ArrayNode(value.file, value.span)
        array_copy.item_spans = list(value.item_spans)
        array_copy.item_files = value.item_files and dict(value.item_files)
        array_copy.extend(copy_node(child) for child in value)
        return array_copy
    return value


def plain(value: Any) -> Any:
    """The value as plain `dict` and `list`."""
    if isinstance(value, ObjectNode):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, ArrayNode):
        return [plain(child) for child in value]
    return value


def canonical(value: Any) -> object:
    """A hashable key that is equal for equal JSON values: 1 equals 1.0, but not true."""
    if isinstance(value, ObjectNode):
        return ("object", frozenset((key, canonical(item)) for key, item in value.items()))
    if isinstance(value, ArrayNode):
        return ("array", tuple(map(canonical, value)))
    return (isinstance(value, bool), value)


def child(value: Any, segment: str | int) -> Any:
    """The value below a key or index.

    Raises:
        LookupError: No such value exists.
    """
    if isinstance(value, ObjectNode):
        return value[str(segment)]
    if isinstance(value, ArrayNode):
        text = str(segment)
        # RFC 6901 §4: digits only, no leading zero. `isascii` because `isdigit` accepts digits of every script.
        if not (text.isascii() and text.isdigit()) or (len(text) > 1 and text[0] == "0") or len(text) > 9:
            raise LookupError(segment)
        return value[int(text)]
    raise LookupError(segment)


def position_of(root: ObjectNode | ArrayNode, segments: Sequence[str | int], *, of_key: bool = False) -> Position:
    """The position of the value at a path, or of its key; if it does not exist, of its last existing ancestor."""
    value: Any = root
    position = root.position
    for segment in segments:
        try:
            below = child(value, segment)
        except LookupError:
            break
        if isinstance(value, ObjectNode):
            position = value.key_position(str(segment)) if of_key else value.value_position(str(segment))
        elif isinstance(value, ArrayNode):
            position = value.item_position(int(segment))
        value = below
    return position
