"""What drifts can change by the schema of a body."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Open, version: "1"}
servers: [{url: "https://open.example.com"}]
paths:
  /places:
    get:
      operationId: places.get
      responses:
        "200":
          description: All of them.
          content:
            application/json:
              schema:
                type: object
                required: [days, pair, free]
                properties:
                  days: {type: object, additionalProperties: {type: array, items: {type: string}}}
                  strict: {type: object, additionalProperties: false, properties: {name: {type: string}}}
                  pair:
                    type: array
                    prefixItems: [{type: string}, {type: object, properties: {lateName: {type: string}}}]
                  free: {}
"""


def test_a_drift_follows_what_the_schema_leaves_open(generated: Generate) -> None:
    package = generated(DOCUMENT)
    body: dict[str, Any] = {"days": {"2030-01-01": ["a"]}, "pair": ["b", {}], "free": {"name": 1}}
    with importlib.import_module(f"{package.__name__}.testing").Server() as api:
        api.respond("places.get", body)
        drift: dict[str, Any] = {
            "days.2030-01-02": ["c"],
            "days.2030-01-01.0": 5,
            "strict.brandNew": 6,
            "pair.1.lateName": 7,
            "free.naame": 8,
            "free.deep.er": 9,
        }
        api.faults.next(drift=drift)
        api.client().places.get()
        assert api.calls()[-1].response.json() == {
            "days": {"2030-01-01": [5], "2030-01-02": ["c"]},
            "strict": {"brandNew": 6},
            "pair": ["b", {"lateName": 7}],
            "free": {"name": 1, "naame": 8, "deep": {"er": 9}},
        }
        api.faults.next(drift={"pair.2": 5})
        with pytest.raises(LookupError, match=r"the drift 'pair\.2' does not apply to places\.get: 'pair' has no '2'$"):
            api.client().places.get()
