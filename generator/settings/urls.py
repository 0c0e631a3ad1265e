"""Where the project behind a package is on the web."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .parts import Part

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"|\\]+$")]


class Urls(Part):
    """Pages about the package, which its metadata and its README link to.

    Attributes:
        documentation: Its documentation, or that of the API.
        repository: Its source.
        issues: Where users report what is wrong.
        changelog: Its `CHANGELOG.md`.
        reference: Its `api.md`, the list of its methods.
    """

    documentation: Url | None = None
    repository: Url | None = None
    issues: Url | None = None
    changelog: Url | None = None
    reference: Url | None = None
