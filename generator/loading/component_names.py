"""Choose names for new components, based on the names that their author used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from ..words import pascal_case
from .kinds import SCHEMA_KEYWORDS, SECTIONS, Kind
from .pointers import Pointer
from .references import Target

_CONTAINERS = frozenset({"$defs", "definitions", *SECTIONS.values()})
"""Keys whose entries have names of their own."""
_UNNAMED = frozenset(
    {"components", "paths", "webhooks", "properties", "patternProperties", "content", "schema", "parameters"}
)
"""Keys that add nothing to the other parts of a pointer."""
_SPELT = {"items": "Item", "additionalProperties": "Value", "responses": ""}


def possible_names(target: Target, folder: Path) -> Iterator[str]:
    """Candidates for the name of a component, best first: its own, with its file, with its folders, numbered.

    Args:
        target: The object that becomes a component.
        folder: The folder of the root document.
    """
    name = component_name_of(target)
    yield name
    # Objects outside the folder were fetched from the network.
    inside = target.file.relative_to(folder) if target.file.is_relative_to(folder) else Path(target.file.name)
    for part in reversed(inside.with_suffix("").parts):
        words = [*_words(part), name]
        name = pascal_case(" ".join(words)) if target.kind is Kind.SCHEMA else "_".join(words)
        yield name
    yield from (f"{name}{number}" for number in count(2))


def component_name_of(target: Target) -> str:
    """The name for a new component, based on the name that its author used."""
    for pointer in (target.pointer, *target.links):
        name = _pointer_name(pointer)
        if name:
            return name
    return _allowed(target.file.stem)


def _pointer_name(pointer: Pointer) -> str:
    start = max((index + 1 for index in range(len(pointer) - 1) if _is_container(pointer, index)), default=0)
    parts = pointer[start:]
    if len(parts) == 1:
        return _allowed(parts[0])
    if not any(part in SCHEMA_KEYWORDS or part in _UNNAMED or part in _CONTAINERS for part in parts):
        return _allowed(parts[-1]) if parts else ""
    words: list[str] = []
    media_type = False
    for part in parts:
        if not media_type and part not in _UNNAMED:
            words.extend(_words(_SPELT.get(part, part)))
        media_type = part == "content"
    return pascal_case(" ".join(words))


def _is_container(pointer: Pointer, index: int) -> bool:
    """Whether a part of a pointer holds named entries: `definitions` does, a property called `definitions` does not."""
    part = pointer[index]
    if index and pointer[index - 1] in ("properties", "patternProperties"):
        return False
    return part in ("$defs", "definitions") or (part in SECTIONS.values() and pointer[:index] in ((), ("components",)))


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+", text)


def _allowed(name: str) -> str:
    """Replace all characters that the standard does not allow in component names."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", name)
