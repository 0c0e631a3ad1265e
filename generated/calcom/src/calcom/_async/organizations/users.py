# Generated from spec/paths/organizations/users.yaml by openapi-twin-clients; do not edit.
"""`organizations.users` of the asynchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._async.pages import AsyncPager
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource, RawChild
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations


class AsyncUsers(AsyncResource["AsyncUsersWithRawResponse"]):
    """The users of an organization and their accounts."""

    @cached_property
    def attributes(self) -> AsyncUsersAttributes:
        """The attribute options that are assigned to a user of an organization."""
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
        """Out-of-office entries of a user of an organization, during which they cannot be booked."""
        return AsyncUsersOutOfOffice(self._driver)

    @cached_property
    def schedules(self) -> AsyncUsersSchedules:
        """The schedules of a user of an organization, with the hours when they can be booked."""
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
    ) -> AsyncPager[types.OrganizationUser]:
        """List the users of an organization.

        Requires the admin or owner role in the organization, or the `organization.listMembers` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users/get-all-users

        Args:
            org_id: ID of the organization.
            emails: Only users with one of these email addresses.
            team_ids: Only users in one of the teams with these IDs.
            assigned_option_ids: Only users who have the attribute options with these IDs. `attribute_query_operator`
                determines how many of the options they must have.
            attribute_query_operator: Whether users must have all of the `assigned_option_ids` (`AND`), at least one
                (`OR`), or none (`NONE`). By default `AND`.
            take: Maximum number of results to return. From 1 to 1000, by default 250.
            skip: Number of results to skip.
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
        organization_role: types.MembershipRole | Omit = omit,
        auto_accept: bool | Omit = omit,
        locale: str | Omit | None = omit,
        username: str | Omit = omit,
        time_zone: str | Omit = omit,
        time_format: types.TimeFormat | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        default_schedule_id: int | Omit = omit,
        bio: str | Omit = omit,
        avatar_url: str | Omit = omit,
        theme: types.Theme | Omit | None = omit,
        app_theme: types.Theme | Omit | None = omit,
        brand_color: str | Omit = omit,
        dark_brand_color: str | Omit = omit,
        hide_branding: bool | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
    ) -> types.OrganizationUser:
        """Create a user in an organization.

        Sends an invitation email that lets the new user choose a password.

        Self-hosted servers fail with status 500 if `week_start` is set, after they have created the account. Set it
        with `organizations.users.update` instead.

        Requires the admin or owner role in the organization, or the `organization.invite` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users/create-a-user

        Args:
            org_id: ID of the organization.
            email: Email address, stored in lowercase. The invitation is sent to it.
            organization_role: Role in the organization. By default `MEMBER`.
            auto_accept: Whether the user becomes a member without accepting an invitation. By default `True`.
            locale: Language of pages and emails. By default `en`.
            username: Username, stored in lowercase. Must be unique within the organization.
            time_zone: IANA time zone.
            time_format: Time format, as a 12-hour or 24-hour clock.
            week_start: First day of the week.
            default_schedule_id: ID of the default schedule.
            bio: User's description of themselves.
            avatar_url: URL of the picture with `http` or `https`, or the picture as a base64 data URL.
            theme: Theme of the booking pages. If null, the pages follow the visitor's device.
            app_theme: Theme of the app. Null if it follows the device.
            brand_color: Brand color in the light theme, as `#rrggbb`.
            dark_brand_color: Brand color in the dark theme, as `#rrggbb`.
            hide_branding: Whether the booking pages hide the Cal.com name.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.

        Raises:
            BadRequestError: A property is invalid, or the account cannot be created.
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
        time_format: types.TimeFormat | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        default_schedule_id: int | Omit = omit,
        bio: str | Omit = omit,
        avatar_url: str | Omit = omit,
        theme: types.Theme | Omit | None = omit,
        app_theme: types.Theme | Omit | None = omit,
        brand_color: str | Omit = omit,
        dark_brand_color: str | Omit = omit,
        hide_branding: bool | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
    ) -> types.OrganizationUser:
        """Update a user of an organization.

        To change the role, use `organizations.memberships.update`.

        Requires the admin or owner role in the organization, or the `organization.editUsers` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users/update-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            email: Email address, stored in lowercase.
            locale: Language of pages and emails.
            username: Username, stored in lowercase. Must be unique within the organization.
            time_zone: IANA time zone.
            time_format: Time format, as a 12-hour or 24-hour clock.
            week_start: First day of the week.
            default_schedule_id: ID of the default schedule.
            bio: User's description of themselves.
            avatar_url: URL of the picture with `http` or `https`, or the picture as a base64 data URL.
            theme: Theme of the booking pages. If null, the pages follow the visitor's device.
            app_theme: Theme of the app. Null if it follows the device.
            brand_color: Brand color in the light theme, as `#rrggbb`.
            dark_brand_color: Brand color in the dark theme, as `#rrggbb`.
            hide_branding: Whether the booking pages hide the Cal.com name.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.

        Raises:
            PermissionDeniedError: The user does not belong to the organization, or you do not have the required role.
            ConflictError: The username is already used within the organization.
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

    async def delete(self, org_id: int, user_id: int) -> types.OrganizationUser:
        """Delete a user of an organization.

        Deletes the entire account. To remove the user from the organization without deleting the account, use
        `organizations.memberships.delete`. Returns the deleted user.

        Requires the admin or owner role in the organization, or the `organization.remove` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users/delete-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.

        Raises:
            PermissionDeniedError: The user does not belong to the organization, or you do not have the required role.
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
    """The attribute options that are assigned to a user of an organization."""

    async def list(self, org_id: int, user_id: int) -> builtins.list[types.AttributeOption]:
        """List the attribute options that are assigned to a user.

        Requires membership in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/get-all-attribute-options-for-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
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
    ) -> types.AttributeAssignment:
        """Assign an option of an attribute to a user.

        Pass the `attribute_option_id` of an existing option or, for attributes of type `TEXT` or `NUMBER`, a `value`
        from which a new option is created.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/assign-an-attribute-to-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            attribute_id: ID of the attribute.
            attribute_option_id: ID of the option. Takes precedence over `value`.
            value: Value, for attributes of type `TEXT` or `NUMBER`.

        Raises:
            BadRequestError: The type of the attribute does not allow a free-form `value`.
            NotFoundError: The organization has no attribute with this ID, or the user is not a member.
            ConflictError: The user already has the option.
        """
        return await self._call(
            operations.USERS_ATTRIBUTES_ASSIGN,
            path={"orgId": org_id, "userId": user_id},
            body={"attributeId": attribute_id, "attributeOptionId": attribute_option_id, "value": value},
        )

    async def update(
        self, org_id: int, user_id: int, attribute_option_id: str, *, weight: int | Omit = omit
    ) -> types.AttributeAssignment:
        """Update the weight of an option that is assigned to a user.

        Requires the admin or owner role in the organization, or the `organization.attributes.editUsers` permission.

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            attribute_option_id: ID of the option that is assigned to the user.
            weight: New weight. Has an effect only if weights are enabled for the attribute.

        Raises:
            NotFoundError: The user does not have the option.
        """
        return await self._call(
            operations.USERS_ATTRIBUTES_UPDATE,
            path={"orgId": org_id, "userId": user_id, "attributeOptionId": attribute_option_id},
            body={"weight": weight},
        )

    async def unassign(self, org_id: int, user_id: int, attribute_option_id: str) -> types.AttributeAssignment:
        """Remove an option of an attribute from a user.

        Returns the deleted assignment.

        See https://cal.com/docs/api-reference/v2/orgs-attributes-options/unassign-an-attribute-from-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            attribute_option_id: ID of the option that is assigned to the user.

        Raises:
            NotFoundError: The user does not have the option.
        """
        return await self._call(
            operations.USERS_ATTRIBUTES_UNASSIGN,
            path={"orgId": org_id, "userId": user_id, "attributeOptionId": attribute_option_id},
        )

    def list_history(
        self, org_id: int, user_id: int, *, limit: int | Omit = omit, cursor: str | Omit = omit
    ) -> AsyncPager[types.AttributeAssignmentLog]:
        """List the changes to the attributes of a user.

        Requires the admin or owner role in the organization, or the `organization.attributes.readAuditLogs` permission.

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            limit: Maximum number of results per page. From 1 to 50, by default 25.
            cursor: Cursor of the page to fetch. Pass the `next_cursor` of the previous page, or omit it to start.
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
        status: Sequence[types.BookingStatusFilter] | Omit = omit,
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
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        sort_created: types.SortOrder | Omit = omit,
        sort_updated_at: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[types.Booking]:
        """List the bookings of a user of an organization.

        Totals ignore the filters on creation and change. Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-users-bookings/get-all-bookings-for-an-organization-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            status: Only bookings with one of these statuses. If omitted, bookings with any status are included.
            attendee_email: Only bookings with an attendee or guest who has exactly this email address. Case-sensitive.
            attendee_name: Only bookings with an attendee who has exactly this name. Case-sensitive.
            event_type_id: Only bookings of the event type with this ID. Ignored if `event_type_ids` is set.
            event_type_ids: Only bookings of the event types with these IDs.
            team_id: Only bookings of the team with this ID. Ignored if `team_ids` is set.
            team_ids: Only bookings of the teams with these IDs.
            booking_uid: Only the booking with this `uid`.
            after_start: Only bookings that start at this time or later. A date stands for its first moment in UTC.
            before_end: Only bookings that end at this time or earlier. A date stands for its first moment in UTC.
            after_created_at: Only bookings created at this time or later. A date stands for its first moment in UTC.
            before_created_at: Only bookings created at this time or earlier. A date stands for its first moment in UTC.
            after_updated_at: Only bookings last changed at this time or later. Use it to fetch what changed since your
                last run. A date stands for its first moment in UTC. Pages are cut before it applies, and can be empty.
            before_updated_at: Only bookings last changed by this time. A date stands for its first moment in UTC.
            sort_start: Sort order by start time.
            sort_end: Sort order by end time.
            sort_created: Sort order by creation time.
            sort_updated_at: Sort order by time of the last change.
            take: Maximum number of results to return. From 1 to 250, by default 100.
            skip: Number of results to skip.
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

    async def list(self, org_id: int, user_id: int) -> builtins.list[types.UserConferencingApp]:
        """List the conferencing apps of a user.

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
        """
        return await self._call(operations.USERS_CONFERENCING_LIST, path={"orgId": org_id, "userId": user_id})

    async def set_default(
        self, org_id: int, user_id: int, *, app_slug: Literal["google-meet", "zoom", "msteams", "daily-video"]
    ) -> None:
        """Set a user's default conferencing app.

        The app hosts the meetings of event types that leave the choice to the organizer.

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            app_slug: App to use. `daily-video` is Cal Video.
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
    """Out-of-office entries of a user of an organization, during which they cannot be booked."""

    def list(
        self,
        org_id: int,
        user_id: int,
        *,
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> AsyncPager[types.OutOfOffice]:
        """List the out-of-office entries of a user.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-users-ooo/get-all-out-of-office-entries-for-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            sort_start: Sort order by start of the entries.
            sort_end: Sort order by end of the entries.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
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
        reason: types.OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit = omit,
        notes: str | Omit = omit,
    ) -> types.OutOfOffice:
        """Create an out-of-office entry on behalf of a user.

        The days of the entry cannot be booked, even if `to_user_id` names a stand-in. Existing bookings are kept.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-users-ooo/create-an-out-of-office-entry-for-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            start: First day of the absence. The server moves the time of day back to 00:00 UTC.
            end: Last day of the absence, not before `start`. The server moves the time to 23:59:59.999 UTC.
            reason: Reason for the absence. By default `unspecified`.
            to_user_id: ID of the substitute, from a common team. Shown on the booking page, not bookable by API.
            notes: Free text about the absence.

        Raises:
            BadRequestError: The times are not in UTC, `end` is before `start`, or the stand-in is not allowed.
            ConflictError: The user already has an out-of-office entry at this time.
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
        reason: types.OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit | None = omit,
        notes: str | Omit | None = omit,
    ) -> types.OutOfOffice:
        """Update an out-of-office entry of a user.

        To change the time of the entry, pass `start` and `end` together.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-users-ooo/update-an-out-of-office-entry-for-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            out_of_office_id: ID of the out-of-office entry.
            start: First day of the absence. Requires `end`. The server moves the time of day back to 00:00 UTC.
            end: Last day of the absence. Requires `start`. The server moves the time to 23:59:59.999 UTC.
            reason: Reason for the absence.
            to_user_id: ID of the substitute whom the booking page shows to visitors. Null removes the substitute.
            notes: Notes about the absence. Null removes them.

        Raises:
            BadRequestError: Only `start` or `end` is set, `end` is before `start`, or the stand-in is not allowed.
            PermissionDeniedError: The user has no out-of-office entry with this ID, or you lack the required role.
            ConflictError: The user already has an out-of-office entry at this time. The updated entry also counts.
        """
        return await self._call(
            operations.USERS_OUT_OF_OFFICE_UPDATE,
            path={"orgId": org_id, "userId": user_id, "oooId": out_of_office_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    async def delete(self, org_id: int, user_id: int, out_of_office_id: int) -> types.OutOfOffice:
        """Delete an out-of-office entry of a user.

        Returns the deleted out-of-office entry.

        Requires the admin or owner role in the organization.

        See https://cal.com/docs/api-reference/v2/orgs-users-ooo/delete-an-out-of-office-entry-for-a-user

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            out_of_office_id: ID of the out-of-office entry.

        Raises:
            PermissionDeniedError: The user has no out-of-office entry with this ID, or you lack the required role.
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
    """The schedules of a user of an organization, with the hours when they can be booked."""

    async def list(self, org_id: int, user_id: int) -> builtins.list[types.Schedule]:
        """List the schedules of a user.

        Requires the admin or owner role in the organization, or the `availability.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users-schedules/get-all-schedules

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
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
        availability: Sequence[types.ScheduleAvailabilityParam] | Omit = omit,
        overrides: Sequence[types.ScheduleOverrideParam] | Omit = omit,
    ) -> types.Schedule:
        """Create a schedule for a user.

        Requires the admin or owner role in the organization, or the `availability.create` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users-schedules/create-a-schedule

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            name: Name shown to the owner.
            time_zone: IANA time zone of the hours.
            is_default: Whether event types without a schedule use this one. `true` replaces the current default.
            availability: Weekly open hours. If omitted, 09:00 to 17:00 from Monday to Friday.
            overrides: Dates with different hours.
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

    async def get(self, org_id: int, user_id: int, schedule_id: int) -> types.Schedule | None:
        """Get a schedule of a user.

        Requires the admin or owner role in the organization, or the `availability.read` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users-schedules/get-a-schedule

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            schedule_id: ID of the schedule.

        Raises:
            PermissionDeniedError: The schedule belongs to another user, or you do not have the required role.
            NotFoundError: No schedule with this ID exists.
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
        availability: Sequence[types.ScheduleAvailabilityParam] | Omit = omit,
        overrides: Sequence[types.ScheduleOverrideParam] | Omit = omit,
    ) -> types.Schedule:
        """Update a schedule of a user.

        Requires the admin or owner role in the organization, or the `availability.update` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users-schedules/update-a-schedule

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            schedule_id: ID of the schedule.
            name: Name shown to the owner.
            time_zone: IANA time zone of the hours.
            is_default: Whether event types without a schedule use this one. `true` replaces the current default.
                `false` has no effect.
            availability: Weekly open hours. Replaces all existing open hours.
            overrides: Dates with different hours. Replaces all existing overrides. An empty list removes them.

        Raises:
            PermissionDeniedError: The schedule belongs to another user, or you do not have the required role.
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

        Requires the admin or owner role in the organization, or the `availability.delete` permission.

        See https://cal.com/docs/api-reference/v2/orgs-users-schedules/delete-a-schedule

        Args:
            org_id: ID of the organization.
            user_id: ID of the user.
            schedule_id: ID of the schedule.

        Raises:
            BadRequestError: No schedule with this ID exists.
            PermissionDeniedError: The schedule belongs to another user, or you do not have the required role.
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
