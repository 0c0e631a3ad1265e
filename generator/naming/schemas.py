"""Names of schemas: their classes, their modules, their attributes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from ..diagnostics import Diagnostics
from ..model.api import Api, Schema
from ..model.types import EnumType, ListType, MapType, ReferenceType, Scalar, ScalarType, Type, is_same_both_ways, walk
from ..model.usage import Usage
from ..words import words
from .claims import Claim, settled
from .identifiers import Identifier, class_identifier, identifier, module_identifier, spelled
from .modules import home_modules
from .renames import Renames
from .reserved import MODEL_ATTRIBUTES, SCHEMA_CLASSES, TYPE_MODULES
from .table import SchemaNames

_BY_X_NAME = "rename one of them with `x-name`, or under `names: properties:` in the settings"
_BY_SETTING = "choose another name under `names: schemas:` in the settings"

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
"""Lower-case names that annotations of a scalar can contain, in either direction."""


def schema_names(api: Api, renames: Renames, found: Diagnostics) -> dict[str, SchemaNames]:
    """The names of every schema; collisions are reported to `found`."""
    requested = Usage.of(api).requested
    modules = home_modules(api)
    models = _models(api, renames, found)
    params = _params(api, models, requested, found)
    names: dict[str, SchemaNames] = {}
    tables: set[str] = set()
    for schema in api.schemas.values():
        model = models[schema.name]
        table = Identifier(f"{_capitals(model)}_NAMES")
        while table in tables:
            # Not visible to users, so it needs no better name.
            table = Identifier(f"{table}_")
        tables.add(table)
        attributes = _attributes(schema, renames, found)
        names[schema.name] = SchemaNames(
            model=model,
            param=params[schema.name],
            table=table,
            module=module_identifier(modules[schema.name], reserved=TYPE_MODULES),
            attributes=attributes,
            hidden=_hidden_types(schema, attributes, api),
        )
    return names


def _models(api: Api, renames: Renames, found: Diagnostics) -> dict[str, Identifier]:
    claims: list[Claim[str]] = []
    for schema in api.schemas.values():
        chosen = renames.schema(schema.name)
        model = class_identifier(chosen or schema.name, reserved=SCHEMA_CLASSES)
        claims.append(
            Claim(
                key=schema.name,
                name=model,
                origin=renames.origin_of_schema(schema),
                what=f"schema `{schema.name}`",
                is_chosen=chosen is not None,
                rank=(model != schema.name, schema.name),
            )
        )
    return settled(claims, found, hint=_BY_SETTING, numbered="{}{}")


def _params(
    api: Api, models: Mapping[str, Identifier], requested: Collection[str], found: Diagnostics
) -> dict[str, Identifier]:
    """The request type of each schema: a plain value is the same in both directions and has one name."""
    params: dict[str, Identifier] = {}
    claims: list[Claim[str]] = []
    for schema in api.schemas.values():
        model = models[schema.name]
        is_plain = is_same_both_ways(schema.alias)
        params[schema.name] = model if is_plain else Identifier(f"{model}Param")
        if schema.name in requested and not is_plain:
            what = f"the type for requests of schema `{schema.name}`"
            claims.append(
                Claim(key=schema.name, name=params[schema.name], origin=schema.origin, what=what, rank=(schema.name,))
            )
    return params | settled(claims, found, hint=_BY_SETTING, taken=frozenset(models.values()), numbered="{}{}")


def _capitals(name: str) -> str:
    """`BookingGuest` -> `BOOKING_GUEST`, `HTTPProxy` -> `HTTP_PROXY`."""
    return "_".join(words(name)).upper()


def _attributes(schema: Schema, renames: Renames, found: Diagnostics) -> dict[str, Identifier]:
    claims: list[Claim[str]] = []
    for property_ in schema.properties:
        chosen = renames.attribute(property_)
        attribute = identifier(chosen or property_.wire, reserved=MODEL_ATTRIBUTES)
        if attribute.startswith("model_"):
            # pydantic's own attributes begin with this prefix.
            attribute = Identifier(f"{attribute}_")
        claims.append(
            Claim(
                key=property_.wire,
                name=attribute,
                origin=renames.origin_of_property(schema, property_),
                what=f"property `{property_.wire}` of schema `{schema.name}`",
                is_chosen=chosen is not None,
                rank=(attribute != property_.wire, property_.wire),
                longer=[spelled(property_.wire, reserved=MODEL_ATTRIBUTES)],
            )
        )
    return settled(claims, found, hint=_BY_X_NAME)


def _hidden_types(schema: Schema, attributes: Mapping[str, Identifier], api: Api) -> frozenset[str]:
    """Lower-case types that annotations of a class cannot refer to, because an attribute has the same name.

    The attribute's own annotation is affected only if it has a default: `date: date` works, `date: date | None = None`
    does not.
    """
    types = {property_.wire: frozenset(_built_in_types(property_.type, api)) for property_ in schema.properties}
    mentions = Counter(name for names in types.values() for name in names)
    if schema.extra is not None:
        mentions.update({"dict", "str", *_built_in_types(schema.extra, api)})
    for property_ in schema.properties:
        attribute = attributes[property_.wire]
        mentions[attribute] -= int(property_.required and attribute in types[property_.wire])
    return frozenset(name for name in attributes.values() if mentions[name] > 0)


def _built_in_types(type_: Type, api: Api) -> Iterator[str]:
    """Lower-case names that annotations of a type can contain, in either direction."""
    for found in walk([type_]):
        match found:
            case ScalarType(scalar=scalar):
                yield from _BUILT_IN.get(scalar, ())
            case EnumType():
                yield from ("str", "int", "bool")
            case ListType(places=places):
                yield "tuple" if places else "list"
            case MapType():
                yield from ("dict", "str")
            case ReferenceType(name=name) if isinstance(api.schemas[name].alias, EnumType):
                yield from ("str", "int", "bool")
            case _:
                pass
