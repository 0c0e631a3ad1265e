"""The structure of an OpenAPI document: which kind of object each field contains.

From the tables of the OpenAPI Specification 3.0.4 and 3.1.1 (§4.7, §4.8) and, for schemas, JSON Schema 2020-12.
Everything not listed here (examples, defaults, enumerations, constants, extensions) is data: a `$ref` in it is not a
reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Any, NamedTuple

from .nodes import ArrayNode, ObjectNode


class Kind(Enum):
    """The kinds of objects; the value is the name in messages."""

    DOCUMENT = "document"
    COMPONENTS = "components object"
    PATH_ITEM = "path item"
    OPERATION = "operation"
    PARAMETER = "parameter"
    HEADER = "header"
    REQUEST_BODY = "request body"
    MEDIA_TYPE = "media type"
    ENCODING = "encoding"
    RESPONSE = "response"
    EXAMPLE = "example"
    LINK = "link"
    CALLBACK = "callback"
    SECURITY_SCHEME = "security scheme"
    SCHEMA = "schema"

    # The members are unique objects. `Enum` hashes their names, which takes longer.
    __hash__ = object.__hash__

    @property
    def one(self) -> str:
        """The name with its article, such as `an operation`."""
        return f"{'an' if self.value[0] in 'aeio' else 'a'} {self.value}"


SECTIONS: Mapping[Kind, str] = {
    Kind.SCHEMA: "schemas",
    Kind.RESPONSE: "responses",
    Kind.PARAMETER: "parameters",
    Kind.EXAMPLE: "examples",
    Kind.REQUEST_BODY: "requestBodies",
    Kind.HEADER: "headers",
    Kind.SECURITY_SCHEME: "securitySchemes",
    Kind.LINK: "links",
    Kind.CALLBACK: "callbacks",
    Kind.PATH_ITEM: "pathItems",
    # OpenAPI 3.2 only.
    Kind.MEDIA_TYPE: "mediaTypes",
}
"""The kinds that can be referenced, and the section of `components` that holds each."""

METHODS = ("get", "head", "options", "post", "put", "patch", "delete", "trace")
"""The methods of a path item, in the order in which a client lists its operations."""

REDIRECT = re.compile(r"30[12378]|3XX", re.IGNORECASE)
"""The statuses of redirects, which are the purpose of some operations. The others, such as 304, name no place."""


class _Shape(Enum):
    ONE = auto()
    """The value is the object."""
    LIST = auto()
    """The value is an array of such objects."""
    ONE_OR_LIST = auto()
    """The value is the object, or an array of such objects, as in drafts of JSON Schema before 2020-12."""
    NAMES = auto()
    """The value is an object with arbitrary keys."""
    PATTERN = auto()
    """The same, but a key that begins with `x-` is an extension."""


_Fields = Mapping[str, tuple[_Shape, Kind]]

_CONTENT: _Fields = {
    "content": (_Shape.NAMES, Kind.MEDIA_TYPE),
    "examples": (_Shape.NAMES, Kind.EXAMPLE),
    "schema": (_Shape.ONE, Kind.SCHEMA),
}
_FIELDS: Mapping[Kind, _Fields] = {
    Kind.DOCUMENT: {
        "paths": (_Shape.PATTERN, Kind.PATH_ITEM),
        "webhooks": (_Shape.NAMES, Kind.PATH_ITEM),
        "components": (_Shape.ONE, Kind.COMPONENTS),
    },
    Kind.COMPONENTS: {section: (_Shape.NAMES, kind) for kind, section in SECTIONS.items()},
    Kind.PATH_ITEM: {
        "parameters": (_Shape.LIST, Kind.PARAMETER),
        **dict.fromkeys(METHODS, (_Shape.ONE, Kind.OPERATION)),
    },
    Kind.OPERATION: {
        "parameters": (_Shape.LIST, Kind.PARAMETER),
        "requestBody": (_Shape.ONE, Kind.REQUEST_BODY),
        "responses": (_Shape.PATTERN, Kind.RESPONSE),
        "callbacks": (_Shape.NAMES, Kind.CALLBACK),
    },
    Kind.PARAMETER: _CONTENT,
    Kind.HEADER: _CONTENT,
    Kind.REQUEST_BODY: {"content": (_Shape.NAMES, Kind.MEDIA_TYPE)},
    Kind.MEDIA_TYPE: {
        "schema": (_Shape.ONE, Kind.SCHEMA),
        # OpenAPI 3.2 only.
        "itemSchema": (_Shape.ONE, Kind.SCHEMA),
        "examples": (_Shape.NAMES, Kind.EXAMPLE),
        "encoding": (_Shape.NAMES, Kind.ENCODING),
    },
    Kind.ENCODING: {"headers": (_Shape.NAMES, Kind.HEADER)},
    Kind.RESPONSE: {
        "headers": (_Shape.NAMES, Kind.HEADER),
        "content": (_Shape.NAMES, Kind.MEDIA_TYPE),
        "links": (_Shape.NAMES, Kind.LINK),
    },
    Kind.SCHEMA: {
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "dependencies", "$defs", "definitions"),
            (_Shape.NAMES, Kind.SCHEMA),
        ),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), (_Shape.LIST, Kind.SCHEMA)),
        "items": (_Shape.ONE_OR_LIST, Kind.SCHEMA),
        **dict.fromkeys(
            (
                "additionalItems",
                "additionalProperties",
                "not",
                "if",
                "then",
                "else",
                "contains",
                "propertyNames",
                "unevaluatedItems",
                "unevaluatedProperties",
                "contentSchema",
            ),
            (_Shape.ONE, Kind.SCHEMA),
        ),
    },
}

SCHEMA_KEYWORDS = frozenset(_FIELDS[Kind.SCHEMA])
"""The keywords of a schema that hold other schemas."""


class Child(NamedTuple):
    """An object of the document that is contained in another.

    A document has tens of thousands, and several checks go through all of them. A tuple is created in a third of the
    time of a frozen dataclass.

    Attributes:
        holder: The object or array that directly holds it.
        key: Its key or index in `holder`.
        value: The object itself; for a schema it may be a boolean; in a malformed document it may be anything.
        kind: The kind that its position requires.
        path: Its keys and indexes, below those that were passed.
    """

    holder: ObjectNode | ArrayNode
    key: str | int
    value: Any
    kind: Kind
    path: tuple[str | int, ...]


def children(node: ObjectNode, kind: Kind, path: tuple[str | int, ...] = ()) -> list[Child]:
    """The objects directly inside `node`, which is a `kind` and has this path, in document order."""
    if kind is Kind.CALLBACK:
        # The keys of a callback are expressions, unless the callback is a reference to another one.
        return _named(node, path, Kind.PATH_ITEM, extensible=True) if "$ref" not in node else []
    fields = _FIELDS.get(kind)
    # Most objects, such as schemas of strings, hold no others.
    if fields is None or fields.keys().isdisjoint(node):
        return []
    found: list[Child] = []
    for field, value in node.items():
        if field not in fields:
            continue
        shape, child_kind = fields[field]
        if shape in (_Shape.LIST, _Shape.ONE_OR_LIST) and isinstance(value, ArrayNode):
            found += [Child(value, index, item, child_kind, (*path, field, index)) for index, item in enumerate(value)]
        elif shape in (_Shape.ONE, _Shape.ONE_OR_LIST):
            found.append(Child(node, field, value, child_kind, (*path, field)))
        elif shape is not _Shape.LIST and isinstance(value, ObjectNode):
            found += _named(value, (*path, field), child_kind, extensible=shape is _Shape.PATTERN)
    return found


def _named(holder: ObjectNode, path: tuple[str | int, ...], kind: Kind, *, extensible: bool) -> list[Child]:
    return [
        Child(holder, name, value, kind, (*path, name))
        for name, value in holder.items()
        if not (extensible and name.startswith("x-"))
    ]


def walk(node: ObjectNode, kind: Kind, path: tuple[str | int, ...] = ()) -> Iterator[Child]:
    """All objects below `node`, parents first, in document order. References are not followed."""
    pending = children(node, kind, path)[::-1]
    while pending:
        child = pending.pop()
        yield child
        if isinstance(child.value, ObjectNode):
            pending += reversed(children(child.value, child.kind, child.path))
