"""HTTP headers as an immutable mapping that ignores case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from .facts import SCHEMES

SECRET_HEADERS: Final = frozenset(
    {"authorization", "proxy-authorization", "cookie", "set-cookie"}
    | {scheme.name.lower() for scheme in SCHEMES if scheme.kind == "header" and scheme.secret}
)


class Headers(Mapping[str, str]):
    """Headers of a request or response. Names are case-insensitive, and repeated headers are joined with `, `.

    The representation hides the values of secret headers.
    """

    __slots__ = ("_values",)

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        values: dict[str, str] = {}
        for name, value in items:
            key = name.lower()
            values[key] = f"{values[key]}, {value}" if key in values else value
        self._values = values

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def merged(self, other: Mapping[str, str]) -> Headers:
        """Return these headers, updated with `other`."""
        merged = Headers()
        merged._values = {**self._values, **{name.lower(): value for name, value in other.items()}}
        return merged

    def redacted(self, redact: Callable[[str], str]) -> Headers:
        """Return these headers with `redact` applied to their values.

        `Location` is kept, because the target of a redirect is part of the result.
        """
        together = "\n".join(self._values.values())
        if redact(together) == together:
            return self
        return Headers((name, value if name == "location" else redact(value)) for name, value in self._values.items())

    def shown(self) -> dict[str, str]:
        """Return the headers with secrets hidden, for a log. URLs in `Location` have their query hidden."""
        return {name: _shown(name, value) for name, value in self._values.items()}

    def __repr__(self) -> str:
        return f"Headers({self.shown()!r})"


def _shown(name: str, value: str) -> str:
    if name in SECRET_HEADERS:
        return "***"
    url, mark, _ = value.partition("?")
    return f"{url}?***" if name == "location" and mark else value
