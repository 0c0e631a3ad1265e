"""What importing the installed package costs: nothing but itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.environment import Environment

pytestmark = pytest.mark.xdist_group("package")

PROGRAM = """
import json, sys
before = set(sys.modules)
import calcom
calcom.__version__, dir(calcom)
loaded = {name for name in set(sys.modules) - before if name.partition(".")[0] not in sys.stdlib_module_names}
print(json.dumps(sorted(loaded)))
"""


def test_importing_the_package_loads_only_its_root(environment: Environment, tmp_path: Path) -> None:
    assert json.loads(environment.run("-c", PROGRAM, cwd=tmp_path)) == ["calcom", "calcom._version"]
