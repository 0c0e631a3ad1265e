"""What every part of the lowering works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Code, Diagnostics
from ..loading.document import Document
from ..loading.nodes import ObjectNode
from ..settings.settings import Settings
from .exemptions import Exemptions
from .schemas import Schemas


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A document about to be lowered.

    Attributes:
        found: Takes what cannot be turned into a correct client.
        exemptions: The findings that the settings accept.
        schemas: The schemas of the document, lowered on demand.
    """

    document: Document
    settings: Settings
    found: Diagnostics
    exemptions: Exemptions
    schemas: Schemas

    def target(self, node: Any) -> Mapping[str, Any]:
        """What a schema says with all of its parts, unions aside; empty for `true`, `false` and the like."""
        return self.schemas.merged(node)

    def unsupported(self, node: ObjectNode, what: str) -> None:
        """Report a construct for which there is no client."""
        self.found.error(Code.UNSUPPORTED, node.position, f"{what} is not supported")
