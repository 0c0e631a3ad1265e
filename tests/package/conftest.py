"""A commit of the current checkout, published to a loopback package index and installed from it by name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.commands import run
from tools.environment import Environment
from tools.revision import files

USER, PASSWORD = "maintainer", "only for the loopback index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of a command."""

    status: int
    output: str
    errors: str


class Checkout:
    """A clone with a commit of the current working tree."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str) -> str:
        identity = ("-c", "user.name=Tests", "-c", "user.email=tests@example.com", "-c", "commit.gpgsign=false")
        return run("git", *identity, *arguments, cwd=self.folder)

    def clone(self, folder: Path) -> Checkout:
        """Another clone in which no tests have run."""
        self.git("clone", "--quiet", "--shared", ".", str(folder))
        return Checkout(folder)

    def tools(self, *arguments: str, **variables: str) -> Result:
        """Run `python -m tools` in it, with these variables and none of these kinds from the environment."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("TWINE_", "PUBLISHED_"))}
        done = subprocess.run(
            [sys.executable, "-m", "tools", *arguments],
            cwd=self.folder,
            env=inherited | variables,
            capture_output=True,
            text=True,
            check=False,
        )
        return Result(status=done.returncode, output=done.stdout, errors=done.stderr)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A package index.

    Attributes:
        folder: The folder of its files.
        variables: The environment variables for publishing to it.
        simple_url: Its URL for pip.
    """

    folder: Path
    variables: Mapping[str, str]
    simple_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A checkout whose distributions have been published."""

    checkout: Checkout
    index: Index
    result: Result


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """The current working tree as a separate commit."""
    copy = Checkout(tmp_path_factory.mktemp("checkout"))
    for path in files(ROOT):
        target = copy.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, target)
    copy.git("init", "--quiet")
    copy.git("add", "--all")
    copy.git("commit", "--quiet", "--message", "Everything")
    return copy


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An empty package index."""
    folder = tmp_path_factory.mktemp("index")
    script = Path(__file__).parent / "index_server.py"
    command = [sys.executable, script, folder, USER, PASSWORD]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        try:
            yield Index(
                folder=folder,
                simple_url=f"{url}simple/",
                variables={
                    "TWINE_REPOSITORY_URL": url,
                    "TWINE_USERNAME": USER,
                    "TWINE_PASSWORD": PASSWORD,
                    "PUBLISHED_INDEX_URL": f"{url}simple/",
                },
            )
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def published(checkout: Checkout, index: Index, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The checkout after its tests and a `publish`."""
    clone = checkout.clone(tmp_path_factory.mktemp("published") / "clone")
    tested = clone.tools("tested", sys.executable, "-c", "pass")
    assert tested == Result(status=0, output="", errors="")
    return Published(checkout=clone, index=index, result=clone.tools("publish", "--offline", **index.variables))


@pytest.fixture(scope="session")
def environment(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the client installed from the index by name. Its dependencies are lent."""
    made = Environment(tmp_path_factory.mktemp("environment") / "venv")
    made.lend_dependencies()
    # Only this index: pip's other configuration is ignored.
    outside = {key: "" for key in os.environ if key.startswith("PIP_")} | {"PIP_CONFIG_FILE": os.devnull}
    made.install("--no-deps", "--index-url", published.index.simple_url, "calcom-client", environment=outside)
    return made
