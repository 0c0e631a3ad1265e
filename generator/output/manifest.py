"""The manifest of a generated package: the files that the generator wrote, and the package's operations."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from ..model.api import Api
from ..naming.table import SymbolTable

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The content of the manifest.

    Attributes:
        files: Path below the output folder -> SHA-256 of the content.
        operations: Per operation its Python path, HTTP method and path.
    """

    files: Mapping[str, str]
    operations: tuple[Mapping[str, str], ...]

    @classmethod
    def of(cls, files: Mapping[str, str], api: Api, names: SymbolTable) -> Self:
        """The manifest for files about to be published."""
        return cls(
            files={path: digest(text.encode()) for path, text in sorted(files.items())},
            operations=tuple(
                {
                    "id": operation.id,
                    "python": names.operations[operation.id].path,
                    "method": operation.method,
                    "path": operation.path,
                }
                for operation in api.operations
            ),
        )

    @classmethod
    def read(cls, output: Path) -> Self | None:
        """The manifest in `output`, or None if there is none or it is invalid.

        Paths outside of the folder are ignored: the generator never writes them.
        """
        try:
            stored: Any = json.loads((output / MANIFEST).read_text(encoding="utf-8"))
            files: dict[str, str] = {str(path): str(sha) for path, sha in stored["files"].items()}
            found = cls(files=files, operations=tuple(stored["operations"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return found if all(is_inside(path) for path in files) else None

    def text(self) -> str:
        """The manifest as file content."""
        files = ",\n".join(f"  {json.dumps(path)}: {json.dumps(sha)}" for path, sha in self.files.items())
        operations = ",\n".join(f"  {json.dumps(operation)}" for operation in self.operations)
        # One line per file and operation, so that each change is a one-line diff.
        return f'{{\n "files": {{\n{files}\n }},\n "operations": [\n{operations}\n ]\n}}\n'


def is_inside(path: str) -> bool:
    """Whether a path that was read from a file is below the output folder, in the form that the generator writes."""
    return bool(path) and all(part not in ("", ".", "..") and "\\" not in part for part in path.split("/"))


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
