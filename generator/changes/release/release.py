"""Prepare a release: the version, the changelog entry, the regenerated package.

Committing and tagging is up to the maintainers.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from packaging.version import Version

from ...atomic import write_atomically
from ...output.freshness import CHANGELOG, SETTINGS, Job
from ...pipeline import Outcome, generate
from ...rendering.render import render
from ..documents.diff import Diff
from ..documents.side import Side
from ..errors import ReleaseError, RevisionError
from ..revision import below_top, files_at, last_release, opened, released, tag_exists
from ..rules import Judgment
from ..surface.compare import Finding, compare_surfaces
from ..surface.reading import Surface, read_surface
from .changelog import entry, with_entry
from .version import after, is_enough, parse, tag

_VERSION_LINE = re.compile(r"""^version:[ \t]*(?P<quote>["']?)(?P<version>[^"'\s#]+)(?P=quote)""", re.MULTILINE)
_SHOWN = 5
"""How many changes are listed if a version is too small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The parts of a release.

    Attributes:
        last: The tag of the previous release; None for the first one.
        version: The version.
        settings_file: The settings file; the changelog is beside it.
        settings: Its text.
        changelog: The text of the changelog.
        entry: The sections of its new entry.
    """

    last: str | None
    version: Version
    settings_file: Path
    settings: str
    changelog: str
    entry: Mapping[str, str]


def plan(job: Job, stated: str | None, date: str) -> Plan:
    """Determine the parts of a release, without writing anything.

    Args:
        job: The document and the output folder.
        stated: The version to release; None for the smallest that reflects the changes.
        date: The day of the release.

    Raises:
        ReleaseError: The version is too small for the changes, or there is nothing to release.
        RevisionError: There is no repository, or the last release does not contain the document.
        DiagnosticsError: No client can be generated from one of the documents.
    """
    settings = job.settings
    if settings is None:
        raise ReleaseError(f"there is no {SETTINGS} beside {job.document}, which sets the version")
    wanted = _parsed(stated) if stated is not None else None
    last = last_release()
    with opened(str(job.document), job.document) as source:
        new = Side.read(source)
    if last is None:
        version, otherwise = wanted or parse(new.settings.version), "First release."
        sections: Mapping[str, str] = {}
    else:
        version, sections = _next(job, new, last, wanted)
        otherwise = "Nothing changes for users."
    if tag_exists(tag(version)):
        raise ReleaseError(f"{version} is already released: the tag {tag(version)} exists")
    changelog = settings.with_name(CHANGELOG)
    history = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
    return Plan(
        last=last,
        version=version,
        settings_file=settings,
        settings=with_version(settings.read_text(encoding="utf-8"), version),
        changelog=with_entry(history, version, date, sections, otherwise=otherwise),
        entry=sections,
    )


def carry_out(planned: Plan, job: Job, cache: Path | None) -> Outcome:
    """Write the version and the entry, and regenerate the package. On failure, everything is restored.

    Raises:
        PublishError: The package's folder contains something that must not be overwritten.
    """
    changelog = planned.settings_file.with_name(CHANGELOG)
    with _kept(planned.settings_file, changelog):
        write_atomically(planned.settings_file, planned.settings)
        write_atomically(changelog, planned.changelog)
        return generate(job, cache=cache)


def with_version(settings: str, version: Version) -> str:
    """The text of a settings file with another version. Everything else is unchanged, including comments.

    Raises:
        ReleaseError: It has no version.
    """
    match = _VERSION_LINE.search(settings)
    if match is None:
        raise ReleaseError(f"{SETTINGS} states no `version`")
    return f"{settings[: match.start('version')]}{version}{settings[match.end('version') :]}"


def released_surface(revision: str, output: Path) -> Surface:
    """The surface of the committed package at a revision.

    Args:
        revision: The revision.
        output: The package's folder in the working tree.

    Raises:
        RevisionError: The revision does not exist, or does not contain the folder.
        SurfaceError: There is no package in the folder.
    """
    inside = below_top(output) / "src"
    with files_at(revision, inside) as folder:
        return read_surface(folder / inside)


def _next(job: Job, new: Side, last: str, wanted: Version | None) -> tuple[Version, Mapping[str, str]]:
    """The version that follows the last release, and the sections of its entry."""
    with opened(last, job.document) as source:
        old = Side.read(source)
    diff = Diff.between(old, new)
    before = released(last)
    assert before is not None, "a release is found by the form of its tag"
    own = _broken_by_templates(job, diff, old, new, last)
    worst = Judgment.BREAKING if own else diff.worst
    if wanted is None and worst is None:
        raise ReleaseError(
            f"nothing changed for users since {last}; to release anyway, state a version of at least "
            f"{after(before, None)}"
        )
    version = wanted or after(before, worst)
    if not is_enough(version, worst, before):
        raise ReleaseError(_too_small(version, after(before, worst), last, diff, own))
    return version, entry(diff.changes, [f"{finding}." for finding in own])


def _broken_by_templates(job: Job, diff: Diff, old: Side, new: Side, last: str) -> list[Finding]:
    """Breaking changes of the package that the document did not cause: the generator or the templates changed."""
    output = job.output or Path("generated") / old.settings.package
    try:
        known = released_surface(last, output)
    except RevisionError:
        # The project does not commit its package, so there is nothing to compare with.
        return []
    # The old document is generated again: the result differs from the released package only because the generator
    # changed.
    own = _breaking(known, _generated_surface(old, job))
    if own or diff.worst is Judgment.BREAKING:
        return own
    # A comparison of the packages finds changes that the rules miss.
    return _breaking(known, _generated_surface(new, job))


def _breaking(old: Surface, new: Surface) -> list[Finding]:
    return [finding for finding in compare_surfaces(old, new) if finding.judgment is Judgment.BREAKING]


def _generated_surface(side: Side, job: Job) -> Surface:
    """The surface of the package that the current generator creates from a document."""
    files = render(side.api, side.names, side.settings, overrides=job.overrides, behavior=job.behavior)
    with tempfile.TemporaryDirectory(prefix="surface-") as folder:
        for file in files:
            if file.path.endswith(".py"):
                target = Path(folder) / file.path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(file.text, encoding="utf-8")
        return read_surface(Path(folder) / "src")


def _too_small(version: Version, least: Version, last: str, diff: Diff, own: list[Finding]) -> str:
    breaking = [f"`{c.python}` {c.message}" for c in diff.changes if c.rule.judgment is Judgment.BREAKING]
    named = [*breaking, *map(str, own)]
    lines = [f"{version} is too low after {last}: the changes require at least {least}"]
    lines += [f"  breaking: {text}" for text in named[:_SHOWN]]
    if len(named) > _SHOWN:
        lines.append(f"  and {len(named) - _SHOWN} more")
    return "\n".join(lines)


def _parsed(text: str) -> Version:
    try:
        return parse(text)
    except ValueError as error:
        raise ReleaseError(str(error)) from None


@contextmanager
def _kept(*paths: Path) -> Generator[None]:
    """Restores files after an error."""
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        yield
    except BaseException:
        for path, content in before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        raise
