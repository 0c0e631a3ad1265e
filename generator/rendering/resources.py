"""Views of resource modules and of the operations that they call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..model.api import Api, Operation, Parameter, Property, Type
from ..naming.names import Names, OperationNames, Resource
from ..naming.paths import words
from ..settings import Settings
from .annotations import Expressions, Mentions
from .imports import imports
from .limits import with_limits
from .prose import Wording
from .quoting import literal
from .sources import Sources
from .status_errors import StatusErrors
from .views import (
    ArgumentView,
    ChildView,
    ClassView,
    FlavourView,
    ImportsView,
    MethodView,
    OperationsModuleView,
    OperationView,
    ReferenceSectionView,
    ResourceModuleView,
)
from .wire_names import Spelling, secret_names, tables_in

_PLACES = (("path", "path"), ("query", "query"), ("header", "headers"), ("cookie", "cookies"), ("body", "body"))


def resource_modules(
    api: Api, names: Names, settings: Settings, errors: StatusErrors, flavour: FlavourView
) -> list[ResourceModuleView]:
    """One view per resource module of a flavour."""
    views = _ResourceViews(api, names, settings, errors, flavour)
    return [view for resource in names.resources for view in views.modules(resource)]


def reference_sections(api: Api, names: Names, settings: Settings, errors: StatusErrors) -> list[ReferenceSectionView]:
    """One view per resource with methods, for `api.md`; signatures are those of the sync client."""
    views = _ResourceViews(api, names, settings, errors, FlavourView(name="sync", is_async=False, prefix=""))
    return [view for resource in names.resources for view in views.sections(resource)]


class _ResourceViews:
    def __init__(self, api: Api, names: Names, settings: Settings, errors: StatusErrors, flavour: FlavourView) -> None:
        self._api = api
        self._names = names
        self._settings = settings
        self._errors = errors
        self._flavour = flavour
        self._sources = Sources(api)
        self._wording = Wording(api, names)

    def modules(self, resource: Resource) -> Iterator[ResourceModuleView]:
        path = "/".join(resource.module) + ("/__init__.py" if resource.is_package else ".py")
        here = [resource] if resource.is_package else [resource, *resource.children]
        expressions: list[Expressions] = []
        classes = tuple(self._class(member, expressions) for member in here)
        yield ResourceModuleView(
            path=path,
            title=".".join(resource.path),
            sources=self._sources.of(operation.origin for member in here for operation in member.operations),
            imports=self._imports(here, [e.mentions for e in expressions], shadowed=_mentions_builtins(classes)),
            classes=classes,
        )
        if resource.is_package:
            for child in resource.children:
                yield from self.modules(child)

    def sections(self, resource: Resource) -> Iterator[ReferenceSectionView]:
        if resource.operations:
            view = self._class(resource, [])
            yield ReferenceSectionView(
                title=".".join(resource.path),
                text=self._wording(resource.description),
                methods=view.methods,
            )
        for child in resource.children:
            yield from self.sections(child)

    def _imports(self, here: Sequence[Resource], mentions: Sequence[Mentions], *, shadowed: bool) -> ImportsView:
        merged = Mentions()
        for mention in mentions:
            merged.symbols |= mention.symbols
            merged.schemas |= mention.schemas
        operations = [operation for member in here for operation in member.operations]
        package = self._settings.package
        prefix = self._flavour.prefix
        own: dict[str, set[str]] = {f"{package}._{self._flavour.name}.resource_base": {f"{prefix}Resource"}}
        if any(_may_be_left_out(operation) for operation in operations):
            own[f"{package}._core.omit"] = {"Omit", "omit"}
        if any(operation.paging for operation in operations):
            own[f"{package}._{self._flavour.name}.pages"] = {"AsyncPager" if self._flavour.is_async else "Page"}
        if any(operation.deprecated for operation in operations):
            merged.symbols.add("deprecated")
        children = [child for member in here for child in member.children]
        if children:
            merged.symbols.add("cached_property")
        if any(child.module != here[0].module for child in children):
            merged.symbols.add("TYPE_CHECKING")
        if operations:
            own[f"{package}._operations"] = {f"{here[0].module[0]} as operations"}
        for symbol, module in merged.schemas.items():
            own.setdefault(f"{package}.types.{module}", set()).add(symbol)
        return imports(merged.symbols, own, package=package, modules=["builtins"] if shadowed else [])

    def _class(self, resource: Resource, used: list[Expressions]) -> ClassView:
        expressions = Expressions(self._api, self._names, shadowed=_shadows_list(self._names, resource))
        used.append(expressions)
        return ClassView(
            name=f"{self._flavour.prefix}{resource.class_name}",
            title=".".join(resource.path),
            text=self._wording(resource.description),
            methods=tuple(self._method(operation, expressions) for operation in resource.operations),
            children=tuple(self._child(resource, child) for child in resource.children),
        )

    def _child(self, parent: Resource, child: Resource) -> ChildView:
        package = f"{self._settings.package}._{self._flavour.name}"
        return ChildView(
            attribute=child.attribute,
            class_name=f"{self._flavour.prefix}{child.class_name}",
            module=".".join([package, *child.module]) if child.module != parent.module else None,
            text=self._wording(child.description),
        )

    def _method(self, operation: Operation, expressions: Expressions) -> MethodView:
        named = self._names.operations[operation.id]
        local = {wire: argument for (_, wire), argument in named.parameters.items()}
        arguments = [
            ArgumentView(
                name=named.parameters[place, part.wire],
                annotation=_argument_type(expressions.request(part.type), required=part.required),
                required=part.required,
                in_path=place == "path",
                text=with_limits(self._wording.about(part, local), part),
            )
            for place, part in _parts(operation)
        ]
        body = operation.body
        whole = None
        if body is not None and body.whole is not None:
            whole = "body"
            arguments.append(
                ArgumentView(
                    name="body",
                    annotation=_argument_type(expressions.request(body.whole), required=body.required),
                    required=body.required,
                    in_path=False,
                    text=self._wording(body.description),
                )
            )
        # The path's arguments in the order of the path, then what is required, then the rest; the document's order
        # within each.
        arguments.sort(key=lambda a: (not a.in_path, not a.required))
        result = expressions.result(operation.answer.type)
        match operation.answer.kind:
            case "redirect" | "text":
                result = "str"
            case "bytes":
                result = "bytes"
            case _:
                pass
        if operation.paging:
            result = f"{'AsyncPager' if self._flavour.is_async else 'Page'}[{result}]"
        return MethodView(
            name=named.method,
            constant=named.constant,
            arguments=tuple(arguments),
            result=result,
            paged=operation.paging is not None,
            summary=self._wording(operation.summary, local) or f"{operation.method} {operation.path}",
            description=self._wording(operation.description, local),
            raises=tuple((self._errors.name(e.status), self._wording(e.description, local)) for e in operation.errors),
            deprecated=operation.deprecated,
            docs=operation.docs,
            groups=tuple(_groups(operation, named)),
            whole_body=whole,
            signature=_signature(arguments),
            http_method=operation.method,
            http_path=operation.path,
            full_name=".".join(operation.path_name),
        )


def _argument_type(annotation: str, *, required: bool) -> str:
    """The annotation of an argument, which says whether it may be left out; `None` stays last."""
    if required:
        return annotation
    kept = annotation.removesuffix(" | None")
    return f"{kept} | Omit" if kept == annotation else f"{kept} | Omit | None"


def _signature(arguments: Sequence[ArgumentView]) -> str:
    """The arguments as one line, for the reference."""
    positional = [a.name for a in arguments if a.in_path]
    named = [a.name if a.required else f"{a.name}=…" for a in arguments if not a.in_path]
    return ", ".join([*positional, *(["*", *named] if named else [])])


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


def _groups(operation: Operation, named: OperationNames) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    parts = _parts(operation)
    for place, group in _PLACES:
        members = tuple((part.wire, named.parameters[place, part.wire]) for at, part in parts if at == place)
        # A body that has no properties at all is still a body: an empty object.
        empty_body = place == "body" and operation.body is not None and operation.body.whole is None
        if members or empty_body:
            yield group, members


def _mentions_builtins(classes: Sequence[ClassView]) -> bool:
    methods = [method for view in classes for method in view.methods]
    return any("builtins." in text for m in methods for text in (m.result, *(a.annotation for a in m.arguments)))


def _shadows_list(names: Names, resource: Resource) -> bool:
    methods = [names.operations[operation.id].method for operation in resource.operations]
    return "list" in [*methods, *(child.attribute for child in resource.children)]


def page_styles(api: Api, settings: Settings) -> list[tuple[str, dict[str, Any]]]:
    """Constants for every page style in use, with their fields."""
    used = dict.fromkeys((o.paging, o.page_size) for o in api.operations if o.paging is not None)
    return [
        (_page_constant(style, size, api), {"default_size": size, **settings.pagination[style].for_runtime()})
        for style, size in sorted(used, key=lambda pair: (pair[0], pair[1] or 0))
    ]


def _page_constant(style: str, size: int | None, api: Api) -> str:
    """One style has one constant; a style with several default sizes has one for each."""
    sizes = {operation.page_size for operation in api.operations if operation.paging == style}
    name = "_".join(words(style)).upper()
    return name if len(sizes) == 1 else f"{name}_{size or 'UNSIZED'}"


def operations_modules(api: Api, names: Names, settings: Settings) -> list[OperationsModuleView]:
    """One view per top-level resource: the constants that both flavours share."""
    spelling = Spelling(api, names)
    return [_operations_module(resource, api, names, settings, spelling) for resource in names.resources]


def _operations_module(
    resource: Resource, api: Api, names: Names, settings: Settings, spelling: Spelling
) -> OperationsModuleView:
    expressions = Expressions(api, names)
    spelled: dict[str, str] = {}
    operations = list(_all_operations(resource))
    views = tuple(
        _operation(o, api, names, settings, expressions, spelling.of_arguments(o, spelled)) for o in operations
    )
    package = settings.package
    own: dict[str, set[str]] = {f"{package}._core.operation": {"Operation"}}
    if any(operation.paging for operation in operations):
        own[f"{package}._operations.paging"] = {
            _page_constant(o.paging, o.page_size, api) for o in operations if o.paging
        }
    own[f"{package}._core.operation"] |= tables_in(value for v in views for name, value in v.fields if name == "names")
    for symbol, module in {**expressions.mentions.schemas, **spelled}.items():
        own.setdefault(f"{package}.types.{module}", set()).add(symbol)
    return OperationsModuleView(
        path=resource.module[0],
        title=resource.path[0],
        sources=Sources(api).of(operation.origin for operation in operations),
        imports=imports(expressions.mentions.symbols | {"Final"}, own, package=package),
        operations=views,
    )


def _all_operations(resource: Resource) -> Iterator[Operation]:
    yield from resource.operations
    for child in resource.children:
        yield from _all_operations(child)


def _operation(
    operation: Operation,
    api: Api,
    names: Names,
    settings: Settings,
    expressions: Expressions,
    spelling: str | None,
) -> OperationView:
    answer = operation.answer
    decoded: Type | None = answer.decoded or answer.type
    result = (
        expressions.result(answer.type)
        if answer.kind == "json"
        else {"none": "None", "bytes": "bytes"}.get(answer.kind, "str")
    )
    # The first three need no names: `"bookings.get", "GET /v2/bookings/{bookingUid}", Booking`.
    fields: list[tuple[str, str]] = [
        ("", literal(operation.id)),
        ("", literal(f"{operation.method} {operation.path}")),
        ("", expressions.wire(decoded) if answer.kind == "json" and decoded is not None else result),
    ]
    if answer.kind != "json":
        fields.append(("kind", literal(answer.kind)))
    usual = settings.envelope.data if settings.envelope else None
    if answer.kind == "json" and not operation.paging and answer.within != usual:
        fields.append(("within", literal(answer.within)))
    if operation.constants:
        fields.append(("headers", literal(operation.constants)))
    styles = {p.wire: p.style for p in operation.parameters if p.location == "query" and p.style != "form"}
    if styles:
        fields.append(("styles", literal(styles)))
    if spelling is not None:
        fields.append(("names", spelling))
    body = operation.body
    if body is not None:
        if body.media != "application/json":
            fields.append(("media", literal(body.media)))
        secrets = sorted(secret_names(body, api))
        if secrets:
            fields.append(("secrets", f"frozenset({{{', '.join(map(literal, secrets))}}})"))
    if operation.security != api.security:
        fields.append(("security", literal(operation.security)))
    if operation.paging:
        fields.append(("paging", _page_constant(operation.paging, operation.page_size, api)))
    return OperationView(constant=names.operations[operation.id].constant, type=result, fields=tuple(fields))
