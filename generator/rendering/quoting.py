"""Quote text of a document for generated files. No other module may put document text into a file.

Documents can be untrusted, so their text is data: it must not be able to end a string, a docstring or a comment. The
functions here return `Code` or `Prose`, and the template engine prints only these types and names.
"""

from __future__ import annotations

import json
import posixpath
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, LiteralString

from ..naming.identifiers import Printable

# The filters for templates, by name.
FILTERS = (
    *("cell", "code_span", "docstring", "hanging", "link"),
    *("literal", "markdown", "page", "paragraphs", "prose", "toml"),
)

# CommonMark 6.1: a run of backticks ends with the next run of the same length.
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
# What Markdown and its usual extensions give a meaning, outside of code. A backslash makes each of them plain.
_ACTIVE = re.compile(r"[\\`\[\]{}]")
# The beginning of a heading, list, quotation, definition, table, rule, admonition, tab, label, or included file.
_BLOCK = re.compile(r"[#>|:=~!?]|[-+*]\s|\d+[.)]\s|(?:[-*_]\s*){3,}$|-+8<|\*\*A?[Ss]ync\*\*$")
_NO_TAGS = {
    ord("<"): "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    ord(">"): "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
}
_ENTITY = re.compile(r"&(?=#?\w+;)")
_WEB_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<url>https?://[^\s()<>]+)\)", re.IGNORECASE)
_JSON_WIDTH = 60
_COMPOSABLE = (Printable, int)
_LAST_BACKSLASH = re.compile(r"\\\\(?=\s*\n)")
_LAST_QUOTE = re.compile(r'(?<!\\)((?:\\\\)*)"\Z')


# The docstrings of one client are those of the other, and many schemas share texts. A name and a plain string of the
# same letters are not the same argument, because the plain one is refused.
_remembered = lru_cache(10_000, typed=True)


class Code(Printable):
    """A piece of a generated file. Only functions of this module create it."""

    __slots__ = ()


class Prose(Printable):
    """Text of a document that is safe inside a docstring."""

    __slots__ = ()


# -- composing --------------------------------------------------------------------------------------------------------


def code(template: LiteralString, *parts: Printable | int) -> Code:
    """Create code from a template in which each `{}` is replaced by one of the parts.

    Args:
        template: A literal of the generator's source; literal braces are doubled.
        parts: Names, pieces and numbers.

    Raises:
        TypeError: A part is a plain string, which could come from a document.
    """
    return Code(template.format(*map(_composable, parts)) if parts else template)


def joined(separator: LiteralString, parts: Iterable[Printable]) -> Code:
    """The parts with a separator between them.

    Raises:
        TypeError: A part is a plain string, which could come from a document.
    """
    return Code(separator.join(map(_safe, parts)))


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
        # str() first: the loader's strings, and names, can be of a subclass with its own repr.
        return Code(_double_quoted(str(value)))
    if isinstance(value, bytes):
        return Code("b" + _double_quoted(value.decode("latin-1")) if value.isascii() else repr(value))
    if value is None or isinstance(value, (bool, int, float)):
        return Code(repr(value))
    raise TypeError(f"no literal for {type(value).__name__}")


def json_line(value: Any) -> Code:
    """JSON in ASCII, on one line; tabs and line feeds in strings are escaped."""
    return Code(json.dumps(value, ensure_ascii=True, separators=(",", ":")))


def keyword_arguments(values: Mapping[str, Any]) -> tuple[Code, ...]:
    """`name=literal` for each value, as arguments of a call.

    Raises:
        ValueError: A name is not an identifier.
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
    """Document text that is safe inside a docstring: without control characters, escapes or closing quotes."""
    return Prose(_visible(text).replace("\\", "\\\\").replace('"""', '\\"\\"\\"'))


