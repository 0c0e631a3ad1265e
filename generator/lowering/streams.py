"""Event streams: which operations return one, what selects it, and the type of an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..diagnostics import Code, did_you_mean, quoted
from ..loading.media_types import Framing, declared_framing, framing, stream_parameter
from ..loading.nodes import ObjectNode
from ..loading.pointers import format_pointer
from ..model.aliases import alternatives, unaliased
from ..model.api import EventStream, Operation, Parameter, Property, Result, StreamChoice
from ..model.types import ANY, EnumType, ListType, NullableType, ReferenceType, Scalar, ScalarType, Type
from .context import Context
from .responses import stream_contents

_STRING = ScalarType(scalar=Scalar.STRING)
_TEXTS = frozenset({Scalar.STRING, Scalar.BINARY, Scalar.BYTES})
_FIELDS = frozenset({"data", "event", "id", "retry"})
"""The fields of a server-sent event."""
_USUAL = "stream"
"""Typical names of a property or parameter that requests a stream."""
_DONE = ("[DONE]",)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """A stream in a document."""

    media: str
    framing: Framing
    schema: Any
    is_item: bool = False
    """Whether the schema describes one event (`itemSchema`)."""


class StreamSettings:
    """The stream settings; records which operations they could apply to, so that `check` finds unused ones."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._settings = context.settings.streams
        self._known: dict[str, None] = {}

    def with_stream(self, operation: Operation, node: ObjectNode, hint: str) -> Operation:
        """The operation with its stream, if it has one."""
        keys = dict.fromkeys((operation.id, operation.route))
        self._known |= keys
        key = next((key for key in keys if key in self._settings.operations), None)
        return _Lowering(self._context, operation, node, key).lower(f"{hint}Event")

    def check(self) -> None:
        """Report settings for operations that do not exist."""
        root = self._context.document.root.position
        for key in self._settings.operations:
            if key not in self._known:
                position = self._context.settings.position("streams", "operations", key, otherwise=root)
                problem = f"streams.operations: no operation named {quoted(key)}"
                self._context.found.error(Code.INVALID_SETTING, position, problem, hint=did_you_mean(key, self._known))


