"""constraints.txt holds on every Python that the project supports."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tests.conftest import ROOT

LOWEST = "3.11.2"
"""The Python of Debian 12."""
PINNED = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", PINNED)
def test_a_pinned_version_supports_the_lowest_python(line: str) -> None:
    pinned = Requirement(line)
    try:
        found = metadata(pinned.name)
    except PackageNotFoundError:
        pytest.skip(f"{pinned.name} is not installed")
    if not pinned.specifier.contains(found["Version"], prereleases=True):
        pytest.skip(f"{pinned.name} is installed in another version")
    (stated,) = found.get_all("Requires-Python", [""])
    assert SpecifierSet(stated).contains(LOWEST)
