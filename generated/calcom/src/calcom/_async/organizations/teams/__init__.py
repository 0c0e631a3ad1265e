# Generated from spec/paths/organizations/teams/teams.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams` of the asynchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations

if TYPE_CHECKING:
    from calcom._async.organizations.teams.bookings import AsyncBookings, AsyncBookingsWithRawResponse
    from calcom._async.organizations.teams.conferencing import AsyncConferencing, AsyncConferencingWithRawResponse
    from calcom._async.organizations.teams.event_types import AsyncEventTypes, AsyncEventTypesWithRawResponse
    from calcom._async.organizations.teams.invites import AsyncInvites, AsyncInvitesWithRawResponse
    from calcom._async.organizations.teams.memberships import AsyncMemberships, AsyncMembershipsWithRawResponse
    from calcom._async.organizations.teams.roles import AsyncRoles, AsyncRolesWithRawResponse
    from calcom._async.organizations.teams.routing_form_workflows import (
        AsyncRoutingFormWorkflows,
        AsyncRoutingFormWorkflowsWithRawResponse,
    )
    from calcom._async.organizations.teams.routing_forms import AsyncRoutingForms, AsyncRoutingFormsWithRawResponse
    from calcom._async.organizations.teams.schedules import AsyncSchedules, AsyncSchedulesWithRawResponse
    from calcom._async.organizations.teams.stripe import AsyncStripe, AsyncStripeWithRawResponse
    from calcom._async.organizations.teams.users import AsyncUsers, AsyncUsersWithRawResponse
    from calcom._async.organizations.teams.verified_resources import (
        AsyncVerifiedResources,
        AsyncVerifiedResourcesWithRawResponse,
    )
    from calcom._async.organizations.teams.workflows import AsyncWorkflows, AsyncWorkflowsWithRawResponse


