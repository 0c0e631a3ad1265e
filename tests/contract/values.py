"""Values of schemas: always the same ones, valid by the document, and telling, so that what is mixed up shows."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from tests.contract.openapi import Contract
from tests.contract.schemas import Flat, alternatives, flatten, is_null
from tests.contract.validators import Direction

_RECURSION = 2
"""How often a schema may stand within itself."""
_ATTEMPTS = 24
_MOST_ITEMS = 16
_FREE_KEY = "freeKey-"
_BOUNDS = {
    "int8": (-(2**7), 2**7 - 1),
    "uint8": (0, 2**8 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "uint16": (0, 2**16 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "uint": (0, 2**31 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**63 - 1),
}


class ImpossibleError(Exception):
    """No valid value can be made."""


class _TooDeepError(Exception):
    """A schema contains itself once too often here."""


class Rotation:
    """Whose turn it is among alternatives, by the place where they are met.

    Places are paths within a value; items of a list and values of a map share theirs.
    """

    def __init__(self) -> None:
        self._visits: dict[str, int] = {}
        self._counts: dict[str, int] = {}

    def turn(self, place: str, count: int, *, matters: bool = True) -> int:
        """The number of the alternative to take; with `matters`, the others are to come as well."""
        visits = self._visits.get(place, 0)
        self._visits[place] = visits + 1
        if matters:
            self._counts[place] = count
        return visits % count

    @property
    def is_complete(self) -> bool:
        """Whether every alternative that matters was taken."""
        return all(self._visits[place] >= count for place, count in self._counts.items())


@dataclass(slots=True)
class Values:
    """Makes values.

    Attributes:
        contract: The document.
        direction: Where the values go.
        everything: Whether optional properties are there.
        rotation: Which alternatives come next.
        nulls: Whether null is written where it is allowed; forms have none.
        plain: Whether texts keep to letters, digits and hyphens, as headers need it.
        least: How many items a list has at least, and properties an object; an empty one in a query would not be sent.
    """

    contract: Contract
    direction: Direction
    everything: bool
    rotation: Rotation = field(default_factory=Rotation)
    nulls: bool = True
    plain: bool = False
    least: int = 0
    _count: int = 0

    def value(self, schema: Any, place: str) -> Any:
        """A valid value.

        Raises:
            ImpossibleError: None was found.
        """
        problems: list[str] = []
        for _ in range(_ATTEMPTS):
            try:
                made = self._make(schema, place, ())
            except _TooDeepError:
                problems = ["it contains itself without end"]
                continue
            problems = self.contract.problems(schema, shown(made), self.direction)
            if not problems:
                return made
        raise ImpossibleError(f"no valid value for {place}: {problems[0]}")

    def _make(self, schema: Any, place: str, trail: tuple[str, ...]) -> Any:
        flat, trail = self._settled(schema, place, trail)
        keywords = flat.keywords
        if "const" in keywords:
            return keywords["const"]
        if "enum" in keywords:
            listed = [value for value in keywords["enum"] if value is not None or self.nulls]
            return listed[self.rotation.turn(f"{place}|enum", len(listed), matters=False)]
        kind = self._kind(flat, place)
        if kind == "object":
            return self._object(flat, place, trail)
        if kind == "array":
            return self._array(keywords, place, trail)
        return self._scalar(kind, keywords, place)

    def _settled(self, schema: Any, place: str, trail: tuple[str, ...]) -> tuple[Flat, tuple[str, ...]]:
        """The schema as one flat one, with an alternative taken in each of its unions."""
        flat = flatten(self.contract, schema)
        trail = self._extended(trail, flat.names)
        number = 0
        while flat.unions:
            union, *others = flat.unions
            members = sorted(
                (m for m in union.members if self.nulls or not is_null(self.contract, m)), key=self._is_null
            )
            turn = self.rotation.turn(f"{place}|{number}", len(members))
            for index in range(len(members)):
                member = members[(turn + index) % len(members)]
                taken = flatten(self.contract, member)
                try:
                    below = self._extended(trail, taken.names)
                except _TooDeepError:
                    continue
                trail = below
                break
            else:
                raise _TooDeepError
            flat = flat.with_unions(others).merged(taken)
            if union.discriminator is not None:
                flat = flat.tagged(*union.tag(member))
            number += 1
        return flat, trail

    def _is_null(self, schema: Any) -> bool:
        return is_null(self.contract, schema)

    def _extended(self, trail: tuple[str, ...], names: Sequence[str]) -> tuple[str, ...]:
        for name in names:
            trail = (*trail, name)
            if trail.count(name) > _RECURSION:
                raise _TooDeepError
        return trail

    def _kind(self, flat: Flat, place: str) -> str:
        kinds = [kind for kind in flat.kinds if kind != "null"]
        if "null" in flat.kinds and (self.nulls or not kinds):
            kinds.append("null")
        return kinds[self.rotation.turn(f"{place}|type", len(kinds), matters=len(kinds) <= 4)]

    # -- objects and arrays ---------------------------------------------------------------------------------------

    def _object(self, flat: Flat, place: str, trail: tuple[str, ...]) -> dict[str, Any]:
        keywords = flat.keywords
        properties = {name: node for name, node in keywords.get("properties", {}).items() if not self._is_hidden(node)}
        required = [
            name for name in keywords.get("required", ()) if name in properties or not self._is_declared(flat, name)
        ]
        further = keywords.get("additionalProperties")
        names = list(dict.fromkeys([*(properties if self.everything else required), *required]))
        missing = max(keywords.get("minProperties", 0), self.least) - len(names)
        names += [name for name in properties if name not in names][: max(0, missing)]
        made: dict[str, Any] = {}
        for name in [n for n in properties if n in names] + [n for n in names if n not in properties]:
            node = properties.get(name, further if isinstance(further, Mapping) else True)
            try:
                made[name] = self._make(node, f"{place}.{name}", trail)
            except _TooDeepError:
                if name in required:
                    raise
        if flat.tags:
            made.update({name: value for name, value in flat.tags.items() if name in made or name in properties})
        free = self._free_keys(keywords, properties, len(made))
        for key in free:
            try:
                made[key] = self._make(True if further is None else further, f"{place}.*", trail)
            except _TooDeepError:
                break
        most = max(keywords.get("maxProperties", len(made)), len(required))
        spare = [name for name in reversed(made) if name not in required][: max(0, len(made) - most)]
        return {name: value for name, value in made.items() if name not in spare}

    def _free_keys(self, keywords: Mapping[str, Any], properties: Mapping[str, Any], present: int) -> list[str]:
        """Keys beyond the declared ones: of a map, and in answers of any object that says what else may come."""
        further = keywords.get("additionalProperties", not properties)
        if further is False:
            return []
        is_map = not properties
        wanted = (
            2
            if self.everything and (is_map or (self.direction == "answer" and "additionalProperties" in keywords))
            else 0
        )
        wanted = max(wanted, keywords.get("minProperties", 0) - present, self.least - present if is_map else 0)
        names = keywords.get("propertyNames")
        if isinstance(names, Mapping):
            return list(dict.fromkeys(self._make(names, "key", ()) for _ in range(wanted)))
        return [f"{_FREE_KEY}{number}" for number in range(1, wanted + 1)]

    def _is_hidden(self, node: Any) -> bool:
        hidden = "readOnly" if self.direction == "request" else "writeOnly"
        return isinstance(node, Mapping) and node.get(hidden) is True

    def _array(self, keywords: Mapping[str, Any], place: str, trail: tuple[str, ...]) -> list[Any]:
        first = [
            self._make(node, f"{place}.{index}", trail) for index, node in enumerate(keywords.get("prefixItems", ()))
        ]
        items = keywords.get("items", True)
        if items is False:
            return first
        least = max(keywords.get("minItems", 0), self.least)
        wanted = max(least, 2, alternatives(self.contract, items)) if self.everything else least
        wanted = min(wanted, keywords.get("maxItems", _MOST_ITEMS), max(_MOST_ITEMS, least))
        made = list(first)
        for _ in range(3 * wanted):
            if len(made) >= wanted:
                break
            try:
                item = self._make(items, f"{place}.*", trail)
            except _TooDeepError:
                if len(made) < least:
                    raise
                break
            if item not in made or not keywords.get("uniqueItems"):
                made.append(item)
        return made

    # -- scalars --------------------------------------------------------------------------------------------------

    def _scalar(self, kind: str, keywords: Mapping[str, Any], place: str) -> Any:
        self._count += 1
        match kind:
            case "null":
                return None
            case "boolean":
                return self.rotation.turn(f"{place}|boolean", 2, matters=False) == 0
            case "integer" | "number":
                return self._number(kind, keywords)
            case "string":
                return self._text(keywords, place)
            case _:
                return self._anything(place)

    def _anything(self, place: str) -> Any:
        kinds: list[Any] = [f"any {self._count}", self._count, True, {"anyKey": self._count}, ["a", self._count], 0.5]
        return kinds[self.rotation.turn(f"{place}|any", len(kinds), matters=False)]

    def _number(self, kind: str, keywords: Mapping[str, Any]) -> int | float:
        low, high = _limits(keywords)
        step = keywords.get("multipleOf", 1)
        if low is None:
            low = 100 if high is None else min(0, high)
        first = math.ceil(low / step)
        span = 10_000 if high is None else max(1, math.floor(high / step) - first + 1)
        whole: int | float = (first + self._count % span) * step
        has_room = high is None or whole + 0.5 <= high
        if kind == "number" and "multipleOf" not in keywords and has_room and self._count % 2:
            return whole + 0.5
        return whole

    def _text(self, keywords: Mapping[str, Any], place: str) -> str | bytes:
        least, most = keywords.get("minLength", 0), keywords.get("maxLength")
        if "pattern" in keywords:
            return matching(keywords["pattern"], least, most)
        made = formatted(keywords.get("format", ""), self._count)
        if made is not None:
            return made
        name = place.rpartition(".")[2].strip("*") or "text"
        text = f"{name}-{self._count}" if self.plain else f"{name} {self._count}: ä/%2F&x=1+1;#?,|"
        text = text.ljust(least, "x")
        return text if most is None else text[-most:] if self.plain else text[:most]


def _limits(keywords: Mapping[str, Any]) -> tuple[int | float | None, int | float | None]:
    """The smallest and the largest number that are allowed, as far as there are such."""
    low, high = _BOUNDS.get(keywords.get("format", ""), (None, None))
    lower = [bound for bound in (low, keywords.get("minimum"), _exclusive(keywords, "Minimum", 1)) if bound is not None]
    upper = [
        bound for bound in (high, keywords.get("maximum"), _exclusive(keywords, "Maximum", -1)) if bound is not None
    ]
    return max(lower, default=None), min(upper, default=None)


def _exclusive(keywords: Mapping[str, Any], bound: str, inwards: int) -> int | float | None:
    """An exclusive bound as an inclusive one. In OpenAPI 3.0 the keyword says how `minimum` or `maximum` is meant."""
    stated = keywords.get(f"exclusive{bound}")
    if stated is True:
        stated = keywords.get(bound.lower())
    return None if stated is None or stated is False else stated + inwards


def formatted(name: str, number: int) -> str | bytes | None:
    """The text with that number in a format; None for a format that is no more than a hint."""
    day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
    clock = f"{number % 24:02}:{number % 60:02}:{number * 7 % 60:02}"
    match name:
        case "date-time":
            return f"{day}T{clock}{('Z', '.250Z', '+05:30', '-08:00')[number % 4]}"
        case "date":
            return day
        case "time":
            return f"{clock}Z"
        case "uuid":
            return f"00000000-0000-4000-8000-{number:012x}"
        case "email" | "idn-email":
            return f"person+{number}@example.com"
        case "uri" | "url":
            return f"https://example.com/{number}?a=b&c=%2F#d"
        case "hostname":
            return f"host-{number}.example.com"
        case "ipv4":
            return f"192.0.2.{number % 256}"
        case "ipv6":
            return f"2001:db8::{number % 65536:x}"
        case "duration":
            return f"PT{number}M"
        case "byte" | "base64":
            return base64.b64encode(f"bytes {number}".encode()).decode()
        case "binary":
            return f"binary {number} ".encode() + bytes(range(256))
        case _:
            return None


@cache
def matching(pattern: str, least: int, most: int | None) -> str:
    """A text that matches a pattern and keeps to its lengths."""
    printable = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
    return find(
        st.from_regex(pattern, alphabet=printable),
        lambda text: len(text) >= least and (most is None or len(text) <= most) and text.isprintable(),
        settings=settings(derandomize=True, database=None, max_examples=500, phases=[Phase.generate]),
    )


def is_free_key(name: str) -> bool:
    """Whether a key was made up where the document allows any."""
    return name.startswith(_FREE_KEY)


def shown(value: Any) -> Any:
    """A value as a validator of JSON takes it: bytes become text."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items()}
    return [shown(item) for item in value] if isinstance(value, list) else value
