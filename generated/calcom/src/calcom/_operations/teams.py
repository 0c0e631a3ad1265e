# Generated from spec/paths/teams/bookings.yaml, spec/paths/teams/event_types.yaml, spec/paths/teams/invites.yaml,
# spec/paths/teams/memberships.yaml, spec/paths/teams/routing_forms.yaml, spec/paths/teams/schedules.yaml,
# spec/paths/teams/teams.yaml, spec/paths/teams/users.yaml, spec/paths/teams/verified_resources.yaml by
# openapi-twin-clients; do not edit.
"""Operations of `teams`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._core.unions import by_kind
from calcom._operations import names
from calcom._operations.paging import TAKE_SKIP, TAKE_SKIP_WITH_TOTALS_100

LIST: Final[Operation[list[types.Team]]] = Operation("teams.list", "GET /v2/teams", lambda: list[types.Team])
CREATE: Final[Operation[types.CreatedTeam]] = Operation("teams.create", "POST /v2/teams", lambda: types.CreatedTeam)
GET: Final[Operation[types.Team | None]] = Operation("teams.get", "GET /v2/teams/{teamId}", lambda: types.Team | None)
UPDATE: Final[Operation[types.Team]] = Operation("teams.update", "PATCH /v2/teams/{teamId}", lambda: types.Team)
DELETE: Final[Operation[types.Team]] = Operation("teams.delete", "DELETE /v2/teams/{teamId}", lambda: types.Team)
BOOKINGS_LIST: Final[Operation[types.Booking]] = Operation(
    "teams.bookings.list",
    "GET /v2/teams/{teamId}/bookings",
    lambda: types.Booking,
    styles={"status": "comma", "eventTypeIds": "comma"},
    security=(("bearer",),),
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
EVENT_TYPES_LIST: Final[Operation[list[types.TeamEventType]]] = Operation(
    "teams.event_types.list", "GET /v2/teams/{teamId}/event-types", lambda: list[types.TeamEventType], security=()
)
EVENT_TYPES_CREATE: Final[Operation[types.TeamEventType | list[types.TeamEventType]]] = Operation(
    "teams.event_types.create",
    "POST /v2/teams/{teamId}/event-types",
    lambda: Annotated[
        Annotated[types.TeamEventType, Tag("TeamEventType")] | Annotated[list[types.TeamEventType], Tag("list")],
        Discriminator(by_kind({"object": "TeamEventType", "array": "list"})),
    ],
    names=Names(
        nested={
            "hosts": names.HOST_ASSIGNMENT_NAMES,
            "emailSettings": names.EVENT_TYPE_EMAIL_SETTINGS_NAMES,
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
EVENT_TYPES_GET: Final[Operation[types.TeamEventType]] = Operation(
    "teams.event_types.get", "GET /v2/teams/{teamId}/event-types/{eventTypeId}", lambda: types.TeamEventType
)
EVENT_TYPES_UPDATE: Final[Operation[types.TeamEventType | list[types.TeamEventType]]] = Operation(
    "teams.event_types.update",
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}",
    lambda: Annotated[
        Annotated[types.TeamEventType, Tag("TeamEventType")] | Annotated[list[types.TeamEventType], Tag("list")],
        Discriminator(by_kind({"object": "TeamEventType", "array": "list"})),
    ],
    names=EVENT_TYPES_CREATE.names,
)
EVENT_TYPES_DELETE: Final[Operation[types.DeletedEventType]] = Operation(
    "teams.event_types.delete", "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}", lambda: types.DeletedEventType
)
EVENT_TYPES_CREATE_PHONE_CALL: Final[Operation[types.PhoneCall]] = Operation(
    "teams.event_types.create_phone_call",
    "POST /v2/teams/{teamId}/event-types/{eventTypeId}/create-phone-call",
    lambda: types.PhoneCall,
    secrets=frozenset({"calApiKey"}),
)
EVENT_TYPES_BOOKING_FIELDS_LIST: Final[Operation[types.BookingForm]] = Operation(
    "teams.event_types.booking_fields.list",
    "GET /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_ADD: Final[Operation[types.BookingForm]] = Operation(
    "teams.event_types.booking_fields.add",
    "POST /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.CUSTOM_FORM_FIELD_NAMES}),
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_REPLACE: Final[Operation[types.BookingForm]] = Operation(
    "teams.event_types.booking_fields.replace",
    "PUT /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.BOOKING_FORM_FIELD_DEFINITION_NAMES}),
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_UPDATE: Final[Operation[types.BookingForm]] = Operation(
    "teams.event_types.booking_fields.update",
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.UPDATE_BOOKING_FORM_FIELD_NAMES}),
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_DELETE: Final[Operation[types.BookingForm]] = Operation(
    "teams.event_types.booking_fields.delete",
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields/{slug}",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_LIST: Final[Operation[types.Webhook]] = Operation(
    "teams.event_types.webhooks.list",
    "GET /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks",
    lambda: types.Webhook,
    security=(("bearer",),),
    paging=TAKE_SKIP,
)
EVENT_TYPES_WEBHOOKS_CREATE: Final[Operation[types.Webhook]] = Operation(
    "teams.event_types.webhooks.create",
    "POST /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_DELETE_ALL: Final[Operation[str]] = Operation(
    "teams.event_types.webhooks.delete_all",
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks",
    lambda: str,
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_GET: Final[Operation[types.Webhook]] = Operation(
    "teams.event_types.webhooks.get",
    "GET /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_UPDATE: Final[Operation[types.Webhook]] = Operation(
    "teams.event_types.webhooks.update",
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_DELETE: Final[Operation[types.Webhook]] = Operation(
    "teams.event_types.webhooks.delete",
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    security=(("bearer",),),
)
INVITES_CREATE: Final[Operation[types.TeamInvite]] = Operation(
    "teams.invites.create", "POST /v2/teams/{teamId}/invite", lambda: types.TeamInvite, security=(("bearer",),)
)
MEMBERSHIPS_LIST: Final[Operation[types.TeamMembership]] = Operation(
    "teams.memberships.list",
    "GET /v2/teams/{teamId}/memberships",
    lambda: types.TeamMembership,
    styles={"emails": "comma"},
    paging=TAKE_SKIP,
)
MEMBERSHIPS_CREATE: Final[Operation[types.TeamMembership]] = Operation(
    "teams.memberships.create", "POST /v2/teams/{teamId}/memberships", lambda: types.TeamMembership
)
MEMBERSHIPS_GET: Final[Operation[types.TeamMembership]] = Operation(
    "teams.memberships.get", "GET /v2/teams/{teamId}/memberships/{membershipId}", lambda: types.TeamMembership
)
MEMBERSHIPS_UPDATE: Final[Operation[types.TeamMembership]] = Operation(
    "teams.memberships.update", "PATCH /v2/teams/{teamId}/memberships/{membershipId}", lambda: types.TeamMembership
)
MEMBERSHIPS_DELETE: Final[Operation[types.TeamMembership]] = Operation(
    "teams.memberships.delete", "DELETE /v2/teams/{teamId}/memberships/{membershipId}", lambda: types.TeamMembership
)
ROUTING_FORMS_RESPONSES_CREATE: Final[Operation[types.RoutingFormResult]] = Operation(
    "teams.routing_forms.responses.create",
    "POST /v2/teams/{teamId}/routing-forms/{routingFormId}/responses",
    lambda: types.RoutingFormResult,
    security=(("bearer",),),
)
SCHEDULES_LIST: Final[Operation[types.Schedule]] = Operation(
    "teams.schedules.list", "GET /v2/teams/{teamId}/schedules", lambda: types.Schedule, paging=TAKE_SKIP
)
USERS_OUT_OF_OFFICE_LIST: Final[Operation[types.OutOfOffice]] = Operation(
    "teams.users.out_of_office.list",
    "GET /v2/teams/{teamId}/users/{userId}/ooo",
    lambda: types.OutOfOffice,
    security=(("bearer",),),
    paging=TAKE_SKIP,
)
USERS_OUT_OF_OFFICE_CREATE: Final[Operation[types.OutOfOffice]] = Operation(
    "teams.users.out_of_office.create",
    "POST /v2/teams/{teamId}/users/{userId}/ooo",
    lambda: types.OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
USERS_OUT_OF_OFFICE_UPDATE: Final[Operation[types.OutOfOffice]] = Operation(
    "teams.users.out_of_office.update",
    "PATCH /v2/teams/{teamId}/users/{userId}/ooo/{oooId}",
    lambda: types.OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
USERS_OUT_OF_OFFICE_DELETE: Final[Operation[types.OutOfOffice]] = Operation(
    "teams.users.out_of_office.delete",
    "DELETE /v2/teams/{teamId}/users/{userId}/ooo/{oooId}",
    lambda: types.OutOfOffice,
    security=(("bearer",),),
)
VERIFIED_RESOURCES_EMAILS_REQUEST_VERIFICATION_CODE: Final[Operation[None]] = Operation(
    "teams.verified_resources.emails.request_verification_code",
    "POST /v2/teams/{teamId}/verified-resources/emails/verification-code/request",
    kind="none",
)
VERIFIED_RESOURCES_EMAILS_VERIFY: Final[Operation[types.VerifiedEmail]] = Operation(
    "teams.verified_resources.emails.verify",
    "POST /v2/teams/{teamId}/verified-resources/emails/verification-code/verify",
    lambda: types.VerifiedEmail,
)
VERIFIED_RESOURCES_EMAILS_LIST: Final[Operation[types.VerifiedEmail]] = Operation(
    "teams.verified_resources.emails.list",
    "GET /v2/teams/{teamId}/verified-resources/emails",
    lambda: types.VerifiedEmail,
    paging=TAKE_SKIP,
)
VERIFIED_RESOURCES_EMAILS_GET: Final[Operation[types.VerifiedEmail | None]] = Operation(
    "teams.verified_resources.emails.get",
    "GET /v2/teams/{teamId}/verified-resources/emails/{id}",
    lambda: types.VerifiedEmail | None,
)
VERIFIED_RESOURCES_PHONES_REQUEST_VERIFICATION_CODE: Final[Operation[None]] = Operation(
    "teams.verified_resources.phones.request_verification_code",
    "POST /v2/teams/{teamId}/verified-resources/phones/verification-code/request",
    kind="none",
)
VERIFIED_RESOURCES_PHONES_VERIFY: Final[Operation[types.VerifiedPhone]] = Operation(
    "teams.verified_resources.phones.verify",
    "POST /v2/teams/{teamId}/verified-resources/phones/verification-code/verify",
    lambda: types.VerifiedPhone,
)
VERIFIED_RESOURCES_PHONES_LIST: Final[Operation[types.VerifiedPhone]] = Operation(
    "teams.verified_resources.phones.list",
    "GET /v2/teams/{teamId}/verified-resources/phones",
    lambda: types.VerifiedPhone,
    paging=TAKE_SKIP,
)
VERIFIED_RESOURCES_PHONES_GET: Final[Operation[types.VerifiedPhone | None]] = Operation(
    "teams.verified_resources.phones.get",
    "GET /v2/teams/{teamId}/verified-resources/phones/{id}",
    lambda: types.VerifiedPhone | None,
)
