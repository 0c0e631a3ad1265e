"""Serialized arguments: path segments, queries, headers."""

from __future__ import annotations

import enum
import re
import uuid
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calcom import omit
from calcom._core.dates import datetime_text
from calcom._core.encode import cookies, expand_path, header_value, query_string, scalar_text
from calcom._core.request import PreparedRequest, check_base_url, check_extra_headers, linked, origin, resolve


class Status(enum.Enum):
    UPCOMING = "upcoming"


# -- scalars ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2026, 12, 1, 10, tzinfo=UTC), "2026-12-01T10:00:00Z"),
        (datetime(2026, 12, 1, 10, tzinfo=timezone(timedelta(hours=2))), "2026-12-01T08:00:00Z"),
        (datetime(2026, 12, 1, 10, 0, 0, 123456, tzinfo=UTC), "2026-12-01T10:00:00.123456Z"),
        (datetime(2026, 12, 1, 10, 0, 0, 120000, tzinfo=UTC), "2026-12-01T10:00:00.120Z"),
        (datetime(2026, 12, 1, 10, 0, 0, 999, tzinfo=UTC), "2026-12-01T10:00:00.000999Z"),
        (datetime(2026, 12, 1, 10, tzinfo=timezone(timedelta(seconds=30))), "2026-12-01T09:59:30Z"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), "0001-01-01T00:00:00+14:00"),
        (datetime(9999, 12, 31, 23, 59, 59, 1000, timezone(timedelta(hours=-12))), "9999-12-31T23:59:59.001-12:00"),
        (date(2026, 12, 1), "2026-12-01"),
        (time(9, 30), "09:30:00"),
        (time(9, 30, 0, 500_000, tzinfo=timezone(timedelta(hours=-1, minutes=-30))), "09:30:00.500-01:30"),
        (time(9, 30, 0, 1), "09:30:00.000001"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (1.5, "1.5"),
        (Decimal("1E+2"), "100"),
        (Decimal("0.10"), "0.10"),
        (Status.UPCOMING, "upcoming"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
def test_scalars(value, text):
    assert scalar_text(value, "x") == text


def test_naive_datetime_is_refused_by_name():
    with pytest.raises(ValueError, match=r"^start: the datetime must be timezone-aware"):
        datetime_text(datetime(2026, 12, 1), "start")


ODD = timezone(timedelta(hours=14, seconds=30))


@pytest.mark.parametrize("value", [time(9, tzinfo=ODD), datetime(1, 1, 1, tzinfo=ODD)])
def test_offset_with_seconds_is_refused(value):
    with pytest.raises(ValueError, match=r"^at: the UTC offset must not have seconds"):
        scalar_text(value, "at")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("Infinity")])
def test_number_without_a_text_is_refused(value):
    with pytest.raises(ValueError, match=r"^take: the number must be finite; got "):
        scalar_text(value, "take")


@pytest.mark.parametrize("value", [object(), 1j, memoryview(b"bytes")])
def test_value_without_a_text_is_refused(value):
    with pytest.raises(TypeError, match=r"^x: a value of type"):
        scalar_text(value, "x")


# -- path ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("abc-1._~", "/v2/bookings/abc-1._~/cancel"),
        (42, "/v2/bookings/42/cancel"),
        ("a/b", "/v2/bookings/a%2Fb/cancel"),
        ("../me", "/v2/bookings/..%2Fme/cancel"),
        ("%2e%2e", "/v2/bookings/%252e%252e/cancel"),
        ("a?b#c", "/v2/bookings/a%3Fb%23c/cancel"),
        ("ä b", "/v2/bookings/%C3%A4%20b/cancel"),
        ("...", "/v2/bookings/.../cancel"),
        (["a,b", "c"], "/v2/bookings/a%2Cb,c/cancel"),
    ],
)
def test_path_parameters_are_one_segment(value, path):
    assert expand_path("/v2/bookings/{uid}/cancel", {"uid": value}, {"uid": "comma"}) == path


@pytest.mark.parametrize(
    ("value", "kind"), [(["a"], "a list"), ({"a"}, "a list"), ({"id": 1}, "an object"), ([], "a list")]
)
def test_a_path_parameter_without_a_style_is_a_single_value(value, kind):
    message = f"^path parameter `uid` must be a single value, such as an ID; got {kind}$"
    with pytest.raises(TypeError, match=message):
        expand_path("/v2/bookings/{uid}", {"uid": value})
    with pytest.raises(TypeError, match=message):
        expand_path("/v2/bookings/{uid}", {"uid": value}, {"other": "comma"})


