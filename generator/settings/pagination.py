"""How lists are paginated."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import model_validator

from .parts import DottedPath, HeaderName, Part


class PageStyle(Part):
    """How a list is paginated. Paths are dotted and refer to the response body.

    Attributes:
        kind: The kind of position: a number of items to skip, an opaque cursor, a page number, or a link (the URL of
            the page).
        size: Query parameter for the number of items per page, if there is one.
        at: Query parameter for the position. Kind `link` has none.
        first: Position of the first page.
        items: Path of the items.
        more: Path of a boolean that says whether another page follows.
        next: Path of the next cursor, or of the next page's URL. Kind `link` requires it, or `header`.
        header: For kind `link`, a header with links (RFC 8288), usually `Link`. The one with `rel="next"` is the URL of
            the next page.
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
    header: HeaderName | None = None
    total: DottedPath | None = None
    total_pages: DottedPath | None = None
    meta: DottedPath | None = None

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        """Each kind has the fields that the next page requires."""
        if self.kind == "link":
            self._is_complete_link()
            return self
        if not self.at:
            raise ValueError(f"a page style of kind `{self.kind}` requires `at`")
        if self.header is not None:
            raise ValueError("only a page style of kind `link` has a `header`")
        return self

    def _is_complete_link(self) -> None:
        if self.next is None and self.header is None:
            raise ValueError("a page style of kind `link` requires `next` or `header`")
        if self.next is not None and self.header is not None:
            raise ValueError("`next` and `header` are mutually exclusive")
        if self.at:
            raise ValueError("a page style of kind `link` has no `at`, because the URL points to the next page")

    def for_runtime(self) -> dict[str, Any]:
        """The fields in the form that the runtime uses.

        An empty path is the body itself. A header of links is a `next` that cannot be the path of a property.
        """
        fields = self.model_dump(exclude_defaults=True, exclude={"header"})
        if self.header is not None:
            fields["next"] = f"{self.header}; rel=next"
        return {**fields, "items": "" if self.items == "." else self.items}
