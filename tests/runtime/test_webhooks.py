"""Receiving webhooks: who may have sent a delivery, and which event it becomes."""

from __future__ import annotations

import copy
import hashlib
import http.client
import io
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from calcom import Drift, Model, WebhookPayloadError, WebhookVerificationError, types, webhooks
from generator.loading.document import load
from tests.conftest import ROOT
from tests.contract.openapi import Contract
from tests.contract.values import Values

SECRET = "whsec ä 1"
SIGNATURE = "X-Cal-Signature-256"
UNSIGNED = "no-secret-provided"
BODY = '{"triggerEvent": "PING", "createdAt": "2026-05-24T09:30:00Z", "payload": {"title": "Grüße"}}'.encode()

SPEC = ROOT / "spec"
TRIGGERS = tuple(yaml.safe_load((SPEC / "openapi.yaml").read_text(encoding="utf-8"))["webhooks"])
DELIVERIES: dict[str, Any] = json.loads(Path(__file__).with_name("deliveries.json").read_text(encoding="utf-8"))


def hmac_by_hand(key: bytes, message: bytes) -> str:
    """HMAC-SHA256 as defined by RFC 2104, using only the hash function."""
    key = hashlib.sha256(key).digest() if len(key) > 64 else key
    inner = bytes(byte ^ 0x36 for byte in key.ljust(64, b"\0"))
    outer = bytes(byte ^ 0x5C for byte in key.ljust(64, b"\0"))
    return hashlib.sha256(outer + hashlib.sha256(inner + message).digest()).hexdigest()


def signed(body: bytes, secret: str = SECRET, **more: str) -> dict[str, str]:
    return {SIGNATURE: hmac_by_hand(secret.encode(), body), "Content-Type": "application/json", **more}


def delivered(data: object, drifts: list[Drift] | None = None) -> webhooks.Event:
    """The event of a genuine delivery; without a list for them, there must be no drifts."""
    body = json.dumps(data).encode()
    found: list[Drift] = []
    event = webhooks.unwrap(body, signed(body), secret=SECRET, on_drift=found.append)
    if drifts is None:
        assert found == []
    else:
        drifts += found
    return event


# -- signatures ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "message", "signature"),
    [
        # RFC 4231, test cases 1, 2 and 6.
        (b"\x0b" * 20, b"Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (b"Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        (
            b"\xaa" * 131,
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        ),
    ],
)
def test_the_signature_is_the_standard_one(key: bytes, message: bytes, signature: str) -> None:
    assert hmac_by_hand(key, message) == signature
    assert webhooks.sign(message, secret=key) == signature
    webhooks.verify(message, {SIGNATURE: signature}, secret=key)


@given(body=st.binary(), secret=st.text(st.characters(codec="utf-8"), min_size=1))
def test_what_was_signed_is_genuine(body: bytes, secret: str) -> None:
    webhooks.verify(body, {SIGNATURE: hmac_by_hand(secret.encode(), body)}, secret=secret)
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(body, {SIGNATURE: hmac_by_hand(secret.encode(), body)}, secret=f"{secret}!")


def test_a_body_of_which_one_bit_differs_is_refused() -> None:
    headers = signed(BODY)
    for position in range(len(BODY)):
        for bit in range(8):
            tampered = bytearray(BODY)
            tampered[position] ^= 1 << bit
            with pytest.raises(WebhookVerificationError):
                webhooks.verify(bytes(tampered), headers, secret=SECRET)


@pytest.mark.parametrize("body", [b"", BODY[1:], BODY[:-1], BODY + b" ", b"\xef\xbb\xbf" + BODY])
def test_a_body_of_another_length_is_refused(body: bytes) -> None:
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(body, signed(BODY), secret=SECRET)


def test_a_signature_of_which_one_digit_differs_is_refused() -> None:
    genuine = hmac_by_hand(SECRET.encode(), BODY)
    for position, digit in enumerate(genuine):
        other = f"{genuine[:position]}{(int(digit, 16) + 1) % 16:x}{genuine[position + 1 :]}"
        with pytest.raises(WebhookVerificationError):
            webhooks.verify(BODY, {SIGNATURE: other}, secret=SECRET)


@pytest.mark.parametrize(
    "altered",
    [
        lambda genuine: genuine.upper(),
        lambda genuine: genuine[:-1],
        lambda genuine: f"{genuine}0",
        lambda genuine: f"sha256={genuine}",
        lambda genuine: f"{genuine}, {genuine}",
        lambda genuine: hmac_by_hand(b"another secret", BODY),
        lambda genuine: hashlib.sha256(SECRET.encode() + BODY).hexdigest(),
        lambda genuine: "",
        lambda genuine: "ä",
        lambda genuine: "\udcff",
    ],
    ids=["upper", "short", "long", "prefixed", "twice", "other-secret", "no-hmac", "empty", "not-ascii", "surrogate"],
)
def test_any_other_signature_is_refused(altered: Callable[[str], str]) -> None:
    headers = {SIGNATURE: altered(hmac_by_hand(SECRET.encode(), BODY))}
    for allow_unsigned in (False, True):
        with pytest.raises(WebhookVerificationError) as caught:
            webhooks.verify(BODY, headers, secret=SECRET, allow_unsigned=allow_unsigned)
        assert str(caught.value) == (
            "the signature does not match: the secret is different, or the body is not the one that was sent"
        )


