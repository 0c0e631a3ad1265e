"""Writing a file so that nobody ever sees half of it."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path


def write_atomically(path: Path, text: str) -> None:
    """Make a file hold `text`, in UTF-8 and with line feeds. Readers get the old content or the new one.

    The text is written beside the file and moved into its place. The file keeps its permissions; a symbolic link stays
    one. Its folder is made when it is missing.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{secrets.token_hex(8)}.draft")
    try:
        draft.write_bytes(text.encode())
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