@_remembered
def paragraphs(text: str, width: int) -> Prose:
    """Document text as wrapped paragraphs; lists and indented lines are kept."""
    wrapped: list[str] = []
    for paragraph in prose(text).strip().split("\n\n"):
        lines = paragraph.strip().splitlines()
        if any(line.startswith(("- ", "* ", "    ", "|", "```", "1. ")) for line in lines):
            wrapped.append("\n".join(part for line in lines for part in _wrapped(line, width, "  ")))
        else:
            wrapped.append("\n".join(_wrapped(" ".join(line.strip() for line in lines), width, "")))
    return Prose("\n\n".join(part for part in wrapped if part))


@_remembered
def hanging(text: str, label: Printable, width: int, indent: int = 0) -> Prose:
    """Document text as an entry of an `Args:` or `Raises:` section: `label: text`, with later lines indented further.

    Args:
        text: The text.
        label: The label of the entry.
        width: Width of the entry, from the margin of the docstring.
        indent: Column of that margin.
    """
    margin = " " * indent
    words = " ".join([code("{}:", label), *prose(text).split()])
    if len(words) + 4 <= width:
        return Prose(f"{margin}    {words}")
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
    if "\n" not in inside:
        return Code(f'"""{inside}"""')
    # black does not indent a docstring in which a line ends with a backslash, even an escaped one.
    lines = _LAST_BACKSLASH.sub(r"\\x5c", f"{inside}\n")
    return Code(f'"""{lines}"""')


