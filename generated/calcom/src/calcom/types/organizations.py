# Generated from spec/schemas/organizations.yaml by openapi-twin-clients; do not edit.
"""Types of organizations."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AwareDatetime, Field

from calcom._core.model import Model
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday
from calcom.types.teams import MembershipRole, MembershipUser


class OrganizationMembership(Model):
    """That a user belongs to an organization, and as what. `team_id` is the organization."""

    id: int
    """Id of the membership."""
    user_id: int
    """The user."""
    team_id: int
    """The team, or the organization when the membership is in one."""
    role: MembershipRole | str
    """What a member may do. An owner may do everything that an admin may, and an admin everything that a member
    may."""
    accepted: bool
    """Whether the user has accepted the invitation. Only accepted members can be booked."""
    disable_impersonation: bool
    """Whether admins are kept from acting as this user."""
    user: MembershipUser | None = None
    """The user in detail. Missing in the answer to a deletion on older servers."""
    custom_role_id: str | None = None
    """Role from the organization's own roles. Null when there is none."""
    created_at: AwareDatetime | None = None
    """When the membership was created. Null when unknown."""
    updated_at: AwareDatetime | None = None
    """When the membership was last changed. Null when never."""
    attributes: list[MembershipAttribute]
    """What the organization records about the user."""


class MembershipAttribute(Model):
    """The value that an attribute has for a member."""

    id: str
    """The attribute."""
    name: str
    """Name of the attribute that people see."""
    type: Literal["text", "number", "singleSelect", "multiSelect"] | str
    """Kind of value."""
    option: float | str | None = None
    """The value; a number for `number`. Missing for `multiSelect`."""
    option_id: str | None = None
    """Id of the option behind the value. Missing for `multiSelect`."""
    options: list[MembershipAttributeOption] | None = None
    """The values of a `multiSelect`."""


class MembershipAttributeOption(Model):
    """One of several values."""

    option: str
    """The value."""
    option_id: str
    """Id of the option behind the value."""


class OrganizationUser(Model):
    """A user of an organization."""

    id: int
    """Id of the user."""
    email: str
    """Email address."""
    name: str | None = None
    """Full name. Null when there is none."""
    username: str | None = None
    """Username. Null when there is none."""
    profile: OrganizationProfile
    """What a user is called within the organization."""
    time_zone: str
    """IANA time zone."""
    locale: str | None = None
    """Language of pages and emails. Null when not chosen."""
    time_format: TimeFormat | int | None = None
    """Hours on the clock, 12 or 24. Null when not chosen."""
    week_start: Weekday | str
    """First day of the week."""
    default_schedule_id: int | None = None
    """The default schedule. Null when there is none."""
    bio: str | None = None
    """Text that the user wrote about themselves. Null when there is none."""
    avatar_url: str | None = None
    """URL of the picture. Null when there is none."""
    theme: str | None = None
    """Theme of the booking pages. Null follows the visitor's device."""
    app_theme: str | None = None
    """Theme of the app itself. Null follows the device."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`. Null for the standard one."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    hide_branding: bool
    """Whether the booking pages go without the Cal.com name."""
    allow_dynamic_booking: bool | None = None
    """Whether the user can be booked together with others by way of a joint link."""
    email_verified: AwareDatetime | None = None
    """When the email address was confirmed. Null when it was not."""
    verified: bool | None = None
    """Whether the user has proved to be genuine."""
    invited_to: int | None = None
    """The team or organization that invited the user. Null when none did."""
    created_date: AwareDatetime
    """When the account was created."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here."""


class OrganizationProfile(Model):
    """What a user is called within the organization."""

    id: int | None = None
    """Id of the profile."""
    organization_id: int | None = None
    """The organization."""
    user_id: int | None = None
    """The user."""
    username: str | None = None
    """Username within the organization. Null when there is none."""


class ManagedOrganization(Model):
    """An organization that another one, its manager, has made on the platform."""

    id: int
    """Id of the organization."""
    name: str
    """Name of the organization."""
    slug: str | None = None
    """Short name of the organization. Null when there is none."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here. Null when there are none."""


class CreatedManagedOrganization(Model):
    """A managed organization just made, with the key to it."""

    id: int
    """Id of the organization."""
    name: str
    """Name of the organization."""
    slug: str | None = None
    """Short name of the organization. Null when there is none."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here. Null when there are none."""
    api_key: str = Field(repr=False)
    """The key itself. It is shown only this once."""


class UserConferencingApp(Model):
    """A conferencing app that a user has connected."""

    id: int
    """Id of the app's credentials."""
    type: str
    """Type of the app, such as `google_video`."""
    app_id: str | None = None
    """Short name of the app."""
    user_id: int | None = None
    """The user it belongs to. Null when it belongs to a team."""
    team_id: int | None = None
    """The team it belongs to. Null when it belongs to a user."""
    delegation_credential_id: str | None = None
    """The delegation credential by which the app is used."""
    key: Any = Field(default=None, repr=False)
    """Secrets of the connection, usually an object. Only just after connecting."""
    encrypted_key: str | None = Field(default=None, repr=False)
    """Encrypted secrets of the connection. Only just after connecting."""
    subscription_id: str | None = None
    """Subscription that pays for the app."""
    payment_status: str | None = None
    """State of the payment for the app."""
    billing_cycle_start: int | None = None
    """Day of the month on which the app is billed."""
    invalid: bool | None = None
    """Whether the connection no longer works."""
    app_slug: str
    """Short name of the app, such as `zoom`."""
    is_default: bool
    """Whether the app is the user's default."""
