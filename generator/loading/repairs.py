"""Repair an invalid document, so that the next stage can read the rest of it.

Invalid constructs with one sensible interpretation are rewritten accordingly. Unreadable ones are removed: a schema
then accepts any type, an operation is omitted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import Diagnostics
from .kinds import SECTIONS, Child, Kind, walk
from .nodes import ArrayNode, ObjectNode
from .pointers import component_name
from .subjects import subjects_of

_IGNORABLE = frozenset({Kind.HEADER, Kind.EXAMPLE, Kind.LINK, Kind.CALLBACK, Kind.ENCODING, Kind.SECURITY_SCHEME})
"""The parts that an operation does not need."""

Path = tuple[str | int, ...]


class Repairs:
    """Collects changes while a tree is traversed, and applies them afterwards.

    Args:
        root: The tree of the document.
    """

    def __init__(self, root: ObjectNode) -> None:
        self._root = root
        self._puts: list[tuple[ObjectNode | ArrayNode, str | int, Any]] = []
        self._drops: list[tuple[ObjectNode | ArrayNode, str | int]] = []
        self._additions: list[tuple[ObjectNode, str, Any]] = []
        # Keyed by identity; the nodes are kept so that their ids are not reused.
        self._refused: dict[int, ObjectNode] = {}

    def put(self, holder: ObjectNode | ArrayNode, key: str | int, value: Any) -> None:
        """Set a field or an item."""
        self._puts.append((holder, key, value))

    def add(self, node: ObjectNode, key: str, item: Any) -> None:
        """Add an item to an array field, which is created if needed."""
        self._additions.append((node, key, item))

    def drop(self, holder: ObjectNode | ArrayNode, key: str | int) -> None:
        """Remove a field or an item."""
        self._drops.append((holder, key))

    def refuse(self, node: ObjectNode) -> None:
        """Remove an object, and everything that depends on it."""
        self._refused[id(node)] = node

    def make(self, found: Diagnostics) -> bool:
        """Apply the changes, and return whether there were any.

        Args:
            found: The findings. Their subjects are determined first, because the changes can remove what they refer to.
        """
        if not (self._puts or self._drops or self._additions or self._refused):
            return False
        found.name_subjects(subjects_of(self._root, (finding.position for finding in found if not finding.subject)))
        for holder, key, value in self._puts:
            if isinstance(holder, ObjectNode):
                holder[str(key)] = value
            elif int(key) < len(holder):
                holder[int(key)] = value
        dead = set(self._dropped_components())
        _take_out(self._drops)
        if dead:
            self._refused.update((id(node), node) for node in self._referring(dead))
        for node, key, item in self._additions:
            array = node.setdefault(key, ArrayNode(node.file, node.span))
            array.append(item)
            array.item_spans.append(node.span)
        self._prune()
        self._puts, self._drops, self._additions, self._refused = [], [], [], {}
        return True

    def _prune(self) -> None:
        refused = set(self._refused)
        while refused:
            dead: set[tuple[str, str]] = set()
            gone: dict[Path, None] = {}
            for child in walk(self._root, Kind.DOCUMENT):
                if id(child.value) not in refused:
                    continue
                if child.kind is Kind.SCHEMA:
                    child.value.clear()
                    continue
                path = _dispensable(child)
                gone[path] = None
                if path[0] == "components" and len(path) == 3:
                    dead.add((str(path[1]), str(path[2])))
            _take_out([_place(self._root, path) for path in gone])
            refused = {id(node) for node in self._referring(dead)} if dead else set[int]()

    def _dropped_components(self) -> Iterator[tuple[str, str]]:
        """The components that will be dropped, by section and name."""
        components = self._root.get("components")
        if not isinstance(components, ObjectNode):
            return
        sections = {id(components.get(section)): section for section in SECTIONS.values() if section in components}
        for holder, key in self._drops:
            if id(holder) in sections:
                yield sections[id(holder)], str(key)
            elif holder is components and isinstance(components.get(str(key)), ObjectNode):
                yield from ((str(key), name) for name in components[str(key)])

    def _referring(self, dead: set[tuple[str, str]]) -> Iterator[ObjectNode]:
        """Find references to components that no longer exist."""
        for child in walk(self._root, Kind.DOCUMENT):
            section = SECTIONS.get(child.kind)
            reference = child.value.get("$ref") if isinstance(child.value, ObjectNode) else None
            if section is not None and (section, component_name(reference, section)) in dead:
                yield child.value


def _dispensable(child: Child) -> Path:
    """The path of the smallest removable part that contains an object."""
    path = child.path
    if child.kind in _IGNORABLE:
        return path
    for index, part in enumerate(path):
        # Callbacks describe requests that a client does not send.
        if part == "callbacks" and index in (1, 3) and len(path) > index + 1:
            return path[: index + 2]
    if path[0] == "components":
        return path[:3]
    # `parameters` of a path item are those of each of its operations.
    return path[:3] if path[0] == "paths" and len(path) > 2 and path[2] != "parameters" else path[:2]


def _place(root: ObjectNode, path: Path) -> tuple[ObjectNode | ArrayNode, str | int]:
    holder: Any = root
    for part in path[:-1]:
        holder = holder[part]
    return holder, path[-1]


def _take_out(places: list[tuple[ObjectNode | ArrayNode, str | int]]) -> None:
    items: dict[int, tuple[ArrayNode, set[int]]] = {}
    for holder, key in places:
        if isinstance(holder, ObjectNode):
            holder.pop(str(key), None)
        else:
            items.setdefault(id(holder), (holder, set()))[1].add(int(key))
    for array, numbers in items.values():
        kept = [number for number in range(len(array)) if number not in numbers]
        spans = [array.item_spans[number] for number in kept]
        array[:] = [array[number] for number in kept]
        array.item_spans = spans
