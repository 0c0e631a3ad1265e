"""The document files that a module is generated from, by names that maintainers recognize."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Position
from ..model.api import Api


class Sources:
    """The files of a document, by positions in it.

    The files of a multi-file document are named with their folder: `spec/paths/bookings.yaml`. A single file is named
    without it, because the folder can have another name in another clone.
    """

    def __init__(self, api: Api) -> None:
        self._root = api.origin
        folder = api.origin.file.parent
        origins = [o.origin for o in api.operations] + [schema.origin for schema in api.schemas.values()]
        is_alone = all(origin.file == api.origin.file for origin in origins)
        self._base = folder if is_alone else folder.parent

    def of(self, origins: Iterable[Position]) -> tuple[str, ...]:
        """The files that contain the positions, without duplicates; the root file if there are no positions."""
        files = {origin.file for origin in origins} or {self._root.file}
        # Positions in an overlay outside of the folder count as the root file's.
        inside = {file if file.is_relative_to(self._base) else self._root.file for file in files}
        return tuple(sorted(file.relative_to(self._base).as_posix() for file in inside))
