"""Names of schemas: their classes, their modules, their attributes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..diagnostics import Diagnostics
from ..model.api import Api, Schema
from ..model.types import EnumType, ListType, MapType, ReferenceType, Scalar, ScalarType, Type, is_same_both_ways, walk
from ..model.usage import Usage
from ..words import words
from .claims import Claims
from .identifiers import Identifier, class_identifier, identifier
from .modules import home_modules
from .reserved import MODEL_ATTRIBUTES, SCHEMA_CLASSES, TYPE_MODULES
from .table import SchemaNames

_BY_X_NAME = "give one of them another name with `x-name`"

_BUILT_IN: Mapping[Scalar, frozenset[str]] = {
    Scalar.STRING: frozenset({"str"}),
    Scalar.INTEGER: frozenset({"int"}),
    Scalar.NUMBER: frozenset({"float"}),
    Scalar.BOOLEAN: frozenset({"bool"}),
    Scalar.DATETIME: frozenset({"datetime", "str"}),
    Scalar.DATE: frozenset({"date", "str"}),
    Scalar.TIME: frozenset({"time", "str"}),
    Scalar.DURATION: frozenset({"timedelta", "str"}),
    Scalar.UUID: frozenset({"str"}),
    Scalar.DECIMAL: frozenset({"str"}),
    Scalar.BASE64: frozenset({"bytes"}),
    Scalar.BINARY: frozenset({"str"}),
}
"""The names in lower case that annotations of a scalar may mention, in either direction."""


def schema_names(api: Api, found: Diagnostics) -> dict[str, SchemaNames]:
    """The names of every schema; collisions are reported to `found`."""
    requested = Usage.of(api).requested
    modules = home_modules(api)
    names: dict[str, SchemaNames] = {}
    classes = Claims(found)
    tables: set[str] = set()
    for schema in api.schemas.values():
        model = class_identifier(schema.name, reserved=SCHEMA_CLASSES)
        param = model if is_same_both_ways(schema.alias) else Identifier(f"{model}Param")
        for symbol in {model, param} if schema.name in requested else {model}:
            classes.claim(symbol, schema.origin, f"schema `{schema.name}`", "rename one of them")
        table = Identifier(f"{_capitals(model)}_NAMES")
        while table in tables:
            # No user sees it, so it needs no better name.
            table = Identifier(f"{table}_")
        tables.add(table)
        names[schema.name] = SchemaNames(
            model=model,
            param=param,
            table=table,
            module=identifier(modules[schema.name], reserved=TYPE_MODULES),
            attributes=_attributes(schema, api, found),
        )
    return names


def _capitals(name: str) -> str:
    """`BookingGuest` -> `BOOKING_GUEST`, `HTTPProxy` -> `HTTP_PROXY`."""
    return "_".join(words(name)).upper()


def _attributes(schema: Schema, api: Api, found: Diagnostics) -> dict[str, Identifier]:
    claims = Claims(found)
    attributes: dict[str, Identifier] = {}
    types = {property_.wire: frozenset(_built_in_types(property_.type, api)) for property_ in schema.properties}
    mentions = Counter(name for names in types.values() for name in names)
    if schema.extra is not None:
        mentions.update({"dict", "str", *_built_in_types(schema.extra, api)})
    for property_ in schema.properties:
        attribute = identifier(property_.preferred or property_.wire, reserved=MODEL_ATTRIBUTES)
        # An annotation of the class would find the attribute in place of the type of that name. Its own annotation does
        # only if it has a default: `date: date` is fine, `date: date | None = None` is not.
        is_harmless = property_.required and attribute in types[property_.wire]
        hidden_in = mentions[attribute] - int(is_harmless)
        if attribute.startswith("model_") or hidden_in > 0:
            # pydantic's own attributes begin with `model_`.
            attribute = Identifier(f"{attribute}_")
        claims.claim(attribute, property_.origin, f"property `{property_.wire}`", _BY_X_NAME)
        attributes[property_.wire] = attribute
    return attributes


def _built_in_types(type_: Type, api: Api) -> Iterator[str]:
    """The names in lower case that annotations of a type may mention, in either direction."""
    for found in walk([type_]):
        match found:
            case ScalarType(scalar=scalar):
                yield from _BUILT_IN.get(scalar, ())
            case EnumType():
                yield from ("str", "int")
            case ListType():
                yield "list"
            case MapType():
                yield from ("dict", "str")
            case ReferenceType(name=name) if isinstance(api.schemas[name].alias, EnumType):
                yield from ("str", "int")
            case _:
                pass
