"""The arguments of methods, and how a method passes them on.

A method for one request body has one signature. If the arguments of one body exclude those of another, or a body must
be complete or omitted, there is one overload per way to call the method.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..loading.media_types import essence, is_range
from ..model.api import Body, Operation, Parameter, Property, StreamChoice
from ..model.types import Distinction, DistinctionRule, EnumType, MapType, Scalar, ScalarType, Type, UnionType
from ..naming.identifiers import Identifier
from ..naming.reserved import BODY_ARGUMENT, CONTENT_TYPE_ARGUMENT, EXTRA_ARGUMENT, STREAM_ARGUMENT
from ..naming.table import OperationNames, SymbolTable
from .annotations import Expressions
from .limits import with_limits
from .prose import Wording
from .quoting import Code, code, joined, literal
from .views import ArgumentView, SignatureView

_PLACES = (
    ("path", code("path")),
    ("query", code("query")),
    ("header", code("headers")),
    ("cookie", code("cookies")),
)
"""Locations in a request, with the keyword of the call for each."""
_RETURNED = (True, False, None)
"""Whether overloads return a stream, in their order."""
_STREAM_TEXT = "Whether to receive events as a stream."
_EXTRA_TEXT = "Additional properties of the body, by wire name."
_KEY_TEXT = "If omitted, a new key is sent, which is the same in every retry of the call."
_STRING = ScalarType(scalar=Scalar.STRING)
_CONTENT = ScalarType(scalar=Scalar.CONTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bodies:
    """The request bodies that one signature accepts, all built from the same arguments.

    Attributes:
        bodies: The bodies.
        may_be_left_out: Whether all of their properties can be omitted together, including required ones.
        needs_content_type: Whether the arguments alone do not identify the body.
    """

    bodies: tuple[Body, ...]
    may_be_left_out: bool = False
    needs_content_type: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One of the ways to call a method.

    Attributes:
        signature: Its arguments.
        streams: Whether it returns a stream; None if that depends on a value that is only known at run time.
    """

    signature: SignatureView
    streams: bool | None = False


