"""The fields that the models of the settings declare at a path."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields of a section of the settings, by their names in the file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def parts_of(annotation: Any) -> tuple[Any, ...]:
    """The component types of a type: the alternatives of a union, the items of a list, the values of a map."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return arguments[:1]
    if origin in (typing.Union, types.UnionType, tuple):
        return tuple(argument for argument in arguments if argument not in (types.NoneType, Ellipsis))
    return arguments[1:] if isinstance(origin, type) and issubclass(origin, Mapping) else ()


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The settings sections that a type contains at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in parts_of(annotation) for model in models_in(part)]


def fields_at(model: type[BaseModel], path: Sequence[str | int]) -> Mapping[str, FieldInfo]:
    """The fields that the object at a path can have; map keys and list indexes are path segments too."""
    found = [model]
    for step in path:
        known = [fields_of(each) for each in found]
        below = [fields[str(step)].annotation for fields in known if step in fields]
        # A key or an index that is not a field selects one of several items of the same type.
        found = [each for annotation in below for each in models_in(annotation)] or found
    return {name: field for each in found for name, field in fields_of(each).items()}
