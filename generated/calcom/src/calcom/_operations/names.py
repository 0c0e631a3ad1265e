# Generated from the template src/package/_operations/names.py.jinja by openapi-twin-clients; do not edit.
"""The wire names of keys in request objects: one table per kind of object."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import CAMEL, Names

CALENDAR_EVENT_TIME_NAMES: Final[Names] = Names(moments=("time",), camel=True)
CALENDAR_EVENT_ATTENDEE_NAMES: Final[Names] = Names({"is_self": "self"}, camel=True)
GOOGLE_SERVICE_ACCOUNT_KEY_NAMES: Final[Names] = Names(
    {"client_email": "client_email", "client_id": "client_id", "private_key": "private_key"}, camel=True
)
MICROSOFT_SERVICE_ACCOUNT_KEY_NAMES: Final[Names] = Names(
    {"tenant_id": "tenant_id", "client_id": "client_id", "private_key": "private_key"}, camel=True
)
SERVICE_ACCOUNT_KEY_NAMES: Final[Names] = Names.merged(
    GOOGLE_SERVICE_ACCOUNT_KEY_NAMES, MICROSOFT_SERVICE_ACCOUNT_KEY_NAMES
)
INSIGHTS_FILTER_VALUE_NAMES: Final[Names] = Names(nested={"data": CAMEL}, camel=True)
INSIGHTS_FILTER_NAMES: Final[Names] = Names(nested={"value": INSIGHTS_FILTER_VALUE_NAMES}, camel=True)
