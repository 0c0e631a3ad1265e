"""The pipeline from a document to a package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .diagnostics import Code, Diagnostics, DiagnosticsError
from .errors import GenerationError
from .garbage import collected_rarely
from .kept import NOTHING_KEPT, Kept
from .loading.document import Document, load, load_yaml
from .loading.nodes import ObjectNode
from .loading.remote import Remote
from .lowering.contract import lower_contract
from .lowering.exemptions import Exemptions
from .lowering.lower import lower
from .model.api import Api
from .naming.defaults import default_names, settings_for
from .naming.names import name
from .naming.table import SymbolTable
from .output.formatting import Formatter
from .output.freshness import Job, code_state, remember
from .output.manifest import Manifest
from .output.publish import Report, publish
from .progress import SILENT, Progress
from .rendering.render import render
from .rendering.templates import TEMPLATES
from .settings.settings import Settings, load_settings, overlay_files
from .validation.validate import validate

if TYPE_CHECKING:
    from .rendering.docs.render import Documentation

DOCS: Final = "docs"
"""The folder of the documentation in that of the package."""
_ABOUT_SETTINGS = frozenset({Code.UNKNOWN_PAGE_STYLE, Code.PAGE_STYLE_MISMATCH, Code.AMBIGUOUS_EVENT})
"""Findings of lowering that report a mismatch between a document and its settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A document that is ready to be rendered.

    Attributes:
        document: The document after validation.
        findings: The warnings that are not exempted.
    """

    document: Document
    settings: Settings
    api: Api
    names: SymbolTable
    findings: Diagnostics


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of a run.

    Attributes:
        report: What was published.
        warnings: Findings that did not stop the generation, as printed; empty if there are none.
    """

    report: Report
    warnings: str


def prepare(
    document_path: Path,
    settings_path: Path | None,
    *,
    overlays: Sequence[Path] = (),
    remote: Remote | None = None,
    released: bool = False,
    strict: bool = False,
    progress: Progress = SILENT,
) -> Prepared:
    """Load, validate, lower and name: all stages before rendering.

    Each stage continues with whatever the previous one could read, so that one run reports all problems.

    Args:
        document_path: The root file of the document.
        settings_path: The settings file; None to derive the settings from the document's title.
        overlays: Overlays to apply to the document after those of the settings.
        remote: The remote documents, if they are allowed.
        released: Whether a client of this document was released before. Validation rules added since then do not apply.
        strict: Whether warnings count as errors.
        progress: Where the stages are shown.

    Raises:
        DiagnosticsError: No client can be generated from the document or the settings.
    """
    progress.stage("Loading")
    stated = overlay_files(settings_path) if settings_path is not None else ()
    document = load(document_path, [*stated, *overlays], remote, complete=False)
    found = document.found
    progress.stage("Validating")
    validate(document, Diagnostics() if released else found)
    settings = _settings(document, settings_path, found)
    found.read(settings.lines)
    exemptions = Exemptions(settings)
    progress.stage("Building the model")
    api = lower(document, settings, exemptions, found)
    progress.stage("Naming")
    names = name(api, settings, found)
    exemptions.accept(found, document.root)
    exemptions.report_unused(found, document.root.position)
    found.raise_for_errors(strict=strict)
    return Prepared(document=document, settings=settings, api=api, names=names, findings=found)


@collected_rarely()
def generate(
    job: Job,
    *,
    cache: Path | None = None,
    force: bool = False,
    strict: bool = False,
    progress: Progress = SILENT,
) -> Outcome:
    """Generate the client of a document.

    Args:
        job: The document and the output folder.
        cache: Folder for formatted files and for the record of the last run; None to disable the cache.
        force: Overwrite generated files that were edited by hand.
        strict: Treat warnings as errors.
        progress: Where the stages are shown.

    Raises:
        DiagnosticsError: No client can be generated from the document or the settings; nothing was written.
        GenerationError: A template is invalid, or the output folder contains something that must not be overwritten;
            nothing was written.
    """
    with Formatter(cache) as formatter:
        ready = prepare(
            job.document, job.settings, overlays=job.overlays, remote=job.remote, strict=strict, progress=progress
        )
        rendered = render(
            ready.api,
            ready.names,
            ready.settings,
            contract=lower_contract(ready.document, ready.api),
            changelog=_changelog(job),
            overrides=job.overrides,
            behavior=job.behavior,
            kept=Kept(cache, code_state()) if cache is not None else NOTHING_KEPT,
        )
        files = formatter.format(progress.counted("Rendering files", rendered))
    output = job.output or _usual_output(ready.settings)
    progress.stage("Writing")
    report = publish(files, Manifest.of(files, ready.api, ready.names), output, force=force)
    if cache is not None:
        inputs = [*ready.document.files, *ready.settings.lines]
        remember(job, cache, TEMPLATES, output=output, inputs=inputs, warned=bool(len(ready.findings)))
    return Outcome(report=report, warnings=ready.findings.render())


