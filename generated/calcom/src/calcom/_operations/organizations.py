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

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._core.unions import by_kind
from calcom._operations import names
from calcom._operations.paging import (
    CURSOR_IN_DATA,
    CURSOR_IN_META,
    TAKE_SKIP,
    TAKE_SKIP_WITH_TOTALS_100,
    TAKE_SKIP_WITH_TOTALS_250,
)

ATTRIBUTES_LIST: Final[Operation[types.Attribute]] = Operation(
    "organizations.attributes.list",
    "GET /v2/organizations/{orgId}/attributes",
    lambda: types.Attribute,
    paging=TAKE_SKIP,
)
ATTRIBUTES_CREATE: Final[Operation[types.Attribute]] = Operation(
    "organizations.attributes.create", "POST /v2/organizations/{orgId}/attributes", lambda: types.Attribute
)
ATTRIBUTES_GET: Final[Operation[types.Attribute | None]] = Operation(
    "organizations.attributes.get",
    "GET /v2/organizations/{orgId}/attributes/{attributeId}",
    lambda: types.Attribute | None,
)
ATTRIBUTES_UPDATE: Final[Operation[types.Attribute]] = Operation(
    "organizations.attributes.update",
    "PATCH /v2/organizations/{orgId}/attributes/{attributeId}",
    lambda: types.Attribute,
)
ATTRIBUTES_DELETE: Final[Operation[types.Attribute]] = Operation(
    "organizations.attributes.delete",
    "DELETE /v2/organizations/{orgId}/attributes/{attributeId}",
    lambda: types.Attribute,
)
ATTRIBUTES_OPTIONS_LIST: Final[Operation[list[types.AttributeOption]]] = Operation(
    "organizations.attributes.options.list",
    "GET /v2/organizations/{orgId}/attributes/{attributeId}/options",
    lambda: list[types.AttributeOption],
)
ATTRIBUTES_OPTIONS_CREATE: Final[Operation[types.AttributeOption]] = Operation(
    "organizations.attributes.options.create",
    "POST /v2/organizations/{orgId}/attributes/{attributeId}/options",
    lambda: types.AttributeOption,
)
ATTRIBUTES_OPTIONS_UPDATE: Final[Operation[types.AttributeOption]] = Operation(
    "organizations.attributes.options.update",
    "PATCH /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}",
    lambda: types.AttributeOption,
)
ATTRIBUTES_OPTIONS_DELETE: Final[Operation[types.AttributeOption]] = Operation(
    "organizations.attributes.options.delete",
    "DELETE /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}",
    lambda: types.AttributeOption,
)
ATTRIBUTES_OPTIONS_LIST_ASSIGNED: Final[Operation[types.AssignedOption]] = Operation(
    "organizations.attributes.options.list_assigned",
    "GET /v2/organizations/{orgId}/attributes/{attributeId}/options/assigned",
    lambda: types.AssignedOption,
    styles={"assignedOptionIds": "comma", "teamIds": "comma"},
    paging=TAKE_SKIP,
)
ATTRIBUTES_OPTIONS_LIST_ASSIGNED_BY_SLUG: Final[Operation[types.AssignedOption]] = Operation(
    "organizations.attributes.options.list_assigned_by_slug",
    "GET /v2/organizations/{orgId}/attributes/slugs/{attributeSlug}/options/assigned",
    lambda: types.AssignedOption,
    styles={"assignedOptionIds": "comma", "teamIds": "comma"},
    paging=TAKE_SKIP,
)
ATTRIBUTES_SYNC_HISTORY_LIST: Final[Operation[types.AttributeSyncRun]] = Operation(
    "organizations.attributes.sync_history.list",
    "GET /v2/organizations/{orgId}/attributes/sync-history",
    lambda: types.AttributeSyncRun,
    paging=CURSOR_IN_META,
)
ATTRIBUTES_SYNC_HISTORY_LIST_FOR_USER: Final[Operation[types.AttributeSyncRun]] = Operation(
    "organizations.attributes.sync_history.list_for_user",
    "GET /v2/organizations/{orgId}/attributes/sync-history/user/{userId}",
    lambda: types.AttributeSyncRun,
    paging=CURSOR_IN_META,
)
BOOKINGS_LIST: Final[Operation[types.Booking]] = Operation(
    "organizations.bookings.list",
    "GET /v2/organizations/{orgId}/bookings",
    lambda: types.Booking,
    styles={"status": "comma", "userIds": "comma", "eventTypeIds": "comma", "teamsIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
BOOKINGS_REPORT: Final[Operation[types.BookingReport]] = Operation(
    "organizations.bookings.report", "POST /v2/organizations/{orgId}/bookings/report", lambda: types.BookingReport
)
BOOKINGS_BLOCK: Final[Operation[types.BookingBlock]] = Operation(
    "organizations.bookings.block", "POST /v2/organizations/{orgId}/bookings/block", lambda: types.BookingBlock
)
DELEGATION_CREDENTIALS_LIST: Final[Operation[types.DelegationCredential]] = Operation(
    "organizations.delegation_credentials.list",
    "GET /v2/organizations/{orgId}/delegation-credentials",
    lambda: types.DelegationCredential,
    paging=TAKE_SKIP,
)
DELEGATION_CREDENTIALS_CREATE: Final[Operation[types.DelegationCredential]] = Operation(
    "organizations.delegation_credentials.create",
    "POST /v2/organizations/{orgId}/delegation-credentials",
    lambda: types.DelegationCredential,
    secrets=frozenset({"private_key"}),
)
DELEGATION_CREDENTIALS_GET: Final[Operation[types.DelegationCredential]] = Operation(
    "organizations.delegation_credentials.get",
    "GET /v2/organizations/{orgId}/delegation-credentials/{credentialId}",
    lambda: types.DelegationCredential,
)
DELEGATION_CREDENTIALS_UPDATE: Final[Operation[types.DelegationCredential]] = Operation(
    "organizations.delegation_credentials.update",
    "PATCH /v2/organizations/{orgId}/delegation-credentials/{credentialId}",
    lambda: types.DelegationCredential,
    secrets=frozenset({"private_key"}),
)
DELEGATION_CREDENTIALS_DELETE: Final[Operation[types.DelegationCredential]] = Operation(
    "organizations.delegation_credentials.delete",
    "DELETE /v2/organizations/{orgId}/delegation-credentials/{credentialId}",
    lambda: types.DelegationCredential,
)
DELEGATION_CREDENTIALS_RESET_ROTATION: Final[Operation[types.DelegationCredential]] = Operation(
    "organizations.delegation_credentials.reset_rotation",
    "POST /v2/organizations/{orgId}/delegation-credentials/{credentialId}/reset-rotation",
    lambda: types.DelegationCredential,
)
EVENT_TYPES_LIST: Final[Operation[types.TeamEventType]] = Operation(
    "organizations.event_types.list",
    "GET /v2/organizations/{orgId}/teams/event-types",
    lambda: types.TeamEventType,
    paging=TAKE_SKIP,
)
MANAGED_ORGANIZATIONS_LIST: Final[Operation[types.ManagedOrganization]] = Operation(
    "organizations.managed_organizations.list",
    "GET /v2/organizations/{orgId}/organizations",
    lambda: types.ManagedOrganization,
    paging=TAKE_SKIP_WITH_TOTALS_250,
)
MANAGED_ORGANIZATIONS_CREATE: Final[Operation[types.CreatedManagedOrganization]] = Operation(
    "organizations.managed_organizations.create",
    "POST /v2/organizations/{orgId}/organizations",
    lambda: types.CreatedManagedOrganization,
)
MANAGED_ORGANIZATIONS_GET: Final[Operation[types.ManagedOrganization]] = Operation(
    "organizations.managed_organizations.get",
    "GET /v2/organizations/{orgId}/organizations/{managedOrganizationId}",
    lambda: types.ManagedOrganization,
)
MANAGED_ORGANIZATIONS_UPDATE: Final[Operation[types.ManagedOrganization]] = Operation(
    "organizations.managed_organizations.update",
    "PATCH /v2/organizations/{orgId}/organizations/{managedOrganizationId}",
    lambda: types.ManagedOrganization,
)
MANAGED_ORGANIZATIONS_DELETE: Final[Operation[types.ManagedOrganization]] = Operation(
    "organizations.managed_organizations.delete",
    "DELETE /v2/organizations/{orgId}/organizations/{managedOrganizationId}",
    lambda: types.ManagedOrganization,
)
MEMBERSHIPS_LIST: Final[Operation[types.OrganizationMembership]] = Operation(
    "organizations.memberships.list",
    "GET /v2/organizations/{orgId}/memberships",
    lambda: types.OrganizationMembership,
    paging=TAKE_SKIP,
)
MEMBERSHIPS_CREATE: Final[Operation[types.OrganizationMembership]] = Operation(
    "organizations.memberships.create",
    "POST /v2/organizations/{orgId}/memberships",
    lambda: types.OrganizationMembership,
)
MEMBERSHIPS_GET: Final[Operation[types.OrganizationMembership]] = Operation(
    "organizations.memberships.get",
    "GET /v2/organizations/{orgId}/memberships/{membershipId}",
    lambda: types.OrganizationMembership,
)
MEMBERSHIPS_UPDATE: Final[Operation[types.OrganizationMembership]] = Operation(
    "organizations.memberships.update",
    "PATCH /v2/organizations/{orgId}/memberships/{membershipId}",
    lambda: types.OrganizationMembership,
)
MEMBERSHIPS_DELETE: Final[Operation[types.OrganizationMembership]] = Operation(
    "organizations.memberships.delete",
    "DELETE /v2/organizations/{orgId}/memberships/{membershipId}",
    lambda: types.OrganizationMembership,
)
OUT_OF_OFFICE_LIST: Final[Operation[types.OutOfOffice]] = Operation(
    "organizations.out_of_office.list", "GET /v2/organizations/{orgId}/ooo", lambda: types.OutOfOffice, paging=TAKE_SKIP
)
ROLES_LIST: Final[Operation[types.Role]] = Operation(
    "organizations.roles.list", "GET /v2/organizations/{orgId}/roles", lambda: types.Role, paging=TAKE_SKIP
)
ROLES_CREATE: Final[Operation[types.Role]] = Operation(
    "organizations.roles.create", "POST /v2/organizations/{orgId}/roles", lambda: types.Role
)
ROLES_GET: Final[Operation[types.Role]] = Operation(
    "organizations.roles.get", "GET /v2/organizations/{orgId}/roles/{roleId}", lambda: types.Role
)
ROLES_UPDATE: Final[Operation[types.Role]] = Operation(
    "organizations.roles.update", "PATCH /v2/organizations/{orgId}/roles/{roleId}", lambda: types.Role
)
ROLES_DELETE: Final[Operation[types.Role]] = Operation(
    "organizations.roles.delete", "DELETE /v2/organizations/{orgId}/roles/{roleId}", lambda: types.Role
)
ROLES_PERMISSIONS_LIST: Final[Operation[list[types.Permission]]] = Operation(
    "organizations.roles.permissions.list",
    "GET /v2/organizations/{orgId}/roles/{roleId}/permissions",
    lambda: list[types.Permission],
)
ROLES_PERMISSIONS_ADD: Final[Operation[list[types.Permission]]] = Operation(
    "organizations.roles.permissions.add",
    "POST /v2/organizations/{orgId}/roles/{roleId}/permissions",
    lambda: list[types.Permission],
)
ROLES_PERMISSIONS_REPLACE: Final[Operation[list[types.Permission]]] = Operation(
    "organizations.roles.permissions.replace",
    "PUT /v2/organizations/{orgId}/roles/{roleId}/permissions",
    lambda: list[types.Permission],
)
ROLES_PERMISSIONS_REMOVE_MANY: Final[Operation[None]] = Operation(
    "organizations.roles.permissions.remove_many",
    "DELETE /v2/organizations/{orgId}/roles/{roleId}/permissions",
    kind="none",
    styles={"permissions": "comma"},
)
ROLES_PERMISSIONS_REMOVE: Final[Operation[None]] = Operation(
    "organizations.roles.permissions.remove",
    "DELETE /v2/organizations/{orgId}/roles/{roleId}/permissions/{permission}",
    kind="none",
)
ROUTING_FORMS_LIST: Final[Operation[types.RoutingForm]] = Operation(
    "organizations.routing_forms.list",
    "GET /v2/organizations/{orgId}/routing-forms",
    lambda: types.RoutingForm,
    styles={"teamIds": "comma"},
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
ROUTING_FORMS_RESPONSES_LIST: Final[Operation[types.RoutingFormResponse]] = Operation(
    "organizations.routing_forms.responses.list",
    "GET /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses",
    lambda: types.RoutingFormResponse,
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
ROUTING_FORMS_RESPONSES_CREATE: Final[Operation[types.RoutingFormResult]] = Operation(
    "organizations.routing_forms.responses.create",
    "POST /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses",
    lambda: types.RoutingFormResult,
)
ROUTING_FORMS_RESPONSES_UPDATE: Final[Operation[types.RoutingFormResponse]] = Operation(
    "organizations.routing_forms.responses.update",
    "PATCH /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses/{responseId}",
    lambda: types.RoutingFormResponse,
)
SCHEDULES_LIST: Final[Operation[types.Schedule]] = Operation(
    "organizations.schedules.list", "GET /v2/organizations/{orgId}/schedules", lambda: types.Schedule, paging=TAKE_SKIP
)
TEAMS_LIST: Final[Operation[types.Team]] = Operation(
    "organizations.teams.list", "GET /v2/organizations/{orgId}/teams", lambda: types.Team, paging=TAKE_SKIP
)
TEAMS_CREATE: Final[Operation[types.Team]] = Operation(
    "organizations.teams.create", "POST /v2/organizations/{orgId}/teams", lambda: types.Team
)
TEAMS_GET: Final[Operation[types.Team]] = Operation(
    "organizations.teams.get", "GET /v2/organizations/{orgId}/teams/{teamId}", lambda: types.Team
)
TEAMS_UPDATE: Final[Operation[types.Team]] = Operation(
    "organizations.teams.update", "PATCH /v2/organizations/{orgId}/teams/{teamId}", lambda: types.Team
)
TEAMS_DELETE: Final[Operation[types.Team]] = Operation(
    "organizations.teams.delete", "DELETE /v2/organizations/{orgId}/teams/{teamId}", lambda: types.Team
)
TEAMS_LIST_MINE: Final[Operation[types.Team]] = Operation(
    "organizations.teams.list_mine", "GET /v2/organizations/{orgId}/teams/me", lambda: types.Team, paging=TAKE_SKIP
)
TEAMS_BOOKINGS_LIST: Final[Operation[types.Booking]] = Operation(
    "organizations.teams.bookings.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/bookings",
    lambda: types.Booking,
    styles={"status": "comma", "eventTypeIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
TEAMS_BOOKINGS_LIST_REFERENCES: Final[Operation[list[types.BookingReference]]] = Operation(
    "organizations.teams.bookings.list_references",
    "GET /v2/organizations/{orgId}/teams/{teamId}/bookings/{bookingUid}/references",
    lambda: list[types.BookingReference],
)
TEAMS_CONFERENCING_LIST: Final[Operation[list[types.ConferencingApp]]] = Operation(
    "organizations.teams.conferencing.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing",
    lambda: list[types.ConferencingApp],
)
TEAMS_CONFERENCING_CONNECT: Final[Operation[types.ConferencingApp]] = Operation(
    "organizations.teams.conferencing.connect",
    "POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/connect",
    lambda: types.ConferencingApp,
)
TEAMS_CONFERENCING_DISCONNECT: Final[Operation[None]] = Operation(
    "organizations.teams.conferencing.disconnect",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/disconnect",
    kind="none",
)
TEAMS_CONFERENCING_GET_DEFAULT: Final[Operation[types.DefaultConferencingApp | None]] = Operation(
    "organizations.teams.conferencing.get_default",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/default",
    lambda: types.DefaultConferencingApp | None,
)
TEAMS_CONFERENCING_SET_DEFAULT: Final[Operation[None]] = Operation(
    "organizations.teams.conferencing.set_default",
    "POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/default",
    kind="none",
)
TEAMS_CONFERENCING_GET_AUTH_URL: Final[Operation[types.ConferencingAuthUrl]] = Operation(
    "organizations.teams.conferencing.get_auth_url",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/auth-url",
    lambda: types.ConferencingAuthUrl,
)
TEAMS_CONFERENCING_HANDLE_OAUTH_CALLBACK: Final[Operation[str]] = Operation(
    "organizations.teams.conferencing.handle_oauth_callback",
    "GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/callback",
    kind="redirect",
    secrets=frozenset({"code", "state"}),
)
TEAMS_EVENT_TYPES_LIST: Final[Operation[list[types.TeamEventType]]] = Operation(
    "organizations.teams.event_types.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types",
    lambda: list[types.TeamEventType],
    security=(("bearer",), ("clientId", "clientSecret"), ()),
)
TEAMS_EVENT_TYPES_CREATE: Final[Operation[types.TeamEventType | list[types.TeamEventType]]] = Operation(
    "organizations.teams.event_types.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types",
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
TEAMS_EVENT_TYPES_GET: Final[Operation[types.TeamEventType]] = Operation(
    "organizations.teams.event_types.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}",
    lambda: types.TeamEventType,
)
TEAMS_EVENT_TYPES_UPDATE: Final[Operation[types.TeamEventType | list[types.TeamEventType]]] = Operation(
    "organizations.teams.event_types.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}",
    lambda: Annotated[
        Annotated[types.TeamEventType, Tag("TeamEventType")] | Annotated[list[types.TeamEventType], Tag("list")],
        Discriminator(by_kind({"object": "TeamEventType", "array": "list"})),
    ],
    names=TEAMS_EVENT_TYPES_CREATE.names,
)
TEAMS_EVENT_TYPES_DELETE: Final[Operation[types.DeletedEventType]] = Operation(
    "organizations.teams.event_types.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}",
    lambda: types.DeletedEventType,
)
TEAMS_EVENT_TYPES_CREATE_PHONE_CALL: Final[Operation[types.PhoneCall]] = Operation(
    "organizations.teams.event_types.create_phone_call",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/create-phone-call",
    lambda: types.PhoneCall,
    secrets=frozenset({"calApiKey"}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_LIST: Final[Operation[types.BookingForm]] = Operation(
    "organizations.teams.event_types.booking_fields.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_ADD: Final[Operation[types.BookingForm]] = Operation(
    "organizations.teams.event_types.booking_fields.add",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.CUSTOM_FORM_FIELD_NAMES}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_REPLACE: Final[Operation[types.BookingForm]] = Operation(
    "organizations.teams.event_types.booking_fields.replace",
    "PUT /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.BOOKING_FORM_FIELD_DEFINITION_NAMES}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_UPDATE: Final[Operation[types.BookingForm]] = Operation(
    "organizations.teams.event_types.booking_fields.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
    names=Names(nested={"bookingFields": names.UPDATE_BOOKING_FORM_FIELD_NAMES}),
)
TEAMS_EVENT_TYPES_BOOKING_FIELDS_DELETE: Final[Operation[types.BookingForm]] = Operation(
    "organizations.teams.event_types.booking_fields.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/booking-fields/{slug}",
    lambda: types.BookingForm,
    headers={"cal-api-version": "2026-06-12"},
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_LIST: Final[Operation[list[types.PrivateLink]]] = Operation(
    "organizations.teams.event_types.private_links.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links",
    lambda: list[types.PrivateLink],
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_CREATE: Final[Operation[types.PrivateLink]] = Operation(
    "organizations.teams.event_types.private_links.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links",
    lambda: types.PrivateLink,
    names=Names(moments=("expiresAt",)),
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_UPDATE: Final[Operation[types.PrivateLink]] = Operation(
    "organizations.teams.event_types.private_links.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links/{linkId}",
    lambda: types.PrivateLink,
    names=Names(moments=("expiresAt",)),
)
TEAMS_EVENT_TYPES_PRIVATE_LINKS_DELETE: Final[Operation[types.DeletedPrivateLink]] = Operation(
    "organizations.teams.event_types.private_links.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links/{linkId}",
    lambda: types.DeletedPrivateLink,
)
TEAMS_INVITES_CREATE: Final[Operation[types.TeamInvite]] = Operation(
    "organizations.teams.invites.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/invite",
    lambda: types.TeamInvite,
)
TEAMS_MEMBERSHIPS_LIST: Final[Operation[types.TeamMembership]] = Operation(
    "organizations.teams.memberships.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/memberships",
    lambda: types.TeamMembership,
    paging=TAKE_SKIP,
)
TEAMS_MEMBERSHIPS_CREATE: Final[Operation[types.TeamMembership]] = Operation(
    "organizations.teams.memberships.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/memberships",
    lambda: types.TeamMembership,
)
TEAMS_MEMBERSHIPS_GET: Final[Operation[types.TeamMembership]] = Operation(
    "organizations.teams.memberships.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}",
    lambda: types.TeamMembership,
)
TEAMS_MEMBERSHIPS_UPDATE: Final[Operation[types.TeamMembership]] = Operation(
    "organizations.teams.memberships.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}",
    lambda: types.TeamMembership,
)
TEAMS_MEMBERSHIPS_DELETE: Final[Operation[types.TeamMembership]] = Operation(
    "organizations.teams.memberships.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}",
    lambda: types.TeamMembership,
)
TEAMS_ROLES_LIST: Final[Operation[types.Role]] = Operation(
    "organizations.teams.roles.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/roles",
    lambda: types.Role,
    paging=TAKE_SKIP,
)
TEAMS_ROLES_CREATE: Final[Operation[types.Role]] = Operation(
    "organizations.teams.roles.create", "POST /v2/organizations/{orgId}/teams/{teamId}/roles", lambda: types.Role
)
TEAMS_ROLES_GET: Final[Operation[types.Role]] = Operation(
    "organizations.teams.roles.get", "GET /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}", lambda: types.Role
)
TEAMS_ROLES_UPDATE: Final[Operation[types.Role]] = Operation(
    "organizations.teams.roles.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}",
    lambda: types.Role,
)
TEAMS_ROLES_DELETE: Final[Operation[types.Role]] = Operation(
    "organizations.teams.roles.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}",
    lambda: types.Role,
)
TEAMS_ROLES_PERMISSIONS_LIST: Final[Operation[list[types.Permission]]] = Operation(
    "organizations.teams.roles.permissions.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    lambda: list[types.Permission],
)
TEAMS_ROLES_PERMISSIONS_ADD: Final[Operation[list[types.Permission]]] = Operation(
    "organizations.teams.roles.permissions.add",
    "POST /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    lambda: list[types.Permission],
)
TEAMS_ROLES_PERMISSIONS_REPLACE: Final[Operation[list[types.Permission]]] = Operation(
    "organizations.teams.roles.permissions.replace",
    "PUT /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    lambda: list[types.Permission],
)
TEAMS_ROLES_PERMISSIONS_REMOVE_MANY: Final[Operation[None]] = Operation(
    "organizations.teams.roles.permissions.remove_many",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions",
    kind="none",
    styles={"permissions": "comma"},
)
TEAMS_ROLES_PERMISSIONS_REMOVE: Final[Operation[None]] = Operation(
    "organizations.teams.roles.permissions.remove",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions/{permission}",
    kind="none",
)
TEAMS_ROUTING_FORM_WORKFLOWS_LIST: Final[Operation[types.RoutingFormWorkflow]] = Operation(
    "organizations.teams.routing_form_workflows.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows/routing-form",
    lambda: types.RoutingFormWorkflow,
    paging=TAKE_SKIP,
)
TEAMS_ROUTING_FORM_WORKFLOWS_CREATE: Final[Operation[types.RoutingFormWorkflow]] = Operation(
    "organizations.teams.routing_form_workflows.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/workflows/routing-form",
    lambda: types.RoutingFormWorkflow,
    names=Names(
        nested={
            "steps": names.ROUTING_FORM_WORKFLOW_STEP_DEFINITION_NAMES,
            "activation": names.ROUTING_FORM_WORKFLOW_ACTIVATION_NAMES,
        }
    ),
)
TEAMS_ROUTING_FORM_WORKFLOWS_GET: Final[Operation[types.RoutingFormWorkflow]] = Operation(
    "organizations.teams.routing_form_workflows.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form",
    lambda: types.RoutingFormWorkflow,
)
TEAMS_ROUTING_FORM_WORKFLOWS_UPDATE: Final[Operation[types.RoutingFormWorkflow]] = Operation(
    "organizations.teams.routing_form_workflows.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form",
    lambda: types.RoutingFormWorkflow,
    names=TEAMS_ROUTING_FORM_WORKFLOWS_CREATE.names,
)
TEAMS_ROUTING_FORM_WORKFLOWS_DELETE: Final[Operation[None]] = Operation(
    "organizations.teams.routing_form_workflows.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}/routing-form",
    kind="none",
)
TEAMS_ROUTING_FORMS_LIST: Final[Operation[types.RoutingForm]] = Operation(
    "organizations.teams.routing_forms.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms",
    lambda: types.RoutingForm,
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
TEAMS_ROUTING_FORMS_RESPONSES_LIST: Final[Operation[types.RoutingFormResponse]] = Operation(
    "organizations.teams.routing_forms.responses.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses",
    lambda: types.RoutingFormResponse,
    argument_names=Names(moments=("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")),
    paging=TAKE_SKIP,
)
TEAMS_ROUTING_FORMS_RESPONSES_CREATE: Final[Operation[types.RoutingFormResult]] = Operation(
    "organizations.teams.routing_forms.responses.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses",
    lambda: types.RoutingFormResult,
)
TEAMS_ROUTING_FORMS_RESPONSES_UPDATE: Final[Operation[types.RoutingFormResponse]] = Operation(
    "organizations.teams.routing_forms.responses.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses/{responseId}",
    lambda: types.RoutingFormResponse,
)
TEAMS_SCHEDULES_LIST: Final[Operation[types.Schedule]] = Operation(
    "organizations.teams.schedules.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/schedules",
    lambda: types.Schedule,
    paging=TAKE_SKIP,
)
TEAMS_STRIPE_GET_CONNECT_URL: Final[Operation[types.ConnectUrl]] = Operation(
    "organizations.teams.stripe.get_connect_url",
    "GET /v2/organizations/{orgId}/teams/{teamId}/stripe/connect",
    lambda: types.ConnectUrl,
)
TEAMS_STRIPE_CHECK: Final[Operation[None]] = Operation(
    "organizations.teams.stripe.check", "GET /v2/organizations/{orgId}/teams/{teamId}/stripe/check", kind="none"
)
TEAMS_STRIPE_HANDLE_OAUTH_CALLBACK: Final[Operation[str]] = Operation(
    "organizations.teams.stripe.handle_oauth_callback",
    "GET /v2/organizations/{orgId}/teams/{teamId}/stripe/save",
    kind="redirect",
    secrets=frozenset({"code", "state"}),
)
TEAMS_USERS_SCHEDULES_LIST: Final[Operation[list[types.Schedule]]] = Operation(
    "organizations.teams.users.schedules.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/users/{userId}/schedules",
    lambda: list[types.Schedule],
)
TEAMS_VERIFIED_RESOURCES_EMAILS_REQUEST_VERIFICATION_CODE: Final[Operation[None]] = Operation(
    "organizations.teams.verified_resources.emails.request_verification_code",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails/verification-code/request",
    kind="none",
)
TEAMS_VERIFIED_RESOURCES_EMAILS_VERIFY: Final[Operation[types.VerifiedEmail]] = Operation(
    "organizations.teams.verified_resources.emails.verify",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails/verification-code/verify",
    lambda: types.VerifiedEmail,
)
TEAMS_VERIFIED_RESOURCES_EMAILS_LIST: Final[Operation[types.VerifiedEmail]] = Operation(
    "organizations.teams.verified_resources.emails.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails",
    lambda: types.VerifiedEmail,
    paging=TAKE_SKIP,
)
TEAMS_VERIFIED_RESOURCES_EMAILS_GET: Final[Operation[types.VerifiedEmail | None]] = Operation(
    "organizations.teams.verified_resources.emails.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails/{id}",
    lambda: types.VerifiedEmail | None,
)
TEAMS_VERIFIED_RESOURCES_PHONES_REQUEST_VERIFICATION_CODE: Final[Operation[None]] = Operation(
    "organizations.teams.verified_resources.phones.request_verification_code",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones/verification-code/request",
    kind="none",
)
TEAMS_VERIFIED_RESOURCES_PHONES_VERIFY: Final[Operation[types.VerifiedPhone]] = Operation(
    "organizations.teams.verified_resources.phones.verify",
    "POST /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones/verification-code/verify",
    lambda: types.VerifiedPhone,
)
TEAMS_VERIFIED_RESOURCES_PHONES_LIST: Final[Operation[types.VerifiedPhone]] = Operation(
    "organizations.teams.verified_resources.phones.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones",
    lambda: types.VerifiedPhone,
    paging=TAKE_SKIP,
)
TEAMS_VERIFIED_RESOURCES_PHONES_GET: Final[Operation[types.VerifiedPhone | None]] = Operation(
    "organizations.teams.verified_resources.phones.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones/{id}",
    lambda: types.VerifiedPhone | None,
)
TEAMS_WORKFLOWS_LIST: Final[Operation[types.Workflow]] = Operation(
    "organizations.teams.workflows.list",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows",
    lambda: types.Workflow,
    paging=TAKE_SKIP,
)
TEAMS_WORKFLOWS_CREATE: Final[Operation[types.Workflow]] = Operation(
    "organizations.teams.workflows.create",
    "POST /v2/organizations/{orgId}/teams/{teamId}/workflows",
    lambda: types.Workflow,
    names=Names(nested={"steps": names.WORKFLOW_STEP_DEFINITION_NAMES, "activation": names.WORKFLOW_ACTIVATION_NAMES}),
)
TEAMS_WORKFLOWS_GET: Final[Operation[types.Workflow]] = Operation(
    "organizations.teams.workflows.get",
    "GET /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}",
    lambda: types.Workflow,
)
TEAMS_WORKFLOWS_UPDATE: Final[Operation[types.Workflow]] = Operation(
    "organizations.teams.workflows.update",
    "PATCH /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}",
    lambda: types.Workflow,
    names=Names(nested={"steps": names.WORKFLOW_STEP_UPDATE_NAMES, "activation": names.WORKFLOW_ACTIVATION_NAMES}),
)
TEAMS_WORKFLOWS_DELETE: Final[Operation[None]] = Operation(
    "organizations.teams.workflows.delete",
    "DELETE /v2/organizations/{orgId}/teams/{teamId}/workflows/{workflowId}",
    kind="none",
)
USERS_LIST: Final[Operation[types.OrganizationUser]] = Operation(
    "organizations.users.list",
    "GET /v2/organizations/{orgId}/users",
    lambda: types.OrganizationUser,
    styles={"teamIds": "comma", "assignedOptionIds": "comma"},
    paging=TAKE_SKIP,
)
USERS_CREATE: Final[Operation[types.OrganizationUser]] = Operation(
    "organizations.users.create", "POST /v2/organizations/{orgId}/users", lambda: types.OrganizationUser
)
USERS_UPDATE: Final[Operation[types.OrganizationUser]] = Operation(
    "organizations.users.update", "PATCH /v2/organizations/{orgId}/users/{userId}", lambda: types.OrganizationUser
)
USERS_DELETE: Final[Operation[types.OrganizationUser]] = Operation(
    "organizations.users.delete", "DELETE /v2/organizations/{orgId}/users/{userId}", lambda: types.OrganizationUser
)
USERS_ATTRIBUTES_LIST: Final[Operation[list[types.AttributeOption]]] = Operation(
    "organizations.users.attributes.list",
    "GET /v2/organizations/{orgId}/attributes/options/{userId}",
    lambda: list[types.AttributeOption],
)
USERS_ATTRIBUTES_ASSIGN: Final[Operation[types.AttributeAssignment]] = Operation(
    "organizations.users.attributes.assign",
    "POST /v2/organizations/{orgId}/attributes/options/{userId}",
    lambda: types.AttributeAssignment,
)
USERS_ATTRIBUTES_UPDATE: Final[Operation[types.AttributeAssignment]] = Operation(
    "organizations.users.attributes.update",
    "PATCH /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}",
    lambda: types.AttributeAssignment,
    security=(("bearer",),),
)
USERS_ATTRIBUTES_UNASSIGN: Final[Operation[types.AttributeAssignment]] = Operation(
    "organizations.users.attributes.unassign",
    "DELETE /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}",
    lambda: types.AttributeAssignment,
)
USERS_ATTRIBUTES_LIST_HISTORY: Final[Operation[types.AttributeAssignmentLog]] = Operation(
    "organizations.users.attributes.list_history",
    "GET /v2/organizations/{orgId}/attributes/assignments/{userId}/history",
    lambda: types.AttributeAssignmentLog,
    security=(("bearer",),),
    paging=CURSOR_IN_DATA,
)
USERS_BOOKINGS_LIST: Final[Operation[types.Booking]] = Operation(
    "organizations.users.bookings.list",
    "GET /v2/organizations/{orgId}/users/{userId}/bookings",
    lambda: types.Booking,
    styles={"status": "comma", "eventTypeIds": "comma", "teamsIds": "comma"},
    paging=TAKE_SKIP_WITH_TOTALS_100,
)
USERS_CONFERENCING_LIST: Final[Operation[list[types.UserConferencingApp]]] = Operation(
    "organizations.users.conferencing.list",
    "GET /v2/organizations/{orgId}/users/{userId}/conferencing",
    lambda: list[types.UserConferencingApp],
)
USERS_CONFERENCING_SET_DEFAULT: Final[Operation[None]] = Operation(
    "organizations.users.conferencing.set_default",
    "POST /v2/organizations/{orgId}/users/{userId}/conferencing/default",
    kind="none",
)
USERS_OUT_OF_OFFICE_LIST: Final[Operation[types.OutOfOffice]] = Operation(
    "organizations.users.out_of_office.list",
    "GET /v2/organizations/{orgId}/users/{userId}/ooo",
    lambda: types.OutOfOffice,
    paging=TAKE_SKIP,
)
USERS_OUT_OF_OFFICE_CREATE: Final[Operation[types.OutOfOffice]] = Operation(
    "organizations.users.out_of_office.create",
    "POST /v2/organizations/{orgId}/users/{userId}/ooo",
    lambda: types.OutOfOffice,
    names=Names(moments=("start", "end")),
)
USERS_OUT_OF_OFFICE_UPDATE: Final[Operation[types.OutOfOffice]] = Operation(
    "organizations.users.out_of_office.update",
    "PATCH /v2/organizations/{orgId}/users/{userId}/ooo/{oooId}",
    lambda: types.OutOfOffice,
    names=Names(moments=("start", "end")),
)
USERS_OUT_OF_OFFICE_DELETE: Final[Operation[types.OutOfOffice]] = Operation(
    "organizations.users.out_of_office.delete",
    "DELETE /v2/organizations/{orgId}/users/{userId}/ooo/{oooId}",
    lambda: types.OutOfOffice,
)
USERS_SCHEDULES_LIST: Final[Operation[list[types.Schedule]]] = Operation(
    "organizations.users.schedules.list",
    "GET /v2/organizations/{orgId}/users/{userId}/schedules",
    lambda: list[types.Schedule],
)
USERS_SCHEDULES_CREATE: Final[Operation[types.Schedule]] = Operation(
    "organizations.users.schedules.create",
    "POST /v2/organizations/{orgId}/users/{userId}/schedules",
    lambda: types.Schedule,
    names=Names(nested={"availability": names.SCHEDULE_AVAILABILITY_NAMES, "overrides": names.SCHEDULE_OVERRIDE_NAMES}),
)
USERS_SCHEDULES_GET: Final[Operation[types.Schedule | None]] = Operation(
    "organizations.users.schedules.get",
    "GET /v2/organizations/{orgId}/users/{userId}/schedules/{scheduleId}",
    lambda: types.Schedule | None,
)
USERS_SCHEDULES_UPDATE: Final[Operation[types.Schedule]] = Operation(
    "organizations.users.schedules.update",
    "PATCH /v2/organizations/{orgId}/users/{userId}/schedules/{scheduleId}",
    lambda: types.Schedule,
    names=Names(nested={"availability": names.SCHEDULE_AVAILABILITY_NAMES, "overrides": names.SCHEDULE_OVERRIDE_NAMES}),
)
USERS_SCHEDULES_DELETE: Final[Operation[None]] = Operation(
    "organizations.users.schedules.delete",
    "DELETE /v2/organizations/{orgId}/users/{userId}/schedules/{scheduleId}",
    kind="none",
)
WEBHOOKS_LIST: Final[Operation[types.Webhook]] = Operation(
    "organizations.webhooks.list", "GET /v2/organizations/{orgId}/webhooks", lambda: types.Webhook, paging=TAKE_SKIP
)
WEBHOOKS_CREATE: Final[Operation[types.Webhook]] = Operation(
    "organizations.webhooks.create",
    "POST /v2/organizations/{orgId}/webhooks",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
)
WEBHOOKS_GET: Final[Operation[types.Webhook]] = Operation(
    "organizations.webhooks.get", "GET /v2/organizations/{orgId}/webhooks/{webhookId}", lambda: types.Webhook
)
WEBHOOKS_UPDATE: Final[Operation[types.Webhook]] = Operation(
    "organizations.webhooks.update",
    "PATCH /v2/organizations/{orgId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
)
WEBHOOKS_DELETE: Final[Operation[types.Webhook]] = Operation(
    "organizations.webhooks.delete", "DELETE /v2/organizations/{orgId}/webhooks/{webhookId}", lambda: types.Webhook
)
