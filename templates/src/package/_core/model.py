"""The base of all models."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from .facts import CAMEL_CASE


class Model(BaseModel):
    """An object of an answer.

    Properties that the document does not know are kept as attributes under their wire names. Equal models
    compare equal; models can be pickled, copied and dumped like any pydantic model, under their Python names.
    """

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        alias_generator=to_camel if CAMEL_CASE else None,
        # A package has hundreds of models and a program uses a few: each is compiled when it is first needed.
        defer_build=True,
        # Properties may be called `model_...`.
        protected_namespaces=(),
    )

    def to_dict(self) -> dict[str, Any]:
        """Return the object as it is on the wire: JSON-ready, wire names, only what the answer had."""
        # Where an answer drifted, values have other types than declared: that was reported when it came.
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
