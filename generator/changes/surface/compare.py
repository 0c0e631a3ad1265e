"""Compare two surfaces of a package from the viewpoint of its users."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..annotations import Alternatives, Comparison, Key, Named, Relation, parse, write
from ..rules import Judgment
from .reading import (
    TYPES,
    Argument,
    Attribute,
    Class,
    DictKey,
    Function,
    Item,
    Module,
    Surface,
    TypeAlias,
)

_ASYNC = "Async"
_BY_POSITION = frozenset({"positional-only", "positional or keyword"})
_BY_NAME = frozenset({"positional or keyword", "keyword-only"})
_WORDS: Mapping[type[Item], str] = {
    Function: "a function",
    Attribute: "an attribute",
    DictKey: "a key",
    TypeAlias: "an alias",
    Class: "a class",
    Module: "a module",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A difference between two surfaces; read `path`, then `message`."""

    judgment: Judgment
    path: str
    message: str

    def __str__(self) -> str:
        return f"`{self.path}` {self.message}"


def compare_surfaces(old: Surface, new: Surface) -> tuple[Finding, ...]:
    """All differences, most severe first. If an async class and its sync twin changed, only the latter is listed."""
    found = list(dict.fromkeys(_Comparing(old, new).findings()))
    told = {(finding.path, finding.message) for finding in found}
    kept = [f for f in found if not (f.path.startswith(_ASYNC) and _sync(f) in told)]
    return tuple(sorted(kept, key=lambda finding: -finding.judgment))


def _sync(finding: Finding) -> tuple[str, str]:
    return finding.path.removeprefix(_ASYNC), finding.message.replace(_ASYNC, "")


