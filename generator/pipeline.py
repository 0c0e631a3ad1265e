"""The whole way from a document to a package."""

from __future__ import annotations

from pathlib import Path

from generator.document import Document, load
from generator.formatting import format_files
from generator.freshness import Request, remember
from generator.lower import lower
from generator.manifest import Manifest
from generator.naming import name
from generator.publish import Report, publish
from generator.render import render
from generator.settings import Settings, load_settings
from generator.templates_folder import TEMPLATES
from generator.validate import validate


def generate(request: Request, *, cache: Path | None = None, force: bool = False) -> Report:
    """Generate the client of a document.

    Args:
        request: The document and where its client goes.
        cache: Folder for formatted files and for the record of the last run; None for no cache.
        force: Overwrite generated files that were edited by hand.

    Raises:
        DiagnosticsError: The document or the settings are not fit to make a client from; nothing was written.
        PublishError: The output folder holds something that must not be overwritten; nothing was written.
    """
    document = load(request.document)
    validate(document).raise_for_errors()
    settings = choose_settings(document, request.settings)
    api = lower(document, settings)
    names = name(api, settings, document.sources)
    files = format_files(render(api, names, settings, overrides=request.overrides), cache)
    output = request.output or Path("generated") / settings.package
    report = publish(files, Manifest.of(files, api, names), output, force=force)
    if cache is not None:
        remember(request, cache, TEMPLATES, output=output, inputs=document.files)
    return report


def check(document_path: Path, settings_path: Path | None) -> Document:
    """Find out everything that `generate` finds out about a document, without rendering or writing.

    Raises:
        DiagnosticsError: There are errors.
    """
    document = load(document_path)
    validate(document).raise_for_errors()
    settings = choose_settings(document, settings_path)
    name(lower(document, settings), settings, document.sources)
    return document


def choose_settings(document: Document, path: Path | None) -> Settings:
    """The settings in a file, or those that follow from the document's title."""
    return load_settings(path) if path is not None else Settings.for_title(str(document.root["info"]["title"]))
