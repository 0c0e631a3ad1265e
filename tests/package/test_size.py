"""Limits for the size of the generated package, which must stay readable."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tests.conftest import ROOT
from tools.revision import files

LINES = 45_000
TESTING_LINES = 7_590
"""For the in-memory API, which programs in production never load."""
FILES = 260
OPERATIONS = 353
"""How many operations these limits are for. Each additional one increases them."""


def test_the_package_stays_readable() -> None:
    folder = ROOT / "generated" / "calcom"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    share = max(1, len(manifest["operations"]) / OPERATIONS)
    testing = "src/calcom/testing/"
    # The documentation beside the package is in no distribution.
    present = [path for path in files(folder) if not path.startswith((testing, "docs/"))]
    assert len(present) <= FILES * share
    assert _lines(folder, present) <= LINES * share
    assert _lines(folder, [path for path in files(folder) if path.startswith(testing)]) <= TESTING_LINES


def _lines(folder: Path, paths: Iterable[str]) -> int:
    return sum((folder / path).read_text(encoding="utf-8").count("\n") for path in paths if path.endswith(".py"))
