"""The types of the facts about an API; `facts.py` has those of this API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

SchemeKind = Literal["bearer", "basic", "header", "query", "cookie"]


class Scheme(NamedTuple):
    """An authentication method for requests.

    Attributes:
        key: Name of the scheme in the document; operations refer to it.
        kind: The location of the value.
        name: Header, query parameter or cookie that carries the value; empty for `bearer` and `basic`.
        argument: Client argument for the value; for `basic`, the password.
        env: Environment variable for its default.
        secret: Whether the value must be hidden.
        user_argument: Client argument for the user name, for `basic`.
        user_env: Environment variable for its default.
        others: Alternatives to the value, each an argument with its environment variable.
    """

    key: str
    kind: SchemeKind
    name: str
    argument: str
    env: str
    secret: bool
    user_argument: str = ""
    user_env: str = ""
    others: tuple[tuple[str, str], ...] = ()


class ServerVariable(NamedTuple):
    """A variable part of server URLs.

    Attributes:
        name: Its placeholder in these URLs, in braces.
        argument: Client argument for the value.
        env: Environment variable for its default.
        default: The default value; None if a value is required.
        values: The allowed values; empty if there is no restriction.
    """

    name: str
    argument: str
    env: str
    default: str | None
    values: tuple[str, ...] = ()


class FieldErrors(NamedTuple):
    """How an error response lists the rejected fields of the request.

    With `pattern`, the list contains sentences, or is one string with any number of sentences. With `field`, it
    contains objects. With neither, it is an object that maps fields to messages.

    Attributes:
        at: Dotted path of the list in the body. It can pass through arrays.
        field: Dotted path of the field in an item: a string, a JSON Pointer, or a list of path segments.
        messages: Dotted path of the messages in an item: a string, a list of strings, or an object with strings as
            values.
        children: Property of an item that lists the fields below its own.
        pattern: Regular expression for a sentence; its group `field` is the field, its optional group `message` the
            problem.
        locations: First path segments that name a part of the request, such as `body`; they are removed.
        echoes: Properties of an item that repeat sent values; they are removed.
    """

    at: str
    field: str | None = None
    messages: str = ""
    children: str | None = None
    pattern: str | None = None
    locations: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()


class ErrorShape(NamedTuple):
    """Where an error response describes the error.

    Attributes:
        code: Dotted paths through the body, tried in order.
        message: The same.
        details: The same.
        fields: Lists of rejected fields, tried in order.
        request_id: Names of headers, tried in order.
    """

    code: tuple[str, ...]
    message: tuple[str, ...]
    details: tuple[str, ...]
    fields: tuple[FieldErrors, ...]
    request_id: tuple[str, ...]


class RateLimitHeaders(NamedTuple):
    """Prefixes of the rate limit headers; the rest of the header is the name of the limit."""

    limit: str
    remaining: str
    reset: str


class SignatureFormat(NamedTuple):
    """The format of a webhook signature: an HMAC of the raw body, in a header.

    Attributes:
        header: Header that carries the signature.
        algorithm: Hash function of the HMAC.
        encoding: Encoding of the HMAC; `hex` means lowercase digits.
        prefix: Text before it in the header.
        unsigned: Value of the header if the webhook has no secret, if any.
    """

    header: str
    algorithm: str
    encoding: Literal["hex", "base64"]
    prefix: str
    unsigned: str | None


class TokenPaths(NamedTuple):
    """Where a response has tokens: dotted paths in its body. The default is RFC 6749."""

    access: str = "access_token"
    refresh: str = "refresh_token"
    expires_in: str = "expires_in"
    expires_at: str = ""
    per_second: int = 1
    scope: str = "scope"


class TokenEndpoint(NamedTuple):
    """The operation that returns tokens.

    Attributes:
        operation: Its id.
        route: HTTP method and path template.
        headers: Headers that are always sent.
        media: Media type of its body.
        security: Its security schemes, as alternatives.
        secrets: Properties of its body that must be hidden.
        paths: Where its response has the tokens.
        server: Its own server URL, if it differs from the base URL; see `Operation.server`.
        url: Its URL, if it is not an operation of the API; can be relative to the base URL.
        by_header: Whether an application sends its secret by HTTP basic authentication instead of in the body.
    """

    operation: str
    route: str
    headers: Mapping[str, str]
    media: str
    security: tuple[tuple[str, ...], ...]
    secrets: frozenset[str]
    paths: TokenPaths
    server: str = ""
    url: str = ""
    by_header: bool = False


class Authorization(NamedTuple):
    """How users authorize an application: OAuth 2 with authorization codes.

    Attributes:
        url: The page where the user authorizes the application.
        pkce_always: Whether applications with a client secret use PKCE too.
    """

    url: str
    pkce_always: bool
