"""The imports of a generated module."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import LiteralString

from ..naming.identifiers import DottedName, Identifier, Printable
from .quoting import Code, code, joined


def _homes(modules: Mapping[LiteralString, Sequence[LiteralString]]) -> dict[str, tuple[Code, Code]]:
    """Name -> the module that it is imported from, and its name there."""
    return {name: (code(module), code(name)) for module, names in modules.items() for name in names}


_STANDARD = _homes(
    {
        "typing": (
            "TYPE_CHECKING",
            "Any",
            "Annotated",
            "Final",
            "Literal",
            "Required",
            "TypeAlias",
            "Union",
            "overload",
        ),
        "collections.abc": ("Coroutine", "Mapping", "Sequence"),
        "functools": ("cached_property",),
        "datetime": ("date", "datetime", "time", "timedelta"),
        "decimal": ("Decimal",),
        "uuid": ("UUID",),
    }
)
_THIRD_PARTY = _homes(
    {
        "pydantic": ("Discriminator", "Field", "Tag"),
        # pydantic accepts the TypedDict of `typing` only from Python 3.12 on.
        "typing_extensions": ("TypeAliasType", "TypedDict", "deprecated"),
    }
)
_RUNTIME = _homes(
    {
        "_core.deep_model": ("DeepModel",),
        "_core.fit": ("by_fit",),
        "_core.unions": ("by_kind", "by_presence", "by_property"),
        "_core.operation": ("BASE64", "DAY", "DECIMAL", "MOMENT", "Names", "Operation", "ResponseCase"),
        "_core.variants": ("Variant", "Variants"),
        "_core.model": ("AwareDatetime", "Model", "ParsedDate", "ParsedTime", "ParsedUUID"),
        "_core.omit": ("Omit", "omit"),
        "_core.scalars": ("Base64", "Duration"),
        "_core.extra_properties": ("with_extra",),
        "_core.optional_body": ("optional_body",),
        "_core.choice": ("BodyAlternative", "BodyChoice", "GivenBody"),
        "_core.content_choice": ("ContentChoice",),
        "_core.content": ("AnyBody", "Base64Body", "ContentBody"),
        "_core.files": ("AsyncFileInput", "FileInput"),
        "_core.forms": ("FieldFormat", "FormBody"),
        "_core.multipart": ("MultipartBody", "PartFormat"),
        "_core.response": ("RawResponse",),
        "_core.streaming": ("StreamOperation", "streamed"),
    }
)
# Names that need no import, unless an attribute shadows them.
_BUILTIN = _homes({"builtins": ("bool", "bytes", "dict", "float", "int", "list", "str", "tuple")})


class ImportBlock:
    """Collects the imports of a module.

    Args:
        package: Import name of the package that contains the module.
    """

    def __init__(self, package: Identifier) -> None:
        self._package = package
        self._modules: set[Code] = set()
        self._standard: dict[Code, set[Printable]] = defaultdict(set)
        self._third_party: dict[Code, set[Printable]] = defaultdict(set)
        self._own: dict[Code, set[Printable]] = defaultdict(set)

    def symbols(self, names: Iterable[str]) -> None:
        """Import known names: of the standard library, of pydantic, and of the runtime.

        A name with a leading underscore is an alias of a standard library type or of a runtime name.
        """
        for name in names:
            if name in _RUNTIME:
                module, symbol = _RUNTIME[name]
                self.own(module, [symbol])
            elif name.startswith("_") and name[1:] in _RUNTIME:
                module, symbol = _RUNTIME[name[1:]]
                self.own(module, [code("{} as _{}", symbol, symbol)])
            elif name.startswith("_"):
                module, symbol = (_STANDARD | _BUILTIN)[name[1:]]
                self._standard[module].add(code("{} as _{}", symbol, symbol))
            elif name not in _BUILTIN and name != "None":
                group = self._standard if name in _STANDARD else self._third_party
                module, symbol = _STANDARD.get(name) or _THIRD_PARTY[name]
                group[module].add(symbol)

    def own(self, module: Code | DottedName, names: Iterable[Printable]) -> None:
        """Import names from a module of this package.

        Args:
            module: Below the package.
            names: What to import, such as `Page` or `bookings as operations`.
        """
        self._own[code("{}.{}", self._package, module)].update(names)

    def types(self, homes: Mapping[Identifier, Identifier], *, but: str | None = None) -> None:
        """Import types of this package, each from its module below `types`, except from the module `but`."""
        for symbol, home in homes.items():
            if home != but:
                self.own(code("types.{}", home), [symbol])

    def package_of_types(self, names: Iterable[Code]) -> None:
        """Import the package of the types, as `types` or as `_types`."""
        for name in names:
            self._own[code("{}", self._package)].add(code("types as _types") if name == "_types" else name)

    def module(self, name: LiteralString) -> None:
        """Import a module of the standard library."""
        self._modules.add(code(name))

    def groups(self) -> tuple[tuple[Code, ...], ...]:
        """The import lines in separate groups: standard library, third party, this package."""
        whole = tuple(code("import {}", module) for module in sorted(self._modules))
        groups = ((*whole, *_lines(self._standard)), _lines(self._third_party), _lines(self._own))
        return tuple(group for group in groups if group)


def _lines(modules: Mapping[Code, set[Printable]]) -> tuple[Code, ...]:
    return tuple(
        code("from {} import {}", module, joined(", ", names))
        for module, imported in sorted(modules.items())
        for names in sorted(_together(imported), key=lambda names: _order(names[0]))
    )


def _together(names: Iterable[Printable]) -> Iterator[list[Printable]]:
    """The names per import statement: each renamed import is a separate statement."""
    plain = sorted((name for name in names if " as " not in name), key=_order)
    if plain:
        yield plain
    yield from ([name] for name in names if " as " in name)


def _order(name: str) -> tuple[int, str, str]:
    """Constants, then classes, then functions, each sorted by name: the usual order of import sorters."""
    imported = name.partition(" as ")[0]
    kind = 0 if imported.isupper() and len(imported) > 1 else 1 if imported[:1].isupper() else 2
    return kind, name.lower(), name
