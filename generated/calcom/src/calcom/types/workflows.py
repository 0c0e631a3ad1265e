# Generated from spec/schemas/workflows.yaml by openapi-twin-clients; do not edit.
"""Types of workflows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom import types
from calcom._core.model import AwareDatetime, Model


class Workflow(Model):
    """Messages that are sent for bookings of event types."""

    id: int
    """ID of the workflow."""
    name: str
    """Name of the workflow."""
    type: Literal["event-type"] | None = None
    """Always `event-type`."""
    activation: WorkflowActivation
    """Event types for which the workflow runs."""
    trigger: WorkflowTrigger
    """Event that triggers the workflow."""
    steps: list[WorkflowStep]
    """Actions of the workflow, in order."""
    user_id: int | None = None
    """ID of the workflow owner."""
    team_id: int | None = None
    """ID of the team that owns the workflow."""
    created_at: AwareDatetime | None = None
    """When the workflow was created."""
    updated_at: AwareDatetime | None = None
    """When the workflow was last changed."""


class RoutingFormWorkflow(Model):
    """Messages that are sent when a visitor submits a routing form."""

    id: int
    """ID of the workflow."""
    name: str
    """Name of the workflow."""
    type: Literal["routing-form"] | None = None
    """Always `routing-form`."""
    activation: RoutingFormWorkflowActivation
    """Routing forms for which the workflow runs."""
    trigger: WorkflowTrigger
    """Event that triggers the workflow."""
    steps: list[WorkflowStep]
    """Actions of the workflow, in order."""
    user_id: int | None = None
    """ID of the workflow owner."""
    team_id: int | None = None
    """ID of the team that owns the workflow."""
    created_at: AwareDatetime | None = None
    """When the workflow was created."""
    updated_at: AwareDatetime | None = None
    """When the workflow was last changed."""


class WorkflowActivation(Model):
    """The event types for which a workflow runs."""

    is_active_on_all_event_types: bool | None = None
    """Whether the workflow runs for all event types."""
    active_on_event_type_ids: list[int] | None = None
    """IDs of the event types that the workflow runs for. Required unless it runs for all."""


class WorkflowActivationParam(TypedDict, total=False):
    """The event types for which a workflow runs."""

    is_active_on_all_event_types: bool
    """Whether the workflow runs for all event types."""
    active_on_event_type_ids: Sequence[int]
    """IDs of the event types that the workflow runs for. Required unless it runs for all."""


class RoutingFormWorkflowActivation(Model):
    """The routing forms for which a workflow runs."""

    is_active_on_all_routing_forms: bool | None = None
    """Whether the workflow runs for all routing forms."""
    active_on_routing_form_ids: list[str] | None = None
    """IDs of the routing forms that the workflow runs for. Required unless it runs for all."""


class RoutingFormWorkflowActivationParam(TypedDict, total=False):
    """The routing forms for which a workflow runs."""

    is_active_on_all_routing_forms: bool
    """Whether the workflow runs for all routing forms."""
    active_on_routing_form_ids: Sequence[str]
    """IDs of the routing forms that the workflow runs for. Required unless it runs for all."""


class WorkflowTriggerOffset(Model):
    """Length of time before or after an event."""

    value: int
    """Length of the time, in `unit`."""
    unit: Literal["minute", "hour", "day"] | str
    """Unit of `value`."""


class WorkflowTriggerOffsetParam(TypedDict, total=False):
    """Length of time before or after an event."""

    value: Required[int]
    """Length of the time, in `unit`."""
    unit: Required[Literal["minute", "hour", "day"]]
    """Unit of `value`."""


class WorkflowTrigger(Model):
    """Event that triggers a workflow."""

    type: (
        Literal[
            "beforeEvent",
            "afterEvent",
            "newEvent",
            "eventCancelled",
            "rescheduleEvent",
            "afterHostsCalVideoNoShow",
            "afterGuestsCalVideoNoShow",
            "bookingRejected",
            "bookingRequested",
            "bookingPaymentInitiated",
            "bookingPaid",
            "bookingNoShowUpdated",
            "formSubmitted",
            "formSubmittedNoEvent",
        ]
        | str
    )
    """Kind of event."""
    offset: WorkflowTriggerOffset | None = None
    """Time before or after the event at which the workflow runs. Omitted if it runs immediately."""


class WorkflowStep(Model):
    """An action of a workflow. Its properties depend on `action`."""

    id: int
    """ID of the step, for referring to it in an update."""
    step_number: int
    """Position of the step in the workflow, starting at 1."""
    action: (
        Literal[
            "email_host",
            "email_attendee",
            "email_address",
            "sms_attendee",
            "sms_number",
            "whatsapp_attendee",
            "whatsapp_number",
            "cal_ai_phone_call",
            "paths",
        ]
        | str
    )
    """Action and its target. `paths` splits the workflow into conditional branches."""
    recipient: WorkflowRecipient | str | None = None
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: WorkflowTemplate | str | None = None
    """Template on which the message is based."""
    sender: str | None = None
    """Sender name of the message."""
    message: WorkflowMessage | None = None
    """Content of the message."""
    email: str | None = None
    """Recipient's email address for `email_address`. Otherwise empty."""
    phone: str | None = None
    """Phone number that the step messages or calls, if its target is a number. Otherwise empty."""
    phone_required: bool | None = None
    """Whether attendees must provide a phone number when they book."""
    include_calendar_event: bool | None = None
    """Whether a calendar file is attached to the email."""
    skip_no_show_attendees: bool | None = None
    """Whether no-show attendees are excluded."""
    auto_translate_enabled: bool | None = None
    """Whether the message is translated into the recipient's language."""
    source_locale: str | None = None
    """Language of the message."""
    path_id: str | None = None
    """ID of the branch that the step belongs to. Omitted for a step that always runs."""
    paths: list[WorkflowPath] | None = None
    """Branches of a `paths` step."""


