"""The differences between two published documents, classified by the rules of `make diff`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.changes.rules import Rule
from generator.naming.identifiers import identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference.

    Attributes:
        python: The changed object, as a user of the client writes it: `bookings.create(start)`.
        message: The change, to be read after `python`; code in backticks.
        wire: The same on the wire: `POST /v2/bookings, body start`.
        anchor: Its position in a component, so that a difference that many operations share is reported once; else
            None.
    """

    rule: Rule
    python: str
    message: str
    wire: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A part of an operation's request or response, while schemas are compared.

    Attributes:
        method: The method of the client; `METHOD /path` if there is none.
        operation: `METHOD /path`.
        place: The part of the request or response: `query`, `body`, `response 200`.
        path: Names of properties on the path; `[]` for the items of an array, `{}` for the values of a map.
        anchor: The innermost component on the path, and the rest of the path.
        envelope: The property of a response with the client's result; empty if there is none.
    """

    method: str
    operation: str
    place: str
    path: tuple[str, ...] = ()
    anchor: str | None = None
    envelope: str = ""

    def below(self, step: str) -> Subject:
        """The part after one more step."""
        anchor = f"{self.anchor}{_joined((step,))}" if self.anchor is not None else None
        return replace(self, path=(*self.path, step), anchor=anchor)

    def inside(self, component: str) -> Subject:
        """The same part, at the beginning of a component."""
        return replace(self, anchor=component)

    @property
    def is_output(self) -> bool:
        """Whether users read it."""
        return self.place.startswith("response")

    def finding(self, rule: Rule, message: str) -> Finding:
        """A difference of this part."""
        return Finding(rule=rule, python=self._python(), message=message, wire=self._wire(), anchor=self.anchor)

    def _python(self) -> str:
        steps = self.path
        if self.is_output:
            # Methods return the content of the envelope.
            inside = steps[1:] if steps[:1] == (self.envelope,) else steps
            return f"{self.method}(){_joined(_spelled(inside))}"
        return f"{self.method}({_joined(_spelled(steps)).removeprefix('.') or 'body'})"

    def _wire(self) -> str:
        return " ".join([f"{self.operation}, {self.place}", _joined(self.path).removeprefix(".")]).rstrip()


def grouped(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings, grouped by position in a component, most severe first."""
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        key = number if finding.anchor is None else (finding.rule, finding.message, finding.anchor)
        groups.setdefault(key, []).append(finding)
    return sorted(groups.values(), key=_badness)


def _badness(group: Sequence[Finding]) -> int:
    return -group[0].rule.judgment


def _spelled(steps: Iterable[str]) -> tuple[str, ...]:
    return tuple(step if step in ("[]", "{}") else identifier(step) for step in steps)


def _joined(steps: Iterable[str]) -> str:
    return "".join(step if step in ("[]", "{}") else f".{step}" for step in steps)
