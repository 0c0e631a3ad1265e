"""Versions of the package, and the one that changes ask for: semantic versioning, with what is usual before 1.0.

A breaking change asks for a new major version, something new for a minor one, anything else for a patch. Before 1.0
everything moves down by one: breaking changes ask for a new minor version, all others for a patch.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import total_ordering
from typing import Self

from ..rules import Judgement

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?")
_FINAL = ("z", 0)
"""Sorts after every pre-release."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """A version as `client.yaml` states it: `1.2.3`, or before it `1.2.3a1`, `1.2.3b1`, `1.2.3rc1`."""

    major: int
    minor: int
    patch: int
    stage: tuple[str, int] = _FINAL

    @classmethod
    def parse(cls, text: str) -> Self:
        """The version in `text`; a `v` before it, as in a tag, is left out.

        Raises:
            ValueError: It is none.
        """
        match = _VERSION.fullmatch(text.removeprefix("v"))
        if match is None:
            raise ValueError(f"`{text}` is not a version like 1.2.3 or 1.2.3rc1")
        stage = (match[4], int(match[5])) if match[4] else _FINAL
        return cls(int(match[1]), int(match[2]), int(match[3]), stage)

    @property
    def tag(self) -> str:
        """The tag of the release."""
        return f"v{self}"

    def __str__(self) -> str:
        number = f"{self.major}.{self.minor}.{self.patch}"
        return number if self.stage == _FINAL else f"{number}{self.stage[0]}{self.stage[1]}"

    def __lt__(self, other: Self) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, int, tuple[str, int]]:
        return self.major, self.minor, self.patch, self.stage

    def after(self, worst: Judgement | None) -> Self:
        """The smallest version that may follow this one.

        Args:
            worst: The worst of the changes; None when nothing changed for users.

        Returns:
            After a pre-release the next one of it, whatever changed: nobody was promised anything yet.
        """
        if self.stage != _FINAL:
            return replace(self, stage=(self.stage[0], self.stage[1] + 1))
        breaking = worst is Judgement.BREAKING
        if breaking and self.major:
            return replace(self, major=self.major + 1, minor=0, patch=0)
        if breaking or (worst is Judgement.COMPATIBLE and self.major):
            return replace(self, minor=self.minor + 1, patch=0)
        return replace(self, patch=self.patch + 1)

    def is_enough(self, worst: Judgement | None, before: Self) -> bool:
        """Whether this version may follow `before` after such changes; a pre-release counts as what it leads to."""
        return self > before and replace(self, stage=_FINAL) >= replace(before.after(worst), stage=_FINAL)
