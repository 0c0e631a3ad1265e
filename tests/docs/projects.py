"""A project like this one to test the documentation, small enough to be generated quickly."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tools.evidence import updated

ROOT = Path(__file__).parents[2]

# Bookings, and operations that the settings refer to.
_KEPT = ("paths/bookings.yaml", "paths/me.yaml", "paths/oauth.yaml", "paths/platform.yaml")

# Parts that the documentation tells readers to add. A reader may already have added them.
_REMINDERS = "/v2/bookings/{bookingUid}/reminders"
_ADDED = (("schemas/bookings.yaml", "paid", 4), ("paths/bookings.yaml", _REMINDERS, 0), ("openapi.yaml", _REMINDERS, 2))


def small_project(folder: Path) -> None:
    """Copy `spec/` with few of its operations into `folder`, and generate its package.

    `folder` must be the current directory. The version is 0.1.0, and no instruction of the documentation has been
    followed.
    """
    spec = folder / "spec"
    shutil.copytree(ROOT / "spec", spec, ignore=shutil.ignore_patterns("CHANGELOG.md"))
    for name, key, indent in _ADDED:
        path = spec / name
        path.write_text(without_entry(path.read_text(encoding="utf-8"), key, indent=indent), encoding="utf-8")
    root, settings = spec / "openapi.yaml", spec / "client.yaml"
    root.write_text(_fewer_paths(root.read_text(encoding="utf-8")), encoding="utf-8")
    evidence = spec / "evidence.yaml"
    evidence.write_text(updated(evidence, root, ROOT / "tests" / "recordings", "2026-11"), encoding="utf-8")
    stated = settings.read_text(encoding="utf-8")
    # Without their operations, exemptions would be unused.
    stated = re.sub(r"^exemptions:\n(?: .*\n)+", "", stated, flags=re.MULTILINE)
    settings.write_text(re.sub(r"^version: .*$", "version: 0.1.0", stated, flags=re.MULTILINE), encoding="utf-8")
    done = CliRunner().invoke(main, ["generate"], catch_exceptions=False)
    assert done.exit_code == 0, done.output


def without_entry(text: str, key: str, *, indent: int) -> str:
    """A YAML text without the entries of a key at this indentation, as before they were added."""
    entry = rf"^ {{{indent}}}{re.escape(key)}:.*\n(?:(?: {{{indent + 1},}}.*)?\n)*"
    return re.sub(entry, "", text, flags=re.MULTILINE)


def _fewer_paths(text: str) -> str:
    """A root document without most of its paths."""
    before, rest = text.split("\npaths:\n")
    paths, *after = re.split(r"^(?=[^\s#])", rest, maxsplit=1, flags=re.MULTILINE)
    entries = re.split(r"^(?=  [^\s#])", paths, flags=re.MULTILINE)
    few = [entry for entry in entries if any(kept in entry for kept in _KEPT)]
    return f"{before}\npaths:\n{''.join([*few, *after])}"
