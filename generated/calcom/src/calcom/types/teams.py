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
    """Id of the team."""
    name: str
    """Name shown to members and bookers."""
    slug: str | None = None
    """Last part of the URL of the booking page. Null while the team is not published."""
    parent_id: int | None = None
    """The organization to which the team belongs. Null when it stands alone."""
    is_organization: bool
    """Whether this is an organization rather than a team."""
    is_private: bool
    """Whether members are hidden from each other and from the public page."""
    role: MembershipRole | str | None = None
    """Your own role in the team. Only in `organizations.teams.list_mine`."""
    accepted: bool | None = None
    """Whether you have accepted your membership. Only in `organizations.teams.list_mine`."""
    bio: str | None = None
    """Text about the team on its booking page."""
    logo_url: str | None = None
    """URL of the logo."""
    banner_url: str | None = None
    """URL of the picture at the top of the booking page."""
    cal_video_logo: str | None = None
    """URL of the logo shown in Cal Video meetings."""
    app_logo: str | None = None
    """URL of the logo shown in the app."""
    app_icon_logo: str | None = None
    """URL of the small logo shown in the app."""
    theme: str | None = None
    """Theme of the booking pages, `light` or `dark`. Null follows the visitor's device."""
    brand_color: str | None = None
    """Brand color in the light theme, as `#rrggbb`."""
    dark_brand_color: str | None = None
    """Brand color in the dark theme, as `#rrggbb`."""
    hide_branding: bool
    """Whether the booking pages go without the Cal.com name."""
    hide_book_a_team_member: bool
    """Whether the button for booking a single member is hidden."""
    time_zone: str
    """IANA time zone of the team."""
    time_format: TimeFormat | int | None = None
    """Hours on the clock, 12 or 24. Null when not chosen."""
    week_start: Weekday | str
    """First day of the week."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here."""


class UnpaidTeam(Model):
    """A team that comes to life once it has been paid for."""

    payment_link: str
    """URL of the checkout page on which to pay."""
    pending_team: Team
    """The team that waits for payment. It has an `id`, but other methods refuse the team with 403 until it is
    paid."""
    message: str
    """Explanation in English."""


CreatedTeam: TypeAlias = Annotated[
    Annotated[Team, Tag("Team")] | Annotated[UnpaidTeam, Tag("UnpaidTeam")],
    Discriminator(by_presence({"id": "Team", "paymentLink": "UnpaidTeam"}, default=None)),
]
"""The new team, or an `UnpaidTeam` where the installation charges for teams."""


MembershipRole: TypeAlias = Literal["MEMBER", "ADMIN", "OWNER"]
"""What a member may do. An owner may do everything that an admin may, and an admin everything that a member may."""


class MembershipUser(Model):
    """The user behind a membership."""

    email: str
    """Email address."""
    name: str | None = None
    """Full name. Null when there is none."""
    username: str | None = None
    """Username, the first part of the URL of the booking page. Null when there is none."""
    avatar_url: str | None = None
    """URL of the picture. Null when there is none."""
    bio: str | None = None
    """Text that the user wrote about themselves. Null when there is none."""
    metadata: dict[str, Any] | None = None
    """Your own key-value pairs, beside settings that the server keeps here."""


class TeamMembership(Model):
    """That a user belongs to a team, and as what."""

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


class TeamInvite(Model):
    """A link with which people join a team."""

    invite_link: str
    """URL to hand to the people who should join. Whoever knows it can use it."""
    token: str = Field(repr=False)
    """The secret part of the link."""
