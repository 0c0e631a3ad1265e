"""Web pages of the project that publishes the package."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .parts import Part

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"|\\]+$")]


class Urls(Part):
    """Pages about the package that its metadata and its README link to.

    Attributes:
        documentation: The documentation of the package or of the API.
        repository: The source repository.
        issues: The issue tracker.
        changelog: The `CHANGELOG.md`.
        reference: The `api.md`, which lists the methods.
        advanced: The `advanced.md`, which explains what the README does not.
    """

    documentation: Url | None = None
    repository: Url | None = None
    issues: Url | None = None
    changelog: Url | None = None
    reference: Url | None = None
    advanced: Url | None = None
