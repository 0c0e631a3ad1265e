"""Results of earlier runs, so that they need not be made again, in a cache folder that can be deleted at any time."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from .atomic import write_atomically


class Kept:
    """Results in a folder, by what they were made from.

    Args:
        folder: The folder; None to keep nothing.
        maker: What the results depend on apart from their sources, such as the version of a tool.
    """

    def __init__(self, folder: Path | None, maker: str) -> None:
        self._folder = folder
        self._maker = maker

    def get(self, source: str) -> bytes | None:
        """The result for a source; None if it is missing or damaged. It begins with the hash of the rest."""
        if self._folder is None:
            return None
        try:
            digest, _, result = self._place(self._folder, source).read_bytes().partition(b"\n")
        except OSError:
            return None
        return result if _digest(result).encode() == digest else None

    def keep(self, source: str, result: bytes) -> None:
        """Keep the result for a source. If the folder cannot be written, it is made again next time."""
        if self._folder is not None:
            with suppress(OSError):
                write_atomically(self._place(self._folder, source), _digest(result).encode() + b"\n" + result)

    def _place(self, folder: Path, source: str) -> Path:
        return folder / _digest(f"{self._maker}\n{source}".encode())


NOTHING_KEPT: Final = Kept(None, "")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
