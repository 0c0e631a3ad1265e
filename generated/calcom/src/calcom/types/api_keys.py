"""Types of api keys."""

from __future__ import annotations

from calcom._core.model import Model


class ApiKey(Model):
    """A new API key."""

    api_key: str
    """The key itself. It is shown only this once."""
