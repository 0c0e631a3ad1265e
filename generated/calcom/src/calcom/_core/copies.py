"""Shallow copies of clients and resources that use another driver."""

from __future__ import annotations

from typing import Any, TypeVar, cast

T = TypeVar("T")


class Bound:
    """An object that uses the driver of one client."""


def duplicate(source: T) -> T:
    """Return a shallow copy of an object, even if its class restricts copying and pickling."""
    copied = object.__new__(type(source))
    for name, value in _attributes(source).items():
        object.__setattr__(copied, name, value)
    return copied


def bind(holder: object, old: object, new: object) -> None:
    """Replace the driver `old` by `new` in an object and in the resources in its attributes, at any depth.

    The resources are copied. The copies keep their class and attributes; the originals are unchanged.
    """
    copies = {id(holder): holder}
    waiting = [holder]
    for held in waiting:
        for name, value in _attributes(held).items():
            if value is old:
                object.__setattr__(held, name, new)
            elif isinstance(value, Bound):
                if id(value) not in copies:
                    copies[id(value)] = duplicate(value)
                    waiting.append(copies[id(value)])
                object.__setattr__(held, name, copies[id(value)])


def _attributes(holder: object) -> dict[str, object]:
    """The attributes of an object, including slots."""
    state: Any = object.__getstate__(holder)
    parts = cast("tuple[dict[str, object] | None, ...]", state if isinstance(state, tuple) else (state,))
    return {name: value for part in parts if part is not None for name, value in part.items()}
