"""Webhook signatures: an HMAC of the raw body with the webhook's secret as the key, in a header."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol, TypeAlias, cast, runtime_checkable

from .errors import WebhookVerificationError
from .facts import SIGNATURE

HEADER: Final = SIGNATURE.header
"""Header that carries the signature."""


@runtime_checkable
class _HasItems(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


HeadersLike: TypeAlias = _HasItems | Iterable[Sequence[Any]]
"""The headers of a request as any framework returns them: a mapping, or pairs of name and value, as strings or bytes. A
value can be a list.
"""

Secrets: TypeAlias = str | bytes | Sequence[str | bytes]
"""The secret of a webhook, or several secrets of which any is accepted."""


def sign(body: bytes, secret: bytes) -> str:
    """Return the value of the signature header for a body."""
    digest = hmac.digest(secret, body, SIGNATURE.algorithm)
    written = digest.hex() if SIGNATURE.encoding == "hex" else base64.b64encode(digest).decode("ascii")
    return SIGNATURE.prefix + written


def check(body: bytes, headers: Mapping[str, str], secret: Secrets | None, *, allow_unsigned: bool) -> None:
    """Raise unless the body was signed with the secret.

    Args:
        body: The body as received.
        headers: The headers received with it, by their canonical names.
        secret: The secret, or several of which any is accepted. Required to verify a signature.
        allow_unsigned: Whether to accept deliveries without a signature. Wrong signatures are always rejected.

    Raises:
        WebhookVerificationError: The signature is missing or wrong.
        ValueError: The secret is missing or empty.
    """
    keys = keys_of(secret) if secret is not None else ()
    if not keys and not allow_unsigned:
        raise ValueError(
            "no secret to verify the webhook with; to accept unsigned webhooks, pass `allow_unsigned=True`"
        )
    signature = headers.get(HEADER.lower())
    if signature is None or signature == SIGNATURE.unsigned:
        if not allow_unsigned:
            found = f"no {HEADER} header" if signature is None else f"only `{signature}` in its {HEADER} header"
            raise WebhookVerificationError(f"the delivery is not signed: it has {found}")
        return
    given = signature.encode("utf-8", "surrogatepass")
    if keys and not any(hmac.compare_digest(sign(body, key).encode(), given) for key in keys):
        raise WebhookVerificationError(
            "the signature does not match: the secret is different, or the body is not the one that was sent"
        )


def canonical(headers: HeadersLike) -> dict[str, str]:
    """Return headers by their names in lower case and with hyphens, in any framework's notation.

    CGI and WSGI write `X-Name` as `HTTP_X_NAME`. Different values of one header are joined, so that none hides another.
    """
    headers_by_name: dict[str, str] = {}
    for name, values in headers.items() if isinstance(headers, _HasItems) else headers:
        key = _text(name).lower().replace("_", "-").removeprefix("http-")
        for value in _texts(values):
            known = headers_by_name.get(key, value)
            headers_by_name[key] = value if known == value else f"{known}, {value}"
    return headers_by_name


def _texts(values: object) -> Iterator[str]:
    """The value or values of a header. Other entries of the WSGI environment are skipped."""
    for value in cast("Iterable[object]", values) if isinstance(values, (list, tuple)) else (values,):
        if isinstance(value, (str, bytes)):
            yield _text(value)


def _text(part: str | bytes) -> str:
    return part.decode("latin-1") if isinstance(part, bytes) else part


def raw_body(body: object) -> bytes:
    """Return a body as bytes.

    Raises:
        TypeError: It is something else, such as parsed JSON, from which the original bytes cannot be recovered.
    """
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    if isinstance(body, (bytes, bytearray)):
        return bytes(body)
    raise TypeError(f"the body must be the raw bytes of the request, not {type(body).__name__}")


def keys_of(secret: Secrets) -> tuple[bytes, ...]:
    """Return the keys in the user's secret.

    Raises:
        ValueError: The secret is missing, or empty, so that anyone could sign.
    """
    secrets = (secret,) if isinstance(secret, (str, bytes)) else tuple(secret)
    if not secrets or not all(secrets):
        raise ValueError("the secret of the webhook is empty")
    return tuple(one.encode() if isinstance(one, str) else one for one in secrets)
