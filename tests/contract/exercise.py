"""Calls every method of a generated package over HTTP and says where package and document disagree."""

from __future__ import annotations

import asyncio
import inspect
import json
import warnings
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tests.contract.openapi import Answer, Body, Contract, Operation, Variant
from tests.contract.package import Method, Package, Spelling, Unpassable, argument_for, differences, hints, wire
from tests.contract.received import Received, read
from tests.contract.schemas import flatten
from tests.contract.server import Loopback, Response, serving
from tests.contract.values import Impossible, Rotation, Values, rounds, shown

Flavour = Literal["sync", "async"]
Completeness = Literal["required", "all"]

_PREFIX = "/base"
_MOST_ROUNDS = 16
_LOCATION = "https://example.com/after?state=a%2Fb"
_MEDIA_ORDER = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/octet-stream")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A document and the package made from it."""

    contract: Contract
    package: Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of calling the methods.

    Attributes:
        calls: How many calls were made of each method, by its Python path.
        failures: What is wrong, with the id of the operation.
    """

    calls: Mapping[str, int]
    failures: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One call: what is passed, what has to arrive, what is answered, what has to come back."""

    positional: Sequence[Any]
    keywords: Mapping[str, Any]
    parameters: Mapping[tuple[str, str], Any]
    body: Any
    has_body: bool
    response: Response
    expected: Any


def exercise(
    subject: Subject, flavour: Flavour, completeness: Completeness, only: Callable[[Method], bool] = lambda _: True
) -> Result:
    """Call every method of a package.

    Args:
        subject: The document and the package.
        flavour: Which client.
        completeness: Whether arguments and answers have all they may have, or only what they must.
        only: Which methods.
    """
    with serving(_PREFIX) as loopback:
        run = _Run(subject, flavour, completeness, loopback)
        asyncio.run(run.all([method for method in subject.package.methods if only(method)]))
    return Result(calls=run.calls, failures=run.failures)


class _Run:
    def __init__(self, subject: Subject, flavour: Flavour, completeness: Completeness, loopback: Loopback) -> None:
        self._contract = subject.contract
        self._package = subject.package
        self._is_async = flavour == "async"
        self._everything = completeness == "all"
        self._loopback = loopback
        self._drifts: list[str] = []
        self._operations = {(o.method, o.path): o for o in subject.contract.operations}
        self._arguments = subject.package.credential_arguments(subject.contract.schemes)
        self.calls: dict[str, int] = {}
        self.failures: list[str] = []

    async def all(self, methods: Sequence[Method]) -> None:
        for method in methods:
            self.calls[method.python] = 0
            operation = self._operations.get((method.http_method, method.path))
            if operation is None:
                self.failures.append(f"{method.id}: the document has no {method.http_method} {method.path}")
                continue
            for credentials in self._credentials(operation):
                problems = [problem async for problem in self._method(method, operation, credentials)]
                self.failures += [f"{method.id}: {problem}" for problem in dict.fromkeys(problems)]
                if problems:
                    break

    def _credentials(self, operation: Operation) -> list[dict[str, str]]:
        """Sets of credentials to try an operation with: all there are, and those of each alternative alone."""
        every = {key: f"{key}-user:{key}-secret" for key in self._contract.schemes}
        if self._everything:
            return [every]
        alone = [{key: every[key] for key in sorted(alternative)} for alternative in operation.security]
        return [every, *(found for found in alone if found != every)]

    # -- one method -----------------------------------------------------------------------------------------------

    async def _method(self, method: Method, operation: Operation, credentials: Mapping[str, str]) -> Any:
        variant = operation.variants.get(method.id)
        sent, answered = Rotation(), Rotation()
        answers = _answers(operation)
        with_client = self._client(credentials)
        async with with_client as client:
            function = method.of(client)
            for number in range(_MOST_ROUNDS):
                try:
                    case = self._case(method, operation, variant, function, answers[number % len(answers)], sent, answered)
                except (Impossible, Unpassable) as error:
                    yield f"{type(error).__name__}: {error}"
                    return
                self.calls[method.python] += 1
                async for problem in self._call(operation, function, case, credentials):
                    yield problem
                if number + 1 >= len(answers) and sent.is_complete and answered.is_complete:
                    return

    def _client(self, credentials: Mapping[str, str]) -> _Client:
        arguments: dict[str, Any] = {self._arguments[key]: value for key, value in credentials.items()}
        cls = self._package.async_client if self._is_async else self._package.sync_client
        return _Client(
            cls(**arguments, base_url=self._loopback.base_url, max_retries=0, on_drift=lambda d: self._drifts.append(str(d)))
        )

    async def _call(
        self, operation: Operation, function: Callable[..., Any], case: _Case, credentials: Mapping[str, str]
    ) -> Any:
        self._loopback.response = case.response
        self._drifts.clear()
        result: Any = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                result = function(*case.positional, **case.keywords)
                if inspect.isawaitable(result):
                    result = await result
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is a finding
                yield f"the call raises {type(error).__name__}: {error}"
        requests = self._loopback.take()
        categories = [warning.category for warning in caught]
        if categories != [DeprecationWarning] * operation.deprecated:
            yield f"warnings: {[f'{w.category.__name__}: {w.message}' for w in caught]}"
        if len(requests) != 1:
            yield f"{len(requests)} requests in place of one"
            return
        received = read(self._contract, operation, requests[0], credentials, _PREFIX)
        for problem in [*received.problems, *_misread(case, received)]:
            yield problem
        for drift in self._drifts:
            yield f"drift: {drift}"
        got = getattr(result, "items", result) if hasattr(result, "next_position") else result
        for difference in differences(case.expected, wire(got)):
            yield f"answer {difference}"
