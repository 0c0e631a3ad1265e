"""Rebuild the published document from the documentation's Markdown pages.

Each page about an operation contains a small OpenAPI document with that operation and the schemas that it uses. Indexes
list the pages, and further indexes.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from generator.diagnostics import DiagnosticsError
from generator.loading.document import load_yaml
from generator.loading.kinds import METHODS
from generator.loading.nodes import plain
from tools.commands import ToolError
from tools.drift.document import Published

Fetch = Callable[[str], bytes]
"""Retrieves the content of a URL."""

_MOST_PAGES = 5_000
_LINK = re.compile(r"\]\(\s*([^\s()]+\.md)\s*\)")
_FRAGMENT = re.compile(r"^````ya?ml[^\n]*\n(.*?)^````[ \t]*$", re.MULTILINE | re.DOTALL)


def rebuild(fetch: Fetch, index: str, indexes: str, pages: str) -> Published:
    """Rebuild the document from its pages.

    Args:
        fetch: Retrieves a page.
        index: URL of the first index.
        indexes: URL prefixes of further indexes.
        pages: URL prefixes of pages about operations.

    Raises:
        ToolError: There are no operations, a page cannot be read, or two pages contradict each other. An incomplete
            document would report missing operations as removed.
    """
    paths: dict[str, dict[str, Any]] = {}
    schemas: dict[str, Any] = {}
    for url in _pages(fetch, index, indexes, pages):
        fragment = _fragment(fetch(url).decode("utf-8", "replace"), url)
        if fragment is None:
            continue
        for path, item in fragment.get("paths", {}).items():
            for method in METHODS:
                if method in item:
                    # Fields of the fragment that apply to all of its operations are moved to the operation.
                    operation = {
                        "security": fragment.get("security", []),
                        **item[method],
                        "parameters": [*item.get("parameters", []), *item[method].get("parameters", [])],
                    }
                    _put(paths.setdefault(path, {}), method, operation, url)
        for name, schema in fragment.get("components", {}).get("schemas", {}).items():
            _put(schemas, name, schema, url)
    if not paths:
        raise ToolError(f"{index} has no page with an operation")
    document = {"openapi": "3.0.0", "paths": paths, "components": {"schemas": schemas}}
    return Published.parse(json.dumps(document).encode(), f"the document of the pages of {index}")


def _pages(fetch: Fetch, index: str, indexes: str, pages: str) -> Iterator[str]:
    pending = [index]
    seen = {index}
    while pending:
        url = pending.pop(0)
        for link in _LINK.findall(fetch(url).decode("utf-8", "replace")):
            target = urljoin(url, link)
            if target in seen or not target.startswith((indexes, pages)):
                continue
            seen.add(target)
            if len(seen) > _MOST_PAGES:
                raise ToolError(f"{index} has more than {_MOST_PAGES} pages")
            if target.startswith(indexes):
                pending.append(target)
            else:
                yield target


def _fragment(page: str, url: str) -> dict[str, Any] | None:
    """The OpenAPI document on a page; None if it is not about an operation."""
    found = _FRAGMENT.search(page.replace("\r\n", "\n"))
    if found is None:
        return None
    with tempfile.TemporaryDirectory(prefix="page-") as folder:
        path = Path(folder) / "fragment.yaml"
        path.write_text(found[1], encoding="utf-8")
        try:
            root: dict[str, Any] = plain(load_yaml(path)[0])
        except DiagnosticsError as error:
            text = str(error).replace(f"{path.resolve()}", url)
            raise ToolError(f"the document on {url} cannot be read:\n{text}") from error
    return root


def _put(named: dict[str, Any], name: str, value: Any, url: str) -> None:
    if named.setdefault(name, value) != value:
        raise ToolError(f"{url} describes `{name}` differently from an earlier page")
