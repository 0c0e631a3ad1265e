"""The in-memory API of a package for things: a stored resource, pages, errors and a webhook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from calcom import CalCom
from calcom.testing import CalComServer
from tests.conftest import Generate

from . import rules

HERE = Path(__file__).parent
NOW = datetime(2030, 1, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def made(generated_once: Generate) -> ModuleType:
    document, settings = (HERE / name for name in ("things.yaml", "things.client.yaml"))
    return generated_once(document.read_text(encoding="utf-8"), settings.read_text(encoding="utf-8"))


@pytest.fixture
def testing(made: ModuleType) -> Any:
    import importlib

    return importlib.import_module(f"{made.__name__}.testing")


@pytest.fixture
def api(testing: Any) -> Iterator[Any]:
    with testing.Server(now=NOW, check_responses=True) as server:
        yield server


@pytest.fixture
def cal() -> Iterator[CalComServer]:
    with CalComServer(now=rules.NOW, check_responses=True) as server:
        yield server


@pytest.fixture
def client(cal: CalComServer) -> CalCom:
    return cal.client()
