"""The types of names. Only this folder makes those of a document; templates and reports print them as they are."""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Iterable
from typing import Self

from ..words import pascal_case, words

# File systems take 255 bytes for the name of a file.
LONGEST = 200


class Printable(str):
    """Text that may stand in a generated file as it is: a name, or what `rendering.quoting` has made."""

    __slots__ = ()


class Identifier(Printable):
    """A Python identifier that is no keyword."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the text.

        Raises:
            ValueError: It is no identifier.
        """
        if not (text.isascii() and text.isidentifier()) or keyword.iskeyword(text):
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
    name = "_".join(words(text)) or "value"
    if name[0].isdigit():
        name = f"n{name}"
    return _free(name, reserved)


def constant(*texts: str, reserved: Collection[str] = ()) -> Identifier:
    """`texts` as an identifier in capitals that is not in `reserved`."""
    return _free("_".join(identifier(text) for text in texts).upper(), reserved)


def class_identifier(*texts: str, reserved: Collection[str] = ()) -> Identifier:
    """`texts` as a class name that is not in `reserved`; capitals inside words stay: `OAuthClient` is itself."""
    name = pascal_case(re.sub(r"[^A-Za-z0-9]+", " ", " ".join(texts)))
    if not name or name[0].isdigit():
        name = f"N{name}"
    return _free(name, reserved)


def _free(name: str, reserved: Collection[str]) -> Identifier:
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return Identifier(name)
