"""Request objects of several kinds whose keys have different wire names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from .encode import is_list, is_object
from .operation import Names

_NOTHING: Mapping[str, Any] = {}


class Variant(NamedTuple):
    """One possible kind of object for a value in a request.

    Attributes:
        names: The wire names of its keys.
        required: Required keys.
        optional: Optional keys.
        constants: The required values of keys with constants.
        free: Whether it can have other keys.
    """

    names: Names
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    constants: Mapping[str, tuple[object, ...]] = _NOTHING
    free: bool = False

    def likeness(self, value: Mapping[object, object]) -> tuple[int, int]:
        """Return how well an object matches this kind: first mismatches as a negative number, then matches."""
        known = sum(key in self.required or key in self.optional for key in value)
        strange = 0 if self.free else len(value) - known
        missing = sum(key not in value for key in self.required)
        wrong = sum(key in value and value[key] not in allowed for key, allowed in self.constants.items())
        return -(strange + missing + wrong), known


class Variants(NamedTuple):
    """All possible kinds of object for a value in a request."""

    kinds: tuple[Variant, ...]

    def of(self, value: Mapping[object, object]) -> Names:
        """Return the names of one object: those of the kind that fits it best.

        Raises:
            ValueError: Several kinds fit equally, and one of the keys has another wire name in each.
        """
        fits = [kind.likeness(value) for kind in self.kinds]
        best = [kind.names.of(value) for kind, fit in zip(self.kinds, fits, strict=True) if fit == max(fits)]
        found = _contested(best, value)
        if found is not None:
            key, wires = found
            listed = " or ".join(f"`{wire}`" for wire in wires)
            raise ValueError(
                f"`{key}` can be sent as {listed}, and the other keys do not decide; pass a key of one kind"
            )
        return best[0]

    def keeping(self, keys: Collection[str]) -> Variants:
        """Return these kinds, except for keys that are sent unchanged."""
        return Variants(tuple(kind._replace(names=kind.names.keeping(keys)) for kind in self.kinds))


def _contested(tables: Sequence[Names], value: object) -> tuple[str, list[str]] | None:
    """The first key in a value that tables write differently, with its wire names; None if they agree."""
    if is_list(value):
        return next((found for item in value if (found := _contested(tables, item)) is not None), None)
    if all(table == tables[0] for table in tables) or not is_object(value):
        return None
    for key, item in value.items():
        wires = list(dict.fromkeys(table.wire(str(key)) for table in tables))
        if len(wires) > 1:
            return str(key), wires
        found = _contested([table.below(wires[0]) or Names() for table in tables], item)
        if found is not None:
            return found
    return None
