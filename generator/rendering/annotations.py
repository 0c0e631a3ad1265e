"""Types of the model -> Python annotations.

Three kinds of annotation are needed: what a caller may pass (`request`), what she is told she gets (`result`), and what
pydantic decodes (`wire`), which also says how unions are told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model.api import Api
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
from ..model.unions import leaves
from ..naming.names import Names
from .quoting import literal

_RESULT = {
    Scalar.STRING: "str",
    Scalar.INTEGER: "int",
    Scalar.NUMBER: "float",
    Scalar.BOOLEAN: "bool",
    Scalar.DATETIME: "datetime",
    Scalar.DATE: "date",
    Scalar.BINARY: "bytes",
    Scalar.ANY: "Any",
    Scalar.NULL: "None",
}
_WIRE = _RESULT | {Scalar.DATETIME: "AwareDatetime"}
_REQUEST = _RESULT | {Scalar.DATETIME: "datetime | str", Scalar.DATE: "date | str"}


@dataclass(slots=True)
class Mentions:
    """What annotations mention, so that a module can import it."""

    symbols: set[str] = field(default_factory=set)
    """Names from the standard library, pydantic and the runtime."""
    schemas: dict[str, str] = field(default_factory=dict)
    """Names of this package's types -> the module below `types`."""


class Expressions:
    """Annotations for one module; `mentions` collects what they need."""

    def __init__(self, api: Api, names: Names, *, shadowed: bool = False) -> None:
        """Collect for one module.

        Args:
            api: The model.
            names: The symbol table.
            shadowed: Whether the annotations stand in a class whose method `list` hides the builtin.
        """
        self._api = api
        self._names = names
        self._list = "builtins.list" if shadowed else "list"
        self.mentions = Mentions()

    def request(self, type_: Type) -> str:
        """What a caller may pass."""
        return _joined(self._request(type_))

    def result(self, type_: Type | None) -> str:
        """What a caller gets."""
        return "None" if type_ is None else _joined(self._answer(type_, wire=False))

    def wire(self, type_: Type) -> str:
        """What pydantic decodes."""
        return _joined(self._answer(type_, wire=True))

    # Each of the following gives the alternatives of a `|` expression.

    def _request(self, type_: Type) -> list[str]:
        match type_:
            case ScalarType(scalar=scalar):
                return [self._symbol(part) for part in _REQUEST[scalar].split(" | ")]
            case EnumType(values=values, open=is_open):
                return [self._literal(values), *(["str"] if is_open else [])]
            case ListType(item=item):
                return [f"{self._symbol('Sequence')}[{self.request(item)}]"]
            case MapType(value=value):
                return [f"{self._symbol('Mapping')}[str, {self.request(value)}]"]
            case NullableType(inner=inner):
                return [*self._request(inner), "None"]
            case ReferenceType(name=name):
                return [self._reference(name, self._names.schemas[name].param)]
            case UnionType(members=members):
                return [part for member in members for part in self._request(member)]

    def _answer(self, type_: Type, *, wire: bool) -> list[str]:
        nested = self.wire if wire else self.result
        match type_:
            case ScalarType(scalar=scalar):
                return [self._symbol((_WIRE if wire else _RESULT)[scalar])]
            case EnumType(values=values):
                return [self._literal(values), *_open(values)]
            case ListType(item=item):
                return [f"{self._list}[{nested(item)}]"]
            case MapType(value=value):
                return [f"dict[str, {nested(value)}]"]
            case NullableType(inner=inner):
                return [*self._answer(inner, wire=wire), "None"]
            case ReferenceType(name=name):
                alias = self._api.schemas[name].alias
                symbol = self._reference(name, self._names.schemas[name].model)
                return [symbol, *(_open(alias.values) if isinstance(alias, EnumType) and not alias.open else [])]
            case UnionType(members=members, distinction=distinction):
                if wire and distinction.rule is not DistinctionRule.NONE:
                    return [self._told_apart(members, distinction)]
                return [part for member in members for part in self._answer(member, wire=wire)]

    def _told_apart(self, members: Sequence[Type], distinction: Distinction) -> str:
        expressions = [self.wire(member) for member in members]
        attribute = self._literal_tag(members, distinction)
        annotated = self._symbol("Annotated")
        if attribute is not None:
            return f"{annotated}[{_joined(expressions)}, {self._symbol('Field')}(discriminator={literal(attribute)})]"
        tag = self._symbol("Tag")
        tags = [self._tag(member, number) for number, member in enumerate(members, 1)]
        tagged = _joined([f"{annotated}[{e}, {tag}({literal(t)})]" for e, t in zip(expressions, tags, strict=True)])
        chooser = self._chooser(distinction, tags)
        return f"{annotated}[{tagged}, {self._symbol('Discriminator')}({chooser})]"

    def _tag(self, member: Type, number: int) -> str:
        """What a member is called within its union."""
        match member:
            case ReferenceType(name=name):
                return self._names.schemas[name].model
            case ListType() | MapType():
                return "list" if isinstance(member, ListType) else "map"
            case _:
                return f"member {number}"

    def _chooser(self, distinction: Distinction, tags: Sequence[str]) -> str:
        choices = literal({value: tags[index] for value, index in distinction.choices.items()})
        otherwise = literal(tags[distinction.otherwise] if distinction.otherwise is not None else None)
        match distinction.rule:
            case DistinctionRule.PROPERTY:
                return f"{self._symbol('by_property')}({literal(distinction.property)}, {choices}, default={otherwise})"
            case DistinctionRule.PRESENCE:
                return f"{self._symbol('by_presence')}({choices}, default={otherwise})"
            case _:
                return f"{self._symbol('by_kind')}({choices})"

    def _literal_tag(self, members: Sequence[Type], distinction: Distinction) -> str | None:
        """The attribute that pydantic can tell the members apart by itself, which is the fastest way."""
        if (
            distinction.rule is not DistinctionRule.PROPERTY
            or distinction.property is None
            or distinction.otherwise is not None
        ):
            return None
        attributes: set[str] = set()
        for member in members:
            for leaf in leaves(member, self._api.schemas.__getitem__):
                tag = next((p for p in leaf.properties if p.wire == distinction.property), None) if leaf else None
                if leaf is None or tag is None or not isinstance(tag.type, EnumType) or len(tag.type.values) != 1:
                    return None
                if not tag.required:
                    # pydantic takes no tag that may be missing.
                    return None
                attributes.add(self._names.schemas[leaf.name].attributes[tag.wire])
        return attributes.pop() if len(attributes) == 1 else None

    def _literal(self, values: Sequence[object]) -> str:
        return f"{self._symbol('Literal')}[{', '.join(literal(value) for value in values)}]"

    def _reference(self, name: str, symbol: str) -> str:
        self.mentions.schemas[symbol] = self._names.schemas[name].module
        return symbol

    def _symbol(self, symbol: str) -> str:
        self.mentions.symbols.add(symbol)
        return symbol


def _open(values: Sequence[object]) -> list[str]:
    """What a newer server may send in place of the listed values. A constant tells kinds apart and stays exact."""
    if len(values) == 1:
        return []
    return list(dict.fromkeys("str" if isinstance(value, str) else "int" for value in values))


def _joined(parts: Sequence[str]) -> str:
    """The alternatives without repetition, the general ones last."""
    kept = list(dict.fromkeys(parts))
    if "Any" in kept:
        return "Any"
    return " | ".join(sorted(kept, key=lambda part: {"str": 1, "None": 2}.get(part, 0)))
