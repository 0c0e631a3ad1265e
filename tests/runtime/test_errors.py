"""Error responses, and which parts of them are kept."""

from __future__ import annotations

import copy
import json
import pickle
import traceback

import pytest

import calcom
from calcom import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    Drift,
    DriftError,
    FieldError,
    InternalServerError,
    MissingCredentialsError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    RateLimitError,
    Response,
    ResponseError,
    TokenExpiredError,
    UnprocessableEntityError,
    WebhookVerificationError,
)
from calcom._core.error_responses import redirect_error, status_error
from calcom._core.headers import Headers
from calcom._core.log import Redactor, secret_values, shown_target

SECRET = "".join(["cal_live_", "0123456789"])


def answered(body, status=400, headers=(), secrets=()):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    response = Response(status=status, headers=Headers(headers), content=content)
    return status_error(response, method="POST", path="/v2/bookings", redact=Redactor(secrets))


@pytest.mark.parametrize(
    ("body", "media", "content"),
    [
        ({"message": f"no {SECRET}", "list": [1, None]}, "application/json", b'{"message":"no ***","list":[1,null]}'),
        ("größe".encode("latin-1"), "text/plain; charset=latin-1", "größe".encode("latin-1")),
        (b"", "text/plain", b""),
    ],
)
def test_errors_have_what_those_of_other_packages_have(body, media, content):
    error = pickle.loads(pickle.dumps(answered(body, 404, [("content-type", media), ("set-cookie", "s")], [SECRET])))
    assert (error.status_code, error.response.status_code, error.response.content) == (404, 404, content)
    assert dict(error.response.headers) == {"content-type": media}
    assert (error.request.method, error.request.path) == ("POST", "/v2/bookings")
    assert error.response.text == content.decode("latin-1")
    failed = APIConnectionError("refused", method="GET", path="/v2/me", maybe_processed=False)
    assert failed.request == ("GET", "/v2/me")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (412, PreconditionFailedError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (498, TokenExpiredError),
        (500, InternalServerError),
        (524, InternalServerError),
        (410, APIStatusError),
        (304, APIStatusError),
    ],
)
def test_classes(status, kind):
    assert type(answered({}, status)) is kind


def test_envelope():
    error = answered(
        {
            "status": "error",
            "timestamp": "2026-11-22T00:00:00Z",
            "path": "/v2/bookings/x",
            "error": {"code": "NotFoundException", "message": "Booking with uid=x not found", "details": {"a": 1}},
        },
        404,
        {"X-Request-Id": "r1"}.items(),
    )
    assert str(error) == "404 NotFoundException: Booking with uid=x not found (POST /v2/bookings, request id r1)"
    assert (error.code, error.message) == ("NotFoundException", "Booking with uid=x not found")
    assert (error.status, error.request_id, error.details) == (404, "r1", {"a": 1})


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"statusCode": 409, "message": "Already booked"}, "400 Already booked"),
        ({"error": "invalid_grant", "error_description": "used"}, "400 invalid_grant: used"),
        ({"error": {"code": 7, "message": 8}}, "400 7: 8"),
        ({"error": {"code": ["x"], "message": None}}, "400 Bad Request"),
        (
            {"statusCode": 400, "message": ["start must be a date", "end is missing"], "error": "Bad Request"},
            "400 Bad Request: start must be a date; end is missing",
        ),
        ({"error": {"message": [{"x": 1}, ""]}, "message": "no"}, "400 no"),
        ({"error": True, "message": ""}, "400 Bad Request"),
        ([1, 2], "400 Bad Request"),
        (b"<html>\n<h1>Bad Gateway</h1></html>", "400 Bad Request"),
        (b"", "400 Bad Request"),
        (b"\xff\xfe", "400 Bad Request"),
        (b"[" * 100_000, "400 Bad Request"),
        ({"message": "two\nlines\x1b[31m \u202e and more"}, "400 two lines [31m and more"),
    ],
)
def test_other_shapes(body, text):
    assert str(answered(body)) == f"{text} (POST /v2/bookings)"


def test_unknown_status():
    assert str(answered(b"", 524)) == "524 Unknown status (POST /v2/bookings)"


def test_long_messages_are_cut():
    assert len(str(answered({"message": "x" * 10_000}))) < 600


