"""Errors that prevent a comparison or a release; the text of each says what to do."""

from __future__ import annotations

from ..errors import CommandError


class ChangesError(CommandError):
    """Changes cannot be determined, or cannot be released."""


class RevisionError(ChangesError):
    """The file or revision does not exist or lacks a requested file, or git does not work."""


class SurfaceError(ChangesError):
    """There is no package to read, or a required dependency is missing."""


class ReleaseError(ChangesError):
    """The release cannot be made as requested; nothing was written."""
