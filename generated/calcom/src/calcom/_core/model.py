"""The base of all models."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Annotated, Any, Final, NamedTuple, cast
from uuid import UUID

from pydantic import AwareDatetime as _AwareDatetime
from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.alias_generators import to_camel
from pydantic_core import core_schema

from .facts import CAMEL_CASE
from .json_data import is_object


class _Text(NamedTuple):
    """Parses only strings of a format; pydantic alone would also read numbers as dates and times."""

    pattern: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        made: Any = handler(source)
        value: Any = made | {"strict": True}
        parsed = core_schema.chain_schema([core_schema.str_schema(pattern=self.pattern), made])
        return core_schema.json_or_python_schema(parsed, core_schema.union_schema([value, parsed]))

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(schema["json_schema"]["steps"][1])


AwareDatetime = Annotated[_AwareDatetime, _Text("^[0-9]{4}-")]
ParsedDate = Annotated[date, _Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
ParsedTime = Annotated[time, _Text("^[0-9]{2}:")]
ParsedUUID = Annotated[UUID, _Text("^[0-9A-Fa-f]{8}-")]


class _Exact:
    """Parses only numbers as numbers, and so on; pydantic alone would also read `"1"`, and `true` as 1."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return _exact(handler(source))


EXACT: Final = _Exact()


def _exact(schema: core_schema.CoreSchema) -> core_schema.CoreSchema:
    """Make the numbers and booleans of a schema strict, up to the models in it, which see to theirs."""
    pending: list[Any] = [schema]
    while pending:
        node = pending.pop()
        if not is_object(node):
            if isinstance(node, (list, tuple)):
                pending.extend(cast("Iterable[Any]", node))
            continue
        kind = node.get("type")
        if kind == "literal" and {bool, int} & (kinds := set(map(type, node["expected"]))):
            # Python treats 1 and True as equal; JSON does not.
            listed: Any = dict(node)
            of_kind = core_schema.union_schema([_STRICT[kind] for kind in _STRICT if kind in kinds])
            node.clear()
            node.update(core_schema.chain_schema([of_kind, listed], metadata=_AS_LAST))
            continue
        if kind in ("bool", "float", "int"):
            node["strict"] = True
        if kind == "float":
            node["allow_inf_nan"] = False
        pending.extend(node.values())
    return schema


def _last(schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    return handler(schema["steps"][-1])


_AS_LAST: Final[dict[str, Any]] = {"pydantic_js_functions": [_last]}
_STRICT: Final[dict[type, core_schema.CoreSchema]] = {
    bool: core_schema.bool_schema(strict=True),
    int: core_schema.int_schema(strict=True),
    float: core_schema.float_schema(strict=True),
    str: core_schema.str_schema(),
    type(None): core_schema.none_schema(),
}


def camel(name: str) -> str:
    """Return the wire name of a property: pydantic's, without its regular expressions if all words are plain."""
    first, *rest = words = name.split("_")
    if name.isascii() and all(word.isalpha() and word.islower() for word in words):
        return first + "".join(map(str.capitalize, rest))
    return to_camel(name)


class Model(BaseModel):
    """An object of a response.

    Undocumented properties are available as attributes under their wire names. Models compare by value, and can be
    pickled, copied and dumped like any pydantic model, under their Python names.
    """

    model_config = ConfigDict(
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
        alias_generator=camel if CAMEL_CASE else None,
        # A package has hundreds of models and a program uses a few: each is compiled on first use.
        defer_build=True,
        # Properties may be called `model_...`.
        protected_namespaces=(),
    )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return _exact(handler(source))

    def to_dict(self) -> dict[str, Any]:
        """Return the object in its wire form: JSON-ready, with wire names, and only what the response contained."""
        # After drift, values can have other types than declared: that was reported when they were received.
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
