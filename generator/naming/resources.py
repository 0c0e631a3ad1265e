"""The tree of resources of a client, with the names of attributes, classes and modules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from ..model.api import Api
from ..words import words
from .identifiers import DottedName, Identifier, class_identifier, module_identifier
from .members import Node
from .reserved import RESOURCE_CLASSES, RESOURCE_MODULES, SUB_RESOURCE_MODULES
from .table import Resource, TwinNames

Module = tuple[Identifier, ...]


def resource_tree(api: Api, client: Node, symbols: Collection[str]) -> tuple[Resource, ...]:
    """The tree of resources.

    Args:
        api: The model.
        client: The members of the client.
        symbols: Classes of types and clients, which resource classes must not share names with.
    """
    tree = _Tree(api, {*RESOURCE_CLASSES, *symbols})
    scope: set[str] = set()
    return tuple(tree.resource(node, (), [scope]) for node in client.children.values())


class _Tree:
    def __init__(self, api: Api, reserved: Collection[str]) -> None:
        self._api = api
        self._reserved = reserved
        self._modules: defaultdict[Module, set[str]] = defaultdict(set)

    def resource(self, node: Node, parent: Module, scopes: list[set[str]]) -> Resource:
        """A resource and all resources below it.

        Args:
            node: Its members.
            parent: The module of its parent.
            scopes: The class names of each module that will contain or import its class.
        """
        module = (*parent, self._module(node, parent))
        own: set[str] = set()
        name = self._class(node.path[-1:], [*scopes, own])
        # Sub-resources without sub-resources are in their parent's module.
        is_package = any(child.children for child in node.children.values())
        children = tuple(
            self.resource(child, module, [own]) if is_package else self._leaf(child, module, own)
            for child in node.children.values()
        )
        return self._resource(node, name, module, children, is_package=is_package)

    def _leaf(self, node: Node, module: Module, scope: set[str]) -> Resource:
        """A resource in its parent's module. The name of its class includes its parent."""
        return self._resource(node, self._class(node.path[-2:], [scope]), module, (), is_package=False)

    def _resource(
        self,
        node: Node,
        name: Identifier,
        module: Module,
        children: tuple[Resource, ...],
        *,
        is_package: bool,
    ) -> Resource:
        return Resource(
            attribute=node.attributes[-1],
            path=DottedName(node.attributes),
            classes=TwinNames.from_sync(name),
            raw_classes=TwinNames.from_sync(_raw(name)),
            streamed_classes=TwinNames.from_sync(_streamed(name)),
            module=module,
            is_package=is_package,
            description=self._api.resources.get(node.path, ""),
            operations=tuple(operation for operation, _ in node.operations),
            children=children,
        )

    def _module(self, node: Node, parent: Module) -> Identifier:
        """The module of a resource, which has the same name."""
        reserved = SUB_RESOURCE_MODULES if parent else RESOURCE_MODULES
        name = module_identifier(node.attributes[-1] if parent else node.path[0], reserved=reserved)
        while name in self._modules[parent]:
            name = Identifier(f"{name}_")
        self._modules[parent].add(name)
        return name

    def _class(self, path: Sequence[str], scopes: Sequence[set[str]]) -> Identifier:
        """The class of a resource; on a collision, the name says that it is a resource."""
        taken = set[str]().union(self._reserved, *scopes)
        title = [word.capitalize() for part in path for word in words(part)]
        name = class_identifier(*title)
        if _symbols(name) & taken:
            name = class_identifier(*title, "Resource")
        while _symbols(name) & taken:
            name = Identifier(f"{name}_")
        for scope in scopes:
            scope |= _symbols(name)
        return name


def _raw(name: Identifier) -> Identifier:
    return Identifier(f"{name}WithRawResponse")


def _streamed(name: Identifier) -> Identifier:
    return Identifier(f"{name}WithStreamingResponse")


def _symbols(name: Identifier) -> set[str]:
    """All names that a resource with this class adds to a module."""
    return {symbol for one in (name, _raw(name), _streamed(name)) for symbol in (one, f"Async{one}")}
