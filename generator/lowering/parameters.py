"""Parameters of operations, outside of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from ..diagnostics import Code, quoted
from ..loading.document import Document
from ..loading.nodes import ObjectNode
from ..model.api import Location, Parameter
from ..words import pascal_case
from .context import Context
from .keywords import description_of, is_secret, limits_of, with_places
from .security import credential_places
from .styles import BINARY, STRING, containers, content_style, replaced, style_of

_PLACES = ("path", "query", "header", "cookie")

# The standard ignores header parameters with these names, because other parts of a document define them.
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})


def lower_parameters(context: Context, item: ObjectNode, node: ObjectNode, hint: str) -> Iterator[Parameter]:
    """The parameters of an operation.

    Args:
        context: The document.
        item: The path item.
        node: The operation.
        hint: Prefix for the names of anonymous schemas.
    """
    credentials = credential_places(context, node)
    for declared in declared_parameters(context.document, item, node):
        place, name = declared["in"], declared["name"]
        if place == "querystring":
            # OpenAPI 3.2: validation has reported that it is left out.
            continue
        if place not in _PLACES:
            context.unsupported(declared, f"a parameter in {quoted(str(place))}")
        elif (place, name.lower() if place == "header" else name) in credentials:
            context.found.warning(
                Code.REPEATED_CREDENTIAL,
                declared.position,
                f"{place} parameter {quoted(name)} is a credential: callers pass it to the client, not to the method",
                hint="remove the parameter; the security scheme defines it",
            )
        else:
            parameter = _parameter(context, declared, hint)
            if (place, declared.get("style")) == ("cookie", "cookie") and containers(context, parameter.type):
                context.found.warning(
                    Code.NEWER_LEFT_OUT,
                    declared.value_position("style"),
                    f"cookie parameter {quoted(name)} is left out: several values in the style `cookie` are new in "
                    "OpenAPI 3.2",
                    hint="declare `style: form`, or a single value",
                )
            else:
                yield parameter


def declared_parameters(document: Document, item: ObjectNode, node: ObjectNode) -> list[ObjectNode]:
    """Parameters of the path and the operation. The operation's replace the path's with the same name and location."""
    merged: dict[tuple[str, str], ObjectNode] = {}
    for parameter in [*item.get("parameters", []), *node.get("parameters", [])]:
        resolved = document.resolve(parameter)
        place, name = resolved["in"], resolved["name"]
        key = name.lower() if place == "header" else name
        if place != "header" or key not in _IGNORED_HEADERS:
            merged[place, key] = resolved
    return list(merged.values())


def _parameter(context: Context, node: ObjectNode, hint: str) -> Parameter:
    place = cast(Location, node["in"])
    what = f"{place} parameter {quoted(node['name'])}"
    schema: Any = node.get("schema", True)
    name = hint + pascal_case(node["name"])
    if isinstance(node.get("content"), ObjectNode) and node["content"]:
        media, content = next(iter(node["content"].items()))
        schema = content.get("schema", True)
        type_ = context.schemas.lower(schema, name)
        style = content_style(context, node, media, type_, what)
        if style == "text" and containers(context, type_):
            type_ = STRING
    else:
        type_ = context.schemas.lower(schema, name)
        style = style_of(context, node, place, type_, what)
    if replaced(type_, {BINARY: STRING}, context.schemas.get) != type_:
        type_ = replaced(type_, {BINARY: STRING}, context.schemas.get)
        context.found.warning(
            Code.LOOSENED_CONTENT,
            node.position,
            f"{what} is binary, which is not supported here; it is sent as a string",
            hint="declare the encoding of the string, such as `format: byte`",
        )
    if node.get("allowReserved") is True and place != "query":
        context.found.warning(
            Code.MEANINGLESS_STYLE,
            node.key_position("allowReserved"),
            f"`allowReserved` of {what} is ignored, because OpenAPI 3.1 defines it only for query parameters",
            hint="remove it; what has a meaning there is percent-encoded",
        )
    target = context.target(schema)
    return Parameter(
        wire=node["name"],
        preferred=node.get("x-name"),
        location=place,
        type=type_,
        required=node.get("required") is True or place == "path",
        description=with_places(description_of(node) or description_of(target), target),
        deprecated=node.get("deprecated") is True,
        default=target.get("default"),
        limits=limits_of(target),
        style=style,
        reserved=node.get("allowReserved") is True and place == "query",
        secret=is_secret(target),
        origin=node.position,
    )
