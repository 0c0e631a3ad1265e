"""Arguments, and the requests that are sent for them."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.behavior.conftest import Connect, Wire
from tests.conftest import Generate

DOCUMENT = """
openapi: 3.1.0
info: {title: Diary, version: "1"}
servers: [{url: https://diary.example/api}]
paths:
  /days/{dayName}/entries/{entryId}:
    patch:
      operationId: days.entries.update
      tags: [days.entries]
      summary: Change an entry.
      parameters:
        - {name: entryId, in: path, required: true, schema: {type: integer}}
        - {name: dayName, in: path, required: true, schema: {type: string}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: on, in: query, schema: {type: string, format: date}}
        - {name: tags, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}
        - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
        - {name: quiet, in: query, schema: {type: boolean}}
        - {name: X-Trace, in: header, schema: {type: string}}
        - {name: api-date, in: header, required: true, schema: {const: "2026-01-01"}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [madeAt]
              properties:
                madeAt: {type: string, format: date-time}
                note: {type: [string, "null"]}
                author: {$ref: "#/components/schemas/Author"}
                people: {type: array, items: {$ref: "#/components/schemas/Author"}}
                byRole: {type: object, additionalProperties: {$ref: "#/components/schemas/Author"}}
                free: {type: object, additionalProperties: true}
      responses:
        "204": {description: Done.}
components:
  schemas:
    Author:
      type: object
      required: [firstName]
      properties:
        firstName: {type: string}
        bornOn: {type: string, format: date}
        friends: {type: array, items: {$ref: "#/components/schemas/Author"}}
"""

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def test_required_arguments_only(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT))

    client.days.entries.update("monday", 7, made_at=NOON)

    assert wire.target == "PATCH /api/days/monday/entries/7"
    assert wire.body == {"madeAt": "2026-12-01T12:00:00Z"}
    assert wire.last.headers["api-date"] == "2026-01-01"
    assert "x-trace" not in wire.last.headers


def test_every_argument(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT))

    client.days.entries.update(
        "a/b ü",
        7,
        made_at=datetime(2026, 12, 1, 13, 0, 0, 250_000, tzinfo=timezone(timedelta(hours=1))),
        note=None,
        author={"first_name": "Ada", "born_on": date(1815, 12, 10), "friends": [{"first_name": "Charles"}]},
        people=[{"first_name": "Grace"}],
        by_role={"head_girl": {"first_name": "Joan"}},
        free={"first_name": "stays", "at": NOON},
        since=NOON,
        on=date(2026, 12, 1),
        tags=["a", "b"],
        ids=[1, 2],
        quiet=True,
        x_trace="t",
    )

    assert wire.target == (
        "PATCH /api/days/a%2Fb%20%C3%BC/entries/7"
        "?since=2026-12-01T12%3A00%3A00Z&on=2026-12-01&tags=a,b&ids=1&ids=2&quiet=true"
    )
    assert wire.body == {
        "madeAt": "2026-12-01T12:00:00.250Z",
        "note": None,
        "author": {"firstName": "Ada", "bornOn": "1815-12-10", "friends": [{"firstName": "Charles"}]},
        "people": [{"firstName": "Grace"}],
        "byRole": {"head_girl": {"firstName": "Joan"}},
        "free": {"first_name": "stays", "at": "2026-12-01T12:00:00Z"},
    }
    assert wire.last.headers["x-trace"] == "t"


def test_the_signature_tells_what_is_needed(generated: Generate, connect: Connect) -> None:
    client = connect(generated(DOCUMENT))

    parameters = inspect.signature(client.days.entries.update).parameters.values()

    assert [(p.name, p.kind.name, p.default is p.empty) for p in parameters] == [
        ("day_name", "POSITIONAL_OR_KEYWORD", True),
        ("entry_id", "POSITIONAL_OR_KEYWORD", True),
        ("made_at", "KEYWORD_ONLY", True),
        ("note", "KEYWORD_ONLY", False),
        ("author", "KEYWORD_ONLY", False),
        ("people", "KEYWORD_ONLY", False),
        ("by_role", "KEYWORD_ONLY", False),
        ("free", "KEYWORD_ONLY", False),
        ("since", "KEYWORD_ONLY", False),
        ("on", "KEYWORD_ONLY", False),
        ("tags", "KEYWORD_ONLY", False),
        ("ids", "KEYWORD_ONLY", False),
        ("quiet", "KEYWORD_ONLY", False),
        ("x_trace", "KEYWORD_ONLY", False),
    ]


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_a_path_argument_cannot_climb(generated: Generate, connect: Connect, wire: Wire, name: str) -> None:
    client = connect(generated(DOCUMENT))

    with pytest.raises(ValueError, match="`day_name`"):
        client.days.entries.update(name, 7, made_at=NOON)

    assert wire.requests == []


def test_a_time_without_zone_is_refused(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT))

    with pytest.raises(ValueError, match="made_at"):
        client.days.entries.update("monday", 7, made_at=datetime(2026, 12, 1))

    assert wire.requests == []


SECURED = """
openapi: 3.1.0
info: {title: Vault, version: "1"}
servers: [{url: https://vault.example}]
security: [{token: []}, {id: [], secret: []}]
paths:
  /open:
    get:
      operationId: vault.look
      tags: [vault]
      summary: Look.
      security: []
      responses: {"204": {description: Done.}}
  /maybe:
    get:
      operationId: vault.knock
      tags: [vault]
      summary: Knock.
      security: [{token: []}, {}]
      responses: {"204": {description: Done.}}
  /shut: {get: {operationId: vault.enter, tags: [vault], summary: Enter., responses: {"204": {description: Done.}}}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    id: {type: apiKey, in: header, name: X-Id}
    secret: {type: apiKey, in: header, name: X-Secret}
"""


@pytest.mark.parametrize(
    ("method", "credentials", "expected"),
    [
        ("look", {"token": "t", "id": "i", "secret": "s"}, {}),
        ("knock", {}, {}),
        ("knock", {"token": "t"}, {"authorization": "Bearer t"}),
        ("enter", {"token": "t", "id": "i", "secret": "s"}, {"authorization": "Bearer t"}),
        ("enter", {"id": "i", "secret": "s"}, {"x-id": "i", "x-secret": "s"}),
        ("enter", {"token": lambda: "fresh"}, {"authorization": "Bearer fresh"}),
    ],
)
def test_the_first_alternative_that_can_be_met_is_used(
    generated: Generate,
    connect: Connect,
    wire: Wire,
    method: str,
    credentials: dict[str, str],
    expected: dict[str, str],
) -> None:
    client = connect(generated(SECURED), **credentials)

    getattr(client.vault, method)()

    sent = {
        name: wire.last.headers[name] for name in ("authorization", "x-id", "x-secret") if name in wire.last.headers
    }
    assert sent == expected


def test_without_credentials_nothing_is_sent_and_the_error_names_them(
    generated: Generate, connect: Connect, wire: Wire
) -> None:
    package = generated(SECURED)
    client = connect(package, id="only half of it")

    with pytest.raises(package.MissingCredentialsError) as caught:
        client.vault.enter()

    assert str(caught.value) == (
        "vault.enter requires `token` (or the environment variable MADE_TOKEN), "
        "or `id` (or the environment variable MADE_ID) and `secret` (or the environment variable MADE_SECRET)"
    )
    assert wire.requests == []


def test_credentials_come_from_the_environment(
    generated: Generate, connect: Connect, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MADE_TOKEN", "from the environment")
    monkeypatch.setenv("MADE_BASE_URL", "https://elsewhere.example/v9")
    client = connect(generated(SECURED))

    client.vault.enter()

    assert wire.last.headers["authorization"] == "Bearer from the environment"
    assert str(wire.last.url) == "https://elsewhere.example/v9/shut"


def test_an_endpoint_without_a_method(generated: Generate, connect: Connect, wire: Wire) -> None:
    wire.responses = [{"found": [1, 2]}]
    client = connect(generated(SECURED), token="t")

    raw = client.request("POST", "/hidden", query={"a": [1, 2]}, body={"b": NOON})

    assert raw.value == {"found": [1, 2]}
    assert raw.response.status == 200
    assert wire.target == "POST /hidden?a=1&a=2"
    assert wire.body == {"b": "2026-12-01T12:00:00Z"}
    assert wire.last.headers["authorization"] == "Bearer t"
