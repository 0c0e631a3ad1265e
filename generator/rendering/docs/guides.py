"""Guides from the sections of a README and its continuation, and the documentation of names in the runtime."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..quoting import Code, code, code_span, joined, markdown, page
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


def arguments(source: str, class_name: str, async_source: str, async_name: str) -> Iterator[DefinitionView]:
    """The arguments of both clients, from the docstrings of their constructors.

    Args:
        source: The module of the sync client.
        class_name: Its class.
        async_source: The module of the async client, which has all arguments of the sync one.
        async_name: Its class.
    """
    sync, asynchronous = _constructor(source, class_name), _constructor(async_source, async_name)
    plain, usual = _annotations(sync), _annotations(asynchronous)
    given = asynchronous.args
    defaults = {one.arg: default for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)}
    texts = dict(_entries(ast.get_docstring(sync) or "", "Args"))
    for name, text in _entries(ast.get_docstring(asynchronous) or "", "Args"):
        facts: list[Code] = []
        if name in usual and name not in plain:
            facts = [code_span(usual[name]), code("only {}", code_span(async_name))]
        elif name in usual and plain[name] != usual[name]:
            facts = [code_span(plain[name]), code("{} in {}", code_span(usual[name]), code_span(async_name))]
        elif name in usual:
            facts = [code_span(usual[name])]
        # A default that the text states is None in the signature.
        default = None if "Default: " in text else defaults.get(name)
        yield _definition(name, facts, default, texts.get(name, text))


def _constructor(source: str, class_name: str) -> ast.FunctionDef:
    return next(
        member
        for statement in ast.parse(source).body
        if isinstance(statement, ast.ClassDef) and statement.name == class_name
        for member in statement.body
        if isinstance(member, ast.FunctionDef) and member.name == "__init__"
    )


def _annotations(function: ast.FunctionDef) -> dict[str, str]:
    return {one.arg: ast.unparse(one.annotation) for one in function.args.kwonlyargs if one.annotation is not None}


def attributes(source: str, class_name: str) -> Iterator[DefinitionView]:
    """The documented attributes of a class of the runtime, with their types and defaults."""
    module = ast.parse(source).body
    constants: dict[str, ast.expr] = {
        one.target.id: one.value
        for one in module
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and one.value is not None
    }
    for statement in module:
        if isinstance(statement, ast.ClassDef) and statement.name == class_name:
            stated = {
                one.target.id: one
                for one in statement.body
                if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
            }
            for name, text in _entries(ast.get_docstring(statement) or "", "Attributes"):
                value = stated[name].value
                if isinstance(value, ast.Name):
                    value = constants[value.id]
                yield _definition(name, [code_span(ast.unparse(stated[name].annotation))], value, text)


def _definition(name: str, facts: Sequence[Code], default: ast.expr | None, text: str) -> DefinitionView:
    """A name with its types, and with its default if it is a plain value. That of a mapping is empty."""
    facts = [*facts]
    if isinstance(default, ast.Call):
        facts.append(code("default {}", code_span("{}")))
    elif default is not None:
        facts.append(code("default {}", code_span(ast.unparse(default))))
    after = joined("", [code(" · {}", fact) for fact in facts])
    return DefinitionView(name=code_span(name), after=after, text=page(text))


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
