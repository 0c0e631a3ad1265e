"""Default names of a package, derived from the title of the API."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from typing import Final

from ..settings.settings import TAKEN_PACKAGES, Settings
from ..words import latin, pascal_case
from .reserved import CLIENT_CLASSES

_LONGEST = 60
"""Maximum length of a package's name, in characters; longer names are cut between words."""

_READ: Final = 1000
"""How many characters of a title are read."""
_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_APOSTROPHE: Final = re.compile(r"(?<=[A-Za-z])['\u2019](?=[A-Za-z])")
_VERSION: Final = re.compile(
    r"(?<![\w.])(?:v[0-9]+(?:\.[0-9]+)*|[0-9]+(?:\.[0-9]+)+|version\s+[0-9.]+)\W*\Z", re.IGNORECASE
)
_ABOUT: Final = frozenset(
    {"definition", "doc", "docs", "document", "documentation", "openapi", "reference", "spec", "specification"}
    | {"swagger"}
)
"""Last words of a title that only say that it is the title of a document."""
_NUMBERED: Final = frozenset({"for", "from", "in", "of", "since", "to", "with"})
"""Words whose number is not the version of the API: `New in 2.0`."""
_TOOLS: Final = frozenset({"fastapi"})
"""Titles that a tool fills in where the author gives none. A package with this name would hide the tool."""


def default_names(title: str) -> Mapping[str, str]:
    """Default settings that name a package."""
    words = _title_words(title)
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


def _title_words(title: str) -> list[str]:
    """The words of a title that name the API, in ASCII, as distributions require: without its version."""
    text = _APOSTROPHE.sub("", latin(title[:_READ]))
    words: list[str] = []
    while (found := _WORD.findall(text)) != words:
        words = found
        rest = _VERSION.sub("", text)
        if not rest.split() or rest.split()[-1].lower() not in _NUMBERED:
            text = rest
        if words and words[-1].lower() in _ABOUT:
            text = text[: text.rindex(words[-1])]
    return words if words and " ".join(words).lower() not in _TOOLS else ["api"]


def settings_for(title: str) -> Settings:
    """Settings for a document without a settings file."""
    return Settings.model_validate(default_names(title))
