"""Convert a document to plain data for a server of the API: its requests, responses and schemas."""

from __future__ import annotations

import re
import warnings
from collections.abc import Container, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from ..loading.document import Document
from ..loading.kinds import METHODS
from ..loading.nodes import ArrayNode, ObjectNode, plain
from ..loading.pointers import format_pointer, parse_pointer
from ..model.api import Api, EventStream, Operation, Parameter, SecurityScheme
from ..model.contract import Contract
from ..model.types import ReferenceType
from .parameters import declared_parameters
from .responses import content_of
from .styles import STRING

_SCHEMAS = ("components", "schemas")
_PLACES = ("path", "query", "header", "cookie")

_ONE = ("additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("dependentSchemas", "patternProperties", "properties")
_DATA = ("const", "default", "enum", "example", "examples")
_PLAIN = frozenset(
    {"type", "format", "required", "discriminator", "readOnly", "writeOnly", "pattern", "uniqueItems", "multipleOf"}
    | {"dependentRequired", "minContains", "maxContains", "minProperties", "maxProperties"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "minLength", "maxLength"}
)
"""Keywords that are copied. Annotations are left out, and so are `unevaluatedItems` and `unevaluatedProperties`, which
depend on the results of other keywords.
"""


def lower_contract(document: Document, api: Api) -> Contract:
    """Create the contract of a client's operations.

    Args:
        document: The document after validation.
        api: The model of the document.
    """
    return _Lowering(document).run(api)


class _Lowering:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._is_30 = document.version == "3.0"
        self._schemes: Mapping[str, SecurityScheme] = {}
        self._schemas: dict[str, Any] = {}
        self._waiting: list[str] = []

    def run(self, api: Api) -> Contract:
        self._schemes = {scheme.key: scheme for scheme in api.schemes}
        items: dict[str, tuple[ObjectNode, ObjectNode]] = {}
        for path, item in self._document.root.get("paths", {}).items():
            for method in () if path.startswith("x-") else METHODS:
                if method in item:
                    # If paths differ only in their fragments, which are not sent, the first one is used.
                    items.setdefault(f"{method.upper()} {path.partition('#')[0]}", (item, item[method]))
        operations = {
            one.route: self._operation(one, *items[one.route]) for one in api.operations if one.route in items
        }
        events = {event.name: self._event(event.name) for event in api.events}
        while self._waiting:
            name = self._waiting.pop()
            self._schemas[name] = self._schema(self._document.root["components"]["schemas"][name])
        return Contract(operations=operations, schemas=dict(sorted(self._schemas.items())), events=events)

    def _operation(self, operation: Operation, item: ObjectNode, node: ObjectNode) -> dict[str, Any]:
        sent: dict[tuple[str, str], Parameter] = {(one.location, one.wire.lower()): one for one in operation.parameters}
        schemes = [self._schemes[key] for alternative in operation.security for key in alternative]
        credentials = {(scheme.kind, scheme.name.lower()) for scheme in schemes}
        made: dict[str, Any] = {
            "parameters": [
                self._parameter(parameter, sent.get(_place_of(parameter)), credentials)
                for parameter in declared_parameters(self._document, item, node)
                if parameter["in"] in _PLACES
            ],
            "responses": {code: self._response(code, response) for code, response in _coded(node.get("responses", {}))},
        }
        body = self._document.resolve(node.get("requestBody"))
        if operation.body is not None and isinstance(body, ObjectNode):
            made["body"] = {
                "required": body.get("required") is True,
                "content": {
                    media: self._media(stated) | self._as_sent(operation, media, stated)
                    for media, stated in body.get("content", {}).items()
                    if isinstance(stated, ObjectNode)
                },
            }
        if operation.result.stream is not None:
            made["stream"] = self._stream(operation.result.stream, node)
        variants = node.get("x-variants")
        if isinstance(variants, ObjectNode):
            made["variants"] = [
                {"response": variant["response"], "only": list(variant["only"])}
                for variant in variants.values()
                if variant.get("only")
            ]
        return made

    def _parameter(
        self, node: ObjectNode, sent: Parameter | None, credentials: Container[tuple[str, str]]
    ) -> dict[str, Any]:
        content = node.get("content")
        schema = (next(iter(content.values())) if isinstance(content, ObjectNode) and content else node).get(
            "schema", True
        )
        target = self._document.resolve(schema)
        is_text = sent is not None and sent.style == "text" and sent.type == STRING
        if is_text and isinstance(target, ObjectNode) and target.get("type") != "string":
            # The text of an array or an object does not have their schema.
            schema = True
        made = {
            "name": node["name"],
            "in": node["in"],
            "style": sent.style if sent is not None else "comma",
            # One that repeats a credential is only sent with its security scheme.
            "required": node["in"] == "path" or (node.get("required") is True and _place_of(node) not in credentials),
            "schema": self._schema(schema),
        }
        return made | ({"example": plain(node["example"])} if "example" in node else dict[str, Any]())

    def _response(self, code: str, response: Any) -> dict[str, Any]:
        content = content_of(code, self._document.resolve(response))
        return {media: self._media(stated) for media, stated in content.items() if isinstance(stated, ObjectNode)}

    def _stream(self, stream: EventStream, node: ObjectNode) -> dict[str, Any]:
        """What selects a stream, how its events are written, and the schema of an event."""
        responses = [self._document.resolve(response) for _, response in _coded(node.get("responses", {}))]
        stated = next(
            (one["content"][stream.media] for one in responses if stream.media in one.get("content", {})), None
        )
        media: dict[str, Any] = {"schema": True}
        if isinstance(stated, ObjectNode):
            media = self._media(stated)
            if "itemSchema" in stated:
                media["schema"] = self._schema(stated["itemSchema"])
        elif isinstance(stream.type, ReferenceType):
            media["schema"] = self._reference(f"#{format_pointer((*_SCHEMAS, stream.type.name))}") or True
        choice = stream.choice
        return {
            "accept": stream.media,
            "framing": stream.framing,
            "data": "text" if stream.is_text else "fields" if stream.is_whole else "json",
            "when": [choice.location, choice.wire, choice.default] if choice is not None else None,
            "media": media,
        }

    def _media(self, node: ObjectNode) -> dict[str, Any]:
        """The schema of a body, and its first example."""
        examples = [self._document.resolve(example) for example in node.get("examples", {}).values()]
        stated = [example["value"] for example in examples if isinstance(example, ObjectNode) and "value" in example]
        stated[:0] = [node["example"]] if "example" in node else []
        return {"schema": self._schema(node.get("schema", True))} | (
            {"example": plain(stated[0])} if stated else dict[str, Any]()
        )

    def _as_sent(self, operation: Operation, media: str, stated: ObjectNode) -> dict[str, Any]:
        """What the client makes of a request body: the styles of its properties, and free parts as an object."""
        matching = sorted(
            (body for body in operation.bodies if fnmatchcase(body.media, media)), key=lambda body: body.media != media
        )
        if not matching:
            return {}
        body = matching[0]
        target = self._document.resolve(stated.get("schema"))
        if body.is_free and not (isinstance(target, ObjectNode) and target.get("type") == "object"):
            return {"schema": {"type": "object"}, "example": {"name": "value"}}
        styles = {name: encoding.style for name, encoding in body.encodings.items() if encoding.style is not None}
        return {"styles": styles} if styles else {}

    def _event(self, name: str) -> Any:
        item = self._document.resolve(self._document.root.get("webhooks", {}).get(name))
        post = item.get("post") if isinstance(item, ObjectNode) else None
        body = self._document.resolve(post.get("requestBody")) if isinstance(post, ObjectNode) else None
        content: Mapping[str, Any] = body.get("content", {}) if isinstance(body, ObjectNode) else {}
        return next((self._media(media) for media in content.values()), {"schema": True})

    # -- schemas ------------------------------------------------------------------------------------------------------

    def _schema(self, node: Any) -> Any:
        if not isinstance(node, ObjectNode):
            return node is not False
        made: dict[str, Any] = {}
        if isinstance(node.get("$ref"), str):
            made = self._reference(node["$ref"])
            if self._is_30:
                return made
        for key, value in node.items():
            if key in _PLAIN or key in _DATA:
                made[key] = plain(value)
            elif key in _ONE:
                made[key] = self._schema(value)
            elif key in _LISTS and isinstance(value, ArrayNode):
                made[key] = [self._schema(one) for one in value]
            elif key in _MAPS and isinstance(value, ObjectNode):
                made[key] = {name: self._schema(one) for name, one in value.items()}
        if self._is_30:
            _modernize(made, is_nullable=node.get("nullable") is True)
        if "pattern" in made and not _is_pattern(made["pattern"]):
            del made["pattern"]
        for pattern in list(made.get("patternProperties", ())):
            if not _is_pattern(pattern):
                del made["patternProperties"][pattern]
        if "examples" in made and not (isinstance(made["examples"], list) and made["examples"]):
            del made["examples"]
        if "example" in made:
            made.setdefault("examples", [made.pop("example")])
        made.pop("example", None)
        return made

    def _reference(self, pointer: str) -> dict[str, Any]:
        *above, name = parse_pointer(pointer.removeprefix("#"))
        if tuple(above) != _SCHEMAS or name not in self._document.root["components"]["schemas"]:
            return {}
        if name not in self._schemas:
            # A placeholder for the schema, which is added later, once.
            self._schemas[name] = True
            self._waiting.append(name)
        return {"$ref": name}


def _place_of(parameter: ObjectNode) -> tuple[str, str]:
    return str(parameter["in"]), str(parameter["name"]).lower()


def _coded(responses: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    for status, response in responses.items():
        if not str(status).startswith("x-"):
            yield str(status).upper() if str(status) != "default" else "default", response


def _modernize(schema: dict[str, Any], *, is_nullable: bool) -> None:
    """Turn the keywords of OpenAPI 3.0 into those of JSON Schema 2020-12."""
    for bound in ("Minimum", "Maximum"):
        exclusive, inclusive = f"exclusive{bound}", bound.lower()
        if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive) and inclusive in schema:
            schema[exclusive] = schema.pop(inclusive)
    if is_nullable and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema and None not in schema["enum"]:
            schema["enum"] = [*schema["enum"], None]


def _is_pattern(pattern: object) -> bool:
    """Whether Python supports a pattern without a warning; its syntax differs from ECMA-262."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(str(pattern))
    except (re.error, OverflowError, RecursionError, Warning):
        return False
    return True
