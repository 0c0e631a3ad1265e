"""Convert a raw request to a `Request`, and validate it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Any, Final, NamedTuple, TypeAlias
from urllib.parse import unquote_plus

from .._core import facts
from .._core.headers import Headers
from ._checking import Problem, checker
from ._contract import Endpoint, Media, Parameter, contract
from ._decoding import Shapes, json_of, raw_pairs
from ._errors import refusal
from ._exchange import ErrorResponse, Request

_FORM: Final = "application/x-www-form-urlencoded"
_TOKEN_ROUTES: Final = {
    getattr(facts, name).route for name in ("TOKEN_ENDPOINT", "DEVICE_TOKEN_ENDPOINT") if hasattr(facts, name)
}
"""Clients send forms there, by RFC 6749, whatever the document says."""

Decoder: TypeAlias = Callable[[Shapes, Media, bytes, str], tuple[Any, Any]]
"""Receives a body with its media type; returns the decoded body, and the one that is compared with the schema."""

DECODERS: Final[dict[str, Decoder]] = {}
"""How bodies are decoded that not every API has, by the first part of their media types."""


class Wanted(NamedTuple):
    """A raw request."""

    method: str
    url: str
    headers: Headers
    content: bytes

    @property
    def query(self) -> str:
        """The raw query."""
        return self.url.partition("?")[2]

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies, percent-encoded as sent."""
        pairs = (part.strip().partition("=") for part in self.headers.get("cookie", "").split(";"))
        return {name: value for name, _, value in pairs if name}


def read(
    endpoint: Endpoint, path: Mapping[str, str], wanted: Wanted, request: Request, *, is_checked: bool = True
) -> tuple[Request, ErrorResponse | None]:
    """Return a request with the values for an operation, of which those in the path are percent-encoded.

    The second result is the error if it is invalid; values are compared with their schemas only if `is_checked`.
    """
    reading = _Reading(endpoint, wanted, path, is_checked=is_checked)
    for parameter in endpoint.parameters:
        reading.parameter(parameter)
    error: ErrorResponse | None = None
    try:
        reading.read_body()
    except ErrorResponse as found:
        error = found
    values, query = reading.values, {**request.query, **reading.values["query"]}
    request = replace(request, path=values["path"], query=query, cookies=values["cookie"], body=reading.body)
    return request, refusal(reading.problems, endpoint.refusal_status) if reading.problems else error


class _Reading:
    def __init__(self, endpoint: Endpoint, wanted: Wanted, path: Mapping[str, str], *, is_checked: bool) -> None:
        self._is_checked = is_checked
        self._endpoint = endpoint
        self._wanted = wanted
        self._path = path
        self._shapes = Shapes(contract())
        self._pairs = raw_pairs(wanted.query)
        self.problems: list[Problem] = []
        self.values: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
        self.body: Any = None

    def parameter(self, parameter: Parameter) -> None:
        """Read a parameter."""
        name, place = parameter.name, parameter.location
        is_there, value = self._value(parameter)
        if not is_there:
            if parameter.required:
                problem = Problem(location=place, path=(name,), message=f"{name} is required", keyword="required")
                self.problems.append(problem)
            return
        self.values[place][name] = value
        if self._is_checked:
            self.problems += checker("request").problems(value, parameter.schema, place, (name,))

    def _value(self, parameter: Parameter) -> tuple[bool, Any]:
        name, place = parameter.name, parameter.location
        if place == "query" or (place == "cookie" and parameter.style != "text"):
            split = [part.partition("=") for part in "&".join(map("=".join, self._wanted.cookies.items())).split("&")]
            pairs = self._pairs if place == "query" else [(key, text) for key, _, text in split]
            return self._shapes.query(name, parameter.style, parameter.schema, pairs)
        wanted = self._wanted
        raw = (self._path if place == "path" else wanted.cookies if place == "cookie" else wanted.headers).get(name)
        return (False, None) if raw is None else (True, self._shapes.segment(parameter, raw))

    def read_body(self) -> None:
        """Read the body.

        Raises:
            ErrorResponse: It cannot be read.
        """
        endpoint, content = self._endpoint, self._wanted.content
        if not endpoint.body:
            self.body = json_of(content) if content else None
            return
        stated = self._wanted.headers.get("content-type", "")
        if not content and not stated.lower().startswith("multipart/"):
            if endpoint.needs_body and not any(name.startswith("application/x-www") for name in endpoint.body):
                problem = Problem(location="body", path=(), message="a body is required", keyword="required")
                self.problems.append(problem)
            return
        essence = stated.partition(";")[0].strip().lower()
        media = _of_type(endpoint.body, stated.lower(), essence)
        if media is None and essence == _FORM and f"{endpoint.method} {endpoint.path}" in _TOKEN_ROUTES:
            media = next(iter(endpoint.body.values()))
        if media is None:
            raise ErrorResponse(415, f"the body must be {' or '.join(endpoint.body)}, not {essence or 'unknown'}")
        self._decode(media, essence, stated, content)

    def _decode(self, media: Media, essence: str, stated: str, content: bytes) -> None:
        shown: Any = None
        if essence == "application/json" or essence.endswith("+json"):
            try:
                self.body = json.loads(content)
            except ValueError as error:
                raise ErrorResponse(400, f"the body is not valid JSON: {error}") from None
        elif essence == _FORM:
            self.body = self._shapes.form(media, content.decode("utf-8", "replace"))
        elif decode := DECODERS.get(essence.partition("/")[0]):
            self.body, shown = decode(self._shapes, media, content, stated)
        else:
            # Plain content has no schema that restricts it further.
            self.body = content.decode("utf-8", "replace") if essence.startswith("text/") else content
            return
        if not self._is_checked:
            return
        self.problems += checker("request").problems(self.body if shown is None else shown, media.schema, "body")


def _of_type(content: Mapping[str, Media], stated: str, essence: str) -> Media | None:
    """The body of a media type; a media type range matches all of its types."""
    names = {name.partition(";")[0].strip(): media for name, media in content.items()}
    known = content.get(stated) or names.get(essence)
    return known or next((media for name, media in names.items() if fnmatchcase(essence, name)), None)


def plain_query(query: str) -> dict[str, str]:
    """Return all query parameters, including undocumented ones."""
    return {key: unquote_plus(text) for key, text in raw_pairs(query)}
