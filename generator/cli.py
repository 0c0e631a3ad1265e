"""The command line: `python -m generator`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .changes.commands import (
    COMMANDS,
    behavior_option,
    output_option,
    own_behavior,
    templates_option,
    warn_of_unused_code,
)
from .diagnostics import escaped
from .errors import CommandError
from .garbage import collect_rarely_until_exit
from .output.freshness import SETTINGS, Job, unchanged_output, user_cache
from .progress import Progress
from .rendering.templates import TEMPLATES
from .reporting import reporting

if TYPE_CHECKING:
    from .loading.remote import Remote
    from .output.publish import Report

_DOCUMENT = Path("spec/openapi.yaml")

_document = click.argument("document", default=str(_DOCUMENT))
_allow_remote = click.option(
    "--allow-remote",
    is_flag=True,
    help="Allow DOCUMENT to be a URL and to refer to remote documents. They are cached.",
)
_refresh = click.option("--refresh", is_flag=True, help="Fetch cached remote documents again.")
_settings = click.option(
    "--settings",
    type=click.Path(path_type=Path),
    help=f"Settings file. Default: {SETTINGS} beside the document, if there is one.",
)
_overlays = click.option(
    "--overlay",
    "overlays",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Overlay to apply to DOCUMENT, after those of the settings. Can be given several times.",
)

_force = click.option(
    "--force",
    is_flag=True,
    help="Overwrite generated files that were edited by hand, and all files in the way if the manifest is missing.",
)


def _located(document: str, *, allow_remote: bool, refresh: bool) -> tuple[Path, Remote | None]:
    """The document's file, and the remote documents if they are allowed."""
    if not allow_remote and "://" not in document:
        return Path(document), None
    # Slow to import.
    from .loading.remote import Remote, RemoteError, is_remote

    remote = Remote(refresh=refresh) if allow_remote else None
    if not is_remote(document):
        return Path(document), remote
    if remote is None:
        raise CommandError(f"{document}: remote documents are fetched only with --allow-remote")
    try:
        return remote.fetch(document), remote
    except RemoteError as error:
        raise CommandError(f"cannot fetch {document}: {error}") from error


_strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="openapi-twin-clients")
def main() -> None:
    """Make a Python client package from an OpenAPI document."""


@main.command()
@_document
@_settings
@_overlays
@_allow_remote
@_refresh
@output_option
@templates_option
@behavior_option
@click.option("--cache/--no-cache", default=True, help="Keep formatted files in the user's cache folder.")
@_force
@_strict
@reporting()
def generate(
    document: str,
    settings: Path | None,
    overlays: tuple[Path, ...],
    output: Path | None,
    templates: Path | None,
    behavior: Path | None,
    *,
    allow_remote: bool,
    refresh: bool,
    cache: bool,
    force: bool,
    strict: bool,
) -> None:
    """Validate DOCUMENT and generate the client package."""
    file, remote = _located(document, allow_remote=allow_remote, refresh=refresh)
    job = Job.of(
        file,
        settings=settings,
        output=output,
        overrides=templates,
        overlays=overlays,
        remote=remote,
        behavior=behavior or own_behavior(file),
    )
    warn_of_unused_code(job)
    if cache and (fresh := unchanged_output(job, user_cache(), TEMPLATES, strict=strict)) is not None:
        click.echo(f"nothing changed, {fresh[1]} files are up to date")
        return
    # The following imports are slow, and not needed when nothing changed.
    from .pipeline import generate as generate_package

    with Progress(sys.stderr) as progress:
        outcome = generate_package(
            job, cache=user_cache() if cache else None, force=force, strict=strict, progress=progress
        )
    click.echo(outcome.warnings, nl=False, err=True)
    _print_report(outcome.report)


@main.command()
@_document
@_settings
@_overlays
@_allow_remote
@_refresh
@output_option
@templates_option
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for a website, with one folder per version. Requires zensical.",
)
@_force
@_strict
@reporting()
def docs(
    document: str,
    settings: Path | None,
    overlays: tuple[Path, ...],
    output: Path | None,
    templates: Path | None,
    site: Path | None,
    *,
    allow_remote: bool,
    refresh: bool,
    force: bool,
    strict: bool,
) -> None:
    """Generate the documentation of the client: Markdown in the folder `docs` of the package, and a website."""
    from .pipeline import document as generate_docs

    file, remote = _located(document, allow_remote=allow_remote, refresh=refresh)
    job = Job.of(file, settings=settings, output=output, overrides=templates, overlays=overlays, remote=remote)
    outcome = generate_docs(job, site=site, force=force, strict=strict)
    click.echo(outcome.warnings, nl=False, err=True)
    _print_report(outcome.report)


def _print_report(report: Report) -> None:
    for label, paths in (("written", report.written), ("removed", report.removed)):
        for path in paths:
            click.echo(f"{label:>8}  {escaped(path)}")
    click.echo(f"{len(report.written)} written, {len(report.removed)} removed, {report.unchanged} unchanged")


@main.command()
@_document
@_settings
@_overlays
@_allow_remote
@_refresh
@_strict
@reporting()
def check(
    document: str,
    settings: Path | None,
    overlays: tuple[Path, ...],
    *,
    allow_remote: bool,
    refresh: bool,
    strict: bool,
) -> None:
    """Report every problem in DOCUMENT."""
    from .pipeline import check as check_document

    file, remote = _located(document, allow_remote=allow_remote, refresh=refresh)
    findings = check_document(Job.of(file, settings=settings, overlays=overlays, remote=remote), strict=strict)
    click.echo(findings.render(), nl=False, err=True)
    click.echo(f"{escaped(document)}: no errors, {len(findings.warnings) or 'no'} warnings")


@main.command()
@_document
@_overlays
@_allow_remote
@_refresh
@click.option("--output", type=click.Path(path_type=Path), help="File to write. Default: standard output.")
@reporting()
def bundle(
    document: str, overlays: tuple[Path, ...], output: Path | None, *, allow_remote: bool, refresh: bool
) -> None:
    """Write DOCUMENT as one file whose references are all local."""
    from .atomic import write_atomically
    from .loading.document import load
    from .output.yaml import to_yaml

    file, remote = _located(document, allow_remote=allow_remote, refresh=refresh)
    text = to_yaml(load(file, overlays, remote).plain())
    if output is None:
        click.echo(text, nl=False)
    else:
        write_atomically(output, text)


for _command in COMMANDS:
    main.add_command(_command)


def run(prog_name: str | None = None) -> None:
    """Run a command as the only task of the process."""
    # Before the commands import what they need, which takes an eighth less time.
    collect_rarely_until_exit()
    main(prog_name=prog_name)
