"""The types of names. Only this folder creates names from a document; templates and reports print them unchanged."""

from __future__ import annotations

import hashlib
import keyword
import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Self

from ..words import normalized, parts, pascal_case, spelled_out, words

_LONGEST = 200
"""Maximum length of a module name, in bytes; file systems allow 255 for a file."""

_SIGN = re.compile(r"^[+-](?=[0-9])")
_COMPARISON = re.compile(r"<=|>=|!=|<|>")
_COMPARISONS = {"<=": "lte", ">=": "gte", "!=": "ne", "<": "lt", ">": "gt"}


class Printable(str):
    """Text that is safe to print in a generated file: a name, or output of `rendering.quoting`."""

    __slots__ = ()


class Identifier(Printable):
    """A Python identifier that is not a keyword, normalized as Python does."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the text.

        Raises:
            ValueError: The text is not an identifier.
        """
        if not text.isidentifier() or keyword.iskeyword(text) or normalized(text) != text:
            raise ValueError(f"{text!r} is not an identifier")
        return super().__new__(cls, text)


class DottedName(Printable):
    """Identifiers separated by dots: a module, or a method as users write it after `client.`."""

    __slots__ = ()

    def __new__(cls, parts: Iterable[Identifier]) -> Self:
        """Join identifiers."""
        return super().__new__(cls, ".".join(parts))

    @property
    def parts(self) -> tuple[Identifier, ...]:
        """The identifiers."""
        return tuple(Identifier(part) for part in self.split("."))


def identifier(text: str, *, reserved: Collection[str] = ()) -> Identifier:
    """`text` as a snake_case identifier that is neither a keyword nor in `reserved`."""
    return _free(_snake_case(text), reserved)


# Most names of a document occur in many of its objects.
@lru_cache(10_000)
def _snake_case(text: str) -> str:
    name = "_".join(words(_with_operators(text)) or spelled_out(text)) or "value"
    return name if _begins(name) else f"n{name}"


def module_identifier(text: str, *, reserved: Collection[str] = ()) -> Identifier:
    """`text` as a module name that file systems accept."""
    name = identifier(text, reserved=reserved)
    return name if len(name.encode()) <= _LONGEST else Identifier(_cut(name))


def spelled(text: str, *, reserved: Collection[str] = ()) -> Identifier:
    """`text` as an identifier with its symbols as words: `@id` -> `at_id`."""
    pieces = (character if parts(character) else f" {' '.join(spelled_out(character))} " for character in text)
    return identifier("".join(pieces), reserved=reserved)


def constant(*texts: str, reserved: Collection[str] = ()) -> Identifier:
    """`texts` as an upper-case identifier that is not in `reserved`."""
    return _free(normalized("_".join(identifier(text) for text in texts).upper()), reserved)


def class_identifier(*texts: str, reserved: Collection[str] = ()) -> Identifier:
    """`texts` as a class name that is not in `reserved`; capitals inside words are kept: `OAuthClient` is unchanged."""
    text = _with_operators(" ".join(map(_without_shouting, texts)))
    name = pascal_case(text) or pascal_case(" ".join(spelled_out(text))) or "Value"
    return _free(name if _begins(name) else f"N{name}", reserved)


def _without_shouting(text: str) -> str:
    """Constants in lower case: the words of `USER_PROFILE` are no abbreviations, unlike those of `OAuthClient`."""
    return text.lower() if "_" in text.strip("_") and text.isupper() else text


def _cut(name: str) -> str:
    """The beginning of a long name, with a suffix that distinguishes it from other names with that beginning."""
    mark = hashlib.sha256(name.encode()).hexdigest()[:8]
    return normalized(f"{name.encode()[: _LONGEST - 9].decode(errors='ignore')}_{mark}")


def _begins(name: str) -> bool:
    """Whether an identifier can begin with this text; digits, and the marks of some scripts, can only follow."""
    return name[:1].isidentifier()


def _with_operators(text: str) -> str:
    """Comparison and sign symbols as words; only they distinguish `+1` from `-1`, or `date<` from `date>`."""
    if not text.isascii() or ("<" in text and ">" in text):
        return text
    signed = _SIGN.sub(lambda match: " minus " if match[0] == "-" else " plus ", text)
    return _COMPARISON.sub(lambda match: f" {_COMPARISONS[match[0]]} ", signed)


def _free(name: str, reserved: Collection[str]) -> Identifier:
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return Identifier(name)
