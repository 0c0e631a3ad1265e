"""Paginate lists in the styles that the API declares."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from .._core.operation import Paging
from ._exchange import ErrorResponse
from ._paths import put

_USUAL_SIZE = 100


def page(
    paging: Paging, items: Sequence[Any], query: Mapping[str, Any], body: Any, url: str
) -> tuple[Any, Mapping[str, str]]:
    """Return a body with the page that a query asks for, and its headers. A wrong size or position is refused."""
    size = _number(query.get(paging.size), paging.size, paging.default_size or _USUAL_SIZE) if paging.size else None
    start = _start(paging, query, url, size or _USUAL_SIZE)
    size = size or _USUAL_SIZE
    end = start + size
    shown = list(items[start:end])
    is_more = end < len(items)
    following = _next(paging, end, url) if is_more else None
    header, is_header, _ = (paging.next or "").partition(";")
    pages = math.ceil(len(items) / size)
    values: dict[str | None, Any] = {None if is_header else paging.next: following, paging.items: shown}
    values |= {paging.more: is_more, paging.total: len(items), paging.total_pages: pages}
    for path, value in values.items():
        if path is not None:
            body = put(body, path, value)
    return body, {header: f'<{following}>; rel="next"'} if is_header and following else {}


def _start(paging: Paging, query: Mapping[str, Any], url: str, size: int) -> int:
    """How many items precede the page."""
    if paging.kind == "link":
        return _position(dict(parse_qsl(urlsplit(url).query)).get("page_start", ""))
    at = query.get(paging.at)
    if at is None:
        return 0
    if paging.kind == "cursor":
        return _position(str(at))
    position = _number(at, paging.at, paging.first, least=paging.first) - paging.first
    return position * size if paging.kind == "page" else position


def _next(paging: Paging, end: int, url: str) -> str | None:
    if paging.kind == "cursor":
        return base64.urlsafe_b64encode(f"start={end}".encode()).decode().rstrip("=")
    if paging.kind != "link":
        return None
    parts = urlsplit(url)
    query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if key != "page_start"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("page_start", str(end))])))


def _position(text: str) -> int:
    """The value of a cursor, or a plain number."""
    if not text:
        return 0
    try:
        if text.isdecimal():
            return int(text)
        return int(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().removeprefix("start="))
    except ValueError:
        raise ErrorResponse(400, "the cursor is not one of this server") from None


def _number(value: Any, name: str, otherwise: int, least: int = 1) -> int:
    if value is None:
        return otherwise
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = least - 1
    if number < least:
        raise ErrorResponse(400, f"{name} is invalid", fields={name: (f"{name} must not be less than {least}",)})
    return number
