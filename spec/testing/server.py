"""The server: how it is made, who its users are, and how it refuses requests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, ClassVar, Final, get_args

from ...types import Booking
from .. import Behavior, ErrorResponse, Request, Server
from .accounts import Accounts, Schedules
from .availability import Availability
from .booking_changes import BookingChanges
from .booking_lists import BookingLists
from .booking_views import shown_booking
from .bookings import Bookings
from .errors import NO_CREDENTIALS, NO_PERMISSION, VERSIONS, body_of, refused, unreadable
from .event_types import EventTypes
from .model import User
from .out_of_office import OutOfOffice
from .private_links import PrivateLinks
from .seeding import Seed
from .slots import Reservations, Slots
from .state import Release, State
from .teams import Teams
from .webhooks import Webhooks

_GUARDED: Final = re.compile(r"(bookings|event_types)\.(?!.*webhooks)")
_LIMITED: Final = {"bookings.guests.add": "booking_guests_add", "bookings.update_location": "booking_location_update"}
"""What newer releases allow five times a minute."""
_CORE: Final = {
    400: "Bad request: Please check your request data and try again",
    401: "You are not authorized to access this resource",
    403: "You don't have necessary permissions to access this resource",
}


class CalComServer(State, Server):
    """An in-memory Cal.com API, which behaves like the real one; its clock moves only when the test moves it.

    `seed` creates what a test starts with: event types, schedules, users, busy times, teams. `bookings` and
    `deliveries` contain what your program caused.
    """

    behaviors: ClassVar[Sequence[type[Behavior[Any]]]] = (
        *(Accounts, Schedules, EventTypes, PrivateLinks, Webhooks, Slots, Reservations),
        *(Bookings, BookingLists, BookingChanges, Teams, OutOfOffice),
    )

    def __init__(
        self,
        *,
        now: datetime | None = None,
        users: Sequence[User] = (),
        release: Release = "2026-07",
        organizations: bool = True,
        web_url: str = "https://app.cal.com",
        seed: int = 0,
        **arguments: Any,
    ) -> None:
        """Create a server with users. Each user has a default schedule; nothing else exists.

        Args:
            now: The initial time of its clock, timezone-aware. If omitted, the current time.
            users: Its users. If omitted, there is one. Clients without a key of their own act as the first user.
            release: The release of Cal.com to imitate, where releases differ.
            organizations: Whether teams and organizations exist, which self-hosted community servers lack.
            web_url: URL of the web application, for links in responses.
            seed: Seed of the generated IDs and values; the same seed gives the same ones.
            **arguments: The arguments of `Server`.

        Raises:
            TypeError: `now` is not a datetime.
            ValueError: `now` is naive, the release is unknown, or two users have the same username or key.
        """
        stated: Any = now
        if stated is not None and not isinstance(stated, datetime):
            raise TypeError(f"`now` must be a timezone-aware datetime; got {stated!r}")
        releases = get_args(Release)
        if release not in releases:
            raise ValueError(f"`release` must be one of {', '.join(releases)}; got {release!r}")
        State.__init__(self, seed)
        Server.__init__(self, now=now, seed=seed, **arguments)
        self.release: Release = release
        self.has_organizations = organizations
        self.web_url = web_url
        self.availability = Availability(self)
        for operation, name in _LIMITED.items() if release == "2026-07" else ():
            self.rate_limits.add(5, 60, name=name, operation=operation, tells_when=False)
        for user in users or (User(username="alice", name="Alice Example", email="alice@example.com"),):
            self.add_user(user)

    @property
    def user(self) -> User:
        """The first user. Requests of `client()` are made with their API key."""
        return next(iter(self.users.values()))

    def default_arguments(self) -> dict[str, str]:
        """Return the arguments of clients that get none: the key of the first user."""
        return {**super().default_arguments(), "api_key": self.user.api_key}

    @property
    def bookings(self) -> list[Booking]:
        """The bookings so far, as their hosts see them."""
        return [Booking.model_validate(shown_booking(self, one, to_host=True)) for one in self.reserved.values()]

    @cached_property
    def seed(self) -> Seed:
        """Creates what a test starts with."""
        return Seed(self)

    def core_error(self, status: int, message: str) -> ErrorResponse:
        """An error from the core of Cal.com, which tells its cause in newer releases only."""
        return refused(status, message if self.release == "2026-07" else _CORE[status], code="TRPCError")

    def require_release(self, release: Release, request: Request) -> None:
        """Refuse a request for a path that older releases do not have."""
        if self.release < release:
            raise self._no_route(request)

    def authenticate(self, request: Request) -> User | None:
        """Return the user whose key a request carries; None if it carries none.

        A key that a test has listed with `credentials.only`, and that no user has, is one of the first user.

        Raises:
            ErrorResponse: The key is unknown or has expired, or the version is not one of this path.
        """
        self._check_route(request)
        kind, _, key = request.headers.get("authorization", "").partition(" ")
        if not kind:
            return None
        is_bearer = kind == "Bearer"
        is_key = is_bearer and key.startswith("cal_")
        invalid = refused(401, "CustomThrottlerGuard - Invalid API Key" if is_key else "Invalid Access Token.")
        try:
            self.credentials.check([key])
        except ErrorResponse as error:
            # Only tokens can be refreshed, and have a status that says so.
            raise invalid if is_key or error.status == 401 else error from None
        if is_bearer and key in self.keys:
            return self.keys[key]
        if is_bearer and self.credentials.names(key):
            return self.user
        raise refused(401, "ApiAuthStrategy - api key - Your api key is not valid") if key in self.old_keys else invalid

    def renew_key(self, request: Request) -> str:
        """Give the caller another key in place of that of the request."""
        old = request.headers.get("authorization", "").partition(" ")[2]
        new = f"cal_{self.new_uuid().replace('-', '')}"
        user = self.keys[new] = self.keys.pop(old)
        if user.api_key == old:
            user.api_key = new
        self.old_keys.add(old)
        return new

    def refuse(self, request: Request, error: ErrorResponse) -> ErrorResponse:
        """Return the error for what the server refuses by itself, as Cal.com says it."""
        if not request.operation:
            return self._no_route(request)
        if error.status == 401:
            self._check_route(request)
            if request.headers.get("authorization"):
                return refused(401, "Invalid Access Token.")
            is_guarded = _GUARDED.match(request.operation)
            return refused(403, NO_PERMISSION) if is_guarded else refused(401, NO_CREDENTIALS)
        if error.status == 400 and not error.fields and request.content:
            return unreadable(request.content)
        if error.status == 429:
            told = "CustomThrottlerGuard - Too many requests. Please try again later."
            return ErrorResponse(429, told, details=told, headers=error.headers)
        return error

    def error_body(self, request: Request, error: ErrorResponse) -> Any:
        """Return the body of an error."""
        return error.body if error.body is not None else body_of(error, request, request.now)

    def _check_route(self, request: Request) -> None:
        """Refuse a path that this server does not have, or not for a version, which may be one of another group."""
        group = (request.url.split("/") + [""] * 2)[2].partition("?")[0]
        stated, wanted = request.headers.get("cal-api-version"), VERSIONS.get(group)
        if "/private-links" in request.url:
            is_there = stated is None
        else:
            is_other = group == "slots" or stated in VERSIONS.values()
            is_there = wanted is None or stated == wanted or not is_other
        if not is_there or (not self.has_organizations and request.operation.startswith(("organizations.", "teams."))):
            raise self._no_route(request)

    def _no_route(self, request: Request) -> ErrorResponse:
        return refused(404, f"Cannot {request.method} {request.url}")