class WorkflowPath(Model):
    """A conditional branch of a workflow. Branches can be created only in the web application."""

    id: str
    """ID of the branch."""
    name: str
    """Name of the branch."""


WorkflowRecipient: TypeAlias = Literal["const", "attendee", "email", "phone_number"]
"""Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email` is
a verified email address, and `phone_number` is a verified phone number."""


WorkflowTemplate: TypeAlias = Literal["reminder", "custom", "rescheduled", "completed", "rating", "cancelled"]
"""Template on which the message is based."""


class WorkflowMessage(Model):
    """Message of a workflow."""

    subject: str | None = None
    """Subject line."""
    html: str | None = None
    """Body of an email as HTML."""
    text: str | None = None
    """Body of a text message."""


class EmailMessageParam(TypedDict, total=False):
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}` are replaced when it is sent."""

    subject: Required[str]
    """Subject line."""
    html: Required[str]
    """Body as HTML."""


class TextMessageParam(TypedDict, total=False):
    """A text message. It can contain variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}`."""

    subject: Required[str]
    """Subject line. Required, although text messages do not show it."""
    text: Required[str]
    """Body of the message."""


class EmailHostStepParam(TypedDict, total=False):
    """Sends an email to the host."""

    action: Required[Literal["email_host"]]
    """Always `email_host`."""
    message: Required[EmailMessageParam]
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}` are replaced when it is sent."""
    include_calendar_event: bool
    """Whether to attach a calendar file."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class EmailAttendeeStepParam(TypedDict, total=False):
    """Sends an email to the attendees."""

    action: Required[Literal["email_attendee"]]
    """Always `email_attendee`."""
    message: Required[EmailMessageParam]
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}` are replaced when it is sent."""
    include_calendar_event: bool
    """Whether to attach a calendar file."""
    skip_no_show_attendees: bool
    """Whether to exclude no-show attendees. Only for the `rating` template after an event."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class EmailAddressStepParam(TypedDict, total=False):
    """Sends an email to a fixed email address."""

    action: Required[Literal["email_address"]]
    """Always `email_address`."""
    verified_email_id: Required[int]
    """ID of a verified email address (see the verified resources), not the address itself."""
    message: Required[EmailMessageParam]
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}` are replaced when it is sent."""
    include_calendar_event: bool
    """Whether to attach a calendar file."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class SmsAttendeeStepParam(TypedDict, total=False):
    """Sends a text message to the attendees."""

    action: Required[Literal["sms_attendee"]]
    """Always `sms_attendee`."""
    message: Required[TextMessageParam]
    """A text message. It can contain variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}`."""
    phone_required: bool
    """Whether attendees must provide a phone number when they book."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class SmsNumberStepParam(TypedDict, total=False):
    """Sends a text message to a fixed phone number."""

    action: Required[Literal["sms_number"]]
    """Always `sms_number`."""
    verified_phone_id: Required[int]
    """ID of a verified phone number (see the verified resources), not the number itself."""
    message: Required[TextMessageParam]
    """A text message. It can contain variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}`."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class WhatsappAttendeeStepParam(TypedDict, total=False):
    """Sends a WhatsApp message to the attendees."""

    action: Required[Literal["whatsapp_attendee"]]
    """Always `whatsapp_attendee`."""
    message: Required[TextMessageParam]
    """A text message. It can contain variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}`."""
    phone_required: bool
    """Whether attendees must provide a phone number when they book."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class WhatsappNumberStepParam(TypedDict, total=False):
    """Sends a WhatsApp message to a fixed phone number."""

    action: Required[Literal["whatsapp_number"]]
    """Always `whatsapp_number`."""
    verified_phone_id: Required[int]
    """ID of a verified phone number (see the verified resources), not the number itself."""
    message: Required[TextMessageParam]
    """A text message. It can contain variables such as `{EVENT_NAME}`, `{ATTENDEE}`, and `{MEETING_URL}`."""
    step_number: Required[int]
    """Position of the step in the workflow, starting at 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient, which matches `action`. `const` is the host, `attendee` is the people who booked, `email`
    is a verified email address, and `phone_number` is a verified phone number."""
    template: Required[WorkflowTemplate]
    """Template on which the message is based."""
    sender: Required[str]
    """Sender name of the message."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. Available only to organizations."""
    source_locale: types.Locale
    """Language of the message. Defaults to the language of the user."""
    id: int
    """ID of the step to change. Only in an update. A step without an ID is added as a new step."""