class AsyncTeams(AsyncResource["AsyncTeamsWithRawResponse"]):
    """Teams of an organization."""

    @cached_property
    def bookings(self) -> AsyncBookings:
        """Bookings of a team within an organization."""
        from calcom._async.organizations.teams.bookings import AsyncBookings

        return AsyncBookings(self._driver)

    @cached_property
    def conferencing(self) -> AsyncConferencing:
        """A team's apps for video meetings."""
        from calcom._async.organizations.teams.conferencing import AsyncConferencing

        return AsyncConferencing(self._driver)

    @cached_property
    def event_types(self) -> AsyncEventTypes:
        """What people can book with a team of an organization, and calls of the AI agent about it."""
        from calcom._async.organizations.teams.event_types import AsyncEventTypes

        return AsyncEventTypes(self._driver)

    @cached_property
    def invites(self) -> AsyncInvites:
        """Links for joining a team of an organization."""
        from calcom._async.organizations.teams.invites import AsyncInvites

        return AsyncInvites(self._driver)

    @cached_property
    def memberships(self) -> AsyncMemberships:
        """The members of a team of an organization and their roles."""
        from calcom._async.organizations.teams.memberships import AsyncMemberships

        return AsyncMemberships(self._driver)

    @cached_property
    def roles(self) -> AsyncRoles:
        """Sets of permissions that a team of an organization can give to its members."""
        from calcom._async.organizations.teams.roles import AsyncRoles

        return AsyncRoles(self._driver)

    @cached_property
    def routing_form_workflows(self) -> AsyncRoutingFormWorkflows:
        """A team's emails and text messages to people who fill out routing forms."""
        from calcom._async.organizations.teams.routing_form_workflows import AsyncRoutingFormWorkflows

        return AsyncRoutingFormWorkflows(self._driver)

    @cached_property
    def routing_forms(self) -> AsyncRoutingForms:
        """The routing forms of a team in an organization."""
        from calcom._async.organizations.teams.routing_forms import AsyncRoutingForms

        return AsyncRoutingForms(self._driver)

    @cached_property
    def schedules(self) -> AsyncSchedules:
        """The schedules of the members of a team in an organization."""
        from calcom._async.organizations.teams.schedules import AsyncSchedules

        return AsyncSchedules(self._driver)

    @cached_property
    def stripe(self) -> AsyncStripe:
        """A team's Stripe account for paid bookings."""
        from calcom._async.organizations.teams.stripe import AsyncStripe

        return AsyncStripe(self._driver)

    @cached_property
    def users(self) -> AsyncUsers:
        """Members of a team in an organization and what belongs to each of them."""
        from calcom._async.organizations.teams.users import AsyncUsers

        return AsyncUsers(self._driver)

    @cached_property
    def verified_resources(self) -> AsyncVerifiedResources:
        """Verified email addresses and phone numbers of a team of an organization."""
        from calcom._async.organizations.teams.verified_resources import AsyncVerifiedResources

        return AsyncVerifiedResources(self._driver)

    @cached_property
    def workflows(self) -> AsyncWorkflows:
        """A team's emails and text messages related to bookings."""
        from calcom._async.organizations.teams.workflows import AsyncWorkflows

        return AsyncWorkflows(self._driver)

    def list(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.Team]:
        """List the teams of an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/get-all-teams

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.TEAMS_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})

    async def create(
        self,
        org_id: int,
        *,
        name: str,
        slug: str | Omit = omit,
        bio: str | Omit = omit,
        time_zone: str | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        time_format: types.TimeFormat | Omit = omit,
        is_private: bool | Omit = omit,
        hide_book_a_team_member: bool | Omit = omit,
        hide_branding: bool | Omit = omit,
        logo_url: str | Omit = omit,
        banner_url: str | Omit = omit,
        cal_video_logo: str | Omit = omit,
        app_logo: str | Omit = omit,
        app_icon_logo: str | Omit = omit,
        theme: types.Theme | Omit = omit,
        brand_color: str | Omit = omit,
        dark_brand_color: str | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
        auto_accept_creator: bool | Omit = omit,
    ) -> types.Team:
        """Create a team in an organization.

        You become the owner of the team. With client credentials, the team belongs to that platform OAuth client.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/create-a-team

        Args:
            org_id: ID of the organization.
            name: Name shown to members and bookers.
            slug: Last part of the URL of the booking page, in kebab-case. If omitted, it is generated from `name`.
            bio: Description of the team on its booking page.
            time_zone: IANA time zone of the team. The first schedule of the team, 09:00 to 17:00 from Monday to Friday,
                uses this time zone. By default `Europe/London`.
            week_start: First day of the week. By default `Sunday`.
            time_format: Time format, as a 12-hour or 24-hour clock. Some servers reject any value with status 400.
            is_private: Whether members are hidden from each other and from the public page.
            hide_book_a_team_member: Whether to hide the button for booking a single member.
            hide_branding: Whether the booking pages hide the Cal.com name.
            logo_url: URL of the logo. Must be a public HTTPS URL, or an image as a data URL.
            banner_url: URL of the banner at the top of the booking page. The same rules as for `logo_url` apply.
            cal_video_logo: URL of the logo shown in Cal Video meetings. The same rules as for `logo_url` apply.
            app_logo: URL of the logo shown in the app. The same rules as for `logo_url` apply.
            app_icon_logo: URL of the small logo shown in the app. The same rules as for `logo_url` apply.
            theme: Theme of the booking pages. If omitted, the pages follow the visitor's device.
            brand_color: Brand color in the light theme, as `#rrggbb`.
            dark_brand_color: Brand color in the dark theme, as `#rrggbb`.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.
            auto_accept_creator: Whether your own membership is accepted immediately. Platform customers should keep it
                enabled. Otherwise, you cannot create event types for the team. By default `True`.

        Raises:
            BadRequestError: `name` is missing, or a URL is not allowed.
            ConflictError: Another team of the organization already has this `slug`.
        """
        return await self._call(
            operations.TEAMS_CREATE,
            path={"orgId": org_id},
            body={
                "name": name,
                "slug": slug,
                "bio": bio,
                "timeZone": time_zone,
                "weekStart": week_start,
                "timeFormat": time_format,
                "isPrivate": is_private,
                "hideBookATeamMember": hide_book_a_team_member,
                "hideBranding": hide_branding,
                "logoUrl": logo_url,
                "bannerUrl": banner_url,
                "calVideoLogo": cal_video_logo,
                "appLogo": app_logo,
                "appIconLogo": app_icon_logo,
                "theme": theme,
                "brandColor": brand_color,
                "darkBrandColor": dark_brand_color,
                "metadata": metadata,
                "autoAcceptCreator": auto_accept_creator,
            },
        )

    async def get(self, org_id: int, team_id: int) -> types.Team:
        """Get a team of an organization.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/get-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.

        Raises:
            NotFoundError: The organization has no team with this ID.
        """
        return await self._call(operations.TEAMS_GET, path={"orgId": org_id, "teamId": team_id})

    async def update(
        self,
        org_id: int,
        team_id: int,
        *,
        name: str | Omit = omit,
        slug: str | Omit = omit,
        bio: str | Omit | None = omit,
        time_zone: str | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        time_format: types.TimeFormat | Omit | None = omit,
        is_private: bool | Omit = omit,
        hide_book_a_team_member: bool | Omit = omit,
        hide_branding: bool | Omit = omit,
        logo_url: str | Omit | None = omit,
        banner_url: str | Omit | None = omit,
        cal_video_logo: str | Omit | None = omit,
        app_logo: str | Omit | None = omit,
        app_icon_logo: str | Omit | None = omit,
        theme: types.Theme | Omit | None = omit,
        brand_color: str | Omit | None = omit,
        dark_brand_color: str | Omit | None = omit,
        metadata: types.MetadataParam | Omit = omit,
        booking_limits: str | Omit = omit,
        include_managed_events_in_limits: bool | Omit = omit,
    ) -> types.Team:
        """Update a team of an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/update-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            name: Name shown to members and bookers. Self-hosted servers reject an update without it (400).
            slug: Last part of the URL of the booking page, in kebab-case. Changing it changes that URL.
            bio: Description of the team on its booking page. Null removes it.
            time_zone: IANA time zone of the team.
            week_start: First day of the week.
            time_format: 12-hour or 24-hour clock. Null removes it. Some servers reject any number with status 400.
            is_private: Whether members are hidden from each other and from the public page.
            hide_book_a_team_member: Whether to hide the button for booking a single member.
            hide_branding: Whether the booking pages hide the Cal.com name.
            logo_url: URL of the logo. Must be a public HTTPS URL, or an image as a data URL. Null removes it.
            banner_url: URL of the banner at the top of the booking page. The same rules as for `logo_url` apply.
            cal_video_logo: URL of the logo shown in Cal Video meetings. The same rules as for `logo_url` apply.
            app_logo: URL of the logo shown in the app. The same rules as for `logo_url` apply.
            app_icon_logo: URL of the small logo shown in the app. The same rules as for `logo_url` apply.
            theme: Theme of the booking pages. If null, the pages follow the visitor's device.
            brand_color: Brand color in the light theme, as `#rrggbb`. Null removes it.
            dark_brand_color: Brand color in the dark theme, as `#rrggbb`. Null removes it.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.
            booking_limits: Limits on how often members can be booked, as a JSON string.
            include_managed_events_in_limits: Whether bookings of managed event types count toward `booking_limits`.

        Raises:
            NotFoundError: The organization has no team with this ID.
            ConflictError: Another team of the organization already has this `slug`.
        """
        return await self._call(
            operations.TEAMS_UPDATE,
            path={"orgId": org_id, "teamId": team_id},
            body={
                "name": name,
                "slug": slug,
                "bio": bio,
                "timeZone": time_zone,
                "weekStart": week_start,
                "timeFormat": time_format,
                "isPrivate": is_private,
                "hideBookATeamMember": hide_book_a_team_member,
                "hideBranding": hide_branding,
                "logoUrl": logo_url,
                "bannerUrl": banner_url,
                "calVideoLogo": cal_video_logo,
                "appLogo": app_logo,
                "appIconLogo": app_icon_logo,
                "theme": theme,
                "brandColor": brand_color,
                "darkBrandColor": dark_brand_color,
                "metadata": metadata,
                "bookingLimits": booking_limits,
                "includeManagedEventsInLimits": include_managed_events_in_limits,
            },
        )

    async def delete(self, org_id: int, team_id: int) -> types.Team:
        """Delete a team of an organization.

        Also deletes its event types and memberships. Returns the deleted team. Limited to one call per second.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/delete-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.

        Raises:
            NotFoundError: The organization has no team with this ID.
        """
        return await self._call(operations.TEAMS_DELETE, path={"orgId": org_id, "teamId": team_id})

    def list_mine(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> AsyncPager[types.Team]:
        """List the teams of an organization that you belong to.

        If you are an admin or owner of the organization, all of its teams are returned. For teams that you are a member
        of, `role` and `accepted` describe your membership.

        Requires membership in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/get-teams-membership-for-user

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.TEAMS_LIST_MINE, path={"orgId": org_id}, query={"take": take, "skip": skip})


