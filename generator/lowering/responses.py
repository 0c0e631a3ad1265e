"""Responses: what a successful call hands out, and which errors mean something particular."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..diagnostics import Code
from ..loading.media_types import is_json
from ..loading.nodes import ObjectNode
from ..model.aliases import unaliased
from ..model.api import Answer, AnswerKind, ErrorAnswer
from ..model.types import ANY, ListType, Type, nullable
from ..settings.settings import PageStyle
from .bodies import preferred
from .context import Context
from .keywords import description_of
from .unions import union_of


def lower_answer(context: Context, operation: ObjectNode, hint: str, page: PageStyle | None) -> Answer:
    """What the method of an operation returns: what its success responses have in common."""
    declared = {str(code): context.document.resolve(response) for code, response in operation["responses"].items()}
    good = {code: response for code, response in declared.items() if code.startswith("2")}
    if not good and any(code.startswith("3") for code in declared):
        code, response = next((code, response) for code, response in declared.items() if code.startswith("3"))
        return Answer(
            kind="redirect",
            type=None,
            within=None,
            description=description_of(response),
            status=_status([code]),
            media="",
        )
    # An operation may document errors alone.
    good = good or {"default": declared.get("default", ObjectNode())}
    answers = [_answer(context, response, hint, page, operation) for response in good.values()]
    filled = [answer for answer in answers if answer.kind != "none"]
    if not filled:
        return replace(answers[0], status=_status(good))
    first = filled[0]
    type_ = first.type
    if any((answer.kind, answer.within) != (first.kind, first.within) for answer in filled):
        name = operation.get("operationId", hint)
        if not context.exemptions.cover(Code.UNSUPPORTED_ANSWER, name):
            context.found.error(
                Code.UNSUPPORTED_ANSWER,
                operation.value_position("responses"),
                f"the success answers of `{name}` have different media types",
                hint="give them one, or exempt the operation in the settings",
                subject=name,
            )
        type_ = ANY
    elif any(answer.type != type_ for answer in filled):
        members = [answer.type for answer in filled if answer.type is not None]
        type_ = union_of(operation, members, f"{hint}Result")
    if len(filled) < len(answers) and type_ is not None and page is None:
        type_ = nullable(type_)
    return replace(first, type=type_, status=_status(good))


def lower_errors(operation: ObjectNode) -> Iterator[ErrorAnswer]:
    """The error responses about which an operation has something of its own to say."""
    for code, response in operation["responses"].items():
        if str(code).isdigit() and int(code) >= 400:
            # The description beside a reference is what this operation has to say; the shared one says nothing new.
            own = description_of(response) if isinstance(response, ObjectNode) else ""
            if own:
                yield ErrorAnswer(status=int(code), description=own)


def _answer(context: Context, response: ObjectNode, hint: str, page: PageStyle | None, operation: ObjectNode) -> Answer:
    """What one success response hands out."""
    content: Mapping[str, Any] = response.get("content") or {}
    nothing = Answer(kind="none", type=None, within=None, description=description_of(response), status=(), media="")
    if not content:
        return nothing
    media = preferred(content)
    schema = content[media].get("schema", True)
    if not is_json(media):
        return replace(nothing, kind=_raw_kind(media), media=media)
    if page is not None:
        item = _item_at(context, schema, page.items, hint)
        if item is not None:
            return replace(nothing, kind="json", type=item, media=media)
        context.found.error(
            Code.PAGE_STYLE_MISMATCH,
            operation.value_position("x-pagination"),
            f"the answer has no list at `{page.items}`",
        )
    target = context.target(schema)
    envelope = context.settings.envelope
    if envelope is not None and "properties" in target:
        properties = target["properties"]
        if not set(properties) - {envelope.data, *envelope.beside}:
            if envelope.data not in properties:
                return nothing
            type_ = context.schemas.lower(properties[envelope.data], f"{hint}Result")
            if envelope.data not in target.get("required", []):
                type_ = nullable(type_)
            return replace(nothing, kind="json", type=type_, within=envelope.data, media=media)
    return replace(nothing, kind="json", type=context.schemas.lower(schema, f"{hint}Result"), media=media)


def _item_at(context: Context, schema: Any, dotted: str, hint: str) -> Type | None:
    """The item type of the list at a dotted path of the answer."""
    for step in dotted.split(".") if dotted != "." else ():
        schema = _property_of(context, context.target(schema), step)
    if schema is None:
        return None
    type_ = unaliased(context.schemas.lower(schema, f"{hint}Result"), context.schemas.get)
    return type_.item if isinstance(type_, ListType) else None


def _property_of(context: Context, node: Mapping[str, Any], name: str) -> Any:
    for part in [node, *(context.target(part) for part in node.get("allOf", []))]:
        if name in part.get("properties", {}):
            return part["properties"][name]
    return None


def _raw_kind(media: str) -> AnswerKind:
    return "text" if media.startswith("text/") else "bytes"


def _status(codes: Iterable[str]) -> tuple[int, ...]:
    return tuple(int(code) for code in codes if code.isdigit())
