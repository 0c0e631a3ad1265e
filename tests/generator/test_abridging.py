"""What is laid out without black equals what black makes of it, and it is most of a package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import black
import pytest
from black.mode import TargetVersion

from benchmarks.documents import document
from generator.output.abridging import LINE_LENGTH, abridged
from generator.pipeline import prepare
from generator.rendering.render import render

_MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})


def formatted(text: str) -> str:
    """A module that is formatted with placeholders."""
    short = abridged(text)
    return short.restored(black.format_str(short.text, mode=_MODE))


METHOD = '''class Things:
    {0}def {name}(self, thing_id: str, *, take: int | Omit = omit, tags: Sequence[str] | Omit = omit) -> types.Thing:
        """Get a thing.

Args:
    take: How many.
"""
        return {1}self._call(operations.{name}, path={{"id": thing_id}}, query={{"take": take, "tags": tags}})
'''
WIDE = [
    'class A:\n    def {name}(self) -> B:\n        """Do."""\n        return self._call(C)\n',
    'class A:\n    def {name}(self, a: int) -> B:\n        """Do."""\n        return self._call(C)\n',
    'class A:\n    def run(self, a: int, *, b: D[{name}, C] = omit) -> B:\n        """."""\n        return C(a)\n',
    'class A:\n    def run(self, a: int, *, b: str) -> {name}:\n        """Do."""\n        return C(a, b)\n',
    "class A:\n    @one\n    def run(self, a: int, *, b: {name}) -> B: ...\n    @a\n    def run(self) -> C: ...\n\n"
    "    def run(self, a: int = 1) -> B:\n        return C(a)\n",
    'class A:\n    def run(self) -> B:\n        """{name}."""\n        return C(a)\n',
    'class A:\n    def run(self, a: int) -> B:\n        """Do."""\n        return self._call({name}, a)\n',
    'class A:\n    def run(self) -> B:\n        """Do."""\n        return call(a={{"a": {name}, "b": 1}}, b=2)\n',
    'class A:\n    {name}: int | None = Field(default=None, alias="a")\n',
    'class A:\n    a: dict[str, {name}] | None = None\n    """A text."""\n    b: int\n',
    'A: Final[Operation[types.A]] = Operation("{name}")\n',
    'A: Final[Operation[types.A]] = Operation("{name}", "GET /a")\n',
    'A: Final[Operation[{name}]] = Operation("a", "GET /a")\n',
    'A: Final[Operation[B]] = Operation("a", lambda: Annotated[{name}, Tag("a")], headers={{"a": "b"}})\n',
    'A: Final[Operation[B]] = Operation("a", security=(("{name}",), ("a", "b"), ()), names=Names(nested={{"a": B}}))\n',
    'A: Final[Operation[B]] = Operation("a", names=Names(nested={{"{name}": B}}))\n',
    'A: Final[Operation[B]] = Operation("a", names=Names(nested={{"{name}": B, "c": D}}, moments=("a",)))\n',
    "from a import {name}\n\nx = 1\n",
]


@pytest.mark.parametrize("template", [*WIDE, METHOD.replace("{0}", "").replace("{1}", "")])
def test_lines_of_every_width_are_laid_out_as_black_does(template: str) -> None:
    shortest = max(map(len, template.format(name="").splitlines()))
    for width in range(LINE_LENGTH - shortest - 12, LINE_LENGTH + 8):
        text = template.format(name="n" * max(width, 1))
        assert formatted(text) == black.format_str(text, mode=_MODE)


@pytest.mark.parametrize(
    "text",
    [
        METHOD.format("", "", name="get") + METHOD.format("async ", "await ", name="get").partition("\n")[2],
        METHOD.format("", "", name="get") + "    x = 1\n",
        METHOD.format("", "", name="get") + "\n\n\n" + METHOD.format("", "", name="put").partition("\n")[2],
        METHOD.format("", "", name="get") + "        more()\n",
        METHOD.format("", "", name="get") + "    @overload\n    def x(self) -> A: ...\n",
        METHOD.format("@deprecated('x')\n    ", "", name="get"),
        METHOD.format("", "", name="get").replace("a thing.", "a thing. "),
        METHOD.format("", "", name="get").replace("a thing.", "a \\N{DIGIT ONE} \\\\ thing."),
        METHOD.format("", "", name="get").replace("Args:", "Argümente:"),
        METHOD.format("", "", name="get").replace("Args:\n", "  Args:\n").replace("    take", "      take"),
        METHOD.format("", "", name="get").replace('.\n"""', '."""'),
        METHOD.format("", "", name="get").replace("take: int", "take:int").replace("tags, ", "tags,"),
        METHOD.format("", "", name="get").replace('"tags"', "'tags'").replace('"id"', '"\\x41"'),
        'class A:\n\n    """Text."""\n    x: int\n    """More\n    text."""\n    y: "B" = {"ä": [1]}\n\n\n    z: int\n',
        'class A:\n    x: int=3\n    y: dict = f(a = 1)\n    z: int = (1)\n    w: T["a","b",]\n    v: tuple[()]\n',
        'class A:\n    x: str = b"a"\n    y: str = "a""b"\n    z: str = F"{a}"\n    v: A = 1.0\n    w: A = a[1:2]\n',
        'x = {\n    "a": [\n  y\n  ],\n    a: b\n}\ny: int = 3\n',
        'x = call(\n    y = "a",\n    z = other(1)\n)\ny = other(1)\n',
        'X = """\ny: int\nz = call(a, b)\n"""\ny: int   = 3\n',
        '"""Module.\n\ny: int\nz = call(a)\n"""\nfrom a import b\nimport c\n\n\n\n\ny: int\n',
        "X = '''\ny: int\n'''\n",
        'X = "a\\\n  y: int\\\n"\n',
        "def _0_():\n    pass\n_0_\n",
        "x = call(a)\n# y: int\ny: int\nreturn_ = not(x)\nz = not_(x)\n",
        "if x:\n    from a import b\n    from c import (d)\n    y: int\nelse:\n    z: int\n",
    ],
)
def test_other_forms_are_left_to_black(text: str) -> None:
    assert formatted(text) == black.format_str(text, mode=_MODE)


def modules(path: Path) -> Iterator[str]:
    """The rendered modules of a document's package."""
    ready = prepare(path, None)
    for file in render(ready.api, ready.names, ready.settings):
        if file.path.endswith(".py") and not file.is_copied:
            yield file.text


def test_black_gets_a_small_part_of_a_package(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document(60)), encoding="utf-8")
    # The modules that every package has are of other forms.
    of_document = [text for text in modules(path) if "openapi.json" in text.partition("\n")[0]]
    short = sum(len(abridged(text).text) for text in of_document)

    assert short < 0.2 * sum(map(len, of_document))
