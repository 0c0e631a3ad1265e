"""Replays what real servers did against the server in memory, and tells the differences.

What the real servers made up is mapped, not compared: identifiers are learned from the answers in which they appear
first, and put into the requests that follow.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2

from calcom.testing import CalComServer, User

_MOMENTS = frozenset({"timestamp", "createdAt", "updatedAt"})
_NEARLY = frozenset({"reservationUntil"})
_MADE_UP = frozenset(
    {"id", "uid", "seatUid", "icsUid", "linkId", "recurringBookingUid", "reservationUid", "bookingUid"}
)
_MADE_UP_MORE = frozenset({"iCalUID", "bookingId", "seatReferenceUid", "rescheduleUid", "rescheduleId", "requestId"})
_KINDS = {
    "scheduleId": "schedules",
    "defaultScheduleId": "schedules",
    "eventTypeId": "event-types",
    "bookingId": "bookings",
    "rescheduleId": "bookings",
    "teamId": "teams",
}
_LIMITED = "rate-limits"
"""The scenario about the headers that count requests; elsewhere they are not compared."""
_SECRETS = ("s3cret", "abc")
_TOKEN = re.compile(r"[A-Za-z0-9-]{20,}")
_ICS_MADE_UP = re.compile(r"(UID%3A[\w-]{21}|DTSTAMP%3A\d{8}T\d{6}Z)")
"""In a calendar file, what the server makes up, and the time at which it was started."""
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


@dataclass
class Replay:
    """One scenario, replayed.

    Attributes:
        path: Its file.
        differences: What differs: the number of the exchange and the place in it, with both values.
        exchanges: How many exchanges were compared.
        fields: How many values were compared.
    """

    path: Path
    differences: dict[str, str] = field(default_factory=dict[str, str])
    exchanges: int = 0
    fields: int = 0
    _known: dict[str, str] = field(default_factory=dict[str, str])
    _numbers: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])

    def run(self) -> Replay:
        """Replay it from a fresh server."""
        scenario = json.loads(self.path.read_text(encoding="utf-8"))
        server = _server(scenario)
        with httpx2.Client(transport=server.transport, base_url="http://api.test") as client:
            for number, exchange in enumerate(scenario["exchanges"]):
                self._exchange(number, exchange, server, client)
        return self

    def _exchange(self, number: int, exchange: Mapping[str, Any], server: CalComServer, client: httpx2.Client) -> None:
        server.clock.set(datetime.fromisoformat(exchange["at"]))
        seen = len(server.deliveries.log)
        body = exchange["request_body"]
        content = None
        if body is not None:
            content = body.encode() if isinstance(body, str) else json.dumps(self._own(body)).encode()
        headers = {name: self._renamed(value) for name, value in exchange["request_headers"].items()}
        response = client.request(exchange["method"], self._path(exchange["path"]), headers=headers, content=content)
        self.exchanges += 1
        place = f"{number} [{exchange['label']}]"
        self.fields += 1
        if response.status_code != exchange["status"]:
            self._differs(f"{place} status", exchange["status"], f"{response.status_code} {response.text[:300]}")
            return
        actual = response.json() if response.content else None
        self._compare(place, exchange["response_body"], actual)
        if self.path.name.startswith(_LIMITED):
            self._rate_limits(place, exchange["response_headers"], response.headers)
        sent = [
            (d.url, {name.lower(): value for name, value in d.headers.items()}, d.content)
            for d in server.deliveries.log[seen:]
        ]
        self._deliveries(place, exchange.get("deliveries") or [], sent)

    def _rate_limits(self, place: str, expected: Mapping[str, str], actual: Mapping[str, str]) -> None:
        for name in sorted({*expected, *actual}):
            if name.startswith("x-ratelimit"):
                self._compare(f"{place} {name}", expected.get(name), actual.get(name))

    def _deliveries(
        self, place: str, expected: list[dict[str, Any]], actual: list[tuple[str, dict[str, str], bytes]]
    ) -> None:
        # Deliveries to different URLs have no fixed order.
        expected = sorted(expected, key=lambda delivery: delivery["url"])
        actual = sorted(actual, key=lambda delivery: delivery[0])
        self._compare(f"{place} deliveries", [d["url"] for d in expected], [url for url, _, _ in actual])
        if len(expected) != len(actual):
            return
        for number, (wanted, (_, headers, content)) in enumerate(zip(expected, actual, strict=True)):
            here = f"{place} deliveries.{number}"
            try:
                body = json.loads(content)
            except ValueError:
                body = content.decode()
            self._compare(f"{here}.body", wanted["body"], body)
            names = [name for name in wanted["headers"] if name.startswith("x-cal") and "signature" not in name]
            self._compare(
                f"{here}.headers", {n: wanted["headers"][n] for n in names}, {n: headers.get(n) for n in names}
            )
            self._compare(
                f"{here}.signed", _signer(wanted["headers"], wanted["body_text"]), _signer(headers, content.decode())
            )

    def _compare(self, place: str, expected: Any, actual: Any, key: str = "", within: str = "") -> None:
        if isinstance(expected, dict) and isinstance(actual, dict):
            kind = _kind(expected, within)
            for name in expected.keys() | actual.keys():
                here = f"{place}{'.' if ' ' in place.rpartition(']')[2] else ' '}{name}"
                if name not in actual:
                    self._differs(here, expected[name], "(missing)")
                elif name not in expected:
                    self._differs(here, "(missing)", actual[name])
                else:
                    self._compare(here, expected[name], actual[name], name, kind if name == "id" else name)
        elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
            actual = self._in_order(expected, actual)
            for number, (one, other) in enumerate(zip(expected, actual, strict=True)):
                self._compare(f"{place}.{number}", one, other, key, within)
        else:
            self.fields += 1
            if not self._equal(expected, actual, key, within):
                self._differs(place, expected, actual)

    def _in_order(self, expected: list[Any], actual: list[Any]) -> list[Any]:
        """Lists whose order says nothing, in that of the real server: bookings of one start, and webhooks."""
        if not all(
            isinstance(one, dict) and ("start" in one or "subscriberUrl" in one) for one in (*expected, *actual)
        ):
            return actual
        left, found = list(actual), list[Any]()
        for one, there in zip(expected, actual, strict=True):
            own = self._known.get(one.get("uid") or one.get("id"))
            same = [other for other in left if own in (other.get("uid"), other.get("id"))]
            tied = [other for other in same if other.get("start") == there.get("start")]
            found.append(tied[0] if tied else left[0])
            left.remove(found[-1])
        return found

    def _equal(self, expected: Any, actual: Any, key: str, within: str) -> bool:
        if type(expected) is not type(actual):
            return False
        if isinstance(expected, str):
            return self._equal_texts(expected, actual, key)
        kind = within if key == "id" else _KINDS.get(key, "")
        if kind and isinstance(expected, int):
            return self._numbers.setdefault((kind, expected), actual) == actual
        return bool(expected == actual)

    def _equal_texts(self, expected: str, actual: str, key: str) -> bool:
        if key in _NEARLY:
            # It counts from the moment at which the server was done.
            passed = datetime.fromisoformat(expected) - datetime.fromisoformat(actual)
            return timedelta() <= passed < timedelta(seconds=2)
        if key in _MOMENTS:
            return bool(_ISO.fullmatch(expected)) == bool(_ISO.fullmatch(actual))
        if key == "apiKey":
            self._known[expected] = actual
            return expected != actual
        if key in _MADE_UP or key in _MADE_UP_MORE or key.endswith("Uid"):
            return self._known.setdefault(expected, actual) == actual
        if key == "path":
            return self._path(expected) == actual
        if key == "link":
            expected, actual = (_ICS_MADE_UP.sub("", text) for text in (expected, actual))
        if self._renamed(expected) == actual:
            return True
        # A text with something made up that was not seen before, or with the time of the answer.
        if "Current time" in expected:
            return _ISO.sub("", expected) == _ISO.sub("", actual)
        known = self._renamed(expected)
        old, new = _TOKEN.findall(known), _TOKEN.findall(actual)
        if len(old) == len(new) and _TOKEN.sub("", known) == _TOKEN.sub("", actual):
            return all(
                one == other or self._known.setdefault(one, other) == other for one, other in zip(old, new, strict=True)
            )
        return False

    def _renamed(self, text: str) -> str:
        # The other address of the same web application, in the setup of one of the servers.
        text = text.replace("http://cal.test:3000", "http://app.cal.test:3000")
        if text in self._known:
            return self._known[text]
        if text.startswith("Bearer ") and text[7:] in self._known:
            return f"Bearer {self._known[text[7:]]}"
        return _TOKEN.sub(lambda found: self._known.get(found[0], found[0]), text)

    def _path(self, path: str) -> str:
        for kind in ("schedules", "event-types", "teams", "ooo"):
            path = re.sub(rf"/{kind}/(\d+)", lambda found, kind=kind: f"/{kind}/{self._number(kind, found[1])}", path)
        path = re.sub(r"eventTypeId=(\d+)", lambda found: f"eventTypeId={self._number('event-types', found[1])}", path)
        return self._renamed(path)

    def _number(self, kind: str, text: str) -> int:
        return self._numbers.get((kind, int(text)), int(text))

    def _own(self, value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: self._own(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [self._own(item, key) for item in value]
        if isinstance(value, str):
            return self._renamed(value)
        if key in _KINDS and isinstance(value, int):
            return self._numbers.get((_KINDS[key], value), value)
        return value

    def _differs(self, place: str, expected: Any, actual: Any) -> None:
        self.differences[place] = f"{json.dumps(expected)[:400]} != {json.dumps(actual)[:400]}"


def _signer(headers: Mapping[str, str], body: str) -> str:
    """The secret with which a delivery was signed; the signature itself if it was none of those in use."""
    signature = headers["x-cal-signature-256"]
    made = {hmac.new(secret.encode(), body.encode(), hashlib.sha256).hexdigest(): secret for secret in _SECRETS}
    return made.get(signature, signature)


def _kind(shown: Mapping[str, Any], within: str) -> str:
    """What an object with an `id` is."""
    if "availability" in shown and "timeZone" in shown:
        return "schedules"
    if "lengthInMinutes" in shown or within == "eventType":
        return "event-types"
    if "attendees" in shown and "uid" in shown:
        return "bookings"
    if "userId" in shown and "start" in shown and "toUserId" in shown:
        return "ooo"
    if "bannerUrl" in shown or within == "team":
        return "teams"
    if "displayEmail" in shown and "absent" in shown:
        return "attendees"
    if "role" in shown and "userId" in shown:
        return "memberships"
    return ""


def _server(scenario: Mapping[str, Any]) -> CalComServer:
    users = [
        User(
            username=name,
            name=full,
            email=f"{name}@example.com",
            time_zone="Europe/London",
            api_key=f"<api key of {name}>",
        )
        for name, full in (
            ("alice", "Alice Example"),
            ("bob", "Bob Example"),
            *((("carol", "Carol Owner"), ("dave", "Dave Member")) if scenario["server"] == "B" else ()),
        )
    ]
    server = CalComServer(
        now=datetime.fromisoformat(scenario["now"]).astimezone(UTC),
        users=users,
        release="2026-07" if scenario["server"] == "A" else "2026-01",
        organizations=scenario["server"] == "B",
        web_url="http://app.cal.test:3000",
    )
    if scenario["server"] == "B":
        server.seed.organization(name="Acme Org", slug="acme", owner=users[2], members=[users[3]])
    server.keys["<api key of alice-tiny>"] = server.user
    if scenario["name"] == _LIMITED:
        server.rate_limits.add(100_000, 60, name="default", tells_when=False)
        server.rate_limits.add(3, 10, name="burst", credential="<api key of alice-tiny>", tells_when=False)
    return server


def scenarios(folder: Path) -> Iterator[Path]:
    """The files of a folder with scenarios, in order."""
    return iter(sorted(folder.glob("*.json")))
