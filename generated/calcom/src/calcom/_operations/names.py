# Generated from the template src/package/_operations/names.py.jinja by openapi-twin-clients; do not edit.
"""The wire names of keys in request objects: one table per kind of object, and per body that operations share."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Names

BOOKING_FIELD_DEFINITION_NAMES: Final[Names] = Names.camel(
    "disable_on_prefill first_name_label first_name_placeholder last_name_label last_name_placeholder",
    "last_name_required",
)
CUSTOM_FORM_FIELD_NAMES: Final[Names] = Names.camel(
    "disable_on_prefill require_emails exclude_emails min_length max_length"
)
BOOKING_FORM_FIELD_DEFINITION_NAMES: Final[Names] = Names.camel(
    "disable_on_prefill first_name_label first_name_placeholder last_name_label last_name_placeholder",
    "last_name_required require_emails exclude_emails min_length max_length",
)
UPDATE_BOOKING_FORM_FIELD_NAMES: Final[Names] = Names.camel(
    "disable_on_prefill min_length max_length require_emails exclude_emails first_name_label first_name_placeholder",
    "last_name_label last_name_placeholder last_name_required",
)
BOOKER_NAMES: Final[Names] = Names.camel("phone_number time_zone")
BOOKING_GUEST_NAMES: Final[Names] = Names.camel("time_zone phone_number")
CALENDAR_TO_LOAD_NAMES: Final[Names] = Names.camel("credential_id external_id")
CALENDAR_EVENT_TIME_NAMES: Final[Names] = Names.camel("time_zone", moments=("time",))
CALENDAR_EVENT_ATTENDEE_NAMES: Final[Names] = Names.camel("response_status", keys={"is_self": "self"})
BOOKER_LAYOUTS_NAMES: Final[Names] = Names.camel("default_layout enabled_layouts")
EVENT_TYPE_COLOR_NAMES: Final[Names] = Names.camel("light_theme_hex dark_theme_hex")
EVENT_TYPE_DESTINATION_CALENDAR_NAMES: Final[Names] = Names.camel("external_id")
BOOKER_ACTIVE_BOOKINGS_LIMIT_NAMES: Final[Names] = Names.camel("maximum_active_bookings offer_reschedule")
DATE_RANGE_WINDOW_NAMES: Final[Names] = Names(days=("value",))
BOOKING_WINDOW_NAMES: Final[Names] = DATE_RANGE_WINDOW_NAMES
CONFIRMATION_POLICY_NAMES: Final[Names] = Names.camel("notice_threshold block_unconfirmed_bookings_in_booker")
CAL_VIDEO_SETTINGS_NAMES: Final[Names] = Names.camel(
    "disable_recording_for_organizer disable_recording_for_guests enable_automatic_recording_for_organizer",
    "enable_automatic_transcription disable_transcription_for_organizer disable_transcription_for_guests",
    "send_transcription_emails redirect_url_on_exit",
)
DISABLE_RESCHEDULING_NAMES: Final[Names] = Names.camel("minutes_before")
EVENT_TYPE_EMAIL_SETTINGS_NAMES: Final[Names] = Names.camel("disable_emails_to_attendees disable_emails_to_hosts")
SEAT_SETTINGS_NAMES: Final[Names] = Names.camel("seats_per_time_slot show_attendee_info show_availability_count")
HOST_ASSIGNMENT_NAMES: Final[Names] = Names.camel("user_id")
INSIGHTS_PERIOD_NAMES: Final[Names] = Names.camel("start_date end_date")
INSIGHTS_FILTER_VALUE_NAMES: Final[Names] = Names(nested={"data": INSIGHTS_PERIOD_NAMES})
INSIGHTS_FILTER_NAMES: Final[Names] = Names(nested={"value": INSIGHTS_FILTER_VALUE_NAMES})
ROUTING_NAMES: Final[Names] = Names.camel(
    "team_member_ids response_id queued_response_id team_member_email skip_contact_owner crm_app_slug",
    "crm_owner_record_type crm_record_owner_fallback_team_member_ids crm_record_owner_fallback_mode",
)
SCHEDULE_AVAILABILITY_NAMES: Final[Names] = Names.camel("start_time end_time")
SCHEDULE_OVERRIDE_NAMES: Final[Names] = Names.camel("start_time end_time", days=("date",))
WORKFLOW_ACTIVATION_NAMES: Final[Names] = Names.camel("is_active_on_all_event_types active_on_event_type_ids")
ROUTING_FORM_WORKFLOW_ACTIVATION_NAMES: Final[Names] = Names.camel(
    "is_active_on_all_routing_forms active_on_routing_form_ids"
)
WORKFLOW_STEP_DEFINITION_NAMES: Final[Names] = Names.camel(
    "include_calendar_event step_number auto_translate_enabled source_locale skip_no_show_attendees verified_email_id",
    "phone_required verified_phone_id",
)
WORKFLOW_STEP_UPDATE_NAMES: Final[Names] = Names.camel(
    "include_calendar_event step_number auto_translate_enabled source_locale skip_no_show_attendees verified_email_id",
    "phone_required verified_phone_id",
)
ROUTING_FORM_WORKFLOW_STEP_DEFINITION_NAMES: Final[Names] = Names.camel(
    "include_calendar_event skip_no_show_attendees step_number auto_translate_enabled source_locale verified_email_id",
    "phone_required verified_phone_id",
)
EVENT_TYPES_CREATE_BODY: Final[Names] = Names(
    nested={
        "bookingFields": BOOKING_FIELD_DEFINITION_NAMES,
        "bookingWindow": BOOKING_WINDOW_NAMES,
        "bookerActiveBookingsLimit": BOOKER_ACTIVE_BOOKINGS_LIMIT_NAMES,
        "seats": SEAT_SETTINGS_NAMES,
        "confirmationPolicy": CONFIRMATION_POLICY_NAMES,
        "disableRescheduling": DISABLE_RESCHEDULING_NAMES,
        "bookerLayouts": BOOKER_LAYOUTS_NAMES,
        "color": EVENT_TYPE_COLOR_NAMES,
        "calVideoSettings": CAL_VIDEO_SETTINGS_NAMES,
        "destinationCalendar": EVENT_TYPE_DESTINATION_CALENDAR_NAMES,
    }
)
TEAMS_EVENT_TYPES_CREATE_BODY: Final[Names] = Names(
    nested={
        "hosts": HOST_ASSIGNMENT_NAMES,
        "emailSettings": EVENT_TYPE_EMAIL_SETTINGS_NAMES,
        "bookingFields": BOOKING_FIELD_DEFINITION_NAMES,
        "bookingWindow": BOOKING_WINDOW_NAMES,
        "bookerActiveBookingsLimit": BOOKER_ACTIVE_BOOKINGS_LIMIT_NAMES,
        "seats": SEAT_SETTINGS_NAMES,
        "confirmationPolicy": CONFIRMATION_POLICY_NAMES,
        "disableRescheduling": DISABLE_RESCHEDULING_NAMES,
        "bookerLayouts": BOOKER_LAYOUTS_NAMES,
        "color": EVENT_TYPE_COLOR_NAMES,
        "calVideoSettings": CAL_VIDEO_SETTINGS_NAMES,
        "destinationCalendar": EVENT_TYPE_DESTINATION_CALENDAR_NAMES,
    }
)
ORGANIZATIONS_TEAMS_ROUTING_FORM_WORKFLOWS_CREATE_BODY: Final[Names] = Names(
    nested={"steps": ROUTING_FORM_WORKFLOW_STEP_DEFINITION_NAMES, "activation": ROUTING_FORM_WORKFLOW_ACTIVATION_NAMES}
)
