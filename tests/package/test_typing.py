"""Strict type checking of the installed package."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tools.environment import Environment

PROGRAMS = Path(__file__).parent / "programs"
GOOD = [PROGRAMS / "synchronous.py", PROGRAMS / "asynchronous.py"]
# Line of `mistaken.py` -> mypy's code for the mistake.
MISTAKES = [
    (7, "arg-type"),
    (8, "call-arg"),
    (9, "arg-type"),
    (9, "typeddict-item"),
    (9, "typeddict-unknown-key"),
    (10, "attr-defined"),
    (11, "operator"),
    (15, "attr-defined"),
    (16, "attr-defined"),
    (21, "arg-type"),
    (22, "attr-defined"),
    (23, "call-arg"),
    (24, "attr-defined"),
    (25, "attr-defined"),
    (29, "arg-type"),
    (30, "attr-defined"),
    (31, "attr-defined"),
    (32, "attr-defined"),
]


def test_mypy_accepts_the_programs_and_refuses_the_mistakes(environment: Environment, tmp_path: Path) -> None:
    options = ("--strict", "--config-file=", f"--cache-dir={tmp_path}", "--output=json")
    command = [sys.executable, "-m", "mypy", *options, f"--python-executable={environment.python}"]
    done = subprocess.run([*command, *GOOD, PROGRAMS / "mistaken.py"], capture_output=True, text=True, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    errors = [(Path(each["file"]).name, each["line"], each["code"]) for each in found if each["severity"] == "error"]
    assert errors == [("mistaken.py", line, code) for line, code in MISTAKES], done.stdout + done.stderr


def test_pyright_accepts_the_programs_and_refuses_the_mistakes(environment: Environment, tmp_path: Path) -> None:
    config = tmp_path / "pyrightconfig.json"
    include = [str(path) for path in [*GOOD, PROGRAMS / "mistaken.py"]]
    config.write_text(json.dumps({"include": include, "typeCheckingMode": "strict"}), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", environment.python, "-p", config]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["generalDiagnostics"]
    # It reports several findings for lines where mypy reports one, so only the lines are compared.
    errors = [each for each in found if each["severity"] == "error"]
    places = {(Path(each["file"]).name, each["range"]["start"]["line"] + 1) for each in errors}
    assert places == {("mistaken.py", line) for line, _ in [*MISTAKES, (17, ""), (33, "")]}, done.stdout
