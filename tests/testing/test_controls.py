"""What tests do with an in-memory API: receivers, exceptions, faults, limits, and values that they must not pass."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.testing.conftest import NOW


@pytest.fixture
def telling(testing: Any) -> Any:
    """A server that delivers a webhook for each created thing."""

    class Things(testing.Behavior):  # type: ignore[misc]
        @testing.handles("things.create", checked=False)  # type: ignore[untyped-decorator]
        def create(self, request: Any) -> Any:
            things = self.server.store["things"]
            number = things.next_id()
            made = things.add(number, {"id": number, "createdAt": request.now.isoformat(), **request.body})
            self.server.deliveries.deliver("thing.created", url="https://a.test/hook", values={"thing.id": number})
            return made

    with testing.Server(now=NOW, behaviors=[Things]) as server:
        yield server


def _get_in_a_thread(client: Any, found: list[str]) -> Callable[[Any], None]:
    """A receiver like a test client of a web framework: it handles the webhook in another thread."""

    def receive(delivery: Any) -> None:
        with ThreadPoolExecutor() as pool:
            found.append(pool.submit(client.things.get, delivery.json()["thing"]["id"]).result(timeout=5).name)

    return receive


def test_a_receiver_can_call_the_api_from_another_thread(made: ModuleType, telling: Any) -> None:
    found: list[str] = []
    telling.deliveries.receive(_get_in_a_thread(telling.client(max_retries=0), found))
    telling.client().things.create(name="a")
    assert found == ["a"]

    with made.Client(api_key="x", base_url=telling.url, max_retries=0, timeout=5) as client:
        telling.deliveries.receive(_get_in_a_thread(client, found))
        client.things.create(name="b")
    assert found == ["a", "b", "b"]
    order = [call.request.operation for call in telling.calls()]
    assert order == [f"things.{name}" for name in ("create", "get", "create", "get", "get")]


def test_a_delivery_within_a_request_within_another_one_waits_for_both(testing: Any, telling: Any) -> None:
    seen: list[int] = []
    telling.deliveries.receive(lambda delivery: seen.append(delivery.json()["thing"]["id"]))

    def create(_: Any) -> Any:
        telling.client().things.create(name="a")
        assert seen == []
        return testing.Reply(status=204)

    telling.respond("things.delete", create)
    telling.client().things.delete(1)
    assert seen == [1]


@pytest.mark.parametrize("kind", [LookupError, TypeError, ValueError, RuntimeError])
def test_the_exception_of_a_receiver_is_raised_and_logged(telling: Any, kind: type[Exception]) -> None:
    error, seen = kind("a bug in the program under test"), list[Any]()

    def fail(_: Any) -> None:
        raise error

    telling.deliveries.receive(fail)
    telling.deliveries.receive(seen.append)
    client = telling.client(max_retries=0)
    with pytest.raises(kind, match="a bug in the program") as caught:
        client.things.create(name="a")
    assert caught.value is error
    assert len(seen) == 1, "the other receivers are called"
    assert client.things.get(1).name == "a", "the thing was created"
    assert [(call.status, call.error) for call in telling.calls()] == [(201, error), (200, None)]
    telling.deliveries.receive(fail)
    with pytest.raises(ExceptionGroup) as group:
        client.things.create(name="b")
    assert group.value.exceptions == (error, error)


def test_an_exchange_whose_behavior_failed_is_logged_and_named(telling: Any) -> None:
    error = KeyError("a bug in the test")

    def fail(_: Any) -> None:
        raise error

    telling.respond("things.update", fail)
    with pytest.raises(KeyError, match="a bug in the test"):
        telling.client().things.update(7, name="b")
    (call,) = telling.calls()
    assert (call.status, call.error, call.request.path, call.request.body) == (
        None,
        error,
        {"thingId": 7},
        {"name": "b"},
    )

    response = httpx2.patch(f"{telling.url}/things/7", json={"name": "b"}, headers={"authorization": "Bearer k"})
    assert (response.status_code, response.text) == (500, "KeyError: 'a bug in the test'\n")
    assert [call.error for call in telling.calls()] == [error, error]


def test_a_response_that_the_document_does_not_allow_is_logged(api: Any) -> None:
    api.respond("things.get", {"id": "one"})
    with pytest.raises(AssertionError) as caught:
        api.client().things.get(1)
    assert [call.error for call in api.calls()] == [caught.value]


@pytest.mark.parametrize(
    ("arguments", "kind", "told"),
    [
        ({"status": 200}, ValueError, "status"),
        ({"status": 42}, ValueError, "status"),
        ({"status": "500"}, TypeError, "status"),
        ({"delay": timedelta(seconds=1)}, TypeError, "delay"),
        ({"delay": -5}, ValueError, "delay"),
        ({"status": 429, "retry_after": timedelta(seconds=1)}, TypeError, "retry_after"),
        ({"status": 429, "retry_after": -1}, ValueError, "retry_after"),
        ({"drop": True, "retry_after": 1}, ValueError, "retry_after"),
        ({"delay": 1, "body": {}}, ValueError, "body"),
        ({"drift": 5}, TypeError, "drift"),
        ({"drop": True, "times": 0}, ValueError, "times"),
        ({"drop": True, "times": -1}, ValueError, "times"),
        ({"delay": 1, "processed": True}, ValueError, "processed"),
    ],
)
def test_a_fault_that_makes_no_difference_is_refused(
    api: Any, arguments: dict[str, Any], kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=f"`{told}`"):
        api.faults.next(**arguments)
    assert api.client().things.list().total == 0


def test_drift_leaves_errors_as_they_are(made: ModuleType, api: Any) -> None:
    api.faults.next("things.get", drift={"error.code": "CHANGED"})
    with pytest.raises(made.NotFoundError) as caught:
        api.client().things.get(7)
    assert caught.value.code == "NOT_FOUND"
    api.faults.clear()


def test_the_result_of_an_operation_can_be_a_model(testing: Any, api: Any) -> None:
    client = api.client()
    thing = client.things.create(name="a")
    for result in (thing, lambda _: thing, testing.Reply(body={"status": "success", "data": thing})):
        api.respond("things.get", result)
        assert client.things.get(7) == thing
    api.respond("things.list", [thing])
    assert list(client.things.list()) == [thing]
    api.respond("things.get", {"id": 7, "name": b"a", "createdAt": NOW})
    assert (client.things.get(7).created_at, client.things.get(7).name) == (NOW, "YQ==")


@pytest.mark.parametrize(
    ("limit", "kind", "told"),
    [
        ((5, 0), ValueError, "seconds"),
        ((5, -1), ValueError, "seconds"),
        ((-1, 60), ValueError, "requests"),
        ((5, timedelta(minutes=1)), TypeError, "seconds"),
    ],
)
def test_a_rate_limit_without_meaning_is_refused(
    api: Any, limit: tuple[Any, Any], kind: type[Exception], told: str
) -> None:
    with pytest.raises(kind, match=f"`{told}`"):
        api.rate_limits.add(*limit)


def test_the_clock_takes_moments_and_moves_forward(testing: Any, api: Any) -> None:
    for back in (-10, timedelta(seconds=-10)):
        with pytest.raises(ValueError, match="`by` must be at least 0"):
            api.clock.advance(back)
    with pytest.raises(TypeError, match="`now` must be a timezone-aware datetime"):
        testing.Server(now="2030-01-01")
    with pytest.raises(TypeError, match="`now` must be a timezone-aware datetime"):
        api.clock.set("2030-01-01")
    assert api.clock.now() == NOW


def test_a_receiver_is_a_function_for_whole_parts_of_urls(api: Any) -> None:
    async def later(_: Any) -> None:
        """Nothing would await it."""

    for receiver in ("x", later):
        with pytest.raises(TypeError, match="`receiver` must be a function that is not async"):
            api.deliveries.receive(receiver)
    received: list[str] = []
    api.deliveries.receive(lambda delivery: received.append(delivery.url), "https://x.test/hook")
    urls = [f"https://x.test/hook{rest}" for rest in ("", "/a", "?a=1", "ed-other")]
    for url in urls:
        api.deliveries.deliver("thing.created", url=url)
    assert received == urls[:3]
