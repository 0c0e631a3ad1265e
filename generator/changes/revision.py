"""Read documents and packages at a git revision. The repository is never changed."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from packaging.version import Version

from .errors import RevisionError
from .release.version import parse, tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document is read from.

    Attributes:
        path: The file to read; for a revision a copy, in a folder that is removed when the source is closed.
        label: Its name in reports: `spec/openapi.yaml`, `v0.1.0:spec/openapi.yaml`.
        root: The folder that paths in reports are relative to.
        revision: The revision as given; None for a file in the working tree.
    """

    path: Path
    label: str
    root: Path
    revision: str | None

    def show(self, file: Path) -> str:
        """The name of a file in reports."""
        inside = file.relative_to(self.root) if file.is_relative_to(self.root) else file
        return f"{self.revision}:{inside.as_posix()}" if self.revision is not None else inside.as_posix()

    def named(self, text: str) -> str:
        """A text with the names of copied files replaced by their names in reports."""
        return text.replace(f"{self.root.as_posix()}/", f"{self.revision}:") if self.revision is not None else text


@contextmanager
def opened(text: str, default: Path) -> Generator[Source]:
    """A document in a file, or at a revision.

    Args:
        text: The path of a file, `REVISION:PATH` (from the top of the repository, as in git), or a revision alone.
        default: The document to use if only a revision is given.

    Raises:
        RevisionError: The file or revision does not exist, or the revision does not contain the document.
    """
    if Path(text).is_file():
        yield Source(path=Path(text).resolve(), label=Path(text).as_posix(), root=Path.cwd(), revision=None)
        return
    revision, colon, stated = text.partition(":")
    inside = PurePosixPath(stated) if colon else below_top(default)
    with files_at(revision, inside.parent) as folder:
        path = folder / inside
        if not path.is_file():
            raise RevisionError(f"`{inside}` does not exist at `{revision}`")
        yield Source(path=path, label=f"{revision}:{inside}", root=folder, revision=revision)


@contextmanager
def files_at(revision: str, inside: PurePosixPath) -> Generator[Path]:
    """A temporary folder with everything below `inside` at `revision`.

    Args:
        revision: Anything that git accepts as a commit.
        inside: A path from the top of the repository.

    Raises:
        RevisionError: The revision does not exist, or does not contain the folder.
    """
    commit = _commit(revision)
    if inside != PurePosixPath() and not _git("ls-tree", commit, "--", str(inside), top=True):
        raise RevisionError(f"`{inside}` does not exist at `{revision}`")
    archive = _git_bytes("archive", "--format=tar", commit, "--", str(inside), top=True)
    with tempfile.TemporaryDirectory(prefix="revision-") as name:
        folder = Path(name).resolve()
        _unpack(archive, folder)
        yield folder


def below_top(path: Path) -> PurePosixPath:
    """A path of the working tree in git's form: relative to the top of the repository.

    Raises:
        RevisionError: It is outside of the repository, or there is no repository.
    """
    top = _top()
    if not path.resolve().is_relative_to(top):
        raise RevisionError(f"`{path}` is outside the repository")
    return PurePosixPath(path.resolve().relative_to(top).as_posix())


def last_release() -> str | None:
    """The tag of the last release that the current commit contains; None if there is none.

    Raises:
        RevisionError: There is no repository.
    """
    tags = _git("tag", "--merged", "HEAD", "--list", "v*").split("\n")
    last = max((version for text in tags if (version := released(text)) is not None), default=None)
    return tag(last) if last is not None else None


def released(text: str) -> Version | None:
    """The version of a tag such as `v1.2.3`; None for any other text."""
    try:
        version = parse(text)
    except ValueError:
        return None
    return version if tag(version) == text else None


def tag_exists(name: str) -> bool:
    """Whether the repository has that tag, in any branch."""
    return name in _git("tag", "--list").split("\n")


def _commit(revision: str) -> str:
    try:
        return _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except RevisionError:
        raise RevisionError(f"`{revision}` is neither a file nor a revision of this repository") from None


def _top() -> Path:
    return Path(_git("rev-parse", "--show-toplevel").removesuffix("\n")).resolve()


def _git(*arguments: str, top: bool = False) -> str:
    return _git_bytes(*arguments, top=top).decode("utf-8", "surrogateescape")


def _git_bytes(*arguments: str, top: bool = False) -> bytes:
    command = ["git", *(["-C", str(_top())] if top else []), *arguments]
    try:
        # `_commit` ensures that a revision cannot be parsed as an option.
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a list, without a shell.
    except FileNotFoundError:
        raise RevisionError("git is not installed") from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise RevisionError(said.removeprefix("fatal: ") or f"git {arguments[0]} failed")
    return done.stdout


def _unpack(archive: bytes, folder: Path) -> None:
    """Extract a tar archive; symbolic links and anything else that is not a plain file are skipped."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            target = folder / member.name
            content = tar.extractfile(member) if member.isfile() else None
            if content is not None and target.resolve().is_relative_to(folder):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())
