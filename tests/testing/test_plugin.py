"""The pytest fixtures that an installed package provides."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

PROGRAM = """
import sys

before = {name.partition(".")[0] for name in sys.modules}
import made._pytest_plugin
after = {name.partition(".")[0] for name in sys.modules}
print(sorted((after - before) & {"httpx2", "jsonschema", "pydantic", "uvicorn"}))
"""

TESTS = """
import asyncio


def test_things(made_server, made_client):
    made_client.things.create(name="a")
    assert made_server.calls("things.create")[0].status == 201


def test_a_server_is_new(made_server, async_made_client):
    assert made_server.calls() == []
    assert asyncio.run(async_made_client.things.create(name="a")).name == "a"
"""


def test_the_plugin_loads_nothing_before_a_fixture_is_used(made: ModuleType) -> None:
    assert run(made, "-c", PROGRAM).stdout == "[]\n"


def test_the_fixtures_are_there(made: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "test_things.py").write_text(TESTS, encoding="utf-8")
    ran = run(made, "-m", "pytest", "-q", "-p", "made._pytest_plugin", "-p", "no:cacheprovider", str(tmp_path))
    assert "2 passed" in ran.stdout, ran.stdout


def run(made: ModuleType, *arguments: str) -> subprocess.CompletedProcess[str]:
    source = Path(str(made.__file__)).parent.parent
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments], cwd=source, capture_output=True, text=True, check=False
    )
