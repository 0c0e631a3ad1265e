# Generated from spec/schemas/attributes.yaml by openapi-twin-clients; do not edit.
"""Types of attributes."""

from __future__ import annotations

from typing import Any, Literal, Required, TypeAlias

from pydantic import AwareDatetime, Field
from typing_extensions import TypedDict

from calcom._core.model import Model
from calcom.types.common import ChangeActor

AttributeType: TypeAlias = Literal["TEXT", "NUMBER", "SINGLE_SELECT", "MULTI_SELECT"]
"""What the values of an attribute are: free text, a number, one of its options, or several of its options."""


class Attribute(Model):
    """A property that an organization records about its members, such as their department or the languages they
    speak.
    """

    id: str
    """Id of the attribute."""
    team_id: int
    """The organization."""
    name: str
    """Name that people see."""
    slug: str
    """Short name, unique within the organization."""
    type: AttributeType | str
    """What the values of an attribute are: free text, a number, one of its options, or several of its options."""
    enabled: bool
    """Whether the attribute is in use and shown in the profiles of the members."""
    users_can_edit_relation: bool | None = None
    """Whether members may assign its options to themselves."""
    is_weights_enabled: bool | None = None
    """Whether assignments of its options carry a weight."""
    is_locked: bool | None = None
    """Whether only a connected directory may assign its options."""
    created_at: AwareDatetime | None = None
    """When the attribute was created."""
    updated_at: AwareDatetime | None = None
    """When the attribute was last changed."""


class AttributeOption(Model):
    """A value that an attribute can take."""

    id: str
    """Id of the option."""
    attribute_id: str
    """The attribute."""
    value: str
    """The value as people see it."""
    slug: str
    """Short name, unique within the attribute."""
    target_membership_id: int | None = None
    """The membership that the option stands for. Null when it stands for none."""
    is_group: bool | None = None
    """Whether the option stands for several other options."""
    contains: list[str] | None = None
    """Ids of the options that a group stands for."""


class AssignedOption(Model):
    """An option together with the users who have it."""

    id: str
    """Id of the option."""
    attribute_id: str
    """The attribute."""
    value: str
    """The value as people see it."""
    slug: str
    """Short name, unique within the attribute."""
    target_membership_id: int | None = None
    """The membership that the option stands for. Null when it stands for none."""
    is_group: bool | None = None
    """Whether the option stands for several other options."""
    contains: list[str] | None = None
    """Ids of the options that a group stands for."""
    assigned_user_ids: list[int]
    """The users who have the option."""


class CreateAttributeOptionParam(TypedDict, total=False):
    """An option to create."""

    value: Required[str]
    """The value as people see it."""
    slug: Required[str]
    """Short name, unique within the attribute."""


class AttributeAssignment(Model):
    """The fact that a member has a certain option."""

    id: str
    """Id of the assignment."""
    member_id: int
    """The membership in the organization, not the user."""
    attribute_option_id: str
    """The option."""
    weight: int | None = None
    """How much the option counts for this member. Null when nothing was set."""
    created_at: AwareDatetime | None = None
    """When the option was assigned."""
    created_by_id: int | None = None
    """The user who assigned the option. Null when unknown."""
    created_by_directory_id: str | None = Field(default=None, alias="createdByDSyncId")
    """The directory that assigned the option. Null when none did."""
    updated_at: AwareDatetime | None = None
    """When the assignment was last changed."""
    updated_by_id: int | None = None
    """The user who last changed it. Null when unknown."""
    updated_by_directory_id: str | None = Field(default=None, alias="updatedByDSyncId")
    """The directory that last changed it. Null when none did."""


class AttributeAssignmentLog(Model):
    """Changes that were made to the attributes of a member at one time."""

    id: str
    """Id of the entry."""
    timestamp: AwareDatetime
    """When it happened."""
    source: str
    """Where the changes came from, such as `WEBAPP`, `API_V2`, `WEBHOOK` or `SYSTEM`."""
    actor: ChangeActor
    """The author of a change."""
    source_context: dict[str, Any]
    """More about the source. What it holds depends on `source`."""
    changes: list[AttributeAssignmentChange]
    """The single changes."""
    has_error: bool | None = None
    """Whether the stored entry is damaged, so that `changes` may be incomplete."""


