"""Webhook deliveries of real servers: they verify, become the event of their trigger, and lose nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from calcom import Drift, WebhookVerificationError, types, webhooks
from generator.loading.document import load
from tests.conftest import ROOT
from tests.contract.package import differences, stray, wire
from tests.recordings.exchanges import DELIVERIES, SHARED

_EVENTS: Mapping[str, Any] = load(ROOT / "spec" / "openapi.yaml").plain()["webhooks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One delivery.

    Attributes:
        name: Its name in a failure.
        content: The bytes of the body.
        secrets: The secrets of the webhook over time; empty if it had none.
    """

    name: str
    headers: Mapping[str, str]
    content: bytes
    secrets: Sequence[str]

    @property
    def body(self) -> Any:
        return json.loads(self.content)

    @property
    def trigger(self) -> str | None:
        """Its trigger; None for a delivery from a template of the webhook's owner."""
        found: str | None = self.body.get("triggerEvent")
        return found


def _deliveries(path: Path) -> Iterator[Delivery]:
    content = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(content, dict):
        yield from _of_scenario(path.stem, content["exchanges"])
        return
    for number, row in enumerate(content):
        name = f"{path.stem}#{number}"
        if "raw_b64" in row:
            raw = base64.b64decode(row["raw_b64"])
            yield Delivery(name=name, headers=row["headers"], content=raw, secrets=[row["secret"]])
        else:
            # Of these only the content is known.
            raw = json.dumps(row["body"]).encode()
            headers = {**row["headers"], "X-Cal-Signature-256": webhooks.sign(raw, secret="known")}
            yield Delivery(name=name, headers=headers, content=raw, secrets=["known"])


def _of_scenario(name: str, exchanges: Sequence[Mapping[str, Any]]) -> Iterator[Delivery]:
    secrets: dict[str, list[str]] = {}
    for number, exchange in enumerate(exchanges):
        sent = exchange["request_body"]
        if isinstance(sent, dict) and sent.get("secret"):
            secrets.setdefault(sent["subscriberUrl"], []).append(sent["secret"])
        for row in exchange.get("deliveries") or ():
            yield Delivery(
                name=f"{name}#{number}",
                headers=row["headers"],
                content=row["body_text"].encode(),
                secrets=secrets.get(row["url"], []),
            )


def _sources() -> Iterator[Any]:
    beside = [p for p in sorted((SHARED / "samples").glob("*.json")) if "answers" not in p.name]
    yield pytest.param([DELIVERIES], id="deliveries")
    yield from (pytest.param([path], id=path.stem) for path in beside if path.name != DELIVERIES.name)
    if scenarios := sorted((SHARED / "scenarios").glob("*.json")):
        yield pytest.param(scenarios, id="scenarios")
    if not SHARED.is_dir():
        reason = "the deliveries that are not part of the repository are not on this machine"
        yield pytest.param([], marks=pytest.mark.skip(reason=reason), id="beside")


every_source = pytest.mark.parametrize("paths", list(_sources()))


@every_source
def test_deliveries_become_the_event_of_their_trigger(paths: Sequence[Path]) -> None:
    problems = [f"{one.name}: {line}" for path in paths for one in _deliveries(path) for line in _wrong(one)]

    assert problems == []


def _wrong(delivery: Delivery) -> Iterator[str]:
    drifts: list[Drift] = []
    event = webhooks.unwrap(
        delivery.content,
        delivery.headers,
        secret=delivery.secrets or None,
        allow_unsigned=not delivery.secrets,
        on_drift=drifts.append,
    )
    if type(event) is not _event_class(delivery.trigger):
        yield f"became a {type(event).__name__}"
    yield from map(str, drifts)
    yield from differences(delivery.body, wire(event))
    if delivery.trigger in _EVENTS:
        repeated = delivery.body["payload"].get("responses", {}) if delivery.trigger == "FORM_SUBMITTED" else {}
        yield from (line for line in stray(event) if line.partition(":")[0].strip("/") not in repeated)


def _event_class(trigger: str | None) -> type[Any]:
    if trigger not in _EVENTS:
        return webhooks.UnknownEvent
    schema = _EVENTS[trigger]["post"]["requestBody"]["content"]["application/json"]["schema"]
    found: type[Any] = getattr(types, schema["$ref"].rpartition("/")[2])
    return found


def test_signed_deliveries_are_refused_when_a_byte_differs() -> None:
    for delivery in _deliveries(DELIVERIES):
        altered = delivery.content.replace(b"2026", b"2027", 1)
        with pytest.raises(WebhookVerificationError):
            webhooks.verify(altered, delivery.headers, secret=delivery.secrets)
