"""The document as plain data that knows where it was written.

A document is a tree of `ObjectNode` (a `dict`), `ArrayNode` (a `list`), `str`, `int`, `float`, `bool` and `None`. It
can be handed to any library that expects parsed JSON.
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
    """A JSON object with the place of itself, of its keys and of its values.

    An object or array that is the value of a key is placed at that key (in block style it has no token of its own); an
    item of an array and the root of a file are placed at their first character.

    Attributes:
        file: The file it was written in, as an absolute path.
        span: Where it begins in that file.
        key_spans: Where its keys stand; a key that was added later is missing.
        value_spans: Where its scalar values stand.
    """

    __slots__ = ("file", "key_spans", "span", "value_spans")

    def __init__(self, file: Path = Path(), span: Span = _START) -> None:
        super().__init__()
        self.file = file
        self.span = span
        self.key_spans: dict[str, Span] = {}
        self.value_spans: dict[str, Span] = {}

    @property
    def position(self) -> Position:
        """Where the object was written."""
        return Position(self.file, *self.span)

    def key_position(self, key: str) -> Position:
        """Where a key was written; of a key that was added while loading: where its value was."""
        span = self.key_spans.get(key)
        return Position(self.file, *span) if span else self.value_position(key)

    def value_position(self, key: str) -> Position:
        """Where the value of a key was written; the object's own place if there is no such key."""
        value = self.get(key)
        if isinstance(value, ObjectNode | ArrayNode):
            return value.position
        return Position(self.file, *self.value_spans.get(key, self.span))

    def put(self, key: str, value: Any, source: ObjectNode | None = None) -> None:
        """Set a key, with the places that `source` (an object of the same file) has for it."""
        self[key] = value
        for spans, others in (
            (self.key_spans, source.key_spans if source is not None else {}),
            (self.value_spans, source.value_spans if source is not None else {}),
        ):
            if key in others:
                spans[key] = others[key]
            else:
                spans.pop(key, None)


class ArrayNode(list[Any]):
    """A JSON array with the place of itself and of its items.

    Attributes:
        file: The file it was written in, as an absolute path.
        span: Where it begins in that file; see `ObjectNode`.
        item_spans: Where its items stand.
    """

    __slots__ = ("file", "item_spans", "span")

    def __init__(self, file: Path = Path(), span: Span = _START) -> None:
        super().__init__()
        self.file = file
        self.span = span
        self.item_spans: list[Span] = []

    @property
    def position(self) -> Position:
        """Where the array was written."""
        return Position(self.file, *self.span)

    def item_position(self, index: int) -> Position:
        """Where an item was written; the array's own place if there is no such item."""
        if not 0 <= index < len(self):
            return self.position
        value = self[index]
        if isinstance(value, ObjectNode | ArrayNode):
            return value.position
        return Position(self.file, *self.item_spans[index])


def copy_node(value: Any) -> Any:
    """A copy of a value down to its scalars, with all places."""
    if isinstance(value, ObjectNode):
        object_copy = ObjectNode(value.file, value.span)
        object_copy.key_spans = dict(value.key_spans)
        object_copy.value_spans = dict(value.value_spans)
        for key, child in value.items():
            object_copy[key] = copy_node(child)
        return object_copy
    if isinstance(value, ArrayNode):
        array_copy = ArrayNode(value.file, value.span)
        array_copy.item_spans = list(value.item_spans)
        array_copy.extend(copy_node(child) for child in value)
        return array_copy
    return value


def plain(value: Any) -> Any:
    """The value as ordinary `dict` and `list`."""
    if isinstance(value, ObjectNode):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, ArrayNode):
        return [plain(child) for child in value]
    return value


def child(value: Any, segment: str | int) -> Any:
    """The value below a key or index.

    Raises:
        LookupError: There is none.
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


def position_of(root: ObjectNode | ArrayNode, segments: Sequence[str | int]) -> Position:
    """Where the value at a path was written; if the path leads nowhere, where its last existing part was."""
    value: Any = root
    position = root.position
    for segment in segments:
        try:
            below = child(value, segment)
        except LookupError:
            break
        if isinstance(value, ObjectNode):
            position = value.value_position(str(segment))
        elif isinstance(value, ArrayNode):
            position = value.item_position(int(segment))
        value = below
    return position
