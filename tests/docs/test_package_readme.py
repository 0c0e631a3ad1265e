"""The examples in the READMEs of packages and in `advanced.md` run, do what the text says, and type-check."""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from calcom.testing import CalComServer, Reply, Request
from tests.docs.markdown import Section, links, sections
from tests.docs.running import transcript
from tests.docs.servers import cal_com
from tests.type_checking import mypy

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated" / "calcom"


def examples(folder: Path) -> list[tuple[Path, Section]]:
    """The sections with programs of a package's README and of its continuation, each with its file."""
    pages = (folder / "README.md", folder / "advanced.md")
    return [(page, section) for page in pages for section in sections(page) if section.of("python")]


EXAMPLES = examples(PACKAGE)


def _drift(api: CalComServer) -> None:
    api.faults.next("me.get", drift={"data.email": None})


def _lose_the_response(api: CalComServer) -> None:
    api.faults.next("bookings.create", drop=True, processed=True)


def _renew_tokens(api: CalComServer) -> None:
    key = api.user.api_key
    api.credentials.expire("access-token")
    renewed = {"accessToken": key, "refreshToken": "new", "accessTokenExpiresAt": 4_000_000_000_000}
    api.respond("platform.managed_users.refresh_tokens", renewed)
    granted = {"access_token": key, "token_type": "bearer", "refresh_token": "new", "expires_in": 1800}
    api.respond("oauth.create_token", granted)


def _have_an_experiment(api: CalComServer) -> None:
    def made(request: Request) -> Reply:
        return Reply(status=201, body={"data": {"query": request.query, **request.body}})

    api.respond("POST /v2/experiments", made)


# What the server of a section does that is not usual.
UNUSUAL: Mapping[str, Callable[[CalComServer], None]] = {
    "Retries": _lose_the_response,
    "Tokens that expire": _renew_tokens,
    "Undocumented endpoints": _have_an_experiment,
    "Drift": _drift,
}


def expected(file: str) -> dict[str, str]:
    """The expected output and requests of each section."""
    text = (Path(__file__).parent / file).read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)[1:]
    return {title: part.strip() for title, part in zip(parts[::2], parts[1::2], strict=True)}


def test_every_section_with_examples_is_expected() -> None:
    """New, renamed and removed sections are detected."""
    assert list(expected("package_readme.txt")) == [section.title for _, section in EXAMPLES]


@pytest.mark.parametrize(("page", "section"), EXAMPLES, ids=[section.title for _, section in EXAMPLES])
def test_section(page: Path, section: Section, monkeypatch: pytest.MonkeyPatch) -> None:
    with cal_com(bookings=3) as api:
        UNUSUAL.get(section.title, lambda _: None)(api)
        monkeypatch.setenv("CALCOM_API_KEY", api.user.api_key)
        monkeypatch.setenv("CALCOM_BASE_URL", api.url)
        # Messages that are logged once per process must be logged again.
        monkeypatch.setattr("calcom._core.drift._logged", set[object]())
        events = transcript(page, section, api)
    assert "\n".join(events) == expected("package_readme.txt")[section.title]


def test_examples_type_check(tmp_path: Path) -> None:
    """In strict mode and without a cast, as the README promises."""
    for number, (_, section) in enumerate(EXAMPLES):
        code = "\n".join(block.text for block in section.of("python"))
        (tmp_path / f"section_{number}.py").write_text(f"# {section.title}\n{code}", encoding="utf-8")
    config = tmp_path / "mypy.ini"
    # Django has no annotations.
    config.write_text("[mypy]\n[mypy-django.*]\nignore_missing_imports = true\n", encoding="utf-8")
    done = mypy(tmp_path, path=PACKAGE / "src", config=config)
    assert (done.stdout, done.stderr) == (f"Success: no issues found in {len(EXAMPLES)} source files\n", "")


