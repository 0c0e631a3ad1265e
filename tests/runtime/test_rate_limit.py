"""Rate limits: the headers that report them, and how a client stays below them."""

from __future__ import annotations

import asyncio
import threading

import pytest

from calcom import APIConnectionError, APITimeoutError, RateLimit, RateLimitError
from calcom._async.driver import AsyncDriver
from calcom._core.auth import Credentials
from calcom._core.operation import Arguments, Operation
from calcom._core.options import Clock, Options
from calcom._core.rate_limit import Pacer, asked_wait, rate_limits
from calcom._core.response import Headers, Response
from calcom._sync.client import CalCom
from calcom._sync.driver import Driver

NOW = 1_800_000_000.0
READ = Operation[object]("read", "GET /x", lambda: object, within=None, security=(("bearer",),))


def limits(**parts):
    return {f"x-ratelimit-{name.replace('_', '-')}": value for name, value in parts.items()}


def test_rate_limits_by_name():
    headers = limits(limit_default="120", remaining_default="7", reset_default="30", limit_burst="5", reset_burst="x")
    assert rate_limits(headers, NOW) == (
        RateLimit(name="default", limit=120, remaining=7, reset=30.0),
        RateLimit(name="burst", limit=5),
    )


def test_reset_may_be_a_point_in_time():
    assert rate_limits(limits(reset=str(int(NOW) + 12)), NOW) == (RateLimit(name="", reset=12.0),)


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, limits(reset_default="30"), 30.0),
        (429, limits(reset_default="30", remaining_default="0"), 30.0),
        (429, limits(reset_default="30", remaining_default="5"), None),
        (429, limits(reset_a="30", remaining_a="0", reset_b="50", reset_c="90", remaining_c="1"), 50.0),
        (429, {**limits(reset_default="30"), "retry-after": "3"}, 3.0),
        (429, {**limits(reset_default="30"), "retry-after": "rubbish"}, 30.0),
        (429, {}, None),
        (503, limits(reset_default="30", remaining_default="0"), None),
        (503, {"retry-after": "3"}, 3.0),
    ],
)
def test_what_the_server_asks_for(status, headers, seconds):
    assert asked_wait(status, headers, NOW) == seconds


# -- the last response --------------------------------------------------------------------------------------------


def test_last_answer_is_shown(caller, server):
    assert caller.driver.rate_limit is None
    server.reply(
        200, {}, limits(limit_a="9", remaining_a="5", reset_a="30", limit_b="120", remaining_b="3", limit_c="1")
    )
    caller.call(READ)
    assert caller.driver.rate_limit == RateLimit(name="b", limit=120, remaining=3)
    server.reply(404, {}, limits(limit="9", remaining="0", reset="7"))
    with pytest.raises(Exception, match="404"):
        caller.call(READ)
    assert caller.driver.rate_limit == RateLimit(name="", limit=9, remaining=0, reset=7.0)
    server.reply(200, {})
    caller.call(READ)
    assert caller.driver.rate_limit is None


def test_client_shows_it_and_derived_ones_share_it_unless_they_have_other_credentials(server):
    server.reply(200, {}, limits(limit="9", remaining="8", reset="30"))
    with CalCom(api_key="cal_a", base_url=server.url) as client:
        client.request("GET", "/x")
        expected = RateLimit(name="", limit=9, remaining=8, reset=30.0)
        assert client.rate_limit == expected
        assert client.with_options(timeout=5).rate_limit == expected
        assert client.with_options(api_key="cal_b").rate_limit is None
        with pytest.raises(ValueError, match="api_key is empty"):
            client.with_options(api_key="")


# -- pacing -------------------------------------------------------------------------------------------------------


class Line:
    """Requests that wait at a pacer, each with the clock time at which it is sent."""

    def __init__(self, clock):
        self.clock = clock
        self.pacer = Pacer(clock.clock)

    def join(self, number):
        return [self.pacer.join() for _ in range(number)]

    def waits(self, tickets, patience=60.0):
        return [self.pacer.wait(ticket, patience) for ticket in tickets]

    def answer(self, status=200, **parts):
        self.pacer.ended(Response(status=status, headers=Headers(limits(**parts).items())), has_waited=True)


@pytest.fixture
def line(clock):
    return Line(clock)


def test_until_the_first_answer_requests_go_one_at_a_time(line):
    first, second = line.join(2)
    assert line.waits([first, second]) == [0.0, 0.05]
    line.pacer.ended(None, has_waited=True)  # There was no response: the next request must find out.
    assert line.waits([second, *line.join(1)]) == [0.0, 0.05]


def test_server_without_limits_is_not_held_back_for(line):
    line.waits(line.join(1))
    line.answer()
    assert line.waits(line.join(500)) == [0.0] * 500


