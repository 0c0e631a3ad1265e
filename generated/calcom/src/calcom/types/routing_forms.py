# Generated from spec/schemas/routing_forms.yaml by openapi-twin-clients; do not edit.
"""Types of routing forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias

from pydantic import AwareDatetime, Discriminator, Field, Tag
from typing_extensions import TypedDict

from calcom._core.model import Model
from calcom._core.unions import by_kind
from calcom.types.slots import Slot


class RoutingForm(Model):
    """A form whose answers decide to which event type, message or URL a visitor is led."""

    id: str
    """Id of the form."""
    name: str
    """Name of the form."""
    description: str | None = None
    """What the form is for."""
    disabled: bool
    """Whether the form is switched off."""
    team_id: int | None = None
    """The team that owns the form. Null for a form of a single user."""
    user_id: int
    """The user who made the form."""
    position: int | None = None
    """Position of the form among its siblings."""
    form_fields: list[dict[str, Any]] | None = Field(default=None, alias="fields")
    """The fields of the form. `id` and `identifier` of a field are what answers are keyed by."""
    routes: list[dict[str, Any]] | None = None
    """The rules of the form, each with its conditions and the action they lead to."""
    settings: dict[str, Any] | None = None
    """Further settings of the form, such as who is told about responses."""
    created_at: AwareDatetime
    """When the form was created."""
    updated_at: AwareDatetime
    """When the form was last changed."""
    updated_by_id: int | None = None
    """The user who last changed the form."""


class RoutingFormAnswer(Model):
    """The answer to one field of a routing form."""

    value: Annotated[
        Annotated[str, Tag("member 1")] | Annotated[float, Tag("member 2")] | Annotated[list[str], Tag("list")],
        Discriminator(by_kind({"string": "member 1", "number": "member 2", "array": "list"})),
    ]
    """The answer itself; a list where several options can be chosen."""
    label: str | None = None
    """Label of the field as the visitor saw it."""
    identifier: str | None = None
    """Identifier of the field. Only on newer servers."""


class RoutingFormAnswerParam(TypedDict, total=False):
    """The answer to one field of a routing form."""

    value: Required[float | Sequence[str] | str]
    """The answer itself; a list where several options can be chosen."""
    label: str
    """Label of the field as the visitor saw it."""
    identifier: str
    """Identifier of the field. Only on newer servers."""


class RoutingFormResponse(Model):
    """One submission of a routing form."""

    id: int
    """Id of the response."""
    form_id: str
    """The form that was filled in."""
    form_filler_id: str
    """Id given to the visitor who filled in the form."""
    routed_to_booking_uid: str | None = None
    """The `uid` of the booking that came of the response. Null while there is none."""
    answers: dict[str, RoutingFormAnswer] = Field(alias="response")
    """The answers, keyed by the id of the field."""
    created_at: AwareDatetime
    """When the form was submitted."""


RoutingFormAnswersParam: TypeAlias = Mapping[str, float | Sequence[str] | str]
"""Answers to a routing form. The keys are the identifiers (or ids) of its fields."""


class Routing(Model):
    """How a routing form assigned a visitor. Hand it on unchanged as `routing` when you create the booking."""

    team_member_ids: list[int]
    """The users who may host the booking."""
    response_id: int | None = None
    """The stored response. Missing when it was queued."""
    queued_response_id: str | None = None
    """The queued response. Only when it was queued."""
    team_member_email: str | None = None
    """Email address of the host whom the CRM names as owner of the contact."""
    skip_contact_owner: bool | None = None
    """Whether the CRM's owner of the contact is passed over."""
    crm_app_slug: str | None = None
    """The CRM that was asked."""
    crm_owner_record_type: str | None = None
    """Kind of CRM record that the owner was taken from, such as `Account`."""
    crm_record_owner_fallback_team_member_ids: list[int] | None = None
    """The users who may host the booking when the CRM knows no owner."""
    crm_record_owner_fallback_mode: Literal["relationship", "attributeRules"] | str | None = None
    """How those users were chosen."""


class RoutingParam(TypedDict, total=False):
    """How a routing form assigned a visitor. Hand it on unchanged as `routing` when you create the booking."""

    team_member_ids: Required[Sequence[int]]
    """The users who may host the booking."""
    response_id: int | None
    """The stored response. Missing when it was queued."""
    queued_response_id: str | None
    """The queued response. Only when it was queued."""
    team_member_email: str
    """Email address of the host whom the CRM names as owner of the contact."""
    skip_contact_owner: bool
    """Whether the CRM's owner of the contact is passed over."""
    crm_app_slug: str
    """The CRM that was asked."""
    crm_owner_record_type: str
    """Kind of CRM record that the owner was taken from, such as `Account`."""
    crm_record_owner_fallback_team_member_ids: Sequence[int]
    """The users who may host the booking when the CRM knows no owner."""
    crm_record_owner_fallback_mode: Literal["relationship", "attributeRules"]
    """How those users were chosen."""


class RoutedSlots(Model):
    """Where answers to a routing form lead, and the free slots there."""

    event_type_id: int
    """The event type that the answers lead to."""
    slots: dict[str, list[Slot]]
    """The free slots of each day; days without any are missing."""


class RoutingFormResult(Model):
    """Where a response leads. It is one of three: an event type (`event_type_id`, `routing` and `slots`), a page
    with a message (`routing_custom_message`), or another website (`routing_external_redirect_url`).
    """

    event_type_id: int | None = None
    """The event type to book."""
    routing: Routing | None = None
    """Who may host the booking. Pass it on when you create the booking."""
    slots: dict[str, list[Slot]] | None = None
    """The free slots of each day; days without any are missing."""
    routing_custom_message: str | None = None
    """Message to show to the visitor."""
    routing_external_redirect_url: str | None = None
    """URL to send the visitor to."""
