"""Write files to the output folder. After a run it contains the old package or the new one.

All changes are first staged beside the output folder. Then a journal is written that lists the files to move, which
commits the change. Files are moved one by one: if the run is killed in these milliseconds, some files are old and some
are new, and the next run completes the change first. (The folder is not replaced as a whole because it can contain
files of the user, and can be a mount or the working directory of a shell.)

Everything read back from disk can be untrusted, as part of a repository. Therefore paths in a manifest or journal must
be inside the folder, and nothing is written, moved or removed through a symbolic link.
"""

from __future__ import annotations

import glob
import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from filelock import FileLock

from ..atomic import write_atomically
from ..errors import PublishError
from .manifest import MANIFEST, Manifest, digest, is_inside

_JOURNAL = "journal.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The changes in the output folder, as paths below it."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def publish(files: Mapping[str, str], manifest: Manifest, output: Path, *, force: bool = False) -> Report:
    """Make `output` contain exactly `files`, plus files that the generator never wrote.

    Args:
        files: Path below `output` -> text.
        manifest: The manifest of these files; it is written as well.
        output: The package's folder; created if missing.
        force: Overwrite generated files that were edited by hand. Without a readable manifest, overwrite all
            files in the way.

    Raises:
        PublishError: A file would replace one that the generator did not write, or that was edited since.
    """
    for path in files:
        if not is_inside(path) or path == MANIFEST:
            raise PublishError(f"refusing to write `{path}` outside the package")
    _check_folder(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with _alone(output):
        return _publish(files, manifest, output, force=force)


def _publish(files: Mapping[str, str], manifest: Manifest, output: Path, *, force: bool) -> Report:
    recover(output)
    old = Manifest.read(output)
    known: Mapping[str, str] = old.files if old is not None else {}
    contents = {path: text.encode() for path, text in files.items()} | {MANIFEST: manifest.text().encode()}
    _check_links({*contents, *known}, output)
    if old is not None or not force:
        _check_foreign(contents, old, output)
    changed = {path: content for path, content in contents.items() if _content(output / path) != content}
    stale = [path for path in known if path not in contents and (output / path).is_file()]
    if not force:
        _check_edited(contents, known, output)
    if changed or stale:
        _replace(changed, stale, output)
    return Report(
        written=tuple(sorted(path for path in changed if path != MANIFEST)),
        removed=tuple(sorted(stale)),
        unchanged=len(files) - len([path for path in changed if path != MANIFEST]),
    )


def _alone(output: Path) -> FileLock:
    """A lock against concurrent runs on an output folder. It is stored elsewhere, so that it is never published."""
    name = f"generator-{digest(str(output.resolve()).encode())}.lock"
    return FileLock(Path(tempfile.gettempdir()) / name)


def recover(output: Path) -> None:
    """Complete a change that an interrupted run had committed, and discard one that was only staged."""
    for stage in sorted(output.parent.glob(f"{glob.escape(f'.{output.name}')}.stage-*")):
        if stage.is_symlink() or not stage.is_dir():
            raise PublishError(f"{stage} is not from an interrupted run; remove it")
        if (stage / _JOURNAL).is_file():
            _apply(stage, output)
        _drop(stage)


def _replace(changed: Mapping[str, bytes], stale: list[str], output: Path) -> None:
    stage = Path(tempfile.mkdtemp(prefix=f".{output.name}.stage-", dir=output.parent))
    for path, content in changed.items():
        target = stage / "files" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    # The manifest moves last: until then, the old one still lists the stale files.
    order = sorted(changed, key=lambda path: (path == MANIFEST, path))
    write_atomically(stage / _JOURNAL, json.dumps({"move": order, "remove": stale}))
    _apply(stage, output)
    _drop(stage)


def _apply(stage: Path, output: Path) -> None:
    """Execute a journal; each step may already be done."""
    journal = _read_journal(stage)
    _check_links([*journal["move"], *journal["remove"]], output)
    _check_links(journal["move"], stage / "files")
    for path in journal["remove"]:
        (output / path).unlink(missing_ok=True)
        _drop_empty_folders(output / path, output)
    for path in journal["move"]:
        source = stage / "files" / path
        if source.is_file():
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            source.replace(output / path)


def _read_journal(stage: Path) -> Mapping[str, list[str]]:
    try:
        stored: Any = json.loads((stage / _JOURNAL).read_text(encoding="utf-8"))
        journal = {step: [str(path) for path in stored[step]] for step in ("move", "remove")}
    except (ValueError, KeyError, TypeError):
        journal = {"move": [""]}
    if not all(is_inside(path) for paths in journal.values() for path in paths):
        raise PublishError(f"{stage / _JOURNAL} is not from an interrupted run; remove the folder")
    return journal


def _drop(stage: Path) -> None:
    """Remove a staging folder, the journal first, so that a partly removed one is never read as a committed change."""
    (stage / _JOURNAL).unlink(missing_ok=True)
    for path in sorted(stage.rglob("*"), key=lambda p: len(p.parts), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
    stage.rmdir()


def _drop_empty_folders(path: Path, output: Path) -> None:
    for folder in path.parents:
        if folder == output or not folder.is_dir():
            break
        bytecode = folder / "__pycache__"
        if bytecode.is_dir() and not bytecode.is_symlink() and all(entry == bytecode for entry in folder.iterdir()):
            for entry in bytecode.iterdir():
                entry.unlink()
            bytecode.rmdir()
        if any(folder.iterdir()):
            break
        folder.rmdir()


def _check_links(paths: Iterable[str], folder: Path) -> None:
    """Report symbolic links in place of a file or in its path. The folder itself may be one."""
    places = {
        folder.joinpath(*parts[:length])
        for path in paths
        for parts in [path.split("/")]
        for length in range(1, len(parts) + 1)
    }
    for place in sorted(places):
        if place.is_symlink():
            raise PublishError(
                f"{place} is a symbolic link; the generator does not write through links. Remove it first"
            )


def _check_folder(output: Path) -> None:
    for place in (output, *output.parents):
        if place.exists() and not place.is_dir():
            raise PublishError(f"{place} is not a folder")


def _check_foreign(contents: Mapping[str, bytes], old: Manifest | None, output: Path) -> None:
    """Report all files that would be overwritten and that are not listed in the manifest of the last run."""
    places = [
        str(output / path)
        for path, content in contents.items()
        if path != MANIFEST
        and (old is None or path not in old.files)
        and (present := _content(output / path)) is not None
        and present != content
    ]
    if not places:
        return
    remedy = "move them away first"
    if old is None:
        what = "is damaged" if (output / MANIFEST).is_file() else "is missing"
        remedy = f"{output / MANIFEST} {what}; restore it, move the files away, or overwrite them with --force"
    raise PublishError(
        "these files were not written by the generator and would be overwritten:\n  "
        + "\n  ".join(places)
        + f"\n{remedy}"
    )


def _check_edited(contents: Mapping[str, bytes], known: Mapping[str, str], output: Path) -> None:
    """Report edited files, whose edits would be lost, unless the edit equals the new content."""
    places = [
        f"{output / path}:{_first_difference(present, contents.get(path, b''))}"
        for path, sha in known.items()
        if (present := _content(output / path)) is not None and digest(present) != sha and present != contents.get(path)
    ]
    if places:
        raise PublishError(
            "these generated files were edited by hand, and the edits would be lost:\n  "
            + "\n  ".join(places)
            + "\nchange the document or a template instead, or overwrite the files with --force"
        )


def _first_difference(present: bytes, generated: bytes) -> int:
    """The number of the first line that differs, from 1."""
    theirs, ours = present.splitlines(), generated.splitlines()
    same = takewhile(lambda pair: pair[0] == pair[1], zip(theirs, ours, strict=False))
    return sum(1 for _ in same) + 1


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
