"""The types of names. Only this folder makes those of a document; templates and reports print them as they are."""

from __future__ import annotations

import hashlib
import keyword
import re
from collections.abc import Collection, Iterable
from typing import Self

from ..words import normalized, parts, pascal_case, spelled_out, words

_LONGEST = 200
"""Bytes of the name of a module; file systems take 255 for a file."""

_SIGN = re.compile(r"^[+-](?=[0-9])")
_COMPARISON = re.compile(r"<=|>=|!=|<|>")
_COMPARISONS = {"<=": "lte", ">=": "gte", "!=": "ne", "<": "lt", ">": "gt"}


class Printable(str):
    """Text that may stand in a generated file as it is: a name, or what `rendering.quoting` has made."""

    __slots__ = ()


class Identifier(Printable):
    """A Python identifier that is no keyword, spelled as Python reads it."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the text.

        Raises:
            ValueError: It is no identifier.
        """
        if not text.isidentifier() or keyword.iskeyword(text) or normalized(text) != text:
            raise ValueError(f"{text!r} is not an identifier")
        return super().__new__(cls, text)


class DottedName(Printable):
    """Identifiers with dots between them: a module, or a method as users write it after `client.`."""

    __slots__ = ()

    def __new__(cls, parts: Iterable[Identifier]) -> Self:
        """Join identifiers."""
        return super().__new__(cls, ".".join(parts))

    @property
    def parts(self) -> tuple[Identifier, ...]:
        """The identifiers."""
        return tuple(Identifier(part) for part in self.split("."))


def identifier(text: str, *, reserved: Collection[str] = ()) -> Identifier:
    """`text` as a snake_case identifier that is no keyword and not in `reserved`."""
    name = "_".join(words(_with_operators(text)) or spelled_out(text)) or "value"
    return _free(name if _begins(name) else f"n{name}", reserved)


def module_identifier(text: str, *, reserved: Collection[str] = ()) -> Identifier:
    """`text` as the name of a module, as far as file systems take it."""
    name = identifier(text, reserved=reserved)
    return name if len(name.encode()) <= _LONGEST else Identifier(_cut(name))


def spelled(text: str, *, reserved: Collection[str] = ()) -> Identifier:
    """`text` as an identifier that has its signs as words: `@id` -> `at_id`."""
    pieces = (character if parts(character) else f" {' '.join(spelled_out(character))} " for character in text)
    return identifier("".join(pieces), reserved=reserved)


def constant(*texts: str, reserved: Collection[str] = ()) -> Identifier:
    """`texts` as an identifier in capitals that is not in `reserved`."""
    return _free(normalized("_".join(identifier(text) for text in texts).upper()), reserved)


def class_identifier(*texts: str, reserved: Collection[str] = ()) -> Identifier:
    """`texts` as a class name that is not in `reserved`; capitals inside words stay: `OAuthClient` is itself."""
    text = _with_operators(" ".join(texts))
    name = pascal_case(text) or pascal_case(" ".join(spelled_out(text))) or "Value"
    return _free(name if _begins(name) else f"N{name}", reserved)


def _cut(name: str) -> str:
    """The beginning of a long name, with a mark that tells it from other names with that beginning."""
    mark = hashlib.sha256(name.encode()).hexdigest()[:8]
    return normalized(f"{name.encode()[: _LONGEST - 9].decode(errors='ignore')}_{mark}")


def _begins(name: str) -> bool:
    """Whether an identifier may begin like this; digits, and the marks of some scripts, only follow."""
    return name[:1].isidentifier()


def _with_operators(text: str) -> str:
    """Comparisons and signs of numbers as words; they are all that tells `+1` from `-1`, or `date<` from `date>`."""
    if not text.isascii() or ("<" in text and ">" in text):
        return text
    signed = _SIGN.sub(lambda match: " minus " if match[0] == "-" else " plus ", text)
    return _COMPARISON.sub(lambda match: f" {_COMPARISONS[match[0]]} ", signed)


def _free(name: str, reserved: Collection[str]) -> Identifier:
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return Identifier(name)
