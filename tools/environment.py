"""Empty virtual environments for the installation of distributions."""

from __future__ import annotations

import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path

from tools.commands import run


class Environment:
    """A virtual environment that contains only what is installed into it, not even pip."""

    def __init__(self, folder: Path) -> None:
        """Make the environment.

        Args:
            folder: Its folder, which must not exist.
        """
        venv.EnvBuilder(symlinks=True, with_pip=False).create(folder)
        self._folder = folder
        self.python = folder / "bin" / "python"

    @property
    def site(self) -> Path:
        """The folder of its packages."""
        return Path(sysconfig.get_path("purelib", "venv", vars={"base": str(self._folder)}))

    def lend_dependencies(self) -> None:
        """Add the packages of the running environment after its own, for a trial without a package index.

        Unlike in a site directory, `.pth` files of a folder on the path are ignored. Therefore editable installations
        there, such as the generator, are not visible.
        """
        (self.site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")

    def install(self, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> None:
        """Install with the pip of the running environment.

        Args:
            *arguments: The arguments of `pip install`.
            environment: Variables for pip.
        """
        self._pip("install", *arguments, environment=environment)

    def installed(self) -> str:
        """Its packages, as `name==version` lines."""
        return self._pip("freeze")

    def run(self, *arguments: str | Path, cwd: Path) -> str:
        """Run its Python, isolated from the variables and the working directory of this process."""
        return run(self.python, "-I", "-X", "dev", "-W", "error", *arguments, cwd=cwd)

    def _pip(self, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> str:
        command = (sys.executable, "-m", "pip", "--python", self.python, "--disable-pip-version-check", "--quiet")
        return run(*command, *arguments, cwd=Path.cwd(), environment=environment)
