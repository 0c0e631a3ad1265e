"""API-specific behavior that becomes a part of its package, from a folder that the command names."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.output.freshness import Job
from generator.pipeline import generate
from tests.conftest import CACHE
from tests.testing.conftest import HERE
from tests.type_checking import mypy

BEHAVIOR = '''"""How things behave."""

from __future__ import annotations

from .. import Behavior, ErrorResponse, Request, Server, handles

__all__ = ["ThingServer"]


class Things(Behavior["ThingServer"]):
    """Things have names of their own."""

    @handles("things.create")
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
    folder = tmp_path / "behavior"
    folder.mkdir()
    (folder / "__init__.py").write_text(BEHAVIOR, encoding="utf-8")
    settings = tmp_path / "client.yaml"
    stated = (HERE / "things.client.yaml").read_text(encoding="utf-8")
    settings.write_text(f"package: made\nclient: Client\n{stated}", encoding="utf-8")
    output = tmp_path / "out"

    generate(Job.of(HERE / "things.yaml", settings=settings, output=output, behavior=folder), cache=CACHE)

    assert (output / "src" / "made" / "testing" / "behavior" / "__init__.py").read_text(encoding="utf-8") == BEHAVIOR
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM], cwd=output / "src", capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == ("1\nthe name is taken\n['a']\n", "")
    checked = mypy("-p", "made.testing", path=output / "src")
    assert checked.returncode == 0, checked.stdout


_MADE = Path("out/src/made/testing/behavior/__init__.py")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project with a document in `spec`, and behavior beside it."""
    spec = tmp_path / "spec"
    (spec / "testing").mkdir(parents=True)
    (spec / "openapi.yaml").write_bytes((HERE / "things.yaml").read_bytes())
    stated = (HERE / "things.client.yaml").read_text(encoding="utf-8")
    (spec / "client.yaml").write_text(f"package: made\nclient: Client\n{stated}", encoding="utf-8")
    (spec / "testing" / "__init__.py").write_bytes(BEHAVIOR.replace("\n", "\r\n").encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _generate(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["generate", *arguments, "--output", "out"])


@pytest.mark.usefixtures("project")
def test_behavior_beside_a_document_that_is_named_is_not_used() -> None:
    note = "spec/testing is ignored. Pass it with --behavior if you trust it\n"

    assert (_generate("spec/openapi.yaml").stderr, _MADE.exists()) == (note, False)
    assert "DefaultServer = Server" in Path("out/src/made/testing/__init__.py").read_text(encoding="utf-8")
    assert (_generate("spec/openapi.yaml", "--behavior", "spec/testing").stderr, _MADE.exists()) == ("", True)


@pytest.mark.usefixtures("project")
def test_behavior_of_the_project_is_copied_byte_for_byte_and_counts_for_freshness() -> None:
    assert _generate().stderr == ""
    assert _MADE.read_bytes() == Path("spec/testing/__init__.py").read_bytes()
    listed = json.loads(Path("out/manifest.json").read_text(encoding="utf-8"))["files"]
    assert _MADE.relative_to("out").as_posix() in listed
    assert _generate().output.startswith("nothing changed, ")

    Path("spec/testing/more.py").write_text("x = 1\n", encoding="utf-8")

    assert _generate().output.startswith(" written  ")
    assert _MADE.with_name("more.py").read_text(encoding="utf-8") == "x = 1\n"
    Path("spec/testing/more.py").unlink()
    assert " removed  src/made/testing/behavior/more.py\n" in _generate().output


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("more.py", b"def f(a, a): ...\n", "spec/testing/more.py:1: duplicate argument 'a' in function definition\n"),
        ("more.py", b"# \xff\n", "spec/testing/more.py: not UTF-8 text at byte 2\n"),
        ("more.py", b"x = '\0'\n", "spec/testing/more.py: source code string cannot contain null bytes\n"),
        ("a/b.py", b"x = 1\n", "spec/testing/a/b.py: modules with behavior stand directly in their folder\n"),
    ],
)
def test_behavior_that_cannot_be_used_is_not_published(name: str, content: bytes, message: str) -> None:
    path = Path("spec/testing", name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)

    result = _generate()

    assert (result.exit_code, result.output) == (1, message)
    assert not Path("out").exists()


def test_behavior_by_a_link_is_not_used_unasked(project: Path) -> None:
    elsewhere = project / "elsewhere"
    Path("spec/testing").rename(elsewhere)
    Path("spec/testing").symlink_to(elsewhere)

    result = _generate()

    message = (
        "spec/testing/__init__.py is a symbolic link to a file outside its folder; replace it with the file itself\n"
    )
    assert (result.exit_code, result.output) == (1, message)


@pytest.mark.usefixtures("project")
def test_behavior_is_a_package() -> None:
    Path("spec/testing/__init__.py").unlink()

    result = _generate("--behavior", "spec/testing")

    message = "spec/testing: a folder with behavior needs a file __init__.py\n"
    assert (result.exit_code, result.output) == (1, message)
