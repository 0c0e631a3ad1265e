"""Convert types of the model to Python annotations.

There are three kinds of annotations: what callers can pass (`request`), the declared result (`result`), and what
pydantic decodes (`wire`), which also defines how union members are distinguished.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import LiteralString

from ..model.aliases import alternatives as alternatives_of
from ..model.api import Api
from ..model.graph import deeply_nested
from ..model.types import (
    Distinction,
    DistinctionRule,
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
from ..model.unions import kinds_of, leaves
from ..naming.identifiers import Identifier, Printable
from ..naming.reserved import BUILTIN_CLASSES
from ..naming.table import SymbolTable
from .quoting import Code, code, joined, literal

_STRING = code("str")
_INTEGER = code("int")
_BOOLEAN = code("bool")
_BYTES = code("bytes")
_NONE = code("None")
_ANY = code("Any")

_RESULT: Mapping[Scalar, tuple[Code, ...]] = {
    Scalar.STRING: (_STRING,),
    Scalar.INTEGER: (_INTEGER,),
    Scalar.NUMBER: (code("float"),),
    Scalar.BOOLEAN: (_BOOLEAN,),
    Scalar.DATETIME: (code("datetime"),),
    Scalar.DATE: (code("date"),),
    Scalar.TIME: (code("time"),),
    Scalar.DURATION: (code("timedelta"),),
    Scalar.UUID: (code("UUID"),),
    Scalar.DECIMAL: (code("Decimal"),),
    Scalar.BASE64: (_BYTES,),
    Scalar.BINARY: (_STRING,),
    Scalar.BYTES: (_BYTES,),
    Scalar.CONTENT: (code("FileInput"),),
    Scalar.FILE: (code("FileInput"),),
    Scalar.ANY: (_ANY,),
    Scalar.NULL: (_NONE,),
}
_OF_THE_RUNTIME = {Scalar.DURATION: (code("Duration"),), Scalar.BASE64: (code("Base64"),)}
_PARSED = {
    Scalar.DATETIME: (code("AwareDatetime"),),
    Scalar.DATE: (code("ParsedDate"),),
    Scalar.TIME: (code("ParsedTime"),),
    Scalar.UUID: (code("ParsedUUID"),),
}
_WIRE = {**_RESULT, **_PARSED, **_OF_THE_RUNTIME}
_MOMENTS = frozenset({Scalar.DATETIME, Scalar.DATE, Scalar.TIME})
# Values with a Python type of their own can also be passed in their wire form, except for bytes.
_REQUEST = {
    scalar: (*parts, _STRING) if scalar.is_one_way and scalar is not Scalar.BASE64 else parts
    for scalar, parts in _RESULT.items()
}


@dataclass(slots=True)
class Mentions:
    """Names used in annotations, for the imports of a module."""

    symbols: set[str] = field(default_factory=set[str])
    """Names from the standard library, pydantic and the runtime."""
    schemas: dict[Identifier, Identifier] = field(default_factory=dict[Identifier, Identifier])
    """Names of this package's types -> the module below `types`."""
    packages: set[Code] = field(default_factory=set[Code])
    """The names of the `types` package where types are referenced as its attributes."""
    aliased: set[Identifier] = field(default_factory=set[Identifier])
    """Types of the module itself that are referenced with an underscore, because a builtin has the same name."""
    is_builtins_mentioned: bool = False
    """Whether a type is referenced as an attribute of the module `builtins`."""

    def update(self, other: Mentions) -> None:
        """Add the names from another collection."""
        self.symbols |= other.symbols
        self.schemas |= other.schemas
        self.packages |= other.packages
        self.aliased |= other.aliased
        self.is_builtins_mentioned |= other.is_builtins_mentioned


