"""Overlays (OpenAPI Overlay Specification 1.0): changes to a document in separate files.

Overlays are applied to the root file before references are followed. A value that an overlay adds keeps its source
position. Its references are relative to the root document, because it becomes a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from ..diagnostics import Code, Diagnostics, Position, did_you_mean, quoted
from .files import Files
from .jsonpath import Match, QueryError, Selector, TooMuchWorkError, parse_query
from .nodes import ArrayNode, ObjectNode, copy_node
from .reading import MAX_DEPTH, ReadError

_VERSION = re.compile(r"1\.0\.\d+")
_MAX_VISITED = 2_000_000
"""How many values the targets of all actions may visit."""
_MAX_ADDED = 1_000_000
"""How many values all actions may add."""
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "overlay": ("overlay", "info", "extends", "actions"),
    "action": ("target", "description", "update", "remove"),
}


def apply_overlays(root: ObjectNode, overlays: Sequence[Path], files: Files, found: Diagnostics) -> None:
    """Apply overlays to a document in place, in the given order.

    Args:
        root: The root of the document.
        overlays: The files of the overlays.
        files: The files of the document.
        found: Receives the problems of the overlays; `root` must not be used if there are errors.
    """
    application = _Application(root, files, found)
    for path in overlays:
        resolved = path.resolve()
        try:
            overlay = files.read_overlay(resolved)
        except ReadError:
            continue
        try:
            application.apply(overlay, resolved)
        except _LimitError:
            return


class _LimitError(Exception):
    """The overlays exceed a limit, which has been reported."""


class _Application:
    def __init__(self, root: ObjectNode, files: Files, found: Diagnostics) -> None:
        self._root = root
        self._files = files
        self._found = found
        self._selector = Selector(root, _MAX_VISITED)
        self._added = 0

    def apply(self, overlay: Any, path: Path) -> None:
        if not isinstance(overlay, ObjectNode) or "overlay" not in overlay:
            place = overlay.position if isinstance(overlay, ObjectNode | ArrayNode) else Position(path)
            self._malformed(
                place,
                "this is not an overlay: it has no `overlay`",
                "begin it with the version of the standard: `overlay: 1.0.0`",
            )
            return
        version = overlay["overlay"]
        if not isinstance(version, str) or not _VERSION.fullmatch(version):
            self._malformed(
                overlay.value_position("overlay"),
                f"Overlay {quoted(version)} is not supported; the supported version is 1.0.x",
            )
            return
        self._unknown(overlay, "overlay")
        self._info(overlay)
        self._extends(overlay, path)
        actions = overlay.get("actions")
        if not isinstance(actions, ArrayNode) or not actions:
            self._malformed(
                overlay.key_position("actions") if "actions" in overlay else overlay.position,
                "an overlay needs `actions`, an array with at least one action",
            )
            return
        for index, action in enumerate(actions):
            if isinstance(action, ObjectNode):
                self._action(action)
            else:
                self._malformed(actions.item_position(index), "an action must be an object")

    # The form of an overlay

    def _malformed(self, position: Position, message: str, hint: str = "") -> None:
        self._found.error(Code.OVERLAY_MALFORMED, position, message, hint=hint)

    def _unknown(self, node: ObjectNode, what: str) -> None:
        for key in node:
            if key not in _FIELDS[what] and not key.startswith("x-"):
                self._malformed(
                    node.key_position(key),
                    f"{quoted(key)} is not a field of an {what}",
                    did_you_mean(key, _FIELDS[what]) or f"the fields are {', '.join(map(quoted, _FIELDS[what]))}",
                )

    def _info(self, overlay: ObjectNode) -> None:
        info = overlay.get("info")
        stated = info if isinstance(info, ObjectNode) else ObjectNode()
        if not all(isinstance(stated.get(key), str) for key in ("title", "version")):
            # Required by the standard, but unused.
            self._found.warning(
                Code.OVERLAY_MALFORMED,
                overlay.key_position("info") if "info" in overlay else overlay.position,
                "an overlay needs `info` with `title` and `version`",
            )

    def _extends(self, overlay: ObjectNode, path: Path) -> None:
        stated = overlay.get("extends")
        if "extends" not in overlay:
            return
        if not isinstance(stated, str):
            self._malformed(overlay.value_position("extends"), "`extends` must be the URL of a document")
        elif ":" not in stated and (path.parent / stated).resolve() != self._files.root:
            self._found.warning(
                Code.OVERLAY_OF_ANOTHER,
                overlay.value_position("extends"),
                f"this overlay extends {quoted(stated)}, but is applied to {quoted(self._files.root.name)}",
                hint="remove `extends`, or apply the overlay to the document that it names",
            )

    # Actions

    def _action(self, action: ObjectNode) -> None:
        self._unknown(action, "action")
        target = action.get("target")
        if not isinstance(target, str):
            self._malformed(
                action.value_position("target") if "target" in action else action.position,
                "an action needs a `target`, a JSONPath",
            )
            return
        removes = action.get("remove", False)
        if not isinstance(removes, bool):
            self._malformed(action.value_position("remove"), "`remove` must be true or false")
            return
        if not removes and "update" not in action:
            self._malformed(action.position, "an action needs `update` or `remove: true`")
            return
        matches = self._matches(target, action)
        if matches and removes:
            self._remove(matches, action)
        elif matches:
            self._update(matches, action)

    def _matches(self, target: str, action: ObjectNode) -> list[Match]:
        """The matches of an action, without duplicates."""
        position = action.value_position("target")
        try:
            selected = self._selector.select(parse_query(target))
        except QueryError as error:
            self._found.error(
                Code.OVERLAY_TARGET_INVALID,
                position,
                f"{quoted(target)} is not a JSONPath: {error}",
                hint="see RFC 9535; put names with other characters than letters and digits in brackets: "
                "`$.paths['/books'].get`",
            )
            return []
        except TooMuchWorkError:
            self._limit(position, "the targets of the overlays visit", _MAX_VISITED)
        matches = {(id(match.holder), match.key): match for match in selected}
        if not matches:
            self._found.error(
                Code.OVERLAY_WITHOUT_MATCH,
                position,
                f"{quoted(target)} matches nothing in {quoted(self._files.root.name)}",
                hint="fix the target or remove the action; only the root file, as earlier actions left it, is searched",
            )
        return list(matches.values())

    def _limit(self, position: Position, what: str, limit: int) -> NoReturn:
        self._found.error(Code.LIMIT_EXCEEDED, position, f"{what} more than {limit:,} values")
        raise _LimitError

    def _remove(self, matches: list[Match], action: ObjectNode) -> None:
        # From the end of each array, so that the other indexes do not change.
        for _, holder, key, _ in sorted(matches, key=lambda match: isinstance(match.key, int) and -match.key):
            if isinstance(holder, ObjectNode):
                holder.drop(str(key))
            elif isinstance(holder, ArrayNode):
                holder.remove_at(int(key))
            else:
                self._mismatch(action.value_position("target"), "the document as a whole cannot be removed")

    def _update(self, matches: list[Match], action: ObjectNode) -> None:
        update = action["update"]
        position = action.value_position("update")
        size, depth = _measure(update)
        self._added += size * len(matches)
        if self._added > _MAX_ADDED:
            self._limit(position, "the overlays add", _MAX_ADDED)
        if max(match.depth for match in matches) + depth > MAX_DEPTH:
            self._found.error(Code.LIMIT_EXCEEDED, position, f"this nests more than {MAX_DEPTH} objects and arrays")
            raise _LimitError
        for value, holder, key, _ in matches:
            if isinstance(value, ObjectNode):
                if isinstance(update, ObjectNode):
                    _merge(value, update)
                else:
                    self._mismatch(position, "the target is an object, so `update` must be one")
            elif isinstance(value, ArrayNode):
                value.add(copy_node(update), position)
            elif isinstance(update, ObjectNode | ArrayNode):
                self._mismatch(position, "the target is neither an object nor an array, so `update` must not be one")
            elif isinstance(holder, ObjectNode):
                holder.replace(str(key), update, position)
            elif isinstance(holder, ArrayNode):
                holder.replace(int(key), update, position)

    def _mismatch(self, position: Position, message: str) -> None:
        self._found.error(Code.OVERLAY_MISMATCH, position, message)


def _merge(target: ObjectNode, update: ObjectNode) -> None:
    """Merge an object into another: objects are merged, arrays are concatenated, everything else is replaced."""
    for key, value in update.items():
        present = target.get(key)
        if isinstance(present, ObjectNode) and isinstance(value, ObjectNode):
            _merge(present, value)
        elif isinstance(present, ArrayNode) and isinstance(value, ArrayNode):
            for index, item in enumerate(value):
                present.add(copy_node(item), value.item_position(index))
        else:
            target.put(key, copy_node(value), update)


def _measure(value: Any) -> tuple[int, int]:
    """The number of values in a value, and their maximum depth."""
    size = depth = 0
    pending = [(value, 0)]
    while pending:
        node, around = pending.pop()
        size += 1
        if isinstance(node, ObjectNode | ArrayNode):
            depth = max(depth, around + 1)
            below: Sequence[Any] = list(node.values()) if isinstance(node, ObjectNode) else node
            pending.extend((child, around + 1) for child in below)
    return size, depth