@collected_rarely()
def document(job: Job, *, site: Path | None = None, force: bool = False, strict: bool = False) -> Outcome:
    """Generate the documentation of a document's client, in the folder `docs` of the package.

    It has a manifest of its own, so that neither this nor `generate` touches files of the other.

    Args:
        job: The document and the package's folder.
        site: Folder for a website with the pages; None for none.
        force: Overwrite pages that were edited by hand.
        strict: Treat warnings as errors.

    Raises:
        DiagnosticsError: No client can be generated from the document or the settings; nothing was written.
        GenerationError: A template is invalid, the folder contains something that must not be overwritten, or with
            `strict`, an operation has no example; nothing was written. Or the website cannot be built in its folder.
    """
    # Slow to import, and not needed for a package.
    from .output.site import build_site
    from .output.site_folder import check_place

    ready, documentation = prepare_docs(job, strict=strict)
    if strict and documentation.warnings:
        raise GenerationError("\n".join(documentation.warnings))
    package = job.output or _usual_output(ready.settings)
    output = package / DOCS
    if site is not None:
        check_place(site, package=package, document=job.document)
    manifest = Manifest.of(documentation.files, ready.api, ready.names)
    report = publish(documentation.files, manifest, output, force=force)
    warnings = "".join(f"{warning}\n" for warning in documentation.warnings)
    if site is not None:
        build_site(documentation, output, site)
    return Outcome(report=report, warnings=ready.findings.render() + warnings)


def prepare_docs(job: Job, *, strict: bool = False) -> tuple[Prepared, Documentation]:
    """Render the documentation of a document's client, without writing it.

    Raises:
        DiagnosticsError: No client can be generated from the document or the settings.
        GenerationError: A template is invalid.
    """
    # Slow to import, and not needed for a package.
    from .rendering.docs.render import render_docs

    ready = prepare(job.document, job.settings, overlays=job.overlays, remote=job.remote, strict=strict)
    return ready, render_docs(
        ready.api,
        ready.names,
        ready.settings,
        lower_contract(ready.document, ready.api),
        changelog=_changelog(job),
        overrides=job.overrides,
    )


def _usual_output(settings: Settings) -> Path:
    folder = Path("generated") / settings.package
    for place in (folder.parent, folder):
        if place.is_symlink():
            raise GenerationError(f"{place} is a symbolic link; to use it, pass the folder with --output")
    return folder


def _changelog(job: Job) -> str:
    try:
        return job.changelog.read_text(encoding="utf-8") if job.changelog is not None else ""
    except UnicodeDecodeError as error:
        raise GenerationError(f"{job.changelog}: not UTF-8 text at byte {error.start}") from None


@collected_rarely()
def check(job: Job, *, strict: bool = False) -> Diagnostics:
    """Report every problem that `generate` would report, without rendering or writing.

    Returns:
        The warnings.

    Raises:
        DiagnosticsError: There are errors, or warnings with `strict`.
    """
    return prepare(job.document, job.settings, overlays=job.overlays, remote=job.remote, strict=strict).findings


def package_of(document_path: Path) -> str:
    """The import name of a document's package, from the settings beside it or from its title."""
    names = default_names(_title(load_yaml(document_path)[0]))
    settings = Job.of(document_path).settings
    return names["package"] if settings is None else load_settings(settings, names).package


def _settings(document: Document, path: Path | None, found: Diagnostics) -> Settings:
    """The settings of a run. If they are invalid, the run continues with settings derived from the title."""
    title = _title(document.root)
    if path is None:
        return settings_for(title)
    try:
        return load_settings(path, default_names(title))
    except DiagnosticsError as error:
        found.read(error.diagnostics.sources)
        found.extend(error.diagnostics)
        # Do not report document findings about settings that could not be read.
        found.mute(_ABOUT_SETTINGS)
        return settings_for(title)


def _title(root: ObjectNode) -> str:
    info = root.get("info")
    return str(info.get("title", "")) if isinstance(info, ObjectNode) else ""
