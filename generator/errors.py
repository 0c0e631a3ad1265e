"""What can go wrong besides the document."""

from __future__ import annotations


class CommandError(Exception):
    """A command cannot do what it was asked for. The text says what is wrong, and where."""


class GenerationError(CommandError):
    """A package cannot be generated."""


class RenderingError(GenerationError):
    """A template cannot be rendered, or is never used."""


class FormattingError(GenerationError):
    """A template made something that is not Python."""


class PublishError(GenerationError):
    """The output folder is not in a state in which files may be written."""
