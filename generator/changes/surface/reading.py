"""A package's public names and signatures, read from its source without running it.

This module does not know documents. It shows changes of a template or of the generator just like changes of the
document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ..errors import SurfaceError

try:
    import griffe
except ImportError:
    raise SurfaceError("reading packages requires griffe: install the generator with its extra `release`") from None

from ...model.usage import Direction

TYPES = "types."
"""Prefix of the paths of types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of a function, without `self`."""

    name: str
    kind: str
    """`positional-only`, `positional or keyword`, `keyword-only`, `variadic positional` or `variadic keyword`."""
    required: bool
    annotation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function or method."""

    arguments: tuple[Argument, ...]
    returns: str
    is_async: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A readable value: an attribute, a property, a constant."""

    annotation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DictKey:
    """A key of a TypedDict, which users write."""

    annotation: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeAlias:
    """An alias of a type; `direction` is None if it is used in both."""

    annotation: str
    direction: Direction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class, with the names of its bases."""

    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module."""


Item = Function | Attribute | DictKey | TypeAlias | Class | Module
Surface = Mapping[str, Item]
"""What users write after `package.` -> its definition. Resources have the path that users write: `Client.slots.list`.
"""


def read_surface(sources: Path) -> Surface:
    """The surface of the package in a folder, whatever its name.

    Args:
        sources: The folder that contains the package's folder, and no other.

    Raises:
        SurfaceError: It does not contain exactly one package.
    """
    packages = [path.parent.name for path in sources.glob("*/__init__.py")]
    if len(packages) != 1:
        raise SurfaceError(f"{sources} must contain exactly one package; found {len(packages) or 'none'}")
    loader = griffe.GriffeLoader(search_paths=[sources], allow_inspection=False)
    root = cast(griffe.Module, loader.load(packages[0], try_relative_path=False))
    return dict(_Reading(root).module(root, ""))


class _Reading:
    def __init__(self, root: griffe.Module) -> None:
        self._root = root

    def module(self, module: griffe.Module, path: str) -> Iterator[tuple[str, Item]]:
        for name, member in module.members.items():
            if name.startswith("_") or not self._is_offered(module, member):
                continue
            target = self._own(member)
            inside = f"{path}{name}"
            if isinstance(target, griffe.Module) and path == TYPES:
                # Types are imported from `types`, whichever module below it defines them.
                yield from self.module(target, path)
            elif isinstance(target, griffe.Module):
                yield inside, Module()
                yield from self.module(target, f"{inside}.")
            elif isinstance(target, griffe.Class):
                yield from self._class(target, inside)
            elif isinstance(target, griffe.Function):
                yield inside, self._function(target)
            elif isinstance(target, griffe.Attribute):
                yield inside, _constant(target)

    def _is_offered(self, module: griffe.Module, member: griffe.Object | griffe.Alias) -> bool:
        """Whether a name is public: defined by a module, or imported by the root from the others."""
        if member.is_alias:
            return module is self._root and self._own(member) is not None
        # The tables with wire names of request objects are beside them, for internal use.
        return not (isinstance(member, griffe.Attribute) and str(member.annotation) == "Final")

    def _own(self, member: griffe.Object | griffe.Alias) -> griffe.Object | None:
        """The definition that a name refers to, if it is in this package."""
        return self._at(member.target_path if isinstance(member, griffe.Alias) else member.path)

    def _at(self, path: str) -> griffe.Object | None:
        inside = path.removeprefix(f"{self._root.path}.")
        if path == inside:
            return None
        try:
            found = self._root[inside]
        except KeyError:
            # An import of a missing name exports nothing.
            return None
        return self._own(found) if isinstance(found, griffe.Alias) else found

    def _class(self, class_: griffe.Class, path: str, above: tuple[str, ...] = ()) -> Iterator[tuple[str, Item]]:
        """A class; `above` are the classes whose properties return it, for a class that users do not instantiate."""
        yield path, Class(bases=() if above else tuple(str(base) for base in class_.bases))
        is_dict = any(str(base) == "TypedDict" for base in class_.bases)
        for name, member in class_.all_members.items():
            special = name.startswith("__") and name.endswith("__")
            if (name.startswith("_") and not special) or (name == "__init__" and above):
                continue
            target = member.final_target if isinstance(member, griffe.Alias) else member
            inside = f"{path}.{name}"
            if isinstance(target, griffe.Function):
                yield inside, self._function(target)
            elif isinstance(target, griffe.Attribute) and not special:
                resource = self._resource(target)
                if resource is not None and resource.path not in (*above, class_.path):
                    yield from self._class(resource, inside, (*above, class_.path))
                elif is_dict:
                    yield inside, _key(target)
                else:
                    yield inside, Attribute(annotation=_text(target.annotation))

    def _resource(self, attribute: griffe.Attribute) -> griffe.Class | None:
        """The class of a property that returns a resource, rather than a value."""
        if not {"property", "cached"} <= attribute.labels or not isinstance(attribute.annotation, griffe.ExprName):
            return None
        found = self._at(attribute.annotation.canonical_path)
        return found if isinstance(found, griffe.Class) else None

    def _function(self, function: griffe.Function) -> Function:
        parameters = list(function.parameters)
        if function.parent is not None and function.parent.is_class and "staticmethod" not in function.labels:
            parameters = parameters[1:]
        return Function(
            arguments=tuple(argument for parameter in parameters for argument in self._arguments(parameter)),
            returns=_text(function.returns),
            is_async="async" in function.labels,
        )

    def _arguments(self, parameter: griffe.Parameter) -> Iterator[Argument]:
        """The argument, or the arguments that `**options: Unpack[Options]` represents."""
        kind = parameter.kind.value if parameter.kind is not None else ""
        if isinstance(parameter.annotation, griffe.ExprSubscript) and str(parameter.annotation.left) == "Unpack":
            options = parameter.annotation.slice
            found = self._at(options.canonical_path) if isinstance(options, griffe.Expr) else None
            for name, key in found.members.items() if isinstance(found, griffe.Class) else ():
                if isinstance(key, griffe.Attribute):
                    told = _key(key)
                    yield Argument(
                        name=name,
                        kind=griffe.ParameterKind.keyword_only.value,
                        required=told.required,
                        annotation=told.annotation,
                    )
            return
        yield Argument(
            name=parameter.name, kind=kind, required=parameter.required, annotation=_text(parameter.annotation)
        )


def _constant(attribute: griffe.Attribute) -> Item:
    annotation = _text(attribute.annotation)
    if annotation != "TypeAlias":
        return Attribute(annotation=annotation)
    value = _text(attribute.value)
    direction: Direction = "request" if attribute.name.endswith("Param") else "response"
    return TypeAlias(annotation=value, direction=None if value.startswith("Literal[") else direction)


def _key(attribute: griffe.Attribute) -> DictKey:
    annotation = _text(attribute.annotation)
    return DictKey(annotation=annotation, required=annotation.startswith("Required["))


def _text(expression: object) -> str:
    return "" if expression is None else str(expression)
