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
from ._decoding import Shapes
from ._paths import is_object

Direction = Literal["request", "response"]

HIDDEN: Final[Mapping[Direction, str]] = {"request": "readOnly", "response": "writeOnly"}
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
            from jsonschema import FormatChecker, ValidationError, validators
        except ImportError:
            raise ImportError(f"the in-memory API requires jsonschema: pip install '{DISTRIBUTION}[testing]'") from None
        # jsonschema's types are incomplete for extended validators.
        library: Any = validators
        standard: Any = library.Draft202012Validator
        error: Any = ValidationError
        hidden = HIDDEN[direction]

        def reference(validator: Any, name: str, instance: Any, _: Any) -> Iterator[Any]:
            yield from validator.descend(instance, of.schema(name))

        def required(_: Any, names: Sequence[str], instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
            known = schema.get("properties", {})
            for name in names if is_object(instance) else ():
                here = of.resolve(known.get(name))
                if name not in instance and not (is_object(here) and here.get(hidden) is True):
                    yield error(f"{name} is required", path=[name])

        def additional(validator: Any, allowed: Any, instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
            if allowed is not False or "patternProperties" in schema:
                yield from standard.VALIDATORS["additionalProperties"](validator, allowed, instance, schema)
                return
            for name in instance if is_object(instance) else ():
                if name not in schema.get("properties", {}):
                    yield error(f"{name} is not expected", path=[name])

        def union(validator: Any, members: Sequence[Any], instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
            chosen = _chosen(members, instance, schema.get("discriminator"))
            if chosen is not None:
                yield from validator.descend(instance, chosen)
            else:
                # Alternatives of documents often overlap, also those of `oneOf`. Servers take what fits several.
                yield from standard.VALIDATORS["anyOf"](validator, members, instance, schema)

        self._shapes = Shapes(of)
        self._fitting: dict[int, tuple[Any, list[Any]]] = {}
        keywords = {
            "$ref": reference,
            "required": required,
            "additionalProperties": additional,
            "oneOf": union,
            "anyOf": union,
        }
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
            for violated, told in self._violations(error, ()):
                notes = f" ({'; '.join(told)})" if told else ""
                message = shorten(violated.message, 300, placeholder="…") + notes
                at, keyword = (*path, *violated.absolute_path), str(violated.validator)
                found.append(Problem(location=location, path=at, message=message, keyword=keyword))
            if len(found) >= _MOST:
                break
        return list({(problem.path, problem.message): problem for problem in found}.values())

    def _violations(self, error: Any, notes: tuple[str, ...]) -> Iterator[tuple[Any, tuple[str, ...]]]:
        """The errors of the nearest member, if an error is about a union, with notes that name the member."""
        if error.validator not in ("anyOf", "oneOf"):
            yield error, notes
            return
        members = error.validator_value
        errors: dict[int, list[Any]] = {}
        for one in error.context:
            errors.setdefault(one.relative_schema_path[0], []).append(one)
        names = {
            place: _name(member) for place, member in enumerate(members) if {*self._shapes.types(member)} != {"null"}
        } or {0: "null"}
        near = {place: errors[place] for place in names if not any(map(_is_of_another_type, errors[place]))}
        tags = [{one.relative_path[0]: one for one in of if _is_tag(one)} for of in near.values()]
        if near and (shared := set[Any].intersection(*map(set, tags))):
            of_one = [tag[min(shared)] for tag in tags]
            error = of_one[0]
            stated = (tag.validator_value if tag.validator == "enum" else [tag.validator_value] for tag in of_one)
            values = dict.fromkeys(repr(value) for of in stated for value in of)
            error.message = f"{error.instance!r} is none of {', '.join(values)}"
            yield error, notes
        elif not near and len(names) > 1:
            value = shorten(repr(error.instance), 200, placeholder="…")
            error.message = f"{value} is none of the alternatives: {', '.join(names.values())}"
            yield error, notes
        else:
            own = set(error.instance) if is_object(error.instance) else set[str]()
            unknown = {place: len(own - self._shapes.properties(members[place]).keys()) for place in names}
            nearest = min(
                near or names, key=lambda one: (unknown[one], any(map(_is_tag, errors[one])), len(errors[one]))
            )
            if len(names) > 1:
                notes = (f"as {names[nearest]}, the nearest of {len(names)} alternatives", *notes)
            for one in errors[nearest]:
                yield from self._violations(one, notes)


def _name(member: Any) -> str:
    """What a message calls a member of a union."""
    stated = {} if not is_object(member) else member
    name = stated.get("$ref", stated.get("title", stated.get("type", "another schema")))
    return name if isinstance(name, str) else " or ".join(name)


def _is_of_another_type(error: Any) -> bool:
    return error.validator == "type" and not error.relative_path


def _is_tag(error: Any) -> bool:
    """Whether an error is about a property whose value can tell the members of a union apart."""
    return error.validator in ("const", "enum") and len(error.relative_path) == 1


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
