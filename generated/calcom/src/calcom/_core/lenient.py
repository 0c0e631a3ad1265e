"""Decode a response that does not match its type, as far as possible.

Value and type are traversed together: matching parts are decoded, others are kept unchanged and reported. No value can
raise an exception here.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from inspect import get_annotations
from typing import Annotated, Any, Final, Literal, TypeGuard, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Discriminator, Tag, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from .drift import Report, inside
from .json_data import is_array, is_object, json_type
from .model import EXACT, Model
from .unions import MISSING

_NAMES: Final[Mapping[Any, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    bytes: "string",
    datetime: "date-time",
    AwareDatetime: "date-time",
    date: "date",
    time: "time",
    timedelta: "duration",
    Decimal: "decimal",
    UUID: "uuid",
    list: "array",
    dict: "object",
    type(None): "null",
    None: "null",
}


@cache
def adapter(form: Any) -> TypeAdapter[Any]:
    """Return the validator of a type, created once."""
    exact: Any = Annotated[form, EXACT]
    return TypeAdapter(exact)


def fit(form: Any, value: Any, pointer: str, report: Report) -> Any:
    """Return a value converted to its type as far as possible.

    Args:
        form: The type.
        value: Parsed JSON.
        pointer: The position of the value in the body.
        report: Receives the differences.
    """
    try:
        return adapter(form).validate_python(value)
    except ValidationError:
        return repair(form, value, pointer, report)


def repair(form: Any, value: Any, pointer: str, report: Report, misfits: frozenset[int] = frozenset()) -> Any:
    """Convert a value that is known not to match its type as far as possible.

    Args:
        form: The type.
        value: Parsed JSON.
        pointer: The position of the value in the body.
        report: Receives the differences.
        misfits: The only items that do not match, if the value is a list and they are known.
    """
    bare, metadata = unwrapped(form)
    origin = get_origin(bare) or bare
    if isinstance(value, float) and value.is_integer() and int in _leaves([bare]):
        # To JSON Schema, 1.0 is an integer.
        return int(value)
    if origin in (Union, types.UnionType):
        return _mend_union(bare, metadata, value, pointer, report)
    if origin in (list, Sequence) and is_array(value):
        return _mend_list(bare, value, pointer, report, misfits)
    if origin is tuple and is_array(value):
        return _mend_tuple(bare, value, pointer, report)
    if is_object(value):
        if origin in (dict, Mapping):
            _, held = get_args(bare) or (str, Any)
            return {key: fit(held, element, f"{pointer}/*", report) for key, element in value.items()}
        if is_model(origin):
            return _mend_model(origin, value, pointer, report)
    report.add(pointer, describe(form), json_type(value))
    return value


def unwrapped(form: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type without its metadata, and the metadata; an alias of a recursive type is resolved."""
    metadata: list[Any] = []
    while True:
        if isinstance(form, TypeAliasType):
            form = _aliased(form)
        elif get_origin(form) is Annotated:
            form, *more = get_args(form)
            metadata.extend(more)
        else:
            return form, tuple(metadata)


@cache
def _aliased(alias: TypeAliasType) -> Any:
    """The type of an alias; it is a string, because it contains its own name."""
    holder = type(alias.__name__, (), {"__annotations__": {"it": alias.__value__}, "__module__": alias.__module__})
    return get_type_hints(holder, include_extras=True)["it"]


def _mend_list(form: Any, value: list[Any], pointer: str, report: Report, misfits: frozenset[int]) -> list[Any]:
    (item,) = get_args(form) or (Any,)
    if misfits:
        try:
            # Validating all items at once is faster than one by one, and most items of a long list match.
            fitting = iter(adapter(form).validate_python([v for i, v in enumerate(value) if i not in misfits]))
        except ValidationError:
            misfits = frozenset()
        else:
            return [
                repair(item, v, f"{pointer}/*", report) if i in misfits else next(fitting) for i, v in enumerate(value)
            ]
    return [fit(item, v, f"{pointer}/*", report) for v in value]


def _mend_tuple(form: Any, value: list[Any], pointer: str, report: Report) -> tuple[Any, ...]:
    places = get_args(form)
    if len(value) != len(places):
        report.add(pointer, describe(form), _counted(len(value)))
    # Items that are missing are not added, and further ones are kept unchanged.
    mended = (fit(held, v, f"{pointer}/{at}", report) for at, (held, v) in enumerate(zip(places, value, strict=False)))
    return (*mended, *value[len(places) :])


def _mend_model(model: type[BaseModel], value: dict[str, Any], pointer: str, report: Report) -> BaseModel:
    rest = dict(value)
    built: dict[str, Any] = {}
    present: set[str] = set()
    for name, info in fields_of(model).items():
        wire = info.alias or name
        if wire in rest:
            built[name] = fit(field_form(info), rest.pop(wire), inside(pointer, wire), report)
            present.add(name)
        elif info.is_required():
            report.add(inside(pointer, wire), describe(field_form(info)), "missing")
            # `model_fields_set` distinguishes this from a null sent by the server.
            built[name] = None
        else:
            built[name] = info.get_default(call_default_factory=True, validated_data=built)
    # model_construct is avoided: it looks values up by alias, so that an unknown property could be taken for a field.
    instance = model.model_construct(_fields_set=present)
    # In field order, which is also the order of the representation.
    vars(instance).clear()
    vars(instance).update(built)
    if instance.__pydantic_extra__ is not None:
        further = further_form(model)
        instance.__pydantic_extra__.update(
            (key, fit(further, element, f"{pointer}/*", report)) for key, element in rest.items()
        )
        present.update(rest)
    return instance


