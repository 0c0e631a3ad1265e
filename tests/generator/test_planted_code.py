"""Text of a document never becomes code: a call is planted in every string of rich documents, including keys.

Each position is tested separately, with a name that no identifier ever equals. Either the document is rejected, or
every generated module is Python in which the call occurs only in string constants and comments. `STORM=full` tests
every position, otherwise one in twenty-five is tested.
"""

from __future__ import annotations

import ast
import copy
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import DiagnosticsError
from generator.errors import GenerationError
from generator.loading.document import load
from generator.naming.identifiers import Printable
from generator.output.freshness import Job
from generator.pipeline import prepare
from generator.rendering import quoting
from generator.rendering.engine import Engine, Loader
from generator.rendering.render import render

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {
    "reserved": ROOT / "tests" / "behavior" / "reserved_names.yaml",
    "modern": ROOT / "tests" / "contract" / "documents" / "modern.yaml",
    "everything": ROOT / "tests" / "generator" / "everything.yaml",
}
STEP = 1 if os.environ.get("STORM") == "full" else 25
PAYLOADS = (
    '"+Plan_ted()+"',
    'x\n"""+Plan_ted()+"""\'+Plan_ted()+\'\\"+Plan_ted()+\\',
    "#\nPlan_ted()\n{Plan_ted()}`<img src=x>`\x1b[2J",
)

Place = tuple[str | int, ...]


def strings(value: Any, place: Place = ()) -> Iterator[tuple[Place, bool]]:
    """The positions of a document's strings, and whether each is a key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*place, key), True
            yield from strings(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from strings(inner, (*place, index))
    elif isinstance(value, str):
        yield place, False


def planted(
    document: dict[str, Any], place: Place, *, is_key: bool, payload: str, in_place: bool = False
) -> dict[str, Any]:
    """The document, or a copy of it, with the payload in one position."""
    changed = document if in_place else copy.deepcopy(document)
    holder: Any = changed
    for step in place[:-1]:
        holder = holder[step]
    if is_key:
        entries = list(holder.items())
        holder.clear()
        holder.update({(payload if key == place[-1] else key): value for key, value in entries})
    else:
        holder[place[-1]] = payload
    return changed


def check(path: str, text: str) -> None:
    if path.endswith(".py"):
        names = [node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)]
        assert "Plan_ted" not in names, path
    elif path.endswith(".toml"):
        tomllib.loads(text)
    assert "\x1b" not in text, path


@pytest.mark.parametrize("payload", PAYLOADS, ids=["quotes", "triple", "lines"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_planted_call_stays_text(name: str, payload: str, tmp_path: Path) -> None:
    document = yaml.safe_load(DOCUMENTS[name].read_text(encoding="utf-8"))
    beside = DOCUMENTS[name].with_name(f"{DOCUMENTS[name].stem}.client.yaml")
    settings = beside if beside.is_file() else None
    file = tmp_path / "openapi.yaml"
    positions = list(strings(document))[::STEP]
    rendered = 0
    for place, is_key in positions:
        file.write_text(yaml.safe_dump(planted(document, place, is_key=is_key, payload=payload)), encoding="utf-8")
        try:
            ready = prepare(file, settings)
            files = list(render(ready.api, ready.names, ready.settings))
        except DiagnosticsError:
            continue
        rendered += 1
        for each in files:
            if "Plan_ted" in each.text:
                check(each.path, each.text)
    assert len(positions) > 300 // STEP
    assert rendered > len(positions) // 20


@pytest.mark.parametrize("payload", PAYLOADS if STEP == 1 else PAYLOADS[1:2])
def test_calls_planted_in_every_string_of_a_kind_stay_text(payload: str, tmp_path: Path) -> None:
    """A large document, with the payload in all values of a key at once."""
    spec = ROOT / "spec"
    document = load(spec / "openapi.yaml").plain()
    kinds: dict[str | int, list[Place]] = {}
    for place, is_key in strings(document):
        if not is_key:
            kinds.setdefault(next(step for step in reversed(place) if isinstance(step, str)), []).append(place)
    tried = kinds if STEP == 1 else {"description": kinds["description"]}
    outcomes: dict[str | int, bool] = {}
    for kind, places in tried.items():
        changed = document
        for number, place in enumerate(places):
            # Values of an enumeration must stay distinct.
            changed = planted(changed, place, is_key=False, payload=f"{payload}{number}", in_place=number > 0)
        file = tmp_path / "openapi.yaml"
        file.write_text(yaml.safe_dump(changed), encoding="utf-8")
        try:
            ready = prepare(file, spec / "client.yaml")
            files = list(render(ready.api, ready.names, ready.settings))
        except DiagnosticsError:
            outcomes[kind] = False
            continue
        outcomes[kind] = True
        for each in files:
            if "Plan_ted" in each.text:
                check(each.path, each.text)
    assert outcomes["description"]
    assert sum(map(len, kinds.values())) > 14_000


def test_file_names_stay_text(tmp_path: Path) -> None:
    """The first line of a module names its source file."""
    name = 'a"""+Plan_ted()+\'`#.yaml'
    (tmp_path / name).write_text("T: {type: object, properties: {a: {type: string}}}", encoding="utf-8")
    schema = {"$ref": f"{name.replace('#', '%23')}#/T"}
    responses = {"200": {"description": "It.", "content": {"application/json": {"schema": schema}}}}
    document = {
        "openapi": "3.1.1",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        "paths": {"/t": {"get": {"operationId": "t.get", "responses": responses}}},
    }
    root = tmp_path / "openapi.yaml"
    root.write_text(yaml.safe_dump(document), encoding="utf-8")
    ready = prepare(root, Job.of(root).settings)
    files = [file for file in render(ready.api, ready.names, ready.settings) if not file.is_copied]
    assert any("Plan_ted" in file.text for file in files)
    for file in files:
        check(file.path, file.text)


