"""Install built distributions into empty environments and use them there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.building import Distributions
from tools.environment import Environment
from tools.projects import lowest_versions


def try_out(distributions: Iterable[Distributions], *, offline: bool) -> Iterator[str]:
    """Install each wheel into an empty environment and run its trial.

    Each is tried twice: with all extras and the lowest versions of all dependencies, and without extras and with the
    newest versions.

    Args:
        distributions: The distributions to try.
        offline: Use the dependencies of the running environment, in their current versions, instead of those from pip's
            package index.

    Yields:
        One line per successful trial.

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
    """Install the requirements (or, without any, the wheel beside lent dependencies), and run the trial."""
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
