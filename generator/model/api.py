"""What an API offers, free of Python spelling and of template knowledge.

The model is what `lower` makes of a document. Nothing in it is named for Python yet (that is `naming`) or laid out in
files (that is `render`); names are still the ones of the wire and of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from ..diagnostics import Position


class Scalar(StrEnum):
    """A leaf type."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATETIME = "datetime"
    DATE = "date"
    BINARY = "binary"
    ANY = "any"
    NULL = "null"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarType:
    """A plain value."""

    scalar: Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumType:
    """A value out of a list; `open` when the document says that others may come."""

    values: tuple[str | int | float | bool, ...]
    open: bool = False

    @property
    def is_text(self) -> bool:
        """Whether every value is a string."""
        return all(isinstance(value, str) for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListType:
    """A JSON array."""

    item: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class MapType:
    """A JSON object whose keys are free."""

    value: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class NullableType:
    """A value that may be null."""

    inner: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceType:
    """A schema of `Api.schemas`, by its name there."""

    name: str


class Rule(StrEnum):
    """How the members of a union are told apart."""

    PROPERTY = "property"
    """By the value of one property."""
    PRESENCE = "presence"
    """By a required property that only one member declares."""
    KIND = "kind"
    """By JSON type: object, array, string, number, boolean."""
    NONE = "none"
    """Not at all: the members are plain scalars that pydantic tells apart itself."""
    UNKNOWN = "unknown"
    """The document does not say; only a request may contain such a union."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction:
    """The rule of a union, resolved to its members.

    Attributes:
        rule: What is looked at.
        property: The wire name that is looked at, for `PROPERTY`.
        choices: Value, property name or JSON type -> index of the member.
        otherwise: Index of the member for everything else.
        name: What the union is called, for `UNKNOWN`.
        reason: Why the rule is unknown, for `UNKNOWN`.
        origin: Where the union stands, for `UNKNOWN`.
    """

    rule: Rule
    property: str | None = None
    choices: Mapping[str | int | bool, int] = field(default_factory=dict[str | int | bool, int])
    otherwise: int | None = None
    name: str = ""
    reason: str = ""
    origin: Position | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionType:
    """One of several types."""

    members: tuple[Type, ...]
    distinction: Distinction


Type = ScalarType | EnumType | ListType | MapType | NullableType | ReferenceType | UnionType

ANY = ScalarType(scalar=Scalar.ANY)


def references(type_: Type | None) -> Iterator[str]:
    """Names of the schemas that a type mentions."""
    match type_:
        case ReferenceType(name=name):
            yield name
        case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
            yield from references(inner)
        case UnionType(members=members):
            for member in members:
                yield from references(member)
        case _:
            pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A property of an object, or one part of a request body."""

    wire: str
    preferred: str | None
    type: Type
    required: bool
    description: str
    deprecated: bool
    secret: bool
    access: Literal["read", "write"] | None = None
    """Whether it occurs in answers only, or in requests only."""
    default: Any
    limits: Mapping[str, float] = field(default_factory=dict[str, float])
    """The keywords that say how large, long or many a value may be."""
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A named schema: an object with properties, or (`alias`) another name for a type."""

    name: str
    description: str
    deprecated: bool
    module: str | None
    """The schema file it stands in, when the document has several."""
    properties: tuple[Property, ...] = ()
    extra: Type | None = None
    """Type of further properties, when the document gives them one."""
    alias: Type | None = None
    origin: Position


Location = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter outside the body."""

    wire: str
    preferred: str | None
    location: Location
    type: Type
    required: bool
    description: str
    deprecated: bool
    default: Any
    limits: Mapping[str, float] = field(default_factory=dict[str, float])
    """As of a property."""
    style: str
    """How arrays and objects are written: form, comma, space, pipe or deep."""
    secret: bool
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body: the properties of an object, or (`whole`) one value."""

    media: str
    required: bool
    properties: tuple[Property, ...] = ()
    whole: Type | None = None
    extra: Type | None = None
    """Type of further properties that the caller may name freely."""
    description: str = ""


AnswerKind = Literal["json", "none", "text", "bytes", "redirect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a successful call hands out."""

    kind: AnswerKind
    type: Type | None
    decoded: Type | None = None
    """What may arrive, when that is more than the method promises (see `x-variants`)."""
    within: str | None
    """The property of the body that holds it, when answers have an envelope."""
    description: str
    status: tuple[int, ...]
    media: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorAnswer:
    """An error status that means something particular to an operation."""

    status: int
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call.

    Attributes:
        id: The `operationId`.
        path_name: Where the client offers it, as the document's words: `("bookings", "reschedule")`.
        constants: Header parameters with a constant value.
        security: Alternatives in order, each the scheme keys that go together.
        paging: The page style, when the answer is one page of a list.
        page_size: How many items a page has when the caller does not say, as far as the document knows.
    """

    id: str
    path_name: tuple[str, ...]
    method: str
    path: str
    summary: str
    description: str
    docs: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    constants: Mapping[str, str]
    body: Body | None
    answer: Answer
    errors: tuple[ErrorAnswer, ...]
    security: tuple[tuple[str, ...], ...]
    paging: str | None
    page_size: int | None
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to authenticate."""

    key: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    name: str
    """Header, query parameter or cookie; empty for bearer and basic."""
    description: str
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What the API sends to a webhook."""

    name: str
    type: Type
    description: str
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Everything that a document offers."""

    title: str
    version: str
    description: str
    server: str
    schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    """What an operation accepts that says nothing else: alternatives in order, each the scheme keys that go
    together."""
    schemas: Mapping[str, Schema]
    operations: tuple[Operation, ...]
    resources: Mapping[tuple[str, ...], str]
    """Description per resource, for those that the document describes."""
    events: tuple[Event, ...]
    origin: Position
