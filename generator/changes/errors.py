"""What can stand in the way of a comparison or a release; the text of each says what to do about it."""

from __future__ import annotations

from ..errors import CommandError


class ChangesError(CommandError):
    """Changes cannot be told, or not be released."""


class RevisionError(ChangesError):
    """There is no such file or revision, it lacks what was asked for, or git does not work here."""


class SurfaceError(ChangesError):
    """There is no package to read, or nothing to read it with."""


class ReleaseError(ChangesError):
    """The release cannot be made as asked; nothing was written."""
