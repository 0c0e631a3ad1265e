"""Token sources of both flavors, and the responses of the token endpoints. Every secret here contains `MARK`."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

import calcom
from calcom import APIError
from tests.runtime.conftest import START

MARK = "do-not-show"


@pytest.fixture(autouse=True)
def nothing_leaks(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Neither logs nor errors show a secret, in any representation."""
    caplog.set_level(logging.DEBUG)
    made: list[APIError] = []
    original = APIError.__init__

    def noted(self: APIError, message: str) -> None:
        original(self, message)
        made.append(self)

    monkeypatch.setattr(APIError, "__init__", noted)
    yield
    # The loggers of the libraries are independent; they see what the server sends.
    shown = [record.getMessage() for record in caplog.get_records("call") if record.name == "calcom"]
    for error in made:
        shown += [str(error), repr(error), repr(vars(error)), pickle.dumps(error).decode("latin-1")]
    assert [text for text in shown if MARK in text] == []


def access(number: int) -> str:
    return f"access-{number}-{MARK}"


def refresh(number: int) -> str:
    return f"refresh-{number}-{MARK}"


def moment(seconds: float | None) -> datetime | None:
    """A time some seconds after the start of the tests' clock."""
    return None if seconds is None else datetime.fromtimestamp(START + seconds, UTC)


def managed(flavor: str, clock: Any, *, lasts: float | None = None, **arguments: Any) -> Any:
    """The first tokens of a managed user, which are valid for a number of seconds."""
    source = calcom.AsyncManagedUserTokens if flavor == "async" else calcom.ManagedUserTokens
    return source(
        access_token=access(1),
        refresh_token=refresh(1),
        expires_at=moment(lasts),
        client_id="platform",
        client_secret=f"platform-{MARK}",
        clock=clock.clock,
        **{"timeout": 5, **arguments},
    )


def managed_answer(number: int, *, lasts: float = 3600) -> dict[str, Any]:
    tokens = {
        "accessToken": access(number),
        "refreshToken": refresh(number),
        "accessTokenExpiresAt": (START + lasts) * 1000,
        "refreshTokenExpiresAt": (START + 1000 * lasts) * 1000,
    }
    return {"status": "success", "data": tokens}


def application(flavor: str, clock: Any, **arguments: Any) -> Any:
    made = calcom.AsyncOAuth if flavor == "async" else calcom.OAuth
    return made(
        client_id="app-1",
        redirect_uri="https://app.example.com/back",
        clock=clock.clock,
        **{"timeout": 5, **arguments},
    )


def oauth_answer(number: int, **changes: Any) -> dict[str, Any]:
    tokens = {
        "access_token": access(number),
        "token_type": "bearer",
        "refresh_token": refresh(number),
        "expires_in": 1800,
    }
    return {name: value for name, value in {**tokens, **changes}.items() if value is not None}