@cache
def further_form(model: type[BaseModel]) -> Any:
    """Return the type of the properties that a model does not declare."""
    for base in model.__mro__[: model.__mro__.index(BaseModel)]:
        stated = get_annotations(base).get("__pydantic_extra__")
        if stated is not None:
            holder = types.SimpleNamespace(__annotations__={"further": stated})
            hints = get_type_hints(holder, vars(sys.modules[base.__module__]), include_extras=True)
            return get_args(hints["further"])[1]
    return Any


def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """Return the fields of a model with their types, including types defined below the model."""
    model.model_rebuild()
    return model.model_fields


def field_form(info: FieldInfo) -> Any:
    """Return the type of a property with all metadata of its annotation."""
    metadata = [*info.metadata, *([Discriminator(info.discriminator)] if isinstance(info.discriminator, str) else [])]
    form: Any = info.annotation
    for item in metadata:
        form = Annotated[form, item]
    return form


# -- unions -------------------------------------------------------------------------------------------------------


def _mend_union(bare: Any, metadata: tuple[Any, ...], value: Any, pointer: str, report: Report) -> Any:
    members = [member for member in get_args(bare) if member is not type(None)]
    member = _chosen(members, metadata, value)
    if member is not None:
        return repair(member, value, pointer, report)
    report.add(pointer, describe(bare), json_type(value))
    if is_object(value) and any(is_model(leaf) for leaf in _leaves(members)):
        # A member that this version does not know: its properties are available without types.
        return Model.model_validate(value)
    return value


def _chosen(members: Sequence[Any], metadata: tuple[Any, ...], value: Any) -> Any:
    """The union member for a value; None if it cannot be determined."""
    rule = _discriminator(metadata)
    if callable(rule):
        tag = rule(value)
        if tag != MISSING:
            return next((member for member in members if _tag(member) == tag), None) if tag is not None else None
        members = list(_leaves(members))
    elif rule is not None:
        members = list(_leaves(members))
        if not value or any(is_model(leaf) and is_object(value) and _wire(leaf, rule) in value for leaf in members):
            return next((leaf for leaf in members if _has_constant(leaf, rule, value)), None)
    fitting = [member for member in members if json_type(value) in _kinds(member)]
    return max(fitting, key=lambda member: _likeness(member, value), default=None)


def _discriminator(metadata: tuple[Any, ...]) -> Any:
    """The rule of a discriminated union: the name of an attribute, or a callable."""
    for item in metadata:
        rule: Any = item if isinstance(item, Discriminator) else getattr(item, "discriminator", None)
        if rule is not None:
            return rule.discriminator if isinstance(rule, Discriminator) else rule
    return None


def _tag(member: Any) -> str | None:
    _, metadata = unwrapped(member)
    return next((item.tag for item in metadata if isinstance(item, Tag)), None)


def _leaves(members: Sequence[Any]) -> Iterator[Any]:
    """The members of a union and of nested unions."""
    for member in members:
        bare, _ = unwrapped(member)
        if get_origin(bare) in (Union, types.UnionType):
            yield from _leaves(get_args(bare))
        else:
            yield bare


def _wire(model: type[BaseModel], attribute: str) -> str:
    return fields_of(model)[attribute].alias or attribute


def _has_constant(member: Any, attribute: str, value: Any) -> bool:
    if not is_model(member) or not is_object(value):
        return False
    info = fields_of(member).get(attribute)
    return info is not None and value.get(info.alias or attribute) in get_args(info.annotation)


def is_model(form: Any) -> TypeGuard[type[BaseModel]]:
    """Return whether a type is a class of models."""
    return isinstance(form, type) and issubclass(form, BaseModel)


def _kinds(member: Any) -> frozenset[str]:
    """The JSON types that can be decoded leniently to a member; scalars have none."""
    bare, _ = unwrapped(member)
    origin = get_origin(bare) or bare
    if origin in (Union, types.UnionType):
        return frozenset[str]().union(*(_kinds(inner) for inner in get_args(bare)))
    if is_model(origin) or origin in (dict, Mapping):
        return frozenset({"object"})
    return frozenset({"array"}) if origin in (list, tuple, Sequence) else frozenset()


def _likeness(member: Any, value: Any) -> tuple[int, int]:
    """How similar an object is to a member: shared properties minus missing required ones, then fewest missing."""
    bare, _ = unwrapped(member)
    if not is_model(bare) or not is_object(value):
        return 0, 0
    missing = [info for name, info in bare.model_fields.items() if (info.alias or name) not in value]
    shared = len(bare.model_fields) - len(missing)
    return shared - sum(info.is_required() for info in missing), -len(missing)


def accepts_null(form: Any) -> bool:
    """Return whether null is a value of a type."""
    bare, _ = unwrapped(form)
    if get_origin(bare) in (Union, types.UnionType):
        return any(accepts_null(member) for member in get_args(bare))
    return bare in (Any, None, type(None))


# -- descriptions -------------------------------------------------------------------------------------------------


def describe(form: Any) -> str:
    """Return the expected type, in the document's terms."""
    bare, _ = unwrapped(form)
    origin = get_origin(bare)
    if origin in (Union, types.UnionType):
        return " | ".join(dict.fromkeys(describe(member) for member in get_args(bare)))
    if origin is Literal:
        return " | ".join(repr(value) for value in get_args(bare))
    if origin is tuple:
        return _counted(len(get_args(bare)))
    known = origin or bare
    return _NAMES.get(known) or str(getattr(known, "__name__", known))


def _counted(count: int) -> str:
    return f"array of {count} item{'s' * (count != 1)}"
