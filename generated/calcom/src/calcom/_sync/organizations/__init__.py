# Generated from spec/openapi.yaml by openapi-twin-clients; do not edit.
"""`organizations` of the synchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calcom._sync.resource_base import RawChild, RawMethods, Resource

if TYPE_CHECKING:
    from calcom._sync.organizations.attributes import Attributes, AttributesWithRawResponse
    from calcom._sync.organizations.bookings import Bookings, BookingsWithRawResponse
    from calcom._sync.organizations.delegation_credentials import (
        DelegationCredentials,
        DelegationCredentialsWithRawResponse,
    )
    from calcom._sync.organizations.event_types import EventTypes, EventTypesWithRawResponse
    from calcom._sync.organizations.managed_organizations import (
        ManagedOrganizations,
        ManagedOrganizationsWithRawResponse,
    )
    from calcom._sync.organizations.memberships import Memberships, MembershipsWithRawResponse
    from calcom._sync.organizations.out_of_office import OutOfOfficeResource, OutOfOfficeResourceWithRawResponse
    from calcom._sync.organizations.roles import Roles, RolesWithRawResponse
    from calcom._sync.organizations.routing_forms import RoutingForms, RoutingFormsWithRawResponse
    from calcom._sync.organizations.schedules import Schedules, SchedulesWithRawResponse
    from calcom._sync.organizations.teams import Teams, TeamsWithRawResponse
    from calcom._sync.organizations.users import Users, UsersWithRawResponse
    from calcom._sync.organizations.webhooks import Webhooks, WebhooksWithRawResponse


class Organizations(Resource["OrganizationsWithRawResponse"]):
    """Companies with their users, teams, roles, and attributes. The methods are in the sub-resources."""

    @cached_property
    def attributes(self) -> Attributes:
        """Properties that an organization records about its members, such as their department."""
        from calcom._sync.organizations.attributes import Attributes

        return Attributes(self._driver)

    @cached_property
    def bookings(self) -> Bookings:
        """Bookings of all users in an organization, and ways to handle unwanted ones."""
        from calcom._sync.organizations.bookings import Bookings

        return Bookings(self._driver)

    @cached_property
    def delegation_credentials(self) -> DelegationCredentials:
        """Credentials with which Cal.com acts for all users of a Google or Microsoft workspace."""
        from calcom._sync.organizations.delegation_credentials import DelegationCredentials

        return DelegationCredentials(self._driver)

    @cached_property
    def event_types(self) -> EventTypes:
        """The event types of all teams of an organization."""
        from calcom._sync.organizations.event_types import EventTypes

        return EventTypes(self._driver)

    @cached_property
    def managed_organizations(self) -> ManagedOrganizations:
        """Organizations that a platform organization creates and administers."""
        from calcom._sync.organizations.managed_organizations import ManagedOrganizations

        return ManagedOrganizations(self._driver)

    @cached_property
    def memberships(self) -> Memberships:
        """The members of an organization and their roles."""
        from calcom._sync.organizations.memberships import Memberships

        return Memberships(self._driver)

    @cached_property
    def out_of_office(self) -> OutOfOfficeResource:
        """The out-of-office entries of all users of an organization."""
        from calcom._sync.organizations.out_of_office import OutOfOfficeResource

        return OutOfOfficeResource(self._driver)

    @cached_property
    def roles(self) -> Roles:
        """Sets of permissions that an organization can give to its members."""
        from calcom._sync.organizations.roles import Roles

        return Roles(self._driver)

    @cached_property
    def routing_forms(self) -> RoutingForms:
        """The routing forms of an organization and of its teams."""
        from calcom._sync.organizations.routing_forms import RoutingForms

        return RoutingForms(self._driver)

    @cached_property
    def schedules(self) -> Schedules:
        """The schedules of all users in an organization."""
        from calcom._sync.organizations.schedules import Schedules

        return Schedules(self._driver)

    @cached_property
    def teams(self) -> Teams:
        """Teams of an organization."""
        from calcom._sync.organizations.teams import Teams

        return Teams(self._driver)

    @cached_property
    def users(self) -> Users:
        """The users of an organization and their accounts."""
        from calcom._sync.organizations.users import Users

        return Users(self._driver)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Webhooks for everything that happens in an organization."""
        from calcom._sync.organizations.webhooks import Webhooks

        return Webhooks(self._driver)


class OrganizationsWithRawResponse(RawMethods, of=Organizations):
    attributes: RawChild[AttributesWithRawResponse] = RawChild()
    bookings: RawChild[BookingsWithRawResponse] = RawChild()
    delegation_credentials: RawChild[DelegationCredentialsWithRawResponse] = RawChild()
    event_types: RawChild[EventTypesWithRawResponse] = RawChild()
    managed_organizations: RawChild[ManagedOrganizationsWithRawResponse] = RawChild()
    memberships: RawChild[MembershipsWithRawResponse] = RawChild()
    out_of_office: RawChild[OutOfOfficeResourceWithRawResponse] = RawChild()
    roles: RawChild[RolesWithRawResponse] = RawChild()
    routing_forms: RawChild[RoutingFormsWithRawResponse] = RawChild()
    schedules: RawChild[SchedulesWithRawResponse] = RawChild()
    teams: RawChild[TeamsWithRawResponse] = RawChild()
    users: RawChild[UsersWithRawResponse] = RawChild()
    webhooks: RawChild[WebhooksWithRawResponse] = RawChild()
