"""How arrays and objects are serialized in parameters and forms: `style`, `explode` and `content`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from ..diagnostics import Code, quoted
from ..loading.media_types import is_json
from ..loading.nodes import ObjectNode
from ..model.aliases import alternatives
from ..model.api import Location, Schema, Style
from ..model.types import (
    Distinction,
    DistinctionRule,
    EnumType,
    ListType,
    MapType,
    NullableType,
    ReferenceType,
    Scalar,
    ScalarType,
    Type,
    UnionType,
)
from .context import Context

_STYLES: dict[tuple[str, bool], Style] = {
    ("form", True): "form",
    ("form", False): "comma",
    ("spaceDelimited", True): "form",
    ("spaceDelimited", False): "space",
    ("pipeDelimited", True): "form",
    ("pipeDelimited", False): "pipe",
    ("deepObject", True): "deep",
    ("deepObject", False): "deep",
    ("simple", True): "pairs",
    ("simple", False): "comma",
    ("label", True): "label*",
    ("label", False): "label",
    ("matrix", True): "matrix*",
    ("matrix", False): "matrix",
}
_BY_PLACE: dict[Location, tuple[str, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""The valid styles per location, the default first."""

STRING = ScalarType(scalar=Scalar.STRING)
BINARY = ScalarType(scalar=Scalar.BINARY)
BASE64 = ScalarType(scalar=Scalar.BASE64)


def style_of(context: Context, node: ObjectNode, place: Location, type_: Type, what: str) -> Style:
    """The style of a parameter or an encoding.

    Args:
        context: The document.
        node: The parameter object or the encoding object.
        place: The location of the value; the body of a form is like a query.
        type_: The type of the value.
        what: Its name in messages.
    """
    stated = str(node.get("style", _BY_PLACE[place][0]))
    if (place, stated) == ("cookie", "cookie"):
        # OpenAPI 3.2: nothing is percent-encoded. Parameters with several values are left out.
        return "text"
    if stated not in _BY_PLACE[place]:
        allowed = ", ".join(map(quoted, _BY_PLACE[place]))
        context.found.warning(
            Code.MEANINGLESS_STYLE,
            node.value_position("style"),
            f"{what} has the style {quoted(stated)}, which does not apply there",
            hint=f"it is serialized as {quoted(_BY_PLACE[place][0])}; use one of {allowed}",
        )
        stated = _BY_PLACE[place][0]
    explode = node.get("explode", stated in ("form", "deepObject")) is True
    kinds = _containers(type_, context.schemas.get)
    is_single = any(map(_is_single, alternatives(type_, context.schemas.get)))
    # A single value is written like an array of one item, which an array can be instead.
    if is_single and (stated == "deepObject" or (stated in ("spaceDelimited", "pipeDelimited") and not kinds)):
        context.found.warning(
            Code.UNDEFINED_STYLE,
            node.value_position("style"),
            f"{what} {'can be' if kinds else 'is'} a single value, for which the style {quoted(stated)} is undefined",
            hint="it is serialized as `name=value`, as with `form`; "
            + ("declare two parameters" if kinds else "remove the style"),
        )
    if not kinds:
        return _STYLES[stated, explode]
    if (stated, explode) in (("spaceDelimited", True), ("pipeDelimited", True), ("deepObject", False)):
        # Without it, `deepObject` is treated as exploded, which is what authors mean.
        context.found.warning(
            Code.MEANINGLESS_STYLE,
            node.value_position("explode"),
            f"{what} has {quoted(stated)} with `explode: {str(explode).lower()}`, which the standard does not define",
            hint=f"it is serialized as {quoted('deepObject' if stated == 'deepObject' else 'form')} with "
            "`explode: true`",
        )
    style = _STYLES[stated, explode]
    nested = is_nested(type_, context.schemas.get)
    if nested or (style == "deep" and "array" in kinds):
        written = "in brackets, such as `name[0][key]`" if style == "deep" else "as JSON"
        if style == "form" and "object" in kinds and _has_lists(type_, context.schemas.get):
            # Each property is a parameter of its own, for which the style is defined.
            written = "as `key=a&key=b` if they are arrays of an object, and as JSON otherwise"
        context.found.warning(
            Code.UNDEFINED_STYLE,
            node.position,
            f"{what} {'contains nested arrays or objects' if nested else 'is an array'}, for which the style "
            f"{quoted(stated)} is undefined",
            hint=f"they are serialized {written}; declare `content` with `application/json` to send the whole value "
            "as JSON",
        )
    return style


