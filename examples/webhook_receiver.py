"""A webhook receiver: a FastAPI application that keeps a copy of bookings up to date.

CALCOM_WEBHOOK_SECRET=... uvicorn webhook_receiver:app
"""

from __future__ import annotations

import os
from datetime import datetime
from typing import Final

from fastapi import FastAPI, Request, Response

from calcom import types, webhooks

SECRET: Final = os.environ.get("CALCOM_WEBHOOK_SECRET", "")

app = FastAPI()
meetings: dict[str, datetime] = {}
"""The start of each meeting by the uid of its booking. A real application has a database."""


@app.post("/webhooks")
async def receive(request: Request) -> Response:
    """Verify a delivery, and apply its event."""
    try:
        event = webhooks.unwrap(await request.body(), request.headers, secret=SECRET)
    except webhooks.WebhookVerificationError:
        return Response(status_code=401)
    except webhooks.WebhookPayloadError:
        return Response(status_code=400)
    apply(event)
    return Response(status_code=204)


def apply(event: webhooks.Event) -> None:
    """Apply an event. A delivery can be repeated, so doing it twice must change nothing."""
    match event:
        case types.BookingCreatedEvent(payload=booking):
            meetings[booking.uid] = booking.start_time
        case types.BookingRescheduledEvent(payload=booking):
            if booking.reschedule_uid:
                meetings.pop(booking.reschedule_uid, None)
            meetings[booking.uid] = booking.start_time
        case types.BookingCancelledEvent(payload=booking):
            meetings.pop(booking.uid, None)
        case _:
            pass  # Answer events that you do not need with success, or they count as failed.
