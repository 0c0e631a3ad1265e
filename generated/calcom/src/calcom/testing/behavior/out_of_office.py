"""Days on which users are out of office and cannot be booked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from .. import Request, handles
from .base import CalComBehavior
from .errors import refused, violated
from .model import Absence, User
from .teams import organization_of
from .times import DAY, Span, parsed
from .wire import change, mapping, shown, stated

_SHOWN: Final = "id uuid userId toUserId start end notes reason"


class OutOfOffice(CalComBehavior):
    """Entries of the caller, or of members of an organization, which take an admin."""

    @handles("me.out_of_office.list", "organizations.users.out_of_office.list", checked=False)
    def _list(self, request: Request) -> object:
        user = self._user(request)
        return [shown(one, _SHOWN) for one in self.server.absences.values() if one.user_id == user.id]

    @handles("organizations.out_of_office.list", checked=False)
    def _list_of_organization(self, request: Request) -> object:
        roles = self.server.organizations[organization_of(self.server, request, needs_admin=True) or 0].roles
        return [shown(one, _SHOWN) for one in self.server.absences.values() if one.user_id in roles]

    @handles("me.out_of_office.create", "organizations.users.out_of_office.create", checked=False)
    def create(self, request: Request) -> object:
        """Take whole days off. A deputy is noted down, and does not make them bookable."""
        user, body, server = self._user(request), mapping(request.body), self.server
        start, end = self._days(user, body, None)
        server.check(request, "start", "end")
        further = stated(body, "toUserId notes reason")
        number = server.new_id("Absence")
        absence = Absence(id=number, uuid=server.new_uuid(), user_id=user.id, start=start, end=end, **further)
        server.absences[number] = absence
        return shown(absence, _SHOWN)

    @handles("me.out_of_office.update", "organizations.users.out_of_office.update", checked=False)
    def _update(self, request: Request) -> object:
        user, body = self._user(request), mapping(request.body)
        absence = self._found(user, request)
        if "start" in body or "end" in body:
            absence.start, absence.end = self._days(user, {**shown(absence, "start end"), **body}, absence)
        self.server.check(request, "start", "end")
        change(absence, body, "toUserId notes reason")
        return shown(absence, _SHOWN)

    @handles("me.out_of_office.delete", "organizations.users.out_of_office.delete", checked=False)
    def _delete(self, request: Request) -> object:
        return shown(self.server.absences.pop(self._found(self._user(request), request).id), _SHOWN)

    def _user(self, request: Request) -> User:
        number = organization_of(self.server, request, needs_admin=True)
        if number is None:
            return self.server.users[request.caller.id]
        user = self.server.users.get(int(request.path["userId"]))
        if user is None or user.id not in self.server.organizations[number].roles:
            raise refused(403, "IsUserInOrg - User is not part of the organization.")
        return user

    def _found(self, user: User, request: Request) -> Absence:
        absence = self.server.absences.get(int(request.path["oooId"]))
        if absence is None or absence.user_id != user.id:
            raise refused(403, "IsUserOOO - This OOO entry does not exist.")
        return absence

    def _days(self, user: User, body: Mapping[str, Any], own: Absence | None) -> Span:
        """The days of an entry: those of UTC in which it begins and ends, as a whole."""
        start, end = (parsed(body.get(name)) for name in ("start", "end"))
        if start is None or end is None:
            name = "start" if start is None else "end"
            raise violated(body, **{name: {"isDate": f"{name} must be a Date instance"}})
        if end < start:
            raise refused(400, "Start date must be before end date.")
        first, last = (moment.replace(hour=0, minute=0, second=0, microsecond=0) for moment in (start, end))
        span = Span(first, last + DAY - timedelta(milliseconds=1))
        others = (one for one in self.server.absences.values() if one.user_id == user.id and one is not own)
        if any(one.span.overlaps(span) for one in others):
            raise refused(409, "Ooo entry already exists.")
        return span