class Arguments:
    """The arguments of the method of an operation.

    Args:
        operation: The operation.
        named: Its names.
        expressions: Creates the annotations.
        wording: Creates the texts.
    """

    def __init__(self, operation: Operation, named: OperationNames, expressions: Expressions, wording: Wording) -> None:
        self._operation = operation
        self._named = named
        self._expressions = expressions
        self._wording = wording
        self._groups = _groups(operation)

    def all(self) -> list[ArgumentView]:
        """All arguments of the method itself: those of the path in its order, then the required ones."""
        if len(self._groups) == 1 and len(self._signatures) == 1:
            return self._signatures[0]
        everything = _Bodies(bodies=self._operation.bodies, may_be_left_out=True)
        return self._of(everything)

    def overloads(self) -> list[Way]:
        """The overloads, if there is more than one."""
        signatures = self._signatures
        switch = self._switch()
        if switch is None:
            return [Way(signature=signature_view(arguments)) for arguments in signatures] if len(signatures) > 1 else []
        self._expressions.mentions.symbols.add("Literal")
        ways = [way for arguments in signatures for way in self._with_stream(arguments, *switch)]
        # One call can match the signatures of several bodies. Those that return the same are together, and those that
        # return either come last: type checkers accept no overload before others that return less.
        return sorted(ways, key=lambda way: _RETURNED.index(way.streams))

    def stream_if(self) -> Code | None:
        """The condition on which a method that can return other results returns a stream; None if it never does."""
        switch = self._switch()
        if switch is None:
            return None
        name, by_default = switch
        return code("{} is not False", name) if by_default else code("{} is True", name)

    def _switch(self) -> tuple[Identifier, bool] | None:
        """The argument that requests a stream, and whether a stream is the default."""
        choice = self._operation.result.stream_choice
        return (_switch_of(choice, self._named), choice.default) if choice is not None else None

    def _with_stream(self, arguments: list[ArgumentView], name: Identifier, by_default: bool) -> Iterator[Way]:
        """The overloads with a stream, without a stream, and with either."""
        switch = next((argument for argument in arguments if argument.name == name), None)
        if switch is None:
            # Of several bodies, one that cannot request a stream.
            yield Way(signature=signature_view(arguments))
            return
        for streams, type_ in ((True, code("Literal[True]")), (False, code("Literal[False]")), (None, code("bool"))):
            may_be_left_out = not switch.required and streams is by_default
            annotation = code("{} | Omit", type_) if may_be_left_out else type_
            own = replace(switch, annotation=annotation, required=not may_be_left_out)
            given = [own if argument is switch else argument for argument in arguments]
            given.sort(key=_order)
            yield Way(signature=signature_view(given), streams=streams)

    @cached_property
    def _signatures(self) -> list[list[ArgumentView]]:
        """The arguments of each overload, without regard to streams."""
        groups = self._groups
        bodies = self._operation.bodies
        is_optional = bool(bodies) and all(not body.required and _needs_something(body) for body in bodies)
        if is_optional:
            # Without any arguments, there is no body.
            groups = [*groups, _Bodies(bodies=())]
        return [self._of(group) for group in groups]

    def _of(self, group: _Bodies) -> list[ArgumentView]:
        local = local_names(self._named)
        arguments = [
            ArgumentView(
                name=self._named.parameters[place, part.wire],
                annotation=self._expressions.argument(part.type, required=part.required),
                required=part.required,
                in_path=place == "path",
                text=self._text(place, part, local),
            )
            for place, part in _parts(self._operation, group)
        ]
        arguments += self._beside_properties(group)
        choice = self._operation.result.stream_choice
        if choice is not None and choice.location is None:
            type_ = ScalarType(scalar=Scalar.BOOLEAN)
            arguments.append(self._argument(STREAM_ARGUMENT, type_, required=False, text=_STREAM_TEXT))
        return sorted(arguments, key=_order)

    def _text(self, place: str, part: Parameter | Property, local: Mapping[str, str]) -> str:
        text = with_limits(self._wording.about(part, local), part)
        if place == "header" and part.wire == self._operation.idempotency:
            return f"{text} {_KEY_TEXT}".strip()
        return text

    def _beside_properties(self, group: _Bodies) -> Iterator[ArgumentView]:
        bodies = group.bodies
        wholes = [body for body in bodies if body.whole is not None]
        if wholes:
            required = all(body.whole is not None and body.required for body in bodies)
            type_ = _either(body.whole for body in wholes if body.whole is not None)
            yield self._argument(BODY_ARGUMENT, type_, required=required, text=wholes[0].description)
        extras = [body.extra for body in bodies if body.extra is not None]
        if extras:
            yield self._argument(EXTRA_ARGUMENT, MapType(value=_either(extras)), required=False, text=_EXTRA_TEXT)
        if self._operation.has_content_type and bodies:
            is_free = any(is_range(body.media) for body in bodies)
            media = tuple(dict.fromkeys(body.media for body in bodies))
            type_ = _STRING if is_free else EnumType(values=media)
            yield self._argument(
                CONTENT_TYPE_ARGUMENT, type_, required=group.needs_content_type, text=_media_text(bodies)
            )

    def _argument(self, name: Identifier, type_: Type, *, required: bool, text: str) -> ArgumentView:
        return ArgumentView(
            name=name,
            annotation=self._expressions.argument(type_, required=required),
            required=required,
            in_path=False,
            text=self._wording(text),
        )

    def handed_on(self) -> Iterator[Code]:
        """Keyword arguments of the method's inner call: wire names and arguments, by location."""
        for place, keyword in _PLACES:
            yield from self._place(place, keyword)
        body = self._body()
        if body is not None:
            yield code("body={}", body)

    def _place(self, place: str, keyword: Code) -> Iterator[Code]:
        members = self._members(place)
        if members:
            yield code("{}={{{}}}", keyword, joined(", ", members))

    def _members(self, place: str) -> list[Code]:
        return [
            code("{}: {}", literal(part.wire), self._named.parameters[place, part.wire])
            for at, part in self._everything
            if at == place
        ]

    @cached_property
    def _everything(self) -> list[tuple[str, Parameter | Property]]:
        return _parts(self._operation, _Bodies(bodies=self._operation.bodies))

    def _body(self) -> Code | None:
        bodies = self._operation.bodies
        if not bodies:
            return None
        has_whole = any(body.whole is not None for body in bodies)
        has_extra = any(body.extra is not None for body in bodies)
        # A body without any properties is still a body: an empty object.
        properties = code("{{{}}}", joined(", ", self._members("body")))
        if self._operation.has_content_type:
            self._expressions.mentions.symbols.add("GivenBody")
            parts = [properties]
            parts += [code("extra={}", EXTRA_ARGUMENT)] if has_extra else []
            parts += [code("whole={}", BODY_ARGUMENT)] if has_whole else []
            return code("GivenBody({}, content_type={})", joined(", ", parts), CONTENT_TYPE_ARGUMENT)
        (body,) = bodies
        if has_whole:
            return code("{}", BODY_ARGUMENT)
        if has_extra:
            self._expressions.mentions.symbols.add("with_extra")
            properties = code("with_extra({}, {})", properties, EXTRA_ARGUMENT)
        if not body.required:
            self._expressions.mentions.symbols.add("optional_body")
            required = [literal(p.wire) for p in body.properties if p.required]
            properties = code("optional_body({})", joined(", ", [properties, *required]))
        return properties


def _order(argument: ArgumentView) -> tuple[bool, bool]:
    """Path arguments come first, then the required ones."""
    return not argument.in_path, not argument.required


def stream_switch(operation: Operation, names: SymbolTable) -> Identifier | None:
    """The argument that requests a stream, if a method can also return other results."""
    choice = operation.result.stream_choice
    return _switch_of(choice, names.operations[operation.id]) if choice is not None else None


def _switch_of(choice: StreamChoice, named: OperationNames) -> Identifier:
    return STREAM_ARGUMENT if choice.location is None else named.parameters[choice.location, choice.wire]


