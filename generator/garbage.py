"""Run the garbage collector less often, because most objects of a run live until its end."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

# The collector runs after this many more allocations than deallocations; Python's default is 700 to 2,000. Measured on
# 350 operations: a cold run takes a third less time and 15 MB more memory.
_THRESHOLD: Final = 100_000


@contextmanager
def collected_rarely() -> Generator[None]:
    """Let the collector run rarely within a block."""
    before = gc.get_threshold()
    gc.set_threshold(_THRESHOLD, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
