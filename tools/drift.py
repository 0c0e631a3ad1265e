"""Has the API's published document changed since somebody last looked?

Answered per operation, from a fingerprint: the document itself is not kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tools.commands import ToolError

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

Fingerprint = Mapping[str, str | None]
"""`METHOD /path` -> digest of what goes over the wire; None for an operation that is known, but not in which form."""

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# What a caller reads and no request or answer depends on.
_PROSE = {"description", "summary", "example", "examples", "externalDocs", "tags", "operationId", "title"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """How two fingerprints differ, each operation as `METHOD /path`. False when they do not."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @classmethod
    def between(cls, old: Fingerprint, new: Fingerprint) -> Self:
        """What changed from one fingerprint to the other."""
        return cls(
            added=tuple(sorted(new.keys() - old.keys())),
            removed=tuple(sorted(old.keys() - new.keys())),
            changed=tuple(sorted(key for key in old.keys() & new.keys() if old[key] not in (None, new[key]))),
        )

    def __bool__(self) -> bool:
        """Whether there is a difference."""
        return bool(self.added or self.removed or self.changed)

    def markdown(self) -> str:
        """The difference as the text of an issue."""
        if not self:
            return "The published document is as it was."
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield "The published document of the API has changed:"
        for title, operations in (("Added", self.added), ("Removed", self.removed), ("Changed", self.changed)):
            if operations:
                yield f"\n## {title}\n"
                yield from (f"- `{operation}`" for operation in operations)
        yield "\nBring `spec/` up to date, run `python -m tools drift --accept DOCUMENT`, commit `spec/published.json`."


def fingerprint(document: Path) -> Fingerprint:
    """The fingerprint of an OpenAPI document in JSON whose references are local.

    Prose counts for nothing. A component counts for every operation that reaches it.

    Raises:
        ToolError: The file is no such document.
    """
    try:
        root = json.loads(document.read_text(encoding="utf-8"))
        paths: Mapping[str, Mapping[str, Any]] = root["paths"]
        return {
            f"{method.upper()} {path}": _digest(item[method], item.get("parameters", []), root)
            for path, item in paths.items()
            for method in _METHODS
            if method in item
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ToolError(f"{document} is not an OpenAPI document in JSON: {error!r}") from error


def read_fingerprint(path: Path) -> Fingerprint:
    """A fingerprint that was written before."""
    stored: Fingerprint = json.loads(path.read_text(encoding="utf-8"))
    return stored


def write_fingerprint(value: Fingerprint, path: Path) -> None:
    """Write a fingerprint, one line per operation."""
    path.write_text(f"{json.dumps(value, indent=1, sort_keys=True)}\n", encoding="utf-8")


def _digest(operation: Json, shared: Json, root: Json) -> str:
    reached: dict[str, Json] = {}
    pending = [operation, shared]
    while pending:
        for pointer in _references(pending.pop()):
            if pointer not in reached:
                reached[pointer] = _target(pointer, root)
                pending.append(reached[pointer])
    # The references are the keys of `reached`; only its values are document.
    components = {key: _without_prose(value) for key, value in reached.items()}
    whole: Json = [_without_prose(operation), _without_prose(shared), components]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()[:16]


def _references(node: Json) -> Iterator[str]:
    if isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield reference
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def _target(pointer: str, root: Json) -> Json:
    node = root
    for part in pointer.removeprefix("#/").split("/"):
        if not isinstance(node, dict):
            raise TypeError(f"`{pointer}` leads nowhere")
        node = node[part.replace("~1", "/").replace("~0", "~")]
    return node


def _without_prose(node: Json, *, names: bool = False) -> Json:
    """A part of the document without what is only read.

    Args:
        node: The part.
        names: Whether its keys are names, as they are below `properties`, so that none of them is prose.
    """
    if isinstance(node, dict):
        return {
            key: _without_prose(value, names=key == "properties" and not names)
            for key, value in node.items()
            if names or key not in _PROSE
        }
    if isinstance(node, list):
        return [_without_prose(value) for value in node]
    return node
