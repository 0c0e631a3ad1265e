"""Views of the modules below `types`: models of responses, TypedDicts of requests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic.alias_generators import to_camel

from ..model.aliases import unexpandable_aliases
from ..model.api import Api, Property, Schema
from ..model.graph import deeply_nested, in_order
from ..model.types import ANY, Type, is_same_both_ways, references
from ..model.usage import Usage
from ..naming.identifiers import Identifier
from ..naming.table import SymbolTable
from .annotations import Expressions
from .docstrings import alias_docstring, class_docstring, field_docstring, module_docstring
from .imports import ImportBlock
from .limits import with_limits
from .prose import Wording
from .quoting import Code, code, index_entry, joined, literal
from .sources import Sources
from .views import FieldView, TypesModuleView, TypeView


def types_modules(api: Api, names: SymbolTable) -> list[TypesModuleView]:
    """One view per non-empty module, sorted by name."""
    members: dict[Identifier, list[Schema]] = defaultdict(list)
    usage = Usage.of(api)
    for schema in api.schemas.values():
        if schema.name in usage.returned | usage.requested:
            members[names.schemas[schema.name].module].append(schema)
    views = _TypeViews(api, names, usage)
    return [views.module(module, schemas) for module, schemas in sorted(members.items())]


class _TypeViews:
    def __init__(self, api: Api, names: SymbolTable, usage: Usage) -> None:
        self._api = api
        self._names = names
        self._usage = usage
        self._camel = is_camel(api)
        self._sources = Sources(api)
        self._wording = Wording(api, names)
        self._unexpandable = unexpandable_aliases(api.schemas)
        self._deep = deeply_nested(api)

    def module(self, module: Identifier, schemas: Sequence[Schema]) -> TypesModuleView:
        # Both clients share these types, so that files in them include those of the async client.
        expressions = Expressions(self._api, self._names, module=module, is_async=True)
        types = [t for schema in self._ordered(schemas) for t in self._types(schema, expressions)]
        aliased = expressions.mentions.aliased
        types = [replace(t, is_aliased=True) if t.name in aliased else t for t in types]
        block = ImportBlock(self._names.package)
        block.symbols(expressions.mentions.symbols)
        kinds = {t.kind for t in types}
        used = {"dict": "TypedDict", "alias": "TypeAlias", "recursive": "TypeAliasType"}
        block.symbols(symbol for kind, symbol in used.items() if kind in kinds)
        block.symbols(t.base for t in types if t.base is not None)
        block.symbols(["TypeAlias"] if aliased else [])
        block.types(expressions.mentions.schemas, but=module)
        block.package_of_types(expressions.mentions.packages)
        return TypesModuleView(
            path=code("{}.py", module),
            name=module,
            docstring=module_docstring(f"Types of {module.replace('_', ' ').strip()}."),
            imports=block.groups(),
            types=tuple(types),
            index=index_entry(module, (t.name for t in types)),
            sources=self._sources.of(schema.origin for schema in schemas),
        )

    def _ordered(self, schemas: Sequence[Schema]) -> list[Schema]:
        """Document order, except that an alias follows the types it refers to, because it is evaluated immediately.

        Aliases in a cycle are written as strings.
        """
        return in_order(
            schemas, lambda schema: references(schema.alias) if schema.name not in self._unexpandable else ()
        )

    def _types(self, schema: Schema, expressions: Expressions) -> list[TypeView]:
        named = self._names.schemas[schema.name]
        types: list[TypeView] = []
        is_returned = schema.name in self._usage.returned
        requested = schema.name in self._usage.requested
        if schema.alias is not None:
            expressions.is_deferred = schema.name in self._unexpandable
            if is_returned or named.model == named.param:
                types.append(self._alias(named.model, schema, self._alias_expression(schema.alias, expressions)))
            if requested and named.model != named.param:
                types.append(self._alias(named.param, schema, expressions.request(schema.alias)))
            expressions.is_deferred = False
        else:
            expressions.hidden = named.hidden.union({"types"}.intersection(named.attributes.values()))
            if is_returned:
                types.append(self._model(schema, expressions))
            if requested:
                # Annotations of a TypedDict are evaluated on demand, those of a model immediately.
                expressions.is_lazy = True
                types.append(self._dict(schema, expressions))
                expressions.is_lazy = False
            expressions.hidden = ()
        return types

    def _alias_expression(self, alias: Type, expressions: Expressions) -> Code:
        # A named enumeration is the plain list of values; uses in responses add `| str`.
        return expressions.request(alias) if is_same_both_ways(alias) else expressions.wire(alias)

    def _alias(self, name: Identifier, schema: Schema, expression: Code) -> TypeView:
        docstring = alias_docstring(self._wording(schema.description))
        if schema.name in self._unexpandable:
            expression = code("TypeAliasType({}, {})", literal(name), literal(expression))
            return TypeView(kind="recursive", name=name, docstring=docstring, expression=expression)
        return TypeView(kind="alias", name=name, docstring=docstring, expression=expression)

    def _model(self, schema: Schema, expressions: Expressions) -> TypeView:
        named = self._names.schemas[schema.name]
        fields = [self._field(p, named.attributes, expressions) for p in schema.properties if p.access != "write"]
        # Arbitrary additional properties are not mentioned: every model keeps them.
        extra = schema.extra if schema.extra != ANY else None
        if extra is not None:
            expressions.mentions.symbols.add("TYPE_CHECKING")
        return TypeView(
            kind="model",
            name=named.model,
            base=code("DeepModel") if schema.name in self._deep else code("Model"),
            docstring=self._class_docstring(schema, named.model),
            fields=tuple(fields),
            extra=expressions.wire(extra) if extra is not None else None,
            extra_result=expressions.result(extra) if extra is not None else None,
        )

    def _dict(self, schema: Schema, expressions: Expressions) -> TypeView:
        named = self._names.schemas[schema.name]
        fields = tuple(
            FieldView(
                name=named.attributes[property_.wire],
                annotation=expressions.key(property_.sent, required=property_.required),
                value=None,
                docstring=field_docstring(with_limits(self._wording.about(property_, named.attributes), property_)),
            )
            for property_ in schema.properties
            if property_.access != "read"
        )
        return TypeView(
            kind="dict", name=named.param, docstring=self._class_docstring(schema, named.param), fields=fields
        )

    def _class_docstring(self, schema: Schema, name: Identifier) -> Code:
        return class_docstring(self._wording(schema.description) or f"`{name}`.")

    def _field(self, property_: Property, attributes: Mapping[str, Identifier], expressions: Expressions) -> FieldView:
        attribute = attributes[property_.wire]
        derived = to_camel(attribute) if self._camel else attribute
        arguments: list[Code] = [] if property_.required else [code("default=None")]
        if derived != property_.wire:
            arguments.append(code("alias={}", literal(property_.wire)))
        if property_.secret:
            arguments.append(code("repr=False"))
        is_aliased = derived != property_.wire or property_.secret
        if is_aliased:
            expressions.mentions.symbols.add("Field")
        value = code("Field({})", joined(", ", arguments)) if is_aliased else code("None")
        return FieldView(
            name=attribute,
            annotation=expressions.attribute(property_.type, required=property_.required),
            value=value if is_aliased or not property_.required else None,
            docstring=field_docstring(self._wording.about(property_, attributes)),
        )


def is_camel(api: Api) -> bool:
    """Whether most multi-word properties are in camelCase; affects only how aliases are written."""
    camel = snake = 0
    for schema in api.schemas.values():
        for property_ in schema.properties:
            camel += property_.wire != property_.wire.lower() and "_" not in property_.wire
            snake += "_" in property_.wire
    return camel > snake
