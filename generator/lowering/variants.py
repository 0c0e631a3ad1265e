"""Variants of an operation: separate methods for responses with different JSON types (`x-variants`).

If a response can be an object or an array, every caller would have to check which it is. A variant is a second method
for the same operation. It has the body properties that lead to its kind of response.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..diagnostics import Code, did_you_mean, quoted
from ..loading.nodes import ObjectNode
from ..model.api import Operation
from ..model.types import UnionType
from ..model.unions import kinds_of
from .context import Context
from .keywords import description_of


def with_variants(context: Context, operation: Operation, node: ObjectNode) -> Iterator[Operation]:
    """The operation, and its variants."""
    stated: Mapping[str, ObjectNode] = node.get("x-variants", {})
    if not stated:
        yield operation
        return
    _check(context, operation, stated)
    reserved = {wire for variant in stated.values() for wire in variant.get("only", [])}
    yield _variant(context, operation, "object", without=reserved, required=set())
    for name, variant in stated.items():
        own = set(variant.get("only", []))
        required = set(variant.get("required", []))
        yield replace(
            _variant(context, operation, variant["response"], without=reserved - own, required=required),
            id=name,
            path_name=tuple(name.split(".")),
            long_names=(),
            summary=str(variant.get("summary", operation.summary)).strip(),
            description=description_of(variant) or operation.description,
            origin=variant.position,
        )


def _check(context: Context, operation: Operation, stated: Mapping[str, ObjectNode]) -> None:
    known = [part.wire for part in operation.body.properties] if operation.body else []
    for variant in stated.values():
        for key in ("only", "required"):
            for index, wire in enumerate(variant.get(key, [])):
                if wire not in known:
                    context.found.error(
                        Code.INVALID_VARIANT,
                        variant[key].item_position(index),
                        f"the request body of {quoted(operation.id)} has no property {quoted(str(wire))}",
                        hint=did_you_mean(str(wire), known),
                    )


def _variant(context: Context, operation: Operation, kind: str, *, without: set[str], required: set[str]) -> Operation:
    type_ = operation.result.type
    members = type_.members if isinstance(type_, UnionType) else ()
    chosen = next((m for m in members if kinds_of(m, context.schemas.get) == frozenset({kind})), None)
    if chosen is None:
        context.found.error(
            Code.INVALID_VARIANT,
            operation.origin,
            f"the response of `{operation.id}` is not a union with exactly one {kind}",
        )
    body = operation.body
    if body is not None:
        kept = (p for p in body.properties if p.wire not in without)
        body = replace(body, properties=tuple(replace(p, required=p.required or p.wire in required) for p in kept))
    return replace(operation, body=body, result=replace(operation.result, type=chosen, decoded=type_))
