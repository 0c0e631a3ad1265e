# What `facts.py.jinja` defines, for checkers and editors that read the runtime here; it is in no package.
# A test compares it with a rendered module.
from collections.abc import Mapping
from typing import Final

from . import client_flow, fact_types

PACKAGE: Final[str]
DISTRIBUTION: Final[str]
VERSION: Final[str]
ASYNC_CLIENT: Final[str]
RESOURCES: Final[Mapping[str, str]]
BASE_URL: Final[str]
BASE_URL_ENV: Final[str]
ENVIRONMENTS: Final[Mapping[str, str]]
ENVIRONMENT_ENV: Final[str]
SERVER_VARIABLES: Final[tuple[fact_types.ServerVariable, ...]]
HAS_OWN_SERVERS: Final[bool]
SCHEMES: Final[tuple[fact_types.Scheme, ...]]
SECURITY: Final[tuple[tuple[str, ...], ...]]
ENVELOPE: Final[str | None]
CAMEL_CASE: Final[bool]
ERROR_SHAPE: Final[fact_types.ErrorShape]
RATE_LIMIT: Final[fact_types.RateLimitHeaders | None]
REFRESH_STATUS: Final[int | None]
SIGNATURE: Final[fact_types.SignatureFormat]
RENEWAL: Final[fact_types.TokenEndpoint]
AUTHORIZATION: Final[fact_types.Authorization]
TOKEN_ENDPOINT: Final[fact_types.TokenEndpoint]
DEVICE_ENDPOINT: Final[fact_types.TokenEndpoint]
DEVICE_TOKEN_ENDPOINT: Final[fact_types.TokenEndpoint]
CLIENT_FLOWS: Final[tuple[client_flow.ClientFlow, ...]]
