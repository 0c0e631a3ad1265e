"""`spec/` renders to exactly what is committed in `generated/`."""

from __future__ import annotations

from pathlib import Path

from generator.output.freshness import Job, behavior_beside
from generator.output.manifest import MANIFEST, Manifest, digest
from generator.pipeline import generate

ROOT = Path(__file__).resolve().parent.parent.parent
COMMITTED = ROOT / "generated" / "calcom"


def test_the_committed_package_is_what_the_generator_writes(tmp_path: Path) -> None:
    output = tmp_path / "calcom"
    generate(
        Job(
            document=ROOT / "spec" / "openapi.yaml",
            settings=ROOT / "spec" / "client.yaml",
            output=output,
            overrides=None,
            behavior=behavior_beside(ROOT / "spec" / "openapi.yaml"),
        )
    )

    fresh = _files(output)
    differing = sorted(p for p in fresh.keys() | _listed(COMMITTED) if fresh.get(p) != _content(COMMITTED / p))

    assert differing == [], "run `make generate` and commit the result"


def test_no_line_of_the_committed_package_was_edited_by_hand() -> None:
    manifest = Manifest.read(COMMITTED)
    assert manifest is not None

    edited = [path for path, sha in manifest.files.items() if _sha(COMMITTED / path) != sha]

    assert edited == [], "change spec/ or templates/ instead, then run `make generate`"


def _sha(path: Path) -> str:
    return digest(path.read_bytes())


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _listed(folder: Path) -> set[str]:
    manifest = Manifest.read(folder)
    assert manifest is not None
    return {*manifest.files, MANIFEST}


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
