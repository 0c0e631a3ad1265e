"""Days on which users are out of office: nobody can book them then."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from .. import Request, answers
from .accounts import mapping
from .base import CalComBehavior
from .errors import refused, violated
from .model import Absence, User
from .teams import organization_of
from .times import DAY, Span, iso, parsed


class OutOfOffice(CalComBehavior):
    """Entries of the caller, or of members of an organization, which take an admin."""

    @answers("me.out_of_office.list", "organizations.users.out_of_office.list", checked=False)
    def list_of_user(self, request: Request) -> object:
        """Return the entries of a user."""
        user = self._user(request)
        return [_shown(one) for one in self.server.absences.values() if one.user_id == user.id]

    @answers("organizations.out_of_office.list", checked=False)
    def list_of_organization(self, request: Request) -> object:
        """Return the entries of all members of an organization."""
        number = organization_of(self.server, request, needs_admin=True)
        roles = self.server.organizations[number or 0].roles
        return [_shown(one) for one in self.server.absences.values() if one.user_id in roles]

    @answers("me.out_of_office.create", "organizations.users.out_of_office.create", checked=False)
    def create(self, request: Request) -> object:
        """Take whole days off. A deputy is noted down, and does not make them bookable."""
        user, body = self._user(request), mapping(request.body)
        absence = Absence(
            id=self.server.sequences.next("absence"),
            uuid=self.server.new_uuid(),
            user_id=user.id,
            to_user_id=body.get("toUserId"),
            span=self._span(user, body, None),
            notes=body.get("notes"),
            reason=body.get("reason") or "unspecified",
        )
        self.server.absences[absence.id] = absence
        return _shown(absence)

    @answers("me.out_of_office.update", "organizations.users.out_of_office.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named; the days as a whole."""
        user, body = self._user(request), mapping(request.body)
        absence = self._found(user, request)
        if "start" in body or "end" in body:
            absence.span = self._span(user, body, absence)
        absence.notes = body.get("notes", absence.notes)
        absence.reason = body.get("reason", absence.reason)
        absence.to_user_id = body.get("toUserId", absence.to_user_id)
        return _shown(absence)

    @answers("me.out_of_office.delete", "organizations.users.out_of_office.delete", checked=False)
    def delete(self, request: Request) -> object:
        """Delete an entry."""
        absence = self._found(self._user(request), request)
        del self.server.absences[absence.id]
        return _shown(absence)

    def _user(self, request: Request) -> User:
        number = organization_of(self.server, request, needs_admin=True)
        if number is None:
            caller: User = request.caller
            return caller
        user = self.server.users.get(int(request.path["userId"]))
        if user is None or user.id not in self.server.organizations[number].roles:
            raise refused(403, "IsUserInOrg - User is not part of the organization.")
        return user

    def _found(self, user: User, request: Request) -> Absence:
        number = int(request.path["oooId"])
        absence = self.server.absences.get(number)
        if absence is None or absence.user_id != user.id:
            raise refused(403, "IsUserOOO - This OOO entry does not exist.")
        return absence

    def _span(self, user: User, body: Mapping[str, Any], own: Absence | None) -> Span:
        """The days of an entry: those of UTC in which it begins and ends, as a whole."""
        start, end = (parsed(body.get(name)) for name in ("start", "end"))
        if start is None or end is None:
            name = "start" if start is None else "end"
            raise violated(body, **{name: {"isDate": f"{name} must be a Date instance"}})
        if end < start:
            raise refused(400, "Start date must be before end date.")
        first = start.replace(hour=0, minute=0, second=0, microsecond=0)
        last = end.replace(hour=0, minute=0, second=0, microsecond=0) + DAY - timedelta(milliseconds=1)
        span = Span(first, last)
        others = (one for one in self.server.absences.values() if one.user_id == user.id and one is not own)
        if any(one.span.overlaps(span) for one in others):
            raise refused(409, "Ooo entry already exists.")
        return span


def _shown(absence: Absence) -> dict[str, Any]:
    return {
        "id": absence.id,
        "uuid": absence.uuid,
        "userId": absence.user_id,
        "toUserId": absence.to_user_id,
        "start": iso(absence.span.start),
        "end": iso(absence.span.end),
        "notes": absence.notes,
        "reason": absence.reason,
    }
