"""Validators of OpenAPI schemas that respect the direction of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from jsonschema import FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from openapi_schema_validator import OAS30ReadValidator, OAS30WriteValidator, OAS31Validator

from tests.contract.patterns import matches

Direction = Literal["request", "answer"]

_STANDARD = OAS31Validator.VALIDATORS
_HIDDEN = {"request": "readOnly", "answer": "writeOnly"}
"""Marks a property that does not occur in a direction."""


def format_checker(validator: Any) -> FormatChecker:
    """The formats of a validator, with `time` by RFC 3339; its default is that of an older draft."""
    checker = FormatChecker(())
    checker.checkers = {**validator.FORMAT_CHECKER.checkers, "time": (_is_time, ())}
    return checker


def _is_time(text: object) -> bool:
    return not isinstance(text, str) or bool(re.fullmatch(r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", text))


def validator_class(direction: Direction, *, is_30: bool) -> Any:
    """The class of validators for values in a direction, for OpenAPI 3.0 or 3.1."""
    return (_VALIDATORS_30 if is_30 else _VALIDATORS_31)[direction]


def _one_way(direction: Direction) -> Any:
    """The validator for OpenAPI 3.1, which ignores `readOnly` and `writeOnly` by default."""
    hidden = _HIDDEN[direction]

    def required_here(validator: Any, names: Sequence[str], instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
        properties = schema.get("properties", {})
        wanted = [name for name in names if not _is_marked(properties.get(name), hidden)]
        yield from _STANDARD["required"](validator, wanted, instance, schema)

    def refused(validator: Any, marked: bool, instance: Any, schema: Any) -> Iterator[Any]:
        if marked:
            yield from validator.descend(instance, False)

    return extend(OAS31Validator, {"required": required_here, hidden: refused, **_KEYWORDS})


def _is_marked(schema: Any, keyword: str) -> bool:
    return isinstance(schema, Mapping) and schema.get(keyword) is True


def _union(validator: Any, members: Sequence[Any], instance: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
    """A union whose discriminator, if it has one, selects the member.

    Any member is accepted if its value names no schema, as in inconsistent documents, or if several members of a
    `oneOf` match: a client cannot prevent that.
    """
    stated = schema.get("discriminator")
    counting: Sequence[Any] = ()
    if isinstance(stated, Mapping) and isinstance(instance, Mapping):
        value = instance.get(stated["propertyName"])
        named = stated.get("mapping", {}).get(value, value)
        counting = [member for member in members if named in _names(member)]
    counting = counting or members
    # To say why no member matches takes much longer than to see that one does.
    possible = [member for member in counting if not _is_other_constant(validator, member, instance)]
    if not any(validator.evolve(schema=member).is_valid(instance) for member in possible):
        yield from _STANDARD["anyOf"](validator, counting, instance, schema)


def _is_other_constant(validator: Any, member: Any, instance: Any) -> bool:
    return "const" in validator.VALIDATORS and isinstance(member, Mapping) and member.get("const", instance) != instance


def _names(member: Any) -> tuple[str, str]:
    """The name of a member in a discriminator: its reference, or only the name of its schema."""
    reference = member.get("$ref", "")
    return reference, reference.rpartition("/")[2]


def _pattern(validator: Any, expression: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not matches(expression, instance):
        yield ValidationError(f"{instance!r} does not match {expression!r}")


_KEYWORDS = {
    "oneOf": _union,
    "anyOf": _union,
    "allOf": _STANDARD["allOf"],
    "pattern": _pattern,
}
_VALIDATORS_30: Mapping[Direction, Any] = {
    "request": extend(OAS30WriteValidator, _KEYWORDS),
    "answer": extend(OAS30ReadValidator, _KEYWORDS),
}
_VALIDATORS_31: Mapping[Direction, Any] = {"request": _one_way("request"), "answer": _one_way("answer")}
