# Generated from spec/paths/organizations/teams/teams.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams` of the synchronous client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource

if TYPE_CHECKING:
    from calcom._sync.organizations.teams.bookings import Bookings, BookingsWithRawResponse
    from calcom._sync.organizations.teams.conferencing import Conferencing, ConferencingWithRawResponse
    from calcom._sync.organizations.teams.event_types import EventTypes, EventTypesWithRawResponse
    from calcom._sync.organizations.teams.invites import Invites, InvitesWithRawResponse
    from calcom._sync.organizations.teams.memberships import Memberships, MembershipsWithRawResponse
    from calcom._sync.organizations.teams.roles import Roles, RolesWithRawResponse
    from calcom._sync.organizations.teams.routing_form_workflows import (
        RoutingFormWorkflows,
        RoutingFormWorkflowsWithRawResponse,
    )
    from calcom._sync.organizations.teams.routing_forms import RoutingForms, RoutingFormsWithRawResponse
    from calcom._sync.organizations.teams.schedules import Schedules, SchedulesWithRawResponse
    from calcom._sync.organizations.teams.stripe import Stripe, StripeWithRawResponse
    from calcom._sync.organizations.teams.users import Users, UsersWithRawResponse
    from calcom._sync.organizations.teams.verified_resources import VerifiedResources, VerifiedResourcesWithRawResponse
    from calcom._sync.organizations.teams.workflows import Workflows, WorkflowsWithRawResponse


class Teams(Resource["TeamsWithRawResponse"]):
    """Teams of an organization."""

    @cached_property
    def bookings(self) -> Bookings:
        """Bookings of a team within an organization."""
        from calcom._sync.organizations.teams.bookings import Bookings

        return Bookings(self._driver)

    @cached_property
    def conferencing(self) -> Conferencing:
        """A team's apps for video meetings."""
        from calcom._sync.organizations.teams.conferencing import Conferencing

        return Conferencing(self._driver)

    @cached_property
    def event_types(self) -> EventTypes:
        """What people can book with a team of an organization, and calls of the AI agent about it."""
        from calcom._sync.organizations.teams.event_types import EventTypes

        return EventTypes(self._driver)

    @cached_property
    def invites(self) -> Invites:
        """Links for joining a team of an organization."""
        from calcom._sync.organizations.teams.invites import Invites

        return Invites(self._driver)

    @cached_property
    def memberships(self) -> Memberships:
        """The members of a team of an organization and their roles."""
        from calcom._sync.organizations.teams.memberships import Memberships

        return Memberships(self._driver)

    @cached_property
    def roles(self) -> Roles:
        """Sets of permissions that a team of an organization can give to its members."""
        from calcom._sync.organizations.teams.roles import Roles

        return Roles(self._driver)

    @cached_property
    def routing_form_workflows(self) -> RoutingFormWorkflows:
        """A team's emails and text messages to people who fill out routing forms."""
        from calcom._sync.organizations.teams.routing_form_workflows import RoutingFormWorkflows

        return RoutingFormWorkflows(self._driver)

    @cached_property
    def routing_forms(self) -> RoutingForms:
        """The routing forms of a team in an organization."""
        from calcom._sync.organizations.teams.routing_forms import RoutingForms

        return RoutingForms(self._driver)

    @cached_property
    def schedules(self) -> Schedules:
        """The schedules of the members of a team in an organization."""
        from calcom._sync.organizations.teams.schedules import Schedules

        return Schedules(self._driver)

    @cached_property
    def stripe(self) -> Stripe:
        """A team's Stripe account for paid bookings."""
        from calcom._sync.organizations.teams.stripe import Stripe

        return Stripe(self._driver)

    @cached_property
    def users(self) -> Users:
        """Members of a team in an organization and what belongs to each of them."""
        from calcom._sync.organizations.teams.users import Users

        return Users(self._driver)

    @cached_property
    def verified_resources(self) -> VerifiedResources:
        """Verified email addresses and phone numbers of a team of an organization."""
        from calcom._sync.organizations.teams.verified_resources import VerifiedResources

        return VerifiedResources(self._driver)

    @cached_property
    def workflows(self) -> Workflows:
        """A team's emails and text messages related to bookings."""
        from calcom._sync.organizations.teams.workflows import Workflows

        return Workflows(self._driver)

    def list(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Team]:
        """List the teams of an organization.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/get-all-teams

        Args:
            org_id: ID of the organization.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(operations.TEAMS_LIST, path={"orgId": org_id}, query={"take": take, "skip": skip})

    def create(
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
        return self._call(
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

    def get(self, org_id: int, team_id: int) -> types.Team:
        """Get a team of an organization.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams/get-a-team

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.

        Raises:
            NotFoundError: The organization has no team with this ID.
        """
        return self._call(operations.TEAMS_GET, path={"orgId": org_id, "teamId": team_id})

    def update(
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
        return self._call(
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

    def delete(self, org_id: int, team_id: int) -> types.Team:
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
        return self._call(operations.TEAMS_DELETE, path={"orgId": org_id, "teamId": team_id})

    def list_mine(self, org_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Team]:
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


class TeamsWithRawResponse(RawMethods, of=Teams):
    bookings: RawChild[BookingsWithRawResponse] = RawChild()
    conferencing: RawChild[ConferencingWithRawResponse] = RawChild()
    event_types: RawChild[EventTypesWithRawResponse] = RawChild()
    invites: RawChild[InvitesWithRawResponse] = RawChild()
    memberships: RawChild[MembershipsWithRawResponse] = RawChild()
    roles: RawChild[RolesWithRawResponse] = RawChild()
    routing_form_workflows: RawChild[RoutingFormWorkflowsWithRawResponse] = RawChild()
    routing_forms: RawChild[RoutingFormsWithRawResponse] = RawChild()
    schedules: RawChild[SchedulesWithRawResponse] = RawChild()
    stripe: RawChild[StripeWithRawResponse] = RawChild()
    users: RawChild[UsersWithRawResponse] = RawChild()
    verified_resources: RawChild[VerifiedResourcesWithRawResponse] = RawChild()
    workflows: RawChild[WorkflowsWithRawResponse] = RawChild()
    list = RawMethod(Teams.list)
    create = RawMethod(Teams.create)
    get = RawMethod(Teams.get)
    update = RawMethod(Teams.update)
    delete = RawMethod(Teams.delete)
    list_mine = RawMethod(Teams.list_mine)
