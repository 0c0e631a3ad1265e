"""The import block of a generated module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .views import ImportsView

_STANDARD = {
    "TYPE_CHECKING": "typing",
    "Any": "typing",
    "Annotated": "typing",
    "Final": "typing",
    "Literal": "typing",
    "Required": "typing",
    "TypedDict": "typing",
    "TypeAlias": "typing",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "cached_property": "functools",
    "date": "datetime",
    "datetime": "datetime",
}
_THIRD_PARTY = {
    "AwareDatetime": "pydantic",
    "Discriminator": "pydantic",
    "Field": "pydantic",
    "Tag": "pydantic",
    "deprecated": "typing_extensions",
}
_RUNTIME = {
    "by_kind": "_core.unions",
    "by_presence": "_core.unions",
    "by_property": "_core.unions",
}
# What needs no import.
_BUILTIN = frozenset({"str", "int", "float", "bool", "bytes", "None"})


def imports(
    symbols: Iterable[str], own: Mapping[str, Iterable[str]], *, package: str, modules: Iterable[str] = ()
) -> ImportsView:
    """The block for what a module mentions.

    Args:
        symbols: Names from the standard library, from pydantic and from the runtime's unions.
        own: Names from modules of this package.
        package: The package's import name.
        modules: Modules that are imported whole.
    """
    standard: dict[str, set[str]] = {}
    third_party: dict[str, set[str]] = {}
    package_names: dict[str, set[str]] = {module: set(names) for module, names in own.items() if names}
    for symbol in symbols:
        if symbol in _BUILTIN:
            continue
        if symbol in _STANDARD:
            standard.setdefault(_STANDARD[symbol], set()).add(symbol)
        elif symbol in _RUNTIME:
            package_names.setdefault(f"{package}.{_RUNTIME[symbol]}", set()).add(symbol)
        else:
            third_party.setdefault(_THIRD_PARTY[symbol], set()).add(symbol)
    return ImportsView(
        standard=_ordered(standard),
        modules=tuple(sorted(modules)),
        third_party=_ordered(third_party),
        package=_ordered(package_names),
    )


def _ordered(groups: Mapping[str, set[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((module, tuple(sorted(names, key=_order))) for module, names in sorted(groups.items()))


def _order(name: str) -> tuple[int, str, str]:
    """Constants, then classes, then functions, each by name: the usual order of import sorters."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, name.lower(), name
