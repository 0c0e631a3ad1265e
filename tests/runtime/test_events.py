"""Receiving webhooks: which event a delivery becomes."""

from __future__ import annotations

import copy
import pickle
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from calcom import Drift, Model, WebhookPayloadError, WebhookVerificationError, types, webhooks
from generator.loading.document import load
from tests.conftest import ROOT
from tests.contract.openapi import Contract
from tests.contract.values import Values
from tests.runtime.deliveries import (
    BODY,
    DELIVERIES,
    SECRET,
    SIGNATURE,
    SPEC,
    TRIGGERS,
    delivered,
    signed,
)
from tests.type_checking import mypy

# -- events -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(load(SPEC / "openapi.yaml").plain())


def event_class(contract: Contract, trigger: str) -> type[Model]:
    """The model named after the schema of an event."""
    reference = schema_of(contract, trigger)["$ref"]
    found: type[Model] = getattr(types, reference.rpartition("/")[2])
    return found


def schema_of(contract: Contract, trigger: str) -> Any:
    return contract.root["webhooks"][trigger]["post"]["requestBody"]["content"]["application/json"]["schema"]


def comparable(value: Any) -> Any:
    """JSON data in which moments are compared independent of their notation."""
    if isinstance(value, dict):
        return {key: comparable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [comparable(item) for item in value]
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except (TypeError, ValueError):
        return value


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_every_trigger_has_its_event(trigger: str, contract: Contract) -> None:
    for everything in (False, True):
        values = Values(contract, "answer", everything=everything)
        while True:
            payload = values.value(schema_of(contract, trigger), trigger)
            event = delivered(payload)
            assert type(event) is event_class(contract, trigger)
            assert event.trigger_event == payload["triggerEvent"] == trigger
            assert comparable(event.to_dict()) == comparable(payload)
            if values.rotation.is_complete:
                break


def test_every_trigger_that_can_be_subscribed_to_is_described() -> None:
    schemas = yaml.safe_load((SPEC / "schemas" / "webhooks.yaml").read_text(encoding="utf-8"))
    assert set(TRIGGERS) == set(schemas["WebhookTrigger"]["anyOf"][0]["enum"])


@pytest.mark.parametrize("trigger", DELIVERIES)
def test_realistic_deliveries(trigger: str, contract: Contract) -> None:
    event = delivered(DELIVERIES[trigger])
    assert type(event) is event_class(contract, trigger)
    assert comparable(event.to_dict()) == comparable(DELIVERIES[trigger])
    assert pickle.loads(pickle.dumps(event)) == event


def test_events_are_typed() -> None:
    created = delivered(DELIVERIES["BOOKING_CREATED"])
    assert isinstance(created, types.BookingCreatedEvent)
    assert created.created_at == datetime(2026, 5, 24, 9, 30, 0, 538_000, tzinfo=UTC)
    assert created.payload.start_time == datetime(2026, 5, 25, 9, 30, tzinfo=UTC)
    assert created.payload.organizer.language == types.EventLanguage(locale="en")
    assert created.payload.attendees[0].email == "ada@example.com"

    match delivered(DELIVERIES["MEETING_ENDED"]):
        case types.MeetingEndedEvent(uid=uid, attendees=[attendee, *_]):
            assert (uid, attendee.no_show) == ("bFJeNb2uX8ANpT3JL5EfXw", False)
        case event:
            pytest.fail(f"{event!r} is no MeetingEndedEvent")

    form = delivered(DELIVERIES["FORM_SUBMITTED"])
    assert isinstance(form, types.FormSubmittedEvent)
    assert form.payload.responses["Size"].response == [{"label": "10 to 50", "id": "b7"}]
    assert form.model_extra == {"Email": "ada@example.com", "Size": ["10 to 50"]}


def test_an_unknown_trigger_still_unwraps(caplog: pytest.LogCaptureFixture) -> None:
    data = {
        "triggerEvent": "BOOKING_TELEPORTED",
        "createdAt": "2026-05-24T09:30:00Z",
        "payload": {"uid": "a", "n": [1]},
    }
    event = delivered(data)
    assert type(event) is webhooks.UnknownEvent
    assert event.trigger_event == "BOOKING_TELEPORTED"
    assert event.model_extra == {"createdAt": "2026-05-24T09:30:00Z", "payload": {"uid": "a", "n": [1]}}
    assert event.to_dict() == data
    assert caplog.messages == []


@pytest.mark.parametrize("data", [{}, {"title": "Intro", "trigger": "BOOKING_CREATED"}])
def test_a_delivery_without_a_trigger_still_unwraps(data: dict[str, Any]) -> None:
    """A payload template may leave it out."""
    event = delivered(data)
    assert type(event) is webhooks.UnknownEvent
    assert event.trigger_event == ""
    assert event.to_dict() == data


@pytest.mark.parametrize("trigger", [None, 5, ["BOOKING_CREATED"], {"a": 1}])
def test_a_trigger_that_is_no_text_is_drift(trigger: Any) -> None:
    drifts: list[Drift] = []
    data = {"triggerEvent": trigger, "payload": {}}
    event = delivered(data, drifts)
    assert type(event) is webhooks.UnknownEvent
    assert event.to_dict() == data
    assert [(drift.operation, drift.pointer, drift.expected) for drift in drifts] == [
        ("webhooks", "/triggerEvent", "string")
    ]


def test_a_drifted_delivery_is_built_as_far_as_it_goes(caplog: pytest.LogCaptureFixture) -> None:
    data = copy.deepcopy(DELIVERIES["BOOKING_CREATED"])
    del data["createdAt"]
    data["payload"]["startTime"] = "soon"
    data["payload"]["attendees"] = None
    data["payload"]["organizer"]["timeZone"] = 60
    data["payload"]["quantum"] = {"spin": "up"}
    drifts: list[Drift] = []
    event = delivered(data, drifts)
    assert isinstance(event, types.BookingCreatedEvent)
    assert event.payload.uid == "bFJeNb2uX8ANpT3JL5EfXw"
    assert event.payload.end_time == datetime(2026, 5, 25, 10, 0, tzinfo=UTC)
    assert event.payload.organizer.name == "Grace Hopper"
    assert event.payload.model_extra == {"quantum": {"spin": "up"}}
    assert [str(drift) for drift in drifts] == [
        "webhooks.BOOKING_CREATED /createdAt: expected date-time, found missing",
        "webhooks.BOOKING_CREATED /payload/startTime: expected date-time, found string",
        "webhooks.BOOKING_CREATED /payload/organizer/timeZone: expected string, found integer",
        "webhooks.BOOKING_CREATED /payload/attendees: expected array, found null",
    ]
    assert comparable(event.to_dict()) == comparable(data)
    delivered(data, drifts)
    assert len(drifts) == 8
    assert len(caplog.messages) == 4


@pytest.mark.parametrize("payload", [None, [], "text", 1, {}])
@pytest.mark.parametrize("trigger", TRIGGERS)
def test_no_payload_makes_an_event_fail(trigger: str, payload: Any, contract: Contract) -> None:
    event = delivered({"triggerEvent": trigger, "createdAt": 0, "payload": payload}, [])
    assert type(event) is event_class(contract, trigger)
    assert event.trigger_event == trigger


def test_deep_nesting_is_no_problem() -> None:
    deep: list[Any] = []
    for _ in range(300):
        deep = [deep]
    event = delivered({**DELIVERIES["BOOKING_CREATED"], "deep": deep})
    assert isinstance(event, types.BookingCreatedEvent)
    assert event.model_extra == {"deep": deep}


# -- invalid events -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "media_type", "message"),
    [
        (b"", "application/json", "the body is empty"),
        (b" \n", "application/json", "the body is empty"),
        (b"{", "application/json", "the body is not valid JSON; its content type is application/json"),
        (
            b"{'a': 1}",
            "Application/JSON; charset=utf-8",
            "the body is not valid JSON; its content type is application/json",
        ),
        (b"<p>", "text/html", "the body is not valid JSON; its content type is text/html"),
        (b'{"a": "\xff"}', "", "the body is not valid JSON; its content type is missing"),
        (b"[" * 100_000, "application/json", "the body is not valid JSON; its content type is application/json"),
        (b"[]", "application/json", "the body is JSON, but not an object"),
        (b"null", "application/json", "the body is JSON, but not an object"),
        (b'"BOOKING_CREATED"', "application/json", "the body is JSON, but not an object"),
        (
            b"title=Intro+between+Grace+and+Ada&organizer=Grace",
            "application/x-www-form-urlencoded",
            "the body is form-encoded, not JSON; check it with `verify` and read it with `urllib.parse.parse_qs`",
        ),
    ],
)
def test_a_genuine_delivery_that_is_no_event_says_what_it_is(body: bytes, media_type: str, message: str) -> None:
    headers = {**signed(body), "Content-Type": media_type}
    webhooks.verify(body, headers, secret=SECRET)
    with pytest.raises(WebhookPayloadError) as caught:
        webhooks.unwrap(body, headers, secret=SECRET)
    assert str(caught.value) == message


