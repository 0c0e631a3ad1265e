"""The description of an operation: everything that both clients need, as one immutable constant."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Collection, Iterable, Mapping
from dataclasses import KW_ONLY, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Generic, Literal, NamedTuple, Protocol, TypeVar

from .facts import ENVELOPE, SECURITY
from .omit import Omit, omit
from .records import Record

T = TypeVar("T")

Style = Literal[
    "form", "comma", "space", "pipe", "deep", "json", "text", "pairs", "label", "label*", "matrix", "matrix*"
]
ResultKind = Literal["json", "none", "text", "bytes", "string", "redirect", "any"]
PagingKind = Literal["offset", "cursor", "page", "link"]
Promise = Literal["object", "array"]

_NOTHING: Final[Mapping[str, Any]] = {}


class Choice(Protocol):
    """Selects the names of one object; see `Variants`."""

    def of(self, value: Mapping[object, object]) -> Names:
        """Return the names of one object."""
        ...

    def keeping(self, keys: Collection[str]) -> Choice:
        """Return this choice, except for keys that are sent unchanged."""
        ...


class Names(NamedTuple):
    """The wire names of an object's keys in a request, level by level.

    Lists are transparent: the names of a list are those of its items. Keys without an entry are sent unchanged.

    Attributes:
        keys: Python key to wire key at this level, where they differ.
        nested: Names of the values below this level, by wire key; a callable for recursive objects.
        each: Names of all other values below this level, for an object with arbitrary keys; a callable as in `nested`.
        places: Names of the items of a list by their place, if these differ; callables as in `nested`. Lists of
            different lengths are alternatives.
        texts: Types whose values are sent as strings here: `Decimal` (elsewhere a number), `bytes` (elsewhere invalid).
        kind: `datetime` if a value here must be a moment in time, so that dates and numbers are rejected. `date` if it
            can be a day, but not a moment, so that datetimes are rejected.
        moments: Wire keys of values of kind `datetime` below this level.
        days: Wire keys of values of kind `date` below this level.
        variants: Selects the names of an object, if several kinds of object are possible and contradict each other.
    """

    keys: Mapping[str, str] = _NOTHING
    nested: Mapping[str, Names | Callable[[], Names]] = _NOTHING
    each: Names | Callable[[], Names] | None = None
    places: tuple[tuple[Names | Callable[[], Names], ...], ...] = ()
    texts: tuple[type, ...] = ()
    kind: type[date] | None = None
    moments: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    variants: Choice | None = None

    @classmethod
    def camel(cls, *listed: str, keys: Mapping[str, str] = _NOTHING, **others: Any) -> Names:
        """Names with keys that are camelCase on the wire, several in each string, besides other attributes."""
        by_rule = {key: key[0] + key.title().replace("_", "")[1:] for key in " ".join(listed).split()}
        return cls({**by_rule, **keys}, **others)

    @classmethod
    def merged(cls, *parts: Names) -> Names:
        """Names for a value that is one of several kinds of object without contradicting keys."""
        return cls(
            keys={key: wire for part in parts for key, wire in part.keys.items()},
            nested={wire: names for part in parts for wire, names in part.nested.items()},
            each=next((part.each for part in parts if part.each is not None), None),
            places=tuple(places for part in parts for places in part.places),
            texts=tuple(kind for part in parts for kind in part.texts),
            moments=tuple(wire for part in parts for wire in part.moments),
            days=tuple(wire for part in parts for wire in part.days),
            variants=next((part.variants for part in parts if part.variants is not None), None),
        )

    def of(self, value: Mapping[object, object]) -> Names:
        """Return the names of one object."""
        return self if self.variants is None else self.variants.of(value)

    def wire(self, key: str) -> str:
        """Return the wire name of a key."""
        return self.keys.get(key, key)

    def keeping(self, keys: Collection[str]) -> Names:
        """Return these names, except for keys that are sent unchanged."""
        variants = self.variants.keeping(keys) if self.variants is not None else None
        return self._replace(keys={**self.keys, **{key: key for key in keys}}, variants=variants)

    def item(self, index: int, count: int) -> Names:
        """Names of one of a number of items of a list; the last place also stands for further items."""
        places = next((places for places in self.places if len(places) == count), *self.places[:1] or [(self,)])
        names = places[min(index, len(places) - 1)]
        return names() if callable(names) else names

    def below(self, wire: str) -> Names | None:
        """Names of the value under a wire key."""
        if wire in self.moments or wire in self.days:
            return MOMENT if wire in self.moments else DAY
        names = self.nested.get(wire, self.each)
        return names() if callable(names) else names


BASE64: Final = Names(texts=(bytes,))
DECIMAL: Final = Names(texts=(Decimal,))
MOMENT: Final = Names(kind=datetime)
DAY: Final = Names(kind=date)


class Paging(NamedTuple):
    """How an operation paginates a list. Paths are dotted and start at the root of the body.

    Attributes:
        kind: The kind of position: a number of items to skip, a page number, an opaque cursor, or the URL of a page.
        size: Query parameter with the page size; empty if there is none.
        at: Query parameter with the position; empty for kind `link`.
        default_size: Default page size; None if it is unknown.
        first: The first position, for kinds `offset` and `page`.
        items: Path of the items; empty if the body is the list.
        more: Path of a boolean that says whether another page follows.
        next: Path of the next cursor or the next page's URL; `Link; rel=next` for a header of links.
        total: Path of the total number of items.
        total_pages: Path of the total number of pages.
        meta: Path of the page's metadata.
    """

    kind: PagingKind
    size: str = ""
    at: str = ""
    default_size: int | None = None
    first: int = 0
    items: str = "data"
    more: str | None = None
    next: str | None = None
    total: str | None = None
    total_pages: str | None = None
    meta: str | None = None


class StreamedBody(Protocol):
    """A streamed request body, which need not fit into memory."""

    @property
    def length(self) -> int | None:
        """Its size in bytes; None if unknown."""
        ...

    @property
    def is_ready(self) -> bool:
        """Whether it can be sent from its beginning: false if a part was read that cannot be read again."""
        ...

    def chunks(self) -> Iterable[bytes]:
        """Return an iterator over the body, each time from its beginning."""
        ...

    def achunks(self) -> AsyncIterable[bytes]:
        """Like `chunks`, for the async client."""
        ...

    def close(self) -> None:
        """Release the resources of an aborted attempt."""
        ...

    async def aclose(self) -> None:
        """Like `close`, for the async client."""
        ...


class BodyFormat(Protocol):
    """The encoding of request bodies that are not plain JSON."""

    def encode(self, body: object, names: Names | None) -> tuple[bytes | StreamedBody, str] | None:
        """Return an encoded body with its content type; None if there is no body.

        Args:
            body: The caller's value.
            names: The wire names of keys inside it.

        Raises:
            ValueError: A value cannot be sent.
            TypeError: The body, or a value in it, has a type that cannot be sent.
        """
        ...


def _of_any_type() -> Any:
    return Any


# Compared and hashed by identity, like an operation.
class ResponseCase(Record, eq=False):
    """One of several success responses of an operation.

    Attributes:
        status: Its status: `200`, `2XX`, or `default` for any.
        media: Its media type, or a range such as `text/*`; empty if it has no content.
        result: Returns the result type; see `Operation`.
        kind: Its kind; see `Operation`.
        within: Property of the JSON body with the result.
    """

    status: str
    media: str
    result: Callable[[], Any] = _of_any_type
    _: KW_ONLY
    kind: ResultKind = "json"
    within: str | None = None


# Compared and hashed by identity: an operation is one constant, and the key for objects that are built from it.
class Operation(Record, Generic[T], eq=False):
    """One operation of the API; `T` is its result, or the type of an item if it is paginated.

    Attributes:
        id: Path of the method in the client, such as `bookings.reschedule`.
        route: HTTP method and path template, such as `GET /bookings/{uid}`; the path is relative to the base URL.
        result: Returns the result type for pydantic, or the item type if the operation is paginated. It is called with
            the first response, which loads the types.
        kind: The kind of a successful response. `redirect`: the Location header, which is not followed. `string`: text
            of any content type. `any`: depends on the content type.
        promised: The kind of result, if the API decides whether it returns an object or an array.
        within: Property of the JSON body with the result. Default: the API's envelope.
        headers: Headers that are always sent.
        styles: How a query parameter with several values is serialized, by wire name. Default: `form`.
        path_styles: The same for the path. Parameters without a style are single values.
        header_styles: The same for headers. Default: `comma`.
        cookie_styles: The same for cookies. Default: `form`.
        reserved: Query parameters whose values keep RFC 3986 reserved characters.
        argument_names: The wire names of keys inside parameters, by parameter.
        media: Media type of the request body, if it is JSON.
        format: The encoding of the request body, if it is not plain JSON.
        names: The wire names of keys inside the request body.
        accept: The media types for `Accept`. Default: JSON, or any if the response is not JSON.
        cases: The possible responses, if the status or the content type distinguishes them; they replace `result`,
            `kind` and `within`.
        idempotency: The header for an idempotency key: with a key, a write can be retried.
        security: Alternatives in order, each a set of scheme keys; an alternative `()` allows anonymous calls. Without
            alternatives, no credentials are sent. Default: those of the whole API.
        secrets: Wire names of body properties that must be hidden.
        paging: How the operation is paginated, if it is.
        server: Its own server URL, if it differs from the base URL: with server variables in braces, or relative to the
            base URL.
    """

    id: str
    route: str
    result: Callable[[], Any] = _of_any_type
    _: KW_ONLY
    kind: ResultKind = "json"
    promised: Promise | None = None
    within: str | None = ENVELOPE
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    styles: Mapping[str, Style] = field(default_factory=dict[str, Style])
    path_styles: Mapping[str, Style] = field(default_factory=dict[str, Style])
    header_styles: Mapping[str, Style] = field(default_factory=dict[str, Style])
    cookie_styles: Mapping[str, Style] = field(default_factory=dict[str, Style])
    reserved: frozenset[str] = frozenset()
    argument_names: Names | None = None
    media: str = "application/json"
    format: BodyFormat | None = None
    names: Names | None = None
    accept: str = ""
    cases: tuple[ResponseCase, ...] = ()
    idempotency: str = ""
    security: tuple[tuple[str, ...], ...] = SECURITY
    secrets: frozenset[str] = frozenset()
    paging: Paging | None = None
    server: str = ""

    @property
    def method(self) -> str:
        """HTTP method in capitals."""
        return self.route.partition(" ")[0]

    @property
    def path(self) -> str:
        """Path template, relative to the base URL."""
        return self.route.partition(" ")[2]

    def paged(self) -> Paging:
        """Return how the operation is paginated.

        Raises:
            TypeError: It is not.
        """
        if self.paging is None:
            raise TypeError(f"{self.id} is not paginated")
        return self.paging


# The representation hides the values, which are local variables wherever a call fails and can include secrets.
class Arguments(Record, kw_only=True):
    """The arguments of one call by wire name; `omit` stands for an omitted one."""

    path: Mapping[str, object] = field(default_factory=dict[str, object])
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    headers: Mapping[str, object] = field(default_factory=dict[str, object])
    cookies: Mapping[str, object] = field(default_factory=dict[str, object])
    body: object | Omit = omit

    __repr__ = object.__repr__
