"""Call every method of a generated package over HTTP and report differences between package and document."""

from __future__ import annotations

import asyncio
import inspect
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any, Literal

import httpx2

from tests.contract.cases import Case, CaseMaker
from tests.contract.openapi import Contract, Operation
from tests.contract.package import Method, Package, UnpassableError, differences, stray, wire
from tests.contract.received import Received, read
from tests.contract.server import AsyncRerouted, Loopback, Request, Rerouted, serving
from tests.contract.values import ImpossibleError

Flavor = Literal["sync", "async"]
Completeness = Literal["required", "all"]

_BASE_URL = "https://given.example.com/base"
_MANY_ROUNDS = 64
"""Calls of one method after which it is enough that each alternative was tried in one of the places it may stand in."""
_MOST_ROUNDS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A document and the package generated from it."""

    contract: Contract
    package: Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of calling the methods.

    Attributes:
        calls: How many calls were made of each method, by its Python path.
        failures: The problems, each with the id of the operation.
    """

    calls: Mapping[str, int]
    failures: Sequence[str]


def exercise(subject: Subject, flavor: Flavor, completeness: Completeness, *, only: str | None = None) -> Result:
    """Call the methods of a package.

    Args:
        subject: The document and the package.
        flavor: Which client.
        completeness: Whether arguments and responses have all optional parts, or only the required ones.
        only: The only method to call, or the resource whose methods to call, by its Python path; None for all.
    """
    with serving() as loopback:
        run = _Run(subject, flavor, completeness, loopback)
        asyncio.run(run.all(subject.package.methods_of(only)))
    return Result(calls=run.calls, failures=run.failures)


