"""The description of an operation: what both flavors know about it, as one frozen constant."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Collection, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Final, Generic, Literal, NamedTuple, Protocol, TypeVar

from .facts import ENVELOPE, SECURITY
from .omit import Omit, omit

T = TypeVar("T")

Style = Literal["form", "comma", "space", "pipe", "deep", "json", "pairs", "label", "label*", "matrix", "matrix*"]
AnswerKind = Literal["json", "none", "text", "bytes", "redirect", "any"]
PagingKind = Literal["offset", "cursor", "page", "link"]
Promise = Literal["object", "array"]

_NOTHING: Final[Mapping[str, Any]] = {}


class Names(NamedTuple):
    """How the keys of an object in a request are spelled on the wire, level by level.

    Lists are transparent: the names of a list are those of its items. Keys without an entry are sent as they are.

    Attributes:
        keys: Python key to wire key, at this level, where the two differ.
        nested: Names of the values below this level, by wire key; a callable where an object contains its own kind.
        each: Names of every other value below this level, for an object that has free keys; a callable as in `nested`.
        camel: Whether the other keys are in snake_case here and in camelCase on the wire.
        text: Whether decimal numbers are written as strings here.
        moment: Whether a value here identifies a moment in time, which neither a date nor a number does.
        moments: Wire keys of such values below this level.
        variants: The kinds of object that a value may be, where their keys contradict each other.
    """

    keys: Mapping[str, str] = _NOTHING
    nested: Mapping[str, Names | Callable[[], Names]] = _NOTHING
    each: Names | Callable[[], Names] | None = None
    camel: bool = False
    text: bool = False
    moment: bool = False
    moments: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()

    @classmethod
    def merged(cls, *parts: Names) -> Names:
        """Names for a value that is one of several kinds of object; their keys do not contradict each other."""
        return cls(
            keys={key: wire for part in parts for key, wire in part.keys.items()},
            nested={wire: names for part in parts for wire, names in part.nested.items()},
            each=next((part.each for part in parts if part.each is not None), None),
            camel=any(part.camel for part in parts),
            text=any(part.text for part in parts),
            moments=tuple(wire for part in parts for wire in part.moments),
        )

    def of(self, value: Mapping[object, object]) -> Names:
        """Return the names of one object: those of the variant that fits it best, the first one of equals."""
        if not self.variants:
            return self
        return max(self.variants, key=lambda variant: variant.likeness(value)).names.of(value)

    def wire(self, key: str) -> str:
        """Return how a key is spelled on the wire."""
        if key in self.keys or not self.camel:
            return self.keys.get(key, key)
        # The rule that the models derive their aliases by. pydantic is loaded with the first answer anyway.
        from pydantic.alias_generators import to_camel

        return to_camel(key)

    def keeping(self, keys: Collection[str]) -> Names:
        """Return these names, but with some keys that are sent as they are."""
        variants = tuple(variant._replace(names=variant.names.keeping(keys)) for variant in self.variants)
        return self._replace(keys={**self.keys, **{key: key for key in keys}}, variants=variants)

    def below(self, wire: str) -> Names | None:
        """Names of the value under a wire key."""
        if wire in self.moments:
            return MOMENT
        names = self.nested.get(wire, self.each)
        return names() if callable(names) else names


class Variant(NamedTuple):
    """One kind of object that a value in a request may be.

    Attributes:
        names: How its keys are spelled on the wire.
        required: Keys that it must have.
        optional: Keys that it may have.
        constants: The values that keys must have, for those that do not take any.
        free: Whether it may have other keys.
    """

    names: Names
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    constants: Mapping[str, tuple[object, ...]] = _NOTHING
    free: bool = False

    def likeness(self, value: Mapping[object, object]) -> tuple[int, int]:
        """Return how much an object is of this kind: what speaks against it as a negative number, then for it."""
        known = sum(key in self.required or key in self.optional for key in value)
        strange = 0 if self.free else len(value) - known
        missing = sum(key not in value for key in self.required)
        wrong = sum(key in value and value[key] not in allowed for key, allowed in self.constants.items())
        return -(strange + missing + wrong), known


CAMEL: Final = Names(camel=True)
TEXT: Final = Names(text=True)
MOMENT: Final = Names(moment=True)


class Paging(NamedTuple):
    """How an operation hands out a long list in pages. Paths are dotted and lead from the root of the body.

    Attributes:
        kind: What a position is: a number of items to skip, the number of a page, a cursor the server made, or the URL
            of a page.
        size: Query parameter with the page size; empty if there is none.
        at: Query parameter with the position; empty for kind `link`.
        default_size: Page size when the caller gives none; None when it is not known.
        first: The first position, for kinds `offset` and `page`.
        items: Path to the items; empty when the body is the list.
        more: Path to a boolean that says whether another page follows.
        next: Path to the next cursor, or to the URL of the next page.
        total: Path to the number of all items.
        total_pages: Path to the number of all pages.
        meta: Path to what the server says about the page.
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
    """A request body that is sent as it is read, so that it need not fit into memory."""

    @property
    def length(self) -> int | None:
        """How many bytes it has; None if that is not known."""
        ...

    @property
    def is_ready(self) -> bool:
        """Whether it can be sent from its beginning: not if some of it was read that cannot be read again."""
        ...

    def chunks(self) -> Iterable[bytes]:
        """Return what yields the body, each time from its beginning."""
        ...

    def achunks(self) -> AsyncIterable[bytes]:
        """As `chunks`, for the async client."""
        ...

    def close(self) -> None:
        """Let go of what an attempt has opened that will not go on."""
        ...

    async def aclose(self) -> None:
        """As `close`, for the async client."""
        ...


