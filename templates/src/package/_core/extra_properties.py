"""Undocumented properties of request bodies."""

from __future__ import annotations

from collections.abc import Mapping

from .encode import argument
from .omit import Omit


def with_extra(properties: Mapping[str, object], extra: Mapping[str, object] | Omit) -> Mapping[str, object]:
    """Return the properties of a body, with undocumented ones added.

    Args:
        properties: The properties by wire name.
        extra: The undocumented ones; their names are sent unchanged.

    Raises:
        TypeError: One of them is a property with its own argument.
    """
    if isinstance(extra, Omit):
        return properties
    twice = next((key for key in extra if key in properties), None)
    if twice is not None:
        raise TypeError(f"extra_properties: {twice!r} has its own argument, `{argument(twice)}`")
    return {**properties, **extra}
