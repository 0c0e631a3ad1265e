"""The base class of all sections of the settings, and the types of their values."""

from __future__ import annotations

import keyword
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints


def _no_keyword(name: str) -> str:
    if keyword.iskeyword(name):
        raise ValueError(f"{name!r} is a keyword of Python")
    return name


# The patterns are matched by pydantic, where `$` is the end of the text; in Python it also matches before a line feed.
_NAME = r"^[A-Za-z][A-Za-z0-9_]*$"
Identifier = Annotated[str, StringConstraints(pattern=_NAME), AfterValidator(_no_keyword)]
HeaderName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$")]
DottedPath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")]


def _stays_inside(path: str) -> str:
    if not path or path.startswith(("/", "\\")) or ":" in path or ".." in re.split(r"[/\\]", path):
        raise ValueError(f"{path!r} is not the path of a file in the folder of the settings")
    return path


RelativePath = Annotated[str, AfterValidator(_stays_inside)]


class Part(BaseModel):
    """A section of the settings. It accepts only the fields that it declares."""

    model_config = ConfigDict(extra="forbid", frozen=True)
