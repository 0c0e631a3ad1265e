"""Words that are valid in their position, but have no effect there.

Unknown keywords of schemas are valid in OpenAPI 3.1, and unknown formats and extensions are valid everywhere. A word
that is one typing error away from a known word was probably intended to be that word. The generator's extensions were
probably intended for the objects in which they have an effect.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Final

from ..diagnostics import Code, Diagnostics, did_you_mean, quoted, suggestion
from ..loading.document import Document
from ..loading.kinds import SCHEMA_KEYWORDS, Child, Kind, walk
from ..loading.nodes import ObjectNode
from .extensions import EXTENSIONS, without_effect

_KEYWORDS: Final = SCHEMA_KEYWORDS | frozenset(
    # JSON Schema 2020-12 and earlier drafts
    {"$schema", "$id", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$recursiveRef"}
    | {"$recursiveAnchor", "id", "dependencies", "additionalItems", "divisibleBy", "disallow", "extends"}
    | {"type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"}
    | {"maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains"}
    | {"maxProperties", "minProperties", "required", "dependentRequired", "format"}
    | {"contentEncoding", "contentMediaType", "title", "description", "default", "deprecated", "readOnly", "writeOnly"}
    | {"examples"}
    # OpenAPI
    | {"nullable", "discriminator", "xml", "externalDocs", "example"}
)
_FORMATS: Final = frozenset(
    {"date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri"}
    | {"uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer"}
    | {"regex", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double", "byte"}
    | {"binary", "password", "decimal", "decimal128", "base64url", "char", "commonmark", "html", "media-range"}
    | {"date-time-local", "time-local", "double-int", "http-date", "sf-string", "sf-integer", "sf-decimal"}
    | {"sf-boolean", "sf-binary", "sf-token", "unixtime", "ulid", "url", "phone", "ip", "cidr", "mac", "int", "number"}
    | {"string", "integer", "boolean", "object", "text", "json", "currency", "guid", "id", "file", "image", "color"}
    | {"unix-time"}
)
"""Formats of JSON Schema and of the OpenAPI registry, and common words that are not typing errors."""
_INNER_FIELDS: Final[Mapping[str, Collection[str]]] = {
    "discriminator": ("propertyName", "mapping"),
    "xml": ("name", "namespace", "prefix", "attribute", "wrapped"),
    "externalDocs": ("description", "url"),
}
"""Fields of the objects in a schema, which the meta-schemas of 3.1, and partly of 3.0, do not check."""
_NEWER_FIELDS: Final[Mapping[str, str]] = {
    "defaultMapping": "it is interpreted as in OpenAPI 3.2",
    "nodeType": "it is ignored",
}
"""Fields of these objects that only 3.2 has, with what they mean in other versions."""
_SHORTEST: Final = 4
"""Minimum length of a word in which a typing error can be recognized."""


def check_spelling(document: Document, found: Diagnostics) -> None:
    """Report words that were probably intended to be known words, and extensions without an effect.

    Args:
        document: The document.
        found: Receives the findings.
    """
    for child in walk(document.root, Kind.DOCUMENT):
        node = child.value
        if not isinstance(node, ObjectNode):
            continue
        if child.kind is Kind.SCHEMA:
            # In 3.0, the meta-schema checks the others.
            checked = ("discriminator",) if document.version == "3.0" else tuple(_INNER_FIELDS)
            _check_inner_fields(node, checked, found, is_newest=document.is_newest)
        for word, meant in _slips(child, document.version == "3.0"):
            found.warning(
                Code.MISSPELLED,
                node.key_position(word),
                f"{quoted(word)} has no meaning in this {child.kind.value}",
                hint=suggestion(meant),
            )
        for key, place in without_effect(child):
            found.warning(
                Code.EXTENSION_IGNORED,
                node.key_position(key),
                f"{quoted(key)} has no effect in this {child.kind.value}",
                hint=f"it belongs to {place}",
            )
        stated = node.get("format") if child.kind is Kind.SCHEMA else None
        meant = _meant(stated, _FORMATS) if isinstance(stated, str) else ""
        if meant:
            found.warning(
                Code.MISSPELLED,
                node.value_position("format"),
                f"unknown format {quoted(stated)}",
                hint=suggestion(meant),
            )


def _check_inner_fields(schema: ObjectNode, keywords: Collection[str], found: Diagnostics, *, is_newest: bool) -> None:
    """Report fields that the objects in a schema do not have."""
    for keyword in keywords:
        node, known = schema.get(keyword), _INNER_FIELDS[keyword]
        if not isinstance(node, ObjectNode):
            continue
        for key in node:
            position = node.key_position(key)
            if key.startswith("x-") or key in known:
                continue
            if key not in _NEWER_FIELDS:
                hint = did_you_mean(key, known) or "extension names begin with `x-`"
                found.warning(Code.UNKNOWN_FIELD, position, f"{quoted(key)} is not a field of `{keyword}`", hint=hint)
            elif not is_newest:
                message = f"{quoted(key)} is new in OpenAPI 3.2"
                found.warning(Code.NEWER_VERSION, position, message, hint=_NEWER_FIELDS[key])


def _slips(child: Child, old: bool) -> Iterator[tuple[str, str]]:
    """The keys of an object that resemble known words, with those words."""
    extensions = EXTENSIONS.get(child.kind, {})
    for key in child.value:
        if key.startswith("x-"):
            meant = _meant(key, frozenset(extensions)) if extensions and key not in extensions else ""
        elif child.kind is Kind.SCHEMA and not old and key not in _KEYWORDS:
            # The meta-schemas define all fields of any other object.
            meant = _meant(key, _KEYWORDS)
        else:
            continue
        if meant:
            yield key, meant


@cache
def _meant(word: str, known: Collection[str]) -> str:
    """The known word that a word resembles; empty if there is none, or if the word itself is known."""
    if word in known or not _SHORTEST <= len(word) <= 2 * max(map(len, known)):
        return ""
    plain = _letters(word)
    return next(
        (other for other in sorted(known) if _letters(other) == plain),
        next((other for other in sorted(known) if len(other) >= _SHORTEST and _is_slip(word, other)), ""),
    )


def _letters(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", word.lower())


def _is_slip(word: str, other: str) -> bool:
    """Whether two words differ by one typing error: one letter replaced, added, removed or swapped with the next."""
    if abs(len(word) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    mine, yours = word[start:], other[start:]
    if len(word) != len(other):
        longer, shorter = (mine, yours) if len(word) > len(other) else (yours, mine)
        # A plural is a different word.
        return longer[1:] == shorter and not (longer == "s" and not shorter)
    return mine[1:] == yours[1:] or (mine[:2] == yours[1::-1] and mine[2:] == yours[2:])
