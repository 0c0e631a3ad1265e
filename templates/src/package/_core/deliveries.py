"""Decode the body of a webhook to an event."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from .decode import Decoder
from .drift import Drift, Report, announce
from .errors import WebhookPayloadError
from .model import Model


def read(
    body: bytes,
    media_type: str,
    *,
    unknown: type[Model],
    known: Callable[[str], type[Model] | None],
    on_drift: Callable[[Drift], None] | None,
) -> Model:
    """Return the event in a body.

    Args:
        body: The body of a delivery.
        media_type: Its media type, for the error.
        unknown: The model of unknown events. Its only field is the event name.
        known: Returns the model of an event by its name, if there is one.
        on_drift: Called with each difference between the event and its documentation.

    Raises:
        WebhookPayloadError: The body is not a JSON object.
    """
    report = Report("webhooks")
    try:
        event = decoder(unknown).decode(body, report).value
    except ValueError:
        raise WebhookPayloadError(_not_json(body, media_type)) from None
    if not isinstance(event, unknown):
        raise WebhookPayloadError("the body is JSON, but not an object")
    (field,) = unknown.model_fields
    name: str = getattr(event, field)
    # Only the name has a type; after drift, it may not be a string.
    model = None if report.drifts else known(name)
    if model is None:
        announce(report.drifts, on_drift)
        return event
    report = Report(f"webhooks.{name}")
    read_as_known = decoder(model).decode(body, report).value
    announce(report.drifts, on_drift)
    # If the data is nested too deeply, it is not an instance of its model.
    return read_as_known if isinstance(read_as_known, model) else event


@cache
def decoder(model: type[Model]) -> Decoder:
    """Return the decoder for events of one kind; created on first use."""
    return Decoder(model, (), open_ended=False)


def _not_json(body: bytes, media_type: str) -> str:
    if not body.strip():
        return "the body is empty"
    if media_type == "application/x-www-form-urlencoded":
        return "the body is form-encoded, not JSON; check it with `verify` and read it with `urllib.parse.parse_qs`"
    return f"the body is not valid JSON; its content type is {media_type or 'missing'}"