def test_requests_beyond_the_limit_wait_for_the_next_windows(line):
    line.waits(line.join(1))
    line.answer(limit="3", remaining="2", reset="10")
    assert line.waits(line.join(9)) == [0.0, 0.0, 10.0, 10.0, 10.0, 20.0, 20.0, 20.0, 30.0]


def test_whoever_came_first_goes_first(line, clock):
    line.waits(line.join(1))
    line.answer(limit="2", remaining="0", reset="10")
    early = line.join(3)
    line.waits(early)
    clock.now += 10.0
    late = line.join(2)
    # Requests that arrive when the window opens find its places reserved for those that still sleep.
    assert line.waits(late) == [10.0, 20.0]
    assert line.waits(early) == [0.0, 0.0, 10.0]


def test_place_that_is_given_up_goes_to_the_next(line, clock):
    line.waits(line.join(1))
    line.answer(limit="1", remaining="0", reset="10")
    first, second = line.join(2)
    assert line.waits([first, second]) == [10.0, 20.0]
    line.pacer.leave(first)
    assert line.waits([second]) == [10.0]
    clock.now += 10.0
    assert line.waits([second]) == [0.0]


def test_all_limits_are_kept(line):
    line.waits(line.join(1))
    line.answer(
        limit_short="1", remaining_short="0", reset_short="1", limit_long="9", remaining_long="0", reset_long="50"
    )
    assert line.waits(line.join(1)) == [50.0]


def test_answers_that_overtake_each_other_free_nothing(line):
    line.waits(line.join(1))
    line.answer(limit="9", remaining="8", reset="10")
    line.waits(line.join(4))
    line.answer(limit="9", remaining="4", reset="10")
    line.answer(limit="9", remaining="7", reset="10")
    assert line.waits(line.join(5)) == [0.0, 0.0, 0.0, 0.0, 10.0]


def test_what_others_use_up_counts(line):
    line.waits(line.join(1))
    line.answer(limit="9", remaining="8", reset="10")
    line.waits(line.join(1))
    line.answer(limit="9", remaining="1", reset="10")
    assert line.waits(line.join(2)) == [0.0, 10.0]


def test_requests_under_way_count_in_a_window_that_begins(line, clock):
    line.waits(line.join(1))
    line.answer(limit="5", remaining="4", reset="10")
    line.waits(line.join(4))
    clock.now += 11.0
    line.answer(limit="5", remaining="4", reset="10")
    # Of the four others, three are in progress: the server has counted one request, and they have yet to arrive.
    assert line.waits(line.join(2)) == [0.0, 10.0]


def test_refusal_closes_the_door_for_all(line, clock):
    line.waits(line.join(1))
    line.answer(429)
    assert line.waits(line.join(1)) == [0.0]
    line.answer(429, reset="20")
    assert line.waits(line.join(1)) == [20.0]


def test_long_window_is_left_to_the_server_to_refuse(line):
    line.waits(line.join(1))
    line.answer(limit="2", remaining="0", reset="3600")
    assert line.waits(line.join(1)) == [0.0]


# -- calls --------------------------------------------------------------------------------------------------------


class Throttle:
    """A server with a limit of `limit` requests in windows of ten seconds, as middleware."""

    def __init__(self, clock, limit=5):
        self.clock = clock
        self.limit = limit
        self.ends = -1.0
        self.used = 0
        self.went: list[tuple[float, str]] = []
        self.lock = threading.Lock()

    def answer(self, request):
        with self.lock:
            now = self.clock.now
            self.went.append((now, request.headers.get("x-number", "")))
            if now >= self.ends:
                self.ends, self.used = now + 10.0, 0
            self.used += 1
            headers = limits(
                limit=str(self.limit), remaining=str(max(0, self.limit - self.used)), reset=str(self.ends - now)
            )
            status = 200 if self.used <= self.limit else 429
            return Response(status=status, headers=Headers(headers.items()), content=b"{}")

    def sync(self, request, call_next):
        return self.answer(request)

    async def asynchronous(self, request, call_next):
        await asyncio.sleep(0)
        return self.answer(request)


def arguments(number):
    return Arguments(headers={"x-number": number})


