"""The API from the viewpoint of a server: the operations and schemas of the document, read on first use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Final, Literal
from urllib.parse import unquote, urlsplit

from .._core.operation import Paging, Style
from ._paths import is_object, meant

Location = Literal["path", "query", "header", "cookie"]

_KINDS: Final = ("name", "operation", "schema", "event", "resource")
_METHODS: Final = ("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY")
_PLACEHOLDER: Final = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter outside of the body; `schema` is its JSON Schema."""

    name: str
    location: Location
    style: Style
    required: bool
    schema: Any


# Compared and hashed by identity: it is the key for objects built from it.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Media:
    """A body in one media type.

    Attributes:
        schema: Its JSON Schema.
        example: The document's example, in a list; empty if there is none.
        styles: The encoding of form properties, if the document defines it.
    """

    schema: Any
    example: Sequence[Any] = ()
    styles: Mapping[str, Style] = field(default_factory=dict[str, Style])

    @classmethod
    def of(cls, stated: Mapping[str, Any]) -> Media:
        """Return the body in a row of the contract."""
        example = (stated["example"],) if "example" in stated else ()
        return cls(schema=stated["schema"], example=example, styles=stated.get("styles", {}))


class Endpoint:
    """One operation of the API.

    Attributes:
        id: Its path in the client, such as `bookings.create`.
        names: All of its names in the client, including `id`.
        method: HTTP method in capitals.
        path: Path template.
        security: Alternatives, each a set of scheme keys; empty if it needs no credentials.
        within: Property of successful bodies with the result; None if the body is the result.
        paging: How it is paginated, if it is.
        variants: The arrays or objects that it returns if the body has one of these properties.
        stream: What selects its stream of events, and how that is written.
    """

    def __init__(self, stated: Mapping[str, Any]) -> None:
        self._stated = stated
        self.id: str = stated["id"]
        self.names: Sequence[str] = stated["names"]
        self.method: str = stated["method"]
        self.path: str = stated["path"]
        self.security: Sequence[Sequence[str]] = stated["security"]
        self.within: str | None = stated["within"]
        self.paging = Paging(**stated["paging"]) if stated["paging"] is not None else None
        self.variants: Sequence[Mapping[str, Any]] = stated.get("variants", ())
        self.stream: Mapping[str, Any] | None = stated.get("stream")
        self._errors: dict[int, Media | None] = {}

    @cached_property
    def parameters(self) -> Sequence[Parameter]:
        """Its parameters."""
        stated = ({"location": one["in"], **one} for one in self._stated["parameters"])
        return [Parameter(**{name: one[name] for name in Parameter.__slots__}) for one in stated]

    @cached_property
    def body(self) -> Mapping[str, Media]:
        """Its request body by media type; empty if it has none."""
        content: Mapping[str, Any] = self._stated["body"]["content"] if "body" in self._stated else {}
        return {media.lower(): Media.of(stated) for media, stated in content.items()}

    def changed(self, **changes: Any) -> Endpoint:
        """Return the operation with some parts of its row changed."""
        return Endpoint({**self._stated, **changes})

    @property
    def needs_body(self) -> bool:
        """Whether a request requires a body."""
        return "body" in self._stated and self._stated["body"]["required"]

    @cached_property
    def success(self) -> tuple[int, str, Media | None]:
        """Status, media type and body of the successful response: the first with JSON, or else the first."""
        responses: Mapping[str, Any] = self._stated["responses"]
        codes = [code for code in responses if code[0] in "23"] or [code for code in responses if code == "default"]
        codes.sort(key=lambda code: (code[0] == "3", not any("json" in media for media in responses[code])))
        if not codes:
            return 200, "", None
        code = codes[0]
        status = int(code) if code.isdigit() else int(f"{code[0]}00") if code[0].isdigit() else 200
        content: Mapping[str, Any] = responses[code]
        if not content:
            return status, "", None
        media = min(content, key=lambda media: "json" not in media)
        return status, media, Media.of(content[media])

    @property
    def refusal_status(self) -> int:
        """The status for requests that the document does not allow: 422 if it has that and not 400."""
        return 422 if "422" in self._stated["responses"] and "400" not in self._stated["responses"] else 400

    def error(self, status: int) -> Media | None:
        """Return the JSON body in the document for an error status; None if there is none."""
        if status not in self._errors:
            responses: Mapping[str, Mapping[str, Any]] = self._stated["responses"]
            contents = (responses.get(code, {}) for code in (str(status), f"{status // 100}XX", "default"))
            bodies = (stated for content in contents for media, stated in content.items() if "json" in media)
            first = next(bodies, None)
            self._errors[status] = Media.of(first) if first is not None else None
        return self._errors[status]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The target of a request: an endpoint with the values in its path, or the allowed methods of the path."""

    endpoint: Endpoint | None
    path: Mapping[str, str]
    allowed: Sequence[str] = ()


class Contract:
    """The document's data about requests and responses.

    Args:
        text: The rows of `contract.tsv`: a kind, a key and a value, which are JSON.
    """

    def __init__(self, text: str) -> None:
        self._rows: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
        for line in text.splitlines():
            kind, key, value = line.split("\t")
            self._rows[kind][json.loads(key)] = value
        self._schemas: dict[str, Any] = {}
        self._endpoints: dict[str, Endpoint] = {}
        self._routes: dict[int, list[_Route]] = {}
        for key in self._rows["operation"]:
            route = _Route(key)
            self._routes.setdefault(len(route.segments), []).append(route)
        for routes in self._routes.values():
            routes.sort(key=lambda route: [len(pieces) > 1 for pieces in route.segments])

    def schema(self, name: str) -> Any:
        """Return a schema by its name."""
        if name not in self._schemas:
            self._schemas[name] = json.loads(self._rows["schema"][name])
        return self._schemas[name]

    def resolve(self, schema: Any) -> Any:
        """Return the target of a schema, if it is a reference."""
        seen: set[str] = set()
        while is_object(schema) and "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            schema = self.schema(schema["$ref"])
        return schema

    def event(self, name: str) -> Media | None:
        """Return the body of a webhook event by name; None if the document has no such event."""
        row = self._rows["event"].get(name)
        return Media.of(json.loads(row)) if row is not None else None

    @cached_property
    def resources(self) -> Mapping[str, Mapping[str, Any]]:
        """The resources that store created items, by name."""
        return {name: json.loads(row) for name, row in self._rows["resource"].items()}

    def endpoints(self) -> Iterator[Endpoint]:
        """Return all endpoints."""
        return map(self._endpoint, self._rows["operation"])

    def named(self, name: str, likely: Sequence[str] = ()) -> Endpoint:
        """Return an endpoint by its name in the client. The error names a similar one, or one of `likely`.

        Raises:
            LookupError: No such operation exists.
        """
        names = self._rows["name"]
        if name not in names:
            raise LookupError(f"there is no operation {name!r}{meant(name, [*likely, *names])}")
        return self._endpoint(json.loads(names[name]))

    def id_of(self, name: str) -> str:
        """Return the id of an operation by its name. An undocumented one is its own: method and path, `GET /v2/new`.

        Raises:
            LookupError: No such operation exists, or the endpoint is documented and has another name.
        """
        method, _, path = name.partition(" ")
        if method.upper() not in _METHODS or not path.startswith("/"):
            likely = [f"{method} /{urlsplit(path).path.strip(' /')}" for method in _METHODS] if path else ()
            return self.named(name, likely).id
        if any(mark in path for mark in "?{}"):
            raise LookupError(f"{name!r} must be a method and a path without a query and placeholders")
        endpoint = self.find(method.upper(), path).endpoint
        if endpoint is not None:
            raise LookupError(f"{name!r} is the operation {endpoint.id!r}")
        return f"{method.upper()} {path}"

    def find(self, method: str, path: str) -> Match:
        """Return the target of a request, by its method in capitals and its percent-encoded path."""
        segments = path.removeprefix("/").split("/")
        allowed: list[str] = []
        for route in self._routes.get(len(segments), ()):
            values = route.values(segments)
            if values is None:
                continue
            if route.method == method:
                return Match(endpoint=self._endpoint(route.key), path=values)
            allowed.append(route.method)
        return Match(endpoint=None, path={}, allowed=allowed)

    def _endpoint(self, key: str) -> Endpoint:
        if key not in self._endpoints:
            self._endpoints[key] = Endpoint(json.loads(self._rows["operation"][key]))
        return self._endpoints[key]


class _Route:
    """Method and path template of an endpoint. Segments are lists: fixed text and names in turn."""

    __slots__ = ("key", "method", "segments")

    def __init__(self, key: str) -> None:
        self.key = key
        self.method, _, path = key.partition(" ")
        parts = path.removeprefix("/").split("/")
        self.segments = [_PLACEHOLDER.split(part) if "{" in part else [unquote(part)] for part in parts]

    def values(self, segments: Sequence[str]) -> Mapping[str, str] | None:
        """Return the values in a path of as many segments, percent-encoded as sent; None if it does not match."""
        values: dict[str, str] = {}
        for pieces, text in zip(self.segments, segments, strict=True):
            if len(pieces) == 1:
                if unquote(text) != pieces[0]:
                    return None
                continue
            pattern = "".join("(.+?)" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
            found = re.fullmatch(pattern, text)
            if found is None:
                return None
            values.update(zip(pieces[1::2], found.groups(), strict=True))
        return values


def undocumented(method: str, path: str) -> Endpoint:
    """Return an endpoint that the document does not have. It takes anything without credentials, and returns JSON."""
    nothing: dict[str, Any] = {"names": (), "security": (), "within": None, "paging": None, "parameters": ()}
    responses = {"200": {"application/json": {"schema": True}}}
    return Endpoint({"id": f"{method} {path}", "method": method, "path": path, "responses": responses, **nothing})


@cache
def contract() -> Contract:
    """Return the contract of this package's API, read once."""
    return Contract(files(__name__.rpartition(".")[0]).joinpath("contract.tsv").read_text(encoding="utf-8"))
