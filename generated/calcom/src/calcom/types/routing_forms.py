# Generated from spec/schemas/routing_forms.yaml by openapi-twin-clients; do not edit.
"""Types of routing forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias

from pydantic import Discriminator, Field, Tag
from typing_extensions import TypedDict

from calcom._core.model import AwareDatetime, Model
from calcom._core.unions import by_kind
from calcom.types.slots import Slot


class RoutingForm(Model):
    """A form whose answers determine the event type, message, or URL that a visitor is directed to."""

    id: str
    """ID of the form."""
    name: str
    """Name of the form."""
    description: str | None = None
    """Description of the form."""
    disabled: bool
    """Whether the form is disabled."""
    team_id: int | None = None
    """ID of the team that owns the form. Null for a form of a single user."""
    user_id: int
    """ID of the user who created the form."""
    position: int | None = None
    """Position of the form among the other forms."""
    form_fields: list[dict[str, Any]] | None = Field(default=None, alias="fields")
    """Fields of the form. Answers are keyed by the `id` or `identifier` of a field."""
    routes: list[dict[str, Any]] | None = None
    """Rules of the form. Each has conditions and the action that they lead to."""
    settings: dict[str, Any] | None = None
    """Additional settings of the form, such as who is notified of responses."""
    created_at: AwareDatetime
    """When the form was created."""
    updated_at: AwareDatetime
    """When the form was last changed."""
    updated_by_id: int | None = None
    """ID of the user who last changed the form."""


class RoutingFormAnswer(Model):
    """Answer to a field of a routing form."""

    value: Annotated[
        Annotated[str, Tag("member 1")] | Annotated[float, Tag("member 2")] | Annotated[list[str], Tag("list")],
        Discriminator(by_kind({"string": "member 1", "number": "member 2", "array": "list"})),
    ]
    """Answer to the field. A list if multiple options can be chosen."""
    label: str | None = None
    """Label of the field as shown to the visitor."""
    identifier: str | None = None
    """Identifier of the field. Newer servers only."""


class RoutingFormAnswerParam(TypedDict, total=False):
    """Answer to a field of a routing form."""

    value: Required[float | Sequence[str] | str]
    """Answer to the field. A list if multiple options can be chosen."""
    label: str
    """Label of the field as shown to the visitor."""
    identifier: str
    """Identifier of the field. Newer servers only."""


class RoutingFormResponse(Model):
    """A submission of a routing form."""

    id: int
    """ID of the response."""
    form_id: str
    """ID of the form that was submitted."""
    form_filler_id: str
    """ID assigned to the visitor who submitted the form."""
    routed_to_booking_uid: str | None = None
    """UID of the booking that resulted from the response. Null if there is none."""
    answers: dict[str, RoutingFormAnswer] = Field(alias="response")
    """Answers, keyed by the ID of the field."""
    created_at: AwareDatetime
    """When the form was submitted."""


RoutingFormAnswersParam: TypeAlias = Mapping[str, float | Sequence[str] | str]
"""Answers to a routing form, keyed by the identifiers (or IDs) of its fields."""


class Routing(Model):
    """How a routing form assigned a visitor. Pass it unchanged as `routing` when you create the booking."""

    team_member_ids: list[int]
    """IDs of the users who can host the booking."""
    response_id: int | None = None
    """ID of the stored response. Omitted if the response was queued."""
    queued_response_id: str | None = None
    """ID of the queued response. Only if it was queued."""
    team_member_email: str | None = None
    """Email address of the host who owns the contact in the CRM."""
    skip_contact_owner: bool | None = None
    """Whether the owner of the contact in the CRM is skipped."""
    crm_app_slug: str | None = None
    """Short name of the CRM app that was queried."""
    crm_owner_record_type: str | None = None
    """Kind of CRM record that determined the owner, such as `Account`."""
    crm_record_owner_fallback_team_member_ids: list[int] | None = None
    """IDs of the users who can host the booking if the CRM has no owner."""
    crm_record_owner_fallback_mode: Literal["relationship", "attributeRules"] | str | None = None
    """How those users were selected."""


class RoutingParam(TypedDict, total=False):
    """How a routing form assigned a visitor. Pass it unchanged as `routing` when you create the booking."""

    team_member_ids: Required[Sequence[int]]
    """IDs of the users who can host the booking."""
    response_id: int | None
    """ID of the stored response. Omitted if the response was queued."""
    queued_response_id: str | None
    """ID of the queued response. Only if it was queued."""
    team_member_email: str
    """Email address of the host who owns the contact in the CRM."""
    skip_contact_owner: bool
    """Whether the owner of the contact in the CRM is skipped."""
    crm_app_slug: str
    """Short name of the CRM app that was queried."""
    crm_owner_record_type: str
    """Kind of CRM record that determined the owner, such as `Account`."""
    crm_record_owner_fallback_team_member_ids: Sequence[int]
    """IDs of the users who can host the booking if the CRM has no owner."""
    crm_record_owner_fallback_mode: Literal["relationship", "attributeRules"]
    """How those users were selected."""


class RoutedSlots(Model):
    """The destination of answers to a routing form, and its available slots."""

    event_type_id: int
    """ID of the event type that the answers lead to."""
    slots: dict[str, list[Slot]]
    """Available slots of each day. Days without slots are omitted."""


class RoutingFormResult(Model):
    """The result of a response. It is one of three: an event type (`event_type_id`, `routing`, and `slots`), a
    page with a message (`routing_custom_message`), or another website (`routing_external_redirect_url`).
    """

    event_type_id: int | None = None
    """ID of the event type to book."""
    routing: Routing | None = None
    """Users who can host the booking. Pass it when you create the booking."""
    slots: dict[str, list[Slot]] | None = None
    """Available slots of each day. Days without slots are omitted."""
    routing_custom_message: str | None = None
    """Message to show to the visitor."""
    routing_external_redirect_url: str | None = None
    """URL to redirect the visitor to."""


class RoutingTrace(Model):
    """How the host of a booking was chosen. The lists are empty for a booking that was not routed."""

    steps: list[RoutingTraceStep]
    """Decisions in chronological order."""
    groups: list[RoutingTraceGroup]
    """The same decisions, grouped by round and domain."""
    form_submission: RoutingTraceSubmission | None = None
    """The submitted routing form, if any."""


class RoutingTraceStep(Model):
    """A decision in the choice of a host."""

    message: str
    """Description of the decision."""
    round: str
    """Round of the routing that the decision belongs to."""
    domain: str
    """Part of the system that made the decision."""
    step: str
    """Kind of decision."""
    timestamp: int
    """When the decision was made, in milliseconds since 1970."""
    data: dict[str, Any]
    """Details of the decision, which depend on `step`."""


class RoutingTraceGroup(Model):
    """Decisions that one part of the system made in one round."""

    round: str
    """Round of the routing."""
    domain: str
    """Part of the system that made the decision."""
    steps: list[RoutingTraceStep]
    """Decisions in chronological order."""


class RoutingTraceSubmission(Model):
    """A submission of a routing form."""

    form: RoutingTraceForm
    """The routing form that was submitted."""
    responses: list[RoutingTraceResponse]
    """Answers of the submission."""


class RoutingTraceForm(Model):
    """The routing form that was submitted."""

    name: str
    """Name of the form."""
    description: str | None = None
    """Description of the form."""


class RoutingTraceResponse(Model):
    """Answer to a field of a routing form."""

    field_id: str
    """ID of the field."""
    label: str
    """Label of the field."""
    display_value: str
    """Answer as a string for display."""
