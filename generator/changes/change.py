"""A change between two documents, and the collection of changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Position
from .documents.side import Place, Side
from .rules import Judgment, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A difference, classified by one rule.

    Attributes:
        python: The changed object, as a user writes it: `bookings.create(start)`, `Booking.title`, `HostParam["name"]`.
        message: The change, to be read after `python`; code in backticks.
        wire: The same object on the wire, or in the settings.
        old: Its position in the old document; None if it does not exist there.
        new: Its position in the new document; None if it does not exist there.
        prose: The document's description of a new object; may be empty.
    """

    rule: Rule
    python: str
    message: str
    wire: str
    old: Place | None = None
    new: Place | None = None
    prose: str = ""


class Changes:
    """Collects changes between two sides, in the order in which they are found."""

    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._new = new
        self._found: list[Change] = []

    def add(
        self,
        rule: Rule,
        python: str,
        message: str,
        wire: str,
        *,
        old: Position | None = None,
        new: Position | None = None,
        prose: str = "",
    ) -> None:
        """Add a change; positions are those of the model."""
        self._found.append(
            Change(
                rule=rule,
                python=python,
                message=message,
                wire=wire,
                old=self._old.place(old),
                new=self._new.place(new),
                prose=prose,
            )
        )

    def all(self) -> tuple[Change, ...]:
        """The changes, most severe first."""
        return tuple(sorted(self._found, key=lambda change: -change.rule.judgment))


def worst(changes: Iterable[Change]) -> Judgment | None:
    """The most severe level among them; None if nothing changed."""
    return max((change.rule.judgment for change in changes), default=None)


def code(*texts: str) -> str:
    """Code in a message: each piece in backticks, separated by commas."""
    return ", ".join(f"`{text}`" for text in texts)
