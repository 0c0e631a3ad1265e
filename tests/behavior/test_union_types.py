"""Type checking of unions, in both clients."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, Generate

PROGRAM = """
from typing import assert_type

from made import AsyncClient, Client
from made.types import Bird, Dog, Pet, Puppy


def sync(client: Client) -> None:
    for pet in client.pets.list():
        assert_type(pet, Dog | Puppy | Bird | Pet)
        if isinstance(pet, Dog):
            assert_type(pet.bark_volume, int | None)
            assert_type(pet.friend, Dog | Puppy | Bird | Pet | None)
    client.pets.create(body={"pet_type": "dog", "bark_volume": 3, "friend": {"pet_type": "bird", "wing_span": 0.5}})
    # A dog has no wings. Without this error, the comment would be reported as unused.
    client.pets.create(body={"pet_type": "dog", "wings": 2})  # type: ignore[arg-type]


async def asynchronous(client: AsyncClient) -> None:
    assert_type(await client.pets.list(), list[Dog | Puppy | Bird | Pet])
"""


def test_type_checkers_know_what_extends_a_base(generated: Generate, tmp_path: Path) -> None:
    package = generated((ROOT / "tests" / "cases" / "discriminator_bases" / "openapi.yaml").read_text(encoding="utf-8"))
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    options = ["--strict", "--config-file=", f"--cache-dir={tmp_path / 'cache'}"]

    checked = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(program)],
        cwd=Path(str(package.__file__)).parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.stdout.startswith("Success"), checked.stdout + checked.stderr
