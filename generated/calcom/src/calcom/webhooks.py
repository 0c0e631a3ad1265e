# Generated from the template src/package/webhooks.py.jinja by openapi-twin-clients; do not edit.
"""Webhooks: verify deliveries, and parse their events. No client is needed.

Pass the raw body, before anything has parsed it, and the headers of the request, from any framework. The models of the
events are in the module `types` of this package; they are loaded with the first delivery.

A signature has no time, so that anyone who has seen a delivery can replay it. Make your handler idempotent.
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
    from ._core.event_union import Event as Event
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
    """Verify a delivery like `verify`, and return its event.

    An event that differs from its documentation is decoded as far as possible; the difference is logged once. An
    unknown event is returned as `UnknownEvent`.

    Args:
        body: The raw body. A string must be the UTF-8 decoded bytes.
        headers: The headers of the request: a mapping, or pairs of name and value.
        secret: The secret of the webhook, or several of which any is accepted, for secret rotation.
        allow_unsigned: Whether to accept deliveries without a signature.
        on_drift: Called with each difference between the event and its documentation.

    Raises:
        WebhookVerificationError: The signature is missing or wrong.
        WebhookPayloadError: The body is not a JSON object.
        ValueError: The secret is missing or empty.
        TypeError: The body is neither a string nor bytes.
    """
    content, given = _signature.raw_body(body), _signature.canonical(headers)
    _signature.check(content, given, secret, allow_unsigned=allow_unsigned)
    media_type = given.get("content-type", "").split(";")[0].strip().lower()
    # Imported here: a handler that only verifies needs neither pydantic nor the models.
    from ._core.deliveries import read
    from ._core.events import UnknownEvent, event_model

    return cast("Event", read(content, media_type, unknown=UnknownEvent, known=event_model, on_drift=on_drift))


def verify(body: bytes | str, headers: HeadersLike, *, secret: Secrets | None, allow_unsigned: bool = False) -> None:
    """Verify that a delivery was signed with the secret of the webhook, whatever its body is.

    Nothing can be verified without a secret. You must opt in to that twice, with `secret=None` and
    `allow_unsigned=True`, so that a missing setting does not disable verification.

    Args:
        body: The raw body. A string must be the UTF-8 decoded bytes.
        headers: The headers of the request: a mapping, or pairs of name and value.
        secret: The secret of the webhook, or several of which any is accepted, for secret rotation.
        allow_unsigned: Whether to accept deliveries without a signature. With a secret, wrong signatures are rejected
            even so.

    Raises:
        WebhookVerificationError: The signature is missing or wrong.
        ValueError: The secret is missing or empty.
        TypeError: The body is neither a string nor bytes.
    """
    _signature.check(_signature.raw_body(body), _signature.canonical(headers), secret, allow_unsigned=allow_unsigned)


def sign(body: bytes | str, *, secret: str | bytes) -> str:
    """Return the signature of a body, to test your own handler.

    Args:
        body: The body; a string is signed as UTF-8.
        secret: The secret of the webhook.

    Returns:
        The value of the header `X-Cal-Signature-256` in a genuine delivery.

    Raises:
        ValueError: The secret is empty.
    """
    (key,) = _signature.keys_of(secret)
    return _signature.sign(_signature.raw_body(body), key)


def version(headers: HeadersLike) -> str | None:
    """Return the version of a delivery's format, or None if its headers do not include it.

    Args:
        headers: The headers of the request: a mapping, or pairs of name and value.
    """
    return _signature.canonical(headers).get("x-cal-webhook-version")


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        homes = {"Event": "._core.event_union", "UnknownEvent": "._core.events"}
        if name not in homes:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(homes[name], __package__), name)
        globals()[name] = value
        return value
