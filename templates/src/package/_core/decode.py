"""Decode response bodies.

The bytes are validated once, by pydantic-core, including the envelope. Only if that fails are they parsed and decoded
leniently: API drift must not lose the response of a successful call.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any, Final, Generic, NamedTuple, TypeVar, cast
from weakref import WeakKeyDictionary

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model
from pydantic_core import from_json

from .drift import Report, announce, inside
from .errors import DriftError, ResponseError
from .json_data import is_array, is_object, json_type
from .lenient import accepts_null, describe, repair
from .model import EXACT
from .omit import omit
from .operation import Operation, ResponseCase
from .response import Response

if TYPE_CHECKING:
    # Requires httpx2, which webhooks do not need.
    from .options import Options

T = TypeVar("T")

_BOM: Final = b"\xef\xbb\xbf"
_NO_CONTENT: Final = (204, 205)


class _Envelope(BaseModel):
    """An envelope whose other properties are dropped."""

    # Only parametrized envelopes are compiled.
    model_config = ConfigDict(extra="ignore", protected_namespaces=(), defer_build=True)

    inner: Any = omit


class _OpenEnvelope(_Envelope):
    """An envelope whose other properties are kept unchanged."""

    model_config = ConfigDict(extra="allow")


class Body(NamedTuple, Generic[T]):
    """A decoded body.

    Attributes:
        value: The content for the caller.
        around: The whole body, for values beside the content.
        path: The properties from the body to the content.
    """

    value: T
    around: Any
    path: tuple[str, ...] = ()

    def find(self, path: str | None) -> Any:
        """Return the value at a dotted path; None if it does not resolve, or there is no path."""
        if path is None:
            return None
        found: Any = self.around
        for depth, step in enumerate(path.split(".") if path else ()):
            if isinstance(found, _Envelope):
                on_the_way = self.path[depth : depth + 1] == (step,)
                found = found.inner if on_the_way else (found.model_extra or {}).get(step)
            elif is_object(found):
                found = found.get(step)
            else:
                return None
        return found


class Decoder:
    """Decodes the bodies of one operation.

    Attributes:
        form: The result type.
        path: The properties from the body to the result.
    """

    __slots__ = ("_adapter", "form", "path")

    def __init__(self, form: Any, path: Sequence[str], *, open_ended: bool) -> None:
        """Compile the type; `open_ended` keeps the properties beside the result."""
        self.form = form
        self.path = tuple(path)
        shape: Any = Annotated[form, EXACT]
        for name in reversed(self.path):
            shape = create_model(
                "Envelope",
                __base__=_OpenEnvelope if open_ended else _Envelope,
                inner=(shape, Field(default=omit, validation_alias=name)),
            )
        self._adapter: TypeAdapter[Any] = TypeAdapter(shape)
        self._adapter.rebuild()

    def decode(self, content: bytes, report: Report) -> Body[Any]:
        """Return the result in a body.

        Args:
            content: The body.
            report: Receives differences from the document.

        Raises:
            ValueError: The body is not JSON.
        """
        try:
            around = self._adapter.validate_json(content)
        except ValidationError as error:
            return self._make_do(content, error, report)
        value: Any = around
        for step in range(len(self.path)):
            value = value.inner
            if value is omit:
                self._report_missing(self.path[: step + 1], report)
                return Body(None, around, self.path)
        return Body(value, around, self.path)

    def _make_do(self, content: bytes, error: ValidationError, report: Report) -> Body[Any]:
        around = _parsed(content)
        value: Any = around
        pointer = ""
        for index, name in enumerate(self.path):
            if not is_object(value):
                report.add(pointer, "object", json_type(value))
                return Body(None, around, self.path)
            if name not in value:
                self._report_missing(self.path[: index + 1], report)
                return Body(None, around, self.path)
            value = value[name]
            pointer = inside(pointer, name)
        try:
            return Body(repair(self.form, value, pointer, report, self._misfits(error)), around, self.path)
        except RecursionError:
            report.add(pointer, describe(self.form), "too deeply nested")
            return Body(value, around, self.path)

    def _misfits(self, error: ValidationError) -> frozenset[int]:
        """The items that do not match, if the result is a list: all others need no second check."""
        depth = len(self.path)
        places = (
            detail["loc"] for detail in error.errors(include_url=False, include_context=False, include_input=False)
        )
        return frozenset(step for place in places for step in place[depth : depth + 1] if isinstance(step, int))

    def _report_missing(self, path: Sequence[str], report: Report) -> None:
        if not accepts_null(self.form):
            report.add("".join(inside("", name) for name in path), describe(self.form), "missing")


_decoders: Final[WeakKeyDictionary[Operation[Any] | ResponseCase, Decoder]] = WeakKeyDictionary()


def decoder(case: Operation[Any] | ResponseCase) -> Decoder:
    """Return the decoder of an operation, or of one of its responses; created on first use.

    Two threads may both create it at first, with equal results.
    """
    found = _decoders.get(case)
    if found is None:
        if isinstance(case, Operation) and case.paging is not None:
            path = case.paging.items.split(".") if case.paging.items else []
            found = Decoder(list.__class_getitem__(case.result()), path, open_ended=True)
        else:
            found = Decoder(case.result(), [case.within] if case.within else [], open_ended=False)
        _decoders[case] = found
    return found


def decoders(operation: Operation[Any]) -> list[Decoder]:
    """Return the decoders of all JSON responses of an operation."""
    return [decoder(case) for case in operation.cases or (operation,) if case.kind == "json"]


def decode(operation: Operation[T], response: Response, options: Options, *, method: str, path: str) -> T:
    """Return the result of a successful response.

    Args:
        operation: The operation.
        response: The response.
        options: Strictness, and the drift callback.
        method: HTTP method, for errors.
        path: Path of the request, for errors.

    Raises:
        ResponseError: The body is incomplete, missing, or not of the kind that the operation returns.
        DriftError: The body differs from its documentation, and `strict` is set.
    """
    value: Any
    case = case_of(operation.cases, response) if operation.cases else operation
    match case.kind:
        case "none":
            return cast("T", None)
        case "redirect":
            value = response.headers.get("location")
            if value is None:
                raise ResponseError("it is not a redirect", response=response, method=method, path=path)
        case _ if response.broken:
            raise ResponseError(response.broken, response=response, method=method, path=path)
        case "bytes":
            value = response.content
        case "any":
            value = _whatever(response)
        case "json" | "string" | "text":
            value = decode_body(operation, response, options, method=method, path=path, case=case).value
    return cast("T", value)


def decode_body(
    operation: Operation[T],
    response: Response,
    options: Options,
    *,
    method: str,
    path: str,
    case: Operation[T] | ResponseCase | None = None,
) -> Body[Any]:
    """Return the decoded JSON or text body of a successful response.

    Arguments and errors as for `decode`; `case` is the operation's response that matches.
    """
    if response.broken:
        raise ResponseError(response.broken, response=response, method=method, path=path)
    reader = decoder(operation if case is None else case)
    report = Report(operation.id)
    body: Body[Any] = Body(None, None)
    if case is not None and case.kind in ("string", "text"):
        body = Body(_string(response, report, is_text=case.kind == "text"), None)
    elif response.content.strip() and response.status not in _NO_CONTENT:
        try:
            body = _as_promised(operation, _decoded(reader, response, report), report)
        except ValueError as error:
            raise ResponseError(_not_json(response, error), response=response, method=method, path=path) from None
    elif accepts_null(reader.form) or (operation.paging is not None and response.status in _NO_CONTENT):
        return body
    elif response.status in _NO_CONTENT:
        report.add("", describe(reader.form), "no content")
    else:
        raise ResponseError("the body is empty", response=response, method=method, path=path)
    if options.strict and report.drifts:
        raise DriftError(report.drifts, response=response)
    announce(report.drifts, options.on_drift)
    return body


def _as_promised(operation: Operation[Any], body: Body[Any], report: Report) -> Body[Any]:
    """The body with its value in the promised kind, where the API decides which of two kinds it sends.

    A single object becomes a list with one item. A list cannot become one object, so that is reported.
    """
    if operation.promised == "array" and (is_object(body.value) or isinstance(body.value, BaseModel)):
        return body._replace(value=[body.value])
    if operation.promised == "object" and is_array(body.value):
        report.add("".join(f"/{name}" for name in body.path), "object", "array")
    return body


def case_of(cases: Sequence[ResponseCase], response: Response) -> ResponseCase:
    """Return the case of a response: by its status, then by its content type.

    An unknown status is treated as the first case's.
    """
    status = str(response.status)
    named = (status, f"{status[:1]}XX")
    of_status = next(filter(None, ([case for case in cases if case.status == name] for name in named)), None)
    found = of_status or [case for case in cases if case.status == cases[0].status]
    fit, best = max(((_fit(case.media, response), case) for case in found), key=lambda pair: pair[0])
    is_json = response.media_type.endswith(("/json", "+json"))
    if fit <= 0:
        # The content type is undocumented or missing: use a case that can be read in the same way.
        kind = "json" if is_json else "text" if response.media_type.startswith("text/") else ""
        best = next((case for case in found if case.kind == kind), found[0])
    # A media type range with strings has two cases.
    strings = (case for case in found if case.kind == "string" and case.media == best.media and not is_json)
    return next(strings, best)


def _fit(media: str, response: Response) -> int:
    """How well a content type matches a documented media type: exact matches before ranges, including parameters."""
    essence, _, parameters = media.lower().partition(";")
    essence, came = essence.strip(), response.media_type
    if essence != came:
        group, _, kind = essence.partition("/")
        return (1 if group == "*" else 2 if came.startswith(f"{group}/") else 0) if kind == "*" else 0
    given = {f"{name}={value}".lower() for name, value in response.media_parameters.items()}
    wanted = {part.replace(" ", "").replace('"', "") for part in parameters.split(";") if part.strip()}
    return 1000 + 10 * len(wanted & given) - len(wanted - given)


def _decoded(reader: Decoder, response: Response, report: Report) -> Body[Any]:
    try:
        return reader.decode(response.content, report)
    except UnicodeDecodeError:
        # JSON is UTF-8, whatever the content type says (RFC 8259, section 8.1), unless it cannot be.
        if response.charset is None:
            raise
        return reader.decode(response.text.encode(), report)


def _parsed(content: bytes) -> Any:
    content = content.removeprefix(_BOM)
    with suppress(ValueError):
        return from_json(content)
    # The standard library's parser is slower and less strict, for example about lone surrogates.
    try:
        return json.loads(content)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _not_json(response: Response, error: ValueError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "the body is not UTF-8"
    if "html" in response.media_type or response.content.lstrip()[:1] == b"<":
        return "the body is HTML or XML, not JSON; a gateway or proxy may have responded instead of the API"
    if isinstance(error, json.JSONDecodeError):
        return f"the body is not valid JSON at character {error.pos} of {len(error.doc)}"
    return f"the body is not usable JSON ({type(error).__name__})"


def _string(response: Response, report: Report, *, is_text: bool) -> str | bytes:
    """The body of a response that is a string. If it is not: bytes, or where it `is_text`, what can be read of it."""
    with suppress(UnicodeError):
        return response.content.decode(response.charset or "utf-8")
    report.add("", "string", "bytes")
    return response.text if is_text or response.media_type.startswith("text/") else response.content


def _whatever(response: Response) -> Any:
    """The body of an undocumented response: data, text or bytes, by its content type; None if it is empty."""
    if not response.content:
        return None
    is_json = response.media_type.endswith(("/json", "+json"))
    with suppress(ValueError):
        if is_json:
            return _parsed(response.content)
    return response.text if is_json or response.media_type.startswith("text/") else response.content
