"""API-specific behavior that becomes a part of its package, from a folder with custom templates."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.output.freshness import Job
from generator.pipeline import generate
from tests.conftest import CACHE
from tests.testing.conftest import HERE

BEHAVIOR = '''"""How things behave."""

from __future__ import annotations

from .. import Behavior, ErrorResponse, Request, Server, answers

__all__ = ["ThingServer"]


class Things(Behavior["ThingServer"]):
    """Things have names of their own."""

    @answers("things.create")
    def create(self, request: Request) -> object:
        """Create a thing."""
        if request.body["name"] in self.server.names:
            raise ErrorResponse(409, "the name is taken")
        self.server.names.append(request.body["name"])
        return {"id": len(self.server.names), "createdAt": request.now.isoformat(), **request.body}


class ThingServer(Server):
    """A server that knows the names of things."""

    behaviors = (Things,)

    def __init__(self) -> None:
        super().__init__(check_responses=True)
        self.names: list[str] = []


DefaultServer = ThingServer
'''

PROGRAM = """
from made import ConflictError
from made.testing import DefaultServer, ThingServer

assert DefaultServer is ThingServer
with ThingServer() as api:
    client = api.client()
    print(client.things.create(name="a").id)
    try:
        client.things.create(name="a")
    except ConflictError as error:
        print(error.message)
    print(api.names)
"""


def test_the_package_has_the_behavior(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    folder = templates / "src" / "package" / "testing" / "behavior"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(BEHAVIOR, encoding="utf-8")
    settings = tmp_path / "client.yaml"
    stated = (HERE / "things.client.yaml").read_text(encoding="utf-8")
    settings.write_text(f"package: made\nclient: Client\n{stated}", encoding="utf-8")
    output = tmp_path / "out"

    generate(Job.of(HERE / "things.yaml", settings=settings, output=output, overrides=templates), cache=CACHE)

    assert (output / "src" / "made" / "testing" / "behavior" / "__init__.py").read_text(encoding="utf-8") == BEHAVIOR
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM], cwd=output / "src", capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == ("1\nthe name is taken\n['a']\n", "")
    checked = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
            *(f"--cache-dir={tmp_path / 'cache'}", "-p", "made.testing"),
        ],
        cwd=output / "src",
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