class _SurfaceScope:
    """The meaning of names in the annotations of a surface (a `Scope`)."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._keys: dict[str, dict[str, Key]] = {}
        for path, item in surface.items():
            if isinstance(item, DictKey):
                owner, _, key = path.removeprefix(TYPES).rpartition(".")
                self._keys.setdefault(owner, {})[key] = Key(alternatives=parse(item.annotation), required=item.required)

    def alias(self, name: str) -> Alternatives | None:
        """The type that an alias names."""
        item = self._surface.get(f"{TYPES}{name}")
        return parse(item.annotation) if isinstance(item, TypeAlias) else None

    def keys(self, name: str) -> Mapping[str, Key] | None:
        """The keys of a TypedDict."""
        return self._keys.get(name)


_Found = tuple[Judgment, str, str]
"""Level, rest of the path, message."""


class _Comparing:
    def __init__(self, old: Surface, new: Surface) -> None:
        self._old = old
        self._new = new
        self._comparison = Comparison(_SurfaceScope(old), _SurfaceScope(new))

    def findings(self) -> Iterator[Finding]:
        old, new = self._old, self._new
        for path, item in old.items():
            if path in new:
                for judgment, where, message in self._items(item, new[path]):
                    yield Finding(judgment=judgment, path=f"{path}{where}", message=message)
            elif _parent(path) not in old or _parent(path) in new:
                # If an object is removed with all its members, only the object is reported.
                yield Finding(judgment=Judgment.BREAKING, path=path, message="removed")
        for path, item in new.items():
            if path not in old and (_parent(path) not in new or _parent(path) in old):
                required = isinstance(item, DictKey) and item.required
                judgment = Judgment.BREAKING if required else Judgment.COMPATIBLE
                yield Finding(judgment=judgment, path=path, message=_added(required=required))

    def _items(self, old: Item, new: Item) -> Iterator[_Found]:
        match old, new:
            case Function(), Function():
                yield from self._functions(old, new)
            case Attribute(), Attribute():
                yield from self._outputs(old.annotation, new.annotation, "", "is")
            case DictKey(), DictKey():
                if new.required and not old.required:
                    yield Judgment.BREAKING, "", "is now required"
                yield from self._inputs(old.annotation, new.annotation, "")
            case TypeAlias(), TypeAlias():
                yield from self._aliases(old, new)
            case Class(), Class():
                gone = [base for base in old.bases if base not in new.bases]
                if gone:
                    yield Judgment.BREAKING, "", f"is no longer a {', '.join(f'`{base}`' for base in gone)}"
            case _:
                if type(old) is not type(new):
                    yield Judgment.BREAKING, "", f"is {_WORDS[type(new)]} instead of {_WORDS[type(old)]}"

    def _functions(self, old: Function, new: Function) -> Iterator[_Found]:
        if old.is_async != new.is_async:
            yield Judgment.BREAKING, "()", "must be awaited" if new.is_async else "must no longer be awaited"
        before, after = ({argument.name: argument for argument in f.arguments} for f in (old, new))
        for name, argument in before.items():
            if name in after:
                yield from self._arguments(argument, after[name])
            else:
                yield Judgment.BREAKING, f"({name})", "removed"
        for name, argument in after.items():
            if name not in before:
                judgment = Judgment.BREAKING if argument.required else Judgment.COMPATIBLE
                yield judgment, f"({name})", _added(required=argument.required)
        previous, order = _positional(old), _positional(new)
        kept = [name for name in previous if name in order]
        if order[: len(kept)] != kept:
            yield Judgment.BREAKING, "()", f"takes `{', '.join(order)}` by position instead of `{', '.join(previous)}`"
        yield from self._outputs(old.returns, new.returns, "()", "returns")

    def _arguments(self, old: Argument, new: Argument) -> Iterator[_Found]:
        where = f"({old.name})"
        if new.required and not old.required:
            yield Judgment.BREAKING, where, "is now required"
        if old.kind in _BY_POSITION and new.kind not in _BY_POSITION:
            yield Judgment.BREAKING, where, "is now keyword-only"
        if old.kind in _BY_NAME and new.kind not in _BY_NAME:
            yield Judgment.BREAKING, where, "is no longer accepted by keyword"
        yield from self._inputs(old.annotation, new.annotation, where)

    def _inputs(self, old: str, new: str, where: str) -> Iterator[_Found]:
        """Changes of what callers can pass."""
        relation, before, after = self._relation(old, new, without="Omit")
        if relation is not Relation.SAME:
            judgment = Judgment.COMPATIBLE if relation is Relation.WIDER else Judgment.BREAKING
            yield judgment, where, f"takes `{after}` instead of `{before}`"

    def _outputs(self, old: str, new: str, where: str, verb: str) -> Iterator[_Found]:
        """Changes of what readers get."""
        relation, before, after = self._relation(old, new)
        if relation is not Relation.SAME and before != "None":
            judgment = Judgment.COMPATIBLE if relation is Relation.NARROWER else Judgment.BREAKING
            yield judgment, where, f"{verb} `{after}` instead of `{before}`"

    def _aliases(self, old: TypeAlias, new: TypeAlias) -> Iterator[_Found]:
        """Changes of an alias. One for both directions lists values, and only their removal is breaking."""
        if old.direction == "response":
            yield from self._outputs(old.annotation, new.annotation, "", "is")
        else:
            yield from self._inputs(old.annotation, new.annotation, "")

    def _relation(self, old: str, new: str, *, without: str = "") -> tuple[Relation, str, str]:
        if old == new or not old or not new:
            return Relation.SAME, old, new
        before, after = (_but(parse(annotation), without) for annotation in (old, new))
        return self._comparison.relation(before, after), write(before), write(after)


def _added(*, required: bool) -> str:
    return "added and is required" if required else "added"


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _positional(function: Function) -> list[str]:
    return [argument.name for argument in function.arguments if argument.kind in _BY_POSITION]


def _but(alternatives: Alternatives, name: str) -> Alternatives:
    return tuple(alternative for alternative in alternatives if alternative != Named(name))
