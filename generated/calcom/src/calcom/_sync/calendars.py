# Generated from spec/paths/calendars.yaml by openapi-twin-clients; do not edit.
"""`calendars` of the synchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import calendars as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class Calendars(Resource["CalendarsWithRawResponse"]):
    """Your calendar accounts, connected so that bookings and other events do not overlap."""

    @cached_property
    def events(self) -> CalendarsEvents:
        """Events in a connected calendar."""
        return CalendarsEvents(self._driver)

    @cached_property
    def ics_feed(self) -> CalendarsIcsFeed:
        """Calendars that are read from the URL of a feed."""
        return CalendarsIcsFeed(self._driver)

    def list(self) -> types.ConnectedCalendars:
        """List your calendar accounts with their calendars.

        Returns the IDs that the other calendar methods take, and the calendar that bookings are written to.

        See https://cal.com/docs/api-reference/v2/calendars/get-all-calendars
        """
        return self._call(operations.LIST)

    def list_busy_times(
        self,
        *,
        calendars_to_load: Sequence[types.CalendarToLoadParam],
        date_from: date | datetime | str,
        date_to: date | datetime | str,
        time_zone: str,
        logged_in_users_tz: str | Omit = omit,
    ) -> builtins.list[types.BusyTime]:
        """List the times when calendars have events.

        See https://cal.com/docs/api-reference/v2/calendars/get-busy-times

        Args:
            calendars_to_load: Calendars to check.
            date_from: First day to check.
            date_to: Last day to check.
            time_zone: IANA time zone of the times in the response.
            logged_in_users_tz: Deprecated. Former name of `time_zone`. Servers before July 2026 require it, too.

        Raises:
            AuthenticationError: A calendar belongs to credentials that are not yours.
        """
        return self._call(
            operations.LIST_BUSY_TIMES,
            query={
                "calendarsToLoad": calendars_to_load,
                "dateFrom": date_from,
                "dateTo": date_to,
                "timeZone": time_zone,
                "loggedInUsersTz": logged_in_users_tz,
            },
        )

    def get_connect_url(
        self, calendar: Literal["google", "office365"], *, return_to: str | Omit = omit, is_dry_run: bool | Omit = omit
    ) -> types.ConnectUrl:
        """Get the URL for connecting a calendar account.

        Open the URL in the user's browser. It contains the access token of the request, so keep it out of logs.

        See https://cal.com/docs/api-reference/v2/calendars/get-oauth-connect-url

        Args:
            calendar: Calendar service.
            return_to: URL of the page to open after the account is connected.
            is_dry_run: Whether to go through all steps without storing any credentials.
        """
        return self._call(
            operations.GET_CONNECT_URL, path={"calendar": calendar}, query={"redir": return_to, "isDryRun": is_dry_run}
        )

    def handle_oauth_callback(self, calendar: Literal["google", "office365"], *, state: str, code: str) -> str:
        """Finish connecting a calendar account.

        The user's browser is redirected here after the user gives consent. Programs are not expected to call this.

        See https://cal.com/docs/api-reference/v2/calendars/save-google-or-outlook-calendar-credentials

        Args:
            calendar: Calendar service.
            state: State that was passed to the service when the user was redirected to it.
            code: Authorization code that the service issued.
        """
        return self._call(
            operations.HANDLE_OAUTH_CALLBACK, path={"calendar": calendar}, query={"state": state, "code": code}
        )

    def save_credentials(self, calendar: Literal["apple"], *, username: str, password: str) -> None:
        """Connect an Apple calendar account.

        Apple has no consent page. Instead, the user creates an app-specific password.

        See https://cal.com/docs/api-reference/v2/calendars/save-apple-calendar-credentials

        Args:
            calendar: Calendar service.
            username: Email address of the Apple account.
            password: App-specific password, created in the settings of the Apple account.

        Raises:
            BadRequestError: The username or password is empty or wrong.
        """
        return self._call(
            operations.SAVE_CREDENTIALS, path={"calendar": calendar}, body={"username": username, "password": password}
        )

    def check(self, calendar: Literal["apple", "google", "office365"]) -> None:
        """Check that a calendar account is connected and works.

        See https://cal.com/docs/api-reference/v2/calendars/check-a-calendar-connection

        Args:
            calendar: Calendar service.

        Raises:
            BadRequestError: No account of this service is connected, or its credentials are marked as invalid.
            AuthenticationError: The service no longer grants access to Cal.com. The account must be connected again.
        """
        return self._call(operations.CHECK, path={"calendar": calendar})

    def disconnect(
        self, calendar: Literal["apple", "google", "office365"], *, credential_id: int
    ) -> types.CalendarCredential:
        """Disconnect a calendar account.

        See https://cal.com/docs/api-reference/v2/calendars/disconnect-a-calendar

        Args:
            calendar: Calendar service.
            credential_id: ID of the account's credentials, from the list of calendar accounts.

        Raises:
            NotFoundError: You have no credentials with this ID.
        """
        return self._call(operations.DISCONNECT, path={"calendar": calendar}, body={"id": credential_id})


class CalendarsWithRawResponse(RawMethods, of=Calendars):
    events: RawChild[CalendarsEventsWithRawResponse] = RawChild()
    ics_feed: RawChild[CalendarsIcsFeedWithRawResponse] = RawChild()
    list = RawMethod(Calendars.list)
    list_busy_times = RawMethod(Calendars.list_busy_times)
    get_connect_url = RawMethod(Calendars.get_connect_url)
    handle_oauth_callback = RawMethod(Calendars.handle_oauth_callback)
    save_credentials = RawMethod(Calendars.save_credentials)
    check = RawMethod(Calendars.check)
    disconnect = RawMethod(Calendars.disconnect)


class CalendarsEvents(Resource["CalendarsEventsWithRawResponse"]):
    """Events in a connected calendar."""

    def get(self, calendar: Literal["google"], event_uid: str) -> types.CalendarEvent:
        """Get an event from a connected calendar.

        Works only for Google Calendar.

        See https://cal.com/docs/api-reference/v2/cal-unified-calendars/get-meeting-details-from-calendar

        Args:
            calendar: Calendar service.
            event_uid: ID of the event in the user's calendar. A booking's references contain it.

        Raises:
            AuthenticationError: No Google calendar is connected.
            NotFoundError: The calendar has no event with this ID.
        """
        return self._call(operations.EVENTS_GET, path={"calendar": calendar, "eventUid": event_uid})

    def update(
        self,
        calendar: Literal["google"],
        event_uid: str,
        *,
        start: types.CalendarEventTimeParam | Omit = omit,
        end: types.CalendarEventTimeParam | Omit = omit,
        title: str | Omit = omit,
        description: str | Omit | None = omit,
        attendees: Sequence[types.CalendarEventAttendeeParam] | Omit | None = omit,
        status: types.CalendarEventStatus | Omit | None = omit,
    ) -> types.CalendarEvent:
        """Update an event in a connected calendar.

        Works only for Google Calendar.

        See https://cal.com/docs/api-reference/v2/cal-unified-calendars/update-meeting-details-in-calendar

        Args:
            calendar: Calendar service.
            event_uid: ID of the event in the user's calendar. A booking's references contain it.
            start: When the event starts.
            end: When the event ends.
            title: Title of the event.
            description: Description of the event.
            attendees: People to invite. Current attendees who are not in the list are removed from the event.
            status: Status of the event.

        Raises:
            AuthenticationError: No Google calendar is connected.
            NotFoundError: The calendar has no event with this ID.
        """
        return self._call(
            operations.EVENTS_UPDATE,
            path={"calendar": calendar, "eventUid": event_uid},
            body={
                "start": start,
                "end": end,
                "title": title,
                "description": description,
                "attendees": attendees,
                "status": status,
            },
        )


class CalendarsEventsWithRawResponse(RawMethods, of=CalendarsEvents):
    get = RawMethod(CalendarsEvents.get)
    update = RawMethod(CalendarsEvents.update)


class CalendarsIcsFeed(Resource["CalendarsIcsFeedWithRawResponse"]):
    """Calendars that are read from the URL of a feed."""

    def create(self, *, urls: Sequence[str], read_only: bool | Omit = omit) -> types.CalendarCredential:
        """Connect calendars by the URLs of their ICS feeds.

        See https://cal.com/docs/api-reference/v2/calendars/save-an-ics-feed

        Args:
            urls: URLs of the feeds. Each must end in `.ics`.
            read_only: Whether the calendars are read-only. By default `True`.

        Raises:
            BadRequestError: A URL does not end in `.ics`, or its feed cannot be read.
        """
        return self._call(operations.ICS_FEED_CREATE, body={"urls": urls, "readOnly": read_only})

    def check(self) -> None:
        """Check that the ICS feeds are connected and work.

        See https://cal.com/docs/api-reference/v2/calendars/check-an-ics-feed

        Raises:
            BadRequestError: No feed is connected, or it can no longer be read.
        """
        return self._call(operations.ICS_FEED_CHECK)


class CalendarsIcsFeedWithRawResponse(RawMethods, of=CalendarsIcsFeed):
    create = RawMethod(CalendarsIcsFeed.create)
    check = RawMethod(CalendarsIcsFeed.check)
