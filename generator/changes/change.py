"""One change between two documents, and the list of them as it grows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Position
from .documents.side import Place, Side
from .rules import Judgement, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that differs, judged by one rule.

    Attributes:
        python: What it is about, as a user writes it: `bookings.create(start)`, `Booking.title`, `HostParam["name"]`.
        message: What happened to it, to be read after `python`; code in backticks.
        wire: The same thing as it is on the wire, or in the settings.
        old: Where it stands in the old document, None when it is not there.
        new: Where it stands in the new document, None when it is not there.
        prose: What the document says about something new; may be empty.
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
        """Keep a change; positions are those of the model."""
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
        """The changes, the worst first."""
        return tuple(sorted(self._found, key=lambda change: -change.rule.judgement))


def worst(changes: Iterable[Change]) -> Judgement | None:
    """The worst judgement among them, None when nothing changed."""
    return max((change.rule.judgement for change in changes), default=None)


def code(*texts: str) -> str:
    """Pieces of code in a message: each in backticks, with commas."""
    return ", ".join(f"`{text}`" for text in texts)
