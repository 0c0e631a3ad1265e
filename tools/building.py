"""Build the source distribution and the wheel of a project, byte for byte reproducible."""

from __future__ import annotations

import os
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build import ProjectBuilder

from tools.commands import ToolError, run
from tools.projects import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Distributions:
    """The two published files of a project."""

    project: Project
    sdist: Path
    wheel: Path

    @property
    def files(self) -> tuple[Path, Path]:
        """Both of them."""
        return self.sdist, self.wheel


def build(project: Project, output: Path, *, date: int) -> Distributions:
    """Build a project twice and keep the result if both builds are identical.

    The wheel is built from the source distribution, so that builds from it give the same wheel. The second source
    distribution is built from the first one after unpacking it elsewhere: this shows that the result does not depend on
    the path, the time or the checkout.

    Args:
        project: The project.
        output: The output folder; created if missing.
        date: The date of everything inside, in seconds since 1970.

    Raises:
        CommandError: The build backend failed.
        ToolError: The two builds differ.
    """
    with tempfile.TemporaryDirectory() as scratch:
        first = _build_once(project, project.folder, Path(scratch) / "first", date=date)
        again = _build_once(project, Path(scratch) / "first" / project.stem, Path(scratch) / "second", date=date)
        for one, other in zip(first.files, again.files, strict=True):
            if one.name != other.name or one.read_bytes() != other.read_bytes():
                raise ToolError(f"{one.name} is not reproducible: a second build of the same sources differs")
        output.mkdir(parents=True, exist_ok=True)
        kept = [Path(shutil.copy(path, output)) for path in first.files]
    return Distributions(project=project, sdist=kept[0], wheel=kept[1])


def _build_once(project: Project, source: Path, output: Path, *, date: int) -> Distributions:
    """Build `source`, and leave its source distribution unpacked in `output` as well."""

    # The parameter names are those that `build` uses.
    def runner(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
        run(*cmd, cwd=Path(cwd or source), environment={**(extra_environ or {}), "SOURCE_DATE_EPOCH": str(date)})

    output.mkdir()
    sdist = Path(ProjectBuilder(source, sys.executable, runner).build("sdist", output))
    with tarfile.open(sdist) as archive:
        # Filters require Python 3.11.4. Without them, the archive is extracted unfiltered; it is our own.
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, path: member)
        archive.extractall(output)  # noqa: S202 - filtered if this Python supports it.
    unpacked = output / project.stem
    for path in unpacked.rglob("*"):
        # A different time from the checkout's, which must not affect the result.
        os.utime(path, (0, 0))
    wheel = Path(ProjectBuilder(unpacked, sys.executable, runner).build("wheel", output))
    return Distributions(project=project, sdist=sdist, wheel=wheel)
