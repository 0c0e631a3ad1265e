"""Tokens that many callers share: one renewal serves all of them."""

from __future__ import annotations

import asyncio
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import httpx2
import pytest

from calcom import AsyncCalCom, CalCom, TokenRefreshError
from calcom._core.operation import Operation
from tests.runtime.token_server import (
    access,
    managed,
    managed_answer,
    nothing_leaks,
    refresh,
)

READ = Operation[dict]("me.get", "GET /me", lambda: dict[str, int], within=None, security=(("bearer",),))
WRITE = Operation[dict]("me.update", "POST /me", lambda: dict[str, int], within=None, security=(("bearer",),))

THREADS, TASKS = 32, 200

__all__ = ["nothing_leaks"]


@pytest.fixture
def source(flavor, clock, server):
    """Creates the tokens of a managed user, renewed by the server of the test."""
    return lambda **arguments: managed(flavor, clock, **{"base_url": server.url, **arguments})


def wire(server):
    """The requests: for a renewal the refresh token, for a call the access token."""
    return [
        (
            json.loads(request.body)["refreshToken"]
            if request.target.endswith("/refresh")
            else request.headers["authorization"].removeprefix("Bearer ")
        )
        for request in server.requests
    ]


def refuse(server):
    """The response to a refresh token that has been used before."""
    return server.reply(400, {"error": {"code": "BAD_REQUEST", "message": f"{refresh(1)} was used before"}})


class Crowd:
    """Many callers with the same tokens, and a server that renews them only when all of them are waiting.

    Each caller reads the clock once, to check whether the token has expired.
    """

    def __init__(self, flavor, clock, size, status=200):
        self.asked = []
        self.status = status
        self._wall = clock.clock.wall
        self._missing = size
        self._lock = threading.Lock()
        self._all_wait = asyncio.Event() if flavor == "async" else threading.Event()
        handle, http_client = (
            (self.handle_async, httpx2.AsyncClient) if flavor == "async" else (self.handle, httpx2.Client)
        )
        counting = SimpleNamespace(clock=clock.clock._replace(wall=self._look))
        self.http_client = http_client(transport=httpx2.MockTransport(handle))
        self.tokens = managed(flavor, counting, lasts=0, http_client=self.http_client)
        client = AsyncCalCom if flavor == "async" else CalCom
        self.client = client(api_key=self.tokens, http_client=self.http_client, base_url="https://api.example.com")

    def _look(self):
        with self._lock:
            self._missing -= 1
            if self._missing == 0:
                self._all_wait.set()
        return self._wall()

    def handle(self, request):
        if request.method == "POST":
            assert self._all_wait.wait(timeout=30)
        return self._answer(request)

    async def handle_async(self, request):
        if request.method == "POST":
            await self._all_wait.wait()
        return self._answer(request)

    def _answer(self, request):
        with self._lock:
            self.asked.append(request.headers.get("authorization", request.method))
        if request.method == "POST":
            return httpx2.Response(self.status, json=managed_answer(2) if self.status == 200 else {"message": "no"})
        return httpx2.Response(200, json={"id": 1})

    @property
    def renewals(self):
        return self.asked.count("POST")


def in_threads(crowd):
    with crowd.http_client, ThreadPoolExecutor(THREADS) as pool:
        futures = [pool.submit(crowd.client.request, "GET", "/v2/me") for _ in range(THREADS)]
        return [future.exception(timeout=30) or future.result().status for future in futures]


async def in_tasks(crowd):
    async with crowd.http_client:
        calls = (crowd.client.request("GET", "/v2/me") for _ in range(TASKS))
        made = await asyncio.gather(*calls, return_exceptions=True)
    return [result if isinstance(result, BaseException) else result.status for result in made]


def outcomes(flavor, clock, status):
    crowd = Crowd(flavor, clock, TASKS if flavor == "async" else THREADS, status)
    return crowd, asyncio.run(in_tasks(crowd)) if flavor == "async" else in_threads(crowd)


def test_one_renewal_for_all_who_wait(flavor, clock):
    crowd, made = outcomes(flavor, clock, 200)
    assert made == [200] * (TASKS if flavor == "async" else THREADS)
    assert (crowd.renewals, set(crowd.asked)) == (1, {"POST", f"Bearer {access(2)}"})


@pytest.mark.parametrize("status", [400, 429])
def test_failed_renewal_reaches_all_who_wait(flavor, clock, status):
    clock.chance = 0.0
    crowd, made = outcomes(flavor, clock, status)
    # A 429 is retried by the driver, immediately on this clock.
    assert crowd.asked == ["POST"] * (3 if status == 429 else 1)
    assert {type(error) for error in made} == {TokenRefreshError}
    assert len({str(error) for error in made}) == 1
    assert len({id(error) for error in made}) == len(made)


