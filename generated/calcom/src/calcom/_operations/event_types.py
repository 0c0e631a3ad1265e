# Generated from spec/paths/event_types.yaml by openapi-twin-clients; do not edit.
"""Operations of `event_types`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom._core.operation import CAMEL, Names, Operation
from calcom._core.unions import by_presence
from calcom._operations.paging import CURSOR_50, CURSOR_AUDIT_LOGS, TAKE_SKIP
from calcom.types.booking_fields import BookingForm
from calcom.types.event_types import (
    CrmSyncError,
    DeletedEventType,
    DeletedPrivateLink,
    EventType,
    EventTypeChange,
    PrivateLink,
    SchedulingConfig,
    TeamEventType,
)
from calcom.types.webhooks import Webhook

LIST: Final = Operation[list[EventType]](
    "event_types.list",
    "GET /v2/event-types",
    list[EventType],
    headers={"cal-api-version": "2024-06-14"},
    styles={"usernames": "comma"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CREATE: Final = Operation[EventType](
    "event_types.create",
    "POST /v2/event-types",
    EventType,
    headers={"cal-api-version": "2024-06-14"},
    names=Names(
        nested={
            "bookingFields": CAMEL,
            "bookerActiveBookingsLimit": CAMEL,
            "seats": CAMEL,
            "confirmationPolicy": CAMEL,
            "disableRescheduling": CAMEL,
            "bookerLayouts": CAMEL,
            "color": CAMEL,
            "calVideoSettings": CAMEL,
            "destinationCalendar": CAMEL,
        }
    ),
)
GET: Final = Operation[EventType | TeamEventType](
    "event_types.get",
    "GET /v2/event-types/{eventTypeId}",
    Annotated[
        Annotated[EventType, Tag("EventType")] | Annotated[TeamEventType, Tag("TeamEventType")],
        Discriminator(by_presence({"users": "EventType", "teamId": "TeamEventType"}, default=None)),
    ],
    headers={"cal-api-version": "2024-06-14"},
)
UPDATE: Final = Operation[EventType](
    "event_types.update",
    "PATCH /v2/event-types/{eventTypeId}",
    EventType,
    headers={"cal-api-version": "2024-06-14"},
    names=Names(
        nested={
            "bookingFields": CAMEL,
            "bookerActiveBookingsLimit": CAMEL,
            "seats": CAMEL,
            "confirmationPolicy": CAMEL,
            "disableRescheduling": CAMEL,
            "bookerLayouts": CAMEL,
            "color": CAMEL,
            "calVideoSettings": CAMEL,
            "destinationCalendar": CAMEL,
        }
    ),
)
DELETE: Final = Operation[DeletedEventType](
    "event_types.delete",
    "DELETE /v2/event-types/{eventTypeId}",
    DeletedEventType,
    headers={"cal-api-version": "2024-06-14"},
)
LIST_HISTORY: Final = Operation[EventTypeChange](
    "event_types.list_history",
    "GET /v2/event-types/{eventTypeId}/history",
    EventTypeChange,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
    paging=CURSOR_AUDIT_LOGS,
)
GET_SCHEDULING_CONFIG: Final = Operation[SchedulingConfig](
    "event_types.get_scheduling_config",
    "GET /v2/event-types/{eventTypeId}/scheduling-config",
    SchedulingConfig,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
LIST_CRM_SYNC_ERRORS: Final = Operation[CrmSyncError](
    "event_types.list_crm_sync_errors",
    "GET /v2/event-types/{eventTypeId}/crm-sync-errors",
    CrmSyncError,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
    paging=CURSOR_50,
)
BOOKING_FIELDS_LIST: Final = Operation[BookingForm](
    "event_types.booking_fields.list",
    "GET /v2/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
BOOKING_FIELDS_ADD: Final = Operation[BookingForm](
    "event_types.booking_fields.add",
    "POST /v2/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
    security=(("bearer",),),
)
BOOKING_FIELDS_REPLACE: Final = Operation[BookingForm](
    "event_types.booking_fields.replace",
    "PUT /v2/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
    security=(("bearer",),),
)
BOOKING_FIELDS_UPDATE: Final = Operation[BookingForm](
    "event_types.booking_fields.update",
    "PATCH /v2/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
    security=(("bearer",),),
)
BOOKING_FIELDS_DELETE: Final = Operation[BookingForm](
    "event_types.booking_fields.delete",
    "DELETE /v2/event-types/{eventTypeId}/booking-fields/{slug}",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
PRIVATE_LINKS_LIST: Final = Operation[list[PrivateLink]](
    "event_types.private_links.list", "GET /v2/event-types/{eventTypeId}/private-links", list[PrivateLink]
)
PRIVATE_LINKS_CREATE: Final = Operation[PrivateLink](
    "event_types.private_links.create",
    "POST /v2/event-types/{eventTypeId}/private-links",
    PrivateLink,
    names=Names(moments=("expiresAt",)),
)
PRIVATE_LINKS_UPDATE: Final = Operation[PrivateLink](
    "event_types.private_links.update",
    "PATCH /v2/event-types/{eventTypeId}/private-links/{linkId}",
    PrivateLink,
    names=Names(moments=("expiresAt",)),
)
PRIVATE_LINKS_DELETE: Final = Operation[DeletedPrivateLink](
    "event_types.private_links.delete",
    "DELETE /v2/event-types/{eventTypeId}/private-links/{linkId}",
    DeletedPrivateLink,
)
WEBHOOKS_LIST: Final = Operation[Webhook](
    "event_types.webhooks.list", "GET /v2/event-types/{eventTypeId}/webhooks", Webhook, paging=TAKE_SKIP
)
WEBHOOKS_CREATE: Final = Operation[Webhook](
    "event_types.webhooks.create", "POST /v2/event-types/{eventTypeId}/webhooks", Webhook, secrets=frozenset({"secret"})
)
WEBHOOKS_DELETE_ALL: Final = Operation[str](
    "event_types.webhooks.delete_all", "DELETE /v2/event-types/{eventTypeId}/webhooks", str
)
WEBHOOKS_GET: Final = Operation[Webhook](
    "event_types.webhooks.get", "GET /v2/event-types/{eventTypeId}/webhooks/{webhookId}", Webhook
)
WEBHOOKS_UPDATE: Final = Operation[Webhook](
    "event_types.webhooks.update",
    "PATCH /v2/event-types/{eventTypeId}/webhooks/{webhookId}",
    Webhook,
    secrets=frozenset({"secret"}),
)
WEBHOOKS_DELETE: Final = Operation[Webhook](
    "event_types.webhooks.delete", "DELETE /v2/event-types/{eventTypeId}/webhooks/{webhookId}", Webhook
)
