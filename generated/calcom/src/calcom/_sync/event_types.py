# Generated from spec/paths/event_types.yaml by openapi-twin-clients; do not edit.
"""`event_types` of the synchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import event_types as operations
from calcom._sync.pages import Page
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class EventTypes(Resource["EventTypesWithRawResponse"]):
    """What people can book with a user, with its length, locations, booking form, and limits."""

    @cached_property
    def booking_fields(self) -> EventTypesBookingFields:
        """The fields of the booking form of a user's event type."""
        return EventTypesBookingFields(self._driver)

    @cached_property
    def private_links(self) -> EventTypesPrivateLinks:
        """Secret URLs for booking a user's event type for a limited time or number of bookings."""
        return EventTypesPrivateLinks(self._driver)

    @cached_property
    def webhooks(self) -> EventTypesWebhooks:
        """Webhooks about the bookings of one event type of a user."""
        return EventTypesWebhooks(self._driver)

    def list(
        self,
        *,
        username: str | Omit = omit,
        event_slug: str | Omit = omit,
        usernames: Sequence[str] | Omit = omit,
        org_slug: str | Omit = omit,
        org_id: int | Omit = omit,
        sort_created_at: types.SortOrder | Omit = omit,
    ) -> builtins.list[types.EventType]:
        """List the event types of a user, or the one for booking a group of users.

        Without filters, returns your own event types, or none without credentials. With `username`, returns the event
        types of that user, or only one of them if you also pass `event_slug`. With `usernames`, returns one generated
        event type for booking all of these users together. For an organization, also pass `org_slug` or `org_id`.

        Only the owner sees hidden event types. If nothing is found, the list is empty.

        See https://cal.com/docs/api-reference/v2/event-types/get-all-event-types

        Args:
            username: Username of the user whose event types to list.
            event_slug: Slug of the only event type to list. Requires `username`.
            usernames: Usernames of the users to book together.
            org_slug: Slug of the user's organization. Pass either this or `org_id`.
            org_id: ID of the user's organization. Pass either this or `org_slug`.
            sort_created_at: Sort order by creation time. If omitted, the order is undefined.
        """
        return self._call(
            operations.LIST,
            query={
                "username": username,
                "eventSlug": event_slug,
                "usernames": usernames,
                "orgSlug": org_slug,
                "orgId": org_id,
                "sortCreatedAt": sort_created_at,
            },
        )

    def create(
        self,
        *,
        title: str,
        slug: str,
        length_in_minutes: int,
        locations: Sequence[types.UserEventTypeLocationParam] | Omit = omit,
        description: str | Omit | None = omit,
        length_in_minutes_options: Sequence[int] | Omit = omit,
        hidden: bool | Omit = omit,
        booking_fields: Sequence[types.BookingFieldDefinitionParam] | Omit = omit,
        schedule_id: int | Omit = omit,
        slot_interval: int | Omit = omit,
        minimum_booking_notice: int | Omit = omit,
        before_event_buffer: int | Omit = omit,
        after_event_buffer: int | Omit = omit,
        offset_start: int | Omit = omit,
        only_show_first_available_slot: bool | Omit = omit,
        show_optimized_slots: bool | Omit = omit,
        booking_window: types.BookingWindowParam | Omit = omit,
        booking_limits_count: types.BookingCountLimitsParam | Omit = omit,
        booking_limits_duration: types.BookingDurationLimitsParam | Omit = omit,
        booker_active_bookings_limit: types.BookerActiveBookingsLimitParam | types.DisabledParam | Omit = omit,
        recurrence: types.RecurrenceRuleParam | types.DisabledParam | Omit = omit,
        seats: types.SeatSettingsParam | types.DisabledParam | Omit = omit,
        confirmation_policy: types.ConfirmationPolicyParam | types.DisabledParam | Omit = omit,
        requires_booker_email_verification: bool | Omit = omit,
        booking_requires_authentication: bool | Omit = omit,
        disable_guests: bool | Omit = omit,
        disable_cancelling: types.DisableCancellingParam | Omit = omit,
        disable_rescheduling: types.DisableReschedulingParam | Omit = omit,
        allow_rescheduling_past_bookings: bool | Omit = omit,
        allow_rescheduling_cancelled_bookings: bool | Omit = omit,
        custom_name: str | Omit = omit,
        success_redirect_url: str | Omit = omit,
        booker_layouts: types.BookerLayoutsParam | Omit = omit,
        interface_language: types.InterfaceLanguage | Omit = omit,
        lock_time_zone_toggle_on_booking_page: bool | Omit = omit,
        color: types.EventTypeColorParam | Omit = omit,
        cal_video_settings: types.CalVideoSettingsParam | Omit = omit,
        destination_calendar: types.EventTypeDestinationCalendarParam | Omit = omit,
        use_destination_calendar_email: bool | Omit = omit,
        hide_calendar_notes: bool | Omit = omit,
        hide_calendar_event_details: bool | Omit = omit,
        hide_organizer_email: bool | Omit = omit,
    ) -> types.EventType:
        """Create an event type.

        The event type belongs to you. The API ignores unknown properties.

        See https://cal.com/docs/api-reference/v2/event-types/create-an-event-type

        Args:
            title: Name shown to bookers.
            slug: Last part of the URL of the booking page. Must be unique per owner.
            length_in_minutes: Length of a meeting in minutes.
            locations: Where meetings take place. Defaults to Cal Video.
            description: Description on the booking page. Null clears it.
            length_in_minutes_options: Lengths in minutes that people can choose from. Must include `length_in_minutes`.
            hidden: Whether to hide the event type from public lists. It can still be booked by its URL.
            booking_fields: Fields of the booking form, in addition to the name and email address that every form has.
                An update replaces all of them. Your own fields that are not in the list are removed.
            schedule_id: ID of the schedule with the bookable hours. Defaults to the default schedule of the host.
            slot_interval: Minutes from the start of a slot to that of the next. Defaults to the length of a meeting.
            minimum_booking_notice: Minimum number of minutes between making or rescheduling a booking and its start.
                Also applies to the host. Defaults to 120 in a new event type.
            before_event_buffer: Minutes to keep free before each meeting. Changes also apply to existing bookings.
            after_event_buffer: Minutes to keep free after each meeting. Changes also apply to existing bookings.
            offset_start: Minutes by which to offset the starts of slots.
            only_show_first_available_slot: Whether only the earliest time of each day can be booked.
            show_optimized_slots: Whether to arrange slots to fit as many as possible.
            booking_window: How far ahead the event type can be booked. Unlimited by default.
            booking_limits_count: Maximum number of bookings per period, or `{disabled: true}`.
            booking_limits_duration: Maximum number of booked minutes per period, or `{disabled: true}`.
            booker_active_bookings_limit: Maximum number of upcoming bookings per attendee, or `{disabled: true}`.
            recurrence: How a booking repeats, or `{disabled: true}`, which self-hosted servers ignore in updates: they
                cannot remove a recurrence. Cannot be combined with `booker_active_bookings_limit` or `seats`.
            seats: Seats of a slot, or `{disabled: true}`. Cannot be combined with `recurrence` or several locations.
            confirmation_policy: Whether a host must confirm bookings, or `{disabled: true}`.
            requires_booker_email_verification: Whether bookers must verify their email address before they can book.
            booking_requires_authentication: Whether only owner, hosts, and team or organization admins can book by API.
            disable_guests: Whether bookers cannot invite guests or add them later. New bookings by API can have guests.
            disable_cancelling: Whether people other than the host are prevented from canceling.
            disable_rescheduling: Whether people other than the host are prevented from rescheduling.
            allow_rescheduling_past_bookings: Whether past bookings can be rescheduled.
            allow_rescheduling_cancelled_bookings: Whether trying to reschedule a canceled booking creates a new one.
            custom_name: Template for the title of a booking. You can use these variables: `{Event type title}`, `{Event
                duration}`, `{Location}`, and `{LOCATION}`. For the host: `{Organiser}`, `{Organiser first name}`, and
                `{HOST}`. For the booker: `{Scheduler}`, `{ATTENDEE}`, `{Scheduler last name}`, and `{Scheduler first
                name}`. Also available are `{USER}` and `{HOST/ATTENDEE}`.
            success_redirect_url: URL to which people are redirected after booking.
            booker_layouts: Views that the booking page offers.
            interface_language: Language of the booking page. If empty, the language of the visitor's browser.
            lock_time_zone_toggle_on_booking_page: Whether to prevent visitors from changing the time zone.
            color: Colors of the event type.
            cal_video_settings: Settings of Cal Video meetings. Not available to platform customers.
            destination_calendar: Calendar to which bookings are written. Defaults to the calendar of the host.
            use_destination_calendar_email: Whether to show the email address of that calendar as the organizer's.
            hide_calendar_notes: Whether to omit the notes of a booking from calendar entries.
            hide_calendar_event_details: Whether details of a booking are hidden from other people who see the calendar.
            hide_organizer_email: Whether the booking page, emails, and calendars hide the organizer's email address.

        Raises:
            BadRequestError: A property is invalid, the slug is already used, or a conferencing app is not connected.
            NotFoundError: You have no schedule with this ID.
        """
        return self._call(
            operations.CREATE,
            body={
                "title": title,
                "slug": slug,
                "lengthInMinutes": length_in_minutes,
                "locations": locations,
                "description": description,
                "lengthInMinutesOptions": length_in_minutes_options,
                "hidden": hidden,
                "bookingFields": booking_fields,
                "scheduleId": schedule_id,
                "slotInterval": slot_interval,
                "minimumBookingNotice": minimum_booking_notice,
                "beforeEventBuffer": before_event_buffer,
                "afterEventBuffer": after_event_buffer,
                "offsetStart": offset_start,
                "onlyShowFirstAvailableSlot": only_show_first_available_slot,
                "showOptimizedSlots": show_optimized_slots,
                "bookingWindow": booking_window,
                "bookingLimitsCount": booking_limits_count,
                "bookingLimitsDuration": booking_limits_duration,
                "bookerActiveBookingsLimit": booker_active_bookings_limit,
                "recurrence": recurrence,
                "seats": seats,
                "confirmationPolicy": confirmation_policy,
                "requiresBookerEmailVerification": requires_booker_email_verification,
                "bookingRequiresAuthentication": booking_requires_authentication,
                "disableGuests": disable_guests,
                "disableCancelling": disable_cancelling,
                "disableRescheduling": disable_rescheduling,
                "allowReschedulingPastBookings": allow_rescheduling_past_bookings,
                "allowReschedulingCancelledBookings": allow_rescheduling_cancelled_bookings,
                "customName": custom_name,
                "successRedirectUrl": success_redirect_url,
                "bookerLayouts": booker_layouts,
                "interfaceLanguage": interface_language,
                "lockTimeZoneToggleOnBookingPage": lock_time_zone_toggle_on_booking_page,
                "color": color,
                "calVideoSettings": cal_video_settings,
                "destinationCalendar": destination_calendar,
                "useDestinationCalendarEmail": use_destination_calendar_email,
                "hideCalendarNotes": hide_calendar_notes,
                "hideCalendarEventDetails": hide_calendar_event_details,
                "hideOrganizerEmail": hide_organizer_email,
            },
        )

    def get(self, event_type_id: int) -> types.EventType | types.TeamEventType:
        """Get an event type.

        Returns a `TeamEventType` if the event type belongs to a team.

        Only the owner of the event type, its hosts, admins and owners of its team, and admins and owners of the
        organization of its owner or team can call this.

        See https://cal.com/docs/api-reference/v2/event-types/get-an-event-type

        Args:
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: No event type with this ID exists, or you do not have access to it.
        """
        return self._call(operations.GET, path={"eventTypeId": event_type_id})

    def update(
        self,
        event_type_id: int,
        *,
        title: str | Omit = omit,
        slug: str | Omit = omit,
        length_in_minutes: int | Omit = omit,
        locations: Sequence[types.UserEventTypeLocationParam] | Omit = omit,
        description: str | Omit | None = omit,
        length_in_minutes_options: Sequence[int] | Omit = omit,
        hidden: bool | Omit = omit,
        booking_fields: Sequence[types.BookingFieldDefinitionParam] | Omit = omit,
        schedule_id: int | Omit = omit,
        slot_interval: int | Omit = omit,
        minimum_booking_notice: int | Omit = omit,
        before_event_buffer: int | Omit = omit,
        after_event_buffer: int | Omit = omit,
        offset_start: int | Omit = omit,
        only_show_first_available_slot: bool | Omit = omit,
        show_optimized_slots: bool | Omit = omit,
        booking_window: types.BookingWindowParam | Omit = omit,
        booking_limits_count: types.BookingCountLimitsParam | Omit = omit,
        booking_limits_duration: types.BookingDurationLimitsParam | Omit = omit,
        booker_active_bookings_limit: types.BookerActiveBookingsLimitParam | types.DisabledParam | Omit = omit,
        recurrence: types.RecurrenceRuleParam | types.DisabledParam | Omit = omit,
        seats: types.SeatSettingsParam | types.DisabledParam | Omit = omit,
        confirmation_policy: types.ConfirmationPolicyParam | types.DisabledParam | Omit = omit,
        requires_booker_email_verification: bool | Omit = omit,
        booking_requires_authentication: bool | Omit = omit,
        disable_guests: bool | Omit = omit,
        disable_cancelling: types.DisableCancellingParam | Omit = omit,
        disable_rescheduling: types.DisableReschedulingParam | Omit = omit,
        allow_rescheduling_past_bookings: bool | Omit = omit,
        allow_rescheduling_cancelled_bookings: bool | Omit = omit,
        custom_name: str | Omit = omit,
        success_redirect_url: str | Omit = omit,
        booker_layouts: types.BookerLayoutsParam | Omit = omit,
        interface_language: types.InterfaceLanguage | Omit = omit,
        lock_time_zone_toggle_on_booking_page: bool | Omit = omit,
        color: types.EventTypeColorParam | Omit = omit,
        cal_video_settings: types.CalVideoSettingsParam | Omit = omit,
        destination_calendar: types.EventTypeDestinationCalendarParam | Omit = omit,
        use_destination_calendar_email: bool | Omit = omit,
        hide_calendar_notes: bool | Omit = omit,
        hide_calendar_event_details: bool | Omit = omit,
        hide_organizer_email: bool | Omit = omit,
    ) -> types.EventType:
        """Update an event type.

        Lists and objects are replaced as a whole.

        You must own the event type.

        See https://cal.com/docs/api-reference/v2/event-types/update-an-event-type

        Args:
            event_type_id: ID of the event type.
            title: Name shown to bookers.
            slug: Last part of the URL of the booking page. Must be unique per owner.
            length_in_minutes: Length of a meeting in minutes.
            locations: Where meetings take place. Defaults to Cal Video.
            description: Description on the booking page. Null clears it.
            length_in_minutes_options: Lengths in minutes that people can choose from. Must include `length_in_minutes`.
            hidden: Whether to hide the event type from public lists. It can still be booked by its URL.
            booking_fields: Fields of the booking form, in addition to the name and email address that every form has.
                An update replaces all of them. Your own fields that are not in the list are removed.
            schedule_id: ID of the schedule with the bookable hours. Defaults to the default schedule of the host.
            slot_interval: Minutes from the start of a slot to that of the next. Defaults to the length of a meeting.
            minimum_booking_notice: Minimum number of minutes between making or rescheduling a booking and its start.
                Also applies to the host. Defaults to 120 in a new event type.
            before_event_buffer: Minutes to keep free before each meeting. Changes also apply to existing bookings.
            after_event_buffer: Minutes to keep free after each meeting. Changes also apply to existing bookings.
            offset_start: Minutes by which to offset the starts of slots.
            only_show_first_available_slot: Whether only the earliest time of each day can be booked.
            show_optimized_slots: Whether to arrange slots to fit as many as possible.
            booking_window: How far ahead the event type can be booked. Unlimited by default.
            booking_limits_count: Maximum number of bookings per period, or `{disabled: true}`.
            booking_limits_duration: Maximum number of booked minutes per period, or `{disabled: true}`.
            booker_active_bookings_limit: Maximum number of upcoming bookings per attendee, or `{disabled: true}`.
            recurrence: How a booking repeats, or `{disabled: true}`, which self-hosted servers ignore in updates: they
                cannot remove a recurrence. Cannot be combined with `booker_active_bookings_limit` or `seats`.
            seats: Seats of a slot, or `{disabled: true}`. Cannot be combined with `recurrence` or several locations.
            confirmation_policy: Whether a host must confirm bookings, or `{disabled: true}`.
            requires_booker_email_verification: Whether bookers must verify their email address before they can book.
            booking_requires_authentication: Whether only owner, hosts, and team or organization admins can book by API.
            disable_guests: Whether bookers cannot invite guests or add them later. New bookings by API can have guests.
            disable_cancelling: Whether people other than the host are prevented from canceling.
            disable_rescheduling: Whether people other than the host are prevented from rescheduling.
            allow_rescheduling_past_bookings: Whether past bookings can be rescheduled.
            allow_rescheduling_cancelled_bookings: Whether trying to reschedule a canceled booking creates a new one.
            custom_name: Template for the title of a booking. You can use these variables: `{Event type title}`, `{Event
                duration}`, `{Location}`, and `{LOCATION}`. For the host: `{Organiser}`, `{Organiser first name}`, and
                `{HOST}`. For the booker: `{Scheduler}`, `{ATTENDEE}`, `{Scheduler last name}`, and `{Scheduler first
                name}`. Also available are `{USER}` and `{HOST/ATTENDEE}`.
            success_redirect_url: URL to which people are redirected after booking.
            booker_layouts: Views that the booking page offers.
            interface_language: Language of the booking page. If empty, the language of the visitor's browser.
            lock_time_zone_toggle_on_booking_page: Whether to prevent visitors from changing the time zone.
            color: Colors of the event type.
            cal_video_settings: Settings of Cal Video meetings. Not available to platform customers.
            destination_calendar: Calendar to which bookings are written. Defaults to the calendar of the host.
            use_destination_calendar_email: Whether to show the email address of that calendar as the organizer's.
            hide_calendar_notes: Whether to omit the notes of a booking from calendar entries.
            hide_calendar_event_details: Whether details of a booking are hidden from other people who see the calendar.
            hide_organizer_email: Whether the booking page, emails, and calendars hide the organizer's email address.

        Raises:
            BadRequestError: A property is invalid, the slug is already used, or a conferencing app is not connected.
            NotFoundError: You have no event type or schedule with this ID.
        """
        return self._call(
            operations.UPDATE,
            path={"eventTypeId": event_type_id},
            body={
                "title": title,
                "slug": slug,
                "lengthInMinutes": length_in_minutes,
                "locations": locations,
                "description": description,
                "lengthInMinutesOptions": length_in_minutes_options,
                "hidden": hidden,
                "bookingFields": booking_fields,
                "scheduleId": schedule_id,
                "slotInterval": slot_interval,
                "minimumBookingNotice": minimum_booking_notice,
                "beforeEventBuffer": before_event_buffer,
                "afterEventBuffer": after_event_buffer,
                "offsetStart": offset_start,
                "onlyShowFirstAvailableSlot": only_show_first_available_slot,
                "showOptimizedSlots": show_optimized_slots,
                "bookingWindow": booking_window,
                "bookingLimitsCount": booking_limits_count,
                "bookingLimitsDuration": booking_limits_duration,
                "bookerActiveBookingsLimit": booker_active_bookings_limit,
                "recurrence": recurrence,
                "seats": seats,
                "confirmationPolicy": confirmation_policy,
                "requiresBookerEmailVerification": requires_booker_email_verification,
                "bookingRequiresAuthentication": booking_requires_authentication,
                "disableGuests": disable_guests,
                "disableCancelling": disable_cancelling,
                "disableRescheduling": disable_rescheduling,
                "allowReschedulingPastBookings": allow_rescheduling_past_bookings,
                "allowReschedulingCancelledBookings": allow_rescheduling_cancelled_bookings,
                "customName": custom_name,
                "successRedirectUrl": success_redirect_url,
                "bookerLayouts": booker_layouts,
                "interfaceLanguage": interface_language,
                "lockTimeZoneToggleOnBookingPage": lock_time_zone_toggle_on_booking_page,
                "color": color,
                "calVideoSettings": cal_video_settings,
                "destinationCalendar": destination_calendar,
                "useDestinationCalendarEmail": use_destination_calendar_email,
                "hideCalendarNotes": hide_calendar_notes,
                "hideCalendarEventDetails": hide_calendar_event_details,
                "hideOrganizerEmail": hide_organizer_email,
            },
        )

    def delete(self, event_type_id: int) -> types.DeletedEventType:
        """Delete an event type.

        Its bookings are kept.

        You must own the event type.

        See https://cal.com/docs/api-reference/v2/event-types/delete-an-event-type

        Args:
            event_type_id: ID of the event type.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: No event type with this ID exists.
        """
        return self._call(operations.DELETE, path={"eventTypeId": event_type_id})

    def list_history(
        self, event_type_id: int, *, limit: int | Omit = omit, cursor: str | Omit = omit
    ) -> Page[types.EventTypeChange]:
        """List the changes to an event type, newest first.

        Only the owner of the event type and admins can call this.

        Args:
            event_type_id: ID of the event type.
            limit: Maximum number of results per page. From 1 to 50, by default 25.
            cursor: Cursor of the page to fetch. Pass the `next_cursor` of the previous page, or omit it to start.

        Raises:
            NotFoundError: You have no event type with this ID.
        """
        return self._page(
            operations.LIST_HISTORY, path={"eventTypeId": event_type_id}, query={"limit": limit, "cursor": cursor}
        )

    def get_scheduling_config(self, event_type_id: int) -> types.SchedulingConfig:
        """Get the configuration of how a team event type chooses its hosts.

        The properties in the response depend on `scheduling_type`.

        Args:
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: No team event type with this ID exists, or you do not have access to it.
            UnprocessableEntityError: The event type belongs to a single user.
        """
        return self._call(operations.GET_SCHEDULING_CONFIG, path={"eventTypeId": event_type_id})

    def list_crm_sync_errors(
        self,
        event_type_id: int,
        *,
        app_slug: str,
        include_dismissed: bool | Omit = omit,
        limit: int | Omit = omit,
        cursor: str | Omit = omit,
    ) -> Page[types.CrmSyncError]:
        """List failed attempts to write bookings of an event type to a CRM.

        Dismissed failures are not included unless you request them with `include_dismissed`.

        Args:
            event_type_id: ID of the event type.
            app_slug: Short name of the CRM app that the event type uses.
            include_dismissed: Whether to include dismissed failures.
            limit: Maximum number of results per page. From 1 to 100, by default 50.
            cursor: Cursor of the page to fetch. Pass the `next_cursor` of the previous page, or omit it to start.

        Raises:
            NotFoundError: You have no event type with this ID.
        """
        return self._page(
            operations.LIST_CRM_SYNC_ERRORS,
            path={"eventTypeId": event_type_id},
            query={"appSlug": app_slug, "includeDismissed": include_dismissed, "limit": limit, "cursor": cursor},
        )


