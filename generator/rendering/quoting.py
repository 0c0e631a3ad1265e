"""How text of a document reaches Python source. Nothing else may put document text into a file.

A document may come from anybody, so its text is data: it must not be able to end a string, a docstring or a comment.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Mapping
from typing import Any

# What templates may use, under these names.
FILTERS = ("attribute_docstring", "cell", "docstring", "hanging", "literal", "paragraphs", "prose", "toml")

_LAST_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"\Z')


def literal(value: Any) -> str:
    """A Python literal for a JSON-like value."""
    items: Any = value
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in items.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(item) for item in items) + "]"
    if isinstance(value, tuple):
        return f"({literal(items[0])},)" if len(items) == 1 else f"({', '.join(literal(item) for item in items)})"
    if isinstance(value, str):
        # str() first: the loader's strings may be of a subclass with a repr of its own.
        return _double_quoted(str(value))
    if value is None or isinstance(value, (bool, int, float)):
        return repr(value)
    raise TypeError(f"no literal for {type(value).__name__}")


def _double_quoted(text: str) -> str:
    quoted = repr(text)
    if quoted.startswith('"'):
        return quoted
    return '"' + quoted[1:-1].replace('"', '\\"').replace("\\'", "'") + '"'


def toml(text: str) -> str:
    """A TOML basic string, which is written like one of JSON."""
    return json.dumps(str(text), ensure_ascii=True)


def prose(text: str) -> str:
    """Document text that is safe inside a docstring: no control characters, no escapes, no closing quotes."""
    return _visible(text).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def comment(text: str, width: int) -> str:
    """Document text as a comment, wrapped."""
    wrapped = textwrap.wrap(
        _visible(text),
        width,
        initial_indent="# ",
        subsequent_indent="# ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapped)


def paragraphs(text: str, width: int) -> str:
    """Document text as wrapped paragraphs; lists and indented lines stay as they are."""
    made: list[str] = []
    for paragraph in prose(text).strip().split("\n\n"):
        lines = paragraph.strip().splitlines()
        if any(line.startswith(("- ", "* ", "    ", "|", "```", "1. ")) for line in lines):
            made.append("\n".join(part for line in lines for part in _wrapped(line, width, "  ")))
        else:
            made.append("\n".join(_wrapped(" ".join(line.strip() for line in lines), width, "")))
    return "\n\n".join(part for part in made if part)


def hanging(text: str, label: str, width: int) -> str:
    """Document text as an entry of an `Args:` or `Raises:` section: `label: text`, later lines indented further.

    Args:
        text: The text.
        label: What it is about.
        width: Columns from the margin of the docstring.
    """
    joined = " ".join([f"{label}:", *prose(text).split()])
    wrapped = textwrap.wrap(
        joined, width, initial_indent=" " * 4, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(wrapped)


def cell(text: str) -> str:
    """Document text as one line of Markdown, for a table or a list."""
    return " ".join(prose(text).split()).replace("|", "\\|").replace("<", "&lt;")


def _visible(text: str) -> str:
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else " " for c in text
    )


def _wrapped(text: str, width: int, hanging: str) -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False) or [""]


def docstring(text: str) -> str:
    """A docstring literal, quotes included, for text that went through `prose` or `paragraphs`."""
    text = _unclosing(text)
    return f'"""{text}\n"""' if "\n" in text else f'"""{text}"""'


def attribute_docstring(text: str) -> str:
    """The same for the text below an attribute, with the closing quotes on the last line."""
    return f'"""{_unclosing(text)}"""'


def _unclosing(text: str) -> str:
    """A quote before the closing ones would read as part of them, unless it is escaped already."""
    return _LAST_QUOTE.sub(r'\1\\"', text.strip())
