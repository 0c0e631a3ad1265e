"""Create whole responses from results: the envelope, pages, and results of operations without behavior."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from .._core.json_data import json_text
from ._checking import checker
from ._contract import Endpoint, Media, contract
from ._decoding import File, Shapes
from ._examples import Examples
from ._exchange import Reply, Request, Sent
from ._paging import page
from ._paths import is_array, is_object, look_up, put

_ECHOING: Final = ("POST", "PUT", "PATCH")


def sent(endpoint: Endpoint, request: Request, result: Any, headers: Mapping[str, str], origin: str) -> Sent:
    """Return the response with a result, or with a `Reply`. The list of a paginated operation is split into pages."""
    status, media_type, media = endpoint.success
    if isinstance(result, Reply):
        return encoded(result.body, result.status or status, media_type, {**headers, **result.headers}, request.method)
    if status // 100 == 3:
        target = result if isinstance(result, str) else f"{origin}/redirected"
        return encoded(None, status, "", {**headers, "location": target}, request.method)
    if media is None or (
        result is None and endpoint.within is None and "null" not in Shapes(contract()).types(media.schema)
    ):
        return encoded(None, status, "", headers, request.method)
    body = result
    if endpoint.paging is not None and is_array(result):
        around = copy.deepcopy(_template(media, endpoint.paging.items))
        body, links = page(endpoint.paging, result, request.query, around, f"{origin}{request.url}")
        headers = {**links, **headers}
    elif endpoint.within is not None:
        body = put(copy.deepcopy(_template(media, endpoint.within)), endpoint.within, result)
    return encoded(body, status, media_type, headers, request.method)


@cache
def _template(media: Media, path: str) -> Any:
    """A body whose result is missing: the properties beside the dotted path at which it is set."""
    made = Examples(contract(), checker("response"), "response", "envelope").value(media.schema, media.example)
    return put(made, path, None)


def encoded(body: Any, status: int, media_type: str, headers: Mapping[str, str], method: str) -> Sent:
    """Return a response with a body of plain data, text or bytes; without one if there is no media type either."""
    stated = list(headers.items())
    if body is None and not media_type:
        return Sent(status=status, headers=stated, content=b"")
    if isinstance(body, bytes):
        content = body
    elif isinstance(body, str) and "json" not in media_type:
        content = body.encode()
        media_type = "text/plain" if "*" in media_type else media_type
    else:
        content = json_text(body).encode()
        media_type = media_type if "json" in media_type else "application/json"
    if not any(name.lower() == "content-type" for name, _ in stated):
        stated.insert(0, ("content-type", media_type or "application/octet-stream"))
    return Sent(status=status, headers=stated, content=b"" if method == "HEAD" else content)


# -- results of operations without behavior ---------------------------------------------------------------------------


@cache
def result_schema(endpoint: Endpoint) -> Any:
    """Return the schema of the result: of the envelope's content, or of the list of a paginated operation."""
    _, _, media = endpoint.success
    schema: Any = media.schema if media is not None else True
    path = endpoint.paging.items if endpoint.paging is not None else endpoint.within or ""
    return Shapes(contract()).at(schema, path)


def generated(endpoint: Endpoint, request: Request | None, seed: str) -> Any:
    """Return a plausible result: the document's example, or values that its schema allows.

    Properties that the request also has get its values, if the schema allows them.
    """
    _, media_type, media = endpoint.success
    if media is None:
        return None
    examples = Examples(contract(), checker("response"), "response", seed)
    schema = result_schema(endpoint)
    if "json" not in media_type:
        return _plain(media, media_type, examples)
    variant = _variant(endpoint, request)
    if variant is not None:
        schema = {"allOf": [schema, {"type": variant}]} if not is_object(schema) else _member(schema, variant)
    path = endpoint.paging.items if endpoint.paging is not None else endpoint.within or ""
    stated = [value for value in (look_up(example, path) for example in media.example) if value is not None]
    made = examples.value(schema, stated)
    if request is not None and is_object(made) and request.method in _ECHOING:
        echo(made, request.body, schema, examples)
    return made


def echo(made: dict[str, Any], body: Any, schema: Any, examples: Examples) -> None:
    """Copy values of a body to properties, if the schema allows them."""
    known = Shapes(contract()).properties(schema)
    for name, value in body.items() if is_object(body) else ():
        if name in known and not isinstance(value, File) and examples.fits(value, known[name]):
            made[name] = copy.deepcopy(value)


def _variant(endpoint: Endpoint, request: Request | None) -> str | None:
    """The JSON type of the response, if the request selects it."""
    if not endpoint.variants or request is None:
        return None
    body = request.body if is_object(request.body) else {}
    chosen = [variant["response"] for variant in endpoint.variants if any(name in body for name in variant["only"])]
    return chosen[0] if chosen else None


def _member(schema: Mapping[str, Any], kind: str) -> Any:
    """The union member with a JSON type."""
    shapes = Shapes(contract())
    members = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    return next((member for member in members if kind in shapes.types(member)), schema)


def _plain(media: Media, media_type: str, examples: Examples) -> Any:
    """A body that is not JSON."""
    if media.example and isinstance(media.example[0], str):
        return media.example[0]
    if media_type.startswith("text/") or "*" in media_type or "xml" in media_type:
        return examples.value(media.schema, media.example)
    return b"example"