class Expressions:
    """Annotations for one module; `mentions` collects the names for imports.

    Attributes:
        hidden: Names that attributes of the current class shadow, and that are therefore written as `_date`, `_types`
            and so on.
        is_lazy: Whether types of other modules are referenced as attributes of the package `types`, which loads a
            module when one of its types is first used.
        is_deferred: Whether the annotation is a string that is evaluated when the whole module is defined.
    """

    def __init__(
        self,
        api: Api,
        names: SymbolTable,
        *,
        module: Identifier | None = None,
        members: Collection[str] = (),
        is_lazy: bool = False,
        is_async: bool = False,
    ) -> None:
        """Prepare annotations for one module.

        Args:
            api: The model.
            names: The symbol table.
            module: The module below `types`, if it is one.
            members: Members of the class whose methods have the annotations: they shadow equal names.
            is_lazy: See `is_lazy`.
            is_async: Whether the module is part of the async client, which accepts more types as files.
        """
        self._api = api
        self._names = names
        self._deep = deeply_nested(api)
        self._module = module
        self._is_shadowed = "list" in members
        self._is_async = is_async
        self.mentions = Mentions()
        self.hidden: Collection[str] = {"types"}.intersection(members)
        self.is_lazy = is_lazy
        self.is_deferred = False
        # What pydantic decodes as a date or a time: the names of these types, and of aliases of them.
        self._moments: set[Printable] = set()

    def request(self, type_: Type) -> Code:
        """What callers can pass."""
        return alternatives(self._request(type_))

    def result(self, type_: Type | None) -> Code:
        """What callers get."""
        return _NONE if type_ is None else alternatives(self._response(type_, wire=False))

    def wire(self, type_: Type) -> Code:
        """What pydantic decodes."""
        return alternatives(self._decoded(type_))

    def value(self, type_: Type) -> Code:
        """The same for use as a runtime value instead of an annotation."""
        parts = self._decoded(type_)
        if len(parts) == 1 or not any(part.startswith(("Annotated[", "_Annotated[")) for part in parts):
            return alternatives(parts)
        # Outside of annotations, basedpyright does not accept `|` for it.
        return code("{}[{}]", self._symbol("Union"), joined(", ", _in_order(parts)))

    def argument(self, type_: Type, *, required: bool) -> Code:
        """The annotation of an argument, including whether it can be omitted."""
        parts = self._request(type_)
        return alternatives(parts if required else [*parts, code("Omit")])

    def key(self, type_: Type, *, required: bool) -> Code:
        """The annotation of a key of a TypedDict."""
        return code("{}[{}]", self._symbol("Required"), self.request(type_)) if required else self.request(type_)

    def attribute(self, type_: Type, *, required: bool) -> Code:
        """What pydantic decodes for an attribute of a model; `None` represents a missing value."""
        parts = self._decoded(type_)
        return alternatives(parts if required else [*parts, _NONE])

    def attribute_result(self, type_: Type, *, required: bool) -> Code:
        """What readers of an attribute get."""
        parts = self._response(type_, wire=False)
        return alternatives(parts if required else [*parts, _NONE])

    # Each of the following returns the alternatives of a `|` expression.

    def _request(self, type_: Type) -> list[Printable]:
        match type_:
            case ScalarType(scalar=Scalar.CONTENT | Scalar.FILE) if self._is_async:
                return [self._symbol(code("AsyncFileInput"))]
            case ScalarType(scalar=scalar):
                return [self._symbol(part) for part in _REQUEST[scalar]]
            case EnumType(values=values, open=is_open):
                return [self._literal(values), *([self._symbol(_STRING)] if is_open else [])]
            case ListType(places=(_, *_) as places):
                return [code("{}[{}]", self._symbol("tuple"), joined(", ", map(self.request, places)))]
            case ListType(item=item):
                return [code("{}[{}]", self._symbol("Sequence"), self.request(item))]
            case MapType(value=value):
                return [code("{}[{}, {}]", self._symbol("Mapping"), self._symbol(_STRING), self.request(value))]
            case NullableType(inner=inner):
                return [*self._request(inner), _NONE]
            case ReferenceType(name=name):
                return [self._reference(name, self._names.schemas[name].param)]
            case UnionType(members=members):
                return [part for member in members for part in self._request(member)]

    def _response(self, type_: Type, *, wire: bool) -> list[Printable]:
        nested = self.wire if wire else self.result
        match type_:
            case ScalarType(scalar=scalar):
                parts: list[Printable] = [self._symbol(part) for part in (_WIRE if wire else _RESULT)[scalar]]
                self._moments.update(parts if scalar in _MOMENTS else ())
                return parts
            case EnumType(values=values):
                return [self._literal(values), *map(self._symbol, _open(values))]
            case ListType(places=(_, *_) as places):
                return [code("{}[{}]", self._symbol("tuple"), joined(", ", map(nested, places)))]
            case ListType(item=item):
                return [code("{}[{}]", self._list(), nested(item))]
            case MapType(value=value):
                return [code("{}[{}, {}]", self._symbol("dict"), self._symbol(_STRING), nested(value))]
            case NullableType(inner=inner):
                return [*self._response(inner, wire=wire), _NONE]
            case ReferenceType(name=name):
                alias = self._api.schemas[name].alias
                symbol = self._reference(name, self._names.schemas[name].model)
                self._moments.update([symbol] if self._is_moment(alias) else ())
                values = alias.values if isinstance(alias, EnumType) and not alias.open else ()
                return [symbol, *map(self._symbol, _open(values))]
            case UnionType(members=members, distinction=distinction):
                if wire and distinction.rule is not DistinctionRule.NONE:
                    return [self._told_apart(members, distinction)]
                return [part for member in members for part in self._response(member, wire=wire)]

    def _decoded(self, type_: Type) -> list[Printable]:
        """What pydantic decodes, with dates and times beside strings tried first.

        Of the members of a union, pydantic prefers those that take a value as it is: it would never decode a date.
        """
        parts = self._response(type_, wire=True)
        texts = {code("str"), code("_str")}.intersection(parts)
        moments = [part for part in parts if part in self._moments]
        if not texts or not moments:
            return parts
        field_ = code('{}(union_mode="left_to_right")', self._symbol("Field"))
        tried = code("{}[{}, {}]", self._symbol("Annotated"), alternatives([*moments, *texts]), field_)
        return [tried, *(part for part in parts if part not in texts and part not in moments)]

    def _is_moment(self, alias: Type | None) -> bool:
        """Whether an alias stands for strings of which some are dates or times."""
        schemas = self._api.schemas.__getitem__
        if alias is None or kinds_of(alias, schemas) != frozenset({"string"}):
            return False
        return any(isinstance(one, ScalarType) and one.scalar in _MOMENTS for one in alternatives_of(alias, schemas))

    def _told_apart(self, members: Sequence[Type], distinction: Distinction) -> Code:
        expressions = [self.wire(member) for member in members]
        attribute = self._literal_tag(members, distinction)
        annotated = self._symbol("Annotated")
        if attribute is not None:
            field_ = code("{}(discriminator={})", self._symbol("Field"), literal(attribute))
            return code("{}[{}, {}]", annotated, alternatives(expressions), field_)
        tag = self._symbol("Tag")
        tags = [self._tag(member, number) for number, member in enumerate(members, 1)]
        tags = [tag if tags.count(tag) == 1 else f"{tag} {number}" for number, tag in enumerate(tags, 1)]
        tagged = [
            code("{}[{}, {}({})]", annotated, expression, tag, literal(name))
            for expression, name in zip(expressions, tags, strict=True)
        ]
        if distinction.rule is DistinctionRule.FIT:
            forms = zip(tags, map(self.value, members), strict=True)
            held = joined(", ", (code("{}: {}", literal(tag), form) for tag, form in forms))
            # A class can be defined below the annotation that refers to it, and only types in annotations are resolved
            # later.
            rule = code("{}(lambda: {{{}}})", self._symbol("by_fit"), held)
        else:
            rule = self._chooser(distinction, tags)
        chooser = code("{}({})", self._symbol("Discriminator"), rule)
        return code("{}[{}, {}]", annotated, alternatives(tagged), chooser)

    def _tag(self, member: Type, number: int) -> str:
        """The name of a member within its union."""
        match member:
            case ReferenceType(name=name):
                return self._names.schemas[name].model
            case ListType() | MapType():
                return "list" if isinstance(member, ListType) else "map"
            case _:
                return f"member {number}"

    def _chooser(self, distinction: Distinction, tags: Sequence[str]) -> Code:
        choices = literal({value: tags[index] for value, index in distinction.choices.items()})
        otherwise = literal(tags[distinction.otherwise] if distinction.otherwise is not None else None)
        match distinction.rule:
            case DistinctionRule.PROPERTY:
                by_property = self._symbol("by_property")
                exact = code("") if distinction.is_exact else code(", is_exact=False")
                property_ = literal(distinction.property)
                return code("{}({}, {}, default={}{})", by_property, property_, choices, otherwise, exact)
            case DistinctionRule.PRESENCE:
                return code("{}({}, default={})", self._symbol("by_presence"), choices, otherwise)
            case _:
                return code("{}({})", self._symbol("by_kind"), choices)

    def _literal_tag(self, members: Sequence[Type], distinction: Distinction) -> str | None:
        """The attribute by which pydantic itself can distinguish the members, which is fastest."""
        if (
            distinction.rule is not DistinctionRule.PROPERTY
            or distinction.property is None
            or distinction.otherwise is not None
        ):
            return None
        attributes: set[str] = set()
        constants: set[object] = set()
        for member in members:
            for leaf in leaves(member, self._api.schemas.__getitem__):
                tag = next((p for p in leaf.properties if p.wire == distinction.property), None) if leaf else None
                if leaf is None or tag is None or not isinstance(tag.type, EnumType) or len(tag.type.values) != 1:
                    return None
                if not tag.required or leaf.name in self._deep:
                    # pydantic accepts neither an optional tag nor a model that is built later.
                    return None
                attributes.add(self._names.schemas[leaf.name].attributes[tag.wire])
                constants.update(tag.type.values)
        # A mapping can list values that are not in the members themselves.
        return attributes.pop() if len(attributes) == 1 and constants == set(distinction.choices) else None

    def _literal(self, values: Sequence[object]) -> Code:
        return code("{}[{}]", self._symbol("Literal"), joined(", ", map(literal, values)))

    def _reference(self, name: str, symbol: Identifier) -> Printable:
        home = self._names.schemas[name].module
        if self.is_lazy and home != self._module:
            package = code("_types") if "types" in self.hidden else code("types")
            self.mentions.packages.add(package)
            return code("{}.{}", package, symbol)
        self.mentions.schemas[symbol] = home
        if home == self._module and symbol in BUILTIN_CLASSES and not (self.is_lazy or self.is_deferred):
            self.mentions.aliased.add(symbol)
            return code("_{}", symbol)
        return symbol

    def _list(self) -> Code:
        self.mentions.is_builtins_mentioned |= self._is_shadowed
        return code("builtins.list") if self._is_shadowed else self._symbol("list")

    def _symbol(self, symbol: Code | LiteralString) -> Code:
        own = symbol if isinstance(symbol, Code) else code(symbol)
        if own in self.hidden:
            own = code("_{}", own)
        self.mentions.symbols.add(own)
        return own


def _open(values: Sequence[object]) -> list[Code]:
    """Widen an enumeration for values that a newer server may send. A constant distinguishes types and stays exact."""
    if len(values) == 1:
        return []
    return list(
        dict.fromkeys(
            _STRING if isinstance(value, str) else _BOOLEAN if isinstance(value, bool) else _INTEGER for value in values
        )
    )


def alternatives(parts: Sequence[Printable]) -> Code:
    """A `|` expression of the alternatives without duplicates, general ones last."""
    return joined(" | ", _in_order(parts))


def _in_order(parts: Sequence[Printable]) -> list[Printable]:
    kept = list(dict.fromkeys(parts))
    if _ANY in kept:
        return [_ANY]
    return sorted(kept, key=lambda part: {"str": 1, "_str": 1, "Omit": 2, "None": 3}.get(part, 0))


def decodes_specially(types: Iterable[Type]) -> bool:
    """Whether the runtime, rather than pydantic alone, decodes a value of one of the types."""
    return any(isinstance(type_, ScalarType) and type_.scalar in _OF_THE_RUNTIME for type_ in types)