class _Run:
    def __init__(self, subject: Subject, flavor: Flavor, completeness: Completeness, loopback: Loopback) -> None:
        self._contract = subject.contract
        self._package = subject.package
        self._is_async = flavor == "async"
        self._everything = completeness == "all"
        self._loopback = loopback
        self._drifts: list[str] = []
        self._clients: dict[frozenset[str], Any] = {}
        self._closing = AsyncExitStack()
        self._arguments = subject.package.credential_arguments(subject.contract.schemes)
        self.calls: dict[str, int] = {}
        self.failures: list[str] = []

    async def all(self, methods: Sequence[Method]) -> None:
        async with self._closing:
            for method in methods:
                self.calls[method.python] = 0
                operation = self._contract.operation(method.http_method, method.path, method.id)
                if operation is None:
                    problems = [f"the document has no {method.http_method} {method.path}"]
                else:
                    problems = await self._method(method, operation)
                self.failures += [f"{method.id}: {problem}" for problem in dict.fromkeys(problems)]

    async def _method(self, method: Method, operation: Operation) -> list[str]:
        problems: list[str] = []
        for attempt, schemes in enumerate(self._credentials(operation)):
            function = method.of(await self._client(schemes))
            maker = CaseMaker(
                self._contract,
                operation,
                method,
                self._package.settings,
                everything=self._everything,
                by_keyword=self._is_async,
            )
            for number in range(_MOST_ROUNDS):
                try:
                    case = maker.case(function, number)
                except (ImpossibleError, UnpassableError) as error:
                    return [f"no call can be made: {error}"]
                self.calls[method.python] += 1
                problems += await self._call(operation, function, case, _credentials(schemes))
                is_done = maker.is_complete or (maker.is_covering and number + 1 >= _MANY_ROUNDS)
                is_done = is_done and number + 1 >= maker.rounds
                # How credentials are chosen has nothing to do with the other arguments: one call is enough for it.
                if problems or is_done or attempt:
                    break
            else:
                problems.append(f"{_MOST_ROUNDS} calls are not enough for all alternatives")
        return problems

    def _credentials(self, operation: Operation) -> list[frozenset[str]]:
        """The schemes with credentials: all of them, and those of each alternative alone."""
        every = frozenset(self._contract.schemes)
        return [every] if self._everything else list(dict.fromkeys([every, *operation.security]))

    async def _client(self, schemes: frozenset[str]) -> Any:
        if schemes not in self._clients:
            given = {
                argument: part
                for key, value in _credentials(schemes).items()
                for argument, part in zip(
                    self._arguments[key],
                    value.split(":") if len(self._arguments[key]) > 1 else [value],
                    strict=bool(self._arguments[key]),
                )
            }
            options: dict[str, Any] = {"max_retries": 0, "on_drift": lambda drift: self._drifts.append(str(drift))}
            options["base_url"] = _BASE_URL
            if self._is_async:
                asynchronous = httpx2.AsyncClient(transport=AsyncRerouted(self._loopback.port))
                await self._closing.enter_async_context(asynchronous)
                client = self._package.async_client(**given, **options, http_client=asynchronous)
                await self._closing.enter_async_context(client)
            else:
                synchronous = httpx2.Client(transport=Rerouted(self._loopback.port))
                self._closing.enter_context(synchronous)
                client = self._package.sync_client(**given, **options, http_client=synchronous)
                self._closing.enter_context(client)
            self._clients[schemes] = client
        return self._clients[schemes]

    async def _call(
        self, operation: Operation, function: Callable[..., Any], case: Case, credentials: Mapping[str, str]
    ) -> list[str]:
        self._loopback.response = case.response
        self._drifts.clear()
        problems: list[str] = []
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = function(*case.positional, **case.keywords)
                if inspect.isawaitable(result):
                    result = await result
                # A page is more than its items, but the server sent these. Events are read to the end.
                got = result.items if hasattr(result, "next_position") else await _events(result)
            except Exception as error:
                problems.append(f"the call raises {type(error).__name__}: {error}")
            else:
                problems += [f"answer {line}" for line in [*differences(case.expected, wire(got)), *stray(got)]]
        if [warning.category for warning in caught] != [DeprecationWarning] * operation.deprecated:
            problems.append(f"warnings: {[str(warning.message) for warning in caught]}")
        problems += [f"drift: {drift}" for drift in self._drifts]
        return self._arrived(operation, case, credentials, self._loopback.take()) + problems

    def _arrived(
        self, operation: Operation, case: Case, credentials: Mapping[str, str], requests: Sequence[Request]
    ) -> list[str]:
        if len(requests) != 1:
            return [f"{len(requests)} requests in place of one"]
        received = read(self._contract, operation, requests[0], credentials, _BASE_URL)
        return received.problems or _misread(case, received)


async def _events(result: Any) -> Any:
    """The events of a stream; any other result as it is."""
    if hasattr(type(result), "__anext__"):
        return [event async for event in result]
    return list(result) if hasattr(type(result), "__next__") else result


def _credentials(schemes: frozenset[str]) -> dict[str, str]:
    return {key: f"{key}-user:{key}-secret" for key in sorted(schemes)}


def _misread(case: Case, received: Received) -> list[str]:
    """Where a valid request differs from the passed arguments."""
    # A client has a `User-Agent` of its own, which the caller can replace.
    own = {("header", "user-agent")} - case.parameters.keys()
    names = dict.fromkeys([*case.parameters, *(key for key in received.parameters if key not in own)])
    problems = [
        f"{place} parameter `{name}`{line}"
        for place, name in names
        for line in differences(
            {"": case.parameters[place, name]} if (place, name) in case.parameters else {},
            {"": received.parameters[place, name]} if (place, name) in received.parameters else {},
        )
    ]
    if received.has_body != case.has_body and not (case.body == {} and not received.has_body):
        return [*problems, f"a body is {'sent' if received.has_body else 'not sent'}"]
    if received.has_body and case.media is not None and received.media != case.media.partition(";")[0]:
        problems.append(f"the body is of type {received.media!r} in place of {case.media!r}")
    return problems + [f"body {line}" for line in differences(case.body, received.body)] * received.has_body
