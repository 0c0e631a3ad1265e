"""One call without its I/O: the next request to send, and the reaction to its outcome.

The drivers of both clients do what a `Call` decides: send its request, sleep, request tokens.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from .auth import says_expired, sign
from .error_responses import redact_error, redirect_error, status_error
from .errors import APIConnectionError, APIError, APIStatusError, APITimeoutError, RedirectError, ResponseError
from .log import logger
from .operation import Operation
from .options import Clock, Options
from .rate_limit import asked_wait
from .request import PreparedRequest, linked
from .response import Response
from .retry import GiveUp, NoResponse, Outcome, Rejected, RetryBudget, decide, is_safe, leaves_in_doubt
from .secret import Secret

E = TypeVar("E", bound=APIError)

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_READ_ONCE: Final = "its body was read from a source that cannot be read again"


class Done(NamedTuple):
    """The call has a response."""

    response: Response


class Again(NamedTuple):
    """Send the next request after `wait` seconds."""

    wait: float


class Renew(NamedTuple):
    """Renew the credentials and call `renewed`; if that fails, raise `error`."""

    error: APIStatusError


Step: TypeAlias = Done | Again | Renew


class Call:
    """The state of one call.

    Attributes:
        request: The request without credentials, after redirects.
        schemes: The security schemes whose values `next_request` needs.
        values: The values that the last request was signed with, by scheme.
        attempts: How many requests were sent.
        deadline: When the call must end, by the monotonic clock; None for no limit.
    """

    def __init__(
        self,
        operation: Operation[Any],
        request: PreparedRequest,
        schemes: tuple[str, ...],
        *,
        options: Options,
        budget: RetryBudget,
        clock: Clock,
    ) -> None:
        """Begin a call.

        Args:
            operation: The operation.
            request: The request without credentials.
            schemes: The security schemes to sign it with.
            options: The retry and timeout options.
            budget: The retry budget of the client.
            clock: Clocks and randomness.
        """
        self.schemes = schemes
        self.values: Mapping[str, Secret] = {}
        self.attempts = 0
        self._operation = operation
        self.request = self._sent = request
        self._options = options
        self._budget = budget
        self._clock = clock
        self.deadline = None if options.total_timeout is None else clock.monotonic() + options.total_timeout
        self._started = 0.0
        self._redirects = 0
        self._has_renewed = False
        self._in_doubt = False

    # -- before an attempt --------------------------------------------------------------------------------------

    def next_request(self, values: Mapping[str, Secret]) -> PreparedRequest:
        """Return the request to send now, signed.

        Args:
            values: The value of each of `schemes`.

        Raises:
            ValueError: A value cannot be sent.
            APITimeoutError: `total_timeout` has expired.
        """
        self.values = values
        time_left = self.time_left()
        if time_left is not None and time_left <= 0:
            raise self._out_of_time("expired")
        signed = self._sent = sign(self.request, values)
        self.attempts += 1
        self._started = self._clock.monotonic()
        if logger.isEnabledFor(logging.DEBUG):
            shown = signed.redact.data(signed.headers.shown())
            logger.debug("%s %s headers %s", signed.method, signed.target, shown)
        return signed

    def time_left(self) -> float | None:
        """Return the seconds until the call must end; None for no limit."""
        return None if self.deadline is None else self.deadline - self._clock.monotonic()

    def pause(self, wait: float) -> float:
        """Return the seconds to wait for the rate limit: `wait`.

        Raises:
            APITimeoutError: `total_timeout` expires before that.
        """
        time_left = self.time_left()
        if time_left is not None and wait >= time_left:
            raise self._out_of_time("is too short to wait for the rate limit")
        return wait

    def out_of_time(self, *, sent: bool) -> APITimeoutError:
        """Return the error for a step that took too long. `sent`: whether the request may have been sent during it."""
        self._in_doubt = self._in_doubt or sent
        self._log("total_timeout")
        return self._out_of_time("expired")

    def _out_of_time(self, problem: str) -> APITimeoutError:
        return self.marked(
            APITimeoutError(
                f"total_timeout of {self._options.total_timeout:g} s {problem}",
                method=self.request.method,
                path=self.request.path,
                maybe_processed=self._in_doubt,
            )
        )

    # -- after an attempt ---------------------------------------------------------------------------------------

    def received(self, response: Response) -> Response:
        """Return a response without the secrets of its request in its headers.

        Error reporting tools record the local variables of the frames that the call goes through.
        """
        headers = response.headers.redacted(self._sent.redact.text)
        return response if headers is response.headers else replace(response, headers=headers)

    def responded(self, response: Response) -> Step:
        """Return the next step after a response, as `received` returns it.

        Raises:
            APIStatusError: The response is an error, and ends the call.
            ResponseError: The request succeeded, but the body is incomplete.
        """
        self._log(str(response.status), response)
        if 200 <= response.status < 300:
            return self._succeeded(response)
        if response.status in _REDIRECTS and "location" in response.headers:
            return self._redirected(response)
        asked = asked_wait(response.status, response.headers, self._clock.wall())
        error = status_error(
            response, method=self.request.method, path=self.request.path, redact=self._sent.redact, retry_after=asked
        )
        if says_expired(response.status) and self.values and not self._has_renewed:
            return Renew(self.marked(error))
        return self._after_failure(Rejected(response.status, asked), error)

    def failed(self, error: APIConnectionError) -> Again:
        """Return the next step after an attempt without a response.

        Raises:
            APIConnectionError: `error`, if it ends the call.
        """
        self._log(type(error).__name__)
        time_left = self.time_left()
        if isinstance(error, APITimeoutError) and time_left is not None and time_left <= 0:
            # No step can take longer than the remaining time: `timeout` was not too short.
            self._in_doubt = self._in_doubt or error.maybe_processed
            raise self._out_of_time("expired") from error.__cause__
        return self._after_failure(NoResponse(sent=error.maybe_processed), error)

    def renewed(self, step: Renew) -> Again:
        """Continue with renewed credentials. This does not count as a retry: the server rejected the request.

        Raises:
            APIStatusError: The error of `step`, if the request cannot be repeated.
        """
        self._has_renewed = True
        if not self.request.can_be_sent:
            step.error.args = (f"{step.error}; {_READ_ONCE}",)
            raise step.error
        return Again(0.0)

    # -- decisions ----------------------------------------------------------------------------------------------

    def _succeeded(self, response: Response) -> Step:
        # Reading again is safe, but does not help if the body is too large. A write must not be repeated: it has
        # succeeded.
        if response.broken and not response.is_too_large and is_safe(self.request.method):
            problem = ResponseError(
                response.broken, response=response, method=self.request.method, path=self.request.path
            )
            return self._after_failure(NoResponse(sent=True), problem)
        self._budget.succeeded(self.attempts)
        return Done(response)

    def _redirected(self, response: Response) -> Step:
        if self._operation.kind == "redirect":
            self._budget.succeeded(self.attempts)
            return Done(response)
        if not is_safe(self.request.method):
            raise self._not_followed(response, "redirects are followed only for GET")
        if not self.request.can_be_sent:
            raise self._not_followed(response, _READ_ONCE)
        if self._redirects >= _MOST_REDIRECTS:
            raise self._not_followed(response, f"more than {_MOST_REDIRECTS} redirects")
        try:
            self.request = linked(self.request, response.headers["location"])
        except ValueError as error:
            raise self._not_followed(response, str(error)) from None
        self._redirects += 1
        return Again(0.0)

    def _not_followed(self, response: Response, problem: str) -> RedirectError:
        method, path = self.request.method, self.request.path
        self._in_doubt = self._in_doubt or leaves_in_doubt(Rejected(response.status))
        return self.marked(redirect_error(response, problem, method=method, path=path, redact=self._sent.redact))

    def _after_failure(self, outcome: Outcome, error: APIError) -> Again:
        options = self._options
        # Requests after a redirect or a token renewal are not retries.
        tries = self.attempts - self._redirects - self._has_renewed
        decision = decide(
            outcome,
            method=self.request.method,
            attempt=tries,
            chance=self._clock.random(),
            max_retries=options.max_retries,
            max_wait=options.max_wait,
            retry_unsafe=options.retry_unsafe or self._has_key(),
            time_left=self.time_left(),
        )
        self._in_doubt = self._in_doubt or leaves_in_doubt(outcome)
        if not isinstance(decision, GiveUp):
            if not self.request.can_be_sent:
                decision = GiveUp(_READ_ONCE, is_shown=True)
            elif not self._budget.spend():
                decision = GiveUp("the retry budget is used up")
        if isinstance(decision, GiveUp):
            logger.debug("%s %s: no retry, %s", self._sent.method, self._sent.path, decision.reason)
            if decision.is_shown:
                error.args = (f"{error}; {decision.reason}",)
            raise self.marked(error)
        logger.debug("%s %s: retry in %.3f s", self._sent.method, self._sent.path, decision.wait)
        return Again(decision.wait)

    def _has_key(self) -> bool:
        """Whether an idempotency key prevents the server from processing the request twice."""
        name = self._operation.idempotency
        return bool(name and self.request.headers.get(name))

    def marked(self, error: E) -> E:
        """Return an error with the details of the call, and without the secrets of the request."""
        redact_error(error, self._sent.redact)
        error.attempts = self.attempts
        # A read has no effect on the server, whether it succeeded or not.
        in_doubt = error.maybe_processed or self._in_doubt
        error.maybe_processed = in_doubt and not is_safe(self.request.method)
        return error

    # -- logs ---------------------------------------------------------------------------------------------------

    def _log(self, outcome: str, response: Response | None = None) -> None:
        if not logger.isEnabledFor(logging.INFO):
            return
        elapsed = self._clock.monotonic() - self._started
        method, target = self._sent.method, self._sent.target
        logger.info("%s %s -> %s in %.3f s (attempt %d)", method, target, outcome, elapsed, self.attempts)
        if response is not None and logger.isEnabledFor(logging.DEBUG):
            logger.debug("%s %s responded with headers %s", method, target, response.headers.shown())