class _Lowering:
    def __init__(self, context: Context, operation: Operation, node: ObjectNode, key: str | None) -> None:
        self._context = context
        self._schemas = context.schemas
        self._operation = operation
        self._node = node
        self._key = key
        self._settings = context.settings.streams
        self._style = self._settings.style(key)

    def lower(self, hint: str) -> Operation:
        result = self._operation.result
        if self._style.only == "plain" or self._operation.method == "HEAD":
            return self._operation
        content = self._content()
        if content is None:
            self._report_undescribed()
            return self._operation
        stream = replace(self._stream(content, hint), choice=self._choice(content, result))
        if stream.choice is None:
            return replace(self._operation, result=_only(result, stream), paging=None)
        if self._operation.paging is not None or "x-variants" in self._node:
            self._leave_out(content.media, "its other response is paginated or has separate methods")
            return self._operation
        return replace(self._operation, result=replace(result, stream=stream))

    def _content(self) -> _Content | None:
        """The stream, with the first of its media types in the document."""
        offered: list[tuple[str, Any, ObjectNode, Framing]] = [
            (media, described, response, how)
            for media, described, response in stream_contents(self._context, self._node)
            if (how := framing(media)) is not None and self._style.media in (None, media)
        ]
        if not offered:
            if self._key is None or not self._settings.operations[self._key].model_fields_set:
                return None
            media = self._style.media or "text/event-stream"
            return _Content(media=media, framing=declared_framing(media) or self._unknown(media), schema=None)
        (media, described, response, how), *others = offered
        for other, *_ in others:
            self._context.found.warning(
                Code.MEDIA_TYPE_LEFT_OUT,
                response.key_position("content"),
                f"the client requests a stream of type {quoted(media)}, not {quoted(other)}",
                hint=f"choose with `streams: operations: {self._operation.id}: media:` in the settings",
            )
        stated = described if isinstance(described, ObjectNode) else ObjectNode()
        schema = stated.get("itemSchema", stated.get("schema"))
        return _Content(media=media, framing=how, schema=schema, is_item="itemSchema" in stated)

    def _unknown(self, media: str) -> Framing:
        self._report("media", f"{quoted(media)} is not a stream media type", "use one such as `text/event-stream`")
        return "events"

    # -- events ------------------------------------------------------------------------------------

    def _stream(self, content: _Content, hint: str) -> EventStream:
        style = self._style
        type_ = self._type(content, hint)
        as_events = content.framing == "events"
        texts = map(self._is_text, self._members(type_))
        is_text = content.framing == "text" or (as_events and all(texts))
        wholes = list(map(self._whole, self._members(type_)))
        is_whole = as_events and not is_text and None not in wholes
        done = style.done if style.done is not None else _DONE if as_events and not is_text else ()
        return EventStream(
            media=content.media,
            framing=content.framing,
            type=_STRING if type_ in (ScalarType(scalar=Scalar.BINARY), ScalarType(scalar=Scalar.BYTES)) else type_,
            is_text=is_text,
            is_whole=is_whole,
            data_is_text=is_whole and all(whole is not None and self._is_text(whole.type) for whole in wholes),
            done=done,
            errors=style.errors if as_events else (),
            error_at=style.error_at,
            resumes=style.resume,
        )

    def _type(self, content: _Content, hint: str) -> Type:
        if content.framing == "text":
            return _STRING
        if self._style.event is not None:
            return self._named(self._style.event)
        if content.schema is None:
            return _STRING if content.framing == "events" else ANY
        type_ = self._schemas.lower(content.schema, hint)
        bare = unaliased(type_, self._schemas.get)
        if isinstance(bare, ListType) and not content.is_item:
            # `schema` describes all events at once (OpenAPI 3.2 §4.14.3).
            return bare.item
        # Others describe all events at once as a string, which a line of JSON is not.
        is_all = content.framing != "events" and isinstance(bare, ScalarType) and bare.scalar in _TEXTS
        return ANY if is_all else type_

    def _named(self, name: str) -> Type:
        schemas: Any = self._context.document.root.get("components", {}).get("schemas", {})
        if name not in schemas:
            self._report("event", f"no schema named {quoted(name)}", did_you_mean(name, schemas))
            return ANY
        reference = ObjectNode()
        reference["$ref"] = f"#{format_pointer(('components', 'schemas', name))}"
        return self._schemas.lower(reference, name)

    def _members(self, type_: Type) -> Iterator[Type]:
        for member in alternatives(type_, self._schemas.get):
            yield member.inner if isinstance(member, NullableType) else member

    def _is_text(self, type_: Type) -> bool:
        """Whether values are strings, regardless of their meaning."""
        match unaliased(type_, self._schemas.get):
            case ScalarType(scalar=scalar):
                return scalar in _TEXTS or scalar.is_one_way
            case EnumType(values=values):
                return all(isinstance(value, str) for value in values)
            case NullableType(inner=inner):
                return self._is_text(inner)
            case _:
                return False

    def _whole(self, type_: Type) -> Property | None:
        """The data type of an event, if a type has the fields of events."""
        if not isinstance(type_, ReferenceType):
            return None
        properties = {property_.wire: property_ for property_ in self._schemas.get(type_.name).properties}
        return properties.get("data") if properties and properties.keys() <= _FIELDS else None

    # -- selection ---------------------------------------------------------------------------------

    def _choice(self, content: _Content, result: Result) -> StreamChoice | None:
        """What selects between the stream and a single response; None if there is always a stream."""
        name = self._style.when
        usual = (_USUAL, stream_parameter(content.media))
        if name is not None:
            found = next((part for part in self._switches() if part[1].wire == name), None)
            if found is None:
                names = [part.wire for _, part in self._switches()]
                self._report("when", f"the request has no boolean {quoted(name)}", did_you_mean(name, names))
        else:
            found = next((part for part in self._switches() if part[1].wire in usual), None)
        if result.kind == "none" or self._style.only == "stream":
            return None
        if found is None:
            self._report_inside(usual)
            return StreamChoice(location=None, wire="", default=False)
        location, part = found
        return StreamChoice(location=location, wire=part.wire, default=part.default is True)

    def _switches(self) -> Iterator[tuple[Any, Parameter | Property]]:
        """All booleans of the request, with their locations."""
        for body in self._operation.bodies:
            for property_ in body.properties:
                if self._is_boolean(property_.type):
                    yield "body", property_
        for parameter in self._operation.parameters:
            if self._is_boolean(parameter.type):
                yield parameter.location, parameter

    def _is_boolean(self, type_: Type) -> bool:
        match unaliased(type_, self._schemas.get):
            case ScalarType(scalar=Scalar.BOOLEAN):
                return True
            case EnumType(values=values):
                return all(isinstance(value, bool) for value in values)
            case NullableType(inner=inner):
                return self._is_boolean(inner)
            case _:
                return False

    # -- findings ----------------------------------------------------------------------------------

    def _report_undescribed(self) -> None:
        switch = next((part for place, part in self._switches() if place == "body" and part.wire == _USUAL), None)
        if switch is None or self._operation.result.kind != "json":
            return
        self._context.found.warning(
            Code.UNDESCRIBED_STREAM,
            switch.origin,
            f"{quoted(_USUAL)} seems to ask for a stream, but no response of {quoted(self._operation.id)} "
            "describes its events",
            hint=f"declare it in the settings: `streams: {{operations: {{'{self._operation.id}': {{when: {_USUAL}, "
            "event: SCHEMA}}}`, or `only: plain` if it is not a stream",
        )

    def _report_inside(self, names: tuple[str, ...]) -> None:
        """Report a body that is one argument and contains a property that requests a stream."""
        for body in self._operation.bodies:
            for member in self._members(body.whole) if body.whole is not None else ():
                parts = self._schemas.get(member.name).properties if isinstance(member, ReferenceType) else ()
                found = next((part for part in parts if part.wire in names and self._is_boolean(part.type)), None)
                if found is not None:
                    self._context.found.warning(
                        Code.STREAM_ASKED_TWICE,
                        self._node.key_position("requestBody"),
                        f"to get a stream, callers of {quoted(self._operation.id)} must set both the argument "
                        f"`{_USUAL}` "
                        f"and {quoted(found.wire)} in the body",
                        hint="describe the body as one object, so that its properties become arguments",
                    )
                    return

    def _leave_out(self, media: str, reason: str) -> None:
        self._context.found.warning(
            Code.STREAM_LEFT_OUT,
            self._node.key_position("responses"),
            f"the client does not request the stream of type {quoted(media)} from {quoted(self._operation.id)}: "
            f"{reason}",
            hint="to get it, send an `Accept` header with `client.request`",
        )

    def _report(self, setting: str, problem: str, hint: str = "") -> None:
        is_own = self._key is not None and setting in self._settings.operations[self._key].model_fields_set
        steps = ("streams", "operations", self._key or "", setting) if is_own else ("streams", setting)
        root = self._context.document.root.position
        position = self._context.settings.position(*steps, otherwise=root)
        self._context.found.error(Code.INVALID_SETTING, position, f"{'.'.join(steps)}: {problem}", hint=hint)


def _only(result: Result, stream: EventStream) -> Result:
    """A response that is always a stream."""
    nothing = replace(result, type=None, decoded=None, within=None, cases=())
    return replace(nothing, kind="stream", media=stream.media, accept=(stream.media,), stream=stream)