class AttributeAssignmentChange(Model):
    """What happened to one attribute of a member."""

    type: str
    """Kind of change, such as `ASSIGNED`, `UNASSIGNED`, `VALUE_CHANGED` or `WEIGHT_CHANGED`."""
    attribute: ChangedAttribute
    """The attribute that a change concerns."""
    previous: AssignedAttributeValue | None = None
    """What the member had before. Null when nothing."""
    current: AssignedAttributeValue | None = None
    """What the member has since. Null when nothing."""


class ChangedAttribute(Model):
    """The attribute that a change concerns."""

    id: str
    """Id of the attribute."""
    slug: str
    """Short name of the attribute."""
    name: str
    """Name of the attribute that people see."""
    type: AttributeType | str
    """What the values of an attribute are: free text, a number, one of its options, or several of its options."""


class AssignedAttributeValue(Model):
    """An option that a member had or has."""

    option_id: str
    """Id of the option."""
    option_slug: str
    """Short name of the option."""
    value: str
    """The value as people see it."""
    weight: int | None = None
    """How much the option counted. Null when nothing was set."""


class AttributeSyncRun(Model):
    """One time that a connected CRM or directory set the attributes and teams of a member."""

    id: str
    """Id of the run."""
    provider: str
    """The connected system, such as `SALESFORCE`."""
    status: (
        Literal["APPLIED", "SKIPPED_BY_RULE", "NO_RULES_MATCHED", "FAILED", "INVALID_SIGNATURE", "RATE_LIMITED"] | str
    )
    """How the run ended."""
    error_message: str | None = None
    """Why the run failed. Null when it did not."""
    credential_id: int | None = None
    """The connection to the system."""
    organization_id: int | None = None
    """The organization."""
    user_id: int | None = None
    """The user concerned. Null when nobody matched."""
    user_name: str | None = None
    """Full name of the user."""
    external_user_id: str | None = None
    """Id of the user in the other system."""
    signature_verified: bool
    """Whether the signature of the incoming message was right."""
    created_at: AwareDatetime
    """When the run took place."""
    rule_evaluations: list[SyncRuleEvaluation]
    """Which rules were looked at."""
    applied_field_mappings: list[SyncedField]
    """Which attributes were set."""
    team_membership_changes: list[SyncedTeamMembership]
    """Which teams the user was put into or taken out of."""


class SyncRuleEvaluation(Model):
    """How one rule of a synchronization turned out."""

    id: str
    """Id of the evaluation."""
    run_id: str
    """The run."""
    rule_id: str | None = None
    """The rule. Null when it no longer exists."""
    evaluation_order: int
    """Position of the evaluation within the run."""
    attribute_key: str
    """What the rule looks at."""
    operator: str
    """How it compares, such as `EQUALS` or `CONTAINS`."""
    expected_value: str | None = None
    """The value the rule asks for."""
    expected_value_type: str
    """Type of `expected_value`."""
    actual_value: str | None = None
    """The value that was found."""
    actual_value_type: str
    """Type of `actual_value`."""
    passed: bool
    """Whether the rule was met."""
    created_at: AwareDatetime
    """When the rule was looked at."""


class SyncedField(Model):
    """How one field of the other system was carried over to an attribute."""

    id: str
    """Id of the entry."""
    run_id: str
    """The run."""
    field_mapping_id: str | None = None
    """The mapping of the field. Null when it no longer exists."""
    attribute_id: str | None = None
    """The attribute. Null when it no longer exists."""
    attribute_slug: str
    """Short name of the attribute."""
    attribute_name: str
    """Name of the attribute that people see."""
    source_field: str
    """Field in the other system."""
    previous_value: str | None = None
    """The value before the run."""
    new_value: str | None = None
    """The value after the run."""
    outcome: str
    """What was done, such as `CREATED`, `UPDATED` or `UNCHANGED`."""
    created_at: AwareDatetime
    """When it was done."""


class SyncedTeamMembership(Model):
    """What a synchronization did about the membership of a user in one team."""

    id: str
    """Id of the entry."""
    run_id: str
    """The run."""
    team_id: int | None = None
    """The team. Null when it no longer exists."""
    team_name: str
    """Name of the team."""
    team_slug: str | None = None
    """Short name of the team."""
    outcome: str
    """What was done, such as `ADDED`, `REMOVED` or `NO_CHANGE`."""
    created_at: AwareDatetime
    """When it was done."""
