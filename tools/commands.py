"""Run other programs, and report their failures."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


class ToolError(Exception):
    """A problem that the maintainer must fix. The message says what it is, and what to do."""


class CommandError(ToolError):
    """A program failed. The message is the command line and the program's output.

    Attributes:
        output: The program's output, without the command line.
    """

    def __init__(self, command: tuple[str, ...], status: int, output: str) -> None:
        super().__init__(f"`{' '.join(command)}` ended with status {status}:\n{output}")
        self.output = output


def run(*command: str | Path, cwd: Path, environment: Mapping[str, str] | None = None) -> str:
    """Run a program to completion.

    Args:
        *command: Program and arguments, without a shell.
        cwd: The working directory.
        environment: Variables to add to those of this process.

    Returns:
        What it wrote to standard output.

    Raises:
        CommandError: Its exit status was not 0.
    """
    arguments = tuple(str(part) for part in command)
    done = subprocess.run(  # noqa: S603 - no shell, and all arguments are our own.
        arguments, cwd=cwd, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise CommandError(arguments, done.returncode, (done.stdout + done.stderr).strip())
    return done.stdout
