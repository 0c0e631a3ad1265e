"""Checks of schemas that a meta-schema cannot express."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import Code, Diagnostics, Related, did_you_mean, quoted, suggestion
from ..loading.document import Document
from ..loading.kinds import Kind, walk
from ..loading.nodes import ArrayNode, ObjectNode
from ..loading.repairs import Repairs
from ..patterns.matching import problem_of
from .bounds import Bounds, closing_keyword
from .cycles import MEMBERS, check_cycles

_TYPES = ("string", "integer", "number", "boolean", "object", "array")
_OTHER_NAMES = {
    "int": "integer",
    "int32": "integer",
    "int64": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "bool": "boolean",
    "str": "string",
    "text": "string",
    "date": "string` with `format: date",
    "datetime": "string` with `format: date-time",
    "date-time": "string` with `format: date-time",
    "uuid": "string` with `format: uuid",
    "file": "string` with `format: binary",
    "list": "array",
    "dict": "object",
    "map": "object",
}
"""Names of the types in other languages."""
_OLDER = {
    "id": "write `$id`, or remove it",
    "dependencies": "write `dependentRequired` for lists of properties, and `dependentSchemas` for schemas",
    "additionalItems": "write `prefixItems` and `items`, or remove it",
    "divisibleBy": "write `multipleOf`",
    "disallow": "write `not`",
    "extends": "write `allOf`",
}
"""Keywords of earlier drafts of JSON Schema, and what to write instead."""
_BRANCHES = ("if", "then", "else", "not")


def check_schemas(document: Document, found: Diagnostics) -> None:
    """Report problems in the schemas of a document, and repair those with one sensible interpretation.

    Args:
        document: The document; it is valid by the meta-schema.
        found: Receives the findings.
    """
    _SchemaChecks(document, found).run()


class _SchemaChecks:
    def __init__(self, document: Document, found: Diagnostics) -> None:
        self._document = document
        self._found = found
        self._repairs = Repairs(document.root)
        # Properties that a schema inherits from schemas that it is a part of, by the id of its node.
        self._inherited: dict[int, set[str]] = {}
        self._closures: dict[int, frozenset[str]] = {}

    def run(self) -> None:
        places = [
            child
            for child in walk(self._document.root, Kind.DOCUMENT)
            if child.kind is Kind.SCHEMA and isinstance(child.value, ObjectNode)
        ]
        schemas: list[ObjectNode] = [child.value for child in places]
        # Properties that are only tested or forbidden need not be declared.
        conditions = {id(child.value) for child in places if child.key in ("not", "if")}
        bounds = Bounds(self._document, self._found)
        for schema in self._innermost_first(schemas):
            self._declared(schema)
        # Outer schemas come first, so that a part has inherited everything before it passes it on.
        for schema in schemas:
            self._inherit(schema)
        for schema in schemas:
            self._type(schema)
            self._keywords(schema)
            if self._document.version != "3.0":
                self._older_keywords(schema)
            bounds.check(schema, is_condition=id(schema) in conditions)
            self._patterns(schema)
            if id(schema) not in conditions:
                self._required(schema)
            self._discriminator(schema)
        check_cycles(self._document.root, self._found, self._repairs)
        self._repairs.make(self._found)

    def _type(self, schema: ObjectNode) -> None:
        stated: Any = schema.get("type")
        if "type" not in schema:
            return
        several = isinstance(stated, ArrayNode)
        old = self._document.version == "3.0"
        if several and old:
            self._found.warning(
                Code.OTHER_VERSION_KEYWORD,
                schema.key_position("type"),
                "OpenAPI 3.0 allows only one type per schema",
                hint="it is interpreted as in OpenAPI 3.1; use `nullable: true` for null, and `anyOf` for several "
                "types",
            )
        for index, name in enumerate(stated if several else [stated]):
            position = stated.item_position(index) if several else schema.value_position("type")
            if name in _TYPES or (name == "null" and (several or not old)):
                continue
            holder, key = (stated, index) if several else (schema, "type")
            if name is None or name == "null":
                self._repairs.put(holder, key, "null")
            elif isinstance(name, str) and name.lower() in _TYPES:
                self._repairs.put(holder, key, name.lower())
            else:
                self._repairs.drop(schema, "type")
            hint = f"the types are {', '.join(f'`{known}`' for known in _TYPES)}"
            if name is None or name == "null":
                hint = "use `nullable: true`" if old else 'put it in quotes: `"null"`'
            elif isinstance(name, str):
                meant = _OTHER_NAMES.get(name.lower())
                hint = suggestion(meant) if meant else did_you_mean(name.lower(), _TYPES) or hint
            self._found.warning(
                Code.UNKNOWN_TYPE, position, f"unknown type {quoted('null' if name is None else name)}", hint=hint
            )

    def _keywords(self, schema: ObjectNode) -> None:
        """Keywords that have no meaning in 3.1, or a different one than in 3.0."""
        old = self._document.version == "3.0"
        if "nullable" in schema and not old:
            type_ = schema.get("type")
            hint = (
                f'write `type: [{type_}, "null"]` instead'
                if isinstance(type_, str) and type_ in _TYPES
                else 'allow null with `type: [..., "null"]`, or with `anyOf` and `type: "null"`'
            )
            self._found.warning(
                Code.OTHER_VERSION_KEYWORD,
                schema.key_position("nullable"),
                "`nullable` is a keyword of OpenAPI 3.0; it is interpreted as in that version",
                hint=hint if schema["nullable"] is True else "remove it",
            )
        for keyword, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
            value = schema.get(keyword)
            if isinstance(value, bool) and not old:
                limit = schema.get(bound)
                self._found.warning(
                    Code.OTHER_VERSION_KEYWORD,
                    schema.key_position(keyword),
                    f"`{keyword}` is a number in OpenAPI 3.1, not a boolean",
                    hint=(
                        f"write `{keyword}: {limit}` instead of `{bound}`"
                        if value and limit is not None
                        else "remove it"
                    ),
                )
            elif keyword in schema and not isinstance(value, bool | int | float):
                self._found.warning(
                    Code.VIOLATION_IGNORED, schema.key_position(keyword), f"`{keyword}` must be a number"
                )
                self._repairs.drop(schema, keyword)
            elif keyword in schema and not isinstance(value, bool) and old:
                self._found.warning(
                    Code.OTHER_VERSION_KEYWORD,
                    schema.key_position(keyword),
                    f"`{keyword}` is a boolean in OpenAPI 3.0, not a number",
                    hint=f"write the number as `{bound}` and `{keyword}: true` beside it",
                )

    def _older_keywords(self, schema: ObjectNode) -> None:
        """Keywords that only earlier drafts of JSON Schema have. In 3.0, the meta-schema reports them."""
        for keyword, instead in _OLDER.items():
            value = schema.get(keyword)
            if value is None or (keyword == "id" and not isinstance(value, str)):
                continue
            is_read = keyword == "dependencies" and isinstance(value, ObjectNode)
            self._found.warning(
                Code.OTHER_VERSION_KEYWORD,
                schema.key_position(keyword),
                f"`{keyword}` is a keyword of earlier drafts of JSON Schema",
                hint=f"it is {'interpreted as in these' if is_read else 'ignored'}; {instead}",
            )
            if isinstance(value, ObjectNode) and is_read:
                self._split(schema, value)

    def _split(self, schema: ObjectNode, dependencies: ObjectNode) -> None:
        """Rewrite `dependencies` as the two keywords that replaced it."""
        for keyword, form in (("dependentRequired", ArrayNode), ("dependentSchemas", ObjectNode | bool)):
            written = ObjectNode(dependencies.file, dependencies.span)
            stated = schema.get(keyword)
            for name, needed in dependencies.items():
                if isinstance(needed, form):
                    written.put(name, needed, dependencies)
            for name, needed in stated.items() if isinstance(stated, ObjectNode) else ():
                written.put(name, needed, stated)
            if written:
                self._repairs.put(schema, keyword, written)
        self._repairs.drop(schema, "dependencies")

    def _patterns(self, schema: ObjectNode) -> None:
        pattern = schema.get("pattern")
        if isinstance(pattern, str):
            self._pattern(pattern, schema, "pattern")
        patterns = schema.get("patternProperties")
        if isinstance(patterns, ObjectNode):
            for name in patterns:
                self._pattern(name, patterns, None)

    def _pattern(self, pattern: str, holder: ObjectNode, key: str | None) -> None:
        problem = problem_of(pattern)
        if problem:
            self._found.warning(
                Code.INVALID_PATTERN,
                holder.key_position(pattern) if key is None else holder.value_position(key),
                f"{quoted(pattern)} is not a valid regular expression: {problem}",
                hint="values are not checked against it; correct the pattern",
            )
            self._repairs.drop(holder, pattern if key is None else key)

    # Properties

    def _inherit(self, schema: ObjectNode) -> None:
        """Pass the properties of a schema on to the parts of it that describe the same object."""
        parts = [part for part in _parts(schema) if isinstance(part, ObjectNode)]
        if not parts:
            return
        names = self._declared(schema) | self._inherited.get(id(schema), set())
        for part in parts:
            for node in {id(part): part, id(self._document.resolve(part)): self._document.resolve(part)}.values():
                if isinstance(node, ObjectNode):
                    self._inherited.setdefault(id(node), set()).update(names)

    def _same_value(self, schema: ObjectNode) -> Iterator[Any]:
        """The schemas that describe the same value as a schema composed of them or referring to them."""
        yield from _parts(schema)
        if "$ref" in schema:
            yield self._document.resolve(schema)

    def _innermost_first(self, schemas: list[ObjectNode]) -> Iterator[ObjectNode]:
        """All schemas, each after the schemas that it is composed of. No chain of references is followed twice."""
        seen: set[int] = set()
        for schema in schemas:
            if id(schema) in seen:
                continue
            trail = [(schema, self._same_value(schema))]
            while trail:
                node, parts = trail[-1]
                seen.add(id(node))
                part = next((part for part in parts if isinstance(part, ObjectNode) and id(part) not in seen), None)
                if part is not None:
                    trail.append((part, self._same_value(part)))
                else:
                    yield trail.pop()[0]

    def _declared(self, schema: ObjectNode) -> frozenset[str]:
        """The properties that a schema declares, itself or in one of its parts."""
        known = self._closures.get(id(schema))
        if known is not None:
            return known
        names: set[str] = set()
        seen: set[int] = set()
        pending: list[Any] = [schema]
        while pending:
            node = pending.pop()
            if not isinstance(node, ObjectNode) or id(node) in seen:
                continue
            seen.add(id(node))
            if id(node) in self._closures:
                names |= self._closures[id(node)]
                continue
            properties = node.get("properties")
            if isinstance(properties, ObjectNode):
                names.update(properties)
            pending.extend(self._same_value(node))
        self._closures[id(schema)] = frozenset(names)
        return self._closures[id(schema)]

    def _required(self, schema: ObjectNode) -> None:
        required = schema.get("required")
        if not isinstance(required, ArrayNode):
            return
        declared = self._declared(schema) | self._inherited.get(id(schema), set())
        # A closed object that requires what it does not declare allows no value, which is reported as such.
        if not declared or closing_keyword(schema) is not None:
            return
        patterns = schema.get("patternProperties")
        if isinstance(patterns, ObjectNode) and patterns:
            return
        for index, name in enumerate(required):
            if isinstance(name, str) and name not in declared:
                self._found.warning(
                    Code.REQUIRED_UNDECLARED,
                    required.item_position(index),
                    f"the property {quoted(name)} is required, but not declared",
                    hint=did_you_mean(name, sorted(declared)) or "declare it in `properties`",
                )

    def _discriminator(self, schema: ObjectNode) -> None:
        discriminator = schema.get("discriminator")
        if not isinstance(discriminator, ObjectNode):
            if "discriminator" in schema:
                self._found.warning(
                    Code.VIOLATION_IGNORED, schema.key_position("discriminator"), "`discriminator` must be an object"
                )
                self._repairs.drop(schema, "discriminator")
            return
        name = discriminator.get("propertyName")
        if not isinstance(name, str):
            self._found.warning(
                Code.VIOLATION_IGNORED, discriminator.position, "`propertyName` is missing in `discriminator`"
            )
            self._repairs.drop(schema, "discriminator")
            return
        mapping = discriminator.get("mapping", ObjectNode())
        if not isinstance(mapping, ObjectNode) or not all(isinstance(target, str) for target in mapping.values()):
            self._found.warning(
                Code.VIOLATION_IGNORED, discriminator.key_position("mapping"), "`mapping` must map values to references"
            )
            self._repairs.drop(discriminator, "mapping")
        otherwise = discriminator.get("defaultMapping", "")
        if not isinstance(otherwise, str):
            self._found.warning(
                Code.VIOLATION_IGNORED,
                discriminator.key_position("defaultMapping"),
                "`defaultMapping` must be a reference or the name of a schema",
            )
            self._repairs.drop(discriminator, "defaultMapping")
        if name in self._inherited.get(id(schema), ()):
            return
        own = schema.get("properties")
        if isinstance(own, ObjectNode) and name in own:
            return
        members = [
            (member, member.value_position("$ref") if "$ref" in member else member.position)
            for keyword in ("anyOf", "oneOf")
            for member in _nodes(schema.get(keyword))
        ]
        if not members:
            members = [(schema, discriminator.value_position("propertyName"))]
        for member, position in members:
            target = self._document.resolve(member)
            if not isinstance(target, ObjectNode) or target.get("type") == "null" or name in self._declared(target):
                continue
            if otherwise and member.get("$ref") == otherwise:
                # Values without the property are of this member.
                continue
            what = quoted(self._document.name_of(member)) if "$ref" in member else "this schema"
            self._found.warning(
                Code.DISCRIMINATOR_UNDECLARED,
                position,
                f"{what} does not declare {quoted(name)}, which distinguishes the members of the union",
                hint=f"declare {quoted(name)} in it and make it required",
                related=[Related(discriminator.value_position("propertyName"), "the discriminator")],
            )


def _nodes(value: Any) -> list[ObjectNode]:
    return [item for item in value if isinstance(item, ObjectNode)] if isinstance(value, ArrayNode) else []


def _parts(schema: ObjectNode) -> Iterator[Any]:
    """The subschemas that describe the same value."""
    for keyword in MEMBERS:
        members = schema.get(keyword)
        if isinstance(members, ArrayNode):
            yield from members
    for keyword in _BRANCHES:
        if keyword in schema:
            yield schema[keyword]
    dependent = schema.get("dependentSchemas")
    if isinstance(dependent, ObjectNode):
        yield from dependent.values()
