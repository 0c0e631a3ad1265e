"""The examples of docs/diagnostics.md: a document, and what is printed about one of its defects."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from generator.diagnostics import DiagnosticsError
from generator.output.freshness import Job
from generator.pipeline import check

_HEAD = 'openapi: 3.1.1\ninfo: {title: Pets, version: "1"}\n'


def printed(document: str, code: str) -> str:
    """What is printed about a document under a code.

    Args:
        document: The document; without `openapi`, it is one of OpenAPI 3.1.
        code: The code, such as `GEN137`.
    """
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        # Places are printed relative to the working directory.
        os.chdir(folder)
        try:
            path = Path("openapi.yaml")
            path.write_text(document if "openapi:" in document else document + _HEAD, encoding="utf-8")
            try:
                text = check(Job.of(path)).render()
            except DiagnosticsError as error:
                text = str(error)
        finally:
            os.chdir(before)
    return "\n".join(f"{block}\n" for block in text.rstrip("\n").split("\n\n") if f"[{code}]" in block)
