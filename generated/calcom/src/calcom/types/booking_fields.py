# Generated from spec/schemas/booking_fields.yaml by openapi-twin-clients; do not edit.
"""Types of booking fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import Model


class BookingField(Model):
    """A field of the booking form, as returned with an event type. Its properties depend on `type` and on whether
    it is a default field that every form has.
    """

    type: (
        Literal[
            "name",
            "splitName",
            "email",
            "phone",
            "address",
            "text",
            "number",
            "textarea",
            "select",
            "multiselect",
            "multiemail",
            "checkbox",
            "radio",
            "radioInput",
            "boolean",
            "url",
            "unknown",
        ]
        | str
    )
    """Kind of field. `unknown` is a field that the API cannot describe."""
    slug: str
    """Slug of the field, which is its key in the answers of a booking."""
    is_default: bool | None = None
    """Whether it is a default field that every form has. Otherwise, it is a custom field."""
    label: str | None = None
    """Label of the input."""
    placeholder: str | None = None
    """Placeholder of the empty input."""
    required: bool | None = None
    """Whether an answer is required."""
    hidden: bool | None = None
    """Whether the field is not shown on the booking page, although it stays in the settings."""
    disable_on_prefill: bool | None = None
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    options: list[str] | None = None
    """Answers to choose from. Only for `select`, `multiselect`, `checkbox`, and `radio`."""
    first_name_label: str | None = None
    """Label of the first name. Only for `splitName`."""
    first_name_placeholder: str | None = None
    """Placeholder of the first name. Only for `splitName`."""
    last_name_label: str | None = None
    """Label of the last name. Only for `splitName`."""
    last_name_placeholder: str | None = None
    """Placeholder of the last name. Only for `splitName`."""
    last_name_required: bool | None = None
    """Whether the last name is required. Only for `splitName`."""
    booking_field: str | None = None
    """Available information about a field of type `unknown`."""


class NameFieldParam(TypedDict, total=False):
    """Name of the booker, as one field."""

    type: Required[Literal["name"]]
    """Kind of field."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class SplitNameFieldParam(TypedDict, total=False):
    """Name of the booker, as two fields. The first name is always required."""

    type: Required[Literal["splitName"]]
    """Kind of field."""
    first_name_label: str
    """Label of the first name."""
    first_name_placeholder: str
    """Placeholder of the first name."""
    last_name_label: str
    """Label of the last name."""
    last_name_placeholder: str
    """Placeholder of the last name."""
    last_name_required: bool
    """Whether the last name is required."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class EmailFieldParam(TypedDict, total=False):
    """Email address of the booker. To allow bookings with only a phone number, make this field hidden and
    optional, and add a phone field with the slug `attendeePhoneNumber`. This is available only for teams of
    organizations.
    """

    type: Required[Literal["email"]]
    """Kind of field."""
    label: str
    """Label of the input."""
    required: bool
    """Whether an answer is required. By default `True`."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class PhoneFieldParam(TypedDict, total=False):
    """A phone number. With the slug `attendeePhoneNumber`, if required and not hidden, people can book without an
    email address. This is available only for teams of organizations, and the email field must then be hidden
    and optional.
    """

    type: Required[Literal["phone"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class AddressFieldParam(TypedDict, total=False):
    """A postal address."""

    type: Required[Literal["address"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class TextFieldParam(TypedDict, total=False):
    """A line of text."""

    type: Required[Literal["text"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class NumberFieldParam(TypedDict, total=False):
    """A number. On self-hosted servers, bookings through the API cannot provide an answer: a string is rejected
    because it is not a number, and a number because it is not a string. If the field is required, the event
    type cannot be booked through the API there.
    """

    type: Required[Literal["number"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class TextAreaFieldParam(TypedDict, total=False):
    """Multiple lines of text."""

    type: Required[Literal["textarea"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class SelectFieldParam(TypedDict, total=False):
    """One choice from a list."""

    type: Required[Literal["select"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class MultiSelectFieldParam(TypedDict, total=False):
    """Multiple choices from a list."""

    type: Required[Literal["multiselect"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class MultiEmailFieldParam(TypedDict, total=False):
    """Multiple email addresses."""

    type: Required[Literal["multiemail"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class CheckboxGroupFieldParam(TypedDict, total=False):
    """Multiple choices as checkboxes."""

    type: Required[Literal["checkbox"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class RadioGroupFieldParam(TypedDict, total=False):
    """One choice as radio buttons."""

    type: Required[Literal["radio"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class BooleanFieldParam(TypedDict, total=False):
    """Yes or no."""

    type: Required[Literal["boolean"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


class UrlFieldParam(TypedDict, total=False):
    """A URL."""

    type: Required[Literal["url"]]
    """Kind of field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form."""
    label: Required[str]
    """Label of the input."""
    required: Required[bool]
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    placeholder: str
    """Placeholder of the empty input."""


TypedBookingFieldParam: TypeAlias = (
    NameFieldParam
    | SplitNameFieldParam
    | EmailFieldParam
    | PhoneFieldParam
    | AddressFieldParam
    | TextFieldParam
    | NumberFieldParam
    | TextAreaFieldParam
    | SelectFieldParam
    | MultiSelectFieldParam
    | MultiEmailFieldParam
    | CheckboxGroupFieldParam
    | RadioGroupFieldParam
    | BooleanFieldParam
    | UrlFieldParam
)
"""A field that is identified by its `type`."""


class TitleFieldParam(TypedDict, total=False):
    """Topic of the meeting."""

    slug: Required[Literal["title"]]
    """Slug that identifies the field."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class LocationFieldParam(TypedDict, total=False):
    """Location of the meeting. Shown only if the event type has at least two locations."""

    slug: Required[Literal["location"]]
    """Slug that identifies the field."""
    label: str
    """Label of the input."""


class NotesFieldParam(TypedDict, total=False):
    """Notes for the host."""

    slug: Required[Literal["notes"]]
    """Slug that identifies the field."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class GuestsFieldParam(TypedDict, total=False):
    """Email addresses of additional guests."""

    slug: Required[Literal["guests"]]
    """Slug that identifies the field."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class RescheduleReasonFieldParam(TypedDict, total=False):
    """Reason for rescheduling a booking."""

    slug: Required[Literal["rescheduleReason"]]
    """Slug that identifies the field."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


DefaultBookingFieldParam: TypeAlias = (
    TitleFieldParam | LocationFieldParam | NotesFieldParam | GuestsFieldParam | RescheduleReasonFieldParam
)
"""A default field that every form has, identified by its `slug`."""


BookingFieldDefinitionParam: TypeAlias = TypedBookingFieldParam | DefaultBookingFieldParam
"""A field of the booking form. Custom fields and the fields for the name and email address have a `type`. The
other default fields that every form has are identified by their `slug`."""


class BookingForm(Model):
    """The booking form of an event type."""

    booking_fields: list[BookingFormField]
    """Fields of the form."""


BookingFormFieldName: TypeAlias = Literal[
    "name",
    "email",
    "location",
    "title",
    "notes",
    "guests",
    "rescheduleReason",
    "attendeePhoneNumber",
    "smsReminderNumber",
    "aiAgentCallPhoneNumber",
    "custom",
    "unknown",
]
"""Identifies a field of the booking form: a default field that every form has, a field that a workflow added
(`smsReminderNumber` or `aiAgentCallPhoneNumber`, which cannot be changed), or a custom field (`custom`)."""


BookingFormFieldType: TypeAlias = Literal[
    "email",
    "phone",
    "address",
    "shortText",
    "number",
    "longText",
    "select",
    "multiSelect",
    "multiEmail",
    "checkboxGroup",
    "checkbox",
    "radioGroup",
    "url",
]
"""Kind of a custom field."""


class BookingFormField(Model):
    """A field of the booking form. Its properties depend on `field` and, for custom fields, on `type`."""

    field: BookingFormFieldName | str
    """Which field it is. `custom` for a custom field."""
    slug: str
    """Slug of the field, which is its key in the answers of a booking. Used to update and delete the field."""
    type: BookingFormFieldType | str | None = None
    """Kind of field. Only for custom fields."""
    variant: Literal["fullName", "splitName"] | str | None = None
    """How the form asks for the name. Only for `name`."""
    label: str | None = None
    """Label of the input."""
    placeholder: str | None = None
    """Placeholder of the empty input."""
    required: bool | None = None
    """Whether an answer is required."""
    hidden: bool | None = None
    """Whether the field is not shown on the booking page, although it stays in the settings."""
    disable_on_prefill: bool | None = None
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    options: list[str] | None = None
    """Answers to choose from. Only for `select`, `multiSelect`, `checkboxGroup`, and `radioGroup`."""
    min_length: int | None = None
    """Minimum number of characters. Only for `longText`."""
    max_length: int | None = None
    """Maximum number of characters. Only for `longText`."""
    require_emails: list[str] | None = None
    """Domains or email addresses that are accepted. All others are rejected. Only for email addresses."""
    exclude_emails: list[str] | None = None
    """Domains or email addresses that are rejected. Only for email addresses."""
    first_name_label: str | None = None
    """Label of the first name. Only for the `splitName` variant."""
    first_name_placeholder: str | None = None
    """Placeholder of the first name. Only for the `splitName` variant."""
    last_name_label: str | None = None
    """Label of the last name. Only for the `splitName` variant."""
    last_name_placeholder: str | None = None
    """Placeholder of the last name. Only for the `splitName` variant."""
    last_name_required: bool | None = None
    """Whether the last name is required. Only for the `splitName` variant."""
    booking_field: str | None = None
    """Available information about a field that the API cannot describe."""


class FullNameFormFieldParam(TypedDict, total=False):
    """Name of the booker, as one field."""

    field: Required[Literal["name"]]
    """Slug that identifies the field."""
    variant: Required[Literal["fullName"]]
    """How the form asks for the name."""
    slug: Literal["name"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class SplitNameFormFieldParam(TypedDict, total=False):
    """Name of the booker, as two fields. The first name is always required."""

    field: Required[Literal["name"]]
    """Slug that identifies the field."""
    variant: Required[Literal["splitName"]]
    """How the form asks for the name."""
    slug: Literal["name"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    first_name_label: str
    """Label of the first name."""
    first_name_placeholder: str
    """Placeholder of the first name."""
    last_name_label: str
    """Label of the last name."""
    last_name_placeholder: str
    """Placeholder of the last name."""
    last_name_required: bool
    """Whether the last name is required."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


NameFormFieldParam: TypeAlias = FullNameFormFieldParam | SplitNameFormFieldParam
"""Name of the booker."""


class EmailFormFieldParam(TypedDict, total=False):
    """Email address of the booker. To allow bookings with only a phone number, make this field hidden and
    optional, and show and require `attendeePhoneNumber`.
    """

    field: Required[Literal["email"]]
    """Slug that identifies the field."""
    slug: Literal["email"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    require_emails: Sequence[str]
    """Domains or email addresses to accept. All others are rejected. Uppercase and lowercase are allowed."""
    exclude_emails: Sequence[str]
    """Domains or email addresses to reject. Uppercase and lowercase are allowed."""


class LocationFormFieldParam(TypedDict, total=False):
    """Where to meet."""

    field: Required[Literal["location"]]
    """Slug that identifies the field."""
    slug: Literal["location"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    label: str
    """Label of the input."""


class TitleFormFieldParam(TypedDict, total=False):
    """Description of the meeting."""

    field: Required[Literal["title"]]
    """Slug that identifies the field."""
    slug: Literal["title"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class NotesFormFieldParam(TypedDict, total=False):
    """Notes for the host."""

    field: Required[Literal["notes"]]
    """Slug that identifies the field."""
    slug: Literal["notes"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class GuestsFormFieldParam(TypedDict, total=False):
    """Email addresses of additional guests."""

    field: Required[Literal["guests"]]
    """Slug that identifies the field."""
    slug: Literal["guests"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class RescheduleReasonFormFieldParam(TypedDict, total=False):
    """Reason for rescheduling a booking."""

    field: Required[Literal["rescheduleReason"]]
    """Slug that identifies the field."""
    slug: Literal["rescheduleReason"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class AttendeePhoneFormFieldParam(TypedDict, total=False):
    """Phone number of the booker. Either this field or the email address must be shown and required."""

    field: Required[Literal["attendeePhoneNumber"]]
    """Slug that identifies the field."""
    slug: Literal["attendeePhoneNumber"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class SmsReminderFormFieldParam(TypedDict, total=False):
    """Phone number for reminders, added by a workflow. You can send it back, but it does not change."""

    field: Required[Literal["smsReminderNumber"]]
    """Slug that identifies the field."""
    slug: Literal["smsReminderNumber"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class AiAgentPhoneFormFieldParam(TypedDict, total=False):
    """Phone number that the AI agent calls, added by a workflow. You can send it back, but it does not change."""

    field: Required[Literal["aiAgentCallPhoneNumber"]]
    """Slug that identifies the field."""
    slug: Literal["aiAgentCallPhoneNumber"]
    """Slug of the field, which is its key in the answers of a booking. Optional."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    label: str
    """Label of the input."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomEmailFormFieldParam(TypedDict, total=False):
    """An email address."""

    type: Required[Literal["email"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    require_emails: Sequence[str]
    """Domains or email addresses to accept. All others are rejected. Uppercase and lowercase are allowed."""
    exclude_emails: Sequence[str]
    """Domains or email addresses to reject. Uppercase and lowercase are allowed."""


class CustomPhoneFormFieldParam(TypedDict, total=False):
    """A phone number."""

    type: Required[Literal["phone"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomAddressFormFieldParam(TypedDict, total=False):
    """A postal address."""

    type: Required[Literal["address"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomShortTextFormFieldParam(TypedDict, total=False):
    """A line of text."""

    type: Required[Literal["shortText"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomNumberFormFieldParam(TypedDict, total=False):
    """A number."""

    type: Required[Literal["number"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomLongTextFormFieldParam(TypedDict, total=False):
    """Multiple lines of text."""

    type: Required[Literal["longText"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    min_length: int
    """Minimum number of characters. From 0 to 1000."""
    max_length: int
    """Maximum number of characters. From 0 to 1000, by default 1000."""


class CustomSelectFormFieldParam(TypedDict, total=False):
    """One choice from a list."""

    type: Required[Literal["select"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomMultiSelectFormFieldParam(TypedDict, total=False):
    """Multiple choices from a list."""

    type: Required[Literal["multiSelect"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomMultiEmailFormFieldParam(TypedDict, total=False):
    """Multiple email addresses."""

    type: Required[Literal["multiEmail"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomCheckboxGroupFormFieldParam(TypedDict, total=False):
    """Multiple choices as checkboxes."""

    type: Required[Literal["checkboxGroup"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomCheckboxFormFieldParam(TypedDict, total=False):
    """Yes or no."""

    type: Required[Literal["checkbox"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


class CustomRadioGroupFormFieldParam(TypedDict, total=False):
    """One choice as radio buttons."""

    type: Required[Literal["radioGroup"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomUrlFormFieldParam(TypedDict, total=False):
    """A URL."""

    type: Required[Literal["url"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Marks the field as a custom field."""
    slug: Required[str]
    """Slug of the field, which is its key in the answers of a booking. Must be unique in the form. It starts with
    a letter, followed by lowercase letters, digits, and single hyphens."""
    label: Required[str]
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""


CustomFormFieldParam: TypeAlias = (
    CustomEmailFormFieldParam
    | CustomPhoneFormFieldParam
    | CustomAddressFormFieldParam
    | CustomShortTextFormFieldParam
    | CustomNumberFormFieldParam
    | CustomLongTextFormFieldParam
    | CustomSelectFormFieldParam
    | CustomMultiSelectFormFieldParam
    | CustomMultiEmailFormFieldParam
    | CustomCheckboxGroupFormFieldParam
    | CustomCheckboxFormFieldParam
    | CustomRadioGroupFormFieldParam
    | CustomUrlFormFieldParam
)
"""A custom field."""


BookingFormFieldDefinitionParam: TypeAlias = (
    NameFormFieldParam
    | EmailFormFieldParam
    | LocationFormFieldParam
    | TitleFormFieldParam
    | NotesFormFieldParam
    | GuestsFormFieldParam
    | RescheduleReasonFormFieldParam
    | AttendeePhoneFormFieldParam
    | SmsReminderFormFieldParam
    | AiAgentPhoneFormFieldParam
    | CustomFormFieldParam
)
"""A field of the booking form."""


class UpdateBookingFormFieldParam(TypedDict, total=False):
    """Changes to the field with this `slug`. Omitted properties stay unchanged. At least one property besides
    `slug` is required. Only properties that this kind of field has can be changed, and null is rejected.
    """

    slug: Required[str]
    """Slug of the field to change."""
    label: str
    """Label of the input."""
    required: bool
    """Whether an answer is required."""
    hidden: bool
    """Whether to keep the field in the settings without showing it on the booking page."""
    placeholder: str
    """Placeholder of the empty input."""
    disable_on_prefill: bool
    """Whether the answer cannot be changed if the URL of the booking page provides it."""
    type: BookingFormFieldType
    """Kind of field. Only for custom fields."""
    options: Sequence[str]
    """Answers to choose from. Only for `select`, `multiSelect`, `checkboxGroup`, and `radioGroup`."""
    min_length: int
    """Minimum number of characters. Only for `longText`. From 0 to 1000."""
    max_length: int
    """Maximum number of characters. Only for `longText`. From 0 to 1000."""
    require_emails: Sequence[str]
    """Domains or email addresses to accept. All others are rejected. Uppercase and lowercase are allowed."""
    exclude_emails: Sequence[str]
    """Domains or email addresses to reject. Uppercase and lowercase are allowed."""
    variant: Literal["fullName", "splitName"]
    """How the form asks for the name. Only for `name`."""
    first_name_label: str
    """Label of the first name. Only for the `splitName` variant."""
    first_name_placeholder: str
    """Placeholder of the first name. Only for the `splitName` variant."""
    last_name_label: str
    """Label of the last name. Only for the `splitName` variant."""
    last_name_placeholder: str
    """Placeholder of the last name. Only for the `splitName` variant."""
    last_name_required: bool
    """Whether the last name is required. Only for the `splitName` variant."""
