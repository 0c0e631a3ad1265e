"""What the templates see of the package as a whole, and its README: plain data, as in `views`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..model.api import Server
from ..naming.identifiers import DottedName, Identifier
from ..naming.table import ArgumentNames, TokenSourceNames
from .quoting import Code, code


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeView:
    """A security scheme, and how the user passes its value."""

    key: str
    kind: str
    name: str
    argument: Identifier
    variable: Identifier
    secret: bool
    description: str
    user: ArgumentNames | None
    """How the user name is passed, for HTTP basic authentication."""
    others: tuple[tuple[Identifier, Identifier], ...] = ()
    """What can be given in place of the value: arguments with their environment variables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariableView:
    """A part of the URLs of servers, and how the user chooses it."""

    name: str
    argument: Identifier
    variable: Identifier
    default: str | None
    values: tuple[str, ...]
    text: str
    """What it is and can be, in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksView:
    """What the package knows about the deliveries of webhooks."""

    trigger: str
    """Wire name of the property that names the event."""
    attribute: Identifier
    """What that property is called in the models."""
    header: str
    algorithm: str
    encoding: str
    prefix: str
    unsigned: str | None
    """What the signature header holds when the webhook has no secret."""
    version_header: str | None
    models: tuple[tuple[str, Identifier], ...]
    """Per trigger the class of the event."""

    @property
    def classes(self) -> tuple[Identifier, ...]:
        """The classes of all events, each once."""
        return tuple(dict.fromkeys(model for _, model in self.models))


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRenewalView:
    """How an operation renews access tokens, and the class that has it do so."""

    names: TokenSourceNames
    method: DottedName
    """What a user writes for the operation after `client.`."""
    route: str
    headers: Mapping[str, str]
    media: str
    security: tuple[tuple[str, ...], ...]
    """The schemes that the operation is signed with."""
    path_arguments: tuple[tuple[str, Identifier], ...]
    """Path parameter -> argument of the class."""
    scheme_arguments: tuple[tuple[str, Identifier], ...]
    """Key of a security scheme -> argument of the class."""
    user_arguments: tuple[tuple[str, Identifier], ...]
    """Key of a security scheme -> argument of the class that is its user name."""
    sends: str
    access_token: str
    refresh_token: str
    expires_at: str
    """Empty when responses do not say."""
    per_second: int
    """How many units of `expires_at` make a second."""
    server: str
    """Where the operation is called, if not at the base URL."""

    @property
    def arguments(self) -> tuple[Identifier, ...]:
        """Arguments of the class, each once."""
        return tuple(
            dict.fromkeys(name for _, name in (*self.path_arguments, *self.user_arguments, *self.scheme_arguments))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFlowView:
    """How an application obtains tokens for itself, and how users pass what it needs."""

    scheme: str
    token_url: str
    by_header: bool
    token: Identifier
    """The argument of the client that takes a token instead."""
    id: ArgumentNames
    secret: ArgumentNames
    scopes: ArgumentNames
    offered: tuple[tuple[str, str], ...]
    """The scopes of the document, each with its description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthView:
    """How users give an application access."""

    method: DottedName | None
    """What a user writes for the token endpoint after `client.`; None if it is no operation."""
    operation: str
    route: str
    headers: Mapping[str, str]
    authorize_url: str
    pkce_always: bool
    server: str
    """Where the operation is called, if not at the base URL."""
    url: str = ""
    """Where the token endpoint is, if it is no operation."""
    by_header: bool = False
    """Whether applications send their secret by HTTP basic authentication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceView:
    """How users give access to an application without a browser."""

    url: str
    """Where it begins."""
    token_url: str
    by_header: bool
    """Whether applications send their secret by HTTP basic authentication."""

    @property
    def endpoints(self) -> tuple[tuple[Code, str, str], ...]:
        """Constant, id of the operation, and URL of both endpoints."""
        return (
            (code("DEVICE_ENDPOINT"), "device", self.url),
            (code("DEVICE_TOKEN_ENDPOINT"), "token", self.token_url),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TokensView:
    """How tokens are obtained and renewed; at least one way is there."""

    renewal: TokenRenewalView | None
    oauth: OAuthView | None
    device: DeviceView | None = None
    clients: tuple[ClientFlowView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """The package as a whole."""

    docstring: Code
    exports: tuple[tuple[DottedName, Identifier], ...]
    """What it offers at its root: module below the package and name."""

    name: Identifier
    distribution: str
    version: str
    title: str
    summary: str
    project_urls: tuple[tuple[Code, str], ...]
    """Label and URL of the pages about the package."""
    reference_url: str | None
    changelog_url: str | None
    license: str | None
    client: Identifier
    async_client: Identifier
    base_url_variable: Identifier
    base_url: str
    """Where the API is, with placeholders for what users choose; empty if the document does not say."""
    other_servers: tuple[Server, ...]
    environments: Mapping[str, str]
    """The servers that users choose by name, with placeholders as in `base_url`."""
    resources: Mapping[str, str]
    """Attributes of the clients, and the modules of what they hold."""
    environment_variable: str
    """The environment variable that names one of them; empty if there is no choice."""
    server_variables: tuple[ServerVariableView, ...]
    has_own_servers: bool
    """Whether operations are called elsewhere."""
    schemes: tuple[SchemeView, ...]
    takes_digest: bool
    takes_certificates: bool
    """Whether operations accept what is left to the HTTP client below: digest authentication, mutual TLS."""
    security: tuple[tuple[str, ...], ...]
    """What an operation accepts that says nothing else."""
    envelope: str | None
    """The property of bodies that holds what callers get."""
    errors: Mapping[str, Any]
    rate_limit: Mapping[str, str] | None
    idempotency_header: str
    """The header that takes idempotency keys; empty if no operation has it."""
    refresh_status: int | None
    tokens: TokensView | None
    camel: bool
    """Whether most properties are in camelCase on the wire, so that models derive their aliases."""
    downloads: bool
    """Whether responses can be read piece by piece."""
    streams: bool
    """Whether there are operations that answer with a stream of events."""
    webhooks: WebhooksView | None
    """None when there is nothing to receive, or no way to tell from whom it comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeView:
    """What the README shows of this package."""

    call: Code
    """A call without arguments, to be written after `client.`."""
    operation: DottedName | None
    """The method that is called; None if the API has no such operation."""
    raw_call: Code | None
    """The same, for the raw response; None when the API has no such operation."""
    page_call: Code | None
    """A call that gives a page."""
    stream_call: Code | None
    """A call without other arguments that gives a stream; None if the API has no such operation."""
    stream_method: DottedName | None
    """A method that returns a stream."""
    stream_switch: Code | None
    """The argument with which a method returns a stream in place of something else."""
    download_call: Code | None
    """A call without arguments for a response that is better read piece by piece."""
    download_method: Code | None
    """A method for such a response."""
    upload_call: Code | None
    """A call with a file, which is named `file`."""
    has_files: bool
    """Whether there are operations that take files."""
    imports_client_credentials: Code
    opening: Code
    """The arguments that a client needs, if it needs any."""
    example_url: str
    """A base URL to show."""
    imports_client: Code
    imports_async_client: Code
    imports_errors: Code
    imports_middleware: Code
    imports_drift: Code
    imports_server: Code
    parts: Mapping[str, Code]
    """Markdown of the settings, by the name of its section."""
