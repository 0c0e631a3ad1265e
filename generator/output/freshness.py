"""Detect that nothing has changed since the last run, without generating.

A run records everything it depended on (the files of the document, the settings, the templates, the generator and its
dependencies) and everything it wrote. If all of that is unchanged, there is nothing to do. The record is only an
optimization: if it is missing, damaged or different, a full run follows.

It is in the user's cache folder, because a record beside the document could come from the document's author.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache as cached
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from platformdirs import user_cache_path

from ..atomic import write_atomically
from ..errors import CommandError
from ..rendering.templates import is_source
from .manifest import MANIFEST, Manifest, digest

if TYPE_CHECKING:
    # Slow to import, and not needed when nothing changed.
    from ..loading.remote import Remote

# Files that can be beside a document.
SETTINGS = "client.yaml"
CHANGELOG = "CHANGELOG.md"
OVERRIDES = "templates"
BEHAVIOR = "testing"

_HERE = Path(__file__).resolve().parents[1]
_TOOLS = (
    "black",
    "google-re2",
    "jinja2",
    "jsonpath-rfc9535",
    "jsonschema",
    "jsonschema-rs",
    "openapi-spec-validator",
    "pydantic",
    "pyyaml",
    "referencing",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The inputs and the output of a run.

    Attributes:
        document: The root file of the document.
        settings: The settings file, if there is one.
        output: The package's folder, None for the default.
        overrides: Folder with templates that replace built-in ones.
        overlays: Overlays to apply to the document, in this order.
        remote: The remote documents, if they are allowed; the document can be one of them.
        behavior: Folder with the behavior of the in-memory API, if any.
    """

    document: Path
    settings: Path | None
    output: Path | None
    overrides: Path | None
    overlays: tuple[Path, ...] = ()
    remote: Remote | None = None
    behavior: Path | None = None

    @classmethod
    def of(
        cls,
        document: Path,
        *,
        settings: Path | None = None,
        output: Path | None = None,
        overrides: Path | None = None,
        overlays: Sequence[Path] = (),
        remote: Remote | None = None,
        behavior: Path | None = None,
    ) -> Self:
        """The job for a document. Default settings: those beside it, if any.

        Templates and behavior are code, and documents can be untrusted: such folders beside the document are not
        used automatically.

        Raises:
            CommandError: The settings beside the document are a symbolic link to another folder.
        """
        return cls(
            document=document,
            settings=settings or _beside(document, SETTINGS),
            output=output,
            overrides=overrides,
            overlays=tuple(overlays),
            remote=remote,
            behavior=behavior,
        )

    @property
    def changelog(self) -> Path | None:
        """The changelog beside the settings, if any. It becomes the package's changelog.

        Raises:
            CommandError: It is a symbolic link to another folder.
        """
        return _beside(self.settings or self.document, CHANGELOG)

    def unused_templates(self, templates: Path) -> Path | None:
        """The folder with templates beside the document that the run ignores, if any.

        Args:
            templates: The folder of the built-in templates, whose paths other templates repeat.
        """
        folder = self.document.with_name(OVERRIDES)
        if self.overrides is not None or not folder.is_dir():
            return None
        names = (path.relative_to(templates) for path in templates.rglob("*") if path.is_file())
        return folder if any((folder / name).is_file() for name in names) else None

    def unused_behavior(self) -> Path | None:
        """The folder beside the document that looks like behavior and that the run will not use, if there is one."""
        folder = self.document.with_name(BEHAVIOR)
        return folder if self.behavior is None and (folder / "__init__.py").is_file() else None

    @property
    def key(self) -> str:
        """A key that identifies the job."""
        parts = (self.document, self.settings, self.changelog, self.output, self.overrides, self.behavior)
        names = [str(part and part.resolve()) for part in (*parts, *self.overlays)]
        return digest("\n".join([*names, *(["remote"] if self.remote is not None else [])]).encode())


