"""Which schemas travel in requests, and which in answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Self

from .api import (
    Api,
    DistinctionRule,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Schema,
    Type,
    UnionType,
)

Direction = Literal["request", "answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Schema names by direction, and every type met on the way."""

    requested: frozenset[str]
    answered: frozenset[str]
    request_types: tuple[Type, ...]
    answer_types: tuple[Type, ...]

    @property
    def types(self) -> tuple[Type, ...]:
        """Every type in either direction."""
        return self.request_types + self.answer_types

    @classmethod
    def of(cls, api: Api) -> Self:
        """Follow every type of an API."""
        requests = _Walk(api, "request")
        answers = _Walk(api, "answer")
        for operation in api.operations:
            for parameter in operation.parameters:
                requests.visit(parameter.type)
            if operation.body is not None:
                for property_ in operation.body.properties:
                    requests.visit(property_.type)
                for type_ in (operation.body.whole, operation.body.extra):
                    requests.visit(type_)
            answers.visit(operation.answer.decoded or operation.answer.type)
        for event in api.events:
            answers.visit(event.type)
        return cls(
            requested=frozenset(requests.names),
            answered=frozenset(answers.names),
            request_types=tuple(requests.types),
            answer_types=tuple(answers.types),
        )

    def undecided_answers(self) -> Iterator[UnionType]:
        """Unions in answers whose members nothing tells apart."""
        for type_ in self.answer_types:
            if isinstance(type_, UnionType) and type_.distinction.rule is DistinctionRule.UNKNOWN:
                yield type_


class _Walk:
    def __init__(self, api: Api, direction: Direction) -> None:
        self._api = api
        self._hidden = "read" if direction == "request" else "write"
        self.names: set[str] = set()
        self.types: list[Type] = []

    def visit(self, type_: Type | None) -> None:
        if type_ is None:
            return
        self.types.append(type_)
        match type_:
            case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
                self.visit(inner)
            case UnionType(members=members):
                for member in members:
                    self.visit(member)
            case ReferenceType(name=name) if name not in self.names:
                self.names.add(name)
                self._schema(self._api.schemas[name])
            case _:
                pass

    def _schema(self, schema: Schema) -> None:
        self.visit(schema.alias)
        self.visit(schema.extra)
        for property_ in schema.properties:
            if property_.access != self._hidden:
                self.visit(property_.type)
