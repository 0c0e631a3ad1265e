"""The names of one scope: who gets a name that several things want.

A thing that was given its name by the settings or by `x-name` comes first, then one that is spelled in the document as
in Python, then the order of the alphabet: never the order of the document. The others get a longer name, and a warning
says so.
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
    """A thing that wants a name.

    Attributes:
        key: The thing.
        name: The name.
        origin: Where the thing is in the document or in the settings.
        what: What it is, for messages.
        is_chosen: Whether the settings or the document say that this is its Python name.
        rank: Who comes first among those that want the same name.
        longer: Names to take instead, the best first.
        group: Things of different groups are told apart by `grouped`, without a warning.
        grouped: The name to take instead where something of another group has the name.
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
    """The name of each thing.

    Args:
        claims: The things, whose keys differ.
        found: Takes an error where two chosen names are the same, and a warning for each thing that gets another name.
        hint: What to do about either.
        taken: Names that nothing can get.
        numbered: How a name becomes another one with a number.
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
    """What a thing may be called that does not get its name."""
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
