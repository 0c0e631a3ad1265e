"""Operations with several request bodies, some of them text or files: the value itself selects the media type."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from .choice import BodyAlternative, BodyChoice, GivenBody
from .content import AnyBody, ContentBody
from .files import content_in, is_file, is_named, is_text_type, name_of
from .media_types import best_matches, essence, is_range, possible
from .omit import Omit, is_omitted

_Kind = Literal["file", "text", "string", "data", "any", "range"]
"""What a media type is for: files, text, JSON that can be a string, other JSON and forms; or it is a range."""

_FILES: Final[Mapping[_Kind, int]] = {"file": 0, "any": 1, "range": 2, "text": 3, "string": 4, "data": 4}
_STRINGS: Final[Mapping[_Kind, int]] = {"string": 0, "text": 0, "any": 1, "file": 2, "range": 3, "data": 4}
_DATA: Final[Mapping[_Kind, int]] = {"data": 0, "string": 0, "any": 1, "text": 2, "file": 3, "range": 4}


class ContentChoice(BodyChoice):
    """One of several bodies; without a content type, the one that suits the value.

    A file has the media type that its name suggests, if the operation takes that. Other bytes and files have the first
    binary media type, a string has JSON if that can be a string and otherwise the first media type of text, and all
    other values have JSON or a form. `*/*` is for what suits none of the others.
    """

    def preferred(self, allowed: Sequence[BodyAlternative], given: GivenBody) -> Sequence[BodyAlternative]:
        """Return the body that suits the value, and set its content type. Errors as for `encode`."""
        whole = given.whole
        if not isinstance(given.content_type, Omit) or is_omitted(whole) or given:
            return allowed
        ranks = _FILES if is_file(whole) else _STRINGS if isinstance(whole, str) else _DATA
        offered = [(one, media) for one in allowed if one.properties is None for media in one.media]
        if not offered:
            return allowed
        guess = _by_name(whole)
        named = best_matches(guess, (media for one, media in offered if _is_content(one, media)))
        if named:
            given.content_type = guess
            return [one for one, media in offered if media == named[0]]
        one, media = min(offered, key=lambda pair: ranks[_kind(*pair)])
        if _kind(one, media) == "range":
            known = possible(media for _, media in offered)
            raise ValueError(f"content_type is required with this body; it must be {known}")
        if not is_range(media):
            given.content_type = media
        return [one]


def _by_name(whole: object) -> str:
    """The media type that the name of a file suggests; empty if there is none."""
    if not is_file(whole):
        return ""
    return mimetypes.guess_type(whole[0] if is_named(whole) else name_of(content_in(whole), ""))[0] or ""


def _is_content(one: BodyAlternative, media: str) -> bool:
    """Whether bodies of a media type are sent unchanged."""
    return one.typed not in (None, AnyBody) if is_range(media) else isinstance(one.media[media], ContentBody)


def _kind(one: BodyAlternative, media: str) -> _Kind:
    name, format_ = essence(media), one.media[media]
    if is_range(media) and one.typed is not None:
        return "any" if one.typed is AnyBody else "text" if name.startswith("text/") else "range"
    if format_ is None:
        return "string" if one.strings else "data"
    if not isinstance(format_, ContentBody):
        return "data"
    return "text" if is_text_type(name) else "file"
