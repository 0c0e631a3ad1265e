# Generated from the template src/package/_pytest_plugin.py.jinja by openapi-twin-clients; do not edit.
"""Fixtures for pytest: an in-memory API and its clients. Loading this module loads nothing else of the package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from calcom import AsyncCalCom, CalCom
    from calcom.testing import DefaultServer


@pytest.fixture
def calcom_server() -> Iterator[DefaultServer]:
    """The in-memory API, without any data. Its clock stands at the current time; `clock.set` sets another."""
    from calcom.testing import DefaultServer

    with DefaultServer() as server:
        yield server


@pytest.fixture
def calcom_client(calcom_server: DefaultServer) -> CalCom:
    """A client of `calcom_server`."""
    return calcom_server.client()


@pytest.fixture
def async_calcom_client(calcom_server: DefaultServer) -> AsyncCalCom:
    """An async client of `calcom_server`."""
    return calcom_server.async_client()
