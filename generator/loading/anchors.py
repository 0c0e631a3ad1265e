"""Names that schemas give themselves: `$anchor` and `$dynamicAnchor`, and `$id` for a schema with everything in it.

See JSON Schema 2020-12, sections 8.2.1 and 8.2.2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin

from .kinds import Kind, children
from .nodes import ArrayNode, ObjectNode
from .pointers import Pointer

KEYWORDS = ("$id", "$anchor", "$dynamicAnchor")
_OF_SCHEMAS = (*KEYWORDS, "type", "allOf", "anyOf", "oneOf")
"""Keywords with a text or list as their value, by which a schema is recognized where anything can be."""


class Resource(NamedTuple):
    """A schema with an `$id`, or a whole file: the scope of anchors, and the root of JSON pointers.

    Attributes:
        pointer: Where it is in its file.
        url: Its `$id`, as an absolute URL if possible; empty for a file.
    """

    pointer: Pointer = ()
    url: str = ""


_Place = tuple[Any, Pointer, Kind | None, Resource]
"""A value, where it is in its file, its kind if that is known, and the resource around it."""


class SelfNamed:
    """The schemas of one file that have names of their own.

    Args:
        root: The value of the file.
    """

    def __init__(self, root: Any) -> None:
        self._anchors: dict[str, list[Pointer]] = {}
        self._anchored: dict[tuple[str, Resource], list[Pointer]] = {}
        self._resources: dict[str, list[Resource]] = {}
        # The objects are kept, so that their ids are not reused.
        self._owners: dict[int, tuple[ObjectNode, Resource]] = {}
        self.dynamic = Counter[str]()
        """How many schemas have each dynamic anchor."""
        waiting: list[_Place] = [(root, (), None, Resource())]
        while waiting:
            value, pointer, kind, owner = waiting.pop()
            if isinstance(value, ArrayNode) and kind is None:
                waiting.extend((item, (*pointer, str(at)), None, owner) for at, item in enumerate(value))
            if not isinstance(value, ObjectNode) or id(value) in self._owners:
                continue
            kind = kind or _guessed(value)
            if kind is Kind.SCHEMA:
                owner = self._named(value, pointer, owner)
            for below, path, its_kind in _below(value, kind):
                waiting.append((below, (*pointer, *path), its_kind, owner))
            self._owners[id(value)] = value, owner

    def _named(self, schema: ObjectNode, pointer: Pointer, owner: Resource) -> Resource:
        """Record the names of a schema, and return the resource that it belongs to."""
        stated = schema.get("$id")
        names = {keyword: schema.get(keyword) for keyword in ("$anchor", "$dynamicAnchor")}
        if isinstance(stated, str) and stated.startswith("#"):
            # An anchor in earlier drafts.
            names["$id"] = stated[1:]
        elif isinstance(stated, str):
            owner = Resource(pointer, _joined(owner.url, stated))
            self._resources.setdefault(owner.url, []).append(owner)
        for keyword, name in names.items():
            if isinstance(name, str):
                self._anchors.setdefault(name, []).append(pointer)
                self._anchored.setdefault((name, owner), []).append(pointer)
                self.dynamic[name] += keyword == "$dynamicAnchor"
        mapping = _mapping(schema)
        if mapping is not None:
            # It is no part of the structure, but holds references.
            self._owners[id(mapping)] = mapping, owner
        return owner

    @property
    def names(self) -> list[str]:
        """The names of all anchors."""
        return list(self._anchors)

    def owner(self, node: ObjectNode) -> Resource:
        """The resource that an object of the file belongs to."""
        return self._owners.get(id(node), (node, Resource()))[1]

    def copied(self, original: ObjectNode, copy: ObjectNode) -> None:
        """Let every object of a copy belong to the resource that the original belongs to."""
        waiting: list[tuple[Any, Any]] = [(original, copy)]
        while waiting:
            value, its_copy = waiting.pop()
            if isinstance(value, ObjectNode):
                self._owners[id(its_copy)] = its_copy, self.owner(value)
                waiting.extend(zip(value.values(), its_copy.values(), strict=True))
            elif isinstance(value, ArrayNode):
                waiting.extend(zip(value, its_copy, strict=True))

    def resource(self, relative: str, node: ObjectNode) -> Resource | None:
        """The only resource with the URL that a reference resolves to; None if there is none.

        Args:
            relative: The reference without its fragment.
            node: The object of the file that holds the reference.
        """
        found = self._resources.get(_joined(self.owner(node).url, relative), ())
        return found[0] if len(found) == 1 else None

    def anchored(self, name: str, owner: Resource) -> list[Pointer]:
        """The schemas with an anchor: those of one resource, or else all of the file."""
        return self._anchored.get((name, owner)) or self._anchors.get(name, [])

    def is_in(self, owner: Resource, name: str) -> bool:
        """Whether a schema of a resource has an anchor."""
        return (name, owner) in self._anchored


def _guessed(node: ObjectNode) -> Kind | None:
    """The kind of an object of unknown kind. None for one without signs, such as one that holds schemas by name."""
    if "openapi" in node:
        return Kind.DOCUMENT
    properties = node.get("properties")
    if any(isinstance(node.get(keyword), str | ArrayNode) for keyword in _OF_SCHEMAS) or (
        # Otherwise a schema with that name.
        isinstance(properties, ObjectNode)
        and not isinstance(properties.get("type"), str | ArrayNode)
    ):
        return Kind.SCHEMA
    return None


def _below(node: ObjectNode, kind: Kind | None) -> Iterator[tuple[Any, Pointer, Kind | None]]:
    """The parts of an object of the document, where they are in it, and their kinds, if these are known."""
    if kind is not None:
        yield from ((child.value, tuple(map(str, child.path)), child.kind) for child in children(node, kind))
        if kind is not Kind.DOCUMENT:
            return
    holds_names = "schema" not in node and all(isinstance(value, ObjectNode | ArrayNode) for value in node.values())
    for key, value in node.items():
        is_data = not holds_names and (key in ("example", "examples") or key.startswith("x-"))
        if not is_data and not (kind is Kind.DOCUMENT and key in ("paths", "webhooks", "components")):
            yield value, (key,), None


def _mapping(schema: ObjectNode) -> ObjectNode | None:
    """The object of a schema's discriminator that holds references."""
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, ObjectNode) else None
    return mapping if isinstance(mapping, ObjectNode) else None


def _joined(base: str, relative: str) -> str:
    """A URL without its fragment; the relative one if both cannot be joined."""
    try:
        return urljoin(base, relative).partition("#")[0]
    except ValueError:
        return relative
