# Generated from spec/paths/organizations/teams/event_types.yaml by openapi-twin-clients; do not edit.
"""`organizations.teams.event_types` of the synchronous client."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import Literal

from calcom import types
from calcom._core.omit import Omit, omit
from calcom._operations import organizations as operations
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource


class EventTypes(Resource["EventTypesWithRawResponse"]):
    """What people can book with a team of an organization, and calls of the AI agent about it."""

    @cached_property
    def booking_fields(self) -> EventTypesBookingFields:
        """The fields of the booking form of an event type of an organization's team."""
        return EventTypesBookingFields(self._driver)

    @cached_property
    def private_links(self) -> EventTypesPrivateLinks:
        """Secret URLs for booking an event type of an organization's team, limited by time or number of bookings."""
        return EventTypesPrivateLinks(self._driver)

    def list(
        self,
        org_id: int,
        team_id: int,
        *,
        event_slug: str | Omit = omit,
        hosts_limit: int | Omit = omit,
        sort_created_at: types.SortOrder | Omit = omit,
    ) -> builtins.list[types.TeamEventType]:
        """List the event types of a team.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/get-team-event-types

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_slug: Only the event type with this slug.
            hosts_limit: Maximum number of hosts to include. Only with `event_slug`. Otherwise, all hosts are included.
            sort_created_at: Sort order by creation time. If omitted, the order is undefined.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_LIST,
            path={"orgId": org_id, "teamId": team_id},
            query={"eventSlug": event_slug, "hostsLimit": hosts_limit, "sortCreatedAt": sort_created_at},
        )

    def create(
        self,
        org_id: int,
        team_id: int,
        *,
        title: str,
        slug: str,
        length_in_minutes: int,
        scheduling_type: types.SchedulingType,
        hosts: Sequence[types.HostAssignmentParam] | Omit = omit,
        assign_all_team_members: bool | Omit = omit,
        locations: Sequence[types.TeamEventTypeLocationParam] | Omit = omit,
        reschedule_with_same_round_robin_host: bool | Omit = omit,
        email_settings: types.EventTypeEmailSettingsParam | Omit = omit,
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
    ) -> types.TeamEventType | builtins.list[types.TeamEventType]:
        """Create an event type for a team.

        A managed event type is copied to each host. The result is then a list: the event type and its copies.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/create-an-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            title: Name shown to bookers.
            slug: Last part of the URL of the booking page. Must be unique per owner.
            length_in_minutes: Length of a meeting in minutes.
            scheduling_type: How hosts are assigned.
            hosts: Team members who host the meetings. Cannot be combined with `assign_all_team_members`.
            assign_all_team_members: Whether all current and future team members are hosts. Excludes `hosts`.
            locations: Where meetings take place. Defaults to Cal Video.
            reschedule_with_same_round_robin_host: Whether a rescheduled booking keeps its host.
            email_settings: Which standard emails to disable. Only for teams of organizations.
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
            NotFoundError: A host is not a member of the team.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_CREATE,
            path={"orgId": org_id, "teamId": team_id},
            body={
                "title": title,
                "slug": slug,
                "lengthInMinutes": length_in_minutes,
                "schedulingType": scheduling_type,
                "hosts": hosts,
                "assignAllTeamMembers": assign_all_team_members,
                "locations": locations,
                "rescheduleWithSameRoundRobinHost": reschedule_with_same_round_robin_host,
                "emailSettings": email_settings,
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

    def get(self, org_id: int, team_id: int, event_type_id: int) -> types.TeamEventType:
        """Get an event type of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/get-an-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_GET, path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id}
        )

    def update(
        self,
        org_id: int,
        team_id: int,
        event_type_id: int,
        *,
        title: str | Omit = omit,
        slug: str | Omit = omit,
        length_in_minutes: int | Omit = omit,
        scheduling_type: Literal["collective", "roundRobin"] | Omit = omit,
        hosts: Sequence[types.HostAssignmentParam] | Omit = omit,
        assign_all_team_members: bool | Omit = omit,
        locations: Sequence[types.TeamEventTypeLocationParam] | Omit = omit,
        reschedule_with_same_round_robin_host: bool | Omit = omit,
        email_settings: types.EventTypeEmailSettingsParam | Omit = omit,
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
    ) -> types.TeamEventType | builtins.list[types.TeamEventType]:
        """Update an event type of a team.

        Changes to a managed event type apply to its copies. The result is then a list: the event type and its copies.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/update-a-team-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            title: Name shown to bookers.
            slug: Last part of the URL of the booking page. Must be unique per owner.
            length_in_minutes: Length of a meeting in minutes.
            scheduling_type: How hosts are assigned. A change requires `hosts` or `assign_all_team_members` in the same
                request. Otherwise, the event type is left without hosts. An event type cannot become managed.
            hosts: Team members who host the meetings. Cannot be combined with `assign_all_team_members`.
            assign_all_team_members: Whether all current and future team members are hosts. Excludes `hosts`.
            locations: Where meetings take place. Defaults to Cal Video.
            reschedule_with_same_round_robin_host: Whether a rescheduled booking keeps its host.
            email_settings: Which standard emails to disable. Only for teams of organizations.
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
            NotFoundError: The team has no event type with this ID, or a host is not a member of the team.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
            body={
                "title": title,
                "slug": slug,
                "lengthInMinutes": length_in_minutes,
                "schedulingType": scheduling_type,
                "hosts": hosts,
                "assignAllTeamMembers": assign_all_team_members,
                "locations": locations,
                "rescheduleWithSameRoundRobinHost": reschedule_with_same_round_robin_host,
                "emailSettings": email_settings,
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

    def delete(self, org_id: int, team_id: int, event_type_id: int) -> types.DeletedEventType:
        """Delete an event type of a team.

        Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/delete-a-team-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_DELETE, path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id}
        )

    def create_phone_call(
        self,
        org_id: int,
        team_id: int,
        event_type_id: int,
        *,
        your_phone_number: str,
        number_to_call: str,
        cal_api_key: str,
        template_type: Literal["CHECK_IN_APPOINTMENT", "CUSTOM_TEMPLATE"] | Omit = omit,
        general_prompt: str | Omit = omit,
        begin_message: str | Omit = omit,
        guest_name: str | Omit = omit,
        guest_email: str | Omit = omit,
        guest_company: str | Omit = omit,
        scheduler_name: str | Omit = omit,
        enabled: bool | Omit = omit,
    ) -> types.PhoneCall:
        """Have the AI agent call a person about an event type.

        The agent finds a time with the person and books it. Its settings are stored with the event type.

        You must belong to an organization. Requires the admin or owner role in the team or organization.

        See https://cal.com/docs/api-reference/v2/orgs-teams-event-types/create-a-phone-call

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            your_phone_number: Phone number to call from, in international format, without spaces, known to Cal.com.
            number_to_call: Phone number to call, in international format without spaces.
            cal_api_key: API key that the agent uses to find free times and to book. Usually your own.
            template_type: Source of the agent's instructions. `CUSTOM_TEMPLATE` uses `general_prompt`. The other value
                uses predefined instructions. By default `CUSTOM_TEMPLATE`.
            general_prompt: Instructions for the agent. Used with `CUSTOM_TEMPLATE`.
            begin_message: First words of the agent.
            guest_name: Name of the person to call.
            guest_email: Email address of the person to call.
            guest_company: Company of the person to call.
            scheduler_name: Name of the person on whose behalf the agent calls.
            enabled: Whether calls are enabled for the event type. By default `True`.

        Raises:
            BadRequestError: A phone number is not international, or Cal.com does not recognize `your_phone_number`.
            AuthenticationError: The credentials are invalid, or you do not belong to an organization.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_CREATE_PHONE_CALL,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
            body={
                "yourPhoneNumber": your_phone_number,
                "numberToCall": number_to_call,
                "calApiKey": cal_api_key,
                "templateType": template_type,
                "generalPrompt": general_prompt,
                "beginMessage": begin_message,
                "guestName": guest_name,
                "guestEmail": guest_email,
                "guestCompany": guest_company,
                "schedulerName": scheduler_name,
                "enabled": enabled,
            },
        )


class EventTypesWithRawResponse(RawMethods, of=EventTypes):
    booking_fields: RawChild[EventTypesBookingFieldsWithRawResponse] = RawChild()
    private_links: RawChild[EventTypesPrivateLinksWithRawResponse] = RawChild()
    list = RawMethod(EventTypes.list)
    create = RawMethod(EventTypes.create)
    get = RawMethod(EventTypes.get)
    update = RawMethod(EventTypes.update)
    delete = RawMethod(EventTypes.delete)
    create_phone_call = RawMethod(EventTypes.create_phone_call)


class EventTypesBookingFields(Resource["EventTypesBookingFieldsWithRawResponse"]):
    """The fields of the booking form of an event type of an organization's team."""

    def list(self, org_id: int, team_id: int, event_type_id: int) -> types.BookingForm:
        """List the fields of the booking form.

        Includes default fields, custom fields, and fields that workflows added.

        Requires the admin or owner role in the team or organization.

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_BOOKING_FIELDS_LIST,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
        )

    def add(
        self, org_id: int, team_id: int, event_type_id: int, *, booking_fields: Sequence[types.CustomFormFieldParam]
    ) -> types.BookingForm:
        """Add custom fields to the booking form.

        Requires the admin or owner role in the team or organization.

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            booking_fields: Fields to add. Default fields are rejected.

        Raises:
            BadRequestError: A field is a default field, or its slug is already used.
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_BOOKING_FIELDS_ADD,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
            body={"bookingFields": booking_fields},
        )

    def replace(
        self,
        org_id: int,
        team_id: int,
        event_type_id: int,
        *,
        booking_fields: Sequence[types.BookingFormFieldDefinitionParam],
    ) -> types.BookingForm:
        """Replace the fields of the booking form.

        Custom fields that are not in the list are removed, and default fields that are not in the list are reset to
        their original settings. The email address or the phone number must remain visible and required.

        Requires the admin or owner role in the team or organization.

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            booking_fields: All fields that the form should have. Each field can be listed only once.

        Raises:
            BadRequestError: The list is empty, repeats a field, or requests neither email address nor phone number.
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_BOOKING_FIELDS_REPLACE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
            body={"bookingFields": booking_fields},
        )

    def update(
        self,
        org_id: int,
        team_id: int,
        event_type_id: int,
        *,
        booking_fields: Sequence[types.UpdateBookingFormFieldParam],
    ) -> types.BookingForm:
        """Update fields of the booking form.

        Fields are identified by slug. Those not in the list are unchanged. Those that workflows added cannot change.

        Requires the admin or owner role in the team or organization.

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            booking_fields: Fields to change. Each field can be listed only once.

        Raises:
            BadRequestError: A field is not in the form, is listed twice, or would not change.
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_BOOKING_FIELDS_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
            body={"bookingFields": booking_fields},
        )

    def delete(self, org_id: int, team_id: int, event_type_id: int, slug: str) -> types.BookingForm:
        """Delete a custom field from the booking form.

        Default fields cannot be deleted, only hidden.

        Requires the admin or owner role in the team or organization.

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            slug: The `slug` of the booking field.

        Raises:
            BadRequestError: The field is a default field or was added by a workflow.
            NotFoundError: The form has no field with this slug, or no event type with this ID exists.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_BOOKING_FIELDS_DELETE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id, "slug": slug},
        )


class EventTypesBookingFieldsWithRawResponse(RawMethods, of=EventTypesBookingFields):
    list = RawMethod(EventTypesBookingFields.list)
    add = RawMethod(EventTypesBookingFields.add)
    replace = RawMethod(EventTypesBookingFields.replace)
    update = RawMethod(EventTypesBookingFields.update)
    delete = RawMethod(EventTypesBookingFields.delete)


class EventTypesPrivateLinks(Resource["EventTypesPrivateLinksWithRawResponse"]):
    """Secret URLs for booking an event type of an organization's team, limited by time or number of bookings."""

    def list(self, org_id: int, team_id: int, event_type_id: int) -> builtins.list[types.PrivateLink]:
        """List the private links of an event type of a team.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-event-types-private-links/get-all-private-links-for-a-team-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.

        Raises:
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_PRIVATE_LINKS_LIST,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
        )

    def create(
        self,
        org_id: int,
        team_id: int,
        event_type_id: int,
        *,
        expires_at: datetime | str | Omit = omit,
        max_usage_count: int | Omit = omit,
    ) -> types.PrivateLink:
        """Create a private link to an event type of a team.

        The link expires at a time (`expires_at`) or after a number of bookings (`max_usage_count`). Pass exactly one.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-event-types-private-links/create-a-private-link-for-a-team-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            expires_at: When the link expires. A time in the past is accepted.
            max_usage_count: Number of bookings after which the link expires.

        Raises:
            BadRequestError: Neither or both of `expires_at` and `max_usage_count` are set, or the set one is invalid.
            NotFoundError: The team has no event type with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_PRIVATE_LINKS_CREATE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id},
            body={"expiresAt": expires_at, "maxUsageCount": max_usage_count},
        )

    def update(
        self,
        org_id: int,
        team_id: int,
        event_type_id: int,
        link_id: str,
        *,
        expires_at: datetime | str | Omit = omit,
        max_usage_count: int | Omit = omit,
    ) -> types.PrivateLink:
        """Update a private link to an event type of a team.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-event-types-private-links/update-a-private-link-for-a-team-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            link_id: ID of the private link.
            expires_at: When the link expires.
            max_usage_count: Number of bookings after which the link expires. No effect on a link that expires by time.

        Raises:
            NotFoundError: The event type has no private link with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_PRIVATE_LINKS_UPDATE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id, "linkId": link_id},
            body={"expiresAt": expires_at, "maxUsageCount": max_usage_count},
        )

    def delete(self, org_id: int, team_id: int, event_type_id: int, link_id: str) -> types.DeletedPrivateLink:
        """Delete a private link to an event type of a team.

        Requires the admin or owner role in the team or organization.

        https://cal.com/docs/api-reference/v2/orgs-teams-event-types-private-links/delete-a-private-link-for-a-team-event-type

        Args:
            org_id: ID of the organization.
            team_id: ID of the team.
            event_type_id: ID of the event type.
            link_id: ID of the private link.

        Raises:
            NotFoundError: The event type has no private link with this ID.
        """
        return self._call(
            operations.TEAMS_EVENT_TYPES_PRIVATE_LINKS_DELETE,
            path={"orgId": org_id, "teamId": team_id, "eventTypeId": event_type_id, "linkId": link_id},
        )


class EventTypesPrivateLinksWithRawResponse(RawMethods, of=EventTypesPrivateLinks):
    list = RawMethod(EventTypesPrivateLinks.list)
    create = RawMethod(EventTypesPrivateLinks.create)
    update = RawMethod(EventTypesPrivateLinks.update)
    delete = RawMethod(EventTypesPrivateLinks.delete)
