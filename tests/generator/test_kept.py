"""Results that are kept between runs: what changes them, and that damage costs only time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import CodeType

import pytest

from benchmarks.documents import document
from generator.kept import NOTHING_KEPT, Kept
from generator.rendering.engine import Compiled, Engine, Loader
from tests.conftest import ROOT

TEMPLATE = "{% for name in names %}[{{ name }}]{% endfor %}"


def test_a_result_is_found_by_its_source_and_its_maker(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "new", "1")
    assert kept.get("a") is None

    kept.keep("a", b"first\nline")
    kept.keep("b", b"")
    assert (kept.get("a"), kept.get("b")) == (b"first\nline", b"")
    assert Kept(tmp_path / "new", "2").get("a") is None


@pytest.mark.parametrize("damage", [b"", b"\n", b"result", b"\xff\xfe\n\x00"])
def test_a_damaged_result_is_absent(damage: bytes, tmp_path: Path) -> None:
    kept = Kept(tmp_path, "1")
    kept.keep("a", b"result")
    (place,) = tmp_path.iterdir()
    place.write_bytes(damage)
    assert kept.get("a") is None

    kept.keep("a", b"result")
    place.write_bytes(place.read_bytes()[:-1])
    assert kept.get("a") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = Kept(tmp_path / "file" / "folder", "1")
    kept.keep("a", b"result")

    assert kept.get("a") is None
    NOTHING_KEPT.keep("a", b"result")
    assert NOTHING_KEPT.get("a") is None


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that are compiled. Nothing is known of what this process compiled before."""
    names: list[str] = []
    compile_ = Engine.compile

    def noted(engine: Engine, source: str, name: str, filename: str) -> CodeType:
        names.append(name)
        return compile_(engine, source, name, filename)

    monkeypatch.setattr(Compiled, "_code", {})
    monkeypatch.setattr(Engine, "compile", noted)
    return names


def _rendered(templates: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch) -> str:
    """The text of a template, in a process that has compiled nothing."""
    monkeypatch.setattr(Compiled, "_code", {})
    return Engine(Loader([templates]), kept).get_template("t.jinja").render(names=(1, 2))


def test_templates_are_compiled_once(tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.jinja").write_text(TEMPLATE, encoding="utf-8")
    kept = Kept(tmp_path / "cache", "1")
    assert [_rendered(tmp_path, kept, monkeypatch) for _ in range(3)] == ["[1][2]"] * 3
    assert compiled == ["t.jinja"]

    (tmp_path / "t.jinja").write_text(TEMPLATE.replace("[", "("), encoding="utf-8")
    assert _rendered(tmp_path, kept, monkeypatch) == "(1](2]"
    assert len(compiled) == 2
    assert _rendered(tmp_path, Kept(tmp_path / "cache", "2"), monkeypatch) == "(1](2]"
    assert len(compiled) == 3


def test_templates_are_compiled_again_if_what_was_kept_is_of_another_version(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code of another Python version that has the same name, which the hash of the content does not notice."""
    (tmp_path / "t.jinja").write_text(TEMPLATE, encoding="utf-8")

    class Old(Kept):
        def get(self, source: str) -> bytes | None:
            return b"j2 of another version"

    assert _rendered(tmp_path, Old(tmp_path / "cache", "1"), monkeypatch) == "[1][2]"
    assert compiled == ["t.jinja"]


HEAVY = ("black", "jsonpath_rfc9535", "jsonschema_path", "openapi_spec_validator", "requests")
PROGRAM = f"""
import sys
from generator.cli import main
main(sys.argv[1:], standalone_mode=False)
print(*sorted(set(sys.modules) & {{{", ".join(map(repr, (*HEAVY, "generator.pipeline")))}}}))
"""


def _run(*arguments: str, cache: Path) -> list[str]:
    """What a run prints, and which of the heavy modules it has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "generate", *arguments],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()


def test_a_run_loads_only_what_it_needs(tmp_path: Path) -> None:
    """black is loaded by the processes that format; the others are for what this document does not have."""
    content = json.loads(json.dumps(document(3)))
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    arguments = (str(path), "--output", str(tmp_path / "package"))
    cold = _run(*arguments, cache=tmp_path / "cache")
    unchanged = _run(*arguments, cache=tmp_path / "cache")
    next(iter(content["paths"].values()))["get"]["summary"] = "List what is there."
    path.write_text(json.dumps(content), encoding="utf-8")
    edited = _run(*arguments, cache=tmp_path / "cache")

    assert cold[-1] == edited[-1] == "generator.pipeline"
    assert unchanged[-1] == ""
    assert edited[-2].startswith("3 written, 0 removed, ")
