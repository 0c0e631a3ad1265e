# Generated from spec/paths/teams/bookings.yaml, spec/paths/teams/event_types.yaml, spec/paths/teams/invites.yaml,
# spec/paths/teams/memberships.yaml, spec/paths/teams/routing_forms.yaml, spec/paths/teams/schedules.yaml,
# spec/paths/teams/teams.yaml, spec/paths/teams/users.yaml, spec/paths/teams/verified_resources.yaml by
# openapi-twin-clients; do not edit.
"""Operations of `teams`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom._core.operation import CAMEL, Names, Operation
from calcom._core.unions import by_kind
from calcom._operations.paging import TAKE_SKIP, TAKE_SKIP_WITH_TOTALS_100
from calcom.types.booking_fields import BookingForm
from calcom.types.bookings import Booking
from calcom.types.event_types import DeletedEventType, PhoneCall, TeamEventType
from calcom.types.out_of_office import OutOfOffice
from calcom.types.routing_forms import RoutingFormResult
from calcom.types.schedules import Schedule
from calcom.types.teams import CreatedTeam, Team, TeamInvite, TeamMembership
from calcom.types.verified_resources import VerifiedEmail, VerifiedPhone
from calcom.types.webhooks import Webhook

LIST: Final = Operation[list[Team]]("teams.list", "GET /v2/teams", list[Team])
CREATE: Final = Operation[CreatedTeam]("teams.create", "POST /v2/teams", CreatedTeam)
GET: Final = Operation[Team | None]("teams.get", "GET /v2/teams/{teamId}", Team | None)
UPDATE: Final = Operation[Team]("teams.update", "PATCH /v2/teams/{teamId}", Team)
DELETE: Final = Operation[Team]("teams.delete", "DELETE /v2/teams/{teamId}", Team)
BOOKINGS_LIST: Final = Operation[Booking](
    "teams.bookings.list",
    "GET /v2/teams/{teamId}/bookings",
    Booking,
    styles={"status": "comma", "eventTypeIds": "comma"},
    security=(("bearer",),),
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
EVENT_TYPES_LIST: Final = Operation[list[TeamEventType]](
    "teams.event_types.list", "GET /v2/teams/{teamId}/event-types", list[TeamEventType], security=()
)
EVENT_TYPES_CREATE: Final = Operation[TeamEventType | list[TeamEventType]](
    "teams.event_types.create",
    "POST /v2/teams/{teamId}/event-types",
    Annotated[
        Annotated[TeamEventType, Tag("TeamEventType")] | Annotated[list[TeamEventType], Tag("list")],
        Discriminator(by_kind({"object": "TeamEventType", "array": "list"})),
    ],
    names=Names(
        nested={
            "hosts": CAMEL,
            "emailSettings": CAMEL,
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
EVENT_TYPES_GET: Final = Operation[TeamEventType](
    "teams.event_types.get", "GET /v2/teams/{teamId}/event-types/{eventTypeId}", TeamEventType
)
EVENT_TYPES_UPDATE: Final = Operation[TeamEventType | list[TeamEventType]](
    "teams.event_types.update",
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}",
    Annotated[
        Annotated[TeamEventType, Tag("TeamEventType")] | Annotated[list[TeamEventType], Tag("list")],
        Discriminator(by_kind({"object": "TeamEventType", "array": "list"})),
    ],
    names=Names(
        nested={
            "hosts": CAMEL,
            "emailSettings": CAMEL,
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
EVENT_TYPES_DELETE: Final = Operation[DeletedEventType](
    "teams.event_types.delete", "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}", DeletedEventType
)
EVENT_TYPES_CREATE_PHONE_CALL: Final = Operation[PhoneCall](
    "teams.event_types.create_phone_call",
    "POST /v2/teams/{teamId}/event-types/{eventTypeId}/create-phone-call",
    PhoneCall,
    secrets=frozenset({"calApiKey"}),
)
EVENT_TYPES_BOOKING_FIELDS_LIST: Final = Operation[BookingForm](
    "teams.event_types.booking_fields.list",
    "GET /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_ADD: Final = Operation[BookingForm](
    "teams.event_types.booking_fields.add",
    "POST /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_REPLACE: Final = Operation[BookingForm](
    "teams.event_types.booking_fields.replace",
    "PUT /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_UPDATE: Final = Operation[BookingForm](
    "teams.event_types.booking_fields.update",
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
    security=(("bearer",),),
)
EVENT_TYPES_BOOKING_FIELDS_DELETE: Final = Operation[BookingForm](
    "teams.event_types.booking_fields.delete",
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}/booking-fields/{slug}",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_LIST: Final = Operation[Webhook](
    "teams.event_types.webhooks.list",
    "GET /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks",
    Webhook,
    security=(("bearer",),),
    paging=TAKE_SKIP,
)
EVENT_TYPES_WEBHOOKS_CREATE: Final = Operation[Webhook](
    "teams.event_types.webhooks.create",
    "POST /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks",
    Webhook,
    secrets=frozenset({"secret"}),
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_DELETE_ALL: Final = Operation[str](
    "teams.event_types.webhooks.delete_all",
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks",
    str,
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_GET: Final = Operation[Webhook](
    "teams.event_types.webhooks.get",
    "GET /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks/{webhookId}",
    Webhook,
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_UPDATE: Final = Operation[Webhook](
    "teams.event_types.webhooks.update",
    "PATCH /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks/{webhookId}",
    Webhook,
    secrets=frozenset({"secret"}),
    security=(("bearer",),),
)
EVENT_TYPES_WEBHOOKS_DELETE: Final = Operation[Webhook](
    "teams.event_types.webhooks.delete",
    "DELETE /v2/teams/{teamId}/event-types/{eventTypeId}/webhooks/{webhookId}",
    Webhook,
    security=(("bearer",),),
)
INVITES_CREATE: Final = Operation[TeamInvite](
    "teams.invites.create", "POST /v2/teams/{teamId}/invite", TeamInvite, security=(("bearer",),)
)
MEMBERSHIPS_LIST: Final = Operation[TeamMembership](
    "teams.memberships.list",
    "GET /v2/teams/{teamId}/memberships",
    TeamMembership,
    styles={"emails": "comma"},
    paging=TAKE_SKIP,
)
MEMBERSHIPS_CREATE: Final = Operation[TeamMembership](
    "teams.memberships.create", "POST /v2/teams/{teamId}/memberships", TeamMembership
)
MEMBERSHIPS_GET: Final = Operation[TeamMembership](
    "teams.memberships.get", "GET /v2/teams/{teamId}/memberships/{membershipId}", TeamMembership
)
MEMBERSHIPS_UPDATE: Final = Operation[TeamMembership](
    "teams.memberships.update", "PATCH /v2/teams/{teamId}/memberships/{membershipId}", TeamMembership
)
MEMBERSHIPS_DELETE: Final = Operation[TeamMembership](
    "teams.memberships.delete", "DELETE /v2/teams/{teamId}/memberships/{membershipId}", TeamMembership
)
ROUTING_FORMS_RESPONSES_CREATE: Final = Operation[RoutingFormResult](
    "teams.routing_forms.responses.create",
    "POST /v2/teams/{teamId}/routing-forms/{routingFormId}/responses",
    RoutingFormResult,
    security=(("bearer",),),
)
SCHEDULES_LIST: Final = Operation[Schedule](
    "teams.schedules.list", "GET /v2/teams/{teamId}/schedules", Schedule, paging=TAKE_SKIP
)
USERS_OUT_OF_OFFICE_LIST: Final = Operation[OutOfOffice](
    "teams.users.out_of_office.list",
    "GET /v2/teams/{teamId}/users/{userId}/ooo",
    OutOfOffice,
    security=(("bearer",),),
    paging=TAKE_SKIP,
)
USERS_OUT_OF_OFFICE_CREATE: Final = Operation[OutOfOffice](
    "teams.users.out_of_office.create",
    "POST /v2/teams/{teamId}/users/{userId}/ooo",
    OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
USERS_OUT_OF_OFFICE_UPDATE: Final = Operation[OutOfOffice](
    "teams.users.out_of_office.update",
    "PATCH /v2/teams/{teamId}/users/{userId}/ooo/{oooId}",
    OutOfOffice,
    names=Names(moments=("start", "end")),
    security=(("bearer",),),
)
USERS_OUT_OF_OFFICE_DELETE: Final = Operation[OutOfOffice](
    "teams.users.out_of_office.delete",
    "DELETE /v2/teams/{teamId}/users/{userId}/ooo/{oooId}",
    OutOfOffice,
    security=(("bearer",),),
)
VERIFIED_RESOURCES_EMAILS_REQUEST_VERIFICATION_CODE: Final = Operation[None](
    "teams.verified_resources.emails.request_verification_code",
    "POST /v2/teams/{teamId}/verified-resources/emails/verification-code/request",
    None,
    kind="none",
)
VERIFIED_RESOURCES_EMAILS_VERIFY: Final = Operation[VerifiedEmail](
    "teams.verified_resources.emails.verify",
    "POST /v2/teams/{teamId}/verified-resources/emails/verification-code/verify",
    VerifiedEmail,
)
VERIFIED_RESOURCES_EMAILS_LIST: Final = Operation[VerifiedEmail](
    "teams.verified_resources.emails.list",
    "GET /v2/teams/{teamId}/verified-resources/emails",
    VerifiedEmail,
    paging=TAKE_SKIP,
)
VERIFIED_RESOURCES_EMAILS_GET: Final = Operation[VerifiedEmail | None](
    "teams.verified_resources.emails.get", "GET /v2/teams/{teamId}/verified-resources/emails/{id}", VerifiedEmail | None
)
VERIFIED_RESOURCES_PHONES_REQUEST_VERIFICATION_CODE: Final = Operation[None](
    "teams.verified_resources.phones.request_verification_code",
    "POST /v2/teams/{teamId}/verified-resources/phones/verification-code/request",
    None,
    kind="none",
)
VERIFIED_RESOURCES_PHONES_VERIFY: Final = Operation[VerifiedPhone](
    "teams.verified_resources.phones.verify",
    "POST /v2/teams/{teamId}/verified-resources/phones/verification-code/verify",
    VerifiedPhone,
)
VERIFIED_RESOURCES_PHONES_LIST: Final = Operation[VerifiedPhone](
    "teams.verified_resources.phones.list",
    "GET /v2/teams/{teamId}/verified-resources/phones",
    VerifiedPhone,
    paging=TAKE_SKIP,
)
VERIFIED_RESOURCES_PHONES_GET: Final = Operation[VerifiedPhone | None](
    "teams.verified_resources.phones.get", "GET /v2/teams/{teamId}/verified-resources/phones/{id}", VerifiedPhone | None
)
