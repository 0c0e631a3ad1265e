"""Resolve `$ref`: to JSON pointers in the files of a document, and to schemas that name themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from ..diagnostics import Code, Diagnostics, Position, did_you_mean, quoted, suggestion
from .anchors import Resource, SelfNamed
from .files import Files
from .kinds import SECTIONS, Kind
from .nodes import ArrayNode, ObjectNode, child, copy_node, position_of
from .pointers import Pointer, format_pointer, parse_pointer
from .reading import ReadError


@dataclass(slots=True, eq=False)
class Target:
    """The target of references of one kind.

    Attributes:
        kind: The kind that the references require.
        file: The file it is in.
        pointer: Where it is in that file.
        value: The object itself; a schema may be a boolean.
        holder: The object or array that holds it; None for a whole file.
        links: Positions of intermediate references that resolve only to this one, such as the entries of an index file.
        blame: The first reference to it.
        name: The name of the resulting component; empty until it is chosen.
    """

    kind: Kind
    file: Path
    pointer: Pointer
    value: Any
    holder: ObjectNode | ArrayNode | None
    blame: Position
    links: list[Pointer] = field(default_factory=list[Pointer])
    name: str = ""

    @property
    def section(self) -> str:
        """The part of `components` it belongs to."""
        return SECTIONS[self.kind]

    @property
    def reference(self) -> str:
        """The reference to it in the bundled document."""
        return "#" + format_pointer(("components", self.section, self.name))

    @property
    def position(self) -> Position:
        """Its source position."""
        if isinstance(self.value, ObjectNode):
            return self.value.position
        if isinstance(self.holder, ObjectNode):
            return self.holder.value_position(self.pointer[-1])
        if isinstance(self.holder, ArrayNode):
            return self.holder.item_position(int(self.pointer[-1]))
        return Position(self.file)


class Resolver:
    """Resolves references to targets and reports those that do not resolve.

    Args:
        files: The files of the document.
        found: Receives the problems.
    """

    def __init__(self, files: Files, found: Diagnostics) -> None:
        self._files = files
        self._found = found
        self._targets: dict[tuple[Kind, Path, Pointer], Target] = {}
        self._ignored: set[tuple[Path, Pointer]] = set()

    @property
    def targets(self) -> list[Target]:
        """All targets, in order of first reference."""
        return list(self._targets.values())

    def resolve(
        self, text: str, node: ObjectNode, kind: Kind, blame: Position, *, required: bool = True
    ) -> Target | None:
        """The target of a reference.

        References to further references are followed to the end, except for components of the root document: their
        names were chosen by the author.

        Args:
            text: The reference.
            node: The object that holds it: references are relative to its file.
            kind: The kind that the reference requires.
            blame: Where the reference is written.
            required: Whether the document cannot be read without the target; if not, a missing one is a warning.

        Returns:
            The target, the same object for the same target; None after a problem was reported.
        """
        links: list[Pointer] = []
        seen: set[tuple[Path, Pointer]] = set()
        while True:
            place = self._locate(text, node, blame)
            if place is None:
                return None
            if place in seen:
                self._found.error(
                    Code.REFERENCE_CYCLE,
                    blame,
                    f"the reference {quoted(text)} only resolves to itself",
                )
                return None
            seen.add(place)
            known = self._targets.get((kind, *place))
            target = known or self._look_up(*place, text=text, kind=kind, blame=blame, required=required)
            if target is None:
                return None
            following = target.value
            if (
                known is None
                and not self.is_component(target)
                and isinstance(following, ObjectNode)
                and len(following) == 1
                and isinstance(following.get("$ref"), str)
            ):
                links.append(place[1])
                text, node, blame = following["$ref"], following, following.value_position("$ref")
                continue
            self._targets.setdefault((kind, *place), target)
            target.links.extend(links)
            return target

    def forget(self, targets: Collection[Target]) -> None:
        """Remove targets: they become no components."""
        self._targets = {place: target for place, target in self._targets.items() if target not in targets}

    def is_component(self, target: Target) -> bool:
        """Whether a target is a component of the root document, of the right kind."""
        return (
            target.file == self._files.root
            and len(target.pointer) == 3
            and target.pointer[:2] == ("components", target.section)
        )

    def is_anchored(self, text: str, node: ObjectNode) -> bool:
        """Whether a reference names the only schema of its own file that has an anchor."""
        named = self._files.named(self._files.home(node.file), node.position)
        relative, _, name = text.partition("#")
        return not relative and named is not None and len(named.anchored(unquote(name), named.owner(node))) == 1

    def dynamic_anchors(self) -> Counter[str]:
        """How many schemas have each dynamic anchor, in all files that were read."""
        counts = Counter[str]()
        for path in self._files.paths:
            named = self._files.named(path, Position(path))
            counts.update(named.dynamic if named is not None else ())
        return counts

    def copy(self, node: ObjectNode) -> ObjectNode:
        """A copy of an object, whose references resolve to the same targets."""
        copied: ObjectNode = copy_node(node)
        named = self._files.named(self._files.home(node.file), node.position)
        if named is not None:
            named.copied(node, copied)
        return copied

    def _locate(self, text: str, node: ObjectNode, blame: Position) -> tuple[Path, Pointer] | None:
        relative, _, fragment = text.partition("#")
        fragment = unquote(fragment)
        origin = self._files.home(node.file)
        named = self._files.named(origin, blame)
        resource = None
        if named is not None:
            resource = named.resource(relative, node) if relative else named.owner(node)
        path: Path | None = origin
        if relative and resource is None:
            based = self._based(relative, node, named) if named is not None else relative
            path = self._files.find(based, origin, blame)
        if path is None:
            return None
        if fragment and not fragment.startswith("/"):
            return self._anchored(text, path, fragment, resource or Resource(), blame)
        if relative and fragment == "/" and self._has_no_empty_key(path, blame):
            self._found.warning(
                Code.READ_AS_MEANT,
                blame,
                f"{quoted(text)} is read as a reference to the whole file",
                hint=f"write {quoted(relative)}",
            )
            fragment = ""
        pointer = parse_pointer(fragment)
        if resource is None:
            return path, pointer
        inside = (*resource.pointer, *pointer)
        # Many schemas with an `$id` refer to the components of the document as if they had none.
        return path, inside if relative or self._exists(path, inside) else pointer

    def _based(self, relative: str, node: ObjectNode, named: SelfNamed) -> str:
        """The path of a file that a reference names: relative to the `$id` around it if there is such a file."""
        owner, origin = named.owner(node), self._files.home(node.file)
        based = self._files.based(relative, owner.url, origin)
        if based is not None:
            return based
        place = (*owner.pointer, "$id")
        if (origin, place) not in self._ignored:
            self._ignored.add((origin, place))
            self._found.warning(
                Code.REFERENCE_MALFORMED,
                position_of(self._files.read(origin, node.position), place, of_key=True),
                "`$id` is ignored: references are relative to the file that holds them",
                hint="use `$ref` with the path of a file and a JSON pointer",
            )
        return relative

    def _anchored(
        self, text: str, path: Path, name: str, resource: Resource, blame: Position
    ) -> tuple[Path, Pointer] | None:
        """The only schema with an anchor."""
        named = self._files.named(path, blame)
        found = named.anchored(name, resource) if named is not None else []
        if len(found) == 1:
            if named is not None and not named.is_in(resource, name):
                self._found.warning(
                    Code.READ_AS_MEANT,
                    blame,
                    f"{quoted(text)} is read as the `$anchor` of a schema that does not belong to the same `$id`",
                    hint=f"write {quoted(text.partition('#')[0] + '#' + format_pointer(found[0]))}",
                )
            return path, found[0]
        how_many = "several schemas have" if found else "no schema has"
        self._found.error(
            Code.REFERENCE_MALFORMED,
            blame,
            f"{quoted(text)} does not resolve: {how_many} the `$anchor` {quoted(name)}",
            hint=did_you_mean(name, named.names if named is not None and not found else [])
            or "use a JSON pointer: `#/` followed by the keys, separated by `/`",
        )
        return None

    def _has_no_empty_key(self, path: Path, blame: Position) -> bool:
        try:
            root = self._files.read(path, blame)
        except ReadError:
            return False
        return isinstance(root, ObjectNode) and "" not in root

    def _look_up(
        self, file: Path, pointer: Pointer, *, text: str, kind: Kind, blame: Position, required: bool
    ) -> Target | None:
        try:
            value = self._files.read(file, blame)
        except ReadError:
            return None
        holder: Any = None
        for index, part in enumerate(pointer):
            holder = value
            try:
                value = child(holder, part)
            except LookupError:
                message = f"{quoted(text)} does not resolve: no {quoted(part)}"
                if index:
                    message += f" in {quoted(format_pointer(pointer[:index]))}"
                hint = self._closest(file, pointer, index, holder, text)
                if required:
                    self._found.error(Code.REFERENCE_DANGLING, blame, message, hint=hint)
                else:
                    self._found.warning(Code.VIOLATION_IGNORED, blame, message, hint=hint)
                return None
        if file == self._files.root and pointer in (
            (),
            ("components",),
            *(("components", s) for s in SECTIONS.values()),
        ):
            # It cannot become a component either, because it would contain the components.
            self._found.error(
                Code.REFERENCE_WRONG_KIND,
                blame,
                f"{quoted(text)} resolves to a part of the document that is not {kind.one}",
            )
            return None
        if not isinstance(value, ObjectNode) and not (kind is Kind.SCHEMA and isinstance(value, bool)):
            self._found.error(
                Code.REFERENCE_WRONG_KIND,
                blame,
                f"{quoted(text)} does not resolve to {kind.one}: it is not an object",
            )
            return None
        if (
            len(pointer) == 3
            and pointer[0] == "components"
            and pointer[1] != SECTIONS[kind]
            # What is in an extension of the components is as unknown as elsewhere.
            and not pointer[1].startswith("x-")
        ):
            self._found.error(
                Code.REFERENCE_WRONG_KIND,
                blame,
                f"{kind.one} is required here, but {quoted(text)} resolves to something in {quoted(pointer[1])}",
                hint=f"refer to an entry of `components/{SECTIONS[kind]}`",
            )
            return None
        return Target(kind, file, pointer, value, holder, blame)

    def _closest(self, file: Path, pointer: Pointer, index: int, holder: Any, text: str) -> str:
        """The likely intended target of a reference that does not resolve."""
        relative = text.partition("#")[0]
        if isinstance(holder, ObjectNode) and isinstance(holder.get("$ref"), str):
            return (
                f"{quoted(format_pointer(pointer[:index]))} is itself a reference; "
                f"refer to a place behind {quoted(holder['$ref'])}"
            )
        if not relative and file != self._files.root and self._exists(self._files.root, pointer):
            root = Path(*[".."] * (len(file.parent.relative_to(self._files.root.parent).parts)), self._files.root.name)
            return "`#` means this file; " + suggestion(f"{root.as_posix()}#{format_pointer(pointer)}")
        meant = ""
        if isinstance(holder, ObjectNode):
            before, after = pointer[:index], pointer[index + 1 :]
            meant = did_you_mean(
                pointer[index], holder, written=lambda part: f"{relative}#{format_pointer((*before, part, *after))}"
            )
        return meant or "add it, or fix the reference"

    def _exists(self, file: Path, pointer: Pointer) -> bool:
        try:
            value = self._files.read(file, Position(file))
            for part in pointer:
                value = child(value, part)
        except (LookupError, ReadError):
            return False
        return True
