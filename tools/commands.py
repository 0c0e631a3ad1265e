"""Running other programs, and what there is to say when one fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


class ToolError(Exception):
    """Something that the maintainer has to put right. The message says what, and what to do."""


class CommandError(ToolError):
    """A program failed. The message is the command line and all that the program wrote.

    Attributes:
        output: What the program wrote, without the command line.
    """

    def __init__(self, command: tuple[str, ...], status: int, output: str) -> None:
        super().__init__(f"`{' '.join(command)}` ended with status {status}:\n{output}")
        self.output = output


def run(*command: str | Path, cwd: Path, environment: Mapping[str, str] | None = None) -> str:
    """Run a program to its end.

    Args:
        *command: Program and arguments; no shell is involved.
        cwd: Where to run it.
        environment: Variables on top of those of this process.

    Returns:
        What it wrote to standard output.

    Raises:
        CommandError: It ended with another status than 0.
    """
    arguments = tuple(str(part) for part in command)
    done = subprocess.run(  # noqa: S603 - no shell, and every argument is one of ours.
        arguments, cwd=cwd, env={**os.environ, **(environment or {})}, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise CommandError(arguments, done.returncode, (done.stdout + done.stderr).strip())
    return done.stdout
