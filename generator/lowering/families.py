"""Bases with a `discriminator` and the schemas that extend them by `allOf`.

In the standard, a base represents all of its extensions: a reference to `Pet` can be a `Dog`. The document's components
determine which schemas extend which, so a child counts even if nothing refers to it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..loading.document import Document
from ..loading.nodes import ArrayNode, ObjectNode
from ..loading.pointers import component_name
from ..model.unions import DeclaredDiscriminator
from .keywords import stated_types
from .unions import discriminator_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A base and its extensions.

    Attributes:
        members: Names of the schemas that extend the base, in document order, then the base's own name.
        discriminator: Distinguishes them; unknown values select the base itself.
        mapped: Those that do not extend the base, but are named by its mapping.
        inner: Those with extensions that another property distinguishes. They represent these extensions.
    """

    members: tuple[str, ...]
    discriminator: DeclaredDiscriminator
    mapped: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()


class Families:
    """The families of a document.

    Args:
        document: The document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        components = document.root.get("components")
        schemas = components.get("schemas") if isinstance(components, ObjectNode) else None
        self._nodes: Mapping[str, Any] = schemas if isinstance(schemas, ObjectNode) else {}
        self._bases = {name: list(self._extended(node)) for name, node in self._nodes.items()}
        telling = [name for name, node in self._nodes.items() if any(map(discriminator_of, _parts(node)))]
        self._children = _reversed(self._bases)
        told = self._below(*telling)
        self._bases |= {name: [] for name in told if self._is_wrapper(name)}
        self._children = _reversed(self._bases)
        self._found: dict[str, Family | None] = {}
        # By identity, for schemas that are parts of others.
        self._members = {id(self._nodes[name]) for name in self._below(*telling)}

    def of(self, name: str) -> Family | None:
        """The family of a base; None for a schema without a family."""
        if name not in self._found:
            self._found[name] = self._family(name)
        return self._found[name]

    def values(self) -> Iterator[tuple[str, str, str, list[str]]]:
        """Base, extension, property, and the strings that stand for the extension: of the mapping, or else its name."""
        for base in self._nodes:
            family = self.of(base)
            for member in family.members if family is not None else ():
                if family is None or member == base or member in family.mapped:
                    continue
                declared = family.discriminator
                values = [value for value, target in declared.mapping.items() if target == member]
                for name in (member, *(sorted(self._below(member)) if member in family.inner else ())):
                    yield base, name, declared.property, values if declared.mapping else [member]

    def among(self, parts: Iterable[Any]) -> dict[str, str]:
        """The schemas in a union that also contains one of their bases, and these bases, each with its base."""
        names = [
            name
            for part in parts
            if isinstance(part, ObjectNode) and (name := component_name(part.get("$ref"), "schemas")) is not None
        ]
        found: dict[str, str] = {}
        for base in names:
            family = self.of(base)
            beside = [name for name in names if family is not None and name in family.members]
            if len(beside) > 1 and base not in found:
                found.update(dict.fromkeys(beside, base))
        return found

    def is_member(self, node: ObjectNode) -> bool:
        """Whether a schema extends a base with a `discriminator`, even if only by name."""
        return id(node) in self._members

    def told_by_bases(self, names: Collection[str], *, partly: bool) -> DeclaredDiscriminator | None:
        """How schemas differ according to their bases, if these have one property for it.

        Args:
            names: The schemas. Each also represents its extensions.
            partly: Whether some of them need no value in the `mapping` of a base.
        """
        mapping: dict[str, str] = {}
        properties: set[str] = set()
        told: set[str] = set()
        for name in names:
            declared = self._discriminator(name, of_itself=False) if name in self._bases else None
            if declared is not None:
                within = {name, *self._below(name)}
                values = {value: target for value, target in declared.mapping.items() if target in within}
                properties.add(declared.property)
                mapping.update(values)
                told.update([name] if values else [])
        if len(properties) != 1 or not (partly or told == set(names)):
            return None
        return DeclaredDiscriminator(property=properties.pop(), mapping=mapping)

    def above(self, name: str) -> Iterator[str]:
        """A schema and all that it extends, nearest first."""
        found = {name}
        waiting = deque([name])
        while waiting:
            current = waiting.popleft()
            yield current
            new = [base for base in dict.fromkeys(self._bases.get(current, ())) if base not in found]
            found.update(new)
            waiting.extend(new)

    def lists_its_children(self, node: ObjectNode) -> bool:
        """Whether the alternatives of a base only repeat its extensions: they then do not restrict the base itself."""
        if "discriminator" not in node:
            return False
        names = [
            component_name(part.get("$ref"), "schemas") if isinstance(part, ObjectNode) else None
            for keyword in ("oneOf", "anyOf")
            for part in node.get(keyword, ())
        ]
        return bool(names) and all(
            name is not None and any(self._nodes.get(base) is node for base in self.above(name)) for name in names
        )

    def _family(self, name: str) -> Family | None:
        declared = self._discriminator(name, of_itself=True)
        if declared is None:
            return None
        # A mapping may also name what does not extend the base: it decides all the same.
        own = any(map(discriminator_of, _parts(self._nodes[name])))
        mapped = {other for other in declared.mapping.values() if other in self._nodes} if own else set[str]()
        mapped -= {*self._below(name), *self.above(name)}
        below = (self._below(name) - {name}) | mapped
        if not below:
            return None
        inner = {other for other in below - mapped if self._is_base_by_another(other, declared)}
        below -= self._below(*inner) - inner
        members = (*(other for other in self._nodes if other in below), name)
        base = declared.base if declared.base in members else name
        discriminator = DeclaredDiscriminator(
            property=declared.property, mapping=declared.mapping, base=base, is_exact=declared.base in members
        )
        return Family(
            members=members, discriminator=discriminator, mapped=frozenset(mapped), inner=frozenset(inner & below)
        )

    def _is_base_by_another(self, name: str, declared: DeclaredDiscriminator) -> bool:
        """Whether a schema has extensions that only another `discriminator`, its own, distinguishes."""
        own = [found.property for part in _parts(self._nodes[name]) if (found := discriminator_of(part)) is not None]
        below = self._below(name)
        return bool(own and below) and declared.property not in own and below.isdisjoint(declared.mapping.values())

    def _discriminator(self, name: str, *, of_itself: bool) -> DeclaredDiscriminator | None:
        """The nearest `discriminator` of a schema or its bases."""
        for base in self.above(name):
            if base == name and not of_itself:
                continue
            for part in _parts(self._nodes[base]):
                declared = discriminator_of(part)
                if declared is not None:
                    return declared
        return None

    def _is_wrapper(self, name: str) -> bool:
        """Whether a schema adds nothing to a base whose mapping does not list it, and is thus an alias of the base."""
        node = self._nodes[name]
        if not self._bases[name] or "properties" in node or len(node["allOf"]) > 1 or "$ref" not in node["allOf"][0]:
            return False
        declared = self._discriminator(name, of_itself=False)
        return declared is not None and bool(declared.mapping) and name not in declared.mapping.values()

    def _below(self, *names: str) -> set[str]:
        """All schemas that extend one of the given schemas."""
        found: set[str] = set()
        waiting = list(names)
        while waiting:
            new = [child for child in self._children.get(waiting.pop(), ()) if child not in found]
            found.update(new)
            waiting.extend(new)
        return found

    def _extended(self, node: Any) -> Iterator[str]:
        """The components that a schema extends."""
        if not isinstance(node, ObjectNode) or _is_only_shown(node) or not _is_kind(node):
            return
        for part in _parts(node):
            if part is node and ("properties" not in node or self._document.version == "3.0"):
                # A schema that is only a reference is the referenced schema itself.
                continue
            reference = part
            seen: set[str] = set()
            while (name := component_name(reference.get("$ref"), "schemas")) is not None and name not in seen:
                seen.add(name)
                target = self._nodes.get(name)
                if not isinstance(target, ObjectNode) or "$ref" not in target:
                    yield name
                    break
                reference = target


def _reversed(bases: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The extensions of each base."""
    children: dict[str, list[str]] = {}
    for name, extended in bases.items():
        for base in extended:
            children.setdefault(base, []).append(name)
    return children


def _parts(node: Any) -> Iterator[ObjectNode]:
    """A schema and the parts of its `allOf`, including nested ones; references are not followed."""
    pending = [node]
    while pending:
        part = pending.pop()
        if isinstance(part, ObjectNode):
            yield part
            inner = part.get("allOf")
            pending.extend(reversed(inner) if isinstance(inner, ArrayNode) else ())


def _is_kind(node: ObjectNode) -> bool:
    """Whether a schema is more than a reference to another one or null."""
    is_nullable = node.get("nullable") is True or "null" in stated_types(node)
    return not is_nullable or any("properties" in part for part in _parts(node))


def _is_only_shown(node: ObjectNode) -> bool:
    """Whether a schema only makes another one read-only or write-only: a wrapper, not a separate kind."""
    return node.get("readOnly") is True or node.get("writeOnly") is True
