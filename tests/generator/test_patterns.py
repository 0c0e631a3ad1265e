"""ECMA-262 patterns: which strings they match, and which patterns are invalid."""

from __future__ import annotations

import pytest

from generator.patterns.matching import is_decidable, problem_of, search


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (r"^\d+$", "12", True),
        (r"^\d+$", "1\u0663", False),
        (r"^\w+$", "é", False),
        (r"^\s$", "\u00a0", True),
        (r"^\S+$", "a\u2028b", False),
        (r"^[\s\S]$", "x", True),
        (r"^[^\d]$", "1", False),
        (r"[\w-.]", "-", True),
        (r"^[a-z]+$", "abc\n", False),
        (r"^.$", "\u2028", False),
        (r"^[^]$", "\n", True),
        (r"[]", "a", False),
        (r"[\b]", "\b", True),
        (r"^[+-]?\d$", "-1", True),
        (r"\p{Lu}\P{L}", "A1", True),
        (r"^\p{Letter}+$", "äb", True),
        (r"^[\p{L}\p{Nd}_-]+$", "aé9-", True),
        (r"^\p{Script=Greek}+$", "αβ", True),
        (r"^\p{Script=Greek}+$", "ab", False),
        (r"^a\/b$", "a/b", True),
        (r"^\x41\0\cA\t$", "A\0\x01\t", True),
        (r"^\u00e9$", "é", True),
        (r"^\ud83d\ude00$", "😀", True),
        (r"^\u{1F600}$", "😀", True),
        (r"(?<year>\d{4})-(?<month>\d\d)", "2026-11", True),
        (r"^(?:a|b){2,}?$", "abab", True),
        (r"^a{,3}$", "a{,3}", True),
        (r"^{}]$", "{}]", True),
        (r"^(?i)abc$", "ABC", True),
        (r"^(a|aa)+$", "a" * 10_000 + "b", False),
        ("a", "\ud800", False),
    ],
)
def test_a_pattern_matches_as_ecma_262_says(pattern: str, text: str, matches: bool) -> None:
    assert problem_of(pattern) == ""
    assert is_decidable(pattern)
    assert search(pattern, text) is matches


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"(?=a)b", r"(?!a)b", r"(?<=a)b", r"(?<!a)b", r"(a)\1", r"(?<x>a)\k<x>", r"\p{Emoji}", r"[\uD800-\uDBFF]"),
        *(r"\Aa\Z", "a*+", "a{2000}", "(?m)^a", "a" * 20_000),
    ],
)
def test_what_the_matcher_does_not_have_is_legal_and_matches_anything(pattern: str) -> None:
    assert problem_of(pattern) == ""
    assert not is_decidable(pattern)
    assert search(pattern, "anything")


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(", "unclosed `(`"),
        ("a)", "unmatched `)`"),
        ("[a", "unclosed `[`"),
        ("[", "unclosed `[`"),
        ("*", "nothing to repeat"),
        ("a**", "nothing to repeat"),
        ("a|?", "nothing to repeat"),
        ("^+", "nothing to repeat"),
        ("a{3,2}", "the bounds of `{3,2}` are out of order"),
        ("[z-a]", "the range from `z` to `a` is out of order"),
        ("\\", "trailing backslash"),
        (r"\u{110000}", r"no character `\u{110000}`"),
        ("(?>a)", "unknown group: `(?>a`"),
    ],
)
def test_what_is_no_pattern_is_told(pattern: str, problem: str) -> None:
    assert problem_of(pattern) == problem