LIBRARY = """
    openapi: 3.1.0
    info: {title: Library API, version: "1"}
    servers: [{url: https://library.example.com}]
    security: [{token: []}]
    paths:
      /books:
        get:
          operationId: books.list
          summary: List the books.
          x-pagination: by_page
          parameters:
            - {name: page, in: query, schema: {type: integer}, description: Which page.}
            - {name: size, in: query, schema: {type: integer, default: 2}, description: How many to a page.}
          responses:
            "200":
              description: The books.
              content:
                application/json:
                  schema:
                    type: object
                    required: [books]
                    properties:
                      books: {type: array, items: {$ref: "#/components/schemas/Book"}}
                      total: {type: integer}
      /hours:
        get:
          operationId: hours.get
          summary: Get the opening hours.
          responses:
            "200":
              description: The hours.
              content:
                application/json:
                  schema: {type: object, required: [opens], properties: {opens: {type: string}}}
    components:
      securitySchemes:
        token: {type: http, scheme: bearer, description: The token on your library card.}
      schemas:
        Book: {type: object, required: [title], properties: {title: {type: string, description: Its title.}}}
"""
STREAMS = """
    openapi: 3.1.0
    info: {title: News API, version: "1"}
    servers: [{url: https://news.example.com}]
    security: [{token: []}]
    paths:
      /news:
        get:
          operationId: news.list
          parameters: [{name: stream, in: query, schema: {type: boolean}}]
          responses:
            "200":
              description: The news.
              content:
                application/json: {schema: {$ref: "#/components/schemas/News"}}
                application/jsonl: {schema: {$ref: "#/components/schemas/News"}}
      /paper:
        get:
          operationId: papers.get
          responses:
            "200": {description: The paper., content: {application/pdf: {schema: {type: string, format: binary}}}}
    components:
      schemas:
        News: {type: object, required: [title], properties: {title: {type: string}}}
      securitySchemes:
        token: {type: http, scheme: bearer}
"""
LIBRARY_SETTINGS = """
    pagination:
      by_page: {kind: page, at: page, size: size, first: 1, items: books, total: total}
"""
URLS = """
    homepage: https://library.example.com
    urls:
      repository: https://git.example.com/library
      issues: https://git.example.com/library/issues
      changelog: https://library.example.com/changes
      reference: https://library.example.com/api.md
      advanced: https://library.example.com/advanced.md
"""

LIBRARY_RESULTS: Mapping[str, Any] = {
    "books.list": [{"title": "Orlando"}, {"title": "The Waves"}],
    "hours.get": {"opens": "09:00"},
    "GET /": {"name": "Library API"},
}


def of_package(
    package: ModuleType, page: Path, section: Section, monkeypatch: pytest.MonkeyPatch, **results: Any
) -> list[str]:
    """Run a section of a package's page against its own in-memory API, with results by operation."""
    server = importlib.import_module(f"{package.__name__}.testing").Server
    with server() as api, monkeypatch.context() as patch:
        for operation, result in results.items():
            api.respond(operation, result)
        patch.setenv("MADE_API_KEY", "any")
        patch.setenv("MADE_BASE_URL", api.url)
        return [line.replace(api.url, "URL") for line in transcript(page, section, api)]


