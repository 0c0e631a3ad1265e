"""Methods and their members, and the members of types, flattened for comparison."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from ...diagnostics import Position
from ...model.api import Operation, Parameter, Property, Schema
from ...model.types import Type
from ...model.usage import Direction
from .side import Side

T = TypeVar("T")

Where = Literal["path", "query", "header", "cookie", "body", "key", "attribute"]

PATH_PARAMETER = re.compile(r"\{([^}]*)\}")
BODY = "body"
"""The argument for a request body that is not an object with properties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An argument of a method, a key of a TypedDict or an attribute of a model.

    Attributes:
        where: The location of an argument, or the kind of another member.
        wire: Its name on the wire; empty for a whole body.
        slot: For a path argument, its index in the path.
        style: For a parameter, how lists and objects are serialized.
    """

    where: Where
    wire: str
    python: str
    type: Type
    required: bool
    default: Any
    limits: Mapping[str, float]
    deprecated: bool
    secret: bool
    slot: int | None = None
    style: str = ""
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """An operation with the keys for pairing.

    Attributes:
        python: What users write after `client.`.
        wire: HTTP method and path.
        shape: The same without the names of path parameters, which are not sent.
    """

    python: str
    wire: str
    shape: str
    operation: Operation
    inputs: tuple[Member, ...]


def methods(side: Side) -> tuple[Method, ...]:
    """All methods of the client."""
    return tuple(
        Method(
            python=side.method(operation),
            wire=f"{operation.method} {operation.path}",
            shape=f"{operation.method} {PATH_PARAMETER.sub('{}', operation.path)}",
            operation=operation,
            inputs=tuple(_arguments(side, operation)),
        )
        for operation in side.api.operations
    )


def _arguments(side: Side, operation: Operation) -> Iterable[Member]:
    named = side.names.operations[operation.id].parameters
    slots = {wire: number for number, wire in enumerate(PATH_PARAMETER.findall(operation.path))}
    in_path = [p for p in operation.parameters if p.location == "path"]
    for parameter in sorted(in_path, key=lambda p: slots[p.wire]):
        yield _member(parameter, "path", named["path", parameter.wire], slot=slots[parameter.wire])
    # A property that several bodies share is one argument, defined by the first of them.
    properties = {p.wire: p for body in reversed(operation.bodies) for p in reversed(body.properties)}
    for property_ in reversed(properties.values()):
        yield _member(property_, "body", named["body", property_.wire])
    for body in operation.bodies:
        if body.whole is not None:
            yield Member(
                where="body",
                wire="",
                python=BODY,
                type=body.whole,
                required=body.required and not operation.alternatives,
                default=None,
                limits={},
                deprecated=False,
                secret=False,
                origin=operation.origin,
            )
            break
    for parameter in operation.parameters:
        if parameter.location != "path":
            yield _member(parameter, parameter.location, named[parameter.location, parameter.wire])


def members(side: Side, schema: Schema, direction: Direction) -> tuple[Member, ...]:
    """The keys of the TypedDict of a schema, or the attributes of its model."""
    attributes = side.names.schemas[schema.name].attributes
    where: Where = "key" if direction == "request" else "attribute"
    hidden = "read" if direction == "request" else "write"
    return tuple(_member(p, where, attributes[p.wire]) for p in schema.properties if p.access != hidden)


def _member(part: Parameter | Property, where: Where, python: str, slot: int | None = None) -> Member:
    return Member(
        where=where,
        wire=part.wire,
        python=python,
        type=part.sent if isinstance(part, Property) and where == "key" else part.type,
        required=part.required,
        default=part.default,
        limits=part.limits,
        deprecated=part.deprecated,
        secret=part.secret,
        slot=slot,
        style=_style(part) if isinstance(part, Parameter) else "",
        origin=part.origin,
    )


def _style(parameter: Parameter) -> str:
    return f"{parameter.style} with reserved characters" if parameter.reserved else parameter.style


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing(Generic[T]):
    """Two lists, paired.

    Attributes:
        both: What is in both, as (old, new), in the new order.
        removed: What is only in the old list.
        added: What is only in the new list.
    """

    both: tuple[tuple[T, T], ...]
    removed: tuple[T, ...]
    added: tuple[T, ...]


def pair(old: Sequence[T], new: Sequence[T], *keys: Callable[[T], Hashable | None]) -> Pairing[T]:
    """Pair items with equal keys, by the first key that has a match; None matches nothing."""
    partners: dict[int, int] = {}
    for key in keys:
        taken = set(partners.values())
        waiting: dict[Hashable, list[int]] = {}
        for index, item in enumerate(old):
            if index not in taken and (found := key(item)) is not None:
                waiting.setdefault(found, []).append(index)
        for index, item in enumerate(new):
            if index not in partners and (found := key(item)) is not None and waiting.get(found):
                partners[index] = waiting[found].pop(0)
    taken = set(partners.values())
    return Pairing(
        both=tuple((old[partners[index]], item) for index, item in enumerate(new) if index in partners),
        removed=tuple(item for index, item in enumerate(old) if index not in taken),
        added=tuple(item for index, item in enumerate(new) if index not in partners),
    )


def pair_methods(old: Side, new: Side) -> Pairing[Method]:
    """Pair methods by name and path; then by path, if a method was renamed; then by name, if the path changed."""
    return pair(
        methods(old),
        methods(new),
        lambda m: (m.python, m.shape),
        lambda m: m.shape,
        lambda m: m.python,
    )


def pair_inputs(old: Method, new: Method) -> Pairing[Member]:
    """Pair arguments: path arguments by position, others by wire name or by Python name."""
    same_path = old.shape == new.shape
    return pair(
        old.inputs,
        new.inputs,
        lambda m: m.slot if same_path else None,
        lambda m: (m.where, m.wire),
        lambda m: m.wire,
        lambda m: m.python,
    )


def pair_members(old: Sequence[Member], new: Sequence[Member]) -> Pairing[Member]:
    """Pair keys or attributes: by wire name, or by Python name."""
    return pair(old, new, lambda m: m.wire, lambda m: m.python)