def test_json_is_read_whatever_its_content_type() -> None:
    headers = {**signed(BODY), "Content-Type": "application/x-www-form-urlencoded"}
    assert webhooks.unwrap(BODY, headers, secret=SECRET).trigger_event == "PING"


def test_nothing_is_read_before_the_signature_is_checked() -> None:
    for body in (b"{", b"", b"[]"):
        with pytest.raises(WebhookVerificationError):
            webhooks.unwrap(body, signed(BODY), secret=SECRET)


# -- the module ---------------------------------------------------------------------------------------------------


def test_only_reading_loads_pydantic_and_nothing_loads_the_network() -> None:
    program = """
import sys
import calcom.webhooks as webhooks

def loaded():
    return [name for name in ("pydantic", "httpx2", "calcom.types") if name in sys.modules]

body = b'{"triggerEvent": "PING"}'
headers = {webhooks.SIGNATURE_HEADER: webhooks.sign(body, secret="s")}
webhooks.verify(body, headers, secret="s")
print(loaded())
event = webhooks.unwrap(body, headers, secret="s")
print(loaded(), isinstance(event, webhooks.UnknownEvent), webhooks.SIGNATURE_HEADER)
"""
    source = str(ROOT / "generated" / "calcom" / "src")
    run = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": source}, capture_output=True, text=True, check=True
    )
    assert run.stdout == f"[]\n['pydantic', 'calcom.types'] True {SIGNATURE}\n"


