"""OAuth 2 device authorization: a user authorizes an application on another device."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest

from tests.behavior.conftest import Findings
from tests.behavior.test_oauth_flows import document
from tests.conftest import Generate

DEVICE = (
    "deviceAuthorization: {deviceAuthorizationUrl: 'https://auth.example.com/device', "
    "tokenUrl: 'https://auth.example.com/oauth/token', scopes: {}}"
)
STARTED = {
    "device_code": "d",
    "user_code": "WDJB-MJHT",
    "verification_uri": "https://example.com/device",
    "verification_uri_complete": "https://example.com/device?user_code=WDJB-MJHT",
    "expires_in": 60,
    "interval": 2,
}


class Device:
    """An authorization server for devices, whose clock advances while the client waits."""

    def __init__(self, *responses: tuple[int, dict[str, Any]], started: dict[str, Any] = STARTED) -> None:
        self.responses = list(responses)
        self.started = started
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.waited: list[float] = []
        self.now = 1_800_000_000.0

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append((request.url.path, dict(parse_qsl(request.content.decode()))))
        if request.url.path == "/device":
            return httpx2.Response(200, json=self.started)
        status, body = self.responses.pop(0)
        return httpx2.Response(status, json=body)

    def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)


def refusal(code: str, status: int = 400) -> tuple[int, dict[str, Any]]:
    return status, {"error": code}


GRANTED = (200, {"access_token": "t", "refresh_token": "r", "token_type": "bearer"})


@dataclass
class Login:
    """Starts and waits with one of the clients.

    Attributes:
        package: The package.
        flavor: Which client.
    """

    package: ModuleType
    flavor: str

    def __call__(self, server: Device, **arguments: Any) -> Any:
        """Return the authorization and the tokens."""
        if self.flavor == "sync":
            return self._sync(server, arguments)
        return asyncio.run(self._async(server, arguments))

    def _sync(self, server: Device, arguments: dict[str, Any]) -> Any:
        with httpx2.Client(transport=httpx2.MockTransport(server.handle)) as http_client:
            flow = self.package.DeviceFlow(http_client=http_client, clock=self._clock(server), **arguments)
            authorization = flow.start(scopes=["read", "write"])
            return authorization, flow.wait(authorization, sleep=server.sleep)

    async def _async(self, server: Device, arguments: dict[str, Any]) -> Any:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(server.handle)) as http_client:
            flow = self.package.AsyncDeviceFlow(http_client=http_client, clock=self._clock(server), **arguments)
            authorization = await flow.start(scopes="read write")
            return authorization, await flow.wait(authorization, sleep=server.asleep)

    def _clock(self, server: Device) -> Any:
        return import_module(f"{self.package.__name__}._core.options").Clock(wall=lambda: server.now)


@pytest.fixture(params=["sync", "async"])
def login(request: pytest.FixtureRequest, generated: Generate) -> Login:
    return Login(generated(document(DEVICE)), request.param)


def test_a_user_authorizes_a_device(login: Login) -> None:
    server = Device(refusal("authorization_pending"), refusal("slow_down"), refusal("authorization_pending"), GRANTED)

    authorization, tokens = login(server, client_id="tv")

    assert (authorization.user_code, authorization.verification_uri) == ("WDJB-MJHT", "https://example.com/device")
    assert authorization.verification_uri_complete == "https://example.com/device?user_code=WDJB-MJHT"
    assert authorization.expires_at.timestamp() == 1_800_000_060
    assert "device_code" not in repr(authorization)
    assert (tokens.access_token, tokens.refresh_token) == ("t", "r")
    grant = {"grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": "d", "client_id": "tv"}
    assert server.asked == [("/device", {"scope": "read write", "client_id": "tv"})] + [("/oauth/token", grant)] * 4
    assert server.waited == [2, 2, 7, 7]


def test_servers_that_answer_with_status_200_or_428_are_understood(login: Login) -> None:
    server = Device(refusal("authorization_pending", 200), refusal("authorization_pending", 428), GRANTED)
    assert login(server, client_id="tv")[1].access_token == "t"


@pytest.mark.parametrize("code", ["access_denied", "expired_token"])
def test_a_user_who_refuses_ends_it(login: Login, code: str) -> None:
    with pytest.raises(login.package.BadRequestError) as caught:
        login(Device(refusal(code)), client_id="tv")
    assert caught.value.code == code


def test_nobody_is_waited_for_after_the_code_has_expired(login: Login) -> None:
    server = Device(*[refusal("authorization_pending")] * 100)
    with pytest.raises(login.package.BadRequestError) as caught:
        login(server, client_id="tv")
    assert caught.value.code == "authorization_pending"
    assert sum(server.waited) == 58


@pytest.mark.parametrize("missing", ["device_code", "user_code", "verification_uri", "expires_in"])
def test_an_incomplete_response_is_told(login: Login, missing: str) -> None:
    started = {key: value for key, value in STARTED.items() if key != missing}
    with pytest.raises(ValueError, match=f"the response has no `{missing}`"):
        login(Device(started=started), client_id="tv")


def test_the_secret_of_a_device_is_sent_as_the_flow_says(login: Login) -> None:
    server = Device(GRANTED)
    login(server, client_id="tv", client_secret="s")
    assert [form.get("client_secret") for _, form in server.asked] == [None, None]


def test_tokens_of_a_device_are_renewed(generated: Generate) -> None:
    package = generated(document(DEVICE))
    server = Device((200, {"access_token": "new", "token_type": "bearer"}))
    called: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        if request.url.host == "auth.example.com":
            return server.handle(request)
        called.append(request.headers["authorization"])
        return httpx2.Response(200, json={})

    with httpx2.Client(transport=httpx2.MockTransport(handle)) as http_client:
        old = package.Tokens.from_dict(
            {"access_token": "x", "refresh_token": "r", "expires_at": "2020-01-01T00:00:00Z"}
        )
        source = package.OAuthTokens(package.DeviceFlow(client_id="tv", http_client=http_client), old)
        package.Client(api_key=source, http_client=http_client).orders.list()

    assert called == ["Bearer new"]
    assert server.asked == [("/oauth/token", {"grant_type": "refresh_token", "refresh_token": "r", "client_id": "tv"})]


@pytest.mark.parametrize(
    ("flow", "missing"),
    [
        ("{tokenUrl: /token, scopes: {}}", "deviceAuthorizationUrl"),
        ("{deviceAuthorizationUrl: /device, scopes: {}}", "tokenUrl"),
    ],
)
def test_a_device_flow_without_endpoints_is_reported(flow: str, missing: str, findings: Findings) -> None:
    found = findings(document(f"deviceAuthorization: {flow}").replace("3.0.3", "3.2.0"))
    assert found[-1] == (
        f"GEN271 the client does not obtain tokens with `deviceAuthorization`, because `{missing}` is not a usable URL"
    )
