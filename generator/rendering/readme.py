"""The view of the package's README: example calls, and texts of the settings that replace default texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model.api import Api, Operation, is_absolute
from ..model.types import Scalar, ScalarType
from ..naming.identifiers import Printable
from ..naming.reserved import BODY_ARGUMENT
from ..naming.table import SymbolTable
from ..settings.settings import Settings
from .body_formats import body_features
from .package_views import AdvancedView, ReadmeView
from .quoting import Code, code, code_span, joined, link, literal, markdown
from .requests import stream_switch

_CONTENT = ScalarType(scalar=Scalar.CONTENT)
_FILE = ScalarType(scalar=Scalar.FILE)


def readme_view(api: Api, names: SymbolTable, settings: Settings) -> ReadmeView:
    """The view for an API. Sections show the operation from the settings, or the first without required arguments."""
    plain = [operation for operation in api.operations if _is_plain(operation)]
    stated = api.operation(settings.readme.example) if settings.readme.example is not None else None
    example = stated or next(iter(plain), None)
    page = next((operation for operation in plain if operation.paging is not None), None)
    streams = [operation for operation in api.operations if operation.result.stream is not None]
    choosing = next((operation for operation in streams if stream_switch(operation, names) is not None), None)
    plain_stream = next(filter(_is_plain, streams), None)
    downloads = [operation for operation in api.operations if operation.result.is_download]
    plain_download = next(filter(_is_plain, downloads), None)
    client = names.clients.sync
    needs_base_url = not api.has_server and not (
        api.operations and all(is_absolute(operation.server) for operation in api.operations)
    )
    return ReadmeView(
        call=_call(example, names) if example is not None else code('request("GET", "/")'),
        operation=names.operations[example.id].path if example is not None else None,
        operation_id=example.id if example is not None else None,
        raw_call=_raw_call(example, names) if example is not None else None,
        page_call=_call(page, names) if page is not None else None,
        stream_call=_stream_call(plain_stream, names) if plain_stream is not None else None,
        stream_method=names.operations[streams[0].id].path if streams else None,
        stream_switch=_stream_argument(choosing, names) if choosing is not None else None,
        download_call=code("{}()", _streamed(plain_download, names)) if plain_download is not None else None,
        download_method=_streamed(downloads[0], names) if downloads else None,
        upload_call=next(filter(None, (_upload_call(operation, names) for operation in api.operations)), None),
        has_files="files" in body_features(api),
        imports_client_credentials=_imports(names, [client, code("ClientCredentials")]),
        opening=code("base_url={}", literal(_example_url(api))) if needs_base_url else code(""),
        example_url=_example_url(api),
        imports_client=_imports(names, [client]),
        imports_async_client=_imports(names, [names.clients.asynchronous]),
        imports_errors=_imports(names, [client, code("APIConnectionError"), code("APIStatusError")]),
        imports_middleware=_imports(names, [client, code("PreparedRequest"), code("Response")]),
        imports_drift=_imports(names, [client, code("Drift")]),
        imports_server=code("from {}.testing import Server", names.package),
        parts=_parts(settings),
        advanced=_advanced(settings.urls.advanced),
    )


def with_sections_beside(readme: ReadmeView) -> ReadmeView:
    """The view for a text that contains the sections of `advanced.md` as well."""
    return replace(readme, advanced=_advanced(""))


def _advanced(url: str | None) -> AdvancedView:
    """References to sections of `advanced.md`.

    Args:
        url: Where the file is: empty for the same text, None if readers of the README have no link to it.
    """

    def section(title: str, anchor: str) -> Code:
        if url is None:
            return code('"{}" in {}', markdown(title), code_span("advanced.md"))
        return code("[{}]({})", markdown(title), link(f"{url}#{anchor}") if url else code("#{}", markdown(anchor)))

    return AdvancedView(
        connections=section("Connections", "connections"),
        drift=section("Drift", "drift"),
        options=section("Options per call", "options-per-call"),
        tokens=section("Tokens that expire", "tokens-that-expire"),
    )


def _example_url(api: Api) -> str:
    """A base URL for examples; it includes the path that the document defines."""
    path = "" if api.has_server else api.server
    return f"https://api.example.com{path if path.startswith('/') or not path else f'/{path}'}"


def _is_plain(operation: Operation) -> bool:
    """Whether a README can show a call: it reads data, has no required arguments, and is not deprecated."""
    needs = any(parameter.required for parameter in operation.parameters) or operation.body is not None
    return operation.method == "GET" and not operation.deprecated and not needs


def _call(operation: Operation, names: SymbolTable) -> Code:
    return code("{}()", names.operations[operation.id].path)


def _stream_call(operation: Operation, names: SymbolTable) -> Code:
    argument = _stream_argument(operation, names)
    path = names.operations[operation.id].path
    return code("{}({})", path, argument) if argument is not None else _call(operation, names)


def _stream_argument(operation: Operation, names: SymbolTable) -> Code | None:
    switch = stream_switch(operation, names)
    return code("{}=True", switch) if switch is not None else None


def _streamed(operation: Operation, names: SymbolTable) -> Code:
    *resource, method = names.operations[operation.id].path.parts
    return code("{}.with_streaming_response.{}", joined(".", resource), method)


def _upload_call(operation: Operation, names: SymbolTable) -> Code | None:
    """A call of an operation whose only required argument is a file."""
    body = operation.body
    if body is None or operation.alternatives or operation.has_content_type or operation.deprecated:
        return None
    if any(parameter.required for parameter in operation.parameters):
        return None
    named = names.operations[operation.id]
    if body.whole is not None:
        return code("{}({}=file)", named.path, BODY_ARGUMENT) if body.whole == _CONTENT else None
    required = [property_ for property_ in body.properties if property_.required]
    if len(required) != 1 or required[0].type != _FILE:
        return None
    return code("{}({}=file)", named.path, named.parameters["body", required[0].wire])


def _raw_call(operation: Operation, names: SymbolTable) -> Code:
    *resource, method = names.operations[operation.id].path.parts
    return code("{}.with_raw_response.{}()", joined(".", resource), method)


def _imports(names: SymbolTable, symbols: Sequence[Printable]) -> Code:
    return code("from {} import {}", names.package, joined(", ", sorted(symbols, key=str.lower)))


def _parts(settings: Settings) -> Mapping[str, Code]:
    texts = settings.readme.model_dump(by_alias=True, exclude_none=True, exclude={"example"})
    return {key: markdown(text.strip()) for key, text in texts.items()}
