"""Documents of several files, loaded from text."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from generator.diagnostics import Code, DiagnosticsError
from generator.loading.document import Document, load, load_yaml

HEAD = """\
openapi: 3.1.1
info: {title: Library, version: "1"}
"""


def load_files(folder: Path, root: str, **files: str) -> Document:
    """Load a document from text; `schemas__books="…"` is the file `schemas/books.yaml` beside it."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    path = folder / "openapi.yaml"
    path.write_text(root if "openapi" in root else HEAD + dedent(root), encoding="utf-8")
    return load(path)


def codes(error: pytest.ExceptionInfo[DiagnosticsError]) -> list[Code]:
    return [found.code for found in error.value.diagnostics]


def data(folder: Path, text: str) -> Any:
    """The parsed value of YAML."""
    path = folder / "data.yaml"
    path.write_text(text, encoding="utf-8")
    return load_yaml(path)[0]
