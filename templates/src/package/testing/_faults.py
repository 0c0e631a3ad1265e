"""Injected faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ._clock import check_number
from ._contract import contract
from ._exchange import ErrorResponse, Sent


@dataclass(kw_only=True)
class Fault:
    """A fault that affects requests; see `Faults.next`."""

    operation: str | None
    error: ErrorResponse | None
    delay: float
    drop: bool
    truncate: bool
    drift: Mapping[str, Any] | Callable[[Any], Any] | None
    processed: bool
    times: float

    def __str__(self) -> str:
        parts = {
            f"status {self.error.status if self.error else 0}": self.error is not None,
            f"delayed by {self.delay:g} s": self.delay,
            "connection dropped": self.drop,
            "body truncated": self.truncate,
            "drifted": self.drift is not None,
        }
        return ", ".join(text for text, applies in parts.items() if applies) + (
            " (processed)" if self.processed else ""
        )


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
        drift: Mapping[str, Any] | Callable[[Any], Any] | None = None,
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
            drift: Change a successful body: values by dotted path, or a function from the body to another one.
            processed: Whether the request is processed although `status` or `drop` hides the result: the server has
                made the booking, and the response is lost.
            times: The number of affected requests; `math.inf` for all that follow.

        Raises:
            LookupError: No such operation exists.
            TypeError: An argument has the wrong type.
            ValueError: No fault was specified, or an argument is out of range or has no effect.
        """
        check_number("delay", delay)
        check_number("times", times, at_least=1)
        if status is not None:
            if type(status) is not int:
                raise TypeError(f"`status` must be an int; got {status!r}")
            if not 400 <= status <= 599:
                raise ValueError(f"`status` must be an error status, from 400 to 599; got {status}")
        elif retry_after is not None or body is not None or headers:
            raise ValueError("`retry_after`, `body` and `headers` require `status`")
        if retry_after is not None:
            check_number("retry_after", retry_after)
        if drift is not None and not _is_drift(drift):
            raise TypeError(f"`drift` must be a mapping or a function; got {drift!r}")
        if status is None and not (delay or drop or truncate or drift is not None):
            raise ValueError("specify a fault: `status`, `delay`, `drop`, `truncate` or `drift`")
        if processed and status is None and not drop:
            raise ValueError("`processed` requires `status` or `drop`")
        named = contract().id_of(operation) if operation is not None else None
        pause = {"retry-after": f"{retry_after:g}"} if retry_after is not None else {}
        error = ErrorResponse(status, body=body, headers={**(headers or {}), **pause}) if status is not None else None
        kind: dict[str, Any] = {"delay": delay, "drop": drop, "truncate": truncate, "drift": drift}
        self._waiting.append(Fault(operation=named, error=error, processed=processed, times=times, **kind))

    def clear(self) -> None:
        """Remove the faults that have not occurred yet."""
        self._waiting.clear()

    def take(self, operation: str) -> Fault | None:
        """Return the fault for a request and mark it as used; None if there is none."""
        for fault in self._waiting:
            if fault.operation in (None, operation):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None


def _is_drift(value: object) -> bool:
    return callable(value) or isinstance(value, Mapping)