# -- the quoted types --------------------------------------------------------------------------------------------------


def makers(*names: str) -> set[str]:
    """The modules of the generator that construct one of these classes."""
    found: set[str] = set()
    for path in (ROOT / "generator").rglob("*.py"):
        calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
        if any(isinstance(call.func, ast.Name) and call.func.id in names for call in calls):
            found.add(path.relative_to(ROOT / "generator").as_posix())
    return found


def test_only_quoting_makes_printable_text() -> None:
    # The engine marks text as printed that was quoted before.
    assert makers("Code", "Prose", "Printable", "Markup") == {"rendering/quoting.py", "rendering/engine.py"}


def test_only_naming_makes_names() -> None:
    # The error classes are named in the source of the runtime.
    outside = {path for path in makers("Identifier", "DottedName") if not path.startswith("naming/")}
    assert outside == {"rendering/status_errors.py"}


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ text }}", "is printed unquoted"),
        ("{{ flag }}", "is printed unquoted"),
        ("{{ nothing }}", "is printed unquoted"),
        ('{{ "x" }}', "needs no expression"),
        ("{{ [text] }}", "is printed unquoted"),
        ("{{ text ~ text }}", "do not compute"),
        ("{{ text + text }}", "do not compute"),
        ('{{ "%s" % text }}', "do not compute"),
        ("{{ text * 2 }}", "do not compute"),
        ("{{ text|safe }}", "No filter named 'safe'"),
        ('{{ [text]|join("") }}', "No filter named 'join'"),
        ("{{ text.upper() }}", "is printed unquoted"),
        ("{{ unknown }}", "'unknown' is undefined"),
        ("{{ text.__class__ }}", "unsafe"),
        ("{{ text|docstring }}", "has not been quoted"),
    ],
)
def test_the_engine_prints_nothing_else(template: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text(template, encoding="utf-8")
    engine = Engine(Loader([tmp_path]))
    with pytest.raises(Exception, match=message):
        engine.get_template("t.jinja").render(text="of a document", flag=True, nothing=None)


def test_what_has_been_quoted_is_printed(tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text(
        "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(text|literal) }} {{ number }} "
        "{% set b %}{{ text|prose }}{% endset %}{{ b }}",
        encoding="utf-8",
    )
    engine = Engine(Loader([tmp_path]))
    assert engine.get_template("t.jinja").render(text='"&<', number=7) == '<"\\"&<"> 7 "&<'


@pytest.mark.parametrize("part", ["text", 1.5, None, b"x"])
def test_code_is_composed_of_quoted_parts(part: Any) -> None:
    with pytest.raises(TypeError, match="has not been quoted"):
        quoting.code("list[{}]", part)
    with pytest.raises(TypeError, match="has not been quoted"):
        quoting.joined(", ", [part])


def test_a_template_of_ones_own_is_held_to_it(tmp_path: Path) -> None:
    overrides = tmp_path / "mine"
    overrides.mkdir()
    (overrides / "api.md.jinja").write_text("# mine\n{{ package.title }}\n", encoding="utf-8")
    ready = prepare(DOCUMENTS["everything"], None)
    with pytest.raises(GenerationError, match=r"api\.md\.jinja:2: '[^']+' is printed unquoted"):
        list(render(ready.api, ready.names, ready.settings, overrides=overrides))


def test_printable_text_is_plain_text() -> None:
    assert isinstance(quoting.literal("x"), Printable)
    assert str(quoting.literal("x") + "y") == '"x"y'
    assert not isinstance(quoting.literal("x") + "y", Printable)
