"""Responses: the result of a successful call, and errors with a specific meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..diagnostics import Code, quoted
from ..loading.kinds import REDIRECT
from ..loading.media_types import framing
from ..loading.nodes import ObjectNode
from ..model.aliases import may_be_string, unaliased
from ..model.api import ErrorResponse, Result, ResultCase
from ..model.types import (
    ANY,
    Distinction,
    DistinctionRule,
    ListType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
    nullable,
)
from ..settings.pagination import PageStyle
from .context import Context
from .keywords import description_of
from .media import Medium, is_of_any_type, media_of
from .schemas import Schemas
from .unions import union_of

_TEXT = ScalarType(scalar=Scalar.STRING)
_BYTES = ScalarType(scalar=Scalar.BYTES)
# The status and the content type distinguish the responses, so that the value need not.
_BY_RESPONSE = Distinction(rule=DistinctionRule.NONE)
_ERRORS = re.compile(r"[4-9](\d\d|XX)")
_NO_CONTENT = re.compile(r"1(\d\d|XX)|204|205|304")
"""Statuses whose responses have no content, whatever a document declares."""


def lower_result(
    context: Context, operation: ObjectNode, hint: str, page: PageStyle | None, *, is_head: bool = False
) -> Result:
    """The result of an operation's method: the common type of its success responses, or a union."""
    declared, good = _declared(context, operation)
    for code, response in declared.items():
        if _NO_CONTENT.fullmatch(code) and response.get("content"):
            context.found.warning(
                Code.CONTENT_OF_NOTHING,
                response.key_position("content"),
                f"the content of a response with status {quoted(code)} is ignored, because HTTP does not allow any",
                hint="remove `content`, or declare it for `200`",
            )
    redirects = [code for code in declared if REDIRECT.fullmatch(code)]
    nothing = Result(kind="none", type=None, within=None, description="", status=(), media="")
    if not good and redirects:
        described = description_of(declared[redirects[0]])
        return replace(nothing, kind="redirect", description=described, status=_status(redirects[:1]))
    if "default" in good and len(declared) > 1:
        context.found.warning(
            Code.DEFAULT_AS_SUCCESS,
            operation.key_position("responses"),
            "the `default` response is treated as the success response, because there is no other",
            hint="declare the success response, such as `200`",
        )
    if not good:
        return nothing
    cases = [
        (case, medium)
        for code, response in good.items()
        for case, medium in _cases(context, code, response, hint, page, operation)
    ]
    # A response to HEAD has no content, even if that of GET does.
    filled = [case for case, _ in cases if case.kind != "none" and not is_head]
    accept = tuple(dict.fromkeys(medium.media for _, medium in cases if medium is not None and medium.is_asked_for))
    described = next((case.status for case in filled), next(iter(good)))
    result = replace(nothing, description=description_of(good[described]), status=_status(good), accept=accept)
    if not filled:
        return result
    first = filled[0]
    has_nothing = len(filled) < len(cases)
    result = replace(result, kind=first.kind, media=first.media, within=first.within)
    if page is not None:
        return replace(result, type=_pages(operation, filled, hint))
    is_one = len({(case.kind, case.within, case.type) for case in filled}) == 1
    if is_one and (first.kind in ("json", "any") or not has_nothing):
        type_ = first.type if first.kind in ("json", "any") else None
        return replace(result, type=nullable(type_) if has_nothing and type_ is not None else type_)
    told_apart = tuple(case for case, _ in cases)
    return with_cases(replace(result, kind="json", within=None), told_apart)


def _declared(context: Context, operation: ObjectNode) -> tuple[dict[str, ObjectNode], dict[str, ObjectNode]]:
    """The responses by status, and the success responses."""
    declared: dict[str, ObjectNode] = {
        code.upper(): context.document.resolve(response) for code, response in _responses(operation)
    }
    good = {code: response for code, response in declared.items() if code.startswith("2")}
    if not good and not any(map(REDIRECT.fullmatch, declared)) and "DEFAULT" in declared:
        good = {"default": declared["DEFAULT"]}
    return declared, good


def returns_array(context: Context, operation: ObjectNode) -> bool:
    """Whether a successful response is declared as an array."""
    _, good = _declared(context, operation)
    schemas = [
        medium.get("schema") for code, response in good.items() for medium in content_of(code, response).values()
    ]
    types = [schema.get("type") for schema in map(context.document.resolve, schemas) if isinstance(schema, ObjectNode)]
    return any("array" in (type_ if isinstance(type_, list) else [type_]) for type_ in types)


def stream_contents(context: Context, operation: ObjectNode) -> Iterator[tuple[str, Any, ObjectNode]]:
    """The streaming media types of successful responses, each with its media type object and its response."""
    _, good = _declared(context, operation)
    for code, response in good.items():
        content = content_of(code, response)
        for media, described in content.items():
            if framing(media) is not None:
                yield media, described, response


