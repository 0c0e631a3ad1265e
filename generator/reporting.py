"""Print the errors of a command."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager

import click

from .diagnostics import DiagnosticsError, escaped
from .errors import CommandError


@contextmanager
def reporting(status: int = 1) -> Generator[None]:
    """Print errors and exit with `status`. Also works as a decorator.

    The text of an error is printed without control characters. It can quote a hostile document, even if the error comes
    from another library.
    """
    try:
        yield
    except (DiagnosticsError, CommandError, OSError) as error:
        lines = str(error).rstrip("\n").split("\n")
        click.echo("\n".join(map(escaped, lines)), err=True)
        sys.exit(status)
