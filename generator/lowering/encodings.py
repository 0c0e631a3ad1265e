"""The encoding objects of forms and multipart bodies, and their defaults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..diagnostics import Code, Position, did_you_mean, quoted
from ..loading.media_types import essence, is_json, is_text
from ..loading.nodes import ArrayNode, ObjectNode
from ..model.aliases import alternatives
from ..model.api import Encoding, Property, Schema
from ..model.types import ANY, ListType, Scalar, ScalarType, Type
from .context import Context
from .keywords import is_identity, kinds_of
from .styles import BASE64, BINARY, STRING, containers, is_nested, one_of, replaced, style_of

FILE = ScalarType(scalar=Scalar.FILE)
_NO_STRINGS = frozenset(ScalarType(scalar=kind) for kind in (Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN))
_CODING = "Content-Transfer-Encoding"
_HOLDERS = ("oneOf", "anyOf", "allOf")
_STYLED = ("style", "explode", "allowReserved")


class Encodings:
    """The encoding of a form's properties.

    Args:
        context: The document.
        media: The media type object.
        is_multipart: Whether each property is a part.
    """

    def __init__(self, context: Context, media: ObjectNode, *, is_multipart: bool) -> None:
        self._context = context
        self._is_multipart = is_multipart
        self._stated: Mapping[str, Any] = media.get("encoding", {})
        self._media = media
        self._nodes = dict(_property_nodes(context, media.get("schema")))
        # Alternatives of a body can share a property; problems with it are reported once.
        self._known: dict[tuple[Position, Type], tuple[Type, Encoding]] = {}

    def check(self, properties: Mapping[str, Type]) -> None:
        """Report encodings of undeclared properties."""
        for wire in self._stated:
            if wire not in properties:
                self._context.found.warning(
                    Code.MEANINGLESS_STYLE,
                    self._media["encoding"].key_position(wire),
                    f"the encoding of {quoted(wire)} is ignored, because the request body has no such property",
                    hint=did_you_mean(wire, properties),
                )

    def of(self, property_: Property) -> tuple[Type, Encoding]:
        """The type of a property's argument, and its encoding."""
        key = property_.origin, property_.type
        if key not in self._known:
            self._known[key] = self._found(property_)
        return self._known[key]

    def together(self, alternatives: Iterable[Property]) -> dict[str, Encoding]:
        """The encodings of the properties of several objects, one of which is sent."""
        found: dict[str, Encoding] = {}
        for property_ in alternatives:
            wire, (_, encoding) = property_.wire, self.of(property_)
            known = found.setdefault(wire, encoding)
            if encoding != known:
                self._context.found.warning(
                    Code.MEANINGLESS_STYLE,
                    property_.origin,
                    f"property {quoted(wire)} is encoded differently in the alternatives of this request body",
                    hint="all content types of the alternatives are offered for it; use another property name, or an "
                    "`encoding` with a `contentType`",
                )
                media = tuple(dict.fromkeys([*known.media, *encoding.media]))
                found[wire] = replace(known, media=media, headers={**encoding.headers, **known.headers})
        return found

    def _found(self, property_: Property) -> tuple[Type, Encoding]:
        wire, type_ = property_.wire, property_.type
        stated = self._stated.get(wire)
        node: ObjectNode = stated if isinstance(stated, ObjectNode) else ObjectNode()
        schema = self._nodes.get(property_.origin)
        styled = next((key for key in node if key in _STYLED), None)
        get = self._context.schemas.get
        # Each item of an array is a part; what is within one is JSON, which holds no files.
        is_file = self._is_multipart and replaced(type_, {BINARY: FILE}, get, lists=1) != type_
        if styled is not None and self._is_multipart and self._context.document.version == "3.0":
            self._context.found.warning(
                Code.MEANINGLESS_STYLE,
                node.key_position(styled),
                f"{quoted(styled)} of property {quoted(wire)} is ignored, because OpenAPI 3.0 defines it only for "
                "forms",
                hint="declare `application/x-www-form-urlencoded`, or OpenAPI 3.1",
            )
        elif styled is not None and is_file:
            self._context.found.warning(
                Code.MEANINGLESS_STYLE,
                node.key_position(styled),
                f"{quoted(styled)} of property {quoted(wire)} is ignored, because files are sent as they are",
                hint="remove it; a `contentType` describes a file",
            )
        elif styled is not None:
            style = style_of(self._context, node, "query", type_, f"property {quoted(wire)}")
            return self._without_binary(property_), Encoding(style=style, reserved=node.get("allowReserved") is True)
        media = tuple(part.strip() for part in str(node.get("contentType", "")).split(",") if part.strip())
        if not self._is_multipart:
            if media and containers(self._context, type_) and not is_json(media[0]):
                type_ = self._loosened(wire, media[0], node, STRING)
            return (self._without_binary(property_) if type_ is property_.type else type_), Encoding(media=media)
        headers = dict(self._headers(node))
        said = self._said_types(schema)
        coding, type_ = self._coding(property_, schema)
        file = replaced(type_, {BINARY: FILE}, get, lists=1)
        if coding is None and not is_file:
            # A part that says by this header how it is encoded is one whose schema says so.
            coding = headers.get(_CODING)
            type_ = replaced(type_, {STRING: BASE64}, get, lists=1) if coding == "base64" else type_
        if coding is not None and not is_identity(coding):
            headers.setdefault(_CODING, str(coding))
            return type_, Encoding(media=media or said[:1] or ("application/octet-stream",), headers=headers)
        if not media and not any(map(is_json, said)):
            media = said
        if is_file:
            self._check_coding(wire, headers, node)
            return file, Encoding(media=media, headers=headers, encodes_file=headers.get(_CODING) == "base64")
        if media and not any(map(is_json, media)):
            if "object" in containers(self._context, type_) or is_nested(type_, get):
                type_ = self._loosened(wire, media[0], node, one_of(STRING, FILE))
            elif not any(map(is_text, media)):
                type_ = replaced(type_, {STRING: FILE, ANY: FILE}, get, lists=1)
            elif not all(essence(one).startswith("text/") for one in media):
                # Text such as XML, which can also be in a file.
                type_ = replaced(type_, {STRING: one_of(STRING, FILE), ANY: one_of(STRING, FILE)}, get, lists=1)
        return type_, Encoding(media=media, headers=headers)

    def _said_types(self, schema: Any) -> tuple[str, ...]:
        """The content types that a schema says: one, or one for each kind of string that it allows."""
        found = list(dict.fromkeys(_stated(self._context, schema, "contentMediaType")))
        said = [media for media in found if isinstance(media, str)]
        return (*said, *(["text/plain"] if said and None in found else []))

    def _coding(self, property_: Property, schema: Any) -> tuple[Any, Type]:
        """How the content of a part is encoded, and the type of the property.

        A string of the format `byte` is base64 as well.
        """
        found = set(_stated(self._context, schema, "contentEncoding"))
        get = self._context.schemas.get
        kinds = set(_kinds(property_.type, get))
        if BASE64 not in kinds:
            return (found.pop() if len(found) == 1 and len(kinds) == 1 else None), property_.type
        if len(kinds) == 1:
            return "base64", property_.type
        if kinds <= {BASE64, *_NO_STRINGS}:
            # A header would say that the text of a number is base64, too.
            return None, property_.type
        self._context.found.warning(
            Code.LOOSENED_CONTENT,
            property_.origin,
            f"property {quoted(property_.wire)} is base64 or something else, so callers must pass base64 as a string",
            hint="declare one kind of value, or two properties",
        )
        return None, replaced(property_.type, {BASE64: STRING}, get, lists=1)

    def _without_binary(self, property_: Property) -> Type:
        type_ = replaced(property_.type, {BINARY: STRING}, self._context.schemas.get)
        if type_ != property_.type:
            self._context.found.warning(
                Code.LOOSENED_CONTENT,
                property_.origin,
                f"property {quoted(property_.wire)} is binary, which form fields do not support; it is sent as a "
                "string",
                hint="declare `multipart/form-data` for files",
            )
        return type_

    def _loosened(self, wire: str, media: str, node: ObjectNode, type_: Type) -> Type:
        self._context.found.warning(
            Code.LOOSENED_CONTENT,
            node.value_position("contentType"),
            f"property {quoted(wire)} is sent as {quoted(media)}, which callers must pass as a string",
        )
        return type_

    def _check_coding(self, wire: str, headers: dict[str, str], node: ObjectNode) -> None:
        """Leave out a header that says something else of the content of a file than how it is sent."""
        coding = headers.get(_CODING, "binary")
        if coding not in ("base64", "7bit") and not is_identity(coding):
            del headers[_CODING]
            self._context.found.warning(
                Code.PART_HEADER,
                node.key_position("headers"),
                f"header {quoted(_CODING)} of property {quoted(wire)} is not sent, because files are not encoded as "
                f"{quoted(coding)}",
                hint="use `base64`, or leave the header out",
            )

    def _headers(self, node: ObjectNode) -> Iterator[tuple[str, str]]:
        """Headers of a part with one possible value; the standard ignores a content type among them."""
        headers = node.get("headers")
        if not isinstance(headers, ObjectNode):
            return
        for name, header in headers.items():
            resolved = self._context.document.resolve(header)
            stated = resolved.get("schema") if isinstance(resolved, ObjectNode) else None
            schema: Mapping[str, Any] = self._context.target(stated)
            values = schema.get("enum")
            only = values[0] if isinstance(values, ArrayNode) and len(values) == 1 else None
            value = next((v for v in (schema.get("const"), only, schema.get("default")) if v is not None), None)
            if name.lower() == "content-type":
                continue
            if name.lower() == "content-disposition":
                self._context.found.warning(
                    Code.PART_HEADER,
                    headers.key_position(name),
                    f"header {quoted(name)} of a part is not sent as declared, because the client makes it of the "
                    "names of the property and of the file",
                    hint="leave it out; callers pass the name of a file with its content",
                )
                continue
            if name.lower() == _CODING.lower() and isinstance(value, str):
                yield _CODING, value.lower()
            elif isinstance(value, (str, int, float)):
                yield name, str(value).lower() if isinstance(value, bool) else str(value)
            else:
                self._context.found.warning(
                    Code.PART_HEADER,
                    headers.key_position(name),
                    f"header {quoted(name)} of a part is not sent, because it has no constant value or default",
                    hint="give its schema a `const` or a `default`",
                )


