# Generated from the template src/package/__init__.py.jinja by openapi-twin-clients; do not edit.
"""Python client for the Cal.com API v2, sync and async.

Names are loaded when they are first used: importing this package imports neither httpx2 nor pydantic.
"""

from __future__ import annotations

import sys
from importlib import import_module

from calcom._version import __version__ as __version__

# For type checkers. jedi treats a mere annotation as true as well. Importing the name from `typing` would take longer
# than everything else here.
TYPE_CHECKING: bool = False

if TYPE_CHECKING:
    from calcom import types as types
    from calcom import webhooks as webhooks
    from calcom._async.client import AsyncCalCom as AsyncCalCom
    from calcom._async.pages import AsyncPage as AsyncPage
    from calcom._async.pages import AsyncPager as AsyncPager
    from calcom._async.token_sources import AsyncManagedUserTokens as AsyncManagedUserTokens
    from calcom._async.token_sources import AsyncOAuth as AsyncOAuth
    from calcom._async.token_sources import AsyncOAuthTokens as AsyncOAuthTokens
    from calcom._core.auth import AsyncTokenSource as AsyncTokenSource
    from calcom._core.auth import TokenSource as TokenSource
    from calcom._core.drift import Drift as Drift
    from calcom._core.errors import APIConnectionError as APIConnectionError
    from calcom._core.errors import APIError as APIError
    from calcom._core.errors import APIStatusError as APIStatusError
    from calcom._core.errors import APITimeoutError as APITimeoutError
    from calcom._core.errors import AuthenticationError as AuthenticationError
    from calcom._core.errors import BadRequestError as BadRequestError
    from calcom._core.errors import ConflictError as ConflictError
    from calcom._core.errors import DriftError as DriftError
    from calcom._core.errors import FieldError as FieldError
    from calcom._core.errors import InternalServerError as InternalServerError
    from calcom._core.errors import MissingCredentialsError as MissingCredentialsError
    from calcom._core.errors import NotFoundError as NotFoundError
    from calcom._core.errors import PermissionDeniedError as PermissionDeniedError
    from calcom._core.errors import PreconditionFailedError as PreconditionFailedError
    from calcom._core.errors import RateLimitError as RateLimitError
    from calcom._core.errors import RedirectError as RedirectError
    from calcom._core.errors import ResponseError as ResponseError
    from calcom._core.errors import TokenExpiredError as TokenExpiredError
    from calcom._core.errors import TokenRefreshError as TokenRefreshError
    from calcom._core.errors import UnprocessableEntityError as UnprocessableEntityError
    from calcom._core.errors import WebhookPayloadError as WebhookPayloadError
    from calcom._core.errors import WebhookVerificationError as WebhookVerificationError
    from calcom._core.model import Model as Model
    from calcom._core.oauth import AuthorizationRequest as AuthorizationRequest
    from calcom._core.omit import Omit as Omit
    from calcom._core.omit import omit as omit
    from calcom._core.options import Options as Options
    from calcom._core.preload import preload as preload
    from calcom._core.rate_limit import RateLimit as RateLimit
    from calcom._core.request import PreparedRequest as PreparedRequest
    from calcom._core.response import RawResponse as RawResponse
    from calcom._core.response import Response as Response
    from calcom._core.tokens import Tokens as Tokens
    from calcom._sync.client import CalCom as CalCom
    from calcom._sync.pages import Page as Page
    from calcom._sync.token_sources import ManagedUserTokens as ManagedUserTokens
    from calcom._sync.token_sources import OAuth as OAuth
    from calcom._sync.token_sources import OAuthTokens as OAuthTokens

# Each module with the names that this package offers.
_INDEX = """
_async.client: AsyncCalCom
_async.pages: AsyncPage AsyncPager
_async.token_sources: AsyncManagedUserTokens AsyncOAuth AsyncOAuthTokens
_core.auth: AsyncTokenSource TokenSource
_core.drift: Drift
_core.errors: APIConnectionError APIError APIStatusError APITimeoutError AuthenticationError BadRequestError
    ConflictError DriftError FieldError InternalServerError MissingCredentialsError NotFoundError PermissionDeniedError
    PreconditionFailedError RateLimitError RedirectError ResponseError TokenExpiredError TokenRefreshError
    UnprocessableEntityError WebhookPayloadError WebhookVerificationError
_core.model: Model
_core.oauth: AuthorizationRequest
_core.omit: Omit omit
_core.options: Options
_core.preload: preload
_core.rate_limit: RateLimit
_core.request: PreparedRequest
_core.response: RawResponse Response
_core.tokens: Tokens
_sync.client: CalCom
_sync.pages: Page
_sync.token_sources: ManagedUserTokens OAuth OAuthTokens
"""
_HOMES = {
    name: module
    for module, _, names in (line.partition(":") for line in _INDEX.replace("\n    ", " ").split("\n"))
    for name in names.split()
}
_MODULES = ("types", "webhooks")


if not TYPE_CHECKING:
    # Hidden from type checkers, which would accept every misspelled name because of this function.
    def __getattr__(name: str) -> object:
        custom = _written_by_hand()
        if name == "__all__":
            return [*{*_HOMES, *_MODULES, *custom}]
        if name in custom:
            return custom[name]
        if name in _HOMES:
            value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        elif name in _MODULES:
            value = import_module(f"{__name__}.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        if f"{__name__}._custom" not in sys.modules:
            globals()[name] = value
        return value


def _written_by_hand() -> dict[str, object]:
    """The `__all__` of the hand-written module `_custom.py` beside this file, if it exists."""
    name = f"{__name__}._custom"
    try:
        module = vars(import_module(name))
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return {}
    # While the module is being imported, its own imports are resolved by the generated modules.
    return {exported: module[exported] for exported in module.get("__all__", ()) if exported in module}


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, *_MODULES, *_written_by_hand()})
