"""Days on which users are out of office and cannot be booked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from operator import attrgetter
from typing import Any, Final

from .. import Request, handles
from .base import CalComBehavior
from .errors import refused, violated
from .model import Absence, User
from .teams import member_of, organization_of
from .times import DAY, Span, parsed
from .wire import change, mapping, shown, stated

_SHOWN: Final = "id uuid userId toUserId start end notes reason"


class OutOfOffice(CalComBehavior):
    """Entries of the caller, or of members of an organization, which take an admin."""

    @handles("me.out_of_office.list", "organizations.users.out_of_office.list", checked=False)
    def _list(self, request: Request) -> object:
        return self._sorted(request, [self._user(request).id])

    @handles("organizations.out_of_office.list", checked=False)
    def _list_of_organization(self, request: Request) -> object:
        number, email = organization_of(self.server, request, needs_admin=True), request.query.get("email")
        users = (user for user in self.server.users.values() if self.server.role_in(user.id, number))
        return self._sorted(request, [user.id for user in users if email in (None, user.email)])

    def _sorted(self, request: Request, users: Collection[int]) -> list[dict[str, Any]]:
        """The entries of users, in the order that a request asks for."""
        found = [one for one in self.server.absences.values() if one.user_id in users]
        for name in ("sortEnd", "sortStart"):
            if name in request.query:
                found.sort(key=attrgetter(name[4:].lower()), reverse=request.query[name] == "desc")
        return [shown(one, _SHOWN) for one in found]

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
        if "orgId" in request.path:
            return member_of(self.server, request)
        return self.server.users[request.caller.id]

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
