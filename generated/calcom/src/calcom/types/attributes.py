# Generated from spec/schemas/attributes.yaml by openapi-twin-clients; do not edit.
"""Types of attributes."""

from __future__ import annotations

from typing import Any, Literal, Required, TypeAlias

from pydantic import Field
from typing_extensions import TypedDict

from calcom._core.model import AwareDatetime, Model
from calcom.types.common import ChangeActor

AttributeType: TypeAlias = Literal["TEXT", "NUMBER", "SINGLE_SELECT", "MULTI_SELECT"]
"""Kind of values of an attribute: free text, a number, one of its options, or multiple options."""


class Attribute(Model):
    """A property that an organization records about its members, such as their department or languages."""

    id: str
    """ID of the attribute."""
    team_id: int
    """ID of the organization."""
    name: str
    """Display name."""
    slug: str
    """Short name. Unique within the organization."""
    type: AttributeType | str
    """Kind of values of an attribute: free text, a number, one of its options, or multiple options."""
    enabled: bool
    """Whether the attribute is enabled and shown in the profiles of members."""
    users_can_edit_relation: bool | None = None
    """Whether members can assign its options to themselves."""
    is_weights_enabled: bool | None = None
    """Whether assignments of its options have a weight."""
    is_locked: bool | None = None
    """Whether only a connected directory can assign its options."""
    created_at: AwareDatetime | None = None
    """When the attribute was created."""
    updated_at: AwareDatetime | None = None
    """When the attribute was last changed."""


class AttributeOption(Model):
    """A possible value of an attribute."""

    id: str
    """ID of the option."""
    attribute_id: str
    """ID of the attribute."""
    value: str
    """Display value."""
    slug: str
    """Short name. Unique within the attribute."""
    target_membership_id: int | None = None
    """ID of the membership that the option represents. Null if there is none."""
    is_group: bool | None = None
    """Whether the option represents multiple other options."""
    contains: list[str] | None = None
    """IDs of the options that a group represents."""


class AssignedOption(Model):
    """An option with the users to whom it is assigned."""

    id: str
    """ID of the option."""
    attribute_id: str
    """ID of the attribute."""
    value: str
    """Display value."""
    slug: str
    """Short name. Unique within the attribute."""
    target_membership_id: int | None = None
    """ID of the membership that the option represents. Null if there is none."""
    is_group: bool | None = None
    """Whether the option represents multiple other options."""
    contains: list[str] | None = None
    """IDs of the options that a group represents."""
    assigned_user_ids: list[int]
    """IDs of the users to whom the option is assigned."""


class CreateAttributeOptionParam(TypedDict, total=False):
    """An option to create."""

    value: Required[str]
    """Display value."""
    slug: Required[str]
    """Short name. Unique within the attribute."""


class AttributeAssignment(Model):
    """An assignment of an option to a member."""

    id: str
    """ID of the assignment."""
    member_id: int
    """ID of the membership in the organization, not of the user."""
    attribute_option_id: str
    """ID of the option."""
    weight: int | None = None
    """Weight of the option for this member. Null if not set."""
    created_at: AwareDatetime | None = None
    """When the option was assigned."""
    created_by_id: int | None = None
    """ID of the user who assigned the option. Null if unknown."""
    created_by_directory_id: str | None = Field(default=None, alias="createdByDSyncId")
    """ID of the directory that assigned the option. Null if there is none."""
    updated_at: AwareDatetime | None = None
    """When the assignment was last changed."""
    updated_by_id: int | None = None
    """ID of the user who last changed the assignment. Null if unknown."""
    updated_by_directory_id: str | None = Field(default=None, alias="updatedByDSyncId")
    """ID of the directory that last changed the assignment. Null if there is none."""


class AttributeAssignmentLog(Model):
    """Changes to the attributes of a member that were made at the same time."""

    id: str
    """ID of the entry."""
    timestamp: AwareDatetime
    """When the event occurred."""
    source: str
    """Source of the changes, such as `WEBAPP`, `API_V2`, `WEBHOOK`, or `SYSTEM`."""
    actor: ChangeActor
    """The author of a change."""
    source_context: dict[str, Any]
    """Details of the source, which depend on `source`."""
    changes: list[AttributeAssignmentChange]
    """Individual changes."""
    has_error: bool | None = None
    """Whether the stored entry is damaged, so that `changes` can be incomplete."""


