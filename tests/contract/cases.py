"""Calls of a method: arguments, expected request, response, and expected result."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.contract.openapi import Answer, Contract, Operation, Parameter
from tests.contract.package import Arguments, Method, Spelling, UnpassableError, plain
from tests.contract.parts import is_styled, sent_schema, stated_media
from tests.contract.rotation import Rotation
from tests.contract.schemas import flatten
from tests.contract.server import Response
from tests.contract.values import ImpossibleError, Values, shown

_LOCATION = "https://example.com/after?state=a%2Fb"
_EVENTS = "text/event-stream"
_FILE = "application/octet-stream"
_LINES = ("application/jsonl", "application/ndjson", "application/x-ndjson", "application/x-jsonlines")
_URLENCODED = "application/x-www-form-urlencoded"
_MEDIA_ORDER = (_URLENCODED, "multipart/form-data", "text/plain", _FILE)
_CONCRETE = {"*/*": "application/json", "text/*": "text/plain"}
"""For a media type range, one media type that it covers."""
_NO_CONTENT = (204, 205)
_NOTHING = Answer(status=200, media="", schema=True)
"""The response of an operation whose success the document does not describe."""
_TURNS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One call.

    Attributes:
        positional: Positional arguments.
        keywords: Keyword arguments.
        parameters: The expected parameters, by location and name.
        body: The expected body, if `has_body`.
        has_body: Whether a body is expected.
        media: The media type of the body, if there are several.
        response: The response to return.
        expected: The expected result, in its wire form.
    """

    positional: Sequence[Any]
    keywords: Mapping[str, Any]
    parameters: Mapping[tuple[str, str], Any]
    body: Any
    has_body: bool
    media: str | None
    response: Response
    expected: Any


