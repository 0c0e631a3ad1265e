"""`with_options`: the derived client is the same client, except for the changed options."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import httpx2
import pytest

from calcom import AsyncCalCom, CalCom
from calcom._async.bookings import AsyncBookings
from calcom._sync.bookings import Bookings

BOOKING = {"status": "success", "data": {"uid": "u"}}
ME = {"status": "success", "data": {"id": 1, "username": "u", "email": "u@example.com"}}


class _Ours:
    """Possible additions of a subclass, including slots and disabled pickling."""

    def __init__(self, *, tenant: str, **options: Any) -> None:
        super().__init__(**options)
        self.tenant = tenant
        self.mine = tenant.upper()

    def __reduce__(self) -> NoReturn:
        raise TypeError("not to be pickled")


class Tenant(_Ours, CalCom):
    __slots__ = ("mine",)


class AsyncTenant(_Ours, AsyncCalCom):
    __slots__ = ("mine",)


class OurBookings(Bookings):
    def __init__(self, client: CalCom, label: str) -> None:
        super().__init__(client._driver)
        self.label = label


class OurAsyncBookings(AsyncBookings):
    def __init__(self, client: AsyncCalCom, label: str) -> None:
        super().__init__(client._driver)
        self.label = label


@pytest.fixture
def seen() -> list[str | None]:
    """The header `x-probe` of each request."""
    return []


@pytest.fixture
def tenant(flavor: str, seen: list[str | None]) -> Iterator[Any]:
    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.headers.get("x-probe"))
        return httpx2.Response(200, json=ME if request.url.path.endswith("/me") else BOOKING)

    arguments: dict[str, Any] = {"tenant": "t", "api_key": "cal_key", "base_url": "http://127.0.0.1:1"}
    if flavor == "sync":
        with httpx2.Client(transport=httpx2.MockTransport(handle)) as http_client:
            yield Tenant(http_client=http_client, **arguments)
    else:
        yield AsyncTenant(http_client=httpx2.AsyncClient(transport=httpx2.MockTransport(handle)), **arguments)


@pytest.fixture
def do(flavor: str) -> Iterator[Callable[[Any], Any]]:
    if flavor == "sync":
        yield lambda made: made
        return
    with asyncio.Runner() as runner:
        yield lambda made: runner.run(_awaited(made))


async def _awaited(made: Any) -> Any:
    return await made


def test_subclass_keeps_its_attributes_and_those_set_later(tenant: Any) -> None:
    tenant.label = "l"
    derived = tenant.with_options(timeout=3)
    assert type(derived) is type(tenant)
    assert (derived.tenant, derived.mine, derived.label) == ("t", "T", "l")
    derived.label = "another"
    assert tenant.label == "l"


def test_options_apply_to_resources_that_were_used_before(
    tenant: Any, do: Callable[[Any], Any], seen: list[str | None]
) -> None:
    do(tenant.me.get())
    tenant.organizations.teams.memberships  # noqa: B018
    derived = tenant.with_options(headers={"x-probe": "derived"})
    do(derived.me.get())
    do(derived.me.with_raw_response.get())
    again = derived.with_options(headers={"x-probe": "again"})
    do(again.me.get())
    do(tenant.me.get())
    assert seen == [None, "derived", "derived", "again", None]
    for client in (tenant, derived, again):
        assert client.organizations.teams.memberships._driver is client._driver
    assert tenant.organizations.teams is tenant.organizations.teams is not derived.organizations.teams


def test_replaced_resources_are_kept(tenant: Any) -> None:
    fake, nested = object(), object()
    tenant.bookings = fake
    tenant.organizations.teams = nested
    tenant.me.get = fake
    derived = tenant.with_options(timeout=3)
    assert derived.bookings is fake
    assert derived.organizations.teams is nested
    assert derived.me.get is fake
    assert derived.with_options(timeout=4).bookings is fake


def test_resource_of_our_own_is_kept_and_the_options_apply_to_it(
    tenant: Any, flavor: str, do: Callable[[Any], Any], seen: list[str | None]
) -> None:
    ours = OurBookings if flavor == "sync" else OurAsyncBookings
    tenant.bookings = tenant.also = ours(tenant, "mine")
    tenant.raw = tenant.bookings.with_raw_response
    derived = tenant.with_options(headers={"x-probe": "derived"})
    assert (type(derived.bookings), derived.bookings.label) == (ours, "mine")
    assert derived.also is derived.bookings is not tenant.bookings
    do(derived.bookings.get("u"))
    do(derived.bookings.with_raw_response.get("u"))
    assert do(derived.raw.get("u")).status == 200
    assert do(tenant.raw.get("u")).status == 200
    assert seen == ["derived", "derived", "derived", None]
