"""The model of an API, independent of Python names and templates.

`lower` creates the model from a document. Names are still those of the wire and of the document: `naming` assigns
Python names, and `render` lays out files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..diagnostics import Position
from ..loading.media_types import BodyKind, Framing, is_range
from .types import ANY, EnumType, MapType, Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A property of an object, or one part of a request body."""

    wire: str
    preferred: str | None
    type: Type
    required: bool
    description: str
    deprecated: bool
    secret: bool
    access: Literal["read", "write"] | None = None
    """Whether it occurs only in responses, or only in requests."""
    default: Any
    limits: Mapping[str, float] = field(default_factory=dict[str, float])
    """The keywords that limit a value."""
    constants: EnumType | None = None
    """The values with which requests say that an object is of this schema, if a discriminator has values for it."""
    origin: Position

    @property
    def sent(self) -> Type:
        """The type in requests."""
        return self.constants or self.type


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A named schema: an object with properties, or (`alias`) an alias of a type."""

    name: str
    key: str | None = None
    """The key of the component that it represents, which discriminators can have as a value; None if it has no key."""
    description: str
    deprecated: bool
    module: str | None
    """The schema file that defines it, if the document has several."""
    properties: tuple[Property, ...] = ()
    extra: Type | None = None
    """Type of additional properties, if the document defines one."""
    alias: Type | None = None
    origin: Position


Location = Literal["path", "query", "header", "cookie"]


Style = Literal[
    "form", "comma", "space", "pipe", "deep", "json", "text", "pairs", "label", "label*", "matrix", "matrix*"
]
"""How arrays and objects are serialized: the standard's `style` with its `explode`, or its `content`.

`comma` is `form` or `simple` without `explode`, `pairs` is `simple` with it. A star marks `explode` for `label` and
`matrix`. `json` and `text` are content: the value is sent as JSON, or as the text that it is.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter outside the body."""

    wire: str
    preferred: str | None
    location: Location
    type: Type
    required: bool
    description: str
    deprecated: bool
    default: Any
    limits: Mapping[str, float] = field(default_factory=dict[str, float])
    """The same as for a property."""
    style: Style
    reserved: bool = False
    """Whether reserved characters are sent unescaped (`allowReserved`)."""
    secret: bool
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """The encoding of a form or multipart property, if the document defines it.

    Attributes:
        style: The same as for a parameter; None if the content types decide.
        reserved: Whether reserved characters are sent unescaped.
        media: Content types of the property: one, or several from which the value selects one.
        headers: Additional headers of its part.
        encodes_file: Whether its part is a base64-encoded file.
    """

    style: Style | None = None
    reserved: bool = False
    media: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    encodes_file: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body: the properties of an object, or (`whole`) a single value."""

    media: str
    kind: BodyKind = "json"
    """Its encoding."""
    required: bool
    properties: tuple[Property, ...] = ()
    whole: Type | None = None
    extra: Type | None = None
    """Type of additional properties with arbitrary names."""
    encodings: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    """By wire name, for properties with a non-default encoding."""
    encodes_file: bool = False
    """Whether it is a file that is sent as base64."""
    description: str = ""

    @property
    def is_free(self) -> bool:
        """Whether it is a form or a multipart body with any fields, because its schema is not an object."""
        return self.kind in ("form", "multipart") and self.whole == MapType(value=ANY)

    def takes_same_as(self, other: Body) -> bool:
        """Whether both bodies are built from the same arguments, with different media types."""
        return self._arguments == other._arguments

    @property
    def _arguments(self) -> Body:
        return replace(self, media="", kind="json", encodings={}, encodes_file=False)


