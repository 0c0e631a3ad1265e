from __future__ import annotations

import json
import math
import runpy
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from calcom import InternalServerError
from calcom.testing import CalComServer
from examples import sync_job
from examples.sync_job import Copy, sync

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def cal() -> Iterator[CalComServer]:
    """Cal.com with 230 bookings, of which one is made each hour."""
    with CalComServer(now=NOW) as server:
        for number in range(230):
            server.seed.booking(NOW + timedelta(days=30, minutes=30 * number), uid=f"bkg-{number}")
            server.clock.advance(timedelta(hours=1))
        yield server


def test_everything_is_read_once_and_then_what_changed(cal: CalComServer) -> None:
    client, copy = cal.client(), Copy()

    assert sync(client, copy) == 230
    cal.clock.advance(60)
    client.bookings.cancel("bkg-7", cancellation_reason="No longer needed")
    cal.seed.booking("2027-05-01T09:00Z", uid="new")

    # The latest change of the first run is read again.
    assert sync(client, copy) == 3
    assert copy.bookings["bkg-7"]["status"] == "cancelled"
    assert len(copy.bookings) == 231
    assert copy.since == cal.clock.now()
    assert len(cal.calls("bookings.list")) == 4


def test_an_error_that_passes_is_not_noticed(cal: CalComServer) -> None:
    cal.faults.next("bookings.list", status=500)

    assert sync(cal.client(), Copy()) == 230
    assert [call.status for call in cal.calls("bookings.list")] == [500, 200, 200, 200]


def test_a_run_that_failed_is_made_up_for_by_the_next(cal: CalComServer) -> None:
    client, copy = cal.client(max_retries=0), Copy()
    sync(client, copy)
    before = copy.since
    cal.clock.advance(60)
    client.bookings.cancel("bkg-7", cancellation_reason="No longer needed")
    cal.faults.next("bookings.list", status=500, times=math.inf)

    with pytest.raises(InternalServerError):
        sync(client, copy)
    assert copy.since == before
    cal.faults.clear()

    assert sync(client, copy) == 2
    assert copy.bookings["bkg-7"]["status"] == "cancelled"


def test_a_booking_that_changes_meanwhile_is_not_lost(cal: CalComServer) -> None:
    client, copy = cal.client(), Copy()

    def change_once(body: object) -> object:
        cal.clock.advance(60)
        cal.client().bookings.cancel("bkg-0", cancellation_reason="Meanwhile")
        return body

    cal.faults.next("bookings.list", drift=change_once)
    sync(client, copy)
    sync(client, copy)

    assert copy.bookings["bkg-0"]["status"] == "cancelled"
    assert len(copy.bookings) == 230


def test_the_program_keeps_its_copy_in_a_file(
    cal: CalComServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bookings.json"
    monkeypatch.setenv("CALCOM_API_KEY", cal.user.api_key)
    monkeypatch.setenv("CALCOM_BASE_URL", cal.url)
    monkeypatch.setattr(sys, "argv", ["sync_job.py", str(path)])

    for _ in range(2):
        runpy.run_path(str(Path(sync_job.__file__)), run_name="__main__")

    assert capsys.readouterr().out == "230 bookings read, 230 in all\n1 bookings read, 230 in all\n"
    assert len(json.loads(path.read_text(encoding="utf-8"))["bookings"]) == 230
