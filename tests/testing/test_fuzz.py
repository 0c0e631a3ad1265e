"""Requests that schemathesis makes from the document: none fails, and all responses are those of the document."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from calcom.testing import CalComServer
from generator.cli import main
from tests.conftest import ROOT

# Created by `make fuzz`: schemathesis requires more packages than everything else here.
TOOL = Path(os.environ.get("FUZZ_PYTHON", ROOT / ".venv-fuzz" / "bin" / "python"))
EXAMPLES = 5
"""How many requests of each operation."""


@pytest.mark.skipif(not TOOL.exists(), reason="no schemathesis; `make fuzz` installs it into .venv-fuzz")
def test_no_request_fails_and_all_responses_are_documented(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    bundled = CliRunner().invoke(main, ["bundle", str(ROOT / "spec" / "openapi.yaml"), "--output", str(document)])
    assert bundled.exit_code == 0, bundled.output
    with CalComServer() as cal:
        cal.seed.booking("2027-03-02T09:00Z")
        cal.seed.team(organization=cal.seed.organization())
        options = {
            "--url": cal.url,
            "--header": f"Authorization: Bearer {cal.user.api_key}",
            "--phases": "fuzzing",
            "--checks": "not_a_server_error,response_schema_conformance",
            "--max-examples": str(EXAMPLES),
            "--seed": "1",
            # The key would stop working.
            "--exclude-operation-id": "api_keys.refresh",
        }
        given = [word for option in options.items() for word in option]
        done = subprocess.run(
            [TOOL, "-m", "schemathesis.cli", "run", document, *given],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        assert len(cal.calls()) > 1000
