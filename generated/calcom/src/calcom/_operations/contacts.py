# Generated from spec/paths/contacts.yaml by openapi-twin-clients; do not edit.
"""Operations of `contacts`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom._operations.paging import CURSOR_UNSIZED
from calcom.types.contacts import Contact

LIST: Final = Operation[Contact](
    "contacts.list", "GET /v2/contacts", Contact, security=(("bearer",),), paging=CURSOR_UNSIZED
)
CREATE: Final = Operation[Contact | None](
    "contacts.create", "POST /v2/contacts", Contact | None, security=(("bearer",),)
)
UPDATE: Final = Operation[Contact]("contacts.update", "PATCH /v2/contacts/{id}", Contact, security=(("bearer",),))
DELETE: Final = Operation[None](
    "contacts.delete", "DELETE /v2/contacts/{id}", None, kind="none", security=(("bearer",),)
)
