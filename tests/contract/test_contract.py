"""Every operation of a document, called with the generated client."""

from __future__ import annotations

import pytest

from tests.contract.exercise import Completeness, Flavor, Subject, exercise


def test_every_operation_has_its_methods(subject: Subject) -> None:
    promised = [
        (operation.method, operation.path)
        for operation in subject.contract.operations
        for _ in operation.variants or [operation.id]
    ]

    assert sorted((method.http_method, method.path) for method in subject.package.methods) == sorted(promised)


@pytest.mark.parametrize("completeness", ["required", "all"])
@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_every_method_keeps_to_the_document(
    subject: Subject, resource: str | None, flavor: Flavor, completeness: Completeness
) -> None:
    result = exercise(subject, flavor, completeness, only=resource)

    if result.failures:
        pytest.fail("\n".join(result.failures), pytrace=False)
    assert set(result.calls) == {method.python for method in subject.package.methods_of(resource)}
    assert min(result.calls.values()) >= 1
