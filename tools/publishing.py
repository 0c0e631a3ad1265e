"""Upload distributions, once, from a commit whose tests have passed.

The environment names the repository: twine uploads to `TWINE_REPOSITORY_URL`, and `PUBLISHED_INDEX_URL` is the index of
the same repository, from which pip would install. Credentials are those that twine finds: `TWINE_USERNAME` and
`TWINE_PASSWORD`, a keyring, or a client certificate (`TWINE_CLIENT_CERT`). Trusted publishing is for workflows.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from html.parser import HTMLParser
from http import HTTPStatus
from pathlib import Path

import httpx2
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)
from packaging.version import Version
from twine.exceptions import NonInteractive
from twine.settings import Settings

from tools.building import Distributions
from tools.commands import ToolError, run
from tools.projects import Project

UPLOAD = "TWINE_REPOSITORY_URL"
INDEX = "PUBLISHED_INDEX_URL"


def require_repository() -> None:
    """Check that the environment names the repository.

    Raises:
        ToolError: It does not.
    """
    meanings = {UPLOAD: "uploads go to", INDEX: "pip would install from; what it lists is not published again"}
    for variable, meaning in meanings.items():
        if not os.environ.get(variable):
            raise ToolError(f"set {variable} to the URL that {meaning}")


def require_credentials() -> None:
    """Check that twine will find credentials, before everything is built and tried.

    Raises:
        ToolError: There are none in any of the places where it looks.
    """
    if os.environ.get("TWINE_CLIENT_CERT"):
        return
    # Unlike `password`, this makes no network request.
    known = Settings(
        repository_url=os.environ[UPLOAD], username=os.environ.get("TWINE_USERNAME"), non_interactive=True
    ).auth
    try:
        user = known.username
    except NonInteractive:
        user = None
    if not user or not (os.environ.get("TWINE_PASSWORD") or known.get_password_from_keyring()):
        raise ToolError(
            f"there are no credentials for {os.environ[UPLOAD]}: set TWINE_USERNAME and TWINE_PASSWORD (for a token, "
            "the user name is `__token__`), or keep them in the keyring"
        )


def require_new(projects: Iterable[Project]) -> None:
    """Check that the repository does not have these versions.

    Raises:
        ToolError: It has one of them, or does not list its versions.
    """
    taken = [project for project in projects if Version(project.version) in published_versions(project)]
    if taken:
        names = ", ".join(f"{project.name} {project.version}" for project in taken)
        raise ToolError(f"{names}: already published; a version can be published only once, so set a new one")


def published_versions(project: Project) -> frozenset[Version]:
    """The versions of a project in the repository's index, including yanked ones.

    Raises:
        ToolError: The response is not that of an index.
    """
    url = f"{os.environ[INDEX].rstrip('/')}/{canonicalize_name(project.name)}/"
    try:
        answer = httpx2.get(url, headers={"accept": "text/html"}, follow_redirects=True, timeout=30)
    except httpx2.HTTPError as error:
        raise ToolError(f"the index cannot be read: GET {url}: {error}") from error
    if answer.status_code == HTTPStatus.NOT_FOUND:
        return frozenset()
    if answer.status_code != HTTPStatus.OK:
        raise ToolError(f"the index cannot be read: GET {url} returned status {answer.status_code}")
    links = _Links()
    links.feed(answer.text)
    return frozenset(version for name in links.texts if (version := _version(name)) is not None)


class _Links(HTMLParser):
    """Collects the texts of the links on a project's page; by the standard, these are file names."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "a"

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts.append(data.strip())


def _version(name: str) -> Version | None:
    try:
        return parse_wheel_filename(name)[1] if name.endswith(".whl") else parse_sdist_filename(name)[1]
    except (InvalidWheelFilename, InvalidSdistFilename):
        return None


def upload(distributions: Iterable[Distributions]) -> None:
    """Upload with twine.

    Raises:
        CommandError: The repository rejected something.
    """
    paths: list[Path] = [path for built in distributions for path in built.files]
    # Only the verbose output says why a repository rejects an upload.
    options = ("--non-interactive", "--disable-progress-bar", "--verbose")
    run(sys.executable, "-m", "twine", "upload", *options, *paths, cwd=Path.cwd(), environment={"NO_COLOR": "1"})
