"""Between what the server keeps and what is on the wire."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from .._paths import is_array, is_object
from .times import iso


def shown(source: object, names: str) -> dict[str, Any]:
    """Attributes of an object under their wire names: `shown(user, "id timeZone")`."""
    return {name: _told(getattr(source, _attribute(name))) for name in names.split()}


def change(target: object, body: Mapping[str, Any], names: str) -> None:
    """Set the attributes of an object that a body states, of those with these wire names."""
    for name in names.split():
        if name in body:
            setattr(target, _attribute(name), body[name])


def stated(body: Mapping[str, Any], names: str) -> dict[str, Any]:
    """What a body states of these wire names, as arguments for what is made of it."""
    return {_attribute(name): body[name] for name in names.split() if body.get(name) is not None}


def named(stated: Any) -> list[str]:
    """What a parameter names: several values are separated by commas."""
    texts: list[Any] = stated if is_array(stated) else [] if stated is None else [stated]
    return [part for text in texts for part in str(text).split(",")]


def mapping(body: Any) -> Mapping[str, Any]:
    """A body as an object; one of another kind has no properties."""
    return body if is_object(body) else {}


def _told(value: Any) -> Any:
    return iso(value) if isinstance(value, datetime) else value


def wire_name(name: str) -> str:
    """The wire name of a Python name: `timeZone` of `time_zone`. Wire names stay as they are."""
    return re.sub("_([a-z])", lambda found: found[1].upper(), name)


@cache
def _attribute(name: str) -> str:
    return re.sub("(?<=[a-z])(?=[A-Z])", "_", name).lower()
