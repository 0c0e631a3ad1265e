"""Receiving webhooks: who may have sent a delivery."""

from __future__ import annotations

import hashlib
import http.client
import io
import json
import pickle
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calcom import WebhookPayloadError, WebhookVerificationError, webhooks
from tests.runtime.deliveries import (
    BODY,
    SECRET,
    SIGNATURE,
    UNSIGNED,
    hmac_by_hand,
    signed,
)

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
