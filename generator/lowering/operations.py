"""Operations and their parameters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from ..diagnostics import Code
from ..loading.kinds import METHODS
from ..loading.nodes import ObjectNode
from ..model.api import Location, Operation, Parameter
from ..model.types import EnumType
from ..words import pascal_case
from .bodies import lower_body
from .context import Context
from .keywords import description_of, is_secret, limits_of
from .paths import path_names
from .responses import decided_answer, lower_answer, lower_errors
from .schemas import Schemas
from .security import accepted

_STYLES = {
    ("form", True): "form",
    ("form", False): "comma",
    ("spaceDelimited", False): "space",
    ("pipeDelimited", False): "pipe",
    ("deepObject", True): "deep",
    ("simple", False): "comma",
    ("simple", True): "comma",
}


def lower_operations(context: Context) -> Iterator[tuple[Operation, ObjectNode]]:
    """Every operation of the document, with its node; its unions are not decided."""
    nodes = [
        (method, path, item, item[method])
        for path, item in context.document.root.get("paths", {}).items()
        if not path.startswith("x-")
        for method in METHODS
        if method in item
    ]
    names = path_names([(method, path, node) for method, path, _, node in nodes])
    for (method, path, item, node), name in zip(nodes, names, strict=True):
        yield _operation(context, method, path, item, node, name), node


def decided_operation(schemas: Schemas, operation: Operation) -> Operation:
    """The operation with its unions decided, for which all schemas must be known."""
    body = operation.body
    if body is not None:
        body = replace(
            body,
            properties=tuple(map(schemas.decided_property, body.properties)),
            whole=schemas.decided(body.whole) if body.whole is not None else None,
            extra=schemas.decided(body.extra) if body.extra is not None else None,
        )
    return replace(
        operation,
        parameters=tuple(replace(p, type=schemas.decided(p.type)) for p in operation.parameters),
        body=body,
        answer=decided_answer(schemas, operation.answer),
    )


def _operation(
    context: Context, method: str, path: str, item: ObjectNode, node: ObjectNode, name: tuple[str, ...]
) -> Operation:
    hint = pascal_case(" ".join(name))
    constants: dict[str, str] = {}
    parameters: list[Parameter] = []
    for declared in _declared(context, item, node):
        parameter = _parameter(context, declared, hint)
        match parameter.type:
            case EnumType(values=(value,)) if parameter.location == "header" and parameter.required:
                constants[parameter.wire] = str(value)
            case _:
                parameters.append(parameter)
    paging = _paging(context, node, parameters)
    id_ = node.get("operationId", ".".join(name))
    return Operation(
        id=id_,
        path_name=name,
        method=method.upper(),
        path=path,
        summary=str(node.get("summary", "")).strip(),
        description=description_of(node),
        docs=node.get("externalDocs", {}).get("url"),
        deprecated=node.get("deprecated") is True,
        parameters=tuple(parameters),
        constants=constants,
        body=lower_body(context, node, hint),
        answer=lower_answer(
            context, node, hint, context.settings.pagination[paging] if paging else None, is_head=method == "head"
        ),
        errors=tuple(lower_errors(node)),
        security=accepted(context, node),
        paging=paging,
        page_size=_page_size(context, paging, parameters),
        support=context.settings.support(id_),
        origin=node.position,
    )


def _declared(context: Context, item: ObjectNode, node: ObjectNode) -> list[ObjectNode]:
    """Parameters of the path and of the operation, whose own replace the path's of the same name and place."""
    merged: dict[tuple[str, str], ObjectNode] = {}
    for parameter in [*item.get("parameters", []), *node.get("parameters", [])]:
        resolved = context.document.resolve(parameter)
        merged[resolved["in"], resolved["name"]] = resolved
    return list(merged.values())


def _parameter(context: Context, node: ObjectNode, hint: str) -> Parameter:
    location = cast(Location, node["in"])
    schema: Any = node.get("schema")
    style = node.get("style", "form" if location in ("query", "cookie") else "simple")
    explode = node.get("explode", style in ("form", "deepObject"))
    if schema is None:
        # `content` instead of `schema`: the value travels as JSON text.
        schema = next(iter(node["content"].values())).get("schema", True)
        style, explode = "json", False
    if location == "path" and style != "simple":
        context.unsupported(node, f"path style `{style}`")
    elif (style, explode) not in _STYLES and style != "json":
        context.unsupported(node, f"style `{style}` with explode {str(bool(explode)).lower()}")
    target = context.target(schema)
    return Parameter(
        wire=node["name"],
        preferred=node.get("x-name"),
        location=location,
        type=context.schemas.lower(schema, hint + pascal_case(node["name"])),
        required=node.get("required") is True,
        description=description_of(node) or description_of(target),
        deprecated=node.get("deprecated") is True,
        default=target.get("default"),
        limits=limits_of(target),
        style=_STYLES.get((style, bool(explode)), "json"),
        secret=is_secret(target),
        origin=node.position,
    )


def _paging(context: Context, node: ObjectNode, parameters: list[Parameter]) -> str | None:
    key = node.get("x-pagination")
    if key is None:
        return None
    position = node.value_position("x-pagination")
    style = context.settings.pagination.get(key)
    if style is None:
        context.found.error(Code.UNKNOWN_PAGE_STYLE, position, f"page style `{key}` is not among the settings")
        return None
    declared = {parameter.wire for parameter in parameters if parameter.location == "query"}
    if style.at not in declared:
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
