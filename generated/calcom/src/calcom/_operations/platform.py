# Generated from spec/paths/platform.yaml by openapi-twin-clients; do not edit.
"""Operations of `platform`."""

from __future__ import annotations

from typing import Final

from calcom import types
from calcom._core.operation import Operation
from calcom._operations.paging import LIMIT_OFFSET, TAKE_SKIP

OAUTH_CLIENTS_LIST: Final[Operation[list[types.PlatformOAuthClient]]] = Operation(
    "platform.oauth_clients.list", "GET /v2/oauth-clients", lambda: list[types.PlatformOAuthClient]
)
OAUTH_CLIENTS_CREATE: Final[Operation[types.PlatformOAuthClientCredentials]] = Operation(
    "platform.oauth_clients.create", "POST /v2/oauth-clients", lambda: types.PlatformOAuthClientCredentials
)
OAUTH_CLIENTS_GET: Final[Operation[types.PlatformOAuthClient]] = Operation(
    "platform.oauth_clients.get", "GET /v2/oauth-clients/{clientId}", lambda: types.PlatformOAuthClient
)
OAUTH_CLIENTS_UPDATE: Final[Operation[types.PlatformOAuthClient]] = Operation(
    "platform.oauth_clients.update", "PATCH /v2/oauth-clients/{clientId}", lambda: types.PlatformOAuthClient
)
OAUTH_CLIENTS_DELETE: Final[Operation[types.PlatformOAuthClient]] = Operation(
    "platform.oauth_clients.delete", "DELETE /v2/oauth-clients/{clientId}", lambda: types.PlatformOAuthClient
)
MANAGED_USERS_LIST: Final[Operation[types.ManagedUser]] = Operation(
    "platform.managed_users.list",
    "GET /v2/oauth-clients/{clientId}/users",
    lambda: types.ManagedUser,
    styles={"emails": "comma"},
    security=(("clientSecret",),),
    paging=LIMIT_OFFSET,
)
MANAGED_USERS_CREATE: Final[Operation[types.CreatedManagedUser]] = Operation(
    "platform.managed_users.create",
    "POST /v2/oauth-clients/{clientId}/users",
    lambda: types.CreatedManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_GET: Final[Operation[types.ManagedUser]] = Operation(
    "platform.managed_users.get",
    "GET /v2/oauth-clients/{clientId}/users/{userId}",
    lambda: types.ManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_UPDATE: Final[Operation[types.ManagedUser]] = Operation(
    "platform.managed_users.update",
    "PATCH /v2/oauth-clients/{clientId}/users/{userId}",
    lambda: types.ManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_DELETE: Final[Operation[types.ManagedUser]] = Operation(
    "platform.managed_users.delete",
    "DELETE /v2/oauth-clients/{clientId}/users/{userId}",
    lambda: types.ManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_FORCE_REFRESH_TOKENS: Final[Operation[types.ManagedUserTokens]] = Operation(
    "platform.managed_users.force_refresh_tokens",
    "POST /v2/oauth-clients/{clientId}/users/{userId}/force-refresh",
    lambda: types.ManagedUserTokens,
    security=(("clientSecret",),),
)
MANAGED_USERS_REFRESH_TOKENS: Final[Operation[types.ManagedUserTokens]] = Operation(
    "platform.managed_users.refresh_tokens",
    "POST /v2/oauth/{clientId}/refresh",
    lambda: types.ManagedUserTokens,
    secrets=frozenset({"refreshToken"}),
    security=(("clientSecret",),),
)
WEBHOOKS_LIST: Final[Operation[types.Webhook]] = Operation(
    "platform.webhooks.list",
    "GET /v2/oauth-clients/{clientId}/webhooks",
    lambda: types.Webhook,
    security=(("clientSecret",),),
    paging=TAKE_SKIP,
)
WEBHOOKS_CREATE: Final[Operation[types.Webhook]] = Operation(
    "platform.webhooks.create",
    "POST /v2/oauth-clients/{clientId}/webhooks",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
    security=(("clientSecret",),),
)
WEBHOOKS_DELETE_ALL: Final[Operation[str]] = Operation(
    "platform.webhooks.delete_all",
    "DELETE /v2/oauth-clients/{clientId}/webhooks",
    lambda: str,
    security=(("clientSecret",),),
)
WEBHOOKS_GET: Final[Operation[types.Webhook]] = Operation(
    "platform.webhooks.get",
    "GET /v2/oauth-clients/{clientId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    security=(("clientSecret",),),
)
WEBHOOKS_UPDATE: Final[Operation[types.Webhook]] = Operation(
    "platform.webhooks.update",
    "PATCH /v2/oauth-clients/{clientId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    secrets=frozenset({"secret"}),
    security=(("clientSecret",),),
)
WEBHOOKS_DELETE: Final[Operation[types.Webhook]] = Operation(
    "platform.webhooks.delete",
    "DELETE /v2/oauth-clients/{clientId}/webhooks/{webhookId}",
    lambda: types.Webhook,
    security=(("clientSecret",),),
)
