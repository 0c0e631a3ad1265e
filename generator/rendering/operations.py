"""Views of the modules that describe operations: one constant per operation, which both clients share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..model.aliases import alternatives
from ..model.api import Api, EventStream, Location, Operation, ResultCase, Schema, Style
from ..model.types import EnumType, ListType, Scalar, ScalarType, Type
from ..naming.table import Resource, SymbolTable
from ..settings.settings import Settings
from .annotations import Expressions
from .body_formats import BodyFormats
from .docstrings import module_docstring
from .imports import ImportBlock
from .quoting import Code, code, joined, keyword_arguments, literal
from .secret_names import SecretNames
from .sources import Sources
from .views import NamesModuleView, OperationsModuleView, OperationView, PagingView
from .wire_names import Needed, WireNames

_STYLES: Sequence[tuple[Location, Code]] = (
    ("query", code("styles")),
    ("path", code("path_styles")),
    ("header", code("header_styles")),
    ("cookie", code("cookie_styles")),
)
"""Parameter locations, with the field that holds their styles."""
_USUAL_STYLES: Mapping[Location, Style] = {"query": "form", "path": "comma", "header": "comma", "cookie": "form"}
"""The styles that are not written, except in a path for a parameter that may have several values."""
_RESULTS = {"none": code("None"), "bytes": code("bytes")}


def operations_modules(
    api: Api, names: SymbolTable, settings: Settings
) -> tuple[list[OperationsModuleView], NamesModuleView]:
    """One view per top-level resource, and the module with the tables that they share."""
    wire_names = WireNames(api, names)
    secrets = SecretNames(api)
    modules = [_Module(api, names, settings, wire_names, secrets) for _ in names.resources]
    views = [module.view(resource) for module, resource in zip(modules, names.resources, strict=True)]
    used = {table for module in modules for table in module.needed.constants}
    shared = Needed(constants=used, is_outside=False)
    tables = wire_names.constants(shared)
    block = ImportBlock(names.package)
    block.symbols(shared.runtime | {"Final", "Names"})
    has_variants = any("Variants" in needed.runtime for needed in (shared, *(module.needed for module in modules)))
    return views, NamesModuleView(imports=block.groups(), tables=tables, has_variants=has_variants)


def page_styles(names: SymbolTable, settings: Settings) -> tuple[PagingView, ...]:
    """The constants of all page styles in use, with their fields."""
    return tuple(
        PagingView(
            constant=constant,
            fields=keyword_arguments({"default_size": size, **settings.pagination[style].for_runtime()}),
        )
        for (style, size), constant in names.paging.items()
    )


class _Module:
    def __init__(
        self, api: Api, names: SymbolTable, settings: Settings, wire_names: WireNames, secrets: SecretNames
    ) -> None:
        self._api = api
        self._names = names
        self._usual = settings.envelope.data if settings.envelope is not None else None
        self._expressions = Expressions(api, names, is_lazy=True)
        self._wire_names = wire_names
        self._secrets = secrets
        self.needed = Needed()
        self._formats = BodyFormats(wire_names, self.needed, api.schemas.__getitem__)

    def view(self, resource: Resource) -> OperationsModuleView:
        operations = list(resource.all_operations())
        views = tuple(view for operation in operations for view in self._views(operation))
        block = ImportBlock(self._names.package)
        block.symbols(self._expressions.mentions.symbols | {"Final"} | self.needed.runtime)
        block.package_of_types(self._expressions.mentions.packages)
        if self.needed.constants:
            block.own(code("_operations"), [code("names")])
        paging = [self._names.paging[o.paging, o.page_size] for o in operations if o.paging is not None]
        if paging:
            block.own(code("_operations.paging"), paging)
        return OperationsModuleView(
            path=code("{}.py", resource.module[0]),
            docstring=module_docstring(f"Operations of `{resource.path}`."),
            imports=block.groups(),
            operations=views,
            sources=Sources(self._api).of(operation.origin for operation in operations),
        )

    def _views(self, operation: Operation) -> Iterator[OperationView]:
        """The constant of an operation, and that of its stream if it also returns another response."""
        named, stream = self._names.operations[operation.id], operation.result.stream
        kind = code("StreamOperation") if operation.result.kind == "stream" else code("Operation")
        self.needed.runtime.add(kind)
        yield OperationView(
            constant=named.constant,
            declaration=code("Final[{}[{}]]", kind, self._result(operation)),
            maker=kind,
            fields=tuple(self._fields(operation)),
        )
        if stream is not None and operation.result.kind != "stream":
            self.needed.runtime |= {"StreamOperation", "streamed"}
            wire = self._expressions.wire(stream.type)
            yield OperationView(
                constant=named.stream_constant,
                declaration=code("Final[StreamOperation[{}]]", self._expressions.result(stream.type)),
                maker=code("streamed"),
                fields=(
                    code("{}", named.constant),
                    code("lambda: {}", wire),
                    code("accept={}", literal(stream.media)),
                    *_stream_fields(stream),
                ),
            )

    def _fields(self, operation: Operation) -> list[Code]:
        response = operation.result
        stream = response.stream if response.kind == "stream" else None
        decoded: Type | None = stream.type if stream is not None else response.decoded or response.type
        is_json = response.kind in ("json", "stream")
        fields = [
            literal(self._names.operations[operation.id].path),
            literal(f"{operation.method} {operation.path}"),
        ]
        if is_json and not response.cases:
            # Referenced by name: types are loaded with the first response that needs them.
            type_ = self._expressions.value(decoded) if decoded is not None else code("None")
            fields.append(code("lambda: {}", type_))
        if response.cases:
            fields.append(code("cases=({},)", joined(", ", map(self._case, response.cases))))
        elif not is_json:
            fields.append(code("kind={}", literal(response.kind)))
        elif stream is not None:
            fields += _stream_fields(stream)
        elif not operation.paging and response.within != self._usual:
            fields.append(code("within={}", literal(response.within)))
        if response.decoded is not None:
            fields.append(code("promised={}", literal("array" if isinstance(response.type, ListType) else "object")))
        accept = ", ".join(response.accept)
        if accept and accept != "application/json":
            fields.append(code("accept={}", literal(accept)))
        if operation.constants:
            fields.append(code("headers={}", literal(operation.constants)))
        fields += self._request(operation)
        if operation.idempotency:
            fields.append(code("idempotency={}", literal(operation.idempotency)))
        secrets = self._secrets.of(operation)
        if secrets:
            fields.append(code("secrets={}", literal(secrets)))
        if operation.security != self._api.security:
            fields.append(code("security={}", literal(operation.security)))
        if operation.paging is not None:
            fields.append(code("paging={}", self._names.paging[operation.paging, operation.page_size]))
        if operation.server:
            fields.append(code("server={}", literal(operation.server)))
        return fields

    def _request(self, operation: Operation) -> Iterator[Code]:
        """How the arguments are serialized."""
        for location, keyword in _STYLES:
            usual = _USUAL_STYLES[location]
            styles = {
                p.wire: p.style
                for p in operation.parameters
                if p.location == location
                and (p.style != usual or (location == "path" and not _is_single(p.type, self._api.schemas)))
            }
            if styles:
                yield code("{}={}", keyword, literal(styles))
        reserved = frozenset(p.wire for p in operation.parameters if p.reserved)
        if reserved:
            yield code("reserved={}", literal(reserved))
        table = self._wire_names.of_parameters(operation, self.needed)
        if table is not None:
            yield code("argument_names={}", table)
        yield from self._formats.fields(operation, self._names.operations[operation.id].constant)

    def _case(self, case: ResultCase) -> Code:
        """One of several responses."""
        self.needed.runtime.add("ResponseCase")
        fields = [literal(case.status), literal(case.media)]
        if case.kind == "json" and case.type is not None:
            fields.append(code("lambda: {}", self._expressions.value(case.type)))
        else:
            fields.append(code("kind={}", literal(case.kind)))
        if case.within is not None:
            fields.append(code("within={}", literal(case.within)))
        return code("ResponseCase({})", joined(", ", fields))

    def _result(self, operation: Operation) -> Code:
        response = operation.result
        if response.kind == "stream" and response.stream is not None:
            return self._expressions.result(response.stream.type)
        if response.kind in ("json", "any"):
            return self._expressions.result(response.type)
        return _RESULTS.get(response.kind, code("str"))


def _stream_fields(stream: EventStream) -> tuple[Code, ...]:
    """How a stream is read."""
    stated: Mapping[str, object] = {
        "framing": stream.framing if stream.framing != "events" else "",
        "is_text": stream.is_text,
        "is_whole": stream.is_whole,
        "data_is_text": stream.data_is_text,
        "done": frozenset(stream.done),
        "errors": frozenset(stream.errors),
        "error_at": stream.error_at,
        "resumes": stream.resumes,
    }
    return keyword_arguments({name: value for name, value in stated.items() if value})


def _is_single(type_: Type, schemas: Mapping[str, Schema]) -> bool:
    """Whether a value is neither an array nor an object."""
    return all(
        isinstance(one, EnumType) or (isinstance(one, ScalarType) and one.scalar is not Scalar.ANY)
        for one in alternatives(type_, schemas.__getitem__)
    )
