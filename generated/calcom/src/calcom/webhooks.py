# Generated from the template src/package/webhooks.py.jinja by openapi-twin-clients; do not edit.
"""Webhooks: find out whether a delivery is genuine, and read the event in it. No client is needed.

Hand over the body as it came, before anything has parsed it, and the headers of the request, from whatever framework.
The models of the events are in the module `types` of this package; they are loaded when the first delivery is read.

A signature does not say when it was made, so a delivery can be replayed by anyone who has seen it. Make your handler
idempotent.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

import calcom

from ._core import signature as _signature
from ._core.drift import Drift
from ._core.errors import WebhookPayloadError as WebhookPayloadError
from ._core.errors import WebhookVerificationError as WebhookVerificationError
from ._core.signature import HeadersLike, Secrets

if TYPE_CHECKING:
    from ._core.events import Event as Event
    from ._core.events import UnknownEvent as UnknownEvent

SIGNATURE_HEADER: Final = _signature.HEADER
"""Header that carries the signature."""


def unwrap(
    body: bytes | str,
    headers: HeadersLike,
    *,
    secret: Secrets | None,
    allow_unsigned: bool = False,
    on_drift: Callable[[Drift], None] | None = None,
) -> calcom.webhooks.Event:
    """Check a delivery as `verify` does, and return the event in it.

    An event that differs from its documentation is built as far as it goes; the difference is logged once. One that
    is not known at all comes as `UnknownEvent`.

    Args:
        body: The body as it came. Text must be what the bytes say in UTF-8.
        headers: The headers of the request: a mapping, or pairs of name and value.
        secret: The secret of the webhook, or several of which any may have signed, for the time in which one
            takes the place of another.
        allow_unsigned: Let pass what has no signature at all.
        on_drift: Called with each difference between the event and the documented one.

    Raises:
        WebhookVerificationError: The signature is missing or wrong.
        WebhookPayloadError: The body is not a JSON object.
        ValueError: There is no secret, or an empty one.
        TypeError: The body is not text or bytes.
    """
    content, given = _signature.raw_body(body), _signature.canonical(headers)
    _signature.check(content, given, secret, allow_unsigned=allow_unsigned)
    media_type = given.get("content-type", "").split(";")[0].strip().lower()
    # Loaded here: a handler that only verifies needs neither pydantic nor the models.
    from ._core.deliveries import read
    from ._core.events import EVENTS, UnknownEvent

    return cast("Event", read(content, media_type, unknown=UnknownEvent, known=EVENTS, on_drift=on_drift))


def verify(body: bytes | str, headers: HeadersLike, *, secret: Secrets | None, allow_unsigned: bool = False) -> None:
    """Check that a delivery was signed with the secret of the webhook, whatever its body is.

    Without a secret nothing can be checked. That must be said twice, by `secret=None` and `allow_unsigned=True`, so
    that a setting that is missing does not open the door.

    Args:
        body: The body as it came. Text must be what the bytes say in UTF-8.
        headers: The headers of the request: a mapping, or pairs of name and value.
        secret: The secret of the webhook, or several of which any may have signed, for the time in which one
            takes the place of another.
        allow_unsigned: Let pass what has no signature at all. With a secret, a wrong signature is refused even so.

    Raises:
        WebhookVerificationError: The signature is missing or wrong.
        ValueError: There is no secret, or an empty one.
        TypeError: The body is not text or bytes.
    """
    _signature.check(_signature.raw_body(body), _signature.canonical(headers), secret, allow_unsigned=allow_unsigned)


def sign(body: bytes | str, *, secret: str | bytes) -> str:
    """Return the signature of a body, to try out a handler of your own.

    Args:
        body: The body; text is signed as UTF-8.
        secret: The secret of the webhook.

    Returns:
        What the header `X-Cal-Signature-256` of a genuine delivery holds.

    Raises:
        ValueError: The secret is empty.
    """
    (key,) = _signature.keys_of(secret)
    return _signature.sign(_signature.raw_body(body), key)


def version(headers: HeadersLike) -> str | None:
    """Return the version of the format in which a delivery is written, or None when its headers do not tell.

    Args:
        headers: The headers of the request: a mapping, or pairs of name and value.
    """
    return _signature.canonical(headers).get("x-cal-webhook-version")


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in ("Event", "UnknownEvent"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module("._core.events", __package__), name)
        globals()[name] = value
        return value
