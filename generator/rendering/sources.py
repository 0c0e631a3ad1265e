"""Which files of the document a module comes from, under the names that its maintainers know them by."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Position
from ..model.api import Api


class Sources:
    """The files of a document by the places of what was written in them.

    A document of several files has a folder to itself, whose name they go by: `spec/paths/bookings.yaml`. A single file
    goes by its own name, because the folder around it may be called something else in another clone.
    """

    def __init__(self, api: Api) -> None:
        self._root = api.origin
        folder = api.origin.file.parent
        origins = [o.origin for o in api.operations] + [schema.origin for schema in api.schemas.values()]
        is_alone = all(origin.file == api.origin.file for origin in origins)
        self._base = folder if is_alone else folder.parent

    def of(self, origins: Iterable[Position]) -> tuple[str, ...]:
        """The files in which something was written, each once; the root for nothing."""
        files = {origin.file for origin in origins} or {self._root.file}
        # What an overlay adds from outside of the folder counts as the root's.
        inside = {file if file.is_relative_to(self._base) else self._root.file for file in files}
        return tuple(sorted(file.relative_to(self._base).as_posix() for file in inside))
