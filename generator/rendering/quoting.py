"""How text of a document reaches a generated file. Nothing else may put document text into one.

A document may come from anybody, so its text is data: it must not be able to end a string, a docstring or a comment.
What is made here is of a type of its own, `Code` or `Prose`, and the template engine prints nothing else but names.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, LiteralString

from ..naming.identifiers import Printable

# What templates may use, under these names.
FILTERS = (
    *("cell", "code_span", "docstring", "hanging", "link"),
    *("literal", "markdown", "paragraphs", "prose", "toml"),
)

# CommonMark 6.1: a run of backticks, closed by the next run of the same length.
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_COMPOSABLE = (Printable, int)
_LAST_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"\Z')


class Code(Printable):
    """A piece of a generated file. Only functions of this module make one."""

    __slots__ = ()


class Prose(Printable):
    """Text of a document that is safe inside a docstring."""

    __slots__ = ()


# -- composing --------------------------------------------------------------------------------------------------------


def code(template: LiteralString, *parts: Printable | int) -> Code:
    """A piece of a file in which each `{}` of the template is one of the parts.

    Args:
        template: Written in our own source; braces of its own are doubled.
        parts: Names, pieces and numbers.

    Raises:
        TypeError: A part is plain text, which may come from a document.
    """
    return Code(template.format(*map(_composable, parts)) if parts else template)


def joined(separator: LiteralString, parts: Iterable[Printable]) -> Code:
    """The parts with a separator between them.

    Raises:
        TypeError: A part is plain text, which may come from a document.
    """
    pieces = list(parts)
    return code("{}" + "{}{}" * (len(pieces) - 1), *_between(Code(separator), pieces)) if pieces else Code()


def _between(separator: Code, pieces: list[Printable]) -> list[Printable]:
    result = pieces[:1]
    for piece in pieces[1:]:
        result += [separator, piece]
    return result


# -- Python -----------------------------------------------------------------------------------------------------------


def literal(value: Any) -> Code:
    """A Python literal for a JSON-like value."""
    items: Any = value
    if isinstance(value, Mapping):
        return Code("{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in items.items()) + "}")
    if isinstance(value, list):
        return Code("[" + ", ".join(literal(item) for item in items) + "]")
    if isinstance(value, tuple):
        return Code(f"({literal(items[0])},)" if len(items) == 1 else f"({', '.join(map(literal, items))})")
    if isinstance(value, set | frozenset):
        return Code(f"frozenset({{{', '.join(map(literal, sorted(items)))}}})" if items else "frozenset()")
    if isinstance(value, str):
        # str() first: the loader's strings, and names, may be of a subclass with a repr of its own.
        return Code(_double_quoted(str(value)))
    if value is None or isinstance(value, (bool, int, float)):
        return Code(repr(value))
    raise TypeError(f"no literal for {type(value).__name__}")


def json_line(value: Any) -> Code:
    """JSON in ASCII, on one line; a tab or a line feed in a string is an escape."""
    return Code(json.dumps(value, ensure_ascii=True, separators=(",", ":")))


def keyword_arguments(values: Mapping[str, Any]) -> tuple[Code, ...]:
    """`name=literal` for each value, as arguments of a call.

    Raises:
        ValueError: A name is no identifier.
    """
    for name in values:
        if not name.isidentifier():
            raise ValueError(f"{name!r} is no identifier")
    return tuple(Code(f"{name}={literal(value)}") for name, value in values.items())


def _double_quoted(text: str) -> str:
    quoted = repr(text)
    if quoted.startswith('"'):
        return quoted
    return '"' + quoted[1:-1].replace('"', '\\"').replace("\\'", "'") + '"'


def prose(text: str) -> Prose:
    """Document text that is safe inside a docstring: no control characters, no escapes, no closing quotes."""
    return Prose(_visible(text).replace("\\", "\\\\").replace('"""', '\\"\\"\\"'))


def paragraphs(text: str, width: int) -> Prose:
    """Document text as wrapped paragraphs; lists and indented lines stay as they are."""
    wrapped: list[str] = []
    for paragraph in prose(text).strip().split("\n\n"):
        lines = paragraph.strip().splitlines()
        if any(line.startswith(("- ", "* ", "    ", "|", "```", "1. ")) for line in lines):
            wrapped.append("\n".join(part for line in lines for part in _wrapped(line, width, "  ")))
        else:
            wrapped.append("\n".join(_wrapped(" ".join(line.strip() for line in lines), width, "")))
    return Prose("\n\n".join(part for part in wrapped if part))