ResultKind = Literal["json", "none", "text", "bytes", "string", "any", "redirect", "stream"]
"""How a body is read; `string` is a string of a media type range: text, whatever its content type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultCase:
    """One of several success responses of an operation.

    Attributes:
        status: Its status: `200`, `2XX` or `default`.
        media: Its media type; empty for a response without content.
        type: Its type; None for a response without content.
        within: The envelope property of the body with its content.
    """

    status: str
    media: str
    kind: ResultKind
    type: Type | None
    within: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamChoice:
    """What selects between a stream and a single response.

    Attributes:
        location: Its location in the request; None if only `Accept` selects.
        wire: The parameter or body property; its values are booleans.
        default: Whether a stream is the default.
    """

    location: Location | Literal["body"] | None
    wire: str
    default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStream:
    """A stream of events.

    Attributes:
        media: Its media type.
        framing: How events are separated.
        type: The type of an event.
        is_text: Whether that is its unparsed data.
        is_whole: Whether it is an object with the data in one property, and the name of the event in another.
        data_is_text: Whether the data property is a string instead of JSON.
        done: Data that ends the stream.
        errors: Names of events that report an error.
        error_at: The property of events that report an error.
        resumes: Whether the client reconnects after a broken connection.
        choice: What selects the stream; None if it is always returned.
    """

    media: str
    framing: Framing
    type: Type
    is_text: bool
    is_whole: bool = False
    data_is_text: bool = False
    done: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    error_at: str | None = None
    resumes: bool = False
    choice: StreamChoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of a successful call.

    With `cases`, the kind is `json` and `type` is a union of their types.
    """

    kind: ResultKind
    type: Type | None
    decoded: Type | None = None
    """The type of what can arrive, if that is more than the method's result (see `x-variants`)."""
    within: str | None
    """The body property with the content, if responses have an envelope."""
    description: str
    status: tuple[int, ...]
    media: str
    accept: tuple[str, ...] = ()
    """The media types for `Accept`, in document order."""
    cases: tuple[ResultCase, ...] = ()
    """The responses, if the status or the media type distinguishes them."""
    stream: EventStream | None = None
    """The event stream, if it is one (`kind` is `stream`) or if callers can choose one."""

    @property
    def stream_choice(self) -> StreamChoice | None:
        """What selects between the stream and a single response; None if there is only one of them."""
        return self.stream.choice if self.stream is not None else None

    @property
    def is_download(self) -> bool:
        """Whether it is typically read in chunks: everything that is neither JSON nor an event stream."""
        return not {"text", "bytes", "string", "any"}.isdisjoint({self.kind, *(case.kind for case in self.cases)})


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorResponse:
    """An error response with a specific meaning for an operation.

    Attributes:
        status: Its status: `404`, `4XX`, or `default` for any other.
        description: Its meaning.
    """

    status: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call.

    Attributes:
        id: The `operationId`; method and path if it is missing or not unique.
        path_name: Its path in the client, in the document's words: `("bookings", "reschedule")`.
        long_names: Alternative method names, if another operation has the name.
        is_renamed: Whether the settings chose `path_name`.
        constants: Header parameters with a constant value.
        body: The request body; the default if there are several.
        alternatives: The other request bodies.
        security: Alternatives in order, each with the scheme keys that are used together.
        paging: The page style, if the response is one page of a list.
        page_size: The default number of items per page, if the document defines it.
        idempotency: The header parameter for an idempotency key; empty if there is none.
        support: The evidence for its description, such as `observed 2026-09`; empty if the settings name none.
    """

    id: str
    path_name: tuple[str, ...]
    long_names: tuple[str, ...] = ()
    is_renamed: bool = False
    method: str
    path: str
    summary: str
    description: str
    docs: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    constants: Mapping[str, str]
    body: Body | None
    alternatives: tuple[Body, ...] = ()
    result: Result
    errors: tuple[ErrorResponse, ...]
    security: tuple[tuple[str, ...], ...]
    paging: str | None
    page_size: int | None
    idempotency: str = ""
    support: str
    server: str = ""
    """Its server URL, if it differs from the API's; absolute, or relative to the API's."""
    origin: Position

    @property
    def body_groups(self) -> tuple[tuple[Body, ...], ...]:
        """The request bodies, grouped by equal arguments."""
        groups: list[list[Body]] = []
        for body in self.bodies:
            same = next((group for group in groups if group[0].takes_same_as(body)), None)
            if same is None:
                groups.append([body])
            else:
                same.append(body)
        return tuple(map(tuple, groups))

    @property
    def has_content_type(self) -> bool:
        """Whether callers can choose the media type of the request body."""
        return len(self.bodies) > 1 or any(is_range(body.media) for body in self.bodies)

    @property
    def takes_content(self) -> bool:
        """Whether a request body can be text or a file."""
        return any(body.kind in ("content", "any") for body in self.bodies)

    @property
    def bodies(self) -> tuple[Body, ...]:
        """All request bodies, the default first."""
        return () if self.body is None else (self.body, *self.alternatives)

    @property
    def route(self) -> str:
        """Method and path, a unique key."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A variable part of server URLs, which contain `{name}` as its placeholder.

    Attributes:
        default: The default value; None if it is required.
        values: The allowed values; empty if there is no restriction.
    """

    name: str
    default: str | None
    values: tuple[str, ...]
    description: str
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that is used only if the caller selects it."""

    url: str
    description: str


