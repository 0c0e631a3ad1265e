# Generated from spec/paths/platform.yaml by openapi-twin-clients; do not edit.
"""Operations of `platform`."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Operation
from calcom._operations.paging import LIMIT_OFFSET, TAKE_SKIP
from calcom.types.platform import (
    CreatedManagedUser,
    ManagedUser,
    ManagedUserTokens,
    PlatformOAuthClient,
    PlatformOAuthClientCredentials,
)
from calcom.types.webhooks import Webhook

OAUTH_CLIENTS_LIST: Final = Operation[list[PlatformOAuthClient]](
    "platform.oauth_clients.list", "GET /v2/oauth-clients", list[PlatformOAuthClient]
)
OAUTH_CLIENTS_CREATE: Final = Operation[PlatformOAuthClientCredentials](
    "platform.oauth_clients.create", "POST /v2/oauth-clients", PlatformOAuthClientCredentials
)
OAUTH_CLIENTS_GET: Final = Operation[PlatformOAuthClient](
    "platform.oauth_clients.get", "GET /v2/oauth-clients/{clientId}", PlatformOAuthClient
)
OAUTH_CLIENTS_UPDATE: Final = Operation[PlatformOAuthClient](
    "platform.oauth_clients.update", "PATCH /v2/oauth-clients/{clientId}", PlatformOAuthClient
)
OAUTH_CLIENTS_DELETE: Final = Operation[PlatformOAuthClient](
    "platform.oauth_clients.delete", "DELETE /v2/oauth-clients/{clientId}", PlatformOAuthClient
)
MANAGED_USERS_LIST: Final = Operation[ManagedUser](
    "platform.managed_users.list",
    "GET /v2/oauth-clients/{clientId}/users",
    ManagedUser,
    styles={"emails": "comma"},
    security=(("clientSecret",),),
    paging=LIMIT_OFFSET,
)
MANAGED_USERS_CREATE: Final = Operation[CreatedManagedUser](
    "platform.managed_users.create",
    "POST /v2/oauth-clients/{clientId}/users",
    CreatedManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_GET: Final = Operation[ManagedUser](
    "platform.managed_users.get",
    "GET /v2/oauth-clients/{clientId}/users/{userId}",
    ManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_UPDATE: Final = Operation[ManagedUser](
    "platform.managed_users.update",
    "PATCH /v2/oauth-clients/{clientId}/users/{userId}",
    ManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_DELETE: Final = Operation[ManagedUser](
    "platform.managed_users.delete",
    "DELETE /v2/oauth-clients/{clientId}/users/{userId}",
    ManagedUser,
    security=(("clientSecret",),),
)
MANAGED_USERS_FORCE_REFRESH_TOKENS: Final = Operation[ManagedUserTokens](
    "platform.managed_users.force_refresh_tokens",
    "POST /v2/oauth-clients/{clientId}/users/{userId}/force-refresh",
    ManagedUserTokens,
    security=(("clientSecret",),),
)
MANAGED_USERS_REFRESH_TOKENS: Final = Operation[ManagedUserTokens](
    "platform.managed_users.refresh_tokens",
    "POST /v2/oauth/{clientId}/refresh",
    ManagedUserTokens,
    secrets=frozenset({"refreshToken"}),
    security=(("clientSecret",),),
)
WEBHOOKS_LIST: Final = Operation[Webhook](
    "platform.webhooks.list",
    "GET /v2/oauth-clients/{clientId}/webhooks",
    Webhook,
    security=(("clientSecret",),),
    paging=TAKE_SKIP,
)
WEBHOOKS_CREATE: Final = Operation[Webhook](
    "platform.webhooks.create",
    "POST /v2/oauth-clients/{clientId}/webhooks",
    Webhook,
    secrets=frozenset({"secret"}),
    security=(("clientSecret",),),
)
WEBHOOKS_DELETE_ALL: Final = Operation[str](
    "platform.webhooks.delete_all", "DELETE /v2/oauth-clients/{clientId}/webhooks", str, security=(("clientSecret",),)
)
WEBHOOKS_GET: Final = Operation[Webhook](
    "platform.webhooks.get",
    "GET /v2/oauth-clients/{clientId}/webhooks/{webhookId}",
    Webhook,
    security=(("clientSecret",),),
)
WEBHOOKS_UPDATE: Final = Operation[Webhook](
    "platform.webhooks.update",
    "PATCH /v2/oauth-clients/{clientId}/webhooks/{webhookId}",
    Webhook,
    secrets=frozenset({"secret"}),
    security=(("clientSecret",),),
)
WEBHOOKS_DELETE: Final = Operation[Webhook](
    "platform.webhooks.delete",
    "DELETE /v2/oauth-clients/{clientId}/webhooks/{webhookId}",
    Webhook,
    security=(("clientSecret",),),
)