@pytest.mark.parametrize(
    ("style", "scalar", "empty", "array", "members"),
    [
        ("comma", "a%2Cb", None, "3,4", "R,100,G,a%3Db"),
        ("pairs", "a%2Cb", None, "3,4", "R=100,G=a%3Db"),
        ("label", ".a%2Cb", None, ".3,4", ".R,100,G,a%3Db"),
        ("label*", ".a%2Cb", None, ".3.4", ".R=100.G=a%3Db"),
        ("matrix", ";v=a%2Cb", ";v", ";v=3,4", ";v=R,100,G,a%3Db"),
        ("matrix*", ";v=a%2Cb", ";v", ";v=3;v=4", ";R=100;G=a%3Db"),
        (
            "json",
            "%22a%2Cb%22",
            "%22%22",
            "%5B3%2C4%5D",
            "%7B%22R%22%3A100%2C%22none%22%3Anull%2C%22G%22%3A%22a%3Db%22%7D",
        ),
    ],
)
def test_path_styles(style, scalar, empty, array, members):
    def written(value):
        return expand_path("/x/{v}", {"v": value}, {"v": style}).removeprefix("/x/")

    assert written("a,b") == scalar
    assert written([3, 4]) == array
    assert written({"R": 100, "none": None, "G": "a=b"}) == members
    if empty is not None:
        assert written("") == empty
    else:
        with pytest.raises(ValueError, match="path parameter `v`"):
            written("")


@pytest.mark.parametrize("style", ["comma", "label", "label*", "matrix*", "pairs"])
def test_path_parameter_without_items_is_refused(style):
    with pytest.raises(ValueError, match="path parameter `v`"):
        expand_path("/x/{v}", {"v": [] if style != "pairs" else {}}, {"v": style})


@pytest.mark.parametrize("value", ["", ".", "..", None, omit])
def test_path_parameter_that_would_change_the_path_is_refused_by_name(value):
    with pytest.raises(ValueError, match="path parameter `booking_uid`"):
        expand_path("/v2/bookings/{bookingUid}", {"bookingUid": value})


def test_missing_path_parameter_is_refused():
    with pytest.raises(ValueError, match="path parameter `uid` is required"):
        expand_path("/v2/bookings/{uid}", {})


@given(st.text(min_size=1))
def test_any_text_stays_one_segment(value):
    try:
        path = expand_path("/a/{x}/b", {"x": value})
    except ValueError:
        assert value in (".", "..") or not value.isprintable()
        return
    assert path.startswith("/a/")
    assert path.endswith("/b")
    assert path.count("/") == 3
    assert not {"?", "#", " "} & set(path)


# -- query --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "style", "query"),
    [
        ("a b&c=d", "form", "q=a%20b%26c%3Dd"),
        (["a", "b"], "form", "q=a&q=b"),
        (("a", "b"), "comma", "q=a,b"),
        (["a,b", "c"], "comma", "q=a%2Cb,c"),
        (["a", "b"], "space", "q=a%20b"),
        (["a", "b"], "pipe", "q=a%7Cb"),
        ({"a": 1, "b": [2, 3]}, "deep", "q%5Ba%5D=1&q%5Bb%5D%5B0%5D=2&q%5Bb%5D%5B1%5D=3"),
        ([{"a": None, "b": 1}], "deep", "q%5B0%5D%5Bb%5D=1"),
        ("x", "deep", "q=x"),
        ([{"a": [1]}, [2]], "form", "q=%7B%22a%22%3A%5B1%5D%7D&q=%5B2%5D"),
        ({"a": [1, 2], "b": {"c": 3}}, "form", "a=1&a=2&b=%7B%22c%22%3A3%7D"),
        ({"a": [1, 2]}, "pipe", "q=a%7C%5B1%2C2%5D"),
        ({"a": 1, "b": 2}, "space", "q=a%201%20b%202"),
        ({"a": 1, "b": None}, "form", "a=1"),
        ({"a": 1, "b": 2}, "comma", "q=a,1,b,2"),
        (True, "form", "q=true"),
        (0, "form", "q=0"),
        ("", "form", "q="),
        (None, "form", ""),
        (omit, "form", ""),
        ([], "comma", ""),
        ([], "form", ""),
        (["a", None, omit], "comma", "q=a"),
    ],
)
def test_query_styles(value, style, query):
    assert query_string({"q": value}, {"q": style}) == query


@pytest.mark.parametrize(
    ("value", "style", "reserved", "separator"),
    [
        (["a b", "c"], "space", (), " "),
        (["a|b"], "pipe", (), "|"),
        ({"a": "b|c"}, "pipe", (), "|"),
        (["a,b", "c"], "comma", ("q",), ","),
    ],
)
def test_a_value_with_the_separator_of_its_style_is_refused(value, style, reserved, separator):
    with pytest.raises(ValueError, match=re.escape(f"q: a value must not contain {separator!r}, which separates")):
        query_string({"q": value}, {"q": style}, frozenset(reserved))


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ("/a:b@c?d=e,f", "q=/a:b@c?d=e,f"),
        ("a&b+c#d[e] f", "q=a%26b%2Bc%23d%5Be%5D%20f"),
        ("100% %20 %zz", "q=100%25%20%20%20%25zz"),
        ("ü", "q=%C3%BC"),
        (["a/b", "c/d"], "q=a/b&q=c/d"),
    ],
)
def test_reserved_characters_that_may_stay(value, query):
    assert query_string({"q": value}, {}, frozenset({"q"})) == query