ForeignScheme = Literal["digest", "mutualTLS"]
"""An authentication method that the client leaves to the underlying HTTP client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A named server; the URL has placeholders for server variables."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A way to obtain OAuth 2 tokens.

    Attributes:
        token_url: The token endpoint; can be relative to the server.
        authorize_url: The authorization page for users; empty if there is none.
        device_url: The device authorization endpoint; empty if there is none. Can be relative to the server.
        scopes: The available scopes, each with its description.
    """

    token_url: str
    authorize_url: str = ""
    device_url: str = ""
    scopes: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """An authentication method."""

    key: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    name: str
    """Header, query parameter or cookie; empty for bearer and basic authentication."""
    description: str
    client_flow: Flow | None = None
    """How an application obtains tokens for itself (`clientCredentials`)."""
    user_flow: Flow | None = None
    device_flow: Flow | None = None
    """How an application obtains tokens of users (`authorizationCode`)."""
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The events that the API sends to webhooks."""

    name: str
    type: Type
    description: str
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Api:
    """Everything that a document defines."""

    title: str
    version: str
    description: str
    server: str
    """The server URL with placeholders for `variables`. Without a scheme (`/v1`, or an empty string), the document does
    not define the host.
    """
    other_servers: tuple[Server, ...]
    environments: tuple[Environment, ...]
    """The named servers, if there are several."""
    variables: tuple[ServerVariable, ...]
    schemes: tuple[SecurityScheme, ...]
    foreign_schemes: frozenset[ForeignScheme] = frozenset()
    security: tuple[tuple[str, ...], ...]
    """The default credentials of operations: alternatives in order, each with the scheme keys that are used together.
    """
    schemas: Mapping[str, Schema]
    operations: tuple[Operation, ...]
    resources: Mapping[tuple[str, ...], str]
    """Description by resource, if the document describes it."""
    events: tuple[Event, ...]
    origin: Position

    @property
    def has_server(self) -> bool:
        """Whether the document defines the base URL, so that callers can omit it."""
        return is_absolute(self.server)

    @property
    def has_own_servers(self) -> bool:
        """Whether any operation has a server of its own that callers need not specify."""
        return any(is_absolute(operation.server) for operation in self.operations)

    @property
    def has_streams(self) -> bool:
        """Whether any operation returns an event stream."""
        return any(operation.result.stream is not None for operation in self.operations)

    @property
    def has_downloads(self) -> bool:
        """Whether any operation has a response that is typically read in chunks: any that is not JSON."""
        return self.has_streams or any(operation.result.is_download for operation in self.operations)

    def operation(self, id_: str) -> Operation | None:
        """The operation with an id; None if there is none."""
        return next((operation for operation in self.operations if operation.id == id_), None)


def is_absolute(url: str) -> bool:
    """Whether a server URL contains the host, once its placeholders are filled."""
    return "://" in url or url.startswith("{")