def content_of(code: str, response: ObjectNode) -> Mapping[str, Any]:
    """The content of a response, by media type; empty if its status does not allow any."""
    content: Mapping[str, Any] = response.get("content") or {}
    return {} if _NO_CONTENT.fullmatch(code) else content


def _responses(operation: ObjectNode) -> Iterator[tuple[str, Any]]:
    """The responses by status, as in the document; there can be none."""
    stated: Mapping[str, Any] = operation.get("responses") or {}
    return ((str(code), response) for code, response in stated.items() if not str(code).startswith("x-"))


def with_cases(result: Result, cases: tuple[ResultCase, ...]) -> Result:
    """A response that is one of several; its result is a union of their types."""
    types = tuple(dict.fromkeys(case.type for case in cases if case.type is not None))
    together: Type = types[0] if len(types) == 1 else UnionType(members=types, distinction=_BY_RESPONSE)
    if ANY in types:
        together = ANY
    if any(case.type is None for case in cases):
        together = nullable(together)
    return replace(result, type=together, cases=cases)


def decided_result(schemas: Schemas, result: Result) -> Result:
    """The response with its unions resolved, which requires all schemas."""
    if result.cases:
        decided = (replace(c, type=schemas.decided(c.type)) if c.type is not None else c for c in result.cases)
        return with_cases(result, tuple(decided))
    if result.stream is not None:
        result = replace(result, stream=replace(result.stream, type=schemas.decided(result.stream.type)))
    return replace(result, type=schemas.decided(result.type)) if result.type is not None else result


def lower_errors(operation: ObjectNode) -> Iterator[ErrorResponse]:
    """The error responses with a specific meaning for an operation."""
    responses = {code.upper(): response for code, response in _responses(operation)}
    has_success = any(code.startswith(("2", "3")) for code in responses)
    for code, response in responses.items():
        if _ERRORS.fullmatch(code) or (code == "DEFAULT" and has_success):
            # The description beside a reference is specific to this operation; the shared one is not.
            own = description_of(response) if isinstance(response, ObjectNode) else ""
            if own:
                yield ErrorResponse(status=code.replace("DEFAULT", "default"), description=own)


def _cases(
    context: Context, code: str, response: ObjectNode, hint: str, page: PageStyle | None, operation: ObjectNode
) -> Iterator[tuple[ResultCase, Medium | None]]:
    """The result of one success response, by media type."""
    content = content_of(code, response)
    empty = ResultCase(status=code, media="", kind="none", type=None, within=None)
    if not content:
        yield empty, None
    content = {media: described for media, described in content.items() if framing(media) is None}
    media = media_of(context, content, response) if content else []
    for medium in media:
        case = replace(empty, media=medium.media, kind=medium.kind)
        if medium.kind == "json":
            as_json = _json(context, case, medium.schema, hint, page, operation)
            if not is_of_any_type(medium) or page is not None or as_json.type is None:
                yield as_json, medium
            elif as_json.type == ANY and as_json.within is None:
                yield replace(case, kind="any", type=ANY), medium
            else:
                yield as_json, medium
                if as_json.within is None and may_be_string(as_json.type, context.schemas.get):
                    yield replace(case, kind="string", type=_TEXT), None
        else:
            type_ = {"text": _TEXT, "bytes": _BYTES}.get(medium.kind, ANY)
            yield replace(case, type=type_), medium


def _json(
    context: Context, case: ResultCase, schema: Any, hint: str, page: PageStyle | None, operation: ObjectNode
) -> ResultCase:
    """The result of a JSON body."""
    if page is not None:
        item = _item_at(context, schema, page.items, hint)
        if item is not None:
            return replace(case, type=item)
        context.found.error(
            Code.PAGE_STYLE_MISMATCH,
            operation.value_position("x-pagination"),
            f"the response has no list at `{page.items}`",
        )
    target = context.target(schema)
    envelope = context.settings.envelope
    if envelope is not None and target.get("properties"):
        properties = target["properties"]
        if not set(properties) - {envelope.data, *envelope.beside}:
            if envelope.data not in properties:
                return replace(case, kind="none", media="")
            type_ = context.schemas.lower(properties[envelope.data], f"{hint}Result")
            if envelope.data not in target.get("required", []):
                type_ = nullable(type_)
            return replace(case, type=type_, within=envelope.data)
    return replace(case, type=context.schemas.lower(schema, f"{hint}Result"))


def _pages(operation: ObjectNode, filled: Sequence[ResultCase], hint: str) -> Type:
    """The type of the items of pages."""
    items = [case.type for case in filled if case.kind == "json" and case.type is not None]
    return union_of(operation, items, f"{hint}Result") if items else ANY


def _item_at(context: Context, schema: Any, dotted: str, hint: str) -> Type | None:
    """The item type of the list at a dotted path of the response."""
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


def _status(codes: Iterable[str]) -> tuple[int, ...]:
    return tuple(int(code) for code in codes if code.isdigit())
