"""How the events of the document's `webhooks` are delivered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .parts import HeaderName, Part


class WebhookSignature(Part):
    """How a delivery proves where it comes from: an HMAC of its raw body, keyed with the secret of the webhook.

    Attributes:
        header: Header that carries the signature.
        algorithm: Hash function of the HMAC.
        encoding: How the HMAC is written; `hex` means lower-case digits.
        prefix: What stands before it in the header, such as `sha256=`.
        unsigned: What the header holds in place of a signature when the webhook has no secret.
    """

    header: HeaderName
    algorithm: Literal["sha256", "sha384", "sha512"] = "sha256"
    encoding: Literal["hex", "base64"] = "hex"
    prefix: str = ""
    unsigned: Annotated[str, StringConstraints(min_length=1)] | None = None


class Webhooks(Part):
    """How the events of the document's `webhooks` are delivered.

    Attributes:
        trigger: Property of every event whose constant value tells which event it is.
        signature: How deliveries are signed.
        version_header: Header that tells the version of the format.
    """

    trigger: Annotated[str, StringConstraints(min_length=1)]
    signature: WebhookSignature
    version_header: HeaderName | None = None
