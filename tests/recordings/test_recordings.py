"""Answers recorded from real servers, played back through the generated client."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from generator.loading.document import load
from tests.contract.openapi import Contract, Operation
from tests.contract.package import Package, differences, load_settings, stray, wire
from tests.contract.server import Loopback, serving
from tests.recordings.exchanges import Exchange, Player, recorded

_ROOT = Path(__file__).resolve().parents[2]
_CREDENTIALS = {"api_key": "cal_test", "client_id": "an-id", "client_secret": "a-secret"}
_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    429: "RateLimitError",
    498: "TokenExpiredError",
    500: "InternalServerError",
}


class Recordings:
    """The recordings, with what is needed to play them back."""

    def __init__(self) -> None:
        self.package = Package(_ROOT / "generated" / "calcom", load_settings(_ROOT / "spec" / "client.yaml"))
        self.contract = Contract(load(_ROOT / "spec" / "openapi.yaml").plain())
        self.player = Player(self.contract, self.package)

    @cached_property
    def sorted(self) -> Mapping[str, Sequence[tuple[Exchange, Operation | None]]]:
        """The exchanges by what is to be done with them; with each the operation that it is one of."""
        found: dict[str, list[tuple[Exchange, Operation | None]]] = {}
        for exchange in recorded():
            operation = self.player.operation(exchange)
            found.setdefault(self._kind(exchange, operation), []).append((exchange, operation))
        return found

    def _kind(self, exchange: Exchange, operation: Operation | None) -> str:
        if exchange.method == "HEAD" or exchange.status == 304:
            return "without a body"
        if exchange.status >= 400:
            return "error"
        if operation is None:
            return "of no operation"
        return "of another contract" if self.player.is_other_version(operation, exchange) else "answer"


@pytest.fixture(scope="module")
def recordings() -> Recordings:
    return Recordings()


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with serving() as found:
        yield found


def test_what_is_recorded(recordings: Recordings) -> None:
    counts = {kind: len(exchanges) for kind, exchanges in recordings.sorted.items()}
    operations = {operation.id for _, operation in recordings.sorted["answer"] if operation is not None}

    assert counts == {
        "answer": 252,
        "error": 197,
        # The document leaves them out: retired paths, paths in another spelling, paths of the open-source server alone.
        "of no operation": 10,
        # The request asked for another `cal-api-version` than the client does.
        "of another contract": 10,
        "without a body": 3,
    }
    assert len(operations) == 115


def test_answers_decode_without_drift(recordings: Recordings, loopback: Loopback) -> None:
    """Nothing is reported, lost or added, every property has its attribute, and the document's schema accepts it."""
    drifts: list[str] = []
    problems: list[str] = []
    client = recordings.package.sync_client(
        **_CREDENTIALS, base_url=loopback.base_url, max_retries=0, on_drift=lambda drift: drifts.append(str(drift))
    )
    with client:
        for exchange, operation in recordings.sorted["answer"]:
            assert operation is not None
            result = _played(recordings, client, exchange, operation, loopback)
            got = result.items if hasattr(result, "next_position") else result
            expected = recordings.player.unwrapped(operation, exchange.body)
            found = [*drifts, *differences(expected, wire(got)), *stray(got)]
            found += recordings.contract.problems(operation.answers[0].schema, exchange.body, "answer")
            problems += [f"{exchange.name}: {line}" for line in found]
            drifts.clear()

    _complain(problems)


def test_answers_satisfy_a_strict_client(recordings: Recordings, loopback: Loopback) -> None:
    async def play() -> list[str]:
        problems: list[str] = []
        client = recordings.package.async_client(**_CREDENTIALS, base_url=loopback.base_url, max_retries=0, strict=True)
        async with client:
            for exchange, operation in recordings.sorted["answer"]:
                assert operation is not None
                try:
                    await _played(recordings, client, exchange, operation, loopback)
                except Exception as error:
                    problems.append(f"{exchange.name}: {type(error).__name__}: {error}")
        return problems

    _complain(asyncio.run(play()))


