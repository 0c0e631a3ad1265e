"""Text of a document in Python source: whatever it is, it stays text."""

from __future__ import annotations

import ast

from hypothesis import example, given
from hypothesis import strategies as st

from generator.rendering.quoting import attribute_docstring, comment, docstring, literal, paragraphs, prose

# Quotes and backslashes, which mean something in source, more often than chance would have them.
TEXT = st.text(st.one_of(st.sampled_from('"\\\n '), st.characters()), max_size=40)


@given(TEXT)
@example('"""')
@example('\\"""')
@example('\\\\"')
def test_a_docstring_is_one_string_with_the_text(text: str) -> None:
    for source in (docstring(prose(text)), attribute_docstring(prose(text))):
        assert ast.literal_eval(source).strip() == ast.literal_eval(f'"""{prose(text)} """').strip()


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
