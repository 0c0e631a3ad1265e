"""The types of values, and their traversal."""

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
    """A decimal number that is sent as a string."""
    BASE64 = "base64"
    """Bytes that are sent as a string."""
    BINARY = "binary"
    """A file in a place that does not support bytes (JSON or a URL), and that is therefore a string."""
    BYTES = "bytes"
    """A response that is bytes."""
    CONTENT = "content"
    """The content of a file as a request body."""
    FILE = "file"
    """A file as a part of a request body: its content, optionally with a name and a media type."""
    ANY = "any"
    NULL = "null"

    @property
    def is_one_way(self) -> bool:
        """Whether requests accept more than the response type, such as a string for a datetime."""
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
    """A value from a list; `open` if the document allows other values."""

    values: tuple[str | int | float | bool, ...]
    open: bool = False

    @property
    def is_text(self) -> bool:
        """Whether every value is a string."""
        return all(isinstance(value, str) for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListType:
    """A JSON array.

    Attributes:
        item: The type of every item.
        places: The type of each item, if there is exactly one at each of several places. `item` is then one of them.
    """

    item: Type
    places: tuple[Type, ...] = ()

    def mapped(self, change: Callable[[Type], Type]) -> ListType:
        """This array with other types of its items."""
        return tuple_of(map(change, self.places)) if self.places else ListType(item=change(self.item))


@dataclass(frozen=True, slots=True, kw_only=True)
class MapType:
    """A JSON object with arbitrary keys."""

    value: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class NullableType:
    """A nullable value."""

    inner: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceType:
    """A reference to a schema of `Api.schemas` by name."""

    name: str


class DistinctionRule(StrEnum):
    """How the members of a union are distinguished."""

    PROPERTY = "property"
    """By the value of one property."""
    PRESENCE = "presence"
    """By a required property that only one member declares."""
    KIND = "kind"
    """By JSON type: object, array, string, number, boolean."""
    NONE = "none"
    """Not at all: the members are plain scalars that pydantic distinguishes itself."""
    FIT = "fit"
    """The document does not define a rule: the member that fits the value best, in document order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction:
    """The rule of a union, resolved to its members.

    Attributes:
        rule: The kind of rule.
        property: The wire name of the property, for `PROPERTY`.
        choices: Value, property name or JSON type -> index of the member.
        otherwise: Index of the default member.
        is_exact: Whether that is also the member of objects without the property, for `PROPERTY`.
        name: The name of the union, if there is a reason.
        reason: Why there is no better rule, for `FIT`; why a value can match several members, for `PRESENCE`.
        origin: The position of the union, if there is a reason.
    """

    rule: DistinctionRule
    property: str | None = None
    # A mapping is not hashable; without it, types are hashable and can be elements of sets.
    choices: Mapping[str | int | bool, int] = field(default_factory=dict[str | int | bool, int], hash=False)
    otherwise: int | None = None
    is_exact: bool = True
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


def tuple_of(places: Iterable[Type]) -> ListType:
    """An array with exactly one item at each place."""
    types = tuple(places)
    different = tuple(dict.fromkeys(types))
    item = UnionType(members=different, distinction=Distinction(rule=DistinctionRule.NONE))
    return ListType(item=different[0] if len(different) == 1 else item, places=types)


def nullable(type_: Type) -> Type:
    """A nullable type."""
    return type_ if isinstance(type_, NullableType) or type_ == ANY else NullableType(inner=type_)


def is_same_both_ways(type_: Type | None) -> bool:
    """Whether a type is a plain value that requests and responses represent identically."""
    return isinstance(type_, EnumType) or (isinstance(type_, ScalarType) and not type_.scalar.is_one_way)


def children(type_: Type) -> tuple[Type, ...]:
    """The types directly inside a type, without following references."""
    match type_:
        case ListType(item=inner) | MapType(value=inner) | NullableType(inner=inner):
            return (inner,)
        case UnionType(members=members):
            return members
        case _:
            return ()


def walk(types: Iterable[Type | None], behind: Callable[[str], Iterable[Type | None]] = lambda _: ()) -> Iterator[Type]:
    """All types in `types`, parents first. Nothing here recurses, however deep types are nested.

    Args:
        types: The types to start from; None is skipped.
        behind: Returns the types in a schema. It is called once per name; without it, references are not followed.
    """
    followed: set[str] = set()
    pending = [iter(types)]
    while pending:
        for type_ in pending[-1]:
            if type_ is None:
                continue
            yield type_
            inside: Iterable[Type | None] = ()
            if not isinstance(type_, ReferenceType):
                inside = children(type_)
            elif type_.name not in followed:
                followed.add(type_.name)
                inside = behind(type_.name)
            if inside:
                pending.append(iter(inside))
                break
        else:
            pending.pop()


def references(type_: Type | None, behind: Callable[[str], Iterable[Type | None]] = lambda _: ()) -> Iterator[str]:
    """Names of the schemas that a type refers to; see `walk`."""
    return (found.name for found in walk([type_], behind) if isinstance(found, ReferenceType))
