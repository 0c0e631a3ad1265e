"""Default names of a package, derived from the title of the API."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping

from ..settings.settings import TAKEN_PACKAGES, Settings
from ..words import pascal_case
from .reserved import CLIENT_CLASSES

_LONGEST = 60
"""Maximum length of a package's name, in characters; longer names are cut between words."""


def default_names(title: str) -> Mapping[str, str]:
    """Default settings that name a package."""
    words = re.findall(r"[A-Za-z0-9]+", title) or ["api"]
    if words[0][0].isdigit():
        words.insert(0, "api")
    while len(words) > 1 and len("_".join(words)) > _LONGEST:
        words.pop()
    words[0] = words[0][:_LONGEST]
    if "_".join(words).lower() in TAKEN_PACKAGES:
        words.append("api")
    package = "_".join(words).lower()
    client = pascal_case(" ".join(words))
    if keyword.iskeyword(client) or {client, f"Async{client}"} & CLIENT_CLASSES:
        client = f"{client}Client"
    return {
        "package": package,
        "distribution": package.replace("_", "-"),
        "client": client,
        "environment": package.upper(),
    }


def settings_for(title: str) -> Settings:
    """Settings for a document without a settings file."""
    return Settings.model_validate(default_names(title))
