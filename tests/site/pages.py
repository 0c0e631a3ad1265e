"""The pages of a documentation, read for tests: programs, links and anchors, from Markdown and from HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generated" / "calcom"
DOCS = PACKAGE / "docs"

_PROGRAM = re.compile(r"^\*\*(Sync|Async)\*\*\n\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_METHOD = re.compile(r"^`client\.([\w.]+)` →", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an operation.

    Attributes:
        path: Its path below the folder of the documentation.
        operation: The method that it is about.
        programs: Its programs by label, `Sync` and `Async`.
    """

    path: str
    operation: str
    programs: Mapping[str, str]


def operation_pages(folder: Path) -> Iterator[Page]:
    """The pages of operations, from their Markdown."""
    for path in sorted((folder / "reference").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        method = _METHOD.search(text)
        if method is not None:
            yield Page(path.relative_to(folder).as_posix(), method[1], dict(_PROGRAM.findall(text)))


class BuiltPage(HTMLParser):
    """A page of the website.

    Attributes:
        programs: The programs in its tabs, by label.
        urls: What it loads or links to.
        scripts: The scripts that are written in the page.
        handlers: Attributes with scripts, by element.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.urls: list[str] = []
        self.scripts: list[str] = []
        self.handlers: list[str] = []
        self._labels: list[str] = []
        self._blocks: list[str] = []
        self._inside: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    @property
    def programs(self) -> dict[str, str]:
        return dict(zip(self._labels, self._blocks, strict=False))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.urls += [named[name] for name in ("href", "src", "action", "srcset") if named.get(name)]
        self.handlers += [f"{tag} {name}" for name in named if name.startswith("on")]
        if tag == "label" and named.get("for", "").startswith("__tabbed"):
            self._inside.append("label")
            self._labels.append("")
        elif tag == "code" and self._inside[-1:] == ["pre"]:
            self._inside.append("program")
            self._blocks.append("")
        elif tag in ("pre", "script"):
            self._inside.append(tag)
            if tag == "script":
                self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag in (self._inside[-1], {"program": "code"}.get(self._inside[-1])):
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        kinds = {"label": self._labels, "program": self._blocks, "script": self.scripts}
        if self._inside and self._inside[-1] in kinds:
            kinds[self._inside[-1]][-1] += data


def visible(text: str) -> str:
    """The text of a piece of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", text))