def _beside(file: Path, name: str) -> Path | None:
    """A file beside another one, if it exists. It is read automatically, so it must not be a symbolic link."""
    path = file.parent / name
    if not path.is_file():
        return None
    if not path.resolve().is_relative_to(file.parent.resolve()):
        raise CommandError(f"{path} is a symbolic link to a file outside its folder; replace it with the file itself")
    return path


def behavior_beside(document: Path) -> Path | None:
    """The folder with behavior beside a document that is known to be the project's own, if there is one.

    Raises:
        CommandError: It is a link that leads elsewhere.
    """
    first = _beside(document, f"{BEHAVIOR}/__init__.py")
    return first.parent if first is not None else None


def user_cache() -> Path:
    """The user's cache folder, for formatted files and the records of runs."""
    return user_cache_path("openapi-twin-clients") / "generator"


def unchanged_output(job: Job, cache: Path, templates: Path, *, strict: bool) -> tuple[Path, int] | None:
    """The output folder and its number of files if a run would change nothing, else None.

    Args:
        job: The inputs and the output of the run.
        cache: Folder with the records of earlier runs.
        templates: The folder of the built-in templates.
        strict: Whether a run with warnings would fail.
    """
    if job.remote is not None and job.remote.refresh:
        # Any of the remote documents can have changed, not only the root, and a run fetches them.
        return None
    try:
        record: Any = json.loads(_record(job, cache).read_text(encoding="utf-8"))
        output = Path(record["output"])
        inputs: dict[str, str] = record["inputs"]
        if record["generator"] != _generator(templates, job.overrides, job.behavior) or (strict and record["warned"]):
            return None
        if any(digest(Path(path).read_bytes()) != sha for path, sha in inputs.items()):
            return None
        if digest((output / MANIFEST).read_bytes()) != record["manifest"]:
            # A package from other inputs, for example after a checkout of another revision.
            return None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    manifest = Manifest.read(output)
    if manifest is None or not _holds(output, manifest.files):
        return None
    return output, len(manifest.files)


def remember(job: Job, cache: Path, templates: Path, *, output: Path, inputs: Iterable[Path], warned: bool) -> None:
    """Record that `output` is up to date with `inputs`, and whether there were warnings."""
    files = [*inputs, *([job.changelog] if job.changelog is not None else [])]
    record = {
        "output": str(output.resolve()),
        "warned": warned,
        "generator": _generator(templates, job.overrides, job.behavior),
        "inputs": {str(path.resolve()): digest(path.read_bytes()) for path in files},
        "manifest": digest((output / MANIFEST).read_bytes()),
    }
    with suppress(OSError):
        # Without a writable cache, the next run is a full one.
        write_atomically(_record(job, cache), json.dumps(record))


def _record(job: Job, cache: Path) -> Path:
    return cache / "runs" / f"{job.key}.json"


def _generator(templates: Path, overrides: Path | None, behavior: Path | None) -> str:
    """The state of the generator: its source, what it renders or copies, and the versions of its tools."""
    folders = ((templates, is_source), (overrides, is_source), (behavior, _is_python))
    return digest("\n".join([code_state(), *(_state(*each) for each in folders)]).encode())


@cached
def code_state() -> str:
    """The state of the code that this process runs: the generator's source, and the versions of its tools."""
    versions = [sys.version, *(f"{tool} {version(tool)}" for tool in _TOOLS)]
    return digest("\n".join([*versions, _state(_HERE, _is_python)]).encode())


def _state(folder: Path | None, counts: Callable[[str], bool]) -> str:
    """The state of the files in a folder whose names count."""
    hashed = hashlib.sha256()
    for path in sorted(folder.rglob("*")) if folder is not None else ():
        if counts(path.name) and path.is_file():
            hashed.update(f"\n{path} ".encode())
            hashed.update(path.read_bytes())
    return hashed.hexdigest()


def _is_python(name: str) -> bool:
    return name.endswith(".py")


def _holds(output: Path, files: Mapping[str, str]) -> bool:
    if any(output.parent.glob(f".{output.name}.stage-*")):
        # Another run is active, or was interrupted.
        return False
    try:
        return all(digest((output / path).read_bytes()) == sha for path, sha in files.items())
    except OSError:
        return False
