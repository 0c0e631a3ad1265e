"""Webhooks of a small API whose deliveries are signed in another way."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import json
import pkgutil
from typing import Any

import pytest

from generator.diagnostics import DiagnosticsError
from tests.conftest import Generate

DOCUMENT = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    servers: [{url: "https://pets.example"}]
    paths:
      /pets:
        get:
          operationId: pets.list
          responses:
            "200":
              description: All.
              content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    webhooks:
      petBorn:
        post:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/PetEvent"}}}}
          responses: {"204": {description: Thanks.}}
      petSold:
        post:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/PetEvent"}}}}
          responses: {"204": {description: Thanks.}}
      shop:
        post:
          requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/ShopEvent"}}}}
          responses: {"204": {description: Thanks.}}
    components:
      schemas:
        Pet:
          type: object
          required: [name]
          properties: {name: {type: string}}
        PetEvent:
          type: object
          required: [event_kind, pet]
          properties:
            event_kind: {type: string, enum: [pet.born, pet.sold]}
            pet: {$ref: "#/components/schemas/Pet"}
        ShopEvent:
          oneOf:
            - {$ref: "#/components/schemas/ShopOpened"}
            - {$ref: "#/components/schemas/ShopClosed"}
        ShopOpened:
          type: object
          required: [event_kind, keeper]
          properties: {event_kind: {const: shop.opened}, keeper: {type: string}}
        ShopClosed:
          type: object
          required: [event_kind, reason]
          properties: {event_kind: {const: shop.closed}, reason: {type: string}}
"""
SETTINGS = """
    webhooks:
      trigger: event_kind
      signature: {header: Pet-Signature, algorithm: sha512, encoding: base64, prefix: "v1="}
"""
BODY = json.dumps({"event_kind": "pet.sold", "pet": {"name": "Tom", "age": 3}}).encode()


def signature(body: bytes, secret: str = "s") -> str:  # noqa: S107
    return f"v1={base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha512).digest()).decode()}"


def webhooks_of(package: Any) -> Any:
    return importlib.import_module(f"{package.__name__}.webhooks")


def test_the_settings_say_how_deliveries_are_signed(generated: Generate) -> None:
    package = generated(DOCUMENT, SETTINGS)
    webhooks = webhooks_of(package)
    assert webhooks.SIGNATURE_HEADER == "Pet-Signature"
    assert webhooks.sign(BODY, secret="s") == signature(BODY)
    event = webhooks.unwrap(BODY, {"pet-signature": signature(BODY)}, secret="s")
    assert event == package.types.PetEvent(event_kind="pet.sold", pet=package.types.Pet(name="Tom", age=3))
    for wrong in (
        signature(BODY, "t"),
        signature(BODY).removeprefix("v1="),
        hmac.new(b"s", BODY, "sha512").hexdigest(),
    ):
        with pytest.raises(package.WebhookVerificationError, match="^the signature is wrong"):
            webhooks.verify(BODY, {"pet-signature": wrong}, secret="s")


def test_there_is_a_placeholder_only_where_the_settings_name_one(generated: Generate) -> None:
    package = generated(DOCUMENT, SETTINGS)
    webhooks = webhooks_of(package)
    with pytest.raises(package.WebhookVerificationError) as missing:
        webhooks.verify(BODY, {}, secret="s")
    assert str(missing.value) == "the delivery is not signed: it has no Pet-Signature header"
    webhooks.verify(BODY, {}, secret="s", allow_unsigned=True)
    with pytest.raises(package.WebhookVerificationError, match="^the signature is wrong"):
        webhooks.verify(BODY, {"Pet-Signature": "none"}, secret="s", allow_unsigned=True)

    with_placeholder = SETTINGS.replace("prefix:", "unsigned: none, prefix:")
    webhooks_of(generated(DOCUMENT, with_placeholder)).verify(
        BODY, {"Pet-Signature": "none"}, secret="s", allow_unsigned=True
    )


def test_the_version_can_be_asked_for_where_a_header_tells_it(generated: Generate) -> None:
    assert not hasattr(webhooks_of(generated(DOCUMENT, SETTINGS)), "version")
    webhooks = webhooks_of(generated(DOCUMENT, f"{SETTINGS}      version_header: Pet-Version\n"))
    assert webhooks.version([("pet-version", "3")]) == "3"


@pytest.mark.parametrize(
    ("data", "model"),
    [
        ({"event_kind": "pet.born", "pet": {"name": "Tom"}}, "PetEvent"),
        ({"event_kind": "pet.sold", "pet": {"name": "Tom"}}, "PetEvent"),
        ({"event_kind": "shop.opened", "keeper": "Ann"}, "ShopOpened"),
        ({"event_kind": "shop.closed", "reason": "flood"}, "ShopClosed"),
        ({"event_kind": "shop.sold", "reason": "flood"}, None),
    ],
)
def test_the_trigger_tells_what_an_event_is(generated: Generate, data: dict[str, Any], model: str | None) -> None:
    package = generated(DOCUMENT, SETTINGS)
    webhooks = webhooks_of(package)
    event = webhooks.unwrap(json.dumps(data), {}, secret=None, allow_unsigned=True)
    assert type(event) is (getattr(package.types, model) if model else webhooks.UnknownEvent)
    assert event.event_kind == data["event_kind"]
    assert event.to_dict() == data


@pytest.mark.parametrize(
    ("document", "settings"),
    [(DOCUMENT, ""), (DOCUMENT[: DOCUMENT.index("    webhooks:")], SETTINGS)],
    ids=["no settings", "no webhooks"],
)
def test_nothing_is_received_without_webhooks_and_a_way_to_check_them(
    generated: Generate, document: str, settings: str
) -> None:
    package = generated(document, settings)
    modules = [module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    assert not [name for name in modules if name.rpartition(".")[2] in ("webhooks", "events", "signature")]
    with pytest.raises(AttributeError):
        _ = package.webhooks
    # What the webhooks carry has its types all the same.
    assert hasattr(package.types, "PetEvent") == (document is DOCUMENT)


def test_events_that_the_trigger_does_not_tell_apart_are_refused(generated: Generate) -> None:
    document = DOCUMENT.replace("event_kind: {const: shop.opened}", "event_kind: {type: string}").replace(
        "const: shop.closed", "const: pet.born"
    )
    with pytest.raises(DiagnosticsError) as caught:
        generated(document, SETTINGS)
    assert [(str(found.code), found.message) for found in caught.value.diagnostics] == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("webhooks: {trigger: event_kind}", "webhooks.signature: Field required"),
    ],
)
def test_settings_that_are_incomplete_are_refused(generated: Generate, settings: str, message: str) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        generated(DOCUMENT, settings)
    assert [found.message for found in caught.value.diagnostics] == [message]
