"""The server: from a raw request to its response."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from inspect import iscoroutinefunction
from typing import Any, ClassVar, Final

from .._core.body import wire_value
from .._core.facts import ERROR_SHAPE
from .._core.headers import Headers
from .._core.operation import Names
from ._access import CredentialRules, RateLimits, choose, credentials_in
from ._behavior import Behavior, Handler
from ._checking import checker
from ._clock import Clock
from ._contract import Endpoint, contract, undocumented
from ._errors import error_body
from ._exchange import Call, ErrorResponse, Reply, Request, Sent
from ._faults import Fault, Faults, Outcome, drifted
from ._reading import Wanted, plain_query, read
from ._results import encoded, generated, sent
from ._store import Store
from ._turns import Turns, run

ORIGIN: Final = "http://api.test"
"""The server's URL for clients that it creates, which use no network."""
_RESULT: Final[Names] = Names(texts=(bytes,), each=lambda: _RESULT)
"""In the results of tests, bytes are base64 wherever they are."""


class ServerCore:
    """The in-memory API without its transports: it processes each request.

    A request is processed in these steps, until one of them produces a response.

    1. A fault (`faults`).
    2. Credentials (`authenticate`) and rate limits (`rate_limits`).
    3. The check against the document.
    4. What a test has given to `respond`.
    5. Behavior (`behaviors`).
    6. Resources that the settings name.
    7. The example of the document, or else values that its schemas allow.

    Attributes:
        behaviors: Classes with the behavior of this API, for subclasses to set.
        clock: The clock.
        store: The state of the server.
        faults: The injected faults.
        credentials: The accepted credentials.
        rate_limits: The rate limits.
    """

    behaviors: ClassVar[Sequence[type[Behavior[Any]]]] = ()

    def __init__(
        self,
        *,
        now: datetime | None = None,
        seed: int = 0,
        behaviors: Sequence[type[Behavior[Any]]] = (),
        check_responses: bool = False,
    ) -> None:
        """Create a server without any data.

        Args:
            now: The initial time of its clock. Default: the current time.
            seed: The random seed of generated values.
            behaviors: Additional behavior, which replaces the server's own for the same operations.
            check_responses: Raise an `AssertionError` for a response that does not match the document, whatever created
                it.

        Raises:
            ImportError: The extra `testing` is not installed.
            ValueError: `now` has no time zone.
        """
        checker("request")
        self.clock = Clock(now)
        self.store = Store()
        self.faults = Faults()
        self.credentials = CredentialRules()
        self.rate_limits = RateLimits()
        self._seed = str(seed)
        self._check_responses = check_responses
        self._calls: list[Call] = []
        self._responses: dict[str, Any] = {}
        self._undocumented: dict[str, Endpoint] = {}
        self._counts: dict[str, int] = {}
        self._turns = Turns()
        self._handlers: dict[str, tuple[Handler, bool]] = {}
        self._handlers.update((id_, (handler, True)) for id_, handler in self._stored().items())
        for behavior in (*self.behaviors, *behaviors):
            instance = behavior(self)
            for operation, (method, is_checked) in behavior.handled().items():
                self._handlers[operation] = getattr(instance, method), is_checked

    # -- for tests ----------------------------------------------------------------------------------------------------

    def calls(self, operation: str | None = None) -> list[Call]:
        """Return the exchanges so far, optionally of one operation: `api.calls("bookings.create")`.

        Raises:
            LookupError: No such operation exists.
        """
        wanted = contract().id_of(operation) if operation is not None else None
        with self._turns.lock:
            return [call for call in self._calls if wanted in (None, call.request.operation)]

    def respond(self, operation: str, result: Any) -> None:
        """Set the result of an operation.

        Args:
            operation: The operation, such as `bookings.create`; or method and path of an undocumented endpoint, such as
                `POST /v2/new`, whose result is the whole body.
            result: The result with wire names, or models, without the API's envelope; for a paginated operation, the
                list of all items. Datetimes and enumerations are written as JSON. Or a `Reply`, for a whole response;
                or an `ErrorResponse`; or a function that receives the `Request` and returns or raises one of these.

        Raises:
            LookupError: No such operation exists, or the endpoint is documented and has another name.
            TypeError: The function is async.
        """
        id_ = contract().id_of(operation)
        if iscoroutinefunction(result):
            raise TypeError("`result` must not be an async function")
        self._responses[id_] = result
        if " " in id_:
            self._undocumented[id_] = undocumented(*id_.split(" ", 1))

    # -- for subclasses -----------------------------------------------------------------------------------------------

    def authenticate(self, request: Request) -> Any:
        """Return the sender of a request, for `Request.caller`. Default: the first of the credentials.

        Args:
            request: The request; `credentials` has the sent credentials that the operation accepts.

        Raises:
            ErrorResponse: The credentials are invalid.
        """
        values = list(request.credentials.values())
        self.credentials.check(values)
        return values[0] if values else None

    def refuse(self, request: Request, error: ErrorResponse) -> ErrorResponse:
        """Return the error for a request that the server itself rejects, if the API reports it in another way.

        Args:
            request: The request. It matches no operation (404, 405), lacks credentials (401), exceeds a limit (429),
                cannot be read (400, 415), or does not match the document (400).
            error: The default error; `fields` describes what does not match the document.
        """
        return error

    def check(self, request: Request, *allowed: str) -> None:
        """Refuse a request that the document does not allow, for behavior whose requests are not checked before.

        Args:
            request: The request.
            allowed: Parameters, or properties of the body, of which the API takes more than the document says.

        Raises:
            ErrorResponse: The document does not allow it.
        """
        match = contract().find(request.method, request.url.partition("?")[0])
        wanted = Wanted(request.method, request.url, request.headers, request.content)
        problem = read(match.endpoint, match.path, wanted, request)[1] if match.endpoint is not None else None
        if problem is not None and not (
            problem.fields and all(at.partition(".")[0] in allowed for at in problem.fields)
        ):
            raise self.refuse(request, problem)

    def after_request(self, task: Callable[[], object]) -> None:
        """Call a function after the current request, or immediately if there is none.

        Webhooks are delivered in this way: their receivers may send requests to the server.
        """
        self._turns.after(task)

    def error_body(self, request: Request, error: ErrorResponse) -> Any:
        """Return the body of an error.

        Args:
            request: The request; its `operation` is empty if no operation matches.
            error: The error.
        """
        if not request.operation or request.operation in self._undocumented:
            return error_body(error, None)
        return error_body(error, contract().named(request.operation).error(error.status))

    # -- for transports -----------------------------------------------------------------------------------------------

    def handle(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> Outcome:
        """Process a request; `url` is its path and query, percent-encoded."""
        wanted = Wanted(method.upper(), url, Headers(headers), content)
        (outcome, place), tasks = self._turns.take(lambda: (self._handle(wanted), len(self._calls) - 1))
        try:
            run(tasks)
        except BaseException as error:
            with self._turns.lock:
                self._calls[place] = replace(self._calls[place], error=error)
            raise
        return outcome

    def _handle(self, wanted: Wanted) -> Outcome:
        path = wanted.url.partition("?")[0]
        match = contract().find(wanted.method, path)
        endpoint = match.endpoint or self._undocumented.get(f"{wanted.method} {path}")
        request = Request(
            operation=endpoint.id if endpoint is not None else "",
            method=wanted.method,
            url=wanted.url,
            query=plain_query(wanted.query) if endpoint is not match.endpoint else {},
            headers=wanted.headers,
            content=wanted.content,
            now=self.clock.now(),
        )
        fault = self.faults.take(request.operation or f"{wanted.method} {path}")
        if fault is not None and fault.delay:
            self.clock.advance(fault.delay)
        response: Sent | BaseException | None
        if endpoint is None:
            allowed = {"allow": ", ".join(match.allowed)} if match.allowed else {}
            error = ErrorResponse(405 if allowed else 404, f"Cannot {wanted.method} {path}", headers=allowed)
            response = self._error_sent(request, self.refuse(request, error))
        elif fault is not None and not fault.processed and (fault.drop or fault.error):
            response = None
        else:
            request, response = self._response_to(endpoint, match.path, wanted, request)
        if fault is not None and not isinstance(response, BaseException):
            try:
                fault, response = self._with_fault(endpoint, request, response, fault)
            except Exception as error:
                response = error
        return self._logged(request, response, fault)

    def _logged(self, request: Request, response: Sent | BaseException | None, fault: Fault | None) -> Outcome:
        """Log a response and its fault, which has occurred. An exception in place of the response is raised again."""
        told = ""
        if fault is not None:
            told, fault.has_occurred = str(fault), True
        if isinstance(response, BaseException):
            self._calls.append(Call(request=request, response=None, fault=told, error=response))
            raise response
        if response is not None:
            response = self._numbered(response)
        self._calls.append(Call(request=request, response=response, fault=told))
        if fault is None:
            return Outcome(sent=response)
        return Outcome(sent=response, delay=fault.delay, truncated=fault.truncate)

    def _with_fault(
        self, endpoint: Endpoint | None, request: Request, response: Sent | None, fault: Fault
    ) -> tuple[Fault, Sent | None]:
        """Apply a fault to a response. A drift that meets an error waits for the next request.

        Raises:
            ValueError: The response has no body that the fault can change.
        """
        if fault.drift is not None and response is not None and response.status >= 300:
            fault.times += 1
            return replace(fault, drift=None), response
        if fault.drop:
            return fault, None
        if fault.error is not None:
            response = self._error_sent(request, fault.error)
        if response is not None and endpoint is not None and fault.drift is not None:
            response = drifted(response, fault.drift, endpoint)
        if fault.truncate and not (response is not None and response.content):
            raise ValueError(f"`truncate` has no effect on {request.operation}, which responded without a body")
        return fault, response

    def _numbered(self, response: Sent) -> Sent:
        """A response with a request id, if the API has a header for it."""
        added = [(name, f"req-{len(self._calls) + 1}") for name in ERROR_SHAPE.request_id[:1]]
        known = {name.lower() for name, _ in response.headers}
        missing = [(name, value) for name, value in added if name.lower() not in known]
        return replace(response, headers=[*response.headers, *missing])

    def _response_to(
        self, endpoint: Endpoint, path: Mapping[str, str], wanted: Wanted, request: Request
    ) -> tuple[Request, Sent | BaseException]:
        """Validate a request, and create its response. An exception of behavior is returned with its request."""
        headers: dict[str, str] = {}
        try:
            given = credentials_in(wanted.headers, plain_query(wanted.query), wanted.cookies)
            is_checked = self._handlers.get(endpoint.id, (None, True))[1] or endpoint.id in self._responses
            request, problem = read(endpoint, path, wanted, request, is_checked=is_checked)
            with self._refusing(request):
                chosen = choose(endpoint.security, given)
            request = replace(request, credentials={key: given[key] for key in chosen})
            request = replace(request, caller=self.authenticate(request))
            with self._refusing(request):
                headers = self.rate_limits.count(endpoint.id, request.caller, request.now, given.values())
            try:
                result = self._result(endpoint, request, problem)
            except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
                # Behavior that does not have its requests checked may fail over what the document does not allow.
                if not is_checked:
                    self.check(request)
                raise
            response = sent(endpoint, request, result, headers, ORIGIN)
            if self._check_responses:
                _check(endpoint, response)
        except ErrorResponse as error:
            return request, self._error_sent(request, error, headers)
        except BaseException as error:
            return request, error
        return request, response

    @contextmanager
    def _refusing(self, request: Request) -> Generator[None, None, None]:
        try:
            yield
        except ErrorResponse as error:
            raise self.refuse(request, error) from None

    def _stored(self) -> Mapping[str, Handler]:
        """The implementations of operations whose items are stored by the settings, if there are any."""
        return {}

    def _result(self, endpoint: Endpoint, request: Request, problem: ErrorResponse | None) -> Any:
        handler, is_checked = self._handlers.get(endpoint.id, (None, True))
        is_set = endpoint.id in self._responses
        if problem is not None and (is_checked or is_set or not problem.fields):
            raise self.refuse(request, problem)
        if is_set:
            handler = _handler(self._responses[endpoint.id], endpoint)
        if handler is not None:
            return handler(request)
        count = self._counts[endpoint.id] = self._counts.get(endpoint.id, 0) + 1
        return generated(endpoint, request, f"{self._seed}:{endpoint.id}:{count}")

    def _error_sent(self, request: Request, error: ErrorResponse, headers: dict[str, str] | None = None) -> Sent:
        body = self.error_body(request, error)
        return encoded(body, error.status, "application/json", {**(headers or {}), **error.headers}, request.method)


def _handler(result: Any, endpoint: Endpoint) -> Callable[[Request], Any]:
    """The result that a test passed to `respond`, as a function."""

    def handle(request: Request) -> Any:
        found = result(request) if callable(result) else result
        if isinstance(found, ErrorResponse):
            raise found
        if isinstance(found, Reply):
            return replace(found, body=_plain(found.body))
        status, _, media = endpoint.success
        if media is None and found is not None and status < 300:
            raise ValueError(f"{endpoint.id} responds without a body; return None or a `Reply`")
        return _plain(found)

    return handle


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | bytes) else wire_value(value, _RESULT, "result")


def _check(endpoint: Endpoint, response: Sent) -> None:
    """Validate a response against the document."""
    media = endpoint.success[2] if response.status < 300 else endpoint.error(response.status)
    came = dict(response.headers).get("content-type", "")
    if media is None or not response.content or "json" not in came or came == (endpoint.stream or {}).get("accept"):
        return
    problems = checker("response").problems(response.json(), media.schema, "body")
    if problems:
        told = "; ".join(f"{problem.field}: {problem.message}" for problem in problems)
        named = f"{endpoint.id} returned {response.status}"
        raise AssertionError(f"{named} with a body that is invalid by the document: {told}")
