"""The rules: all are documented, and every field of the model is covered by a rule or excluded with a reason."""

from __future__ import annotations

import dataclasses
import inspect
from pathlib import Path

import pytest

from generator.changes.rules import Judgment, Rule
from generator.model import api as model

COMPATIBILITY = Path(__file__).resolve().parents[2] / "docs" / "compatibility.md"
HEAD = "| rule | callers | readers | what happened |\n|---|---|---|---|\n"

# Every field of the model, with the rules that compare it, or why it is not compared.
_COMPARED = {
    "Result.accept": "RESULT_WIRE_CHANGED",
    "Result.cases": "RESULT_WIRE_CHANGED",
    "Result.decoded": "what may arrive beyond what the method promises",
    "Result.description": "prose",
    "Result.kind": "OUTPUT_TYPE_CHANGED RESULT_ADDED RESULT_REMOVED",
    "Result.media": "RESULT_WIRE_CHANGED",
    "Result.status": "RESULT_WIRE_CHANGED",
    "Result.stream": "STREAM_ADDED STREAM_REMOVED",
    "Result.type": "OUTPUT_WIDENED OUTPUT_NARROWED OUTPUT_TYPE_CHANGED",
    "Result.within": "RESULT_WIRE_CHANGED",
    "ResultCase.kind": "RESULT_WIRE_CHANGED",
    "ResultCase.media": "RESULT_WIRE_CHANGED",
    "ResultCase.status": "RESULT_WIRE_CHANGED",
    "ResultCase.type": "OUTPUT_WIDENED OUTPUT_NARROWED OUTPUT_TYPE_CHANGED",
    "ResultCase.within": "RESULT_WIRE_CHANGED",
    "Api.description": "prose",
    "Api.events": "EVENT_ADDED EVENT_REMOVED",
    "Api.operations": "OPERATION_ADDED OPERATION_REMOVED",
    "Api.origin": "where it stands",
    "Api.resources": "prose",
    "Api.schemas": "REQUEST_TYPE_ADDED REQUEST_TYPE_REMOVED RESPONSE_TYPE_ADDED RESPONSE_TYPE_REMOVED",
    "Api.schemes": "CREDENTIAL_ADDED CREDENTIAL_REMOVED",
    "Api.security": "SECURITY_RELAXED SECURITY_TIGHTENED SECURITY_REORDERED",
    "Api.foreign_schemes": "prose",
    "Api.environments": "INPUT_REMOVED SERVER_CHANGED",
    "Api.other_servers": "prose",
    "Api.server": "SERVER_CHANGED",
    "Api.variables": "INPUT_REMOVED SERVER_CHANGED",
    "Api.title": "prose",
    "Api.version": "prose",
    "Body.description": "prose",
    "Body.encodes_file": "follows from the type and the media type",
    "Body.encodings": "BODY_ENCODING_CHANGED",
    "Body.extra": "INPUT_FREE_KEYS_CHANGED",
    "Body.kind": "follows from the media type",
    "Body.media": "BODY_ENCODING_CHANGED",
    "Body.properties": "REQUIRED_INPUT_ADDED OPTIONAL_INPUT_ADDED INPUT_REMOVED",
    "Body.required": "INPUT_NEWLY_REQUIRED INPUT_NO_LONGER_REQUIRED",
    "Body.whole": "INPUT_WIDENED INPUT_NARROWED INPUT_TYPE_CHANGED",
    "Encoding.encodes_file": "follows from the type and the headers",
    "Encoding.headers": "BODY_ENCODING_CHANGED",
    "Encoding.media": "BODY_ENCODING_CHANGED",
    "Encoding.reserved": "BODY_ENCODING_CHANGED",
    "Encoding.style": "BODY_ENCODING_CHANGED",
    "ErrorResponse.description": "prose",
    "ErrorResponse.status": "ERROR_DOCUMENTED ERROR_UNDOCUMENTED",
    "Event.description": "prose",
    "Event.name": "EVENT_ADDED EVENT_REMOVED",
    "Event.origin": "where it stands",
    "Event.type": "OUTPUT_WIDENED OUTPUT_NARROWED OUTPUT_TYPE_CHANGED",
    **{
        f"EventStream.{name}": "RESULT_WIRE_CHANGED"
        for name in (
            *("media", "framing", "is_text", "is_whole", "data_is_text", "done", "errors", "error_at", "resumes"),
            "choice",
        )
    },
    "EventStream.type": "OUTPUT_WIDENED OUTPUT_NARROWED OUTPUT_TYPE_CHANGED",
    "StreamChoice.default": "OUTPUT_TYPE_CHANGED",
    "StreamChoice.location": "RESULT_WIRE_CHANGED",
    "StreamChoice.wire": "RESULT_WIRE_CHANGED",
    "Operation.alternatives": "BODY_ENCODING_CHANGED OPTIONAL_INPUT_ADDED INPUT_REMOVED",
    "Operation.result": "RESULT_ADDED RESULT_REMOVED",
    "Operation.body": "REQUIRED_INPUT_ADDED OPTIONAL_INPUT_ADDED INPUT_REMOVED",
    "Operation.constants": "PINNED_HEADER_CHANGED",
    "Operation.deprecated": "OPERATION_DEPRECATED OPERATION_UNDEPRECATED",
    "Operation.description": "prose",
    "Operation.docs": "prose",
    "Operation.errors": "ERROR_DOCUMENTED ERROR_UNDOCUMENTED",
    "Operation.idempotency": "SETTING_CHANGED INPUT_REMOVED",
    "Operation.id": "known by its path in the client",
    "Operation.method": "OPERATION_REROUTED",
    "Operation.origin": "where it stands",
    "Operation.page_size": "the default of an input",
    "Operation.paging": "PAGING_ADDED PAGING_REMOVED PAGING_STYLE_CHANGED",
    "Operation.parameters": "REQUIRED_INPUT_ADDED OPTIONAL_INPUT_ADDED INPUT_REMOVED INPUT_ORDER_CHANGED",
    "Operation.path": "OPERATION_REROUTED",
    "Operation.path_name": "OPERATION_RENAMED",
    "Operation.long_names": "OPERATION_RENAMED where one of them is taken",
    "Operation.is_renamed": "decides who has a name, which is compared",
    "Operation.security": "SECURITY_RELAXED SECURITY_TIGHTENED SECURITY_REORDERED",
    "Operation.server": "OPERATION_REROUTED",
    "Operation.summary": "prose",
    "Operation.support": "prose",
    "Parameter.default": "INPUT_DEFAULT_CHANGED",
    "Parameter.deprecated": "INPUT_DEPRECATED INPUT_UNDEPRECATED",
    "Parameter.description": "prose",
    "Parameter.limits": "INPUT_LIMITS_CHANGED",
    "Parameter.location": "INPUT_MOVED INPUT_NO_LONGER_POSITIONAL",
    "Parameter.origin": "where it stands",
    "Parameter.preferred": "INPUT_RENAMED",
    "Parameter.required": "INPUT_NEWLY_REQUIRED INPUT_NO_LONGER_REQUIRED",
    "Parameter.reserved": "INPUT_ENCODING_CHANGED",
    "Flow.authorize_url": "CREDENTIAL_SENT_OTHERWISE",
    "Flow.device_url": "CREDENTIAL_SENT_OTHERWISE",
    "Flow.scopes": "prose",
    "Flow.token_url": "CREDENTIAL_SENT_OTHERWISE",
    "Environment.name": "INPUT_REMOVED SERVER_CHANGED",
    "Environment.url": "SERVER_CHANGED",
    "Parameter.secret": "INPUT_SECRECY_CHANGED",
    "Parameter.style": "INPUT_ENCODING_CHANGED",
    "Parameter.type": "INPUT_WIDENED INPUT_NARROWED INPUT_TYPE_CHANGED INPUT_VALUES_CHANGED",
    "Parameter.wire": "INPUT_WIRE_NAME_CHANGED",
    "Property.access": "INPUT_REMOVED OUTPUT_REMOVED",
    "Property.constants": "INPUT_WIDENED INPUT_NARROWED INPUT_VALUES_CHANGED",
    "Property.default": "INPUT_DEFAULT_CHANGED",
    "Property.deprecated": "INPUT_DEPRECATED INPUT_UNDEPRECATED OUTPUT_DEPRECATED OUTPUT_UNDEPRECATED",
    "Property.description": "prose",
    "Property.limits": "INPUT_LIMITS_CHANGED",
    "Property.origin": "where it stands",
    "Property.preferred": "INPUT_RENAMED OUTPUT_RENAMED",
    "Property.required": "INPUT_NEWLY_REQUIRED INPUT_NO_LONGER_REQUIRED OUTPUT_BECAME_OPTIONAL",
    "Property.secret": "INPUT_SECRECY_CHANGED",
    "Property.type": "INPUT_WIDENED INPUT_VALUES_CHANGED OUTPUT_WIDENED OUTPUT_VALUES_ADDED OUTPUT_VALUES_REMOVED",
    "Property.wire": "INPUT_WIRE_NAME_CHANGED OUTPUT_WIRE_NAME_CHANGED",
    "Schema.alias": "INPUT_WIDENED INPUT_NARROWED OUTPUT_WIDENED OUTPUT_NARROWED",
    "Schema.deprecated": "REQUEST_TYPE_DEPRECATED RESPONSE_TYPE_DEPRECATED",
    "Schema.description": "prose",
    "Schema.extra": "INPUT_FREE_KEYS_CHANGED OUTPUT_FREE_KEYS_CHANGED",
    "Schema.key": "the name, if the document has one",
    "Schema.module": "REQUEST_TYPE_MOVED RESPONSE_TYPE_MOVED",
    "Schema.name": "REQUEST_TYPE_RENAMED RESPONSE_TYPE_RENAMED",
    "Schema.origin": "where it stands",
    "Schema.properties": "OUTPUT_ADDED OUTPUT_REMOVED REQUIRED_INPUT_ADDED OPTIONAL_INPUT_ADDED INPUT_REMOVED",
    "SecurityScheme.client_flow": "CREDENTIAL_SENT_OTHERWISE",
    "SecurityScheme.description": "prose",
    "SecurityScheme.user_flow": "CREDENTIAL_SENT_OTHERWISE",
    "SecurityScheme.device_flow": "CREDENTIAL_SENT_OTHERWISE",
    "Server.description": "prose",
    "Server.url": "prose",
    "ServerVariable.default": "SERVER_CHANGED",
    "ServerVariable.description": "prose",
    "ServerVariable.name": "INPUT_REMOVED SERVER_CHANGED",
    "ServerVariable.origin": "where it stands",
    "ServerVariable.values": "SERVER_CHANGED",
    "SecurityScheme.key": "CREDENTIAL_ADDED CREDENTIAL_REMOVED",
    "SecurityScheme.kind": "CREDENTIAL_SENT_OTHERWISE",
    "SecurityScheme.name": "CREDENTIAL_SENT_OTHERWISE",
    "SecurityScheme.origin": "where it stands",
}


