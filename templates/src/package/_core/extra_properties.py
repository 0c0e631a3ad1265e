"""Properties of request bodies that the document does not name."""

from __future__ import annotations

from collections.abc import Mapping

from .encode import argument
from .omit import Omit


def with_extra(properties: Mapping[str, object], extra: Mapping[str, object] | Omit) -> Mapping[str, object]:
    """Return the properties of a body, and further ones that the document does not name.

    Args:
        properties: The properties by wire name.
        extra: The further ones; their names are sent as they are.

    Raises:
        TypeError: One of the further ones is a property with an argument of its own.
    """
    if isinstance(extra, Omit):
        return properties
    twice = next((key for key in extra if key in properties), None)
    if twice is not None:
        raise TypeError(f"extra_properties: {twice!r} has its own argument, `{argument(twice)}`")
    return {**properties, **extra}
