"""`python -m tools`: what `make build`, `make publish` and the workflows run."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from tools import publishing, revision, settings_page
from tools.building import Distributions
from tools.building import build as build_project
from tools.commands import ToolError
from tools.drift import command as drift_command
from tools.evidence import updated
from tools.inspection import inspect
from tools.projects import Project, choose, find_projects, lowest_versions
from tools.trial import try_out

P = ParamSpec("P")

_names = click.argument("names", nargs=-1, metavar="[DISTRIBUTION]...")
_output = click.option("--output", type=click.Path(path_type=Path), default=Path("dist"), help="Folder for the files.")
_offline = click.option(
    "--offline", is_flag=True, help="Try the wheels with the dependencies installed here, not the lowest and newest."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Build, try and publish the distributions of this repository, and watch the API for changes."""


def _reporting(command: Callable[P, None]) -> Callable[P, None]:
    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except ToolError as error:
            click.echo(str(error), err=True)
            sys.exit(1)

    return wrapped


@main.command()
@_names
@_output
@_offline
@_reporting
def build(names: tuple[str, ...], output: Path, offline: bool) -> None:
    """Build the distributions (default: all), check them, and try them in empty environments."""
    _build(choose(find_projects(Path.cwd()), names), output, offline=offline)


@main.command()
@_names
@_output
@_offline
@_reporting
def publish(names: tuple[str, ...], output: Path, offline: bool) -> None:
    """Build the distributions (default: all), and upload them to the repository that the environment names."""
    root = Path.cwd()
    projects = choose(find_projects(root), names)
    # Checks come first, the cheapest before the others.
    publishing.require_repository()
    publishing.require_credentials()
    revision.require_clean(root)
    revision.require_tested(root)
    publishing.require_new(projects)
    publishing.upload(_build(projects, output, offline=offline))
    for project in projects:
        click.echo(f"published {project.name} {project.version}")


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("command", nargs=-1, required=True, type=click.UNPROCESSED)
@_reporting
def tested(command: tuple[str, ...]) -> None:
    """Run COMMAND, the tests, and record that the current content of the checkout has passed if it succeeds."""
    root = Path.cwd()
    before = revision.tree(root)
    status = subprocess.run(command, check=False).returncode  # noqa: S603 - the caller's command.
    if status == 0 and revision.tree(root) == before:
        revision.record_tested(root, before)
    elif status == 0:
        click.echo("files changed while the tests ran, so `make publish` will require another run", err=True)
    sys.exit(status)


@main.command()
@click.argument("name", metavar="DISTRIBUTION")
@_reporting
def version(name: str) -> None:
    """Print the version that a distribution would be published as."""
    (project,) = choose(find_projects(Path.cwd()), [name])
    click.echo(project.version)


@main.command()
@click.argument("name", metavar="DISTRIBUTION")
@_reporting
def lowest(name: str) -> None:
    """Print the lowest versions of the dependencies that a distribution allows, as requirements for pip."""
    (project,) = choose(find_projects(Path.cwd()), [name])
    click.echo("\n".join(lowest_versions(project)))


@main.command()
@click.argument("document", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--since",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default=drift_command.STATE,
    show_default=True,
    help="The state to compare it with.",
)
@click.option("--missed", is_flag=True, help="It was unreachable the last time: fail if it is again.")
@click.option("--issue", is_flag=True, help="Truncate the report to what the body of an issue holds.")
@click.option("--accept", is_flag=True, help="Make it the known state instead of comparing.")
@_reporting
def drift(document: Path | None, since: Path, *, missed: bool, issue: bool, accept: bool) -> None:
    """Report what changed in the document that the API publishes since spec/ was last brought up to date with it.

    DOCUMENT is a copy of it in JSON. Default: it is retrieved from the address in spec/drift.yaml. Exits with status 3
    if something changed, 4 if it is unreachable, 1 if it is unreachable twice in a row (--missed).
    """
    if accept:
        drift_command.accept(document)
        return
    outcome = drift_command.drift(document, since, missed=missed, truncated=issue)
    click.echo(outcome.text, nl=False)
    sys.exit(outcome.status)


@main.command()
@_reporting
def evidence() -> None:
    """Bring spec/evidence.yaml up to date with the document and with the recordings in tests/recordings."""
    path = Path("spec/evidence.yaml")
    month = f"{datetime.datetime.now(datetime.UTC):%Y-%m}"
    text = updated(path, Path("spec/openapi.yaml"), Path("tests/recordings"), month)
    if text == path.read_text(encoding="utf-8"):
        click.echo(f"{path} is up to date")
    else:
        path.write_text(text, encoding="utf-8")
        click.echo(f"written  {path}")


@main.command()
@_reporting
def settings() -> None:
    """Write the tables of docs/settings.md from the models of the settings."""
    page = settings_page.PAGE
    page.write_text(settings_page.updated(page.read_text(encoding="utf-8")), encoding="utf-8")
    click.echo(f"written  {page}")


def _build(projects: Iterable[Project], output: Path, *, offline: bool) -> tuple[Distributions, ...]:
    date = revision.commit_time(Path.cwd())
    built = tuple(build_project(project, output, date=date) for project in projects)
    inspect(built)
    for path in (path for each in built for path in each.files):
        click.echo(f"built  {path}")
    for line in try_out(built, offline=offline):
        click.echo(f"tried  {line}")
    return built


if __name__ == "__main__":
    main(prog_name="python -m tools")
