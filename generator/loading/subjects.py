"""Find the component or operation that a position of a document belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..diagnostics import Position
from .kinds import METHODS, SECTIONS
from .nodes import ArrayNode, ObjectNode, Span
from .pointers import component_name


def subjects_of(root: ObjectNode, positions: Iterable[Position]) -> dict[Position, str]:
    """The name of the component, operation or path that contains each position.

    Args:
        root: The tree of the document.
        positions: The positions. Those outside of components, operations and paths are missing in the result.
    """
    wanted = _by_file(positions)
    named: dict[Position, str] = {}
    for name, node, holder in _named_parts(root) if wanted else ():
        # A value that is not an object belongs to its container.
        own = () if isinstance(node, ObjectNode) else (holder.key_position(name), holder.value_position(name))
        for position in [*_held(node, wanted), *own]:
            # Shared parts, such as a path item with several paths, are named after the first one.
            named.setdefault(position, name)
    return named


def operations_at(root: ObjectNode, positions: Iterable[Position]) -> set[Position]:
    """The positions of operations that contain one of `positions`, or refer to a non-schema component that does."""
    wanted = _by_file(positions)
    if not wanted:
        return set()
    components = _object(root.get("components"))
    concerned = {
        (section, name)
        for section in SECTIONS.values()
        if section != "schemas"
        for name, node in _object(components.get(section)).items()
        if any(_held(node, wanted))
    }
    found: set[Position] = set()
    for item in _object(root.get("paths")).values():
        shared = _object(item).get("parameters")
        for method in METHODS:
            operation = _object(item).get(method)
            if isinstance(operation, ObjectNode) and any(
                any(_held(part, wanted)) or not concerned.isdisjoint(_referred(part, components))
                for part in (operation, shared)
            ):
                found.add(operation.position)
    return found


def operation_subject(method: str, path: str, operation: ObjectNode) -> str:
    """The name of an operation in exemptions and messages."""
    stated = operation.get("operationId")
    return stated if isinstance(stated, str) and stated else f"{method.upper()} {path}"


def _named_parts(root: ObjectNode) -> Iterator[tuple[str, Any, ObjectNode]]:
    for holder in (_object(root.get("paths")), _object(root.get("webhooks"))):
        for path, item in holder.items():
            for method in METHODS:
                if isinstance(_object(item).get(method), ObjectNode):
                    yield operation_subject(method, path, item[method]), item[method], item
            # Last, for the remaining positions.
            yield path, item, holder
    for section in SECTIONS.values():
        entries = _object(_object(root.get("components")).get(section))
        for name, node in entries.items():
            yield name, node, entries


def _by_file(positions: Iterable[Position]) -> Mapping[Path, set[Span]]:
    wanted: dict[Path, set[Span]] = defaultdict(set)
    for position in positions:
        wanted[position.file].add((position.line, position.column, position.end_column))
    return dict(wanted)


def _held(node: Any, wanted: Mapping[Path, Collection[Span]]) -> Iterator[Position]:
    """The wanted positions inside a value."""
    for part in _parts(node):
        spans = wanted.get(part.file, ())
        if not spans:
            continue
        if isinstance(part, ObjectNode):
            own = (part.span, *part.key_spans.values(), *part.value_spans.values())
        else:
            own = (part.span, *part.item_spans)
        yield from (Position(part.file, *span) for span in own if span in spans)


def _referred(node: Any, components: ObjectNode) -> Iterator[tuple[str, str]]:
    """The non-schema components that a value refers to, directly or indirectly."""
    seen: set[tuple[str, str]] = set()
    pending = [node]
    while pending:
        for part in _parts(pending.pop()):
            reference = part.get("$ref") if isinstance(part, ObjectNode) else None
            for section in SECTIONS.values() if isinstance(reference, str) else ():
                name = component_name(reference, section)
                if name is not None and section != "schemas" and (section, name) not in seen:
                    seen.add((section, name))
                    yield section, name
                    pending.append(_object(components.get(section)).get(name))


def _parts(node: Any) -> Iterator[ObjectNode | ArrayNode]:
    pending = [node]
    while pending:
        part = pending.pop()
        if isinstance(part, ObjectNode):
            yield part
            pending.extend(part.values())
        elif isinstance(part, ArrayNode):
            yield part
            pending.extend(part)


def _object(value: Any) -> ObjectNode:
    return value if isinstance(value, ObjectNode) else ObjectNode()
