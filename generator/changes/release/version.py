"""The version that changes ask for: semantic versioning, with what is usual before 1.0.

A breaking change asks for a new major version, something new for a minor one, anything else for a patch. Before 1.0
everything moves down by one: breaking changes ask for a new minor version, all others for a patch.
"""

from __future__ import annotations

import re
from typing import Final

from packaging.version import Version

from ...settings.settings import VERSION
from ..rules import Judgement

_FORM: Final = re.compile(VERSION)


def parse(text: str) -> Version:
    """The version in `text`, as settings state it; a `v` before it, as in a tag, is left out.

    Raises:
        ValueError: It is none.
    """
    number = text.removeprefix("v")
    if _FORM.fullmatch(number) is None:
        raise ValueError(f"`{text}` is not a version like 1.2.3 or 1.2.3rc1")
    return Version(number)


def tag(version: Version) -> str:
    """The tag of the release of a version."""
    return f"v{version}"


def after(version: Version, worst: Judgement | None) -> Version:
    """The smallest version that may follow another one.

    Args:
        version: The other one.
        worst: The worst of the changes; None when nothing changed for users.

    Returns:
        After a pre-release the next one of it, whatever changed: nobody was promised anything yet.
    """
    if version.pre is not None:
        stage, number = version.pre
        return Version(f"{version.base_version}{stage}{number + 1}")
    major, minor, patch = version.release
    breaking = worst is Judgement.BREAKING
    if breaking and major:
        return Version(f"{major + 1}.0.0")
    if breaking or (worst is Judgement.COMPATIBLE and major):
        return Version(f"{major}.{minor + 1}.0")
    return Version(f"{major}.{minor}.{patch + 1}")


def is_enough(version: Version, worst: Judgement | None, before: Version) -> bool:
    """Whether a version may follow `before` after such changes; a pre-release counts as what it leads to."""
    return version > before and version.release >= after(before, worst).release
