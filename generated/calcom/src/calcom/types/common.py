# Generated from spec/schemas/common.yaml by openapi-twin-clients; do not edit.
"""Types of common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import Model


class ChangeActor(Model):
    """The author of a change."""

    type: str
    """Kind of actor, such as `USER`, `GUEST`, `ATTENDEE`, `SYSTEM`, or `APP`."""
    display_name: str | None
    """Display name."""
    display_email: str | None = None
    """Email address for display."""
    display_avatar: str | None = None
    """URL of the picture for display."""


class Disabled(Model):
    """Indicates that the feature is disabled."""

    disabled: Literal[True]
    """Always `true`."""


class DisabledParam(TypedDict, total=False):
    """Indicates that the feature is disabled."""

    disabled: Required[Literal[True]]
    """Always `true`."""


Metadata: TypeAlias = dict[str, float | bool | str]
"""Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters."""


MetadataParam: TypeAlias = Mapping[str, float | bool | str]
"""Your own key-value pairs. At most 50 keys of up to 40 characters, strings of up to 500 characters."""


SortOrder: TypeAlias = Literal["asc", "desc"]
"""Sort direction: `asc` for smallest or earliest first, `desc` for largest or latest first."""


TimeFormat: TypeAlias = Literal[12, 24]
"""Time format, as a 12-hour or 24-hour clock."""


Theme: TypeAlias = Literal["light", "dark"]
"""Color theme of pages."""


Locale: TypeAlias = Literal[
    "ar",
    "az",
    "bg",
    "bn",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "es-419",
    "et",
    "eu",
    "fi",
    "fr",
    "he",
    "hr",
    "hu",
    "id",
    "it",
    "iw",
    "ja",
    "km",
    "ko",
    "lv",
    "nl",
    "no",
    "pl",
    "pt",
    "pt-BR",
    "ro",
    "ru",
    "sk",
    "sr",
    "sv",
    "ta",
    "th",
    "tr",
    "uk",
    "vi",
    "zh-CN",
    "zh-TW",
]
"""Language of a user."""
