"""Findings that the settings exempt, with a reason."""

from __future__ import annotations

from ..diagnostics import Code, Diagnostic, Diagnostics, Exempting, Position
from ..loading.nodes import ObjectNode
from ..loading.subjects import operations_at, subjects_of
from ..settings.settings import Settings


class Exemptions:
    """The exemptions of the settings; records which of them were used."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._used: set[int] = set()

    def cover(self, code: Code, name: str) -> bool:
        """Whether a finding about `name` is exempt."""
        stated = self._settings.exemptions
        fitting = {
            number
            for number, exemption in enumerate(stated)
            if exemption.code == str(code) and exemption.name in (None, name)
        }
        self._used |= fitting
        return bool(fitting)

    def accept(self, found: Diagnostics, root: ObjectNode) -> set[Position]:
        """Remove exempt findings from `found`, and set the subjects of the others.

        Args:
            found: The findings so far.
            root: The tree of the document.

        Returns:
            The positions of operations that cannot be in the client, because of an exempt error.
        """
        found.name_subjects(subjects_of(root, (finding.position for finding in found if not finding.subject)))
        accepted = found.remove(self._covers)
        return operations_at(root, (finding.position for finding in accepted if _leaves_out(finding)))

    def report_unused(self, found: Diagnostics, root: Position) -> None:
        """Report unused exemptions.

        Args:
            found: Receives the findings.
            root: The beginning of the document: the position of settings that are not in a file.
        """
        for number, exemption in enumerate(self._settings.exemptions):
            if number not in self._used:
                where = f"`{exemption.name}`" if exemption.name is not None else "the document"
                found.warning(
                    Code.UNUSED_EXEMPTION,
                    self._settings.position("exemptions", number, otherwise=root),
                    f"the settings exempt {where} from {exemption.code}, which is not reported there",
                    hint="remove the exemption from the settings",
                )

    def _covers(self, finding: Diagnostic) -> bool:
        return finding.code.exempting is not Exempting.NOTHING and self.cover(finding.code, finding.subject)


def _leaves_out(finding: Diagnostic) -> bool:
    return finding.is_error and finding.code.exempting is Exempting.LEAVES_OUT
