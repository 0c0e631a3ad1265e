# Generated from the template src/package/flavor/driver.py.jinja by openapi-twin-clients; do not edit.
"""Perform calls as `_core` decides.

A `Call` decides which request to send and how to react to its outcome; a driver sends, sleeps and waits for tokens.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias, TypeVar

import httpx2

from .._core.auth import AsyncCredential, AsyncTokenSource, Credentials, TokenSource, bare_token
from .._core.call import Call, Done, Renew, Step
from .._core.connections import DEFAULT_CONNECTION, Connection
from .._core.driver import DriverBase
from .._core.errors import APIConnectionError, APIError
from .._core.facts import ASYNC_CLIENT
from .._core.omit import Omit, omit
from .._core.operation import Arguments, Operation
from .._core.options import Clock, KeepsTime, Options
from .._core.pagination import Place
from .._core.request import PreparedRequest, check_kind
from .._core.response import RawResponse, Response
from .._core.secret import Secret
from .._core.transport import Progress, shortened
from .pages import AsyncPage, AsyncPager
from .transport import AsyncTransport, running_loop

R = TypeVar("R")
T = TypeVar("T")

AsyncCallNext: TypeAlias = Callable[[PreparedRequest], Awaitable[Response]]
AsyncMiddleware: TypeAlias = Callable[[PreparedRequest, AsyncCallNext], Awaitable[Response]]


class AsyncDriver(DriverBase):
    """Performs the calls of a client."""

    def __init__(
        self,
        *,
        base_url: str,
        credentials: Credentials,
        options: Options,
        connection: Connection = DEFAULT_CONNECTION,
        http_client: httpx2.AsyncClient | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        servers: Mapping[str, str] | None = None,
        clock: Clock | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Configure the driver; nothing is opened before the first call. Arguments and errors as for `DriverBase`.

        `connection` says how own connections are made. The user's `http_client`, which replaces them, is not closed.
        `sleep` waits for a number of seconds, for tests.
        """
        if clock is None and isinstance(http_client, KeepsTime):
            clock, sleep = http_client.clock, http_client.pause
        super().__init__(base_url, credentials, options, middleware, servers, clock)
        self._sleep = sleep
        self._transport = AsyncTransport(
            base_url=base_url, connection=connection, http_client=http_client, clock=self._clock.monotonic
        )

    async def close(self) -> None:
        """Close the connections, unless they belong to another driver or to the user."""
        if not self._is_derived:
            await self._transport.close()

    # -- calls --------------------------------------------------------------------------------------------------

    async def call(self, operation: Operation[T], arguments: Arguments) -> T:
        """Perform an operation with arguments by wire name, and return its result.

        Raises:
            APIError: The call failed; see the subclasses.
            ValueError: An argument cannot be sent.
            TypeError: An argument has a type that cannot be sent.
        """
        return (await self.raw(operation, arguments)).value

    async def raw(self, operation: Operation[T], arguments: Arguments) -> RawResponse[T]:
        """Perform an operation and return its result with the response. Arguments and errors as for `call`."""
        return await self._raw(operation, self._prepared(operation, arguments))

    def page(self, operation: Operation[T], arguments: Arguments) -> AsyncPager[T]:
        """Return an object that fetches pages when awaited or iterated over. Arguments as for `call`."""
        return AsyncPager(partial(self.raw_page, operation, arguments), operation.id)

    async def raw_page(
        self,
        operation: Operation[T],
        arguments: Arguments,
        place: Place | None = None,
        before: Sequence[T] = (),
    ) -> RawResponse[AsyncPage[T]]:
        """Perform a paginated operation and return one page with its response. Errors as for `call`.

        `T` is the type of an item, `place` is None for the one in the arguments, and `before` are the previous items.
        """
        arguments, place = self._placed(operation, arguments, place)
        request = self._prepared_page(operation, arguments, place)
        response, call = await self._carried_out(operation, request)
        body = self._page_body(operation, request, response, call)
        fetch = partial(self.raw_page, operation, arguments)
        page = AsyncPage(fetch, operation, place, body.value, body.find, before, response.content)
        return RawResponse(value=page, response=response, attempts=call.attempts)

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        body: object | Omit = omit,
    ) -> RawResponse[Any]:
        """Send a request to an endpoint that has no method; see the method `request` of the client."""
        return await self._raw(*self._prepared_freely(method, path, query, headers, body))

    # -- attempts -----------------------------------------------------------------------------------------------

    async def _raw(self, operation: Operation[T], request: PreparedRequest) -> RawResponse[T]:
        response, call = await self._carried_out(operation, request)
        return self._decoded(operation, request, response, call)

    async def _carried_out(self, operation: Operation[Any], request: PreparedRequest) -> tuple[Response, Call]:
        """The successful response to a request, and its call."""
        if running_loop() is None:
            raise RuntimeError(f"{ASYNC_CLIENT} requires a running asyncio event loop; trio is not supported")
        call = self._started(operation, request)
        has_to_wait = self.options.pace
        while True:
            if has_to_wait:
                await self._turn(call)
            response: Response | None = None
            step: Step
            try:
                values = await self._in_time(call, partial(self._values, call), Progress())
                signed, progress = call.next_request(values), Progress()
                try:
                    attempting = partial(self._attempt, call, signed, progress)
                    response = call.received(await self._in_time(call, attempting, progress))
                except APIConnectionError as error:
                    step = call.failed(error)
                else:
                    step = call.responded(response)
            finally:
                self._pacer.ended(response, has_waited=has_to_wait)
            if isinstance(step, Done):
                return step.response, call
            if isinstance(step, Renew):
                if not await self._in_time(call, partial(self._renewed, call), Progress()):
                    raise step.error
                step = call.renewed(step)
            if step.wait > 0:
                await self._sleep(step.wait)

    async def _turn(self, call: Call) -> None:
        """Wait until the rate limits allow another request."""
        ticket = self._pacer.join()
        try:
            while (wait := self._pacer.wait(ticket, self.options.max_wait)) > 0:
                await self._sleep(call.pause(wait))
        except BaseException:
            self._pacer.leave(ticket)
            raise

    async def _in_time(self, call: Call, work: Callable[[], Awaitable[R]], progress: Progress) -> R:
        """The result of a step, unless `total_timeout` expires first, whatever the step waits for."""
        time_left = call.time_left()
        if time_left is None:
            return await work()
        limit = asyncio.timeout(time_left)
        try:
            async with limit:
                return await work()
        except TimeoutError:
            if not limit.expired():
                raise
        raise call.out_of_time(sent=progress.is_sent)

    async def _attempt(self, call: Call, request: PreparedRequest, progress: Progress) -> Response:
        """Send a request once, through the middleware."""
        send: AsyncCallNext = partial(
            self._transport.send,
            timeouts=shortened(self.options.timeout, call.time_left()),
            deadline=call.deadline,
            max_bytes=self.options.max_response_bytes,
            progress=progress,
        )
        for middleware in reversed(self._middleware):
            send = _wrapped(middleware, send)
        response = await send(request)
        check_kind("the result of a middleware", response, Response, "the Response of `call_next`")
        return response

    # -- credentials --------------------------------------------------------------------------------------------

    async def _values(self, call: Call) -> dict[str, Secret]:
        try:
            given = self.credentials
            return {key: given.complete(key, await _value(given[key])) for key in call.schemes}
        except APIError as error:
            # A token could not be renewed. Earlier attempts may have been processed.
            call.marked(error)
            raise

    async def _renewed(self, call: Call) -> bool:
        """Whether a token source has a different token from the rejected one."""
        try:
            for key, secret in call.values.items():
                source = self.credentials[key]
                if isinstance(source, AsyncTokenSource) and await source.renew(bare_token(secret.reveal())):
                    return True
                if isinstance(source, TokenSource) and source.renew(bare_token(secret.reveal())):
                    return True
        except APIError as error:
            call.marked(error)
            raise
        return False


def _wrapped(middleware: AsyncMiddleware, send: AsyncCallNext) -> AsyncCallNext:
    return lambda request: middleware(request, send)


async def _value(credential: AsyncCredential) -> Secret:
    """The current value of a credential."""
    if isinstance(credential, str):
        return Secret(credential)
    if isinstance(credential, AsyncTokenSource):
        return Secret(await credential.token())
    value = credential.token() if isinstance(credential, TokenSource) else credential()
    return _given(await value if inspect.isawaitable(value) else value)


def _given(value: object) -> Secret:
    if isinstance(value, str):
        return Secret(value)
    raise TypeError(f"a credential callable must return a string, not {type(value).__name__}")
