"""Selects in turn among the alternatives that a document allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


class Rotation:
    """Selects alternatives in turn, separately in each place.

    Places are paths within a value; items of a list and values of a map share theirs. In every place, all alternatives
    are selected before one is repeated, and those selected least often elsewhere come first.
    """

    def __init__(self) -> None:
        self._visits: Counter[str] = Counter()
        self._counts: dict[str, int] = {}
        self._had_their_turn: dict[str, set[Hashable]] = {}
        self._taken: Counter[Hashable] = Counter()
        self._met: set[Hashable] = set()

    def turn(self, place: str, count: int) -> int:
        """The number of the alternative to use, if the others need not be used."""
        self._visits[place] += 1
        return (self._visits[place] - 1) % count

    def choice(self, place: str, alternatives: Sequence[K]) -> K:
        """The alternative to use; the others must be used as well."""
        before = self._had_their_turn.setdefault(place, set())
        if before.issuperset(alternatives):
            before.clear()
        self._met.update(alternatives)
        taken = min((one for one in alternatives if one not in before), key=self._taken.__getitem__)
        before.add(taken)
        self._taken[taken] += 1
        self._visits[place] += 1
        self._counts[place] = max(len(alternatives), self._counts.get(place, 0))
        return taken

    def restart(self) -> None:
        """Forget all turns, for other values will be made than before."""
        for turns in (self._visits, self._counts, self._had_their_turn, self._taken, self._met):
            turns.clear()

    @property
    def is_complete(self) -> bool:
        """Whether every alternative was used at every path."""
        return all(self._visits[place] >= count for place, count in self._counts.items())

    @property
    def is_covering(self) -> bool:
        """Whether every alternative was used at some path.

        For deeply nested unions this must suffice: there are too many combinations of their members.
        """
        return self._met <= self._taken.keys()
