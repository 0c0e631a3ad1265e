"""Uploading what was built, once, from a commit that is known to be good.

The environment says where to: `TWINE_REPOSITORY_URL` is where twine uploads, `PUBLISHED_INDEX_URL` the index of the
same repository, the one that pip would install from. Credentials are those that twine finds: `TWINE_USERNAME` and
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
    """See to it that the environment names the repository.

    Raises:
        ToolError: It does not.
    """
    meanings = {UPLOAD: "uploads go to", INDEX: "pip would install from; what it lists is not published again"}
    for variable, meaning in meanings.items():
        if not os.environ.get(variable):
            raise ToolError(f"set {variable} to the URL that {meaning}")


def require_credentials() -> None:
    """See to it that twine will not end for want of credentials, after everything has been built and tried.

    Raises:
        ToolError: It has found none, wherever it looks for them.
    """
    if os.environ.get("TWINE_CLIENT_CERT"):
        return
    # Asks nobody on the network, as `password` would.
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
    """See to it that the repository does not have these versions.

    Raises:
        ToolError: It has one of them, or does not say what it has.
    """
    taken = [project for project in projects if Version(project.version) in published_versions(project)]
    if taken:
        names = ", ".join(f"{project.name} {project.version}" for project in taken)
        raise ToolError(f"{names}: already published; a version can be published only once, so set a new one")


def published_versions(project: Project) -> frozenset[Version]:
    """The versions of a project that the repository's index lists, withdrawn ones included.

    Raises:
        ToolError: The index does not answer as an index does.
    """
    url = f"{os.environ[INDEX].rstrip('/')}/{canonicalize_name(project.name)}/"
    try:
        answer = httpx2.get(url, headers={"accept": "text/html"}, follow_redirects=True, timeout=30)
    except httpx2.HTTPError as error:
        raise ToolError(f"the index cannot be asked what it has: GET {url}: {error}") from error
    if answer.status_code == HTTPStatus.NOT_FOUND:
        return frozenset()
    if answer.status_code != HTTPStatus.OK:
        raise ToolError(f"the index does not say what it has: GET {url} was answered with status {answer.status_code}")
    links = _Links()
    links.feed(answer.text)
    return frozenset(version for name in links.texts if (version := _version(name)) is not None)


class _Links(HTMLParser):
    """Collects the texts of the links of a project's page; the standard says that these are file names."""

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
        CommandError: The repository refused something.
    """
    paths: list[Path] = [path for built in distributions for path in built.files]
    # Only the verbose form says why a repository refuses.
    options = ("--non-interactive", "--disable-progress-bar", "--verbose")
    run(sys.executable, "-m", "twine", "upload", *options, *paths, cwd=Path.cwd(), environment={"NO_COLOR": "1"})