class EventTypesWithRawResponse(RawMethods, of=EventTypes):
    booking_fields: RawChild[EventTypesBookingFieldsWithRawResponse] = RawChild()
    private_links: RawChild[EventTypesPrivateLinksWithRawResponse] = RawChild()
    webhooks: RawChild[EventTypesWebhooksWithRawResponse] = RawChild()
    list = RawMethod(EventTypes.list)
    create = RawMethod(EventTypes.create)
    get = RawMethod(EventTypes.get)
    update = RawMethod(EventTypes.update)
    delete = RawMethod(EventTypes.delete)
    list_history = RawMethod(EventTypes.list_history)
    get_scheduling_config = RawMethod(EventTypes.get_scheduling_config)
    list_crm_sync_errors = RawMethod(EventTypes.list_crm_sync_errors)


class EventTypesBookingFields(Resource["EventTypesBookingFieldsWithRawResponse"]):
    """The fields of the booking form of a user's event type."""

    def list(self, event_type_id: int) -> types.BookingForm:
        """List the fields of the booking form.

        Includes default fields, custom fields, and fields that workflows added.

        Args:
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: You have no event type with this ID.
        """
        return self._call(operations.BOOKING_FIELDS_LIST, path={"eventTypeId": event_type_id})

    def add(self, event_type_id: int, *, booking_fields: Sequence[types.CustomFormFieldParam]) -> types.BookingForm:
        """Add custom fields to the booking form.

        Args:
            event_type_id: ID of the event type.
            booking_fields: Fields to add. Default fields are rejected.

        Raises:
            BadRequestError: A field is a default field, or its slug is already used.
            NotFoundError: You have no event type with this ID.
        """
        return self._call(
            operations.BOOKING_FIELDS_ADD, path={"eventTypeId": event_type_id}, body={"bookingFields": booking_fields}
        )

    def replace(
        self, event_type_id: int, *, booking_fields: Sequence[types.BookingFormFieldDefinitionParam]
    ) -> types.BookingForm:
        """Replace the fields of the booking form.

        Custom fields that are not in the list are removed, and default fields that are not in the list are reset to
        their original settings. The email address or the phone number must remain visible and required.

        Args:
            event_type_id: ID of the event type.
            booking_fields: All fields that the form should have. Each field can be listed only once.

        Raises:
            BadRequestError: The list is empty, repeats a field, or requests neither email address nor phone number.
            NotFoundError: You have no event type with this ID.
        """
        return self._call(
            operations.BOOKING_FIELDS_REPLACE,
            path={"eventTypeId": event_type_id},
            body={"bookingFields": booking_fields},
        )

    def update(
        self, event_type_id: int, *, booking_fields: Sequence[types.UpdateBookingFormFieldParam]
    ) -> types.BookingForm:
        """Update fields of the booking form.

        Fields are identified by slug. Those not in the list are unchanged. Those that workflows added cannot change.
        You can send fields in the same form in which they were returned.

        Args:
            event_type_id: ID of the event type.
            booking_fields: Fields to change. Each field can be listed only once.

        Raises:
            BadRequestError: A field is not in the form, is listed twice, or would not change.
            NotFoundError: You have no event type with this ID.
        """
        return self._call(
            operations.BOOKING_FIELDS_UPDATE,
            path={"eventTypeId": event_type_id},
            body={"bookingFields": booking_fields},
        )

    def delete(self, event_type_id: int, slug: str) -> types.BookingForm:
        """Delete a custom field from the booking form.

        Default fields cannot be deleted, only hidden.

        Args:
            event_type_id: ID of the event type.
            slug: The `slug` of the booking field.

        Raises:
            BadRequestError: The field is a default field or was added by a workflow.
            NotFoundError: The form has no field with this slug, or no event type with this ID exists.
        """
        return self._call(operations.BOOKING_FIELDS_DELETE, path={"eventTypeId": event_type_id, "slug": slug})


