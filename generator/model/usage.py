"""Find the schemas that requests use, and those that responses use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Self

from .api import Api, Schema
from .types import DistinctionRule, ReferenceType, Type, UnionType, walk

Direction = Literal["request", "response"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Schema names by direction, and all types on the way."""

    requested: frozenset[str]
    returned: frozenset[str]
    request_types: tuple[Type, ...]
    returned_types: tuple[Type, ...]

    @property
    def types(self) -> tuple[Type, ...]:
        """All types in either direction."""
        return self.request_types + self.returned_types

    @classmethod
    @lru_cache(maxsize=2)
    def of(cls, api: Api) -> Self:
        """Follow all types of an API. Many stages need the result, and comparisons need that of two documents."""
        sent = tuple(walk(_sent(api), lambda name: _inside(api.schemas[name], hidden="read")))
        received = tuple(walk(_received(api), lambda name: _inside(api.schemas[name], hidden="write")))
        return cls(
            requested=frozenset(type_.name for type_ in sent if isinstance(type_, ReferenceType)),
            returned=frozenset(type_.name for type_ in received if isinstance(type_, ReferenceType)),
            request_types=sent,
            returned_types=received,
        )

    def undecided_results(self) -> Iterator[UnionType]:
        """Unions in responses without a rule that distinguishes their members for every value."""
        for type_ in self.returned_types:
            if isinstance(type_, UnionType) and (
                type_.distinction.rule is DistinctionRule.FIT or type_.distinction.reason
            ):
                yield type_


def _sent(api: Api) -> Iterator[Type | None]:
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        for body in operation.bodies:
            yield from (property_.type for property_ in body.properties)
            yield from (body.whole, body.extra)


def _received(api: Api) -> Iterator[Type | None]:
    for operation in api.operations:
        yield operation.result.decoded or operation.result.type
        yield from (case.type for case in operation.result.cases)
        if operation.result.stream is not None:
            yield operation.result.stream.type
    yield from (event.type for event in api.events)


def _inside(schema: Schema, hidden: Literal["read", "write"]) -> Iterator[Type | None]:
    """The types in a schema, without properties of the other direction."""
    yield from (schema.alias, schema.extra)
    yield from (property_.type for property_ in schema.properties if property_.access != hidden)
