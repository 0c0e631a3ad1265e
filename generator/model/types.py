"""The types of values, and how to walk through one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..diagnostics import Position


class Scalar(StrEnum):
    """A leaf type."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATETIME = "datetime"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    UUID = "uuid"
    DECIMAL = "decimal"
    """A decimal number that travels as a string."""
    BASE64 = "base64"
    """Bytes that travel as a string."""
    BINARY = "binary"
    """A string that should have been a file: JSON and URLs have no bytes."""
    BYTES = "bytes"
    """A response that is bytes."""
    CONTENT = "content"
    """The content of a file as a request body."""
    FILE = "file"
    """A file as a part of a request body: its content, perhaps with a name and a media type."""
    ANY = "any"
    NULL = "null"

    @property
    def is_one_way(self) -> bool:
        """Whether what a caller may pass is more than what an answer holds, such as a string for a datetime."""
        return self in _ONE_WAY


_ONE_WAY = frozenset(
    {Scalar.DATETIME, Scalar.DATE, Scalar.TIME, Scalar.DURATION, Scalar.UUID, Scalar.DECIMAL, Scalar.BASE64}
)


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


class DistinctionRule(StrEnum):
    """How the members of a union are told apart."""

    PROPERTY = "property"
    """By the value of one property."""
    PRESENCE = "presence"
    """By a required property that only one member declares."""
    KIND = "kind"
    """By JSON type: object, array, string, number, boolean."""
    NONE = "none"
    """Not at all: the members are plain scalars that pydantic tells apart itself."""
    FIT = "fit"
    """The document does not say: by what fits the value best, in the document's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction:
    """The rule of a union, resolved to its members.

    Attributes:
        rule: What is looked at.
        property: The wire name that is looked at, for `PROPERTY`.
        choices: Value, property name or JSON type -> index of the member.
        otherwise: Index of the member for everything else.
        name: What the union is called, for `FIT`.
        reason: Why there is no better rule, for `FIT`.
        origin: Where the union stands, for `FIT`.
    """

    rule: DistinctionRule
    property: str | None = None
    # A mapping has no hash; without it, types have one and can be told apart in sets.
    choices: Mapping[str | int | bool, int] = field(default_factory=dict[str | int | bool, int], hash=False)
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


def nullable(type_: Type) -> Type:
    """A type that has null as well."""
    return type_ if isinstance(type_, NullableType) or type_ == ANY else NullableType(inner=type_)


def is_same_both_ways(type_: Type | None) -> bool:
    """Whether a type is a plain value of which a caller may pass exactly what an answer holds."""
    return isinstance(type_, EnumType) or (isinstance(type_, ScalarType) and not type_.scalar.is_one_way)


def children(type_: Type) -> tuple[Type, ...]:
    """The types directly inside of a type; those of the schema behind a reference are not."""
    match type_:
        case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
            return (inner,)
        case UnionType(members=members):
            return members
        case _:
            return ()


def walk(types: Iterable[Type | None], behind: Callable[[str], Iterable[Type | None]] = lambda _: ()) -> Iterator[Type]:
    """Every type in `types`, each before what is inside of it. Nothing here recurses, however deep types are nested.

    Args:
        types: Where to begin; None is left out.
        behind: The types in the schema of that name. Each name is asked for once, however often it is referred to;
            without `behind` references are not followed.
    """
    followed: set[str] = set()
    pending = [iter(types)]
    while pending:
        try:
            type_ = next(pending[-1])
        except StopIteration:
            pending.pop()
            continue
        if type_ is None:
            continue
        yield type_
        if isinstance(type_, ReferenceType):
            if type_.name not in followed:
                followed.add(type_.name)
                pending.append(iter(behind(type_.name)))
        else:
            pending.append(iter(children(type_)))


def references(type_: Type | None, behind: Callable[[str], Iterable[Type | None]] = lambda _: ()) -> Iterator[str]:
    """Names of the schemas that a type mentions; see `walk`."""
    return (found.name for found in walk([type_], behind) if isinstance(found, ReferenceType))
