"""The findings of a run."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from .findings import Code, Diagnostic, Position, Related, Severity
from .printing import render


class Diagnostics:
    """Collects the findings of a run, with the source lines needed to print them.

    Args:
        sources: The lines of every file that was read; may still grow while findings are added.
    """

    def __init__(self, sources: Mapping[Path, Sequence[str]] | None = None) -> None:
        self._sources: list[Mapping[Path, Sequence[str]]] = [] if sources is None else [sources]
        # A dict removes duplicates: several references often reach the same position.
        self._found: dict[Diagnostic, None] = {}
        self._muted: frozenset[Code] = frozenset()

    def __iter__(self) -> Iterator[Diagnostic]:
        """The findings, by file, line and column."""
        return iter(sorted(self._found, key=lambda found: (found.position, found.code.identifier, found.message)))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def sources(self) -> Mapping[Path, Sequence[str]]:
        """The lines of all files that findings can refer to."""
        return ChainMap(*map(dict, self._sources))

    def read(self, sources: Mapping[Path, Sequence[str]]) -> None:
        """Add the lines of more files."""
        self._sources.append(sources)

    def mute(self, codes: frozenset[Code]) -> None:
        """Drop findings with these codes from now on: they would only follow from a known error."""
        self._muted |= codes

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a finding, without duplicates."""
        if diagnostic.code not in self._muted:
            self._found.setdefault(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep several findings."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def error(
        self,
        code: Code,
        position: Position,
        message: str,
        hint: str = "",
        related: Iterable[Related] = (),
        subject: str = "",
    ) -> None:
        """Add an error."""
        self.add(
            Diagnostic(
                code=code, position=position, message=message, hint=hint, related=tuple(related), subject=subject
            )
        )

    def warning(
        self,
        code: Code,
        position: Position,
        message: str,
        hint: str = "",
        related: Iterable[Related] = (),
        subject: str = "",
    ) -> None:
        """Add a warning."""
        self.add(
            Diagnostic(
                code=code,
                position=position,
                message=message,
                hint=hint,
                related=tuple(related),
                severity=Severity.WARNING,
                subject=subject,
            )
        )

    def name_subjects(self, named: Mapping[Position, str]) -> None:
        """Set the subjects of findings.

        Args:
            named: The subjects by position; a finding that already has a subject keeps it.
        """
        self._found = {
            replace(found, subject=found.subject or named.get(found.position, "")): None for found in self._found
        }

    def remove(self, is_accepted: Callable[[Diagnostic], bool]) -> list[Diagnostic]:
        """Remove the accepted findings, and return them, sorted."""
        accepted = [found for found in self if is_accepted(found)]
        for found in accepted:
            del self._found[found]
        return accepted

    @property
    def errors(self) -> list[Diagnostic]:
        """The findings that stop the generation, sorted."""
        return [found for found in self if found.is_error]

    @property
    def warnings(self) -> list[Diagnostic]:
        """The findings that do not stop the generation, sorted."""
        return [found for found in self if not found.is_error]

    def raise_for_errors(self, *, strict: bool = False) -> None:
        """Raise if there are errors.

        Args:
            strict: Whether warnings count as errors.

        Raises:
            DiagnosticsError: There is at least one error.
        """
        if any(strict or found.is_error for found in self._found):
            raise DiagnosticsError(self)

    def render(self) -> str:
        """The findings as printed: one block per kind, warnings first, and a summary."""
        return render(self, self.sources)


class DiagnosticsError(Exception):
    """There are errors; the text of the exception is the report to print.

    Attributes:
        diagnostics: All findings of the run, warnings included.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return self.diagnostics.render()
