"""The profile, API keys and schedules of users."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from .. import Reply, Request, handles
from .._paths import is_array
from .base import CalComBehavior
from .errors import refused, violated
from .hours import WEEKDAYS, WORKING_HOURS
from .model import Schedule
from .times import is_zone, parsed
from .wire import change, mapping, shown

DONE: Final = Reply(body={"status": "success"})
"""The answer of operations that have nothing to tell."""

_PROFILE: Final = "id email name avatarUrl bio timeFormat defaultScheduleId weekStart timeZone username organizationId"
_NO_ZONE: Final = {"isTimeZone": "timeZone must be a valid IANA time-zone"}
_ALLOWED: Final[Mapping[str, Sequence[Any]]] = {"timeFormat": (12, 24), "weekStart": WEEKDAYS}


class Accounts(CalComBehavior):
    """The profile, and API keys."""

    @handles("me.get", checked=False)
    def _get(self, request: Request) -> object:
        return shown(request.caller, _PROFILE)

    @handles("me.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named. Unknown properties are ignored, and a new email address has to be verified first."""
        body = mapping(request.body)
        for name, values in _ALLOWED.items():
            if name in body and body[name] not in values:
                told = f"{name} must be one of the following values: {', '.join(map(str, values))}"
                raise violated(body, **{name: {"isIn": told}})
        if "timeZone" in body and not is_zone(body["timeZone"]):
            raise violated(body, timeZone=_NO_ZONE)
        self.server.check(request)
        change(request.caller, body, "name bio timeFormat timeZone weekStart defaultScheduleId avatarUrl")
        return shown(request.caller, _PROFILE)

    @handles("api_keys.refresh", checked=False)
    def refresh(self, request: Request) -> object:
        """Return a new key of the caller. The one that the request carries stops working at once."""
        if request.body and {"apiKeyDaysValid", "apiKeyNeverExpires"} <= request.body.keys():
            told = "Cannot set both apiKeyDaysValid and apiKeyNeverExpires. It has to be either or none of them."
            raise refused(400, f"ApiKeysService -{told}")
        return {"apiKey": self.server.renew_key(request)}


class Schedules(CalComBehavior):
    """Schedules. One of them is the default of its owner, which need not exist."""

    @handles("schedules.list", checked=False)
    def _list(self, request: Request) -> object:
        return [self._shown(one) for one in self.server.schedules.values() if one.owner_id == request.caller.id]

    @handles("schedules.create", checked=False)
    def create(self, request: Request) -> object:
        """Create a schedule, with working hours if it does not say any."""
        body, server = request.body, self.server
        _check(body, ("name", "timeZone", "isDefault"))
        server.check(request)
        hours = body.get("availability") or WORKING_HOURS
        schedule = server.add_schedule(request.caller, body["name"], body["timeZone"], hours)
        return self._changed(schedule, {"overrides": body.get("overrides") or (), "isDefault": body["isDefault"]})

    @handles("schedules.get_default", checked=False)
    def get_default(self, request: Request) -> object:
        """Return the default schedule of the caller; nothing if it was deleted."""
        schedule = self.server.schedules.get(request.caller.default_schedule_id or 0)
        return self._shown(schedule) if schedule is not None else Reply(body={"status": "success", "data": None})

    @handles("schedules.get")
    def _get(self, request: Request) -> object:
        return self._shown(self._own(request, 404))

    @handles("schedules.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named, hours and overrides as a whole. Only another default takes the mark away."""
        schedule, body = self._own(request, 404), mapping(request.body)
        _check(body, [name for name in ("name", "timeZone", "isDefault") if name in body])
        _check_overrides(body)
        self.server.check(request)
        return self._changed(schedule, body)

    @handles("schedules.delete")
    def delete(self, request: Request) -> object:
        """Delete a schedule. Event types that used it follow the default from then on."""
        schedule = self._own(request, 400)
        del self.server.schedules[schedule.id]
        for event_type in self.server.event_types.values():
            if event_type.values["scheduleId"] == schedule.id:
                event_type.values["scheduleId"] = None
        return DONE

    def _own(self, request: Request, status: int) -> Schedule:
        number = int(request.path["scheduleId"])
        schedule = self.server.schedules.get(number)
        if schedule is None:
            raise refused(status, f"Schedule with ID={number} does not exist.")
        if schedule.owner_id != request.caller.id:
            raise refused(403, f"User with ID={request.caller.id} does not own schedule with ID={number}")
        return schedule

    def _changed(self, schedule: Schedule, body: Mapping[str, Any]) -> dict[str, Any]:
        change(schedule, body, "name timeZone availability overrides")
        if body.get("isDefault"):
            self.server.users[schedule.owner_id].default_schedule_id = schedule.id
        return self._shown(schedule)

    def _shown(self, schedule: Schedule) -> dict[str, Any]:
        is_default = self.server.users[schedule.owner_id].default_schedule_id == schedule.id
        own = shown(schedule, "id ownerId name timeZone availability overrides")
        return {**own, "isDefault": is_default}


def _check(body: Any, names: Sequence[str]) -> None:
    values = mapping(body)
    rules = {
        "name": (isinstance(values.get("name"), str), {"isString": "name must be a string"}),
        "timeZone": (is_zone(values.get("timeZone")), _NO_ZONE),
        "isDefault": (isinstance(values.get("isDefault"), bool), {"isBoolean": "isDefault must be a boolean value"}),
    }
    problems = {name: rules[name][1] for name in names if not rules[name][0]}
    if problems:
        # A list is treated as an object without properties, and its items are shown as empty.
        raise violated(values if not is_array(body) else [None] * len(body), **problems)


def _check_overrides(body: Mapping[str, Any]) -> None:
    told = {"isIso8601": "date must be a valid ISO 8601 date string"}
    dates = enumerate(one.get("date") for one in body.get("overrides", ()))
    problems = {f"overrides.{number}.date": told for number, date in dates if parsed(date) is None}
    if problems:
        raise violated(body, **problems)
