# Generated from spec/schemas/api_keys.yaml by openapi-twin-clients; do not edit.
"""Types of api keys."""

from __future__ import annotations

from pydantic import Field

from calcom._core.model import Model


class ApiKey(Model):
    """A new API key."""

    api_key: str = Field(repr=False)
    """API key. It is shown only once."""
