"""Every method, called on the package's own in-memory API, which accepts the request and answers by the document."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import warnings
from typing import Any

import pytest

from tests.contract.cases import CaseMaker
from tests.contract.exercise import Completeness, Flavor, Subject
from tests.contract.package import plain

_ROUNDS = 3


@pytest.mark.parametrize("completeness", ["required", "all"])
@pytest.mark.parametrize("flavor", ["sync", "async"])
def test_the_api_in_memory_takes_every_method(
    subject: Subject, resource: str | None, flavor: Flavor, completeness: Completeness
) -> None:
    problems = asyncio.run(_called(subject, resource, flavor, everything=completeness == "all"))

    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


async def _called(subject: Subject, resource: str | None, flavor: Flavor, *, everything: bool) -> list[str]:
    """What goes wrong: a request that is refused, an answer that the document does not allow, or one that drifts."""
    testing = importlib.import_module(f"{subject.package.name}.testing")
    styles = subject.package.settings.get("pagination", {}).values()
    # Only a server knows its cursors, and refuses others.
    cursors = {plain(style["at"]) for style in styles if style["kind"] == "cursor"}
    problems: list[str] = []
    with testing.Server(check_responses=True) as api, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        options: dict[str, Any] = {"strict": True, "max_retries": 0}
        client = api.async_client(**options) if flavor == "async" else api.client(**options)
        for method in subject.package.methods_of(resource):
            function = method.of(client)
            operation = subject.contract.operation(method.http_method, method.path, method.id)
            assert operation is not None
            maker = CaseMaker(
                subject.contract,
                operation,
                method,
                subject.package.settings,
                everything=everything,
                by_keyword=flavor == "async",
            )
            for number in range(_ROUNDS):
                case = maker.case(function, number)
                keywords = {name: value for name, value in case.keywords.items() if plain(name) not in cursors}
                try:
                    result = function(*case.positional, **keywords)
                    if inspect.isawaitable(result):
                        await result
                except Exception as error:
                    problems.append(f"{method.id}: {type(error).__name__}: {error}")
    return list(dict.fromkeys(problems))
