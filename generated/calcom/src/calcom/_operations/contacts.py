# Generated from spec/paths/contacts.yaml by openapi-twin-clients; do not edit.
"""Operations of `contacts`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation
from calcom._operations.paging import CURSOR_UNSIZED

LIST: Final[Operation[types.Contact]] = Operation(
    "contacts.list", "GET /v2/contacts", lambda: types.Contact, security=(("bearer",),), paging=CURSOR_UNSIZED
)
CREATE: Final[Operation[types.Contact | None]] = Operation(
    "contacts.create", "POST /v2/contacts", lambda: types.Contact | None, security=(("bearer",),)
)
UPDATE: Final[Operation[types.Contact]] = Operation(
    "contacts.update", "PATCH /v2/contacts/{id}", lambda: types.Contact, security=(("bearer",),)
)
DELETE: Final[Operation[None]] = Operation(
    "contacts.delete", "DELETE /v2/contacts/{id}", kind="none", security=(("bearer",),)
)
