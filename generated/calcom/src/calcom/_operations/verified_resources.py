# Generated from spec/paths/verified_resources.yaml by openapi-twin-clients; do not edit.
"""Operations of `verified_resources`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation
from calcom._operations.paging import TAKE_SKIP

EMAILS_REQUEST_VERIFICATION_CODE: Final[Operation[None]] = Operation(
    "verified_resources.emails.request_verification_code",
    "POST /v2/verified-resources/emails/verification-code/request",
    kind="none",
)
EMAILS_VERIFY: Final[Operation[types.VerifiedEmail]] = Operation(
    "verified_resources.emails.verify",
    "POST /v2/verified-resources/emails/verification-code/verify",
    lambda: types.VerifiedEmail,
)
EMAILS_LIST: Final[Operation[types.VerifiedEmail]] = Operation(
    "verified_resources.emails.list", "GET /v2/verified-resources/emails", lambda: types.VerifiedEmail, paging=TAKE_SKIP
)
EMAILS_GET: Final[Operation[types.VerifiedEmail | None]] = Operation(
    "verified_resources.emails.get", "GET /v2/verified-resources/emails/{id}", lambda: types.VerifiedEmail | None
)
PHONES_REQUEST_VERIFICATION_CODE: Final[Operation[None]] = Operation(
    "verified_resources.phones.request_verification_code",
    "POST /v2/verified-resources/phones/verification-code/request",
    kind="none",
)
PHONES_VERIFY: Final[Operation[types.VerifiedPhone]] = Operation(
    "verified_resources.phones.verify",
    "POST /v2/verified-resources/phones/verification-code/verify",
    lambda: types.VerifiedPhone,
)
PHONES_LIST: Final[Operation[types.VerifiedPhone]] = Operation(
    "verified_resources.phones.list", "GET /v2/verified-resources/phones", lambda: types.VerifiedPhone, paging=TAKE_SKIP
)
PHONES_GET: Final[Operation[types.VerifiedPhone | None]] = Operation(
    "verified_resources.phones.get", "GET /v2/verified-resources/phones/{id}", lambda: types.VerifiedPhone | None
)