class PathsStepParam(TypedDict, total=False):
    """Preserves an existing split into branches. You cannot create such a step here. Also send its member steps
    with their IDs.
    """

    action: Required[Literal["paths"]]
    """Always `paths`."""
    id: Required[int]
    """ID of the step to keep."""


WorkflowStepDefinitionParam: TypeAlias = (
    EmailHostStepParam
    | EmailAttendeeStepParam
    | EmailAddressStepParam
    | SmsAttendeeStepParam
    | SmsNumberStepParam
    | WhatsappAttendeeStepParam
    | WhatsappNumberStepParam
)
"""A step of a new workflow. `action` identifies its kind."""


WorkflowStepUpdateParam: TypeAlias = (
    EmailHostStepParam
    | EmailAttendeeStepParam
    | EmailAddressStepParam
    | SmsAttendeeStepParam
    | SmsNumberStepParam
    | WhatsappAttendeeStepParam
    | WhatsappNumberStepParam
    | PathsStepParam
)
"""A step of a workflow to update. `action` identifies its kind."""


RoutingFormWorkflowStepDefinitionParam: TypeAlias = (
    EmailAttendeeStepParam | EmailAddressStepParam | SmsAttendeeStepParam | SmsNumberStepParam
)
"""A step of a workflow for routing forms. `action` identifies its kind."""


