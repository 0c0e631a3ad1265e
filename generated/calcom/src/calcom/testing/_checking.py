"""Validate values against the schemas of the document.

jsonschema validates, not pydantic, which the package already requires: the package's types describe Python arguments
and lenient results, not the wire format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from textwrap import shorten
from typing import Any, Final, Literal
from uuid import UUID

from .._core.facts import DISTRIBUTION
from ._contract import Contract, contract
from ._paths import is_object

Direction = Literal["request", "response"]

_HIDDEN: Final[Mapping[Direction, str]] = {"request": "readOnly", "response": "writeOnly"}
"""Marks a property that does not occur in a direction."""
_MOST: Final = 20
"""Maximum number of reported problems per value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A problem in a request.

    Attributes:
        location: Its location: `path`, `query`, `header`, `cookie` or `body`.
        path: The parameter, or the properties and indexes that lead to the value in the body.
        message: The problem.
        keyword: The violated keyword of JSON Schema, such as `required` or `enum`.
    """

    location: str
    path: Sequence[str | int]
    message: str
    keyword: str

    @property
    def field(self) -> str:
        """The path, separated by dots."""
        return ".".join(map(str, self.path))


class Checker:
    """Validates values against schemas.

    Args:
        of: The contract with the schemas.
        direction: The direction of the values.

    Raises:
        ImportError: jsonschema is not installed.
    """

    def __init__(self, of: Contract, direction: Direction) -> None:
        try:
            from jsonschema import FormatChecker, validators
        except ImportError:
            raise ImportError(f"the in-memory API requires jsonschema: pip install '{DISTRIBUTION}[testing]'") from None
        # jsonschema's types are incomplete for extended validators.
        library: Any = validators
        standard: Any = library.Draft202012Validator
        hidden = _HIDDEN[direction]

        def reference(validator: Any, name: str, instance: Any, _: Any) -> Iterator[Any]:
            yield from validator.descend(instance, of.schema(name))

        def required(validator: Any, names: Sequence[str], instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
            known = schema.get("properties", {})
            here = [name for name in names if not _is_marked(of.resolve(known.get(name)), hidden)]
            yield from standard.VALIDATORS["required"](validator, here, instance, schema)

        def union(validator: Any, members: Sequence[Any], instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
            chosen = _chosen(members, instance, schema.get("discriminator"))
            if chosen is not None:
                yield from validator.descend(instance, chosen)
            else:
                # Alternatives of documents often overlap, also those of `oneOf`. Servers take what fits several.
                yield from standard.VALIDATORS["anyOf"](validator, members, instance, schema)

        self._fitting: dict[int, tuple[Any, list[Any]]] = {}
        keywords = {"$ref": reference, "required": required, "oneOf": union, "anyOf": union}
        formats = FormatChecker(())
        formats.checkers = {name: (check, (ValueError,)) for name, check in _FORMATS.items()}
        self._validator: Any = library.extend(standard, keywords)(True, format_checker=formats)

    def examples(self, schema: Mapping[str, Any]) -> list[Any]:
        """Return the valid examples, and the default, of a schema in the contract."""
        stated = [*schema.get("examples", ()), schema.get("default")]
        if stated == [None]:
            return []
        if id(schema) not in self._fitting:
            # The schema is kept, so that its id is not reused.
            fitting = [one for one in stated if one is not None and not self.problems(one, schema, "body")]
            self._fitting[id(schema)] = schema, fitting
        return self._fitting[id(schema)][1]

    def problems(self, value: Any, schema: Any, location: str, path: Sequence[str | int] = ()) -> list[Problem]:
        """Return the problems of a value, which is at a path in its location."""
        if schema is True:
            return []
        found: list[Problem] = []
        for error in self._validator.descend(value, schema):
            deepest = _deepest(error)
            keyword = str(deepest.validator)
            at = [*path, *deepest.absolute_path]
            for name in _missing(deepest) if keyword in ("required", "additionalProperties") else ((),):
                message = f"{name[0]} {_SAID[keyword]}" if name else shorten(deepest.message, 300, placeholder="…")
                found.append(Problem(location=location, path=(*at, *name), message=message, keyword=keyword))
            if len(found) >= _MOST:
                break
        return list({(problem.path, problem.message): problem for problem in found}.values())


_SAID: Final = {"required": "is required", "additionalProperties": "is not expected"}


def _missing(error: Any) -> Iterator[tuple[str, ...]]:
    """The properties of an error, which its path does not include."""
    if error.validator == "required":
        names = [name for name in error.validator_value if name not in error.instance and f"{name!r}" in error.message]
    else:
        known = error.schema.get("properties", {})
        names = [name for name in error.instance if name not in known]
    for name in names:
        yield (str(name),)
    if not names:
        yield ()


def _deepest(error: Any) -> Any:
    """The most helpful error about a union: that of the member that fits best."""
    from jsonschema import exceptions

    library: Any = exceptions
    return library.best_match([error]) if error.context else error


def _is_marked(schema: Any, keyword: str) -> bool:
    return is_object(schema) and schema.get(keyword) is True


def _chosen(members: Sequence[Any], instance: Any, discriminator: Any) -> Any:
    """The union member selected by the discriminator; None if it selects none."""
    if not is_object(discriminator) or not is_object(instance):
        return None
    value = instance.get(discriminator["propertyName"])
    target: Any = discriminator.get("mapping", {}).get(value, value) if isinstance(value, str) else value
    name = target.rpartition("/")[2] if isinstance(target, str) else target
    return next((member for member in members if is_object(member) and member.get("$ref") == name), None)


def _of_strings(test: Callable[[str], object]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or bool(test(value))


_FORMATS: Final = {
    "date-time": _of_strings(lambda text: datetime.fromisoformat(text).tzinfo),
    "date": _of_strings(lambda text: date.fromisoformat(text).isoformat() == text),
    "uuid": _of_strings(UUID),
}


@cache
def checker(direction: Direction) -> Checker:
    """Return the checker for the contract of this package's API."""
    return Checker(contract(), direction)
