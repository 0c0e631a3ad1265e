"""Signed deliveries of webhooks."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml

from calcom import Drift, webhooks
from tests.conftest import ROOT

SECRET = "whsec ä 1"
SIGNATURE = "X-Cal-Signature-256"
UNSIGNED = "no-secret-provided"
BODY = '{"triggerEvent": "PING", "createdAt": "2026-05-24T09:30:00Z", "payload": {"title": "Grüße"}}'.encode()

SPEC = ROOT / "spec"
TRIGGERS = tuple(yaml.safe_load((SPEC / "openapi.yaml").read_text(encoding="utf-8"))["webhooks"])
DELIVERIES: dict[str, Any] = json.loads(Path(__file__).with_name("deliveries.json").read_text(encoding="utf-8"))


def hmac_by_hand(key: bytes, message: bytes) -> str:
    """HMAC-SHA256 as defined by RFC 2104, using only the hash function."""
    key = hashlib.sha256(key).digest() if len(key) > 64 else key
    inner = bytes(byte ^ 0x36 for byte in key.ljust(64, b"\0"))
    outer = bytes(byte ^ 0x5C for byte in key.ljust(64, b"\0"))
    return hashlib.sha256(outer + hashlib.sha256(inner + message).digest()).hexdigest()


def signed(body: bytes, secret: str = SECRET, **more: str) -> dict[str, str]:
    return {SIGNATURE: hmac_by_hand(secret.encode(), body), "Content-Type": "application/json", **more}


def delivered(data: object, drifts: list[Drift] | None = None) -> webhooks.Event:
    """The event of a genuine delivery; without a list for them, there must be no drifts."""
    body = json.dumps(data).encode()
    found: list[Drift] = []
    event = webhooks.unwrap(body, signed(body), secret=SECRET, on_drift=found.append)
    if drifts is None:
        assert found == []
    else:
        drifts += found
    return event
