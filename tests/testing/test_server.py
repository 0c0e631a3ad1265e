"""Responses of an in-memory API, through clients without sockets."""

from __future__ import annotations

import asyncio
import json
import math
from datetime import timedelta
from types import ModuleType
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient

from tests.testing.conftest import NOW


def test_what_was_created_is_there(api: Any) -> None:
    client = api.client()
    red = client.things.create(name="a", color="red")
    green = client.things.create(name="b", color="green")

    assert (red.id, green.id) == (1, 2)
    assert client.things.get(1) == red
    assert list(client.things.list()) == [red, green]
    assert list(client.things.list(color=["green"])) == [green]
    changed = client.things.update(1, name="c")
    assert (changed.name, changed.color, client.things.get(1)) == ("c", "red", changed)
    client.things.delete(1)
    assert list(client.things.list()) == [green]


def test_the_async_client_sees_the_same(api: Any) -> None:
    async def main() -> list[str]:
        client = api.async_client()
        await client.things.create(name="a")
        return [thing.name async for thing in client.things.list()]

    assert asyncio.run(main()) == ["a"]
    assert [thing.name for thing in api.client().things.list()] == ["a"]


def test_lists_come_in_pages(api: Any) -> None:
    client = api.client()
    for name in "abcde":
        client.things.create(name=name)
    page = client.things.list(take=2)

    assert ([thing.name for thing in page.items], page.total) == (["a", "b"], 5)
    assert [thing.name for thing in page] == list("abcde")
    assert [call.request.query for call in api.calls("things.list")] == [
        {"take": 2},
        {"take": 2, "skip": 2},
        {"take": 2, "skip": 4},
    ]


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status", "fields"),
    [
        ("POST", "/things", {}, {"name": "", "color": "blue"}, 400, {"name", "color"}),
        ("POST", "/things", {}, {"color": "red", "size": 1}, 400, {"name", "size"}),
        ("POST", "/things", {}, {"name": "a", "at": "tomorrow"}, 400, {"at"}),
        ("POST", "/things", {"content-type": "text/plain"}, "a", 415, set[str]()),
        ("GET", "/things?take=99", {}, None, 400, {"take"}),
        ("GET", "/things?color=blue", {}, None, 400, {"color.0"}),
        ("GET", "/things/seven", {}, None, 400, {"thingId"}),
        ("GET", "/things/7", {}, None, 404, set[str]()),
        ("GET", "/nothing", {}, None, 404, set[str]()),
        ("PUT", "/things/7", {}, None, 405, set[str]()),
        ("GET", "/things", {"authorization": ""}, None, 401, set[str]()),
    ],
)
def test_a_request_that_the_document_does_not_allow_is_refused(
    made: ModuleType,
    api: Any,
    method: str,
    path: str,
    headers: dict[str, str],
    body: object,
    status: int,
    fields: set[str],
) -> None:
    import httpx2

    content = json.dumps(body) if body is not None else None
    usual = {"authorization": "Bearer key", "content-type": "application/json"}
    with httpx2.Client(transport=api.transport, base_url="http://api.test") as client:
        response = client.request(method, path, headers={**usual, **headers}, content=content)

    assert response.status_code == status
    error = response.json()["error"]
    assert error["message"]
    assert {detail["field"] for detail in error.get("details", ())} == fields
    assert api.calls()[-1].status == status


def test_the_error_is_the_one_that_clients_of_this_api_know(made: ModuleType, api: Any) -> None:
    with pytest.raises(made.BadRequestError) as caught:
        api.client().things.create(name="")
    assert (caught.value.code, [field.path for field in caught.value.fields]) == ("BAD_REQUEST", ["name"])


def test_an_operation_answers_with_what_a_test_wants(made: ModuleType, testing: Any, api: Any) -> None:
    thing = {"id": 7, "name": "seven", "createdAt": "2030-01-01T00:00:00Z"}
    client = api.client()

    api.respond("things.get", thing)
    assert client.things.get(1).name == "seven"
    api.respond("things.get", lambda request: {**thing, "id": request.path["thingId"]})
    assert client.things.get(12).id == 12
    api.respond("things.get", testing.ErrorResponse(404, "gone", code="GONE"))
    with pytest.raises(made.NotFoundError, match="GONE: gone"):
        client.things.get(1)
    api.respond("things.list", [thing] * 3)
    assert client.things.list(take=2).total == 3
    api.respond("things.delete", testing.Reply(status=202, body={"status": "success", "data": thing}))
    client.things.delete(1)
    assert api.calls()[-1].status == 202
    with pytest.raises(LookupError, match=r"no operation 'things.lst'; did you mean 'things.list'"):
        api.respond("things.lst", [])


