"""Runs in an environment with the installed generator: `python generator_trial.py PACKAGE VERSION`."""

from __future__ import annotations

import subprocess
import sys
from compileall import compile_dir
from importlib import import_module
from importlib.metadata import files, metadata
from pathlib import Path

DOCUMENT = """\
openapi: 3.1.0
info: {title: Tides, version: 1.0.0}
servers: [{url: "https://tides.example"}]
paths:
  /tides/{port}:
    get:
      operationId: tides.get
      summary: Get the next tide.
      parameters:
        - {name: port, in: path, required: true, description: The port., schema: {type: string}}
      responses:
        "200":
          description: The tide.
          content: {application/json: {schema: {$ref: "#/components/schemas/Tide"}}}
components:
  schemas:
    Tide:
      type: object
      description: When the water is high.
      required: [height]
      properties:
        height: {type: number, description: Height in meters.}
"""


def main(name: str, expected_version: str) -> None:
    """Try out the generator with this name: generate a client for a small document, and import its root."""
    distribution = metadata("openapi-twin-clients")
    if distribution["Version"] != expected_version:
        sys.exit(f"version {distribution['Version']} is installed")
    Path("tides.yaml").write_text(DOCUMENT, encoding="utf-8")
    packages = {path.parts[0] for path in files(distribution["Name"]) or () if path.suffix == ".py"}
    if packages != {name}:
        sys.exit(f"the wheel installs {', '.join(sorted(packages))}")
    script = Path(sys.executable).with_name(distribution["Name"])
    printed = [_generate([sys.executable, "-I", "-m", name]), _generate([script])]
    sys.path.insert(0, str(Path("client/src").resolve()))
    tides = import_module("tides")
    # The clients require httpx2, which the generator does not: here it suffices that they exist and compile.
    if not {"Tides", "AsyncTides"} <= set(dir(tides)) or not compile_dir("client/src", quiet=1):
        sys.exit("the package has no clients")
    print(printed[0].strip().splitlines()[-1])


def _generate(command: list[str | Path]) -> str:
    """Run a command that writes the client; return its output."""
    run = [*command, "generate", "tides.yaml", "--output", "client"]
    written = subprocess.run(run, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments.
    if written.returncode != 0:
        sys.exit(written.stdout + written.stderr)
    return written.stdout


if __name__ == "__main__":
    main(*sys.argv[1:])
