"""Operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..diagnostics import Code
from ..loading.kinds import METHODS
from ..loading.nodes import ObjectNode
from ..model.api import Body, Operation, Parameter
from ..model.types import EnumType
from ..words import pascal_case
from .bodies import lower_bodies
from .context import Context
from .idempotency import with_key
from .keywords import description_of
from .parameters import declared_parameters, lower_parameters
from .paths import first_tag, long_names, path_name
from .renames import PathRenames
from .responses import decided_result, lower_errors, lower_result, returns_array
from .routes import Name
from .schemas import Schemas
from .security import accepted
from .streams import StreamSettings
from .webhooks import check_callbacks


def lower_operations(context: Context) -> Iterator[tuple[Operation, ObjectNode]]:
    """All operations of the document, with their nodes. Their unions are not resolved."""
    nodes = [
        (method, path, item, item[method])
        for path, item in context.document.root.get("paths", {}).items()
        if not path.startswith("x-")
        for method in METHODS
        if method in item
    ]
    ids = Counter(node.get("operationId") for _, _, _, node in nodes)
    renames = PathRenames(context.settings)
    streams = StreamSettings(context)
    for method, path, item, node in nodes:
        id_ = node.get("operationId")
        check_callbacks(node, context.found)
        unique = id_ if isinstance(id_, str) and ids[id_] == 1 else None
        tag = first_tag(node, context.document.root["info"]["title"])
        named = _named(method, path, tag, unique, renames, is_list=returns_array(context, node))
        operation = _operation(context, method, path, item, node, named)
        yield streams.with_stream(operation, node, pascal_case(" ".join(named.path))), node
    renames.check(context.document.root.position, context.found)
    streams.check()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """The name of an operation in the document, and its path in the client."""

    id: str
    path: Name
    longer: tuple[str, ...]
    is_renamed: bool


def _named(method: str, path: str, tag: str | None, id_: str | None, renames: PathRenames, *, is_list: bool) -> _Named:
    derived = path_name(method, path, tag, id_, is_list=is_list)
    route = f"{method.upper()} {path}"
    name, is_renamed = renames.path_name(derived, [route] if id_ is None else [id_, route], tag)
    longer = () if is_renamed else long_names(derived[-1], method, path, id_)
    return _Named(id=id_ or route, path=name, longer=tuple(longer), is_renamed=is_renamed)


def decided_operation(schemas: Schemas, operation: Operation) -> Operation:
    """The operation with its unions resolved, which requires all schemas."""
    bodies = [_decided_body(schemas, body) for body in operation.bodies]
    return replace(
        operation,
        parameters=tuple(map(schemas.decided_part, operation.parameters)),
        body=bodies[0] if bodies else None,
        alternatives=tuple(bodies[1:]),
        result=decided_result(schemas, operation.result),
    )


def _decided_body(schemas: Schemas, body: Body) -> Body:
    return replace(
        body,
        properties=tuple(map(schemas.decided_part, body.properties)),
        whole=schemas.decided(body.whole) if body.whole is not None else None,
        extra=schemas.decided(body.extra) if body.extra is not None else None,
    )


def _operation(
    context: Context, method: str, path: str, item: ObjectNode, node: ObjectNode, named: _Named
) -> Operation:
    hint = pascal_case(" ".join(named.path))
    constants: dict[str, str] = {}
    parameters: list[Parameter] = []
    for parameter in lower_parameters(context, item, node, hint):
        match parameter.type:
            case EnumType(values=(value,)) if parameter.location == "header" and parameter.required:
                constants[parameter.wire] = str(value).lower() if isinstance(value, bool) else str(value).strip(" \t")
            case _:
                parameters.append(parameter)
    paging = _paging(context, node, parameters)
    bodies = lower_bodies(context, node, hint)
    sent, idempotency = with_key(context, parameters, declared_parameters(context.document, item, node))
    return Operation(
        id=named.id,
        path_name=named.path,
        long_names=named.longer,
        is_renamed=named.is_renamed,
        method=method.upper(),
        # A fragment identifies a part of the resource at a URL; it is never sent.
        path=path.partition("#")[0],
        summary=str(node.get("summary", "")).strip(),
        description=description_of(node),
        docs=node.get("externalDocs", {}).get("url"),
        deprecated=node.get("deprecated") is True,
        parameters=sent,
        constants=constants,
        body=bodies[0] if bodies else None,
        alternatives=bodies[1:],
        result=lower_result(
            context, node, hint, context.settings.pagination[paging] if paging else None, is_head=method == "head"
        ),
        errors=tuple(lower_errors(node)),
        security=accepted(context, node),
        paging=paging,
        page_size=_page_size(context, paging, parameters),
        idempotency=idempotency,
        support=context.settings.support(named.id),
        origin=node.position,
    )


def _paging(context: Context, node: ObjectNode, parameters: list[Parameter]) -> str | None:
    key = node.get("x-pagination")
    if key is None:
        return None
    position = node.value_position("x-pagination")
    style = context.settings.pagination.get(key)
    if style is None:
        # Other tools can use an extension with that name; without a known style, the operation returns one page.
        context.found.warning(Code.UNKNOWN_PAGE_STYLE, position, f"page style `{key}` is not declared in the settings")
        return None
    declared = {parameter.wire for parameter in parameters if parameter.location == "query"}
    if style.at and style.at not in declared:
        context.found.error(
            Code.PAGE_STYLE_MISMATCH, position, f"page style `{key}` needs the query parameter `{style.at}`"
        )
        return None
    return str(key)


def _page_size(context: Context, paging: str | None, parameters: list[Parameter]) -> int | None:
    if paging is None:
        return None
    size = context.settings.pagination[paging].size
    stated = next((p.default for p in parameters if p.location == "query" and p.wire == size), None)
    return stated if isinstance(stated, int) else None
