"""Write a file atomically, so that no reader sees a partial file."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path


def write_atomically(path: Path, content: str | bytes) -> None:
    """Replace the content of a file. Readers see the old or the new content.

    A string is written in UTF-8 and with line feeds. The content is written to a temporary file beside it, which then
    replaces it. Permissions and symbolic links are preserved. A missing folder is created.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{secrets.token_hex(8)}.draft")
    try:
        draft.write_bytes(content.encode() if isinstance(content, str) else content)
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