class CaseMaker:
    """Generates the calls of one method, until every alternative in the document has been used.

    Args:
        contract: The document.
        operation: The operation.
        method: The method for it, one of several if the operation has variants.
        settings: The generator's settings: envelope and page styles.
        everything: Whether arguments and responses have all optional parts, or only the required ones.
        by_keyword: Whether path arguments are passed by keyword too, and times as strings.
    """

    def __init__(
        self,
        contract: Contract,
        operation: Operation,
        method: Method,
        settings: Mapping[str, Any],
        *,
        everything: bool,
        by_keyword: bool,
    ) -> None:
        self._contract = contract
        self._operation = operation
        self._variant = operation.variants.get(method.id)
        self._settings = settings
        self._everything = everything
        self._by_keyword = by_keyword
        self._spelling = Spelling(contract, rich=not by_keyword)
        self._sent, self._answered = Rotation(), Rotation()
        self._requests = Values(contract, "request", everything=everything, rotation=self._sent)
        self._texts = Values(contract, "request", everything=everything, rotation=self._sent, nulls=False, least=1)
        self._files = Values(
            contract, "request", everything=everything, rotation=self._sent, nulls=False, least=1, files=True
        )
        self._plain = Values(
            contract, "request", everything=everything, rotation=self._sent, nulls=False, least=1, plain=True
        )
        self._parts = replace(self._plain, files=True)
        self._responses = Values(contract, "answer", everything=everything, rotation=self._answered)
        # Alternatives have their turns by the schema that they are in, which therefore is made once.
        self._bodies: dict[str, tuple[Any, Any]] = {}
        self._schemas = {parameter.key: _not_empty(parameter) for parameter in operation.parameters}
        # The text of an event that is not JSON stays the same only without special characters.
        self._events = replace(self._responses, plain=True)

    @property
    def rounds(self) -> int:
        """How many calls are needed to use every media type of requests and responses."""
        bodies = len(self._operation.body.content) if self._operation.body is not None else 1
        return max(bodies, len(responses_of(self._operation)))

    @property
    def is_complete(self) -> bool:
        """Whether every alternative had its turn in every place."""
        return self._sent.is_complete and self._answered.is_complete

    @property
    def is_covering(self) -> bool:
        """Whether every alternative had its turn in some place."""
        return self._sent.is_covering and self._answered.is_covering

    def case(self, function: Callable[..., Any], number: int) -> Case:
        """The next call of a method.

        Raises:
            ImpossibleError: The document allows no value in some place.
            UnpassableError: The method has no argument for a part of the document.
        """
        passed = _Passed(function, self._spelling)
        constants, parameters = self._parameters(passed)
        media = self._media(passed, number)
        has_body, body = self._body(passed, media)
        positional = [] if self._by_keyword else passed.leading(self._path_names(), self._operation)
        responses = responses_of(self._operation)
        response, expected = self._answer(responses[number % len(responses)])
        return Case(
            positional=positional,
            keywords=passed.values,
            parameters={**constants, **parameters},
            body=shown(body),
            has_body=has_body,
            media=media,
            response=response,
            expected=expected,
        )

    # -- request --------------------------------------------------------------------------------------------------

    def _path_names(self) -> list[str]:
        in_path = [parameter for parameter in self._operation.parameters if parameter.location == "path"]
        in_path.sort(key=lambda parameter: self._operation.path.find(f"{{{parameter.name}}}"))
        return [parameter.preferred for parameter in in_path]

    def _parameters(self, passed: _Passed) -> tuple[dict[tuple[str, str], Any], dict[tuple[str, str], Any]]:
        constants: dict[tuple[str, str], Any] = {}
        parameters: dict[tuple[str, str], Any] = {}
        for parameter in self._operation.parameters:
            constant = _constant(self._contract, parameter.schema)
            if parameter.location == "header" and parameter.required and constant is not None:
                constants[parameter.key] = constant
            elif parameter.required or self._everything:
                values = self._plain if _is_plain(parameter) else self._texts
                value = values.value(self._schemas[parameter.key], f"{parameter.location}.{parameter.name}")
                parameters[parameter.key] = value
                passed.add(parameter.preferred, parameter.location, value)
        return constants, parameters

    def _media(self, passed: _Passed, number: int) -> str | None:
        """The media type of the body, if the document has several: each in turn, the expected default first."""
        declared = self._operation.body.content if self._operation.body is not None else {}
        if len(declared) < 2 and not any("*" in media and media not in _CONCRETE for media in declared):
            return None
        default = _spoken(list(declared))
        media = sorted(declared, key=lambda name: name != default)[number % len(declared)]
        concrete = _concrete(media)
        if media != default or self._by_keyword or ("*" in media and media not in _CONCRETE):
            passed.add("content_type", "body", concrete)
        return concrete

    def _body(self, passed: _Passed, asked: str | None) -> tuple[bool, Any]:
        declared = self._operation.body
        if declared is None:
            return False, None
        media = asked or next(iter(declared.content))
        stated = stated_media(declared.content, media)
        assert stated is not None
        if media not in self._bodies:
            schema = sent_schema(self._contract, media, declared.content[stated], declared.encoding[stated])
            self._bodies[media] = schema, self._narrowed(schema)
        schema, narrowed = self._bodies[media]
        # Each media type has its own alternatives.
        place = f"{media}.body"
        is_form = media == _URLENCODED
        values = self._requests if _is_json(media) else self._texts if is_form else self._files
        if any(is_styled(self._contract, node, multipart=True) for node in declared.encoding[stated].values()):
            # In a part, delimiters cannot be escaped.
            values = self._parts if media.startswith("multipart/") else values
        if self._is_whole(passed, schema):
            if not (declared.required or self._everything):
                return False, None
            body = values.value(schema, place)
            passed.add("body", "body", body)
            return True, body
        body = self._for_variant(values.value(narrowed, place))
        for name, value in body.items():
            passed.add_property(name, value)
        return True, body

    def _is_whole(self, passed: _Passed, schema: Any) -> bool:
        """Whether the method has one argument for the body, rather than for its properties."""
        properties = {plain(name) for name in flatten(self._contract, schema).keywords.get("properties", {})}
        # With several media types, `body` can belong to another one than the properties.
        own = properties - {plain(parameter.name) for parameter in self._operation.parameters}
        return passed.has("body") and "body" not in properties and not passed.has(*own)

    def _narrowed(self, schema: Any) -> Any:
        """The body's schema with the variant's requirements; null has no properties to pass."""
        required = sorted(self._variant.required) if self._variant is not None else []
        return {"allOf": [schema, {"type": "object", **({"required": required} if required else {})}]}

    def _for_variant(self, body: Any) -> Any:
        withheld = self._variant.withheld if self._variant is not None else frozenset[str]()
        return {name: value for name, value in body.items() if name not in withheld}

    # -- response -------------------------------------------------------------------------------------------------

    def _answer(self, answer: Answer) -> tuple[Response, Any]:
        """A response, and the caller's result for it."""
        if 300 <= answer.status < 400:
            return Response(status=answer.status, headers=[("location", _LOCATION)]), _LOCATION
        if not answer.media or answer.status in _NO_CONTENT or self._operation.method == "HEAD":
            # The document's body for HEAD is that of GET.
            return Response(status=answer.status), None
        headers = [("content-type", _concrete(answer.media))]
        media = answer.media.partition(";")[0].strip().lower()
        if media in _LINES:
            lines = self._lines(answer)
            content = "\n".join(map(json.dumps, lines)).encode()
            return Response(status=answer.status, headers=headers, body=content), lines
        if media == _EVENTS:
            event = self._events.value(answer.schema, "event")
            data = event if isinstance(event, str) else json.dumps(event)
            return Response(status=answer.status, headers=headers, body=f"data: {data}\n\n".encode()), [event]
        if media == "*/*" and flatten(self._contract, answer.schema).keywords.get("format") == "binary":
            content = bytes(range(256))
            return Response(status=answer.status, headers=[("content-type", _FILE)], body=content), content
        if not _is_json(answer.media):
            text = "Grüße,\r\nzwei Zeilen"
            if answer.media.startswith("text/"):
                headers = [("content-type", f"{answer.media}; charset=utf-8")]
                return Response(status=answer.status, headers=headers, body=text.encode()), text
            content = bytes(range(256))
            return Response(status=answer.status, headers=headers, body=content), content
        body = self._answered_body(answer)
        content = json.dumps(body, ensure_ascii=False).encode()
        return Response(status=answer.status, headers=headers, body=content), self._unwrapped(answer, body)

    def _lines(self, answer: Answer) -> list[Any]:
        """The lines of a stream. A schema can describe all of them, as a list or as one text."""
        described = self._events.value(answer.schema, "line")
        if isinstance(described, list):
            return described
        return [{"line": described}, None, 1.5] if isinstance(described, str) else [described]

    def _answered_body(self, answer: Answer) -> Any:
        for _ in range(_TURNS):
            body = self._responses.value(answer.schema, "answer")
            if self._variant is None or _kind(self._unwrapped(answer, body)) == self._variant.kind:
                return body
        raise ImpossibleError(f"no answer is an {self._variant.kind}" if self._variant else "no answer")

    def _unwrapped(self, answer: Answer, body: Any) -> Any:
        """The caller's result according to the settings: the items of a page, or the envelope's content."""
        if self._operation.page_style is not None:
            return _at(body, self._settings["pagination"][self._operation.page_style].get("items", "."))
        envelope = self._settings.get("envelope")
        properties = flatten(self._contract, answer.schema).keywords.get("properties", {})
        if envelope is None or not properties or set(properties) - {envelope["data"], *envelope.get("beside", ())}:
            return body
        return body.get(envelope["data"])


