"""What two real servers did, replayed: everything they answered and delivered is compared, value by value."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.testing.scenarios import Replay

FOLDER = ROOT.parent / "shared" / "scenarios"
SCENARIOS = sorted(FOLDER.glob("*.json"))
DIFFERENCES = yaml.safe_load((Path(__file__).parent / "differences.yaml").read_text(encoding="utf-8"))


@pytest.mark.skipif(not SCENARIOS, reason="replays recorded scenarios, which are not distributed with this repository")
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_the_server_does_what_the_real_ones_did(path: Path) -> None:
    listed = [place for difference in DIFFERENCES for place in difference["at"].get(path.stem, ())]

    found = Replay(path).run().differences

    unlisted = {place: values for place, values in found.items() if not any(place.startswith(one) for one in listed)}
    assert unlisted == {}, "fix the server, or list the difference with its reason"
    gone = [one for one in listed if not any(place.startswith(one) for place in found)]
    assert gone == [], "no longer differs, so remove it from the list"


def test_each_difference_has_a_reason_of_its_own() -> None:
    reasons = [difference["reason"] for difference in DIFFERENCES]

    assert all(reasons)
    assert len(set(reasons)) == len(reasons)
    assert all(place for difference in DIFFERENCES for places in difference["at"].values() for place in places)
