"""Merge many files into one tree, in which every reference has the form `#/components/<section>/<name>`.

References to path items are replaced by the path items. Every other referenced object that is not yet a component of
the root document becomes one. Later stages therefore need to support neither files nor other forms of references.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import unquote

from ..diagnostics import Code, Diagnostics, Position, Related, did_you_mean, quoted
from .anchors import KEYWORDS
from .component_cycles import check_cycles
from .component_names import component_name_of, possible_names
from .files import Files
from .kinds import SECTIONS, Child, Kind, children
from .nodes import ArrayNode, ObjectNode
from .placement import Placement
from .pointers import format_pointer
from .references import Resolver, Target
from .repairs import Repairs

_INLINED = (Kind.PATH_ITEM, Kind.MEDIA_TYPE)
"""What replaces references to it instead of becoming a component. The standard allows the second since 3.2."""
_MAX_INLINED = 1_000_000
"""How many values path items may have in total after they have replaced the references to them."""
_MAX_INLINED_DEPTH = 8
"""How deep path items may be nested in callbacks."""


class _Reference(NamedTuple):
    """A reference and its target; `key` is `$ref`, or the key of a discriminator's mapping."""

    node: ObjectNode
    key: str
    target: Target


class _Item(NamedTuple):
    """A path item that replaced the reference to it, where that was written, and its target."""

    value: ObjectNode
    text: str
    blame: Position
    target: Target


class _Dynamic(NamedTuple):
    """A `$dynamicRef` that was turned into a `$ref`, and where it was written."""

    node: ObjectNode
    text: str
    position: Position


class _Pending(NamedTuple):
    """An object to process, and the path items that were inserted around it."""

    value: Any
    kind: Kind
    inlined: tuple[ObjectNode, ...]


def localize_references(root: ObjectNode, files: Files, found: Diagnostics) -> None:
    """Make `root` independent of other files, in place.

    Args:
        root: The root of the document.
        files: The files of the document.
        found: Receives all problems with references. Objects that hold an unresolved reference are removed.
    """
    _Bundler(root, files, found).run()


