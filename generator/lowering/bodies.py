"""Request bodies: one per media type, the default first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..diagnostics import Code, quoted
from ..loading.media_types import JSON_PATCH, body_kind, essence, is_json, is_range, is_utf8
from ..loading.nodes import ObjectNode
from ..model.aliases import alternatives, unaliased
from ..model.api import Body, Encoding, Property
from ..model.types import ANY, EnumType, ListType, MapType, NullableType, ReferenceType, Scalar, ScalarType, Type
from .context import Context
from .encodings import FILE, Encodings
from .keywords import description_of, is_closed
from .styles import BASE64, BINARY, STRING, containers, one_of, replaced

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/octet-stream")
_CONTENT = ScalarType(scalar=Scalar.CONTENT)
_OBJECT = MapType(value=ANY)
_PATCH = ListType(item=_OBJECT)
"""A JSON Patch is an array of objects (RFC 6902), regardless of the document."""


def lower_bodies(context: Context, operation: ObjectNode, hint: str) -> tuple[Body, ...]:
    """The request bodies of an operation, each as properties, or as a whole if it is not an object."""
    if "requestBody" not in operation:
        return ()
    node = context.document.resolve(operation["requestBody"])
    content = node.get("content")
    if not isinstance(content, ObjectNode):
        return ()
    known: list[tuple[Any, Type]] = []
    bodies: list[Body] = []
    for media in sorted(content, key=lambda media: _rank(media, content[media])):
        stated = content[media] if isinstance(content[media], ObjectNode) else ObjectNode()
        schema = stated.get("schema", True)
        type_ = next((type_ for other, type_ in known if other == schema), None)
        if type_ is None:
            type_ = context.schemas.lower(schema, f"{hint}Body")
            known.append((schema, type_))
        body = _Bodies(context, node, media, stated, type_).lower()
        if body.media not in {other.media for other in bodies}:
            bodies.append(body)
    # Ranges that were not narrowed down to JSON come after all known media types.
    bodies.sort(key=lambda body: is_range(body.media))
    return tuple(bodies)


def preferred(media_types: Iterable[str]) -> str:
    """The default media type: JSON, then forms, then the first one."""
    offered = list(media_types)
    json = [media for media in offered if is_json(media)]
    return json[0] if json else next((media for media in _FORMS if media in offered), offered[0])


def _rank(media: str, node: Any) -> int:
    """The priority of a media type as default: JSON, forms, everything else, ranges."""
    name = essence(media)
    if name == "application/json":
        return 0
    if name == JSON_PATCH:
        schema = node.get("schema") if isinstance(node, ObjectNode) else None
        is_list = isinstance(schema, ObjectNode) and schema.get("type") == "array"
        return 1 if is_list else 2
    if is_json(name):
        # For a range, the client uses JSON if possible.
        return 3 if is_range(name) else 1
    if is_range(name):
        return 5 + len(_FORMS)
    return 4 + (_FORMS.index(name) if name in _FORMS else len(_FORMS))


class _Bodies:
    """One media type of a request body.

    Args:
        context: The document.
        node: The request body object.
        media: The media type.
        stated: The media type object.
        type_: The type of its schema.
    """

    def __init__(self, context: Context, node: ObjectNode, media: str, stated: ObjectNode, type_: Type) -> None:
        self._context = context
        self._media = media
        self._stated = stated
        self._type = type_
        self._get = context.schemas.get
        self._position = node["content"].key_position(media)
        own = description_of(node)
        self._description = own or description_of(context.target(stated.get("schema", True)))
        self._body = Body(media=media, kind=body_kind(media), required=node.get("required") is True, description=own)

    def lower(self) -> Body:
        """The body as it is encoded in its media type."""
        match self._body.kind:
            case "json":
                return self._json()
            case "any":
                return self._any()
            case "content":
                return self._content()
            case _:
                return self._form()

    def _whole(self, type_: Type) -> Body:
        return replace(self._body, whole=type_, description=self._description)

    def _object(self) -> Body | None:
        """The body as properties; None if its schema is not an object with declared properties."""
        match unaliased(self._type, self._get):
            case ReferenceType(name=name) if (named := self._get(name)).alias is None:
                properties = tuple(p for p in named.properties if p.access != "read")
                extra = named.extra
                if not properties and not is_closed(self._context.target(self._stated.get("schema"))):
                    # All properties are read-only: the caller can still send others.
                    extra = ANY if extra is None else extra
                return replace(self._body, properties=properties, extra=extra)
            case _:
                return None

    def _json(self) -> Body:
        if essence(self._media) == JSON_PATCH and not isinstance(unaliased(self._type, self._get), ListType):
            return self._whole(_PATCH if self._type in (ANY, _OBJECT) or self._is_map() else one_of(_PATCH, self._type))
        return self._object() or self._whole(self._type)

    def _is_map(self) -> bool:
        return isinstance(unaliased(self._type, self._get), MapType)

    def _any(self) -> Body:
        """A body of any type: objects and arrays are JSON, everything else is passed unchanged."""
        found = list(alternatives(self._type, self._get))
        if found and all(isinstance(one, ListType | MapType | ReferenceType) for one in found):
            self._body = replace(self._body, media="application/json", kind="json")
            return self._json()
        if found == [BINARY]:
            return self._whole(_CONTENT)
        return self._whole(ANY if self._type == ANY else one_of(self._type, _CONTENT))

    def _content(self) -> Body:
        """Text, or bytes."""
        match unaliased(self._type, self._get):
            case ScalarType(scalar=Scalar.BINARY):
                return self._whole(_CONTENT)
            case _ if list(alternatives(self._type, self._get)) == [BASE64]:
                return replace(self._whole(_CONTENT), encodes_file=True)
            case EnumType() | ScalarType(scalar=Scalar.INTEGER | Scalar.NUMBER | Scalar.BOOLEAN):
                return self._whole(self._type)
            case ScalarType(scalar=Scalar.DATETIME | Scalar.DATE):
                return self._whole(self._type)
            case _:
                if containers(self._context, self._type):
                    self._context.found.warning(
                        Code.LOOSENED_CONTENT,
                        self._position,
                        f"a request body of type {quoted(self._media)} is sent as a string or bytes, regardless of "
                        "its schema",
                        hint="callers must serialize it; also declare `application/json` if the API accepts it",
                    )
                return self._whole(one_of(STRING, _CONTENT))

    def _form(self) -> Body:
        is_multipart = self._body.kind == "multipart"
        if is_multipart and essence(self._media) not in ("multipart/form-data", "multipart/*"):
            self._context.found.warning(
                Code.LOOSENED_CONTENT,
                self._position,
                f"the parts of {quoted(self._media)} are named as in `multipart/form-data`",
                hint="OpenAPI defines part names only for `multipart/form-data`",
            )
        if is_range(self._media):
            self._body = replace(self._body, media="multipart/form-data")
        if not is_multipart and not is_utf8(self._media):
            self._context.found.warning(
                Code.LOOSENED_CONTENT,
                self._position,
                f"a request body of type {quoted(self._media)} is sent without its charset, because forms are encoded "
                "as UTF-8",
                hint="remove the charset",
            )
            self._body = replace(self._body, media=essence(self._media))
        body = self._object()
        if body is not None:
            return self._encoded(body, is_multipart)
        found = list(alternatives(self._type, self._get))
        objects = [one for one in found if isinstance(one, MapType | ReferenceType)]
        if self._type == ANY or (objects and len(objects) < len(found)):
            return self._free()
        if not objects:
            if is_multipart:
                self._context.found.warning(
                    Code.FREE_PARTS,
                    self._position,
                    f"a request body of type {quoted(self._media)} takes any parts: its schema is not an object",
                    hint="declare an object; its properties become the parts",
                )
                return self._free()
            self._body = replace(self._body, kind="content")
            return self._content()
        return self._one_of(objects, is_multipart)

    def _free(self) -> Body:
        """Any fields, by name."""
        body = self._whole(_OBJECT)
        return replace(body, description=body.description or "The fields of the form, by name.")

    def _one_of(self, objects: Sequence[MapType | ReferenceType], is_multipart: bool) -> Body:
        """A body that is one of several objects, or a free one."""
        written = Encodings(self._context, self._stated, is_multipart=is_multipart)
        scalars: dict[Type, Type] = {BINARY: FILE if is_multipart else STRING}
        members: list[Type] = []
        properties: list[Property] = []
        for one in objects:
            if isinstance(one, MapType):
                members.append(MapType(value=replaced(one.value, scalars, self._get, lists=1)))
                continue
            schema = self._get(one.name)
            properties += (property_ for property_ in schema.properties if property_.access != "read")
            own = tuple(p if p.access == "read" else replace(p, type=written.of(p)[0]) for p in schema.properties)
            extra = None if schema.extra is None else replaced(schema.extra, scalars, self._get, lists=1)
            members.append(self._context.schemas.adapted(replace(schema, properties=own, extra=extra), "Form"))
        if all(isinstance(one, ReferenceType) for one in objects):
            written.check({property_.wire: property_.type for property_ in properties})
        encodings = written.together(properties)
        present = self._type.inner if isinstance(self._type, NullableType) else self._type
        body = self._whole(present if members == list(objects) else one_of(*members))
        return replace(
            body, encodings={wire: encoding for wire, encoding in encodings.items() if encoding != Encoding()}
        )

    def _encoded(self, body: Body, is_multipart: bool) -> Body:
        written = Encodings(self._context, self._stated, is_multipart=is_multipart)
        written.check({property_.wire: property_.type for property_ in body.properties})
        pairs = [(property_, *written.of(property_)) for property_ in body.properties]
        extra = body.extra
        if extra is not None:
            extra = replaced(extra, {BINARY: FILE if is_multipart else STRING}, self._get, lists=1)
        return replace(
            body,
            properties=tuple(replace(property_, type=type_) for property_, type_, _ in pairs),
            encodings={p.wire: encoding for p, _, encoding in pairs if encoding != Encoding()},
            extra=extra,
        )
