"""What an API offers, free of Python spelling and of template knowledge.

The model is what `lower` makes of a document. Nothing in it is named for Python yet (that is `naming`) or laid out in
files (that is `render`); names are still the ones of the wire and of the document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..diagnostics import Position
from ..loading.media_types import BodyKind, Framing, is_range
from .types import Type


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
    """Whether it occurs in answers only, or in requests only."""
    default: Any
    limits: Mapping[str, float] = field(default_factory=dict[str, float])
    """The keywords that say how large, long or many a value may be."""
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """A named schema: an object with properties, or (`alias`) another name for a type."""

    name: str
    description: str
    deprecated: bool
    module: str | None
    """The schema file it stands in, when the document has several."""
    properties: tuple[Property, ...] = ()
    extra: Type | None = None
    """Type of further properties, when the document gives them one."""
    alias: Type | None = None
    origin: Position


Location = Literal["path", "query", "header", "cookie"]


Style = Literal["form", "comma", "space", "pipe", "deep", "json", "pairs", "label", "label*", "matrix", "matrix*"]
"""How arrays and objects are written: the standard's `style` with its `explode`.

`comma` is `form` or `simple` without `explode`, `pairs` is `simple` with it. A star marks it for `label` and `matrix`.
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
    """As of a property."""
    style: Style
    reserved: bool = False
    """Whether reserved characters stay as they are (`allowReserved`)."""
    secret: bool
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a property of a form or of a multipart body is written, where the document says so.

    Attributes:
        style: As of a parameter; None if the content types decide.
        reserved: Whether reserved characters stay as they are.
        media: Content types of the property: one, or several of which the value decides.
        headers: Further headers of its part.
        encodes_file: Whether its part is a file in base64.
    """

    style: Style | None = None
    reserved: bool = False
    media: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    encodes_file: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body: the properties of an object, or (`whole`) one value."""

    media: str
    kind: BodyKind = "json"
    """How it is written."""
    required: bool
    properties: tuple[Property, ...] = ()
    whole: Type | None = None
    extra: Type | None = None
    """Type of further properties that the caller may name freely."""
    encodings: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    """By wire name, for properties that are not written in the default way."""
    description: str = ""

    def takes_same_as(self, other: Body) -> bool:
        """Whether the same arguments make both bodies, in another media type."""
        return replace(self, media="", kind="json", encodings={}) == replace(other, media="", kind="json", encodings={})


