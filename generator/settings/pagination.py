"""How lists are walked."""

from __future__ import annotations

from typing import Any, Literal

from .parts import DottedPath, Part


class PageStyle(Part):
    """How a list is walked. Paths are dotted and lead through the body of the answer.

    Attributes:
        kind: What the position is: a number of items to skip, an opaque cursor, or a page number.
        size: Query parameter for the number of items in a page.
        at: Query parameter for the position.
        first: Position of the first page.
        items: Where the items are.
        more: Where a boolean says whether a page follows.
        next: Where the next cursor is.
        total: Where the number of all items is.
        meta: Where the page's metadata object is.
    """

    kind: Literal["offset", "cursor", "page"]
    size: str
    at: str
    first: int = 0
    items: DottedPath | Literal["."] = "."
    more: DottedPath | None = None
    next: DottedPath | None = None
    total: DottedPath | None = None
    meta: DottedPath | None = None

    def for_runtime(self) -> dict[str, Any]:
        """The fields as the runtime takes them: an empty path leads to the body itself."""
        return {**self.model_dump(), "items": "" if self.items == "." else self.items}
