# Generated from spec/schemas/workflows.yaml by openapi-twin-clients; do not edit.
"""Types of workflows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypeAlias

from pydantic import AwareDatetime
from typing_extensions import TypedDict

from calcom._core.model import Model
from calcom.types.common import Locale


class Workflow(Model):
    """Messages that are sent around bookings of event types."""

    id: int
    """Id of the workflow."""
    name: str
    """Name of the workflow."""
    type: Literal["event-type"] | None = None
    """Always `event-type`."""
    activation: WorkflowActivation
    """The event types for which the workflow runs."""
    trigger: WorkflowTrigger
    """What starts the workflow."""
    steps: list[WorkflowStep]
    """What the workflow does, in order."""
    user_id: int | None = None
    """The user who owns the workflow."""
    team_id: int | None = None
    """The team that owns the workflow."""
    created_at: AwareDatetime | None = None
    """When the workflow was created."""
    updated_at: AwareDatetime | None = None
    """When the workflow was last changed."""


class RoutingFormWorkflow(Model):
    """Messages that are sent when somebody fills in a routing form."""

    id: int
    """Id of the workflow."""
    name: str
    """Name of the workflow."""
    type: Literal["routing-form"] | None = None
    """Always `routing-form`."""
    activation: RoutingFormWorkflowActivation
    """The routing forms for which the workflow runs."""
    trigger: WorkflowTrigger
    """What starts the workflow."""
    steps: list[WorkflowStep]
    """What the workflow does, in order."""
    user_id: int | None = None
    """The user who owns the workflow."""
    team_id: int | None = None
    """The team that owns the workflow."""
    created_at: AwareDatetime | None = None
    """When the workflow was created."""
    updated_at: AwareDatetime | None = None
    """When the workflow was last changed."""


class WorkflowActivation(Model):
    """The event types for which a workflow runs."""

    is_active_on_all_event_types: bool | None = None
    """Whether it runs for every event type."""
    active_on_event_type_ids: list[int] | None = None
    """The event types it runs for. Needed unless it runs for all."""


class WorkflowActivationParam(TypedDict, total=False):
    """The event types for which a workflow runs."""

    is_active_on_all_event_types: bool
    """Whether it runs for every event type."""
    active_on_event_type_ids: Sequence[int]
    """The event types it runs for. Needed unless it runs for all."""


class RoutingFormWorkflowActivation(Model):
    """The routing forms for which a workflow runs."""

    is_active_on_all_routing_forms: bool | None = None
    """Whether it runs for every routing form."""
    active_on_routing_form_ids: list[str] | None = None
    """The routing forms it runs for. Needed unless it runs for all."""


class RoutingFormWorkflowActivationParam(TypedDict, total=False):
    """The routing forms for which a workflow runs."""

    is_active_on_all_routing_forms: bool
    """Whether it runs for every routing form."""
    active_on_routing_form_ids: Sequence[str]
    """The routing forms it runs for. Needed unless it runs for all."""


class WorkflowTriggerOffset(Model):
    """A span of time before or after an occurrence."""

    value: int
    """Length of the span, counted in `unit`."""
    unit: Literal["minute", "hour", "day"] | str
    """Unit of the span."""


class WorkflowTriggerOffsetParam(TypedDict, total=False):
    """A span of time before or after an occurrence."""

    value: Required[int]
    """Length of the span, counted in `unit`."""
    unit: Required[Literal["minute", "hour", "day"]]
    """Unit of the span."""


class WorkflowTrigger(Model):
    """What starts a workflow."""

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
    """The occurrence."""
    offset: WorkflowTriggerOffset | None = None
    """How long before or after it the workflow runs. Missing where it runs at once."""


class WorkflowStep(Model):
    """One thing that a workflow does. Which properties there are depends on `action`."""

    id: int
    """Id of the step, to name it in an update."""
    step_number: int
    """Position of the step within the workflow, from 1."""
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
    """What is done and for whom. `paths` splits the workflow into conditional branches."""
    recipient: WorkflowRecipient | str | None = None
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: WorkflowTemplate | str | None = None
    """The kind of message that the text was based on."""
    sender: str | None = None
    """Name shown as the sender."""
    message: WorkflowMessage | None = None
    """What the message says."""
    email: str | None = None
    """Email address written to by `email_address`, else empty."""
    phone: str | None = None
    """Number written to or called by a step for a number, else empty."""
    phone_required: bool | None = None
    """Whether attendees must give a phone number when they book."""
    include_calendar_event: bool | None = None
    """Whether the email carries a calendar file."""
    skip_no_show_attendees: bool | None = None
    """Whether attendees who did not show up are left out."""
    auto_translate_enabled: bool | None = None
    """Whether the message is translated into the recipient's language."""
    source_locale: str | None = None
    """Language in which the message is written."""
    path_id: str | None = None
    """The branch that the step belongs to. Missing for a step that always runs."""
    paths: list[WorkflowPath] | None = None
    """The branches of a `paths` step."""