def content_style(context: Context, node: ObjectNode, media: str, type_: Type, what: str) -> Style:
    """The style of a parameter with `content` instead of a schema.

    Args:
        context: The document.
        node: The parameter object.
        media: The media type of its content.
        type_: The type of the value.
        what: Its name in messages.
    """
    for key in ("style", "explode"):
        if key in node:
            context.found.warning(
                Code.MEANINGLESS_STYLE,
                node.key_position(key),
                f"{quoted(key)} of {what} is ignored, because its `content` says how it is serialized",
                hint="remove it, or declare a `schema` instead of `content`",
            )
    if is_json(media):
        return "json"
    if not media.lower().startswith("text/") or containers(context, type_):
        context.found.warning(
            Code.LOOSENED_CONTENT,
            node.value_position("content"),
            f"{what} is {quoted(media)}, which callers must pass as a string",
        )
    return "text"


def is_nested(type_: Type, schemas: Callable[[str], Schema]) -> bool:
    """Whether a value can have nested arrays or objects."""
    return any(
        _containers(inner, schemas)
        for container in alternatives(type_, schemas)
        for inner in _inside(container, schemas)
    )


def _has_lists(type_: Type, schemas: Callable[[str], Schema]) -> bool:
    """Whether an object has properties that can be arrays."""
    objects = (found for found in alternatives(type_, schemas) if _container(found) == "object")
    return any("array" in _containers(inner, schemas) for found in objects for inner in _inside(found, schemas))


def containers(context: Context, type_: Type) -> frozenset[str]:
    """The possible container kinds of a value: `array`, `object`."""
    return _containers(type_, context.schemas.get)


def _containers(type_: Type, schemas: Callable[[str], Schema]) -> frozenset[str]:
    return frozenset(kind for found in alternatives(type_, schemas) if (kind := _container(found)) is not None)


def _container(type_: Type) -> Literal["array", "object"] | None:
    match type_:
        case ListType():
            return "array"
        case MapType() | ReferenceType():
            # A reference among the alternatives of a type is always to an object.
            return "object"
        case _:
            return None


def _is_single(type_: Type) -> bool:
    """Whether a value is a string, a number or a boolean."""
    return isinstance(type_, EnumType) or (
        isinstance(type_, ScalarType) and type_.scalar not in (Scalar.ANY, Scalar.NULL)
    )


def _inside(type_: Type, schemas: Callable[[str], Schema]) -> Iterator[Type]:
    """The types of items, values and properties."""
    match type_:
        case ListType(item=inner) | MapType(value=inner):
            yield inner
        case ReferenceType(name=name):
            schema = schemas(name)
            yield from (p.type for p in schema.properties if p.access != "read")
            if schema.extra is not None:
                yield schema.extra
        case _:
            pass


def replaced(
    type_: Type, scalars: dict[Type, Type], schemas: Callable[[str], Schema], *, lists: int | None = None
) -> Type:
    """A type with scalars replaced, except inside objects; replaced scalars lose their names.

    Args:
        type_: The type.
        scalars: Replacements by scalar.
        schemas: The schema of a name.
        lists: The depth of nested lists up to which scalars are replaced, leaving maps unchanged. None: no limit.
    """

    def inside(part: Type, lists: int | None = lists) -> Type:
        return replaced(part, scalars, schemas, lists=lists)

    match type_:
        case ListType() if lists is None:
            return type_.mapped(inside)
        case ListType() if lists:
            return type_.mapped(lambda item: inside(item, lists - 1))
        case MapType(value=value) if lists is None:
            return MapType(value=inside(value))
        case NullableType(inner=inner):
            return NullableType(inner=inside(inner))
        case UnionType(members=members):
            present = tuple(dict.fromkeys(map(inside, members)))
            return type_ if present == members else one_of(*present)
        case ReferenceType(name=name):
            alias = schemas(name).alias
            inside_alias = type_ if alias is None else inside(alias)
            return type_ if inside_alias == alias else inside_alias
        case _:
            return scalars.get(type_, type_)


def one_of(*members: Type) -> Type:
    """A request-only union, where the caller knows which member is sent."""
    if len(members) == 1:
        return members[0]
    return UnionType(members=members, distinction=Distinction(rule=DistinctionRule.NONE))