def signature_view(arguments: Sequence[ArgumentView]) -> SignatureView:
    """Arguments, by how they can be passed."""
    return SignatureView(
        positional=tuple(a for a in arguments if a.in_path), keyword=tuple(a for a in arguments if not a.in_path)
    )


def local_names(named: OperationNames) -> dict[str, str]:
    """Wire name -> argument, for prose about an operation."""
    return {wire: argument for (_, wire), argument in named.parameters.items()}


def _groups(operation: Operation) -> list[_Bodies]:
    """The bodies of each signature."""
    groups = operation.body_groups
    if not groups:
        return [_Bodies(bodies=())]
    # Media type ranges come last, and accept any content type: one signature covers all of them.
    open_ended = tuple(body for group in groups for body in group if is_range(body.media))
    if open_ended and len(groups) > 1:
        closed = [tuple(body for body in group if not is_range(body.media)) for group in groups]
        groups = (*filter(None, closed), open_ended)
    return [
        _Bodies(
            bodies=group,
            needs_content_type=all(map(_has_no_default, group)) or not _is_told_apart(group[0], groups[:number]),
        )
        for number, group in enumerate(groups)
    ]


def _has_no_default(body: Body) -> bool:
    """Whether the media type is a range, from which the method cannot choose a content type itself."""
    return is_range(body.media) and body.kind == "json"


def _is_told_apart(body: Body, earlier: Sequence[Sequence[Body]]) -> bool:
    """Whether the arguments of a body exclude all earlier bodies."""
    if not earlier:
        return True
    before = [group[0] for group in earlier]
    if body.whole is not None:
        # Bytes and files are never JSON or a form.
        is_file = body.kind == "content" and body.whole == _CONTENT
        return all(other.whole is None or (is_file and other.kind in ("json", "form")) for other in before)
    types: dict[str, set[Type]] = {}
    for other in before:
        for property_ in other.properties:
            types.setdefault(property_.wire, set()).add(property_.type)
    own = [p for p in body.properties if p.wire not in types]
    shared_alike = all(types[p.wire] == {p.type} for p in body.properties if p.wire in types)
    return any(p.required for p in own) or (bool(own) and shared_alike)


def _needs_something(body: Body) -> bool:
    """Whether an optional body has an argument that is required if the body is sent."""
    return body.whole is None and any(p.required for p in body.properties)


def _parts(operation: Operation, group: _Bodies) -> list[tuple[str, Parameter | Property]]:
    """All parameters and body properties with their locations, path parameters first and in path order."""
    order = {parameter.wire: operation.path.find(f"{{{parameter.wire}}}") for parameter in operation.parameters}
    in_path = sorted((p for p in operation.parameters if p.location == "path"), key=lambda p: order[p.wire])
    others = [p for p in operation.parameters if p.location != "path"]
    # The body comes before the query, because it is the main content of a call.
    return [
        *(("path", p) for p in in_path),
        *(("body", p) for p in _properties(group)),
        *((p.location, p) for p in others),
    ]


def _properties(group: _Bodies) -> Iterator[Property]:
    """The properties of the bodies of a signature; a shared property is one argument."""
    found: dict[str, list[Property]] = {}
    for body in group.bodies:
        for property_ in body.properties:
            found.setdefault(property_.wire, []).append(property_)
    for alike in found.values():
        first = alike[0]
        required = not group.may_be_left_out and all(p.required for p in alike)
        is_same = len(alike) == 1 and first.required is required
        yield first if is_same else replace(first, type=_either(p.type for p in alike), required=required)


def _either(types: Iterable[Type]) -> Type:
    different = tuple(dict.fromkeys(types))
    if len(different) == 1:
        return different[0]
    return UnionType(members=different, distinction=Distinction(rule=DistinctionRule.NONE))


def _media_text(bodies: Sequence[Body]) -> str:
    """The description of the content type."""
    if bodies[0].kind == "any":
        return (
            "Media type of the body. If omitted, bytes and files are `application/octet-stream`, a string is "
            "`text/plain`, and everything else is `application/json`."
        )
    names = _either_of(body.media for body in bodies)
    first = bodies[0]
    if _has_no_default(first):
        return f"Media type of the body: {names}."
    default = "text/plain" if essence(first.media) == "text/*" else first.media
    if is_range(default):
        return (
            f"Media type of the body: {names}. If omitted, the type by the name of the file, which it then must have."
        )
    return f"Media type of the body: {names}. If omitted, `{default}`, or the one that matches the other arguments."


def _either_of(media_types: Iterable[str]) -> str:
    """Media types in prose; for a range, types that match it."""
    known = sorted(dict.fromkeys(media_types), key=_is_any)
    *others, last = (
        "any other" if _is_any(media) else f"a type that matches `{media}`" if is_range(media) else f"`{media}`"
        for media in known
    )
    return f"{', '.join(others)} or {last}" if others else last


def _is_any(media: str) -> bool:
    return essence(media) in ("*", "*/*")
