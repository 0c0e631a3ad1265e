# Generated from spec/paths/calendars.yaml by openapi-twin-clients; do not edit.
"""Operations of `calendars`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import CAMEL, Names, Operation
from calcom.types.calendars import (
    CALENDAR_EVENT_ATTENDEE_NAMES,
    CALENDAR_EVENT_TIME_NAMES,
    BusyTime,
    CalendarCredential,
    CalendarEvent,
    ConnectedCalendars,
)
from calcom.types.conferencing import ConnectUrl

LIST: Final = Operation[ConnectedCalendars]("calendars.list", "GET /v2/calendars", ConnectedCalendars)
LIST_BUSY_TIMES: Final = Operation[list[BusyTime]](
    "calendars.list_busy_times",
    "GET /v2/calendars/busy-times",
    list[BusyTime],
    styles={"calendarsToLoad": "deep"},
    argument_names=Names(nested={"calendarsToLoad": CAMEL}),
)
GET_CONNECT_URL: Final = Operation[ConnectUrl](
    "calendars.get_connect_url", "GET /v2/calendars/{calendar}/connect", ConnectUrl
)
HANDLE_OAUTH_CALLBACK: Final = Operation[str](
    "calendars.handle_oauth_callback",
    "GET /v2/calendars/{calendar}/save",
    str,
    kind="redirect",
    secrets=frozenset({"code", "state"}),
    security=(),
)
SAVE_CREDENTIALS: Final = Operation[None](
    "calendars.save_credentials",
    "POST /v2/calendars/{calendar}/credentials",
    None,
    kind="none",
    secrets=frozenset({"password"}),
)
CHECK: Final = Operation[None]("calendars.check", "GET /v2/calendars/{calendar}/check", None, kind="none")
DISCONNECT: Final = Operation[CalendarCredential](
    "calendars.disconnect", "POST /v2/calendars/{calendar}/disconnect", CalendarCredential
)
EVENTS_GET: Final = Operation[CalendarEvent](
    "calendars.events.get", "GET /v2/calendars/{calendar}/event/{eventUid}", CalendarEvent
)
EVENTS_UPDATE: Final = Operation[CalendarEvent](
    "calendars.events.update",
    "PATCH /v2/calendars/{calendar}/events/{eventUid}",
    CalendarEvent,
    names=Names(
        nested={
            "start": CALENDAR_EVENT_TIME_NAMES,
            "end": CALENDAR_EVENT_TIME_NAMES,
            "attendees": CALENDAR_EVENT_ATTENDEE_NAMES,
        }
    ),
)
ICS_FEED_CREATE: Final = Operation[CalendarCredential](
    "calendars.ics_feed.create", "POST /v2/calendars/ics-feed/save", CalendarCredential
)
ICS_FEED_CHECK: Final = Operation[None](
    "calendars.ics_feed.check", "GET /v2/calendars/ics-feed/check", None, kind="none"
)
