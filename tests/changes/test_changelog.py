"""Where a release's entry is inserted into the changelog."""

from __future__ import annotations

import pytest

from generator.changes.errors import ReleaseError
from generator.changes.release.changelog import with_entry
from generator.changes.release.version import parse

VERSION = parse("0.2.0")
MADE = {"Breaking changes": "- `books.find` removed.", "Added": "- `books.get` added: Get a book."}


def written(history: str, made: dict[str, str]) -> str:
    return with_entry(history, VERSION, "2026-09-30", made, otherwise="Nothing to see.")


def test_the_first_entry() -> None:
    assert written("", MADE) == (
        "# Changelog\n\n## Unreleased\n\n"
        "## 0.2.0 - 2026-09-30\n\n"
        "### Breaking changes\n\n- `books.find` removed.\n\n"
        "### Added\n\n- `books.get` added: Get a book.\n"
    )


def test_before_older_entries() -> None:
    history = "# History\n\nOf the library.\n\n## 0.1.0 - 2026-03-01\n\nFirst release.\n"

    assert written(history, {"Added": "- Something."}) == (
        "# History\n\nOf the library.\n\n## Unreleased\n\n"
        "## 0.2.0 - 2026-09-30\n\n### Added\n\n- Something.\n\n"
        "## 0.1.0 - 2026-03-01\n\nFirst release.\n"
    )


def test_notes_by_hand_are_released_along() -> None:
    history = (
        "# Changelog\n\n## Unreleased\n\nA release for librarians.\n\n"
        "### Fixed\n\n- A leak.\n\n### Added\n\n- A friendlier message.\n\n"
        "## 0.1.0 - 2026-03-01\n\nFirst release.\n"
    )

    assert written(history, MADE) == (
        "# Changelog\n\n## Unreleased\n\n"
        "## 0.2.0 - 2026-09-30\n\nA release for librarians.\n\n"
        "### Breaking changes\n\n- `books.find` removed.\n\n"
        "### Added\n\n- A friendlier message.\n- `books.get` added: Get a book.\n\n"
        "### Fixed\n\n- A leak.\n\n"
        "## 0.1.0 - 2026-03-01\n\nFirst release.\n"
    )


def test_an_entry_without_changes() -> None:
    assert written("", {}) == ("# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-09-30\n\nNothing to see.\n")


@pytest.mark.parametrize("heading", ["## 0.2.0 - 2026-09-01", "## 0.2.0", "## 0.2.0\tyesterday"])
def test_there_is_an_entry(heading: str) -> None:
    with pytest.raises(
        ReleaseError, match=r"the changelog already has an entry for 0\.2\.0; remove it to regenerate it"
    ):
        written(f"# Changelog\n\n{heading}\n\nSomething.\n", MADE)


def test_versions_that_only_begin_alike() -> None:
    history = "# Changelog\n\n## 0.2.0rc1 - 2026-09-01\n\nTrial.\n"

    assert "## 0.2.0 - 2026-09-30" in written(history, MADE).splitlines()
