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

    Each is tried twice: with the lowest versions of its dependencies that it allows, and with the newest.

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
            yield _try(built, "present", (), lend=True)
        else:
            yield _try(built, "lowest", lowest_versions(built.project), lend=False)
            yield _try(built, "newest", (), lend=False)


def _try(built: Distributions, label: str, pins: tuple[str, ...], *, lend: bool) -> str:
    project = built.project
    with tempfile.TemporaryDirectory() as scratch:
        environment = Environment(Path(scratch) / "environment")
        if lend:
            environment.lend_dependencies()
            environment.install("--no-deps", "--ignore-installed", built.wheel)
        else:
            environment.install(built.wheel, *pins)
        script = Path(__file__).with_name("client_trial.py" if project.is_client else "generator_trial.py")
        result = environment.run(script, project.packages[0].name, project.version, cwd=Path(scratch))
    return f"{built.wheel.name} with the {label} dependencies: {result.strip()}"
