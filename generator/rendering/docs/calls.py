"""Example calls as Python programs, sync and async, laid out as black does with short lines."""

from __future__ import annotations

import base64
import binascii
import builtins
import keyword
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ...model.api import Api, Operation, Schema, is_absolute
from ...model.types import (
    EnumType,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
)
from ...naming.identifiers import Identifier, Printable, identifier
from ...naming.table import SymbolTable
from ..quoting import Code, code, joined, literal
from .examples import is_array, is_object

WIDTH: Final = 60
"""The width of the programs, so that they fit on a phone."""
CONTENT: Final = b"content"
"""The content of a file in an example."""
_LONGEST_NAME: Final = 12
_FILES: Final = (Scalar.CONTENT, Scalar.FILE, Scalar.BYTES)
_INDENT: Final = code("    ")


@dataclass(frozen=True, slots=True)
class Nested:
    """Code in brackets, on one line or with one item per line.

    Attributes:
        opening: What opens it: `{`, `[`, or `name(`.
        items: What precedes each item (`name=`, `"key": `), and the item.
        closing: What closes it.
    """

    opening: Code
    items: tuple[tuple[Code, Expression], ...]
    closing: Code

    def flat(self) -> Code:
        """The code on one line."""
        inside = [
            code("{}{}", before, item.flat() if isinstance(item, Nested) else item) for before, item in self.items
        ]
        comma = code("," if self.is_single else "")
        return code("{}{}{}{}", self.opening, joined(", ", inside), comma, self.closing)

    @property
    def is_single(self) -> bool:
        """Whether it is a tuple with one item, which a comma always follows."""
        return self.opening == "(" and len(self.items) == 1


