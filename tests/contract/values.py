"""Values for schemas: reproducible, valid by the document, and distinct, so that mixed-up values are detected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.contract.openapi import Contract
from tests.contract.rotation import Rotation
from tests.contract.scalars import number, text
from tests.contract.schemas import Flat, Option, alternatives, flatten, options
from tests.contract.validators import Direction

_RECURSION = 2
"""Maximum nesting of a schema within itself."""
_ATTEMPTS = 24
_MOST_ITEMS = 16
_MOST_WITHIN = 6000
"""How many values a value may have within it before what is deep in it is kept small."""
_DEEPEST = 6
"""How deep objects are when they are first kept small; less deep if that is not enough."""
_FREE_KEY = "free_key-"
"""In snake_case, because such keys are never converted to other wire names."""


class ImpossibleError(Exception):
    """No valid value can be created."""


class _TooLargeError(Exception):
    """A value has too many values within it."""


class _DeadEndError(Exception):
    """No value can be created in this way: a schema contains itself too often, or contradicts another one."""


@dataclass(slots=True)
class Values:
    """Creates values.

    Attributes:
        contract: The document.
        direction: The direction of the values.
        everything: Whether optional properties are included.
        rotation: Selects alternatives.
        nulls: Whether to use null where it is allowed; forms have no null.
        plain: Whether strings contain only letters, digits and hyphens.
        files: Whether binary strings are bytes, as in a part of a form and in a body that is a file. JSON (used for
            objects in forms) has no bytes.
        least: Minimum number of list items and object properties; a query cannot represent empty ones.
    """

    contract: Contract
    direction: Direction
    everything: bool
    rotation: Rotation = field(default_factory=Rotation)
    nulls: bool = True
    plain: bool = False
    files: bool = False
    least: int = 0
    _count: int = 0
    _depth: int = 0
    _lists: int = 0
    _made: int = 0
    _deepest: int | None = None

    def value(self, schema: Any, place: str) -> Any:
        """A valid value.

        Raises:
            ImpossibleError: None was found.
        """
        while True:
            try:
                return self._valid(schema, place)
            except _TooLargeError:
                # Places that were met before may be out of reach from now on.
                self.rotation.restart()
                self._deepest = _DEEPEST if self._deepest is None else self._deepest - 1

    def _valid(self, schema: Any, place: str) -> Any:
        problems: list[str] = []
        for _ in range(_ATTEMPTS):
            self._made = 0
            try:
                made = self._make(schema, place, ())
            except _DeadEndError:
                problems = ["it contains itself without end, or contradicts itself"]
                continue
            problems = self.contract.problems(schema, shown(made), self.direction)
            if not problems:
                return made
        raise ImpossibleError(f"no valid value for {place}: {problems[0]}")

    def _make(self, schema: Any, place: str, trail: tuple[str, ...]) -> Any:
        """A value that should be valid.

        Args:
            schema: The schema.
            place: The path of the value.
            trail: The components on the path to it.
        """
        self._made += 1
        if self._made > _MOST_WITHIN and self._deepest != 0:
            raise _TooLargeError
        flat, trail = self._settled(schema, place, trail)
        keywords = flat.keywords
        if "const" in keywords:
            return keywords["const"]
        if "enum" in keywords:
            listed = [value for value in keywords["enum"] if value is not None or self.nulls]
            if not listed:
                raise _DeadEndError
            return listed[self.rotation.turn(f"{place}|enum", len(listed))]
        kind = self._kind(flat, place)
        if kind == "object":
            self._depth += 1
            try:
                return self._object(flat, place, trail)
            finally:
                self._depth -= 1
        if kind == "array":
            return self._array(keywords, place, trail)
        return self._scalar(kind, keywords, place)

    @property
    def _is_small(self) -> bool:
        """Whether what is made now has only what it must have."""
        return not self.everything or (self._deepest is not None and self._depth > self._deepest)

    # -- alternatives ---------------------------------------------------------------------------------------------

    def _settled(self, schema: Any, place: str, trail: tuple[str, ...]) -> tuple[Flat, tuple[str, ...]]:
        """The schema as one flat schema, with an alternative selected in each of its unions."""
        flat = flatten(self.contract, schema)
        trail = _extended(trail, flat.names)
        unions_taken = 0
        while flat.unions:
            option = self._option(flat, f"{place}|{unions_taken}", trail)
            flat, trail = option.flat, _extended(trail, option.names)
            unions_taken += 1
        return flat, trail

    def _option(self, flat: Flat, place: str, trail: tuple[str, ...]) -> Option:
        """The next member of the first union of a schema, of those that do not recur endlessly; null comes last."""
        found = {
            option.key: option
            for option in options(self.contract, flat)
            if (self.nulls or not option.is_null) and not _is_endless(trail, option.names)
        }
        if not found:
            raise _DeadEndError
        if self._deepest is not None and self._depth > self._deepest:
            sizes = {key: len(option.flat.keywords.get("properties", ())) for key, option in found.items()}
            found = {key: found[key] for key, size in sizes.items() if size == min(sizes.values())}
        return found[self.rotation.choice(place, list(found))]

    def _kind(self, flat: Flat, place: str) -> str:
        kinds = [kind for kind in flat.kinds if kind != "null"]
        if "null" in flat.kinds and (self.nulls or not kinds):
            kinds.append("null")
        if not kinds:
            raise _DeadEndError
        if len(kinds) == 1:
            return kinds[0]
        return self.rotation.choice(f"{place}|type", [(*kinds, kind) for kind in kinds])[-1]

    # -- objects and arrays ---------------------------------------------------------------------------------------

    def _object(self, flat: Flat, place: str, trail: tuple[str, ...]) -> dict[str, Any]:
        keywords = flat.keywords
        declared = keywords.get("properties", {})
        offered = {name: node for name, node in declared.items() if not self._is_hidden(node)}
        required = [name for name in keywords.get("required", ()) if name in offered or name not in declared]
        # An object that lists its properties, be it none, is no map.
        is_map = "properties" not in keywords
        further = keywords.get("additionalProperties", is_map)
        free = further if isinstance(further, Mapping) else True
        made: dict[str, Any] = {}
        for name in self._names(keywords, offered, required):
            try:
                made[name] = self._make(offered.get(name, free), f"{place}.{name}", trail)
            except _DeadEndError:
                if name in required:
                    raise
        made.update((name, tag) for name, tag in flat.tags.items() if name in made)
        for key in self._free_keys(keywords, len(made), is_map=is_map) if further is not False else ():
            try:
                made[key] = self._make(free, f"{place}.*", trail)
            except _DeadEndError:
                break
        if not made and self.least and not self.files:
            # Brackets write the keys of an object; of one without any, nothing is left.
            raise _DeadEndError
        return made

    def _names(self, keywords: Mapping[str, Any], offered: Mapping[str, Any], required: Sequence[str]) -> Iterator[str]:
        """The properties to include: required ones, and others if requested and allowed by the limits."""
        optional = [name for name in offered if name not in required]
        least = max(keywords.get("minProperties", 0), self.least) - len(required)
        most = keywords.get("maxProperties", len(offered)) - len(required)
        kept = optional[: max(0, least if self._is_small else most)]
        yield from (name for name in offered if name in required or name in kept)
        yield from (name for name in required if name not in offered)

    def _free_keys(self, keywords: Mapping[str, Any], present: int, *, is_map: bool) -> list[str]:
        """Keys that the document does not list: in a map, and in responses in any object with additional properties."""
        says_so = self.direction == "answer" and "additionalProperties" in keywords
        wanted = 2 if (is_map or says_so) and not self._is_small else 0
        least = max(keywords.get("minProperties", 0), self.least if is_map else 0) - present
        names = keywords.get("propertyNames")
        if isinstance(names, Mapping):
            return [self._make(names, "key", ()) for _ in range(max(wanted, least))]
        return [f"{_FREE_KEY}{count}" for count in range(1, max(wanted, least) + 1)]

    def _is_hidden(self, node: Any) -> bool:
        hidden = "readOnly" if self.direction == "request" else "writeOnly"
        return isinstance(node, Mapping) and True in (
            node.get(hidden),
            flatten(self.contract, node).keywords.get(hidden),
        )

    def _array(self, keywords: Mapping[str, Any], place: str, trail: tuple[str, ...]) -> list[Any]:
        made = [
            self._make(node, f"{place}.{index}", trail) for index, node in enumerate(keywords.get("prefixItems", ()))
        ]
        items = keywords.get("items", True)
        if items is False:
            return made
        least = max(keywords.get("minItems", 0), self.least)
        # Lists in lists have few items each, or values would grow without bound; the next ones have the others.
        several = 2 if self._lists else max(2, alternatives(self.contract, items))
        wanted = least if self._is_small else max(least, several)
        wanted = min(wanted, keywords.get("maxItems", _MOST_ITEMS), max(_MOST_ITEMS, least))
        for _ in range(3 * wanted):
            if len(made) >= wanted:
                break
            self._lists += 1
            try:
                item = self._make(items, f"{place}.*", trail)
            except _DeadEndError:
                if len(made) < least:
                    raise
                break
            finally:
                self._lists -= 1
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
                return self.rotation.turn(f"{place}|boolean", 2) == 0
            case "integer" | "number":
                return number(kind, keywords, self._count)
            case "string":
                name = place.rpartition(".")[2].strip("*") or "text"
                return text(keywords, name, self._count, plain=self.plain, binary=self.files and self._depth < 2)
            case _:
                return self._anything(place)

    def _anything(self, place: str) -> Any:
        kinds: list[Any] = [f"any {self._count}", self._count, True, {"any_key": self._count}, ["a", self._count], 0.5]
        return kinds[self.rotation.turn(f"{place}|any", len(kinds))]


def _extended(trail: tuple[str, ...], names: Sequence[str]) -> tuple[str, ...]:
    """The components on the path to a value, with more added.

    Raises:
        _DeadEndError: One of them occurs too often.
    """
    if _is_endless(trail, names):
        raise _DeadEndError
    return (*trail, *names)


def _is_endless(trail: tuple[str, ...], names: Sequence[str]) -> bool:
    """Whether one of the components occurs too often with those on the path to it."""
    return any((*trail, *names).count(name) > _RECURSION for name in names)


def is_free_key(name: str) -> bool:
    """Whether a key was invented where the document allows any."""
    return name.startswith(_FREE_KEY)


def shown(value: Any) -> Any:
    """A value in the form that a JSON validator accepts: bytes become strings."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items()}
    return [shown(item) for item in value] if isinstance(value, list) else value
