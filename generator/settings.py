"""What the document cannot say: the settings file beside it (`client.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from generator.diagnostics import Code, Diagnostics, Position
from generator.document import ArrayNode, ObjectNode, load_yaml

_NAME = r"^[A-Za-z][A-Za-z0-9_]*$"
Identifier = Annotated[str, StringConstraints(pattern=_NAME)]
HeaderName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$")]
DottedPath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Envelope(_Part):
    """A wrapper around every success body.

    Attributes:
        data: The property that the caller gets.
        beside: Other properties of the wrapper. A body with any property not listed here is handed out whole.
    """

    data: Identifier
    beside: tuple[str, ...] = ()


class ErrorFields(_Part):
    """Where an error body tells what went wrong: dotted paths, tried in order."""

    code: tuple[DottedPath, ...] = ("error.code", "code")
    message: tuple[DottedPath, ...] = ("error.message", "message", "error_description", "detail", "error", "title")
    details: tuple[DottedPath, ...] = ("error.details", "details", "errors")
    fields: tuple[DottedPath, ...] = ()
    request_id: tuple[HeaderName, ...] = ("x-request-id",)


class RateLimit(_Part):
    """Prefixes of the headers that tell the rate limit; what follows the prefix is the name of the limit."""

    limit_prefix: HeaderName
    remaining_prefix: HeaderName
    reset_prefix: HeaderName


class PageStyle(_Part):
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


class Credential(_Part):
    """How the user passes the value of a security scheme: constructor argument and environment variable."""

    argument: Identifier
    variable: Identifier
    secret: bool = True
    description: str = ""


class Settings(_Part):
    """Everything in a settings file.

    Attributes:
        package: Import name.
        distribution: Name on a package index.
        version: Version of the distribution.
        client: Class name of the sync client; the async one is `Async` + this.
        environment: Prefix of environment variables.
        credentials: Per key of `components.securitySchemes`.
        refresh_status: The HTTP status that says an access token has expired.
    """

    package: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    distribution: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")]
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+((a|b|rc)\d+)?$")] = "0.1.0"
    client: Identifier
    environment: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
    summary: str = ""
    homepage: str | None = None
    license: str | None = None
    base_url: str | None = None
    envelope: Envelope | None = None
    errors: ErrorFields = ErrorFields()
    rate_limit: RateLimit | None = None
    refresh_status: Annotated[int, Field(ge=400, le=599)] | None = None
    credentials: Mapping[str, Credential] = {}
    pagination: Mapping[str, PageStyle] = {}
    readme: Mapping[str, Any] = {}

    @classmethod
    def for_title(cls, title: str) -> Self:
        """Settings for a document without a settings file, named after the API's title."""
        words = re.findall(r"[A-Za-z0-9]+", title) or ["api"]
        if words[0][0].isdigit():
            words.insert(0, "api")
        package = "_".join(words).lower()
        return cls(
            package=package,
            distribution=package.replace("_", "-"),
            client="".join(word[:1].upper() + word[1:] for word in words),
            environment=package.upper(),
        )


def load_settings(path: Path) -> Settings:
    """Read a settings file.

    Raises:
        DiagnosticsError: It is not valid; every finding has its place.
    """
    root, sources = load_yaml(path)
    try:
        return Settings.model_validate(root)
    except ValidationError as error:
        found = Diagnostics(sources)
        for finding in error.errors(include_url=False):
            position = _position(root, finding["loc"])
            found.error(Code.INVALID_SETTING, position, f"{'.'.join(map(str, finding['loc']))}: {finding['msg']}")
        found.raise_for_errors()
        raise


def _position(root: ObjectNode, location: tuple[str | int, ...]) -> Position:
    """The deepest place that exists on the way to `location`."""
    node: Any = root
    position = root.position
    for step in location:
        if isinstance(node, ObjectNode) and step in node:
            position, node = node.value_position(str(step)), node[str(step)]
        elif isinstance(node, ArrayNode) and isinstance(step, int) and step < len(node):
            position, node = node.item_position(step), node[step]
        else:
            break
    return position
