"""Responses recorded from real servers, replayed through the generated client."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from generator.loading.document import load
from tests.contract.openapi import Contract, Operation
from tests.contract.package import Package, differences, load_settings, stray, wire
from tests.contract.server import Loopback, serving
from tests.recordings.exchanges import SHARED, Exchange, Player, Source, recorded, sources

_ROOT = Path(__file__).resolve().parents[2]
_CREDENTIALS = {"api_key": "cal_test", "client_id": "an-id", "client_secret": "a-secret"}
_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    498: "TokenExpiredError",
    500: "InternalServerError",
}


# Exchanges that succeeded on some server and are not operations of the document.
_OUTSIDE = {
    r"GET /v2/me/|GET /V2/me": "another spelling of a path, which the servers take as well",
    r"GET /v2/(timezones|calendars/connections|calendars/\w+/freebusy\?.*)": "of the open-source server alone",
    r"GET /v2/slots/available\?.*|GET /v2/event-types/\w+/\w+/public": "of contracts before 2024",
}


class Recordings:
    """The package and the document for replaying recordings."""

    def __init__(self) -> None:
        self.package = Package(_ROOT / "generated" / "calcom", load_settings(_ROOT / "spec" / "client.yaml"))
        self.contract = Contract(load(_ROOT / "spec" / "openapi.yaml").plain())
        self.player = Player(self.contract, self.package)

    def responses(self, exchanges: Iterable[Exchange]) -> Iterator[tuple[Exchange, Operation]]:
        """The successful exchanges with an operation of the document, with the client's version header."""
        for exchange in exchanges:
            operation = self.player.operation(exchange)
            if operation is None or exchange.method == "HEAD" or exchange.status >= 400 or exchange.status == 304:
                continue
            if not self.player.is_other_version(operation, exchange):
                yield exchange, operation

    def errors(self, exchanges: Iterable[Exchange]) -> Iterator[tuple[Exchange, Operation | None]]:
        """The failed exchanges, with the operation if the document has one."""
        for exchange in exchanges:
            if exchange.status >= 400 and exchange.method != "HEAD":
                yield exchange, self.player.operation(exchange)

    def outside(self, exchanges: Iterable[Exchange]) -> list[str]:
        """The successful exchanges without an operation of the document."""
        found = (e for e in exchanges if e.status < 400 and e.method != "HEAD" and self.player.operation(e) is None)
        return [f"{exchange.method} {exchange.path}" for exchange in found]

    def expected(self, exchange: Exchange, operation: Operation) -> Any:
        """The caller's result: None without a body, the target of a redirect, or else the envelope's content."""
        if exchange.status == 204:
            return None
        if 300 <= exchange.status < 400:
            return exchange.headers["location"]
        return self.player.unwrapped(operation, exchange.body)


@pytest.fixture(scope="module")
def recordings() -> Recordings:
    return Recordings()


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with serving() as found:
        yield found


def _sources() -> Iterator[Any]:
    yield from (pytest.param(source, id=source.name) for source in sources())
    if not SHARED.is_dir():
        reason = "the recordings and samples that are not part of the repository are not on this machine"
        yield pytest.param(None, marks=pytest.mark.skip(reason=reason), id="beside")


every_source = pytest.mark.parametrize("source", list(_sources()))


@every_source
def test_successes_are_of_operations_of_the_document(recordings: Recordings, source: Source) -> None:
    """Only known operations are missing."""
    outside = recordings.outside(source.exchanges())

    assert [call for call in outside if not any(re.fullmatch(pattern, call) for pattern in _OUTSIDE)] == []


def test_no_operation_is_left_out_for_nothing(recordings: Recordings) -> None:
    outside = recordings.outside(recorded())

    assert [pattern for pattern in _OUTSIDE if not any(re.fullmatch(pattern, call) for call in outside)] == []


@every_source
def test_answers_decode_without_drift(recordings: Recordings, loopback: Loopback, source: Source) -> None:
    """Nothing is reported, lost or added, every property has its attribute, and the document's schema accepts it."""
    drifts: list[str] = []
    problems: list[str] = []
    client = recordings.package.sync_client(
        **_CREDENTIALS, base_url=loopback.base_url, max_retries=0, on_drift=lambda drift: drifts.append(str(drift))
    )
    with client:
        for exchange, operation in recordings.responses(source.exchanges()):
            result = _played(recordings, client, exchange, operation, loopback)
            got = result.items if hasattr(result, "next_position") else result
            found = [*drifts, *differences(recordings.expected(exchange, operation), wire(got)), *stray(got)]
            if operation.responses[0].media:
                found += recordings.contract.problems(operation.responses[0].schema, exchange.body, "answer")
            problems += [f"{exchange.name}: {line}" for line in found]
            drifts.clear()

    _complain(problems)


@every_source
def test_answers_satisfy_a_strict_client(recordings: Recordings, loopback: Loopback, source: Source) -> None:
    async def play() -> list[str]:
        problems: list[str] = []
        client = recordings.package.async_client(**_CREDENTIALS, base_url=loopback.base_url, max_retries=0, strict=True)
        async with client:
            for exchange, operation in recordings.responses(source.exchanges()):
                try:
                    await _played(recordings, client, exchange, operation, loopback)
                except Exception as error:
                    problems.append(f"{exchange.name}: {type(error).__name__}: {error}")
        return problems

    _complain(asyncio.run(play()))


