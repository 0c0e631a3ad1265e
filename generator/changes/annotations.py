"""Python annotations as sets of alternatives: does one accept everything that another accepts?

User code and type checkers see only annotations. Both the comparison of documents and that of published packages
therefore compare annotations.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from ..rendering.quoting import literal


@dataclass(frozen=True, slots=True)
class Named:
    """A class, an alias, or `None`."""

    name: str


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a `Literal`, as the package writes it."""

    text: str

    @property
    def type_name(self) -> str:
        """The class of the value."""
        return type(ast.literal_eval(self.text)).__name__


@dataclass(frozen=True, slots=True)
class Generic:
    """A type with arguments: `list[int]`."""

    origin: str
    arguments: tuple[Alternatives, ...]


Alternative = Named | Value | Generic
Alternatives = tuple[Alternative, ...]

# Annotations about a type that are not types themselves.
_PARSED = {"ParsedDate": "date", "ParsedTime": "time", "ParsedUUID": "UUID"}
"""Types that only say how a value is decoded."""
_WRAPPERS = frozenset({"Annotated", "Required", "NotRequired", "Final", "ClassVar"})
# Callers can pass the first where the second is required.
_PROMOTED = {("float", "int"), ("complex", "int"), ("complex", "float")}


class Relation(Enum):
    """The relation of a type to its previous version."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    OTHER = "other"

    @classmethod
    def of(cls, lost: Alternatives, gained: Alternatives) -> Relation:
        """The relation of a type to its previous version if some alternatives were removed and others added."""
        if lost:
            return cls.OTHER if gained else cls.NARROWER
        return cls.WIDER if gained else cls.SAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key of a TypedDict."""

    alternatives: Alternatives
    required: bool


class Scope(Protocol):
    """What the names in an annotation refer to; None for a class that equals only itself."""

    def alias(self, name: str) -> Alternatives | None:
        """The type that an alias names."""
        ...

    def keys(self, name: str) -> Mapping[str, Key] | None:
        """The keys of a TypedDict, which is equal to any TypedDict with the same keys."""
        ...


class NoScope:
    """Every name is a class."""

    def alias(self, name: str) -> Alternatives | None:
        """No name is an alias."""

    def keys(self, name: str) -> Mapping[str, Key] | None:
        """No name is a TypedDict."""


def parse(annotation: str, renamed: Mapping[str, str] | None = None) -> Alternatives:
    """The alternatives of an annotation, in its order and without duplicates.

    Args:
        annotation: Source text of an expression.
        renamed: Names to replace by others.
    """
    return _parse(ast.parse(annotation, mode="eval").body, renamed or {})


def _parse(node: ast.expr, renamed: Mapping[str, str]) -> Alternatives:
    return tuple(dict.fromkeys(_alternatives(node, renamed)))


def _alternatives(node: ast.expr, renamed: Mapping[str, str]) -> Iterator[Alternative]:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            yield from _alternatives(left, renamed)
            yield from _alternatives(right, renamed)
        case ast.Constant(value=None):
            yield Named("None")
        case ast.Constant(value=str(text)):
            # A quoted annotation, because it refers to a later definition.
            yield from _alternatives(ast.parse(text, mode="eval").body, renamed)
        case ast.Subscript(value=value, slice=inner):
            origin = _last_name(value)
            arguments = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            if origin == "Literal":
                yield from (Value(literal(ast.literal_eval(argument))) for argument in arguments)
            elif origin in _WRAPPERS:
                yield from _alternatives(arguments[0], renamed)
            else:
                yield Generic(origin, tuple(_parse(argument, renamed) for argument in arguments))
        case _:
            name = _last_name(node)
            name = _PARSED.get(name, name)
            yield Named(renamed.get(name, name))


def _last_name(node: ast.expr) -> str:
    """`list` for `builtins.list`."""
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)


def write(alternatives: Alternatives) -> str:
    """The alternatives as source text, with literals combined."""
    values = [a.text for a in alternatives if isinstance(a, Value)]
    parts: list[str] = []
    for alternative in alternatives:
        match alternative:
            case Named(name):
                parts.append(name)
            case Generic(origin, arguments):
                parts.append(f"{origin}[{', '.join(map(write, arguments))}]")
            case Value():
                parts.append(f"Literal[{', '.join(values)}]")
    return " | ".join(dict.fromkeys(parts))


