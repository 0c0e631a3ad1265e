"""Every operation of a document, called through the client that was generated from it."""

from __future__ import annotations

import pytest

from tests.contract.exercise import Completeness, Flavour, Subject, exercise


@pytest.mark.parametrize("completeness", ["required", "all"])
@pytest.mark.parametrize("flavour", ["sync", "async"])
def test_every_method_keeps_to_the_document(subject: Subject, flavour: Flavour, completeness: Completeness) -> None:
    result = exercise(subject, flavour, completeness)

    assert "\n".join(result.failures) == ""
    assert min(result.calls.values()) >= 1