class WorkflowPath(Model):
    """A conditional branch of a workflow. Branches are made in the web application only."""

    id: str
    """Id of the branch."""
    name: str
    """Name of the branch."""


WorkflowRecipient: TypeAlias = Literal["const", "attendee", "email", "phone_number"]
"""Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a verified
address and `phone_number` a verified number."""


WorkflowTemplate: TypeAlias = Literal["reminder", "custom", "rescheduled", "completed", "rating", "cancelled"]
"""The kind of message that the text was based on."""


class WorkflowMessage(Model):
    """Text of a workflow's message."""

    subject: str | None = None
    """Subject line."""
    html: str | None = None
    """Body of an email as HTML."""
    text: str | None = None
    """Body of a text message."""


class EmailMessageParam(TypedDict, total=False):
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is sent."""

    subject: Required[str]
    """Subject line."""
    html: Required[str]
    """Body as HTML."""


class TextMessageParam(TypedDict, total=False):
    """A text message. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is
    sent.
    """

    subject: Required[str]
    """Subject; required, though text messages do not show it."""
    text: Required[str]
    """Body of the message."""


class EmailHostStepParam(TypedDict, total=False):
    """Sends an email to the host."""

    action: Required[Literal["email_host"]]
    """Always `email_host`."""
    message: Required[EmailMessageParam]
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is sent."""
    include_calendar_event: bool
    """Whether to attach a calendar file."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class EmailAttendeeStepParam(TypedDict, total=False):
    """Sends an email to the attendees."""

    action: Required[Literal["email_attendee"]]
    """Always `email_attendee`."""
    message: Required[EmailMessageParam]
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is sent."""
    include_calendar_event: bool
    """Whether to attach a calendar file."""
    skip_no_show_attendees: bool
    """Whether to leave out attendees who did not show up. Only for the template `rating` after an event."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class EmailAddressStepParam(TypedDict, total=False):
    """Sends an email to a fixed address."""

    action: Required[Literal["email_address"]]
    """Always `email_address`."""
    verified_email_id: Required[int]
    """Id of a verified email address (see the verified resources), not the address itself."""
    message: Required[EmailMessageParam]
    """An email. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is sent."""
    include_calendar_event: bool
    """Whether to attach a calendar file."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class SmsAttendeeStepParam(TypedDict, total=False):
    """Sends a text message to the attendees."""

    action: Required[Literal["sms_attendee"]]
    """Always `sms_attendee`."""
    message: Required[TextMessageParam]
    """A text message. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is
    sent."""
    phone_required: bool
    """Whether attendees must give a phone number when they book."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class SmsNumberStepParam(TypedDict, total=False):
    """Sends a text message to a fixed number."""

    action: Required[Literal["sms_number"]]
    """Always `sms_number`."""
    verified_phone_id: Required[int]
    """Id of a verified phone number (see the verified resources), not the number itself."""
    message: Required[TextMessageParam]
    """A text message. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is
    sent."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class WhatsappAttendeeStepParam(TypedDict, total=False):
    """Sends a WhatsApp message to the attendees."""

    action: Required[Literal["whatsapp_attendee"]]
    """Always `whatsapp_attendee`."""
    message: Required[TextMessageParam]
    """A text message. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is
    sent."""
    phone_required: bool
    """Whether attendees must give a phone number when they book."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class WhatsappNumberStepParam(TypedDict, total=False):
    """Sends a WhatsApp message to a fixed number."""

    action: Required[Literal["whatsapp_number"]]
    """Always `whatsapp_number`."""
    verified_phone_id: Required[int]
    """Id of a verified phone number (see the verified resources), not the number itself."""
    message: Required[TextMessageParam]
    """A text message. Variables such as `{EVENT_NAME}`, `{ATTENDEE}` and `{MEETING_URL}` are filled in when it is
    sent."""
    step_number: Required[int]
    """Position of the step within the workflow, from 1."""
    recipient: Required[WorkflowRecipient]
    """Kind of recipient; it goes with `action`: `const` is the host, `attendee` those who booked, `email` a
    verified address and `phone_number` a verified number."""
    template: Required[WorkflowTemplate]
    """The kind of message that the text was based on."""
    sender: Required[str]
    """Name to show as the sender."""
    auto_translate_enabled: bool
    """Whether to translate the message into the recipient's language. For organizations only."""
    source_locale: Locale
    """Language in which the message is written. The default is that of the user."""
    id: int
    """Only in an update: the step to change. A step without it is added as a new one."""


