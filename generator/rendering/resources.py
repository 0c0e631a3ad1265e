"""Views of resource modules and their methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.api import Api, Operation, Parameter, Property
from ..naming.reserved import BODY_ARGUMENT
from ..naming.table import OperationNames, Resource, SymbolTable
from .annotations import Expressions, Mentions
from .docstrings import class_docstring, method_docstring, module_docstring, property_docstring
from .imports import ImportBlock
from .limits import with_limits
from .prose import Wording
from .quoting import Code, code, joined, literal
from .sources import Sources
from .status_errors import StatusErrors
from .views import (
    ArgumentView,
    ChildView,
    ClassView,
    FlavorView,
    MethodView,
    ReferenceMethodView,
    ReferenceSectionView,
    ResourceModuleView,
)

_PLACES = (
    ("path", code("path")),
    ("query", code("query")),
    ("header", code("headers")),
    ("cookie", code("cookies")),
    ("body", code("body")),
)
"""Where parts of a request go, with the keyword of the call that takes them."""
_RAW_RESULTS = {"redirect": code("str"), "text": code("str"), "bytes": code("bytes")}


def resource_modules(
    api: Api, names: SymbolTable, errors: StatusErrors, flavor: FlavorView
) -> list[ResourceModuleView]:
    """One view per resource module of a client."""
    views = _Modules(api, names, errors, flavor)
    return [view for resource in names.resources for view in views.of(resource)]


def reference_sections(api: Api, names: SymbolTable) -> list[ReferenceSectionView]:
    """One view per resource with methods, for the reference; signatures are those of the sync client."""
    wording = Wording(api, names)
    return [view for resource in names.resources for view in _sections(resource, api, names, wording)]


class _Modules:
    def __init__(self, api: Api, names: SymbolTable, errors: StatusErrors, flavor: FlavorView) -> None:
        self._api = api
        self._names = names
        self._errors = errors
        self._flavor = flavor
        self._sources = Sources(api)
        self._wording = Wording(api, names)

    def of(self, resource: Resource) -> Iterator[ResourceModuleView]:
        file = code("/__init__.py") if resource.is_package else code(".py")
        here = [resource] if resource.is_package else [resource, *resource.children]
        mentions = Mentions()
        classes = tuple(self._class(member, mentions) for member in here)
        yield ResourceModuleView(
            path=code("{}{}", joined("/", resource.module), file),
            docstring=module_docstring(f"`{resource.path}`, {self._flavor.name}."),
            imports=self._imports(here, mentions),
            classes=classes,
            apart=tuple(child for view in classes for child in view.children if child.module is not None),
            sources=self._sources.of(operation.origin for member in here for operation in member.operations),
        )
        if resource.is_package:
            for child in resource.children:
                yield from self.of(child)

    def _imports(self, here: Sequence[Resource], mentions: Mentions) -> tuple[tuple[Code, ...], ...]:
        flavor = self._flavor
        operations = [operation for member in here for operation in member.operations]
        children = [child for member in here for child in member.children]
        block = ImportBlock(self._names.package)
        block.symbols(mentions.symbols)
        block.types(mentions.schemas)
        block.aliased(mentions.aliased)
        base = [code("{}Resource", flavor.prefix), code("{}RawMethods", flavor.prefix)]
        if operations:
            base.append(code("{}RawMethod", flavor.prefix))
            block.own(code("_operations"), [code("{} as operations", here[0].module[0])])
        if children:
            base.append(code("RawChild"))
            block.symbols(["cached_property"])
        if any(child.module != here[0].module for child in children):
            block.symbols(["TYPE_CHECKING"])
        block.own(code("_{}.resource_base", flavor.name), base)
        if any(_may_be_left_out(operation) for operation in operations):
            block.symbols(["Omit", "omit"])
        if any(operation.paging for operation in operations):
            block.own(code("_{}.pages", flavor.name), [flavor.listing])
        if any(operation.deprecated for operation in operations):
            block.symbols(["deprecated"])
        if mentions.is_builtins_mentioned:
            block.module("builtins")
        return block.groups()

    def _class(self, resource: Resource, mentions: Mentions) -> ClassView:
        expressions = Expressions(self._api, self._names, shadowed=_shadows_list(self._names, resource), apart=True)
        view = ClassView(
            name=resource.classes.of(is_async=self._flavor.is_async),
            raw_name=resource.raw_classes.of(is_async=self._flavor.is_async),
            docstring=class_docstring(self._wording(resource.description) or f"`{resource.path}`."),
            methods=tuple(self._method(operation, expressions) for operation in resource.operations),
            children=tuple(self._child(resource, child) for child in resource.children),
        )
        mentions.update(expressions.mentions)
        return view

    def _child(self, parent: Resource, child: Resource) -> ChildView:
        path = [self._names.package, code("_{}", self._flavor.name), *child.module]
        return ChildView(
            attribute=child.attribute,
            class_name=child.classes.of(is_async=self._flavor.is_async),
            raw_class_name=child.raw_classes.of(is_async=self._flavor.is_async),
            module=joined(".", path) if child.module != parent.module else None,
            docstring=property_docstring(self._wording(child.description) or f"`{child.attribute}`."),
        )

    def _method(self, operation: Operation, expressions: Expressions) -> MethodView:
        named = self._names.operations[operation.id]
        local = _local(named)
        arguments = _arguments(operation, named, expressions, self._wording)
        result = _result(operation, expressions)
        paged = operation.paging is not None
        return MethodView(
            name=named.method,
            constant=named.constant,
            positional=tuple(a for a in arguments if a.in_path),
            keyword=tuple(a for a in arguments if not a.in_path),
            result=code("{}[{}]", self._flavor.listing, result) if paged else result,
            paged=paged,
            docstring=method_docstring(
                summary=self._wording(operation.summary, local) or f"{operation.method} {operation.path}",
                description=self._wording(operation.description, local),
                url=operation.docs,
                arguments=[(a.name, a.text) for a in arguments],
                errors=[(self._errors.name(e.status), self._wording(e.description, local)) for e in operation.errors],
            ),
            deprecation=literal(f"`{named.path}` is deprecated.") if operation.deprecated else None,
            groups=tuple(_groups(operation, named)),
            whole_body=(BODY_ARGUMENT if operation.body is not None and operation.body.whole is not None else None),
            async_=code("") if paged else self._flavor.async_,
            await_=code("") if paged else self._flavor.await_,
        )


def _sections(resource: Resource, api: Api, names: SymbolTable, wording: Wording) -> Iterator[ReferenceSectionView]:
    if resource.operations:
        expressions = Expressions(api, names)
        yield ReferenceSectionView(
            path=resource.path,
            anchor=code("client{}", joined("", resource.path.parts)),
            text=wording(resource.description),
            methods=tuple(_reference(operation, names, wording, expressions) for operation in resource.operations),
        )
    for child in resource.children:
        yield from _sections(child, api, names, wording)


def _reference(
    operation: Operation, names: SymbolTable, wording: Wording, expressions: Expressions
) -> ReferenceMethodView:
    named = names.operations[operation.id]
    arguments = _arguments(operation, named, expressions, wording)
    result = _result(operation, expressions)
    return ReferenceMethodView(
        name=named.method,
        path=named.path,
        signature=_signature(arguments),
        result=code("{}[{}]", code("Page"), result) if operation.paging is not None else result,
        summary=wording(operation.summary, _local(named)) or f"{operation.method} {operation.path}",
        deprecated=operation.deprecated,
        docs=operation.docs,
        route=f"{operation.method} {operation.path}",
        support=operation.support,
    )


def _local(named: OperationNames) -> dict[str, str]:
    """Wire name -> argument, for prose about an operation."""
    return {wire: argument for (_, wire), argument in named.parameters.items()}


def _arguments(
    operation: Operation, named: OperationNames, expressions: Expressions, wording: Wording
) -> list[ArgumentView]:
    """The path's arguments in the order of the path, then what is required, then the rest, in the document's order."""
    local = _local(named)
    arguments = [
        ArgumentView(
            name=named.parameters[place, part.wire],
            annotation=expressions.argument(part.type, required=part.required),
            required=part.required,
            in_path=place == "path",
            text=with_limits(wording.about(part, local), part),
        )
        for place, part in _parts(operation)
    ]
    body = operation.body
    if body is not None and body.whole is not None:
        arguments.append(
            ArgumentView(
                name=BODY_ARGUMENT,
                annotation=expressions.argument(body.whole, required=body.required),
                required=body.required,
                in_path=False,
                text=wording(body.description),
            )
        )
    return sorted(arguments, key=lambda a: (not a.in_path, not a.required))


def _result(operation: Operation, expressions: Expressions) -> Code:
    """What a call gives, or an item of what it gives if that comes in pages."""
    return _RAW_RESULTS.get(operation.answer.kind) or expressions.result(operation.answer.type)


def _signature(arguments: Sequence[ArgumentView]) -> Code:
    """The arguments as one line, for the reference."""
    positional = [code("{}", a.name) for a in arguments if a.in_path]
    keyword = [code("{}" if a.required else "{}=…", a.name) for a in arguments if not a.in_path]
    return joined(", ", [*positional, *([code("*"), *keyword] if keyword else [])])


def _parts(operation: Operation) -> list[tuple[str, Parameter | Property]]:
    """Every parameter and body property with its place, the path's first and in its order."""
    order = {parameter.wire: operation.path.find(f"{{{parameter.wire}}}") for parameter in operation.parameters}
    in_path = sorted((p for p in operation.parameters if p.location == "path"), key=lambda p: order[p.wire])
    others = [p for p in operation.parameters if p.location != "path"]
    body = operation.body.properties if operation.body is not None else ()
    # A body is what a call is about, so it comes before the query.
    return [*(("path", p) for p in in_path), *(("body", p) for p in body), *((p.location, p) for p in others)]


def _may_be_left_out(operation: Operation) -> bool:
    """Whether an operation has an argument that callers may leave out."""
    body = operation.body
    return any(not part.required for _, part in _parts(operation)) or (
        body is not None and body.whole is not None and not body.required
    )


def _groups(operation: Operation, named: OperationNames) -> Iterator[Code]:
    """Keyword arguments of the call: wire names and the method's arguments, by where they go."""
    parts = _parts(operation)
    for place, keyword in _PLACES:
        members = [
            code("{}: {}", literal(part.wire), named.parameters[place, part.wire]) for at, part in parts if at == place
        ]
        # A body that has no properties at all is still a body: an empty object.
        empty_body = place == "body" and operation.body is not None and operation.body.whole is None
        if members or empty_body:
            yield code("{}={{{}}}", keyword, joined(", ", members))


def _shadows_list(names: SymbolTable, resource: Resource) -> bool:
    methods = [names.operations[operation.id].method for operation in resource.operations]
    return "list" in [*methods, *(child.attribute for child in resource.children)]