AnswerKind = Literal["json", "none", "text", "bytes", "any", "redirect", "stream"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCase:
    """One of the success answers of an operation that has several.

    Attributes:
        status: The status that it comes with: `200`, `2XX` or `default`.
        media: The media type that it comes as; empty for an answer without content.
        type: What it is; None for an answer without content.
        within: The property of the body that holds it.
    """

    status: str
    media: str
    kind: AnswerKind
    type: Type | None
    within: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamChoice:
    """What decides between a stream and an answer in one piece.

    Attributes:
        location: Where it is in the request; None if the client asks by `Accept` alone.
        wire: The parameter, or the property of the body; its values are booleans.
        default: Whether there is a stream if the caller does not say.
    """

    location: Location | Literal["body"] | None
    wire: str
    default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStream:
    """A stream of events.

    Attributes:
        media: Its media type.
        framing: How one event is told from the next.
        type: What an event is.
        is_text: Whether that is its data as it came.
        is_whole: Whether it is an object that has the data in a property, and the name of the event in another one.
        data_is_text: Whether that property is text, not JSON.
        done: Data that ends the stream.
        errors: Names of events that report an error.
        error_at: The property of events that report an error.
        resumes: Whether the client asks again for a stream that broke off.
        choice: What decides whether there is a stream; None if there always is.
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
class Answer:
    """What a successful call hands out.

    With `cases`, the kind is `json` and `type` is a union of all that they hand out.
    """

    kind: AnswerKind
    type: Type | None
    decoded: Type | None = None
    """What may arrive, when that is more than the method promises (see `x-variants`)."""
    within: str | None
    """The property of the body that holds it, when answers have an envelope."""
    description: str
    status: tuple[int, ...]
    media: str
    accept: tuple[str, ...] = ()
    """The media types to ask for, in the order of the document."""
    cases: tuple[AnswerCase, ...] = ()
    """The answers, if the status or the media type tells which it is."""
    stream: EventStream | None = None
    """The stream of events that it is (`kind` is `stream`), or that comes in place of it if the caller wants one."""

    @property
    def stream_choice(self) -> StreamChoice | None:
        """What decides between the stream and an answer in one piece; None if there is but one of them."""
        return self.stream.choice if self.stream is not None else None

    @property
    def is_download(self) -> bool:
        """Whether it is better read piece by piece, as all that is neither JSON nor a stream of events."""
        return not {"text", "bytes", "any"}.isdisjoint({self.kind, *(case.kind for case in self.cases)})


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorAnswer:
    """An error status that means something particular to an operation."""

    status: int
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call.

    Attributes:
        id: The `operationId`; method and path if it has none for itself.
        path_name: Where the client offers it, as the document's words: `("bookings", "reschedule")`.
        long_names: Other names for its method, where another operation has that one.
        is_renamed: Whether the settings have chosen `path_name`.
        constants: Header parameters with a constant value.
        body: The request body; the default if there are several.
        alternatives: The other request bodies.
        security: Alternatives in order, each the scheme keys that go together.
        paging: The page style, when the answer is one page of a list.
        page_size: How many items a page has when the caller does not say, as far as the document knows.
        idempotency: The header parameter that takes an idempotency key; empty if there is none.
        support: What its description rests on, such as `observed 2026-09`; empty if the settings do not say.
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
    answer: Answer
    errors: tuple[ErrorAnswer, ...]
    security: tuple[tuple[str, ...], ...]
    paging: str | None
    page_size: int | None
    idempotency: str = ""
    support: str
    server: str = ""
    """Where it is called, if not at the server of the API: like that, or relative to it."""
    origin: Position

    @property
    def body_groups(self) -> tuple[tuple[Body, ...], ...]:
        """The request bodies, those together that the same arguments make."""
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
        """Whether a caller can choose the media type of the request body."""
        return len(self.bodies) > 1 or any(is_range(body.media) for body in self.bodies)

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Every request body, the default first."""
        return () if self.body is None else (self.body, *self.alternatives)

    @property
    def route(self) -> str:
        """Method and path, which no other operation has."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A part of the URLs of servers that callers choose: `{name}` stands for it.

    Attributes:
        default: What it is if the caller does not say; None if the caller has to.
        values: What it can be; empty if it can be anything.
    """

    name: str
    default: str | None
    values: tuple[str, ...]
    description: str
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that is not called unless the caller says so."""

    url: str
    description: str


ForeignScheme = Literal["digest", "mutualTLS"]
"""A way to authenticate that a client leaves to the HTTP client below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A server that callers choose by its name; the URL has placeholders for server variables."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How tokens of OAuth 2 are obtained.

    Attributes:
        token_url: The token endpoint; can be relative to the server.
        authorize_url: The page that asks users; empty if none are asked.
        device_url: The endpoint where a device begins; empty if none does. Can be relative to the server.
        scopes: What can be asked for, each with its description.
    """

    token_url: str
    authorize_url: str = ""
    device_url: str = ""
    scopes: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to authenticate."""

    key: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    name: str
    """Header, query parameter or cookie; empty for bearer and basic."""
    description: str
    client_flow: Flow | None = None
    """How an application obtains tokens for itself (`clientCredentials`)."""
    user_flow: Flow | None = None
    device_flow: Flow | None = None
    """How an application obtains tokens of users (`authorizationCode`)."""
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What the API sends to a webhook."""

    name: str
    type: Type
    description: str
    origin: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Everything that a document offers."""

    title: str
    version: str
    description: str
    server: str
    """Where it is called: a URL with placeholders for `variables`. Without a scheme (`/v1`, or nothing at all) the
    document does not say where the host is."""
    other_servers: tuple[Server, ...]
    environments: tuple[Environment, ...]
    """The servers that have names, if there is a choice of them."""
    variables: tuple[ServerVariable, ...]
    schemes: tuple[SecurityScheme, ...]
    foreign_schemes: frozenset[ForeignScheme] = frozenset()
    security: tuple[tuple[str, ...], ...]
    """What an operation accepts that says nothing else: alternatives in order, each the scheme keys that go
    together."""
    schemas: Mapping[str, Schema]
    operations: tuple[Operation, ...]
    resources: Mapping[tuple[str, ...], str]
    """Description per resource, for those that the document describes."""
    events: tuple[Event, ...]
    origin: Position

    @property
    def has_server(self) -> bool:
        """Whether the document says where the API is, so that callers need not."""
        return is_absolute(self.server)

    @property
    def has_own_servers(self) -> bool:
        """Whether there are operations that are called elsewhere, and that callers need not say where."""
        return any(is_absolute(operation.server) for operation in self.operations)

    @property
    def has_streams(self) -> bool:
        """Whether there are operations that answer with a stream of events."""
        return any(operation.answer.stream is not None for operation in self.operations)

    @property
    def has_downloads(self) -> bool:
        """Whether there are operations with responses that are better read piece by piece: all that are not JSON."""
        return self.has_streams or any(operation.answer.is_download for operation in self.operations)

    def operation(self, id_: str) -> Operation | None:
        """The operation with an id, if there is one."""
        return next((operation for operation in self.operations if operation.id == id_), None)


def is_absolute(url: str) -> bool:
    """Whether the URL of a server says where its host is, once its placeholders are filled."""
    return "://" in url or url.startswith("{")
