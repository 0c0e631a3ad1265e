"""How lists are paginated."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import model_validator

from .parts import DottedPath, Part


class PageStyle(Part):
    """How a list is paginated. Paths are dotted and refer to the response body.

    Attributes:
        kind: The kind of position: a number of items to skip, an opaque cursor, a page number, or a link (the URL of
            the page).
        size: Query parameter for the number of items per page. Optional for kind `link`.
        at: Query parameter for the position. Kind `link` has none.
        first: Position of the first page.
        items: Path of the items.
        more: Path of a boolean that says whether another page follows.
        next: Path of the next cursor, or of the next page's URL. Required for kind `link`.
        total: Path of the total number of items.
        total_pages: Path of the total number of pages, for kind `page`.
        meta: Path of the page's metadata object.
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
        """Each kind has the fields that the next page requires."""
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
        """The fields in the form that the runtime uses: an empty path is the body itself."""
        return {**self.model_dump(exclude_defaults=True), "items": "" if self.items == "." else self.items}
