"""Tokens of a small API with its own renewal operation."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from generator.diagnostics import DiagnosticsError
from tests.behavior.conftest import Connect, Wire
from tests.conftest import Generate

LIBRARY = """
    openapi: 3.1.0
    info: {title: Library API, version: "1"}
    servers: [{url: https://library.example.com/api}]
    security: [{card: []}]
    paths:
      /cards/{cardId}/tokens:
        put:
          operationId: cards.renew
          security: [{branch: []}]
          parameters:
            - {name: cardId, in: path, required: true, schema: {type: string}}
            - {name: x-edition, in: header, required: true, schema: {type: string, const: second}}
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema: {type: object, required: [old], properties: {old: {type: string}}}
          responses: {"200": {description: New tokens., content: {application/json: {schema: {type: object}}}}}
      /tokens:
        post:
          operationId: tokens.create
          security: []
          requestBody:
            content: {application/json: {schema: {type: object, properties: {grant_type: {type: string}}}}}
          responses: {"200": {description: Tokens., content: {application/json: {schema: {type: object}}}}}
    components:
      securitySchemes:
        card: {type: http, scheme: bearer}
        branch: {type: apiKey, in: header, name: X-Branch}
"""
RENEWAL = """
    renewal:
      name: CardTokens
      operation: cards.renew
      sends: old
      access_token: card.token
      refresh_token: card.next
      expires_at: card.until
"""
OAUTH = """
    oauth: {operation: tokens.create, authorize_url: "https://library.example.com/allow"}
"""


def settings(*parts: str) -> str:
    return "\ntokens:" + "".join(parts).replace("\n", "\n  ")


def test_the_settings_say_how_tokens_are_renewed(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(LIBRARY, settings(RENEWAL))
    wire.responses = [{"card": {"token": "t2", "next": "n2", "until": 1_900_000_000}}, {}]
    with httpx2.Client(transport=httpx2.MockTransport(wire.handle)) as http_client:
        expired = package.Tokens.from_dict({"access_token": "t1", "expires_at": "2020-01-01T00:00:00+00:00"})
        tokens = package.CardTokens(
            access_token="t1",
            refresh_token="n1",
            expires_at=expired.expires_at,
            card_id="7/8",
            branch="main",
            http_client=http_client,
        )
        connect(package, card=tokens).request("GET", "/books")
    renewal, call = wire.requests
    assert (renewal.method, str(renewal.url)) == ("PUT", "https://library.example.com/api/cards/7%2F8/tokens")
    assert renewal.content == b"old=n1"
    assert (renewal.headers["x-branch"], renewal.headers["x-edition"]) == ("main", "second")
    assert call.headers["authorization"] == "Bearer t2"
    assert tokens.tokens.to_dict() == {
        "access_token": "t2",
        "refresh_token": "n2",
        "expires_at": "2030-03-17T17:46:40+00:00",
        "scope": None,
    }
    assert not hasattr(package, "OAuth")


def test_every_application_proves_itself_by_pkce_unless_the_settings_say_otherwise(generated: Generate) -> None:
    package = generated(LIBRARY, settings(OAUTH))
    made = package.OAuth(client_id="a", redirect_uri="https://a.example.com", client_secret="s")
    request = made.authorization()
    assert request.url.startswith("https://library.example.com/allow?")
    assert dict(parse_qsl(urlsplit(request.url).query))["code_challenge_method"] == "S256"
    assert request.code_verifier is not None
    assert not hasattr(package, "CardTokens")


def test_errors_of_the_token_endpoint_are_understood_whatever_those_of_the_api_look_like(
    generated: Generate, wire: Wire
) -> None:
    package = generated(LIBRARY, settings(OAUTH) + "\nerrors: {code: [problem.kind], message: [problem.text]}\n")
    wire.status, wire.responses = 400, [{"error": "invalid_grant", "error_description": "too late"}]
    with httpx2.Client(transport=httpx2.MockTransport(wire.handle)) as http_client:
        made = package.OAuth(client_id="a", redirect_uri="https://a.example.com", http_client=http_client)
        with pytest.raises(package.BadRequestError) as caught:
            made.exchange("c")
    assert str(caught.value) == "400 invalid_grant: too late (POST /api/tokens)"


def test_without_settings_there_is_nothing_about_tokens(generated: Generate) -> None:
    package = generated(LIBRARY)
    assert {"Tokens", "TokenRefreshError", "OAuth", "OAuthTokens"} & set(dir(package)) == set()


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (
            [RENEWAL.replace("cards.renew", "cards.lose")],
            "tokens.renewal.operation: no operation named `cards.lose`",
        ),
        ([OAUTH.replace("tokens.create", "x.y")], "tokens.oauth.operation: no operation named `x.y`"),
        ([RENEWAL.replace("old", "new")], "tokens.renewal.sends: the body of `cards.renew` has no property `new`"),
    ],
)
def test_what_cannot_be_called_is_refused(generated: Generate, parts: list[str], message: str) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        generated(LIBRARY, settings(*parts))
    assert [(str(found.code), found.message) for found in caught.value.diagnostics] == [("GEN301", message)]
