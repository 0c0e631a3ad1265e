"""Knowing without work that nothing has changed since the last run.

A run leaves a record of everything it depended on: the files of the document, the settings, the templates, the
generator itself and the tools it uses. As long as all of that and the written package are what they were, there is
nothing to do. The record is only an acceleration: whatever is missing in it, damaged or different leads to a full run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..rendering.templates import is_source
from .atomic import write_atomically
from .manifest import Manifest, digest

if TYPE_CHECKING:
    # Reading documents takes a while to import, and is not needed when nothing changed.
    from ..loading.remote import Remote

# What may stand beside a document.
SETTINGS = "client.yaml"
CHANGELOG = "CHANGELOG.md"
OVERRIDES = "templates"

_HERE = Path(__file__).resolve().parents[1]
_TOOLS = (
    "black",
    "google-re2",
    "jinja2",
    "jsonpath-rfc9535",
    "jsonschema",
    "openapi-spec-validator",
    "pydantic",
    "pyyaml",
    "referencing",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a run is to do.

    Attributes:
        document: The root file of the document.
        settings: The settings file, if there is one.
        output: The package's folder, None for the usual one.
        overrides: Folder with templates that replace built-in ones.
        overlays: Overlays to apply to the document, in this order.
        remote: The documents from the network, if they are allowed; the document may be one of them.
    """

    document: Path
    settings: Path | None
    output: Path | None
    overrides: Path | None
    overlays: tuple[Path, ...] = ()
    remote: Remote | None = None

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
    ) -> Self:
        """The job for a document; what is not stated is what stands beside it, if it does."""
        beside, folder = document.with_name(SETTINGS), document.with_name(OVERRIDES)
        return cls(
            document=document,
            settings=settings or (beside if beside.is_file() else None),
            output=output,
            overrides=overrides or (folder if folder.is_dir() else None),
            overlays=tuple(overlays),
            remote=remote,
        )

    @property
    def changelog(self) -> Path | None:
        """The change history beside the settings, which becomes the package's, if there is one."""
        beside = (self.settings or self.document).with_name(CHANGELOG)
        return beside if beside.is_file() else None

    @property
    def key(self) -> str:
        """Identifies the job among others."""
        parts = (self.document, self.settings, self.changelog, self.output, self.overrides, *self.overlays)
        names = [str(part and part.resolve()) for part in parts]
        return digest("\n".join([*names, *(["remote"] if self.remote is not None else [])]).encode())


def unchanged_output(job: Job, cache: Path, templates: Path, *, strict: bool) -> tuple[Path, int] | None:
    """The output folder and its number of files if a run would change nothing, else None.

    Args:
        job: What the run is to do.
        cache: Folder with the records of earlier runs.
        templates: The folder of the built-in templates.
        strict: Whether a run with warnings would fail.
    """
    try:
        record: Any = json.loads(_record(job, cache).read_text(encoding="utf-8"))
        output = Path(record["output"])
        inputs: dict[str, str] = record["inputs"]
        if record["generator"] != _generator(templates, job.overrides) or (strict and record["warned"]):
            return None
        if any(digest(Path(path).read_bytes()) != sha for path, sha in inputs.items()):
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
        "generator": _generator(templates, job.overrides),
        "inputs": {str(path.resolve()): digest(path.read_bytes()) for path in files},
    }
    write_atomically(_record(job, cache), json.dumps(record))


def _record(job: Job, cache: Path) -> Path:
    return cache / "runs" / f"{job.key}.json"


def _generator(templates: Path, overrides: Path | None) -> str:
    """The state of the generator: its source, its templates and the versions of its tools."""
    hashed = hashlib.sha256("\n".join(f"{tool} {version(tool)}" for tool in _TOOLS).encode())
    for folder, counts in ((_HERE, _is_python), (templates, is_source), (overrides, is_source)):
        for path in sorted(folder.rglob("*")) if folder is not None else ():
            if counts(path.name) and path.is_file():
                hashed.update(f"\n{path} ".encode())
                hashed.update(path.read_bytes())
    return hashed.hexdigest()


def _is_python(name: str) -> bool:
    return name.endswith(".py")


def _holds(output: Path, files: Mapping[str, str]) -> bool:
    if any(output.parent.glob(f".{output.name}.stage-*")):
        # Another run is at work, or was interrupted.
        return False
    try:
        return all(digest((output / path).read_bytes()) == sha for path, sha in files.items())
    except OSError:
        return False
