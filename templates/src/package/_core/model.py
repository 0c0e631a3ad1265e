"""The base of all models."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from .facts import CAMEL_CASE


def camel(name: str) -> str:
    """Return the wire name of a property: pydantic's, without its regular expressions if all words are plain."""
    first, *rest = words = name.split("_")
    if name.isascii() and all(word.isalpha() and word.islower() for word in words):
        return first + "".join(map(str.capitalize, rest))
    return to_camel(name)


class Model(BaseModel):
    """An object of a response.

    Undocumented properties are available as attributes under their wire names. Models compare by value, and can be
    pickled, copied and dumped like any pydantic model, under their Python names.
    """

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        alias_generator=camel if CAMEL_CASE else None,
        # A package has hundreds of models and a program uses a few: each is compiled on first use.
        defer_build=True,
        # Properties may be called `model_...`.
        protected_namespaces=(),
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the object in its wire form: JSON-ready, with wire names, and only what the response contained."""
        # After drift, values can have other types than declared: that was reported when they were received.
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
