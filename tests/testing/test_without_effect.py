"""What a test sets and that would change nothing is an error, with its place."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

import calcom
from calcom.testing import CalComServer
from calcom.testing._paths import look_up


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("data.naame", "things.get: 'data' has no 'naame'; did you mean 'name'?"),
        ("dat.name", "things.get: the body has no 'dat'; did you mean 'data'?"),
        ("data.name.first", "things.get: 'data.name' has no 'first'"),
    ],
)
def test_a_drift_whose_path_is_not_in_the_body_says_where_it_ends(api: Any, path: str, told: str) -> None:
    client = api.client()
    client.things.create(name="a")
    api.faults.next("things.get", drift={path: None})
    with pytest.raises(LookupError) as caught:
        client.things.get(1)
    assert str(caught.value) == f"the drift {path!r} does not apply to {told}"
    assert [(call.error, call.fault) for call in api.calls("things.get")] == [(caught.value, "drifted")]


def test_a_drift_reaches_items_of_arrays_and_what_the_document_allows(api: Any) -> None:
    client = api.client()
    client.things.create(name="a")
    client.things.create(name="b")
    drifts: list[Any] = []
    client = client.with_options(on_drift=drifts.append)
    api.faults.next("things.list", drift={"data.1.name": 5, "data.0.color": "blue", "data.0.parent.id": "x"})
    one, two = client.things.list().items
    assert (one.name, one.color, one.parent.id, two.name) == ("a", "blue", "x", 5)

    api.faults.next("things.list", drift={"data.2.name": 5})
    with pytest.raises(LookupError, match=r"'data\.2\.name' does not apply to things.list: 'data' has no '2'$"):
        client.things.list()
    api.faults.next("things.get", drift={"": None})
    client.things.get(1)
    assert api.calls()[-1].response.content == b"null"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("data.brandNew", ""),
        ("data.parent.brandNew", ""),
        ("data.naame", "'data' has no 'naame'; did you mean 'name'?"),
        ("data.brand.new", "'data' has no 'brand'"),
        ("data.color.shade", "'data.color' has no 'shade'"),
    ],
)
def test_a_drift_adds_a_property_unless_its_path_looks_wrong(api: Any, path: str, told: str) -> None:
    client = api.client()
    client.things.create(name="a")
    api.faults.next("things.get", drift={path: 1})
    if told:
        with pytest.raises(LookupError, match=re.escape(told)):
            client.things.get(1)
        return
    client.things.get(1)
    assert look_up(api.calls()[-1].response.json(), path) == 1


def test_values_of_a_delivery_do_not_replace_arrays(cal: CalComServer) -> None:
    with pytest.raises(LookupError, match=r"^there is no 'payload\.attendees\.5': the array has 1 items$"):
        cal.deliveries.deliver("BOOKING_CREATED", values={"payload.attendees.5.name": "x"})


def test_a_drift_waits_for_a_response_that_succeeds(api: Any) -> None:
    client = api.client()
    api.faults.next("things.get", drift={"data.name": "other"})
    for _ in range(2):
        with pytest.raises(Exception, match="was not found"):
            client.things.get(1)
    client.things.create(name="a")
    assert [client.things.get(1).name for _ in range(2)] == ["other", "a"]
    assert [call.fault for call in api.calls("things.get")] == ["", "", "drifted", ""]


def test_a_drift_needs_a_body_and_a_function_returns_it(api: Any) -> None:
    client = api.client()
    for fault, told in (({"drift": {"data.name": 5}}, "drift"), ({"truncate": True}, "truncate")):
        api.faults.next("things.delete", **fault)
        with pytest.raises(ValueError, match=rf"`{told}` has no effect on things.delete, .* without a body"):
            client.things.delete(client.things.create(name="a").id)
    api.faults.next("things.list", drift=lambda body: body["data"].clear())
    with pytest.raises(TypeError, match="`drift` must return the changed body; got None"):
        client.things.list()


@pytest.mark.parametrize(
    "arguments",
    [
        {"drop": True, "status": 500},
        {"drop": True, "truncate": True},
        {"drop": True, "drift": {"data.name": 1}},
        {"status": 500, "drift": {"data.name": 1}},
    ],
)
def test_faults_that_hide_each_other_are_refused(api: Any, arguments: dict[str, Any]) -> None:
    one, other = arguments
    with pytest.raises(ValueError, match=f"`{one}` hides `{other}`"):
        api.faults.next("things.get", **arguments)


def test_an_empty_drift_is_refused(api: Any) -> None:
    with pytest.raises(ValueError, match="`drift` must change something"):
        api.faults.next("things.get", drift={})


@pytest.mark.parametrize("times", [1, math.inf])
def test_a_fault_that_never_occurred_fails_the_test(testing: Any, times: float) -> None:
    def run() -> None:
        with testing.Server() as api:
            api.faults.next("things.get", status=500, times=times)
            api.faults.next(drop=True, times=times)

    with pytest.raises(AssertionError) as caught:
        run()
    assert str(caught.value) == (
        "these faults never occurred: things.get (status 500), any operation (connection dropped). "
        "Remove them with `faults.clear()` if that is intended."
    )


def test_a_fault_that_occurred_or_was_removed_is_no_error(made: Any, testing: Any) -> None:
    with testing.Server() as api:
        api.faults.next("things.list", status=500, times=3)
        with pytest.raises(made.InternalServerError):
            api.client(max_retries=0).things.list()
        api.faults.next("things.get", status=500)
        api.faults.clear()

    with testing.Server() as api:
        api.faults.next("things.get", status=500, processed=True)
        api.respond("things.get", lambda _: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            api.client().things.get(1)

    def fail() -> None:
        with testing.Server() as api:
            api.faults.next("things.get", status=500)
            raise KeyError("the test failed")

    with pytest.raises(KeyError, match="the test failed"):
        fail()


def test_checks_do_not_depend_on_assert_statements() -> None:
    program = (
        "from calcom.testing import Server",
        "with Server() as api:",
        "    api.faults.next(drop=True)",
    )
    command = [sys.executable, "-O", "-c", "\n".join(program)]
    environment = {**os.environ, "PYTHONPATH": str(Path(calcom.__file__).parent.parent)}
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert "AssertionError: these faults never occurred: any operation (connection dropped)." in done.stderr


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("GET /things", "'GET /things' is the operation 'things.list'"),
        ("get /things/7", "'get /things/7' is the operation 'things.get'"),
        ("PUT /things/{id}", "'PUT /things/{id}' must be a method and a path without a query and placeholders"),
        ("PUT /thing?a=1", "'PUT /thing?a=1' must be a method and a path without a query and placeholders"),
        ("PUT experiments", "there is no operation 'PUT experiments'; did you mean 'PUT /experiments'?"),
        ("PUT  /experiments", "there is no operation 'PUT  /experiments'; did you mean 'PUT /experiments'?"),
        ("PUTT /experiments", "there is no operation 'PUTT /experiments'; did you mean 'PUT /experiments'?"),
        ("things list", "there is no operation 'things list'; did you mean 'things.list'?"),
        (
            "PUT https://a.example/experiments",
            "there is no operation 'PUT https://a.example/experiments'; did you mean 'PUT /experiments'?",
        ),
        ("things.lst", "there is no operation 'things.lst'; did you mean 'things.list'?"),
    ],
)
def test_a_name_that_selects_nothing_is_refused_everywhere(api: Any, name: str, told: str) -> None:
    for use in (
        lambda: api.respond(name, {}),
        lambda: api.calls(name),
        lambda: api.faults.next(name, status=500),
        lambda: api.rate_limits.add(1, 1, operation=name),
    ):
        with pytest.raises(LookupError) as caught:
            use()
        assert caught.value.args == (told,)


def test_the_method_of_an_undocumented_endpoint_has_any_case(api: Any) -> None:
    api.respond("put /experiments", {"a": 1})
    client = api.client(max_retries=0)
    assert client.request("PUT", "/experiments").value == {"a": 1}
    api.faults.next("Delete /experiments", status=503)
    assert httpx2.delete(f"{api.url}/experiments").status_code == 503
    assert [call.status for call in api.calls("PUT /experiments")] == [200]


def test_a_result_that_cannot_be_sent_is_refused(testing: Any, api: Any) -> None:
    async def later(_: Any) -> None:
        """Nothing would await it."""

    with pytest.raises(TypeError, match="`result` must not be an async function"):
        api.respond("things.get", later)
    with pytest.raises(TypeError, match="`drift` must be a mapping or a function that is not async"):
        api.faults.next("things.get", drift=later)
    api.respond("things.delete", {"id": 1})
    with pytest.raises(ValueError, match=r"things\.delete responds without a body; return None or a `Reply`"):
        api.client().things.delete(1)
    for status in (200, 42):
        with pytest.raises(ValueError, match=f"`status` must be an error status, from 400 to 599; got {status}"):
            testing.ErrorResponse(status)
