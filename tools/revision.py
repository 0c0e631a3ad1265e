"""The state of the checkout: its content according to git, and the state for which the tests have passed."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from tools.commands import ToolError, run

_RECORD = Path(".cache/tested")


def files(root: Path) -> tuple[str, ...]:
    """All files of the checkout that are committed or could be: paths below `root`, without ignored files."""
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=root).split("\0")
    return tuple(sorted({path for path in listed if path and (root / path).is_file()}))


def commit_time(root: Path) -> int:
    """The time of the last commit, in seconds since 1970. Everything in a distribution has this date."""
    return int(run("git", "log", "-1", "--format=%ct", cwd=root))


def require_clean(root: Path) -> None:
    """Check that the files are those of the last commit.

    Raises:
        ToolError: They are not.
    """
    changes = run("git", "status", "--porcelain", cwd=root)
    if changes:
        raise ToolError(f"commit or put away these changes first; what is published must be a commit:\n{changes}")


def require_tested(root: Path) -> None:
    """Check that `make test` has passed for exactly the content of the last commit.

    Raises:
        ToolError: It has not passed.
    """
    content = run("git", "rev-parse", "HEAD^{tree}", cwd=root).strip()
    record = root / _RECORD
    if not record.is_file() or record.read_text(encoding="utf-8").strip() != content:
        raise ToolError("the tests have not passed on this commit; run `make test` first")


def tree(root: Path) -> str:
    """The hash that git would compute for the current content of the checkout, including changes and new files.

    It equals that of a commit's tree if and only if the checkout has the commit's content. Neither the index nor the
    object store of the repository is changed.
    """
    folder = Path(run("git", "rev-parse", "--absolute-git-dir", cwd=root).strip())
    common = Path(run("git", "rev-parse", "--path-format=absolute", "--git-common-dir", cwd=root).strip())
    with tempfile.TemporaryDirectory() as scratch:
        index = Path(scratch) / "index"
        # Starting from the current index, git reads only files that changed since.
        if (folder / "index").is_file():
            shutil.copy2(folder / "index", index)
        objects = Path(scratch) / "objects"
        objects.mkdir()
        environment = {
            "GIT_INDEX_FILE": str(index),
            "GIT_OBJECT_DIRECTORY": str(objects),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": str(common / "objects"),
        }
        run("git", "add", "--all", cwd=root, environment=environment)
        return run("git", "write-tree", cwd=root, environment=environment).strip()


def record_tested(root: Path, content: str) -> None:
    """Record that the tests have passed for this content.

    Args:
        root: The checkout.
        content: Its hash, from `tree`.
    """
    record = root / _RECORD
    record.parent.mkdir(parents=True, exist_ok=True)
    draft = record.with_suffix(f".{os.getpid()}")
    draft.write_text(f"{content}\n", encoding="utf-8")
    draft.replace(record)
