"""Expressions for the encoding of request bodies, and the parts of the runtime that they use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Literal

from ..loading.media_types import essence, is_json, is_range
from ..model.aliases import alternatives, may_be_string
from ..model.api import Api, Body, Encoding, Operation, Schema
from ..model.types import ANY, ListType, NullableType, ReferenceType, Scalar, ScalarType, Type, walk
from ..naming.identifiers import Identifier
from .quoting import Code, code, joined, literal
from .special_values import BASE64
from .wire_names import Needed, WireNames

BodyFeature = (
    Literal["choice", "content", "content_choice", "extra_properties", "files", "forms", "media_types"]
    | Literal["multipart", "optional_body"]
)

_PLAIN = "application/json"
_LONG = 120
"""How many characters a table of names has that is not repeated."""


def body_features(api: Api) -> frozenset[BodyFeature]:
    """The parts of the runtime that an API's request bodies use."""
    found: set[BodyFeature] = set()
    for operation in api.operations:
        for body in operation.bodies:
            match body.kind:
                case "form":
                    found.add("forms")
                case "multipart":
                    found.update(("multipart", "files"))
                case "content" | "any":
                    found.update(("content", "files", "media_types"))
                case "json":
                    pass
            if body.extra is not None:
                found.add("extra_properties")
            if not body.required and body.whole is None:
                found.add("optional_body")
            types = (body.whole, body.extra, *(p.type for p in body.properties))
            if any(isinstance(t, ScalarType) and t.scalar in (Scalar.FILE, Scalar.CONTENT) for t in walk(types)):
                found.add("files")
        if operation.has_content_type:
            found.update(("choice", "extra_properties", "media_types"))
            if operation.takes_content:
                found.add("content_choice")
    return frozenset(found)


