# Generated from spec/paths/teams/teams.yaml by openapi-twin-clients; do not edit.
"""`teams` of the synchronous client."""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource

if TYPE_CHECKING:
    from calcom._sync.teams.bookings import Bookings, BookingsWithRawResponse
    from calcom._sync.teams.event_types import EventTypes, EventTypesWithRawResponse
    from calcom._sync.teams.invites import Invites, InvitesWithRawResponse
    from calcom._sync.teams.memberships import Memberships, MembershipsWithRawResponse
    from calcom._sync.teams.routing_forms import RoutingForms, RoutingFormsWithRawResponse
    from calcom._sync.teams.schedules import Schedules, SchedulesWithRawResponse
    from calcom._sync.teams.users import Users, UsersWithRawResponse
    from calcom._sync.teams.verified_resources import VerifiedResources, VerifiedResourcesWithRawResponse


class Teams(Resource["TeamsWithRawResponse"]):
    """Users who can be booked together or in turn, within an organization or independently."""

    @cached_property
    def bookings(self) -> Bookings:
        """Bookings of a team."""
        from calcom._sync.teams.bookings import Bookings

        return Bookings(self._driver)

    @cached_property
    def event_types(self) -> EventTypes:
        """What people can book with a team, and calls of the AI agent about it."""
        from calcom._sync.teams.event_types import EventTypes

        return EventTypes(self._driver)

    @cached_property
    def invites(self) -> Invites:
        """Links for joining a team."""
        from calcom._sync.teams.invites import Invites

        return Invites(self._driver)

    @cached_property
    def memberships(self) -> Memberships:
        """The members of a team and their roles."""
        from calcom._sync.teams.memberships import Memberships

        return Memberships(self._driver)

    @cached_property
    def routing_forms(self) -> RoutingForms:
        """The routing forms of a team outside an organization."""
        from calcom._sync.teams.routing_forms import RoutingForms

        return RoutingForms(self._driver)

    @cached_property
    def schedules(self) -> Schedules:
        """The schedules of the members of a team."""
        from calcom._sync.teams.schedules import Schedules

        return Schedules(self._driver)

    @cached_property
    def users(self) -> Users:
        """Members of a team and what belongs to each of them."""
        from calcom._sync.teams.users import Users

        return Users(self._driver)

    @cached_property
    def verified_resources(self) -> VerifiedResources:
        """Verified email addresses and phone numbers of a team."""
        from calcom._sync.teams.verified_resources import VerifiedResources

        return VerifiedResources(self._driver)

    def list(self) -> builtins.list[types.Team]:
        """List the teams that you belong to.

        Organizations are also listed. Their `is_organization` is true.

        See https://cal.com/docs/api-reference/v2/teams/get-teams
        """
        return self._call(operations.LIST)

    def create(
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
        return self._call(
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

    def get(self, team_id: int) -> types.Team | None:
        """Get a team.

        Returns `None` for a team that was deleted.

        Requires membership in the team.

        See https://cal.com/docs/api-reference/v2/teams/get-a-team

        Args:
            team_id: ID of the team.

        Raises:
            PermissionDeniedError: You are not a member of this team.
        """
        return self._call(operations.GET, path={"teamId": team_id})

    def update(
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
        return self._call(
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

    def delete(self, team_id: int) -> types.Team:
        """Delete a team.

        Also deletes its event types and memberships. Returns the deleted team. Limited to one call per second.

        Requires the owner role in the team.

        See https://cal.com/docs/api-reference/v2/teams/delete-a-team

        Args:
            team_id: ID of the team.

        Raises:
            PermissionDeniedError: You are not an owner of this team.
        """
        return self._call(operations.DELETE, path={"teamId": team_id})


class TeamsWithRawResponse(RawMethods, of=Teams):
    bookings: RawChild[BookingsWithRawResponse] = RawChild()
    event_types: RawChild[EventTypesWithRawResponse] = RawChild()
    invites: RawChild[InvitesWithRawResponse] = RawChild()
    memberships: RawChild[MembershipsWithRawResponse] = RawChild()
    routing_forms: RawChild[RoutingFormsWithRawResponse] = RawChild()
    schedules: RawChild[SchedulesWithRawResponse] = RawChild()
    users: RawChild[UsersWithRawResponse] = RawChild()
    verified_resources: RawChild[VerifiedResourcesWithRawResponse] = RawChild()
    list = RawMethod(Teams.list)
    create = RawMethod(Teams.create)
    get = RawMethod(Teams.get)
    update = RawMethod(Teams.update)
    delete = RawMethod(Teams.delete)
