"""Idempotency keys: which header parameter accepts one, and whether the client can generate it.

A key tells the server that two requests are the same, so that a write can be retried. The standard does not define such
keys: the settings name the header (`idempotency_header`), or a parameter has `x-idempotency: true`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from ..diagnostics import Code, quoted
from ..loading.nodes import ObjectNode
from ..model.aliases import unaliased
from ..model.api import Parameter
from ..model.types import ANY, Scalar, ScalarType
from ..patterns.matching import search
from .context import Context

_SAMPLE: Final = "3f0e6a52-9c1d-4b7e-8a45-d2c6b1f09e38"
"""The format of keys that the client generates: a random UUID."""
_TYPES: Final = (ANY, ScalarType(scalar=Scalar.STRING), ScalarType(scalar=Scalar.UUID))


def with_key(
    context: Context, parameters: Sequence[Parameter], declared: Iterable[ObjectNode]
) -> tuple[tuple[Parameter, ...], str]:
    """The parameters of an operation, with the idempotency key optional, and the name of its header.

    Args:
        context: The document.
        parameters: The parameters.
        declared: Their nodes.

    Returns:
        The parameters, and an empty name if no header accepts a key that the client can generate.
    """
    nodes = {node.position: node for node in declared}
    key = next((p for p in parameters if _is_key(context, p, nodes[p.origin])), None)
    if key is None:
        return tuple(parameters), ""
    schema = context.target(nodes[key.origin].get("schema", True))
    if unaliased(key.type, context.schemas.get) not in _TYPES or not _takes(schema):
        context.found.warning(
            Code.UNUSABLE_IDEMPOTENCY_KEY,
            key.origin,
            f"header parameter {quoted(key.wire)} does not accept a UUID, so the client generates no idempotency key "
            "for it",
            hint="allow strings of 36 characters in its schema, or pass a key with each call",
        )
        return tuple(parameters), ""
    return tuple(replace(p, required=False) if p is key else p for p in parameters), key.wire


def _is_key(context: Context, parameter: Parameter, node: ObjectNode) -> bool:
    """Whether a parameter is the idempotency key; the document takes precedence over the settings."""
    stated = node.get("x-idempotency")
    if parameter.location == "header":
        wanted = context.settings.idempotency_header
        return parameter.wire.lower() == wanted.lower() if wanted and stated is None else bool(stated)
    if stated:
        context.found.warning(
            Code.UNUSABLE_IDEMPOTENCY_KEY,
            parameter.origin,
            f"{parameter.location} parameter {quoted(parameter.wire)} is not a header, as an idempotency key must be",
            hint="remove `x-idempotency`, or pass a key with each call",
        )
    return False


def _takes(schema: Mapping[str, Any]) -> bool:
    """Whether a string schema accepts the client's keys."""
    least, most, pattern = schema.get("minLength", 0), schema.get("maxLength", len(_SAMPLE)), schema.get("pattern")
    return least <= len(_SAMPLE) <= most and (not isinstance(pattern, str) or search(pattern, _SAMPLE))
