"""Select the member of a union that fits a value best, if the document defines no other rule.

A value fits a member if its JSON type matches, all required properties are present, and each property has a possible
value of its type. Of the members that fit, the one that declares most of the properties is selected, then the one that
accepts most of the others, then the first. If none fits, the closest one is selected, provided that it declares any of
the properties.

Only properties one level below the value are checked, so that a body of any depth takes linear time.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .json_data import is_array, is_object, json_type
from .lenient import adapter, field_form, fields_of, further_form, is_model, unwrapped
from .unions import Chooser

_DEPTH: Final = 2
"""How many levels are checked: the value, and the values of its properties."""
_SAMPLE: Final = 4
"""How many items of a list, or values of a map, are checked."""
_JSON_TYPES: Final[Mapping[Any, frozenset[str]]] = {
    str: frozenset({"string"}),
    int: frozenset({"integer"}),
    float: frozenset({"integer", "number"}),
    bool: frozenset({"boolean"}),
}


class _Fit(NamedTuple):
    """How well a value fits a type. Greater is better.

    Attributes:
        misfits: Missing required properties and mismatching properties, as a negative number.
        declared: Properties that the type declares, or constants; for a list, those of its items.
        free: Additional properties for which the type declares a type.
    """

    misfits: int = 0
    declared: int = 0
    free: int = 0


def by_fit(forms: Callable[[], Mapping[str, Any]]) -> Chooser:
    """Select union members by best fit.

    Args:
        forms: Returns the type of each member by tag, in order of precedence. It is called with the first value, when
            the module has defined all classes below the union.
    """
    known = cache(forms)

    def choose(value: Any) -> str | None:
        if isinstance(value, BaseModel):
            return next((tag for tag, form in known().items() if _has_class(form, type(value))), None)
        best: str | None = None
        most = _Fit(misfits=-(2**31))
        for tag, form in known().items():
            fit = _fit(form, value, _DEPTH)
            if fit is not None and fit > most and (not fit.misfits or fit.declared):
                best, most = tag, fit
        return best

    return choose


def _has_class(form: Any, model: type[BaseModel]) -> bool:
    return any(unwrapped(leaf)[0] is model for leaf in _leaves(form))


def _leaves(form: Any) -> Iterator[Any]:
    """The member types of a member, flattened and without duplicates."""
    seen: set[int] = set()
    pending = [form]
    while pending:
        member = pending.pop()
        bare, _ = unwrapped(member)
        if id(bare) in seen:
            continue
        seen.add(id(bare))
        if get_origin(bare) in (Union, types.UnionType):
            pending.extend(reversed(get_args(bare)))
        else:
            yield member


def _fit(form: Any, value: Any, depth: int) -> _Fit | None:
    """How well a value fits; None if it has another JSON type."""
    bare, _ = unwrapped(form)
    origin = get_origin(bare) or bare
    if origin in (Union, types.UnionType):
        return max((fit for leaf in _leaves(bare) if (fit := _fit(leaf, value, depth)) is not None), default=None)
    if origin is Literal:
        # Python treats 1 and True as equal; JSON does not.
        is_listed = any(type(listed) is type(value) and listed == value for listed in get_args(bare))
        return _Fit(declared=1) if is_listed else None
    if bare is Any:
        return _Fit()
    if is_model(origin):
        return _object_fit(origin, value, depth) if is_object(value) else None
    if origin in (list, Sequence):
        return _sample_fit(get_args(bare)[:1], value, depth) if is_array(value) else None
    if origin is tuple:
        return _tuple_fit(get_args(bare), value, depth) if is_array(value) else None
    if origin in (dict, Mapping):
        return _map_fit(get_args(bare)[1:], value, depth) if is_object(value) else None
    return _Fit() if _is_scalar_of(form, bare, value) else None


def _object_fit(model: type[BaseModel], value: Mapping[str, Any], depth: int) -> _Fit:
    misfits = declared = 0
    for wire, form, is_required in _properties(model):
        if wire in value:
            declared += 1
            misfits += depth > 1 and not _fits(form, value[wire], depth - 1)
        else:
            misfits += is_required
    further = further_form(model)
    if further is Any or declared == len(value):
        return _Fit(-misfits, declared)
    known = {wire for wire, _, _ in _properties(model)}
    rest = [held for wire, held in value.items() if wire not in known]
    return _Fit(_sample_fit((further,), rest, depth).misfits - misfits, declared, free=len(rest))


@cache
def _properties(model: type[BaseModel]) -> tuple[tuple[str, Any, bool], ...]:
    """Wire name and type of each property, and whether it is required."""
    fields = fields_of(model).items()
    return tuple((info.alias or name, field_form(info), info.is_required()) for name, info in fields)


def _map_fit(held: Sequence[Any], value: Mapping[str, Any], depth: int) -> _Fit:
    fit = _sample_fit(held, value.values(), depth)
    return _Fit(fit.misfits, free=0 if not held or held[0] is Any else len(value))


def _tuple_fit(held: Sequence[Any], value: Sequence[Any], depth: int) -> _Fit | None:
    if len(held) != len(value):
        return None
    return _Fit(-sum(depth > 1 and not _fits(form, item, depth - 1) for form, item in zip(held, value, strict=True)))


def _sample_fit(held: Sequence[Any], values: Iterable[Any], depth: int) -> _Fit:
    if not held or depth <= 1:
        return _Fit()
    fits = [_fit(held[0], value, depth - 1) for value in islice(values, _SAMPLE)]
    misfits = sum(fit is None or fit.misfits < 0 for fit in fits)
    return _Fit(-misfits, declared=sum(fit.declared for fit in fits if fit is not None))


def _fits(form: Any, value: Any, depth: int) -> bool:
    fit = _fit(form, value, depth)
    return fit is not None and not fit.misfits


def _is_scalar_of(form: Any, bare: Any, value: Any) -> bool:
    if bare is None or bare is type(None):
        return value is None
    if bare in _JSON_TYPES:
        return json_type(value) in _JSON_TYPES[bare]
    if not isinstance(value, str) and not (isinstance(bare, type) and isinstance(value, bare)):
        return False
    try:
        adapter(form).validate_python(value)
    except ValidationError:
        return False
    return True
