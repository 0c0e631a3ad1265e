"""Operations with several request bodies, selected by the caller's arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Final, Protocol, cast, runtime_checkable

from .body import json_bytes, wire_value, with_added
from .encode import argument, is_list
from .extra_properties import with_extra
from .media_types import added_parameters, best_matches, check_fixed, in_range, is_range, possible, sent_type
from .omit import Omit, is_omitted, omit
from .operation import BodyFormat, Names, StreamedBody


class GivenBody(dict[str, object]):
    """The caller's values for a request body: properties by wire name, or a whole body."""

    def __init__(
        self,
        properties: Mapping[str, object],
        *,
        extra: Mapping[str, object] | Omit = omit,
        whole: object = omit,
        content_type: str | Omit = omit,
    ) -> None:
        """Drop omitted values.

        Args:
            properties: Properties by wire name.
            extra: Additional properties without arguments of their own.
            whole: A body that is not an object with properties.
            content_type: The requested media type.
        """
        everything = with_extra(properties, extra)
        super().__init__((key, value) for key, value in everything.items() if not is_omitted(value))
        self.named: Final = frozenset(key for key in self if key in properties)
        self.whole = whole
        self.content_type = content_type
        self.added: Mapping[str, object] = {}

    def with_added(self, added: Mapping[str, object]) -> GivenBody:
        """Return this body with properties that do not affect the selection of the body."""
        body = copy(self)
        body.added = added
        return body


@runtime_checkable
class Retypable(Protocol):
    """An encoding that depends on the parameters of its media type, such as the charset of text."""

    def of_type(self, media: str) -> BodyFormat:
        """Return the encoding for another media type."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyAlternative:
    """One of the bodies; it can have several media types.

    Attributes:
        media: Its media types, the default first, each with its encoding; None for JSON and for ranges.
        typed: Its encoding for a media type in a range such as `image/*`, or for `default`; None if it is JSON.
        default: The media type of a range if the caller does not specify one.
        names: The wire names of keys inside it.
        properties: Its properties by wire name; None if it is not an object with properties.
        required: Required properties.
        is_open: Whether it can have additional properties.
        strings: Whether it is JSON that can be a string.
        texts: Properties that are files in another body, and here strings.
    """

    media: Mapping[str, BodyFormat | None]
    typed: Callable[[str | None], BodyFormat] | None = None
    default: str | None = None
    names: Names | None = None
    properties: frozenset[str] | None = None
    required: frozenset[str] = field(default_factory=frozenset[str])
    is_open: bool = False
    strings: bool = False
    texts: frozenset[str] = frozenset()

    def takes(self, given: GivenBody) -> bool:
        """Return whether the values match this body."""
        if self.properties is None:
            return not given and not is_omitted(given.whole)
        has_extra = len(given) > len(given.named)
        return (
            is_omitted(given.whole)
            and self.required <= given.keys()
            and given.named <= self.properties
            and (self.is_open or not has_extra)
            and all(_is_text(given.get(name)) for name in self.texts)
        )

    def encode(self, given: GivenBody) -> tuple[bytes | StreamedBody, str] | None:
        """Return the bytes and the content type. Errors as for `BodyChoice`."""
        body, names = dict(given) if self.properties is not None else given.whole, self.names
        if given.added:
            body, names = with_added(body, names, given.added)
        asked = None if isinstance(given.content_type, Omit) else given.content_type
        declared = next(iter(self.media if asked is None else best_matches(asked, self.media)))
        if not is_range(declared):
            return _encoded(self.media[declared], body, names, asked or declared, declared)
        media = self.default if asked is None else sent_type(asked, declared)
        if media is None and isinstance(body, str) and not in_range("text/plain", declared):
            media = "application/json" if in_range("application/json", declared) else None
        if self.typed is not None:
            return self.typed(media).encode(body, names)
        if media is None:
            raise ValueError(f"content_type is required with this body; it must be {possible(self.media)}")
        return _encoded(None, body, names, media, declared)


def _encoded(
    format_: BodyFormat | None, body: object, names: Names | None, media: str, declared: str
) -> tuple[bytes | StreamedBody, str] | None:
    """The body in a media type that matches a declared one."""
    if isinstance(format_, Retypable):
        return format_.of_type(sent_type(media, declared)).encode(body, names)
    check_fixed(media)
    if format_ is None:
        return json_bytes(wire_value(body, names)), sent_type(media, declared)
    written = format_.encode(body, names)
    return (written[0], f"{written[1]}{added_parameters(media, declared)}") if written is not None else None


class BodyChoice:
    """One of several bodies: the one with the requested content type, or the first that matches.

    Args:
        alternatives: The bodies, the default first.
        is_required: Whether a body is required.
    """

    def __init__(self, *alternatives: BodyAlternative, is_required: bool) -> None:
        self._alternatives: Final = alternatives
        self._is_required = is_required

    def encode(self, body: object, names: Names | None) -> tuple[bytes | StreamedBody, str] | None:
        """Return the encoded body; None if it was omitted and is optional.

        Raises:
            ValueError: The operation does not support the content type, or a value cannot be sent.
            TypeError: The values match none of the operation's bodies, or none with this content type.
        """
        given = body if isinstance(body, GivenBody) else GivenBody({}, whole=body)
        if not self._is_required and not given and is_omitted(given.whole):
            return None
        allowed: Sequence[BodyAlternative] = self._alternatives
        own, declared = _type_of(given.whole), [media for one in allowed for media in one.media]
        if isinstance(given.content_type, Omit) and (is_range(own) or best_matches(own, declared)):
            given.content_type = own
        if not isinstance(given.content_type, Omit):
            matches = best_matches(given.content_type, declared)
            allowed = [one for one in allowed if not one.media.keys().isdisjoint(matches)]
            if not allowed:
                raise ValueError(f"content_type must be {possible(declared)}")
        chosen = next((one for one in self.preferred(allowed, given) if one.takes(given)), None)
        if chosen is None:
            raise TypeError(f"these arguments do not form a request body; pass {_listed(map(_described, allowed))}")
        return chosen.encode(given)

    def preferred(self, allowed: Sequence[BodyAlternative], given: GivenBody) -> Sequence[BodyAlternative]:
        """Return the bodies to try, in order.

        Args:
            allowed: The bodies with the requested content type.
            given: The caller's values.
        """
        return allowed


def _is_text(value: object) -> bool:
    return value is None or isinstance(value, str) or (is_list(value) and all(map(_is_text, value)))


def _type_of(whole: object) -> str:
    """The caller's content type for a file, `(name, content, type)`; empty if there is none."""
    if not isinstance(whole, tuple):
        return ""
    parts = cast("tuple[object, ...]", whole)
    return parts[2] if len(parts) == 3 and isinstance(parts[2], str) else ""


def _described(alternative: BodyAlternative) -> str:
    """The arguments that form a body, for an error."""
    media = _listed(alternative.media)
    if alternative.properties is None:
        return f"`body` for {media}"
    names = ", ".join(f"`{argument(name)}`" for name in sorted(alternative.required or alternative.properties))
    return f"{names or 'no argument'} for {media}"


def _listed(texts: Iterable[str]) -> str:
    return " or ".join(texts)