@pytest.mark.parametrize(
    ("operation_id", "place", "value"),
    [
        # An attendee cancelled and gave no reason, on a server of 2025.
        ("bookings.cancel", ("cancellationReason",), None),
        ("bookings.cancel", ("cancelledByEmail",), None),
        ("event_types.list", (0, "bookerActiveBookingsLimit"), {"offerReschedule": True}),
        ("event_types.list", (0, "bookerActiveBookingsLimit"), {"maximumActiveBookings": 2, "disabled": False}),
        # The server's own settings stand beside what the caller has stored.
        ("platform.managed_users.get", ("metadata",), {"team": "red", "defaultConferencingApp": {"appSlug": "zoom"}}),
        ("organizations.managed_organizations.list", (0, "metadata"), {"k": "v", "paymentId": None}),
        (
            "calendars.list",
            ("destinationCalendar",),
            {"id": "a1", "integration": "google_calendar", "externalId": "ada@example.com", "credentialId": None},
        ),
    ],
)
def test_answers_of_situations_that_were_not_recorded(
    recordings: Recordings, loopback: Loopback, operation_id: str, place: Sequence[Any], value: Any
) -> None:
    """What the server's code can put in place of a recorded value fits as well."""
    exchange, operation = next(
        (exchange, operation)
        for exchange, operation in recordings.sorted["answer"]
        if operation is not None and operation.id == operation_id and exchange.body["data"]
    )
    body = copy.deepcopy(exchange.body)
    holder = body["data"]
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value

    client = recordings.package.sync_client(**_CREDENTIALS, base_url=loopback.base_url, max_retries=0, strict=True)
    with client:
        result = _played(recordings, client, dataclasses.replace(exchange, body=body), operation, loopback)
    got = result.items if hasattr(result, "next_position") else result
    found = [*differences(recordings.player.unwrapped(operation, body), wire(got)), *stray(got)]
    found += recordings.contract.problems(operation.answers[0].schema, body, "answer")
    assert found == []


def test_errors_become_exceptions(recordings: Recordings, loopback: Loopback) -> None:
    problems: list[str] = []
    kinds: Counter[str] = Counter()
    client = recordings.package.sync_client(**_CREDENTIALS, base_url=loopback.base_url, max_retries=0)
    with client:
        for exchange, operation in recordings.sorted["error"]:
            try:
                _played(recordings, client, exchange, operation, loopback)
            except recordings.package.module.APIStatusError as error:
                expected, got = _expected(exchange), _shown(error)
                problems += [f"{exchange.name}: {key}: {got[key]!r}" for key in expected if expected[key] != got[key]]
                kinds.update([got["class"], *(key for key in ("fields", "retry_after") if got[key])])
            else:
                problems.append(f"{exchange.name}: no exception")

    _complain(problems)
    assert kinds == {
        "AuthenticationError": 24,
        "BadRequestError": 93,
        "ConflictError": 7,
        "InternalServerError": 3,
        "NotFoundError": 55,
        "PermissionDeniedError": 9,
        "RateLimitError": 5,
        "TokenExpiredError": 1,
        "fields": 36,
        "retry_after": 5,
    }


def _complain(problems: Sequence[str]) -> None:
    """Fail with all problems, if there are any."""
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def _played(
    recordings: Recordings, client: Any, exchange: Exchange, operation: Operation | None, loopback: Loopback
) -> Any:
    """What the client makes of a recorded answer; where the document has no operation for it, by `request`."""
    loopback.response = exchange.response
    if operation is None:
        return client.request(exchange.method, exchange.path)
    method = recordings.player.method(operation, exchange)
    function = method.of(client)
    arguments = recordings.player.arguments(operation, method, function, exchange.path)
    with warnings.catch_warnings():
        if operation.deprecated:
            warnings.simplefilter("ignore", DeprecationWarning)
        return function(**arguments)


# -- errors -------------------------------------------------------------------------------------------------------


def _shown(error: Any) -> dict[str, Any]:
    return {
        "class": type(error).__name__,
        "status": error.status,
        "code": error.code,
        "message": error.message,
        "fields": [(field.path, field.messages) for field in error.fields],
        "request_id": error.request_id,
        "retry_after": error.retry_after,
    }


def _expected(exchange: Exchange) -> dict[str, Any]:
    """What the exception has to say, read from the recorded answer."""
    body = exchange.body
    error = body.get("error")
    if isinstance(error, dict):
        # {"status": "error", "error": {"code", "message", "details"}}
        code, message, details = error["code"], error["message"], error.get("details")
    elif isinstance(error, str):
        # RFC 6749: {"error", "error_description"}
        code, message, details = error, body["error_description"], None
    else:
        # The web framework's own: {"statusCode", "message"}
        code, message, details = None, body["message"], None
    nodes = details.get("errors", []) if isinstance(details, dict) else []
    return {
        "class": _CLASSES[exchange.status],
        "status": exchange.status,
        "code": code,
        "message": message,
        "fields": list(_refused(nodes)),
        "request_id": exchange.headers["x-request-id"],
        "retry_after": _wait(exchange),
    }


def _refused(nodes: Sequence[Any], parents: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields that validation refused, from class-validator's tree."""
    for node in nodes:
        path = (*parents, node["property"])
        if node.get("constraints"):
            yield ".".join(path), tuple(node["constraints"].values())
        yield from _refused(node.get("children", ()), path)


def _wait(exchange: Exchange) -> float | None:
    """Seconds until the exhausted limit is reset, after too many requests."""
    if exchange.status != 429:
        return None
    prefix = "x-ratelimit-remaining-"
    used_up = [n.removeprefix(prefix) for n, value in exchange.headers.items() if n.startswith(prefix) and value == "0"]
    return max(float(exchange.headers[f"x-ratelimit-reset-{name}"]) for name in used_up)
