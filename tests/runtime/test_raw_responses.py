"""Raw responses: of a call, and of the methods of a resource."""

from __future__ import annotations

import pytest

from calcom import RawResponse
from calcom._async.resource_base import AsyncRawMethod, AsyncRawMethods, AsyncResource
from calcom._async.resource_base import RawChild as AsyncRawChild
from calcom._sync.resource_base import RawChild, RawMethod, RawMethods, Resource
from tests.runtime.me import GET, GOOD, LIST


def test_raw_answer(caller, server):
    server.reply(503).reply(200, GOOD, {"X-Request-Id": "r1"})
    raw = caller.raw(GET, path={"id": 1})
    assert isinstance(raw, RawResponse)
    assert (raw.value.id, raw.status, raw.request_id, raw.attempts) == (1, 200, "r1", 2)
    assert (raw.json(), raw.headers["X-REQUEST-ID"]) == (GOOD, "r1")
    assert (raw.text, raw.content) == ('{"data": {"id": 1}}', b'{"data": {"id": 1}}')
    assert raw.elapsed == 0.0


class SyncMe(Resource["MeWithRawResponse"]):
    def get(self, id_):
        """Get."""
        return self._call(GET, path={"id": id_})

    def list(self):
        return self._page(LIST)

    @property
    def child(self):
        return SyncMe(self._driver)


class MeWithRawResponse(RawMethods, of=SyncMe):
    child = RawChild["MeWithRawResponse"]()
    get = RawMethod(SyncMe.get)
    list = RawMethod(SyncMe.list)


class AsyncMe(AsyncResource["AsyncMeWithRawResponse"]):
    async def get(self, id_):
        """Get."""
        return await self._call(GET, path={"id": id_})

    def list(self):
        return self._page(LIST)

    @property
    def child(self):
        return AsyncMe(self._driver)


class AsyncMeWithRawResponse(AsyncRawMethods, of=AsyncMe):
    child = AsyncRawChild["AsyncMeWithRawResponse"]()
    get = AsyncRawMethod(AsyncMe.get)
    list = AsyncRawMethod(AsyncMe.list)


@pytest.fixture
def resource(flavor):
    return AsyncMe if flavor == "async" else SyncMe


def test_raw_methods_of_a_resource(resource, caller, server):
    server.reply(200, GOOD).reply(200, {"data": [{"id": 2}]}).reply(200, GOOD).reply(200, GOOD)
    me = resource(caller.driver)
    assert caller.do(me.with_raw_response.get(1)).status == 200
    assert caller.do(me.with_raw_response.list()).value.items[0].id == 2
    assert isinstance(caller.do(me.with_raw_response.child.get(1)), RawResponse)
    assert caller.do(me.get(1)).id == 1
    assert [name for name in dir(me.with_raw_response) if not name.startswith("_")] == ["child", "get", "list"]
    with pytest.raises(AttributeError):
        _ = me.with_raw_response.nothing


def test_a_raw_method_is_the_method(resource, caller):
    """Its signature, its docstring, and the right stack level of the warning for a deprecated one."""
    raw = resource(caller.driver).with_raw_response
    assert raw.get.__func__ is resource.get
    assert type(raw).get.__doc__ == "Get."


def test_a_resource_derived_from_another_has_its_raw_methods(resource, caller, server):
    server.reply(200, GOOD)

    class Derived(resource):
        def get(self, id_):
            return super().get(id_ + 1)

    assert caller.do(Derived(caller.driver).with_raw_response.get(1)).value.id == 1
    assert server.requests[0].target == "/me/2"
