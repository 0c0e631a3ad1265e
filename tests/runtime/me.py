"""An endpoint for tests of drivers, described by hand."""

from __future__ import annotations

from calcom import Model
from calcom._core.operation import Operation, Paging


class Me(Model):
    id: int


GET = Operation[Me](
    "me.get",
    "GET /me/{id}",
    lambda: Me,
    within="data",
    security=(("bearer",),),
    headers={"cal-api-version": "2024-08-13"},
)
CREATE = Operation[Me]("me.create", "POST /me", lambda: Me, within="data", security=(("bearer",),))
LIST = Operation[Me](
    "me.list", "GET /me", lambda: Me, security=(), paging=Paging(kind="offset", size="take", at="skip", default_size=9)
)
GOOD = {"data": {"id": 1}}


def get(caller, **arguments):
    return caller.call(GET, path={"id": 1}, **arguments)


def wrapper(flavor, name, log, change=lambda request: request):
    """Middleware of either flavor that records when it is entered and left."""

    def sync(request, call_next):
        log.append(f"+{name}")
        response = call_next(change(request))
        log.append(f"-{name} {response.status}")
        return response

    async def asynchronous(request, call_next):
        log.append(f"+{name}")
        response = await call_next(change(request))
        log.append(f"-{name} {response.status}")
        return response

    return asynchronous if flavor == "async" else sync
