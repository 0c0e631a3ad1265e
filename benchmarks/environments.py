"""Environments of other clients: what they need is installed by name, once, into a folder that git ignores."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".cache" / "peers"


class UnavailableError(Exception):
    """Something cannot be installed or run; the text is the reason, as one line."""


@dataclass(frozen=True, slots=True)
class Run:
    """A process that has ended.

    Attributes:
        output: What it printed to standard output, as text.
        messages: What it printed to standard error.
        seconds: Its processor time.
    """

    output: str
    messages: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python interpreter with the packages of one client.

    Attributes:
        python: The interpreter.
        sources: A folder with more packages; None if all are installed.
    """

    python: Path
    sources: Path | None = None

    def run(self, program: str, *arguments: str) -> Run:
        """Run a program.

        Raises:
            UnavailableError: It fails.
        """
        return run([str(self.python), "-c", program, *arguments], sources=self.sources)

    def folder_of(self, package: str) -> Path:
        """Return the folder of a package, without importing it."""
        found = self.run(f"import importlib.util; print(importlib.util.find_spec({package!r}).origin)")
        return Path(found.output.strip()).parent

    def version_of(self, distribution: str) -> str:
        """Return the installed version of a distribution."""
        return self.run(f"import importlib.metadata as m; print(m.version({distribution!r}))").output.strip()


def environment(name: str, requirements: Sequence[str], *, sources: Path | None = None, at: Path = FOLDER) -> Path:
    """Return the interpreter of an environment with the requirements; created on first use.

    Args:
        name: The name of the environment.
        requirements: What to install, by name.
        sources: A folder that must not be installed, but exist.
        at: The folder of all environments.

    Raises:
        UnavailableError: Something cannot be installed.
    """
    if sources is not None and not sources.is_dir():
        raise UnavailableError(f"{sources.name} was not generated")
    folder = at / name
    python = folder / "bin" / "python"
    ready = folder / ".ready"
    wanted = json.dumps(list(requirements))
    if not ready.is_file() or ready.read_text(encoding="utf-8") != wanted:
        venv.create(folder, clear=True, with_pip=True)
        run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements])
        ready.write_text(wanted, encoding="utf-8")
    return python


def compiling() -> dict[str, str]:
    """Return the environment variables for a process that is measured: it keeps the modules that it compiles.

    Installed packages are compiled. Where Python is told to keep nothing, every process would compile our modules
    again, but not their dependencies.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(command: Sequence[str], *, sources: Path | None = None, expected: Sequence[int] = (0,)) -> Run:
    """Run a command in a new process.

    Args:
        command: The program and its arguments.
        sources: A folder with Python packages.
        expected: The exit codes of success.

    Raises:
        UnavailableError: It fails, or does not exist.
    """
    variables = compiling()
    variables.pop("PYTHONPATH", None)
    # Programs of an environment find each other.
    variables["PATH"] = os.pathsep.join((str(Path(command[0]).parent), variables.get("PATH", os.defpath)))
    if sources is not None:
        variables["PYTHONPATH"] = str(sources)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        ended = subprocess.run(  # noqa: S603 - the commands of these benchmarks.
            command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise UnavailableError(f"{Path(command[0]).name}: {error.strerror}") from None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ended.returncode not in expected:
        raise UnavailableError(reason(ended.stderr or ended.stdout) or f"exit code {ended.returncode}")
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(ended.stdout, ended.stderr, seconds)


def reason(messages: str) -> str:
    """Return the line of a failed program's messages that says why: the last error, or the last line."""
    lines = [line.strip() for line in messages.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    found = (errors or lines or [""])[-1]
    return found.replace(f"{ROOT}{os.sep}", "").replace(f"{Path(sys.prefix)}{os.sep}", "")
