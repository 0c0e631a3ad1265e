"""One symbol table for the whole package: every Python name is settled here, before anything is rendered."""

from __future__ import annotations

import builtins
import keyword
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NewType

from ..diagnostics import Code, Diagnostics, Position, Related, quoted
from ..model.api import Api, Operation, Parameter, Property, Schema, SecurityScheme
from ..model.types import EnumType, ListType, MapType, NullableType, ReferenceType, Scalar, ScalarType, Type, UnionType
from ..model.usage import Usage
from ..settings import CLIENT_ARGUMENTS, Credential, Settings
from .modules import home_modules
from .paths import words

Identifier = NewType("Identifier", str)
"""A checked Python identifier. Only this module makes them."""

ModulePath = tuple[Identifier, ...]
"""Where a module stands below a package: `("organizations", "teams")`."""

# Attributes that every generated model, resource or client has of its own.
_MODEL_ATTRIBUTES = frozenset(
    {"to_dict", "construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema"}
    | {"schema_json", "update_forward_refs", "validate", "fields", "mro", "register"}
)
# A method of such a name would hide the type in the annotations of its class. `list` is spelt `builtins.list` there.
_RESOURCE_ATTRIBUTES = frozenset(
    {"with_raw_response", "bool", "bytes", "date", "datetime", "dict", "float", "int", "str"}
)
_CLIENT_ATTRIBUTES = frozenset(
    {"with_options", "with_raw_response", "request", "close", "rate_limit", "base_url", "options", "from_environment"}
)
# File systems take 255 bytes for the name of a file.
_LONGEST_MODULE = 200
# What the body of a method refers to.
_METHOD_NAMES = frozenset({"self", "operations"})
# Modules that stand beside those of the resources, or of their operations.
_RUNTIME_MODULES = frozenset({"client", "driver", "pages", "paging", "resource_base", "token_sources", "transport"})
# Classes that the module of a client imports beside those of the resources.
_CLIENT_CLASSES = frozenset(
    {"Connection", "Credential", "Credentials", "Driver", "Middleware", "OptionArguments", "Options", "RateLimit"}
    | {"RawResponse", "Self", "TracebackType", "Unpack"}
)
# Names that the rendered modules import; a schema of that name would hide them.
_RESERVED_CLASSES = frozenset(
    [
        "Annotated",
        "Any",
        "AwareDatetime",
        "Discriminator",
        "Field",
        "Final",
        "Literal",
        "Mapping",
        "Model",
        "NotRequired",
        "Omit",
        "Operation",
        "Page",
        "AsyncPage",
        "Paging",
        "Required",
        "Resource",
        "AsyncResource",
        "Sequence",
        "Tag",
        "TypeAlias",
        "TypedDict",
        "Union",
        "RawResponse",
        "Names",
        "date",
        "datetime",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaNames:
    """What a schema is called.

    Attributes:
        model: The class or alias for answers.
        param: The TypedDict or alias for requests.
        module: The module below `types`.
        attributes: Wire name of a property -> attribute, and key of the TypedDict.
    """

    model: Identifier
    param: Identifier
    module: Identifier
    attributes: Mapping[str, Identifier]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationNames:
    """What an operation is called.

    Attributes:
        method: Method of its resource.
        constant: The constant that describes it.
        parameters: (location, wire name) -> argument; the location of a body property is `body`.
    """

    method: Identifier
    constant: Identifier
    parameters: Mapping[tuple[str, str], Identifier]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A node of the tree that the client offers.

    Attributes:
        path: As the document spells it.
        attribute: What its parent calls it.
        class_name: Without the flavour's prefix.
        module: The module that holds its class.
        is_package: Whether that module is a package's `__init__`.
    """

    path: tuple[str, ...]
    attribute: Identifier
    class_name: Identifier
    module: ModulePath
    is_package: bool
    description: str
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The symbol table."""

    schemas: Mapping[str, SchemaNames]
    operations: Mapping[str, OperationNames]
    resources: tuple[Resource, ...]
    credentials: Mapping[str, Credential]


_BY_X_NAME = "give one of them another name with `x-name`"
_BY_ID = "give one of them another `operationId`"


def identifier(text: str, *, reserved: Iterable[str] = ()) -> Identifier:
    """`text` as a snake_case identifier that is no keyword and not in `reserved`."""
    made = "_".join(words(text)) or "value"
    if made[0].isdigit():
        made = f"n{made}"
    if keyword.iskeyword(made) or made in reserved:
        made += "_"
    return Identifier(made)


def class_identifier(text: str) -> Identifier:
    """`text` as a class name; capitals inside words stay, so that `OAuthClient` is itself."""
    made = "".join(
        part[:1].upper() + part[1:] for part in "".join(c if c.isalnum() and c.isascii() else " " for c in text).split()
    )
    if not made or made[0].isdigit():
        made = f"N{made}"
    if keyword.iskeyword(made) or made in _RESERVED_CLASSES or hasattr(builtins, made):
        made += "_"
    return Identifier(made)


def name(api: Api, settings: Settings, sources: Mapping[Path, Sequence[str]]) -> Names:
    """Settle every name of the package.

    Raises:
        DiagnosticsError: Two things would have the same name.
    """
    found = Diagnostics(sources)
    naming = _Naming(api, settings, found)
    schemas = naming.schemas()
    names = Names(
        schemas=schemas,
        operations={operation.id: naming.operation(operation) for operation in api.operations},
        resources=naming.resources(
            {settings.client, *_CLIENT_CLASSES, *(symbol for s in schemas.values() for symbol in (s.model, s.param))}
        ),
        credentials={scheme.key: naming.credential(scheme) for scheme in api.schemes},
    )
    found.raise_for_errors()
    return names


@dataclass(slots=True)
class _Node:
    operations: list[Operation] = field(default_factory=list)
    children: dict[str, _Node] = field(default_factory=dict)


class _Naming:
    def __init__(self, api: Api, settings: Settings, found: Diagnostics) -> None:
        self._api = api
        self._settings = settings
        self._found = found
        # A constant in a module of operations -> the path of its operation, and where that is.
        self._constants: dict[tuple[str, str], tuple[ModulePath, Position]] = {}
        self._arguments: dict[str, Position] = {}

    # -- schemas -----------------------------------------------------------------------------------

    def schemas(self) -> dict[str, SchemaNames]:
        usage = Usage.of(self._api)
        modules = home_modules(self._api)
        made: dict[str, SchemaNames] = {}
        taken: dict[str, Position] = {}
        for schema in self._api.schemas.values():
            model, param = self._schema_names(schema)
            for symbol in {model, param} if schema.name in usage.requested else {model}:
                self._claim(taken, symbol, schema.origin, f"schema `{schema.name}`", "rename one of them")
            made[schema.name] = SchemaNames(
                model=model,
                param=param,
                module=identifier(modules[schema.name]),
                attributes=self._attributes(schema),
            )
        return made

    def _schema_names(self, schema: Schema) -> tuple[Identifier, Identifier]:
        model = class_identifier(schema.name)
        # A plain value is the same in both directions and has one name.
        plain = isinstance(schema.alias, EnumType | ScalarType)
        return model, model if plain else Identifier(f"{model}Param")

    def _attributes(self, schema: Schema) -> dict[str, Identifier]:
        taken: dict[str, Position] = {}
        made: dict[str, Identifier] = {}
        for property_ in schema.properties:
            attribute = identifier(property_.preferred or property_.wire, reserved=_MODEL_ATTRIBUTES)
            if attribute.startswith("model_") or self._hides_a_type(attribute, property_, schema):
                # pydantic's own attributes begin like this.
                attribute = Identifier(f"{attribute}_")
            self._claim(taken, attribute, property_.origin, f"property `{property_.wire}`", _BY_X_NAME)
            made[property_.wire] = attribute
        return made

    def _hides_a_type(self, attribute: str, own: Property, schema: Schema) -> bool:
        """Whether an annotation of the class would find the attribute in place of the type of that name.

        Its own annotation does only if it has a default: `date: date` is fine, `date: date | None = None` is not.
        """
        return any(
            attribute in _built_in_types(property_.type, self._api.schemas)
            for property_ in schema.properties
            if property_ is not own or not own.required
        )

    # -- operations --------------------------------------------------------------------------------

    def operation(self, operation: Operation) -> OperationNames:
        named: list[tuple[str, Parameter | Property]] = [(p.location, p) for p in operation.parameters]
        if operation.body is not None:
            named += [("body", p) for p in operation.body.properties]
        # A body that is no object is the argument `body`.
        whole = operation.body is not None and operation.body.whole is not None
        reserved = _METHOD_NAMES | {"body"} if whole else _METHOD_NAMES
        wanted = {(at, part.wire): identifier(part.preferred or part.wire, reserved=reserved) for at, part in named}
        shared = Counter(wanted.values())
        taken: dict[str, Position] = {}
        parameters: dict[tuple[str, str], Identifier] = {}
        for place, part in named:
            argument = wanted[place, part.wire]
            if shared[argument] > 1 and place != "path":
                # The path keeps the plain name, the others say where they go.
                argument = Identifier(f"{argument.rstrip('_')}_{place}")
            self._claim(taken, argument, part.origin, f"{place} parameter `{part.wire}`", _BY_X_NAME)
            parameters[place, part.wire] = argument
        path = tuple(identifier(part) for part in operation.path_name)
        constant = Identifier("_".join(path[1:]).upper())
        first_path, first = self._constants.setdefault((path[0], constant), (path, operation.origin))
        # Two methods of one path are reported as such.
        if first_path != path:
            self._claim(
                {constant: first}, constant, operation.origin, f"the constant of operation `{operation.id}`", _BY_ID
            )
        return OperationNames(
            method=identifier(operation.path_name[-1], reserved=_RESOURCE_ATTRIBUTES),
            constant=constant,
            parameters=parameters,
        )

    # -- resources ---------------------------------------------------------------------------------

    def resources(self, symbols: Collection[str]) -> tuple[Resource, ...]:
        """The tree of resources; a class that would share its name with a type (one of `symbols`) says what it is."""
        root = _Node()
        for operation in self._api.operations:
            node = root
            for part in operation.path_name[:-1]:
                node = node.children.setdefault(part, _Node())
            node.operations.append(operation)
        made = tuple(
            _apart(self._resource((part,), node, parent=None, reserved=_CLIENT_ATTRIBUTES), symbols)
            for part, node in root.children.items()
        )
        self._check_members([], made, _CLIENT_ATTRIBUTES)
        return made

    def _resource(
        self, path: tuple[str, ...], node: _Node, *, parent: ModulePath | None, reserved: Iterable[str]
    ) -> Resource:
        attribute = identifier(path[-1], reserved=reserved)
        is_package = any(child.children for child in node.children.values())
        # Sub-resources without any of their own live in the module of their parent.
        module = (*(parent or ()), attribute if parent else identifier(path[-1], reserved=_RUNTIME_MODULES))
        children = tuple(
            self._resource((*path, part), child, parent=module, reserved=_RESOURCE_ATTRIBUTES)
            for part, child in node.children.items()
        )
        if not is_package:
            children = tuple(_moved(child, module, attribute) for child in children)
        if len(module[-1]) > _LONGEST_MODULE:
            self._found.error(
                Code.LIMIT_EXCEEDED,
                next(iter(_node_operations(node))).origin,
                f"the resource {quoted(path[-1])} has a name of more than {_LONGEST_MODULE} characters",
                hint=_BY_ID,
            )
        resource = Resource(
            path=path,
            attribute=attribute,
            class_name=class_identifier("".join(w.capitalize() for w in words(path[-1]))),
            module=module,
            is_package=is_package,
            description=self._api.resources.get(path, ""),
            operations=tuple(node.operations),
            children=children,
        )
        self._check_members(node.operations, children, _RESOURCE_ATTRIBUTES)
        return resource

    def _check_members(
        self, operations: Sequence[Operation], children: Sequence[Resource], reserved: Iterable[str]
    ) -> None:
        taken: dict[str, Position] = {}
        for operation in operations:
            method = identifier(operation.path_name[-1], reserved=reserved)
            self._claim(taken, method, operation.origin, f"operation `{operation.id}`", _BY_ID)
        for child in children:
            first = next(iter(_operations_of(child)))
            self._claim(taken, child.attribute, first.origin, f"resource `{'.'.join(child.path)}`", _BY_ID)

    # -- credentials -------------------------------------------------------------------------------

    def credential(self, scheme: SecurityScheme) -> Credential:
        made = self._settings.credentials.get(scheme.key)
        if made is None:
            only = len(self._api.schemes) == 1
            argument = "api_key" if only else identifier(scheme.key, reserved=CLIENT_ARGUMENTS)
            variable = f"{self._settings.environment}_{argument.upper().rstrip('_')}"
            made = Credential(argument=argument, variable=variable)
        what = f"the argument for security scheme `{scheme.key}`"
        self._claim(self._arguments, made.argument, scheme.origin, what, "name the arguments in the settings")
        return made

    def _claim(self, taken: dict[str, Position], symbol: str, origin: Position, what: str, hint: str) -> None:
        if symbol in taken:
            self._found.error(
                Code.NAME_COLLISION,
                origin,
                f"{what} would be called `{symbol}` in Python, and something else already is",
                hint=hint,
                related=(Related(taken[symbol], f"what is already called `{symbol}`"),),
            )
        taken.setdefault(symbol, origin)


_SCALARS: Mapping[Scalar, frozenset[str]] = {
    Scalar.STRING: frozenset({"str"}),
    Scalar.INTEGER: frozenset({"int"}),
    Scalar.NUMBER: frozenset({"float"}),
    Scalar.BOOLEAN: frozenset({"bool"}),
    Scalar.DATETIME: frozenset({"datetime", "str"}),
    Scalar.DATE: frozenset({"date", "str"}),
    Scalar.BINARY: frozenset({"bytes"}),
}


def _built_in_types(type_: Type, schemas: Mapping[str, Schema]) -> frozenset[str]:
    """The names in lower case that annotations of a type may mention, in either direction."""
    match type_:
        case ScalarType(scalar=scalar):
            return _SCALARS.get(scalar, frozenset())
        case EnumType():
            return frozenset({"str", "int"})
        case ListType(item=inner):
            return _built_in_types(inner, schemas) | {"list"}
        case MapType(value=inner):
            return _built_in_types(inner, schemas) | {"dict", "str"}
        case NullableType(inner=inner):
            return _built_in_types(inner, schemas)
        case UnionType(members=members):
            return frozenset[str]().union(*(_built_in_types(member, schemas) for member in members))
        case ReferenceType(name=name):
            return frozenset({"str", "int"} if isinstance(schemas[name].alias, EnumType) else ())


def _moved(child: Resource, module: ModulePath, parent: Identifier) -> Resource:
    """A leaf resource as a member of its parent's module, where its class name tells whose it is."""
    prefix = class_identifier("".join(w.capitalize() for w in words(parent)))
    return replace(child, class_name=Identifier(f"{prefix}{child.class_name}"), module=module, is_package=False)


def _apart(resource: Resource, symbols: Collection[str]) -> Resource:
    taken = {resource.class_name, f"Async{resource.class_name}"} & set(symbols)
    return replace(
        resource,
        class_name=Identifier(f"{resource.class_name}Resource") if taken else resource.class_name,
        children=tuple(_apart(child, symbols) for child in resource.children),
    )


def _node_operations(node: _Node) -> Iterable[Operation]:
    yield from node.operations
    for child in node.children.values():
        yield from _node_operations(child)


def _operations_of(resource: Resource) -> Iterable[Operation]:
    yield from resource.operations
    for child in resource.children:
        yield from _operations_of(child)
