"""Optional request bodies, from the arguments of a method."""

from __future__ import annotations

from collections.abc import Mapping

from .encode import argument
from .omit import Omit, is_omitted, omit


def optional_body(properties: Mapping[str, object], *required: str) -> Mapping[str, object] | Omit:
    """Return the properties of an optional body; `omit` if all of them were omitted.

    Args:
        properties: The properties by wire name.
        required: Required properties of a body, if there is one.

    Raises:
        TypeError: There is a body, but it lacks one of them.
    """
    given = {key for key, value in properties.items() if not is_omitted(value)}
    if not given:
        return omit
    missing = next((key for key in required if key not in given), None)
    if missing is not None:
        raise TypeError(f"{argument(missing)} is required by the request body")
    return properties
