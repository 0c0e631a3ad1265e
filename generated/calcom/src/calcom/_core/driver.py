"""Code that the drivers of both clients share: everything but sending, sleeping and waiting."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .auth import Credentials
from .call import Call
from .errors import APIError
from .omit import Omit
from .operation import Arguments, Operation
from .options import Clock, Options
from .pagination import Place, first_place
from .rate_limit import Pacer, RateLimit
from .request import (
    PreparedRequest,
    check_extra_headers,
    check_kind,
    check_method,
    linked,
    prepare,
    resolve,
    with_defaults,
)
from .response import RawResponse, Response
from .retry import RetryBudget
from .servers import server_url, server_values

if TYPE_CHECKING:
    from .decode import Body

T = TypeVar("T")

# `decode` is imported with the first response: it loads pydantic, which a client needs only then.


class DriverBase:
    """The configuration of a client's calls.

    Attributes:
        base_url: The base URL, without a trailing slash; empty if only operations have servers.
        credentials: The client's credentials.
        options: The call options.
    """

    def __init__(
        self,
        base_url: str,
        credentials: Credentials,
        options: Options,
        middleware: Sequence[Any],
        servers: Mapping[str, str] | None,
        clock: Clock | None,
    ) -> None:
        """Configure the driver.

        Args:
            base_url: The base URL, without a trailing slash.
            credentials: The client's credentials.
            options: The call options.
            middleware: Wraps every attempt, first one outermost. Each is called with a request and with the next
                function, and returns the response.
            servers: The variables of operations' own servers. Default: those of the environment.
            clock: Clocks and randomness, for tests.

        Raises:
            ValueError: An option of the connections must be set on the user's client, or a token source belongs to
                another API.
        """
        if base_url:
            credentials.bind(base_url)
        self.base_url = base_url
        self.credentials = credentials
        self.options = options
        self._clock = clock or Clock()
        self._middleware = tuple(middleware)
        self._budget = RetryBudget()
        self._pacer = Pacer(self._clock)
        self._servers = server_values({}) if servers is None else servers
        self._is_derived = False

    def with_options(
        self,
        *,
        options: Options | None = None,
        credentials: Credentials | None = None,
        middleware: Sequence[Any] | None = None,
    ) -> Self:
        """Return a changed driver that shares the connections and the retry budget.

        It also shares the rate limits, unless it has other credentials: servers count requests by them. Closing it has
        no effect: the connections belong to the original driver.
        """
        derived = copy.copy(self)
        derived.options = options or self.options
        if credentials is not None:
            if self.base_url:
                credentials.bind(self.base_url)
            derived.credentials, derived._pacer = credentials, Pacer(self._clock)
        derived._middleware = self._middleware if middleware is None else tuple(middleware)
        derived._is_derived = True
        return derived

    @property
    def rate_limit(self) -> RateLimit | None:
        """The rate limit that the last response reported; of several, the one with the fewest remaining requests."""
        return self._pacer.latest

    def _prepared(self, operation: Operation[Any], arguments: Arguments) -> PreparedRequest:
        return self._prepared_at(server_url(operation.server, self.base_url, self._servers), operation, arguments)

    def _prepared_at(self, url: str, operation: Operation[Any], arguments: Arguments) -> PreparedRequest:
        added = self.options
        return prepare(operation, arguments, base_url=url, headers=added.headers, query=added.query, body=added.body)

    def _prepared_freely(
        self,
        method: str,
        path: str,
        query: Mapping[str, object] | None,
        headers: Mapping[str, str] | None,
        body: object | Omit,
    ) -> tuple[Operation[Any], PreparedRequest]:
        """An operation for an undocumented endpoint, and the request."""
        check_kind("query", query or {}, Mapping, "a mapping")
        schemes = self.credentials.any_alternative()
        security = (schemes,) if schemes else ()
        operation = Operation[Any]("request", f"{check_method(method)} ", kind="any", within=None, security=security)
        arguments = Arguments(query=query or {}, headers=check_extra_headers(headers or {}), body=body)
        url = resolve(server_url("", self.base_url, self._servers), path)
        return operation, self._prepared_at(url, operation, arguments)

    def _prepared_page(self, operation: Operation[Any], arguments: Arguments, place: Place) -> PreparedRequest:
        """The request for a page: from the operation, or from the link to the page."""
        request = self._prepared(operation, arguments)
        if operation.paged().kind != "link" or place.at is None:
            return request
        try:
            return linked(request, str(place.at))
        except ValueError as error:
            raise APIError(f"{operation.id}: the link to the next page is not followed: {error}") from None

    def _placed(self, operation: Operation[Any], arguments: Arguments, place: Place | None) -> tuple[Arguments, Place]:
        """The arguments for a page, and its position; None for the position in the arguments."""
        paging = operation.paged()
        if place is None or paging.kind == "link":
            return arguments, place or first_place(paging, with_defaults(arguments.query, self.options.query))
        return replace(arguments, query={**arguments.query, paging.at: place.at}), place

    def _started(self, operation: Operation[Any], request: PreparedRequest) -> Call:
        """The call for a request."""
        schemes = self.credentials.choose(operation.security, operation=operation.id)
        request = request.hiding(self.credentials.known)
        return Call(operation, request, schemes, options=self.options, budget=self._budget, clock=self._clock)

    def _decoded(
        self, operation: Operation[T], request: PreparedRequest, response: Response, call: Call
    ) -> RawResponse[T]:
        from .decode import decode

        try:
            value = decode(operation, response, self.options, method=request.method, path=request.path)
        except APIError as error:
            call.marked(error)
            raise
        return RawResponse(value=value, response=response, attempts=call.attempts)

    def _page_body(
        self, operation: Operation[Any], request: PreparedRequest, response: Response, call: Call
    ) -> Body[Any]:
        from .decode import decode_body

        try:
            return decode_body(operation, response, self.options, method=request.method, path=request.path)
        except APIError as error:
            call.marked(error)
            raise
