# Generated from spec/schemas/organizations.yaml by openapi-twin-clients; do not edit.
"""Types of organizations."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from calcom._core.model import AwareDatetime, Model
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday
from calcom.types.teams import MembershipRole, MembershipUser


class OrganizationMembership(Model):
    """A user's membership in an organization, including their role. `team_id` is the ID of the organization."""

    id: int
    """ID of the membership."""
    user_id: int
    """ID of the user."""
    team_id: int
    """ID of the team, or of the organization if the membership is in one."""
    role: MembershipRole | str
    """Role of a member. Owners have all permissions of admins, and admins have all permissions of members."""
    accepted: bool
    """Whether the user has accepted the invitation. Only accepted members can be booked."""
    disable_impersonation: bool
    """Whether admins are prevented from impersonating this user."""
    user: MembershipUser | None = None
    """Details of the user. Older servers omit it in the response of a deletion."""
    custom_role_id: str | None = None
    """ID of the custom role in the organization. Null if there is none."""
    created_at: AwareDatetime | None = None
    """When the membership was created. Null if unknown."""
    updated_at: AwareDatetime | None = None
    """When the membership was last changed. Null if it was never changed."""
    attributes: list[MembershipAttribute]
    """Attributes of the user in the organization."""


class MembershipAttribute(Model):
    """Value of an attribute for a member."""

    id: str
    """ID of the attribute."""
    name: str
    """Display name of the attribute."""
    type: Literal["text", "number", "singleSelect", "multiSelect"] | str
    """Kind of value."""
    option: float | str | None = None
    """Value of the attribute, which is a number for `number`. Omitted for `multiSelect`."""
    option_id: str | None = None
    """ID of the option for the value. Omitted for `multiSelect`."""
    options: list[MembershipAttributeOption] | None = None
    """Values of a `multiSelect` attribute."""


class MembershipAttributeOption(Model):
    """One of multiple values."""

    option: str
    """The value."""
    option_id: str
    """ID of the option for the value."""


class OrganizationUser(Model):
    """A user of an organization."""

    id: int
    """ID of the user."""
    email: str
    """Email address."""
    name: str | None = None
    """Full name. Null if there is none."""
    username: str | None = None
    """Username. Null if there is none."""
    profile: OrganizationProfile
    """Identity of a user within the organization."""
    time_zone: str
    """IANA time zone."""
    locale: str | None = None
    """Language of pages and emails. Null if not set."""
    time_format: TimeFormat | int | None = None
    """Time format, as a 12-hour or 24-hour clock. Null if not set."""
    week_start: Weekday | str
    """First day of the week."""
    default_schedule_id: int | None = None
    """ID of the default schedule. Null if there is none."""
    bio: str | None = None
    """User's description of themselves. Null if there is none."""
    avatar_url: str | None = None
    """URL of the picture. Null if there is none."""
    theme: str | None = None
    """Theme of the booking pages. If null, the pages follow the visitor's device."""
    app_theme: str | None = None
    """Theme of the app. Null if it follows the device."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`. Null for the default color."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    hide_branding: bool
    """Whether the booking pages hide the Cal.com name."""
    allow_dynamic_booking: bool | None = None
    """Whether the user can be booked together with others through a joint link."""
    email_verified: AwareDatetime | None = None
    """When the email address was verified. Null if it was not verified."""
    verified: bool | None = None
    """Whether the user was verified as genuine."""
    invited_to: int | None = None
    """ID of the team or organization that invited the user. Null if there is none."""
    created_date: AwareDatetime
    """When the account was created."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here."""


class OrganizationProfile(Model):
    """Identity of a user within the organization."""

    id: int | None = None
    """ID of the profile."""
    organization_id: int | None = None
    """ID of the organization."""
    user_id: int | None = None
    """ID of the user."""
    username: str | None = None
    """Username within the organization. Null if there is none."""


class ManagedOrganization(Model):
    """An organization that another organization, its manager, created on the platform."""

    id: int
    """ID of the organization."""
    name: str
    """Name of the organization."""
    slug: str | None = None
    """Short name of the organization. Null if there is none."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here. Null if there are none."""


class CreatedManagedOrganization(Model):
    """A new managed organization, including its API key."""

    id: int
    """ID of the organization."""
    name: str
    """Name of the organization."""
    slug: str | None = None
    """Short name of the organization. Null if there is none."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here. Null if there are none."""
    api_key: str = Field(repr=False)
    """API key. It is shown only once."""


class UserConferencingApp(Model):
    """A conferencing app that a user has connected."""

    id: int
    """ID of the app's credentials."""
    type: str
    """Type of the app, such as `google_video`."""
    app_id: str | None = None
    """Short name of the app."""
    user_id: int | None = None
    """ID of the user that the app belongs to. Null if it belongs to a team."""
    team_id: int | None = None
    """ID of the team that the app belongs to. Null if it belongs to a user."""
    delegation_credential_id: str | None = None
    """ID of the delegation credential used to access the app."""
    key: Any = Field(default=None, repr=False)
    """Secrets of the connection, usually an object. Returned only when connecting."""
    encrypted_key: str | None = Field(default=None, repr=False)
    """Encrypted secrets of the connection. Returned only when connecting."""
    subscription_id: str | None = None
    """ID of the subscription that pays for the app."""
    payment_status: str | None = None
    """Payment status of the app."""
    billing_cycle_start: int | None = None
    """Day of the month on which the app is billed."""
    invalid: bool | None = None
    """Whether the connection no longer works."""
    app_slug: str
    """Short name of the app, such as `zoom`."""
    is_default: bool
    """Whether the app is the user's default."""
