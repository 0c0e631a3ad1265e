"""Distinguish union members where pydantic cannot do so by a constant property of each.

Each function here creates the callable of a pydantic `Discriminator`. It receives JSON data while a response is
decoded, and models when they are dumped or validated again. It returns the tag of the matching member or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import BaseModel

from .json_data import is_object, json_type
from .omit import omit

Chooser = Callable[[Any], str | None]

MISSING: Final = ""
"""The tag of no member, for an object without the property: the member that fits it best is selected."""


def by_property(name: str, tags: Mapping[Any, str], default: str | None = None, *, is_exact: bool = True) -> Chooser:
    """Distinguish objects by the value of a property.

    Args:
        name: Wire name of the property.
        tags: Tag of the member for each value; the JSON type of a value is significant.
        default: Tag of the member for all other values.
        is_exact: Whether the default is also for objects with other properties only.
    """
    # Python treats 1 and True as the same key; JSON does not.
    exact = {(json_type(value), value): tag for value, tag in tags.items()}

    def choose(value: Any) -> str | None:
        if not isinstance(value, (dict, BaseModel)):
            return None
        found = _property(value, name)
        if found is omit and not isinstance(value, BaseModel):
            return default if not value or (default is not None and is_exact) else MISSING
        if isinstance(found, float) and found.is_integer():
            # To JSON Schema, 1.0 is an integer.
            found = int(found)
        return exact.get((json_type(found), found), default) if _is_scalar(found) else default

    return choose


def by_presence(tags: Mapping[str, str], default: str | None = None) -> Chooser:
    """Distinguish objects by the properties that they have.

    Args:
        tags: Tag of the member for each property, by wire name; the first present property decides.
        default: Tag of the member for objects without any of them.
    """

    def choose(value: Any) -> str | None:
        if not isinstance(value, (dict, BaseModel)):
            return None
        return next((tag for name, tag in tags.items() if _property(value, name) is not omit), default)

    return choose


def by_kind(tags: Mapping[str, str]) -> Chooser:
    """Distinguish values by their JSON type.

    Args:
        tags: Tag of the member for each JSON type; `number` includes integers unless `integer` is listed too.
    """

    def choose(value: Any) -> str | None:
        kind = json_type(value)
        return tags.get(kind) or (tags.get("number") if kind == "integer" else None)

    return choose


def _is_scalar(value: Any) -> bool:
    return isinstance(value, (str, int, float, bool)) or value is None


def _property(value: Any, name: str) -> Any:
    """A property of JSON data or of a model, by wire name; `omit` if it is missing."""
    if is_object(value):
        return value.get(name, omit)
    if not isinstance(value, BaseModel):
        return omit
    for field, info in type(value).model_fields.items():
        if (info.alias or field) == name:
            return getattr(value, field, omit) if field in value.model_fields_set else omit
    return (value.model_extra or {}).get(name, omit)
