"""Components that are only references to each other, and stand for nothing."""

from __future__ import annotations

from typing import Any

from ..diagnostics import Code, Diagnostics, quoted
from .kinds import SECTIONS
from .nodes import ObjectNode
from .pointers import component_name
from .repairs import Repairs


def check_cycles(components: ObjectNode, found: Diagnostics, repairs: Repairs) -> None:
    """Report components that are only references to themselves.

    Args:
        components: The components of the document.
        found: Receives the findings.
        repairs: Receives the references of such components, which are removed.
    """
    for section in SECTIONS.values():
        entries = components.get(section)
        if not isinstance(entries, ObjectNode):
            continue
        done: set[str] = set()
        for name in entries:
            trail: list[str] = []
            current = name
            while current not in done and current not in trail:
                trail.append(current)
                following = _referred(entries.get(current), section)
                if following is None:
                    break
                current = following
            if current in trail and _referred(entries.get(trail[-1]), section) is not None:
                found.error(
                    Code.REFERENCE_CYCLE,
                    entries[current].value_position("$ref"),
                    f"the component {quoted(current)} is only a reference to itself",
                    hint="define one of these components inline: "
                    + " → ".join([*trail[trail.index(current) :], current]),
                )
                repairs.refuse(entries[current])
            done.update(trail)


def _referred(value: Any, section: str) -> str | None:
    """The component of the same section that a component is only a reference to."""
    return component_name(value.get("$ref"), section) if isinstance(value, ObjectNode) else None
