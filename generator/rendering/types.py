"""Views of the modules below `types`: models for answers, TypedDicts for requests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pydantic.alias_generators import to_camel

from ..model.api import Api, EnumType, Property, ScalarType, Schema, Type, references
from ..model.usage import Usage
from ..naming.modules import in_order
from ..naming.names import Names
from .annotations import Expressions
from .imports import imports
from .limits import with_limits
from .package import is_camel
from .prose import Wording
from .quoting import literal
from .sources import Sources
from .views import FieldView, TypesModuleView, TypeView
from .wire_names import Spelling, constant_for, spelling_order, tables_in


def types_modules(api: Api, names: Names, package: str) -> list[TypesModuleView]:
    """One view per module that has anything in it, in order of name."""
    members: dict[str, list[Schema]] = defaultdict(list)
    usage = Usage.of(api)
    for schema in api.schemas.values():
        if schema.name in usage.answered | usage.requested:
            members[names.schemas[schema.name].module].append(schema)
    views = _TypeViews(api, names, usage, package)
    return [views.module(module, schemas) for module, schemas in sorted(members.items())]


class _TypeViews:
    def __init__(self, api: Api, names: Names, usage: Usage, package: str) -> None:
        self._api = api
        self._names = names
        self._usage = usage
        self._package = package
        self._camel = is_camel(api)
        self._spelling = Spelling(api, names)
        self._sources = Sources(api)
        self._wording = Wording(api, names)

    def module(self, module: str, schemas: Sequence[Schema]) -> TypesModuleView:
        expressions = Expressions(self._api, self._names)
        spelled: dict[str, str] = {}
        types = [t for schema in self._ordered(schemas) for t in self._types(schema, expressions)]
        spellings = tuple(
            (constant_for(self._names.schemas[s.name].param), self._spelling.of_schema(s, spelled))
            for s in spelling_order([s for s in schemas if self._is_spelled(s)], self._api)
        )
        mentions = expressions.mentions
        own: dict[str, set[str]] = {}
        kinds = {t.kind for t in types}
        if "model" in kinds:
            own[f"{self._package}._core.model"] = {"Model"}
        if "dict" in kinds:
            mentions.symbols.add("TypedDict")
        if "alias" in kinds:
            mentions.symbols.add("TypeAlias")
        if any(f.annotation.startswith("Required[") for t in types for f in t.fields):
            mentions.symbols.add("Required")
        if any(f.value is not None and "Field(" in f.value for t in types for f in t.fields):
            mentions.symbols.add("Field")
        if spellings:
            own[f"{self._package}._core.operation"] = tables_in(expression for _, expression in spellings)
            mentions.symbols.add("Final")
        for symbol, home in {**mentions.schemas, **spelled}.items():
            if home != module:
                own.setdefault(f"{self._package}.types.{home}", set()).add(symbol)
        return TypesModuleView(
            path=module,
            name=module,
            title=module.replace("_", " ").strip(),
            sources=self._sources.of(schema.origin for schema in schemas),
            imports=imports(mentions.symbols, own, package=self._package),
            types=tuple(types),
            names=spellings,
        )

    def _is_spelled(self, schema: Schema) -> bool:
        return schema.name in self._usage.requested and self._spelling.has_constant(schema)

    def _ordered(self, schemas: Sequence[Schema]) -> list[Schema]:
        """The document's order, except that an alias stands below what it names: it is evaluated at once."""
        return in_order(schemas, lambda schema: references(schema.alias))

    def _types(self, schema: Schema, expressions: Expressions) -> list[TypeView]:
        named = self._names.schemas[schema.name]
        made: list[TypeView] = []
        answered = schema.name in self._usage.answered
        requested = schema.name in self._usage.requested
        if schema.alias is not None:
            if answered or named.model == named.param:
                made.append(self._alias(named.model, schema, self._alias_expression(schema.alias, expressions)))
            if requested and named.model != named.param:
                made.append(self._alias(named.param, schema, expressions.request(schema.alias)))
        else:
            if answered:
                made.append(self._model(schema, expressions))
            if requested:
                made.append(self._dict(schema, expressions))
        return made

    def _alias_expression(self, alias: Type, expressions: Expressions) -> str:
        # A named enumeration is the list itself; where it is used in an answer, `| str` stands beside it.
        return expressions.request(alias) if isinstance(alias, EnumType | ScalarType) else expressions.wire(alias)

    def _alias(self, name: str, schema: Schema, expression: str) -> TypeView:
        return TypeView(kind="alias", name=name, text=self._wording(schema.description), expression=expression)

    def _model(self, schema: Schema, expressions: Expressions) -> TypeView:
        attributes = self._names.schemas[schema.name].attributes
        fields = [self._field(p, attributes, expressions) for p in schema.properties if p.access != "write"]
        return TypeView(
            kind="model",
            name=self._names.schemas[schema.name].model,
            text=self._wording(schema.description),
            fields=tuple(fields),
            deprecated=schema.deprecated,
        )

    def _field(self, property_: Property, attributes: Mapping[str, str], expressions: Expressions) -> FieldView:
        attribute = attributes[property_.wire]
        annotation = expressions.wire(property_.type)
        if (
            not property_.required
            and annotation != "Any"
            and not annotation.endswith("| None")
            and annotation != "None"
        ):
            annotation = f"{annotation} | None"
        derived = to_camel(attribute) if self._camel else attribute
        value = None if property_.required else "None"
        told: list[str] = []
        if derived != property_.wire:
            told.append(f"alias={literal(property_.wire)}")
        if property_.secret:
            told.append("repr=False")
        if told:
            value = f"Field({', '.join(told if property_.required else ['default=None', *told])})"
        return FieldView(
            name=attribute, annotation=annotation, value=value, text=self._wording.about(property_, attributes)
        )

    def _dict(self, schema: Schema, expressions: Expressions) -> TypeView:
        attributes = self._names.schemas[schema.name].attributes
        fields: list[FieldView] = []
        for property_ in schema.properties:
            if property_.access == "read":
                continue
            annotation = expressions.request(property_.type)
            if property_.required:
                annotation = f"Required[{annotation}]"
            fields.append(
                FieldView(
                    name=attributes[property_.wire],
                    annotation=annotation,
                    value=None,
                    text=with_limits(self._wording.about(property_, attributes), property_),
                )
            )
        return TypeView(
            kind="dict",
            name=self._names.schemas[schema.name].param,
            text=self._wording(schema.description),
            fields=tuple(fields),
            deprecated=schema.deprecated,
        )
