"""The commands for changes: `diff`, `surface`, `release`.

Their dependencies are imported only when one of them runs, so that other commands start quickly.
"""

from __future__ import annotations

import datetime
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from ..diagnostics import escaped
from ..output.freshness import BEHAVIOR, Job, behavior_beside, user_cache
from ..rendering.templates import TEMPLATES
from ..reporting import reporting

if TYPE_CHECKING:
    from .rules import Judgment

_DOCUMENT = Path("spec/openapi.yaml")
_FOUND = 1
_TROUBLE = 2

output_option = click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the package. Default: generated/PACKAGE.",
)
templates_option = click.option(
    "--templates",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder with templates that replace built-in ones. Templates are code: name only folders that you trust.",
)
_fail_on = click.option(
    "--fail-on",
    type=click.Choice(["breaking", "any", "never"]),
    default="never",
    show_default=True,
    help=f"Exit with status {_FOUND} if there are such changes. Other failures exit with status {_TROUBLE}.",
)


behavior_option = click.option(
    "--behavior",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder with modules that say how the in-memory API behaves. They are code: name only folders you trust. "
    f"Default: {BEHAVIOR} beside the document, if no document is named.",
)


@click.command()
@click.argument("old", required=False)
@click.argument("new", default=str(_DOCUMENT))
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@_fail_on
def diff(old: str | None, new: str, style: str, fail_on: str) -> None:
    """Report what changed from OLD to NEW for users of the client, and which version should follow.

    OLD and NEW are files, git revisions (`v0.1.0`: the same document at that revision) or both
    (`v0.1.0:spec/openapi.yaml`). Default: the last release, or HEAD if there is none, and the current
    spec/openapi.yaml.
    """
    with reporting(_TROUBLE), ExitStack() as sources:
        from .documents.diff import Diff
        from .documents.side import Side
        from .report import FORMATS
        from .revision import last_release, opened

        document = Path(new) if Path(new).is_file() else _DOCUMENT
        before = sources.enter_context(opened(old or last_release() or "HEAD", document))
        after = sources.enter_context(opened(new, document))
        found = Diff.between(Side.read(before), Side.read(after))
        click.echo(FORMATS[style](found), nl=False)
    _exit(fail_on, found.worst)


@click.command()
@click.argument("old", required=False)
@output_option
@_fail_on
def surface(old: str | None, output: Path | None, fail_on: str) -> None:
    """Report what changed in the public names and signatures of the generated package since revision OLD.

    Compares only the Python code, not the documents. Default: the last release, or HEAD if there is none.
    """
    with reporting(_TROUBLE):
        from ..pipeline import package_of
        from .release.release import released_surface
        from .revision import last_release
        from .surface.compare import compare_surfaces
        from .surface.reading import read_surface

        folder = output or Path("generated") / package_of(_DOCUMENT)
        known = released_surface(old or last_release() or "HEAD", folder)
        found = compare_surfaces(known, read_surface(folder / "src"))
        for finding in found:
            click.echo(f"{finding.judgment.word:<10}  {escaped(str(finding))}")
        click.echo("" if found else "No public name or signature changed.", nl=not found)
    _exit(fail_on, max((finding.judgment for finding in found), default=None))


@click.command()
@click.argument("version", required=False)
@click.option("--document", type=click.Path(path_type=Path), default=_DOCUMENT, show_default=True)
@output_option
@templates_option
@behavior_option
@click.option("--cache/--no-cache", default=True, help="Keep formatted files in the user's cache folder.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="Default: today.")
def release(
    version: str | None,
    document: Path,
    output: Path | None,
    templates: Path | None,
    behavior: Path | None,
    *,
    cache: bool,
    date: datetime.datetime | None,
) -> None:
    """Prepare VERSION, or the smallest possible one: set it, write its changelog entry, generate the package.

    The changes are those since the last release. Stops if VERSION is too small for them. Afterwards, commit and tag the
    result.
    """
    with reporting(_FOUND):
        from .release.release import carry_out, plan
        from .release.version import tag

        job = Job.of(document, output=output, overrides=templates, behavior=behavior or own_behavior(document))
        warn_of_unused_code(job)
        day = date or datetime.datetime.now(datetime.UTC)
        planned = plan(job, version, day.date().isoformat())
        outcome = carry_out(planned, job, user_cache() if cache else None)
        click.echo(outcome.warnings, nl=False, err=True)
    for title, lines in planned.entry.items():
        click.echo(f"{title}\n{lines}\n")
    since = f"the changes since {planned.last}" if planned.last is not None else "the first release"
    click.echo(
        f"{planned.version} is ready: {since}. Read the changelog, commit, and tag the commit {tag(planned.version)}."
    )


def own_behavior(document: Path) -> Path | None:
    """The behavior beside the default document, or None if the command names a document.

    A document that is named can be untrusted, so files beside it must not become code automatically.
    """
    is_default = click.get_current_context().get_parameter_source("document") is ParameterSource.DEFAULT
    return behavior_beside(document) if is_default else None


def warn_of_unused_code(job: Job) -> None:
    """Print a note if there are templates or behavior beside the document that no option names."""
    for folder, option in ((job.unused_templates(TEMPLATES), "--templates"), (job.unused_behavior(), "--behavior")):
        if folder is not None:
            click.echo(f"{escaped(str(folder))} is ignored. Pass it with {option} if you trust it", err=True)


COMMANDS: Final = (diff, surface, release)


def _exit(fail_on: str, worst: Judgment | None) -> None:
    """Exit with the status that CI requires."""
    from .rules import Judgment

    if (fail_on == "any" and worst is not None) or (fail_on == "breaking" and worst is Judgment.BREAKING):
        sys.exit(_FOUND)
