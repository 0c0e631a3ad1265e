"""The names that a package exports at its root, and their modules."""

from __future__ import annotations

from collections.abc import Mapping

from .identifiers import DottedName, Identifier
from .table import SymbolTable

_ALWAYS: Mapping[str, tuple[str, ...]] = {
    "_async.pages": ("AsyncPage", "AsyncPager"),
    "_core.auth": ("AsyncTokenSource", "TokenSource"),
    "_core.drift": ("Drift",),
    "_core.errors": (
        *("APIConnectionError", "APIError", "APIStatusError", "APITimeoutError", "AuthenticationError"),
        *("BadRequestError", "ConflictError", "DriftError", "FieldError", "InternalServerError"),
        *("MissingCredentialsError", "NotFoundError", "PermissionDeniedError", "PreconditionFailedError"),
        *("RateLimitError", "RedirectError", "ResponseError", "TokenExpiredError", "UnprocessableEntityError"),
        *("WebhookPayloadError", "WebhookVerificationError"),
    ),
    "_core.model": ("Model",),
    "_core.omit": ("Omit", "omit"),
    "_core.options": ("Options",),
    "_core.preload": ("preload",),
    "_core.rate_limit": ("RateLimit",),
    "_core.request": ("PreparedRequest",),
    "_core.response": ("RawResponse", "Response"),
    "_sync.pages": ("Page",),
}
_TOKENS: Mapping[str, tuple[str, ...]] = {
    "_core.errors": ("TokenRefreshError",),
    "_core.tokens": ("Tokens",),
}
_OAUTH: Mapping[str, tuple[str, ...]] = {
    "_async.token_sources": ("AsyncOAuth",),
    "_core.oauth": ("AuthorizationRequest",),
    "_sync.token_sources": ("OAuth",),
}
_DEVICE: Mapping[str, tuple[str, ...]] = {
    "_async.token_sources": ("AsyncDeviceFlow",),
    "_core.device": ("DeviceAuthorization",),
    "_sync.token_sources": ("DeviceFlow",),
}
_USERS: Mapping[str, tuple[str, ...]] = {
    "_async.token_sources": ("AsyncOAuthTokens",),
    "_sync.token_sources": ("OAuthTokens",),
}

_CLIENTS: Mapping[str, tuple[str, ...]] = {
    "_async.token_sources": ("AsyncClientCredentials",),
    "_sync.token_sources": ("ClientCredentials",),
}
_FILES: Mapping[str, tuple[str, ...]] = {"_core.files": ("AsyncFileInput", "AsyncFileLike", "FileInput", "FileLike")}

_DOWNLOADS: Mapping[str, tuple[str, ...]] = {
    "_async.downloads": ("AsyncStreamedResponse",),
    "_sync.downloads": ("StreamedResponse",),
}
_STREAMS: Mapping[str, tuple[str, ...]] = {
    "_async.streams": ("AsyncStream",),
    "_core.framing": ("ServerSentEvent",),
    "_core.streaming": ("StreamError", "StreamInterruptedError"),
    "_sync.streams": ("Stream",),
}

EXPORTS = frozenset(
    name
    for homes in (_ALWAYS, _TOKENS, _OAUTH, _DEVICE, _USERS, _CLIENTS, _FILES, _DOWNLOADS, _STREAMS)
    for names in homes.values()
    for name in names
)
"""All possible exports at the package root, except the clients and the classes that the settings name."""


def exports(
    names: SymbolTable,
    *,
    has_tokens: bool,
    has_oauth: bool,
    has_device: bool,
    has_clients: bool,
    has_files: bool,
    has_downloads: bool,
    has_streams: bool,
) -> list[tuple[DottedName, Identifier]]:
    """Pairs of module (below the package) and name, sorted.

    Args:
        names: The symbol table.
        has_tokens: Whether the package can renew tokens.
        has_oauth: Whether users authorize applications by OAuth 2 with authorization codes.
        has_device: Whether they authorize applications without a browser.
        has_clients: Whether applications obtain tokens for themselves.
        has_files: Whether its operations accept file contents.
        has_downloads: Whether responses can be read in chunks.
        has_streams: Whether any operation returns an event stream.
    """
    homes: list[tuple[str, Identifier]] = [
        ("_async.client", names.clients.asynchronous),
        ("_sync.client", names.clients.sync),
    ]
    if names.token_source is not None:
        homes.append(("_async.token_sources", names.token_source.classes.asynchronous))
        homes.append(("_sync.token_sources", names.token_source.classes.sync))
    for table, is_there in (
        (_ALWAYS, True),
        (_TOKENS, has_tokens),
        (_OAUTH, has_oauth),
        (_DEVICE, has_device),
        (_USERS, has_oauth or has_device),
        (_CLIENTS, has_clients),
        (_FILES, has_files),
        (_DOWNLOADS, has_downloads),
        (_STREAMS, has_streams),
    ):
        if is_there:
            homes += [(module, Identifier(name)) for module, symbols in table.items() for name in symbols]
    return [(DottedName(map(Identifier, module.split("."))), name) for module, name in sorted(homes)]