def hanging(text: str, label: Printable, width: int, indent: int = 0) -> Prose:
    """Document text as an entry of an `Args:` or `Raises:` section: `label: text`, later lines indented further.

    Args:
        text: The text.
        label: What it is about.
        width: Columns of the entry, from the margin of the docstring.
        indent: Where that margin is.
    """
    margin = " " * indent
    words = " ".join([code("{}:", label), *prose(text).split()])
    return Prose(
        textwrap.fill(
            words,
            width + indent,
            initial_indent=f"{margin}    ",
            subsequent_indent=f"{margin}        ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def docstring(text: Printable) -> Code:
    """A docstring literal, quotes included, for text that is safe in one."""
    inside = _unclosing(_safe(text))
    return Code(f'"""{inside}\n"""' if "\n" in inside else f'"""{inside}"""')


def attribute_docstring(text: Printable, *, indent: int = 0) -> Code:
    """The same for the text below an attribute, with the closing quotes on the last line.

    Args:
        text: The text.
        indent: Columns to the left of its further lines.
    """
    lines = f'"""{_unclosing(_safe(text))}"""'.splitlines(keepends=True)
    return Code("".join([*lines[:1], *(f"{' ' * indent if line.strip() else ''}{line}" for line in lines[1:])]))


def comment(text: str, width: int) -> Code:
    """Document text as a comment, wrapped."""
    return Code(
        textwrap.fill(
            _visible(text),
            width,
            initial_indent="# ",
            subsequent_indent="# ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def index_entry(module: Printable, symbols: Iterable[Printable], width: int) -> Code:
    """`module: symbol symbol`, wrapped for the index of a package; later lines are indented."""
    names = " ".join(sorted(map(_safe, symbols), key=str.lower))
    wrapped = textwrap.wrap(f"{_safe(module)}: {names}", width, break_long_words=False, break_on_hyphens=False)
    return Code("\n    ".join(wrapped))


# -- other files ------------------------------------------------------------------------------------------------------


def toml(text: str) -> Code:
    """A TOML basic string. Its escapes are not those of JSON: a character is written by its own number."""
    return Code('"' + "".join(_toml_character(character) for character in str(text)) + '"')


def _toml_character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if unicodedata.category(character) == "Cs":
        # A surrogate without its other half is no character.
        return "\N{REPLACEMENT CHARACTER}"
    if character.isprintable():
        return character
    point = ord(character)
    return f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"


def cell(text: str) -> Code:
    """Document text as one line of Markdown, for a table or a list."""
    return Code(_inert(" ".join(_visible(text).split())))


def code_span(text: str, *, in_table: bool = False) -> Code:
    """Document text as code within a line of Markdown, whatever backticks it has."""
    line = " ".join(_visible(text).split())
    if in_table:
        line = line.replace("|", "\\|")
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    space = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return Code(f"{fence}{space}{line}{space}{fence}")


def link(url: str) -> Code:
    """A URL of the document as the target of a Markdown link; one that is not a web address is dropped."""
    line = "".join(_visible(url).split())
    if not re.match(r"https?://", line, re.IGNORECASE):
        return Code("<#>")
    return Code(f"<{line.replace('<', '%3C').replace('>', '%3E').replace('|', '%7C')}>")


def markdown(text: str) -> Code:
    """Markdown of the settings or of the changelog: written by the owner of the package, and printed as it stands."""
    return Code(text)


def _inert(line: str) -> str:
    """A line of Markdown in which nothing becomes HTML or ends a cell of a table; code stays what it is."""
    pieces: list[str] = []
    end = 0
    for span in _CODE_SPAN.finditer(line):
        pieces += [_inert_outside_code(line[end : span.start()]), span.group()]
        end = span.end()
    return "".join([*pieces, _inert_outside_code(line[end:])]).replace("|", "\\|")


def _inert_outside_code(text: str) -> str:
    return text.replace("\\", "\\\\").replace("<", "&lt;")


# -- helpers ----------------------------------------------------------------------------------------------------------


def _visible(text: str) -> str:
    if text.replace("\n", "").isprintable():
        # So is nearly every text, and asking for it as a whole takes a fraction of the time.
        return text
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else " " for c in text
    )


def _composable(part: object) -> Printable | int:
    """A part, checked: types are gone when a document is read."""
    if not isinstance(part, _COMPOSABLE):
        raise TypeError(f"{part!r} has not been quoted")
    return part


def _safe(text: object) -> str:
    if not isinstance(text, Printable):
        raise TypeError(f"{text!r} has not been quoted")
    return str(text)


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    wrapped = textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return wrapped or [""]


def _unclosing(text: str) -> str:
    """A quote before the closing ones would read as part of them, unless it is escaped already."""
    return _LAST_QUOTE.sub(r'\1\\"', text.strip())
