"""Webhooks of a small API with a different signature."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import json
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml

from generator.diagnostics import Diagnostics, DiagnosticsError
from generator.loading.document import load
from generator.lowering.exemptions import Exemptions
from generator.lowering.lower import lower
from generator.model.api import Api
from generator.naming.names import name
from generator.rendering.render import render
from generator.settings.settings import Settings
from tests.behavior.conftest import Findings
from tests.conftest import Generate

PATHS = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    servers: [{url: "https://pets.example"}]
    paths:
      /pets:
        delete: {operationId: pets.clear, responses: {"204": {description: Gone.}}}
"""
WEBHOOKS = """
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
_MODULES = ("_core/deliveries.py", "_core/event_union.py", "_core/events.py", "_core/signature.py")

SETTINGS = """
    webhooks:
      trigger: event_kind
      signature: {header: Pet-Signature, algorithm: sha512, encoding: base64, prefix: "v1="}
"""
SECRET = "whsec"
BODY = json.dumps({"event_kind": "pet.sold", "pet": {"name": "Tom", "age": 3}}).encode()
EVENTS: list[tuple[str | None, dict[str, Any]]] = [
    ("PetEvent", {"event_kind": "pet.born", "pet": {"name": "Tom"}}),
    ("PetEvent", {"event_kind": "pet.sold", "pet": {"name": "Tom"}}),
    ("ShopOpened", {"event_kind": "shop.opened", "keeper": "Ann"}),
    ("ShopClosed", {"event_kind": "shop.closed", "reason": "flood"}),
    (None, {"event_kind": "shop.sold", "reason": "flood"}),
]


def signature(body: bytes, secret: str) -> str:
    return f"v1={base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha512).digest()).decode()}"


def test_requests_that_the_package_does_not_receive_are_reported(findings: Findings) -> None:
    body = "{content: {application/json: {schema: {type: object}}}}"
    received = f"{{post: {{requestBody: {body}, responses: {{200: {{description: Fine.}}}}}}}}"
    text = f"""
