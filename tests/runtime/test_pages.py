"""Iterating over pages of a real server, in both flavors."""

from __future__ import annotations

import copy
import pickle
from urllib.parse import parse_qsl, urlsplit

import pytest

from calcom import InternalServerError, Model, RawResponse
from calcom._core.operation import Arguments, Operation, Paging

OFFSET = Paging(
    kind="offset",
    size="take",
    at="skip",
    default_size=100,
    more="pagination.hasNextPage",
    total="pagination.totalItems",
    meta="pagination",
)
CURSOR = Paging(kind="cursor", size="limit", at="cursor", default_size=50, next="page.nextCursor", items="page.items")


class Booking(Model):
    id: int


LIST = Operation[Booking]("bookings.list", "GET /bookings", lambda: Booking, paging=OFFSET, security=())
SEARCH = Operation[Booking]("bookings.search", "GET /search", lambda: Booking, paging=CURSOR, security=())
PLAIN = Operation[Booking](
    "bookings.plain", "GET /plain", lambda: Booking, security=(),
    paging=Paging(kind="offset", size="take", at="skip", default_size=2, items=""),
)  # fmt: skip


def page(*ids, more=False, total=None):
    return {"data": [{"id": i} for i in ids], "pagination": {"hasNextPage": more, "totalItems": total}}


def queries(server):
    return [dict(parse_qsl(urlsplit(request.target).query)) for request in server.requests]


def ids(items):
    return [item.id for item in items]


def test_all_items_of_all_pages(caller, server):
    server.reply(200, page(1, 2, more=True)).reply(200, page(3, 4, more=True)).reply(200, page(5))
    assert ids(caller.items(caller.driver_page(LIST, query={"take": 2, "status": ["a", "b"]}))) == [1, 2, 3, 4, 5]
    assert queries(server) == [
        {"take": "2", "status": "b"},
        {"take": "2", "status": "b", "skip": "2"},
        {"take": "2", "status": "b", "skip": "4"},
    ]


def test_one_page(caller, server):
    server.reply(200, page(1, 2, more=True, total=9))
    first = caller.page(LIST, query={"skip": 4})
    assert ids(first.items) == [1, 2]
    assert (first.position, first.next_position, first.has_next_page, first.total) == (4, 6, True, 9)
    assert first.meta == {"hasNextPage": True, "totalItems": 9}
    assert repr(first).endswith("Page of bookings.list: 2 items at position 4, another page follows>")
    assert len(server.requests) == 1


def test_next_page(caller, server):
    server.reply(200, page(1, more=True)).reply(200, page(2))
    first = caller.page(LIST)
    second = caller.do(first.next_page())
    assert (ids(second.items), second.position, second.has_next_page, second.next_position) == ([2], 1, False, None)
    assert caller.do(second.next_page()) is None


def test_pages(caller, server):
    server.reply(200, page(1, more=True)).reply(200, page(2))
    assert [ids(found.items) for found in caller.pages(caller.driver_page(LIST))] == [[1], [2]]


def test_walk_from_a_page(caller, server):
    server.reply(200, page(1, more=True)).reply(200, page(2))
    first = caller.page(LIST)
    assert ids(caller.items(first)) == [1, 2]


@pytest.mark.parametrize(("most", "found", "requests"), [(0, [], 1), (1, [1], 1), (2, [1, 2], 1), (3, [1, 2, 3], 2)])
def test_max_items_fetches_no_more_than_needed(most, found, requests, caller, server, flavor):
    server.reply(200, page(1, 2, more=True)).reply(200, page(3, 4, more=True))
    assert ids(caller.items(caller.driver_page(LIST), max_items=most)) == found
    # The async pager sends nothing before it needs a page.
    assert len(server.requests) == (0 if most == 0 and flavor == "async" else requests)


def test_cursors(caller, server):
    server.reply(200, {"page": {"items": [{"id": 1}], "nextCursor": "c&1"}})
    server.reply(200, {"page": {"items": [{"id": 2}], "nextCursor": None}})
    assert ids(caller.items(caller.driver_page(SEARCH))) == [1, 2]
    assert queries(server) == [{}, {"cursor": "c&1"}]


def sent(*ids, cursor):
    return {"page": {"items": [{"id": i} for i in ids], "nextCursor": cursor}}


@pytest.mark.parametrize("by", ["items", "pages"])
def test_empty_page_with_a_new_cursor_does_not_end_the_walk(by, caller, server):
    for answer in (sent(cursor="a"), sent(1, cursor="b"), sent(cursor="c"), sent(cursor="d"), sent(2, cursor=None)):
        server.reply(200, answer)
    first = caller.page(SEARCH)
    assert (first.items, first.has_next_page, first.next_position) == ([], True, "a")
    if by == "items":
        assert ids(caller.items(first)) == [1, 2]
    else:
        assert [ids(turned.items) for turned in caller.pages(first)] == [[], [1], [], [], [2]]


