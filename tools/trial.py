"""Installing what was built into empty environments and using it there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.building import Distributions
from tools.environment import Environment
from tools.projects import lowest_versions


def try_out(distributions: Iterable[Distributions], *, offline: bool) -> Iterator[str]:
    """Install each wheel into an empty environment and run its trial there.

    Each is tried twice: with all its extras and the lowest versions of everything, and without extras and with the
    newest versions.

    Args:
        distributions: What to try.
        offline: Take the dependencies from the running environment, in the versions that are there, instead of from the
            package index that pip is configured for.

    Yields:
        One line per trial that passed.

    Raises:
        CommandError: An installation or a trial failed.
    """
    for built in distributions:
        if offline:
            yield _try(built, "present")
        else:
            extras = f"[{','.join(built.project.extras)}]" if built.project.extras else ""
            yield _try(built, "lowest", f"{built.wheel}{extras}", *lowest_versions(built.project))
            yield _try(built, "newest", built.wheel)


def _try(built: Distributions, label: str, *requirements: str | Path) -> str:
    """Install the requirements, or the wheel beside lent dependencies when there are none, and run the trial."""
    project = built.project
    with tempfile.TemporaryDirectory() as scratch:
        environment = Environment(Path(scratch) / "environment")
        if requirements:
            environment.install(*requirements)
        else:
            environment.lend_dependencies()
            environment.install("--no-deps", "--ignore-installed", built.wheel)
        script = Path(__file__).with_name("client_trial.py" if project.is_client else "generator_trial.py")
        result = environment.run(script, next(iter(project.packages.values())), project.version, cwd=Path(scratch))
    return f"{built.wheel.name} with the {label} dependencies: {result.strip()}"
