"""The result of a comparison: the changes, and the versions on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from packaging.version import Version

from ..change import Change, worst
from ..release.version import after, parse
from ..rules import Judgment
from .compare import compare
from .side import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """Two documents, and the changes between them.

    Attributes:
        old: The name of the old document, such as `v0.1.0:spec/openapi.yaml`.
        new: The name of the new document.
        old_version: The version in the old settings.
        new_version: The version in the new settings.
        changes: The changes, most severe first.
    """

    old: str
    new: str
    old_version: Version
    new_version: Version
    changes: tuple[Change, ...]

    @classmethod
    def between(cls, old: Side, new: Side) -> Self:
        """Compare two documents."""
        return cls(
            old=old.source.label,
            new=new.source.label,
            old_version=parse(old.settings.version),
            new_version=parse(new.settings.version),
            changes=compare(old, new),
        )

    @property
    def worst(self) -> Judgment | None:
        """The most severe level; None if nothing changed."""
        return worst(self.changes)

    @property
    def suggested(self) -> Version | None:
        """The smallest version that reflects the changes; None if nothing changed."""
        return after(self.old_version, self.worst) if self.changes else None

    def count(self, judgment: Judgment) -> int:
        """The number of changes at a level."""
        return sum(change.rule.judgment is judgment for change in self.changes)