def test_body_that_is_the_list(caller, server):
    server.reply(200, [{"id": 1}, {"id": 2}]).reply(200, [{"id": 3}])
    assert ids(caller.items(caller.driver_page(PLAIN))) == [1, 2, 3]


def test_server_that_ignores_the_position_does_not_loop_the_caller(caller, server, caplog):
    server.reply(200, page(1, 2, more=True)).reply(200, page(1, 2, more=True))
    assert ids(caller.items(caller.driver_page(LIST))) == [1, 2]
    assert "bookings.list stops at position 2: the server sent the same page twice" in caplog.text
    assert server.is_done


def test_error_in_the_middle_loses_nothing_and_the_walk_can_go_on(connect, server):
    server.reply(200, page(1, 2, more=True)).reply(500).reply(200, page(3))
    caller = connect(options={"max_retries": 0})
    walk = caller.driver_page(LIST).iterate()
    assert [caller.step(walk).id for _ in range(2)] == [1, 2]
    with pytest.raises(InternalServerError) as caught:
        caller.step(walk)
    assert caught.value.position == 2
    assert walk.position == 0
    assert caller.step(walk).id == 3
    assert walk.position == 2
    with pytest.raises((StopIteration, StopAsyncIteration)):
        caller.step(walk)


def test_walk_resumes_at_a_position(caller, server):
    server.reply(200, page(3))
    assert ids(caller.items(caller.driver_page(LIST, query={"skip": 2}))) == [3]
    assert queries(server) == [{"skip": "2"}]


def test_bad_item_spares_the_others(connect, server):
    drifts = []
    server.reply(200, {"data": [{"id": 1}, {"id": None}, {"id": 3}], "pagination": {"hasNextPage": False}})
    found = connect(options={"on_drift": drifts.append}).page(LIST)
    assert ids(found.items) == [1, None, 3]
    assert [drift.pointer for drift in drifts] == ["/data/*/id"]


@pytest.mark.parametrize("body", [{"data": None}, {}, {"data": {"id": 1}}, "text"])
def test_page_without_a_list(body, caller, server):
    server.reply(200, body)
    assert caller.page(LIST).items == []


def test_raw_page(caller, server):
    server.reply(200, page(1))
    raw = caller.do(caller.driver.raw_page(LIST, Arguments()))
    assert isinstance(raw, RawResponse)
    assert (raw.status, ids(raw.value.items)) == (200, [1])


def test_page_is_like_a_list_of_its_own_items(caller, server):
    server.reply(200, page(1, 2, 3, more=True)).reply(200, page())
    first = caller.page(LIST)
    assert (len(first), bool(first), first[0].id, first[-1].id, ids(first[1:])) == (3, True, 1, 3, [2, 3])
    with pytest.raises(IndexError):
        first[3]
    second = caller.do(first.next_page())
    assert (len(second), bool(second), second[:]) == (0, False, [])


@pytest.mark.parametrize("copied", [lambda page: pickle.loads(pickle.dumps(page)), copy.copy, copy.deepcopy])
def test_page_can_be_pickled_without_its_client(copied, connect, server):
    server.reply(200, page(1, 2, more=True, total=3))
    caller = connect(credentials={"api_key": "cal_topsecret"})
    first = caller.page(LIST)
    again = copied(first)
    assert (type(again), ids(again.items), again.meta, again.total) == (type(first), [1, 2], first.meta, 3)
    assert (again.position, again.next_position, again.has_next_page, repr(again)) == (0, 2, True, repr(first))
    assert b"cal_topsecret" not in pickle.dumps(first)
    with pytest.raises(RuntimeError, match=r"call bookings\.list with the position 2 to continue"):
        caller.do(again.next_page())
    walk = again.iterate()
    assert [caller.step(walk).id for _ in range(2)] == [1, 2]
    with pytest.raises(RuntimeError):
        caller.step(walk)


NOT_FETCHED = "it is not fetched yet; `await` it to get a page, or iterate over all items with `async for`"


@pytest.mark.parametrize("flavor", ["async"])
def test_forgotten_await_is_told(connect, server):
    server.reply(200, page(1))
    caller = connect()
    pager = caller.driver_page(LIST)
    assert repr(pager) == f"<AsyncPager of bookings.list: {NOT_FETCHED}>"
    forgotten = {
        "an AsyncPager has no 'items'": lambda: pager.items,
        "an AsyncPager cannot be iterated over with `for`": lambda: list(pager),
        "an AsyncPager has no items": lambda: pager[0],
        "an AsyncPager has no length": lambda: len(pager),
        "an AsyncPager is neither true nor false": lambda: bool(pager),
    }
    for problem, use in forgotten.items():
        with pytest.raises((AttributeError, TypeError)) as caught:
            use()
        assert str(caught.value) == f"{problem}: {NOT_FETCHED}"
    first = caller.do(pager._first())
    with pytest.raises(TypeError, match="iterate over an AsyncPage with `async for`, or over its `items` with `for`"):
        list(first)
