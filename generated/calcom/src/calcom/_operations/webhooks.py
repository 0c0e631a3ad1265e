# Generated from spec/paths/webhooks.yaml by openapi-twin-clients; do not edit.
"""Operations of `webhooks`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation
from calcom._operations.paging import TAKE_SKIP

LIST: Final[Operation[types.Webhook]] = Operation(
    "webhooks.list", "GET /v2/webhooks", lambda: types.Webhook, paging=TAKE_SKIP
)
CREATE: Final[Operation[types.Webhook]] = Operation(
    "webhooks.create", "POST /v2/webhooks", lambda: types.Webhook, secrets=frozenset({"secret"})
)
GET: Final[Operation[types.Webhook]] = Operation("webhooks.get", "GET /v2/webhooks/{webhookId}", lambda: types.Webhook)
UPDATE: Final[Operation[types.Webhook]] = Operation(
    "webhooks.update", "PATCH /v2/webhooks/{webhookId}", lambda: types.Webhook, secrets=frozenset({"secret"})
)
DELETE: Final[Operation[types.Webhook]] = Operation(
    "webhooks.delete", "DELETE /v2/webhooks/{webhookId}", lambda: types.Webhook
)
