"""The comparison with other clients: what is installed, counted and shown. Nothing is installed here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks import environments, peers
from benchmarks.environments import Environment, UnavailableError
from benchmarks.peer_records import PEERS, Generator, Peer
from benchmarks.peers import Comparison, Row

OURS = Environment(Path(sys.executable))


def peer(**more: Any) -> Peer:
    return Peer(**{"name": "other", "distribution": "other", "package": "other", "measures": (), **more})


def generator(**more: Any) -> Generator:
    given: dict[str, Any] = {
        "program": "other",
        "arguments": ("{document}", "{output}"),
        "runtime": (),
        "operations": ("*.py", ""),
        "messages": "^WARNING",
        "adapted": lambda document: None,
    }
    return Generator(**{**given, **more})


def test_rows_are_rows_of_a_markdown_table() -> None:
    row = Row(what="import", peer="other", theirs="30 ms", ours="2 ms", ratio=15.0)
    assert str(row) == "| import | other | 30 ms | 2 ms | 15 x |"
    row = Row(what="import", peer="other", theirs="5,339 ms", ours="2.08 ms", ratio=2566.8)
    assert str(row) == "| import | other | 5,339 ms | 2.08 ms | 2,567 x |"
    assert str(Row(what="errors", peer="other", theirs="3", ours="0")) == "| errors | other | 3 | 0 |  |"


def test_reasons_stay_in_their_cell() -> None:
    row = Row(what="import", peer="other", missing=f"a | `b` {'c' * 200}")
    assert str(row) == f"| import | other | not measured: `a \\| 'b' {'c' * 111}…` | | |"


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        ("Collecting x\nERROR: Could not find it\nERROR: No matching distribution found for x\nhint\n", "No matching"),
        ('Traceback:\n  File "x.py"\nImportError: cannot import name\n', "ImportError: cannot import name"),
        (f"No such file: {environments.ROOT}/spec/x.yaml", "No such file: spec/x.yaml"),
        ("", ""),
    ],
)
def test_the_reason_is_the_last_error(messages: str, expected: str) -> None:
    assert environments.reason(messages).startswith(expected)


def test_a_failing_program_is_unavailable() -> None:
    with pytest.raises(UnavailableError, match=r"^ModuleNotFoundError: No module named 'calcom_of_others'$"):
        OURS.run("import calcom_of_others")
    with pytest.raises(UnavailableError, match=r"^calcom-of-others: No such file or directory$"):
        environments.run(["/calcom-of-others"])
    with pytest.raises(UnavailableError, match=r"^exit code 3$"):
        OURS.run("raise SystemExit(3)")


def test_programs_see_only_their_own_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "__init__.py").write_text("raise RuntimeError")
    with pytest.raises(UnavailableError):
        OURS.folder_of("other")
    assert Environment(OURS.python, tmp_path).folder_of("other") == tmp_path / "other"


def test_environments_are_reused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    created: list[Path] = []
    monkeypatch.setattr(environments.venv, "create", lambda folder, **_: (created.append(folder), folder.mkdir()))
    commands: list[list[str]] = []
    monkeypatch.setattr(environments, "run", lambda command: commands.append(command))
    for wanted in (["a", "b"], ["a", "b"]):
        python = environments.environment("one", wanted, at=tmp_path)
    assert python == tmp_path / "one" / "bin" / "python"
    assert created == [tmp_path / "one"]
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "a", "b"]
    assert commands == [install]


def test_environments_that_failed_are_not_reused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise UnavailableError("no such distribution")

    monkeypatch.setattr(environments.venv, "create", lambda folder, **_: folder.mkdir())
    monkeypatch.setattr(environments, "run", fail)
    with pytest.raises(UnavailableError, match="no such distribution"):
        environments.environment("one", ["a"], at=tmp_path)
    assert not (tmp_path / "one" / ".ready").exists()


def test_what_fails_is_a_row_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Path:
        raise UnavailableError("no such distribution")

    monkeypatch.setattr(peers, "environment", fail)
    comparison = Comparison(peer(measures=("import", "lines")), OURS, Path("document.yaml"))
    assert [str(row) for row in peers.rows(comparison)] == [
        "| import | other | not measured: `no such distribution` | | |",
        "| lines | other | not measured: `no such distribution` | | |",
    ]


def test_a_generator_requires_its_program() -> None:
    record = peer(measures=("operations", "generate"), generator=generator(requires="program-of-others"))
    comparison = Comparison(record, OURS, Path("document.yaml"))
    assert [row.missing for row in peers.rows(comparison)] == ["requires program-of-others"] * 2


def test_operations_are_counted_by_name(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    (tmp_path / "bookings_list.py").write_text("def bookings_get(x):\n    def inner(y):\n")
    assert peers.operations(tmp_path, "*.py", "") == ["bookings_list"]
    assert peers.operations(tmp_path, "*.py", r"^def (\w+)") == ["bookings_get"]
    assert peers.normalized("bookings_list") == peers.normalized("bookings.list") == peers.normalized("BookingsList")


def test_lost_operations_are_those_without_a_method(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "our_operations", lambda: ["a.list", "b", "c"])
    path = tmp_path / "document.json"
    path.write_text(
        '{"paths": {"/a": {"summary": "A", "get": {"operationId": "a.list"}, "post": {"operationId": "b"}}}}'
    )
    ended = environments.Run("WARNING a\nnothing\nWARNING b", "", 1.0)
    comparison = Comparison(peer(measures=("operations",), generator=generator()), OURS, path)
    comparison.__dict__["unchanged"] = ended, ["a_list"]
    assert [str(row) for row in peers.rows(comparison)] == [
        "| operations that are lost, of 2 | other | 1; 2 messages | 0 |  |"
    ]


def test_imports_are_measured_on_both_sides(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = {"pass": 0.01, "import calcom": 0.012, "import other": 0.03}

    def cost(side: Environment, program: str, *_: str) -> environments.Run:
        return environments.Run("", "", seconds[program])

    monkeypatch.setattr(Environment, "run", cost)
    comparison = Comparison(peer(measures=("import",)), OURS, Path("document.yaml"))
    comparison.__dict__["tool"] = OURS
    assert [str(row) for row in peers.rows(comparison)] == [
        "| import, over a bare interpreter | other | 20 ms | 2 ms |  |"
    ]


def adapted(name: str) -> Iterator[dict[str, Any]]:
    for record in PEERS:
        if record.name == name and record.generator is not None:
            document: dict[str, Any] = {
                "webhooks": {"EVENT": {}},
                "components": {
                    "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "key"}},
                    "parameters": {
                        "Version": {"in": "header", "schema": {"type": "string", "const": "1"}},
                        "Kind": {"in": "query", "schema": {"const": "a"}},
                    },
                },
            }
            record.generator.adapted(document)
            yield document


def test_documents_are_adapted_to_generators() -> None:
    (one,) = adapted("openapi-python-client")
    assert one["components"]["parameters"] == {
        "Version": {"in": "header", "schema": {"type": "string"}},
        "Kind": {"in": "query", "schema": {"const": "a"}},
    }
    assert "webhooks" in one
    (other,) = adapted("openapi-generator")
    assert "webhooks" not in other


def test_records_are_complete() -> None:
    """What a peer is measured by has a program, and generated packages have a generator."""
    for record in PEERS:
        assert set(record.measures) <= set(peers.MEASURES)
        assert bool(record.lists) == ("list" in record.measures)
        assert bool(record.decodes) == ("decode" in record.measures)
        assert (record.generator is not None) == ("generate" in record.measures)


def test_measured_processes_keep_the_modules_that_they_compile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "measured.py").write_text("import sys; print(sys.dont_write_bytecode)\n", encoding="utf-8")
    printed = Environment(Path(sys.executable), tmp_path).run("import measured").output
    assert (printed, len([*tmp_path.rglob("*.pyc")])) == ("False\n", 1)
