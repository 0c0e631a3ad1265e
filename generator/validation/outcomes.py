"""The effect of a violation of the standard: ignored, repaired, or rejected.

Violations in parts that a client never reads are warnings. In parts that it reads, constructs with one sensible
interpretation are rewritten accordingly, with a warning. All others are errors, and are removed from the tree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from jsonschema.exceptions import ValidationError

from ..diagnostics import Code, Position, Severity, quoted
from ..loading.kinds import METHODS, SCHEMA_KEYWORDS, SECTIONS, Child, Kind
from ..loading.nodes import ArrayNode, ObjectNode, position_of
from ..loading.repairs import Repairs
from .messages import NEWEST_VALUES

_SERVERS: Final = frozenset({"servers"})
_READ: Final[Mapping[Kind, frozenset[str]]] = {
    Kind.DOCUMENT: frozenset({"paths", "webhooks", "components", "security"}),
    Kind.COMPONENTS: frozenset(SECTIONS.values()) - {"examples", "links", "callbacks", "headers"},
    Kind.PATH_ITEM: frozenset({"parameters", *METHODS}) | _SERVERS,
    Kind.OPERATION: frozenset({"parameters", "requestBody", "responses", "security"}) | _SERVERS,
    Kind.PARAMETER: frozenset({"name", "in", "schema", "content", "style", "explode", "allowReserved"}),
    Kind.HEADER: frozenset({"schema", "content"}),
    Kind.REQUEST_BODY: frozenset({"content"}),
    Kind.MEDIA_TYPE: frozenset({"schema", "encoding"}),
    Kind.ENCODING: frozenset({"contentType", "headers", "style", "explode", "allowReserved"}),
    Kind.RESPONSE: frozenset({"content"}),
    Kind.SECURITY_SCHEME: frozenset({"type", "scheme", "in", "name"}),
    Kind.SCHEMA: SCHEMA_KEYWORDS - {"additionalItems", "dependencies"}
    | {"enum", "required", "format", "discriminator"},
}
"""The fields that a client must understand."""
_UNREAD: Final = frozenset({Kind.EXAMPLE, Kind.LINK, Kind.CALLBACK})
_STATUS: Final = re.compile(r"[1-5]([0-9]{2}|[Xx]{2})")
_ENTRIES: Final = frozenset({"servers", "tags"})
"""Lists of the document from which invalid entries are removed."""

_KINDS: Final[Mapping[type, str]] = {
    ArrayNode: "a list of one",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}
"""How a value of another type is interpreted."""
_LISTS_WITHOUT_REFERENCES: Final = frozenset({"servers", "tags", "security"})
"""Lists that a single entry can replace. Other lists can contain references, which loading would have missed."""


class Outcome(NamedTuple):
    """How a violation is reported.

    Attributes:
        code: The code of the finding.
        severity: Whether it stops the generation.
        hint: How it is interpreted; empty if the finding has a better hint of its own.
    """

    code: Code
    severity: Severity
    hint: str = ""


_REFUSED: Final = Outcome(Code.STANDARD_VIOLATED, Severity.ERROR)
_IGNORED: Final = Outcome(Code.VIOLATION_IGNORED, Severity.WARNING)
_UNKNOWN: Final = Outcome(Code.UNKNOWN_FIELD, Severity.WARNING)


def _read_as(what: str) -> Outcome:
    return Outcome(Code.READ_AS_MEANT, Severity.WARNING, f"it is treated as {what}")


def outcome_of(error: ValidationError, child: Child, repairs: Repairs) -> Outcome:
    """Classify a violation, and collect the repair for it.

    Args:
        error: The error of a validator that was given the value of `child`.
        child: The object that was validated.
        repairs: Receives the repairs.
    """
    return _Judgment(error, child, repairs).outcome()


class _Judgment:
    def __init__(self, error: ValidationError, child: Child, repairs: Repairs) -> None:
        self._node: ObjectNode = child.value
        self._kind = child.kind
        self._place = child.path
        self._repairs = repairs
        self._path = list(error.absolute_path)
        self._keyword = str(error.validator)
        self._is_name = "propertyNames" in error.schema_path
        self._wanted: Any = error.validator_value
        self._instance: Any = error.instance

    def outcome(self) -> Outcome:
        if self._kind in _UNREAD or is_in_callback(self._place):
            return _IGNORED
        field = str(self._path[0]) if self._path else ""
        if field.startswith("x-"):
            self._repairs.drop(self._node, field)
            return Outcome(Code.EXTENSION_IGNORED, Severity.WARNING)
        if self._kind is Kind.COMPONENTS and self._is_name:
            return Outcome(Code.COMPONENT_NAME, Severity.WARNING)
        if self._keyword in ("additionalProperties", "unevaluatedProperties"):
            return self._unknown()
        if self._keyword == "required":
            return self._missing()
        if self._keyword in ("oneOf", "anyOf", "not"):
            return self._alternatives()
        if self._kind is Kind.SCHEMA and self._path == ["items"] and isinstance(self._instance, ArrayNode):
            return self._places()
        if self._keyword == "type":
            read = self._converted()
            if read is not None:
                return read
        newest = NEWEST_VALUES.get((field, str(self._instance))) if self._kind is Kind.PARAMETER else None
        if newest is not None:
            code = Code.NEWER_LEFT_OUT if self._instance == "querystring" else Code.NEWER_VERSION
            return Outcome(code, Severity.WARNING, newest)
        if self._keyword == "enum":
            read = self._respelled()
            if read is not None:
                return read
        if self._keyword in ("minItems", "minProperties", "minLength", "uniqueItems", "pattern", "maxProperties"):
            return self._unusual(field)
        return self._left_out(field)

    # Unexpected or missing fields

    def _unknown(self) -> Outcome:
        if self._path == ["paths"]:
            for name in self._instance:
                if not name.startswith(("/", "x-")) and f"/{name}" not in self._instance:
                    self._repairs.drop(self._instance, name)
                    self._repairs.put(self._instance, f"/{name}", self._instance[name])
            return _read_as("the path with a leading `/`")
        if self._path == ["responses"]:
            known = [name for name in self._instance if not name.startswith("x-") and name != "default"]
            unread = [name for name in known if not (_STATUS.fullmatch(name) and name[1:] != name[1:].lower())]
            for name in unread:
                if name.isdigit() and len(name) == 3 and _STATUS.fullmatch(name):
                    continue
                self._repairs.drop(self._instance, name)
                if _STATUS.fullmatch(name):
                    self._repairs.put(self._instance, name.upper(), self._instance[name])
            return _read_as("a range if it looks like `4XX`, and is ignored otherwise")
        if self._kind is Kind.COMPONENTS and self._path:
            return Outcome(Code.COMPONENT_NAME, Severity.WARNING)
        return _UNKNOWN

    def _missing(self) -> Outcome:
        where, names = self._path, [name for name in self._wanted if name not in self._instance]
        if where == ["responses"]:
            return _IGNORED
        if where:
            return self._missing_inside(where, names)
        if self._kind is Kind.DOCUMENT and "info" in names:
            self._repairs.put(self._node, "info", _info(self._node))
        elif self._kind is Kind.OPERATION:
            self._repairs.put(self._node, "responses", ObjectNode(self._node.file, self._node.span))
        elif self._kind is Kind.REQUEST_BODY:
            self._repairs.put(self._node, "content", any_content(self._node))
            return _read_as("a body of any media type")
        elif not _READ.get(self._kind, frozenset()).isdisjoint(names):
            return self._refused()
        return Outcome(Code.FIELD_MISSING, Severity.WARNING)

    def _missing_inside(self, where: Sequence[str | int], names: Sequence[str]) -> Outcome:
        if where == ["info"]:
            for name in names:
                self._repairs.put(self._instance, name, "API" if name == "title" else "")
            return Outcome(Code.FIELD_MISSING, Severity.WARNING)
        if where == ["discriminator"]:
            self._repairs.drop(self._node, "discriminator")
            return _IGNORED
        if where[0] == "servers" and names == ["default"]:
            choices = self._instance.get("enum")
            if not isinstance(choices, ArrayNode) or not choices:
                return _read_as("a value that callers must pass")
            self._repairs.put(self._instance, "default", choices[0])
            return _read_as(f"{quoted(choices[0])}, the first of the values")
        return self._left_out(str(where[0]))

    def _alternatives(self) -> Outcome:
        if self._kind not in (Kind.PARAMETER, Kind.HEADER) or self._path:
            return _IGNORED
        if "schema" in self._node and "content" in self._node and self._keyword != "not":
            return self._refused()
        if "schema" not in self._node and "content" not in self._node:
            self._repairs.put(self._node, "schema", ObjectNode(self._node.file, self._node.span))
            return _read_as("a value of any type")
        return _IGNORED

    # Values of another form

    def _places(self) -> Outcome:
        """The schemas of items by their place, as in drafts of JSON Schema before 2020-12."""
        if "prefixItems" in self._node:
            self._repairs.drop(self._node, "items")
            return _IGNORED
        self._repairs.put(self._node, "prefixItems", self._instance)
        further = self._node.get("additionalItems")
        if isinstance(further, ObjectNode):
            self._repairs.put(self._node, "items", further)
        else:
            self._repairs.drop(self._node, "items")
        if further is False:
            # In 3.0, `items` cannot be `false`.
            stated, most = self._node.get("maxItems"), len(self._instance)
            self._repairs.put(self._node, "maxItems", min(most, stated) if isinstance(stated, int) else most)
        self._repairs.drop(self._node, "additionalItems")
        hint = "it is interpreted as `prefixItems`, and `additionalItems` as `items`; write these instead"
        return Outcome(Code.OTHER_VERSION_KEYWORD, Severity.WARNING, hint)

    def _converted(self) -> Outcome | None:
        """A value of another type with a clear meaning."""
        if not self._path:
            return None
        holder, key = self._holder(), self._path[-1]
        wanted = [self._wanted] if isinstance(self._wanted, str) else list(self._wanted)
        if self._instance is None:
            return self._absent(holder, key)
        if isinstance(self._instance, ObjectNode) and self._path[-1] not in _LISTS_WITHOUT_REFERENCES:
            return None
        value = _conversion(self._instance, wanted, position_of(self._node, self._path))
        if value is None:
            return None
        self._repairs.put(holder, key, value)
        return _read_as(_KINDS[type(value)])

    def _absent(self, holder: Any, key: str | int) -> Outcome:
        """Null, in YAML often a key without a value: treated as if the key were missing."""
        if self._is_schema_place():
            self._repairs.put(holder, key, ObjectNode(self._node.file, self._node.span))
            return _read_as("a schema that allows any value")
        if self._kind is Kind.REQUEST_BODY and self._path == ["content"]:
            self._repairs.put(self._node, "content", any_content(self._node))
            return _read_as("a body of any media type")
        if (self._kind is Kind.OPERATION and self._path[0] == "responses") or self._path[:-1] == ["content"]:
            # A response or a media type without content.
            self._repairs.put(holder, key, ObjectNode(self._node.file, self._node.span))
        elif self._kind is Kind.DOCUMENT and self._path[0] == "info":
            self._repairs.put(holder, key, _info(self._node) if key == "info" else "")
        else:
            self._repairs.drop(holder, key)
        return _read_as("if it were absent")

    def _respelled(self) -> Outcome | None:
        """A word with different capitalization: `Query` for `query`."""
        meant = [word for word in self._wanted if isinstance(word, str) and word.lower() == str(self._instance).lower()]
        if not meant or not self._path:
            return None
        self._repairs.put(self._holder(), self._path[-1], meant[0])
        return _read_as(quoted(meant[0]))

    def _unusual(self, field: str) -> Outcome:
        """Too few, too many, duplicates: a value of the right type with unexpected content."""
        if self._keyword in ("minItems", "minLength") or (self._keyword, self._kind) == ("minProperties", Kind.SCHEMA):
            if self._path:
                self._repairs.drop(self._holder(), self._path[-1])
        elif self._keyword == "minProperties" and field == "content" and self._kind is not Kind.REQUEST_BODY:
            self._repairs.drop(self._node, field)
            if "schema" not in self._node:
                self._repairs.put(self._node, "schema", ObjectNode(self._node.file, self._node.span))
        return _IGNORED

    # Unreadable values

    def _left_out(self, field: str) -> Outcome:
        if self._kind is Kind.DOCUMENT and field == "info":
            if len(self._path) == 1:
                self._repairs.put(self._node, field, _info(self._node))
            elif self._path[1] in ("title", "version"):
                self._repairs.put(self._node[field], str(self._path[1]), "")
            else:
                self._repairs.drop(self._node[field], self._path[1])
            return _IGNORED
        if self._kind is Kind.DOCUMENT and field in _ENTRIES and len(self._path) > 1:
            self._repairs.drop(self._node[field], self._path[1])
            return _IGNORED
        if field not in _READ.get(self._kind, frozenset()):
            if self._kind is Kind.COMPONENTS and len(self._path) > 1:
                self._repairs.drop(self._node[field], self._path[1])
            elif field:
                self._repairs.drop(self._node, field)
            return _IGNORED
        if self._is_schema_place():
            self._repairs.put(self._holder(), self._path[-1], ObjectNode(self._node.file, self._node.span))
            return _REFUSED
        if self._kind in (Kind.DOCUMENT, Kind.COMPONENTS):
            self._repairs.drop(self._holder(), self._path[-1])
            return _REFUSED
        if self._kind is Kind.SCHEMA and field == "required" and isinstance(self._instance, bool):
            # A property that declares itself required, as in JSON Schema drafts before 4.
            self._repairs.drop(self._node, field)
            hint = "list the property in `required` of its object, or remove it"
            return Outcome(Code.VIOLATION_IGNORED, Severity.WARNING, hint)
        return self._refused()

    def _refused(self) -> Outcome:
        self._repairs.refuse(self._node)
        return _REFUSED

    def _holder(self) -> Any:
        holder: Any = self._node
        for part in self._path[:-1]:
            holder = holder[part]
        return holder

    def _is_schema_place(self) -> bool:
        """Whether a schema is required at the position of the violation."""
        if self._kind is Kind.SCHEMA:
            field = self._path[0]
            named = field in ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
            listed = field in ("allOf", "anyOf", "oneOf", "prefixItems")
            return field in SCHEMA_KEYWORDS and len(self._path) == (2 if named or listed else 1)
        if self._kind is Kind.COMPONENTS:
            return self._path[0] == "schemas" and len(self._path) == 2
        return self._path == ["schema"]


def is_in_callback(path: Sequence[str | int]) -> bool:
    """Whether a position is in a callback, which describes requests that the client does not send."""
    return path[:2] == ("components", "callbacks") or (len(path) > 3 and path[3] == "callbacks")


def any_content(node: ObjectNode) -> ObjectNode:
    """The content of a body that the document does not describe."""
    content = ObjectNode(node.file, node.span)
    content["*/*"] = ObjectNode(node.file, node.span)
    return content


def _info(node: ObjectNode) -> ObjectNode:
    info = ObjectNode(node.file, node.span)
    info.update({"title": "API", "version": ""})
    return info


def _conversion(value: Any, wanted: Sequence[str], position: Position) -> Any:
    """A value converted to one of the wanted types, if there is only one possible conversion; None otherwise."""
    if "string" in wanted and isinstance(value, int | float):
        return _text(value)
    if "boolean" in wanted and isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if isinstance(value, str) and ("integer" in wanted or "number" in wanted):
        if re.fullmatch(r"-?[0-9]{1,18}", value):
            return int(value)
        return float(value) if "number" in wanted and re.fullmatch(r"-?[0-9]{1,18}\.[0-9]{1,18}", value) else None
    if "integer" in wanted and isinstance(value, float) and value.is_integer():
        return int(value)
    if "array" in wanted and isinstance(value, str | ObjectNode):
        listed = ArrayNode(position.file, (position.line, position.column, position.end_column))
        listed.add(value, position)
        return listed
    return None


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
