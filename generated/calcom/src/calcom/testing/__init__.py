# Generated from the template src/package/testing/__init__.py.jinja by openapi-twin-clients; do not edit.
"""The in-memory API, for tests of programs that use the API: no network, no account, no waiting.

    from calcom.testing import Server

    def test_something() -> None:
        with Server() as api:
            client = api.client()         # CalCom; `api.async_client()` is AsyncCalCom
            run_my_program(client)
            assert [call.status for call in api.calls()] == [200]

Requests are validated against the API's document, so that a request that is invalid for the real API is
rejected here too. Operations return the document's example, or values that its schemas allow: the same
values for the same `seed`, in every run.

**Control.** `api.respond("resource.method", result)` sets the result of an operation, or a function that
creates it from the `Request`. `api.faults.next(…)` injects a fault: an error status, a delay, a dropped
connection, a body that is incomplete or differs from the document. `api.rate_limits.add(…)` and
`api.credentials.expire(…)` simulate rate limits and expired tokens. `api.clock` stands still until it is
moved; a client waits before a retry by moving it, which takes no time.

**Webhooks.** `api.deliveries.receive(function)` passes each delivery to your program, signed with the
webhook's secret. `api.deliveries.deliver(event)` makes one.

**Other clients.** `api.url` is the server on a local port, for programs that create their own client;
`api.app` is an ASGI application.

**pytest.** The fixtures `calcom_server`, `calcom_client` and `async_calcom_client` are available without an import.

**Behavior.** To make a server behave more like the real one, write behavior for it:

    class Things(Behavior[Server]):
        @handles("things.create")
        def create(self, request: Request) -> object:
            if self.server.store["things"].where(name=request.body["name"]):
                raise ErrorResponse(409, "the name is already used")
            thing = {"id": self.server.store["things"].next_id(), **request.body}
            return self.server.store["things"].add(thing["id"], thing)

    Server(behaviors=[Things])

Names in a `Request` and in results are wire names. A result is wrapped in the API's envelope, and the
list of a paginated operation is split into pages; a `Reply` is sent unchanged. A subclass of `Server`
sets `behaviors`, and overrides `authenticate`, `refuse`, `error_body` and `default_arguments`. Requires
the extra `testing`: `pip install 'calcom-client[testing]'`.
"""

from calcom.testing._behavior import Behavior, handles
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
    "handles",
]
__all__ += behavior.__all__
