"""Build a request from an operation and its arguments. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import lru_cache
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit
from uuid import uuid4

from .body import encode_body, wire_value
from .encode import argument, cookies, expand_path, header_value, is_list, is_model, is_object, is_sent, query_string
from .facts import SCHEMES
from .headers import SECRET_HEADERS, Headers
from .log import NOTHING_SECRET, Redactor, secret_values, shown_target
from .omit import is_omitted
from .operation import Arguments, Names, Operation, StreamedBody, Style
from .records import Record

# RFC 9110, section 5.6.2: the characters of methods and header names.
_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")

# Headers that control the framing of a request or the connection. Overriding them would break both.
_FRAMING: Final = frozenset(
    {"connection", "content-length", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"}
)

_CONTROL: Final = r"[\x00-\x20\x7f]"
_EMPTY_LABEL: Final = r"^\.|\.\."

_ELSEWHERE: Final = "the URL is on another origin than base_url; credentials are not sent there"

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_SECRET_QUERY: Final = frozenset(scheme.name for scheme in SCHEMES if scheme.kind == "query" and scheme.secret)


class PreparedRequest(Record):
    """A complete request, which middleware receives and can replace.

    The representation hides secrets and the body.

    Attributes:
        method: HTTP method in capitals.
        url: Absolute URL with its query.
        headers: All headers except those of the connection.
        content: The body; None if there is none. A body with files is streamed instead of held in memory.
        secrets: Names of query parameters and body properties that must be hidden.
        redact: Removes this request's secrets from text.
    """

    method: str
    url: str
    headers: Headers = field(default_factory=Headers)
    content: bytes | StreamedBody | None = None
    secrets: frozenset[str] = frozenset()
    redact: Redactor = field(default=NOTHING_SECRET, repr=False, compare=False)

    @property
    def path(self) -> str:
        """Path of the URL, without the query, with secrets hidden."""
        return self.redact.text(urlsplit(self.url).path)

    @property
    def target(self) -> str:
        """Path and query, with secrets hidden, for a log."""
        return self.redact.text(shown_target(self.url, self.secrets))

    @property
    def length(self) -> int | None:
        """The size of the body in bytes; None if unknown."""
        return len(self.content or b"") if isinstance(self.content, bytes | None) else self.content.length

    @property
    def can_be_sent(self) -> bool:
        """Whether it can be sent: false if a part of its body was read that cannot be read again."""
        return self.content is None or isinstance(self.content, bytes) or self.content.is_ready

    def hiding(self, secrets: Iterable[str]) -> PreparedRequest:
        """Return this request with more strings to hide."""
        redact = self.redact.plus(secrets)
        return self if redact is self.redact else replace(self, redact=redact)

    def with_headers(self, headers: Mapping[str, str]) -> PreparedRequest:
        """Return this request with some headers added or replaced.

        Raises:
            ValueError: A value could inject another header.
        """
        checked = {name: _checked(name, value) for name, value in headers.items()}
        return replace(self, headers=self.headers.merged(checked))

    def __repr__(self) -> str:
        size = "no body" if self.content is None else "a stream" if self.length is None else f"{self.length} bytes"
        return f"<PreparedRequest {self.method} {self.target} ({size})>"


def prepare(
    operation: Operation[Any],
    arguments: Arguments,
    *,
    base_url: str,
    headers: Mapping[str, str],
    query: Mapping[str, object] | None = None,
    body: Mapping[str, object] | None = None,
) -> PreparedRequest:
    """Return the request for one call, without credentials.

    Args:
        operation: The operation.
        arguments: The arguments by wire name.
        base_url: The base URL, without a trailing slash.
        headers: Headers of every request of the client; those of the operation take precedence over them, and those of
            the call over both.
        query: Query parameters of every request of the client, unless the call has them.
        body: Properties that the client adds to every request body, unless the call has them.

    Raises:
        ValueError: An argument cannot be sent; the text names it.
        TypeError: An argument has a type that cannot be sent.
    """
    names = operation.argument_names
    path = _spelled(arguments.path, names, operation.path_styles)
    url = base_url + expand_path(operation.path, path, operation.path_styles)
    # A slash after the base URL ends its host, so that only other paths can change it.
    if not operation.path.startswith("/") and origin(url) != origin(base_url):
        raise ValueError(_ELSEWHERE)
    parameters = _spelled(with_defaults(arguments.query, query), names, operation.styles)
    written_query = query_string(parameters, operation.styles, operation.reserved)
    if written_query:
        url = f"{url}{'&' if '?' in url else '?'}{written_query}"
    sent = {"accept": operation.accept or ("application/json" if operation.kind in ("json", "none") else "*/*")}
    content: bytes | StreamedBody | None = None
    if body or not is_omitted(arguments.body):
        try:
            written = encode_body(operation, arguments.body, body)
        except RecursionError:
            raise ValueError("body: the value contains itself, or is nested too deeply") from None
        if written is not None:
            content, sent["content-type"] = written
    if operation.headers:
        sent.update(_constant_headers(operation))
    for group in (headers, _spelled(arguments.headers, names, operation.header_styles)):
        for name, value in group.items():
            if is_sent(value, operation.header_styles.get(name)):
                text = _checked(name, value, operation.header_styles.get(name, "comma"))
                # Without members, or with nothing but null, a list or an object is not sent: RFC 6570, section 2.3.
                members = value.values() if is_object(value) else value if is_list(value) else [value]
                if text or any(member is not None for member in members):
                    sent[name.lower()] = text
    if operation.idempotency:
        # Created once per call: all attempts send the same key.
        sent.setdefault(operation.idempotency.lower(), str(uuid4()))
    if arguments.cookies:
        cookie = cookies(_spelled(arguments.cookies, names, operation.cookie_styles), operation.cookie_styles)
        if cookie:
            sent["cookie"] = f"{sent['cookie']}; {cookie}" if "cookie" in sent else cookie
    request = PreparedRequest(operation.method, url, Headers(sent.items()), content, operation.secrets | _SECRET_QUERY)
    return request.hiding(_secrets_in(request, arguments)) if request.secrets else request


@lru_cache(maxsize=1024)
def _constant_headers(operation: Operation[Any]) -> dict[str, str]:
    return {name.lower(): _checked(name, value) for name, value in operation.headers.items()}


def with_defaults(query: Mapping[str, object], defaults: Mapping[str, object] | None) -> Mapping[str, object]:
    """Return query parameters with the client's added where they are missing."""
    if not defaults:
        return query
    return {**defaults, **{name: value for name, value in query.items() if not is_omitted(value)}}


