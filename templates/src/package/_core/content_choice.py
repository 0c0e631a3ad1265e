"""Operations with several request bodies, some of them text or files: the value itself selects the media type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from .choice import BodyAlternative, BodyChoice, GivenBody
from .content import AnyBody, ContentBody
from .files import is_file, is_text_type
from .omit import Omit, is_omitted

_Kind = Literal["file", "text", "string", "data", "any", "range"]
"""What a media type is for: files, text, JSON that can be a string, other JSON and forms; or it is a range."""

_FILES: Final[Mapping[_Kind, int]] = {"file": 0, "any": 1, "range": 2, "text": 3, "string": 4, "data": 4}
_STRINGS: Final[Mapping[_Kind, int]] = {"string": 0, "text": 0, "any": 1, "file": 2, "range": 3, "data": 4}
_DATA: Final[Mapping[_Kind, int]] = {"data": 0, "string": 0, "any": 1, "text": 2, "file": 3, "range": 4}


class ContentChoice(BodyChoice):
    """One of several bodies; without a content type, the one that suits the value.

    Bytes and files have the first binary media type, a string has JSON if that can be a string and otherwise the first
    media type of text, and all other values have JSON or a form. `*/*` is for what suits none of the others.
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
        one, media = min(offered, key=lambda pair: ranks[_kind(*pair)])
        if _kind(one, media) == "range":
            known = " or ".join(dict.fromkeys(media for _, media in offered))
            raise ValueError(f"content_type is required with this body; it must be {known}")
        if "*" not in media:
            given.content_type = media
        return [one]


def _kind(one: BodyAlternative, media: str) -> _Kind:
    name, format_ = media.partition(";")[0].strip().lower(), one.media[media]
    if "*" in name and one.typed is not None:
        return "any" if one.typed is AnyBody else "text" if name.startswith("text/") else "range"
    if format_ is None:
        return "string" if one.strings else "data"
    if not isinstance(format_, ContentBody):
        return "data"
    return "text" if is_text_type(name) else "file"
