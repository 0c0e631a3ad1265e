"""Names of operations: their methods, their arguments, the constants that describe them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from ..diagnostics import Diagnostics
from ..model.api import Api, Operation, Parameter, Property
from .claims import Claims
from .identifiers import DottedName, Identifier, constant, identifier
from .reserved import (
    BODY_ARGUMENT,
    CLIENT_MEMBERS,
    CONTENT_TYPE_ARGUMENT,
    EXTRA_ARGUMENT,
    METHOD_ARGUMENTS,
    OPERATION_CONSTANTS,
    RESOURCE_MEMBERS,
)
from .table import OperationNames

_BY_X_NAME = "give one of them another name with `x-name`"


def operation_names(api: Api, symbols: Collection[str], found: Diagnostics) -> dict[str, OperationNames]:
    """The names of every operation; collisions of arguments are reported to `found`.

    Args:
        api: The model.
        symbols: What stands beside the constants of operations: those of page styles, and classes of schemas.
        found: Receives the collisions.
    """
    names: dict[str, OperationNames] = {}
    constants: set[tuple[str, str]] = set()
    for operation in api.operations:
        path = member_path(operation.path_name)
        name = constant(*operation.path_name[1:], reserved={*OPERATION_CONSTANTS, *symbols})
        while (path[0], name) in constants or name.endswith("_NAMES"):
            # No user sees it, so it needs no better name. Those of request objects end in `_NAMES`.
            name = Identifier(f"{name}_")
        constants.add((path[0], name))
        names[operation.id] = OperationNames(
            method=path[-1], path=DottedName(path), constant=name, parameters=_arguments(operation, found)
        )
    return names


def member_path(path_name: tuple[str, ...]) -> tuple[Identifier, ...]:
    """What stands for a resource or an operation, attribute by attribute, in Python."""
    first, *rest = path_name
    return (identifier(first, reserved=CLIENT_MEMBERS), *(identifier(part, reserved=RESOURCE_MEMBERS) for part in rest))


def _body_arguments(operation: Operation) -> Iterator[Identifier]:
    """The arguments of a method that have to do with its request body, beside those for properties."""
    if any(body.whole is not None for body in operation.bodies):
        yield BODY_ARGUMENT
    if any(body.extra is not None for body in operation.bodies):
        yield EXTRA_ARGUMENT
    if operation.has_content_type:
        yield CONTENT_TYPE_ARGUMENT


def _arguments(operation: Operation, found: Diagnostics) -> dict[tuple[str, str], Identifier]:
    named: list[tuple[str, Parameter | Property]] = [(p.location, p) for p in operation.parameters]
    # A property that several bodies have is one argument.
    named += [("body", p) for p in {p.wire: p for body in reversed(operation.bodies) for p in body.properties}.values()]
    reserved = METHOD_ARGUMENTS | frozenset(_body_arguments(operation))
    wanted = {(at, part.wire): identifier(part.preferred or part.wire, reserved=reserved) for at, part in named}
    shared = Counter(wanted.values())
    claims = Claims(found)
    arguments: dict[tuple[str, str], Identifier] = {}
    for place, part in named:
        argument = wanted[place, part.wire]
        if shared[argument] > 1 and place != "path":
            # The path keeps the plain name, the others say where they go.
            argument = Identifier(f"{argument.rstrip('_')}_{place}")
        claims.claim(argument, part.origin, f"{place} parameter `{part.wire}`", _BY_X_NAME)
        arguments[place, part.wire] = argument
    return arguments
