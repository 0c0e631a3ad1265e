"""Which schema of the old document is which one of the new, also where it was renamed.

A schema with the same name is the same. Where an operation or a type refers to another schema than before, and neither
document knows the other's, and both have much in common, the schema was renamed.
"""

from __future__ import annotations

from ...model.api import ListType, MapType, NullableType, ReferenceType, Schema, Type, UnionType
from .members import Method, Pairing, pair_inputs
from .side import Side


def pair_schemas(old: Side, new: Side, methods: Pairing[Method]) -> dict[str, str]:
    """Old name -> new name, for every schema that both documents have."""
    walk = _Walk(old, new)
    for before, after in methods.both:
        for one, other in pair_inputs(before, after).both:
            walk.types(one.type, other.type)
        walk.types(before.operation.answer.type, after.operation.answer.type)
    payloads = {event.name: event.type for event in old.api.events}
    for event in new.api.events:
        walk.types(payloads.get(event.name), event.type)
    for name in old.api.schemas:
        walk.schemas(name, name)
    return walk.pairs


class _Walk:
    """Goes through both documents in step."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._new = new
        self._old_used = old.usage.requested | old.usage.answered
        self._new_used = new.usage.requested | new.usage.answered
        self.pairs: dict[str, str] = {}
        self._taken: set[str] = set()

    def types(self, old: Type | None, new: Type | None) -> None:
        match old, new:
            case NullableType(inner=inner), _:
                self.types(inner, new)
            case _, NullableType(inner=inner):
                self.types(old, inner)
            case ListType(item=one), ListType(item=other):
                self.types(one, other)
            case MapType(value=one), MapType(value=other):
                self.types(one, other)
            case ReferenceType(name=one), ReferenceType(name=other):
                self.schemas(one, other)
            case UnionType(members=before), UnionType(members=after):
                self._unions(before, after)
            case _:
                pass

    def schemas(self, old: str, new: str) -> None:
        if old in self.pairs or new in self._taken:
            return
        before, after = self._old.api.schemas.get(old), self._new.api.schemas.get(new)
        if before is None or after is None or (old != new and not self._renamed(before, after)):
            return
        self.pairs[old] = new
        self._taken.add(new)
        self.types(before.alias, after.alias)
        properties = {p.wire: p.type for p in before.properties}
        for property_ in after.properties:
            self.types(properties.get(property_.wire), property_.type)

    def _unions(self, before: tuple[Type, ...], after: tuple[Type, ...]) -> None:
        for member in before:
            if member in after:
                self.types(member, member)
        old = [m for m in before if m not in after]
        new = [m for m in after if m not in before]
        if len(old) == len(new):
            for one, other in zip(old, new, strict=True):
                self.types(one, other)

    def _renamed(self, old: Schema, new: Schema) -> bool:
        if old.name in self._new_used or new.name in self._old_used:
            return False
        if old.alias is not None or new.alias is not None:
            return type(old.alias) is type(new.alias)
        names = {p.wire for p in old.properties}
        shared = names & {p.wire for p in new.properties}
        return 2 * len(shared) >= max(len(names), len(new.properties))
