"""Texts for the package's README and `advanced.md`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .parts import Part


class Readme(Part):
    """Texts for the sections of the package's README and `advanced.md`, in Markdown, which replace the default texts.

    Attributes:
        example: Id of an operation without required arguments, shown in sections about calls in general.
        introduction: The purpose of the package.
        first_call: The first program.
        async_: The async client.
        arguments: How arguments are passed.
        models: What calls return.
        pagination: Lists in pages.
        errors: What calls raise.
        retries: Which requests are retried.
        rate_limits: What the API allows.
        authentication: Credentials.
        tokens: Tokens that expire.
        raw: Raw responses.
        streams: Event streams.
        downloads: Responses that are read in chunks.
        undocumented: Calls that the document does not describe.
        options: Options of the client.
        webhooks: A handler `handle(event)` for the events of webhooks.
        recipes: Programs for common tasks. If omitted, the README has no such section.
        testing: Testing a program with the in-memory API.
    """

    example: str | None = None
    introduction: str | None = None
    first_call: str | None = None
    async_: Annotated[str | None, Field(alias="async")] = None
    arguments: str | None = None
    models: str | None = None
    pagination: str | None = None
    errors: str | None = None
    retries: str | None = None
    rate_limits: str | None = None
    authentication: str | None = None
    tokens: str | None = None
    raw: str | None = None
    streams: str | None = None
    downloads: str | None = None
    undocumented: str | None = None
    options: str | None = None
    webhooks: str | None = None
    recipes: str | None = None
    testing: str | None = None
