"""Python client for the Cal.com API v2, sync and async.

Names are loaded when they are first used: importing this package imports neither httpx2 nor pydantic.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from calcom._version import __version__ as __version__

if TYPE_CHECKING:
    from calcom import types as types
    from calcom._async.client import AsyncCalCom as AsyncCalCom
    from calcom._async.pages import AsyncPage as AsyncPage, AsyncPager as AsyncPager
    from calcom._core.drift import Drift as Drift
    from calcom._core.errors import (
        APIConnectionError as APIConnectionError,
        APIError as APIError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        DriftError as DriftError,
        FieldError as FieldError,
        InternalServerError as InternalServerError,
        MissingCredentialsError as MissingCredentialsError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        PreconditionFailedError as PreconditionFailedError,
        RateLimitError as RateLimitError,
        RedirectError as RedirectError,
        ResponseError as ResponseError,
        TokenExpiredError as TokenExpiredError,
        UnprocessableEntityError as UnprocessableEntityError,
        WebhookVerificationError as WebhookVerificationError,
    )
    from calcom._core.model import Model as Model
    from calcom._core.omit import Omit as Omit, omit as omit
    from calcom._core.options import Options as Options
    from calcom._core.request import PreparedRequest as PreparedRequest
    from calcom._core.response import RawResponse as RawResponse, Response as Response
    from calcom._sync.client import CalCom as CalCom
    from calcom._sync.pages import Page as Page

_HOMES = {
    "AsyncCalCom": "_async.client",
    "AsyncPage": "_async.pages",
    "AsyncPager": "_async.pages",
    "Drift": "_core.drift",
    "APIConnectionError": "_core.errors",
    "APIError": "_core.errors",
    "APIStatusError": "_core.errors",
    "APITimeoutError": "_core.errors",
    "AuthenticationError": "_core.errors",
    "BadRequestError": "_core.errors",
    "ConflictError": "_core.errors",
    "DriftError": "_core.errors",
    "FieldError": "_core.errors",
    "InternalServerError": "_core.errors",
    "MissingCredentialsError": "_core.errors",
    "NotFoundError": "_core.errors",
    "PermissionDeniedError": "_core.errors",
    "PreconditionFailedError": "_core.errors",
    "RateLimitError": "_core.errors",
    "RedirectError": "_core.errors",
    "ResponseError": "_core.errors",
    "TokenExpiredError": "_core.errors",
    "UnprocessableEntityError": "_core.errors",
    "WebhookVerificationError": "_core.errors",
    "Model": "_core.model",
    "Omit": "_core.omit",
    "omit": "_core.omit",
    "Options": "_core.options",
    "PreparedRequest": "_core.request",
    "RawResponse": "_core.response",
    "Response": "_core.response",
    "CalCom": "_sync.client",
    "Page": "_sync.pages",
}
_MODULES = (
    "types",
    "webhooks",
)


def __getattr__(name: str) -> object:
    value: object
    if name in _HOMES:
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    elif name in _MODULES:
        value = import_module(f"{__name__}.{name}")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, *_MODULES})
