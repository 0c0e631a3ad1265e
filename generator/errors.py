"""What can go wrong besides the document."""

from __future__ import annotations


class FormattingError(Exception):
    """A template made something that is not Python; the text says where."""


class PublishError(Exception):
    """The output folder is not in a state in which files may be written; the text says why."""
