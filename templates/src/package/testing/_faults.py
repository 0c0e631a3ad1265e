"""Injected faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from inspect import iscoroutinefunction
from typing import Any, Final, TypeAlias

from .._core.json_data import json_text
from ._clock import check_number
from ._contract import Endpoint, contract
from ._decoding import Shapes
from ._exchange import ErrorResponse, Sent
from ._paths import put

Drift: TypeAlias = Mapping[str, Any] | Callable[[Any], Any]

_HIDING: Final = (("drop", "status"), ("drop", "truncate"), ("drop", "drift"), ("status", "drift"))
"""Faults of which the first leaves nothing for the second to change."""


@dataclass(kw_only=True)
class Fault:
    """A fault that affects requests; see `Faults.next`."""

    operation: str | None
    error: ErrorResponse | None
    delay: float
    drop: bool
    truncate: bool
    drift: Drift | None
    processed: bool
    times: float
    has_occurred: bool = False

    def __str__(self) -> str:
        parts = {
            f"status {self.error.status if self.error else 0}": self.error is not None,
            f"delayed by {self.delay:g} s": self.delay,
            "connection dropped": self.drop,
            "body truncated": self.truncate,
            "drifted": self.drift is not None,
        }
        told = ", ".join(text for text, applies in parts.items() if applies)
        return f"{told} (processed)" if self.processed else told


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The outcome of a request: whether and when there is a response.

    Attributes:
        sent: The response; None if the connection is dropped before it.
        delay: Seconds until then.
        truncated: Whether the connection is dropped within the body.
    """

    sent: Sent | None
    delay: float = 0
    truncated: bool = False


@dataclass
class Faults:
    """The faults of a server: `api.faults.next("bookings.create", status=429, retry_after=1)`."""

    _waiting: list[Fault] = field(default_factory=list[Fault])

    def next(
        self,
        operation: str | None = None,
        *,
        status: int | None = None,
        retry_after: float | None = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        delay: float = 0,
        drop: bool = False,
        truncate: bool = False,
        drift: Drift | None = None,
        processed: bool = False,
        times: float = 1,
    ) -> None:
        """Inject a fault into the next request, or the next ones.

        Faults of one operation occur in the order in which they were added, one per request.

        Args:
            operation: The operation, such as `bookings.create`. Default: any.
            status: Return this error.
            retry_after: Seconds for the header `Retry-After`.
            body: The body of the error. Default: one in the API's format.
            headers: Additional headers of the error.
            delay: Seconds that pass on the server's clock before the response. With `client()`, `async_client()` and
                `transport`, a client with a shorter timeout raises a timeout error; with `url` and `app` it does not.
            drop: Drop the connection instead of responding.
            truncate: Drop the connection in the middle of the response body.
            drift: Change a successful body: values by dotted path, such as `{"data.0.start": None}`; or a function that
                returns the changed body. Only the last part of a path may be new, and it must not look misspelled.
                After an error, the fault waits for the next request.
            processed: Whether the request is processed although `status` or `drop` hides the result: the server has
                made the booking, and the response is lost.
            times: The number of affected requests; `math.inf` for all that follow.

        Raises:
            LookupError: No such operation exists.
            TypeError: An argument has the wrong type.
            ValueError: No fault was specified, or an argument is out of range or has no effect.

        A server that is used as a context manager raises an `AssertionError` at its end for faults that never occurred.
        """
        check_number("delay", delay)
        check_number("times", times, at_least=1)
        if retry_after is not None:
            check_number("retry_after", retry_after)
        pause = {"retry-after": f"{retry_after:g}"} if retry_after is not None else {}
        error = ErrorResponse(status, body=body, headers={**(headers or {}), **pause}) if status is not None else None
        if error is None and (retry_after is not None or body is not None or headers):
            raise ValueError("`retry_after`, `body` and `headers` require `status`")
        if drift is not None:
            _check_drift(drift)
        stated = {"status": error, "delay": delay, "drop": drop, "truncate": truncate, "drift": drift}
        if not any(stated.values()):
            raise ValueError("specify a fault: `status`, `delay`, `drop`, `truncate` or `drift`")
        for one, other in _HIDING:
            if stated[one] and stated[other]:
                raise ValueError(f"`{one}` hides `{other}`, which would have no effect")
        if processed and status is None and not drop:
            raise ValueError("`processed` requires `status` or `drop`")
        named = contract().id_of(operation) if operation is not None else None
        kind: dict[str, Any] = {"delay": delay, "drop": drop, "truncate": truncate, "drift": drift}
        self._waiting.append(Fault(operation=named, error=error, processed=processed, times=times, **kind))

    def clear(self) -> None:
        """Remove the faults that have not occurred yet."""
        self._waiting.clear()

    def take(self, operation: str) -> Fault | None:
        """Return the fault for a request; None if there is none."""
        for fault in self._waiting:
            if fault.operation in (None, operation) and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def check(self) -> None:
        """Check that all faults have occurred, except those that `clear` has removed.

        Raises:
            AssertionError: Some have not.
        """
        waiting = [one for one in self._waiting if not one.has_occurred]
        if waiting:
            told = ", ".join(f"{one.operation or 'any operation'} ({one})" for one in waiting)
            advice = "Remove them with `faults.clear()` if that is intended."
            raise AssertionError(f"these faults never occurred: {told}. {advice}")


def drifted(response: Sent, drift: Drift, endpoint: Endpoint) -> Sent:
    """Return a response with a drift of its body.

    Raises:
        LookupError: A path leads to nothing that the body or its schema has, or its last part looks misspelled.
        TypeError: A function returned nothing.
        ValueError: The body is not JSON.
    """
    try:
        body = response.json()
    except ValueError:
        raise ValueError(f"`drift` has no effect on {endpoint.id}, which responded without a body of JSON") from None
    if callable(drift):
        body = drift(body)
        if body is None:
            raise TypeError("the function passed to `drift` must return the changed body; got None")
    else:
        media = endpoint.success[2]
        for path, value in drift.items():
            lacking = Shapes(contract()).lacking(body, media.schema if media is not None else True, path)
            if lacking:
                raise LookupError(f"the drift {path!r} does not apply to {endpoint.id}: {lacking}")
            body = put(body, path, value)
    return replace(response, content=json_text(body).encode())


def _check_drift(drift: object) -> None:
    if iscoroutinefunction(drift) or not (callable(drift) or isinstance(drift, Mapping)):
        raise TypeError(f"`drift` must be a mapping or a function that is not async; got {drift!r}")
    if drift == {}:
        raise ValueError("`drift` must change something; got an empty mapping")
