"""The watch that all tests of the runtime are under for secrets, and that it is awake."""

from __future__ import annotations

import logging

import pytest

from calcom import APIStatusError
from calcom._core.operation import Operation

READ = Operation[object]("read", "GET /x", object, within=None, security=(("bearer",),))


@pytest.fixture
def watch():
    """The watch, whose findings do not fail this test."""
    # Pytest loads the conftest under a name of its own; the handler is found where it listens.
    (found,) = (handler for handler in logging.getLogger().handlers if type(handler).__name__ == "Watch")
    yield found
    found.leaks.clear()


def test_secret_in_a_log_is_found(watch, connect):
    connect(credentials={"api_key": "cal_s3cret"})
    logging.getLogger("any.library").debug("sent %s", {"authorization": "Bearer cal_s3cret"})
    assert watch.leaks == ["log of any.library: cal_s3cret"]


def test_secret_in_an_error_is_found(watch, connect, server):
    server.reply(400, {"message": "no"})
    caller = connect(credentials={"api_key": "cal_s3cret"})
    with pytest.raises(APIStatusError) as caught:
        caller.call(READ)
    assert watch.leaks == []
    caught.value.__cause__ = ValueError("cal_s3cret")
    watch.read_error(caught.value)
    assert watch.leaks == ["ValueError: cal_s3cret"]


def test_public_identifiers_are_no_secrets(watch, connect):
    connect(credentials={"api_key": "cal_s3cret", "client_id": "public-id", "client_secret": "s3cret-too"})
    assert watch.secrets == {"cal_s3cret", "s3cret-too"}
