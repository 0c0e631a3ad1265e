"""The profile, API keys and schedules of users."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from .. import ErrorResponse, Reply, Request, answers
from .base import CalComBehavior
from .errors import refused, violated
from .hours import WEEKDAYS, WORKING_HOURS
from .model import Schedule, User
from .times import is_zone, parsed

DONE: Final = Reply(body={"status": "success"})
"""The answer of operations that have nothing to tell."""

_FORMATS: Final = (12, 24)
_ZONE_UNKNOWN: Final = {"isTimeZone": "timeZone must be a valid IANA time-zone"}


class Accounts(CalComBehavior):
    """The profile, and API keys."""

    @answers("me.get", checked=False)
    def get(self, request: Request) -> object:
        """Return the profile of the caller."""
        return shown_profile(request.caller)

    @answers("me.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named. Unknown properties are ignored, and a new email address has to be verified first."""
        user, body = request.caller, mapping(request.body)
        if "timeFormat" in body and body["timeFormat"] not in _FORMATS:
            raise violated(body, timeFormat={"isIn": "timeFormat must be one of the following values: 12, 24"})
        if "timeZone" in body and not is_zone(body["timeZone"]):
            raise violated(body, timeZone=_ZONE_UNKNOWN)
        if "weekStart" in body and body["weekStart"] not in WEEKDAYS:
            told = f"weekStart must be one of the following values: {', '.join(WEEKDAYS)}"
            raise violated(body, weekStart={"isIn": told})
        for name, attribute in _CHANGEABLE.items():
            if name in body:
                setattr(user, attribute, body[name])
        return shown_profile(user)

    @answers("api_keys.refresh", checked=False)
    def refresh(self, request: Request) -> object:
        """Return a new key of the caller. The one that the request carries stops working at once."""
        if request.body and {"apiKeyDaysValid", "apiKeyNeverExpires"} <= request.body.keys():
            told = "Cannot set both apiKeyDaysValid and apiKeyNeverExpires. It has to be either or none of them."
            raise refused(400, f"ApiKeysService -{told}")
        return {"apiKey": self.server.renew_key(request)}


_CHANGEABLE: Final = {
    "name": "name",
    "bio": "bio",
    "timeFormat": "time_format",
    "timeZone": "time_zone",
    "weekStart": "week_start",
    "defaultScheduleId": "default_schedule_id",
    "avatarUrl": "avatar_url",
}


def mapping(body: Any) -> Mapping[str, Any]:
    """A body as an object; one of another kind has no properties."""
    return body if isinstance(body, dict) else {}


def shown_profile(user: User) -> dict[str, Any]:
    """A user as the API shows the profile."""
    return {
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "avatarUrl": user.avatar_url,
        "bio": user.bio,
        "timeFormat": user.time_format,
        "defaultScheduleId": user.default_schedule_id,
        "weekStart": user.week_start,
        "timeZone": user.time_zone,
        "username": user.username,
        "organizationId": user.organization_id,
    }


class Schedules(CalComBehavior):
    """Schedules. One of them is the default of its owner, which need not exist."""

    @answers("schedules.list", checked=False)
    def list_own(self, request: Request) -> object:
        """Return the schedules of the caller."""
        return [self._shown(one) for one in self.server.schedules.values() if one.owner_id == request.caller.id]

    @answers("schedules.create", checked=False)
    def create(self, request: Request) -> object:
        """Create a schedule, with working hours if it does not say any."""
        body = request.body
        _check(body, {"name": _is_name, "timeZone": _is_known_zone, "isDefault": _is_flag}, needed=True)
        schedule = self.server.add_schedule(
            request.caller, body["name"], body["timeZone"], body.get("availability") or WORKING_HOURS
        )
        schedule.overrides = body.get("overrides") or ()
        if body["isDefault"]:
            request.caller.default_schedule_id = schedule.id
        return self._shown(schedule)

    @answers("schedules.get_default", checked=False)
    def get_default(self, request: Request) -> object:
        """Return the default schedule of the caller; nothing if it was deleted."""
        schedule = self.server.schedules.get(request.caller.default_schedule_id or 0)
        return self._shown(schedule) if schedule is not None else Reply(body={"status": "success", "data": None})

    @answers("schedules.get")
    def get(self, request: Request) -> object:
        """Return a schedule."""
        return self._shown(self._own(request, 404))

    @answers("schedules.update", checked=False)
    def update(self, request: Request) -> object:
        """Change what is named, hours and overrides as a whole. Only another default takes the mark away."""
        schedule, body = self._own(request, 404), mapping(request.body)
        _check(body, {"name": _is_name, "timeZone": _is_known_zone, "isDefault": _is_flag}, needed=False)
        _check_overrides(body)
        schedule.name = body.get("name", schedule.name)
        schedule.time_zone = body.get("timeZone", schedule.time_zone)
        schedule.availability = body.get("availability", schedule.availability)
        schedule.overrides = body.get("overrides", schedule.overrides)
        if body.get("isDefault"):
            request.caller.default_schedule_id = schedule.id
        return self._shown(schedule)

    @answers("schedules.delete")
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

    def _shown(self, schedule: Schedule) -> dict[str, Any]:
        return {
            "id": schedule.id,
            "ownerId": schedule.owner_id,
            "name": schedule.name,
            "timeZone": schedule.time_zone,
            "availability": list(schedule.availability),
            "isDefault": self.server.users[schedule.owner_id].default_schedule_id == schedule.id,
            "overrides": list(schedule.overrides),
        }


def _is_name(value: Any) -> Mapping[str, str]:
    return {} if isinstance(value, str) else {"isString": "name must be a string"}


def _is_known_zone(value: Any) -> Mapping[str, str]:
    return {} if is_zone(value) else _ZONE_UNKNOWN


def _is_flag(value: Any) -> Mapping[str, str]:
    return {} if isinstance(value, bool) else {"isBoolean": "isDefault must be a boolean value"}


def _check(body: Any, rules: Mapping[str, Callable[[Any], Mapping[str, str]]], *, needed: bool) -> None:
    """Refuse properties with wrong values, and missing ones if all are needed."""
    values = mapping(body)
    found = {name: rule(values.get(name)) for name, rule in rules.items() if needed or name in values}
    problems = {name: messages for name, messages in found.items() if messages}
    if problems:
        # A list is taken for an object without properties, and told with nothing in the place of its items.
        raise violated(values if not isinstance(body, list) else [None] * len(body), **problems)


def _check_overrides(body: Mapping[str, Any]) -> None:
    overrides: Any = body.get("overrides", ())
    children: list[dict[str, Any]] = []
    for number, override in enumerate(overrides):
        if parsed(override.get("date")) is None:
            told = {"isIso8601": "date must be a valid ISO 8601 date string"}
            inner = {"target": override, "value": override.get("date"), "property": "date", "children": []}
            children.append(
                {
                    "target": overrides,
                    "value": override,
                    "property": str(number),
                    "children": [{**inner, "constraints": told}],
                }
            )
    if children:
        problem = {"target": body, "value": overrides, "property": "overrides", "children": children}
        raise ErrorResponse(400, "Bad Request Exception", code="BadRequestException", details={"errors": [problem]})
