"""The documents for maintainers match the repository: links resolve, tables are complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.markdown import anchors, links

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        ROOT / "generator" / "README.md",
        ROOT / "spec" / "README.md",
        ROOT / "examples" / "README.md",
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "generated").glob("*/*.md"),
    ]
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    """Links to the web are not checked, because tests use only loopback."""
    broken: list[str] = []
    for link in links(path):
        target, _, fragment = link.partition("#")
        file = path.parent / target if target else path
        if target.startswith("https://"):
            continue
        if not file.exists() or (fragment and fragment not in anchors(file)):
            broken.append(link)
    assert broken == []


def test_every_module_of_the_generator_has_its_place() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([\w/]+)` \|", text.partition("## A generated package")[0], flags=re.MULTILINE)
    generator = ROOT / "generator"
    there = [path.relative_to(generator).with_suffix("").as_posix() for path in generator.rglob("*.py")]
    assert sorted(listed) == sorted(name for name in there if not name.endswith(("__init__", "__main__")))


def test_every_module_of_the_runtime_has_its_place() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    section = text.partition("## A generated package")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)
    package = ROOT / "templates" / "src" / "package"
    there = {path.name.partition(".")[0] for path in (package / "_core").iterdir() if path.is_file()} - {"__init__"}
    server = {path.name.partition(".")[0] for path in (package / "testing").iterdir() if ".py" in path.suffixes}
    assert sorted(listed) == sorted([*there, *server])


def test_every_layer_of_the_tests_is_described() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `tests/(\w+)` \|", text, flags=re.MULTILINE)
    assert sorted(listed) == sorted(
        path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and "_" not in path.name
    )


def test_places_that_are_named_exist() -> None:
    """Paths in code spans, if they look like paths of this repository."""
    tops = "|".join(sorted(path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")))
    span = re.compile(rf"`((?:{tops})/[\w./-]*\w)`")
    missing = {
        f"{document.name}: {place}"
        for document in ROOT.glob("*.md")
        for place in span.findall(document.read_text(encoding="utf-8"))
        if not (ROOT / place).exists() and "NAME" not in place
    }
    # Created by the example in README.md.
    assert missing <= {"README.md: generated/library_api", "README.md: generated/PACKAGE"}