Expression = Code | Nested


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An argument of an example call.

    Attributes:
        name: The argument; None for a positional one.
        value: Its value on the wire.
        type: Its type; None for a plain value.
        place: Where the request has it: `path`, `body` or another place of parameters.
        wire: Its name there; empty if it is not a part of the document.
    """

    name: Identifier | None
    value: Any
    type: Type | None
    place: str = ""
    wire: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programs:
    """A call as a whole program, for both clients."""

    sync: Code
    asynchronous: Code


@dataclass(slots=True)
class Calls:
    """Writes example calls.

    Attributes:
        api: The model.
        names: Its symbol table.
        opening: The required arguments of a client, if any.
    """

    api: Api
    names: SymbolTable
    opening: Code
    _taken: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        clients = self.names.clients
        own = {"client", "asyncio", "main", "call", "stream", self.names.package, clients.sync, clients.asynchronous}
        self._taken = frozenset({*own, *dir(builtins), *keyword.kwlist})

    def programs(self, operation: Operation, given: Sequence[Given], *, streams: bool = False) -> Programs:
        """The programs for a call.

        Args:
            operation: The operation.
            given: The arguments of the call.
            streams: Whether they request a stream from an operation that can return other results.
        """
        clients = self.names.clients
        opening = self._opening(operation)
        package = self.names.package
        sync = [
            code("from {} import {}", package, clients.sync),
            code(""),
            code("with {}({}) as client:", clients.sync, opening),
            *_indented(self._body(operation, given, streams=streams, is_async=False, room=WIDTH - 4)),
        ]
        asynchronous = [
            code("import asyncio"),
            code(""),
            code("from {} import {}", package, clients.asynchronous),
            code(""),
            code(""),
            code("async def main() -> None:"),
            code("    async with {}({}) as client:", clients.asynchronous, opening),
            *_indented(_indented(self._body(operation, given, streams=streams, is_async=True, room=WIDTH - 8))),
            code(""),
            code(""),
            code("asyncio.run(main())"),
        ]
        return Programs(sync=joined("\n", sync), asynchronous=joined("\n", asynchronous))

    def _opening(self, operation: Operation) -> Code:
        return code("") if is_absolute(operation.server) else self.opening

    def _body(
        self, operation: Operation, given: Sequence[Given], *, streams: bool, is_async: bool, room: int
    ) -> Iterator[Code]:
        """The statements inside the `with` block."""
        path = list(self.names.operations[operation.id].path.parts)
        wait = code("await ") if is_async else code("")
        loop = code("async for") if is_async else code("for")
        result = operation.result
        one = self._name_of(result.type)
        if result.kind == "stream" or streams:
            before = code("{}with {}", code("async ") if is_async else code(""), wait)
            *assigned, call = self._call(path, given, before, code(" as stream:"), room)
            yield from (*assigned, *call)
            yield code("    {} event in stream:", loop)
            yield code("        print(event)")
        elif operation.paging is not None:
            *assigned, call = self._call(path, given, code("{} {} in ", loop, one), code(":"), room)
            yield from (*assigned, *call, code("    print({})", one))
        elif result.kind == "none":
            *assigned, call = self._call(path, given, wait, code(""), room)
            yield from (*assigned, *call)
        elif isinstance(result.type, ListType):
            one = self._name_of(result.type.item)
            *assigned, call = self._call(path, given, code("for {} in {}", one, wait), code(":"), room)
            yield from (*assigned, *call, code("    print({})", one))
        else:
            *assigned, call = self._call(path, given, code("{} = {}", one, wait), code(""), room)
            yield from (*assigned, *call)
            hidden = self._hidden(result.type)
            if hidden is None:
                yield code("print({})", one)
            else:
                yield code("# Secret, so do not print it: {}.{}", one, hidden)

    def _call(
        self, path: Sequence[Identifier], given: Sequence[Given], before: Code, after: Code, room: int
    ) -> Iterator[Any]:
        """Statements that bind a resource whose path is long, then the lines of the call."""
        owner: list[Printable] = [code("client"), *path[:-1]]
        while len(owner) > 1 and len(before) + sum(len(one) + 1 for one in owner) + len(path[-1]) + 2 > room:
            # As much of the path as fits on the line of the assignment.
            cut = max((n for n in range(2, len(owner) + 1) if _assigned(owner[:n], self._taken) <= room), default=2)
            name: Printable = _short(owner[cut - 1], self._taken) or identifier("resource")
            if f" {name} " in f" {before}":
                name = code("{}_", name)
            yield code("{} = {}", name, joined(".", owner[:cut]))
            owner = [name, *owner[cut:]]
        items = tuple(
            (code("{}=", one.name) if one.name is not None else code(""), self.expression(one.value, one.type))
            for one in given
        )
        method = code("{}.{}", joined(".", owner), path[-1])
        if len(before) + len(method) + 2 > room:
            yield code("call = {}", method)
            method = code("call")
        call = Nested(code("{}(", method), items, code(")"))
        yield laid_out(call, before, after, room)

    def _hidden(self, type_: Type | None) -> Identifier | None:
        """An attribute of a result that has nothing to print, because all its properties are secret."""
        inner = type_.inner if isinstance(type_, NullableType) else type_
        if not isinstance(inner, ReferenceType):
            return None
        properties = self.api.schemas[inner.name].properties
        attributes = self.names.schemas[inner.name].attributes
        return attributes[properties[0].wire] if properties and all(one.secret for one in properties) else None

    def _name_of(self, type_: Type | None) -> Identifier:
        """The name of a variable for a result."""
        inner = type_.inner if isinstance(type_, NullableType) else type_
        if isinstance(inner, ReferenceType):
            name = _short(identifier(self.names.schemas[inner.name].model), self._taken)
            if name is not None and len(name) <= _LONGEST_NAME:
                return name
        return identifier("result")

    # -- values -------------------------------------------------------------------------------------------------------

    def expression(self, value: Any, type_: Type | None) -> Expression:
        """A value as Python code, with the keys of objects as callers write them."""
        match type_:
            case NullableType(inner=inner) if value is not None:
                return self.expression(value, inner)
            case ListType(places=(_, *_) as places) if is_array(value) and len(value) == len(places):
                items = (self.expression(one, place) for one, place in zip(value, places, strict=True))
                return Nested(code("("), tuple((code(""), item) for item in items), code(")"))
            case ListType(item=item) if is_array(value):
                return Nested(code("["), tuple((code(""), self.expression(one, item)) for one in value), code("]"))
            case MapType(value=inner) if is_object(value):
                return _dict((literal(key), self.expression(one, inner)) for key, one in value.items())
            case ReferenceType(name=name):
                return self._object(value, self.api.schemas[name])
            case UnionType(members=members) if is_object(value) or is_array(value):
                return self.expression(value, max(members, key=lambda member: self._fit(value, member)))
            case UnionType(members=members) if any(_is_bytes(member) for member in members):
                return self.expression(value, next(member for member in members if _is_bytes(member)))
            case ScalarType(scalar=Scalar.BASE64) if isinstance(value, str):
                try:
                    return literal(base64.b64decode(value, validate=True))
                except binascii.Error:
                    return literal(CONTENT)
            case ScalarType(scalar=scalar) if scalar in _FILES:
                return literal(CONTENT)
            case _:
                return _plain(value)

    def _object(self, value: Any, schema: Schema) -> Expression:
        if schema.alias is not None:
            return self.expression(value, schema.alias)
        if not is_object(value):
            return _plain(value)
        attributes = self.names.schemas[schema.name].attributes
        types = {one.wire: one.type for one in schema.properties}
        return _dict(
            (literal(str(attributes.get(key, key))), self.expression(one, types.get(key, schema.extra)))
            for key, one in value.items()
        )

    def _fit(self, value: Any, type_: Type) -> int:
        """How well a member of a union fits an object or a list."""
        match type_:
            case NullableType(inner=inner):
                return self._fit(value, inner)
            case ListType():
                return 1 if is_array(value) else -1
            case MapType():
                return 0 if is_object(value) else -1
            case UnionType(members=members):
                return max(self._fit(value, member) for member in members)
            case ReferenceType(name=name):
                schema = self.api.schemas[name]
                if schema.alias is not None:
                    return self._fit(value, schema.alias)
                if not is_object(value):
                    return -1
                known = {one.wire: one for one in schema.properties}
                if any(one.required and one.wire not in value for one in schema.properties if one.access != "read"):
                    return 0
                if any(not _allows(known[key].type, one) for key, one in value.items() if key in known):
                    return 0
                return 1 + sum(key in known for key in value)
            case _:
                return -1


def _allows(type_: Type, value: Any) -> bool:
    return not isinstance(type_, EnumType) or type_.open or value in type_.values


def _is_bytes(type_: Type) -> bool:
    return isinstance(type_, ScalarType) and (type_.scalar in _FILES or type_.scalar is Scalar.BASE64)


def _plain(value: Any) -> Expression:
    if is_object(value):
        return _dict((literal(key), _plain(one)) for key, one in value.items())
    if is_array(value):
        return Nested(code("["), tuple((code(""), _plain(one)) for one in value), code("]"))
    return literal(value)


def _dict(items: Iterator[tuple[Code, Expression]]) -> Nested:
    return Nested(code("{"), tuple((code("{}: ", key), value) for key, value in items), code("}"))


def _short(name: str, taken: Collection[str] = ()) -> Identifier | None:
    """A name for a variable: all words of a name, or if it would be long, as few of its last ones as can be.

    Args:
        name: The name.
        taken: Names that mean something else.
    """
    words = name.split("_")
    lengths = (len(words),) if len(name) <= _LONGEST_NAME else range(1, len(words) + 1)
    shortened = ("_".join(words[-length:]) for length in lengths)
    return next((identifier(one) for one in shortened if one not in taken and one.isidentifier()), None)


def _assigned(owner: Sequence[Printable], taken: Collection[str]) -> int:
    """The width of the statement that binds a resource to a name."""
    return len(_short(owner[-1], taken) or "") + 4 + sum(len(one) + 1 for one in owner)


def laid_out(expression: Expression, before: Code, after: Code, room: int) -> list[Code]:
    """The lines of an expression within a width, as black breaks them.

    Args:
        expression: The expression.
        before: What precedes it on its first line.
        after: What follows it on its last line.
        room: The width.
    """
    flat = expression.flat() if isinstance(expression, Nested) else expression
    whole = code("{}{}{}", before, flat, after)
    if len(whole) <= room or not isinstance(expression, Nested) or not expression.items:
        return [whole]
    lines = [code("{}{}", before, expression.opening)]
    inside = [code("{}{}", key, one.flat() if isinstance(one, Nested) else one) for key, one in expression.items]
    together = joined(", ", inside)
    if expression.closing == ")" and not expression.is_single and len(together) <= room - 4:
        # black first tries all arguments of a call on a line of their own.
        lines.append(code("{}{}", _INDENT, together))
    else:
        for key, item in expression.items:
            lines += _indented(laid_out(item, key, code(","), room - 4))
    return [*lines, code("{}{}", expression.closing, after)]


def _indented(lines: Sequence[Code] | Iterator[Code]) -> list[Code]:
    return [code("{}{}", _INDENT, line) if line else line for line in lines]