class EventTypesBookingFieldsWithRawResponse(RawMethods, of=EventTypesBookingFields):
    list = RawMethod(EventTypesBookingFields.list)
    add = RawMethod(EventTypesBookingFields.add)
    replace = RawMethod(EventTypesBookingFields.replace)
    update = RawMethod(EventTypesBookingFields.update)
    delete = RawMethod(EventTypesBookingFields.delete)


class EventTypesPrivateLinks(Resource["EventTypesPrivateLinksWithRawResponse"]):
    """Secret URLs for booking a user's event type for a limited time or number of bookings."""

    def list(self, event_type_id: int) -> builtins.list[types.PrivateLink]:
        """List the private links of an event type.

        See https://cal.com/docs/api-reference/v2/event-types-private-links/get-all-private-links-for-an-event-type

        Args:
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: You have no event type with this ID.
        """
        return self._call(operations.PRIVATE_LINKS_LIST, path={"eventTypeId": event_type_id})

    def create(
        self, event_type_id: int, *, expires_at: datetime | str | Omit = omit, max_usage_count: int | Omit = omit
    ) -> types.PrivateLink:
        """Create a private link to an event type.

        The link expires at a time (`expires_at`) or after a number of bookings (`max_usage_count`). Pass exactly one.
        The hosted service accepts both and then uses only `expires_at`.

        See https://cal.com/docs/api-reference/v2/event-types-private-links/create-a-private-link-for-an-event-type

        Args:
            event_type_id: ID of the event type.
            expires_at: When the link expires. A time in the past is accepted.
            max_usage_count: Number of bookings after which the link expires.

        Raises:
            BadRequestError: Neither or both of `expires_at` and `max_usage_count` are set, or the set one is invalid.
            NotFoundError: You have no event type with this ID.
        """
        return self._call(
            operations.PRIVATE_LINKS_CREATE,
            path={"eventTypeId": event_type_id},
            body={"expiresAt": expires_at, "maxUsageCount": max_usage_count},
        )

    def update(
        self,
        event_type_id: int,
        link_id: str,
        *,
        expires_at: datetime | str | Omit = omit,
        max_usage_count: int | Omit = omit,
    ) -> types.PrivateLink:
        """Update a private link to an event type.

        See https://cal.com/docs/api-reference/v2/event-types-private-links/update-a-private-link-for-an-event-type

        Args:
            event_type_id: ID of the event type.
            link_id: ID of the private link.
            expires_at: When the link expires.
            max_usage_count: Number of bookings after which the link expires. No effect on a link that expires by time.

        Raises:
            NotFoundError: The event type has no private link with this ID.
        """
        return self._call(
            operations.PRIVATE_LINKS_UPDATE,
            path={"eventTypeId": event_type_id, "linkId": link_id},
            body={"expiresAt": expires_at, "maxUsageCount": max_usage_count},
        )

    def delete(self, event_type_id: int, link_id: str) -> types.DeletedPrivateLink:
        """Delete a private link to an event type.

        See https://cal.com/docs/api-reference/v2/event-types-private-links/delete-a-private-link-for-an-event-type

        Args:
            event_type_id: ID of the event type.
            link_id: ID of the private link.

        Raises:
            NotFoundError: The event type has no private link with this ID.
        """
        return self._call(operations.PRIVATE_LINKS_DELETE, path={"eventTypeId": event_type_id, "linkId": link_id})


