"""What users write after `client.`: the tree of resources with their attributes, and the method of every operation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from ..diagnostics import Diagnostics
from ..model.api import Api, Operation
from ..words import words
from .claims import Claim, settled
from .identifiers import Identifier, identifier
from .renames import Renames
from .reserved import CLIENT_MEMBERS, RESOURCE_MEMBERS

_DEEPEST = 16
"""Maximum nesting of resources; further levels become part of the method name."""

_HINT = "choose another name under `names: operations:` or `names: resources:` in the settings"


@dataclass(slots=True)
class Node:
    """A resource, or the client itself.

    Attributes:
        path: Its path, in the document's words.
        attributes: Its path, as Python attributes.
        operations: Its operations with their methods.
        children: Its resources, by their preferred names.
    """

    path: tuple[str, ...] = ()
    attributes: tuple[Identifier, ...] = ()
    operations: list[tuple[Operation, Identifier]] = field(default_factory=list[tuple[Operation, Identifier]])
    children: dict[Identifier, Node] = field(default_factory=dict[Identifier, "Node"])

    @property
    def first(self) -> Operation:
        """The first operation of the node or of its descendants."""
        node = self
        while not node.operations:
            node = next(iter(node.children.values()))
        return node.operations[0][0]

    @property
    def reserved(self) -> Collection[str]:
        """Names that its members cannot have."""
        return RESOURCE_MEMBERS if self.path else CLIENT_MEMBERS

    def every(self) -> Iterator[Node]:
        """The node and all its descendants."""
        yield self
        for child in self.children.values():
            yield from child.every()


def members(api: Api, renames: Renames, found: Diagnostics) -> Node:
    """The client with all its members; names that cannot be assigned as preferred are reported to `found`."""
    root = Node()
    for operation in api.operations:
        node = root
        for part in operation.path_name[:-1][:_DEEPEST]:
            attribute = identifier(part, reserved=node.reserved)
            node = node.children.setdefault(attribute, Node((*node.path, part)))
        node.operations.append((operation, identifier(_method(operation), reserved=RESOURCE_MEMBERS)))
    for node in root.every():
        _settle(node, renames, found)
    return root


def _method(operation: Operation) -> str:
    return "_".join((operation.path_name[-1], *operation.path_name[:-1][_DEEPEST:]))


def _settle(node: Node, renames: Renames, found: Diagnostics) -> None:
    methods: list[Claim[tuple[str, str]]] = [
        Claim(
            key=("operation", operation.id),
            name=method,
            origin=renames.origin_of_operation(operation),
            what=f"operation `{operation.id}`",
            is_chosen=operation.is_renamed,
            rank=_rank(operation, method),
            longer=[identifier(name, reserved=RESOURCE_MEMBERS) for name in operation.long_names],
        )
        for operation, method in node.operations
    ]
    # Methods take precedence: a resource is only a way to reach them.
    resources: list[Claim[tuple[str, str]]] = [
        Claim(
            key=("resource", attribute),
            name=attribute,
            origin=child.first.origin,
            what=f"the resource of operation `{child.first.id}`",
            rank=(1,),
            longer=[Identifier(f"{attribute.rstrip('_')}_resource")],
        )
        for attribute, child in node.children.items()
    ]
    names = settled([*methods, *resources], found, hint=_HINT)
    node.operations = [(operation, names["operation", operation.id]) for operation, _ in node.operations]
    for attribute, child in node.children.items():
        child.attributes = (*node.attributes, names["resource", attribute])


def _rank(operation: Operation, method: Identifier) -> tuple[object, ...]:
    """Rank claims on a method name: operations whose id spells it come first, then earlier paths, in numeric order."""
    is_said = set(words(method)) <= set(words(operation.id))
    path = [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"([0-9]+)", operation.path)]
    return (0, not operation.id.endswith(method), not is_said, path, operation.method)
