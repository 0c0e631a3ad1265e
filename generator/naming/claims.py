"""The names of one scope: which claim gets a name that several claim.

Claims whose name was chosen by the settings or by `x-name` come first, then those whose spelling in the document is
already the Python name, then alphabetical order. The order in the document is never used. The other claims get a longer
name, with a warning.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Generic, TypeVar

from ..diagnostics import Code, Diagnostics, Position, Related
from .identifiers import Identifier

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Generic[Key]):
    """A claim on a name.

    Attributes:
        key: Identifies the named object.
        name: The name.
        origin: Its position in the document or in the settings.
        what: Its description, for messages.
        is_chosen: Whether the settings or the document chose this Python name.
        rank: Priority among claims on the same name.
        longer: Alternative names, best first.
        group: Objects of different groups are distinguished by `grouped`, without a warning.
        grouped: The alternative name if an object of another group has the name.
    """

    key: Key
    name: Identifier
    origin: Position
    what: str
    is_chosen: bool = False
    rank: tuple[Any, ...] = ()
    longer: Sequence[Identifier] = ()
    group: str = ""
    grouped: Identifier | None = None


def settled(
    claims: Sequence[Claim[Key]],
    found: Diagnostics,
    *,
    hint: str,
    taken: Collection[str] = (),
    numbered: str = "{}_{}",
) -> dict[Key, Identifier]:
    """Assign a name to each claim.

    Args:
        claims: The claims, with unique keys.
        found: Receives an error if two chosen names are equal, and a warning for each claim that gets another name.
        hint: The hint of both findings.
        taken: Names that cannot be assigned.
        numbered: Appends a number to a name.
    """
    order = sorted(claims, key=lambda claim: (not claim.is_chosen, claim.rank))
    holders: dict[str, Claim[Key]] = {}
    names: dict[Key, Identifier] = {}
    waiting: list[Claim[Key]] = []
    for claim in order:
        if claim.name not in taken and holders.setdefault(claim.name, claim) is claim:
            names[claim.key] = claim.name
        else:
            waiting.append(claim)
    used = {*taken, *holders}
    for claim in waiting:
        name = next(name for name in _others(claim, holders.get(claim.name), numbered) if name not in used)
        names[claim.key] = name
        used.add(name)
        _report(claim, holders.get(claim.name), name, found, hint)
    return names


def _others(claim: Claim[Key], holder: Claim[Key] | None, numbered: str) -> Iterator[Identifier]:
    """Alternatives for a claim that does not get its name."""
    if claim.grouped is not None and holder is not None and holder.group != claim.group:
        yield claim.grouped
    yield from claim.longer
    yield from (Identifier(numbered.format(claim.name.rstrip("_"), number)) for number in count(2))


def _report(claim: Claim[Key], holder: Claim[Key] | None, name: Identifier, found: Diagnostics, hint: str) -> None:
    related = [Related(holder.origin, f"the other `{claim.name}`")] if holder is not None else []
    if name == claim.grouped:
        return
    if claim.is_chosen:
        problem = f"{claim.what} would be named `{claim.name}` in Python, but that name is already used"
        found.error(Code.NAME_COLLISION, claim.origin, problem, hint=hint, related=related)
    else:
        problem = f"{claim.what} is named `{name}` in Python, because `{claim.name}` is already used"
        found.warning(Code.NAME_EXTENDED, claim.origin, problem, hint=hint, related=related)
