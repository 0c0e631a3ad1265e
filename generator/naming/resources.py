"""The tree of resources that a client offers, with the names of their attributes, classes and modules."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ..diagnostics import Code, Diagnostics, quoted
from ..model.api import Api, Operation
from ..words import words
from .claims import Claims
from .identifiers import LONGEST, DottedName, Identifier, class_identifier, identifier
from .operations import member_path
from .reserved import RESOURCE_CLASSES, RESOURCE_MODULES
from .table import Resource, TwinNames

_BY_ID = "give one of them another `operationId`"
_DEEPEST = 16
"""How many resources may stand in each other."""

Module = tuple[Identifier, ...]


@dataclass(slots=True)
class _Node:
    operations: list[Operation] = field(default_factory=list[Operation])
    children: dict[str, _Node] = field(default_factory=dict[str, "_Node"])

    @property
    def first(self) -> Operation:
        """The first operation of the node or below it."""
        node = self
        while not node.operations:
            node = next(iter(node.children.values()))
        return node.operations[0]


def resource_tree(api: Api, symbols: Collection[str], found: Diagnostics) -> tuple[Resource, ...]:
    """The tree of resources; collisions of its members are reported to `found`.

    Args:
        api: The model.
        symbols: Classes of types and clients, from which those of resources must differ.
        found: Receives the collisions.
    """
    root = _Node()
    for operation in api.operations:
        if len(operation.path_name) > _DEEPEST:
            found.error(Code.LIMIT_EXCEEDED, operation.origin, f"more than {_DEEPEST} resources stand in each other")
            continue
        node = root
        for part in operation.path_name[:-1]:
            node = node.children.setdefault(part, _Node())
        node.operations.append(operation)
    tree = _Tree(api, {*RESOURCE_CLASSES, *symbols}, found)
    scope: set[str] = set()
    resources = tuple(tree.resource((part,), node, (), [scope]) for part, node in root.children.items())
    tree.check_members((), (), resources)
    return resources


class _Tree:
    def __init__(self, api: Api, reserved: Collection[str], found: Diagnostics) -> None:
        self._api = api
        self._reserved = reserved
        self._found = found

    def resource(self, path: tuple[str, ...], node: _Node, parent: Module, scopes: list[set[str]]) -> Resource:
        """A resource and everything below it.

        Args:
            path: Where it is, in the document's words.
            node: What it has.
            parent: The module of its parent.
            scopes: The classes of the modules in which its class will be known.
        """
        attributes = member_path(path)
        module = (*parent, attributes[-1] if parent else identifier(path[0], reserved=RESOURCE_MODULES))
        if len(module[-1]) > LONGEST:
            problem = f"the resource {quoted(path[-1])} has a name of more than {LONGEST} characters"
            self._found.error(Code.LIMIT_EXCEEDED, node.first.origin, problem, hint=_BY_ID)
        own: set[str] = set()
        classes, raw_classes = self._classes(path[-1:], [*scopes, own])
        # Sub-resources without any of their own live in the module of their parent.
        is_package = any(child.children for child in node.children.values())
        children = tuple(
            (
                self.resource((*path, part), child, module, [own])
                if is_package
                else self._leaf((*path, part), child, module, own)
            )
            for part, child in node.children.items()
        )
        self.check_members(path, node.operations, children)
        return Resource(
            attribute=attributes[-1],
            path=DottedName(attributes),
            classes=classes,
            raw_classes=raw_classes,
            module=module,
            is_package=is_package,
            description=self._api.resources.get(path, ""),
            operations=tuple(node.operations),
            children=children,
        )

    def _leaf(self, path: tuple[str, ...], node: _Node, module: Module, scope: set[str]) -> Resource:
        """A resource in its parent's module, where the name of its class tells whose it is."""
        attributes = member_path(path)
        classes, raw_classes = self._classes(path[-2:], [scope])
        self.check_members(path, node.operations, ())
        return Resource(
            attribute=attributes[-1],
            path=DottedName(attributes),
            classes=classes,
            raw_classes=raw_classes,
            module=module,
            is_package=False,
            description=self._api.resources.get(path, ""),
            operations=tuple(node.operations),
            children=(),
        )

    def _classes(self, path: Sequence[str], scopes: Sequence[set[str]]) -> tuple[TwinNames, TwinNames]:
        """The classes for a resource; where one would share its name with something else, they say what they are."""
        taken = set[str]().union(self._reserved, *scopes)
        title = [word.capitalize() for part in path for word in words(part)]
        name = class_identifier(*title)
        if _symbols(name) & taken:
            name = class_identifier(*title, "Resource")
        while _symbols(name) & taken:
            name = Identifier(f"{name}_")
        for scope in scopes:
            scope |= _symbols(name)
        return TwinNames.from_sync(name), TwinNames.from_sync(_raw(name))

    def check_members(
        self, path: tuple[str, ...], operations: Sequence[Operation], children: Sequence[Resource]
    ) -> None:
        """Report operations and resources of one parent that would share an attribute."""
        claims = Claims(self._found)
        for operation in operations:
            method = member_path((*path, operation.path_name[-1]))[-1]
            claims.claim(method, operation.origin, f"operation `{operation.id}`", _BY_ID)
        for child in children:
            first = next(child.all_operations())
            claims.claim(child.attribute, first.origin, f"resource `{child.path}`", _BY_ID)


def _raw(name: Identifier) -> Identifier:
    return Identifier(f"{name}WithRawResponse")


def _symbols(name: Identifier) -> set[str]:
    """Everything that a resource of this class brings into a module."""
    return {symbol for one in (name, _raw(name)) for symbol in (one, f"Async{one}")}
