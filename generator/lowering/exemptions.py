"""Findings that the settings accept by name and with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Code
from ..settings.settings import Exemption, Settings


class Exemptions:
    """The exemptions of the settings; remembers which of them were needed."""

    def __init__(self, settings: Settings) -> None:
        self._stated = settings.exemptions
        self._used: set[tuple[str, str]] = set()

    def cover(self, code: Code, name: str) -> bool:
        """Whether a finding about `name` is accepted."""
        key = (str(code), name)
        if any((stated.code, stated.name) == key for stated in self._stated):
            self._used.add(key)
            return True
        return False

    def unused(self) -> Iterator[tuple[int, Exemption]]:
        """Exemptions that no finding needed, with their place among all of them, from 0."""
        numbered = enumerate(self._stated)
        return ((number, stated) for number, stated in numbered if (stated.code, stated.name) not in self._used)
