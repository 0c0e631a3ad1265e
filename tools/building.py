"""Projects -> source distribution and wheel, the same bytes every time."""

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
    """The two files that are published of a project."""

    project: Project
    sdist: Path
    wheel: Path

    @property
    def files(self) -> tuple[Path, Path]:
        """Both of them."""
        return self.sdist, self.wheel


def build(project: Project, output: Path, *, date: int) -> Distributions:
    """Build a project twice and keep the result if both are the same to the byte.

    The wheel is built from the source distribution, so that whoever builds from that gets this wheel. The second source
    distribution is built from the first one unpacked elsewhere: it shows that nothing depends on the place, the time or
    the checkout.

    Args:
        project: The project.
        output: Where the files go; made when missing.
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
                raise ToolError(f"{one.name} is not reproducible: a second build of the same sources gave other bytes")
        output.mkdir(parents=True, exist_ok=True)
        kept = [Path(shutil.copy(path, output)) for path in first.files]
    return Distributions(project=project, sdist=kept[0], wheel=kept[1])


def _build_once(project: Project, source: Path, output: Path, *, date: int) -> Distributions:
    """Build `source`, and leave its source distribution unpacked in `output` as well."""

    # The parameters have the names by which `build` passes them.
    def runner(cmd: Sequence[str], cwd: str | None = None, extra_environ: Mapping[str, str] | None = None) -> None:
        run(*cmd, cwd=Path(cwd or source), environment={**(extra_environ or {}), "SOURCE_DATE_EPOCH": str(date)})

    output.mkdir()
    sdist = Path(ProjectBuilder(source, sys.executable, runner).build("sdist", output))
    with tarfile.open(sdist) as archive:
        # Filters came with 3.11.4. Without them the archive, which is our own, is unpacked as it is.
        archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, path: member)
        archive.extractall(output)  # noqa: S202 - filtered where this Python can.
    unpacked = output / project.stem
    for path in unpacked.rglob("*"):
        # Another time than the checkout's, which must not show.
        os.utime(path, (0, 0))
    wheel = Path(ProjectBuilder(unpacked, sys.executable, runner).build("wheel", output))
    return Distributions(project=project, sdist=sdist, wheel=wheel)
