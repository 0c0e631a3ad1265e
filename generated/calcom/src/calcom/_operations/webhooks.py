# Generated from spec/paths/webhooks.yaml by openapi-twin-clients; do not edit.
"""Operations of `webhooks`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom._operations.paging import TAKE_SKIP
from calcom.types.webhooks import Webhook

LIST: Final = Operation[Webhook]("webhooks.list", "GET /v2/webhooks", Webhook, paging=TAKE_SKIP)
CREATE: Final = Operation[Webhook]("webhooks.create", "POST /v2/webhooks", Webhook, secrets=frozenset({"secret"}))
GET: Final = Operation[Webhook]("webhooks.get", "GET /v2/webhooks/{webhookId}", Webhook)
UPDATE: Final = Operation[Webhook](
    "webhooks.update", "PATCH /v2/webhooks/{webhookId}", Webhook, secrets=frozenset({"secret"})
)
DELETE: Final = Operation[Webhook]("webhooks.delete", "DELETE /v2/webhooks/{webhookId}", Webhook)
