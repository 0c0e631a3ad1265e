"""`make publish`, from a commit to a loopback package index and from there into an empty environment."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.running import request_line
from tests.docs.servers import cal_com
from tests.package.conftest import Checkout, Index, Published
from tools import publishing
from tools.building import Distributions
from tools.commands import CommandError
from tools.environment import Environment
from tools.projects import find_projects

# One worker publishes and installs, for all tests.
GENERATOR, CLIENT = find_projects(ROOT)
FILES = sorted(
    f"{project.stem}{suffix}" for project in (GENERATOR, CLIENT) for suffix in ("-py3-none-any.whl", ".tar.gz")
)
GENERATED = r"\d+ written, 0 removed, 0 unchanged"
CALLED = r"\d+ modules, \d+ models, a sync and an async call; httpx2 \S+, pydantic \S+"
BUILT = "".join(
    f"built  dist/{project.stem}.tar.gz\nbuilt  dist/{project.stem}-py3-none-any.whl\n"
    for project in (GENERATOR, CLIENT)
)
OUTPUT = (
    re.escape(BUILT)
    + rf"""tried  {re.escape(GENERATOR.stem)}-py3-none-any\.whl with the present dependencies: {GENERATED}
tried  {re.escape(CLIENT.stem)}-py3-none-any\.whl with the present dependencies: {CALLED}
published {re.escape(f"{GENERATOR.name} {GENERATOR.version}")}
published {re.escape(f"{CLIENT.name} {CLIENT.version}")}
"""
)
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
PRINTED = "booked {0}\nlisted ['{0}', 'bkg-1', 'bkg-2', 'bkg-3']\nraw 200 {0} 200 2\nrefused NotFoundException\n"


def test_everything_is_published(published: Published) -> None:
    result = published.result
    assert (result.status, result.errors) == (0, "")
    assert re.fullmatch(OUTPUT, result.output), result.output
    assert sorted(path.name for path in published.index.folder.iterdir()) == FILES
    for name in FILES:
        assert (published.index.folder / name).read_bytes() == (published.checkout.folder / "dist" / name).read_bytes()


def test_what_is_published_is_not_published_again(published: Published) -> None:
    before = {path: path.stat().st_mtime_ns for path in published.index.folder.iterdir()}
    result = published.checkout.tools("publish", "--offline", **published.index.variables)
    assert (result.status, result.output) == (1, "")
    assert result.errors == (
        f"{GENERATOR.name} {GENERATOR.version}, {CLIENT.name} {CLIENT.version}: already published; "
        "a version can be published only once, so set a new one\n"
    )
    assert {path: path.stat().st_mtime_ns for path in published.index.folder.iterdir()} == before


def test_the_repository_has_the_last_word(published: Published, monkeypatch: pytest.MonkeyPatch) -> None:
    for key, value in published.index.variables.items():
        monkeypatch.setenv(key, value)
    built = _built(published, "calcom-client")
    with pytest.raises(CommandError, match="already exists"):
        publishing.upload([built])
    monkeypatch.setenv("TWINE_PASSWORD", "wrong")
    with pytest.raises(CommandError, match="403 Forbidden"):
        publishing.upload([built])


def test_a_dirty_tree_is_refused(checkout: Checkout, index: Index, tmp_path: Path) -> None:
    clone = checkout.clone(tmp_path / "clone")
    (clone.folder / "LICENSE").write_text("None.\n", encoding="utf-8")
    (clone.folder / "notes.txt").write_text("Mine.\n", encoding="utf-8")
    result = clone.tools("publish", **index.variables)
    assert (result.status, result.output) == (1, "")
    assert result.errors == (
        "commit or put away these changes first; what is published must be a commit:\n M LICENSE\n?? notes.txt\n\n"
    )


def test_an_untested_commit_is_refused(checkout: Checkout, index: Index, tmp_path: Path) -> None:
    refusal = "the tests have not passed on this commit; run `make test` first\n"
    clone = checkout.clone(tmp_path / "clone")
    assert clone.tools("publish", **index.variables).errors == refusal
    # A failed run does not count, nor does one on another commit.
    assert clone.tools("tested", "false").status == 1
    assert clone.tools("publish", **index.variables).errors == refusal
    assert clone.tools("tested", "true").status == 0
    (clone.folder / "LICENSE").write_text("None.\n", encoding="utf-8")
    clone.git("commit", "--quiet", "--all", "--message", "Not tested")
    assert clone.tools("publish", **index.variables).errors == refusal


def test_a_run_before_the_commit_counts_if_the_commit_holds_what_was_tested(checkout: Checkout, tmp_path: Path) -> None:
    clone = checkout.clone(tmp_path / "clone")
    (clone.folder / "notes.txt").write_text("Mine.\n", encoding="utf-8")
    assert clone.tools("tested", "true").status == 0
    clone.git("add", "notes.txt")
    clone.git("commit", "--quiet", "--message", "Tested before it was committed")
    # The next failure: an invalid repository in the environment.
    unreachable = {
        "TWINE_REPOSITORY_URL": "http://127.0.0.1:9/",
        "TWINE_USERNAME": "maintainer",
        "TWINE_PASSWORD": "secret",
        "PUBLISHED_INDEX_URL": "http://127.0.0.1:9/simple",
    }
    result = clone.tools("publish", **unreachable)
    assert result.errors.startswith("the index cannot be read: GET http://127.0.0.1:9/simple/openapi-twin-clients/: ")


def test_tests_that_change_files_do_not_count(checkout: Checkout, index: Index, tmp_path: Path) -> None:
    clone = checkout.clone(tmp_path / "clone")
    result = clone.tools("tested", "touch", "made-by-the-tests")
    assert result.errors == "files changed while the tests ran, so `make publish` will require another run\n"
    (clone.folder / "made-by-the-tests").unlink()
    assert clone.tools("publish", **index.variables).status == 1


def test_the_environment_has_to_name_the_repository(checkout: Checkout) -> None:
    assert checkout.tools("publish").errors == "set TWINE_REPOSITORY_URL to the URL that uploads go to\n"
    assert checkout.tools("publish", TWINE_REPOSITORY_URL="http://127.0.0.1:9/").errors == (
        "set PUBLISHED_INDEX_URL to the URL that pip would install from; what it lists is not published again\n"
    )


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"TWINE_USERNAME": "maintainer"},
        {"TWINE_PASSWORD": "secret"},
        {"TWINE_USERNAME": "", "TWINE_PASSWORD": "secret"},
    ],
)
def test_credentials_are_asked_for_before_anything_is_built(checkout: Checkout, given: dict[str, str]) -> None:
    url = "http://127.0.0.1:9/"
    result = checkout.tools("publish", TWINE_REPOSITORY_URL=url, PUBLISHED_INDEX_URL=url, **given, **NO_KEYRING)
    assert (result.status, result.output) == (1, "")
    assert result.errors == (
        f"there are no credentials for {url}: set TWINE_USERNAME and TWINE_PASSWORD (for a token, the user name is "
        "`__token__`), or keep them in the keyring\n"
    )
    assert not (checkout.folder / "dist").exists()


def test_an_upload_without_a_password_may_have_a_certificate(checkout: Checkout, tmp_path: Path) -> None:
    url = "http://127.0.0.1:9/"
    clone = checkout.clone(tmp_path / "clone")
    result = clone.tools("publish", TWINE_REPOSITORY_URL=url, PUBLISHED_INDEX_URL=url, TWINE_CLIENT_CERT="mine.pem")
    # The next failure.
    assert result.errors == "the tests have not passed on this commit; run `make test` first\n"


@pytest.mark.parametrize("program", ["synchronous.py", "asynchronous.py"])
def test_an_application_runs_on_what_was_installed(environment: Environment, program: str, tmp_path: Path) -> None:
    script = Path(__file__).parent / "programs" / program
    with cal_com(bookings=3) as api, pytest.MonkeyPatch.context() as variables:
        variables.setenv("CALCOM_BASE_URL", api.url)
        variables.setenv("CALCOM_API_KEY", api.user.api_key)
        printed = environment.run(script, cwd=tmp_path)
    assert printed == PRINTED.format(api.bookings[-1].uid)
    method, target, version, body = request_line(api.calls()[0].request).split(" ", 3)
    assert (method, target, version) == ("POST", "/v2/bookings", "(2024-08-13)")
    assert json.loads(body) == {
        "eventTypeId": 1,
        "start": "2035-12-04T10:00:00Z",
        "attendee": {"name": "Ada", "email": "ada@example.com", "timeZone": "Europe/London"},
    }


def _built(published: Published, name: str) -> Distributions:
    (project,) = (project for project in find_projects(published.checkout.folder) if project.name == name)
    output = published.checkout.folder / "dist"
    return Distributions(
        project=project, sdist=output / f"{project.stem}.tar.gz", wheel=output / f"{project.stem}-py3-none-any.whl"
    )