class EventTypesPrivateLinksWithRawResponse(RawMethods, of=EventTypesPrivateLinks):
    list = RawMethod(EventTypesPrivateLinks.list)
    create = RawMethod(EventTypesPrivateLinks.create)
    update = RawMethod(EventTypesPrivateLinks.update)
    delete = RawMethod(EventTypesPrivateLinks.delete)


class EventTypesWebhooks(Resource["EventTypesWebhooksWithRawResponse"]):
    """Webhooks about the bookings of one event type of a user."""

    def list(self, event_type_id: int, *, take: int | Omit = omit, skip: int | Omit = omit) -> Page[types.Webhook]:
        """List the webhooks of an event type.

        See https://cal.com/docs/api-reference/v2/event-types-webhooks/get-all-webhooks

        Args:
            event_type_id: ID of the event type.
            take: Maximum number of results to return. From 1 to 250, by default 250.
            skip: Number of results to skip.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: No event type with this ID exists.
        """
        return self._page(
            operations.WEBHOOKS_LIST, path={"eventTypeId": event_type_id}, query={"take": take, "skip": skip}
        )

    def create(
        self,
        event_type_id: int,
        *,
        subscriber_url: str,
        triggers: Sequence[types.WebhookTrigger],
        active: bool,
        secret: str | Omit = omit,
        payload_template: str | Omit = omit,
        version: types.WebhookVersion | Omit = omit,
        time: int | Omit = omit,
        time_unit: types.WebhookTimeUnit | Omit = omit,
    ) -> types.Webhook:
        """Create a webhook for an event type.

        Cal.com sends a POST request each time a trigger occurs for the event type. Your own webhooks are also called.

        See https://cal.com/docs/api-reference/v2/event-types-webhooks/create-a-webhook

        Args:
            event_type_id: ID of the event type.
            subscriber_url: URL of the receiver. The hosted service requires public HTTPS and follows no redirects.
            triggers: Events that trigger deliveries.
            active: Whether the webhook is active. If not, only its settings are stored.
            secret: Key for signing deliveries. If omitted, their signature header is `no-secret-provided`.
            payload_template: Template of the deliveries, with variables in double braces. The body is then the rendered
                template, sent as a form if it is not JSON. Not applied to `MEETING_STARTED` and `MEETING_ENDED`.
            version: Format of the deliveries.
            time: Time after the start of a meeting, in `time_unit`, at which `AFTER_HOSTS_CAL_VIDEO_NO_SHOW` and
                `AFTER_GUESTS_CAL_VIDEO_NO_SHOW` check who is present. Can be omitted. Self-hosted servers ignore it.
            time_unit: Unit of `time`.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: No event type with this ID exists.
            ConflictError: The event type already has a webhook with this URL.
        """
        return self._call(
            operations.WEBHOOKS_CREATE,
            path={"eventTypeId": event_type_id},
            body={
                "subscriberUrl": subscriber_url,
                "triggers": triggers,
                "active": active,
                "secret": secret,
                "payloadTemplate": payload_template,
                "version": version,
                "time": time,
                "timeUnit": time_unit,
            },
        )

    def delete_all(self, event_type_id: int) -> str:
        """Delete all webhooks of an event type.

        Returns a message that states how many webhooks were deleted.

        See https://cal.com/docs/api-reference/v2/event-types-webhooks/delete-all-webhooks

        Args:
            event_type_id: ID of the event type.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: No event type with this ID exists.
        """
        return self._call(operations.WEBHOOKS_DELETE_ALL, path={"eventTypeId": event_type_id})

    def get(self, event_type_id: int, webhook_id: str) -> types.Webhook:
        """Get a webhook of an event type.

        See https://cal.com/docs/api-reference/v2/event-types-webhooks/get-a-webhook

        Args:
            event_type_id: ID of the event type.
            webhook_id: ID of the webhook.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: The event type has no webhook with this ID.
        """
        return self._call(operations.WEBHOOKS_GET, path={"eventTypeId": event_type_id, "webhookId": webhook_id})

    def update(
        self,
        event_type_id: int,
        webhook_id: str,
        *,
        subscriber_url: str | Omit = omit,
        triggers: Sequence[types.WebhookTrigger] | Omit = omit,
        active: bool | Omit = omit,
        secret: str | Omit = omit,
        payload_template: str | Omit = omit,
        version: types.WebhookVersion | Omit = omit,
        time: int | Omit = omit,
        time_unit: types.WebhookTimeUnit | Omit = omit,
    ) -> types.Webhook:
        """Update a webhook of an event type.

        See https://cal.com/docs/api-reference/v2/event-types-webhooks/update-a-webhook

        Args:
            event_type_id: ID of the event type.
            webhook_id: ID of the webhook.
            subscriber_url: URL of the receiver. The hosted service requires public HTTPS and follows no redirects.
            triggers: Events that trigger deliveries. Replaces all existing triggers.
            active: Whether the webhook is active. If not, only its settings are stored.
            secret: Key for signing deliveries. If omitted, their signature header is `no-secret-provided`.
            payload_template: Template of the deliveries, with variables in double braces. The body is then the rendered
                template, sent as a form if it is not JSON. Not applied to `MEETING_STARTED` and `MEETING_ENDED`.
            version: Format of the deliveries.
            time: Time after the start of a meeting, in `time_unit`, at which `AFTER_HOSTS_CAL_VIDEO_NO_SHOW` and
                `AFTER_GUESTS_CAL_VIDEO_NO_SHOW` check who is present. Can be omitted. Self-hosted servers ignore it.
            time_unit: Unit of `time`.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: The event type has no webhook with this ID.
        """
        return self._call(
            operations.WEBHOOKS_UPDATE,
            path={"eventTypeId": event_type_id, "webhookId": webhook_id},
            body={
                "subscriberUrl": subscriber_url,
                "triggers": triggers,
                "active": active,
                "secret": secret,
                "payloadTemplate": payload_template,
                "version": version,
                "time": time,
                "timeUnit": time_unit,
            },
        )

    def delete(self, event_type_id: int, webhook_id: str) -> types.Webhook:
        """Delete a webhook of an event type.

        Returns the deleted webhook.

        See https://cal.com/docs/api-reference/v2/event-types-webhooks/delete-a-webhook

        Args:
            event_type_id: ID of the event type.
            webhook_id: ID of the webhook.

        Raises:
            PermissionDeniedError: The event type belongs to another user.
            NotFoundError: The event type has no webhook with this ID.
        """
        return self._call(operations.WEBHOOKS_DELETE, path={"eventTypeId": event_type_id, "webhookId": webhook_id})


class EventTypesWebhooksWithRawResponse(RawMethods, of=EventTypesWebhooks):
    list = RawMethod(EventTypesWebhooks.list)
    create = RawMethod(EventTypesWebhooks.create)
    delete_all = RawMethod(EventTypesWebhooks.delete_all)
    get = RawMethod(EventTypesWebhooks.get)
    update = RawMethod(EventTypesWebhooks.update)
    delete = RawMethod(EventTypesWebhooks.delete)
