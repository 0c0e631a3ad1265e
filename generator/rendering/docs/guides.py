"""Guides from the sections of a README and its continuation, and the documentation of names in the runtime."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..quoting import code, code_span, joined, markdown, page
from .views import DefinitionView, GuideView

_FENCE: Final = re.compile(r"^(`{3,}|~{3,})")
_HEADING: Final = re.compile(r"^(#{1,6}) +(.+?) *$")
_LINK: Final = re.compile(r"\]\(#([^)\s]+)\)")
_ENTRY: Final = re.compile(r"^ {4}(\*{0,2}\w+): ")


def guides(*texts: str) -> list[GuideView]:
    """One guide for each section. Links between sections become links between pages.

    Args:
        texts: The README and what continues it, as Markdown.
    """
    sections: list[tuple[str, list[str]]] = []
    homes: dict[str, str] = {}
    for text in texts:
        is_within = False
        for line, heading in _lines(text):
            if heading is not None and heading[0] == 2:
                sections.append((heading[1], []))
                is_within = True
            elif is_within:
                sections[-1][1].append(f"{'#' * (heading[0] - 1)} {heading[1]}" if heading is not None else line)
            if heading is not None and is_within:
                homes[_anchor(heading[1])] = _anchor(sections[-1][0])
    return [
        GuideView(
            file=code("guides/{}.md", markdown(_anchor(title))),
            title=markdown(title),
            text=markdown(_with_links("\n".join(lines).strip(), _anchor(title), homes)),
        )
        for title, lines in sections
    ]


def _lines(text: str) -> Iterator[tuple[str, tuple[int, str] | None]]:
    """Each line, with level and text if it is a heading."""
    fence = ""
    for line in text.splitlines():
        found = _FENCE.match(line)
        if found is not None:
            fence = "" if fence and line.startswith(fence) else fence or found[1]
        heading = _HEADING.match(line) if not fence else None
        yield line, (len(heading[1]), heading[2]) if heading is not None else None


def _with_links(text: str, here: str, homes: dict[str, str]) -> str:
    def moved(match: re.Match[str]) -> str:
        anchor = match[1]
        home = homes.get(anchor, here)
        if home == here:
            return match[0] if anchor != here else f"]({here}.md)"
        return f"]({home}.md)" if anchor == home else f"]({home}.md#{anchor})"

    return _LINK.sub(moved, text)


def _anchor(heading: str) -> str:
    """The anchor that Git hosts give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def classes(source: str, statuses: dict[str, str]) -> Iterator[DefinitionView]:
    """The public classes of a module of the runtime that are errors, with their documentation.

    Args:
        source: The module.
        statuses: Name of a class -> its meaning, for those that stand for a status.
    """
    known = {"Exception"}
    for statement in ast.parse(source).body:
        if not isinstance(statement, ast.ClassDef) or statement.name.startswith("_"):
            continue
        bases = [base.id for base in statement.bases if isinstance(base, ast.Name)]
        if known.isdisjoint(bases):
            continue
        known.add(statement.name)
        facts = [code("Status {}.", page(statuses[statement.name]))] if statement.name in statuses else []
        facts += [code("Derives from {}.", code_span(bases[0]))] if bases != ["Exception"] else []
        yield DefinitionView(
            name=code_span(statement.name),
            after=joined(" ", facts),
            text=page(_without_sections(ast.get_docstring(statement) or "")),
        )


def arguments(source: str, class_name: str) -> Iterator[DefinitionView]:
    """The arguments of a class of the runtime, from the docstring of its constructor.

    Args:
        source: The module of the class.
        class_name: The class.
    """
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.ClassDef) and statement.name == class_name:
            for member in statement.body:
                if isinstance(member, ast.FunctionDef) and member.name == "__init__":
                    yield from _documented(member)


def _documented(function: ast.FunctionDef) -> Iterator[DefinitionView]:
    annotations = {one.arg: one.annotation for one in function.args.kwonlyargs}
    for name, text in _entries(ast.get_docstring(function) or "", "Args"):
        annotation = annotations.get(name)
        after = code(" · {}", code_span(ast.unparse(annotation))) if annotation is not None else code("")
        yield DefinitionView(name=code_span(name), after=after, text=page(text))


def attributes(source: str, class_name: str) -> Iterator[DefinitionView]:
    """The documented attributes of a class of the runtime, with their types."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.ClassDef) and statement.name == class_name:
            annotations = {
                one.target.id: one.annotation
                for one in statement.body
                if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
            }
            for name, text in _entries(ast.get_docstring(statement) or "", "Attributes"):
                span = code(" · {}", code_span(ast.unparse(annotations[name]))) if name in annotations else code("")
                yield DefinitionView(name=code_span(name), after=span, text=page(text))


def _entries(docstring: str, section: str) -> Sequence[tuple[str, str]]:
    """Names and texts of a section of a docstring."""
    found: list[tuple[str, str]] = []
    is_inside = False
    for line in docstring.splitlines():
        if line and not line.startswith(" "):
            is_inside = line == f"{section}:"
            continue
        entry = _ENTRY.match(line) if is_inside else None
        if entry is not None:
            found.append((entry[1], line[entry.end() :]))
        elif is_inside and found and line.strip():
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
    return found


def _without_sections(docstring: str) -> str:
    return re.split(r"\n\n(?:Attributes|Args):\n", docstring)[0]
