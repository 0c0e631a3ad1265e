"""The webhook handlers in the package's README, each with its framework: a genuine delivery and a forged one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import RequestFactory
from django.urls import resolve

from calcom import webhooks
from tests.docs.markdown import sections

_README = Path(__file__).parents[2] / "generated" / "calcom" / "README.md"
_BODY = json.dumps({"triggerEvent": "MEETING_ENDED", "uid": "bkg-1"}).encode()

Deliver = Callable[[dict[str, Any], bytes, Mapping[str, str]], int]
"""Sends a body with headers to the handler in the example's namespace; returns the status of the response."""


def _to_fastapi(example: dict[str, Any], body: bytes, headers: Mapping[str, str]) -> int:
    statuses: list[int] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": "/webhooks",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }
    asyncio.run(example["api"](scope, receive, send))
    return statuses[0]


def _to_flask(example: dict[str, Any], body: bytes, headers: Mapping[str, str]) -> int:
    status: int = example["app"].test_client().post("/webhooks", data=body, headers=dict(headers)).status_code
    return status


def _to_django(example: dict[str, Any], body: bytes, headers: Mapping[str, str]) -> int:
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["testserver"])
    request = RequestFactory(enforce_csrf_checks=True).post(
        "/webhooks", data=body, content_type="application/json", headers=dict(headers)
    )
    status: int = resolve("/webhooks", tuple(example["urlpatterns"])).func(request).status_code
    return status


@pytest.mark.parametrize("deliver", [_to_fastapi, _to_flask, _to_django])
def test_a_handler(deliver: Deliver, capsys: pytest.CaptureFixture[str]) -> None:
    example = _example()
    capsys.readouterr()
    forged = {webhooks.SIGNATURE_HEADER: webhooks.sign(_BODY, secret="another secret")}
    genuine = {webhooks.SIGNATURE_HEADER: webhooks.sign(_BODY, secret=example["SECRET"])}

    assert deliver(example, _BODY, forged) == 401
    assert deliver(example, _BODY, {}) == 401
    assert capsys.readouterr().out == ""
    form = b"triggerEvent=MEETING_ENDED"
    assert deliver(example, form, {webhooks.SIGNATURE_HEADER: webhooks.sign(form, secret=example["SECRET"])}) == 400
    assert capsys.readouterr().out == ""
    assert deliver(example, _BODY, genuine) == 204
    assert capsys.readouterr().out == "over: bkg-1\n"


def _example() -> dict[str, Any]:
    """The namespace after the blocks of the section."""
    namespace: dict[str, Any] = {"__name__": "example"}
    (section,) = (section for section in sections(_README) if section.title == "Webhooks")
    for block in section.of("python"):
        exec(compile("\n" * (block.line - 1) + block.text, str(_README), "exec"), namespace)
    return namespace
