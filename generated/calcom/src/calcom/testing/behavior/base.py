"""What all behavior of Cal.com is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import Behavior

if TYPE_CHECKING:
    from .server import CalComServer  # noqa: F401, named in a string: the server imports what is derived from this


class CalComBehavior(Behavior["CalComServer"]):
    """Behavior that finds what it needs in a `CalComServer`."""