class _Bundler:
    def __init__(self, root: ObjectNode, files: Files, found: Diagnostics) -> None:
        self._root = root
        self._found = found
        self._resolver = Resolver(files, found)
        # Keeps the objects alive, so that their ids are not reused.
        self._visited: dict[tuple[int, Kind], ObjectNode] = {}
        self._pending: list[_Pending] = []
        self._references: list[_Reference] = []
        self._items: list[_Item] = []
        self._placement = Placement(found)
        self._names: list[tuple[ObjectNode, str]] = []
        self._dynamic: list[_Dynamic] = []
        self._inlined_values = 0
        is_newest = str(root.get("openapi")).startswith("3.2")
        self._inlined = _INLINED if is_newest else (Kind.PATH_ITEM,)
        self._repairs = Repairs(root)

    def run(self) -> None:
        # Path items come first: a pointer into `paths` must resolve to the same object in every file.
        self._pending = [_Pending(self._root, Kind.DOCUMENT, ())]
        while self._pending:
            self._visit(self._pending.pop())
        self._check_kinds()
        components = self._components()
        self._check_dynamic()
        self._forget_names()
        entries = self._adopt(components)
        self._name(entries)
        for reference in self._references:
            reference.node[reference.key] = reference.target.reference
        self._hoist(components)
        self._rewrite_names(components)
        check_cycles(components, self._found, self._repairs)
        self._repairs.make(self._found)

    def _visit(self, pending: _Pending) -> None:
        node = pending.value
        if not isinstance(node, ObjectNode) or (id(node), pending.kind) in self._visited:
            return
        self._visited[id(node), pending.kind] = node
        if pending.kind is Kind.SCHEMA:
            self._follow(node)
        if "$ref" in node and pending.kind not in (Kind.DOCUMENT, Kind.COMPONENTS, Kind.PATH_ITEM):
            self._reference(node, pending.kind)
        if pending.kind is Kind.SCHEMA:
            self._schema(node)
        below: list[_Pending] = []
        for child in children(node, pending.kind):
            value, inlined = child.value, pending.inlined
            if child.key == "$ref" and isinstance(value, str):
                self._misplaced(child, pending.kind)
            if child.kind in self._inlined and isinstance(value, ObjectNode) and "$ref" in value:
                value, inlined = self._inline(value, child.kind, inlined)
                if value is not None:
                    _set(child.holder, child.key, value)
                else:
                    self._repairs.drop(child.holder, child.key)
            self._placement.add(child, value, node)
            below.append(_Pending(value, child.kind, inlined))
        self._pending.extend(reversed(below))

    def _reference(self, node: ObjectNode, kind: Kind) -> None:
        text = node["$ref"]
        blame = node.value_position("$ref")
        if kind not in SECTIONS or kind in _INLINED:
            self._found.error(
                Code.REFERENCE_MISPLACED,
                blame,
                f"the standard allows no `$ref` in place of {kind.one}",
                hint="write it inline, or refer to the object that contains it",
            )
            self._repairs.refuse(node)
        elif not isinstance(text, str):
            self._found.error(Code.REFERENCE_MALFORMED, blame, "the value of `$ref` is not a string")
            self._repairs.refuse(node)
        else:
            self._resolve(text, node, "$ref", kind, blame)

    def _resolve(self, text: str, node: ObjectNode, key: str, kind: Kind, blame: Position) -> None:
        # Without the schema of a discriminator's value, values of that schema are read as of an unknown one.
        target = self._resolver.resolve(text, node, kind, blame, required=key == "$ref")
        if target is not None:
            self._references.append(_Reference(node, key, target))
            self._pending.append(_Pending(target.value, kind, ()))
        elif key == "$ref":
            self._repairs.refuse(node)
        else:
            self._repairs.drop(node, key)

    def _check_kinds(self) -> None:
        """Report references to objects of another kind, which remain what they are."""
        wrong: set[Target] = set()
        for node, key, target in self._references:
            if not self._placement.fits(target, node[key], node.value_position(key)):
                wrong.add(target)
                if key == "$ref":
                    self._repairs.refuse(node)
                else:
                    self._repairs.drop(node, key)
        for item in self._items:
            if not self._placement.fits(item.target, item.text, item.blame):
                self._repairs.refuse(item.value)
        self._references = [reference for reference in self._references if reference.target not in wrong]
        self._resolver.forget(wrong)

    def _misplaced(self, child: Child, kind: Kind) -> None:
        assert isinstance(child.holder, ObjectNode)
        self._found.error(
            Code.REFERENCE_MISPLACED,
            child.holder.value_position("$ref"),
            f"a `$ref` cannot replace all of {quoted(str(child.path[0]))} of {kind.one}",
            hint="give each entry a `$ref` of its own",
        )
        self._repairs.drop(child.holder, "$ref")

    def _follow(self, node: ObjectNode) -> None:
        """Turn a dynamic reference into a normal one, which it is unless several schemas have the dynamic anchor."""
        text = node.get("$dynamicRef")
        if isinstance(text, str) and "$ref" not in node and self._resolver.is_anchored(text, node):
            self._dynamic.append(_Dynamic(node, text, node.key_position("$dynamicRef")))
            node.replace("$ref", text, node.value_position("$dynamicRef"))
            node.drop("$dynamicRef")
        for keyword in ("$dynamicRef", "$recursiveRef"):
            if isinstance(node.get(keyword), str):
                self._not_followed(keyword, node, node.key_position(keyword))

    def _check_dynamic(self) -> None:
        """Report the references that are dynamic after all, now that all files are known."""
        counts = self._resolver.dynamic_anchors()
        for node, text, position in self._dynamic:
            if counts[unquote(text.partition("#")[2])] > 1:
                self._not_followed("$dynamicRef", node, position)

    def _not_followed(self, keyword: str, node: ObjectNode, position: Position) -> None:
        self._found.warning(
            Code.REFERENCE_MALFORMED,
            position,
            f"{quoted(keyword)} is not followed; values can be of any type",
            hint="use `$ref` with the path of a file and a JSON pointer",
        )
        self._repairs.refuse(node)

    def _schema(self, node: ObjectNode) -> None:
        discriminator = node.get("discriminator")
        if not isinstance(discriminator, ObjectNode):
            return
        mapping = discriminator.get("mapping")
        holders = [(mapping, key) for key in mapping] if isinstance(mapping, ObjectNode) else []
        if "defaultMapping" in discriminator:
            holders.append((discriminator, "defaultMapping"))
        for holder, key in holders:
            text = holder[key]
            if not isinstance(text, str):
                continue
            # OpenAPI 3.1.1 §4.8.25.3: a value may be the name of a component or a reference.
            if "#" in text or "/" in text or text.endswith((".yaml", ".yml", ".json")):
                self._resolve(text, holder, key, Kind.SCHEMA, holder.value_position(key))
            else:
                self._names.append((holder, key))

    def _forget_names(self) -> None:
        """Remove what references were resolved by. It would change the meaning of the ones that replace them."""
        if str(self._root.get("openapi")).startswith("3.0"):
            # Not keywords of that version, which is reported.
            return
        for (_, kind), node in self._visited.items():
            for keyword in KEYWORDS if kind is Kind.SCHEMA else ():
                if isinstance(node.get(keyword), str):
                    node.drop(keyword)

    # Path items

    def _inline(
        self, node: ObjectNode, kind: Kind, inlined: tuple[ObjectNode, ...]
    ) -> tuple[ObjectNode | None, tuple[ObjectNode, ...]]:
        """The object that a reference resolves to, merged with the keys beside the reference."""
        text = node["$ref"]
        blame = node.value_position("$ref")
        if not isinstance(text, str):
            self._found.error(Code.REFERENCE_MALFORMED, blame, "the value of `$ref` is not a string")
            return None, inlined
        target = self._resolver.resolve(text, node, kind, blame)
        if target is None:
            return None, inlined
        original: ObjectNode = target.value
        if any(original is outer for outer in inlined):
            self._found.error(Code.REFERENCE_CYCLE, blame, f"the {kind.value} {quoted(text)} contains itself")
            return None, inlined
        self._inlined_values += _size(original)
        if self._inlined_values > _MAX_INLINED or len(inlined) >= _MAX_INLINED_DEPTH:
            self._found.error(Code.LIMIT_EXCEEDED, blame, f"references to {kind.value}s make the document too large")
            return None, inlined
        # Copied each time: a path item used by two paths defines two sets of operations.
        item = self._resolver.copy(original)
        self._placement.add_below(original, Kind.PATH_ITEM)
        inlined = (*inlined, original)
        if "$ref" in item:
            item_or_none, inlined = self._inline(item, kind, inlined)
            if item_or_none is None:
                return None, inlined
            item = item_or_none
        for key, value in node.items():
            if key == "$ref":
                continue
            if key in item:
                self._found.error(
                    Code.REFERENCE_MALFORMED,
                    node.key_position(key),
                    f"{quoted(key)} is defined both beside the reference and in the {kind.value} that it resolves to",
                    hint="the standard does not define which one applies; remove one",
                    related=[Related(item.key_position(key), "the other one")],
                )
            else:
                item.put(key, value)
        self._items.append(_Item(item, text, blame, target))
        return item, inlined

    # Components

    def _components(self) -> ObjectNode:
        components = self._root.get("components")
        if not isinstance(components, ObjectNode):
            components = ObjectNode(self._root.file, self._root.span)
        return components

    def _adopt(self, components: ObjectNode) -> dict[tuple[str, str], Position]:
        """Replace entries of `components` that only refer to another file by the referenced objects.

        Returns:
            The used names, by section, and where they are used.
        """
        behind = {id(reference.node): reference.target for reference in self._references if reference.key == "$ref"}
        taken: dict[tuple[str, str], Position] = {}
        for section, entries in components.items():
            if section not in SECTIONS.values() or not isinstance(entries, ObjectNode):
                continue
            for name, entry in entries.items():
                target = behind.get(id(entry))
                if (
                    target is not None
                    and len(entry) == 1
                    and not self._resolver.is_component(target)
                    and not target.name
                ):
                    target.name = name
                    entries[name] = target.value
                taken[section, name] = entries.key_position(name)
        return taken

    def _name(self, taken: dict[tuple[str, str], Position]) -> None:
        unnamed: list[Target] = []
        for target in self._resolver.targets:
            if target.name or target.kind in _INLINED:
                continue
            if self._resolver.is_component(target):
                target.name = target.pointer[-1]
            else:
                unnamed.append(target)
        # By file, so that names do not depend on which reference comes first.
        for target in sorted(unnamed, key=lambda target: target.position):
            for name in possible_names(target, self._root.file.parent):
                if taken.setdefault((target.section, name), target.position) == target.position:
                    target.name = name
                    break
            wanted = component_name_of(target)
            if target.kind is Kind.SCHEMA and target.name != wanted:
                # No other component's name is visible to users.
                self._found.warning(
                    Code.COMPONENT_CONFLICT,
                    target.position,
                    f"two schemas would be named {quoted(wanted)}; this one becomes {quoted(target.name)}",
                    hint="rename one of them",
                    related=[
                        Related(taken[target.section, wanted], "the other one"),
                        Related(target.blame, "a reference to this one"),
                    ],
                )

    def _hoist(self, components: ObjectNode) -> None:
        """Store each new component in its place, in the order of files and lines."""
        hoisted = sorted(
            (target.position, index, target)
            for index, target in enumerate(self._resolver.targets)
            if target.kind not in _INLINED and not self._resolver.is_component(target)
        )
        for position, _, target in hoisted:
            if target.holder is not None:
                # A part of another component: both places must share the schema, not contain equal ones.
                place = ObjectNode(target.file, (position.line, position.column, position.end_column))
                place["$ref"] = target.reference
                _set(target.holder, _key(target.holder, target.pointer[-1]), place)
        for _, _, target in hoisted:
            section = components.get(target.section)
            if not isinstance(section, ObjectNode):
                section = ObjectNode(self._root.file, self._root.span)
                components[target.section] = section
            section[target.name] = target.value
        if components and "components" not in self._root:
            self._root["components"] = components

    def _rewrite_names(self, components: ObjectNode) -> None:
        """Turn schema names in discriminators into references."""
        schemas = components.get("schemas")
        known = schemas if isinstance(schemas, ObjectNode) else ObjectNode()
        for mapping, key in self._names:
            name = mapping[key]
            if name in known:
                mapping[key] = "#" + format_pointer(("components", "schemas", name))
            else:
                self._found.warning(
                    Code.VIOLATION_IGNORED,
                    mapping.value_position(key),
                    f"no schema named {quoted(name)}",
                    hint=did_you_mean(name, known) or "write a reference such as `#/components/schemas/Name`",
                )
                self._repairs.drop(mapping, key)


def _size(value: Any) -> int:
    if isinstance(value, ObjectNode):
        return 1 + sum(map(_size, value.values()))
    if isinstance(value, ArrayNode):
        return 1 + sum(map(_size, value))
    return 1


def _key(holder: ObjectNode | ArrayNode, part: str) -> str | int:
    return part if isinstance(holder, ObjectNode) else int(part)


def _set(holder: ObjectNode | ArrayNode, key: str | int, value: Any) -> None:
    if isinstance(holder, ObjectNode):
        holder[str(key)] = value
    else:
        holder[int(key)] = value