def test_event_is_the_type_of_them_all(contract: Contract) -> None:
    known = {event_class(contract, trigger) for trigger in TRIGGERS}
    assert set(get_args(webhooks.Event)) == known | {webhooks.UnknownEvent}


def test_type_checkers_narrow_events(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        """\
from calcom import types, webhooks

event = webhooks.unwrap(b"", {}, secret="s")
if isinstance(event, types.BookingPaidEvent):
    reveal_type(event.payload.start_time)
match event:
    case types.FormSubmittedEvent(payload=form) | types.FormSubmittedWithoutBookingEvent(payload=form):
        reveal_type(form.form_id)
    case types.MeetingEndedEvent():
        reveal_type(event.trigger_event)
    case webhooks.UnknownEvent(trigger_event=trigger):
        reveal_type(trigger)
event.payload
webhooks.verify(b"", [("a", "b")], secret=["s", b"t"])
webhooks.verify({}, {}, secret="s")
webhooks.verify(b"", {})
webhooks.evnt
""",
        encoding="utf-8",
    )
    run = mypy(program, path=ROOT / "generated" / "calcom" / "src")
    found = re.findall(
        r'^.*program\.py:(\d+): (?:note: Revealed type is "(.+)"|error: .*\[(.+)\])$', run.stdout, re.MULTILINE
    )
    assert [(int(line), revealed or error) for line, revealed, error in found] == [
        (5, "datetime.datetime"),
        (8, "str"),
        (10, "Literal['MEETING_ENDED']"),
        (12, "str"),
        # The two meeting events and the unknown one have no payload.
        (13, "union-attr"),
        (13, "union-attr"),
        (13, "union-attr"),
        (15, "arg-type"),
        (16, "call-arg"),
        (17, "attr-defined"),
    ], run.stdout


def test_a_misspelled_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match=r"^module 'calcom.webhooks' has no attribute 'Evnt'$"):
        _ = webhooks.Evnt  # type: ignore[attr-defined]  # It is misspelled on purpose.
