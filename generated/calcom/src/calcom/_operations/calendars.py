# Generated from spec/paths/calendars.yaml by openapi-twin-clients; do not edit.
"""Operations of `calendars`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Names, Operation
from calcom._operations import names

LIST: Final[Operation[types.ConnectedCalendars]] = Operation(
    "calendars.list", "GET /v2/calendars", lambda: types.ConnectedCalendars
)
LIST_BUSY_TIMES: Final[Operation[list[types.BusyTime]]] = Operation(
    "calendars.list_busy_times",
    "GET /v2/calendars/busy-times",
    lambda: list[types.BusyTime],
    styles={"calendarsToLoad": "deep"},
    argument_names=Names(nested={"calendarsToLoad": names.CALENDAR_TO_LOAD_NAMES}),
)
GET_CONNECT_URL: Final[Operation[types.ConnectUrl]] = Operation(
    "calendars.get_connect_url", "GET /v2/calendars/{calendar}/connect", lambda: types.ConnectUrl
)
HANDLE_OAUTH_CALLBACK: Final[Operation[str]] = Operation(
    "calendars.handle_oauth_callback",
    "GET /v2/calendars/{calendar}/save",
    kind="redirect",
    secrets=frozenset({"code", "state"}),
    security=(),
)
SAVE_CREDENTIALS: Final[Operation[None]] = Operation(
    "calendars.save_credentials",
    "POST /v2/calendars/{calendar}/credentials",
    kind="none",
    secrets=frozenset({"password"}),
)
CHECK: Final[Operation[None]] = Operation("calendars.check", "GET /v2/calendars/{calendar}/check", kind="none")
DISCONNECT: Final[Operation[types.CalendarCredential]] = Operation(
    "calendars.disconnect", "POST /v2/calendars/{calendar}/disconnect", lambda: types.CalendarCredential
)
EVENTS_GET: Final[Operation[types.CalendarEvent]] = Operation(
    "calendars.events.get", "GET /v2/calendars/{calendar}/event/{eventUid}", lambda: types.CalendarEvent
)
EVENTS_UPDATE: Final[Operation[types.CalendarEvent]] = Operation(
    "calendars.events.update",
    "PATCH /v2/calendars/{calendar}/events/{eventUid}",
    lambda: types.CalendarEvent,
    names=Names(
        nested={
            "start": names.CALENDAR_EVENT_TIME_NAMES,
            "end": names.CALENDAR_EVENT_TIME_NAMES,
            "attendees": names.CALENDAR_EVENT_ATTENDEE_NAMES,
        }
    ),
)
ICS_FEED_CREATE: Final[Operation[types.CalendarCredential]] = Operation(
    "calendars.ics_feed.create", "POST /v2/calendars/ics-feed/save", lambda: types.CalendarCredential
)
ICS_FEED_CHECK: Final[Operation[None]] = Operation(
    "calendars.ics_feed.check", "GET /v2/calendars/ics-feed/check", kind="none"
)