def attribute_docstring(text: Printable, *, indent: int = 0) -> Code:
    """The same for the text below an attribute, with the closing quotes on the last line.

    Args:
        text: The text.
        indent: Indentation of its later lines.
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


_INDEX_WIDTH = 116


def name_list(symbols: Iterable[Printable]) -> Code:
    """Names with spaces between them, wrapped."""
    names = " ".join(map(_safe, symbols))
    return Code(textwrap.fill(names, _INDEX_WIDTH, break_long_words=False, break_on_hyphens=False))


def index_entry(module: Printable, symbols: Iterable[Printable]) -> Code:
    """`module: symbol symbol`, wrapped for the index of a package; later lines are indented."""
    names = " ".join(sorted(map(_safe, symbols), key=str.lower))
    wrapped = textwrap.wrap(f"{_safe(module)}: {names}", _INDEX_WIDTH, break_long_words=False, break_on_hyphens=False)
    return Code("\n    ".join(wrapped))


# -- other files ------------------------------------------------------------------------------------------------------


def toml(text: str) -> Code:
    """A TOML basic string. Its escapes differ from JSON: a character is written as its own code point."""
    return Code('"' + "".join(_toml_character(character) for character in str(text)) + '"')


def _toml_character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if unicodedata.category(character) == "Cs":
        # A lone surrogate is not a character.
        return "\N{REPLACEMENT CHARACTER}"
    if character.isprintable():
        return character
    point = ord(character)
    return f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"


def cell(text: str) -> Code:
    """Document text as one line of Markdown, for a table or a list."""
    return Code(_inert_line(" ".join(_visible(text).split())).replace("|", "\\|"))


def code_span(text: str, *, in_table: bool = False) -> Code:
    """Document text as inline code in Markdown, including any backticks."""
    line = " ".join(_visible(text).split())
    if in_table:
        line = line.replace("|", "\\|")
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    space = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return Code(f"{fence}{space}{line}{space}{fence}")


def link(url: str) -> Code:
    """A document URL as the target of a Markdown link; URLs that are not web addresses are dropped."""
    line = "".join(_visible(url).split())
    if not re.match(r"https?://", line, re.IGNORECASE):
        return Code("<#>")
    return Code(f"<{line.replace('<', '%3C').replace('>', '%3E').replace('|', '%7C')}>")


def page(text: str) -> Code:
    """Document text as paragraphs and lists of a Markdown page; no other construct of Markdown begins in it."""
    return Code("\n\n".join(_block(block) for block in re.split(r"\n\s*\n", _visible(text)) if block.strip()))


def _block(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    if not lines[0].startswith(("- ", "* ")):
        return _unmarked(_inert_line(" ".join(lines)))
    items: list[str] = []
    for line in lines:
        if line.startswith(("- ", "* ")):
            items.append(f"- {_unmarked(_inert_line(line[2:].strip()))}")
        else:
            items[-1] += f" {_inert_line(line)}"
    return "\n".join(items)


def _unmarked(line: str) -> str:
    """A line that begins no heading, list, quotation or other block."""
    return f"&#{ord(line[0])};{line[1:]}" if _BLOCK.match(line) else line


def _inert_line(line: str) -> str:
    """A line of Markdown with code, emphasis and links to web pages, and without HTML and attributes."""
    pieces: list[str] = []
    end = 0
    for span in _CODE_SPAN.finditer(line):
        inside = span.group().strip("`").strip() or " "
        pieces += [_inert_text(line[end : span.start()]), code_span(inside)]
        end = span.end()
    return "".join([*pieces, _inert_text(line[end:])])


def _inert_text(text: str) -> str:
    pieces: list[str] = []
    end = 0
    for found in _WEB_LINK.finditer(text):
        pieces += [_escaped(text[end : found.start()]), f"[{_escaped(found['text'])}]({link(found['url'])})"]
        end = found.end()
    return "".join([*pieces, _escaped(text[end:])])


def _escaped(text: str) -> str:
    return _ENTITY.sub("&amp;", _ACTIVE.sub(r"\\\g<0>", text)).replace("<", "&lt;")


def json_block(value: Any) -> Code:
    """JSON for a fenced block, short objects and lists on one line; no line begins like the end of a block."""
    return Code(_visible("\n".join(_json_lines(value, _JSON_WIDTH))))


def _json_lines(value: Any, room: int) -> list[str]:
    flat = json.dumps(value, ensure_ascii=False)
    is_object = flat.startswith("{")
    if len(flat) <= room or not (is_object or flat.startswith("[")):
        return [flat]
    members: Iterable[tuple[str, Any]] = (
        ((f"{json.dumps(key, ensure_ascii=False)}: ", value[key]) for key in value)
        if is_object
        else (("", one) for one in value)
    )
    lines = [flat[0]]
    for key, one in members:
        first, *others = _json_lines(one, room - 2 - len(key))
        lines += [f"  {key}{first}", *(f"  {line}" for line in others)]
        lines[-1] += ","
    lines[-1] = lines[-1].removesuffix(",")
    return [*lines, flat[-1]]


def title(text: str) -> Code:
    """A summary as the title of a page: one line without its full stop.

    Angle brackets become quotation marks: site tools print titles unescaped in the head of a page.
    """
    line = " ".join(_visible(text).translate(_NO_TAGS).split())
    return Code(_unmarked(_inert_line(line.removesuffix("."))))


def relative_link(target: Printable, start: Printable) -> Code:
    """The relative path to a page from another one; both are paths of names."""
    return Code(posixpath.relpath(_safe(target), posixpath.dirname(_safe(start)) or "."))


def markdown(text: str) -> Code:
    """Markdown of the settings or of the changelog: written by the package owner, and printed unchanged."""
    return Code(text)


# -- helpers ----------------------------------------------------------------------------------------------------------


def _visible(text: str) -> str:
    if text.replace("\n", "").isprintable():
        # Most texts are ASCII, and checking that first is much faster.
        return text
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else " " for c in text
    )


def _composable(part: object) -> Printable | int:
    """A part, checked at run time: document values have no static types."""
    if not isinstance(part, _COMPOSABLE):
        raise TypeError(f"{part!r} has not been quoted")
    return part


def _safe(text: object) -> str:
    if not isinstance(text, Printable):
        raise TypeError(f"{text!r} has not been quoted")
    return str(text)


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    if len(text) <= width and text.isprintable():
        # Most texts are short, and this is much faster.
        return [text.rstrip()]
    wrapped = textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return wrapped or [""]


def _unclosing(text: str) -> str:
    """A quote before the closing ones would be read as one of them, unless it is escaped."""
    return _LAST_QUOTE.sub(r'\1\\"', text.strip())
