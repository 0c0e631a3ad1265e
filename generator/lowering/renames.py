"""Operations and resources that the settings rename."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Code, Diagnostics, Position, did_you_mean, quoted
from ..settings.settings import Settings
from .routes import Name


class PathRenames:
    """The chosen paths; records which settings could apply, so that `check` finds those that never do."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._names = settings.names
        self._operations: dict[str, None] = {}
        self._resources: dict[str, None] = {}

    def path_name(self, name: Name, keys: Iterable[str], tag: str | None) -> tuple[Name, bool]:
        """The name of an operation, and whether the settings chose its method name.

        Args:
            name: The name without settings.
            keys: The keys that the settings can use for it: its id, and its method and path.
            tag: Its first tag, if it has one.
        """
        known = dict.fromkeys(keys)
        self._operations |= known
        parents = [name[:length] for length in range(len(name) - 1, 0, -1)]
        tagged = {tag: name[:-1]} if tag is not None else {}
        resources = {**{".".join(parent): parent for parent in parents}, **tagged}
        self._resources |= dict.fromkeys(resources)
        for key in known:
            if key in self._names.operations:
                return tuple(self._names.operations[key].split(".")), True
        for key in (*tagged, *resources):
            if key in self._names.resources:
                return (*self._names.resources[key].split("."), *name[len(resources[key]) :]), False
        return name, False

    def check(self, root: Position, found: Diagnostics) -> None:
        """Report settings for operations and resources that do not exist.

        Args:
            root: The beginning of the document: the position of settings that are not in a file.
            found: Receives the findings.
        """
        for section, what, stated, known in (
            ("operations", "operation", self._names.operations, self._operations),
            ("resources", "resource", self._names.resources, self._resources),
        ):
            for key in stated:
                if key not in known:
                    position = self._settings.position("names", section, key, otherwise=root)
                    problem = f"names.{section}: no {what} named {quoted(key)}"
                    found.error(Code.INVALID_SETTING, position, problem, hint=did_you_mean(key, known))
