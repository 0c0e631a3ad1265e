"""Where bodies of errors tell what went wrong."""

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
    """How an error body lists the fields of the request that were refused.

    With `pattern` the list consists of sentences, or is one string with any number of them, with `field` and `messages`
    of objects. With none of them it is an object that maps each field to its messages. Paths are dotted.

    Attributes:
        at: Where the list is in the body. The path may pass through arrays.
        field: Where the field is in an item: a string, a JSON Pointer, or a list of path segments.
        messages: Where the messages are in an item: a string, a list of strings, or an object with strings as values.
        children: Property of an item that lists the fields below its own.
        pattern: Regular expression whose group `field` is the field in a sentence. Its group `message`, if there is
            one, is what is wrong with it; otherwise that is the whole sentence.
        locations: First path segments that name a part of the request, such as `body`; they are left out.
        echoes: Properties of an item that repeat what was sent; errors do not keep them.
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
        """The fields that say something."""
        return self.model_dump(exclude_defaults=True)


# What the standards and the common frameworks agree on. A list that is not there does no harm.
_USUAL_FIELD_ERRORS = (
    # FastAPI
    FieldErrors(
        at="detail",
        field="loc",
        messages="msg",
        locations=("body", "query", "path", "header", "cookie"),
        echoes=("input",),
    ),
    # RFC 9457, and the extension that RFC 7807 shows
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
    """Where an error body tells what went wrong: dotted paths, tried in order.

    Attributes:
        code: The API's word for the kind of error.
        message: The explanation.
        details: What else is said.
        fields: The refused fields of the request.
        request_id: Headers that carry the id of the request.
    """

    code: tuple[DottedPath, ...] = ("error.code", "code")
    message: tuple[DottedPath, ...] = ("error.message", "message", "error_description", "detail", "error", "title")
    details: tuple[DottedPath, ...] = ("error.details", "details", "errors")
    fields: tuple[FieldErrors, ...] = _USUAL_FIELD_ERRORS
    request_id: tuple[HeaderName, ...] = ("x-request-id",)