NODES = [
    {
        "target": {"attendee": {"email": "ada@example"}},
        "value": {"email": "ada@example"},
        "property": "attendee",
        "children": [
            {
                "target": {"email": "ada@example"},
                "value": "ada@example",
                "property": "email",
                "children": [],
                "constraints": {"isEmail": "email must be an email", "length": "email is too short"},
            },
            {"property": "0", "children": [{"property": "zone", "constraints": {"x": "unknown zone"}}]},
        ],
    },
    {"property": "start", "constraints": {"isDate": "start must be a date"}},
    {"value": "no property", "constraints": {"x": "y"}},
    "no node",
]


def test_a_code_that_is_the_message_as_well_is_shown_once():
    error = answered({"error": {"code": "not_found", "message": "not_found"}}, 404)
    assert (error.code, error.message) == ("not_found", "not_found")
    assert str(error) == "404 not_found (POST /v2/bookings)"


def test_refused_fields_are_flattened_and_the_input_is_not_kept():
    error = answered({"error": {"code": "BAD", "message": "no", "details": {"errors": NODES, "kept": 1}}})
    assert error.fields == (
        FieldError("attendee.email", ("email must be an email", "email is too short")),
        FieldError("attendee.0.zone", ("unknown zone",)),
        FieldError("start", ("start must be a date",)),
    )
    assert "ada@example" not in repr((error.body, error.details, str(error)))
    assert error.body["error"]["details"]["kept"] == 1
    assert str(error) == (
        "400 BAD: no [attendee.email: email must be an email; email is too short, attendee.0.zone: unknown zone, "
        "start: start must be a date] (POST /v2/bookings)"
    )


def test_echoed_secrets_are_taken_out_everywhere():
    details = {SECRET: [SECRET, f"a{SECRET}"]}
    body = {"error": {"code": f"X{SECRET}", "message": f"key {SECRET} is wrong", "details": details}}
    error = answered(body, 401, {"x-echo": SECRET, "set-cookie": "session=1", "x-ok": "1"}.items(), [SECRET])
    assert SECRET not in repr(vars(error)) + str(error) + pickle.dumps(error).decode("latin-1")
    assert error.message == "key *** is wrong"
    assert dict(error.headers) == {"x-echo": "***", "x-ok": "1"}


@pytest.mark.parametrize("spelled", ["pa ss/wörd", "pa%20ss%2Fw%C3%B6rd", "pa+ss%2Fw%C3%B6rd", "pa ss/w\\u00f6rd"])
def test_secrets_are_recognized_in_other_spellings(spelled):
    assert Redactor(["pa ss/wörd"]).text(f"<{spelled}>") == "<***>"


def test_short_secrets_are_hidden_where_they_stand_alone():
    redact = Redactor(["12", ""])
    assert redact.data({"pin": "12", "number": 12, "text": "12 o'clock", "on": True}) == {
        "pin": "***",
        "number": "***",
        "text": "12 o'clock",
        "on": True,
    }


def test_values_of_secret_properties():
    data = {"user": {"password": "a", "name": "b"}, "tokens": ["c", {"x": 7}], "password": None}
    assert sorted(secret_values(data, frozenset({"password", "tokens"}))) == ["7", "a", "c"]


def test_secret_parameters_are_hidden_in_targets():
    url = "https://x.example/a/b?api%20key=s1&take=2&token=s2&flag"
    assert shown_target(url, frozenset({"api key", "token"})) == "/a/b?api%20key=***&take=2&token=***&flag"


def test_redirects_show_where_to_without_the_query():
    response = Response(status=302, headers=Headers({"location": f"https://u:p@x.example/a?token={SECRET}"}.items()))
    error = redirect_error(response, "no", method="GET", path="/", redact=Redactor([]))
    assert error.location == "https://x.example/a"
    assert SECRET not in repr(vars(error)) + str(error)


RESPONSE = Response(status=201, headers=Headers({"x-request-id": "r1"}.items()), content=b"<html>")
MOVED = Response(status=302, headers=Headers([("location", "/x")]))
DRIFT = Drift("bookings.get", "/data/uid", "string", "null")


