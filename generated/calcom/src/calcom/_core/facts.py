"""What this API decided: the only module of the runtime that knows which API it speaks to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

SchemeKind = Literal["bearer", "basic", "header", "query", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One way in which a request can prove who sends it.

    Attributes:
        key: Name of the scheme in the document; operations refer to it.
        kind: Where the value goes.
        name: Header, query parameter or cookie that carries the value; empty for `bearer` and `basic`.
        argument: Argument of the client that takes the value.
        env: Environment variable that is read when the argument is not given.
        secret: Whether the value must never be shown.
    """

    key: str
    kind: SchemeKind
    name: str
    argument: str
    env: str
    secret: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorShape:
    """Where an error answer says what went wrong.

    Dotted paths into its body, tried in order; for the request id, names of headers.
    """

    code: tuple[str, ...]
    message: tuple[str, ...]
    details: tuple[str, ...]
    fields: tuple[str, ...]
    request_id: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitHeaders:
    """How the names of the rate limit headers begin; what follows the prefix is the name of the limit."""

    limit: str
    remaining: str
    reset: str


PACKAGE: Final = "calcom"
DISTRIBUTION: Final = "calcom-client"
VERSION: Final = "0.1.0"
ASYNC_CLIENT: Final = "AsyncCalCom"

BASE_URL: Final = "https://api.cal.com"
BASE_URL_ENV: Final = "CALCOM_BASE_URL"

SCHEMES: Final[tuple[Scheme, ...]] = (
    Scheme(
        key="bearer",
        kind="bearer",
        name="",
        argument="api_key",
        env="CALCOM_API_KEY",
        secret=True,
    ),
    Scheme(
        key="clientId",
        kind="header",
        name="x-cal-client-id",
        argument="client_id",
        env="CALCOM_CLIENT_ID",
        secret=False,
    ),
    Scheme(
        key="clientSecret",
        kind="header",
        name="x-cal-secret-key",
        argument="client_secret",
        env="CALCOM_CLIENT_SECRET",
        secret=True,
    ),
)

ERROR_SHAPE: Final = ErrorShape(
    code=(
        "error.code",
        "code",
        "error",
    ),
    message=(
        "error.message",
        "message",
        "error_description",
    ),
    details=("error.details",),
    fields=("error.details.errors",),
    request_id=("x-request-id",),
)

RATE_LIMIT: Final[RateLimitHeaders | None] = RateLimitHeaders(
    limit="x-ratelimit-limit",
    remaining="x-ratelimit-remaining",
    reset="x-ratelimit-reset",
)

# The status with which the server says that an access token has expired, when it has one of its own for that.
REFRESH_STATUS: Final[int | None] = 498
