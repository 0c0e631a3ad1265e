"""Check that defaults, constants, enumerations and examples, which appear in the package, match their schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any
from urllib.parse import quote

from jsonschema import FormatChecker
from jsonschema.exceptions import UndefinedTypeCheck, UnknownType, ValidationError
from jsonschema.protocols import Validator
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Specification

from ..diagnostics import Code, Diagnostics, Position, Related, quoted
from ..loading.document import Document
from ..loading.kinds import Kind, walk
from ..loading.media_types import is_json
from ..loading.nodes import ArrayNode, ObjectNode, position_of
from ..loading.pointers import format_pointer
from ..loading.repairs import Repairs
from ..patterns.matching import effort
from .bounded import (
    Enumerations,
    Keyword,
    UndecidableError,
    additional_properties,
    pattern,
    pattern_properties,
    unique_items,
)

# Imported by name because its functions have no types.
_validators: Any = import_module("jsonschema.validators")

_URI = "urn:document"
_MAX_DEPTH = 100
"""Maximum nesting of schemas inside a value, including references: the validator is recursive."""
_MAX_STEPS = 100_000
"""Maximum work for one value, in schemas applied to values: nested alternatives take exponential time."""
_MAX_ALL_STEPS = 300_000
"""Maximum work for all values of a document: a few seconds."""
_STEPS_OF_A_VALUE = 10
"""Work to start with a value."""
_EFFORT = 1_000
"""How many steps of a pattern's automaton count as one applied schema."""
_APPLICATORS = (
    *("$ref", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas", "items", "prefixItems", "contains"),
    *("properties", "patternProperties", "additionalProperties", "propertyNames"),
)
"""The keywords that apply other schemas."""
_BOUNDED: Mapping[str, Keyword] = {
    "pattern": pattern,
    "patternProperties": pattern_properties,
    "additionalProperties": additional_properties,
    "uniqueItems": unique_items,
}
"""The keywords that are reimplemented here, and count as work."""
_BESIDE_ENUM = frozenset(
    {"type", "enum", "title", "description", "default", "example", "examples", "deprecated", "nullable"}
    | {"readOnly", "writeOnly", "externalDocs", "xml"}
)
"""Keywords that accept every string of an enumeration of strings."""
_FORMATS = FormatChecker(("date", "date-time", "uuid"))
"""Formats with a Python type of their own; values of other formats are passed unchanged."""


class _TooComplexError(Exception):
    """Whether a value matches its schema cannot be determined within the limits."""


def check_values(document: Document, found: Diagnostics, *, trusted: bool) -> None:
    """Report values that contradict their schemas, and remove them.

    Args:
        document: The document; it is valid by the meta-schema.
        found: Receives the findings.
        trusted: Whether the document has no other errors. If it has, a schema that makes the validator fail has already
            been reported.
    """
    _ValueChecks(document, found, trusted).run()


class _ValueChecks:
    def __init__(self, document: Document, found: Diagnostics, trusted: bool) -> None:
        self._document = document
        self._found = found
        self._trusted = trusted
        self._repairs = Repairs(document.root)
        opaque: Specification[Any] = Specification.OPAQUE
        resource = opaque.create_resource(document.root)
        # A registry without retrieval: no schema can make the generator open a connection.
        self._registry: Registry[Any] = Registry[Any]().with_resource(_URI, resource)
        self._depth = 0
        self._steps = 0
        self._all_steps = 0
        self._is_stopped = False
        self._validators: dict[tuple[str | int, ...], Validator] = {}
        self._class = self._validator_class()

    def run(self) -> None:
        for child in walk(self._document.root, Kind.DOCUMENT):
            node = child.value
            if not isinstance(node, ObjectNode):
                continue
            if child.kind is Kind.SCHEMA:
                self._schema(node, child.path)
            elif child.kind in (Kind.PARAMETER, Kind.HEADER):
                self._examples(node, child.path, text_allowed=True)
            elif child.kind is Kind.MEDIA_TYPE and is_json(str(child.key)):
                self._examples(node, child.path, text_allowed=False)
        self._repairs.make(self._found)

    def _schema(self, schema: ObjectNode, path: tuple[str | int, ...]) -> None:
        allows_null = self._document.version == "3.1" and schema.get("nullable") is True
        if "default" in schema and not (allows_null and schema["default"] is None):
            position = schema.value_position("default")
            if self._value(schema["default"], position, path, Code.INVALID_DEFAULT, "default"):
                self._repairs.drop(schema, "default")
        if "const" in schema and self._document.version == "3.1":
            position = schema.value_position("const")
            if self._value(schema["const"], position, path, Code.CONTRADICTORY_VALUE, "constant"):
                self._repairs.drop(schema, "const")
        enum = schema.get("enum")
        if isinstance(enum, ArrayNode):
            self._enum(schema, enum, path)
        if "example" in schema and not (allows_null and schema["example"] is None):
            self._value(schema["example"], schema.value_position("example"), path, Code.INVALID_EXAMPLE, "example")
        examples = schema.get("examples")
        if isinstance(examples, ArrayNode):
            for index, value in enumerate(examples):
                self._value(value, examples.item_position(index), path, Code.INVALID_EXAMPLE, "example")

    def _enum(self, schema: ObjectNode, enum: ArrayNode, path: tuple[str | int, ...]) -> None:
        is_only_text = schema.get("type") == "string" and schema.keys() <= _BESIDE_ENUM
        errors = [
            # No other keyword limits the values; most enumerations are such lists of strings.
            (
                []
                if is_only_text and isinstance(value, str)
                else self._errors(value, path, enum.item_position(index), "value")
            )
            for index, value in enumerate(enum)
        ]
        if len(enum) > 1 and all(any(error.validator == "type" for error in causes) for causes in errors):
            # Then the type itself is invalid; report it once.
            self._found.warning(
                Code.CONTRADICTORY_VALUE,
                schema.value_position("type" if "type" in schema else "enum"),
                f"no `enum` value is of type {quoted(schema.get('type'))}",
                hint="fix the type; the values are ignored",
                related=[Related(schema.key_position("enum"), "the values")],
            )
        else:
            for index, causes in enumerate(errors):
                if self._report(causes, enum[index], enum.item_position(index), Code.CONTRADICTORY_VALUE, "value"):
                    self._repairs.drop(enum, index)
        if enum and all(errors):
            self._repairs.drop(schema, "enum")
        seen: dict[tuple[bool, str | float | None], Position] = {}
        for index, value in enumerate(enum):
            if isinstance(value, ObjectNode | ArrayNode):
                continue
            position = enum.item_position(index)
            # 1 and 1.0 are the same number, but 1 and true are different values, and so are 1 and "1".
            same = (isinstance(value, bool), value)
            first = seen.setdefault(same, position)
            if first is not position:
                self._found.warning(
                    Code.DUPLICATE_ENUM_VALUE,
                    position,
                    f"the value {_shown(value)} is listed twice",
                    hint="remove one of the two",
                    related=[Related(first, "the first one")],
                )
                self._repairs.drop(enum, index)

    def _examples(self, holder: ObjectNode, path: tuple[str | int, ...], *, text_allowed: bool) -> None:
        """The examples beside the schema of a parameter, a header or a media type."""
        if "schema" not in holder:
            return
        values: list[tuple[Any, Position]] = []
        if "example" in holder:
            values.append((holder["example"], holder.value_position("example")))
        examples = holder.get("examples")
        for entry in examples.values() if isinstance(examples, ObjectNode) else ():
            example = self._document.resolve(entry)
            if isinstance(example, ObjectNode) and "value" in example:
                values.append((example["value"], example.value_position("value")))
        for value, position in values:
            # The string of a parameter as it appears in the URL is also accepted as an example.
            if not (text_allowed and isinstance(value, str) and not self._is_text(holder["schema"])):
                self._value(value, position, (*path, "schema"), Code.INVALID_EXAMPLE, "example")

    def _is_text(self, schema: Any) -> bool:
        target = self._document.resolve(schema)
        return isinstance(target, ObjectNode) and target.get("type") in ("string", None)

    def _value(self, value: Any, position: Position, path: tuple[str | int, ...], code: Code, what: str) -> bool:
        """Report the problem of a value, and return whether there is one."""
        return self._report(self._errors(value, path, position, what), value, position, code, what)

    def _report(self, errors: list[ValidationError], value: Any, position: Position, code: Code, what: str) -> bool:
        for error in errors:
            place = list(error.absolute_path)
            deeper = position_of(value, place) if place and isinstance(value, ObjectNode | ArrayNode) else position
            self._found.warning(code, deeper, f"the {what} contradicts its schema: {_reason(error)}", hint=_hint(error))
        return bool(errors)

    def _errors(self, value: Any, path: tuple[str | int, ...], position: Position, what: str) -> list[ValidationError]:
        """The problem of a value, by the schema at a path of the document."""
        self._all_steps += self._steps
        self._steps = self._depth = 0
        if self._all_steps >= _MAX_ALL_STEPS:
            self._stop(position)
            return []
        validator = self._validators.get(path)
        if validator is None:
            schema = {"$ref": f"{_URI}#{quote(format_pointer(path), safe='/~')}"}
            validator = self._class(schema, registry=self._registry, format_checker=_FORMATS)
            self._validators[path] = validator
        try:
            self._spend(_STEPS_OF_A_VALUE)
            return [cause for error in validator.iter_errors(value) for cause in self._causes(error)]
        except _TooComplexError:
            self._found.warning(
                Code.VALIDATOR_FAILED,
                position,
                f"checking this {what} against its schema would take too long",
                hint="simplify the schema: it has too many alternatives, or is nested too deeply",
            )
            return []
        except (UndecidableError, UnknownType, UndefinedTypeCheck):
            # The first is unrelated to the value; the others are reported as unknown types.
            return []
        except Exception as error:
            if self._trusted:
                message = f"this {what} cannot be validated: {type(error).__name__}"
                self._found.warning(Code.VALIDATOR_FAILED, position, message)
            return []

    def _stop(self, position: Position) -> None:
        """Report, once, that the remaining values are not checked."""
        if not self._is_stopped:
            self._is_stopped = True
            self._found.warning(
                Code.VALIDATOR_FAILED,
                position,
                "checking the values of this document takes too long; the remaining values are not checked against "
                "their schemas",
            )

    def _causes(self, error: ValidationError) -> Iterator[ValidationError]:
        """The cause of an error, if any: the reason why an alternative fails is more helpful than that it fails."""
        if (error.validator == "required" and self._is_one_way(error)) or self._is_nullable(error):
            return
        if error.validator not in ("anyOf", "oneOf"):
            yield error
            return
        branches: dict[Any, list[ValidationError]] = {}
        for below in error.context or ():
            branches.setdefault(below.schema_path[0], []).extend(self._causes(below))
            branches.setdefault(below.schema_path[0], [])
        # Without a context, several alternatives match: a problem of the schema, not of the value.
        if branches and all(branches.values()):
            likely = [
                causes
                for causes in branches.values()
                if all(cause.absolute_path != error.absolute_path for cause in causes)
            ]
            yield from likely[0] if len(likely) == 1 else [error]

    def _is_nullable(self, error: ValidationError) -> bool:
        """Whether the value is null, and its schema allows that with the keyword of OpenAPI 3.0 in a later document."""
        allows_null = isinstance(error.schema, ObjectNode) and error.schema.get("nullable") is True
        return allows_null and error.instance is None and self._document.version == "3.1"

    def _is_one_way(self, error: ValidationError) -> bool:
        """Whether the missing property exists only in requests or only in responses."""
        properties = error.schema.get("properties") if isinstance(error.schema, ObjectNode) else None
        if not isinstance(properties, ObjectNode):
            return False
        nodes = [self._document.resolve(properties.get(name)) for name in _missing(error)]
        return all(isinstance(node, ObjectNode) and (node.get("readOnly") or node.get("writeOnly")) for node in nodes)

    def _validator_class(self) -> type[Validator]:
        """The validator of the version, without features that a hostile schema could use to keep it busy forever."""
        base: Any = OAS30Validator if self._document.version == "3.0" else OAS31Validator

        def counted(keyword: str) -> Keyword:
            apply: Keyword = _BOUNDED.get(keyword) or base.VALIDATORS[keyword]

            def check(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
                self._depth += 1
                try:
                    self._spend(_cost(keyword, value, instance, schema))
                    yield from apply(validator, value, instance, schema)
                finally:
                    self._depth -= 1

            return check

        def ignored(validator: Any, value: Any, instance: Any, schema: Any) -> tuple[()]:
            return ()

        replaced = {
            **{keyword: counted(keyword) for keyword in (*_APPLICATORS, *_BOUNDED) if keyword in base.VALIDATORS},
            "enum": Enumerations().check,
            # These apply schemas themselves, without the limits above.
            "unevaluatedItems": ignored,
            "unevaluatedProperties": ignored,
        }
        extended: type[Validator] = _validators.extend(base, replaced)
        return extended

    def _spend(self, steps: int) -> None:
        self._steps += steps
        if self._depth > _MAX_DEPTH or self._steps > min(_MAX_STEPS, _MAX_ALL_STEPS - self._all_steps):
            raise _TooComplexError


def _cost(keyword: str, value: Any, instance: Any, schema: Any) -> int:
    """The work to apply a keyword, in applied schemas."""
    size = len(instance) if isinstance(instance, ObjectNode | ArrayNode) else 0
    if keyword == "pattern":
        return 1 + effort(value, len(instance)) // _EFFORT if isinstance(instance, str) else 0
    if keyword == "patternProperties":
        return 1 + size * len(value)
    if keyword == "additionalProperties":
        return 1 + size * (1 + len(schema.get("patternProperties", ())))
    return 1 + size


def _missing(error: ValidationError) -> list[str]:
    names: Any = error.validator_value
    instance: Any = error.instance
    return [name for name in names if name not in instance]


def _reason(error: ValidationError) -> str:
    """The problem of a value; a large value is not printed."""
    shown = _shown(error.instance)
    wanted: Any = error.validator_value
    if error.validator in ("anyOf", "oneOf"):
        return f"{shown} matches none of the alternatives"
    if error.validator == "type":
        types: list[str] = [wanted] if isinstance(wanted, str) else wanted
        return f"{shown} is not of type {' or '.join(map(quoted, types))}"
    if error.validator == "enum":
        return f"{shown} is not one of the `enum` values"
    if error.validator == "format":
        return f"{shown} is not a {quoted(wanted)}"
    if error.validator == "pattern":
        return f"{shown} does not match {quoted(wanted)}"
    if error.validator == "required":
        return f"{', '.join(map(quoted, _missing(error)))} is missing"
    message: str = error.message.replace(repr(error.instance), shown)
    return message if len(message) <= 160 else message[:159] + "…"


def _hint(error: ValidationError) -> str:
    if error.validator == "type" and error.validator_value == "string" and isinstance(error.instance, int | float):
        return "put it in quotes"
    if error.validator in ("type", "anyOf", "oneOf") and error.instance is None:
        return "allow null in the schema, or remove it"
    return "it is ignored; fix the value or the schema"


def _shown(value: Any) -> str:
    if isinstance(value, ObjectNode):
        return "the object"
    if isinstance(value, ArrayNode):
        return "the array"
    if value is None:
        return "null"
    return quoted(str(value).lower() if isinstance(value, bool) else str(value))
