"""Access to plain data by dotted paths."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .._core.json_data import is_array, is_object

__all__ = ["is_array", "is_object", "look_up", "meant", "put", "without"]


def look_up(value: Any, path: str | None) -> Any:
    """Return the value at a dotted path; None if there is none. An empty path is the value itself.

    Numbers are indexes of arrays.
    """
    if path is None:
        return None
    for part in path.split(".") if path else ():
        members = dict(zip(map(str, range(len(value))), value, strict=True)) if is_array(value) else value
        if not is_object(members) or part not in members:
            return None
        value = members[part]
    return value


def put(value: Any, path: str, new: Any, above: str = "") -> Any:
    """Set the value at a dotted path, create missing objects on the way, and return the whole.

    An empty path is the whole. Numbers are indexes of arrays.

    Raises:
        LookupError: An array has no such item.
    """
    if not path:
        return new
    part, _, rest = path.partition(".")
    place = f"{above}{part}"
    if is_array(value):
        if part not in map(str, range(len(value))):
            raise LookupError(f"there is no {place!r}: the array has {len(value)} items")
        value[int(part)] = put(value[int(part)], rest, new, f"{place}.")
        return value
    whole: dict[str, Any] = value if is_object(value) else {}
    whole[part] = put(whole.get(part), rest, new, f"{place}.")
    return whole


def without(value: Any, path: str) -> Any:
    """Remove the value at a dotted path, if there is one, and return the whole."""
    above, _, last = path.rpartition(".")
    holder = look_up(value, above)
    if is_object(holder):
        holder.pop(last, None)
    return value


def meant(name: str, known: Iterable[str]) -> str:
    """Return the end of an error about an unknown name: a question if a known one is similar."""
    from difflib import get_close_matches

    similar = get_close_matches(name, list(known), n=1)
    return f"; did you mean {similar[0]!r}?" if similar else ""
