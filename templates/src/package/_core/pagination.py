"""Pagination without I/O: the position of a page, whether another one follows, and which of its items are new."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from .omit import is_omitted
from .operation import Paging
from .request import without_credentials

T = TypeVar("T")

Position: TypeAlias = int | str
Find: TypeAlias = Callable[[str | None], Any]

_DIGEST_BYTES: Final = 16
_GIVEN: Final = ("cursor", "link")
"""The kinds whose positions come from the server."""


class Place(NamedTuple):
    """The state of an iteration: a page, and the data to detect that the server repeats pages.

    Attributes:
        at: Position of the page; None for the first page with a cursor or link.
        size: Items of a full page; None if unknown.
        seen: Cursors, and digests of bodies, of the previous pages.
    """

    at: Position | None
    size: int | None
    seen: frozenset[Position | bytes] = frozenset()


class End(NamedTuple):
    """No page follows; `warning` describes a problem, if there is one."""

    warning: str | None = None


def first_place(paging: Paging, query: Mapping[str, object]) -> Place:
    """Return the start of an iteration with the caller's query parameters.

    Args:
        paging: The page style.
        query: Query parameters by wire name.
    """
    size, at = query.get(paging.size), query.get(paging.at)
    start: Position | None = None if paging.kind in _GIVEN else paging.first
    if isinstance(at, (int, str)) and at != "" and not is_omitted(at):
        start = at if paging.kind == "cursor" else _integer(at, paging.first)
    return Place(start, _integer(size, paging.default_size))


def _integer(value: object, otherwise: T) -> int | T:
    try:
        return int(value) if isinstance(value, (int, str)) else otherwise
    except ValueError:
        return otherwise


def arrive(
    paging: Paging, place: Place, items: Sequence[T], before: Sequence[T], find: Find, content: bytes
) -> tuple[Sequence[T], Place | End]:
    """Return the new items of a page, and the place of the next page.

    Args:
        paging: The page style.
        place: Place of the page.
        items: Its items.
        before: Items of the previous page.
        find: Looks up a dotted path in its body.
        content: Its body, to detect repetition.
    """
    is_given = paging.kind in _GIVEN
    # A link can be in a header, so that different pages have the same body.
    link = str(find(paging.next)).encode() if is_given else b""
    digest = hashlib.blake2b(content + link, digest_size=_DIGEST_BYTES).digest()
    if items and digest in place.seen:
        return (), End("the server sent the same page twice")
    # A server that sends another position does not ignore the one that it got.
    new = items if is_given else _new_items(items, before)
    if len(new) < len(items):
        return new, End(f"the server ignores the parameter {paging.at!r}")
    return items, _following(paging, place._replace(seen=place.seen | {digest}), len(items), find)


def _new_items(items: Sequence[T], before: Sequence[T]) -> Sequence[T]:
    """The items that were not on the previous page, if both pages start with the same items.

    A server that ignores the position sends the same page again, perhaps with a few more items. All other pages are new
    as a whole: if items are added during an iteration, pages legitimately overlap.
    """
    if not items or not before or items[0] != before[0]:
        return items
    # Plain values can legitimately repeat in a list; only objects have an identity.
    if isinstance(items[0], (str, int, float, bool)) and list(items) != list(before):
        return items
    return [item for item in items if item not in before]


def _following(paging: Paging, place: Place, count: int, find: Find) -> Place | End:
    more = find(paging.more)
    if more is False:
        return End()
    if paging.kind in _GIVEN:
        # Even after an empty page: servers that filter after pagination send empty pages.
        return _after_cursor(paging, place, count, find)
    if count == 0:
        return End("an empty page indicates that another one follows" if more is True else None)
    at = place.at if isinstance(place.at, int) else paging.first
    after = at + 1 if paging.kind == "page" else at + count
    if more is None and not _another_is_likely(paging, place, count, after, find):
        return End()
    return place._replace(at=after)


def _after_cursor(paging: Paging, place: Place, count: int, find: Find) -> Place | End:
    cursor = find(paging.next)
    if not isinstance(cursor, (str, int)) or isinstance(cursor, bool) or cursor == "":
        # Only a flag that is present and false marks the end.
        is_full = place.size is not None and count >= place.size
        is_odd = paging.more is not None and (find(paging.more) is True or is_full)
        problem = f"the page has no {paging.kind}, but does not indicate that it is the last one"
        return End(problem if is_odd else None)
    if paging.kind == "link":
        cursor = without_credentials(str(cursor))
    if cursor in place.seen or cursor == place.at:
        return End(f"the server sent the same {paging.kind} twice")
    return place._replace(at=cursor, seen=place.seen | {cursor})


def _another_is_likely(paging: Paging, place: Place, count: int, after: int, find: Find) -> bool:
    """Whether another page follows according to numbers: the total if it is known, or else a full page."""
    pages = find(paging.total_pages)
    if isinstance(pages, int) and not isinstance(pages, bool):
        return after - paging.first < pages
    total = find(paging.total)
    if isinstance(total, int) and not isinstance(total, bool):
        if paging.kind == "offset":
            return after - paging.first < total
        if place.size is not None:
            return (after - paging.first) * place.size < total
    return place.size is None or count >= place.size
