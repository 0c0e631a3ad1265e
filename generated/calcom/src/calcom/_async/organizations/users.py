# Generated from spec/paths/organizations/users.yaml by openapi-twin-clients; do not edit.
"""`organizations.users`, async."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom.types.attributes import AttributeAssignment, AttributeAssignmentLog, AttributeOption
from calcom.types.bookings import Booking, BookingStatusFilter
from calcom.types.common import MetadataParam, SortOrder, Theme, TimeFormat
from calcom.types.organizations import OrganizationUser, UserConferencingApp
from calcom.types.out_of_office import OutOfOffice, OutOfOfficeReason
from calcom.types.schedules import Schedule, ScheduleAvailabilityParam, ScheduleOverrideParam, Weekday
from calcom.types.teams import MembershipRole


class AsyncUsers(AsyncResource["AsyncUsersWithRawResponse"]):
    """The users of an organization and their accounts."""

    @cached_property
    def attributes(self) -> AsyncUsersAttributes:
        """The options of attributes that a user of an organization has."""
        return AsyncUsersAttributes(self._driver)

    @cached_property
    def bookings(self) -> AsyncUsersBookings:
        """The bookings of a user of an organization."""
        return AsyncUsersBookings(self._driver)

    @cached_property
    def conferencing(self) -> AsyncUsersConferencing:
        """The conferencing apps of a user of an organization."""
        return AsyncUsersConferencing(self._driver)

    @cached_property
    def out_of_office(self) -> AsyncUsersOutOfOffice:
        """Absences during which a user of an organization cannot be booked."""
        return AsyncUsersOutOfOffice(self._driver)

    @cached_property
    def schedules(self) -> AsyncUsersSchedules:
        """The schedules of a user of an organization: the hours at which the user can be booked."""
        return AsyncUsersSchedules(self._driver)

    def list(
        self,
        org_id: int,
        *,
        emails: Sequence[str] | Omit = omit,
        team_ids: Sequence[int] | Omit = omit,
        assigned_option_ids: Sequence[str] | Omit = omit,
        attribute_query_operator: Literal["AND", "OR", "NONE"] | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[OrganizationUser]:
        """List the users of an organization.

        Needs the role admin or owner in the organization, or the permission `organization.listMembers`. See
        https://cal.com/docs/api-reference/v2/orgs-users/get-all-users

        Args:
            org_id: The organization.
            emails: Only users with one of these email addresses.
            team_ids: Only users in one of these teams.
            assigned_option_ids: Only users who have these options of attributes; `attribute_query_operator` says how
                many of them.
            attribute_query_operator: Whether users must have all of the `assigned_option_ids` (`AND`), at least one
                (`OR`) or none (`NONE`). By default `AND`.
            take: How many users a page holds at most. From 1 to 1000, by default 250.
            skip: How many items to pass over before the first one.
        """
        return self._page(
            operations.USERS_LIST,
            path={"orgId": org_id},
            query={
                "emails": emails,
                "teamIds": team_ids,
                "assignedOptionIds": assigned_option_ids,
                "attributeQueryOperator": attribute_query_operator,
                "take": take,
                "skip": skip,
            },
        )

    async def create(
        self,
        org_id: int,
        *,
        email: str,
        organization_role: MembershipRole | Omit = omit,
        auto_accept: bool | Omit = omit,
        locale: str | Omit | None = omit,
        username: str | Omit = omit,
        time_zone: str | Omit = omit,
        time_format: TimeFormat | Omit = omit,
        week_start: Weekday | Omit = omit,
        default_schedule_id: int | Omit = omit,
        bio: str | Omit = omit,
        avatar_url: str | Omit = omit,
        theme: Theme | Omit | None = omit,
        app_theme: Theme | Omit | None = omit,
        brand_color: str | Omit = omit,
        dark_brand_color: str | Omit = omit,
        hide_branding: bool | Omit = omit,
        metadata: MetadataParam | Omit = omit,
    ) -> OrganizationUser:
        """Create a user in an organization.

        Sends an invitation by email, with which the new user chooses a password. Requires the admin or owner role in
        the organization, or the `organization.invite` permission.

        Self-hosted servers fail with status 500 if `week_start` is given, after they have created the account. Set it
        with `organizations.users.update`. See https://cal.com/docs/api-reference/v2/orgs-users/create-a-user

        Args:
            org_id: The organization.
            email: Email address, stored in lower case. The invitation goes there.
            organization_role: Role in the organization. By default `MEMBER`.
            auto_accept: Whether the user is a member at once instead of having to accept the invitation. By default
                `True`.
            locale: Language of pages and emails. By default `en`.
            username: Username, stored in lower case and unique within the organization.
            time_zone: IANA time zone.
            time_format: Hours on the clock, 12 or 24.
            week_start: First day of the week.
            default_schedule_id: The default schedule.
            bio: Text in which users present themselves.
            avatar_url: URL of the picture, with `http` or `https`, or the picture itself as a base64 data URL.
            theme: Theme of the booking pages. Null follows the visitor's device.
            app_theme: Theme of the app itself. Null follows the device.
            brand_color: Brand color in the light theme, as `#rrggbb`.
            dark_brand_color: Brand color in the dark theme, as `#rrggbb`.
            hide_branding: Whether the booking pages go without the Cal.com name.
            metadata: Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string
                values of up to 500 characters.

        Raises:
            BadRequestError: A property is not valid, or the account cannot be created.
            ConflictError: The organization already has a user with this email address or username.
        """
        return await self._call(
            operations.USERS_CREATE,
            path={"orgId": org_id},
            body={
                "email": email,
                "organizationRole": organization_role,
                "autoAccept": auto_accept,
                "locale": locale,
                "username": username,
                "timeZone": time_zone,
                "timeFormat": time_format,
                "weekday": week_start,
                "defaultScheduleId": default_schedule_id,
                "bio": bio,
                "avatarUrl": avatar_url,
                "theme": theme,
                "appTheme": app_theme,
                "brandColor": brand_color,
                "darkBrandColor": dark_brand_color,
                "hideBranding": hide_branding,
                "metadata": metadata,
            },
        )

    async def update(
        self,
        org_id: int,
        user_id: int,
        *,
        email: str | Omit = omit,
        locale: str | Omit | None = omit,
        username: str | Omit = omit,
        time_zone: str | Omit = omit,
        time_format: TimeFormat | Omit = omit,
        week_start: Weekday | Omit = omit,
        default_schedule_id: int | Omit = omit,
        bio: str | Omit = omit,
        avatar_url: str | Omit = omit,
        theme: Theme | Omit | None = omit,
        app_theme: Theme | Omit | None = omit,
        brand_color: str | Omit = omit,
        dark_brand_color: str | Omit = omit,
        hide_branding: bool | Omit = omit,
        metadata: MetadataParam | Omit = omit,
    ) -> OrganizationUser:
        """Update a user of an organization.

        The role is changed with `organizations.memberships.update`. Needs the role admin or owner in the organization,
        or the permission `organization.editUsers`. See https://cal.com/docs/api-reference/v2/orgs-users/update-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            email: Email address, stored in lower case.
            locale: Language of pages and emails.
            username: Username, stored in lower case and unique within the organization.
            time_zone: IANA time zone.
            time_format: Hours on the clock, 12 or 24.
            week_start: First day of the week.
            default_schedule_id: The default schedule.
            bio: Text in which users present themselves.
            avatar_url: URL of the picture, with `http` or `https`, or the picture itself as a base64 data URL.
            theme: Theme of the booking pages. Null follows the visitor's device.
            app_theme: Theme of the app itself. Null follows the device.
            brand_color: Brand color in the light theme, as `#rrggbb`.
            dark_brand_color: Brand color in the dark theme, as `#rrggbb`.
            hide_branding: Whether the booking pages go without the Cal.com name.
            metadata: Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string
                values of up to 500 characters.

        Raises:
            PermissionDeniedError: The user does not belong to the organization, or your role does not suffice.
            ConflictError: The username is taken within the organization.
        """
        return await self._call(
            operations.USERS_UPDATE,
            path={"orgId": org_id, "userId": user_id},
            body={
                "email": email,
                "locale": locale,
                "username": username,
                "timeZone": time_zone,
                "timeFormat": time_format,
                "weekday": week_start,
                "defaultScheduleId": default_schedule_id,
                "bio": bio,
                "avatarUrl": avatar_url,
                "theme": theme,
                "appTheme": app_theme,
                "brandColor": brand_color,
                "darkBrandColor": dark_brand_color,
                "hideBranding": hide_branding,
                "metadata": metadata,
            },
        )

    async def delete(self, org_id: int, user_id: int) -> OrganizationUser:
        """Delete a user of an organization.

        Deletes the whole account; to take the user out of the organization only, see
        `organizations.memberships.delete`. The answer is the user as it last was. Needs the role admin or owner in the
        organization, or the permission `organization.remove`. See
        https://cal.com/docs/api-reference/v2/orgs-users/delete-a-user

        Args:
            org_id: The organization.
            user_id: The user.

        Raises:
            PermissionDeniedError: The user does not belong to the organization, or your role does not suffice.
        """
        return await self._call(operations.USERS_DELETE, path={"orgId": org_id, "userId": user_id})


class AsyncUsersWithRawResponse(AsyncRawMethods, of=AsyncUsers):
    attributes: RawChild[AsyncUsersAttributesWithRawResponse] = RawChild()
    bookings: RawChild[AsyncUsersBookingsWithRawResponse] = RawChild()
    conferencing: RawChild[AsyncUsersConferencingWithRawResponse] = RawChild()
    out_of_office: RawChild[AsyncUsersOutOfOfficeWithRawResponse] = RawChild()
    schedules: RawChild[AsyncUsersSchedulesWithRawResponse] = RawChild()
    list = AsyncRawMethod(AsyncUsers.list)
    create = AsyncRawMethod(AsyncUsers.create)
    update = AsyncRawMethod(AsyncUsers.update)
    delete = AsyncRawMethod(AsyncUsers.delete)


class AsyncUsersAttributes(AsyncResource["AsyncUsersAttributesWithRawResponse"]):
    """The options of attributes that a user of an organization has."""

    async def list(self, org_id: int, user_id: int) -> builtins.list[AttributeOption]:
        """List the options of attributes that a user has.

        Needs membership in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-attributes-options/get-all-attribute-options-for-a-user

        Args:
            org_id: The organization.
            user_id: The user.
        """
        return await self._call(operations.USERS_ATTRIBUTES_LIST, path={"orgId": org_id, "userId": user_id})

    async def assign(
        self,
        org_id: int,
        user_id: int,
        *,
        attribute_id: str,
        attribute_option_id: str | Omit = omit,
        value: str | Omit = omit,
    ) -> AttributeAssignment:
        """Give a user an option of an attribute.

        Name an existing option by `attribute_option_id`, or give a `value` for attributes of type `TEXT` or `NUMBER`,
        of which a new option is made. Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-attributes-options/assign-an-attribute-to-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            attribute_id: The attribute.
            attribute_option_id: The option. Takes precedence over `value`.
            value: The value, for attributes of type `TEXT` or `NUMBER`.

        Raises:
            BadRequestError: The type of the attribute does not allow a free `value`.
            NotFoundError: The organization has no such attribute, or the user is not a member.
            ConflictError: The user already has the option.
        """
        return await self._call(
            operations.USERS_ATTRIBUTES_ASSIGN,
            path={"orgId": org_id, "userId": user_id},
            body={"attributeId": attribute_id, "attributeOptionId": attribute_option_id, "value": value},
        )

    async def update(
        self, org_id: int, user_id: int, attribute_option_id: str, *, weight: int | Omit = omit
    ) -> AttributeAssignment:
        """Update how much an option counts for a user.

        Needs the role admin or owner in the organization, or the permission `organization.attributes.editUsers`.

        Args:
            org_id: The organization.
            user_id: The user.
            attribute_option_id: The option that the user has.
            weight: The new weight. Counts only where weights are switched on for the attribute.

        Raises:
            NotFoundError: The user does not have the option.
        """
        return await self._call(
            operations.USERS_ATTRIBUTES_UPDATE,
            path={"orgId": org_id, "userId": user_id, "attributeOptionId": attribute_option_id},
            body={"weight": weight},
        )

    async def unassign(self, org_id: int, user_id: int, attribute_option_id: str) -> AttributeAssignment:
        """Take an option of an attribute away from a user.

        The answer is the assignment as it last was. See
        https://cal.com/docs/api-reference/v2/orgs-attributes-options/unassign-an-attribute-from-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            attribute_option_id: The option that the user has.

        Raises:
            NotFoundError: The user does not have the option.
        """
        return await self._call(
            operations.USERS_ATTRIBUTES_UNASSIGN,
            path={"orgId": org_id, "userId": user_id, "attributeOptionId": attribute_option_id},
        )

    def list_history(
        self, org_id: int, user_id: int, *, limit: int | Omit = omit, cursor: str | Omit = omit
    ) -> AsyncPager[AttributeAssignmentLog]:
        """List what happened to the attributes of a user.

        Needs the role admin or owner in the organization, or the permission `organization.attributes.readAuditLogs`.

        Args:
            org_id: The organization.
            user_id: The user.
            limit: How many entries a page holds at most. From 1 to 50, by default 25.
            cursor: Where to go on: the `next_cursor` of the page before. Begins with the first page when left out.
        """
        return self._page(
            operations.USERS_ATTRIBUTES_LIST_HISTORY,
            path={"orgId": org_id, "userId": user_id},
            query={"limit": limit, "cursor": cursor},
        )


class AsyncUsersAttributesWithRawResponse(AsyncRawMethods, of=AsyncUsersAttributes):
    list = AsyncRawMethod(AsyncUsersAttributes.list)
    assign = AsyncRawMethod(AsyncUsersAttributes.assign)
    update = AsyncRawMethod(AsyncUsersAttributes.update)
    unassign = AsyncRawMethod(AsyncUsersAttributes.unassign)
    list_history = AsyncRawMethod(AsyncUsersAttributes.list_history)


class AsyncUsersBookings(AsyncResource["AsyncUsersBookingsWithRawResponse"]):
    """The bookings of a user of an organization."""

    def list(
        self,
        org_id: int,
        user_id: int,
        *,
        status: Sequence[BookingStatusFilter] | Omit = omit,
        attendee_email: str | Omit = omit,
        attendee_name: str | Omit = omit,
        event_type_id: int | Omit = omit,
        event_type_ids: Sequence[int] | Omit = omit,
        team_id: int | Omit = omit,
        team_ids: Sequence[int] | Omit = omit,
        booking_uid: str | Omit = omit,
        after_start: date | datetime | str | Omit = omit,
        before_end: date | datetime | str | Omit = omit,
        after_created_at: date | datetime | str | Omit = omit,
        before_created_at: date | datetime | str | Omit = omit,
        after_updated_at: date | datetime | str | Omit = omit,
        before_updated_at: date | datetime | str | Omit = omit,
        sort_start: SortOrder | Omit = omit,
        sort_end: SortOrder | Omit = omit,
        sort_created: SortOrder | Omit = omit,
        sort_updated_at: SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[Booking]:
        """List the bookings of a user of an organization.

        Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-users-bookings/get-all-bookings-for-an-organization-user

        Args:
            org_id: The organization.
            user_id: The user.
            status: Only bookings in one of these states. Left out, every booking counts.
            attendee_email: Only bookings with an attendee or guest of exactly this email address. Upper and lower case
                differ.
            attendee_name: Only bookings with an attendee of exactly this name. Upper and lower case differ.
            event_type_id: Only bookings of this event type. Has no effect beside `event_type_ids`.
            event_type_ids: Only bookings of these event types.
            team_id: Only bookings of this team. Has no effect beside `team_ids`.
            team_ids: Only bookings of these teams.
            booking_uid: Only the booking with this `uid`.
            after_start: Only bookings that start at this time or later. A day stands for its first moment in UTC.
            before_end: Only bookings that end at this time or earlier. A day stands for its first moment in UTC.
            after_created_at: Only bookings created at this time or later. A day stands for its first moment in UTC.
                Totals ignore this filter.
            before_created_at: Only bookings created at this time or earlier. A day stands for its first moment in UTC.
                Totals ignore this filter.
            after_updated_at: Only bookings last changed at this time or later; good for fetching what is new since the
                last run. A day stands for its first moment in UTC. Totals ignore this filter.
            before_updated_at: Only bookings last changed at this time or earlier. A day stands for its first moment in
                UTC. Totals ignore this filter.
            sort_start: Sorts by start.
            sort_end: Sorts by end.
            sort_created: Sorts by creation.
            sort_updated_at: Sorts by last change.
            take: How many bookings a page holds at most. From 1 to 250, by default 100.
            skip: How many items to pass over before the first one.
        """
        return self._page(
            operations.USERS_BOOKINGS_LIST,
            path={"orgId": org_id, "userId": user_id},
            query={
                "status": status,
                "attendeeEmail": attendee_email,
                "attendeeName": attendee_name,
                "eventTypeId": event_type_id,
                "eventTypeIds": event_type_ids,
                "teamId": team_id,
                "teamsIds": team_ids,
                "bookingUid": booking_uid,
                "afterStart": after_start,
                "beforeEnd": before_end,
                "afterCreatedAt": after_created_at,
                "beforeCreatedAt": before_created_at,
                "afterUpdatedAt": after_updated_at,
                "beforeUpdatedAt": before_updated_at,
                "sortStart": sort_start,
                "sortEnd": sort_end,
                "sortCreated": sort_created,
                "sortUpdatedAt": sort_updated_at,
                "take": take,
                "skip": skip,
            },
        )


class AsyncUsersBookingsWithRawResponse(AsyncRawMethods, of=AsyncUsersBookings):
    list = AsyncRawMethod(AsyncUsersBookings.list)


class AsyncUsersConferencing(AsyncResource["AsyncUsersConferencingWithRawResponse"]):
    """The conferencing apps of a user of an organization."""

    async def list(self, org_id: int, user_id: int) -> builtins.list[UserConferencingApp]:
        """List the conferencing apps of a user.

        Args:
            org_id: The organization.
            user_id: The user.
        """
        return await self._call(operations.USERS_CONFERENCING_LIST, path={"orgId": org_id, "userId": user_id})

    async def set_default(
        self, org_id: int, user_id: int, *, app_slug: Literal["google-meet", "zoom", "msteams", "daily-video"]
    ) -> None:
        """Choose a user's default conferencing app.

        It hosts the meetings of event types that leave the choice to the organizer.

        Args:
            org_id: The organization.
            user_id: The user.
            app_slug: The app; `daily-video` is Cal Video.
        """
        return await self._call(
            operations.USERS_CONFERENCING_SET_DEFAULT,
            path={"orgId": org_id, "userId": user_id},
            body={"appSlug": app_slug},
        )


class AsyncUsersConferencingWithRawResponse(AsyncRawMethods, of=AsyncUsersConferencing):
    list = AsyncRawMethod(AsyncUsersConferencing.list)
    set_default = AsyncRawMethod(AsyncUsersConferencing.set_default)


class AsyncUsersOutOfOffice(AsyncResource["AsyncUsersOutOfOfficeWithRawResponse"]):
    """Absences during which a user of an organization cannot be booked."""

    def list(
        self,
        org_id: int,
        user_id: int,
        *,
        sort_start: SortOrder | Omit = omit,
        sort_end: SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[OutOfOffice]:
        """List the absences of a user.

        Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-users-ooo/get-all-out-of-office-entries-for-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            sort_start: Sorts by the start of the absences.
            sort_end: Sorts by the end of the absences.
            take: How many items a page holds at most. From 1 to 250, by default 250.
            skip: How many items to pass over before the first one.
        """
        return self._page(
            operations.USERS_OUT_OF_OFFICE_LIST,
            path={"orgId": org_id, "userId": user_id},
            query={"sortStart": sort_start, "sortEnd": sort_end, "take": take, "skip": skip},
        )

    async def create(
        self,
        org_id: int,
        user_id: int,
        *,
        start: datetime | str,
        end: datetime | str,
        reason: OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit = omit,
        notes: str | Omit = omit,
    ) -> OutOfOffice:
        """Create an absence for a user.

        Its days have no slots, and booking them is refused, even if `to_user_id` names a stand-in. Bookings that exist
        stay. Requires the admin or owner role in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-users-ooo/create-an-out-of-office-entry-for-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            start: First day of the absence. The server moves the time of day back to 00:00 UTC.
            end: Last day of the absence, not before `start`. The server moves the time of day on to 23:59:59.999 UTC.
            reason: Why the user is away. By default `unspecified`.
            to_user_id: A stand-in, a member of a common team, whom the booking page names to visitors. Through the API
                the days cannot be booked all the same.
            notes: Free text about the absence.

        Raises:
            BadRequestError: The times are not in UTC, `end` is before `start`, or the stand-in is not possible.
            ConflictError: The user already has an absence at this time.
        """
        return await self._call(
            operations.USERS_OUT_OF_OFFICE_CREATE,
            path={"orgId": org_id, "userId": user_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    async def update(
        self,
        org_id: int,
        user_id: int,
        out_of_office_id: int,
        *,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        reason: OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit | None = omit,
        notes: str | Omit | None = omit,
    ) -> OutOfOffice:
        """Update an absence of a user.

        To move it, give `start` and `end` together. Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-users-ooo/update-an-out-of-office-entry-for-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            out_of_office_id: The absence.
            start: First day of the absence. Needs `end` beside it. The server moves the time of day back to 00:00 UTC.
            end: Last day of the absence. Needs `start` beside it. The server moves the time of day on to 23:59:59.999
                UTC.
            reason: Why the user is away.
            to_user_id: A stand-in whom the booking page names to visitors. Null removes the stand-in.
            notes: Free text about the absence. Null removes it.

        Raises:
            BadRequestError: Only one of `start` and `end` is given, `end` is before `start`, or the stand-in is not
                possible.
            PermissionDeniedError: The user has no such absence, or your role does not suffice.
            ConflictError: The user already has an absence at this time; this one counts as well.
        """
        return await self._call(
            operations.USERS_OUT_OF_OFFICE_UPDATE,
            path={"orgId": org_id, "userId": user_id, "oooId": out_of_office_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    async def delete(self, org_id: int, user_id: int, out_of_office_id: int) -> OutOfOffice:
        """Delete an absence of a user.

        The answer is the absence as it last was. Needs the role admin or owner in the organization. See
        https://cal.com/docs/api-reference/v2/orgs-users-ooo/delete-an-out-of-office-entry-for-a-user

        Args:
            org_id: The organization.
            user_id: The user.
            out_of_office_id: The absence.

        Raises:
            PermissionDeniedError: The user has no such absence, or your role does not suffice.
        """
        return await self._call(
            operations.USERS_OUT_OF_OFFICE_DELETE, path={"orgId": org_id, "userId": user_id, "oooId": out_of_office_id}
        )


class AsyncUsersOutOfOfficeWithRawResponse(AsyncRawMethods, of=AsyncUsersOutOfOffice):
    list = AsyncRawMethod(AsyncUsersOutOfOffice.list)
    create = AsyncRawMethod(AsyncUsersOutOfOffice.create)
    update = AsyncRawMethod(AsyncUsersOutOfOffice.update)
    delete = AsyncRawMethod(AsyncUsersOutOfOffice.delete)


class AsyncUsersSchedules(AsyncResource["AsyncUsersSchedulesWithRawResponse"]):
    """The schedules of a user of an organization: the hours at which the user can be booked."""

    async def list(self, org_id: int, user_id: int) -> builtins.list[Schedule]:
        """List the schedules of a user.

        Needs the role admin or owner in the organization, or the permission `availability.read`. See
        https://cal.com/docs/api-reference/v2/orgs-users-schedules/get-all-schedules

        Args:
            org_id: The organization.
            user_id: The user.
        """
        return await self._call(operations.USERS_SCHEDULES_LIST, path={"orgId": org_id, "userId": user_id})

    async def create(
        self,
        org_id: int,
        user_id: int,
        *,
        name: str,
        time_zone: str,
        is_default: bool,
        availability: Sequence[ScheduleAvailabilityParam] | Omit = omit,
        overrides: Sequence[ScheduleOverrideParam] | Omit = omit,
    ) -> Schedule:
        """Create a schedule for a user.

        Needs the role admin or owner in the organization, or the permission `availability.create`. See
        https://cal.com/docs/api-reference/v2/orgs-users-schedules/create-a-schedule

        Args:
            org_id: The organization.
            user_id: The user.
            name: Name that the owner sees.
            time_zone: IANA time zone of the hours.
            is_default: Whether event types without a schedule of their own follow this one. Takes that role away from
                the schedule that has it.
            availability: What is open week by week. When left out, it is 09:00 to 17:00, Monday to Friday.
            overrides: Single days with other hours.
        """
        return await self._call(
            operations.USERS_SCHEDULES_CREATE,
            path={"orgId": org_id, "userId": user_id},
            body={
                "name": name,
                "timeZone": time_zone,
                "isDefault": is_default,
                "availability": availability,
                "overrides": overrides,
            },
        )

    async def get(self, org_id: int, user_id: int, schedule_id: int) -> Schedule | None:
        """Get a schedule of a user.

        Needs the role admin or owner in the organization, or the permission `availability.read`. See
        https://cal.com/docs/api-reference/v2/orgs-users-schedules/get-a-schedule

        Args:
            org_id: The organization.
            user_id: The user.
            schedule_id: The schedule.

        Raises:
            PermissionDeniedError: The schedule belongs to somebody else, or your role does not suffice.
            NotFoundError: There is no such schedule.
        """
        return await self._call(
            operations.USERS_SCHEDULES_GET, path={"orgId": org_id, "userId": user_id, "scheduleId": schedule_id}
        )

    async def update(
        self,
        org_id: int,
        user_id: int,
        schedule_id: int,
        *,
        name: str | Omit = omit,
        time_zone: str | Omit = omit,
        is_default: bool | Omit = omit,
        availability: Sequence[ScheduleAvailabilityParam] | Omit = omit,
        overrides: Sequence[ScheduleOverrideParam] | Omit = omit,
    ) -> Schedule:
        """Update a schedule of a user.

        Needs the role admin or owner in the organization, or the permission `availability.update`. See
        https://cal.com/docs/api-reference/v2/orgs-users-schedules/update-a-schedule

        Args:
            org_id: The organization.
            user_id: The user.
            schedule_id: The schedule.
            name: Name that the owner sees.
            time_zone: IANA time zone of the hours.
            is_default: Whether event types without a schedule of their own follow this one. `true` takes that role away
                from the schedule that has it; `false` has no effect.
            availability: What is open week by week. Replaces everything that was open before.
            overrides: Single days with other hours. Replaces all earlier ones; an empty list removes them.

        Raises:
            PermissionDeniedError: The schedule belongs to somebody else, or your role does not suffice.
        """
        return await self._call(
            operations.USERS_SCHEDULES_UPDATE,
            path={"orgId": org_id, "userId": user_id, "scheduleId": schedule_id},
            body={
                "name": name,
                "timeZone": time_zone,
                "isDefault": is_default,
                "availability": availability,
                "overrides": overrides,
            },
        )

    async def delete(self, org_id: int, user_id: int, schedule_id: int) -> None:
        """Delete a schedule of a user.

        Needs the role admin or owner in the organization, or the permission `availability.delete`. See
        https://cal.com/docs/api-reference/v2/orgs-users-schedules/delete-a-schedule

        Args:
            org_id: The organization.
            user_id: The user.
            schedule_id: The schedule.

        Raises:
            BadRequestError: There is no such schedule.
            PermissionDeniedError: The schedule belongs to somebody else, or your role does not suffice.
        """
        return await self._call(
            operations.USERS_SCHEDULES_DELETE, path={"orgId": org_id, "userId": user_id, "scheduleId": schedule_id}
        )


class AsyncUsersSchedulesWithRawResponse(AsyncRawMethods, of=AsyncUsersSchedules):
    list = AsyncRawMethod(AsyncUsersSchedules.list)
    create = AsyncRawMethod(AsyncUsersSchedules.create)
    get = AsyncRawMethod(AsyncUsersSchedules.get)
    update = AsyncRawMethod(AsyncUsersSchedules.update)
    delete = AsyncRawMethod(AsyncUsersSchedules.delete)
