"""Views of the whole package and its README: plain data, as in `views`."""

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
    """Alternatives to the value: arguments with their environment variables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariableView:
    """A variable part of server URLs, and how the user sets it."""

    name: str
    argument: Identifier
    variable: Identifier
    default: str | None
    values: tuple[str, ...]
    text: str
    """Its description and its values, in sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksView:
    """The package's data about webhook deliveries."""

    trigger: str
    """Wire name of the property that identifies the event."""
    attribute: Identifier
    """The attribute for that property in the models."""
    header: str
    algorithm: str
    encoding: str
    prefix: str
    unsigned: str | None
    """Value of the signature header if the webhook has no secret."""
    version_header: str | None
    models: tuple[tuple[str, Identifier], ...]
    """The event class for each trigger."""

    @property
    def classes(self) -> tuple[Identifier, ...]:
        """All event classes, without duplicates."""
        return tuple(dict.fromkeys(model for _, model in self.models))


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRenewalView:
    """How an operation renews access tokens, and the class that calls it."""

    names: TokenSourceNames
    method: DottedName
    """What users write for the operation after `client.`."""
    route: str
    headers: Mapping[str, str]
    media: str
    security: tuple[tuple[str, ...], ...]
    """The security schemes that the operation uses."""
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
    """Empty if responses do not include it."""
    per_second: int
    """How many units of `expires_at` are one second."""
    server: str
    """The operation's own server URL, if it differs from the base URL."""

    @property
    def arguments(self) -> tuple[Identifier, ...]:
        """Arguments of the class, without duplicates."""
        return tuple(
            dict.fromkeys(name for _, name in (*self.path_arguments, *self.user_arguments, *self.scheme_arguments))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFlowView:
    """How an application obtains tokens for itself, and how users pass its credentials."""

    scheme: str
    token_url: str
    by_header: bool
    token: Identifier
    """The client argument that accepts a token instead."""
    id: ArgumentNames
    secret: ArgumentNames
    scopes: ArgumentNames
    offered: tuple[tuple[str, str], ...]
    """The document's scopes, each with its description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthView:
    """How users authorize an application."""

    method: DottedName | None
    """What users write for the token endpoint after `client.`; None if it is not an operation."""
    operation: str
    route: str
    headers: Mapping[str, str]
    authorize_url: str
    pkce_always: bool
    server: str
    """The operation's own server URL, if it differs from the base URL."""
    url: str = ""
    """The URL of the token endpoint, if it is not an operation."""
    by_header: bool = False
    """Whether applications send their secret by HTTP basic authentication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceView:
    """How users authorize an application without a browser."""

    url: str
    """The device authorization endpoint."""
    token_url: str
    by_header: bool
    """Whether applications send their secret by HTTP basic authentication."""

    @property
    def endpoints(self) -> tuple[tuple[Code, str, str], ...]:
        """Constant, operation id, and URL of both endpoints."""
        return (
            (code("DEVICE_ENDPOINT"), "device", self.url),
            (code("DEVICE_TOKEN_ENDPOINT"), "token", self.token_url),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TokensView:
    """How tokens are obtained and renewed; at least one way exists."""

    renewal: TokenRenewalView | None
    oauth: OAuthView | None
    device: DeviceView | None = None
    clients: tuple[ClientFlowView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """The whole package."""

    docstring: Code
    exports: tuple[tuple[DottedName, Identifier], ...]
    """Its exports: module below the package and name."""
    index: tuple[Code, ...]
    """The same by module, each with its names."""

    name: Identifier
    distribution: str
    version: str
    title: str
    summary: str
    project_urls: tuple[tuple[Code, str], ...]
    """Label and URL of the pages about the package."""
    reference_url: str | None
    advanced_url: str | None
    changelog_url: str | None
    license: str | None
    client: Identifier
    async_client: Identifier
    base_url_variable: Identifier
    base_url: str
    """The base URL, with placeholders for variable parts; empty if the document does not define it."""
    other_servers: tuple[Server, ...]
    environments: Mapping[str, str]
    """The named servers, with placeholders as in `base_url`."""
    resources: Code
    """The attributes of the clients with resources."""
    modules_of_resources: Mapping[str, str]
    """The modules of those whose modules have other names."""
    environment_variable: str
    """The environment variable that selects a server; empty if there is only one."""
    server_variables: tuple[ServerVariableView, ...]
    has_own_servers: bool
    """Whether any operation has a server of its own."""
    schemes: tuple[SchemeView, ...]
    takes_digest: bool
    takes_certificates: bool
    """Whether operations accept credentials that the HTTP client must handle: digest authentication, mutual TLS."""
    security: tuple[tuple[str, ...], ...]
    """Default credentials of operations."""
    envelope: str | None
    """The envelope property with the content for callers."""
    errors: Mapping[str, Any]
    rate_limit: Mapping[str, str] | None
    idempotency_header: str
    """The header for idempotency keys; empty if no operation has it."""
    refresh_status: int | None
    tokens: TokensView | None
    camel: bool
    """Whether most wire names are in camelCase, so that models derive their aliases."""
    downloads: bool
    """Whether responses can be read in chunks."""
    streams: bool
    """Whether any operation returns an event stream."""
    multipart: bool
    """Whether any request body has several parts."""
    stores: bool
    """Whether the in-memory API stores resources that the settings name."""
    testing_cores: tuple[CoreView, ...]
    """The parts of the in-memory API that not every package has."""
    resumable: bool
    """Whether any list has positions that callers can pass."""
    linked: bool
    """Whether any list has none, because the server sends the URL of the next page."""
    link_headers: bool
    """Whether any list names its next page in a header."""
    webhooks: WebhooksView | None
    """None if there are no webhooks, or if their signature cannot be verified."""


@dataclass(frozen=True, slots=True)
class CoreView:
    """A base class of the in-memory API, and its module."""

    module: Code
    name: Code


@dataclass(frozen=True, slots=True)
class AdvancedView:
    """How the README refers to sections of `advanced.md`: the title, with a link if there is a URL."""

    connections: Code
    drift: Code
    options: Code
    tokens: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeView:
    """The examples in the package's README."""

    call: Code
    """A call without arguments, to follow `client.`."""
    operation: DottedName | None
    """The method that is called; None if the API has no such operation."""
    operation_id: str | None
    """The operation of that method."""
    raw_call: Code | None
    """The same call for the raw response; None if the API has no such operation."""
    page_call: Code | None
    """A call that returns a page."""
    stream_call: Code | None
    """A call without other arguments that returns a stream; None if the API has no such operation."""
    stream_method: DottedName | None
    """A method that returns a stream."""
    stream_switch: Code | None
    """The argument with which a method returns a stream instead of another result."""
    download_call: Code | None
    """A call without arguments whose response is typically read in chunks."""
    download_method: Code | None
    """A method for such a response."""
    upload_call: Code | None
    """A call with a file, which is named `file`."""
    has_files: bool
    """Whether any operation accepts files."""
    imports_client_credentials: Code
    opening: Code
    """The required arguments of a client, if any."""
    example_url: str
    """A base URL for examples."""
    imports_client: Code
    imports_async_client: Code
    imports_errors: Code
    imports_middleware: Code
    imports_drift: Code
    imports_server: Code
    parts: Mapping[str, Code]
    """Markdown of the settings, by section name."""
    advanced: AdvancedView
