"""Names of operations: their methods, arguments and constants."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..diagnostics import Diagnostics
from ..model.api import Api, Operation, Parameter, Property
from .claims import Claim, settled
from .identifiers import DottedName, Identifier, constant, identifier, spelled
from .members import Node
from .renames import Renames
from .reserved import (
    BODY_ARGUMENT,
    CONTENT_TYPE_ARGUMENT,
    EXTRA_ARGUMENT,
    METHOD_ARGUMENTS,
    OPERATION_CONSTANTS,
    STREAM_ARGUMENT,
)
from .table import OperationNames

_HINT = "rename one of them with `x-name`, or under `names: parameters:` in the settings"
_PLACES = ("path", "query", "header", "cookie", "body")
"""The locations of arguments. The first location keeps a name; later arguments are renamed after their location."""


def operation_names(
    api: Api, client: Node, renames: Renames, symbols: Collection[str], found: Diagnostics
) -> dict[str, OperationNames]:
    """The names of every operation; colliding arguments are reported to `found`.

    Args:
        api: The model.
        client: The tree of resources.
        renames: The names that the settings choose.
        symbols: Names in the modules of the constants: those of page styles.
        found: Receives the collisions.
    """
    paths = {o.id: (*node.attributes, method) for node in client.every() for o, method in node.operations}
    names: dict[str, OperationNames] = {}
    constants: set[tuple[str, str]] = set()
    for operation in api.operations:
        path = paths[operation.id]
        name = constant(*operation.path_name[1:], reserved={*OPERATION_CONSTANTS, *symbols})
        while (path[0], name) in constants or name.endswith("_NAMES"):
            # Not visible to users, so it needs no better name. Constants of request objects end in `_NAMES`.
            name = Identifier(f"{name}_")
        constants.add((path[0], name))
        # An underscore more than constants of operations have in the middle.
        stream = Identifier(f"{name}__STREAM")
        names[operation.id] = OperationNames(
            method=path[-1],
            path=DottedName(path),
            constant=name,
            stream_constant=stream,
            parameters=_arguments(operation, renames, found),
        )
    return names


def _body_arguments(operation: Operation) -> Iterator[Identifier]:
    """The arguments of a method for its request body, except those for properties."""
    if any(body.whole is not None for body in operation.bodies):
        yield BODY_ARGUMENT
    if any(body.extra is not None for body in operation.bodies):
        yield EXTRA_ARGUMENT
    if operation.has_content_type:
        yield CONTENT_TYPE_ARGUMENT


def _stream_argument(operation: Operation) -> Iterator[Identifier]:
    """The argument that requests a stream, if no part of the request does."""
    choice = operation.result.stream_choice
    if choice is not None and choice.location is None:
        yield STREAM_ARGUMENT


def _arguments(operation: Operation, renames: Renames, found: Diagnostics) -> dict[tuple[str, str], Identifier]:
    named: list[tuple[str, Parameter | Property]] = [(p.location, p) for p in operation.parameters]
    # A property that several bodies share is one argument.
    named += [("body", p) for p in {p.wire: p for body in reversed(operation.bodies) for p in body.properties}.values()]
    reserved = METHOD_ARGUMENTS | {*_body_arguments(operation), *_stream_argument(operation)}
    claims: list[Claim[tuple[str, str]]] = []
    for place, part in named:
        chosen = renames.argument(operation, part)
        argument = identifier(chosen or part.wire, reserved=reserved)
        claims.append(
            Claim(
                key=(place, part.wire),
                name=argument,
                origin=part.origin,
                what=f"{place} parameter `{part.wire}` of operation `{operation.id}`",
                is_chosen=chosen is not None,
                rank=(_PLACES.index(place), argument != part.wire, part.wire),
                longer=[spelled(part.wire, reserved=reserved)],
                group=place,
                grouped=Identifier(f"{argument.rstrip('_')}_{place}"),
            )
        )
    return settled(claims, found, hint=_HINT)
