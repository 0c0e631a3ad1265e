# Generated from spec/schemas/booking_fields.yaml by openapi-twin-clients; do not edit.
"""Types of booking fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import Model


class BookingField(Model):
    """A field of the booking form, as an event type shows it. Which properties there are depends on `type` and on
    whether the field is one that every form has.
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
    """Kind of field. `unknown` is one that the API cannot describe."""
    slug: str
    """Key of the answer in a booking."""
    is_default: bool | None = None
    """Whether it is one that every form has, otherwise it is your own."""
    label: str | None = None
    """Text beside the input."""
    placeholder: str | None = None
    """Text shown in the empty input."""
    required: bool | None = None
    """Whether it must be answered."""
    hidden: bool | None = None
    """Whether it is kept in the settings but not shown on the booking page."""
    disable_on_prefill: bool | None = None
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    options: list[str] | None = None
    """Answers to choose from. Only for `select`, `multiselect`, `checkbox` and `radio`."""
    first_name_label: str | None = None
    """Text at the first name. Only for `splitName`."""
    first_name_placeholder: str | None = None
    """Text shown in the empty input of the first name. Only for `splitName`."""
    last_name_label: str | None = None
    """Text at the last name. Only for `splitName`."""
    last_name_placeholder: str | None = None
    """Text shown in the empty input of the last name. Only for `splitName`."""
    last_name_required: bool | None = None
    """Whether the last name must be given. Only for `splitName`."""
    booking_field: str | None = None
    """What is known about a field of type `unknown`."""


class NameFieldParam(TypedDict, total=False):
    """The name of the booker, as one field."""

    type: Required[Literal["name"]]
    """Kind of field."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class SplitNameFieldParam(TypedDict, total=False):
    """The name of the booker, as two fields. The first name must always be given."""

    type: Required[Literal["splitName"]]
    """Kind of field."""
    first_name_label: str
    """Text at the first name."""
    first_name_placeholder: str
    """Text shown in the empty input of the first name."""
    last_name_label: str
    """Text at the last name."""
    last_name_placeholder: str
    """Text shown in the empty input of the last name."""
    last_name_required: bool
    """Whether the last name must be given."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class EmailFieldParam(TypedDict, total=False):
    """The email address of the booker. For bookings with nothing but a phone number, make it hidden and not
    required, and add a phone field with the slug `attendeePhoneNumber`; only for teams of organizations.
    """

    type: Required[Literal["email"]]
    """Kind of field."""
    label: str
    """Text beside the input."""
    required: bool
    """Whether it must be answered. By default `True`."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class PhoneFieldParam(TypedDict, total=False):
    """A phone number. With the slug `attendeePhoneNumber`, required and not hidden, people can book without an
    email address; only for teams of organizations, and the email field must then be hidden and not required.
    """

    type: Required[Literal["phone"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class AddressFieldParam(TypedDict, total=False):
    """A postal address."""

    type: Required[Literal["address"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class TextFieldParam(TypedDict, total=False):
    """A line of text."""

    type: Required[Literal["text"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class NumberFieldParam(TypedDict, total=False):
    """A number. On self-hosted servers no booking through the API can answer it: a string is refused as no number,
    and a number as no string. If it is required, the event type cannot be booked through the API there.
    """

    type: Required[Literal["number"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class TextAreaFieldParam(TypedDict, total=False):
    """Several lines of text."""

    type: Required[Literal["textarea"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class SelectFieldParam(TypedDict, total=False):
    """One choice from a list."""

    type: Required[Literal["select"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class MultiSelectFieldParam(TypedDict, total=False):
    """Several choices from a list."""

    type: Required[Literal["multiselect"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class MultiEmailFieldParam(TypedDict, total=False):
    """Several email addresses."""

    type: Required[Literal["multiemail"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class CheckboxGroupFieldParam(TypedDict, total=False):
    """Several choices as checkboxes."""

    type: Required[Literal["checkbox"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class RadioGroupFieldParam(TypedDict, total=False):
    """One choice as radio buttons."""

    type: Required[Literal["radio"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class BooleanFieldParam(TypedDict, total=False):
    """Yes or no."""

    type: Required[Literal["boolean"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


class UrlFieldParam(TypedDict, total=False):
    """A URL."""

    type: Required[Literal["url"]]
    """Kind of field."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form."""
    label: Required[str]
    """Text beside the input."""
    required: Required[bool]
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    placeholder: str
    """Text shown in the empty input."""


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
"""A field that is told by its `type`."""


