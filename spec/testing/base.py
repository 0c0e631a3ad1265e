"""What all behavior of Cal.com is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import Behavior, Request, Server
from .errors import refused
from .model import Reserved

if TYPE_CHECKING:
    from .server import CalComServer as CalComServer
else:
    # The module with the server imports this one, so that only type checkers know its class.
    CalComServer = Server


class CalComBehavior(Behavior[CalComServer]):
    """Behavior that finds what it needs in a `CalComServer`."""

    def booking_of(
        self, request: Request, told: str = "Booking with uid={uid} was not found in the database"
    ) -> Reserved:
        """The booking in the path of a request. One that is not there is refused."""
        uid = request.path["bookingUid"]
        if uid not in self.server.reserved:
            raise refused(404, told.format(uid=uid))
        return self.server.reserved[uid]
