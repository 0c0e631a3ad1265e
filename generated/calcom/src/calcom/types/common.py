# Generated from spec/schemas/common.yaml by openapi-twin-clients; do not edit.
"""Types of common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypeAlias

from typing_extensions import TypedDict

from calcom._core.model import Model


class ChangeActor(Model):
    """Who made a change."""

    type: str
    """Kind of actor, such as `USER`, `GUEST`, `ATTENDEE`, `SYSTEM` or `APP`."""
    display_name: str | None
    """Name to show."""
    display_email: str | None = None
    """Email address to show."""
    display_avatar: str | None = None
    """URL of the picture to show."""


class Disabled(Model):
    """Says that the feature is switched off."""

    disabled: Literal[True]
    """Always `true`."""


class DisabledParam(TypedDict, total=False):
    """Says that the feature is switched off."""

    disabled: Required[Literal[True]]
    """Always `true`."""


Metadata: TypeAlias = dict[str, float | bool | str]
"""Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string values of up to
500 characters."""


MetadataParam: TypeAlias = Mapping[str, float | bool | str]
"""Your own key-value pairs, stored with the object. At most 50 keys of up to 40 characters; string values of up to
500 characters."""


SortOrder: TypeAlias = Literal["asc", "desc"]
"""Direction of sorting: smallest or earliest first (`asc`), or last (`desc`)."""


TimeFormat: TypeAlias = Literal[12, 24]
"""Hours on the clock, 12 or 24."""


Theme: TypeAlias = Literal["light", "dark"]
"""Colors of pages."""


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
"""Language of a person."""
