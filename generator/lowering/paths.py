"""Where the client offers an operation: `("bookings", "reschedule")` for `client.bookings.reschedule`.

A dotted `operationId` says it. Otherwise the resource is the first tag, and the method is the `operationId` without the
words that only repeat the resource, or, when there is none, what HTTP method and path amount to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..words import words

_DOTTED = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)+")
_VERBS = {"get": "get", "post": "create", "put": "replace", "patch": "update", "delete": "delete"}


def path_names(operations: Sequence[tuple[str, str, Any]]) -> list[tuple[str, ...]]:
    """Names for (method, path, operation node), each unique among them wherever the document allows it."""
    names = [_stated(node) or _derived(method, path, node) for method, path, node in operations]
    taken = Counter(names)
    return [
        (*name[:-1], _long_method(method, path, node)) if taken[name] > 1 and not _stated(node) else name
        for name, (method, path, node) in zip(names, operations, strict=True)
    ]


def _stated(node: Any) -> tuple[str, ...] | None:
    id_ = node.get("operationId")
    return tuple(id_.split(".")) if isinstance(id_, str) and _DOTTED.fullmatch(id_) else None


def _derived(method: str, path: str, node: Any) -> tuple[str, ...]:
    tags = node.get("tags") or _fixed_words(path)[:1] or ["api"]
    resource = words(str(tags[0])) or ["api"]
    id_ = node.get("operationId")
    method_words = words(id_) if isinstance(id_, str) else _described(method, path)
    repeated = set(resource) | {_singular(word) for word in resource}
    kept = [word for word in method_words if word not in repeated and _singular(word) not in repeated]
    return ("_".join(resource), "_".join(kept or method_words))


def _long_method(method: str, path: str, node: Any) -> str:
    """A method's name with every word that the document offers for it."""
    id_ = node.get("operationId")
    return "_".join(words(id_) if isinstance(id_, str) else [*_described(method, path), *_parameter_words(path)])


def _parameter_words(path: str) -> list[str]:
    names = re.findall(r"\{([^}]*)\}", path)
    return ["by", *(word for name in names for word in words(name))] if names else []


def _described(method: str, path: str) -> list[str]:
    on_item = path.rstrip("/").endswith("}")
    verb = "list" if method == "get" and not on_item else _VERBS.get(method, method)
    return [verb, *_fixed_words(path)[1:]]


def _fixed_words(path: str) -> list[str]:
    return [word for part in path.split("/") if part and not part.startswith("{") for word in words(part)]


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
