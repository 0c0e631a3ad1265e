"""The next position during pagination, and all reasons to stop. No I/O."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calcom import omit
from calcom._core.decode import Body
from calcom._core.operation import Paging
from calcom._core.pagination import End, Place, arrive, first_place

OFFSET = Paging(kind="offset", size="take", at="skip", default_size=2)
COUNTED = Paging(kind="offset", size="take", at="skip", default_size=2, more="p.more", total="p.total", meta="p")
NUMBERED = Paging(kind="page", size="limit", at="page", default_size=2, first=1, total="p.total")
CURSOR = Paging(kind="cursor", size="limit", at="cursor", default_size=2, more="p.more", next="p.next")
BARE_CURSOR = Paging(kind="cursor", size="limit", at="cursor", default_size=2, next="next")

EMPTY = End("an empty page indicates that another one follows")
SAME_CURSOR = End("the server sent the same cursor twice")
NO_CURSOR = End("the page has no cursor, but does not indicate that it is the last one")

A, B, C, D = ({"id": name} for name in "abcd")


def turned(paging: Paging, place: Place, items: list[Any], before: list[Any] = [], **around: Any):  # noqa: B006
    body = {"data": items, **around}
    return arrive(paging, place, items, before, Body(items, body).find, json.dumps(body).encode())


def after(*arguments: Any, **around: Any) -> Any:
    """Position of the next page, or the warning at the end (None for an ordinary end)."""
    _, step = turned(*arguments, **around)
    return step.at if isinstance(step, Place) else step


# -- the first position -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paging", "query", "place"),
    [
        (OFFSET, {}, Place(0, 2)),
        (OFFSET, {"take": 50, "skip": 100}, Place(100, 50)),
        (OFFSET, {"take": omit, "skip": None}, Place(0, 2)),
        (OFFSET, {"take": "x", "skip": "7"}, Place(7, 2)),
        (NUMBERED, {"page": 3}, Place(3, 2)),
        (CURSOR, {}, Place(None, 2)),
        (CURSOR, {"cursor": "c1"}, Place("c1", 2)),
        (CURSOR, {"cursor": omit}, Place(None, 2)),
    ],
)
def test_first_place(paging, query, place):
    assert first_place(paging, query) == place


# -- the next position --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paging", "place", "items", "around", "expected"),
    [
        # Without metadata, a full page means that another one follows.
        (OFFSET, Place(0, 2), [A, B], {}, 2),
        (OFFSET, Place(4, 2), [A, B], {}, 6),
        (OFFSET, Place(0, 2), [A], {}, End()),
        (OFFSET, Place(0, 2), [], {}, End()),
        (OFFSET, Place(0, None), [A], {}, 1),
        (OFFSET, Place(0, None), [], {}, End()),
        # A flag takes precedence, even over the count.
        (COUNTED, Place(0, 2), [A], {"p": {"more": True}}, 1),
        (COUNTED, Place(0, 2), [A, B], {"p": {"more": False}}, End()),
        (COUNTED, Place(0, 2), [], {"p": {"more": True}}, EMPTY),
        # So does a total, if there is no flag.
        (COUNTED, Place(0, 2), [A], {"p": {"total": 2}}, 1),
        (COUNTED, Place(1, 2), [A], {"p": {"total": 2}}, End()),
        (COUNTED, Place(0, 2), [A, B], {"p": {"total": "many"}}, 2),
        (COUNTED, Place(0, 2), [A, B], {"p": "rubbish"}, 2),
        (COUNTED, Place(0, 2), [A, B], {"p": {"more": "yes", "total": True}}, 2),
        (NUMBERED, Place(1, 2), [A, B], {"p": {"total": 3}}, 2),
        (NUMBERED, Place(2, 2), [A], {"p": {"total": 3}}, End()),
        (NUMBERED, Place(1, 2), [A, B], {}, 2),
        (CURSOR, Place(None, 2), [A], {"p": {"more": True, "next": "c1"}}, "c1"),
        (CURSOR, Place("c1", 2), [A], {"p": {"more": False, "next": "c2"}}, End()),
        (CURSOR, Place("c1", 2), [A, B], {"p": {"more": False, "next": None}}, End()),
        (CURSOR, Place("c1", 2), [A], {"p": {"next": 7}}, 7),
        # An empty page with a new cursor is not the end: servers filter after pagination.
        (CURSOR, Place("c1", 2), [], {"p": {"more": True, "next": "c2"}}, "c2"),
        (CURSOR, Place(None, 2), [], {"p": {"next": "c1"}}, "c1"),
        (CURSOR, Place("c1", 2), [], {"p": {"more": False, "next": "c2"}}, End()),
        (CURSOR, Place("c1", 2), [], {"p": {"more": True, "next": "c1"}}, SAME_CURSOR),
        (CURSOR, Place("c1", 2), [], {"p": {"more": True}}, NO_CURSOR),
        (CURSOR, Place("c1", 2), [], {}, End()),
        (BARE_CURSOR, Place("c1", 2), [], {"next": "c2"}, "c2"),
        (BARE_CURSOR, Place("c1", 2), [], {"next": None}, End()),
        (CURSOR, Place("c1", 2), [A], {"p": {"more": True, "next": "c1"}}, SAME_CURSOR),
        (BARE_CURSOR, Place(None, 2), [A], {"next": "c1"}, "c1"),
        (BARE_CURSOR, Place(None, 2), [A, B], {"next": None}, End()),
        (BARE_CURSOR, Place(None, 2), [A, B], {"next": ""}, End()),
        (BARE_CURSOR, Place(None, 2), [A, B], {"next": True}, End()),
    ],
)
def test_stop_signals(paging, place, items, around, expected):
    found = after(paging, place, items, **around)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("around", [{"p": {"more": True}}, {"p": {"totalItems": 9, "hasNextPage": True}}, {}])
def test_full_page_that_gives_no_cursor_is_not_an_ordinary_end(around):
    """Otherwise a server that responds in an unexpected page style would silently lose items."""
    assert after(CURSOR, Place(None, 2), [A, B], **around) == NO_CURSOR


# -- servers that repeat pages ------------------------------------------------------------------------------------


def test_cursor_that_comes_back_ends_the_walk():
    _, second = turned(CURSOR, Place(None, 1), [A], p={"next": "c1"})
    _, third = turned(CURSOR, second, [B], p={"next": "c2"})
    assert turned(CURSOR, third, [C], p={"next": "c1"})[1] == SAME_CURSOR


def test_page_that_comes_back_ends_the_walk_and_is_not_handed_out_again():
    _, second = turned(OFFSET, Place(0, 2), [A, B])
    _, third = turned(OFFSET, second, [C, D], [A, B])
    assert turned(OFFSET, third, [A, B], [C, D]) == ((), End("the server sent the same page twice"))


def test_server_that_ignores_the_position_is_noticed_and_what_is_new_is_kept():
    _, second = turned(OFFSET, Place(0, 2), [A, B], stamp=1)
    items, end = turned(OFFSET, second, [A, B, C], [A, B], stamp=2)
    assert items == [C]
    assert end == End("the server ignores the parameter 'skip'")


def test_overlapping_pages_are_no_fault():
    """An item added during the iteration shifts all others by one position."""
    _, second = turned(OFFSET, Place(0, 2), [A, B])
    items, step = turned(OFFSET, second, [B, C], [A, B])
    assert items == [B, C]
    assert isinstance(step, Place)


def test_plain_values_may_repeat():
    _, second = turned(OFFSET, Place(0, 2), ["x", "y"], stamp=1)
    assert turned(OFFSET, second, ["x", "z"], ["x", "y"], stamp=2)[0] == ["x", "z"]
    assert turned(OFFSET, second, ["x", "y"], ["x", "y"], stamp=2)[0] == []