def test_one_renewal_for_all_that_the_server_refuses(flavor, clock):
    """Every call is sent with the old token before the first response."""
    size = TASKS if flavor == "async" else THREADS
    arrived, everybody, all_arrived = [], threading.Barrier(size), asyncio.Event()

    def answer(request):
        if request.method == "POST":
            arrived.append("renewal")
            return httpx2.Response(200, json=managed_answer(2))
        arrived.append(request.headers["authorization"])
        return httpx2.Response(200 if arrived[-1].endswith(access(2)) else 498, json={"id": 1})

    def handle(request):
        if request.headers.get("authorization") == f"Bearer {access(1)}":
            everybody.wait(timeout=30)
        return answer(request)

    async def handle_async(request):
        made = answer(request)
        if arrived.count(f"Bearer {access(1)}") == size:
            all_arrived.set()
        await all_arrived.wait()
        return made

    crowd = Crowd(flavor, clock, size)
    http_client = (
        httpx2.AsyncClient(transport=httpx2.MockTransport(handle_async))
        if flavor == "async"
        else httpx2.Client(transport=httpx2.MockTransport(handle))
    )
    tokens = managed(flavor, clock, http_client=http_client)
    crowd.http_client = http_client
    crowd.client = type(crowd.client)(api_key=tokens, http_client=http_client, base_url="https://api.example.com")
    made = asyncio.run(in_tasks(crowd)) if flavor == "async" else in_threads(crowd)
    assert made == [200] * size
    assert (arrived.count("renewal"), arrived.count(f"Bearer {access(2)}"), len(arrived)) == (1, size, 2 * size + 1)


def test_caller_that_comes_while_new_tokens_are_stored_does_not_use_them_yet(clock):
    """It read the clock before they arrived, and uses the token afterwards."""
    looking, storing, taken = threading.Event(), threading.Event(), threading.Event()

    def look():
        if threading.current_thread() is threading.main_thread():
            looking.set()
            assert storing.wait(timeout=30)
        return clock.clock.wall()

    def handle(_):
        assert looking.wait(timeout=30)
        return httpx2.Response(200, json=managed_answer(2))

    def store(_):
        storing.set()
        assert taken.wait(timeout=30)

    with httpx2.Client(transport=httpx2.MockTransport(handle)) as http_client, ThreadPoolExecutor(1) as pool:
        watched = SimpleNamespace(clock=clock.clock._replace(wall=look))
        tokens = managed("sync", watched, lasts=600, http_client=http_client, on_refresh=store)
        renewed = pool.submit(tokens.renew, access(1))
        assert tokens.token() == access(1)
        taken.set()
        assert renewed.result(timeout=30)
    assert tokens.tokens.access_token == access(2)


@pytest.mark.parametrize("position", [0, 1], ids=["the one who renews", "one who waits"])
def test_cancelled_caller_takes_nobody_along(clock, position):
    async def run():
        arrived, go_on = asyncio.Event(), asyncio.Event()
        asked = []

        async def handle(request):
            asked.append(request.method)
            arrived.set()
            await go_on.wait()
            return httpx2.Response(200, json=managed_answer(2))

        stored = []
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(handle)) as http_client:
            tokens = managed("async", clock, lasts=0, http_client=http_client, on_refresh=stored.append)
            callers = [asyncio.create_task(tokens.token()) for _ in range(3)]
            await arrived.wait()
            callers[position].cancel()
            await asyncio.wait([callers[position]])
            go_on.set()
            made = await asyncio.gather(*callers, return_exceptions=True)
        return [type(result) if isinstance(result, BaseException) else result for result in made], asked, stored

    made, asked, stored = asyncio.run(run())
    assert made.pop(position) is asyncio.CancelledError
    assert (made, asked) == ([access(2)] * 2, ["POST"])
    assert [tokens.access_token for tokens in stored] == [access(2)]


def test_renewal_goes_on_when_all_who_waited_are_cancelled(clock):
    async def run():
        arrived, go_on, stored = asyncio.Event(), asyncio.Event(), asyncio.Event()

        async def handle(_):
            arrived.set()
            await go_on.wait()
            return httpx2.Response(200, json=managed_answer(2))

        async with httpx2.AsyncClient(transport=httpx2.MockTransport(handle)) as http_client:
            tokens = managed("async", clock, lasts=0, http_client=http_client, on_refresh=lambda _: stored.set())
            caller = asyncio.create_task(tokens.token())
            await arrived.wait()
            caller.cancel()
            with pytest.raises(asyncio.CancelledError):
                await caller
            go_on.set()
            await stored.wait()
            return await tokens.token()

    assert asyncio.run(run()) == access(2)


def test_loop_that_ends_during_a_renewal_is_not_waited_for(clock):
    """It is then unknown whether the server used the refresh token."""

    async def hang(_):
        arrived.set()
        await asyncio.Event().wait()

    async def until_sent():
        caller = asyncio.create_task(tokens.token())
        await arrived.wait()
        return caller

    arrived = asyncio.Event()
    tokens = managed("async", clock, lasts=0, http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(hang)))
    asyncio.run(until_sent())
    with pytest.raises(TokenRefreshError, match="interrupted"):
        asyncio.run(tokens.token())
