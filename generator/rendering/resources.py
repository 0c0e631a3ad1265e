"""Views of resource modules and their methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.api import Api, Operation
from ..naming.table import Resource, SymbolTable
from .annotations import Expressions, Mentions
from .docstrings import class_docstring, method_docstring, module_docstring, property_docstring
from .imports import ImportBlock
from .prose import Wording
from .quoting import Code, code, joined, literal
from .requests import Arguments, local_names, signature_view
from .sources import Sources
from .status_errors import StatusErrors
from .views import (
    ArgumentView,
    ChildView,
    ClassView,
    FlavorView,
    MethodView,
    OverloadView,
    ReferenceMethodView,
    ReferenceSectionView,
    ResourceModuleView,
)

_RAW_RESULTS = {"redirect": code("str"), "text": code("str"), "bytes": code("bytes")}


def resource_modules(
    api: Api, names: SymbolTable, errors: StatusErrors, flavor: FlavorView
) -> list[ResourceModuleView]:
    """One view per resource module of a client."""
    views = _Modules(api, names, errors, flavor)
    return [view for resource in names.resources for view in views.of(resource)]


def reference_sections(api: Api, names: SymbolTable) -> list[ReferenceSectionView]:
    """One view per resource with methods, for the reference. Signatures are those of the sync client."""
    wording = Wording(api, names)
    return [view for resource in names.resources for view in _sections(resource, api, names, wording)]


class _Modules:
    def __init__(self, api: Api, names: SymbolTable, errors: StatusErrors, flavor: FlavorView) -> None:
        self._api = api
        self._names = names
        self._errors = errors
        self._flavor = flavor
        self._has_downloads = api.has_downloads
        self._sources = Sources(api)
        self._wording = Wording(api, names)

    def of(self, resource: Resource) -> Iterator[ResourceModuleView]:
        file = code("/__init__.py") if resource.is_package else code(".py")
        here = [resource] if resource.is_package else [resource, *resource.children]
        mentions = Mentions()
        classes = tuple(self._class(member, mentions) for member in here)
        yield ResourceModuleView(
            path=code("{}{}", joined("/", resource.module), file),
            docstring=module_docstring(f"`{resource.path}` of the {self._flavor.adjective} client."),
            imports=self._imports(here, mentions, [method for view in classes for method in view.methods]),
            classes=classes,
            apart=tuple(child for view in classes for child in view.children if child.module is not None),
            sources=self._sources.of(operation.origin for member in here for operation in member.operations),
        )
        if resource.is_package:
            for child in resource.children:
                yield from self.of(child)

    def _imports(
        self, here: Sequence[Resource], mentions: Mentions, methods: Sequence[MethodView]
    ) -> tuple[tuple[Code, ...], ...]:
        flavor = self._flavor
        operations = [operation for member in here for operation in member.operations]
        children = [child for member in here for child in member.children]
        block = ImportBlock(self._names.package)
        block.symbols(mentions.symbols)
        block.package_of_types(mentions.packages)
        base = [code("{}Resource", flavor.prefix), code("{}RawMethods", flavor.prefix)]
        if self._has_downloads:
            base.append(code("{}StreamedMethods", flavor.prefix))
        if operations:
            base.append(code("{}RawMethod", flavor.prefix))
            base += [code("{}StreamedMethod", flavor.prefix)] if self._has_downloads else []
            block.own(code("_operations"), [code("{} as operations", here[0].module[0])])
        if children:
            base.append(code("RawChild"))
            base += [code("StreamedChild")] if self._has_downloads else []
            block.symbols(["cached_property"])
        if any(child.module != here[0].module for child in children):
            block.symbols(["TYPE_CHECKING"])
        block.own(code("_{}.resource_base", flavor.name), base)
        if any(operation.paging for operation in operations):
            block.own(code("_{}.pages", flavor.name), [flavor.listing])
        if any(operation.result.stream is not None for operation in operations):
            block.own(code("_{}.streams", flavor.name), [flavor.stream])
        if self._has_downloads and any(view.overloads for view in methods):
            block.own(code("_{}.downloads", flavor.name), [code("{}StreamedCall", flavor.prefix)])
        if any(operation.deprecated for operation in operations):
            block.symbols(["deprecated"])
        if mentions.is_builtins_mentioned:
            block.module("builtins")
        return block.groups()

    def _class(self, resource: Resource, mentions: Mentions) -> ClassView:
        expressions = Expressions(
            self._api,
            self._names,
            members=[self._names.operations[o.id].method for o in resource.operations]
            + [child.attribute for child in resource.children],
            is_lazy=True,
            is_async=self._flavor.is_async,
        )
        view = ClassView(
            name=resource.classes.of(is_async=self._flavor.is_async),
            raw_name=resource.raw_classes.of(is_async=self._flavor.is_async),
            streamed_name=resource.streamed_classes.of(is_async=self._flavor.is_async),
            docstring=class_docstring(self._wording(resource.description) or f"`{resource.path}`."),
            methods=tuple(self._method(operation, expressions) for operation in resource.operations),
            children=tuple(self._child(resource, child) for child in resource.children),
        )
        mentions.update(expressions.mentions)
        return view

    def _raw(self, result: Code) -> Code:
        raw = code("RawResponse[{}]", result)
        return code("Coroutine[Any, Any, {}]", raw) if self._flavor.is_async else raw

    def _child(self, parent: Resource, child: Resource) -> ChildView:
        path = [self._names.package, code("_{}", self._flavor.name), *child.module]
        return ChildView(
            attribute=child.attribute,
            class_name=child.classes.of(is_async=self._flavor.is_async),
            raw_class_name=child.raw_classes.of(is_async=self._flavor.is_async),
            streamed_class_name=child.streamed_classes.of(is_async=self._flavor.is_async),
            module=joined(".", path) if child.module != parent.module else None,
            docstring=property_docstring(self._wording(child.description) or f"`{child.attribute}`."),
        )

    def _method(self, operation: Operation, expressions: Expressions) -> MethodView:
        named = self._names.operations[operation.id]
        local = local_names(named)
        request = Arguments(operation, named, expressions, self._wording)
        arguments = request.all()
        paged = operation.paging is not None
        results = self._results(operation, expressions)
        overloads = tuple(
            OverloadView(
                signature=way.signature,
                result=results[way.streams],
                raw_result=self._raw(results[way.streams]),
                streamed_result=code("{}StreamedCall[{}]", self._flavor.prefix, results[way.streams]),
            )
            for way in request.overloads()
        )
        groups = tuple(request.handed_on())
        if any(not argument.required for argument in arguments):
            expressions.mentions.symbols |= {"Omit", "omit"}
        if overloads:
            expressions.mentions.symbols |= {"Any", "RawResponse", "TYPE_CHECKING", "overload"}
            expressions.mentions.symbols |= {"Coroutine"} if self._flavor.is_async else set[str]()
        return MethodView(
            name=named.method,
            constant=named.constant,
            signature=signature_view(arguments),
            overloads=overloads,
            result=results[None],
            call=code("_stream" if operation.result.kind == "stream" else "_page" if paged else "_call"),
            stream_if=request.stream_if(),
            stream_constant=named.stream_constant,
            docstring=method_docstring(
                summary=self._wording(operation.summary, local) or f"{operation.method} {operation.path}",
                description=self._wording(operation.description, local),
                url=operation.docs,
                arguments=[(a.name, a.text) for a in arguments],
                errors=[(self._errors.name(e.status), self._wording(e.description, local)) for e in operation.errors],
            ),
            deprecation=literal(f"`{named.path}` is deprecated.") if operation.deprecated else None,
            groups=groups,
            async_=code("") if paged else self._flavor.async_,
            await_=code("") if paged else self._flavor.await_,
        )

    def _results(self, operation: Operation, expressions: Expressions) -> dict[bool | None, Code]:
        """The result of a method: a stream (True), another result (False), or either."""
        stream = operation.result.stream
        result = _result(operation, expressions)
        plain = code("{}[{}]", self._flavor.listing, result) if operation.paging is not None else result
        if stream is None:
            return {False: plain, None: plain}
        streamed = code("{}[{}]", self._flavor.stream, expressions.result(stream.type))
        if operation.result.kind == "stream":
            return {False: streamed, None: streamed}
        return {False: plain, True: streamed, None: code("{} | {}", plain, streamed)}


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
    arguments = Arguments(operation, named, expressions, wording).all()
    return ReferenceMethodView(
        name=named.method,
        path=named.path,
        signature=_signature(arguments),
        result=call_result(operation, expressions),
        summary=wording(operation.summary, local_names(named)) or f"{operation.method} {operation.path}",
        deprecated=operation.deprecated,
        docs=operation.docs,
        route=f"{operation.method} {operation.path}",
        support=operation.support,
    )


def call_result(operation: Operation, expressions: Expressions) -> Code:
    """The result of a call of the sync client, for the reference."""
    result = _result(operation, expressions)
    stream = operation.result.stream
    if stream is not None:
        events = code("Stream[{}]", expressions.result(stream.type))
        result = events if operation.result.kind == "stream" else code("{} | {}", result, events)
    return code("Page[{}]", result) if operation.paging is not None else result


def _result(operation: Operation, expressions: Expressions) -> Code:
    """The result of a call, or an item of it if it is paginated."""
    return _RAW_RESULTS.get(operation.result.kind) or expressions.result(operation.result.type)


def _signature(arguments: Sequence[ArgumentView]) -> Code:
    """The arguments on one line, for the reference."""
    positional = [code("{}", a.name) for a in arguments if a.in_path]
    keyword = [code("{}" if a.required else "{}=…", a.name) for a in arguments if not a.in_path]
    return joined(", ", [*positional, *([code("*"), *keyword] if keyword else [])])
