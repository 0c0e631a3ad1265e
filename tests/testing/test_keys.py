"""The keys of Cal.com in memory: clients without one use that of the first user, like a program that was given it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from calcom import AuthenticationError, CalCom, OAuth, OAuthTokens, RateLimitError
from calcom.testing import CalComServer


@pytest.fixture
def cal() -> Iterator[CalComServer]:
    with CalComServer() as server:
        yield server


def test_clients_use_the_key_of_the_first_user(cal: CalComServer) -> None:
    cal.client().me.get()
    asyncio.run(cal.async_client().me.get())
    sent = {call.request.headers["authorization"] for call in cal.calls()}
    assert sent == {f"Bearer {cal.user.api_key}"}
    with pytest.raises(AuthenticationError):
        cal.client(api_key="test-api-key").me.get()


def test_controls_of_that_key_concern_these_clients(cal: CalComServer) -> None:
    cal.credentials.only(cal.user.api_key)
    cal.rate_limits.add(1, 60, credential=cal.user.api_key)
    client = cal.client(max_retries=0)
    client.me.get()
    with pytest.raises(RateLimitError):
        client.me.get()
    cal.credentials.revoke(cal.user.api_key)
    with pytest.raises(AuthenticationError):
        client.me.get()


def test_new_clients_have_a_renewed_key(cal: CalComServer) -> None:
    old = cal.client()
    old.api_keys.refresh()
    assert cal.client().me.get().username == "alice"
    with pytest.raises(AuthenticationError):
        old.me.get()


def test_a_listed_key_of_no_user_is_one_of_the_first_user(cal: CalComServer) -> None:
    cal.credentials.only("cal_of_nobody")
    assert cal.client(api_key="cal_of_nobody").me.get().username == cal.user.username
    with pytest.raises(AuthenticationError):
        cal.client().me.get()


def test_tokens_come_from_the_token_endpoint(cal: CalComServer) -> None:
    """Its document has JSON, and clients send forms, as RFC 6749 says."""
    granted = {"access_token": cal.user.api_key, "token_type": "bearer", "refresh_token": "next", "expires_in": 1800}
    cal.respond("oauth.create_token", granted)
    oauth = OAuth(client_id="a", client_secret="b", redirect_uri="https://app.test/", base_url=cal.url)
    tokens = oauth.exchange("code", code_verifier=oauth.authorization().code_verifier)
    with CalCom(api_key=OAuthTokens(oauth, tokens), base_url=cal.url) as client:
        assert client.me.get().username == cal.user.username
    (call,) = cal.calls("oauth.create_token")
    assert call.request.body["grant_type"] == "authorization_code"
