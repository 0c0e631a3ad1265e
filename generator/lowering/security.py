"""Security schemes, and who accepts which of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import quoted
from ..loading.nodes import ObjectNode
from ..model.api import SecurityScheme
from .context import Context
from .keywords import description_of


def lower_schemes(context: Context) -> Iterator[SecurityScheme]:
    """The security schemes of the document."""
    for key, node in context.document.root.get("components", {}).get("securitySchemes", {}).items():
        scheme = context.document.resolve(node)
        stated = scheme["type"]
        word = str(scheme["scheme"]).lower() if stated == "http" else stated
        kind: Any
        if word == "basic":
            kind = "basic"
        elif word in ("bearer", "oauth2", "openIdConnect"):
            kind = "bearer"
        elif stated == "apiKey":
            kind = scheme["in"]
        else:
            context.unsupported(node, f"security by {quoted(word)}")
            continue
        yield SecurityScheme(
            key=key,
            kind=kind,
            name=scheme.get("name", "") if stated == "apiKey" else "",
            description=description_of(scheme),
            origin=scheme.position,
        )


def accepted(context: Context, holder: ObjectNode) -> tuple[tuple[str, ...], ...]:
    """What an operation (or the document) accepts: alternatives in order, each the scheme keys that go together."""
    stated = holder.get("security", context.document.root.get("security", []))
    return tuple(tuple(alternative) for alternative in stated)
