"""The shared context of all lowering modules."""

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
    """A document to be lowered.

    Attributes:
        found: Receives constructs that cannot be turned into a correct client.
        exemptions: The findings that the settings exempt.
        schemas: The schemas of the document, lowered on demand.
    """

    document: Document
    settings: Settings
    found: Diagnostics
    exemptions: Exemptions
    schemas: Schemas

    def target(self, node: Any) -> Mapping[str, Any]:
        """A schema merged with all of its parts, without unions; empty for `true`, `false` and similar schemas."""
        return self.schemas.merged(node)

    def unsupported(self, node: ObjectNode, what: str) -> None:
        """Report a construct that the client does not support."""
        self.found.error(Code.UNSUPPORTED, node.position, f"{what} is not supported")
