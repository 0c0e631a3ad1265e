"""How the errors of a command are printed."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

import click

from .diagnostics import DiagnosticsError, escaped
from .errors import CommandError


@contextmanager
def reporting(status: int = 1) -> Generator[None]:
    """Print what is wrong with a document, or with what was asked for, and exit with `status`; also as a decorator.

    Whatever the text of an error is made of, it is printed without control characters: a line of the document in an
    error of another library is as hostile as in one of ours.
    """
    try:
        yield
    except (DiagnosticsError, CommandError, OSError) as error:
        lines = str(error).rstrip("\n").split("\n")
        click.echo("\n".join(map(escaped, lines)), err=True)
        sys.exit(status)
