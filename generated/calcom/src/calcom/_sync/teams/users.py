# Generated from spec/paths/teams/users.yaml by openapi-twin-clients; do not edit.
"""`teams.users` of the synchronous client."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import teams as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Users(Resource["UsersWithRawResponse"]):
    """Members of a team and what belongs to each of them."""

    @cached_property
    def out_of_office(self) -> UsersOutOfOffice:
        """Out-of-office entries of the members of a team."""
        return UsersOutOfOffice(self._driver)


class UsersWithRawResponse(RawMethods, of=Users):
    out_of_office: RawChild[UsersOutOfOfficeWithRawResponse] = RawChild()


class UsersOutOfOffice(Resource["UsersOutOfOfficeWithRawResponse"]):
    """Out-of-office entries of the members of a team."""

    def list(
        self,
        team_id: int,
        user_id: int,
        *,
        sort_start: types.SortOrder | Omit = omit,
        sort_end: types.SortOrder | Omit = omit,
        take: int | Omit = omit,
        skip: int | Omit = omit,
    ) -> Page[types.OutOfOffice]:
        """List the out-of-office entries of a member of a team.

        Requires the admin or owner role in the team.

        Args:
            team_id: ID of the team.
            user_id: ID of the user.
            sort_start: Sort order by start of the entries.
            sort_end: Sort order by end of the entries.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.
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
        reason: types.OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit = omit,
        notes: str | Omit = omit,
    ) -> types.OutOfOffice:
        """Create an out-of-office entry on behalf of a member of a team.

        The days of the entry cannot be booked, even if `to_user_id` names a stand-in. Existing bookings are kept.

        Requires the admin or owner role in the team.

        Args:
            team_id: ID of the team.
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
        reason: types.OutOfOfficeReason | Omit = omit,
        to_user_id: int | Omit | None = omit,
        notes: str | Omit | None = omit,
    ) -> types.OutOfOffice:
        """Update an out-of-office entry of a member of a team.

        Requires the admin or owner role in the team.

        Args:
            team_id: ID of the team.
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
        return self._call(
            operations.USERS_OUT_OF_OFFICE_UPDATE,
            path={"teamId": team_id, "userId": user_id, "oooId": out_of_office_id},
            body={"start": start, "end": end, "reason": reason, "toUserId": to_user_id, "notes": notes},
        )

    def delete(self, team_id: int, user_id: int, out_of_office_id: int) -> types.OutOfOffice:
        """Delete an out-of-office entry of a member of a team.

        Returns the deleted out-of-office entry.

        Requires the admin or owner role in the team.

        Args:
            team_id: ID of the team.
            user_id: ID of the user.
            out_of_office_id: ID of the out-of-office entry.

        Raises:
            PermissionDeniedError: The user has no out-of-office entry with this ID, or you lack the required role.
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
