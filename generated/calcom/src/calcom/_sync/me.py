# Generated from spec/paths/me.yaml by openapi-twin-clients; do not edit.
"""`me` of the synchronous client."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import me as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class MeResource(Resource["MeResourceWithRawResponse"]):
    """The profile of the user whose credentials are used."""

    @cached_property
    def booking_limits(self) -> MeBookingLimits:
        """How many bookings you accept per day, week, month, or year. For members of organizations."""
        return MeBookingLimits(self._driver)

    @cached_property
    def team_booking_limits(self) -> MeTeamBookingLimits:
        """How many round-robin bookings you accept for each of your teams."""
        return MeTeamBookingLimits(self._driver)

    @cached_property
    def out_of_office(self) -> MeOutOfOffice:
        """Your out-of-office entries, during which you cannot be booked."""
        return MeOutOfOffice(self._driver)

    def get(self) -> types.Me:
        """Get your profile.

        With the ID and secret of a platform OAuth client, returns the profile of the owner of the organization.

        See https://cal.com/docs/api-reference/v2/me/get-my-profile
        """
        return self._call(operations.GET)

    def update(
        self,
        *,
        name: str | Omit | None = omit,
        email: str | Omit = omit,
        bio: str | Omit | None = omit,
        avatar_url: str | Omit = omit,
        time_zone: str | Omit = omit,
        time_format: types.TimeFormat | Omit = omit,
        week_start: types.Weekday | Omit = omit,
        locale: types.Locale | Omit = omit,
        default_schedule_id: int | Omit = omit,
        metadata: types.MetadataParam | Omit = omit,
    ) -> types.Me:
        """Update your profile.

        A new email address does not appear in the response until it is confirmed. The API ignores unknown properties.

        See https://cal.com/docs/api-reference/v2/me/update-my-profile

        Args:
            name: Full name. Null removes it.
            email: New primary email address. It takes effect only after the link sent to it is opened, unless it is one
                of your verified secondary addresses or you are a managed user.
            bio: Your description of yourself. Null removes it.
            avatar_url: URL of the picture.
            time_zone: IANA time zone.
            time_format: Time format, as a 12-hour or 24-hour clock.
            week_start: First day of the week.
            locale: Language of pages and emails.
            default_schedule_id: ID of the default schedule. If it is not yours, bookings are rejected, not the call.
            metadata: Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters.
        """
        return self._call(
            operations.UPDATE,
            body={
                "name": name,
                "email": email,
                "bio": bio,
                "avatarUrl": avatar_url,
                "timeZone": time_zone,
                "timeFormat": time_format,
                "weekStart": week_start,
                "locale": locale,
                "defaultScheduleId": default_schedule_id,
                "metadata": metadata,
            },
        )


class MeResourceWithRawResponse(RawMethods, of=MeResource):
    booking_limits: RawChild[MeBookingLimitsWithRawResponse] = RawChild()
    team_booking_limits: RawChild[MeTeamBookingLimitsWithRawResponse] = RawChild()
    out_of_office: RawChild[MeOutOfOfficeWithRawResponse] = RawChild()
    get = RawMethod(MeResource.get)
    update = RawMethod(MeResource.update)


class MeBookingLimits(Resource["MeBookingLimitsWithRawResponse"]):
    """How many bookings you accept per day, week, month, or year. For members of organizations."""

    def get(self) -> types.BookingLimits:
        """Get your overall booking limits.

        Raises:
            PermissionDeniedError: You do not belong to an organization.
        """
        return self._call(operations.BOOKING_LIMITS_GET)

    def update(
        self,
        *,
        per_day: int | Omit | None = omit,
        per_week: int | Omit | None = omit,
        per_month: int | Omit | None = omit,
        per_year: int | Omit | None = omit,
    ) -> types.BookingLimits:
        """Update your overall booking limits.

        Args:
            per_day: Maximum number of bookings per day. Null removes the limit.
            per_week: Maximum number of bookings per week. Null removes the limit.
            per_month: Maximum number of bookings per month. Null removes the limit.
            per_year: Maximum number of bookings per year. Null removes the limit.

        Raises:
            PermissionDeniedError: You do not belong to an organization.
        """
        return self._call(
            operations.BOOKING_LIMITS_UPDATE,
            body={"perDay": per_day, "perWeek": per_week, "perMonth": per_month, "perYear": per_year},
        )

    def clear(self) -> None:
        """Remove all your overall booking limits.

        Raises:
            PermissionDeniedError: You do not belong to an organization.
        """
        return self._call(operations.BOOKING_LIMITS_CLEAR)


class MeBookingLimitsWithRawResponse(RawMethods, of=MeBookingLimits):
    get = RawMethod(MeBookingLimits.get)
    update = RawMethod(MeBookingLimits.update)
    clear = RawMethod(MeBookingLimits.clear)


class MeTeamBookingLimits(Resource["MeTeamBookingLimitsWithRawResponse"]):
    """How many round-robin bookings you accept for each of your teams."""

    def list(self) -> types.TeamBookingLimits:
        """List your booking limits in your teams.

        Includes only teams that have a limit and for which you are a round-robin host.
        """
        return self._call(operations.TEAM_BOOKING_LIMITS_LIST)

    def update(
        self,
        team_id: int,
        *,
        per_day: int | Omit | None = omit,
        per_week: int | Omit | None = omit,
        per_month: int | Omit | None = omit,
        per_year: int | Omit | None = omit,
    ) -> types.TeamBookingLimit:
        """Update your booking limits in a team.

        No limit can exceed your overall limit.

        You must be a round-robin host for the team.

        Args:
            team_id: ID of the team.
            per_day: Maximum number of bookings per day. If null, the limit of the team applies.
            per_week: Maximum number of bookings per week. If null, the limit of the team applies.
            per_month: Maximum number of bookings per month. If null, the limit of the team applies.
            per_year: Maximum number of bookings per year. If null, the limit of the team applies.

        Raises:
            BadRequestError: No limit is set.
        """
        return self._call(
            operations.TEAM_BOOKING_LIMITS_UPDATE,
            path={"teamId": team_id},
            body={"perDay": per_day, "perWeek": per_week, "perMonth": per_month, "perYear": per_year},
        )

    def clear(self, team_id: int) -> None:
        """Remove your own booking limits in a team.

        The limits of the team apply again.

        Args:
            team_id: ID of the team.

        Raises:
            NotFoundError: You have no limits of your own in this team.
        """
        return self._call(operations.TEAM_BOOKING_LIMITS_CLEAR, path={"teamId": team_id})


class MeTeamBookingLimitsWithRawResponse(RawMethods, of=MeTeamBookingLimits):
    list = RawMethod(MeTeamBookingLimits.list)
    update = RawMethod(MeTeamBookingLimits.update)
    clear = RawMethod(MeTeamBookingLimits.clear)


class MeOutOfOffice(Resource["MeOutOfOfficeWithRawResponse"]):
    """Your out-of-office entries, during which you cannot be booked."""

    def list(
        self,
        *,
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.OutOfOffice]:
        """List your out-of-office entries.

        Args:
            sort_start: Sort order by start of the entries.
            sort_end: Sort order by end of the entries.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
        """
        return self._page(
            operations.OUT_OF_OFFICE_LIST,
            query={"sortStart": sort_start, "sortEnd": sort_end, "take": take, "skip": skip},
        )

    def create(
        self,
        *,
        start: datetime | str,
        end: datetime | str,
        reason: types.OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit = omit,
        notes: str | Omit = omit,
    ) -> types.OutOfOffice:
        """Create an out-of-office entry.

        The days of the entry cannot be booked, even if `to_user_id` names a stand-in. Existing bookings are kept.

        Args:
            start: First day of the absence. The server moves the time of day back to 00:00 UTC.
            end: Last day of the absence, not before `start`. The server moves the time to 23:59:59.999 UTC.
            reason: Reason for the absence. By default `unspecified`.
            to_user_id: ID of the substitute, from a common team. Shown on the booking page, not bookable by API.
            notes: Free text about the absence.

        Raises:
            BadRequestError: The times are not in UTC, `end` is before `start`, or the stand-in is not allowed.
            ConflictError: You already have an out-of-office entry at this time.
        """
        return self._call(
            operations.OUT_OF_OFFICE_CREATE,
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    def update(
        self,
        out_of_office_id: int,
        *,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        reason: types.OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit | None = omit,
        notes: str | Omit | None = omit,
    ) -> types.OutOfOffice:
        """Update one of your out-of-office entries.

        Args:
            out_of_office_id: ID of the out-of-office entry.
            start: First day of the absence. Requires `end`. The server moves the time of day back to 00:00 UTC.
            end: Last day of the absence. Requires `start`. The server moves the time to 23:59:59.999 UTC.
            reason: Reason for the absence.
            to_user_id: ID of the substitute whom the booking page shows to visitors. Null removes the substitute.
            notes: Notes about the absence. Null removes them.

        Raises:
            BadRequestError: Only `start` or `end` is set, `end` is before `start`, or the stand-in is not allowed.
            NotFoundError: You have no out-of-office entry with this ID.
            ConflictError: You already have an out-of-office entry at this time. The updated entry also counts.
        """
        return self._call(
            operations.OUT_OF_OFFICE_UPDATE,
            path={"oooId": out_of_office_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    def delete(self, out_of_office_id: int) -> types.OutOfOffice:
        """Delete one of your out-of-office entries.

        Returns the deleted out-of-office entry.

        Args:
            out_of_office_id: ID of the out-of-office entry.

        Raises:
            NotFoundError: You have no out-of-office entry with this ID.
        """
        return self._call(operations.OUT_OF_OFFICE_DELETE, path={"oooId": out_of_office_id})


class MeOutOfOfficeWithRawResponse(RawMethods, of=MeOutOfOffice):
    list = RawMethod(MeOutOfOffice.list)
    create = RawMethod(MeOutOfOffice.create)
    update = RawMethod(MeOutOfOffice.update)
    delete = RawMethod(MeOutOfOffice.delete)
