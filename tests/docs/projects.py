"""A project like this one to try out what the documentation says, small enough to be generated in a moment."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tools.evidence import updated

ROOT = Path(__file__).parents[2]

# Bookings, and what the settings refer to.
_KEPT = ("paths/bookings.yaml", "paths/me.yaml", "paths/oauth.yaml", "paths/platform.yaml")

# What the documentation has its readers add. Those who did so to the letter have it already.
_REMINDERS = "/v2/bookings/{bookingUid}/reminders"
_ADDED = (("schemas/bookings.yaml", "paid", 4), ("paths/bookings.yaml", _REMINDERS, 0), ("openapi.yaml", _REMINDERS, 2))


def small_project(folder: Path) -> None:
    """Put a copy of `spec/` with few of its operations into `folder`, and the package that is generated from it.

    Expects `folder` to be the current one. The version is 0.1.0, and nobody has followed the documentation yet.
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
    # Without the operations that they are about, exemptions would be needless.
    stated = re.sub(r"^exemptions:\n(?: .*\n)+", "", stated, flags=re.MULTILINE)
    settings.write_text(re.sub(r"^version: .*$", "version: 0.1.0", stated, flags=re.MULTILINE), encoding="utf-8")
    done = CliRunner().invoke(main, ["generate"], catch_exceptions=False)
    assert done.exit_code == 0, done.output


def without_entry(text: str, key: str, *, indent: int) -> str:
    """A text in YAML without the entries of a key at this indentation, as it is before somebody adds one."""
    entry = rf"^ {{{indent}}}{re.escape(key)}:.*\n(?:(?: {{{indent + 1},}}.*)?\n)*"
    return re.sub(entry, "", text, flags=re.MULTILINE)


def _fewer_paths(text: str) -> str:
    """A root document without most of its paths."""
    before, rest = text.split("\npaths:\n")
    paths, *after = re.split(r"^(?=[^\s#])", rest, maxsplit=1, flags=re.MULTILINE)
    entries = re.split(r"^(?=  [^\s#])", paths, flags=re.MULTILINE)
    few = [entry for entry in entries if any(kept in entry for kept in _KEPT)]
    return f"{before}\npaths:\n{''.join([*few, *after])}"