class PathsStepParam(TypedDict, total=False):
    """Keeps an existing split into branches. Such a step cannot be made here; send its member steps along by their
    ids as well.
    """

    action: Required[Literal["paths"]]
    """Always `paths`."""
    id: Required[int]
    """The step to keep."""


WorkflowStepDefinitionParam: TypeAlias = (
    EmailHostStepParam
    | EmailAttendeeStepParam
    | EmailAddressStepParam
    | SmsAttendeeStepParam
    | SmsNumberStepParam
    | WhatsappAttendeeStepParam
    | WhatsappNumberStepParam
)
"""A step of a new workflow. `action` says which kind it is."""


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
"""A step of a workflow that is changed. `action` says which kind it is."""


RoutingFormWorkflowStepDefinitionParam: TypeAlias = (
    EmailAttendeeStepParam | EmailAddressStepParam | SmsAttendeeStepParam | SmsNumberStepParam
)
"""A step of a workflow for routing forms. `action` says which kind it is."""


class BeforeEventTriggerParam(TypedDict, total=False):
    """Runs a while before a booking begins."""

    type: Required[Literal["beforeEvent"]]
    """Always `beforeEvent`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """How long before."""


class AfterEventTriggerParam(TypedDict, total=False):
    """Runs a while after a booking ended."""

    type: Required[Literal["afterEvent"]]
    """Always `afterEvent`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """How long after."""


class NewEventTriggerParam(TypedDict, total=False):
    """Runs when a booking is created."""

    type: Required[Literal["newEvent"]]
    """Always `newEvent`."""


class EventCancelledTriggerParam(TypedDict, total=False):
    """Runs when a booking is cancelled."""

    type: Required[Literal["eventCancelled"]]
    """Always `eventCancelled`."""


class RescheduleEventTriggerParam(TypedDict, total=False):
    """Runs when a booking is rescheduled."""

    type: Required[Literal["rescheduleEvent"]]
    """Always `rescheduleEvent`."""


class AfterHostsNoShowTriggerParam(TypedDict, total=False):
    """Runs when the hosts have not joined a Cal Video meeting a while after its start."""

    type: Required[Literal["afterHostsCalVideoNoShow"]]
    """Always `afterHostsCalVideoNoShow`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """How long to wait for them."""


class AfterGuestsNoShowTriggerParam(TypedDict, total=False):
    """Runs when the guests have not joined a Cal Video meeting a while after its start."""

    type: Required[Literal["afterGuestsCalVideoNoShow"]]
    """Always `afterGuestsCalVideoNoShow`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """How long to wait for them."""


class BookingRequestedTriggerParam(TypedDict, total=False):
    """Runs when a booking is created that the host has to confirm."""

    type: Required[Literal["bookingRequested"]]
    """Always `bookingRequested`."""


class BookingRejectedTriggerParam(TypedDict, total=False):
    """Runs when the host declines a booking."""

    type: Required[Literal["bookingRejected"]]
    """Always `bookingRejected`."""


class BookingPaymentInitiatedTriggerParam(TypedDict, total=False):
    """Runs when the payment of a booking begins."""

    type: Required[Literal["bookingPaymentInitiated"]]
    """Always `bookingPaymentInitiated`."""


class BookingPaidTriggerParam(TypedDict, total=False):
    """Runs when a booking has been paid."""

    type: Required[Literal["bookingPaid"]]
    """Always `bookingPaid`."""


class BookingNoShowUpdatedTriggerParam(TypedDict, total=False):
    """Runs when somebody is marked as absent or no longer so."""

    type: Required[Literal["bookingNoShowUpdated"]]
    """Always `bookingNoShowUpdated`."""


class FormSubmittedTriggerParam(TypedDict, total=False):
    """Runs when a routing form is submitted."""

    type: Required[Literal["formSubmitted"]]
    """Always `formSubmitted`."""


class FormSubmittedNoEventTriggerParam(TypedDict, total=False):
    """Runs when a routing form was submitted and no booking came of it for a while."""

    type: Required[Literal["formSubmittedNoEvent"]]
    """Always `formSubmittedNoEvent`."""
    offset: Required[WorkflowTriggerOffsetParam]
    """How long to wait for a booking."""


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
"""What is to start a workflow. `type` says which occurrence it is."""


RoutingFormWorkflowTriggerDefinitionParam: TypeAlias = FormSubmittedTriggerParam | FormSubmittedNoEventTriggerParam
"""What is to start a workflow for routing forms. `type` says which occurrence it is."""