openapi: 3.1.0
info: {{title: Pets, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
  /pets:
    post:
      operationId: pets.watch
      callbacks: {{sold: {{"{{$request.body#/url}}": {received}}}}}
      responses: {{204: {{description: Done.}}}}
webhooks: {{sold: {received}, born: {received}}}
"""
    assert findings(text) == [
        "GEN161 the callbacks of this operation are not in the package",
        "GEN161 the package has types for webhook `sold`, but nothing that verifies and parses it",
        "GEN161 the package has types for webhook `born`, but nothing that verifies and parses it",
    ]
    exempted = "exemptions: [{code: GEN161, reason: Another program receives them.}]"
    assert findings(text, exempted) == []


def webhooks_of(package: Any) -> Any:
    return importlib.import_module(f"{package.__name__}.webhooks")


def files_of(document: str, settings: str, folder: Path) -> set[str]:
    """The files of a package, which need not be formatted here."""
    api, chosen, found = lowered(document, settings, folder)
    return {file.path for file in render(api, name(api, chosen, found), chosen)}


def lowered(document: str, settings: str, folder: Path) -> tuple[Api, Settings, Diagnostics]:
    (folder / "openapi.yaml").write_text(dedent(document), encoding="utf-8")
    loaded = load(folder / "openapi.yaml")
    chosen = Settings.model_validate(
        {"package": "pets", "distribution": "pets", "client": "Pets", "environment": "PETS"}
        | yaml.safe_load(settings or "{}")
    )
    return lower(loaded, chosen, Exemptions(chosen), loaded.found), chosen, loaded.found


def test_the_settings_say_how_deliveries_are_signed_and_told_apart(generated: Generate) -> None:
    package = generated(PATHS + WEBHOOKS, SETTINGS)
    webhooks = webhooks_of(package)
    assert webhooks.SIGNATURE_HEADER == "Pet-Signature"
    assert webhooks.sign(BODY, secret=SECRET) == signature(BODY, SECRET)
    event = webhooks.unwrap(BODY, {"pet-signature": signature(BODY, SECRET)}, secret=SECRET)
    assert event == package.types.PetEvent(event_kind="pet.sold", pet=package.types.Pet(name="Tom", age=3))

    bare = signature(BODY, SECRET).removeprefix("v1=")
    for wrong in (signature(BODY, "other"), bare, hmac.new(SECRET.encode(), BODY, "sha512").hexdigest(), "none"):
        with pytest.raises(package.WebhookVerificationError, match=r"^the signature does not match"):
            webhooks.verify(BODY, {"pet-signature": wrong}, secret=SECRET, allow_unsigned=True)
    with pytest.raises(package.WebhookVerificationError) as missing:
        webhooks.verify(BODY, {}, secret=SECRET)
    assert str(missing.value) == "the delivery is not signed: it has no Pet-Signature header"
    webhooks.verify(BODY, {}, secret=SECRET, allow_unsigned=True)
    assert not hasattr(webhooks, "version")

    for model, data in EVENTS:
        event = webhooks.unwrap(json.dumps(data), {}, secret=None, allow_unsigned=True)
        assert type(event) is (getattr(package.types, model) if model else webhooks.UnknownEvent)
        assert event.event_kind == data["event_kind"]
        assert event.to_dict() == data


def test_the_settings_may_name_a_placeholder_and_a_header_for_the_version(generated: Generate) -> None:
    settings = """
        webhooks:
          trigger: event_kind
          signature: {header: Pet-Signature, unsigned: 'none \\"'}
          version_header: Pet-Version
    """
    package = generated(PATHS + WEBHOOKS, settings)
    webhooks = webhooks_of(package)
    webhooks.verify(BODY, {"Pet-Signature": hmac.new(SECRET.encode(), BODY, "sha256").hexdigest()}, secret=SECRET)
    webhooks.verify(BODY, {"Pet-Signature": 'none \\"'}, secret=SECRET, allow_unsigned=True)
    with pytest.raises(package.WebhookVerificationError) as unsigned:
        webhooks.verify(BODY, {"Pet-Signature": 'none \\"'}, secret=SECRET)
    assert str(unsigned.value) == 'the delivery is not signed: it has only `none \\"` in its Pet-Signature header'
    assert webhooks.version([("pet-version", "3")]) == "3"


@pytest.mark.parametrize(
    ("document", "settings", "expected"),
    [
        (PATHS + WEBHOOKS, SETTINGS, {"webhooks.py", "testing/_deliveries.py", *_MODULES, "types/shared.py"}),
        (PATHS + WEBHOOKS, "", {"types/shared.py"}),
        (PATHS, SETTINGS, set()),
    ],
    ids=["both", "webhooks", "settings"],
)
def test_the_module_needs_webhooks_and_a_way_to_check_them(
    tmp_path: Path, document: str, settings: str, expected: set[str]
) -> None:
    bare = files_of(PATHS, "", tmp_path)
    assert files_of(document, settings, tmp_path) - bare == {f"src/pets/{path}" for path in expected}


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_any_method_may_deliver_an_event_and_what_delivers_none_is_left_out(tmp_path: Path, method: str) -> None:
    others = f"""
      ping:
        {method}: {{responses: {{"204": {{description: Thanks.}}}}}}
      nothing: {{}}
    components:"""
    document = PATHS + WEBHOOKS.replace("post:", f"{method}:").replace("\n    components:", others)
    api, _, found = lowered(document, SETTINGS, tmp_path)

    assert [event.name for event in api.events] == ["petBorn", "petSold", "shop"]
    assert [(found.code.identifier, found.severity.value, found.message) for found in found] == [
        ("GEN160", "warning", f"webhook `{name}` has no request body, so it gets no event")
        for name in ("ping", "nothing")
    ]


def test_events_that_the_trigger_does_not_tell_apart_are_refused(generated: Generate) -> None:
    document = PATHS + WEBHOOKS.replace("{const: shop.opened}", "{type: string}").replace("shop.closed", "pet.born")
    with pytest.raises(DiagnosticsError) as caught:
        generated(document, SETTINGS)
    assert [(str(found.code), found.message) for found in caught.value.diagnostics] == [
        ("GEN209", "`event_kind` is `pet.born` in webhook `shop` and in another one with a different body"),
        ("GEN209", "the body of webhook `shop` has no required property `event_kind` with a constant string"),
    ]


def test_a_way_to_tell_events_apart_without_one_to_check_them_is_refused(generated: Generate) -> None:
    with pytest.raises(DiagnosticsError) as caught:
        generated(PATHS + WEBHOOKS, "webhooks: {trigger: event_kind}")
    assert [(str(found.code), found.message) for found in caught.value.diagnostics if found.is_error] == [
        ("GEN301", "webhooks.signature: is required")
    ]
