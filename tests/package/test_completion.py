"""Completions in editors without running code: jedi reads the source, as it does for many editors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jedi
import pytest

from tools.environment import Environment

Complete = Callable[[str], set[str]]


@pytest.fixture
def complete(environment: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """The public names that can follow an expression on a client of the installed package."""
    monkeypatch.setattr(jedi.settings, "cache_directory", str(tmp_path / "cache"))
    project = jedi.Project(tmp_path, environment_path=str(environment.python.parent.parent))

    def names(expression: str) -> set[str]:
        source = f"from calcom import AsyncCalCom, CalCom\n\nclient = CalCom()\naclient = AsyncCalCom()\n{expression}"
        found = jedi.Script(source, project=project).complete()
        return {name.name for name in found if not name.name.startswith("_")}

    return names


def test_names_of_the_package_complete(complete: Complete) -> None:
    assert {"CalCom", "AsyncCalCom", "NotFoundError", "Page", "types", "webhooks"} <= complete("import calcom; calcom.")


@pytest.mark.parametrize("client", ["client", "aclient"])
def test_resources_and_methods_complete(complete: Complete, client: str) -> None:
    assert {"bookings", "event_types", "slots", "with_options", "request", "close"} <= complete(f"{client}.")
    assert {"attendees", "create", "get", "list", "with_raw_response"} <= complete(f"{client}.bookings.")
    assert complete(f"{client}.bookings.resch") == {"reschedule"}
    assert {"create", "get", "list"} <= complete(f"{client}.organizations.teams.memberships.")


@pytest.mark.parametrize("client", ["client", "aclient"])
def test_raw_methods_complete(complete: Complete, client: str) -> None:
    raw = f"{client}.bookings.with_raw_response."
    assert {"attendees", "create", "get", "list"} <= complete(raw)
    assert complete(f"{raw}resch") == {"reschedule"}
    assert {"get", "list"} <= complete(f"{raw}attendees.")
    assert {"create", "get", "list"} <= complete(f"{client}.organizations.with_raw_response.teams.memberships.")


def test_results_complete(complete: Complete) -> None:
    assert {"uid", "title", "to_dict"} <= complete("client.bookings.get('uid').")
    assert {"status", "headers", "value"} <= complete("client.bookings.with_raw_response.get('uid').")
