"""The layout of example calls."""

from __future__ import annotations

import pytest

from generator.rendering.docs.calls import Nested, laid_out
from generator.rendering.quoting import code


@pytest.mark.parametrize(("room", "lines"), [(20, ['a=("text",),']), (10, ["a=(", '    "text",', "),"])])
def test_a_tuple_with_one_item_has_a_comma(room: int, lines: list[str]) -> None:
    single = Nested(code("("), ((code(""), code('"text"')),), code(")"))
    assert laid_out(single, code("a="), code(","), room) == lines
