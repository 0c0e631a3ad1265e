"""The command line: `python -m generator`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click
import yaml

from generator.diagnostics import DiagnosticsError
from generator.document import bundle as bundle_document
from generator.document import load
from generator.pipeline import check as check_document
from generator.pipeline import generate as generate_package
from generator.publish import PublishError

P = ParamSpec("P")

_DOCUMENT = Path("spec/openapi.yaml")
_SETTINGS = "client.yaml"
_CACHE = Path(".cache/generator")

_document = click.argument("document", type=click.Path(path_type=Path), default=_DOCUMENT)
_settings = click.option(
    "--settings",
    type=click.Path(path_type=Path),
    help=f"Settings file. Default: {_SETTINGS} beside the document, if there is one.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Make a Python client package from an OpenAPI document."""


def _reporting(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what can be wrong with a document into a printed report and exit status 1."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (DiagnosticsError, PublishError) as error:
            click.echo(str(error), err=True)
            sys.exit(1)

    return wrapped


@main.command()
@_document
@_settings
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the package. Default: generated/PACKAGE.")
@click.option("--templates", type=click.Path(path_type=Path), help="Folder with templates that replace built-in ones.")
@click.option("--cache/--no-cache", default=True, help=f"Keep formatted files in {_CACHE}.")
@_reporting
def generate(
    document: Path, settings: Path | None, output: Path | None, templates: Path | None, cache: bool
) -> None:
    """Validate DOCUMENT and generate the client package."""
    chosen = settings or _beside(document)
    report = generate_package(
        document,
        output or Path("generated") / _package_name(document, chosen),
        settings=chosen,
        cache=_CACHE if cache else None,
        overrides=templates,
    )
    for label, paths in (("written", report.written), ("removed", report.removed), ("put back", report.edited)):
        for path in paths:
            click.echo(f"{label:>8}  {path}")
    click.echo(f"{len(report.written)} written, {len(report.removed)} removed, {report.unchanged} unchanged")


@main.command()
@_document
@_settings
@_reporting
def check(document: Path, settings: Path | None) -> None:
    """Say everything that is wrong with DOCUMENT."""
    checked = check_document(document, settings=settings or _beside(document))
    operations = sum(1 for item in checked.root.get("paths", {}).values() for key in item if key in _METHODS)
    click.echo(f"{document}: {operations} operations in {len(checked.files)} files, no errors")


@main.command()
@_document
@click.option("--output", type=click.Path(path_type=Path), help="File to write. Default: standard output.")
@_reporting
def bundle(document: Path, output: Path | None) -> None:
    """Write DOCUMENT as one file whose references are all local."""
    text = yaml.dump(
        bundle_document(load(document)), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120
    )
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")


_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes equal parts twice rather than as anchor and alias."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _beside(document: Path) -> Path | None:
    settings = document.parent / _SETTINGS
    return settings if settings.is_file() else None


def _package_name(document: Path, settings: Path | None) -> str:
    from generator.pipeline import choose_settings

    return choose_settings(load(document), settings).package
