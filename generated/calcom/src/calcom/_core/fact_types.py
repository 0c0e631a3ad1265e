"""What the facts about an API are made of; `facts.py` holds those of this API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

SchemeKind = Literal["bearer", "basic", "header", "query", "cookie"]


class Scheme(NamedTuple):
    """One way in which a request can prove who sends it.

    Attributes:
        key: Name of the scheme in the document; operations refer to it.
        kind: Where the value goes.
        name: Header, query parameter or cookie that carries the value; empty for `bearer` and `basic`.
        argument: Argument of the client that takes the value; for `basic`, the password.
        env: Environment variable that is read when the argument is not given.
        secret: Whether the value must never be shown.
        user_argument: Argument of the client that takes the user name, for `basic`.
        user_env: Environment variable that is read when that argument is not given.
        others: What can be given in place of the value, each an argument with its environment variable.
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
    """A part of the URLs of servers that the caller can choose.

    Attributes:
        name: What stands for it in these URLs, in braces.
        argument: Argument of the client that takes the value.
        env: Environment variable that is read when the argument is not given.
        default: The value if neither is given; None if one of them must be.
        values: What it can be; empty if it can be anything.
    """

    name: str
    argument: str
    env: str
    default: str | None
    values: tuple[str, ...] = ()


class FieldErrors(NamedTuple):
    """How an error response lists the fields of the request that were refused.

    With a `pattern`, the list consists of sentences, or is one string with any number of them. With `field`, it
    consists of objects. With neither, it is an object: its keys are the fields, its values the messages.

    Attributes:
        at: Dotted path through the body to the list. It may pass through arrays.
        field: Dotted path through an item to the field: a string, a JSON Pointer, or a list of path segments.
        messages: Dotted path through an item to its messages: a string, a list of strings, or an object with strings
            as values.
        children: Property of an item that lists the fields below its own.
        pattern: Regular expression that finds the field in a sentence; the group `field` is the field, the group
            `message`, if there is one, what is wrong with it.
        locations: First path segments that name a part of the request, such as `body`; they are left out.
        echoes: Properties of an item that repeat what was sent; they are never kept.
    """

    at: str
    field: str | None = None
    messages: str = ""
    children: str | None = None
    pattern: str | None = None
    locations: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()


class ErrorShape(NamedTuple):
    """Where an error response says what went wrong.

    Attributes:
        code: Dotted paths through the body, tried in order.
        message: The same.
        details: The same.
        fields: Lists of refused fields, tried in order.
        request_id: Names of headers, tried in order.
    """

    code: tuple[str, ...]
    message: tuple[str, ...]
    details: tuple[str, ...]
    fields: tuple[FieldErrors, ...]
    request_id: tuple[str, ...]


class RateLimitHeaders(NamedTuple):
    """How the names of the rate limit headers begin; what follows the prefix is the name of the limit."""

    limit: str
    remaining: str
    reset: str


class SignatureFormat(NamedTuple):
    """How the signature of a webhook is written: an HMAC of the raw body, in a header.

    Attributes:
        header: Header that carries the signature.
        algorithm: Hash function of the HMAC.
        encoding: How the HMAC is written; `hex` means lowercase digits.
        prefix: What precedes it in the header.
        unsigned: What the header holds when the webhook has no secret, if anything.
    """

    header: str
    algorithm: str
    encoding: Literal["hex", "base64"]
    prefix: str
    unsigned: str | None


class TokenPaths(NamedTuple):
    """Where a response has tokens: dotted paths through its body. The default is RFC 6749."""

    access: str = "access_token"
    refresh: str = "refresh_token"
    expires_in: str = "expires_in"
    expires_at: str = ""
    per_second: int = 1
    scope: str = "scope"


class TokenEndpoint(NamedTuple):
    """The operation that hands out tokens.

    Attributes:
        operation: Its id.
        route: HTTP method and path template.
        headers: Headers that it is always sent.
        media: Media type of its body.
        security: The schemes that it is signed with, as alternatives.
        secrets: Properties of its body that must never be shown.
        paths: Where its response has the tokens.
        server: Where it is, if not at the base URL; see `Operation.server`.
        url: Where it is, if it is no operation of the API: a URL, which can be relative to the base URL.
        by_header: Whether an application sends its secret by HTTP basic authentication, and not in the body.
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
        url: The page that asks the user.
        pkce_always: Whether an application with a client secret uses PKCE too.
    """

    url: str
    pkce_always: bool