class TitleFieldParam(TypedDict, total=False):
    """What the meeting is about."""

    slug: Required[Literal["title"]]
    """Which field it is."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class LocationFieldParam(TypedDict, total=False):
    """Where to meet. Shown only when the event type has two or more locations."""

    slug: Required[Literal["location"]]
    """Which field it is."""
    label: str
    """Text beside the input."""


class NotesFieldParam(TypedDict, total=False):
    """Notes for the host."""

    slug: Required[Literal["notes"]]
    """Which field it is."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class GuestsFieldParam(TypedDict, total=False):
    """Email addresses of further guests."""

    slug: Required[Literal["guests"]]
    """Which field it is."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class RescheduleReasonFieldParam(TypedDict, total=False):
    """Why a booking is rescheduled."""

    slug: Required[Literal["rescheduleReason"]]
    """Which field it is."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


DefaultBookingFieldParam: TypeAlias = (
    TitleFieldParam | LocationFieldParam | NotesFieldParam | GuestsFieldParam | RescheduleReasonFieldParam
)
"""A field that every form has and that is told by its `slug`."""


BookingFieldDefinitionParam: TypeAlias = TypedBookingFieldParam | DefaultBookingFieldParam
"""A field of the booking form. Your own and those for name and email address have a `type`; the others that every
form has are told by their `slug`."""


class BookingForm(Model):
    """The booking form of an event type."""

    booking_fields: list[BookingFormField]
    """All fields of the form."""


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
"""Which field it is: one that every form has, one that a workflow added (`smsReminderNumber`,
`aiAgentCallPhoneNumber`; these cannot be changed), or one of your own (`custom`)."""


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
"""Kind of a field of your own."""


class BookingFormField(Model):
    """A field of the booking form. Which properties there are depends on `field` and, for fields of your own, on
    `type`.
    """

    field: BookingFormFieldName | str
    """Which field it is; `custom` for one of your own."""
    slug: str
    """Key of the answer in a booking, by which the field is changed and deleted."""
    type: BookingFormFieldType | str | None = None
    """Kind of field. Only for your own."""
    variant: Literal["fullName", "splitName"] | str | None = None
    """How the name is asked for. Only for `name`."""
    label: str | None = None
    """Text beside the input."""
    placeholder: str | None = None
    """Text shown in the empty input."""
    required: bool | None = None
    """Whether it must be answered."""
    hidden: bool | None = None
    """Whether it is kept in the settings but not shown on the booking page."""
    disable_on_prefill: bool | None = None
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    options: list[str] | None = None
    """Answers to choose from. Only for `select`, `multiSelect`, `checkboxGroup` and `radioGroup`."""
    min_length: int | None = None
    """Least number of characters. Only for `longText`."""
    max_length: int | None = None
    """Largest number of characters. Only for `longText`."""
    require_emails: list[str] | None = None
    """The only domains or addresses that are accepted. Only for email addresses."""
    exclude_emails: list[str] | None = None
    """Domains or addresses that are refused. Only for email addresses."""
    first_name_label: str | None = None
    """Text at the first name. Only for the variant `splitName`."""
    first_name_placeholder: str | None = None
    """Text shown in the empty input of the first name. Only for the variant `splitName`."""
    last_name_label: str | None = None
    """Text at the last name. Only for the variant `splitName`."""
    last_name_placeholder: str | None = None
    """Text shown in the empty input of the last name. Only for the variant `splitName`."""
    last_name_required: bool | None = None
    """Whether the last name must be given. Only for the variant `splitName`."""
    booking_field: str | None = None
    """What is known about a field that the API cannot describe."""


