"""How lists are walked."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import model_validator

from .parts import DottedPath, Part


class PageStyle(Part):
    """How a list is walked. Paths are dotted and lead through the body of the answer.

    Attributes:
        kind: What the position is: a number of items to skip, an opaque cursor, a page number, or a link (the URL of
            the page).
        size: Query parameter for the number of items in a page. Kind `link` can do without.
        at: Query parameter for the position. Kind `link` has none.
        first: Position of the first page.
        items: Where the items are.
        more: Where a boolean says whether a page follows.
        next: Where the next cursor is, or the URL of the next page. Kind `link` needs it.
        total: Where the number of all items is.
        total_pages: Where the number of all pages is, for kind `page`.
        meta: Where the page's metadata object is.
    """

    kind: Literal["offset", "cursor", "page", "link"]
    size: str = ""
    at: str = ""
    first: int = 0
    items: DottedPath | Literal["."] = "."
    more: DottedPath | None = None
    next: DottedPath | None = None
    total: DottedPath | None = None
    total_pages: DottedPath | None = None
    meta: DottedPath | None = None

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        """Each kind has what it takes to get to the next page."""
        needed = {"next": self.next} if self.kind == "link" else {"size": self.size, "at": self.at}
        missing = [name for name, value in needed.items() if not value]
        if missing:
            raise ValueError(
                f"a page style of kind `{self.kind}` requires {' and '.join(f'`{one}`' for one in missing)}"
            )
        if self.kind == "link" and self.at:
            raise ValueError("a page style of kind `link` has no `at`, because the URL points to the next page")
        return self

    def for_runtime(self) -> dict[str, Any]:
        """The fields as the runtime takes them: an empty path leads to the body itself."""
        return {**self.model_dump(exclude_defaults=True), "items": "" if self.items == "." else self.items}