def test_query_parameters_are_joined_in_order():
    assert query_string({"b": 1, "a": 2, "none": None}, {}) == "b=1&a=2"


def test_naive_datetime_in_a_query_is_refused_by_name():
    with pytest.raises(ValueError, match=r"^after_start: "):
        query_string({"afterStart": [datetime(2026, 1, 1)]}, {})


# -- headers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("value", "text"), [("a", "a"), ("a b", "a b"), (1, "1"), (["a", "b"], "a,b"), ("é", "é")])
def test_header_values(value, text):
    assert header_value("x", value) == text


@pytest.mark.parametrize(
    ("style", "text"), [("comma", "a,1,b,[2]"), ("pairs", "a=1,b=[2]"), ("json", '{"a":1,"b":[2]}')]
)
def test_objects_in_headers(style, text):
    assert header_value("x", {"a": 1, "b": [2]}, style) == text


@pytest.mark.parametrize(
    ("styles", "text"),
    [({}, "s=%C3%A4; l=1&l=2; a=3&b=4"), ({"l": "comma", "o": "comma"}, "s=%C3%A4; l=1,2; o=a,3,b,4")],
)
def test_cookies(styles, text):
    assert cookies({"s": "ä", "no": omit, "l": [1, 2], "none": [], "o": {"a": 3, "b": 4}}, styles) == text


@pytest.mark.parametrize("value", ["a\r\nEvil: 1", "a\nb", "a\rb", "a\0b", "\x7f", "漢"])
def test_header_value_that_could_inject_is_refused_without_showing_it(value):
    with pytest.raises(ValueError, match=r"^header `x-key` must not contain") as caught:
        header_value("x-key", value)
    assert value not in str(caught.value)


@pytest.mark.parametrize("value", [" a", "a\t", " ", [" a", "b"]])
def test_header_value_that_would_lose_white_space_is_refused(value):
    with pytest.raises(ValueError, match=r"^header `x-key` must not begin or end with spaces or tabs"):
        header_value("x-key", value)


def test_secret_headers_have_their_own_arguments():
    with pytest.raises(ValueError, match="use the argument `api_key`"):
        check_extra_headers({"Authorization": "Bearer x"})
    with pytest.raises(ValueError, match="use the argument `client_secret`"):
        check_extra_headers({"X-Cal-Secret-Key": "x"})
    assert dict(check_extra_headers({"X-Trace": "1"})) == {"x-trace": "1"}


# -- origins ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("api.cal.com", "must begin with"),
        ("ftp://api.cal.com", "must begin with"),
        ("https://", "must begin with"),
        ("https://user:pw@api.cal.com", "user or password"),
        ("https://api.cal.com/?x=1", "query"),
        ("https://api.cal.com/#x", "fragment"),
        ("https://.cal.com", "not a valid URL"),
        ("https://api..com/v2", "not a valid URL"),
    ],
)
def test_base_urls_that_are_refused(url, problem):
    with pytest.raises(ValueError, match=problem) as caught:
        check_base_url(url)
    assert "pw" not in str(caught.value)


def test_base_url_loses_its_slash():
    assert check_base_url("https://cal.example/api/") == "https://cal.example/api"


@pytest.mark.parametrize("path", ["/v2/me", "v2/me", "https://api.cal.com/v2/me", "https://api.cal.com:443/v2/me#x"])
def test_paths_on_the_origin(path):
    assert origin(resolve("https://api.cal.com", path)) == ("https", "api.cal.com", 443)


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/",
        "http://api.cal.com/",
        "https://api.cal.com:444/",
        "https://api.cal.com@evil.example/",
        "https://evil.example\\@api.cal.com/",
        "HTTPS://evil.example",
    ],
)
def test_urls_on_other_origins_are_refused(path):
    with pytest.raises(ValueError, match=r"another origin|http or https"):
        resolve("https://api.cal.com", path)


@pytest.mark.parametrize("path", ["//evil.example/", "@evil.example", ".evil.example", "\\\\evil.example"])
def test_paths_cannot_leave_the_origin(path):
    assert origin(resolve("https://api.cal.com", path)) == ("https", "api.cal.com", 443)


def test_redirects_keep_to_the_origin():
    request = PreparedRequest("GET", "https://api.cal.com/v2/a?x=1")
    assert linked(request, "../b#y").url == "https://api.cal.com/b"
    for location in ("http://api.cal.com/b", "https://api.cal.com:8443/b", "https://user@api.cal.com/b"):
        with pytest.raises(ValueError, match=r"^it points to another origin"):
            linked(request, location)
    for location in ("https://[", "/\x01", "/a b"):
        with pytest.raises(ValueError, match=r"^it is not a valid URL$"):
            linked(request, location)
