# Generated from spec/paths/teams/teams.yaml by openapi-twin-clients; do not edit.
"""`teams` of the asynchronous client."""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING

from calcom import types
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations

if TYPE_CHECKING:
    from calcom._async.teams.bookings import AsyncBookings, AsyncBookingsWithRawResponse
    from calcom._async.teams.event_types import AsyncEventTypes, AsyncEventTypesWithRawResponse
    from calcom._async.teams.invites import AsyncInvites, AsyncInvitesWithRawResponse
    from calcom._async.teams.memberships import AsyncMemberships, AsyncMembershipsWithRawResponse
    from calcom._async.teams.routing_forms import AsyncRoutingForms, AsyncRoutingFormsWithRawResponse
    from calcom._async.teams.schedules import AsyncSchedules, AsyncSchedulesWithRawResponse
    from calcom._async.teams.users import AsyncUsers, AsyncUsersWithRawResponse
    from calcom._async.teams.verified_resources import AsyncVerifiedResources, AsyncVerifiedResourcesWithRawResponse


class AsyncTeams(AsyncResource["AsyncTeamsWithRawResponse"]):
    """Users who can be booked together or in turn, within an organization or independently."""

    @cached_property
    def bookings(self) -> AsyncBookings:
        """Bookings of a team."""
        from calcom._async.teams.bookings import AsyncBookings

        return AsyncBookings(self._driver)

    @cached_property
    def event_types(self) -> AsyncEventTypes:
        """What people can book with a team, and calls of the AI agent about it."""
        from calcom._async.teams.event_types import AsyncEventTypes

        return AsyncEventTypes(self._driver)

    @cached_property
    def invites(self) -> AsyncInvites:
        """Links for joining a team."""
        from calcom._async.teams.invites import AsyncInvites

        return AsyncInvites(self._driver)

    @cached_property
    def memberships(self) -> AsyncMemberships:
        """The members of a team and their roles."""
        from calcom._async.teams.memberships import AsyncMemberships

        return AsyncMemberships(self._driver)

    @cached_property
    def routing_forms(self) -> AsyncRoutingForms:
        """The routing forms of a team outside an organization."""
        from calcom._async.teams.routing_forms import AsyncRoutingForms

        return AsyncRoutingForms(self._driver)

    @cached_property
    def schedules(self) -> AsyncSchedules:
        """The schedules of the members of a team."""
        from calcom._async.teams.schedules import AsyncSchedules

        return AsyncSchedules(self._driver)

    @cached_property
    def users(self) -> AsyncUsers:
        """Members of a team and what belongs to each of them."""
        from calcom._async.teams.users import AsyncUsers

        return AsyncUsers(self._driver)

    @cached_property
    def verified_resources(self) -> AsyncVerifiedResources:
        """Verified email addresses and phone numbers of a team."""
        from calcom._async.teams.verified_resources import AsyncVerifiedResources

        return AsyncVerifiedResources(self._driver)

    async def list(self) -> builtins.list[types.Team]:
        """List the teams that you belong to.

        Organizations are also listed. Their `is_organization` is true.

        See https://cal.com/docs/api-reference/v2/teams/get-teams
        """
        return await self._call(operations.LIST)

    async def create(
        self,
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
    ) -> types.CreatedTeam:
        """Create a team.

        You become the owner of the team. If the installation charges for teams, the team stays pending, and the method
        returns an `UnpaidTeam` with the payment link.

        See https://cal.com/docs/api-reference/v2/teams/create-a-team

        Args:
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
            BadRequestError: `name` is missing, you already belong to a team with this name, or a URL is not allowed.
        """
        return await self._call(
            operations.CREATE,
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

    async def get(self, team_id: int) -> types.Team | None:
        """Get a team.

        Returns `None` for a team that was deleted.

        Requires membership in the team.

        See https://cal.com/docs/api-reference/v2/teams/get-a-team

        Args:
            team_id: ID of the team.

        Raises:
            PermissionDeniedError: You are not a member of this team.
        """
        return await self._call(operations.GET, path={"teamId": team_id})

    async def update(
        self,
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
        """Update a team.

        Requires the owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams/update-a-team

        Args:
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
            PermissionDeniedError: You are not an owner of this team.
        """
        return await self._call(
            operations.UPDATE,
            path={"teamId": team_id},
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

    async def delete(self, team_id: int) -> types.Team:
        """Delete a team.

        Also deletes its event types and memberships. Returns the deleted team. Limited to one call per second.

        Requires the owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams/delete-a-team

        Args:
            team_id: ID of the team.

        Raises:
            PermissionDeniedError: You are not an owner of this team.
        """
        return await self._call(operations.DELETE, path={"teamId": team_id})


class AsyncTeamsWithRawResponse(AsyncRawMethods, of=AsyncTeams):
    bookings: RawChild[AsyncBookingsWithRawResponse] = RawChild()
    event_types: RawChild[AsyncEventTypesWithRawResponse] = RawChild()
    invites: RawChild[AsyncInvitesWithRawResponse] = RawChild()
    memberships: RawChild[AsyncMembershipsWithRawResponse] = RawChild()
    routing_forms: RawChild[AsyncRoutingFormsWithRawResponse] = RawChild()
    schedules: RawChild[AsyncSchedulesWithRawResponse] = RawChild()
    users: RawChild[AsyncUsersWithRawResponse] = RawChild()
    verified_resources: RawChild[AsyncVerifiedResourcesWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncTeams.list)
    create = AsyncRawMethod(AsyncTeams.create)
    get = AsyncRawMethod(AsyncTeams.get)
    update = AsyncRawMethod(AsyncTeams.update)
    delete = AsyncRawMethod(AsyncTeams.delete)
