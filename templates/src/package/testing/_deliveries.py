"""Webhook deliveries: bodies, signatures, and receivers."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from .._core.facts import SIGNATURE
from .._core.json_data import json_text
from .._core.signature import sign
from ._checking import checker
from ._contract import contract
from ._examples import Examples
from ._paths import put

Receiver: TypeAlias = Callable[["Delivery"], Any]
"""Receives a delivery, like the web application under test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A webhook delivery.

    Attributes:
        trigger: The event, such as `BOOKING_CREATED`.
        url: The target URL.
        headers: Its headers, including the signature.
        content: The signed body.
    """

    trigger: str
    url: str
    headers: Mapping[str, str]
    content: bytes

    def json(self) -> Any:
        """Return the body as plain data."""
        return json.loads(self.content)


@dataclass
class Deliveries:
    """The deliveries of a server, in order, and their receivers.

    A delivery to a URL without a receiver is only logged: no other server is ever called.
    """

    _after_request: Callable[[Callable[[], object]], None]
    log: list[Delivery] = field(default_factory=list[Delivery])
    _receivers: list[tuple[str, Receiver]] = field(default_factory=list[tuple[str, Receiver]])

    def __iter__(self) -> Iterator[Delivery]:
        return iter(self.log)

    def receive(self, receiver: Receiver, url: str = "") -> None:
        """Call a function with each delivery, after the request that caused it.

        If the function raises an exception, the method of the client that sent the request raises it.

        Args:
            receiver: The function, such as `lambda delivery: app.receive(delivery.content, delivery.headers)`.
            url: The URL of the received deliveries, or its beginning up to a `/`, `?` or `#`. Default: any.

        Raises:
            TypeError: The receiver is not a function, or it is async.
        """
        if not callable(receiver) or inspect.iscoroutinefunction(receiver):
            raise TypeError(f"`receiver` must be a function that is not async; got {receiver!r}")
        self._receivers.append((url, receiver))

    def post(self, url: str) -> None:
        """Send deliveries over the network if their URL begins with `url`, such as `http://127.0.0.1:8000/`."""
        self.receive(_posted, url)

    def deliver(
        self,
        event: str,
        *,
        url: str = "",
        secret: str | None = None,
        values: Mapping[str, Any] | None = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        seed: str = "0",
    ) -> Delivery:
        """Deliver an event.

        Args:
            event: The name of the event, such as `BOOKING_CREATED`.
            url: The target URL.
            secret: The secret for the signature. If omitted, the delivery is not signed.
            values: Values of the body by dotted path; all others follow from the document.
            body: Replaces the whole body: JSON-like data, or bytes or a string that are sent unchanged.
            headers: Additional headers.
            seed: The random seed of values that the document does not define.

        Raises:
            LookupError: The document has no such event, and no body is given.
        """
        media = contract().event(event)
        if body is None and media is None:
            raise LookupError(f"the document has no event {event!r}; pass a `body`")
        if body is None and media is not None:
            examples = Examples(contract(), checker("response"), "response", f"{seed}:{event}")
            body = examples.value(media.schema, media.example)
        for path, value in (values or {}).items():
            body = put(body, path, value)
        if isinstance(body, str | bytes):
            content = body if isinstance(body, bytes) else body.encode()
        else:
            content = json_text(body).encode()
        signature = sign(content, secret.encode()) if secret else SIGNATURE.unsigned
        signed = {SIGNATURE.header: signature} if signature is not None else {}
        sent = {"content-type": "application/json", **signed, **(headers or {})}
        delivery = Delivery(trigger=event, url=url, headers=sent, content=content)
        self.log.append(delivery)
        for prefix, receiver in self._receivers:
            if _begins_with(url, prefix):
                self._after_request(partial(receiver, delivery))
        return delivery


def _begins_with(url: str, prefix: str) -> bool:
    """Whether a URL begins with whole parts of another: `/hook` is no part of `/hooks`."""
    return url.startswith(prefix) and (url[len(prefix) :][:1] in ("", *"/?#") or prefix[-1:] in ("", *"/?#"))


def _posted(delivery: Delivery) -> None:
    import httpx2

    httpx2.post(delivery.url, content=delivery.content, headers=dict(delivery.headers), trust_env=False)
