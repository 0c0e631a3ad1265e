"""The rules for documents and the comparison of packages, which are independent, give the same result."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.changes.change import worst
from generator.changes.documents.compare import compare
from generator.changes.documents.side import Side
from generator.changes.revision import opened
from generator.changes.rules import Judgment
from generator.changes.surface.compare import compare_surfaces
from generator.changes.surface.reading import Surface, read_surface
from generator.rendering.render import render

CASES = Path(__file__).resolve().parent / "cases"


@pytest.mark.parametrize(
    ("name", "breaking"),
    [
        ("argument_added_optional", False),
        ("argument_union_narrowed", True),
        ("both_directions_relaxed", True),
        ("attribute_narrowed", False),
        ("attribute_widened", True),
        ("paging_added", True),
        ("type_moved", False),
        ("type_renamed", True),
    ],
)
def test_agreement(name: str, breaking: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CASES / name)
    suffix = "/openapi.yaml" if Path("old").is_dir() else ".yaml"
    sides: list[Side] = []
    for side in ("old", "new"):
        with opened(f"{side}{suffix}", Path()) as source:
            sides.append(Side.read(source))

    by_rules = worst(compare(*sides)) is Judgment.BREAKING
    old, new = (surface(side, tmp_path / name) for side, name in zip(sides, ("old", "new"), strict=True))
    by_surface = Judgment.BREAKING in {finding.judgment for finding in compare_surfaces(old, new)}

    assert (by_rules, by_surface) == (breaking, breaking)


def surface(side: Side, folder: Path) -> Surface:
    for file in render(side.api, side.names, side.settings):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")
    return read_surface(folder / "src")
