"""When the garbage collector runs."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from generator.garbage import collected_rarely
from tests.conftest import ROOT

CYCLE = """
class Part:
    def __del__(self):
        print("found")

part = Part()
part.itself = part
del part
"""


def test_the_collector_runs_as_before_after_a_block() -> None:
    before = gc.get_threshold()
    with collected_rarely():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


@pytest.mark.parametrize(
    ("first", "printed"),
    [("", "found\n"), ("from generator.garbage import collect_rarely_until_exit as rarely\nrarely()", "")],
)
def test_a_process_ends_without_a_search_of_all_objects(first: str, printed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", first + CYCLE], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert (done.stdout, done.stderr) == (printed, "")
