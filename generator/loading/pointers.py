"""Parse and format JSON pointers (RFC 6901)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

Pointer = tuple[str, ...]
"""The parts of a JSON pointer, unescaped."""


# A component is looked up once for each reference to it, in every stage.
@lru_cache(10_000)
def parse_pointer(text: str) -> Pointer:
    """Parse a JSON pointer, such as `/components/schemas/A~1B`; "" is the whole document."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in text.split("/")[1:])


def format_pointer(parts: Sequence[str | int]) -> str:
    """Format a JSON pointer."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def component_name(reference: object, section: str) -> str | None:
    """The component name in a local reference to a section; None for any other reference."""
    if not isinstance(reference, str) or not reference.startswith("#"):
        return None
    match parse_pointer(reference.removeprefix("#")):
        case ("components", found, name) if found == section:
            return name
        case _:
            return None