def test_a_package_without_texts_of_its_own(
    generated: Callable[..., ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every document gets a README with working examples, whatever its settings."""
    package = generated(LIBRARY, LIBRARY_SETTINGS)
    events = {
        section.title: "\n".join(of_package(package, page, section, monkeypatch, **LIBRARY_RESULTS))
        for page, section in examples(Path(str(package.__file__)).parents[2])
    }
    assert events == expected("plain_readme.txt")


def test_streams_and_downloads(
    generated: Callable[..., ModuleType], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A package with these features explains them, in sections with working examples."""
    package = generated(STREAMS)
    readme = Path(str(package.__file__)).parents[2] / "README.md"
    monkeypatch.chdir(tmp_path)
    events: dict[str, str] = {}
    for section in sections(readme):
        if section.title in ("Streams", "Downloads"):
            results = {"news.list": {"title": "It rains"}, "papers.get": b"%PDF-1.7 a paper"}
            events[section.title] = "\n".join(of_package(package, readme, section, monkeypatch, **results))
    assert events == {
        "Streams": "< GET /news?stream=true\n> title='It rains'",
        "Downloads": "< GET /paper\n> 200 16\n> 16 of 16",
    }
    assert (tmp_path / "download").read_bytes() == b"%PDF-1.7 a paper"


@pytest.mark.parametrize("has_changelog", [False, True])
@pytest.mark.parametrize("has_urls", [False, True])
def test_links_lead_somewhere_on_a_package_index(
    generated: Callable[..., ModuleType], tmp_path: Path, *, has_urls: bool, has_changelog: bool
) -> None:
    """Files beside the README are not available there, so that pages without a URL are named but not linked."""
    if has_changelog:
        (tmp_path / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    package = generated(LIBRARY, LIBRARY_SETTINGS + URLS * has_urls)
    folder = Path(str(package.__file__)).parents[2]
    text = (folder / "README.md").read_text(encoding="utf-8")
    metadata = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert [link for link in links(folder / "README.md") if not link.startswith(("#", "https://"))] == []
    assert ("[The reference](<https://library.example.com/api.md>)" in text) is has_urls
    assert ("`api.md`" in text) is not has_urls
    assert ("[Drift](<https://library.example.com/advanced.md#drift>)" in text) is has_urls
    assert ('"Drift" in `advanced.md`' in text) is not has_urls
    assert ("[The changelog](<https://library.example.com/changes>)" in text) is has_urls
    assert ("`CHANGELOG.md`" in text) is (has_changelog and not has_urls)
    assert (folder / "CHANGELOG.md").exists() is has_changelog
    assert metadata.get("urls", {}) == (
        {
            "Homepage": "https://library.example.com",
            "Repository": "https://git.example.com/library",
            "Issues": "https://git.example.com/library/issues",
            "Changelog": "https://library.example.com/changes",
            "Reference": "https://library.example.com/api.md",
        }
        if has_urls
        else {}
    )


BOX = """
    openapi: 3.1.0
    info: {title: Box API, version: "1"}
    servers: [{url: https://box.example.com}]
    paths:
      /files:
        post:
          operationId: files.create
          security: [{login: []}]
          parameters: [{name: Idempotency-Key, in: header, required: true, schema: {type: string}}]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}
          responses: {"200": {description: Done., content: {application/json: {schema: {type: object}}}}}
      /keys: {get: {operationId: keys.get, security: [{one: []}, {two: []}], responses: {"204": {description: ok}}}}
    components:
      securitySchemes:
        login:
          type: oauth2
          flows: {clientCredentials: {tokenUrl: /token, scopes: {write: To write., "read|all": ""}}}
        one: {type: http, scheme: Digest}
        two: {type: mutualTLS}
"""
BOX_SECTIONS = {
    "Authentication": [
        "> Client(base_url='URL', credentials=Credentials(api_key=***))",
        "> Client(base_url='URL', credentials=Credentials(api_key=***))",
    ],
    "Uploads": ["< POST /files"],
}


def test_sections_of_what_a_package_has(
    generated: Callable[..., ModuleType], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = generated(BOX, "idempotency_header: Idempotency-Key")
    readme = Path(str(package.__file__)).parents[2] / "README.md"
    made: dict[str, list[str]] = {}
    for number, section in enumerate(section for section in sections(readme) if section.title in BOX_SECTIONS):
        made[section.title] = of_package(package, readme, section, monkeypatch)
        code = "\n".join(block.text for block in section.of("python"))
        (tmp_path / f"section_{number}.py").write_text(f"# {section.title}\n{code}", encoding="utf-8")
    assert made == BOX_SECTIONS
    text = readme.read_text(encoding="utf-8")
    for part in ("### Digest authentication", "### Client certificates", "### Client credentials", "`Idempotency-Key`"):
        assert part in text
    files = sorted(map(str, tmp_path.glob("section_*.py")))
    done = mypy(*files, path=Path(str(package.__file__)).parents[1])
    assert (done.stdout, done.stderr) == (f"Success: no issues found in {len(files)} source files\n", "")
