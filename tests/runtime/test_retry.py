"""The retry decision, pauses, and headers about waiting. No I/O."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from calcom._core.retry import (
    GiveUp,
    NoResponse,
    Rejected,
    Retry,
    RetryBudget,
    backoff,
    decide,
    retry_after,
)

NOW = 1_800_000_000.0

LOST = NoResponse(sent=True)
NEVER_SENT = NoResponse(sent=False)


def decided(outcome, method="GET", attempt=1, **changes):
    settings = {"chance": 1.0, "max_retries": 2, "max_wait": 60.0, **changes}
    return decide(outcome, method=method, attempt=attempt, **settings)


READS = ["GET", "HEAD", "OPTIONS"]
REPEATABLE = [*READS, "PUT", "DELETE"]
WRITES = ["POST", "PATCH"]


@pytest.mark.parametrize("method", REPEATABLE)
@pytest.mark.parametrize("outcome", [LOST, NEVER_SENT, *map(Rejected, (408, 429, 500, 502, 503, 504, 520, 599))])
def test_repeatable_methods_are_tried_again(method, outcome):
    assert decided(outcome, method) == Retry(0.5)


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("outcome", [LOST, *(Rejected(status) for status in (408, 500, 502, 503, 504))])
def test_writes_that_may_have_been_processed_are_not_tried_again(method, outcome):
    assert decided(outcome, method) == GiveUp("the request may have been processed")
    assert decided(outcome, method, retry_unsafe=True) == Retry(0.5)


@pytest.mark.parametrize("method", WRITES)
@pytest.mark.parametrize("outcome", [NEVER_SENT, Rejected(429)])
def test_writes_that_cannot_have_been_processed_are_tried_again(method, outcome):
    assert decided(outcome, method) == Retry(0.5)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 412, 422, 498, 501])
def test_final_errors(status):
    assert decided(Rejected(status), retry_unsafe=True) == GiveUp("the error is final")


def test_retries_end():
    assert decided(LOST, attempt=2) == Retry(1.0)
    assert decided(LOST, attempt=3) == GiveUp("no retries are left")
    assert decided(LOST, max_retries=0) == GiveUp("no retries are left")


def test_pauses_grow_up_to_a_cap_and_are_spread_from_zero():
    assert [backoff(attempt, 1.0) for attempt in range(1, 8)] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]
    assert backoff(5_000, 1.0) == 8.0
    assert backoff(5, 0.0) == 0.0
    assert backoff(5, 0.25) == 2.0


def test_asked_pause_is_kept_and_spread_upwards():
    assert decided(Rejected(429, 7.0), chance=0.0) == Retry(7.0)
    assert decided(Rejected(503, 7.0), chance=1.0) == Retry(7.5)
    assert decided(Rejected(429, 0.0), chance=0.0) == Retry(0.0)


def test_long_pause_is_refused():
    assert decided(Rejected(429, 60.0)) == Retry(60.5)
    assert decided(Rejected(429, 61.0)) == GiveUp("the server asks to wait 61 s, longer than max_wait of 60 s", True)


def test_pause_must_fit_into_the_time_left():
    assert decided(LOST, time_left=0.6) == Retry(0.5)
    assert decided(LOST, time_left=0.5) == GiveUp("total_timeout is too short for a retry", True)


# -- headers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 1.5 ", 1.5),
        (format_datetime(datetime.fromtimestamp(NOW + 30, UTC), usegmt=True), 30.0),
        (format_datetime(datetime.fromtimestamp(NOW - 30, UTC), usegmt=True), 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 251_602_300_799.0),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("1e9", None),
        ("nan", None),
        ("٣", None),
        ("9" * 400, None),
        ("Mon, 99 Foo 2026 99:99:99 GMT", None),
    ],
)
def test_retry_after(value, seconds):
    found = retry_after(value, NOW)
    assert found is None if seconds is None else found == pytest.approx(seconds)


# -- budget -------------------------------------------------------------------------------------------------------


def test_budget_runs_out_and_fills_up_again():
    budget = RetryBudget(capacity=10, cost=5)
    assert [budget.spend() for _ in range(3)] == [True, True, False]
    budget.succeeded(attempts=2)
    assert [budget.spend() for _ in range(2)] == [True, False]
    for _ in range(4):
        budget.succeeded(attempts=1)
    assert not budget.spend()
    budget.succeeded(attempts=1)
    assert budget.spend()


def test_budget_never_holds_more_than_its_capacity():
    budget = RetryBudget(capacity=10, cost=5)
    for _ in range(100):
        budget.succeeded(attempts=2)
    assert [budget.spend() for _ in range(3)] == [True, True, False]


def test_budget_counts_right_across_threads():
    budget = RetryBudget(capacity=1000, cost=1)
    spent = []

    def spend():
        spent.extend(budget.spend() for _ in range(300))

    threads = [threading.Thread(target=spend) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(spent) == 1000