class AttributeAssignmentChange(Model):
    """A change to an attribute of a member."""

    type: str
    """Kind of change, such as `ASSIGNED`, `UNASSIGNED`, `VALUE_CHANGED`, or `WEIGHT_CHANGED`."""
    attribute: ChangedAttribute
    """The attribute that was changed."""
    previous: AssignedAttributeValue | None = None
    """Previous value. Null if there was none."""
    current: AssignedAttributeValue | None = None
    """New value. Null if there is none."""


class ChangedAttribute(Model):
    """The attribute that was changed."""

    id: str
    """ID of the attribute."""
    slug: str
    """Short name of the attribute."""
    name: str
    """Display name of the attribute."""
    type: AttributeType | str
    """Kind of values of an attribute: free text, a number, one of its options, or multiple options."""


class AssignedAttributeValue(Model):
    """An option that was or is assigned to a member."""

    option_id: str
    """ID of the option."""
    option_slug: str
    """Short name of the option."""
    value: str
    """Display value."""
    weight: int | None = None
    """Weight of the option. Null if not set."""


class AttributeSyncRun(Model):
    """A run in which a connected CRM or directory set the attributes and teams of a member."""

    id: str
    """ID of the run."""
    provider: str
    """Connected system, such as `SALESFORCE`."""
    status: (
        Literal["APPLIED", "SKIPPED_BY_RULE", "NO_RULES_MATCHED", "FAILED", "INVALID_SIGNATURE", "RATE_LIMITED"] | str
    )
    """Outcome of the run."""
    error_message: str | None = None
    """Reason for the failure of the run. Null if it did not fail."""
    credential_id: int | None = None
    """ID of the connection to the system."""
    organization_id: int | None = None
    """ID of the organization."""
    user_id: int | None = None
    """ID of the user concerned. Null if no user matched."""
    user_name: str | None = None
    """Full name of the user."""
    external_user_id: str | None = None
    """ID of the user in the other system."""
    signature_verified: bool
    """Whether the signature of the incoming message was valid."""
    created_at: AwareDatetime
    """When the run took place."""
    rule_evaluations: list[SyncRuleEvaluation]
    """Rules that were evaluated."""
    applied_field_mappings: list[SyncedField]
    """Attributes that were set."""
    team_membership_changes: list[SyncedTeamMembership]
    """Teams that the user was added to or removed from."""


class SyncRuleEvaluation(Model):
    """The result of a synchronization rule."""

    id: str
    """ID of the evaluation."""
    run_id: str
    """ID of the run."""
    rule_id: str | None = None
    """ID of the rule. Null if it no longer exists."""
    evaluation_order: int
    """Position of the evaluation within the run."""
    attribute_key: str
    """Attribute that the rule evaluates."""
    operator: str
    """Comparison operator, such as `EQUALS` or `CONTAINS`."""
    expected_value: str | None = None
    """Value that the rule expects."""
    expected_value_type: str
    """Type of `expected_value`."""
    actual_value: str | None = None
    """Actual value."""
    actual_value_type: str
    """Type of `actual_value`."""
    passed: bool
    """Whether the condition of the rule was met."""
    created_at: AwareDatetime
    """When the rule was evaluated."""


class SyncedField(Model):
    """The transfer of a field of the other system to an attribute."""

    id: str
    """ID of the entry."""
    run_id: str
    """ID of the run."""
    field_mapping_id: str | None = None
    """ID of the field mapping. Null if it no longer exists."""
    attribute_id: str | None = None
    """ID of the attribute. Null if it no longer exists."""
    attribute_slug: str
    """Short name of the attribute."""
    attribute_name: str
    """Display name of the attribute."""
    source_field: str
    """Field in the other system."""
    previous_value: str | None = None
    """Value before the run."""
    new_value: str | None = None
    """Value after the run."""
    outcome: str
    """Result, such as `CREATED`, `UPDATED`, or `UNCHANGED`."""
    created_at: AwareDatetime
    """When the action was performed."""


class SyncedTeamMembership(Model):
    """The effect of a synchronization on the membership of a user in a team."""

    id: str
    """ID of the entry."""
    run_id: str
    """ID of the run."""
    team_id: int | None = None
    """ID of the team. Null if it no longer exists."""
    team_name: str
    """Name of the team."""
    team_slug: str | None = None
    """Short name of the team."""
    outcome: str
    """Result, such as `ADDED`, `REMOVED`, or `NO_CHANGE`."""
    created_at: AwareDatetime
    """When the action was performed."""