def test_an_undocumented_endpoint_answers_with_what_a_test_wants(made: ModuleType, testing: Any, api: Any) -> None:
    client, operation = api.client(max_retries=0), "POST /experiments"
    with pytest.raises(made.NotFoundError):
        client.request("POST", "/experiments")
    api.respond(operation, lambda request: testing.Reply(status=201, body={**request.query, **request.body}))

    raw = client.request("POST", "/experiments", query={"dry": True}, body={"name": "a"})

    assert (raw.status, raw.value) == (201, {"dry": "true", "name": "a"})
    api.faults.next(operation, status=500)
    with pytest.raises(made.InternalServerError):
        client.request("POST", "/experiments")
    api.respond(operation, testing.ErrorResponse(409, "there is one"))
    with pytest.raises(made.ConflictError, match="there is one"):
        client.request("POST", "/experiments")
    assert [call.status for call in api.calls(operation)] == [201, 500, 409]


def test_values_are_the_same_for_the_same_seed(testing: Any) -> None:
    def names(seed: int) -> list[Any]:
        return [testing.Server(seed=seed, now=NOW).client().things.create(name="a").created_at for _ in range(2)]

    first, second = names(1)
    assert first == second
    assert len({*names(1), *names(2), *names(3), *names(4)}) > 1


def test_a_response_that_the_document_does_not_allow_is_told(api: Any) -> None:
    api.respond("things.get", {"id": "one"})
    with pytest.raises(AssertionError, match=r"data\.id: 'one' is not of type 'integer'"):
        api.client().things.get(1)


# -- faults -----------------------------------------------------------------------------------------------------------


def test_a_refusal_is_retried_without_waiting(api: Any) -> None:
    client = api.client()
    client.things.create(name="a")
    api.faults.next("things.get", status=429, retry_after=30)

    assert client.things.get(1).name == "a"
    assert [(call.status, call.fault) for call in api.calls("things.get")] == [(429, "status 429"), (200, "")]
    assert timedelta(seconds=30) <= api.clock.now() - NOW < timedelta(seconds=40)


@pytest.mark.parametrize("processed", [False, True])
def test_a_lost_response_may_have_been_carried_out(made: ModuleType, api: Any, processed: bool) -> None:
    api.faults.next("things.create", drop=True, processed=processed)
    client = api.client()
    with pytest.raises(made.APIConnectionError) as caught:
        client.things.create(name="a")
    assert caught.value.maybe_processed
    assert client.things.list().total == int(processed)


def test_a_slow_response_times_out_on_the_clock_of_the_server(made: ModuleType, api: Any) -> None:
    api.faults.next("things.list", delay=120, times=math.inf)
    with pytest.raises(made.APITimeoutError):
        api.client(max_retries=0).things.list()
    assert api.client(max_retries=0, timeout=300).things.list().total == 0
    assert api.clock.now() - NOW == timedelta(seconds=240)


def test_a_body_that_breaks_off_and_one_that_drifts(made: ModuleType, api: Any) -> None:
    client = api.client(max_retries=0)
    client.things.create(name="a")
    api.faults.next("things.get", truncate=True)
    with pytest.raises(made.APIError, match="the body was cut off"):
        client.things.get(1)
    drifts: list[Any] = []
    api.faults.next("things.get", drift={"data.name": 5})
    assert client.with_options(on_drift=drifts.append).things.get(1).name == 5
    assert len(drifts) == 1
    with pytest.raises(ValueError, match="specify a fault"):
        api.faults.next("things.get")


# -- credentials and limits -------------------------------------------------------------------------------------------


def test_credentials_are_refused_as_a_test_wants_it(made: ModuleType, api: Any) -> None:
    api.credentials.only("ada", "bob")
    assert api.client(api_key="ada").things.list().total == 0
    with pytest.raises(made.AuthenticationError):
        api.client(api_key="eve").things.list()
    api.credentials.expire("bob")
    with pytest.raises(made.APIStatusError) as caught:
        api.client(api_key="bob").things.list()
    assert caught.value.status == 498
    assert api.calls()[0].request.caller == "ada"


def test_a_rate_limit_counts_each_caller(made: ModuleType, api: Any) -> None:
    api.rate_limits.add(2, 60, name="short")
    client = api.client(max_retries=0)
    client.things.list()
    client.things.list()
    with pytest.raises(made.RateLimitError) as caught:
        client.things.list()
    assert caught.value.retry_after == 60
    assert dict(api.calls()[1].response.headers)["x-remaining-short"] == "0"
    api.client(api_key="other").things.list()
    api.clock.advance(60)
    client.things.list()


