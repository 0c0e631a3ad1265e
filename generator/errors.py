"""Errors other than problems in the document."""

from __future__ import annotations


class CommandError(Exception):
    """A command cannot do what was requested. The text says what is wrong, and where."""


class GenerationError(CommandError):
    """A package cannot be generated."""


class RenderingError(GenerationError):
    """A template cannot be rendered, or is never used."""


class FormattingError(GenerationError):
    """A template rendered something that is not valid Python."""


class PublishError(GenerationError):
    """The output folder is in a state in which files must not be written."""