class FullNameFormFieldParam(TypedDict, total=False):
    """The name of the booker, as one field."""

    field: Required[Literal["name"]]
    """Which field it is."""
    variant: Required[Literal["fullName"]]
    """How the name is asked for."""
    slug: Literal["name"]
    """Key of the answer in a booking. Can be left out."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class SplitNameFormFieldParam(TypedDict, total=False):
    """The name of the booker, as two fields. The first name must always be given."""

    field: Required[Literal["name"]]
    """Which field it is."""
    variant: Required[Literal["splitName"]]
    """How the name is asked for."""
    slug: Literal["name"]
    """Key of the answer in a booking. Can be left out."""
    first_name_label: str
    """Text at the first name."""
    first_name_placeholder: str
    """Text shown in the empty input of the first name."""
    last_name_label: str
    """Text at the last name."""
    last_name_placeholder: str
    """Text shown in the empty input of the last name."""
    last_name_required: bool
    """Whether the last name must be given."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


NameFormFieldParam: TypeAlias = FullNameFormFieldParam | SplitNameFormFieldParam
"""The name of the booker."""


class EmailFormFieldParam(TypedDict, total=False):
    """The email address of the booker. For bookings with nothing but a phone number, make it hidden and not
    required, and show and require `attendeePhoneNumber`.
    """

    field: Required[Literal["email"]]
    """Which field it is."""
    slug: Literal["email"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    require_emails: Sequence[str]
    """The only domains or addresses to accept, in upper or lower case."""
    exclude_emails: Sequence[str]
    """Domains or addresses to refuse, in upper or lower case."""


class LocationFormFieldParam(TypedDict, total=False):
    """Where to meet."""

    field: Required[Literal["location"]]
    """Which field it is."""
    slug: Literal["location"]
    """Key of the answer in a booking. Can be left out."""
    label: str
    """Text beside the input."""


class TitleFormFieldParam(TypedDict, total=False):
    """What the meeting is about."""

    field: Required[Literal["title"]]
    """Which field it is."""
    slug: Literal["title"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class NotesFormFieldParam(TypedDict, total=False):
    """Notes for the host."""

    field: Required[Literal["notes"]]
    """Which field it is."""
    slug: Literal["notes"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class GuestsFormFieldParam(TypedDict, total=False):
    """Email addresses of further guests."""

    field: Required[Literal["guests"]]
    """Which field it is."""
    slug: Literal["guests"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class RescheduleReasonFormFieldParam(TypedDict, total=False):
    """Why a booking is rescheduled."""

    field: Required[Literal["rescheduleReason"]]
    """Which field it is."""
    slug: Literal["rescheduleReason"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class AttendeePhoneFormFieldParam(TypedDict, total=False):
    """The phone number of the booker. Either it or the email address must be shown and required."""

    field: Required[Literal["attendeePhoneNumber"]]
    """Which field it is."""
    slug: Literal["attendeePhoneNumber"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class SmsReminderFormFieldParam(TypedDict, total=False):
    """The phone number for reminders, added by a workflow. It can be sent back but nothing about it changes."""

    field: Required[Literal["smsReminderNumber"]]
    """Which field it is."""
    slug: Literal["smsReminderNumber"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class AiAgentPhoneFormFieldParam(TypedDict, total=False):
    """The phone number that the AI agent calls, added by a workflow. It can be sent back but nothing about it
    changes.
    """

    field: Required[Literal["aiAgentCallPhoneNumber"]]
    """Which field it is."""
    slug: Literal["aiAgentCallPhoneNumber"]
    """Key of the answer in a booking. Can be left out."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    label: str
    """Text beside the input."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomEmailFormFieldParam(TypedDict, total=False):
    """An email address."""

    type: Required[Literal["email"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    require_emails: Sequence[str]
    """The only domains or addresses to accept, in upper or lower case."""
    exclude_emails: Sequence[str]
    """Domains or addresses to refuse, in upper or lower case."""


class CustomPhoneFormFieldParam(TypedDict, total=False):
    """A phone number."""

    type: Required[Literal["phone"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomAddressFormFieldParam(TypedDict, total=False):
    """A postal address."""

    type: Required[Literal["address"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomShortTextFormFieldParam(TypedDict, total=False):
    """A line of text."""

    type: Required[Literal["shortText"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomNumberFormFieldParam(TypedDict, total=False):
    """A number."""

    type: Required[Literal["number"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomLongTextFormFieldParam(TypedDict, total=False):
    """Several lines of text."""

    type: Required[Literal["longText"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    min_length: int
    """Least number of characters. From 0 to 1000."""
    max_length: int
    """Largest number of characters. From 0 to 1000, by default 1000."""


class CustomSelectFormFieldParam(TypedDict, total=False):
    """One choice from a list."""

    type: Required[Literal["select"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomMultiSelectFormFieldParam(TypedDict, total=False):
    """Several choices from a list."""

    type: Required[Literal["multiSelect"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomMultiEmailFormFieldParam(TypedDict, total=False):
    """Several email addresses."""

    type: Required[Literal["multiEmail"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomCheckboxGroupFormFieldParam(TypedDict, total=False):
    """Several choices as checkboxes."""

    type: Required[Literal["checkboxGroup"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomCheckboxFormFieldParam(TypedDict, total=False):
    """Yes or no."""

    type: Required[Literal["checkbox"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


class CustomRadioGroupFormFieldParam(TypedDict, total=False):
    """One choice as radio buttons."""

    type: Required[Literal["radioGroup"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    options: Required[Sequence[str]]
    """Answers to choose from."""


class CustomUrlFormFieldParam(TypedDict, total=False):
    """A URL."""

    type: Required[Literal["url"]]
    """Kind of field."""
    field: Required[Literal["custom"]]
    """Says that the field is your own."""
    slug: Required[str]
    """Key of the answer in a booking, unique in the form. It begins with a letter and goes on with lower-case
    letters, digits and single hyphens."""
    label: Required[str]
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""


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
"""A field of your own."""


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
    """What to change in the field with this `slug`. Properties that are left out stay as they are; at least one
    must be there besides `slug`. Only what the kind of field has can be changed, and null is refused.
    """

    slug: Required[str]
    """Which field to change."""
    label: str
    """Text beside the input."""
    required: bool
    """Whether it must be answered."""
    hidden: bool
    """Whether to keep it in the settings but not to show it on the booking page."""
    placeholder: str
    """Text shown in the empty input."""
    disable_on_prefill: bool
    """Whether it cannot be changed when the URL of the booking page brings the answer."""
    type: BookingFormFieldType
    """Kind of field. Only for your own."""
    options: Sequence[str]
    """Answers to choose from. Only for `select`, `multiSelect`, `checkboxGroup` and `radioGroup`."""
    min_length: int
    """Least number of characters. Only for `longText`. From 0 to 1000."""
    max_length: int
    """Largest number of characters. Only for `longText`. From 0 to 1000."""
    require_emails: Sequence[str]
    """The only domains or addresses to accept, in upper or lower case."""
    exclude_emails: Sequence[str]
    """Domains or addresses to refuse, in upper or lower case."""
    variant: Literal["fullName", "splitName"]
    """How the name is asked for. Only for `name`."""
    first_name_label: str
    """Text at the first name. Only for the variant `splitName`."""
    first_name_placeholder: str
    """Text shown in the empty input of the first name. Only for the variant `splitName`."""
    last_name_label: str
    """Text at the last name. Only for the variant `splitName`."""
    last_name_placeholder: str
    """Text shown in the empty input of the last name. Only for the variant `splitName`."""
    last_name_required: bool
    """Whether the last name must be given. Only for the variant `splitName`."""
