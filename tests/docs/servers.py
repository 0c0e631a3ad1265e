"""The servers that the examples of the documentation run against: the APIs in memory of the packages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from calcom.testing import CalComServer, User

NOW = datetime(2035, 12, 3, 9, tzinfo=UTC)
_FIRST_BOOKING = datetime(2035, 12, 5, 9, tzinfo=UTC)


def cal_com(*, bookings: int = 0) -> CalComServer:
    """Return Cal.com with two users, who have an event type each, and with bookings of the first one.

    The event type can be booked with a phone number instead of an email address. The uids of the bookings are `bkg-1`,
    `bkg-2` and so on.
    """
    alice = User(username="alice", name="Alice Example", email="alice@example.com", time_zone="Europe/London")
    server = CalComServer(now=NOW, users=[alice, User(username="bob", name="Bob Example", email="bob@example.com")])
    labels = {"label": "Contact", "placeholder": ""}
    contacts = [
        {"type": "email", "required": False, **labels},
        {"type": "phone", "slug": "attendeePhoneNumber", "required": False, **labels},
    ]
    for owner in server.users.values():
        server.seed.event_type(title="Intro", owner=owner, booking_fields=contacts)
    for number in range(bookings):
        server.seed.booking(
            _FIRST_BOOKING + timedelta(days=number), name=f"Guest {number + 1}", uid=f"bkg-{number + 1}"
        )
    return server