def _secrets_in(request: PreparedRequest, arguments: Arguments) -> Iterator[str]:
    """The values in a request with secret names."""
    for group in (arguments.path, arguments.headers, arguments.cookies):
        yield from (str(value) for name, value in group.items() if name in request.secrets and not is_omitted(value))
    query = parse_qsl(urlsplit(request.url).query)
    yield from (value for name, value in query if _is_secret(name, request.secrets))
    content = request.content
    if content is None:
        return
    media = request.headers.get("content-type", "").partition(";")[0]
    if isinstance(content, bytes) and media.endswith(("/json", "+json")):
        yield from secret_values(json.loads(content), request.secrets)
    elif isinstance(content, bytes) and media == "application/x-www-form-urlencoded":
        yield from (value for name, value in parse_qsl(content.decode()) if _is_secret(name, request.secrets))
    elif is_object(arguments.body):
        yield from secret_values(dict(arguments.body), request.secrets)


def _is_secret(name: str, secrets: frozenset[str]) -> bool:
    """Whether a value has a secret name, in a query or a form; `card[number]` has two."""
    return not secrets.isdisjoint(re.split(r"[\[\]]+", name))


def _spelled(values: Mapping[str, object], names: Names | None, styles: Mapping[str, Style]) -> Mapping[str, object]:
    """Parameters in their wire form: wire names as keys, and nested values as plain data."""
    written = values
    for name, value in values.items():
        inside = names.below(name) if names else None
        if not is_omitted(value) and (inside is not None or styles.get(name) == "json" or _is_nested(value)):
            written = {**written, name: wire_value(value, inside, argument(name))}
    return written


def _is_nested(value: object) -> bool:
    return (
        is_object(value)
        or is_model(value)
        or (is_list(value) and any(is_list(item) or is_object(item) or is_model(item) for item in value))
    )