class BodyFormats:
    """Fields of the constants of operations.

    Args:
        wire_names: The wire names of keys.
        needed: Receives the names that the expressions use.
        schemas: Finds a schema by its name.
    """

    def __init__(self, wire_names: WireNames, needed: Needed, schemas: Callable[[str], Schema]) -> None:
        self._wire_names = wire_names
        self._schemas = schemas
        self._needed = needed
        # The operation that has a table of names, by table.
        self._having: dict[Code, Identifier] = {}

    def fields(self, operation: Operation, constant: Identifier) -> Iterator[Code]:
        """The encoding of an operation's request body, unless it is plain JSON.

        Args:
            operation: The operation.
            constant: The name of its constant. A later operation with the same long table refers to it.
        """
        if operation.has_content_type:
            choice = code("ContentChoice") if operation.takes_content else code("BodyChoice")
            self._needed.runtime |= {"BodyAlternative", choice}
            files = frozenset(p.wire for body in operation.bodies for p in body.properties if _may_be_file(p.type))
            alternatives = [self._alternative(group, files) for group in operation.body_groups]
            required = code("is_required={}", literal(all(body.required for body in operation.bodies)))
            yield code("format={}({})", choice, joined(", ", [*alternatives, required]))
            return
        for body in operation.bodies:
            if body.kind == "json" and body.media != _PLAIN:
                yield code("media={}", literal(body.media))
            format_ = self._format(body)
            if format_ is not None:
                yield code("format={}", format_)
            names = self._wire_names.of_body(body, self._needed)
            if names is not None:
                having = constant if len(names) < _LONG else self._having.setdefault(names, constant)
                yield code("names={}", names if having == constant else code("{}.names", having))

    def _alternative(self, group: Sequence[Body], files: frozenset[str]) -> Code:
        body = group[0]
        formats = {body.media: None if is_range(body.media) else self._format(body) for body in group}
        media = {media: format_ if format_ is not None else code("None") for media, format_ in formats.items()}
        fields = [code("media={}", _table(media))]
        open_ended = next((body for body in group if is_range(body.media)), None)
        if open_ended is not None and open_ended.kind != "json":
            kind = code("AnyBody") if open_ended.kind == "any" else self._content(open_ended)
            self._needed.runtime.add(kind)
            fields.append(code("typed={}", kind))
            if essence(open_ended.media) == "text/*":
                fields.append(code("default={}", literal("text/plain")))
        names = self._wire_names.of_body(body, self._needed)
        if names is not None:
            fields.append(code("names={}", names))
        if body.kind == "json" and body.whole is not None and may_be_string(body.whole, self._schemas):
            fields.append(code("strings=True"))
        if body.whole is None:
            fields.append(code("properties={}", literal(frozenset(p.wire for p in body.properties))))
            required = frozenset(p.wire for p in body.properties if p.required)
            if required:
                fields.append(code("required={}", literal(required)))
            if body.extra is not None:
                fields.append(code("is_open=True"))
            texts = files & {p.wire for p in body.properties if _is_text(p.type)}
            if texts:
                fields.append(code("texts={}", literal(texts)))
        return code("BodyAlternative({})", joined(", ", fields))

    def _format(self, body: Body) -> Code | None:
        match body.kind:
            case "form":
                self._needed.runtime.add("FormBody")
                form = [_table({wire: self._field(encoding) for wire, encoding in body.encodings.items()})]
                if body.media != essence(body.media):
                    form.append(code("media={}", literal(body.media)))
                return code("FormBody({})", joined(", ", [part for part in form if part]))
            case "multipart":
                self._needed.runtime.add("MultipartBody")
                parts = [_table({wire: self._part(encoding) for wire, encoding in body.encodings.items()})]
                files = frozenset(p.wire for p in body.properties if _is_file(p.type))
                if files:
                    parts.append(code("files={}", literal(files)))
                encoded = frozenset(wire for wire, types in self._properties(body) if self._is_encoded(types))
                if encoded:
                    parts.append(code("encoded={}", literal(encoded)))
                if essence(body.media) != "multipart/form-data":
                    parts.append(code("media={}", literal(body.media)))
                return code("MultipartBody({})", joined(", ", [part for part in parts if part]))
            case "content":
                kind = self._content(body)
                self._needed.runtime.add(kind)
                return code("{}({})", kind, literal(body.media))
            case _:
                return None

    def _properties(self, body: Body) -> Iterator[tuple[str, list[Type]]]:
        """The declared properties of a body with all their types: if it is one of several objects, one of each."""
        found: dict[str, list[Type]] = defaultdict(list)
        whole = () if body.whole is None else alternatives(body.whole, self._schemas)
        objects = [self._schemas(one.name).properties for one in whole if isinstance(one, ReferenceType)]
        for property_ in chain(body.properties, *objects):
            if property_.access != "read":
                found[property_.wire].append(property_.type)
        yield from found.items()

    def _is_encoded(self, types: Sequence[Type]) -> bool:
        """Whether a value, or an item of a list, can be bytes that are sent as base64, and no file."""
        found = [part for type_ in types for part in alternatives(type_, self._schemas)]
        found += [part for one in found if isinstance(one, ListType) for part in alternatives(one.item, self._schemas)]
        return BASE64 in found and not {ScalarType(scalar=Scalar.FILE), ANY} & set(found)

    def _content(self, body: Body) -> Code:
        return code("Base64Body") if body.encodes_file else code("ContentBody")

    def _field(self, encoding: Encoding) -> Code:
        fields: list[Code] = []
        if encoding.style is not None:
            fields.append(code("style={}", literal(encoding.style)))
        elif encoding.media and is_json(encoding.media[0]):
            fields.append(code("is_json=True"))
        if encoding.reserved:
            fields.append(code("reserved=True"))
        self._needed.runtime.add("FieldFormat")
        return code("FieldFormat({})", joined(", ", fields))

    def _part(self, encoding: Encoding) -> Code:
        fields: list[Code] = []
        if encoding.media:
            fields.append(code("types={}", literal(encoding.media)))
        if encoding.style is not None:
            fields.append(code("style={}", literal(encoding.style)))
        if encoding.headers:
            fields.append(code("headers={}", literal(encoding.headers)))
        if encoding.encodes_file:
            fields.append(code("encodes_file=True"))
        self._needed.runtime.add("PartFormat")
        return code("PartFormat({})", joined(", ", fields))


def _table(entries: dict[str, Code]) -> Code:
    """A dict of expressions; empty text if there are none."""
    if not entries:
        return code("")
    return code("{{{}}}", joined(", ", [code("{}: {}", literal(key), value) for key, value in entries.items()]))


def _is_file(type_: Type) -> bool:
    """Whether a type is a file or several files, and nothing else."""
    return all(isinstance(t, ListType | NullableType) or t == ScalarType(scalar=Scalar.FILE) for t in walk([type_]))


def _may_be_file(type_: Type) -> bool:
    """Whether a type includes files."""
    return ScalarType(scalar=Scalar.FILE) in walk([type_])


def _is_text(type_: Type) -> bool:
    """Whether a type is a string or several strings, and nothing else."""
    texts = (ScalarType(scalar=Scalar.STRING), ScalarType(scalar=Scalar.BINARY))
    return all(isinstance(t, ListType | NullableType) or t in texts for t in walk([type_]))