class BodyFormat(Protocol):
    """How request bodies are written that are not plain JSON."""

    def encode(self, body: object, names: Names | None) -> tuple[bytes | StreamedBody, str] | None:
        """Return a body as it is sent, with its content type; None if there is nothing to send.

        Args:
            body: What the caller gave.
            names: How keys inside it are spelled on the wire.

        Raises:
            ValueError: A value cannot be sent.
            TypeError: The body, or a value in it, has a type that cannot be sent.
        """
        ...


def _of_any_type() -> Any:
    return Any


# Compared and hashed by identity, like an operation.
@dataclass(frozen=True, eq=False)
class ResponseCase:
    """One of the successful responses of an operation that has several.

    Attributes:
        status: The status that it comes with: `200`, `2XX`, or `default` for any.
        media: The media type that it comes as, or a range of them such as `text/*`; empty if it has no content.
        answer: Gives the type of the answer; see `Operation`.
        kind: What it is; see `Operation`.
        within: Property of the JSON body that holds the answer.
    """

    status: str
    media: str
    answer: Callable[[], Any] = _of_any_type
    _: KW_ONLY
    kind: AnswerKind = "json"
    within: str | None = None


# Compared and hashed by identity: an operation is one constant, and what is built from it is kept under it.
@dataclass(frozen=True, eq=False)
class Operation(Generic[T]):
    """One operation of the API; `T` is what a call of it returns, or the type of an item if it pages.

    Attributes:
        id: Path of the method in the client, such as `bookings.reschedule`.
        route: HTTP method and path template, such as `GET /bookings/{uid}`; the path goes on from the base URL.
        answer: Gives the type of the answer as pydantic takes it, or of one item if the operation pages. It is called
            with the first answer, which is when the types are loaded.
        kind: What a successful answer is. `redirect`: the Location header, which is not followed.
            `any`: whatever the content type says.
        promised: What a call returns, where the API decides whether it answers with an object or with an array.
        within: Property of the JSON body that holds the answer; the envelope of the API unless said otherwise.
        headers: Headers that are always sent.
        styles: How a query parameter with more than one value is written, by wire name; `form` when missing.
        path_styles: The same for the path; `comma` when missing.
        header_styles: The same for headers; `comma` when missing.
        cookie_styles: The same for cookies; `form` when missing.
        reserved: Query parameters whose values keep the characters that RFC 3986 reserves.
        argument_names: How keys inside parameters are spelled on the wire, by the name of the parameter.
        media: Media type of the request body, if it is JSON.
        format: How the request body is written, if it is not plain JSON.
        names: How keys inside the request body are spelled on the wire.
        accept: The media types to ask for; by default JSON, or anything where the answer is not JSON.
        cases: The responses that it may have, if the status or the content type tells which one came; they take the
            place of `answer`, `kind` and `within`.
        idempotency: The header that takes an idempotency key: with a key, a write can be retried.
        security: Alternatives in order, each the keys of the schemes it takes; `()` as an alternative allows
            anonymous calls. No alternatives at all: nothing is sent. Those of the whole API unless said otherwise.
        secrets: Wire names of body properties that must never be shown.
        paging: How the operation pages, if it does.
        server: Where it is called, if not at the base URL: a URL with the variables of servers in braces, or one that
            is relative to the base URL.
    """

    id: str
    route: str
    answer: Callable[[], Any] = _of_any_type
    _: KW_ONLY
    kind: AnswerKind = "json"
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
        """Path template, from the base URL."""
        return self.route.partition(" ")[2]

    def paged(self) -> Paging:
        """Return how the operation pages.

        Raises:
            TypeError: It does not.
        """
        if self.paging is None:
            raise TypeError(f"{self.id} is not paginated")
        return self.paging


# Without a representation of its values, which are local variables wherever a call fails: secrets may be among them.
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Arguments:
    """The arguments of one call under their wire names; `omit` stands for what was not given."""

    path: Mapping[str, object] = field(default_factory=dict[str, object])
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    headers: Mapping[str, object] = field(default_factory=dict[str, object])
    cookies: Mapping[str, object] = field(default_factory=dict[str, object])
    body: object | Omit = omit
