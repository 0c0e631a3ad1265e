"""The whole way from a document to a package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .diagnostics import Diagnostics
from .errors import GenerationError
from .garbage import collected_rarely
from .loading.document import Document, load
from .lowering.lower import lower
from .model.api import Api
from .naming.defaults import settings_for
from .naming.names import name
from .naming.table import SymbolTable
from .output.formatting import format_files
from .output.freshness import Job, remember
from .output.manifest import Manifest
from .output.publish import Report, publish
from .rendering.render import render
from .rendering.templates import TEMPLATES
from .settings.settings import Settings, load_settings
from .validation.validate import validate


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A document, ready to be rendered.

    Attributes:
        files: Every file of the document, the root first.
        findings: What validation found; only warnings.
    """

    files: tuple[Path, ...]
    settings: Settings
    api: Api
    names: SymbolTable
    findings: Diagnostics


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a run.

    Attributes:
        report: What publishing did.
        warnings: Findings that did not stop the generation, as they are printed; empty when there are none.
    """

    report: Report
    warnings: str


def prepare(document_path: Path, settings_path: Path | None, *, validated: bool = True) -> Prepared:
    """Load, validate, lower and name: everything that happens before rendering.

    Args:
        document_path: The root file of the document.
        settings_path: The settings file; None for the settings that follow from the document's title.
        validated: Whether the document is validated. One that is not may raise anything on the way.

    Raises:
        DiagnosticsError: The document or the settings are not fit to make a client from.
    """
    document = load(document_path)
    findings = validate(document) if validated else Diagnostics(document.sources)
    findings.raise_for_errors()
    settings = _settings(document, settings_path)
    api = lower(document, settings, findings)
    names = name(api, settings, document.sources)
    return Prepared(files=document.files, settings=settings, api=api, names=names, findings=findings)


@collected_rarely()
def generate(job: Job, *, cache: Path | None = None, force: bool = False) -> Outcome:
    """Generate the client of a document.

    Args:
        job: The document and where its client goes.
        cache: Folder for formatted files and for the record of the last run; None for no cache.
        force: Overwrite generated files that were edited by hand.

    Raises:
        DiagnosticsError: The document or the settings are not fit to make a client from; nothing was written.
        GenerationError: A template is at fault, or the output folder holds something that must not be overwritten;
            nothing was written.
    """
    ready = prepare(job.document, job.settings)
    rendered = render(ready.api, ready.names, ready.settings, changelog=_changelog(job), overrides=job.overrides)
    files = format_files(rendered.formed, cache) | rendered.copied
    output = job.output or Path("generated") / ready.settings.package
    report = publish(files, Manifest.of(files, ready.api, ready.names), output, force=force)
    if cache is not None:
        remember(job, cache, TEMPLATES, output=output, inputs=[*ready.files, *ready.settings.lines])
    return Outcome(report=report, warnings=ready.findings.render())


def _changelog(job: Job) -> str:
    try:
        return job.changelog.read_text(encoding="utf-8") if job.changelog is not None else ""
    except UnicodeDecodeError as error:
        raise GenerationError(f"{job.changelog}: is not UTF-8 text, from byte {error.start} on") from None


@collected_rarely()
def check(document_path: Path, settings_path: Path | None) -> Diagnostics:
    """Find out everything that `generate` finds out about a document, without rendering or writing.

    Returns:
        The warnings.

    Raises:
        DiagnosticsError: There are errors.
    """
    return prepare(document_path, settings_path).findings


def _settings(document: Document, path: Path | None) -> Settings:
    return load_settings(path) if path is not None else settings_for(str(document.root["info"]["title"]))
