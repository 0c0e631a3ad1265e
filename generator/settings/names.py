"""Names that the package owner chooses: the section `names` of the settings."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from ..words import normalized


def _name(text: str) -> str:
    if not text.isidentifier() or text.startswith("_") or keyword.iskeyword(text) or normalized(text) != text:
        raise ValueError(f"{text!r} cannot be a public name in Python")
    return text


def _path(text: str) -> str:
    for part in text.split("."):
        _name(part)
    return text


def _method(text: str) -> str:
    if "." not in text:
        raise ValueError(f"{text!r} is not a method; write a resource and a method, such as `books.list`")
    return _path(text)


Name = Annotated[str, AfterValidator(_name)]
ResourcePath = Annotated[str, AfterValidator(_path)]
MethodPath = Annotated[str, AfterValidator(_method)]


class Names(BaseModel):
    """Names that replace those derived from the document.

    Attributes:
        operations: By `operationId`, or by method and path as in `GET /books/{id}`: what users write after `client.`.
        aliases: Additional methods for an operation, with keys as in `operations`.
        resources: By tag, or by the default path after `client.`: what users write instead.
        schemas: By schema name: its class.
        properties: By schema name, then by JSON property name: attribute, key and argument.
        parameters: By the name of a parameter or body property: its argument in every method. Or by operation, as
            above, and then by that name: its argument in that method.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    operations: Mapping[str, MethodPath] = {}
    aliases: Mapping[str, tuple[MethodPath, ...]] = {}
    resources: Mapping[str, ResourcePath] = {}
    schemas: Mapping[str, Name] = {}
    properties: Mapping[str, Mapping[str, Name]] = {}
    parameters: Mapping[str, Name | Mapping[str, Name]] = {}
