"""Markdown files, parsed for tests: sections with fenced blocks, headings, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADING = re.compile(r"^(#+) (.+)$")
_FENCE = re.compile(r"^(\s*)```(\w*)\s*$")
_CODE_SPAN = re.compile(r"`[^`]*`")
_LINK = re.compile(r"\[[^\]\[]*(?:\[[^\]]*\][^\]\[]*)*\]\(<?([^)>\s]+)>?\)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block.

    Attributes:
        language: The word after the fence; empty if there is none.
        text: The lines between the fences.
        line: Number of its first line in the file, from 1.
        lead: The last line of prose before it.
    """

    language: str
    text: str
    line: int
    lead: str


@dataclass(frozen=True, slots=True)
class Section:
    """Everything from one heading of the second level to the next."""

    title: str
    blocks: tuple[Block, ...]

    def of(self, language: str) -> list[Block]:
        """The blocks in one language."""
        return [block for block in self.blocks if block.language == language]


def sections(path: Path) -> list[Section]:
    """The sections of a file; the text before the first second-level heading is a section without a title."""
    found: dict[str, list[Block]] = {"": []}
    title = ""
    lead = ""
    open_block: list[str] | None = None
    indent = language = ""
    start = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fence = _FENCE.match(line)
        if open_block is not None:
            if line.strip() == "```":
                text = "\n".join(part.removeprefix(indent) for part in open_block) + "\n"
                found[title].append(Block(language, text, start, lead))
                open_block = None
            else:
                open_block.append(line)
        elif fence:
            open_block, indent, language, start = [], fence[1], fence[2], number + 1
        elif line.startswith("## "):
            title = line.removeprefix("## ")
            assert title not in found, f"{path}: two sections are called {title!r}"
            found[title] = []
        elif line.strip():
            lead = line.strip()
    assert open_block is None, f"{path}:{start}: the block is not closed"
    return [Section(name, tuple(blocks)) for name, blocks in found.items()]


def anchors(path: Path) -> set[str]:
    """The URL fragments of the headings of a file."""
    headings = (_HEADING.match(line) for line in _prose(path))
    return {"".join(c for c in h[2].lower() if c.isalnum() or c in " _-").replace(" ", "-") for h in headings if h}


def links(path: Path) -> list[str]:
    """The targets of all links in a file."""
    return [target for line in _prose(path) for target in _LINK.findall(_CODE_SPAN.sub("", line))]


def _prose(path: Path) -> Iterator[str]:
    """The lines outside fenced blocks."""
    inside = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.lstrip().startswith("```"):
            inside = not inside
        elif not inside:
            yield line
