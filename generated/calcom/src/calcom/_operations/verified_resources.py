# Generated from spec/paths/verified_resources.yaml by openapi-twin-clients; do not edit.
"""Operations of `verified_resources`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom._operations.paging import TAKE_SKIP
from calcom.types.verified_resources import VerifiedEmail, VerifiedPhone

EMAILS_REQUEST_VERIFICATION_CODE: Final = Operation[None](
    "verified_resources.emails.request_verification_code",
    "POST /v2/verified-resources/emails/verification-code/request",
    None,
    kind="none",
)
EMAILS_VERIFY: Final = Operation[VerifiedEmail](
    "verified_resources.emails.verify", "POST /v2/verified-resources/emails/verification-code/verify", VerifiedEmail
)
EMAILS_LIST: Final = Operation[VerifiedEmail](
    "verified_resources.emails.list", "GET /v2/verified-resources/emails", VerifiedEmail, paging=TAKE_SKIP
)
EMAILS_GET: Final = Operation[VerifiedEmail | None](
    "verified_resources.emails.get", "GET /v2/verified-resources/emails/{id}", VerifiedEmail | None
)
PHONES_REQUEST_VERIFICATION_CODE: Final = Operation[None](
    "verified_resources.phones.request_verification_code",
    "POST /v2/verified-resources/phones/verification-code/request",
    None,
    kind="none",
)
PHONES_VERIFY: Final = Operation[VerifiedPhone](
    "verified_resources.phones.verify", "POST /v2/verified-resources/phones/verification-code/verify", VerifiedPhone
)
PHONES_LIST: Final = Operation[VerifiedPhone](
    "verified_resources.phones.list", "GET /v2/verified-resources/phones", VerifiedPhone, paging=TAKE_SKIP
)
PHONES_GET: Final = Operation[VerifiedPhone | None](
    "verified_resources.phones.get", "GET /v2/verified-resources/phones/{id}", VerifiedPhone | None
)