class AsyncTeamsWithRawResponse(AsyncRawMethods, of=AsyncTeams):
    bookings: RawChild[AsyncBookingsWithRawResponse] = RawChild()
    conferencing: RawChild[AsyncConferencingWithRawResponse] = RawChild()
    event_types: RawChild[AsyncEventTypesWithRawResponse] = RawChild()
    invites: RawChild[AsyncInvitesWithRawResponse] = RawChild()
    memberships: RawChild[AsyncMembershipsWithRawResponse] = RawChild()
    roles: RawChild[AsyncRolesWithRawResponse] = RawChild()
    routing_form_workflows: RawChild[AsyncRoutingFormWorkflowsWithRawResponse] = RawChild()
    routing_forms: RawChild[AsyncRoutingFormsWithRawResponse] = RawChild()
    schedules: RawChild[AsyncSchedulesWithRawResponse] = RawChild()
    stripe: RawChild[AsyncStripeWithRawResponse] = RawChild()
    users: RawChild[AsyncUsersWithRawResponse] = RawChild()
    verified_resources: RawChild[AsyncVerifiedResourcesWithRawResponse] = RawChild()
    workflows: RawChild[AsyncWorkflowsWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncTeams.list)
    create = AsyncRawMethod(AsyncTeams.create)
    get = AsyncRawMethod(AsyncTeams.get)
    update = AsyncRawMethod(AsyncTeams.update)
    delete = AsyncRawMethod(AsyncTeams.delete)
    list_mine = AsyncRawMethod(AsyncTeams.list_mine)