@pytest.mark.parametrize(
    ("operation_id", "place", "value"),
    [
        # An attendee cancelled without a reason, on a server of 2025.
        ("bookings.cancel", ("cancellationReason",), None),
        ("bookings.cancel", ("cancelledByEmail",), None),
        ("event_types.list", (0, "bookerActiveBookingsLimit"), {"offerReschedule": True}),
        ("event_types.list", (0, "bookerActiveBookingsLimit"), {"maximumActiveBookings": 2, "disabled": False}),
        # The server's own settings are beside those that the caller has stored.
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
    """Other values that the server's code can send match as well."""
    exchange, operation = next(
        (exchange, operation)
        for exchange, operation in recordings.responses(recorded())
        if operation.id == operation_id and _has(exchange.body["data"], place[0])
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
    found += recordings.contract.problems(operation.responses[0].schema, body, "answer")
    assert found == []


@every_source
def test_errors_become_exceptions(recordings: Recordings, loopback: Loopback, source: Source) -> None:
    problems: list[str] = []
    client = recordings.package.sync_client(**_CREDENTIALS, base_url=loopback.base_url, max_retries=0)
    with client:
        for exchange, operation in recordings.errors(source.exchanges()):
            try:
                _played(recordings, client, exchange, operation, loopback)
            except recordings.package.module.APIStatusError as error:
                expected, got = _expected(exchange), _shown(error)
                problems += [f"{exchange.name}: {key}: {got[key]!r}" for key in expected if expected[key] != got[key]]
            else:
                problems.append(f"{exchange.name}: no exception")

    _complain(problems)


def test_every_kind_of_error_was_recorded() -> None:
    """So that the test above covers everything: all statuses, rejected fields, and a wait."""
    found = [_expected(exchange) for exchange in recorded() if exchange.status >= 400 and exchange.method != "HEAD"]

    assert {error["class"] for error in found} == set(_CLASSES.values())
    assert any(error["fields"] for error in found)
    assert any(error["retry_after"] for error in found)


@every_source
def test_conflicts_are_described(recordings: Recordings, source: Source) -> None:
    """409 and 422 always have a specific meaning, which the document must describe."""
    missing = set()
    for exchange, operation in recordings.errors(source.exchanges()):
        if operation is None or exchange.status not in (409, 422):
            continue
        responses = recordings.contract.root["paths"][operation.path][operation.method.lower()]["responses"]
        if str(exchange.status) not in responses:
            missing.add(f"{operation.id} {exchange.status}")

    assert missing == set()


def _has(data: Any, step: Any) -> bool:
    """Whether there is a value at a path's first step."""
    return bool(data) and isinstance(data, list) == isinstance(step, int)


def _complain(problems: Sequence[str]) -> None:
    """Fail with all problems, if there are any."""
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def _played(
    recordings: Recordings, client: Any, exchange: Exchange, operation: Operation | None, loopback: Loopback
) -> Any:
    """The client's result for a recorded response; without an operation in the document, that of `request`."""
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


def _class_of(status: int) -> str:
    """The exception for a status; without a class of its own, a server error or a general one."""
    return _CLASSES.get(status, "InternalServerError" if status >= 500 else "APIStatusError")


def _expected(exchange: Exchange) -> dict[str, Any]:
    """The expected attributes of the exception, read from the recorded response."""
    body = exchange.body
    if not isinstance(body, dict):
        # Not from the API: a proxy's page.
        return {"class": _class_of(exchange.status), "status": exchange.status}
    error = body.get("error")
    if isinstance(error, dict):
        # {"status": "error", "error": {"code", "message", "details"}}
        code, message, details = error["code"], error["message"], error.get("details")
    elif isinstance(error, str):
        # RFC 6749: {"error", "error_description"}
        code, message, details = error, body.get("error_description", HTTPStatus(exchange.status).phrase), None
    else:
        # The web framework's own: {"statusCode", "message"}
        code, message, details = None, body["message"], None
    nodes = details.get("errors", []) if isinstance(details, dict) else []
    return {
        "class": _class_of(exchange.status),
        "status": exchange.status,
        "code": code,
        "message": message,
        "fields": list(_refused(nodes)) or list(_named(message)),
        "request_id": exchange.headers.get("x-request-id"),
        "retry_after": _wait(exchange),
    }


def _refused(nodes: Sequence[Any], parents: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields that validation rejected, from class-validator's tree."""
    for node in nodes:
        path = (*parents, node["property"])
        if node.get("constraints"):
            yield ".".join(path), tuple(node["constraints"].values())
        yield from _refused(node.get("children", ()), path)


def _named(message: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields that validation rejected, from one string in either of the servers' formats."""
    if message.startswith("responses - "):
        # "responses - {notes}error_required_field, {nr}Invalid string, "
        for part in message.removeprefix("responses - ").split(", {"):
            name, _, reason = part.strip("{, ").partition("}")
            yield name, (reason,)
        return
    # "start property is wrong,start must be a date , attendee property is wrong, name property is wrong,…": a property
    # with nested ones comes directly before the first of them. Of several words the first is the property.
    words, *pieces = f"{message}, ".split(" property is wrong,")
    for piece in pieces:
        reason, _, following = piece.rpartition(" , ")
        yield words.split()[0], (reason.strip(),) if reason.strip() else ()
        words = following


def _wait(exchange: Exchange) -> float | None:
    """Seconds until the exhausted limit resets, after too many requests."""
    if exchange.status != 429:
        return None
    prefix = "x-ratelimit-remaining-"
    used_up = [n.removeprefix(prefix) for n, value in exchange.headers.items() if n.startswith(prefix) and value == "0"]
    return max(float(exchange.headers[f"x-ratelimit-reset-{name}"]) for name in used_up)
