"""The headers with the URL of the next page of a list, such as `Link` (RFC 8288)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urljoin

from .operation import Paging
from .pagination import Find

_PARAMETER: Final = re.compile(r"\s*;\s*([^\s=;,]*)\s*(?:=\s*(?:\"((?:[^\"\\]|\\.)*)\"?|([^\s;,]*)))?")
_ESCAPED: Final = re.compile(r"\\(.)")


def with_links(find: Find, paging: Paging, headers: Mapping[str, str], url: str) -> Find:
    """Return a function that looks up the next page in a header, and all else in the body.

    Args:
        find: Looks up a dotted path in the body.
        paging: The page style.
        headers: The headers of the response.
        url: The URL of the request.
    """
    name, is_header, _ = (paging.next or "").partition(";")
    if not is_header:
        return find

    def find_either(path: str | None) -> Any:
        return following(headers.get(name, ""), url) if path == paging.next else find(path)

    return find_either


def following(header: str, url: str) -> str | None:
    """Return the target of the first link with the relation `next`; None if there is none.

    Args:
        header: The value of the header. Links that are not well-formed are skipped.
        url: The URL of the request, to which targets are relative.
    """
    at = 0
    while (start := header.find("<", at) + 1) and (end := header.find(">", start)) >= 0:
        at = end + 1
        parameters: dict[str, str] = {}
        while (found := _PARAMETER.match(header, at)) is not None:
            at = found.end()
            name, quoted, token = found.groups()
            # Of a repeated parameter, the first one counts.
            parameters.setdefault(name.lower(), token or _ESCAPED.sub(r"\1", quoted or ""))
        # A link with another anchor is about another page.
        is_here = _resolved(url, parameters.get("anchor", "")) == _resolved(url, "")
        if is_here and "next" in parameters.get("rel", "").lower().split():
            return _resolved(url, header[start:end].strip())
    return None


def _resolved(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:
        # The error is raised when the link is followed.
        return target
