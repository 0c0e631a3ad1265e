"""Client options: timeouts, retries, and the handling of unexpected responses."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any, Final, NamedTuple, Protocol, TypeAlias, runtime_checkable

import httpx2
from typing_extensions import TypedDict

from .drift import Drift
from .headers import Headers
from .records import Record
from .request import check_extra_headers, check_kind

# Seconds to connect, to receive the next bytes, to send the next bytes, and to get a connection from the pool.
DEFAULT_TIMEOUT: Final = (5.0, 60.0, 60.0, 60.0)

# More seconds or bytes than any call needs; the clocks and sockets of some systems accept no more.
_LARGEST: Final = 1e15

Timeout: TypeAlias = float | tuple[float | None, float | None, float | None, float | None] | httpx2.Timeout | None


class CommonArguments(TypedDict, total=False):
    """The arguments of a client, and of `with_options`, that become `Options` with the same name."""

    timeout: Timeout
    total_timeout: float | None
    max_retries: int
    max_wait: float
    retry_unsafe: bool
    pace: bool
    strict: bool
    on_drift: Callable[[Drift], None] | None
    max_response_bytes: int


class OptionArguments(CommonArguments, total=False):
    """The arguments of a client that become `Options`."""

    default_headers: Mapping[str, str]
    default_query: Mapping[str, object]


class OptionChanges(CommonArguments, total=False):
    """The arguments of `with_options` that become `Options`."""

    headers: Mapping[str, str]
    query: Mapping[str, object]
    body: Mapping[str, object]


class Options(Record, kw_only=True):
    """How calls are made.

    Attributes:
        timeout: Network timeout in seconds, as a number for each step, as a tuple (connect, read, write, pool) or as an
            `httpx2.Timeout`. None waits forever.
        total_timeout: Seconds for a call with all its attempts and pauses; None for no limit. When it expires, the call
            raises an `APITimeoutError`, whatever it waits for: the network, a credential callable, or middleware. With
            it, the sync client runs these steps in threads, with the caller's context variables.
        max_retries: How often a request is retried after a transient failure.
        max_wait: The longest pause before a retry, in seconds. If the server asks for a longer one, the error is raised
            immediately; its `retry_after` holds the requested wait.
        retry_unsafe: Whether to retry writes that the server may have processed. They can then be processed twice.
        pace: Whether to delay requests so that this client stays below the reported rate limits. Requests are sent in
            order, the first one alone. If a limit resets later than `max_wait`, the request is sent, and the server
            rejects it.
        headers: Headers of every request; those of a call take precedence.
        query: Query parameters of every request, by wire name; those of a call take precedence.
        body: Properties to add to every request body, by wire name; those of a call take precedence.
        strict: Whether to raise `DriftError` if a response differs from its documentation, instead of decoding it
            leniently.
        on_drift: Called with each difference between a response and its documentation.
        max_response_bytes: The maximum size of a body, in bytes after decompression.
    """

    timeout: Timeout = DEFAULT_TIMEOUT
    total_timeout: float | None = None
    max_retries: int = 2
    max_wait: float = 60.0
    retry_unsafe: bool = False
    pace: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    query: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    body: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)
    strict: bool = False
    on_drift: Callable[[Drift], None] | None = None
    max_response_bytes: int = 100_000_000

    def __post_init__(self) -> None:
        for name in ("max_retries", "max_wait", "max_response_bytes"):
            if _number(name, getattr(self, name)) < 0:
                raise ValueError(f"{name} must not be negative")
        for name, times in (("total_timeout", (self.total_timeout,)), ("timeout", _steps(self.timeout))):
            for seconds in times:
                if seconds is not None and _number(name, seconds) <= 0:
                    raise ValueError(f"{name} must be positive")
        for name in ("retry_unsafe", "pace", "strict"):
            # The string "false" is true.
            check_kind(name, getattr(self, name), bool, "True or False")
        for name in ("query", "body"):
            check_kind(name, getattr(self, name), Mapping, "a mapping")
        if self.on_drift is not None:
            check_kind("on_drift", self.on_drift, Callable, "a callable")
        # Records are frozen for users; the checked headers replace the given ones.
        self.__dict__["headers"] = check_extra_headers(self.headers)

    @classmethod
    def from_arguments(cls, arguments: OptionArguments) -> Options:
        """Return the options for the arguments of a client.

        Raises:
            ValueError: An argument is invalid.
            TypeError: No such option exists.
        """
        check_names(arguments, OptionArguments)
        _check_mappings(arguments)
        given: dict[str, Any] = {name.removeprefix("default_"): value for name, value in arguments.items()}
        return cls(**given)

    def replaced(self, changes: OptionChanges) -> Options:
        """Return these options with some changed.

        Headers, query parameters and body properties are added to the existing ones.

        Raises:
            ValueError: An argument is invalid.
            TypeError: No such option exists.
        """
        check_names(changes, OptionChanges)
        _check_mappings(changes)
        if "headers" in changes:
            changes = {**changes, "headers": Headers(self.headers.items()).merged(changes["headers"])}
        if "query" in changes:
            changes = {**changes, "query": {**self.query, **changes["query"]}}
        if "body" in changes:
            changes = {**changes, "body": {**self.body, **changes["body"]}}
        return replace(self, **changes)


def _check_mappings(given: Mapping[str, Any]) -> None:
    for name in given.keys() & {"headers", "default_headers", "query", "default_query", "body"}:
        check_kind(name, given[name], Mapping, "a mapping")


class Clock(NamedTuple):
    """Clocks and randomness; tests replace them.

    Attributes:
        monotonic: Seconds of a monotonic clock.
        wall: Seconds since 1970 in UTC.
        random: A random number from 0 to 1, uniformly distributed.
    """

    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = random.random


@runtime_checkable
class KeepsTime(Protocol):
    """An httpx2 client with its own clock: that of an in-memory API."""

    @property
    def clock(self) -> Clock:
        """The time for calls that are sent with it."""
        ...

    def pause(self, seconds: float, /) -> Any:
        """Wait for a number of seconds; a coroutine function for an async client."""
        ...


def _number(name: str, value: object) -> float:
    # True would be a second.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} must be a number, not {type(value).__name__}")
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{name} must be finite; got {value:g}")
    if value > _LARGEST:
        raise ValueError(f"{name} is too large")
    return value


def _steps(timeout: Timeout) -> tuple[object, ...]:
    if isinstance(timeout, tuple):
        if len(timeout) != 4:
            raise ValueError("timeout must have four values: (connect, read, write, pool)")
        return timeout
    if timeout is None or isinstance(timeout, int | float) or not hasattr(timeout, "connect"):
        return (timeout,)
    return timeout.connect, timeout.read, timeout.write, timeout.pool


def check_names(arguments: Mapping[str, object], known: type) -> None:
    """Reject arguments that are not keys of the TypedDict `known`.

    Raises:
        TypeError: There is such an argument.
    """
    for name in arguments:
        if name not in known.__annotations__:
            from difflib import get_close_matches

            meant = get_close_matches(name, known.__annotations__, n=1)
            raise TypeError(f"unexpected argument `{name}`" + (f"; did you mean `{meant[0]}`?" if meant else ""))
