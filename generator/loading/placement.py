"""Which kind of object stands at each place of a document, so that references to another kind are noticed.

What an object is follows from the place that holds it, such as the `responses` of an operation, or, in a file without
such a place, from the first reference to it.
"""

from __future__ import annotations

from ..diagnostics import Code, Diagnostics, Position, Related, quoted
from .kinds import SECTIONS, Child, Kind, children
from .nodes import ArrayNode, ObjectNode
from .references import Target


class Placement:
    """The kinds of the objects of a document.

    Args:
        found: Receives the references to another kind.
    """

    def __init__(self, found: Diagnostics) -> None:
        self._found = found
        # By id; the objects are kept, so that their ids are not reused.
        self._kinds: dict[int, tuple[Kind, ObjectNode]] = {}
        self._maps: dict[int, ObjectNode | ArrayNode] = {}
        self._first: dict[int, Target] = {}

    def add(self, child: Child, value: object, parent: ObjectNode) -> None:
        """Store the kind of an object.

        Args:
            child: The place that holds it.
            value: The object, which may replace the one that was written there.
            parent: The object that has the place.
        """
        if isinstance(value, ObjectNode):
            self._kinds[id(value)] = child.kind, value
        if child.holder is not parent:
            # All responses of an operation together are neither a response nor anything else that can be referenced.
            self._maps[id(child.holder)] = child.holder

    def add_below(self, node: ObjectNode, kind: Kind) -> None:
        """Store the kinds of everything inside an object."""
        pending = [(node, kind)]
        while pending:
            parent, parent_kind = pending.pop()
            for child in children(parent, parent_kind):
                self.add(child, child.value, parent)
                if isinstance(child.value, ObjectNode):
                    pending.append((child.value, child.kind))

    def fits(self, target: Target, text: str, blame: Position) -> bool:
        """Return whether a target is of the kind that a reference requires, and report it if not.

        Args:
            target: The target.
            text: The reference.
            blame: Where it is written.
        """
        if not isinstance(target.value, ObjectNode):
            return True
        place = id(target.value)
        first = self._first.setdefault(place, target)
        kind, related = first.kind, [Related(first.blame, f"it is used as {first.kind.one} here")]
        if place in self._kinds:
            kind, related = self._kinds[place][0], []
        message = f"{target.kind.one} is required here, but {quoted(text)} resolves to {kind.one}"
        if place in self._maps:
            message = f"{quoted(text)} resolves to a part of the document that is not {target.kind.one}"
        elif kind is target.kind:
            return True
        self._found.error(
            Code.REFERENCE_WRONG_KIND,
            blame,
            message,
            hint=f"refer to an entry of `components/{SECTIONS[target.kind]}`",
            related=related if place not in self._maps else [],
        )
        return False
