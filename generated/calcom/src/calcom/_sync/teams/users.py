# Generated from spec/paths/teams/users.yaml by openapi-twin-clients; do not edit.
"""`teams.users`, sync."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource
from calcom.types.common import SortOrder
from calcom.types.out_of_office import OutOfOffice, OutOfOfficeReason


class Users(Resource["UsersWithRawResponse"]):
    """Members of a team, for what belongs to each of them."""

    @cached_property
    def out_of_office(self) -> UsersOutOfOffice:
        """Absences of the members of a team."""
        return UsersOutOfOffice(self._driver)


class UsersWithRawResponse(RawMethods, of=Users):
    out_of_office: RawChild[UsersOutOfOfficeWithRawResponse] = RawChild()


class UsersOutOfOffice(Resource["UsersOutOfOfficeWithRawResponse"]):
    """Absences of the members of a team."""

    def list(
        self,
        team_id: int,
        user_id: int,
        *,
        sort_start: SortOrder | Omit = omit,
        sort_end: SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[OutOfOffice]:
        """List the absences of a member of a team.

        Needs the role admin or owner in the team.

        Args:
            team_id: The team.
            user_id: The user.
            sort_start: Sorts by the start of the absences.
            sort_end: Sorts by the end of the absences.
            take: How many items a page holds at most. From 1 to 250, by default 250.
            skip: How many items to pass over before the first one.
        """
        return self._page(
            operations.USERS_OUT_OF_OFFICE_LIST,
            path={"teamId": team_id, "userId": user_id},
            query={"sortStart": sort_start, "sortEnd": sort_end, "take": take, "skip": skip},
        )

    def create(
        self,
        team_id: int,
        user_id: int,
        *,
        start: datetime | str,
        end: datetime | str,
        reason: OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit = omit,
        notes: str | Omit = omit,
    ) -> OutOfOffice:
        """Create an absence for a member of a team.

        Its days have no slots, and booking them is refused, even if `to_user_id` names a stand-in. Bookings that exist
        stay. Requires the admin or owner role in the team.

        Args:
            team_id: The team.
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
        return self._call(
            operations.USERS_OUT_OF_OFFICE_CREATE,
            path={"teamId": team_id, "userId": user_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    def update(
        self,
        team_id: int,
        user_id: int,
        out_of_office_id: int,
        *,
        start: datetime | str | Omit = omit,
        end: datetime | str | Omit = omit,
        reason: OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit | None = omit,
        notes: str | Omit | None = omit,
    ) -> OutOfOffice:
        """Update an absence of a member of a team.

        Needs the role admin or owner in the team.

        Args:
            team_id: The team.
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
        return self._call(
            operations.USERS_OUT_OF_OFFICE_UPDATE,
            path={"teamId": team_id, "userId": user_id, "oooId": out_of_office_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    def delete(self, team_id: int, user_id: int, out_of_office_id: int) -> OutOfOffice:
        """Delete an absence of a member of a team.

        The answer is the absence as it last was. Needs the role admin or owner in the team.

        Args:
            team_id: The team.
            user_id: The user.
            out_of_office_id: The absence.

        Raises:
            PermissionDeniedError: The user has no such absence, or your role does not suffice.
        """
        return self._call(
            operations.USERS_OUT_OF_OFFICE_DELETE,
            path={"teamId": team_id, "userId": user_id, "oooId": out_of_office_id},
        )


class UsersOutOfOfficeWithRawResponse(RawMethods, of=UsersOutOfOffice):
    list = RawMethod(UsersOutOfOffice.list)
    create = RawMethod(UsersOutOfOffice.create)
    update = RawMethod(UsersOutOfOffice.update)
    delete = RawMethod(UsersOutOfOffice.delete)