def test_every_rule_is_documented(request: pytest.FixtureRequest) -> None:
    text = COMPATIBILITY.read_text(encoding="utf-8")
    expected = HEAD + "".join(_row(rule) for rule in Rule)

    if request.config.getoption("--update-cases"):
        text = text.split(HEAD, maxsplit=1)[0] + expected
        COMPATIBILITY.write_text(text, encoding="utf-8")
    assert text.endswith(expected), "run `make snapshot` to write the table"


def _row(rule: Rule) -> str:
    return f"| `{rule.identifier}` | {_word(rule.caller)} | {_word(rule.reader)} | {rule.meaning} |\n"


def _word(judgment: Judgment | None) -> str:
    return judgment.word if judgment is not None else "-"


def test_nothing_in_the_model_is_overlooked() -> None:
    compared = {
        f"{name}.{field.name}"
        for name, cls in vars(model).items()
        if inspect.isclass(cls) and cls.__module__ == model.__name__ and dataclasses.is_dataclass(cls)
        # Types are compared as annotations, which include everything except how union members are distinguished.
        if not name.endswith("Type") and name != "Distinction"
        for field in dataclasses.fields(cls)
    }

    assert compared == set(_COMPARED)


def test_the_rules_named_for_the_model_exist() -> None:
    named = {word for reason in _COMPARED.values() for word in reason.split() if word.isupper()}

    assert named - {rule.name for rule in Rule} == set()
