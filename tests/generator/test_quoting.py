"""Text of a document in Python source: any text stays text."""

from __future__ import annotations

import ast
import inspect
import tomllib
from collections.abc import Iterator

import black
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.rendering.docstrings import method_docstring
from generator.rendering.quoting import (
    attribute_docstring,
    cell,
    code,
    code_span,
    comment,
    docstring,
    link,
    literal,
    paragraphs,
    prose,
    toml,
)

# Quotes and backslashes, which are special in source code, more often than by chance.
TEXT = st.text(st.one_of(st.sampled_from('"\\\n '), st.characters()), max_size=40)


@given(TEXT)
@example('"""')
@example('\\"""')
@example('\\\\"')
def test_a_docstring_is_one_string_with_the_text(text: str) -> None:
    for source in (docstring(prose(text)), attribute_docstring(prose(text))):
        assert ast.literal_eval(source).strip() == ast.literal_eval(f'"""{prose(text)} """').strip()


@given(TEXT, TEXT)
@example('Fence ``` and "quotes"', 'A """ \\')
@example("```\n\\\n```", "\\")
@example('Open "', "```python\n\\\\\n")
def test_the_lines_of_a_docstring_are_indented(summary: str, text: str) -> None:
    written = method_docstring(summary=summary, description=text, url=None, arguments=[(code("a"), text)], errors=[])
    source = f"class A:\n    def f(self):\n        {written}\n        return 1\n"
    formatted = black.format_str(source, mode=black.Mode(line_length=120))
    body = formatted.split("\n")[2:]
    assert all(line.startswith("        ") for line in body if line), formatted
    read = ast.get_docstring(ast.parse(formatted).body[0].body[0])  # type: ignore[attr-defined]
    assert (read or "").split() == inspect.cleandoc(ast.literal_eval(written)).split()


@given(TEXT)
@example('"""')
def test_paragraphs_lose_no_word(text: str) -> None:
    read = ast.literal_eval(docstring(paragraphs(text, 20)))
    assert read.split() == ast.literal_eval(f'"""{prose(text)} """').split()


@given(
    st.recursive(st.one_of(st.none(), st.booleans(), st.integers(), TEXT), lambda inner: st.lists(inner, max_size=3))
)
def test_a_literal_has_the_value(value: object) -> None:
    assert ast.literal_eval(literal(value)) == value


@given(TEXT)
@example("a\nimport os")
@example("a\rb\x0cc\u2028d\x85e")
def test_a_comment_is_nothing_but_a_comment(text: str) -> None:
    source = comment(f"about {text}", 40)
    assert ast.parse(source).body == []
    assert all(line.startswith("# ") for line in source.splitlines())


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example('\N{ROCKET} "\\ \x00\x7f\x85\N{RIGHT-TO-LEFT OVERRIDE}\N{LINE SEPARATOR}\U000e0001')
def test_a_string_of_toml_has_the_text(text: str) -> None:
    assert tomllib.loads(f"text = {toml(text)}") == {"text": text}


def test_half_a_character_is_replaced_in_toml() -> None:
    assert tomllib.loads(f"text = {toml(chr(0xD83D))}") == {"text": "\N{REPLACEMENT CHARACTER}"}


@given(TEXT)
def test_a_comment_is_nothing_but_comments(text: str) -> None:
    assert all(line.startswith("# ") for line in comment(text, 20).splitlines())


# Characters that are special in Markdown, more often than by chance.
MARKDOWN = st.lists(
    st.sampled_from(["`", "``", "\\", "<img src=x>", "<!--", "&lt;", "|", "\n", "    ", "a", "[x](y)", "<"])
).map("".join)


def tokens(markdown: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        yield token
        yield from token.children or ()


@given(MARKDOWN)
@example("\\`<img src=x>`")
@example("``<img src=x>`")
def test_a_cell_has_no_markup_of_its_own(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {cell(text)} | last |\n"
    found = list(tokens(table))
    assert not [token for token in found if token.type in ("html_inline", "html_block")]
    assert [token.type for token in found].count("td_open") == 2
    assert [token.content for token in found if token.type == "inline"][-1] == "last"


@given(MARKDOWN)
def test_a_code_span_is_code_with_the_text(text: str) -> None:
    (span,) = [token for token in tokens(f"x {code_span(text)} y") if token.type == "code_inline"]
    assert span.content.strip() == " ".join(text.split())


def test_a_link_leads_into_the_web_or_nowhere() -> None:
    assert link("https://a.example/x y>|<script>") == "<https://a.example/xy%3E%7C%3Cscript%3E>"
    assert link("javascript:alert(1)") == "<#>"
