"""Which tests run in the same process, one after the other, because they share what takes long to make.

Marks of pytest-xdist do the same, but pytest 9.2 and pytest-xdist 3.8 ignore them together, without a message.
"""

from __future__ import annotations

from typing import Final

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

GROUPS: Final = {
    # The distributions, published to an index and installed.
    "tests/package/test_completion.py": "package",
    "tests/package/test_import.py": "package",
    "tests/package/test_publish.py": "package",
    "tests/package/test_typing.py": "package",
    # A package with all names that the runtime has.
    "tests/behavior/test_reserved_names.py": "reserved names",
    # A repository with a released package.
    "tests/changes/test_release.py": "release",
    "tests/site/test_website.py": "website",
    # What mypy has found out about the standard library and the dependencies.
    "tests/behavior/test_custom_code.py::test_the_package_offers_what_the_custom_module_offers": "type checks",
    "tests/behavior/test_strict_types.py::test_overloads_of_all_combinations_of_bodies_and_results_are_strict": (
        "type checks"
    ),
    "tests/behavior/test_union_types.py": "type checks",
    "tests/docs/test_package_readme.py::test_examples_type_check": "type checks",
    "tests/docs/test_package_readme.py::test_sections_of_what_a_package_has": "type checks",
    "tests/runtime/test_events.py::test_type_checkers_narrow_events": "type checks",
    "tests/snapshot/test_cases.py::test_what_is_generated_can_be_imported_and_passes_strict_type_checks": "type checks",
    "tests/testing/test_own_behavior.py::test_the_package_has_the_behavior": "type checks",
}
"""File, or test without its parameters -> the group."""


class Scheduler(LoadScopeScheduling):
    """Distributes the groups, the largest first, and then the other tests one by one."""

    def _split_scope(self, nodeid: str) -> str:
        test = nodeid.partition("[")[0]
        return GROUPS.get(test) or GROUPS.get(test.partition("::")[0]) or nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduler | None:
    """Called by pytest-xdist."""
    return Scheduler(config, log) if config.getvalue("dist") == "loadgroup" else None
