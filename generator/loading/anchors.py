"""Names that schemas give themselves: `$anchor` and `$dynamicAnchor`, and `$id` for a schema with everything in it.

See JSON Schema 2020-12, sections 8.2.1 and 8.2.2.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple
from urllib.parse import urljoin

from .nodes import ArrayNode, ObjectNode
from .pointers import Pointer

KEYWORDS = ("$id", "$anchor", "$dynamicAnchor")
_DATA = frozenset({"example", "examples", "default", "const", "enum"})
"""Keywords whose values are not part of the document."""
_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas"})
"""Keys of objects whose keys are names, not keywords."""


class Resource(NamedTuple):
    """A schema with an `$id`, or a whole file: the scope of anchors, and the root of JSON pointers.

    Attributes:
        pointer: Where it is in its file.
        url: Its `$id`, as an absolute URL if possible; empty for a file.
    """

    pointer: Pointer = ()
    url: str = ""


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
        waiting: list[tuple[Any, Pointer, Resource, bool]] = [(root, (), Resource(), False)]
        while waiting:
            value, pointer, owner, is_map = waiting.pop()
            if isinstance(value, ArrayNode):
                waiting.extend((item, (*pointer, str(at)), owner, False) for at, item in enumerate(value))
            if not isinstance(value, ObjectNode):
                continue
            if not is_map:
                owner = self._named(value, pointer, owner)
            self._owners[id(value)] = value, owner
            waiting.extend(
                (below, (*pointer, key), owner, not is_map and key in _MAPS)
                for key, below in value.items()
                if is_map or not (key in _DATA or key.startswith("x-"))
            )

    def _named(self, schema: ObjectNode, pointer: Pointer, owner: Resource) -> Resource:
        """Record the names of a schema, and return the resource that it belongs to."""
        stated = schema.get("$id")
        # In earlier drafts, such an `$id` was an anchor.
        if isinstance(stated, str) and not stated.startswith("#"):
            owner = Resource(pointer, _joined(owner.url, stated))
            self._resources.setdefault(owner.url, []).append(owner)
        for keyword in ("$anchor", "$dynamicAnchor"):
            name = schema.get(keyword)
            if isinstance(name, str):
                self._anchors.setdefault(name, []).append(pointer)
                self._anchored.setdefault((name, owner), []).append(pointer)
                self.dynamic[name] += keyword == "$dynamicAnchor"
        return owner

    @property
    def names(self) -> list[str]:
        """The names of all anchors."""
        return list(self._anchors)

    def owner(self, node: ObjectNode) -> Resource:
        """The resource that an object of the file belongs to."""
        return self._owners.get(id(node), (node, Resource()))[1]

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


def _joined(base: str, relative: str) -> str:
    """A URL without its fragment; the relative one if both cannot be joined."""
    try:
        return urljoin(base, relative).partition("#")[0]
    except ValueError:
        return relative