@pytest.mark.parametrize("pace", [True, False])
def test_calls_that_are_paced_are_never_refused(pace, connect, flavor, clock):
    throttle = Throttle(clock)
    middleware = throttle.asynchronous if flavor == "async" else throttle.sync
    caller = connect("http://x.example", middleware=[middleware], options={"pace": pace, "max_retries": 0})
    refused = 0
    for number in range(12):
        try:
            caller.call(READ, headers={"x-number": number})
        except RateLimitError:
            refused += 1
    assert throttle.went == [(float(number // 5 * 10) if pace else 0.0, str(number)) for number in range(12)]
    assert refused == (0 if pace else 7)


class Hours:
    """A clock for many tasks: it advances to the next alarm when all are asleep."""

    def __init__(self):
        self.now = 0.0
        self.alarms: list[tuple[float, asyncio.Future[None]]] = []

    @property
    def clock(self):
        return Clock(monotonic=lambda: self.now, wall=lambda: NOW + self.now, random=lambda: 0.5)

    async def sleep(self, seconds):
        alarm = asyncio.get_running_loop().create_future()
        self.alarms.append((self.now + seconds, alarm))
        await alarm

    async def run(self, tasks):
        while not all(task.done() for task in tasks):
            for _ in range(20):
                await asyncio.sleep(0)
            if self.alarms:
                self.now = max(self.now, min(when for when, _ in self.alarms))
                for when, alarm in self.alarms:
                    if when <= self.now and not alarm.done():
                        alarm.set_result(None)
                self.alarms = [(when, alarm) for when, alarm in self.alarms if not alarm.done()]


def driver(kind, hours, throttle, **options):
    return kind(
        base_url="http://x.example",
        credentials=Credentials({"bearer": "cal_paced"}),
        options=Options(pace=True, max_retries=0, **options),
        middleware=[throttle.asynchronous if kind is AsyncDriver else throttle.sync],
        clock=hours.clock,
        sleep=hours.sleep,
    )


def test_tasks_go_in_the_order_of_their_calls_and_none_is_refused():
    async def use():
        hours = Hours()
        throttle = Throttle(hours)
        paced = driver(AsyncDriver, hours, throttle)
        tasks = [asyncio.ensure_future(paced.call(READ, arguments(number))) for number in range(23)]
        await hours.run(tasks)
        for task in tasks:
            await task
        assert [number for _, number in throttle.went] == [str(number) for number in range(23)]
        starts = [when for when, _ in throttle.went]
        assert [sum(begin <= start < begin + 10 for start in starts) for begin in (0, 10, 20, 30, 40)] == [
            5,
            5,
            5,
            5,
            3,
        ]

    asyncio.run(use())


def test_cancelled_task_leaves_the_queue():
    async def use():
        hours = Hours()
        throttle = Throttle(hours, limit=1)
        paced = driver(AsyncDriver, hours, throttle)
        tasks = [asyncio.ensure_future(paced.call(READ, arguments(number))) for number in range(4)]
        for _ in range(20):
            await asyncio.sleep(0)
        tasks[1].cancel()
        await hours.run(tasks)
        assert tasks[1].cancelled()
        assert throttle.went == [(0.0, "0"), (10.0, "2"), (20.0, "3")]
        assert paced._pacer._queue == []

    asyncio.run(use())


def test_threads_are_paced_too():
    """Eight threads interleave arbitrarily, but none is rejected. The clock advances when all of them wait for it."""

    class Shared:
        def __init__(self, threads):
            self.now = 0.0
            self.awake = threads
            self.waiting = []
            self.condition = threading.Condition()

        def sleep(self, seconds):
            with self.condition:
                until = self.now + seconds
                self.waiting.append(until)
                self.leave()
                self.condition.wait_for(lambda: self.now >= until)
                self.waiting.remove(until)
                self.awake += 1

        def leave(self):
            with self.condition:
                self.awake -= 1
                if self.awake == 0 and self.waiting:
                    self.now = max(self.now, min(self.waiting))
                    self.condition.notify_all()

        clock = property(Hours.clock.fget)

    shared = Shared(8)
    throttle = Throttle(shared)
    paced = driver(Driver, shared, throttle)
    failed = []

    def work(first):
        try:
            for number in range(first, 40, 8):
                paced.call(READ, arguments(number))
        except Exception as error:
            failed.append(error)
        finally:
            # Whatever went wrong: the other threads wait for this one as long as it counts as awake.
            shared.leave()

    threads = [threading.Thread(target=work, args=(first,)) for first in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(throttle.went) == 40


def test_total_timeout_ends_the_wait_before_it_begins(connect, flavor, clock):
    throttle = Throttle(clock, limit=1)
    middleware = throttle.asynchronous if flavor == "async" else throttle.sync
    caller = connect("http://x.example", middleware=[middleware], options={"pace": True, "total_timeout": 5.0})
    caller.call(READ)
    with pytest.raises(APITimeoutError, match="is too short to wait for the rate limit") as caught:
        caller.call(READ)
    assert (caught.value.attempts, caught.value.maybe_processed, clock.slept) == (0, False, [])


def test_failed_attempts_give_their_turn_to_the_next(connect):
    def failing(request, call_next):
        raise APIConnectionError("no", method="GET", path="/x", maybe_processed=True)

    async def failing_later(request, call_next):
        failing(request, call_next)

    caller = connect("http://x.example", options={"pace": True, "max_retries": 2})
    caller.driver._middleware = (failing_later if caller.flavor == "async" else failing,)
    for _ in range(2):
        with pytest.raises(APIConnectionError):
            caller.call(READ)
    assert caller.driver._pacer._under_way == 0