class _Passed:
    """The arguments of one call, collected."""

    def __init__(self, function: Callable[..., Any], spelling: Spelling) -> None:
        self._arguments = Arguments(function)
        self._spelling = spelling
        self.values: dict[str, Any] = {}

    def has(self, *names: str) -> bool:
        return any(self._arguments.find(name, "body") is not None for name in names)

    def add(self, preferred: str, location: str, value: Any) -> None:
        argument = self._arguments.find(preferred, location)
        if argument is None:
            raise UnpassableError(f"no argument for the {location} parameter `{preferred}`")
        try:
            self.values[argument] = self._spelling.python(value, self._arguments.hints[argument])
        except UnpassableError as error:
            raise UnpassableError(f"argument `{argument}`: {error}") from None

    def add_property(self, name: str, value: Any) -> None:
        names = sorted({name, *self._spelling.preferred(name)}, key=lambda known: known == name)
        self.add(next((known for known in names if self.has(known)), name), "body", value)

    def leading(self, names: Sequence[str], operation: Operation) -> list[Any]:
        """Remove positional arguments: the path parameters, in path order."""
        found = [self._arguments.find(name, "path") for name in names]
        return [self.values.pop(argument) for argument in found if argument is not None]


def _not_empty(parameter: Parameter) -> Any:
    """The schema of a parameter. A segment of a path cannot be empty, even if a value that the document lists is."""
    return {"allOf": [parameter.schema, {"minLength": 1}]} if parameter.location == "path" else parameter.schema


def _is_plain(parameter: Parameter) -> bool:
    """Whether a parameter's text must not contain special characters.

    So in headers, where some are delimiters, and where an escape stands for its character.
    """
    is_delimited = parameter.style in ("spaceDelimited", "pipeDelimited")
    return parameter.location in ("header", "cookie") or is_delimited or parameter.keeps_escapes


def responses_of(operation: Operation) -> list[Answer]:
    """The successful responses that such a client accepts: one media type for each status."""
    by_status: dict[int, list[Answer]] = {}
    for answer in operation.responses:
        by_status.setdefault(answer.status, []).append(answer)
    return [_preferred_answer(responses) for responses in by_status.values()] or [_NOTHING]


def _preferred_answer(responses: Sequence[Answer]) -> Answer:
    media = _spoken([answer.media for answer in responses])
    return next(answer for answer in responses if answer.media == media)


def _spoken(media: Sequence[str]) -> str:
    """The default of several media types: JSON, then forms, then the first one."""
    json_like = sorted((name for name in media if _is_json(name)), key=lambda name: "*" in name)
    return json_like[0] if json_like else next((name for name in _MEDIA_ORDER if name in media), media[0])


def _concrete(media: str) -> str:
    """A media type in a range."""
    return _CONCRETE.get(media, media.replace("*", "x-any"))


def _is_json(media: str) -> bool:
    name = media.partition(";")[0].strip().lower()
    return name in ("*/*", "text/json") or name.endswith(("/json", "+json"))


def _constant(contract: Contract, schema: Any) -> Any:
    keywords = flatten(contract, schema).keywords
    listed = keywords.get("enum", ())
    return keywords.get("const", listed[0] if len(listed) == 1 else None)


def _kind(value: Any) -> str:
    return "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "scalar"


def _at(body: Any, dotted: str) -> Any:
    for step in dotted.split(".") if dotted != "." else ():
        body = body[step]
    return body