ERRORS = [
    APIError("x"),
    MissingCredentialsError("x"),
    WebhookVerificationError("x"),
    APIConnectionError("x", method="GET", path="/", maybe_processed=True),
    APITimeoutError("x", method="GET", path="/", maybe_processed=False),
    answered({"error": {"code": "A", "message": "b", "details": {"errors": NODES}}}, headers=[("a", "b")]),
    ResponseError("x", response=RESPONSE, method="GET", path="/"),
    DriftError([DRIFT, DRIFT], response=RESPONSE),
    redirect_error(MOVED, "no", method="GET", path="/", redact=Redactor([])),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_pickle_and_copy(error):
    error.attempts = 3
    error.add_note("a note")
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert repr(vars(twin)) == repr(vars(error))
        assert twin.attempts == 3


def test_texts_of_successes_that_cannot_be_used():
    assert str(ResponseError("it is HTML", response=RESPONSE, method="POST", path="/v2/bookings")) == (
        "the request succeeded (201), but the response cannot be read: it is HTML (POST /v2/bookings)"
    )
    assert str(DriftError([DRIFT] * 5, response=RESPONSE)) == (
        "the request succeeded (201), but the response does not match its schema: "
        + "; ".join(["bookings.get /data/uid: expected string, found null"] * 3)
        + " and 2 more"
    )


def test_headers_ignore_case_and_hide_secrets():
    headers = Headers([("X-A", "1"), ("x-a", "2"), ("Authorization", "Bearer s"), ("X-Cal-Secret-Key", "s")])
    assert headers["x-A"] == "1, 2"
    assert "AUTHORIZATION" in headers
    assert 7 not in headers
    assert "'s'" not in repr(headers)
    assert "Bearer" not in repr(headers)


def test_public_errors_are_named_by_where_they_are_imported_from():
    for error in ERRORS:
        name = f"calcom.{type(error).__name__}"
        assert traceback.format_exception_only(error)[0].startswith(f"{name}: ")
        assert getattr(calcom, type(error).__name__) is type(error)


class OurError(APIError):
    """A user's own error."""


def test_errors_of_users_keep_their_module():
    assert OurError.__module__ == __name__


@pytest.mark.parametrize(
    ("message", "fields"),
    [
        (
            "start property is wrong,start must be a valid ISO 8601 date string , attendee property is wrong, name"
            " property is wrong,name must be a string , timeZone property is wrong,timeZone must be an IANA time-zone ",
            {
                "start": ("start must be a valid ISO 8601 date string",),
                "attendee": (),
                "name": ("name must be a string",),
                "timeZone": ("timeZone must be an IANA time-zone",),
            },
        ),
        (
            "usernames property is wrong,each value in usernames must be a string, The array must contain at least 2"
            " elements., usernames must be an array , organizationSlug property is wrong,organizationSlug is no text ",
            {
                "usernames": (
                    "each value in usernames must be a string, The array must contain at least 2 elements., usernames"
                    " must be an array",
                ),
                "organizationSlug": ("organizationSlug is no text",),
            },
        ),
        ("responses - {notes}error_required_field, ", {"notes": ("error_required_field",)}),
        ("responses - {nr}Invalid string, {notes}error_required_field, ", {
            "nr": ("Invalid string",), "notes": ("error_required_field",)}),
        ("The property is right, {a} says, and no field is named", {}),
        (
            "attendee property is wrong, attendee email or phone property is wrong,Attendee must have one ",
            {"attendee": ("Attendee must have one",)},
        ),
        (
            "eventTypeId or eventTypeSlug + username property is wrong,Either eventTypeId or eventTypeSlug + username ",
            {"eventTypeId": ("Either eventTypeId or eventTypeSlug + username",)},
        ),
        (
            "metadata.key property is wrong,key is no text , metadata.value property is wrong,value is no text ",
            {"metadata.key": ("key is no text",), "metadata.value": ("value is no text",)},
        ),
        ("no_available_users_found_error", {}),
    ],
)  # fmt: skip
def test_fields_are_found_in_one_sentence(message, fields):
    error = answered({"status": "error", "error": {"code": "BAD_REQUEST", "message": message}})
    assert {field.path: field.messages for field in error.fields} == fields
    assert error.message == message


def test_fields_are_found_in_the_description_of_an_oauth_error():
    error = answered({"error": "invalid_request", "error_description": "code property is wrong,code is no text "})
    assert [(field.path, field.messages) for field in error.fields] == [("code", ("code is no text",))]
