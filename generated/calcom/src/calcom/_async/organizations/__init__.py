# Generated from spec/openapi.yaml by openapi-twin-clients; do not edit.
"""`organizations` of the asynchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calcom._async.resource_base import AsyncRawMethods, AsyncResource, RawChild

if TYPE_CHECKING:
    from calcom._async.organizations.attributes import AsyncAttributes, AsyncAttributesWithRawResponse
    from calcom._async.organizations.bookings import AsyncBookings, AsyncBookingsWithRawResponse
    from calcom._async.organizations.delegation_credentials import (
        AsyncDelegationCredentials,
        AsyncDelegationCredentialsWithRawResponse,
    )
    from calcom._async.organizations.event_types import AsyncEventTypes, AsyncEventTypesWithRawResponse
    from calcom._async.organizations.managed_organizations import (
        AsyncManagedOrganizations,
        AsyncManagedOrganizationsWithRawResponse,
    )
    from calcom._async.organizations.memberships import AsyncMemberships, AsyncMembershipsWithRawResponse
    from calcom._async.organizations.out_of_office import (
        AsyncOutOfOfficeResource,
        AsyncOutOfOfficeResourceWithRawResponse,
    )
    from calcom._async.organizations.roles import AsyncRoles, AsyncRolesWithRawResponse
    from calcom._async.organizations.routing_forms import AsyncRoutingForms, AsyncRoutingFormsWithRawResponse
    from calcom._async.organizations.schedules import AsyncSchedules, AsyncSchedulesWithRawResponse
    from calcom._async.organizations.teams import AsyncTeams, AsyncTeamsWithRawResponse
    from calcom._async.organizations.users import AsyncUsers, AsyncUsersWithRawResponse
    from calcom._async.organizations.webhooks import AsyncWebhooks, AsyncWebhooksWithRawResponse


class AsyncOrganizations(AsyncResource["AsyncOrganizationsWithRawResponse"]):
    """Companies with their users, teams, roles, and attributes. The methods are in the sub-resources."""

    @cached_property
    def attributes(self) -> AsyncAttributes:
        """Properties that an organization records about its members, such as their department."""
        from calcom._async.organizations.attributes import AsyncAttributes

        return AsyncAttributes(self._driver)

    @cached_property
    def bookings(self) -> AsyncBookings:
        """Bookings of all users in an organization, and ways to handle unwanted ones."""
        from calcom._async.organizations.bookings import AsyncBookings

        return AsyncBookings(self._driver)

    @cached_property
    def delegation_credentials(self) -> AsyncDelegationCredentials:
        """Credentials with which Cal.com acts for all users of a Google or Microsoft workspace."""
        from calcom._async.organizations.delegation_credentials import AsyncDelegationCredentials

        return AsyncDelegationCredentials(self._driver)

    @cached_property
    def event_types(self) -> AsyncEventTypes:
        """The event types of all teams of an organization."""
        from calcom._async.organizations.event_types import AsyncEventTypes

        return AsyncEventTypes(self._driver)

    @cached_property
    def managed_organizations(self) -> AsyncManagedOrganizations:
        """Organizations that a platform organization creates and administers."""
        from calcom._async.organizations.managed_organizations import AsyncManagedOrganizations

        return AsyncManagedOrganizations(self._driver)

    @cached_property
    def memberships(self) -> AsyncMemberships:
        """The members of an organization and their roles."""
        from calcom._async.organizations.memberships import AsyncMemberships

        return AsyncMemberships(self._driver)

    @cached_property
    def out_of_office(self) -> AsyncOutOfOfficeResource:
        """The out-of-office entries of all users of an organization."""
        from calcom._async.organizations.out_of_office import AsyncOutOfOfficeResource

        return AsyncOutOfOfficeResource(self._driver)

    @cached_property
    def roles(self) -> AsyncRoles:
        """Sets of permissions that an organization can give to its members."""
        from calcom._async.organizations.roles import AsyncRoles

        return AsyncRoles(self._driver)

    @cached_property
    def routing_forms(self) -> AsyncRoutingForms:
        """The routing forms of an organization and of its teams."""
        from calcom._async.organizations.routing_forms import AsyncRoutingForms

        return AsyncRoutingForms(self._driver)

    @cached_property
    def schedules(self) -> AsyncSchedules:
        """The schedules of all users in an organization."""
        from calcom._async.organizations.schedules import AsyncSchedules

        return AsyncSchedules(self._driver)

    @cached_property
    def teams(self) -> AsyncTeams:
        """Teams of an organization."""
        from calcom._async.organizations.teams import AsyncTeams

        return AsyncTeams(self._driver)

    @cached_property
    def users(self) -> AsyncUsers:
        """The users of an organization and their accounts."""
        from calcom._async.organizations.users import AsyncUsers

        return AsyncUsers(self._driver)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Webhooks for everything that happens in an organization."""
        from calcom._async.organizations.webhooks import AsyncWebhooks

        return AsyncWebhooks(self._driver)


class AsyncOrganizationsWithRawResponse(AsyncRawMethods, of=AsyncOrganizations):
    attributes: RawChild[AsyncAttributesWithRawResponse] = RawChild()
    bookings: RawChild[AsyncBookingsWithRawResponse] = RawChild()
    delegation_credentials: RawChild[AsyncDelegationCredentialsWithRawResponse] = RawChild()
    event_types: RawChild[AsyncEventTypesWithRawResponse] = RawChild()
    managed_organizations: RawChild[AsyncManagedOrganizationsWithRawResponse] = RawChild()
    memberships: RawChild[AsyncMembershipsWithRawResponse] = RawChild()
    out_of_office: RawChild[AsyncOutOfOfficeResourceWithRawResponse] = RawChild()
    roles: RawChild[AsyncRolesWithRawResponse] = RawChild()
    routing_forms: RawChild[AsyncRoutingFormsWithRawResponse] = RawChild()
    schedules: RawChild[AsyncSchedulesWithRawResponse] = RawChild()
    teams: RawChild[AsyncTeamsWithRawResponse] = RawChild()
    users: RawChild[AsyncUsersWithRawResponse] = RawChild()
    webhooks: RawChild[AsyncWebhooksWithRawResponse] = RawChild()