# -- behavior ---------------------------------------------------------------------------------------------------------


def test_behavior_answers_operations(made: ModuleType, testing: Any) -> None:
    class Things(testing.Behavior):  # type: ignore[misc]
        @testing.handles("things.create")  # type: ignore[untyped-decorator]
        def create(self, request: Any) -> Any:
            things = self.server.store["things"]
            if things.where(name=request.body["name"]):
                raise testing.ErrorResponse(409, "the name is taken")
            number = things.next_id()
            return things.add(number, {"id": number, "createdAt": request.now.isoformat(), **request.body})

        @testing.handles("things.get", checked=False)  # type: ignore[untyped-decorator]
        def get(self, request: Any) -> Any:
            return self.server.store["things"].require(request.path["thingId"])

    class Careful(testing.Server):  # type: ignore[misc]
        behaviors = (Things,)

    api = Careful(now=NOW, check_responses=True)
    client = api.client()
    assert client.things.create(name="a").created_at == NOW
    with pytest.raises(made.ConflictError, match="the name is taken"):
        client.things.create(name="a")
    assert client.things.list().total == 1, "what behavior has stored is seen by the rules of the settings"
    with pytest.raises(made.NotFoundError, match="things seven was not found"):
        client.request("GET", "/things/seven")


# -- other clients ----------------------------------------------------------------------------------------------------


def test_a_port_of_this_machine_answers_the_same(made: ModuleType, api: Any) -> None:
    api.client().things.create(name="a")
    with made.Client(api_key="x", base_url=api.url, max_retries=0) as client:
        assert client.things.get(1).name == "a"
        with pytest.raises(made.NotFoundError):
            client.things.get(2)
        api.faults.next(drop=True)
        with pytest.raises(made.APIConnectionError):
            client.things.get(1)


@pytest.mark.parametrize("fault", ["drop", "truncate"])
def test_a_dropped_connection_is_one_for_clients_of_the_application(made: ModuleType, api: Any, fault: str) -> None:
    async def get() -> None:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(api.app)) as http:
            client = made.AsyncClient(api_key="x", base_url="http://api.test", http_client=http, max_retries=0)
            api.faults.next("things.get", **{fault: True})
            with pytest.raises(made.APIConnectionError):
                await client.things.get(1)
            assert (await client.things.get(1)).name == "a"

    api.client().things.create(name="a")
    asyncio.run(get())


def test_the_application_starts_and_stops_with_a_test_client(made: ModuleType, api: Any) -> None:
    api.client().things.create(name="a")
    with TestClient(api.app, headers={"Authorization": "Bearer x"}) as client:
        assert [client.get(f"/things/{number}").status_code for number in (1, 2)] == [200, 404]


def test_deliveries_are_signed(made: ModuleType, api: Any) -> None:
    import importlib

    webhooks = importlib.import_module(f"{made.__name__}.webhooks")
    received: list[Any] = []
    api.deliveries.receive(lambda delivery: received.append((delivery.content, delivery.headers)), "https://a.test/")

    api.deliveries.deliver("thing.created", url="https://a.test/hook", secret="s", values={"thing.name": "new"})
    api.deliveries.deliver("thing.created", url="https://b.test/hook", secret="s")

    ((body, headers),) = received
    assert webhooks.unwrap(body, headers, secret="s").thing.name == "new"
    assert [delivery.url for delivery in api.deliveries.log] == ["https://a.test/hook", "https://b.test/hook"]


def test_behavior_that_checks_requests_itself_refuses_what_it_fails_over(testing: Any) -> None:
    import httpx2

    class Things(testing.Behavior):
        @testing.handles("things.get", "things.create", checked=False)
        def answer(self, request: Any) -> object:
            return {"name": request.body["name"].upper()}

    with testing.Server(behaviors=[Things]) as api:
        client = httpx2.Client(
            transport=api.transport, base_url="http://api.test", headers={"authorization": "Bearer k"}
        )
        assert client.post("/things", json={"name": "a", "unknown": 1}).status_code == 201
        assert client.post("/things", json={"name": 1}).status_code == 400
        with pytest.raises(TypeError):
            client.get("/things/1")


def test_a_credential_with_a_limit_of_its_own(made: ModuleType, api: Any) -> None:
    api.rate_limits.add(2, 60, name="default")
    api.rate_limits.add(1, 60, name="own", credential="slow")
    usual, slow = api.client(max_retries=0), api.client(api_key="slow", max_retries=0)

    slow.things.list()
    with pytest.raises(made.RateLimitError):
        slow.things.list()
    usual.things.list()
    usual.things.list()
