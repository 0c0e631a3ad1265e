"""Names that are taken, and by what."""

from __future__ import annotations

from ..diagnostics import Code, Diagnostics, Position, Related


class Claims:
    """The names of one scope."""

    def __init__(self, found: Diagnostics) -> None:
        """Begin with an empty scope; collisions are reported to `found`."""
        self._found = found
        self._taken: dict[str, Position] = {}

    def claim(self, name: str, origin: Position, what: str, hint: str) -> None:
        """Take a name, or report that it is taken.

        Args:
            name: The name.
            origin: Where the thing is that wants it.
            what: What that thing is.
            hint: What to do about a collision.
        """
        if name in self._taken:
            self._found.error(
                Code.NAME_COLLISION,
                origin,
                f"{what} would be called `{name}` in Python, and something else already is",
                hint=hint,
                related=(Related(self._taken[name], f"what is already called `{name}`"),),
            )
        self._taken.setdefault(name, origin)
