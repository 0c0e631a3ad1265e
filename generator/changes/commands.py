"""The commands about changes: `diff`, `surface`, `release`.

What they need is imported when one of them runs, so that the other commands start quickly.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.freshness import Request

if TYPE_CHECKING:
    from generator.changes.rules import Judgement

_DOCUMENT = Path("spec/openapi.yaml")
_CACHE = Path(".cache/generator")
_FAILED = 1
_TROUBLE = 2

_fail_on = click.option(
    "--fail-on",
    type=click.Choice(["breaking", "any", "never"]),
    default="never",
    show_default=True,
    help="Exit with status 1 if there are such changes. Trouble is status 2.",
)


@click.command()
@click.argument("old", required=False)
@click.argument("new", default=str(_DOCUMENT))
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@_fail_on
def diff(old: str | None, new: str, style: str, fail_on: str) -> None:
    """Say what changed from OLD to NEW for users of the client, and which version follows.

    OLD and NEW are documents, git revisions (`v0.1.0`, for the same document as it was) or both (`v0.1.0:spec/openapi.yaml`).
    Default: the last release, or HEAD when there is none, and spec/openapi.yaml as it is now.
    """
    with _trouble(), ExitStack() as sources:
        from generator.changes.diff import Diff
        from generator.changes.report import FORMATS
        from generator.changes.revision import last_release, opened
        from generator.changes.side import Side

        document = Path(new) if Path(new).is_file() else _DOCUMENT
        before = sources.enter_context(opened(old or last_release() or "HEAD", document))
        after = sources.enter_context(opened(new, document))
        found = Diff.between(Side.read(before), Side.read(after))
        click.echo(FORMATS[style](found), nl=False)
    _exit(fail_on, found.worst)


@click.command()
@click.argument("old", required=False)
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the package. Default: generated/PACKAGE.")
@_fail_on
def surface(old: str | None, output: Path | None, fail_on: str) -> None:
    """Say what changed in the public names and signatures of the generated package since revision OLD.

    This compares Python with Python and knows nothing of the document. Default: the last release, or HEAD when there is none.
    """
    with _trouble():
        from generator.changes.change import worst
        from generator.changes.compare_surfaces import compare_surfaces
        from generator.changes.release import released_surface
        from generator.changes.revision import last_release
        from generator.changes.surface import read_surface
    raise NotImplementedError