def without_none(alternatives: Alternatives) -> Alternatives:
    """The alternatives other than `None`."""
    return tuple(a for a in alternatives if a != Named("None"))


def accepts_none(alternatives: Alternatives) -> bool:
    """Whether `None` is one of the alternatives; for `Any` alone, it is not."""
    return Named("None") in alternatives


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares annotations of an old package with those of a new one.

    Attributes:
        old: The meaning of the old names.
        new: The meaning of the new names.
    """

    old: Scope = field(default_factory=NoScope)
    new: Scope = field(default_factory=NoScope)

    def relation(self, old: Alternatives, new: Alternatives) -> Relation:
        """The relation of `new` to `old`."""
        return Relation.of(self.lost(old, new), self.gained(old, new))

    def lost(self, old: Alternatives, new: Alternatives) -> Alternatives:
        """What `old` accepts and `new` does not."""
        cover = _Cover(self.new, self.old)
        return tuple(a for a in old if not cover.one(new, a))

    def values_lost(self, old: Alternatives, new: Alternatives) -> list[str]:
        """Values of literals that `old` lists at any depth, and `new` does not."""
        known = set(_values(new, self.new, old))
        return [text for text in _values(old, self.old, new) if text not in known]

    def values_gained(self, old: Alternatives, new: Alternatives) -> list[str]:
        """Values of literals that `new` lists at any depth, and `old` does not."""
        return Comparison(self.new, self.old).values_lost(new, old)

    def gained(self, old: Alternatives, new: Alternatives) -> Alternatives:
        """What `new` accepts and `old` does not."""
        cover = _Cover(self.old, self.new)
        return tuple(a for a in new if not cover.one(old, a))


def _values(alternatives: Alternatives, scope: Scope, other: Alternatives) -> Iterator[str]:
    """All literal or alias values that the other annotation lacks. An alias that both have is compared separately."""
    for alternative in alternatives:
        match alternative:
            case Value(text):
                yield text
            case Generic(_, arguments):
                inside = tuple(a for o in other if isinstance(o, Generic) for argument in o.arguments for a in argument)
                for argument in arguments:
                    yield from _values(argument, scope, inside)
            case Named(name):
                meant = scope.alias(name) if alternative not in other else None
                yield from _values(meant, scope, other) if meant is not None else ()


class _Cover:
    """Whether everything in one annotation is also in another."""

    def __init__(self, whole: Scope, part: Scope) -> None:
        self._whole = whole
        self._part = part
        self._known: dict[tuple[Alternatives, Alternative], bool] = {}

    def all(self, whole: Alternatives, part: Alternatives) -> bool:
        return all(self.one(whole, alternative) for alternative in part)

    def one(self, whole: Alternatives, part: Alternative) -> bool:
        if part in whole or Named("Any") in whole:
            return True
        question = (whole, part)
        if question not in self._known:
            # An identical comparison in progress means that the types contain themselves.
            self._known[question] = True
            if isinstance(part, Named) and (meant := self._part.alias(part.name)) is not None:
                self._known[question] = self.all(whole, meant)
            else:
                self._known[question] = any(self._alternative(alternative, part) for alternative in whole)
        return self._known[question]

    def _alternative(self, whole: Alternative, part: Alternative) -> bool:
        if isinstance(whole, Named) and (meant := self._whole.alias(whole.name)) is not None:
            return self.one(meant, part)
        match whole, part:
            case Named(general), Value():
                return part.type_name == general or (general, part.type_name) in _PROMOTED
            case Named(general), Named(special):
                return general == special or (general, special) in _PROMOTED or self._dicts(general, special)
            case Generic(outer, wanted), Generic(inner, given) if outer == inner and len(wanted) == len(given):
                return all(self.all(w, g) for w, g in zip(wanted, given, strict=True))
            case _:
                return whole == part

    def _dicts(self, whole: str, part: str) -> bool:
        """Whether an object for one TypedDict also matches another one."""
        taken, given = self._whole.keys(whole), self._part.keys(part)
        if taken is None or given is None:
            return False
        fits = all(key in taken and self.all(taken[key].alternatives, given[key].alternatives) for key in given)
        return fits and all(key in given and given[key].required for key in taken if taken[key].required)
