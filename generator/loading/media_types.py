"""Media types: which of them are JSON."""

from __future__ import annotations

_JSON = frozenset({"application/json", "text/json", "*/*"})


def is_json(media_type: str) -> bool:
    """Whether bodies of a media type are JSON; `*/*` is taken for it, since no API says so and means something else."""
    name = media_type.partition(";")[0].strip().lower()
    return name in _JSON or name.endswith("+json")
