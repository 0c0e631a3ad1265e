"""The size of the generated package. A client that nobody can read is not a better client."""

from __future__ import annotations

import json

from tests.conftest import ROOT
from tools.revision import files

LINES = 45_200
FILES = 260
OPERATIONS = 353
"""How many operations these limits are for. Each further one gets its share."""


def test_the_package_stays_readable() -> None:
    folder = ROOT / "generated" / "calcom"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    share = max(1, len(manifest["operations"]) / OPERATIONS)
    present = files(folder)
    lines = sum((folder / path).read_text(encoding="utf-8").count("\n") for path in present if path.endswith(".py"))
    assert len(present) <= FILES * share
    assert lines <= LINES * share
