"""The groups of tests that run in the same process."""

from __future__ import annotations

import ast

import pytest

from tests.conftest import ROOT
from tests.scheduling import GROUPS, Scheduler


@pytest.mark.parametrize("place", GROUPS)
def test_every_member_of_a_group_exists(place: str) -> None:
    """A test that was renamed would silently leave its group."""
    file, _, test = place.partition("::")
    module = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert {test} - {""} <= {node.name for node in module.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(
    ("test", "group"),
    [
        ("tests/site/test_website.py::test_links[a::b]", "website"),
        ("tests/docs/test_package_readme.py::test_examples_type_check", "type checks"),
        ("tests/docs/test_package_readme.py::test_section[A]", "tests/docs/test_package_readme.py::test_section[A]"),
    ],
)
def test_members_are_distributed_together(pytestconfig: pytest.Config, test: str, group: str) -> None:
    scheduler = Scheduler.__new__(Scheduler)
    assert scheduler._split_scope(test) == group