class BeforeEventTriggerParam(TypedDict, total=False):
    """Runs a set time before the start of a booking."""

    type: Required[Literal["beforeEvent"]]
    """Always `beforeEvent`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """Time before the start."""


class AfterEventTriggerParam(TypedDict, total=False):
    """Runs a set time after the end of a booking."""

    type: Required[Literal["afterEvent"]]
    """Always `afterEvent`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """Time after the end."""


class NewEventTriggerParam(TypedDict, total=False):
    """Runs when a booking is created."""

    type: Required[Literal["newEvent"]]
    """Always `newEvent`."""


class EventCancelledTriggerParam(TypedDict, total=False):
    """Runs when a booking is canceled."""

    type: Required[Literal["eventCancelled"]]
    """Always `eventCancelled`."""


class RescheduleEventTriggerParam(TypedDict, total=False):
    """Runs when a booking is rescheduled."""

    type: Required[Literal["rescheduleEvent"]]
    """Always `rescheduleEvent`."""


class AfterHostsNoShowTriggerParam(TypedDict, total=False):
    """Runs if the hosts have not joined a Cal Video meeting a set time after its start."""

    type: Required[Literal["afterHostsCalVideoNoShow"]]
    """Always `afterHostsCalVideoNoShow`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """Time to wait for the hosts."""


class AfterGuestsNoShowTriggerParam(TypedDict, total=False):
    """Runs if the guests have not joined a Cal Video meeting a set time after its start."""

    type: Required[Literal["afterGuestsCalVideoNoShow"]]
    """Always `afterGuestsCalVideoNoShow`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """Time to wait for the hosts."""


class BookingRequestedTriggerParam(TypedDict, total=False):
    """Runs when a booking that the host must confirm is created."""

    type: Required[Literal["bookingRequested"]]
    """Always `bookingRequested`."""


class BookingRejectedTriggerParam(TypedDict, total=False):
    """Runs when the host declines a booking."""

    type: Required[Literal["bookingRejected"]]
    """Always `bookingRejected`."""


class BookingPaymentInitiatedTriggerParam(TypedDict, total=False):
    """Runs when the payment of a booking starts."""

    type: Required[Literal["bookingPaymentInitiated"]]
    """Always `bookingPaymentInitiated`."""


class BookingPaidTriggerParam(TypedDict, total=False):
    """Runs when a booking is paid."""

    type: Required[Literal["bookingPaid"]]
    """Always `bookingPaid`."""


class BookingNoShowUpdatedTriggerParam(TypedDict, total=False):
    """Runs when a participant is marked as absent or the mark is removed."""

    type: Required[Literal["bookingNoShowUpdated"]]
    """Always `bookingNoShowUpdated`."""


class FormSubmittedTriggerParam(TypedDict, total=False):
    """Runs when a routing form is submitted."""

    type: Required[Literal["formSubmitted"]]
    """Always `formSubmitted`."""


class FormSubmittedNoEventTriggerParam(TypedDict, total=False):
    """Runs if a routing form was submitted and no booking followed within a set time."""

    type: Required[Literal["formSubmittedNoEvent"]]
    """Always `formSubmittedNoEvent`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """Time to wait for a booking."""


WorkflowTriggerDefinitionParam: TypeAlias = (
    BeforeEventTriggerParam
    | AfterEventTriggerParam
    | NewEventTriggerParam
    | EventCancelledTriggerParam
    | RescheduleEventTriggerParam
    | AfterHostsNoShowTriggerParam
    | AfterGuestsNoShowTriggerParam
    | BookingRequestedTriggerParam
    | BookingRejectedTriggerParam
    | BookingPaymentInitiatedTriggerParam
    | BookingPaidTriggerParam
    | BookingNoShowUpdatedTriggerParam
)
"""Event that triggers a workflow. `type` identifies the kind of event."""


RoutingFormWorkflowTriggerDefinitionParam: TypeAlias = FormSubmittedTriggerParam | FormSubmittedNoEventTriggerParam
"""Event that triggers a workflow for routing forms. `type` identifies the kind of event."""
