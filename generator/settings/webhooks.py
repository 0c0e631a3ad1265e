"""How the events of the document's `webhooks` are delivered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .parts import HeaderName, Part


class WebhookSignature(Part):
    """How a delivery is signed: an HMAC of its raw body with the webhook's secret as the key.

    Attributes:
        header: Header that carries the signature.
        algorithm: Hash function of the HMAC.
        encoding: Encoding of the HMAC; `hex` means lower-case digits.
        prefix: Text before the HMAC in the header, such as `sha256=`.
        unsigned: Header value that replaces the signature if the webhook has no secret.
    """

    header: HeaderName
    algorithm: Literal["sha256", "sha384", "sha512"] = "sha256"
    encoding: Literal["hex", "base64"] = "hex"
    prefix: str = ""
    unsigned: Annotated[str, StringConstraints(min_length=1)] | None = None


class Webhooks(Part):
    """How the events of the document's `webhooks` are delivered.

    Attributes:
        trigger: Property of every event whose constant value identifies the event.
        signature: How deliveries are signed.
        version_header: Header with the version of the format.
    """

    trigger: Annotated[str, StringConstraints(min_length=1)]
    signature: WebhookSignature
    version_header: HeaderName | None = None
