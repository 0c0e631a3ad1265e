"""The whole way from a document to a package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .diagnostics import Diagnostics
from .garbage import collected_rarely
from .loading.document import Document, load
from .lowering.lower import lower
from .naming.names import name
from .output.formatting import format_files
from .output.freshness import Request, remember
from .output.manifest import Manifest
from .output.publish import Report, publish
from .rendering.render import render
from .rendering.templates import TEMPLATES
from .settings import Settings, load_settings
from .validation.validate import validate


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a run.

    Attributes:
        report: What publishing did.
        warnings: Findings that did not stop the generation, as they are printed; empty when there are none.
    """

    report: Report
    warnings: str


@collected_rarely()
def generate(request: Request, *, cache: Path | None = None, force: bool = False) -> Outcome:
    """Generate the client of a document.

    Args:
        request: The document and where its client goes.
        cache: Folder for formatted files and for the record of the last run; None for no cache.
        force: Overwrite generated files that were edited by hand.

    Raises:
        DiagnosticsError: The document or the settings are not fit to make a client from; nothing was written.
        GenerationError: A template is at fault, or the output folder holds something that must not be overwritten;
            nothing was written.
    """
    document = load(request.document)
    findings = validate(document)
    findings.raise_for_errors()
    settings = choose_settings(document, request.settings)
    api = lower(document, settings)
    names = name(api, settings, document.sources)
    changelog = request.changelog.read_text(encoding="utf-8") if request.changelog is not None else ""
    rendered = render(api, names, settings, changelog=changelog, overrides=request.overrides)
    files = format_files(rendered.made, cache) | rendered.copied
    output = request.output or Path("generated") / settings.package
    report = publish(files, Manifest.of(files, api, names), output, force=force)
    if cache is not None:
        remember(request, cache, TEMPLATES, output=output, inputs=document.files)
    return Outcome(report=report, warnings=findings.render())


@collected_rarely()
def check(document_path: Path, settings_path: Path | None) -> Diagnostics:
    """Find out everything that `generate` finds out about a document, without rendering or writing.

    Returns:
        The warnings.

    Raises:
        DiagnosticsError: There are errors.
    """
    document = load(document_path)
    findings = validate(document)
    findings.raise_for_errors()
    settings = choose_settings(document, settings_path)
    name(lower(document, settings), settings, document.sources)
    return findings


def choose_settings(document: Document, path: Path | None) -> Settings:
    """The settings in a file, or those that follow from the document's title."""
    return load_settings(path) if path is not None else Settings.for_title(str(document.root["info"]["title"]))
