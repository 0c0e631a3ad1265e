"""Load an OpenAPI document into one tree, in which every value knows its file, line and column."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ..diagnostics import Code, Diagnostics, DiagnosticsError, Position, quoted
from .bundling import localize_references
from .files import Files
from .nodes import ArrayNode, ObjectNode, child, plain
from .pointers import parse_pointer
from .reading import ReadError
from .remote import Remote

OpenAPIVersion = Literal["3.0", "3.1"]

_VERSION = re.compile(r"(3\.[012])(?:\.\d+(?:-.*)?)?")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """An OpenAPI document in which every reference resolves to a component in the same tree.

    Attributes:
        root: The tree. It is not changed after loading.
        path: The root file, as an absolute path.
        version: The OpenAPI version that it declares.
        sources: The lines of every file that was read, in reading order.
        found: Problems with its references; later stages add their findings.
        url: Where it was fetched from, unless it is a file. Relative server URLs are relative to it.
        overlays: The overlays that were applied, as absolute paths.
    """

    root: ObjectNode
    path: Path
    version: OpenAPIVersion
    sources: Mapping[Path, Sequence[str]]
    found: Diagnostics
    url: str | None = None
    overlays: tuple[Path, ...] = ()

    @property
    def is_newest(self) -> bool:
        """Whether it declares OpenAPI 3.2, which is read as 3.1."""
        return str(self.root.get("openapi")).startswith("3.2")

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that was read, the root first."""
        return tuple(self.sources)

    def resolve(self, node: Any) -> Any:
        """The value that a node stands for: references are followed to the end; anything else is returned unchanged.

        Keys beside a `$ref` are ignored.
        """
        seen: set[str] = set()
        while isinstance(node, ObjectNode) and isinstance(text := node.get("$ref"), str) and text not in seen:
            seen.add(text)
            node = self.at(text)
        return node

    def at(self, pointer: str) -> Any:
        """The value at a JSON pointer, with or without a leading `#`.

        Raises:
            LookupError: No such value exists.
        """
        value: Any = self.root
        for part in parse_pointer(pointer.removeprefix("#")):
            value = child(value, part)
        return value

    def plain(self) -> dict[str, Any]:
        """The document as plain data in one self-contained piece, in source order."""
        result: dict[str, Any] = plain(self.root)
        return result

    def name_of(self, node: ObjectNode) -> str:
        """The name of the component that a reference resolves to.

        Args:
            node: An object with a `$ref`.
        """
        return parse_pointer(node["$ref"])[-1]

    def module_of(self, node: ObjectNode) -> str | None:
        """The stem of the file in which a node was written, None for the root file and its overlays."""
        return None if node.file in (self.path, *self.overlays) else node.file.stem


def load(path: Path, overlays: Sequence[Path] = (), remote: Remote | None = None, *, complete: bool = True) -> Document:
    """Read a document and the files that it refers to.

    Args:
        path: The root document, YAML or JSON, OpenAPI 3.0 or 3.1.
        overlays: Overlays to apply, in this order.
        remote: The remote documents, if they are allowed; `path` can be one of them.
        complete: Whether every reference must resolve. If false, objects that hold an unresolved reference are removed
            from the tree, so that later stages can report other problems.

    Raises:
        DiagnosticsError: The document is invalid. The error holds as many findings as one run can produce.
    """
    sources: dict[Path, tuple[str, ...]] = {}
    found = Diagnostics(sources)
    root, files = _read_root(path, sources, found, remote)
    if overlays:
        # Slow to import, because of JSONPath.
        from .overlays import apply_overlays

        apply_overlays(root, overlays, files, found)
    version = _check_version(root, found)
    found.raise_for_errors()
    localize_references(root, files, found)
    if complete:
        found.raise_for_errors()
    return Document(
        root=root,
        path=files.root,
        version=version,
        sources=sources,
        found=found,
        url=remote.url_of(files.root) if remote is not None else None,
        overlays=tuple(overlay.resolve() for overlay in overlays),
    )


def load_yaml(path: Path) -> tuple[ObjectNode, Mapping[Path, Sequence[str]]]:
    """Read a YAML or JSON file that is not an OpenAPI document, such as settings.

    Returns:
        The root, and the lines for diagnostics.

    Raises:
        DiagnosticsError: The file cannot be read, or its root is not an object.
    """
    sources: dict[Path, tuple[str, ...]] = {}
    found = Diagnostics(sources)
    root, _ = _read_root(path, sources, found)
    found.raise_for_errors()
    return root, sources


def _read_root(
    path: Path, sources: dict[Path, tuple[str, ...]], found: Diagnostics, remote: Remote | None = None
) -> tuple[ObjectNode, Files]:
    resolved = path.resolve()
    files = Files(resolved, found, sources, remote)
    try:
        root = files.read(resolved, Position(resolved))
    except ReadError as error:
        raise DiagnosticsError(found) from error
    if not isinstance(root, ObjectNode):
        found.error(
            Code.NOT_OPENAPI,
            root.position if isinstance(root, ArrayNode) else Position(resolved),
            "the file is empty" if root is None else "the root of the file is not an object",
            hint="the root must be an object with keys",
        )
        raise DiagnosticsError(found)
    return root, files


def _check_version(root: ObjectNode, found: Diagnostics) -> OpenAPIVersion:
    stated = root.get("openapi")
    if "openapi" not in root:
        if "swagger" in root:
            found.error(
                Code.UNSUPPORTED_VERSION,
                root.value_position("swagger"),
                f"Swagger {root['swagger']} is not supported; supported versions are OpenAPI 3.0 and 3.1",
                hint="convert it to OpenAPI 3, for example with swagger2openapi",
            )
        else:
            found.error(
                Code.NOT_OPENAPI,
                root.position,
                "this is not an OpenAPI document: it has no `openapi`",
                hint="begin the document with the version of the standard: `openapi: 3.1.1`",
            )
        return "3.1"
    # Without quotes `3.1` is a number.
    match = _VERSION.fullmatch(str(stated)) if isinstance(stated, str | float) else None
    if match is None:
        found.error(
            Code.UNSUPPORTED_VERSION,
            root.value_position("openapi"),
            f"OpenAPI {quoted(stated)} is not supported; supported versions are 3.0.x and 3.1.x",
            hint="" if isinstance(stated, str) else "write the full version: `openapi: 3.1.1`",
        )
        return "3.1"
    if match[1] == "3.2":
        found.warning(
            Code.NEWER_VERSION,
            root.value_position("openapi"),
            "OpenAPI 3.2 is read as 3.1",
            hint="constructs that only 3.2 has are reported where they occur",
        )
    elif match[0] == match[1]:
        found.warning(
            Code.READ_AS_MEANT,
            root.value_position("openapi"),
            f"{quoted(str(stated))} is not a full version of the standard",
            hint=f"write it in full, such as `openapi: {match[1]}.1`",
        )
    return "3.0" if match[1] == "3.0" else "3.1"
