"""Decode the text of requests: parameters in all styles, and forms. The inverse of `_core.encode`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, unquote

from .._core.json_data import json_type
from .._core.operation import Style
from ._contract import Contract, Media, Parameter
from ._paths import is_array, is_object, meant

_INTEGER: Final = re.compile(r"-?\d+")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
_KEYS: Final = re.compile(r"\[([^\[\]]*)\]")
_SEPARATORS: Final[Mapping[str, str]] = {"comma": ",", "pairs": ",", "space": " ", "pipe": "|"}


class File(NamedTuple):
    """A file in a multipart body."""

    filename: str | None
    content: bytes
    content_type: str


class Shapes:
    """Determines the JSON types that a schema allows, to convert text to values."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract

    def types(self, schema: Any, depth: int = 8) -> frozenset[str]:
        """Return the JSON types that a schema names; empty if it names none."""
        node = self._contract.resolve(schema)
        if not is_object(node) or depth == 0:
            return frozenset()
        stated: Any = node.get("type")
        if stated is not None:
            return frozenset([stated] if isinstance(stated, str) else stated)
        if "const" in node or "enum" in node:
            return frozenset(map(json_type, node.get("enum", [node.get("const")])))
        found: set[str] = set()
        for part in (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())):
            found |= self.types(part, depth - 1)
        if not found and "properties" in node:
            found.add("object")
        return frozenset(found)

    def item(self, schema: Any) -> Any:
        """Return the schema of the items of an array."""
        return self._part(schema, "items", True)

    def properties(self, schema: Any) -> Mapping[str, Any]:
        """Return the schemas of an object's properties, from all of its parts."""
        node = self._contract.resolve(schema)
        if not is_object(node):
            return {}
        found: dict[str, Any] = {}
        for part in (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())):
            found.update(self.properties(part))
        return {**found, **node.get("properties", {})}

    def at(self, schema: Any, path: str) -> Any:
        """Return the schema of the property at a dotted path."""
        for part in path.split(".") if path else ():
            schema = self.member(schema, part)
        return schema

    def member(self, schema: Any, name: str) -> Any:
        """Return the schema of an object's property, also of one that it does not name."""
        return self.properties(schema).get(name, self._part(schema, "additionalProperties", True))

    def element(self, schema: Any, index: int) -> Any:
        """Return the schema of an array's item at an index."""
        first = self._part(schema, "prefixItems", ())
        return first[index] if index < len(first) else self.item(schema)

    def _part(self, schema: Any, keyword: str, otherwise: Any) -> Any:
        node = self._contract.resolve(schema)
        if not is_object(node):
            return otherwise
        if keyword in node:
            return node[keyword]
        parts = (*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ()))
        return next((found for part in parts if (found := self._part(part, keyword, None)) is not None), otherwise)

    def scalar(self, text: str, schema: Any) -> Any:
        """Return the value of a text; the text itself if it matches none of the allowed types."""
        types = self.types(schema)
        if not types:
            return text
        if "integer" in types and _INTEGER.fullmatch(text):
            return int(text)
        if "number" in types and _NUMBER.fullmatch(text):
            return float(text) if not _INTEGER.fullmatch(text) else int(text)
        if "boolean" in types and text in ("true", "false"):
            return text == "true"
        if "null" in types and text in ("", "null") and "string" not in types:
            return None
        if types & {"array", "object"} and text[:1] in ("[", "{"):
            return json_of(text)
        return text

    def items(self, texts: Iterable[str], schema: Any) -> list[Any]:
        """Return the decoded items of an array."""
        return [self.scalar(text, self.element(schema, index)) for index, text in enumerate(texts)]

    def members(self, members: Iterable[tuple[str, str]], schema: Any) -> dict[str, Any]:
        """Return the decoded members of an object."""
        return {key: self.scalar(text, self.member(schema, key)) for key, text in members}

    def deep(self, entries: Iterable[tuple[Sequence[str], str]], schema: Any) -> Any:
        """Return the value of keys such as `name[key][0]`, with `name` removed."""
        children: dict[str, list[tuple[Sequence[str], str]]] = {}
        for keys, text in entries:
            if not keys:
                return self.scalar(text, schema)
            children.setdefault(keys[0], []).append((keys[1:], text))
        if "array" in self.types(schema) and all(not key or key.isdecimal() for key in children):
            item = self.item(schema)
            found = [[part] for part in children.get("", ())] or list(children.values())
            return [self.deep(parts, item) for parts in found]
        return {key: self.deep(parts, self.member(schema, key)) for key, parts in children.items()}

    def lacking(self, value: Any, schema: Any, path: str) -> str:
        """Return where a dotted path ends too early; empty if the value has all of it, or its schema allows it.

        Only the last part may be new, unless the schema allows any, and must not resemble a known one.
        """
        parts = path.split(".") if path else []
        for at, part in enumerate(parts):
            members: dict[str, Any] = value if is_object(value) else {}
            known = list(map(str, range(len(value)))) if is_array(value) else [*members, *self.properties(schema)]
            similar = meant(part, known)
            is_last = at == len(parts) - 1
            if part not in known and not self._takes(value, schema, any_name=not is_last or bool(similar)):
                return f"{repr('.'.join(parts[:at])) if at else 'the body'} has no {part!r}{similar}"
            if is_array(value):
                value, schema = value[int(part)], self.element(schema, int(part))
            else:
                value, schema = members.get(part), self.member(schema, part)
        return ""

    def _takes(self, value: Any, schema: Any, *, any_name: bool) -> bool:
        """Whether a new property can be added to a value: one of any name only if the schema says so."""
        kinds = self.types(schema)
        if not is_object(value) and (value is not None or (kinds and "object" not in kinds)):
            return False
        other = self._part(schema, "additionalProperties", self._contract.resolve(schema) in (True, {}))
        return not any_name or other is not False

    # -- parameters ---------------------------------------------------------------------------------------------------

    def segment(self, parameter: Parameter, raw: str) -> Any:
        """Return the value of a parameter in the path, a header or a cookie, percent-encoded if it is from a path."""
        style, schema = parameter.style, parameter.schema
        decode = unquote if parameter.location == "path" else str
        if style in ("json", "text"):
            return json_of(decode(raw)) if style == "json" else self.scalar(decode(raw), schema)
        is_exploded = style in ("pairs", "label*", "matrix*")
        separator = ","
        if style in ("label", "label*"):
            raw, separator = raw.removeprefix("."), "." if is_exploded else ","
        elif style in ("matrix", "matrix*"):
            raw, separator = raw.removeprefix(";"), ";" if is_exploded else ","
            if style == "matrix":
                raw = raw.partition("=")[2]
        types = self.types(schema)
        if "object" in types and not types & {"string"}:
            parts = raw.split(separator)
            twos = zip(*[iter(parts)] * 2, strict=False)
            pairs = [part.partition("=")[::2] for part in parts] if is_exploded else twos
            return self.members(((decode(one[0]), decode(one[-1])) for one in pairs), schema)
        if style == "matrix*":
            texts = [part.partition("=")[2] for part in raw.split(";")]
        else:
            texts = raw.split(separator) if "array" in types else [raw]
        decoded = [decode(text).strip() if parameter.location == "header" else decode(text) for text in texts]
        if "array" in types:
            return self.items(decoded, schema) if raw else []
        return self.scalar(decoded[0], schema)

    def query(self, name: str, style: Style, schema: Any, pairs: Sequence[tuple[str, str]]) -> tuple[bool, Any]:
        """Return whether a parameter of a query, a form or a cookie is present, and its value.

        The pairs are all keys with their text, percent-encoded if the style joins values by commas.
        """
        types = self.types(schema)
        texts = [text for key, text in pairs if key == name]
        if style == "json":
            return bool(texts), json_of(unquote(texts[0])) if texts else None
        if style == "deep" or any(key.startswith(f"{name}[") for key, _ in pairs):
            entries = [(_KEYS.findall(key), unquote(text)) for key, text in pairs if key.startswith(f"{name}[")]
            if entries:
                return True, self.deep(entries, schema)
        if style == "form" and "object" in types and not texts:
            known = self.properties(schema)
            members = [(key, unquote(text)) for key, text in pairs if key in known]
            return bool(members), self.members(members, schema)
        if not texts:
            return False, None
        separator = _SEPARATORS.get(style)
        if types & {"array", "object"} and separator is not None:
            # The separator of values can itself be percent-encoded; a space must be.
            joined = separator.join(texts if separator == "," else map(unquote, texts))
            parts = [unquote(part) for part in joined.split(separator)]
            if "object" in types and "array" not in types:
                return True, self.members(zip(parts[::2], parts[1::2], strict=False), schema)
            return True, self.items(parts, schema)
        if "array" in types and (len(texts) > 1 or "string" not in types):
            return True, self.items(map(unquote, texts), schema)
        return True, self.scalar(unquote(texts[-1]), schema)

    # -- bodies -------------------------------------------------------------------------------------------------------

    def form(self, media: Media, text: str) -> dict[str, Any]:
        """Return the properties of a body of type `application/x-www-form-urlencoded`."""
        pairs = raw_pairs(text)
        found: dict[str, Any] = {}
        known = self.properties(media.schema)
        for name, schema in known.items():
            is_there, value = self.query(name, media.styles.get(name, "form"), schema, pairs)
            if is_there:
                found[name] = value
        for key, value in parse_qsl(text, keep_blank_values=True):
            if key.partition("[")[0] not in known:
                found.setdefault(key, value)
        return found


def json_of(text: str | bytes) -> Any:
    """Return the value of a JSON text; the text itself if it is none."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def raw_pairs(query: str) -> list[tuple[str, str]]:
    """Return the keys of a query, decoded, with their text, which can still be percent-encoded."""
    pairs = (part.partition("=") for part in query.replace("+", " ").split("&") if part)
    return [(unquote(key), text) for key, _, text in pairs]
