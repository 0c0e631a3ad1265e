# Generated from the template src/package/testing/__init__.py.jinja by openapi-twin-clients; do not edit.
"""The API in memory, for the tests of programs that use it: no network, no account, no waiting.

    from calcom.testing import Server

    def test_something() -> None:
        with Server() as api:
            client = api.client()         # CalCom; `api.async_client()` is AsyncCalCom
            run_my_program(client)
            assert [call.status for call in api.calls()] == [200]

Requests are checked against the document of the API, so a request that the real API would refuse for
its form is refused here too. Operations return the example of the document, or values that its schemas
allow: the same ones for the same `seed`, in every run.

**Control.** `api.respond("resource.method", result)` answers an operation with a result, or with what a
function makes of the `Request`. `api.faults.next(…)` lets something go wrong: an error status, a delay,
a dropped connection, a body that breaks off or that differs from the document. `api.rate_limits.add(…)`
and `api.credentials.expire(…)` do what they say. `api.clock` stands still until it is moved; a client
waits before a retry by moving it, which takes no time.

**Webhooks.** `api.deliveries.receive(function)` hands each delivery to your program, signed with the
secret of the webhook. `api.deliveries.deliver(event)` makes one.

**Other clients.** `api.url` is the server on a port of this machine, for programs that make their own
client; `api.app` is an ASGI application.

**pytest.** The fixtures `calcom_server`, `calcom_client` and `async_calcom_client` are there without an import.

**Behavior.** A server answers more like the real one with behavior that is written for it:

    class Things(Behavior[Server]):
        @answers("things.create")
        def create(self, request: Request) -> object:
            if self.server.store["things"].where(name=request.body["name"]):
                raise ErrorResponse(409, "the name is taken")
            thing = {"id": self.server.store["things"].next_id(), **request.body}
            return self.server.store["things"].add(thing["id"], thing)

    Server(behaviors=[Things])

Names in a `Request` and in results are those of the wire. A result goes into the envelope of the API,
and a list of an operation that pages is cut into pages; a `Reply` is sent as it is. A subclass of
`Server` sets `behaviors`, and overrides `authenticate`, `refuse` and `error_body`. Needs the extra
`testing`: `pip install 'calcom-client[testing]'`.
"""

from calcom.testing._behavior import Behavior, answers
from calcom.testing._checking import Problem
from calcom.testing._clock import Clock
from calcom.testing._deliveries import Delivery
from calcom.testing._exchange import Call, ErrorResponse, Reply, Request, Sent
from calcom.testing._store import Collection, Store
from calcom.testing.server import Server

# Last, because behavior is written with the names above.
from calcom.testing import behavior  # isort: skip
from calcom.testing.behavior import *  # isort: skip  # noqa: F403, what the behavior offers
from calcom.testing.behavior import DefaultServer  # isort: skip

__all__ = [
    "Behavior",
    "Call",
    "Clock",
    "Collection",
    "DefaultServer",
    "Delivery",
    "ErrorResponse",
    "Problem",
    "Reply",
    "Request",
    "Sent",
    "Server",
    "Store",
    "answers",
]
__all__ += behavior.__all__
