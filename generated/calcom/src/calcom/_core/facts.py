# Generated from the template src/package/_core/facts.py.jinja by openapi-twin-clients; do not edit.
"""The facts about this API: the only API-specific module of the runtime."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from . import fact_types

PACKAGE: Final[str] = "calcom"
DISTRIBUTION: Final[str] = "calcom-client"
VERSION: Final[str] = "0.1.0"
ASYNC_CLIENT: Final[str] = "AsyncCalCom"

_RESOURCES = """
bookings slots event_types schedules me teams organizations contacts calendars selected_calendars
destination_calendars conferencing verified_resources workflows routing_forms insights webhooks notifications events
stripe credits allowlists api_keys oauth platform
"""
# The module of each resource of the clients.
RESOURCES: Final[Mapping[str, str]] = {name: name for name in _RESOURCES.split()}
BASE_URL: Final[str] = "https://api.cal.com"
BASE_URL_ENV: Final[str] = "CALCOM_BASE_URL"

# The named servers, and the environment variable that selects one.
ENVIRONMENTS: Final[Mapping[str, str]] = {"global": "https://api.cal.com", "eu": "https://api.cal.eu"}
ENVIRONMENT_ENV: Final[str] = "CALCOM_ENVIRONMENT"

# The variable parts of `BASE_URL`, and of the servers of operations.
SERVER_VARIABLES: Final[tuple[fact_types.ServerVariable, ...]] = ()

# Whether any operation has its own server, independent of the base URL.
HAS_OWN_SERVERS: Final[bool] = False

SCHEMES: Final[tuple[fact_types.Scheme, ...]] = (
    fact_types.Scheme(key="bearer", kind="bearer", name="", argument="api_key", env="CALCOM_API_KEY", secret=True),
    fact_types.Scheme(
        key="clientId",
        kind="header",
        name="x-cal-client-id",
        argument="client_id",
        env="CALCOM_CLIENT_ID",
        secret=False,
    ),
    fact_types.Scheme(
        key="clientSecret",
        kind="header",
        name="x-cal-secret-key",
        argument="client_secret",
        env="CALCOM_CLIENT_SECRET",
        secret=True,
    ),
)

# Default security of operations.
SECURITY: Final[tuple[tuple[str, ...], ...]] = (("bearer",), ("clientId", "clientSecret"))

# The property of JSON bodies with the result, unless an operation says otherwise.
ENVELOPE: Final[str | None] = "data"

# Whether models derive wire names by converting snake_case to camelCase.
CAMEL_CASE: Final[bool] = True

ERROR_SHAPE: Final[fact_types.ErrorShape] = fact_types.ErrorShape(
    code=("error.code", "code", "error"),
    message=("error.message", "message", "error_description"),
    details=("error.details",),
    fields=(
        fact_types.FieldErrors(
            at="error.details.errors",
            field="property",
            messages="constraints",
            children="children",
            echoes=("target", "value"),
        ),
        fact_types.FieldErrors(
            at="error.message",
            pattern="(?:^| )(?P<field>[\\w.]+)(?: [^ ,]+)* property is wrong,(?P<message>.*?)(?=,? [^,]+ is wrong,|$)",
        ),
        fact_types.FieldErrors(
            at="error_description",
            pattern="(?:^| )(?P<field>[\\w.]+)(?: [^ ,]+)* property is wrong,(?P<message>.*?)(?=,? [^,]+ is wrong,|$)",
        ),
        fact_types.FieldErrors(
            at="error.message",
            pattern="(?:^responses - |, )\\{(?P<field>[\\w-]+)\\}(?P<message>[^{}\\s][^{}]*?)(?=, |$)",
        ),
    ),
    request_id=("x-request-id",),
)

RATE_LIMIT: Final[fact_types.RateLimitHeaders | None] = fact_types.RateLimitHeaders(
    limit="x-ratelimit-limit", remaining="x-ratelimit-remaining", reset="x-ratelimit-reset"
)

# The status for an expired access token, if the server has a separate one.
REFRESH_STATUS: Final[int | None] = 498

SIGNATURE: Final[fact_types.SignatureFormat] = fact_types.SignatureFormat(
    header="X-Cal-Signature-256", algorithm="sha256", encoding="hex", prefix="", unsigned="no-secret-provided"
)

RENEWAL: Final[fact_types.TokenEndpoint] = fact_types.TokenEndpoint(
    operation="platform.managed_users.refresh_tokens",
    route="POST /v2/oauth/{clientId}/refresh",
    headers={"accept": "application/json"},
    media="application/json",
    security=(("clientSecret",),),
    secrets=frozenset({"refreshToken"}),
    paths=fact_types.TokenPaths(
        access="data.accessToken",
        refresh="data.refreshToken",
        expires_at="data.accessTokenExpiresAt",
        per_second=1000,
    ),
)

AUTHORIZATION: Final[fact_types.Authorization] = fact_types.Authorization(
    url="https://app.cal.com/auth/oauth2/authorize", pkce_always=False
)
TOKEN_ENDPOINT: Final[fact_types.TokenEndpoint] = fact_types.TokenEndpoint(
    operation="oauth.create_token",
    route="POST /v2/auth/oauth2/token",
    headers={"accept": "application/json"},
    media="application/x-www-form-urlencoded",
    security=(),
    secrets=frozenset({"client_secret", "code", "code_verifier", "refresh_token"}),
    paths=fact_types.TokenPaths(),
)
