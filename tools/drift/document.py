"""The API's published document, reduced to the wire format.

`spec/` corrects the published document in many places. Therefore the published document is compared with an earlier
state of itself: the one of the last update of `spec/`. That state is an OpenAPI document without prose and examples.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self, TypeGuard

from generator.loading.kinds import METHODS
from generator.loading.pointers import parse_pointer
from tools.commands import ToolError

_PROSE = {"description", "summary", "example", "examples", "externalDocs", "tags", "title"}
# Their values are data: a default can have a key `description`.
_DATA = {"const", "default", "enum", "required"}
# Their keys are names that the API chose, and never prose.
_NAMED = {"content", "headers", "mapping", "paths", "patternProperties", "properties", "responses", "$defs"}
_REFERENCE = "$ref"


def is_object(node: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a part of a document is a JSON object."""
    return isinstance(node, dict)


def is_array(node: Any) -> TypeGuard[list[Any]]:
    """Whether a part of a document is a JSON array."""
    return isinstance(node, list)


class Published:
    """A published document.

    Attributes:
        root: The whole document, without prose.
        operations: `METHOD /path` -> the operation, with its path's parameters and its effective security.
    """

    def __init__(self, root: Mapping[str, Any]) -> None:
        """Reduce a document.

        Raises:
            LookupError: A reference does not resolve, or is not local.
            TypeError: It is not an OpenAPI document.
        """
        self.root: dict[str, Any] = {
            "openapi": root["openapi"],
            "security": root.get("security", []),
            "paths": _without_prose(root["paths"], names=True),
            "components": {
                section: _without_prose(named, names=True) for section, named in root.get("components", {}).items()
            },
        }
        self.operations = dict(self._operations())
        self._digests: dict[int, str] = {}
        for operation in self.operations.values():
            self.digest(operation)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a document in JSON.

        Raises:
            ToolError: The file is not such a document.
        """
        return cls.parse(path.read_bytes(), str(path))

    @classmethod
    def parse(cls, content: bytes, name: str) -> Self:
        """Parse a document in JSON.

        Args:
            content: The document.
            name: Its name in an error.

        Raises:
            ToolError: It is not such a document.
        """
        try:
            return cls(json.loads(content))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise ToolError(f"{name} is not an OpenAPI document in JSON: {error!r}") from error

    def write(self, path: Path) -> None:
        """Write the document with one line per path and per component, for readable diffs."""
        path.write_text("".join(self._lines()), encoding="utf-8")

    def resolve(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """The final target of a node's references, or the node itself if it is not a reference."""
        seen: set[str] = set()
        while isinstance(reference := node.get(_REFERENCE), str):
            if reference in seen:
                raise LookupError(f"`{reference}` refers to itself")
            seen.add(reference)
            node = self._target(reference)
        return node

    def digest(self, node: Any) -> str:
        """A digest of a node and of everything reachable from it."""
        known = self._digests.get(id(node))
        if known is None:
            reached: dict[str, Any] = {}
            pending = [node]
            while pending:
                for reference in _references(pending.pop()):
                    if reference not in reached:
                        reached[reference] = self._target(reference)
                        pending.append(reached[reference])
            known = hashlib.sha256(json.dumps([node, reached], sort_keys=True).encode()).hexdigest()
            # Nodes live as long as `root`, so that their ids are not reused.
            self._digests[id(node)] = known
        return known

    def _operations(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for path, item in self.root["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = item[method]
                    own = [self.resolve(parameter) for parameter in operation.get("parameters", [])]
                    named = {(parameter["in"], parameter["name"]) for parameter in own}
                    shared = [self.resolve(parameter) for parameter in item.get("parameters", [])]
                    inherited = [each for each in shared if (each["in"], each["name"]) not in named]
                    security = operation.get("security", self.root["security"])
                    yield (
                        f"{method.upper()} {path}",
                        {**operation, "parameters": [*inherited, *own], "security": security},
                    )

    def _target(self, reference: str) -> Any:
        if not reference.startswith("#/"):
            raise LookupError(f"`{reference}` is not a local reference")
        node: Any = self.root
        for part in parse_pointer(reference.removeprefix("#")):
            node = node[part]
        return node

    def _lines(self) -> Iterator[str]:
        yield f'{{"openapi": {_compact(self.root["openapi"])},\n"security": {_compact(self.root["security"])},\n'
        yield f'"paths": {_one_per_line(self.root["paths"])},\n'
        sections = sorted(self.root["components"].items())
        yield '"components": {\n'
        yield ",\n".join(f"{_compact(section)}: {_one_per_line(named)}" for section, named in sections)
        yield "\n}}\n"


def _one_per_line(named: Mapping[str, Any]) -> str:
    lines = ",\n".join(f" {_compact(name)}: {_compact(value)}" for name, value in sorted(named.items()))
    return f"{{\n{lines}\n}}"


def _compact(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _references(node: Any) -> Iterator[str]:
    if is_object(node):
        reference = node.get(_REFERENCE)
        if isinstance(reference, str):
            yield reference
        for value in node.values():
            yield from _references(value)
    elif is_array(node):
        for value in node:
            yield from _references(value)


def _without_prose(node: Any, *, names: bool = False) -> Any:
    """A part of the document without annotations: prose, examples, extensions.

    Args:
        node: The part.
        names: Whether its keys are names that the API chose.
    """
    if is_object(node):
        return {
            key: value if key in _DATA and not names else _without_prose(value, names=key in _NAMED and not names)
            for key, value in node.items()
            if names or not (key in _PROSE or key.startswith("x-"))
        }
    if is_array(node):
        return [_without_prose(value) for value in node]
    return node
