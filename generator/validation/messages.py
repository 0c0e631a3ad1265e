"""Explain violations of a meta-schema in terms of the OpenAPI standard instead of JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from jsonschema.exceptions import ValidationError

from ..diagnostics import Code, Diagnostic, Position, did_you_mean, quoted
from ..loading.document import Document
from ..loading.kinds import METHODS, Child, Kind
from ..loading.media_types import framing
from ..loading.nodes import ObjectNode, position_of

_TYPES: Mapping[str, str] = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "null": "null",
}
NEW_KEYWORDS = frozenset(
    {"$defs", "definitions", "const", "examples", "patternProperties", "prefixItems", "contains", "minContains"}
    | {"maxContains", "if", "then", "else", "dependentSchemas", "dependentRequired", "propertyNames"}
    | {"unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema"}
    | {"$comment", "$id", "$schema", "$anchor", "webhooks", "jsonSchemaDialect", "pathItems"}
)
"""Constructs that only 3.1 has, with the same meaning in a 3.0 document."""
_IN_SCHEMAS: Final = frozenset(
    {"type", "format", "items", "enum", "default", "minimum", "maximum", "pattern", "minLength", "maxLength"}
    | {"properties", "additionalProperties", "minItems", "maxItems", "uniqueItems", "nullable", "collectionFormat"}
)
"""Fields of parameters in OpenAPI 2.0, most of which are keywords of schemas since."""
_NEWEST: Final[Mapping[object, frozenset[str]]] = {
    Kind.DOCUMENT: frozenset({"$self"}),
    Kind.COMPONENTS: frozenset({"mediaTypes"}),
    Kind.RESPONSE: frozenset({"summary"}),
    Kind.MEDIA_TYPE: frozenset({"itemSchema", "prefixEncoding", "itemEncoding"}),
    Kind.ENCODING: frozenset({"encoding", "prefixEncoding", "itemEncoding"}),
    Kind.EXAMPLE: frozenset({"dataValue", "serializedValue"}),
    Kind.SECURITY_SCHEME: frozenset({"deprecated", "oauth2MetadataUrl"}),
    "flows": frozenset({"deviceAuthorization"}),
    "servers": frozenset({"name"}),
    "tags": frozenset({"summary", "parent", "kind"}),
}
"""Fields that are new in OpenAPI 3.2, by kind of object, or by the field of one that holds them."""
_READ_NEWEST: Final = {
    "mediaTypes": "references to its entries are followed as in OpenAPI 3.2",
    "itemSchema": "in an event stream it is interpreted as in OpenAPI 3.2",
    "deviceAuthorization": "it is interpreted as in OpenAPI 3.2",
    "name": "callers can choose between servers with names, as in OpenAPI 3.2",
}
"""Those of them that are not ignored."""
_SETTLED: Final = frozenset({"mediaTypes", "deviceAuthorization", "name"})
"""Those of them that are read exactly as in OpenAPI 3.2, so that there is nothing to say of them in such a document."""
NEWEST_VALUES: Final[Mapping[tuple[object, object], str]] = {
    ("in", "querystring"): "to send such a query, call the operation with `client.request`",
    ("style", "cookie"): "it is interpreted as in OpenAPI 3.2: nothing is percent-encoded",
}
"""Fields of parameters with a value that is new in OpenAPI 3.2, and what happens."""
END = r"\Z"
"""The end of a string in Python's regular expressions; messages show the standard's `$`."""
_REPORTED_ELSEWHERE: Mapping[Kind, frozenset[str]] = {
    Kind.SCHEMA: frozenset({"type", "exclusiveMinimum", "exclusiveMaximum"}),
    Kind.PARAMETER: frozenset({"required"}),
    Kind.DOCUMENT: frozenset({"openapi"}),
}
"""Fields that our own checks report better than a meta-schema can."""

_NAME_HINT: Final = "use only letters, digits, `.`, `-` and `_`"
_NAME_HINTS: Final[Mapping[object, str]] = {"x-variants": "write a resource and a method: `books.list_all`"}
"""The valid names, by the property whose keys they are."""


def explain(error: ValidationError, child: Child, document: Document) -> Iterator[Diagnostic]:
    """The findings for an error of a meta-schema.

    Args:
        error: One of the `causes` of an error of a validator that was given the value of `child`.
        child: The object that was validated.
        document: The document that it is part of.

    Yields:
        One finding per problem; none if the error follows from another reported problem.
    """
    yield from _Explanation(error, child, document).findings()


def causes(error: ValidationError) -> Iterator[ValidationError]:
    """The errors behind an error of alternatives: those of the alternative that was most likely intended."""
    branches: dict[Any, list[ValidationError]] = {}
    for below in error.context or ():
        branches.setdefault(below.schema_path[0], []).append(below)
    if not branches or _missing_alternatives(error):
        yield error
        return
    unknown = _unknown_constant(list(branches.values()))
    if unknown is not None:
        yield unknown
        return
    for below in min(branches.values(), key=_distance):
        yield from causes(below)


def _distance(errors: Sequence[ValidationError]) -> tuple[bool, bool, int]:
    """The distance of an object from an alternative. A different type or constant means that it was not intended."""
    return (
        any(error.validator == "type" and not error.path for error in errors),
        any(error.validator in ("enum", "const") for error in errors),
        len(errors),
    )


def _unknown_constant(branches: Sequence[Sequence[ValidationError]]) -> ValidationError | None:
    """One error for a field that selects the alternative and has an invalid value."""
    allowed: list[Any] = []
    place: ValidationError | None = None
    for errors in branches:
        constants = [below for below in errors if below.validator in ("enum", "const")]
        first = next((below for below in constants if place is None or below.path == place.path), None)
        if first is None:
            return None
        place = place or first
        value: Any = first.validator_value
        allowed.extend(value if first.validator == "enum" else [value])
    if place is None:
        return None
    return ValidationError(
        "", validator="enum", path=place.absolute_path, validator_value=allowed, instance=place.instance
    )


def _missing_alternatives(error: ValidationError) -> list[str]:
    """The fields of which one is required, if the error of alternatives says nothing else."""
    context = error.context or ()
    if not all(below.validator == "required" and not below.path for below in context):
        return []
    return [name for below in context for name in _strings(below.validator_value) if name not in _keys(below.instance)]


def is_reported_elsewhere(error: ValidationError, kind: Kind) -> bool:
    """Whether one of our own checks covers the field of an error."""
    path = error.absolute_path
    if error.validator == "not" and kind in (Kind.PARAMETER, Kind.HEADER) and not path:
        # The 3.0 meta-schema says twice that `schema` and `content` exclude each other.
        return error.validator_value == {"required": ["schema", "content"]}
    return bool(path) and path[0] in _REPORTED_ELSEWHERE.get(kind, ())


class _Explanation:
    """One error, to be turned into a message."""

    def __init__(self, error: ValidationError, child: Child, document: Document) -> None:
        self._error = error
        self._node: ObjectNode = child.value
        self._kind = child.kind
        self._version = document.version
        self._is_newest = document.is_newest
        # Streams that the client does not request are reported as such.
        self._is_stream = "responses" in child.path and framing(str(child.path[-1])) is not None
        self._path = list(error.absolute_path)
        self._value: Any = error.validator_value
        self._instance: Any = error.instance

    def findings(self) -> Iterator[Diagnostic]:
        if is_reported_elsewhere(self._error, self._kind) or (self._is_newest and self._is_newest_value("cookie")):
            return
        keyword = str(self._error.validator)
        if keyword == "required":
            yield from self._required()
        elif keyword in ("additionalProperties", "unevaluatedProperties"):
            yield from self._unknown_fields()
        elif keyword in ("oneOf", "anyOf") and (missing := _missing_alternatives(self._error)):
            yield self._found(f"{_listing(missing)} is missing in {self._here()}")
        elif keyword in ("oneOf", "not") and (exclusive := self._exclusive()):
            yield self._found(f"{_listing(exclusive, 'and')} are mutually exclusive in {self._here()}")
        elif "propertyNames" in self._error.schema_path:
            yield self._found(
                f"the name {quoted(self._instance)} is not allowed in {self._here()}",
                _NAME_HINTS.get(self._path[-1] if self._path else "", _NAME_HINT),
                self._key_position(self._instance),
            )
        else:
            yield self._found(*self._simple(keyword))

    def _is_newest_value(self, *values: str) -> bool:
        """Whether the error is about a field of a parameter that has a value of OpenAPI 3.2."""
        stated = (self._path[-1], str(self._instance)) if self._kind is Kind.PARAMETER and self._path else None
        return stated in NEWEST_VALUES and (not values or self._instance in values)

    def _found(self, message: str, hint: str = "", position: Position | None = None) -> Diagnostic:
        position = position or position_of(self._node, self._path)
        return Diagnostic(code=Code.STANDARD_VIOLATED, position=position, message=message, hint=hint)

    def _here(self) -> str:
        """The object itself, or the part of it that the error is about."""
        if not self._path:
            return f"this {self._kind.value}"
        last = self._path[-1]
        if isinstance(last, str):
            return quoted(last)
        names = [part for part in self._path if isinstance(part, str)]
        return f"this entry of {quoted(names[-1])}" if names else f"this part of the {self._kind.value}"

    def _required(self) -> Iterator[Diagnostic]:
        if self._path == ["responses"]:
            # The meta-schema requires `default` although any status code would do; empty `responses` are reported as
            # such.
            return
        for name in _strings(self._value):
            elsewhere = not self._path and name in _REPORTED_ELSEWHERE.get(self._kind, ())
            is_optional = self._is_newest and self._kind is Kind.RESPONSE and name == "description"
            if name not in _keys(self._instance) and not elsewhere and not is_optional:
                yield self._found(f"{quoted(name)} is missing in {self._here()}")

    def _unknown_fields(self) -> Iterator[Diagnostic]:
        known = _fields(self._error.schema)
        if self._kind is Kind.PATH_ITEM and not self._path:
            known.update(METHODS)
        for name in _keys(self._instance):
            # The validator names the fields only in its message.
            if name in known or repr(name) not in self._error.message:
                continue
            position = self._key_position(name)
            if self._path == ["paths"]:
                yield self._found(f"the path {quoted(name)} does not begin with `/`", "", position)
            elif self._path == ["responses"]:
                hint = "use a code such as `200`, a range such as `4XX`, or `default`"
                yield self._found(f"{quoted(name)} is not a status code", hint, position)
            elif self._kind is Kind.COMPONENTS and self._path:
                hint = "use only letters, digits, `.`, `-` and `_`"
                yield self._found(f"the name {quoted(name)} is not allowed in {self._here()}", hint, position)
            elif self._kind is Kind.PATH_ITEM and not self._path and name in ("query", "additionalOperations"):
                yield from self._left_out(name, position)
            elif name in _NEWEST.get(self._path[0] if self._path else self._kind, ()):
                if self._is_newest and (name in _SETTLED or (name == "itemSchema" and self._is_stream)):
                    continue
                hint = _READ_NEWEST.get(name, "it is ignored")
                found = self._found(f"{quoted(name)} is new in OpenAPI 3.2", hint, position)
                yield replace(found, code=Code.NEWER_VERSION)
            else:
                yield self._found(
                    f"{quoted(name)} is not a field of {self._here()}", self._field_hint(name, known), position
                )

    def _left_out(self, name: str, position: Position) -> Iterator[Diagnostic]:
        """The operations of a path with methods that are new in OpenAPI 3.2."""
        holder: Any = self._instance[name]
        places = {name.upper(): position}
        if name != "query" and isinstance(holder, ObjectNode):
            places = {method: holder.key_position(method) for method in holder}
        for method, place in places.items():
            message = f"the operation with method {quoted(method)} is left out: such methods are new in OpenAPI 3.2"
            yield replace(self._found(message, "call it with `client.request`", place), code=Code.NEWER_LEFT_OUT)

    def _field_hint(self, name: str, known: Iterable[str]) -> str:
        if self._version == "3.0" and name in NEW_KEYWORDS:
            return "it is interpreted as in OpenAPI 3.1"
        if name == "additionalItems" and isinstance(self._node.get("items"), list):
            return "it describes the items after those of `items`, as in earlier drafts of JSON Schema"
        if self._kind in (Kind.PARAMETER, Kind.HEADER) and not self._path and name in _IN_SCHEMAS:
            return "it is ignored; since OpenAPI 3.0, `schema` describes the value"
        return did_you_mean(name, sorted(known)) or "extension names begin with `x-`"

    def _exclusive(self) -> list[str]:
        """The fields that are present although they exclude each other."""
        if self._error.validator == "not":
            forbidden: Any = self._value
            is_object = isinstance(self._value, dict)
            names = _strings(forbidden.get("required")) if is_object else []
        else:
            alternatives: Any = self._value
            names = [name for alternative in alternatives for name in _strings(alternative.get("required"))]
        return [name for name in names if name in _keys(self._instance)]

    def _simple(self, keyword: str) -> tuple[str, str]:
        """Message and hint for an error about a single value."""
        here, value = self._here(), self._value
        if self._is_newest_value():
            found = f"{quoted(self._instance)} is new in OpenAPI 3.2"
            if self._instance != "querystring":
                return found, ""
            return f"parameter {quoted(str(self._node.get('name')))} is left out: its location {found}", ""
        if keyword == "type":
            wanted = " or ".join(_TYPES.get(name, name) for name in ([value] if isinstance(value, str) else value))
            hint = ""
            if wanted == "a string" and isinstance(self._instance, int | float):
                hint = "put the value in quotes"
            return f"{here} must be {wanted}, not {_described(self._instance)}", hint
        if keyword == "enum":
            names = [str(item).lower() if isinstance(item, bool) else str(item) for item in value]
            message = f"{here} must be {_listing(names)}, not {quoted(_scalar(self._instance))}"
            return message, did_you_mean(str(self._instance), names)
        if keyword == "const":
            return f"{here} must be {quoted(_scalar(value))}, not {quoted(_scalar(self._instance))}", ""
        if keyword == "minProperties":
            return f"{here} must not be empty", ""
        if keyword == "maxProperties":
            return f"{here} must not have more than {value} {'entry' if value == 1 else 'entries'}", ""
        if keyword in ("minItems", "minLength"):
            return f"{here} must not be empty", ""
        if keyword == "uniqueItems":
            return f"{here} has a duplicate entry", ""
        if keyword in ("minimum", "exclusiveMinimum"):
            return f"{here} must be {'greater than' if keyword == 'exclusiveMinimum' else 'at least'} {value}", ""
        if keyword == "pattern":
            form = quoted(value.replace(END, "$"))
            return f"{here} must have the form {form}, not {quoted(_scalar(self._instance))}", ""
        message = self._error.message
        return f"{here} does not follow the standard: {message if len(message) <= 200 else message[:199] + '…'}", ""

    def _key_position(self, name: str) -> Position:
        if isinstance(self._instance, ObjectNode):
            return self._instance.key_position(name)
        holder: Any = self._node
        for part in self._path:
            holder = holder[part]
        return holder.key_position(name) if isinstance(holder, ObjectNode) else position_of(self._node, self._path)


def _fields(schema: Any) -> set[str]:
    """The field names that a part of a meta-schema defines."""
    part: Any = schema
    if not isinstance(schema, dict):
        return set()
    names = set(part.get("properties", ()))
    for below in (*part.get("allOf", ()), part.get("then"), *part.get("dependentSchemas", {}).values()):
        names |= _fields(below)
    return names


def _keys(value: Any) -> list[str]:
    return list(value) if isinstance(value, ObjectNode) else []


def _strings(value: Any) -> list[str]:
    items: Any = value
    return [item for item in items if isinstance(item, str)] if isinstance(value, list) else []


def _listing(names: Sequence[str], word: str = "or") -> str:
    shown = [quoted(name) for name in dict.fromkeys(names)]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {word} {shown[-1]}"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "null" if value is None else str(value)


def _described(value: Any) -> str:
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return quoted(_scalar(value))
    return f"the {'string' if isinstance(value, str) else 'number'} {quoted(_scalar(value))}"
