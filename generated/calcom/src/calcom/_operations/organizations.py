# Generated from spec/paths/organizations/attributes.yaml, spec/paths/organizations/bookings.yaml,
# spec/paths/organizations/delegation_credentials.yaml, spec/paths/organizations/event_types.yaml,
# spec/paths/organizations/managed_organizations.yaml, spec/paths/organizations/memberships.yaml,
# spec/paths/organizations/out_of_office.yaml, spec/paths/organizations/roles.yaml,
# spec/paths/organizations/routing_forms.yaml, spec/paths/organizations/schedules.yaml,
# spec/paths/organizations/teams/bookings.yaml, spec/paths/organizations/teams/conferencing.yaml,
# spec/paths/organizations/teams/event_types.yaml, spec/paths/organizations/teams/invites.yaml,
# spec/paths/organizations/teams/memberships.yaml, spec/paths/organizations/teams/roles.yaml,
# spec/paths/organizations/teams/routing_form_workflows.yaml, spec/paths/organizations/teams/routing_forms.yaml,
# spec/paths/organizations/teams/schedules.yaml, spec/paths/organizations/teams/stripe.yaml,
# spec/paths/organizations/teams/teams.yaml, spec/paths/organizations/teams/users.yaml,
# spec/paths/organizations/teams/verified_resources.yaml, spec/paths/organizations/teams/workflows.yaml,
# spec/paths/organizations/users.yaml, spec/paths/organizations/webhooks.yaml by openapi-twin-clients; do not edit.
"""Operations of `organizations`."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Discriminator, Tag

from calcom._core.operation import CAMEL, Names, Operation
from calcom._core.unions import by_kind
from calcom._operations.paging import (
    CURSOR_IN_DATA,
    CURSOR_IN_META,
    TAKE_SKIP,
    TAKE_SKIP_WITH_TOTALS_100,
    TAKE_SKIP_WITH_TOTALS_250,
)
from calcom.types.attributes import (
    AssignedOption,
    Attribute,
    AttributeAssignment,
    AttributeAssignmentLog,
    AttributeOption,
    AttributeSyncRun,
)
from calcom.types.booking_fields import BookingForm
from calcom.types.bookings import Booking, BookingBlock, BookingReference, BookingReport
from calcom.types.conferencing import ConferencingApp, ConferencingAuthUrl, ConnectUrl, DefaultConferencingApp
from calcom.types.delegation_credentials import SERVICE_ACCOUNT_KEY_NAMES, DelegationCredential
from calcom.types.event_types import DeletedEventType, DeletedPrivateLink, PhoneCall, PrivateLink, TeamEventType
from calcom.types.organizations import (
    CreatedManagedOrganization,
    ManagedOrganization,
    OrganizationMembership,
    OrganizationUser,
    UserConferencingApp,
)
from calcom.types.out_of_office import OutOfOffice
from calcom.types.roles import Permission, Role
from calcom.types.routing_forms import RoutingForm, RoutingFormResponse, RoutingFormResult
from calcom.types.schedules import Schedule
from calcom.types.teams import Team, TeamInvite, TeamMembership
from calcom.types.verified_resources import VerifiedEmail, VerifiedPhone
from calcom.types.webhooks import Webhook
from calcom.types.workflows import RoutingFormWorkflow, Workflow

ATTRIBUTES_LIST: Final = Operation[Attribute](
    "organizations.attributes.list", "GET /v2/organizations/{orgId}/attributes", Attribute, paging=TAKE_SKIP
)
ATTRIBUTES_CREATE: Final = Operation[Attribute](
    "organizations.attributes.create", "POST /v2/organizations/{orgId}/attributes", Attribute
)
ATTRIBUTES_GET: Final = Operation[Attribute | None](
    "organizations.attributes.get", "GET /v2/organizations/{orgId}/attributes/{attributeId}", Attribute | None
)
ATTRIBUTES_UPDATE: Final = Operation[Attribute](
    "organizations.attributes.update", "PATCH /v2/organizations/{orgId}/attributes/{attributeId}", Attribute
)
ATTRIBUTES_DELETE: Final = Operation[Attribute](
    "organizations.attributes.delete", "DELETE /v2/organizations/{orgId}/attributes/{attributeId}", Attribute
)
ATTRIBUTES_OPTIONS_LIST: Final = Operation[list[AttributeOption]](
    "organizations.attributes.options.list",
    "GET /v2/organizations/{orgId}/attributes/{attributeId}/options",
    list[AttributeOption],
)
ATTRIBUTES_OPTIONS_CREATE: Final = Operation[AttributeOption](
    "organizations.attributes.options.create",
    "POST /v2/organizations/{orgId}/attributes/{attributeId}/options",
    AttributeOption,
)
ATTRIBUTES_OPTIONS_UPDATE: Final = Operation[AttributeOption](
    "organizations.attributes.options.update",
    "PATCH /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}",
    AttributeOption,
)
ATTRIBUTES_OPTIONS_DELETE: Final = Operation[AttributeOption](
    "organizations.attributes.options.delete",
    "DELETE /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}",
    AttributeOption,
)
ATTRIBUTES_OPTIONS_LIST_ASSIGNED: Final = Operation[AssignedOption](
    "organizations.attributes.options.list_assigned",
    "GET /v2/organizations/{orgId}/attributes/{attributeId}/options/assigned",
    AssignedOption,
    styles={"assignedOptionIds": "comma", "teamIds": "comma"},
    paging=TAKE_SKIP,
)
ATTRIBUTES_OPTIONS_LIST_ASSIGNED_BY_SLUG: Final = Operation[AssignedOption](
    "organizations.attributes.options.list_assigned_by_slug",
    "GET /v2/organizations/{orgId}/attributes/slugs/{attributeSlug}/options/assigned",
    AssignedOption,
    styles={"assignedOptionIds": "comma", "teamIds": "comma"},
    paging=TAKE_SKIP,
)
ATTRIBUTES_SYNC_HISTORY_LIST: Final = Operation[AttributeSyncRun](
    "organizations.attributes.sync_history.list",
    "GET /v2/organizations/{orgId}/attributes/sync-history",
    AttributeSyncRun,
    paging=CURSOR_IN_META,
)
ATTRIBUTES_SYNC_HISTORY_LIST_FOR_USER: Final = Operation[AttributeSyncRun](
    "organizations.attributes.sync_history.list_for_user",
    "GET /v2/organizations/{orgId}/attributes/sync-history/user/{userId}",
    AttributeSyncRun,
    paging=CURSOR_IN_META,
)
BOOKINGS_LIST: Final = Operation[Booking](
    "organizations.bookings.list",
    "GET /v2/organizations/{orgId}/bookings",
    Booking,
    styles={"status": "comma", "userIds": "comma", "eventTypeIds": "comma", "teamsIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
BOOKINGS_REPORT: Final = Operation[BookingReport](
    "organizations.bookings.report", "POST /v2/organizations/{orgId}/bookings/report", BookingReport
)
BOOKINGS_BLOCK: Final = Operation[BookingBlock](
    "organizations.bookings.block", "POST /v2/organizations/{orgId}/bookings/block", BookingBlock
)
DELEGATION_CREDENTIALS_LIST: Final = Operation[DelegationCredential](
    "organizations.delegation_credentials.list",
    "GET /v2/organizations/{orgId}/delegation-credentials",
    DelegationCredential,
    paging=TAKE_SKIP,
)
DELEGATION_CREDENTIALS_CREATE: Final = Operation[DelegationCredential](
    "organizations.delegation_credentials.create",
    "POST /v2/organizations/{orgId}/delegation-credentials",
    DelegationCredential,
    names=Names(nested={"serviceAccountKey": SERVICE_ACCOUNT_KEY_NAMES}),
    secrets=frozenset({"private_key"}),
)
DELEGATION_CREDENTIALS_GET: Final = Operation[DelegationCredential](
    "organizations.delegation_credentials.get",
    "GET /v2/organizations/{orgId}/delegation-credentials/{credentialId}",
    DelegationCredential,
)
DELEGATION_CREDENTIALS_UPDATE: Final = Operation[DelegationCredential](
    "organizations.delegation_credentials.update",
    "PATCH /v2/organizations/{orgId}/delegation-credentials/{credentialId}",
    DelegationCredential,
    names=Names(nested={"serviceAccountKey": SERVICE_ACCOUNT_KEY_NAMES}),
    secrets=frozenset({"private_key"}),
)
DELEGATION_CREDENTIALS_DELETE: Final = Operation[DelegationCredential](
    "organizations.delegation_credentials.delete",
    "DELETE /v2/organizations/{orgId}/delegation-credentials/{credentialId}",
    DelegationCredential,
)
DELEGATION_CREDENTIALS_RESET_ROTATION: Final = Operation[DelegationCredential](
    "organizations.delegation_credentials.reset_rotation",
    "POST /v2/organizations/{orgId}/delegation-credentials/{credentialId}/reset-rotation",
    DelegationCredential,
)
EVENT_TYPES_LIST: Final = Operation[TeamEventType](
    "organizations.event_types.list", "GET /v2/organizations/{orgId}/teams/event-types", TeamEventType, paging=TAKE_SKIP
)
MANAGED_ORGANIZATIONS_LIST: Final = Operation[ManagedOrganization](
    "organizations.managed_organizations.list",
    "GET /v2/organizations/{orgId}/organizations",
    ManagedOrganization,
    paging=TAKE_SKIP_WITH_TOTALS_250,
)
MANAGED_ORGANIZATIONS_CREATE: Final = Operation[CreatedManagedOrganization](
    "organizations.managed_organizations.create",
    "POST /v2/organizations/{orgId}/organizations",
    CreatedManagedOrganization,
)
MANAGED_ORGANIZATIONS_GET: Final = Operation[ManagedOrganization](
    "organizations.managed_organizations.get",
    "GET /v2/organizations/{orgId}/organizations/{managedOrganizationId}",
    ManagedOrganization,
)
MANAGED_ORGANIZATIONS_UPDATE: Final = Operation[ManagedOrganization](
    "organizations.managed_organizations.update",
    "PATCH /v2/organizations/{orgId}/organizations/{managedOrganizationId}",
    ManagedOrganization,
)
MANAGED_ORGANIZATIONS_DELETE: Final = Operation[ManagedOrganization](
    "organizations.managed_organizations.delete",
    "DELETE /v2/organizations/{orgId}/organizations/{managedOrganizationId}",
    ManagedOrganization,
)
MEMBERSHIPS_LIST: Final = Operation[OrganizationMembership](
    "organizations.memberships.list",
    "GET /v2/organizations/{orgId}/memberships",
    OrganizationMembership,
    paging=TAKE_SKIP,
)
MEMBERSHIPS_CREATE: Final = Operation[OrganizationMembership](
    "organizations.memberships.create", "POST /v2/organizations/{orgId}/memberships", OrganizationMembership
)
MEMBERSHIPS_GET: Final = Operation[OrganizationMembership](
    "organizations.memberships.get", "GET /v2/organizations/{orgId}/memberships/{membershipId}", OrganizationMembership
)
MEMBERSHIPS_UPDATE: Final = Operation[OrganizationMembership](
    "organizations.memberships.update",
    "PATCH /v2/organizations/{orgId}/memberships/{membershipId}",
    OrganizationMembership,
)
MEMBERSHIPS_DELETE: Final = Operation[OrganizationMembership](
    "organizations.memberships.delete",
    "DELETE /v2/organizations/{orgId}/memberships/{membershipId}",
    OrganizationMembership,
)
OUT_OF_OFFICE_LIST: Final = Operation[OutOfOffice](
    "organizations.out_of_office.list", "GET /v2/organizations/{orgId}/ooo", OutOfOffice, paging=TAKE_SKIP
)
ROLES_LIST: Final = Operation[Role](
    "organizations.roles.list", "GET /v2/organizations/{orgId}/roles", Role, paging=TAKE_SKIP
)
ROLES_CREATE: Final = Operation[Role]("organizations.roles.create", "POST /v2/organizations/{orgId}/roles", Role)
ROLES_GET: Final = Operation[Role]("organizations.roles.get", "GET /v2/organizations/{orgId}/roles/{roleId}", Role)
ROLES_UPDATE: Final = Operation[Role](
    "organizations.roles.update", "PATCH /v2/organizations/{orgId}/roles/{roleId}", Role
)
ROLES_DELETE: Final = Operation[Role](
    "organizations.roles.delete", "DELETE /v2/organizations/{orgId}/roles/{roleId}", Role
)
ROLES_PERMISSIONS_LIST: Final = Operation[list[Permission]](
    "organizations.roles.permissions.list", "GET /v2/organizations/{orgId}/roles/{roleId}/permissions", list[Permission]
)
ROLES_PERMISSIONS_ADD: Final = Operation[list[Permission]](
    "organizations.roles.permissions.add", "POST /v2/organizations/{orgId}/roles/{roleId}/permissions", list[Permission]
)
ROLES_PERMISSIONS_REPLACE: Final = Operation[list[Permission]](
    "organizations.roles.permissions.replace",
    "PUT /v2/organizations/{orgId}/roles/{roleId}/permissions",
    list[Permission],
)
ROLES_PERMISSIONS_REMOVE_MANY: Final = Operation[None](
    "organizations.roles.permissions.remove_many",
    "DELETE /v2/organizations/{orgId}/roles/{roleId}/permissions",
    None,
    kind="none",
    styles={"permissions": "comma"},
)
ROLES_PERMISSIONS_REMOVE: Final = Operation[None](
    "organizations.roles.permissions.remove",
    "DELETE /v2/organizations/{orgId}/roles/{roleId}/permissions/{permission}",
    None,
    kind="none",
)
ROUTING_FORMS_LIST: Final = Operation[RoutingForm](
    "organizations.routing_forms.list",
    "GET /v2/organizations/{orgId}/routing-forms",
    RoutingForm,
    styles={"teamIds": "comma"},
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
ROUTING_FORMS_RESPONSES_LIST: Final = Operation[RoutingFormResponse](
    "organizations.routing_forms.responses.list",
    "GET /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses",
    RoutingFormResponse,
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
ROUTING_FORMS_RESPONSES_CREATE: Final = Operation[RoutingFormResult](
    "organizations.routing_forms.responses.create",
    "POST /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses",
    RoutingFormResult,
)
ROUTING_FORMS_RESPONSES_UPDATE: Final = Operation[RoutingFormResponse](
    "organizations.routing_forms.responses.update",
    "PATCH /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses/{responseId}",
    RoutingFormResponse,
)
SCHEDULES_LIST: Final = Operation[Schedule](
    "organizations.schedules.list", "GET /v2/organizations/{orgId}/schedules", Schedule, paging=TAKE_SKIP
)
TEAMS_LIST: Final = Operation[Team](
    "organizations.teams.list", "GET /v2/organizations/{orgId}/teams", Team, paging=TAKE_SKIP
)
TEAMS_CREATE: Final = Operation[Team]("organizations.teams.create", "POST /v2/organizations/{orgId}/teams", Team)
TEAMS_GET: Final = Operation[Team]("organizations.teams.get", "GET /v2/organizations/{orgId}/teams/{teamId}", Team)
TEAMS_UPDATE: Final = Operation[Team](
    "organizations.teams.update", "PATCH /v2/organizations/{orgId}/teams/{teamId}", Team
)
TEAMS_DELETE: Final = Operation[Team](
    "organizations.teams.delete", "DELETE /v2/organizations/{orgId}/teams/{teamId}", Team
)
TEAMS_LIST_MINE: Final = Operation[Team](
    "organizations.teams.list_mine", "GET /v2/organizations/{orgId}/teams/me", Team, paging=TAKE_SKIP
)
TEAMS_BOOKINGS_LIST: Final = Operation[Booking](
    "organizations.teams.bookings.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/bookings",
    Booking,
    styles={"status": "comma", "eventTypeIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
TEAMS_BOOKINGS_LIST_REFERENCES: Final = Operation[list[BookingReference]](
    "organizations.teams.bookings.list_references",
    "GET /v2/organizations/{orgId}/teams/{teamId}/bookings/{bookingUid}/references",
    list[BookingReference],
)
TEAMS_CONFERENCING_LIST: Final = Operation[list[ConferencingApp]](
    "organizations.teams.conferencing.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing",
    list[ConferencingApp],
)
TEAMS_CONFERENCING_CONNECT: Final = Operation[ConferencingApp](
    "organizations.teams.conferencing.connect",
    "POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/connect",
    ConferencingApp,
)
TEAMS_CONFERENCING_DISCONNECT: Final = Operation[None](
    "organizations.teams.conferencing.disconnect",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/disconnect",
    None,
    kind="none",
)
TEAMS_CONFERENCING_GET_DEFAULT: Final = Operation[DefaultConferencingApp | None](
    "organizations.teams.conferencing.get_default",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/default",
    DefaultConferencingApp | None,
)
TEAMS_CONFERENCING_SET_DEFAULT: Final = Operation[None](
    "organizations.teams.conferencing.set_default",
    "POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/default",
    None,
    kind="none",
)
TEAMS_CONFERENCING_GET_AUTH_URL: Final = Operation[ConferencingAuthUrl](
    "organizations.teams.conferencing.get_auth_url",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/auth-url",
    ConferencingAuthUrl,
)
TEAMS_CONFERENCING_HANDLE_OAUTH_CALLBACK: Final = Operation[str](
    "organizations.teams.conferencing.handle_oauth_callback",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/callback",
    str,
    kind="redirect",
    secrets=frozenset({"code", "state"}),
)
TEAMS_EVENT_TYPES_LIST: Final = Operation[list[TeamEventType]](
    "organizations.teams.event_types.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types",
    list[TeamEventType],
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
TEAMS_EVENT_TYPES_CREATE: Final = Operation[TeamEventType | list[TeamEventType]](
    "organizations.teams.event_types.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types",
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
TEAMS_EVENT_TYPES_GET: Final = Operation[TeamEventType](
    "organizations.teams.event_types.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}",
    TeamEventType,
)
TEAMS_EVENT_TYPES_UPDATE: Final = Operation[TeamEventType | list[TeamEventType]](
    "organizations.teams.event_types.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}",
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
TEAMS_EVENT_TYPES_DELETE: Final = Operation[DeletedEventType](
    "organizations.teams.event_types.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}",
    DeletedEventType,
)
TEAMS_EVENT_TYPES_CREATE_PHONE_CALL: Final = Operation[PhoneCall](
    "organizations.teams.event_types.create_phone_call",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/create-phone-call",
    PhoneCall,
    secrets=frozenset({"calApiKey"}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_LIST: Final = Operation[BookingForm](
    "organizations.teams.event_types.booking_fields.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_ADD: Final = Operation[BookingForm](
    "organizations.teams.event_types.booking_fields.add",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_REPLACE: Final = Operation[BookingForm](
    "organizations.teams.event_types.booking_fields.replace",
    "PUT /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_UPDATE: Final = Operation[BookingForm](
    "organizations.teams.event_types.booking_fields.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": CAMEL}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_DELETE: Final = Operation[BookingForm](
    "organizations.teams.event_types.booking_fields.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields/{slug}",
    BookingForm,
    headers={"cal-api-version": "2026-06-12"},
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_LIST: Final = Operation[list[PrivateLink]](
    "organizations.teams.event_types.private_links.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links",
    list[PrivateLink],
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_CREATE: Final = Operation[PrivateLink](
    "organizations.teams.event_types.private_links.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links",
    PrivateLink,
    names=Names(moments=("expiresAt",)),
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_UPDATE: Final = Operation[PrivateLink](
    "organizations.teams.event_types.private_links.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links/{linkId}",
    PrivateLink,
    names=Names(moments=("expiresAt",)),
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_DELETE: Final = Operation[DeletedPrivateLink](
    "organizations.teams.event_types.private_links.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links/{linkId}",
    DeletedPrivateLink,
)
TEAMS_INVITES_CREATE: Final = Operation[TeamInvite](
    "organizations.teams.invites.create", "POST /v2/organizations/{orgId}/teams/{teamId}/invite", TeamInvite
)
TEAMS_MEMBERSHIPS_LIST: Final = Operation[TeamMembership](
    "organizations.teams.memberships.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/memberships",
    TeamMembership,
    paging=TAKE_SKIP,
)
TEAMS_MEMBERSHIPS_CREATE: Final = Operation[TeamMembership](
    "organizations.teams.memberships.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/memberships",
    TeamMembership,
)
TEAMS_MEMBERSHIPS_GET: Final = Operation[TeamMembership](
    "organizations.teams.memberships.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}",
    TeamMembership,
)
TEAMS_MEMBERSHIPS_UPDATE: Final = Operation[TeamMembership](
    "organizations.teams.memberships.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}",
    TeamMembership,
)
TEAMS_MEMBERSHIPS_DELETE: Final = Operation[TeamMembership](
    "organizations.teams.memberships.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}",
    TeamMembership,
)
TEAMS_ROLES_LIST: Final = Operation[Role](
    "organizations.teams.roles.list", "GET /v2/organizations/{orgId}/teams/{teamId}/roles", Role, paging=TAKE_SKIP
)
TEAMS_ROLES_CREATE: Final = Operation[Role](
    "organizations.teams.roles.create", "POST /v2/organizations/{orgId}/teams/{teamId}/roles", Role
)
TEAMS_ROLES_GET: Final = Operation[Role](
    "organizations.teams.roles.get", "GET /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}", Role
)
TEAMS_ROLES_UPDATE: Final = Operation[Role](
    "organizations.teams.roles.update", "PATCH /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}", Role
)
TEAMS_ROLES_DELETE: Final = Operation[Role](
    "organizations.teams.roles.delete", "DELETE /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}", Role
)
TEAMS_ROLES_PERMISSIONS_LIST: Final = Operation[list[Permission]](
    "organizations.teams.roles.permissions.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    list[Permission],
)
TEAMS_ROLES_PERMISSIONS_ADD: Final = Operation[list[Permission]](
    "organizations.teams.roles.permissions.add",
    "POST /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    list[Permission],
)
TEAMS_ROLES_PERMISSIONS_REPLACE: Final = Operation[list[Permission]](
    "organizations.teams.roles.permissions.replace",
    "PUT /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    list[Permission],
)
TEAMS_ROLES_PERMISSIONS_REMOVE_MANY: Final = Operation[None](
    "organizations.teams.roles.permissions.remove_many",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    None,
    kind="none",
    styles={"permissions": "comma"},
)
TEAMS_ROLES_PERMISSIONS_REMOVE: Final = Operation[None](
    "organizations.teams.roles.permissions.remove",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions/{permission}",
    None,
    kind="none",
)
TEAMS_ROUTING_FORM_WORKFLOWS_LIST: Final = Operation[RoutingFormWorkflow](
    "organizations.teams.routing_form_workflows.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows/routing-form",
    RoutingFormWorkflow,
    paging=TAKE_SKIP,
)
TEAMS_ROUTING_FORM_WORKFLOWS_CREATE: Final = Operation[RoutingFormWorkflow](
    "organizations.teams.routing_form_workflows.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/workflows/routing-form",
    RoutingFormWorkflow,
    names=Names(nested={"steps": CAMEL, "activation": CAMEL}),
)
TEAMS_ROUTING_FORM_WORKFLOWS_GET: Final = Operation[RoutingFormWorkflow](
    "organizations.teams.routing_form_workflows.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form",
    RoutingFormWorkflow,
)
TEAMS_ROUTING_FORM_WORKFLOWS_UPDATE: Final = Operation[RoutingFormWorkflow](
    "organizations.teams.routing_form_workflows.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form",
    RoutingFormWorkflow,
    names=Names(nested={"steps": CAMEL, "activation": CAMEL}),
)
TEAMS_ROUTING_FORM_WORKFLOWS_DELETE: Final = Operation[None](
    "organizations.teams.routing_form_workflows.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form",
    None,
    kind="none",
)
TEAMS_ROUTING_FORMS_LIST: Final = Operation[RoutingForm](
    "organizations.teams.routing_forms.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms",
    RoutingForm,
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
TEAMS_ROUTING_FORMS_RESPONSES_LIST: Final = Operation[RoutingFormResponse](
    "organizations.teams.routing_forms.responses.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses",
    RoutingFormResponse,
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
TEAMS_ROUTING_FORMS_RESPONSES_CREATE: Final = Operation[RoutingFormResult](
    "organizations.teams.routing_forms.responses.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses",
    RoutingFormResult,
)
TEAMS_ROUTING_FORMS_RESPONSES_UPDATE: Final = Operation[RoutingFormResponse](
    "organizations.teams.routing_forms.responses.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses/{responseId}",
    RoutingFormResponse,
)
TEAMS_SCHEDULES_LIST: Final = Operation[Schedule](
    "organizations.teams.schedules.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/schedules",
    Schedule,
    paging=TAKE_SKIP,
)
TEAMS_STRIPE_GET_CONNECT_URL: Final = Operation[ConnectUrl](
    "organizations.teams.stripe.get_connect_url",
    "GET /v2/organizations/{orgId}/teams/{teamId}/stripe/connect",
    ConnectUrl,
)
TEAMS_STRIPE_CHECK: Final = Operation[None](
    "organizations.teams.stripe.check", "GET /v2/organizations/{orgId}/teams/{teamId}/stripe/check", None, kind="none"
)
TEAMS_STRIPE_HANDLE_OAUTH_CALLBACK: Final = Operation[str](
    "organizations.teams.stripe.handle_oauth_callback",
    "GET /v2/organizations/{orgId}/teams/{teamId}/stripe/save",
    str,
    kind="redirect",
    secrets=frozenset({"code", "state"}),
)
TEAMS_USERS_SCHEDULES_LIST: Final = Operation[list[Schedule]](
    "organizations.teams.users.schedules.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/users/{userId}/schedules",
    list[Schedule],
)
TEAMS_VERIFIED_RESOURCES_EMAILS_REQUEST_VERIFICATION_CODE: Final = Operation[None](
    "organizations.teams.verified_resources.emails.request_verification_code",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails/verification-code/request",
    None,
    kind="none",
)
TEAMS_VERIFIED_RESOURCES_EMAILS_VERIFY: Final = Operation[VerifiedEmail](
    "organizations.teams.verified_resources.emails.verify",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails/verification-code/verify",
    VerifiedEmail,
)
TEAMS_VERIFIED_RESOURCES_EMAILS_LIST: Final = Operation[VerifiedEmail](
    "organizations.teams.verified_resources.emails.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails",
    VerifiedEmail,
    paging=TAKE_SKIP,
)
TEAMS_VERIFIED_RESOURCES_EMAILS_GET: Final = Operation[VerifiedEmail | None](
    "organizations.teams.verified_resources.emails.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails/{id}",
    VerifiedEmail | None,
)
TEAMS_VERIFIED_RESOURCES_PHONES_REQUEST_VERIFICATION_CODE: Final = Operation[None](
    "organizations.teams.verified_resources.phones.request_verification_code",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones/verification-code/request",
    None,
    kind="none",
)
TEAMS_VERIFIED_RESOURCES_PHONES_VERIFY: Final = Operation[VerifiedPhone](
    "organizations.teams.verified_resources.phones.verify",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones/verification-code/verify",
    VerifiedPhone,
)
TEAMS_VERIFIED_RESOURCES_PHONES_LIST: Final = Operation[VerifiedPhone](
    "organizations.teams.verified_resources.phones.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones",
    VerifiedPhone,
    paging=TAKE_SKIP,
)
TEAMS_VERIFIED_RESOURCES_PHONES_GET: Final = Operation[VerifiedPhone | None](
    "organizations.teams.verified_resources.phones.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones/{id}",
    VerifiedPhone | None,
)
TEAMS_WORKFLOWS_LIST: Final = Operation[Workflow](
    "organizations.teams.workflows.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows",
    Workflow,
    paging=TAKE_SKIP,
)
TEAMS_WORKFLOWS_CREATE: Final = Operation[Workflow](
    "organizations.teams.workflows.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/workflows",
    Workflow,
    names=Names(nested={"steps": CAMEL, "activation": CAMEL}),
)
TEAMS_WORKFLOWS_GET: Final = Operation[Workflow](
    "organizations.teams.workflows.get", "GET /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}", Workflow
)
TEAMS_WORKFLOWS_UPDATE: Final = Operation[Workflow](
    "organizations.teams.workflows.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}",
    Workflow,
    names=Names(nested={"steps": CAMEL, "activation": CAMEL}),
)
TEAMS_WORKFLOWS_DELETE: Final = Operation[None](
    "organizations.teams.workflows.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}",
    None,
    kind="none",
)
USERS_LIST: Final = Operation[OrganizationUser](
    "organizations.users.list",
    "GET /v2/organizations/{orgId}/users",
    OrganizationUser,
    styles={"teamIds": "comma", "assignedOptionIds": "comma"},
    paging=TAKE_SKIP,
)
USERS_CREATE: Final = Operation[OrganizationUser](
    "organizations.users.create", "POST /v2/organizations/{orgId}/users", OrganizationUser
)
USERS_UPDATE: Final = Operation[OrganizationUser](
    "organizations.users.update", "PATCH /v2/organizations/{orgId}/users/{userId}", OrganizationUser
)
USERS_DELETE: Final = Operation[OrganizationUser](
    "organizations.users.delete", "DELETE /v2/organizations/{orgId}/users/{userId}", OrganizationUser
)
USERS_ATTRIBUTES_LIST: Final = Operation[list[AttributeOption]](
    "organizations.users.attributes.list",
    "GET /v2/organizations/{orgId}/attributes/options/{userId}",
    list[AttributeOption],
)
USERS_ATTRIBUTES_ASSIGN: Final = Operation[AttributeAssignment](
    "organizations.users.attributes.assign",
    "POST /v2/organizations/{orgId}/attributes/options/{userId}",
    AttributeAssignment,
)
USERS_ATTRIBUTES_UPDATE: Final = Operation[AttributeAssignment](
    "organizations.users.attributes.update",
    "PATCH /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}",
    AttributeAssignment,
    security=(("bearer",),),
)
USERS_ATTRIBUTES_UNASSIGN: Final = Operation[AttributeAssignment](
    "organizations.users.attributes.unassign",
    "DELETE /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}",
    AttributeAssignment,
)
USERS_ATTRIBUTES_LIST_HISTORY: Final = Operation[AttributeAssignmentLog](
    "organizations.users.attributes.list_history",
    "GET /v2/organizations/{orgId}/attributes/assignments/{userId}/history",
    AttributeAssignmentLog,
    security=(("bearer",),),
    paging=CURSOR_IN_DATA,
)
USERS_BOOKINGS_LIST: Final = Operation[Booking](
    "organizations.users.bookings.list",
    "GET /v2/organizations/{orgId}/users/{userId}/bookings",
    Booking,
    styles={"status": "comma", "eventTypeIds": "comma", "teamsIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
USERS_CONFERENCING_LIST: Final = Operation[list[UserConferencingApp]](
    "organizations.users.conferencing.list",
    "GET /v2/organizations/{orgId}/users/{userId}/conferencing",
    list[UserConferencingApp],
)
USERS_CONFERENCING_SET_DEFAULT: Final = Operation[None](
    "organizations.users.conferencing.set_default",
    "POST /v2/organizations/{orgId}/users/{userId}/conferencing/default",
    None,
    kind="none",
)
USERS_OUT_OF_OFFICE_LIST: Final = Operation[OutOfOffice](
    "organizations.users.out_of_office.list",
    "GET /v2/organizations/{orgId}/users/{userId}/ooo",
    OutOfOffice,
    paging=TAKE_SKIP,
)
USERS_OUT_OF_OFFICE_CREATE: Final = Operation[OutOfOffice](
    "organizations.users.out_of_office.create",
    "POST /v2/organizations/{orgId}/users/{userId}/ooo",
    OutOfOffice,
    names=Names(moments=("start", "end")),
)
USERS_OUT_OF_OFFICE_UPDATE: Final = Operation[OutOfOffice](
    "organizations.users.out_of_office.update",
    "PATCH /v2/organizations/{orgId}/users/{userId}/ooo/{oooId}",
    OutOfOffice,
    names=Names(moments=("start", "end")),
)
USERS_OUT_OF_OFFICE_DELETE: Final = Operation[OutOfOffice](
    "organizations.users.out_of_office.delete",
    "DELETE /v2/organizations/{orgId}/users/{userId}/ooo/{oooId}",
    OutOfOffice,
)
USERS_SCHEDULES_LIST: Final = Operation[list[Schedule]](
    "organizations.users.schedules.list", "GET /v2/organizations/{orgId}/users/{userId}/schedules", list[Schedule]
)
USERS_SCHEDULES_CREATE: Final = Operation[Schedule](
    "organizations.users.schedules.create",
    "POST /v2/organizations/{orgId}/users/{userId}/schedules",
    Schedule,
    names=Names(nested={"availability": CAMEL, "overrides": CAMEL}),
)
USERS_SCHEDULES_GET: Final = Operation[Schedule | None](
    "organizations.users.schedules.get",
    "GET /v2/organizations/{orgId}/users/{userId}/schedules/{scheduleId}",
    Schedule | None,
)
USERS_SCHEDULES_UPDATE: Final = Operation[Schedule](
    "organizations.users.schedules.update",
    "PATCH /v2/organizations/{orgId}/users/{userId}/schedules/{scheduleId}",
    Schedule,
    names=Names(nested={"availability": CAMEL, "overrides": CAMEL}),
)
USERS_SCHEDULES_DELETE: Final = Operation[None](
    "organizations.users.schedules.delete",
    "DELETE /v2/organizations/{orgId}/users/{userId}/schedules/{scheduleId}",
    None,
    kind="none",
)
WEBHOOKS_LIST: Final = Operation[Webhook](
    "organizations.webhooks.list", "GET /v2/organizations/{orgId}/webhooks", Webhook, paging=TAKE_SKIP
)
WEBHOOKS_CREATE: Final = Operation[Webhook](
    "organizations.webhooks.create", "POST /v2/organizations/{orgId}/webhooks", Webhook, secrets=frozenset({"secret"})
)
WEBHOOKS_GET: Final = Operation[Webhook](
    "organizations.webhooks.get", "GET /v2/organizations/{orgId}/webhooks/{webhookId}", Webhook
)
WEBHOOKS_UPDATE: Final = Operation[Webhook](
    "organizations.webhooks.update",
    "PATCH /v2/organizations/{orgId}/webhooks/{webhookId}",
    Webhook,
    secrets=frozenset({"secret"}),
)
WEBHOOKS_DELETE: Final = Operation[Webhook](
    "organizations.webhooks.delete", "DELETE /v2/organizations/{orgId}/webhooks/{webhookId}", Webhook
)
