"""The whole way from a document to a package."""

from __future__ import annotations

from pathlib import Path

from generator.document import Document, load
from generator.formatting import format_files
from generator.lower import lower
from generator.manifest import Manifest
from generator.naming import name
from generator.publish import Report, publish
from generator.render import render
from generator.settings import Settings, load_settings
from generator.validate import validate


def generate(path: Path, output: Path, *, settings: Path | None, cache: Path | None, overrides: Path | None) -> Report:
    """Generate the client of the document at `path` into `output`.

    Args:
        path: The root file of an OpenAPI 3.0 or 3.1 document.
        output: The package's folder.
        settings: The settings file; None to go by the document's title.
        cache: Folder for formatted files; None for no cache.
        overrides: Folder with templates that replace built-in ones.

    Raises:
        DiagnosticsError: The document or the settings are not fit to make a client from; nothing was written.
        PublishError: The output folder holds something else in the place of a generated file.
    """
    document = load(path)
    validate(document).raise_for_errors()
    chosen = choose_settings(document, settings)
    api = lower(document, chosen)
    names = name(api, chosen, document.sources)
    files = format_files(render(api, names, chosen, overrides=overrides), cache)
    return publish(files, Manifest.of(files, api, names), output)


def check(path: Path, *, settings: Path | None) -> Document:
    """Everything that `generate` finds out about a document, without rendering or writing.

    Raises:
        DiagnosticsError: There are errors.
    """
    document = load(path)
    validate(document).raise_for_errors()
    chosen = choose_settings(document, settings)
    name(lower(document, chosen), chosen, document.sources)
    return document


def choose_settings(document: Document, settings: Path | None) -> Settings:
    """The settings in a file, or those that follow from the document's title."""
    return load_settings(settings) if settings is not None else Settings.for_title(str(document.root["info"]["title"]))
