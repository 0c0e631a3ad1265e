"""The version that changes require: semantic versioning, with the usual rules before 1.0.

A breaking change requires a new major version, a new feature a minor one, anything else a patch. Before 1.0, all of
these move down by one: breaking changes require a new minor version, all others a patch.
"""

from __future__ import annotations

import re
from typing import Final

from packaging.version import Version

from ...settings.settings import VERSION
from ..rules import Judgment

_FORM: Final = re.compile(VERSION)


def parse(text: str) -> Version:
    """Parse a version from the settings or from a tag with a leading `v`.

    Raises:
        ValueError: The text is not a version.
    """
    number = text.removeprefix("v")
    if _FORM.fullmatch(number) is None:
        raise ValueError(f"`{text}` is not a version like 1.2.3 or 1.2.3rc1")
    return Version(number)


def tag(version: Version) -> str:
    """The tag of the release of a version."""
    return f"v{version}"


def after(version: Version, worst: Judgment | None) -> Version:
    """The smallest version that can follow another one.

    Args:
        version: The other one.
        worst: The most severe change; None if nothing changed for users.

    Returns:
        A pre-release is followed by the next one, regardless of the changes, because it promises no compatibility.
    """
    if version.pre is not None:
        stage, number = version.pre
        return Version(f"{version.base_version}{stage}{number + 1}")
    major, minor, patch = version.release
    breaking = worst is Judgment.BREAKING
    if breaking and major:
        return Version(f"{major + 1}.0.0")
    if breaking or (worst is Judgment.COMPATIBLE and major):
        return Version(f"{major}.{minor + 1}.0")
    return Version(f"{major}.{minor}.{patch + 1}")


def is_enough(version: Version, worst: Judgment | None, before: Version) -> bool:
    """Whether a version can follow `before` after such changes; a pre-release counts as its final version."""
    return version > before and version.release >= after(before, worst).release
