"""Plain data: type checks, and access by dotted paths."""

from __future__ import annotations

from typing import Any, TypeGuard


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value is a JSON array."""
    return isinstance(value, list)


def look_up(value: Any, path: str | None) -> Any:
    """Return the value at a dotted path; None if there is none. An empty path is the value itself."""
    if path is None:
        return None
    for part in path.split(".") if path else ():
        if not is_object(value) or part not in value:
            return None
        value = value[part]
    return value


def put(value: Any, path: str, new: Any) -> Any:
    """Set the value at a dotted path, create missing objects on the way, and return the whole.

    An empty path is the whole.
    """
    if not path:
        return new
    whole: dict[str, Any] = value if is_object(value) else {}
    here = whole
    *above, last = path.split(".")
    for part in above:
        if not is_object(here.get(part)):
            here[part] = {}
        here = here[part]
    here[last] = new
    return whole


def without(value: Any, path: str) -> Any:
    """Remove the value at a dotted path, if there is one, and return the whole."""
    above, _, last = path.rpartition(".")
    holder = look_up(value, above)
    if is_object(holder):
        holder.pop(last, None)
    return value
