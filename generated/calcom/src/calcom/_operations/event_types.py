# Generated from spec/paths/event_types.yaml by openapi-twin-clients; do not edit.
"""Operations of `event_types`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._core.unions import by_presence
from calcom._operations import names
from calcom._operations.paging import CURSOR_50, CURSOR_AUDIT_LOGS, TAKE_SKIP

LIST: Final[Operation[list[types.EventType]]] = Operation(
    "event_types.list",
    "GET /v2/event-types",
    lambda: list[types.EventType],
    headers={"cal-api-version": "2024-06-14"},
    styles={"usernames": "comma"},
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
CREATE: Final[Operation[types.EventType]] = Operation(
    "event_types.create",
    "POST /v2/event-types",
    lambda: types.EventType,
    headers={"cal-api-version": "2024-06-14"},
    names=Names(
        nested={
            "bookingFields": names.BOOKING_FIELD_DEFINITION_NAMES,
            "bookingWindow": names.BOOKING_WINDOW_NAMES,
            "bookerActiveBookingsLimit": names.BOOKER_ACTIVE_BOOKINGS_LIMIT_NAMES,
            "seats": names.SEAT_SETTINGS_NAMES,
            "confirmationPolicy": names.CONFIRMATION_POLICY_NAMES,
            "disableRescheduling": names.DISABLE_RESCHEDULING_NAMES,
            "bookerLayouts": names.BOOKER_LAYOUTS_NAMES,
            "color": names.EVENT_TYPE_COLOR_NAMES,
            "calVideoSettings": names.CAL_VIDEO_SETTINGS_NAMES,
            "destinationCalendar": names.EVENT_TYPE_DESTINATION_CALENDAR_NAMES,
        }
    ),
)
GET: Final[Operation[types.EventType | types.TeamEventType]] = Operation(
    "event_types.get",
    "GET /v2/event-types/{eventTypeId}",
    lambda: Annotated[
        Annotated[types.EventType, Tag("EventType")] | Annotated[types.TeamEventType, Tag("TeamEventType")],
        Discriminator(by_presence({"users": "EventType", "teamId": "TeamEventType"}, default=None)),
    ],
    headers={"cal-api-version": "2024-06-14"},
)
UPDATE: Final[Operation[types.EventType]] = Operation(
    "event_types.update",
    "PATCH /v2/event-types/{eventTypeId}",
    lambda: types.EventType,
    headers={"cal-api-version": "2024-06-14"},
    names=CREATE.names,
)
DELETE: Final[Operation[types.DeletedEventType]] = Operation(
    "event_types.delete",
    "DELETE /v2/event-types/{eventTypeId}",
    lambda: types.DeletedEventType,
    headers={"cal-api-version": "2024-06-14"},
)
LIST_HISTORY: Final[Operation[types.EventTypeChange]] = Operation(
    "event_types.list_history",
    "GET /v2/event-types/{eventTypeId}/history",
    lambda: types.EventTypeChange,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
    paging=CURSOR_AUDIT_LOGS,
)
GET_SCHEDULING_CONFIG: Final[Operation[types.SchedulingConfig]] = Operation(
    "event_types.get_scheduling_config",
    "GET /v2/event-types/{eventTypeId}/scheduling-config",
    lambda: types.SchedulingConfig,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
LIST_CRM_SYNC_ERRORS: Final[Operation[types.CrmSyncError]] = Operation(
    "event_types.list_crm_sync_errors",
    "GET /v2/event-types/{eventTypeId}/crm-sync-errors",
    lambda: types.CrmSyncError,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
    paging=CURSOR_50,
)
BOOKING_FIELDS_LIST: Final[Operation[types.BookingForm]] = Operation(
    "event_types.booking_fields.list",
    "GET /v2/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
BOOKING_FIELDS_ADD: Final[Operation[types.BookingForm]] = Operation(
    "event_types.booking_fields.add",
    "POST /v2/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.CUSTOM_FORM_FIELD_NAMES}),
    security=(("bearer",),),
)
BOOKING_FIELDS_REPLACE: Final[Operation[types.BookingForm]] = Operation(
    "event_types.booking_fields.replace",
    "PUT /v2/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.BOOKING_FORM_FIELD_DEFINITION_NAMES}),
    security=(("bearer",),),
)
BOOKING_FIELDS_UPDATE: Final[Operation[types.BookingForm]] = Operation(
    "event_types.booking_fields.update",
    "PATCH /v2/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.UPDATE_BOOKING_FORM_FIELD_NAMES}),
    security=(("bearer",),),
)
BOOKING_FIELDS_DELETE: Final[Operation[types.BookingForm]] = Operation(
    "event_types.booking_fields.delete",
    "DELETE /v2/event-types/{eventTypeId}/booking-fields/{slug}",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
PRIVATE_LINKS_LIST: Final[Operation[list[types.PrivateLink]]] = Operation(
    "event_types.private_links.list", "GET /v2/event-types/{eventTypeId}/private-links", lambda: list[types.PrivateLink]
)
PRIVATE_LINKS_CREATE: Final[Operation[types.PrivateLink]] = Operation(
    "event_types.private_links.create",
    "POST /v2/event-types/{eventTypeId}/private-links",
    lambda: types.PrivateLink,
    names=Names(moments=("expiresAt",)),
)
PRIVATE_LINKS_UPDATE: Final[Operation[types.PrivateLink]] = Operation(
    "event_types.private_links.update",
    "PATCH /v2/event-types/{eventTypeId}/private-links/{linkId}",
    lambda: types.PrivateLink,
    names=Names(moments=("expiresAt",)),
)
PRIVATE_LINKS_DELETE: Final[Operation[types.DeletedPrivateLink]] = Operation(
    "event_types.private_links.delete",
    "DELETE /v2/event-types/{eventTypeId}/private-links/{linkId}",
    lambda: types.DeletedPrivateLink,
)
WEBHOOKS_LIST: Final[Operation[types.Webhook]] = Operation(
    "event_types.webhooks.list", "GET /v2/event-types/{eventTypeId}/webhooks", lambda: types.Webhook, paging=TAKE_SKIP
)
WEBHOOKS_CREATE: Final[Operation[types.Webhook]] = Operation(
    "event_types.webhooks.create",
    "POST /v2/event-types/{eventTypeId}/webhooks",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
)
WEBHOOKS_DELETE_ALL: Final[Operation[str]] = Operation(
    "event_types.webhooks.delete_all", "DELETE /v2/event-types/{eventTypeId}/webhooks", lambda: str
)
WEBHOOKS_GET: Final[Operation[types.Webhook]] = Operation(
    "event_types.webhooks.get", "GET /v2/event-types/{eventTypeId}/webhooks/{webhookId}", lambda: types.Webhook
)
WEBHOOKS_UPDATE: Final[Operation[types.Webhook]] = Operation(
    "event_types.webhooks.update",
    "PATCH /v2/event-types/{eventTypeId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
)
WEBHOOKS_DELETE: Final[Operation[types.Webhook]] = Operation(
    "event_types.webhooks.delete", "DELETE /v2/event-types/{eventTypeId}/webhooks/{webhookId}", lambda: types.Webhook
)
