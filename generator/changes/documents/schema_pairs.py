"""Pair the schemas of two documents, including renamed ones.

Schemas with the same name are the same. A schema was renamed if an operation or a type refers to a different schema
than before, neither document has the other's name, and both schemas have much in common.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...model.api import Schema
from ...model.types import ListType, MapType, NullableType, ReferenceType, Type, UnionType
from .members import Method, Pairing, pair_inputs
from .side import Side


def pair_schemas(old: Side, new: Side, methods: Pairing[Method]) -> dict[str, str]:
    """Old name -> new name, for every schema that both documents have."""
    pairing = _Pairing(old, new)
    for before, after in methods.both:
        for one, other in pair_inputs(before, after).both:
            pairing.follow(one.type, other.type)
        pairing.follow(before.operation.result.type, after.operation.result.type)
        streams = before.operation.result.stream, after.operation.result.stream
        if streams[0] is not None and streams[1] is not None:
            pairing.follow(streams[0].type, streams[1].type)
    payloads = {event.name: event.type for event in old.api.events}
    for event in new.api.events:
        pairing.follow(payloads.get(event.name), event.type)
    for name in old.api.schemas:
        pairing.follow(ReferenceType(name=name), ReferenceType(name=name))
    return pairing.pairs


_Pair = tuple[Type | None, Type | None]


class _Pairing:
    """Traverses both documents in parallel, with an explicit stack, because chains of references have any length."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._new = new
        self._old_used = old.usage.requested | old.usage.returned
        self._new_used = new.usage.requested | new.usage.returned
        self.pairs: dict[str, str] = {}
        self._taken: set[str] = set()

    def follow(self, old: Type | None, new: Type | None) -> None:
        """Pair the schemas of two types in the same position."""
        pending: list[Iterator[_Pair]] = [iter([(old, new)])]
        while pending:
            pair = next(pending[-1], None)
            if pair is None:
                pending.pop()
            else:
                pending.append(self._below(*pair))

    def _below(self, old: Type | None, new: Type | None) -> Iterator[_Pair]:
        match old, new:
            case NullableType(inner=inner), _:
                yield inner, new
            case _, NullableType(inner=inner):
                yield old, inner
            case (ListType(item=one), ListType(item=other)) | (MapType(value=one), MapType(value=other)):
                yield one, other
            case ReferenceType(name=one), ReferenceType(name=other):
                yield from self._schemas(one, other)
            case UnionType(members=before), UnionType(members=after):
                yield from _unions(before, after)
            case _:
                pass

    def _schemas(self, old: str, new: str) -> Iterator[_Pair]:
        if old in self.pairs or new in self._taken:
            return
        before, after = self._old.api.schemas.get(old), self._new.api.schemas.get(new)
        if before is None or after is None or (old != new and not self._renamed(before, after)):
            return
        self.pairs[old] = new
        self._taken.add(new)
        yield before.alias, after.alias
        properties = {p.wire: p.type for p in before.properties}
        yield from ((properties.get(property_.wire), property_.type) for property_ in after.properties)

    def _renamed(self, old: Schema, new: Schema) -> bool:
        if old.name in self._new_used or new.name in self._old_used:
            return False
        if old.alias is not None or new.alias is not None:
            return type(old.alias) is type(new.alias)
        names = {p.wire for p in old.properties}
        shared = names & {p.wire for p in new.properties}
        return 2 * len(shared) >= max(len(names), len(new.properties))


def _unions(before: tuple[Type, ...], after: tuple[Type, ...]) -> Iterator[_Pair]:
    yield from ((member, member) for member in before if member in after)
    old = [m for m in before if m not in after]
    new = [m for m in after if m not in before]
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
