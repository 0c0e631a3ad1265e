"""HTTP headers as an immutable mapping that ignores case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from .facts import SCHEMES

SECRET_HEADERS: Final = frozenset(
    {"authorization", "proxy-authorization", "cookie", "set-cookie"}
    | {scheme.name.lower() for scheme in SCHEMES if scheme.kind == "header" and scheme.secret}
)


class Headers(Mapping[str, str]):
    """Headers of a request or response; names compare without case, repeated headers are joined with `, `.

    The representation hides the values of headers that carry secrets.
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
        """Return these headers with those of `other` added or put in their place."""
        return Headers({**self._values, **{name.lower(): value for name, value in other.items()}}.items())

    def shown(self) -> dict[str, str]:
        """Return the headers with secrets hidden, fit for a log."""
        return {name: "***" if name in SECRET_HEADERS else value for name, value in self._values.items()}

    def __repr__(self) -> str:
        return f"Headers({self.shown()!r})"