def check_kind(name: str, value: object, kind: Any, wanted: str) -> None:
    """Raise a `TypeError` if a value is not an instance of `kind`."""
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def check_extra_headers(headers: Mapping[str, str]) -> Headers:
    """Return the user's headers for every request, checked.

    Raises:
        ValueError: A value cannot be sent, or a header contains a secret that has its own argument, which keeps it out
            of logs and errors.
    """
    check_kind("headers", headers, Mapping, "a mapping")
    for name in headers:
        if name.lower() in SECRET_HEADERS:
            known = [scheme.argument for scheme in SCHEMES if _carries(scheme.kind, scheme.name, name.lower())]
            hint = f"; use the argument `{known[0]}`" if known else "; add it in a middleware"
            raise ValueError(f"header `{name}` contains a secret{hint}")
    return Headers((name, _checked(name, value)) for name, value in headers.items())


def _carries(kind: str, name: str, header: str) -> bool:
    return header == (
        "authorization" if kind in ("bearer", "basic") else name.lower() if kind == "header" else "cookie"
    )


# -- origins ------------------------------------------------------------------------------------------------------


def check_base_url(url: str) -> str:
    """Return a base URL without its trailing slashes.

    Raises:
        ValueError: It is not an http or https URL, or has a user, a query or a fragment.
        TypeError: It is not a string.
    """
    check_kind("base_url", url, str, "a string")
    try:
        # Reading the port checks it.
        parts, port = urlsplit(url.strip()), urlsplit(url.strip()).port
    except ValueError:
        raise ValueError("base_url is not a valid URL") from None
    problem = None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        problem = "must begin with https:// or http://"
    elif "@" in parts.netloc:
        problem = "must not contain a user or password"
    elif parts.query or parts.fragment:
        problem = "must not have a query or fragment"
    elif port == 0 or re.search(f"{_CONTROL}|{_EMPTY_LABEL}", parts.netloc):
        problem = "is not a valid URL"
    if problem:
        raise ValueError(f"base_url {problem}")
    return url.strip().rstrip("/")


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of a URL: what must be equal for credentials to be sent.

    Raises:
        ValueError: It is not an http or https URL.
    """
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise ValueError("not an http or https URL")
    return scheme, parts.hostname, parts.port or _DEFAULT_PORTS[scheme]


def resolve(base_url: str, path: str) -> str:
    """Return the absolute URL of a user's path, which must be on the origin of `base_url`.

    Args:
        base_url: The base URL, without a trailing slash.
        path: A path below it, or an absolute URL.

    Raises:
        ValueError: The URL is on another origin, to which credentials must not be sent.
    """
    is_absolute = path.lower().startswith(("http://", "https://"))
    url = (path if is_absolute else f"{base_url}/{path.removeprefix('/')}").partition("#")[0]
    if origin(url) != origin(base_url) or "@" in urlsplit(url).netloc:
        raise ValueError(_ELSEWHERE)
    return url


def _checked(name: str, value: object, style: Style = "comma") -> str:
    """The value of a header that can be sent under this name."""
    if not _TOKEN.fullmatch(name):
        raise ValueError(f"not a header name: {name!r}")
    if name.lower() in _FRAMING:
        raise ValueError(f"header `{name}` is set by the connection")
    return header_value(name, value, style)


def check_method(method: str) -> str:
    """Return an HTTP method in capitals.

    Raises:
        ValueError: It is not a method, or is CONNECT.
    """
    if not _TOKEN.fullmatch(method) or method.upper() == "CONNECT":
        raise ValueError(f"not a valid HTTP method: {method!r}")
    return method.upper()


def without_credentials(link: str) -> str:
    """Return a link without the credentials that a server repeats in its query. The client adds its own."""
    bare, mark, query = link.partition("?")
    pairs = query.split("&")
    kept = [pair for pair in pairs if unquote(pair.partition("=")[0]) not in _SECRET_QUERY]
    return link if len(kept) == len(pairs) else f"{bare}{mark}{'&'.join(kept)}"


def linked(request: PreparedRequest, link: str) -> PreparedRequest:
    """Return the request that follows another one after a redirect or a link.

    Raises:
        ValueError: It must not be sent; the text is the reason, as a clause.
    """
    try:
        url = urljoin(request.url, link)
        stays = origin(url) == origin(request.url) and "@" not in urlsplit(url).netloc
    except ValueError:
        raise ValueError("it is not a valid URL") from None
    if not stays:
        raise ValueError("it points to another origin, to which credentials must not be sent; check base_url")
    if re.search(_CONTROL, url):
        raise ValueError("it is not a valid URL")
    return replace(request, url=url.partition("#")[0])
