"""Validate a document against the meta-schemas of OpenAPI 3.0 and 3.1, one object at a time.

The meta-schemas are split: where one object of the standard contains another (an operation in a path item, a schema in
a schema), only the JSON type is checked, and the inner object is validated separately. Applied as a whole, they take
seconds for a large document, exhaust the stack for a deeply nested one, and report each problem again for every
enclosing object.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec, module_from_spec
from typing import Any, TypeGuard

import jsonschema_rs
from jsonschema import Draft4Validator, Draft202012Validator
from jsonschema.protocols import Validator
from referencing import Registry

from ..diagnostics import Code, Diagnostics, quoted
from ..loading.document import Document, OpenAPIVersion
from ..loading.kinds import SECTIONS, Child, Kind, walk
from ..loading.nodes import ObjectNode
from ..loading.repairs import Repairs
from .bounded import unique_items
from .extensions import EXTENSIONS
from .messages import END, NEW_KEYWORDS, causes, explain, is_reported_elsewhere
from .outcomes import outcome_of

# The name of each kind in the meta-schema of each version.
_DEFINITIONS: Mapping[OpenAPIVersion, Mapping[Kind, str]] = {
    "3.0": {
        Kind.COMPONENTS: "Components",
        Kind.PATH_ITEM: "PathItem",
        Kind.OPERATION: "Operation",
        Kind.PARAMETER: "Parameter",
        Kind.HEADER: "Header",
        Kind.REQUEST_BODY: "RequestBody",
        Kind.MEDIA_TYPE: "MediaType",
        Kind.ENCODING: "Encoding",
        Kind.RESPONSE: "Response",
        Kind.EXAMPLE: "Example",
        Kind.LINK: "Link",
        Kind.CALLBACK: "Callback",
        Kind.SECURITY_SCHEME: "SecurityScheme",
        Kind.SCHEMA: "Schema",
    },
    "3.1": {
        Kind.COMPONENTS: "components",
        Kind.PATH_ITEM: "path-item",
        Kind.OPERATION: "operation",
        Kind.PARAMETER: "parameter",
        Kind.HEADER: "header",
        Kind.REQUEST_BODY: "request-body",
        Kind.MEDIA_TYPE: "media-type",
        Kind.ENCODING: "encoding",
        Kind.RESPONSE: "response",
        Kind.EXAMPLE: "example",
        Kind.LINK: "link",
        Kind.CALLBACK: "callbacks",
        Kind.SECURITY_SCHEME: "security-scheme",
        Kind.SCHEMA: "schema",
    },
}
_VOCABULARIES = ("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content")
_VOCABULARY = "https://json-schema.org/draft/2020-12/meta/"
# Imported by name because its functions have no types.
_extend: Any = import_module("jsonschema.validators").extend
# Imported by name because it has no types: the meta-schemas of JSON Schema that `jsonschema` includes.
_META_SCHEMAS: Any = import_module("jsonschema_specifications").REGISTRY
_NEWER = (Code.NEWER_VERSION, Code.NEWER_LEFT_OUT)
"""Codes of findings that do not depend on the effect of the violation."""
_NAMED = frozenset({"properties", "patternProperties", "dependentSchemas"})
_DROPPED = frozenset(
    {"$ref", "$defs", "definitions", "$id", "id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary"}
)
_JOINT: Mapping[str, Any] = {"type": "object"}
_SCHEMA_JOINT: Mapping[str, Any] = {"type": ["object", "boolean"]}


_VALIDATORS: Mapping[OpenAPIVersion, Any] = {
    "3.0": _extend(Draft4Validator, {"uniqueItems": unique_items}),
    "3.1": _extend(Draft202012Validator, {"uniqueItems": unique_items}),
}
_FAST_VALIDATORS: Mapping[OpenAPIVersion, Callable[[dict[str, Any]], jsonschema_rs.Validator]] = {
    "3.0": jsonschema_rs.Draft4Validator,
    "3.1": jsonschema_rs.Draft202012Validator,
}
_ROUNDS = 4
"""How often a document is validated: repaired objects can contain further problems."""
_COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+")


def check_standard(document: Document, found: Diagnostics) -> None:
    """Report every object of the document that violates the standard, and repair or remove it.

    Args:
        document: The document; afterwards a client can read the whole tree.
        found: Receives the findings.
    """
    if document.version == "3.0":
        _check_component_names(document, found)
    repairs = Repairs(document.root)
    clean: set[int] = set()
    for _ in range(_ROUNDS):
        _check_objects(document, repairs, clean, found)
        if not repairs.make(found):
            return


def _check_objects(document: Document, repairs: Repairs, clean: set[int], found: Diagnostics) -> None:
    """Validate the objects of a document, except those in `clean`."""
    root = Child(document.root, "", document.root, Kind.DOCUMENT, ())
    for child in (root, *walk(document.root, Kind.DOCUMENT)):
        node = child.value
        if not isinstance(node, ObjectNode) or id(node) in clean:
            continue
        # In 3.1 a reference can have schema keywords beside it. The meta-schema defines the form of other references.
        plain_reference = "$ref" in node and not (child.kind is Kind.SCHEMA and document.version == "3.1")
        validators = _validators(document.version, None if plain_reference else child.kind)
        if validators.accept(node):
            clean.add(id(node))
            continue
        try:
            errors = list(validators.explaining.iter_errors(node))
        except Exception as error:
            # The validator is third-party: any exception it raises is caused by the document, and needs a position.
            found.error(
                Code.VALIDATOR_FAILED,
                node.position,
                f"this {child.kind.value} cannot be validated: {type(error).__name__}: {error}",
            )
            continue
        if not errors:
            clean.add(id(node))
        for cause in (cause for violation in errors for cause in causes(violation)):
            if not is_reported_elsewhere(cause, child.kind):
                outcome = outcome_of(cause, child, repairs)
                for finding in explain(cause, child, document):
                    found.add(
                        replace(
                            finding,
                            code=finding.code if finding.code in _NEWER else outcome.code,
                            severity=outcome.severity,
                            hint=outcome.hint or finding.hint,
                        )
                    )


def _check_component_names(document: Document, found: Diagnostics) -> None:
    """The rule for component names, which the 3.0 meta-schema describes but does not enforce."""
    components = document.root.get("components")
    for section in SECTIONS.values():
        entries = components.get(section) if isinstance(components, ObjectNode) else None
        if not isinstance(entries, ObjectNode):
            continue
        for name in entries:
            if not _COMPONENT_NAME.fullmatch(name):
                found.warning(
                    Code.COMPONENT_NAME,
                    entries.key_position(name),
                    f"the name {quoted(name)} is not allowed in {quoted(section)}",
                    hint="use only letters, digits, `.`, `-` and `_`",
                )


@dataclass(frozen=True, slots=True)
class _Validators:
    """Two validators of one kind of object.

    Attributes:
        fast: Tells whether an object is valid, about thirty times as fast as the other one.
        explaining: Reports each violation with its place and keyword.
    """

    fast: jsonschema_rs.Validator
    explaining: Validator

    def accept(self, node: ObjectNode) -> bool:
        """Whether the fast validator accepts an object. False if it cannot read it: it refuses very deep objects."""
        try:
            return self.fast.is_valid(node)
        except ValueError:
            return False


@cache
def _validators(version: OpenAPIVersion, kind: Kind | None) -> _Validators:
    """The validators of one kind of object, None for references."""
    # Without a custom registry, a validator would fetch unknown schemas from the network.
    registry: Registry[Any] = Registry()
    cutter = _Cutter(version)
    dialect = kind is Kind.SCHEMA and version == "3.1"
    definition: dict[str, Any] = _dialect(cutter) if dialect else cutter.definition(kind)
    for further in (EXTENSIONS, _newer()) if version == "3.0" else (EXTENSIONS,):
        if kind is not None and kind in further:
            definition = {"allOf": [definition, {"properties": further[kind]}]}
    return _Validators(
        fast=_FAST_VALIDATORS[version](definition),
        explaining=_VALIDATORS[version](_for_python(definition), registry=registry),
    )


@cache
def _newer() -> Mapping[Kind, Mapping[str, Any]]:
    """The 3.1 fields that are also supported in 3.0 documents, whose meta-schema does not define them."""
    keywords = _dialect(_Cutter("3.1"))["properties"]
    return {
        Kind.DOCUMENT: {"webhooks": {"type": "object", "additionalProperties": _JOINT}},
        Kind.SCHEMA: {name: shape for name, shape in keywords.items() if name in NEW_KEYWORDS},
    }


def _dialect(cutter: _Cutter) -> dict[str, Any]:
    """The meta-schema of a schema in 3.1: all keywords of JSON Schema 2020-12, split."""
    properties: dict[str, Any] = {}
    for name in _VOCABULARIES:
        vocabulary = _META_SCHEMAS.contents(_VOCABULARY + name)
        properties.update(cutter.cut(vocabulary, vocabulary)["properties"])
    return {"type": ["object", "boolean"], "properties": properties}


@cache
def _meta_schema(version: OpenAPIVersion) -> dict[str, Any]:
    """The meta-schema of a version, as `openapi-spec-validator` includes it.

    Read as a file. Importing the package would load HTTP clients, which takes as long as loading 100 operations.
    """
    found = find_spec("openapi_spec_validator")
    assert found is not None, "a dependency of this package"
    text = files(module_from_spec(found)).joinpath(f"resources/schemas/v{version}/schema.json").read_bytes()
    schema: dict[str, Any] = json.loads(text)
    return schema


class _Cutter:
    """Inlines the references of a meta-schema, except where one object of the standard contains another."""

    def __init__(self, version: OpenAPIVersion) -> None:
        self._version: OpenAPIVersion = version
        self._schema = _meta_schema(version)
        self._section = "definitions" if version == "3.0" else "$defs"
        self._joints = set(_DEFINITIONS[version].values())

    def definition(self, kind: Kind | None) -> dict[str, Any]:
        if kind is Kind.DOCUMENT:
            schema = self._schema
        elif kind is None:
            schema = self._schema[self._section]["Reference" if self._version == "3.0" else "reference"]
        else:
            schema = self._schema[self._section][_DEFINITIONS[self._version][kind]]
        result: dict[str, Any] = self.cut(schema, self._schema)
        return result

    def cut(self, value: Any, root: dict[str, Any]) -> Any:
        """A part of the meta-schema `root` with all references inlined."""
        if _is_array(value):
            return [self.cut(item, root) for item in value]
        if not _is_object(value):
            return value
        if "$dynamicRef" in value:
            return dict(_SCHEMA_JOINT)
        either = value.get("oneOf")
        if isinstance(either, list) and {"$ref": "#/definitions/Reference"} in either:
            return dict(_SCHEMA_JOINT if {"type": "boolean"} in either else _JOINT)
        result: dict[str, Any] = {}
        for keyword, below in value.items():
            if keyword in _NAMED:
                # A map: its keys are names and can include `$ref`.
                result[keyword] = {name: self._schema_at(named, root) for name, named in below.items()}
            elif keyword == "items":
                result[keyword] = self._schema_at(below, root)
            elif keyword not in _DROPPED:
                result[keyword] = self.cut(below, root)
        if "$ref" in value:
            result["allOf"] = [*result.get("allOf", ()), self._target(value["$ref"], root)]
        return result

    def _schema_at(self, value: Any, root: dict[str, Any]) -> Any:
        """A part that is a schema. Draft 4 has no `true` for a schema that accepts everything."""
        return {} if value is True else self.cut(value, root)

    def _target(self, reference: str, root: dict[str, Any]) -> Any:
        name = reference.rpartition("/")[2].removesuffix("-or-reference")
        if reference.count("/") == 2 and name in self._joints and root is self._schema:
            return dict(_JOINT)
        target: Any = root
        for segment in reference.split("/")[1:]:
            target = target[segment]
        return self.cut(target, root)


def _for_python(schema: Any) -> Any:
    """A meta-schema whose patterns are those of Python."""
    if _is_array(schema):
        return [_for_python(item) for item in schema]
    if not _is_object(schema):
        return schema
    result: dict[str, Any] = {}
    for keyword, value in schema.items():
        if keyword == "pattern":
            result[keyword] = _to_the_end(value)
        elif keyword in _NAMED:
            spell = _to_the_end if keyword == "patternProperties" else str
            result[keyword] = {spell(name): _for_python(named) for name, named in value.items()}
        else:
            result[keyword] = _for_python(value)
    return result


def _to_the_end(pattern: str) -> str:
    """Convert a pattern of the standard for Python, where `$` would also match before a final line feed."""
    return f"{pattern[:-1]}{END}" if pattern.endswith("$") else pattern


def _is_array(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
