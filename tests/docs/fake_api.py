"""A small Cal.com on loopback: one user, one event type, and bookings that can be made, moved and cancelled.

It responds to the requests of the documentation's examples, in the format of responses recorded from a real server
(`answers.json`), and logs all requests.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

ANSWERS = json.loads((Path(__file__).parent / "answers.json").read_text(encoding="utf-8"))
API_KEY = "cal_test_key_of_the_docs"
PUBLIC = ("/v2/slots", "/v2/auth/oauth2/token", "/v2/oauth/client-id/refresh")
EXPIRED = "access-token"
NEW_TOKENS: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", "/v2/auth/oauth2/token"): {"access_token": API_KEY, "token_type": "bearer", "expires_in": 1800},
    ("POST", "/v2/oauth/client-id/refresh"): {
        "status": "success",
        "data": {"accessToken": API_KEY, "refreshToken": "new", "accessTokenExpiresAt": 4_000_000_000_000},
    },
}

_FIRST_SLOT = datetime(2026, 12, 1, 9, tzinfo=UTC)
_LENGTH = timedelta(minutes=30)


class RefusalError(Exception):
    """An error response."""

    def __init__(self, status: int, code: str, message: str, details: Any = None) -> None:
        super().__init__(message)
        self.status = status
        self.error = {"code": code, "message": message, "details": details or message}


class FakeApi:
    """The state of the server.

    Attributes:
        on_request: Called with each request as one line: method, target, version header, body.
        drifts: Whether responses differ from the documentation.
        loses_answers: Whether the connection breaks after a booking was made, before the response is sent.
    """

    def __init__(
        self,
        *,
        bookings: int = 0,
        drifts: bool = False,
        loses_answers: bool = False,
        extra: Mapping[tuple[str, str], dict[str, Any]] = NEW_TOKENS,
    ) -> None:
        """Start with a number of bookings, each by one guest, and with fixed responses by method and path."""
        self.on_request: Callable[[str], None] = lambda line: None
        self.drifts = drifts
        self.loses_answers = loses_answers
        self._extra = extra
        self._me: dict[str, Any] = deepcopy(ANSWERS["me"])
        self._bookings: dict[str, dict[str, Any]] = {}
        for number in range(bookings):
            attendee = {"name": f"Guest {number + 1}", "email": f"guest{number + 1}@example.com", "timeZone": "UTC"}
            self._book(_FIRST_SLOT + timedelta(days=1 + number), attendee)

    def answer(self, method: str, path: str, query: dict[str, str], body: Any) -> tuple[int, dict[str, Any]]:
        """Status and body for a request.

        Raises:
            RefusalError: The server rejects it.
        """
        if (method, path) in self._extra:
            return 200, self._extra[method, path]
        for (route_method, pattern), (status, handle) in self._routes().items():
            match = re.fullmatch(pattern, path)
            if match and route_method == method:
                return status, {"status": "success", **handle(*match.groups(), query=query, body=body)}
        raise RefusalError(404, "NotFoundException", f"Cannot {method} {path}")

    def _routes(self) -> dict[tuple[str, str], tuple[int, Callable[..., dict[str, Any]]]]:
        return {
            ("GET", "/v2/me"): (200, self._get_me),
            ("PATCH", "/v2/me"): (200, self._update_me),
            ("GET", "/v2/event-types"): (200, self._list_event_types),
            ("GET", "/v2/slots"): (200, self._slots),
            ("POST", "/v2/slots/reservations"): (201, self._reserve),
            ("GET", "/v2/bookings"): (200, self._list),
            ("POST", "/v2/bookings"): (201, self._create),
            ("GET", "/v2/bookings/([^/]+)"): (200, self._get),
            ("POST", "/v2/bookings/([^/]+)/reschedule"): (201, self._reschedule),
            ("POST", "/v2/bookings/([^/]+)/cancel"): (200, self._cancel),
            ("POST", "/v2/bookings/([^/]+)/reminders"): (200, self._get),
            ("POST", "/v2/experiments"): (201, self._experiment),
        }

    # -- the profile ----------------------------------------------------------------------------------

    def _get_me(self, **_: Any) -> dict[str, Any]:
        return {"data": {**self._me, "email": None} if self.drifts else self._me}

    def _update_me(self, body: dict[str, Any], **_: Any) -> dict[str, Any]:
        self._me.update(body)
        return {"data": self._me}

    def _experiment(self, query: dict[str, str], body: dict[str, Any]) -> dict[str, Any]:
        return {"data": {"query": query, **body}}

    # -- slots ----------------------------------------------------------------------------------------

    def _list_event_types(self, **_: Any) -> dict[str, Any]:
        return {"data": [ANSWERS["event_type"]]}

    def _slots(self, query: dict[str, str], **_: Any) -> dict[str, Any]:
        starts = [_FIRST_SLOT + step * _LENGTH for step in range(3)]
        return {"data": {f"{starts[0]:%Y-%m-%d}": [{"start": _text(start)} for start in starts]}}

    def _reserve(self, body: dict[str, Any], **_: Any) -> dict[str, Any]:
        start = _time(body["slotStart"])
        reservation = {
            "reservationUid": "rsv-1",
            "eventTypeId": body["eventTypeId"],
            "slotStart": _text(start),
            "slotEnd": _text(start + _LENGTH),
            "slotDuration": 30,
            "reservationDuration": 5,
            "reservationUntil": _text(_FIRST_SLOT),
        }
        return {"data": reservation}

    # -- bookings -------------------------------------------------------------------------------------

    def _list(self, query: dict[str, str], **_: Any) -> dict[str, Any]:
        take, skip = int(query.get("take", 100)), int(query.get("skip", 0))
        if take > 250:
            node: dict[str, Any] = {
                "target": query,
                "property": "take",
                "children": [],
                "constraints": {"max": "must be at most 250"},
            }
            raise RefusalError(400, "BadRequestException", "Bad Request Exception", {"errors": [node]})
        found = [
            booking
            for booking in self._bookings.values()
            if query.get("attendeeEmail", "") in [booking["attendees"][0]["email"], ""]
        ]
        page = found[skip : skip + take]
        pagination = {
            "totalItems": len(found),
            "returnedItems": len(page),
            "remainingItems": len(found) - skip - len(page),
            "itemsPerPage": take,
            "currentPage": skip // take + 1,
            "totalPages": -(-len(found) // take),
            "hasNextPage": skip + take < len(found),
            "hasPreviousPage": skip > 0,
        }
        return {"data": page, "pagination": pagination}

    def _create(self, body: dict[str, Any], **_: Any) -> dict[str, Any]:
        # The server generates an email address from the phone number for an attendee without one.
        attendee = {"email": f"{body['attendee'].get('phoneNumber')}@sms.example.com", **body["attendee"]}
        return {"data": self._book(_time(body["start"]), attendee)}

    def _get(self, uid: str, **_: Any) -> dict[str, Any]:
        return {"data": self._booking(uid)}

    def _reschedule(self, uid: str, body: dict[str, Any], **_: Any) -> dict[str, Any]:
        old = self._booking(uid)
        new = self._book(_time(body["start"]), old["attendees"][0])
        old.update(status="cancelled", rescheduledToUid=new["uid"])
        new.update(rescheduledFromUid=uid, reschedulingReason=body["reschedulingReason"])
        return {"data": new}

    def _cancel(self, uid: str, body: dict[str, Any], **_: Any) -> dict[str, Any]:
        booking = self._booking(uid)
        booking.update(status="cancelled", cancellationReason=body["cancellationReason"])
        return {"data": booking}

    def _booking(self, uid: str) -> dict[str, Any]:
        if uid not in self._bookings:
            raise RefusalError(404, "NotFoundException", f"Booking with uid={uid} was not found in the database")
        return self._bookings[uid]

    def _book(self, start: datetime, attendee: dict[str, Any]) -> dict[str, Any]:
        number = len(self._bookings) + 1
        booking: dict[str, Any] = deepcopy(ANSWERS["booking"]) | {
            "id": number,
            "uid": f"bkg-{number}",
            "title": f"30 min between Alice Example and {attendee['name']}",
            "start": _text(start),
            "end": _text(start + _LENGTH),
            "attendees": [{"displayEmail": attendee["email"], "language": "en", "absent": False, **attendee}],
        }
        self._bookings[booking["uid"]] = booking
        return booking


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _text(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


@contextmanager
def serving(api: FakeApi) -> Generator[str]:
    """Serve `api` on loopback; yields its base URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._handle()

        do_POST = do_PATCH = do_GET  # noqa: N815 - the name of the base class's method

        def _handle(self) -> None:
            url = urlsplit(self.path)
            content = self.rfile.read(int(self.headers.get("content-length", 0)))
            media = self.headers.get("content-type", "")
            is_form = media.startswith("application/x-www-form-urlencoded")
            if media.startswith("multipart/"):
                content = b""
            body = dict(parse_qsl(content.decode())) if is_form else json.loads(content or b"null")
            version = self.headers.get("cal-api-version")
            extra = [f"{name}: {value}" for name, value in self.headers.items() if name.startswith("x-")]
            # A client that uses this server as a proxy sends the whole URL.
            target = self.path.replace(f"http://{self.headers['host']}/", "by proxy: /")
            line = [
                self.command,
                target,
                f"({version})" if version else "",
                *extra,
                json.dumps(body) if content else "",
            ]
            api.on_request(" ".join(part for part in line if part))
            try:
                token = self.headers.get("authorization", "").removeprefix("Bearer ")
                if url.path not in PUBLIC and token == EXPIRED:
                    raise RefusalError(498, "TokenExpiredException", "ACCESS_TOKEN_IS_EXPIRED")
                if url.path not in PUBLIC and token != API_KEY:
                    raise RefusalError(401, "UnauthorizedException", "Invalid API Key")
                status, answer = api.answer(self.command, url.path, dict(parse_qsl(url.query)), body)
            except RefusalError as refusal:
                status = refusal.status
                answer = {"status": "error", "timestamp": _text(_FIRST_SLOT), "path": self.path, "error": refusal.error}
            if api.loses_answers and self.command == "POST":
                self.close_connection = True
                return
            sent = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json; charset=utf-8")
            self.send_header("content-length", str(len(sent)))
            self.send_header("x-request-id", "req-1")
            for name, value in (("Limit", 120), ("Remaining", 119), ("Reset", 60)):
                self.send_header(f"X-RateLimit-{name}-Default", str(value))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by the base class
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
