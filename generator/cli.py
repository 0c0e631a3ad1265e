"""The command line: `python -m generator`."""

from __future__ import annotations

from pathlib import Path

import click

from .changes.commands import COMMANDS
from .diagnostics import escaped
from .output.freshness import OVERRIDES, SETTINGS, Job, unchanged_output
from .rendering.templates import TEMPLATES
from .reporting import reporting

_DOCUMENT = Path("spec/openapi.yaml")
_CACHE = Path(".cache/generator")

_document = click.argument("document", type=click.Path(path_type=Path), default=_DOCUMENT)
_settings = click.option(
    "--settings",
    type=click.Path(path_type=Path),
    help=f"Settings file. Default: {SETTINGS} beside the document, if there is one.",
)

_strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="openapi-twin-clients")
def main() -> None:
    """Make a Python client package from an OpenAPI document."""


@main.command()
@_document
@_settings
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the package. Default: generated/PACKAGE.")
@click.option(
    "--templates",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help=f"Folder with templates that replace built-in ones. Default: {OVERRIDES} beside the document, if it exists.",
)
@click.option("--cache/--no-cache", default=True, help=f"Keep formatted files in {_CACHE}.")
@click.option("--force", is_flag=True, help="Overwrite generated files that were edited by hand.")
@_strict
@reporting()
def generate(
    document: Path,
    settings: Path | None,
    output: Path | None,
    templates: Path | None,
    *,
    cache: bool,
    force: bool,
    strict: bool,
) -> None:
    """Validate DOCUMENT and generate the client package."""
    job = Job.of(document, settings=settings, output=output, overrides=templates)
    if cache and (fresh := unchanged_output(job, _CACHE, TEMPLATES, strict=strict)) is not None:
        click.echo(f"nothing changed, {fresh[1]} files are up to date")
        return
    # What the following needs takes a while to import, and is not needed when nothing changed.
    from .pipeline import generate as generate_package

    outcome = generate_package(job, cache=_CACHE if cache else None, force=force, strict=strict)
    click.echo(outcome.warnings, nl=False, err=True)
    report = outcome.report
    for label, paths in (("written", report.written), ("removed", report.removed)):
        for path in paths:
            click.echo(f"{label:>8}  {escaped(path)}")
    click.echo(f"{len(report.written)} written, {len(report.removed)} removed, {report.unchanged} unchanged")


@main.command()
@_document
@_settings
@_strict
@reporting()
def check(document: Path, settings: Path | None, *, strict: bool) -> None:
    """Report every problem in DOCUMENT."""
    from .pipeline import check as check_document

    findings = check_document(document, Job.of(document, settings=settings).settings, strict=strict)
    click.echo(findings.render(), nl=False, err=True)
    click.echo(f"{escaped(str(document))}: no errors, {len(findings.warnings) or 'no'} warnings")


@main.command()
@_document
@click.option("--output", type=click.Path(path_type=Path), help="File to write. Default: standard output.")
@reporting()
def bundle(document: Path, output: Path | None) -> None:
    """Write DOCUMENT as one file whose references are all local."""
    from .loading.document import load
    from .output.atomic import write_atomically
    from .output.yaml import to_yaml

    text = to_yaml(load(document).plain())
    if output is None:
        click.echo(text, nl=False)
    else:
        write_atomically(output, text)


for _command in COMMANDS:
    main.add_command(_command)