def _property_nodes(context: Context, schema: Any) -> Iterator[tuple[Position, Any]]:
    """The schema of every property by position, including those from `allOf` and from alternatives."""
    seen: set[int] = set()
    pending = [schema]
    while pending:
        node = pending.pop()
        properties = context.target(node).get("properties")
        if isinstance(properties, ObjectNode):
            yield from ((properties.key_position(wire), inner) for wire, inner in properties.items())
        node = context.document.resolve(node)
        if isinstance(node, ObjectNode) and id(node) not in seen:
            seen.add(id(node))
            for holder in (key for key in _HOLDERS if isinstance(node.get(key), ArrayNode)):
                pending.extend(node[holder])


def _kinds(type_: Type, schemas: Callable[[str], Schema]) -> Iterator[Type]:
    """What a part can be: a value, or an item of an array."""
    for found in alternatives(type_, schemas):
        yield from alternatives(found.item, schemas) if isinstance(found, ListType) else (found,)


def _stated(context: Context, schema: Any, keyword: str) -> Iterator[Any]:
    """The value of a keyword for each kind of string that a schema, or an item of its arrays, allows; None without."""
    seen: set[int] = set()
    pending: list[tuple[Any, Any]] = [(schema, None)]
    while pending:
        stated, above = pending.pop()
        parts = list(_conjunction(context, stated))
        if not parts or id(parts[0]) in seen:
            continue
        seen.add(id(parts[0]))
        own = next((part[keyword] for part in parts if keyword in part), above)
        inner = [
            member
            for part in parts
            for holder in ("oneOf", "anyOf")
            if isinstance(part.get(holder), ArrayNode)
            for member in part[holder]
        ]
        inner += [part["items"] for part in parts if "items" in part]
        if inner:
            pending += [(member, own) for member in reversed(inner)]
        elif own is not None or any("string" in kinds_of(part) for part in parts):
            yield own


def _conjunction(context: Context, schema: Any) -> Iterator[ObjectNode]:
    """A schema, and the parts of its `allOf`."""
    seen: set[int] = set()
    pending = [schema]
    while pending:
        node = context.document.resolve(pending.pop())
        if isinstance(node, ObjectNode) and id(node) not in seen:
            seen.add(id(node))
            yield node
            pending += node["allOf"] if isinstance(node.get("allOf"), ArrayNode) else ()
