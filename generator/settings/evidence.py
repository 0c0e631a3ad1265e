"""The evidence for the description of each operation: a file beside the settings, shown in the list of methods.

    evidence.yaml
        books.list: {published: 2026-03, observed: [2026-05, 2026-09]}

The owner chooses the kinds of evidence. The settings define the word shown for each kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ..diagnostics import Code, Diagnostics, Position, quoted
from ..loading.document import load_yaml
from ..loading.nodes import ArrayNode, ObjectNode

_DATE = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?")


class EvidenceWord(BaseModel):
    """A word that is shown for an operation.

    Attributes:
        kinds: Kinds of evidence that it represents.
        meaning: Its meaning for users of the package, as a sentence.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kinds: Annotated[tuple[str, ...], Field(min_length=1)]
    meaning: Annotated[str, StringConstraints(min_length=1)]


class Evidence(BaseModel):
    """Where the evidence is, and how it is shown.

    Attributes:
        file: Name of the file in the folder of the settings.
        words: Shown for an operation: the first word with evidence, and the latest date of that evidence.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*\.(yaml|yml|json)$")]
    words: Annotated[
        Mapping[Annotated[str, StringConstraints(pattern=r"^[a-z]+( [a-z]+)*$")], EvidenceWord], Field(min_length=1)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """The evidence of all operations.

    Attributes:
        root: Operation id -> kind of evidence -> a date, a list of dates, or true without a date.
        lines: The lines of the file, for findings.
    """

    root: ObjectNode
    lines: Mapping[Path, Sequence[str]]

    def position(self, operation_id: str) -> Position:
        """The position of an operation's evidence."""
        return self.root.key_position(operation_id)

    def support(self, operation_id: str, words: Mapping[str, EvidenceWord]) -> str:
        """The word and date for an operation, such as `observed 2026-09`; empty if there is no evidence."""
        row: Mapping[str, Any] = self.root.get(operation_id, {})
        for word, stated in words.items():
            found = [row[kind] for kind in stated.kinds if row.get(kind)]
            if found:
                return f"{word} {max(map(_latest, found))}".rstrip()
        return ""


def load_evidence(path: Path) -> EvidenceFile:
    """Read the evidence.

    Raises:
        DiagnosticsError: The file cannot be read or is malformed; every finding has a position.
    """
    root, lines = load_yaml(path)
    found = Diagnostics(lines)
    for id_, row in root.items():
        if not isinstance(row, ObjectNode):
            found.error(Code.INVALID_SETTING, root.value_position(id_), f"{id_}: must map kinds of evidence to dates")
            continue
        for kind, value in row.items():
            listed = isinstance(value, ArrayNode)
            for number, date in enumerate(_values(value)):
                if not _is_date(date) and (listed or not isinstance(date, bool)):
                    place = value.item_position(number) if listed else row.value_position(kind)
                    problem = f"{id_}.{kind}: {quoted(date)} is not a date such as `2026-09` or `2026-09-30`"
                    found.error(Code.INVALID_SETTING, place, problem)
    found.raise_for_errors()
    return EvidenceFile(root=root, lines=lines)


def _values(value: Any) -> Sequence[Any]:
    return value if isinstance(value, ArrayNode) else [value]


def _latest(value: Any) -> str:
    return max((date for date in _values(value) if isinstance(date, str)), default="")


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None
