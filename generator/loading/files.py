"""The files of a document: those below the root document's folder, each read once.

Documents can be untrusted: unless the caller allows it, a document must not read unrelated files or open connections.
"""

from __future__ import annotations

import posixpath
import re
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from ..diagnostics import Code, Diagnostics, Position, did_you_mean, quoted
from .anchors import KEYWORDS, SelfNamed
from .reading import ReadError, read_file
from .remote import Remote, RemoteError, is_remote

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Files:
    """The files of a document, each read once.

    Args:
        root: The root document, as a resolved path. Only files in its folder and below are read.
        found: Receives the problems with files.
        sources: Receives the lines of every file that is read.
        remote: The remote documents, if they are allowed.

    Attributes:
        root: The root document.
        sources: The lines of every file that was read.
    """

    def __init__(
        self, root: Path, found: Diagnostics, sources: dict[Path, tuple[str, ...]], remote: Remote | None = None
    ) -> None:
        self.root = root
        self._remote = remote
        self.sources = sources
        self._folder = root.parent
        self._found = found
        self._overlays: set[Path] = set()
        self._values: dict[Path, Any] = {}
        self._broken: set[Path] = set()
        self._named: dict[Path, SelfNamed | None] = {}
        # Most references lead to few files, and resolving a path asks for each folder whether it is a link.
        self._places: dict[tuple[Path, str], Path] = {}

    @property
    def paths(self) -> list[Path]:
        """All files that were read, except overlays."""
        return [path for path in self._values if path not in self._overlays]

    def read(self, path: Path, blame: Position) -> Any:
        """The value of a file.

        Args:
            path: The file, as a resolved path.
            blame: The reference to it.

        Raises:
            ReadError: The file cannot be used; the reason has been reported once.
        """
        if path in self._broken:
            raise ReadError
        if path not in self._values:
            try:
                self._values[path] = read_file(path, self.sources, self._found, blame)
            except ReadError:
                self._broken.add(path)
                raise
        return self._values[path]

    def named(self, path: Path, blame: Position) -> SelfNamed | None:
        """The schemas of a file that have names of their own; None without any, or if the file cannot be used."""
        if path not in self._named:
            try:
                root = self.read(path, blame)
            except ReadError:
                return None
            # Few documents have such names, and to read lines is faster than to walk through objects.
            lines = chain.from_iterable(self.sources.get(file, ()) for file in (path, *self._overlays))
            has_names = any(keyword in line for line in lines for keyword in KEYWORDS)
            self._named[path] = SelfNamed(root) if has_names else None
        return self._named[path]

    def read_overlay(self, path: Path) -> Any:
        """The value of an overlay, whose content becomes part of the root document.

        Raises:
            ReadError: The file cannot be used; the reason has been reported once.
        """
        self._overlays.add(path)
        return self.read(path, Position(path))

    def home(self, file: Path) -> Path:
        """The base for relative references in a file: for an overlay, the root document."""
        return self.root if file in self._overlays else file

    def based(self, relative: str, url: str, origin: Path) -> str | None:
        """A path that is relative to an `$id`, as a path relative to the file; None if there is no such file.

        Args:
            relative: The path as written.
            url: The `$id`, empty for none.
            origin: The file that holds both.
        """
        is_own = self._remote is not None and self._remote.url_of(origin) == url
        if not url or is_own or _SCHEME.match(relative) or relative.startswith(("/", "\\")):
            return relative
        # Not joined as URLs: that would remove the `..` that leads out of the file's folder.
        based = posixpath.join(posixpath.dirname(url), relative)
        try:
            path = (origin.parent / unquote(based)).resolve()
            is_there = path.is_relative_to(self._folder) and path.is_file()
        except (OSError, RuntimeError, ValueError):
            is_there = False
        # A path beside a relative `$id` is the same without it, so that a missing file is reported as usual.
        return based if not _SCHEME.match(url) and (is_there or based == relative) else None

    def find(self, relative: str, origin: Path, blame: Position) -> Path | None:
        """The file that a reference names.

        Args:
            relative: The path as written.
            origin: The file that holds the reference.
            blame: Where the reference is written.

        Returns:
            The resolved path of an existing file, or None after a problem was reported.
        """
        known = self._places.get((origin, relative))
        if known is not None:
            return known
        try:
            url = self._remote.joined(relative, origin) if self._remote is not None else None
            if url is not None and self._remote is not None:
                return self._remote.fetch(url)
        except RemoteError as error:
            self._found.error(Code.REMOTE_FAILED, blame, f"cannot fetch {quoted(relative)}: {error}")
            return None
        if _SCHEME.match(relative) or relative.startswith(("//", "\\\\")):
            self._found.error(
                Code.REFERENCE_REFUSED,
                blame,
                f"{quoted(relative)} is a remote reference; only files beside the document are read",
                hint="save the file in the folder of the document and refer to it by a relative path"
                + (", or pass `--allow-remote`" if is_remote(relative) else ""),
            )
            return None
        name = unquote(relative)
        if name.startswith(("/", "\\")):
            self._found.error(
                Code.REFERENCE_REFUSED,
                blame,
                f"{quoted(relative)} is an absolute path",
                hint="write the path relative to this file",
            )
            return None
        try:
            # Resolved, so that neither `..` nor a symbolic link leaves the folder.
            path = (origin.parent / name).resolve()
            is_file = path.is_file()
        except (OSError, RuntimeError, ValueError):
            # An impossible file name: too long, or with a null character.
            path, is_file = None, False
        if path is None or not name.isprintable():
            self._found.error(Code.REFERENCE_MALFORMED, blame, f"{quoted(relative)} is not the path of a file")
            return None
        if not path.is_relative_to(self._folder):
            self._found.error(
                Code.REFERENCE_REFUSED,
                blame,
                f"{quoted(relative)} is outside the folder of the root document",
                hint=f"move the file into the folder of {quoted(self.root.name)}",
            )
            return None
        if not is_file:
            self._found.error(
                Code.REFERENCE_FILE_MISSING,
                blame,
                f"no such file: {quoted(relative)}",
                hint=_closest_file(path, relative),
            )
            return None
        self._places[origin, relative] = path
        return path


def _closest_file(path: Path, relative: str) -> str:
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        return "the path is relative to the file that holds the reference"
    folder, slash, _ = relative.rpartition("/")
    meant = did_you_mean(path.name, names, written=lambda name: f"{folder}{slash}{name}")
    return meant or "the path is relative to the file that holds the reference"
