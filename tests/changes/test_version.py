"""Versions: their order, the next version after changes, and which versions suffice."""

from __future__ import annotations

import pytest

from generator.changes.release.version import after, is_enough, parse
from generator.changes.rules import Judgment

BREAKING, COMPATIBLE, NOTE = Judgment.BREAKING, Judgment.COMPATIBLE, Judgment.NOTE


@pytest.mark.parametrize(
    ("before", "worst", "smallest"),
    [
        ("0.1.0", BREAKING, "0.2.0"),
        ("0.1.3", BREAKING, "0.2.0"),
        ("0.0.4", BREAKING, "0.1.0"),
        ("0.1.3", COMPATIBLE, "0.1.4"),
        ("0.1.3", NOTE, "0.1.4"),
        ("0.1.3", None, "0.1.4"),
        ("1.4.2", BREAKING, "2.0.0"),
        ("1.4.2", COMPATIBLE, "1.5.0"),
        ("1.4.2", NOTE, "1.4.3"),
        ("1.4.2", None, "1.4.3"),
        ("1.0.0rc1", BREAKING, "1.0.0rc2"),
        ("1.0.0a9", NOTE, "1.0.0a10"),
    ],
)
def test_the_smallest_version_that_follows(before: str, worst: Judgment | None, smallest: str) -> None:
    assert str(after(parse(before), worst)) == smallest


@pytest.mark.parametrize(
    ("version", "worst", "before", "enough"),
    [
        ("0.2.0", BREAKING, "0.1.0", True),
        ("0.2.0rc1", BREAKING, "0.1.0", True),
        ("1.0.0", BREAKING, "0.9.0", True),
        ("0.1.1", BREAKING, "0.1.0", False),
        ("0.1.1", COMPATIBLE, "0.1.0", True),
        ("0.1.1b2", COMPATIBLE, "0.1.0", True),
        ("0.1.0", NOTE, "0.1.0", False),
        ("0.0.9", None, "0.1.0", False),
        ("1.5.0", BREAKING, "1.4.2", False),
        ("1.4.3", COMPATIBLE, "1.4.2", False),
        ("1.5.0", COMPATIBLE, "1.4.2", True),
        ("1.4.10", NOTE, "1.4.9", True),
        ("1.0.0", BREAKING, "1.0.0rc3", True),
        ("1.0.0rc2", BREAKING, "1.0.0rc3", False),
    ],
)
def test_enough(version: str, worst: Judgment | None, before: str, enough: bool) -> None:
    assert is_enough(parse(version), worst, parse(before)) is enough


def test_order() -> None:
    ordered = ["0.9.0", "0.10.0a2", "0.10.0a10", "0.10.0b1", "0.10.0rc1", "0.10.0", "0.10.1", "1.0.0"]

    assert [str(version) for version in sorted(map(parse, reversed(ordered)))] == ordered


@pytest.mark.parametrize("text", ["1.2", "1.2.3.4", "1.2.3-rc1", "vv1.2.3", "1.2.3dev1", "1.2.3\n", "1.2.٣", "", "one"])
def test_no_version(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a version like 1\.2\.3 or 1\.2\.3rc1"):
        parse(text)
