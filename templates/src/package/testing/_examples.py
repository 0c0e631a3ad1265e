"""Values for a schema: the document's examples, or plausible ones that are the same for the same seed."""

from __future__ import annotations

import copy
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from ._checking import HIDDEN, Checker, Direction
from ._contract import Contract
from ._decoding import Shapes
from ._paths import is_object

_WORDS: Final = (
    *("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "iris", "juniper", "kite", "lark"),
)
_BEGINNING: Final = datetime(2030, 1, 1, 9, tzinfo=UTC)
_DEEPEST: Final = 12
"""From this depth on, only required values are created."""
_MOMENTS: Final = {"date-time": "%Y-%m-%dT%H:%M:%SZ", "date": "%Y-%m-%d", "time": "%H:%M:%SZ"}
_FORMATS: Final = {
    **dict.fromkeys(("email", "idn-email"), "{0}@example.com"),
    **dict.fromkeys(("uri", "url", "uri-reference", "iri"), "https://example.com/{0}"),
    **dict.fromkeys(("byte", "base64"), "ZXhhbXBsZQ=="),
    "duration": "PT{1}M",
    "hostname": "{0}.example.com",
    "decimal": "{1}.50",
    "ipv4": "192.0.2.{1}",
    "ipv6": "2001:db8::{1}",
}
"""Strings of other formats, with a word and a number."""
_NUMERIC: Final = ("integer", "number")


class Examples:
    """Creates values for schemas, the same for the same seed. Invalid examples of the document are skipped."""

    def __init__(self, contract: Contract, checker: Checker, direction: Direction, seed: str) -> None:
        self._contract = contract
        self._checker = checker
        self._hidden = HIDDEN[direction]
        self._random = Random(seed)  # noqa: S311, not for secrets

    def fits(self, value: Any, schema: Any) -> bool:
        """Return whether a value is valid by a schema."""
        return not self._checker.problems(value, schema, "body")

    def value(self, schema: Any, stated: Sequence[Any] = ()) -> Any:
        """Return a value for a schema. Examples stated beside it take precedence."""
        for example in stated:
            if self.fits(example, schema):
                return copy.deepcopy(example)
        return self._value(schema, 0, ())

    def _value(self, schema: Any, depth: int, above: tuple[str, ...], name: str = "") -> Any:
        if not is_object(schema):
            return _WORDS[0] if name else {}
        if len(schema) == 1 and "$ref" in schema:
            target = self._contract.schema(schema["$ref"])
            return self._value(target, depth, (*above, schema["$ref"]), name)
        for example in self._checker.examples(schema):
            return copy.deepcopy(example)
        merged = self._merged(schema, above)
        if "const" in merged:
            return merged["const"]
        if "enum" in merged:
            return next((value for value in merged["enum"] if value is not None), None)
        for keyword in ("oneOf", "anyOf"):
            if keyword in merged:
                return self._member(merged, keyword, depth, above, name)
        return self._plain(merged, depth, above, name)

    def _merged(self, schema: Mapping[str, Any], above: tuple[str, ...]) -> dict[str, Any]:
        """A schema merged with its `$ref` and its `allOf`, as far as values depend on them."""
        parts = list(schema.get("allOf", ()))
        if "$ref" in schema:
            parts.insert(0, {"$ref": schema["$ref"]})
        merged: dict[str, Any] = {}
        for part in (*parts, {key: value for key, value in schema.items() if key not in ("allOf", "$ref")}):
            node = self._contract.resolve(part)
            if not is_object(node):
                continue
            if "allOf" in node or "$ref" in node:
                node = self._merged(node, above)
            for key, value in node.items():
                if key == "properties":
                    merged[key] = {**merged.get(key, {}), **value}
                elif key == "required":
                    merged[key] = [*merged.get(key, ()), *value]
                elif key == "type" and key in merged:
                    merged[key] = _both(merged[key], value)
                else:
                    merged[key] = value
        return merged

    def _member(self, schema: dict[str, Any], keyword: str, depth: int, above: tuple[str, ...], name: str) -> Any:
        """A value for the first usable member of a union: neither null nor a recursion."""
        beside = {key: value for key, value in schema.items() if key != keyword}
        members: list[Any] = sorted(schema[keyword], key=lambda member: self._is_undesired(member, above))
        made: Any = None
        for member in members:
            part = {"allOf": [beside, member]} if beside.keys() - {"discriminator"} else member
            made = self._value(part, depth, above, name)
            made = self._discriminated(made, member, schema.get("discriminator"))
            if self.fits(made, {keyword: schema[keyword]}):
                return made
        return made

    def _is_undesired(self, member: Any, above: tuple[str, ...]) -> int:
        if is_object(member) and member.get("$ref") in above:
            return 2
        return int(Shapes(self._contract).types(member) == frozenset({"null"}))

    def _discriminated(self, made: Any, member: Any, discriminator: Any) -> Any:
        """A value that names its member, unless the member's schema does this itself."""
        if not (is_object(made) and is_object(discriminator) and is_object(member)):
            return made
        targets = discriminator.get("mapping", {})
        names = [value for value, target in targets.items() if str(target).rpartition("/")[2] == member.get("$ref")]
        for name in names or [member["$ref"]] if "$ref" in member else ():
            named = {**made, discriminator["propertyName"]: name}
            if self.fits(named, member):
                return named
        return made

    def _plain(self, schema: Mapping[str, Any], depth: int, above: tuple[str, ...], name: str) -> Any:
        stated: Any = schema.get("type")
        types = [stated] if isinstance(stated, str) else list(stated or ())
        kind = next((type_ for type_ in types if type_ != "null"), "null" if types else self._guess(schema))
        match kind:
            case "object":
                return self._object(schema, depth, above)
            case "array":
                return self._array(schema, depth, above)
            case "integer" | "number":
                return self._number(schema, whole=kind == "integer", name=name)
            case "boolean":
                return False
            case "null":
                return None
            case _:
                return self._string(schema, name)

    @staticmethod
    def _guess(schema: Mapping[str, Any]) -> str:
        if "properties" in schema or "additionalProperties" in schema or "required" in schema:
            return "object"
        return "array" if "items" in schema or "prefixItems" in schema else "string"

    def _object(self, schema: Mapping[str, Any], depth: int, above: tuple[str, ...]) -> dict[str, Any]:
        required = set(schema.get("required", ()))
        made: dict[str, Any] = {}
        for name, part in schema.get("properties", {}).items():
            node = self._contract.resolve(part)
            if part is False or (is_object(node) and node.get(self._hidden) is True):
                continue
            # Recursive values end at the first optional property.
            if name in required or (depth < _DEEPEST and not self._repeats(part, above)):
                made[name] = self._value(part, depth + 1, above, name)
        for name in schema.get("required", ()):
            if name not in made and name not in schema.get("properties", {}):
                other = schema.get("additionalProperties", True)
                made[name] = self._value(other if is_object(other) else {"type": "string"}, depth + 1, above, name)
        free = schema.get("additionalProperties")
        while len(made) < min(schema.get("minProperties", 0), 20) and free is not False:
            value = free if is_object(free) else {"type": "string"}
            made[f"key{len(made) + 1}"] = self._value(value, depth + 1, above, "key")
        return made

    def _repeats(self, schema: Any, above: tuple[str, ...]) -> bool:
        """Whether a value for a schema, or for one of its items or members, is already being created."""
        waiting, names = [schema], set[str]()
        while waiting:
            node = waiting.pop()
            if not is_object(node):
                continue
            name = node.get("$ref")
            if name in above:
                return True
            if name is not None and name not in names:
                names.add(name)
                waiting.append(self._contract.schema(name) if self._is_thin(name) else None)
            waiting.extend([node.get("items"), node.get("additionalProperties")])
            waiting.extend((*node.get("allOf", ()), *node.get("anyOf", ()), *node.get("oneOf", ())))
        return False

    def _is_thin(self, name: str) -> bool:
        """Whether a component is only an alias of others, and not an object of its own."""
        node = self._contract.schema(name)
        return is_object(node) and "properties" not in node

    def _array(self, schema: Mapping[str, Any], depth: int, above: tuple[str, ...]) -> list[Any]:
        made = [self._value(part, depth + 1, above, "item") for part in schema.get("prefixItems", ())]
        items = schema.get("items", {"type": "string"} if not made else False)
        least = schema.get("minItems", 0)
        wanted = max(least, 0 if depth >= _DEEPEST or self._repeats(items, above) else 1)
        wanted = min(wanted, schema.get("maxItems", wanted), max(least, 50))
        tries = 0
        while len(made) < wanted and items is not False and tries < 200:
            tries += 1
            value = self._value(items, depth + 1, above, f"item{tries}" if tries > 1 else "item")
            if not schema.get("uniqueItems") or value not in made:
                made.append(value)
            elif is_object(self._contract.resolve(items)):
                others = self._contract.resolve(items).get("enum", ())
                made.extend([value for value in others if value not in made][: wanted - len(made)])
                break
        return made

    def _number(self, schema: Mapping[str, Any], *, whole: bool, name: str) -> float:
        step: float = schema.get("multipleOf") or (1 if whole else 0)
        lows = [schema["minimum"]] if "minimum" in schema else []
        lows += [schema["exclusiveMinimum"] + (step or 0.5)] if "exclusiveMinimum" in schema else []
        highs = [schema["maximum"]] if "maximum" in schema else []
        highs += [schema["exclusiveMaximum"] - (step or 0.5)] if "exclusiveMaximum" in schema else []
        high: float = min(highs, default=math.inf)
        low: float = max(lows, default=min(1, high))
        span = 998 if name.lower().endswith("id") else 29
        value = min(max(low, math.floor(low) + self._random.randint(0, span)), max(low, high))
        if step:
            # The next smaller multiple, if it is not too small.
            value = max(math.floor(value / step), math.ceil(low / step)) * step
        return int(value) if whole else value

    def _string(self, schema: Mapping[str, Any], name: str) -> str:
        made = self._text(schema.get("format", ""), name, schema)
        least, most = schema.get("minLength", 0), schema.get("maxLength")
        if len(made) < least:
            made = (made + "x" * min(least, 10_000))[:least]
        if most is not None and len(made) > most:
            made = made[:most]
        if "pattern" in schema and not self.fits(made, {"pattern": schema["pattern"]}):
            from ._patterns import matching

            made = matching(schema["pattern"], self._random, least=least, most=most) or made
        return made

    def _text(self, format_: str, name: str, schema: Mapping[str, Any]) -> str:
        chance = self._random
        word = chance.choice(_WORDS)
        moment = _BEGINNING + timedelta(days=chance.randrange(365), minutes=30 * chance.randrange(16))
        if format_ in _MOMENTS:
            return moment.strftime(_MOMENTS[format_])
        if format_ == "uuid":
            return str(UUID(int=chance.getrandbits(128), version=4))
        made = _FORMATS.get(format_)
        return made.format(word, chance.randrange(1, 100)) if made is not None else self._named(word, name, schema)

    def _named(self, word: str, name: str, schema: Mapping[str, Any]) -> str:
        """A string without a format, named after its property."""
        lowered = name.lower()
        if lowered.endswith(("id", "key", "token", "cursor", "hash")):
            return f"{word}-{self._random.getrandbits(32):08x}"
        if lowered.endswith("email"):
            return f"{word}@example.com"
        if lowered.endswith(("url", "uri", "link")):
            return f"https://example.com/{word}"
        if lowered.endswith("timezone"):
            return "Europe/London"
        return word if "pattern" in schema or not lowered else f"{word} {name[:1].lower()}{name[1:]}"


def _both(first: Any, second: Any) -> Any:
    """The types that two schemas share; those of the second if there are none."""
    one = [first] if isinstance(first, str) else first
    other = [second] if isinstance(second, str) else second
    return [type_ for type_ in other if type_ in one] or other
