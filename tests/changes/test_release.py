"""The command `release` in a repository with a small document and its package."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.changes.conftest import Repository, make_repository, use_git
from tests.changes.test_diff import AUTHOR, OPTIONAL, add_argument, remove_argument

PACKAGE = "generated/library"
HISTORY = "# Changelog\n\nChanges of `library-client`.\n\n## Unreleased\n\n## 0.1.0 - 2026-03-01\n\nFirst release.\n"
DATE = ("--date", "2026-09-30")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository after the release of 0.1.0, to be copied."""
    with pytest.MonkeyPatch.context() as patch:
        repository = make_repository(tmp_path_factory.mktemp("original") / "repository", patch)
        repository.write("spec/CHANGELOG.md", HISTORY)
        assert repository.run("generate").exit_code == 0
        repository.commit(tag="v0.1.0")
        return repository.root


@pytest.fixture
def released(original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The repository after the release of 0.1.0."""
    use_git(monkeypatch)
    root = shutil.copytree(original, tmp_path / "repository", symlinks=True)
    monkeypatch.chdir(root)
    return Repository(root)


def state(repository: Repository) -> str:
    """The changes that git reports."""
    return repository.git("status", "--porcelain")


def test_something_new(released: Repository) -> None:
    add_argument(released)

    result = released.run("release", *DATE)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Added\n- `books.list(year)` added.\n\n"
        "0.1.1 is ready: the changes since v0.1.0. Read the changelog, commit, and tag the commit v0.1.1.\n"
    )
    assert released.read("spec/client.yaml") == (
        "package: library\ndistribution: library-client\nversion: 0.1.1  # set by `make release`\n"
        "client: Library\nenvironment: LIBRARY\n"
    )
    changelog = (
        "# Changelog\n\nChanges of `library-client`.\n\n## Unreleased\n\n"
        "## 0.1.1 - 2026-09-30\n\n### Added\n\n- `books.list(year)` added.\n\n"
        "## 0.1.0 - 2026-03-01\n\nFirst release.\n"
    )
    assert released.read("spec/CHANGELOG.md") == changelog
    assert released.read(f"{PACKAGE}/CHANGELOG.md") == changelog
    assert '__version__ = "0.1.1"' in released.read(f"{PACKAGE}/src/library/_version.py").splitlines()
    assert 'version = "0.1.1"' in released.read(f"{PACKAGE}/pyproject.toml").splitlines()
    assert released.run("generate").stdout.startswith("nothing changed")


def test_a_breaking_change(released: Repository) -> None:
    remove_argument(released)

    result = released.run("release", *DATE)

    assert result.stdout == (
        "Breaking changes\n- `books.list(author)` removed.\n\n"
        "0.2.0 is ready: the changes since v0.1.0. Read the changelog, commit, and tag the commit v0.2.0.\n"
    )


def test_a_stated_version(released: Repository) -> None:
    add_argument(released)

    result = released.run("release", "1.0.0rc1", *DATE)

    assert result.exit_code == 0
    assert '__version__ = "1.0.0rc1"' in released.read(f"{PACKAGE}/src/library/_version.py").splitlines()


def test_a_version_that_is_too_small(released: Repository) -> None:
    many = "".join(f"        - {{name: a{n}, in: query, required: true, schema: {{type: string}}}}\n" for n in range(7))
    released.replace("spec/openapi.yaml", AUTHOR, many)
    before = state(released)

    result = released.run("release", "0.1.1")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "0.1.1 is too low after v0.1.0: the changes require at least 0.2.0\n"
        "  breaking: `books.list(author)` removed\n"
        "  breaking: `books.list(a0)` added and is required\n"
        "  breaking: `books.list(a1)` added and is required\n"
        "  breaking: `books.list(a2)` added and is required\n"
        "  breaking: `books.list(a3)` added and is required\n"
        "  and 3 more\n"
    )
    assert state(released) == before


def test_what_the_templates_break(released: Repository) -> None:
    template = Path(__file__).resolve().parents[2] / "templates" / "src" / "package" / "flavor" / "client.py.jinja"
    text = template.read_text(encoding="utf-8")
    assert text.count("def close(self)") == 1
    released.write("mine/src/package/flavor/client.py.jinja", text.replace("def close(self)", "def shut(self)"))
    add_argument(released)

    small = released.run("release", "0.1.1", "--templates", "mine")
    enough = released.run("release", "--templates", "mine", *DATE)

    assert (small.exit_code, small.stdout) == (1, "")
    assert small.stderr == (
        "0.1.1 is too low after v0.1.0: the changes require at least 0.2.0\n  breaking: `Library.close` removed\n"
    )
    assert enough.stdout == (
        "Breaking changes\n- `Library.close` removed.\n\n"
        "Added\n- `books.list(year)` added.\n\n"
        "0.2.0 is ready: the changes since v0.1.0. Read the changelog, commit, and tag the commit v0.2.0.\n"
    )


def test_nothing_changed_for_users(released: Repository) -> None:
    refused = released.run("release")
    stated = released.run("release", "0.1.1", *DATE)

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == (
        "nothing changed for users since v0.1.0; to release anyway, state a version of at least 0.1.1\n"
    )
    assert stated.exit_code == 0
    assert "## 0.1.1 - 2026-09-30\n\nNothing changes for users.\n" in released.read("spec/CHANGELOG.md")


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("0.1.0", "0.1.0 is too low after v0.1.0: the changes require at least 0.1.1\n"),
        ("0.0.9", "0.0.9 is too low after v0.1.0: the changes require at least 0.1.1\n"),
        ("1.0", "`1.0` is not a version like 1.2.3 or 1.2.3rc1\n"),
        ("0.5.0", "0.5.0 is already released: the tag v0.5.0 exists\n"),
    ],
)
def test_refused_versions(released: Repository, version: str, message: str) -> None:
    released.git("switch", "--quiet", "--create", "other")
    released.git("commit", "--quiet", "--allow-empty", "--message", "Elsewhere")
    released.git("tag", "v0.5.0")
    released.git("switch", "--quiet", "main")
    released.replace("spec/openapi.yaml", AUTHOR, AUTHOR + OPTIONAL)

    result = released.run("release", version)

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (("--date", "30.9.2026"), "'--date': '30.9.2026' does not match the format '%Y-%m-%d'."),
        (("--templates", "nowhere"), "'--templates': Directory 'nowhere' does not exist."),
    ],
)
def test_refused_options(released: Repository, option: tuple[str, str], message: str) -> None:
    result = released.run("release", *option)

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: Invalid value for {message}")
    assert state(released) == ""


def test_an_entry_that_exists(released: Repository) -> None:
    add_argument(released)
    released.run("release", *DATE)
    before = state(released)

    result = released.run("release", *DATE)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "the changelog already has an entry for 0.1.1; remove it to regenerate it\n"
    assert state(released) == before


def test_a_failure_leaves_everything_as_it_was(released: Repository) -> None:
    add_argument(released)
    released.write(f"{PACKAGE}/README.md", "edited by hand\n")
    before = state(released)

    result = released.run("release", *DATE)

    assert (result.exit_code, result.stdout) == (1, "")
    assert "README.md" in result.stderr
    assert state(released) == before


def test_the_first_release(repository: Repository) -> None:
    repository.commit()

    result = repository.run("release", *DATE)

    assert (
        result.stdout == "0.1.0 is ready: the first release. Read the changelog, commit, and tag the commit v0.1.0.\n"
    )
    assert repository.read(f"{PACKAGE}/CHANGELOG.md") == (
        "# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-09-30\n\nFirst release.\n"
    )


def test_a_package_that_is_not_committed(repository: Repository) -> None:
    repository.write(".gitignore", "/generated\n")
    repository.commit(tag="v0.1.0")
    add_argument(repository)

    assert repository.run("release", "0.1.1", *DATE).exit_code == 0


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (None, "there is no client.yaml beside spec/openapi.yaml, which sets the version\n"),
        (
            "package: library\ndistribution: library\nclient: Library\nenvironment: LIBRARY\n",
            "client.yaml states no `version`\n",
        ),
    ],
)
def test_no_place_for_the_version(repository: Repository, settings: str | None, message: str) -> None:
    (repository.root / "spec" / "client.yaml").unlink()
    if settings is not None:
        repository.write("spec/client.yaml", settings)
    repository.commit()

    result = repository.run("release")

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


def test_a_quoted_version(repository: Repository) -> None:
    repository.replace("spec/client.yaml", "version: 0.1.0  #", 'version:  "0.1.0" #')
    repository.commit(tag="v0.1.0")
    add_argument(repository)

    repository.run("release", *DATE)

    assert repository.read("spec/client.yaml").splitlines()[2] == 'version:  "0.1.1" # set by `make release`'
