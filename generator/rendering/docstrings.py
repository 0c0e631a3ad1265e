"""Docstrings of generated code, ready for printing."""

from __future__ import annotations

from collections.abc import Iterable

from ..naming.identifiers import Printable
from .quoting import Code, attribute_docstring, code, docstring, hanging, joined, paragraphs

_MODULE = 112
_CLASS = 108
_MEMBER = 104
_METHOD = 112
"""Width of the text, from the margin of the docstring; for methods, from the indentation of the sections."""


def module_docstring(text: str) -> Code:
    """The docstring of a module."""
    return docstring(paragraphs(text, _MODULE))


def class_docstring(text: str) -> Code:
    """The docstring of a class."""
    return docstring(paragraphs(text, _CLASS))


def property_docstring(text: str) -> Code:
    """The docstring of a property."""
    return docstring(paragraphs(text, _MEMBER))


def alias_docstring(text: str) -> Code | None:
    """The docstring below a type alias; None if it would be empty."""
    return attribute_docstring(paragraphs(text, _MODULE)) if text else None


def field_docstring(text: str) -> Code | None:
    """The docstring below a field of a class; None if it would be empty."""
    return attribute_docstring(paragraphs(text, _CLASS), indent=4) if text else None


def method_docstring(
    *,
    summary: str,
    description: str,
    url: str | None,
    arguments: Iterable[tuple[Printable, str]],
    errors: Iterable[tuple[Printable, str]],
) -> Code:
    """The docstring of a method.

    Args:
        summary: What the method does, in one sentence.
        description: Further information; may be empty.
        url: The page of the API's own documentation.
        arguments: Arguments with their descriptions; those without a description are left out.
        errors: Errors with the conditions under which they are raised.
    """
    # An address that leaves no room for a word stands alone.
    see = f"See {url}" if url and len(url) + len("See ") <= _METHOD else url
    prose = (summary, description, see)
    parts: list[Printable] = [paragraphs(text, _METHOD) for text in prose if text]
    for title, entries in (
        (code("Args:"), [(label, text) for label, text in arguments if text]),
        (code("Raises:"), list(errors)),
    ):
        if entries:
            parts.append(_section(title, entries))
    return docstring(joined("\n\n", parts))


def _section(title: Code, entries: Iterable[tuple[Printable, str]]) -> Code:
    return joined("\n", [title, *(hanging(text, label, _METHOD) for label, text in entries)])