def test_text_stands_for_its_bytes_in_utf_8() -> None:
    webhooks.verify(BODY.decode(), signed(BODY), secret=SECRET)
    webhooks.verify(BODY, signed(BODY), secret=SECRET.encode())
    assert webhooks.sign(BODY.decode(), secret=SECRET) == hmac_by_hand(SECRET.encode(), BODY)
    assert webhooks.unwrap(BODY.decode(), signed(BODY), secret=SECRET).trigger_event == "PING"
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(BODY.decode() + "\ud800", signed(BODY), secret=SECRET)


@pytest.mark.parametrize("secret", [[SECRET, "old"], ("new", SECRET), ["new", SECRET.encode(), "old"]])
def test_any_of_several_secrets_may_have_signed(secret: list[str | bytes]) -> None:
    webhooks.verify(BODY, signed(BODY), secret=secret)
    assert webhooks.unwrap(BODY, signed(BODY), secret=secret).trigger_event == "PING"
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(BODY, signed(BODY, "another"), secret=secret)


# -- unsigned deliveries ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "the delivery is not signed: it has no X-Cal-Signature-256 header"),
        (
            {SIGNATURE: UNSIGNED},
            "the delivery is not signed: it has only `no-secret-provided` in its X-Cal-Signature-256 header",
        ),
    ],
)
def test_what_is_not_signed_is_refused_unless_asked_for(headers: dict[str, str], message: str) -> None:
    for call in (webhooks.verify, webhooks.unwrap):
        with pytest.raises(WebhookVerificationError) as caught:
            call(BODY, headers, secret=SECRET)
        assert str(caught.value) == message
        for secret in (SECRET, None):
            call(BODY, headers, secret=secret, allow_unsigned=True)


def test_the_placeholder_is_no_secret() -> None:
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(BODY, {SIGNATURE: UNSIGNED}, secret=UNSIGNED)


def test_without_a_secret_a_signature_proves_nothing() -> None:
    webhooks.verify(BODY, {SIGNATURE: "0" * 64}, secret=None, allow_unsigned=True)


@pytest.mark.parametrize("secret", ["", b"", [], [""], [SECRET, ""], (SECRET, None)])
@pytest.mark.parametrize("allow_unsigned", [False, True])
def test_an_empty_secret_is_a_mistake(secret: Any, allow_unsigned: bool) -> None:
    with pytest.raises(ValueError, match=r"^the secret of the webhook is empty$"):
        webhooks.verify(BODY, signed(BODY), secret=secret, allow_unsigned=allow_unsigned)


def test_a_missing_secret_does_not_open_the_door() -> None:
    for headers in ({}, {SIGNATURE: UNSIGNED}, signed(BODY)):
        with pytest.raises(
            ValueError,
            match=r"^no secret to verify the webhook with; to accept unsigned webhooks, pass `allow_unsigned=True`$",
        ):
            webhooks.unwrap(BODY, headers, secret=None)


@pytest.mark.parametrize("body", [json.loads(BODY), None, [BODY]], ids=["parsed", "none", "list"])
def test_a_body_that_was_parsed_is_a_mistake(body: Any) -> None:
    with pytest.raises(TypeError) as caught:
        webhooks.verify(body, signed(BODY), secret=SECRET)
    assert str(caught.value) == (f"the body must be the raw bytes of the request, not {type(body).__name__}")


def test_errors_do_not_tell_how_to_sign() -> None:
    headers = signed(b"something else")
    with pytest.raises(WebhookVerificationError) as caught:
        webhooks.verify(BODY, headers, secret=SECRET)
    error = pickle.loads(pickle.dumps(caught.value))
    for told in (str(caught.value), repr(caught.value), str(vars(error))):
        assert SECRET not in told
        assert hmac_by_hand(SECRET.encode(), BODY) not in told
        assert headers[SIGNATURE] not in told


# -- headers of frameworks ----------------------------------------------------------------------------------------


