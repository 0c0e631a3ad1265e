# Generated from spec/schemas/contacts.yaml by openapi-twin-clients; do not edit.
"""Types of contacts."""

from __future__ import annotations

from typing import Any

from calcom._core.model import Model


class Contact(Model):
    """A personal contact. If the email address belongs to a verified account that can be found, the contact shows
    the name, username, and booking page of that account.
    """

    id: str
    """ID of the contact."""
    email: str
    """Email address."""
    name: str | None = None
    """Name of the contact. Null if there is none."""
    type: str | None = None
    """Kind of contact: `calUser` for a person with a Cal.com account. Other values are not documented."""
    username: str | None = None
    """Username of a contact with an account."""
    group_booking: Any = None
    """Whether and how the contact can be booked together with you. You can pass the usernames of eligible
    contacts, in addition to your own, to find and book slots for a group. The format is not documented."""
