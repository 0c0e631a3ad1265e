"""Empty virtual environments to install a distribution into."""

from __future__ import annotations

import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path

from tools.commands import run


class Environment:
    """A virtual environment that holds what is installed into it and nothing else, not even pip."""

    def __init__(self, folder: Path) -> None:
        """Make the environment.

        Args:
            folder: Where; must not exist.
        """
        venv.EnvBuilder(symlinks=True, with_pip=False).create(folder)
        self._folder = folder
        self.python = folder / "bin" / "python"

    @property
    def site(self) -> Path:
        """Where its packages are."""
        return Path(sysconfig.get_path("purelib", "venv", vars={"base": str(self._folder)}))

    def lend_dependencies(self) -> None:
        """Let it see the packages of the running environment behind its own, for a trial without a package index.

        A folder on the path, unlike a site directory, has its `.pth` files ignored: what is installed there in editable
        mode, the generator, stays out of sight.
        """
        (self.site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    def install(self, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> None:
        """Install with the pip of the running environment.

        Args:
            *arguments: Those of `pip install`.
            environment: Variables for pip.
        """
        self._pip("install", *arguments, environment=environment)

    def installed(self) -> str:
        """What is in it, as `name==version` lines."""
        return self._pip("freeze")

    def run(self, *arguments: str | Path, cwd: Path) -> str:
        """Run its Python, isolated from the variables of this process and from the folder it runs in."""
        return run(self.python, "-I", "-X", "dev", "-W", "error", *arguments, cwd=cwd)

    def _pip(self, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> str:
        command = (sys.executable, "-m", "pip", "--python", self.python, "--disable-pip-version-check", "--quiet")
        return run(*command, *arguments, cwd=Path.cwd(), environment=environment)
