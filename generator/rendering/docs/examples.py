"""Values for the examples of the documentation, created and validated by the in-memory API's own modules.

These modules are plain Python files among the built-in templates, and packages take them as they are. They are loaded
from there, so that a request in the documentation and a response of the in-memory API come from one piece of code.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, Final, TypeGuard

from ...lowering.grammar import singular
from ...validation.bounded import UndecidableError, additional_properties, pattern, pattern_properties, unique_items
from ...words import words
from ..templates import TEMPLATES
from ..views import ContractRowView
from .plausible import email, moment, named, picture

_ROOT: Final = "openapi_twin_clients_runtime"
_MOST: Final = 20_000
"""Maximum work for one example, in values and references: objects and alternatives in each other can multiply."""
REQUIRED_ONLY: Final = 12
"""The depth of the maker from which on it leaves out optional properties."""
_ITEM: Final = "item"
"""How the maker calls the first item of a list."""
_WEB: Final = ("uri", "url", "uri-reference", "iri")
_MOMENTS: Final = ("date", "date-time", "time")
_BOUNDED: Final = {
    "pattern": pattern,
    "patternProperties": pattern_properties,
    "additionalProperties": additional_properties,
    "uniqueItems": unique_items,
}
"""Keywords whose usual implementation takes too long for a hostile document."""


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON array."""
    return isinstance(value, list)


class NoExampleError(Exception):
    """There is no valid example. The text says why."""


@cache
def _runtime(name: str) -> Any:
    """A module of the in-memory API, from the built-in templates."""
    folder = TEMPLATES / "src" / "package"
    for package, path in (
        (_ROOT, folder),
        (f"{_ROOT}._core", folder / "_core"),
        (f"{_ROOT}.testing", folder / "testing"),
    ):
        if package not in sys.modules:
            module = ModuleType(package)
            module.__path__ = [str(path)]
            sys.modules[package] = module
    facts = sys.modules.setdefault(f"{_ROOT}._core.facts", ModuleType(f"{_ROOT}._core.facts"))
    # Only these are needed to describe operations; each package has its own.
    vars(facts).update(DISTRIBUTION="", ENVELOPE=None, SECURITY=())
    return import_module(f"{_ROOT}.testing.{name}")


class ExampleMaker:
    """Creates and validates example values for the schemas of a document.

    Args:
        rows: The rows of `contract.tsv`.
    """

    def __init__(self, rows: Iterable[ContractRowView]) -> None:
        text = "".join(f"{row.kind}\t{row.key}\t{row.value}\n" for row in rows)
        self._contract: Any = _runtime("_contract").Contract(text)
        self._checkers: dict[str, Any] = {}
        self._steps = 0

    def problems(self, value: Any, schema: Any, *, direction: str = "request") -> Sequence[str]:
        """What is wrong with a value of a request or of a response."""
        self._steps = 0
        try:
            found: Sequence[Any] = self._checker(direction).problems(value, schema, "body")
            return [f"{one.field}: {one.message}" if one.field else one.message for one in found]
        except NoExampleError as error:
            return [str(error)]
        except (RecursionError, UndecidableError, ValueError, TypeError) as error:
            return [f"it cannot be checked: {type(error).__name__}"]

    def value(self, schema: Any, *, name: str, direction: str = "request", depth: int = REQUIRED_ONLY) -> Any:
        """A value for a schema.

        Args:
            schema: The schema.
            name: The name of the value. The same name gives the same value, wherever it occurs.
            direction: `request` or `response`.
            depth: How deep the value is nested already; optional properties end at `REQUIRED_ONLY`.

        Raises:
            NoExampleError: The schema allows no value, or the value would be too large.
        """
        self._steps = 0
        maker = self._maker(direction, name)
        try:
            return maker._value(schema, depth, (), name)
        except (RecursionError, UndecidableError, ValueError, TypeError, KeyError, OverflowError) as error:
            raise NoExampleError(f"no value can be created: {type(error).__name__}") from None

    def _count(self) -> None:
        self._steps += 1
        if self._steps > _MOST:
            raise NoExampleError("it would take too long")

    def stated(self, schema: Any) -> Sequence[Any]:
        """The valid examples of a response that are stated at its own place, and not at a component."""
        if not is_object(schema) or not schema.get("examples"):
            return ()
        return [one for one in schema["examples"] if not self.problems(one, schema, direction="response")]

    def merged(self, schema: Any) -> Mapping[str, Any]:
        """A schema merged with its references and its `allOf`."""
        try:
            found = self._contract.resolve(schema)
            merged: Mapping[str, Any] = self._maker("request", "")._merged(found, ()) if is_object(found) else {}
        except (RecursionError, KeyError, TypeError):
            return {}
        return merged

    def part(self, schema: Any, name: str) -> Any:
        """The schema of a property, in the schema or in one of its alternatives; None if there is none."""
        waiting, seen = [schema], 0
        while waiting and seen < 100:
            seen += 1
            merged = self.merged(waiting.pop(0))
            if name in merged.get("properties", {}):
                return merged["properties"][name]
            waiting.extend((*merged.get("oneOf", ()), *merged.get("anyOf", ())))
        return None

    def _maker(self, direction: str, seed: str) -> Any:
        maker: Any = _runtime("_examples").Examples(self._contract, self._checker(direction), direction, seed)
        value, array, text = maker._value, maker._array, maker._text

        lists = [""]

        def bounded(schema: Any, depth: int, above: tuple[str, ...], name: str = "") -> Any:
            self._count()
            # The first item is called as the list, in the singular. Others can have to differ from it.
            own = lists[-1] if name == _ITEM else name
            *others, last = words(own) or [""]
            lists.append(" ".join((*others, singular(last))))
            try:
                return value(schema, depth, above, own)
            finally:
                lists.pop()

        def filled(schema: Mapping[str, Any], depth: int, above: tuple[str, ...]) -> Any:
            # A list without items shows nothing.
            least, most = schema.get("minItems", 0), schema.get("maxItems", 1)
            if least < 1 <= most and "prefixItems" not in schema and not maker._repeats(schema.get("items"), above):
                schema = {**schema, "minItems": 1}
            return array(schema, depth, above)

        def written(format_: str, name: str, schema: Mapping[str, Any]) -> str:
            made: str = text(format_, name, schema)
            if format_ == "email":
                return email(made, name)
            if format_ in _WEB:
                return picture(name) or made
            return moment(made, format_, name) if format_ in _MOMENTS else made

        def plausible(word: str, name: str, schema: Mapping[str, Any]) -> str:
            made = named(word, name, maker._random)
            fits = len(made) <= schema.get("maxLength", len(made)) and (
                "pattern" not in schema or maker.fits(made, {"pattern": schema["pattern"]})
            )
            return made if fits else word

        maker._value, maker._array = bounded, filled
        maker._text, maker._named = written, plausible
        return maker

    def _checker(self, direction: str) -> Any:
        if direction not in self._checkers:
            checker = _runtime("_checking").Checker(self._contract, direction)
            validators: Any = import_module("jsonschema.validators")
            follow = checker._validator.VALIDATORS["$ref"]

            def reference(validator: Any, name: str, instance: Any, schema: Any) -> Iterator[Any]:
                self._count()
                yield from follow(validator, name, instance, schema)

            kind = validators.extend(type(checker._validator), {**_BOUNDED, "$ref": reference})
            checker._validator = kind(True, format_checker=checker._validator.format_checker)
            self._checkers[direction] = checker
        return self._checkers[direction]
