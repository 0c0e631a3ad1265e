# Generated from spec/schemas/teams.yaml by openapi-twin-clients; do not edit.
"""Types of teams."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from calcom._core.model import Model
from calcom._core.unions import by_presence
from calcom.types.common import TimeFormat
from calcom.types.schedules import Weekday


class Team(Model):
    """Users who can be booked together or in turn."""

    id: int
    """ID of the team."""
    name: str
    """Name shown to members and bookers."""
    slug: str | None = None
    """Last part of the URL of the booking page. Null if the team is not published."""
    parent_id: int | None = None
    """ID of the organization that the team belongs to. Null if it does not belong to one."""
    is_organization: bool
    """Whether this is an organization rather than a team."""
    is_private: bool
    """Whether members are hidden from each other and from the public page."""
    role: MembershipRole | str | None = None
    """Your role in the team. Returned only by `organizations.teams.list_mine`."""
    accepted: bool | None = None
    """Whether you have accepted your membership. Returned only by `organizations.teams.list_mine`."""
    bio: str | None = None
    """Description of the team on its booking page."""
    logo_url: str | None = None
    """URL of the logo."""
    banner_url: str | None = None
    """URL of the banner at the top of the booking page."""
    cal_video_logo: str | None = None
    """URL of the logo shown in Cal Video meetings."""
    app_logo: str | None = None
    """URL of the logo shown in the app."""
    app_icon_logo: str | None = None
    """URL of the small logo shown in the app."""
    theme: str | None = None
    """Theme of the booking pages, `light` or `dark`. Null if it follows the visitor's device."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    hide_branding: bool
    """Whether the booking pages hide the Cal.com name."""
    hide_book_a_team_member: bool
    """Whether the button for booking a single member is hidden."""
    time_zone: str
    """IANA time zone of the team."""
    time_format: TimeFormat | int | None = None
    """Time format, as a 12-hour or 24-hour clock. Null if not set."""
    week_start: Weekday | str
    """First day of the week."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here."""


class UnpaidTeam(Model):
    """A team that becomes available after it has been paid for."""

    payment_link: str
    """URL of the checkout page."""
    pending_team: Team
    """Team that is waiting for payment. It has an `id`, but other methods reject the team with status 403 until it
    is paid."""
    message: str
    """Explanation in English."""


CreatedTeam: TypeAlias = Annotated[
    Annotated[Team, Tag("Team")] | Annotated[UnpaidTeam, Tag("UnpaidTeam")],
    Discriminator(by_presence({"id": "Team", "paymentLink": "UnpaidTeam"}, default=None)),
]
"""The new team, or an `UnpaidTeam` on servers that charge for teams."""


MembershipRole: TypeAlias = Literal["MEMBER", "ADMIN", "OWNER"]
"""Role of a member. Owners have all permissions of admins, and admins have all permissions of members."""


class MembershipUser(Model):
    """The user of a membership."""

    email: str
    """Email address."""
    name: str | None = None
    """Full name. Null if there is none."""
    username: str | None = None
    """Username, which is the first part of the URL of the booking page. Null if there is none."""
    avatar_url: str | None = None
    """URL of the picture. Null if there is none."""
    bio: str | None = None
    """User's description of themselves. Null if there is none."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, along with settings that the server stores here."""


class TeamMembership(Model):
    """A user's membership in a team, including their role."""

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


class TeamInvite(Model):
    """A link for joining a team."""

    invite_link: str
    """URL to share with the people who should join. Anyone who knows it can use it."""
    token: str = Field(repr=False)
    """Secret part of the link."""
