"""Cal.com in memory, for the tests of programs that use it: see `CalComServer`."""

from __future__ import annotations

from .model import User
from .server import CalComServer

__all__ = ["CalComServer", "User"]

DefaultServer = CalComServer
"""The server that the fixtures of pytest make."""
