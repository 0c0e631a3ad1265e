"""Strict type checks with mypy, which share what it has found out about other packages and unchanged modules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

# Without it, each check would take ten seconds for the standard library and the dependencies. Two processes must not
# use it at once.
_CACHE = ROOT / ".cache" / f"mypy-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


def mypy(
    *arguments: str | Path, path: Path | None = None, config: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Check types in strict mode, in a process of its own: mypy changes limits of its process, such as for recursion.

    Args:
        *arguments: Files, and other arguments of mypy. Files have whole paths: for the same path, time in seconds and
            size, the cache would take two files for one.
        path: The folder of packages that the files import.
        config: A file with settings, in addition to strict mode.
    """
    options = ("--strict", f"--config-file={config or ''}", f"--cache-dir={_CACHE}")
    return subprocess.run(
        [sys.executable, "-m", "mypy", *options, *arguments],
        env={**os.environ, "MYPYPATH": str(path or "")},
        capture_output=True,
        text=True,
        check=False,
    )
