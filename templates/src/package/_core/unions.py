"""How the members of a union are told apart where pydantic cannot do so by a constant property of each.

Each function here makes the callable of a pydantic `Discriminator`. It sees JSON data while an answer is decoded, and
models when one is dumped or validated again; it returns the tag of a member, or None if the value belongs to none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from .json_data import is_object, json_type
from .omit import omit

Chooser = Callable[[Any], str | None]


def by_property(name: str, tags: Mapping[Any, str], default: str | None = None) -> Chooser:
    """Tell objects apart by the value of a property.

    Args:
        name: Name of the property on the wire.
        tags: Tag of the member for each value; the JSON type of a value counts too.
        default: Tag of the member for every other value.
    """
    # Python takes 1 and True for the same key; JSON does not.
    exact = {(json_type(value), value): tag for value, tag in tags.items()}

    def choose(value: Any) -> str | None:
        if not isinstance(value, (dict, BaseModel)):
            return None
        found = _property(value, name)
        if isinstance(found, float) and found.is_integer():
            # To JSON Schema, 1.0 is an integer.
            found = int(found)
        return exact.get((json_type(found), found), default) if _is_scalar(found) else default

    return choose


def by_presence(tags: Mapping[str, str], default: str | None = None) -> Chooser:
    """Tell objects apart by which properties they have.

    Args:
        tags: Tag of the member for each property, by the property's name on the wire; the first that is there counts.
        default: Tag of the member for objects that have none of them.
    """

    def choose(value: Any) -> str | None:
        if not isinstance(value, (dict, BaseModel)):
            return None
        return next((tag for name, tag in tags.items() if _property(value, name) is not omit), default)

    return choose


def by_kind(tags: Mapping[str, str]) -> Chooser:
    """Tell values apart by their JSON type.

    Args:
        tags: Tag of the member for each JSON type; `number` covers integers unless `integer` is named too.
    """

    def choose(value: Any) -> str | None:
        kind = json_type(value)
        return tags.get(kind) or (tags.get("number") if kind == "integer" else None)

    return choose


def _is_scalar(value: Any) -> bool:
    return isinstance(value, (str, int, float, bool)) or value is None


def _property(value: Any, name: str) -> Any:
    """A property of JSON data or of a model, by its name on the wire; `omit` when it is not there."""
    if is_object(value):
        return value.get(name, omit)
    if not isinstance(value, BaseModel):
        return omit
    for field, info in type(value).model_fields.items():
        if (info.alias or field) == name:
            return getattr(value, field, omit) if field in value.model_fields_set else omit
    return (value.model_extra or {}).get(name, omit)
