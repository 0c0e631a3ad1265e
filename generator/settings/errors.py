"""Where error bodies describe the error."""

from __future__ import annotations

import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, model_validator

from .parts import DottedPath, HeaderName, Part


def _finds_a_field(pattern: str) -> str:
    try:
        groups = re.compile(pattern).groupindex
    except re.error as error:
        raise ValueError(f"is not a regular expression: {error}") from None
    if "field" not in groups:
        raise ValueError("needs a group `(?P<field>…)` for the field")
    return pattern


class FieldErrors(Part):
    """How an error body lists the rejected fields of the request.

    With `pattern`, the list contains sentences, or is one string with any number of sentences. With `field` and
    `messages`, it contains objects. With none of them, it is an object that maps each field to its messages. Paths are
    dotted.

    Attributes:
        at: Path of the list in the body. It can pass through arrays.
        field: Path of the field in an item: a string, a JSON Pointer, or a list of path segments.
        messages: Path of the messages in an item: a string, a list of strings, or an object with strings as values.
        children: Property of an item that lists the fields below its own.
        pattern: Regular expression whose group `field` matches the field in a sentence. Its optional group `message`
            matches the problem. Default: the whole sentence.
        locations: First path segments that name a part of the request, such as `body`; they are removed.
        echoes: Properties of an item that repeat sent values; errors omit them.
    """

    at: DottedPath
    field: DottedPath | None = None
    messages: DottedPath | None = None
    children: str | None = None
    pattern: Annotated[str, AfterValidator(_finds_a_field)] | None = None
    locations: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_of_one_form(self) -> Self:
        if (self.field is None) != (self.messages is None):
            raise ValueError("`field` and `messages` must be given together")
        if self.pattern is not None and self.field is not None:
            raise ValueError("`pattern` is for strings, `field` is for objects; set one of them")
        if self.field is None and (self.children is not None or self.locations or self.echoes):
            raise ValueError("`children`, `locations` and `echoes` need `field`")
        return self

    def for_runtime(self) -> dict[str, Any]:
        """The fields that carry information."""
        return self.model_dump(exclude_defaults=True)


# Formats of standards and common frameworks. A missing list is ignored.
_USUAL_FIELD_ERRORS = (
    # FastAPI
    FieldErrors(
        at="detail",
        field="loc",
        messages="msg",
        locations=("body", "query", "path", "header", "cookie"),
        echoes=("input",),
    ),
    # RFC 9457, and the extension from the example in RFC 7807
    FieldErrors(at="errors", field="pointer", messages="detail"),
    FieldErrors(at="invalid-params", field="name", messages="reason"),
    # JSON:API
    FieldErrors(at="errors", field="source.pointer", messages="detail"),
    # Google, AWS
    FieldErrors(at="error.details.fieldViolations", field="field", messages="description"),
    FieldErrors(at="fieldList", field="path", messages="message"),
    # ASP.NET Core, Laravel, Rails
    FieldErrors(at="errors"),
)


class ErrorFields(Part):
    """Where an error body describes the error: dotted paths, tried in order.

    Attributes:
        code: The API's code for the kind of error.
        message: The error message.
        details: Further details.
        fields: The rejected fields of the request.
        request_id: Headers that contain the request id.
    """

    code: tuple[DottedPath, ...] = ("error.code", "code")
    message: tuple[DottedPath, ...] = ("error.message", "message", "error_description", "detail", "error", "title")
    details: tuple[DottedPath, ...] = ("error.details", "details", "errors")
    fields: tuple[FieldErrors, ...] = _USUAL_FIELD_ERRORS
    request_id: tuple[HeaderName, ...] = ("x-request-id",)