class DjangoHeaders(Mapping[str, str]):
    """Like Django's `request.headers`: case-insensitive lookup, listed in title case."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._store = {name.lower(): (name.title(), value) for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._store[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._store.values())

    def __len__(self) -> int:
        return len(self._store)


class WerkzeugHeaders:
    """Like Flask's `request.headers`: not a mapping, iterated in pairs, with `items` as a generator."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = headers

    def __iter__(self) -> Iterator[tuple[str, str]]:
        yield from ((name.title(), value) for name, value in self._headers.items())

    def items(self, lower: bool = False) -> Iterator[tuple[str, str]]:
        yield from ((name.lower() if lower else name, value) for name, value in self)


class StarletteHeaders(Mapping[str, str]):
    """Like FastAPI's `request.headers`: lower-case names, `items` as a list with repeated headers."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._list = [("accept", "a"), ("accept", "b"), *((name.lower(), value) for name, value in headers.items())]

    def __getitem__(self, name: str) -> str:
        return next(value for key, value in self._list if key == name.lower())

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self._list)

    def __len__(self) -> int:
        return len(self._list)

    def items(self) -> list[tuple[str, str]]:  # type: ignore[override]
        return list(self._list)


def parsed(headers: Mapping[str, str]) -> http.client.HTTPMessage:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return http.client.parse_headers(io.BytesIO(f"{lines}\r\n".encode()))


def environ(headers: Mapping[str, str]) -> dict[str, Any]:
    """Headers in a WSGI environment, among other entries."""
    names = {"content-type": "CONTENT_TYPE"}
    spelled = {names.get(n.lower(), f"HTTP_{n.upper().replace('-', '_')}"): value for n, value in headers.items()}
    return {"REQUEST_METHOD": "POST", "wsgi.version": (1, 0), "wsgi.input": io.BytesIO(), **spelled}


SPELLINGS: dict[str, Callable[[Mapping[str, str]], Any]] = {
    "dict": dict,
    "lower": lambda headers: {name.lower(): value for name, value in headers.items()},
    "upper": lambda headers: {name.upper(): value for name, value in headers.items()},
    "list": lambda headers: list(headers.items()),
    "tuple": lambda headers: tuple((name.lower(), value) for name, value in headers.items()),
    "items": lambda headers: headers.items(),
    "iterator": lambda headers: iter(headers.items()),
    "django": DjangoHeaders,
    "flask": WerkzeugHeaders,
    "fastapi": StarletteHeaders,
    "http.server": parsed,
    "wsgi": environ,
    "asgi": lambda headers: [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    "asgi in lists": lambda headers: [[name.lower().encode(), value.encode()] for name, value in headers.items()],
    "bytes": lambda headers: {name.encode(): value.encode() for name, value in headers.items()},
    "values in lists": lambda headers: {name: [value] for name, value in headers.items()},
    "values in tuples of bytes": lambda headers: {name: (value.encode(),) for name, value in headers.items()},
}


@pytest.mark.parametrize("spelled", SPELLINGS.values(), ids=SPELLINGS)
def test_headers_of_any_framework_do(spelled: Callable[[Mapping[str, str]], Any]) -> None:
    headers = {"Host": "example.com", "X-Cal-Webhook-Version": "2021-10-20", **signed(BODY)}
    webhooks.verify(BODY, spelled(headers), secret=SECRET)
    assert webhooks.version(spelled(headers)) == "2021-10-20"
    form = spelled({**signed(b"title=a"), "Content-Type": "application/x-www-form-urlencoded; charset=utf-8"})
    with pytest.raises(WebhookPayloadError, match=r"^the body is form-encoded"):
        webhooks.unwrap(b"title=a", form, secret=SECRET)
    for refused in ({**headers, SIGNATURE: UNSIGNED}, {"Host": "example.com"}):
        with pytest.raises(WebhookVerificationError, match=r"^the delivery is not signed"):
            webhooks.verify(BODY, spelled(refused), secret=SECRET)


def test_a_second_signature_does_not_hide_behind_the_first() -> None:
    genuine = hmac_by_hand(SECRET.encode(), BODY)
    webhooks.verify(BODY, [(SIGNATURE, genuine), (SIGNATURE.lower(), genuine)], secret=SECRET)
    for other in (UNSIGNED, "0" * 64):
        for pair in (
            [(SIGNATURE, genuine), (SIGNATURE, other)],
            [(SIGNATURE.lower(), other), (SIGNATURE, genuine)],
            {SIGNATURE: [genuine, other]},
        ):
            with pytest.raises(WebhookVerificationError):
                webhooks.verify(BODY, pair, secret=SECRET, allow_unsigned=True)


def test_the_version_may_be_missing() -> None:
    assert webhooks.version(signed(BODY)) is None


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
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".cache" / "mypy"), program.name],
        env={"MYPYPATH": str(ROOT / "generated" / "calcom" / "src")},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.findall(
        r'^program\.py:(\d+): (?:note: Revealed type is "(.+)"|error: .*\[(.+)\])$', run.stdout, re.MULTILINE
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
        _ = webhooks.Evnt  # type: ignore[attr-defined]
