"""The error class for each status: read from the runtime's own table, so that docstrings name what is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from ..errors import RenderingError
from ..naming.identifiers import Identifier, Printable
from .quoting import code

SOURCE = "src/package/_core/errors.py"
"""The file with the table, below the templates."""

_TABLE = "STATUS_ERRORS"
_EXPIRED = code("TokenExpiredError")
_OTHER = code("APIStatusError")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusErrors:
    """The error classes that the runtime raises, by status.

    Attributes:
        classes: Class by status; the class of 500 also covers all higher statuses.
        refresh_status: The status for an expired access token, if the API has a separate one.
    """

    classes: Mapping[int, Printable]
    refresh_status: int | None

    @classmethod
    def read(cls, path: Path, refresh_status: int | None) -> Self:
        """The table in the runtime's error module.

        Raises:
            RenderingError: It has none, for example because a custom module replaces it.
        """
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            match statement:
                case ast.AnnAssign(target=ast.Name(id=found), value=ast.Dict(keys, values)) if found == _TABLE:
                    return cls(classes=dict(_entries(path, keys, values)), refresh_status=refresh_status)
                case _:
                    pass
        raise RenderingError(f"{path}: there is no `{_TABLE}`, which says what error a status becomes")

    def name(self, status: str) -> Printable:
        """The class that the runtime raises for a status; for `4XX` and `default`, the base of all of them."""
        if status == str(self.refresh_status):
            return _EXPIRED
        if not status.isdigit():
            return self.classes.get(500, _OTHER) if status[0] in "56789" else _OTHER
        return self.classes.get(min(int(status), 500), _OTHER)

    def rows(self) -> list[tuple[int, Printable, str]]:
        """Depth in the class tree, name and meaning of each class, for a table."""
        rows: list[tuple[int, Printable, str]] = []
        for status, name in self.classes.items():
            rows.append((0, name, f"{status} and above" if status == 500 else str(status)))
            if status == 401:
                expired = self.refresh_status or "the access token has expired, if there is a status for that"
                rows.append((1, _EXPIRED, str(expired)))
        return rows


def _entries(path: Path, keys: list[ast.expr | None], values: list[ast.expr]) -> Iterator[tuple[int, Printable]]:
    for key, value in zip(keys, values, strict=True):
        match key, value:
            case ast.Constant(value=int(status)), ast.Name(id=name):
                yield status, Identifier(name)
            case _:
                raise RenderingError(f"{path}:{value.lineno}: an entry of `{_TABLE}` is a status and a class")
