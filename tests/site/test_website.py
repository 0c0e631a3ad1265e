"""The website of the committed pages: complete, small, without foreign requests, and the same every time."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest

import calcom
from calcom.testing import Server
from generator.errors import GenerationError
from generator.output.freshness import Job
from generator.output.site import ZENSICAL, build_site
from generator.output.site_folder import VERSIONS
from generator.pipeline import prepare_docs
from generator.rendering.docs.render import Documentation
from tests.site.browsing import BROWSERS, browser_path, served
from tests.site.pages import DOCS, PACKAGE, ROOT, BuiltPage, operation_pages
from tests.site.running import Runner
from tests.site.test_programs import EXPECTED

LIMITS = {"page": 15, "search": 150, "code": 100}
"""Limits in KB, compressed."""


def _has_zensical() -> bool:
    try:
        return version("zensical") == ZENSICAL
    except PackageNotFoundError:
        return False


needs_zensical = pytest.mark.skipif(
    not _has_zensical(), reason=f"zensical {ZENSICAL} is not installed; `make docs` installs it"
)
pytestmark = needs_zensical


@pytest.fixture(scope="module")
def documentation() -> Documentation:
    """The documentation, rendered again."""
    return prepare_docs(Job.of(ROOT / "spec" / "openapi.yaml"))[1]


@pytest.fixture(scope="module")
def site(documentation: Documentation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the documentation: the folder of its version."""
    folder = tmp_path_factory.mktemp("site")
    build_site(documentation, DOCS, folder)
    return folder / documentation.version


def _kilobytes(*paths: Path) -> float:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / 1024


def test_programs_of_the_website_are_those_of_the_pages(site: Path) -> None:
    """So the programs that `test_programs` runs are those that a reader copies from the website."""
    pages = list(operation_pages(DOCS))
    built = {page.operation: BuiltPage(site / Path(page.path).with_suffix(".html")).programs for page in pages}
    assert built == {page.operation: page.programs for page in pages}


def test_each_page_is_there_as_markdown_and_as_html(site: Path) -> None:
    pages = sorted(path.relative_to(DOCS) for path in DOCS.rglob("*.md"))
    assert [path for path in pages if (site / path).read_bytes() != (DOCS / path).read_bytes()] == []
    assert (
        sorted(path.relative_to(site).with_suffix(".md") for path in site.rglob("*.html") if path.name != "404.html")
        == pages
    )


def test_counts_are_those_of_the_manifest(site: Path) -> None:
    operations = json.loads((PACKAGE / "manifest.json").read_text(encoding="utf-8"))["operations"]
    overlay = json.loads((site / "code-samples.overlay.json").read_text(encoding="utf-8"))
    index = (site / "llms.txt").read_text(encoding="utf-8")
    full = [path.read_text(encoding="utf-8") for path in (site / "llms").iterdir()]
    assert len(overlay["actions"]) == len(operations)
    assert sum(f"(reference/{one['python'].replace('.', '/')}.md)" in index for one in operations) == len(operations)
    assert sum(text.count("**Sync**") for text in full) == len(operations)
    assert {path.stem for path in (site / "llms").iterdir()} == {one["python"].partition(".")[0] for one in operations}


def test_pages_and_search_and_code_are_small(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): _kilobytes(path) for path in site.rglob("*.html")}
    assert {path: size for path, size in pages.items() if size > LIMITS["page"]} == {}
    assert _kilobytes(site / "search.json") <= LIMITS["search"]
    loaded = {url for url in BuiltPage(site / "index.html").urls if url.endswith((".js", ".css")) and "://" not in url}
    workers = (site / "assets" / "javascripts" / "workers").glob("*.js")
    assert _kilobytes(*(site / url for url in loaded), *workers) <= LIMITS["code"]


def test_nothing_is_loaded_from_other_hosts(site: Path) -> None:
    loading = {
        (path.name, url)
        for path in [site / "index.html", *sorted(site.glob("reference/bookings/*.html"))]
        for url in _loaded(path)
    }
    assert loading == set()


def _loaded(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        for attribute in ('src="http', 'rel="stylesheet" href="http', 'rel="preconnect"', "@import"):
            if attribute in line:
                yield line.strip()


def test_a_second_build_is_the_same(documentation: Documentation, site: Path, tmp_path: Path) -> None:
    build_site(documentation, DOCS, tmp_path)
    again = tmp_path / documentation.version
    assert _contents(again) == _contents(site)
    versions = json.loads((tmp_path / VERSIONS).read_text(encoding="utf-8"))
    assert versions == [{"version": documentation.version, "title": documentation.version, "aliases": ["latest"]}]


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_older_versions_stay_and_the_newest_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = _small("0.9.0")
    build_site(small, tmp_path, tmp_path / "site")
    # A relative path is one from the current folder, wherever the website is built.
    monkeypatch.chdir(tmp_path)
    build_site(_small("0.10.0"), tmp_path, Path("site"))
    versions = json.loads((tmp_path / "site" / VERSIONS).read_text(encoding="utf-8"))
    assert [(one["version"], one["aliases"]) for one in versions] == [("0.10.0", ["latest"]), ("0.9.0", [])]
    assert "0.10.0/index.html" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "site" / "0.9.0" / "index.html").is_file()


def _small(number: str, text: str = "# Home\n") -> Documentation:
    files = {"index.md": text, "other.md": "# Other\n"}
    pages = [("", "index.md"), ("", "other.md")]
    return Documentation(title="Small", version=number, files=files, navigation=pages, warnings=())


@pytest.mark.parametrize("target", ["missing.md", "other.md#missing"])
def test_a_broken_link_fails_with_its_place(target: str, tmp_path: Path) -> None:
    broken = _small("1.0", f"# Home\n\n**Sync**\n\n```python\nprint()\n```\n\n[Broken]({target})\n")
    with pytest.raises(GenerationError, match=r"the website cannot be built:[^$]*docs/index\.md:9:"):
        build_site(broken, Path("docs"), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_version_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(GenerationError, match="cannot be the name of a folder"):
        build_site(_small("../elsewhere"), tmp_path, tmp_path / "site")


# -- in a browser -----------------------------------------------------------------------------------------------------

SEARCHES = {
    "cancel a booking": (1, "reference/bookings/cancel.html"),
    "bookings.cancel": (1, "reference/bookings/cancel.html"),
    "cancelation": (1, "reference/bookings/cancel.html"),
    "mark_absent": (1, "reference/bookings/mark_absent.html"),
    "RateLimitError": (1, "errors.html"),
    "BookerParam": (1, "types/bookings.html"),
    "move a meeting": (3, "reference/bookings/reschedule.html"),
}
"""What is searched, and the page that must be among so many first results."""

ABORTED = "net::ERR_ABORTED"
"""How Chromium reports a request that it gave up itself."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser of this machine."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed; `make docs-test` does")
    path = browser_path()
    if path is None:
        pytest.skip(f"none of {', '.join(BROWSERS)} is installed")
    with playwright.sync_playwright() as started:
        # The content is our own, and containers have no sandbox.
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def url(site: Path) -> Iterator[str]:
    with served(site.parent) as root:
        yield f"{root}/{site.name}"


@pytest.fixture
def page(browser: Any, url: str) -> Iterator[Any]:
    """A page that reports console errors, failed requests, and requests to other hosts."""
    troubles: list[str] = []
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        # Not a limit for speed: the machine may be busy.
        context.set_default_timeout(120_000)
        opened = context.new_page()
        opened.on("console", lambda message: message.type == "error" and troubles.append(message.text))
        opened.on("pageerror", lambda error: troubles.append(str(error)))
        # A browser gives up what is still loading, such as the icon, when the test goes on to another page.
        opened.on(
            "requestfailed",
            lambda request: request.failure == ABORTED or troubles.append(f"{request.failure}: {request.url}"),
        )
        opened.on("response", lambda response: response.status >= 400 and troubles.append(response.url))
        opened.on(
            "request", lambda request: request.url.startswith(url.rpartition("/")[0]) or troubles.append(request.url)
        )
        yield opened
    assert troubles == []


def _twenty() -> list[str]:
    operations = [Path(page.path).with_suffix(".html").as_posix() for page in operation_pages(DOCS)]
    others = ["index.html", "errors.html", "client.html", "types/bookings.html", "guides/errors.html"]
    return [*others, *operations[:: len(operations) // 15][:15]]


def test_twenty_pages_work_without_other_hosts_and_do_not_scroll_sideways(page: Any, url: str) -> None:
    wide: list[tuple[str, int]] = []
    for number, path in enumerate(_twenty()):
        page.emulate_media(color_scheme="dark" if number % 2 else "light")
        page.goto(f"{url}/{path}", wait_until="networkidle")
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append((path, width))
    assert wide == []


@pytest.mark.parametrize("below", ["", "/project/docs"])
@pytest.mark.parametrize("missing", ["missing", "0.0.1/reference/bookings/gone.html", "a/b/c/d/"])
def test_an_address_without_a_page_leads_to_the_start(browser: Any, site: Path, below: str, missing: str) -> None:
    """On hosts that show the root's 404 page, at the root of a host and below a path."""
    with served(site.parent, below) as root:
        opened = browser.new_page()
        answer = opened.goto(f"{root}{below}/{missing}", wait_until="networkidle")
        assert answer.status == 404
        opened.get_by_text("start page").click()
        opened.wait_for_url(f"{root}{below}/{site.name}/index.html")
        assert "First call" in opened.content()
        opened.close()


def test_the_chosen_tab_is_kept_on_other_pages(page: Any, url: str) -> None:
    page.goto(f"{url}/reference/bookings/create.html", wait_until="networkidle")
    page.get_by_text("Async", exact=True).click()
    page.goto(f"{url}/reference/bookings/cancel.html", wait_until="networkidle")
    page.wait_for_function("document.querySelectorAll('.tabbed-set input')[1].checked")


def test_an_argument_has_an_address(page: Any, url: str) -> None:
    page.goto(f"{url}/reference/bookings/create.html#attendee", wait_until="networkidle")
    # The page scrolls after it has loaded.
    top = "document.getElementById('attendee').getBoundingClientRect().top"
    page.wait_for_function(f"0 <= {top} && {top} < 450")


def test_a_copied_program_runs(page: Any, url: str) -> None:
    page.goto(f"{url}/reference/bookings/create.html", wait_until="networkidle")
    page.locator(".tabbed-block").first.hover()
    page.locator(".tabbed-block button, .tabbed-block .md-clipboard").first.click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.length > 0)")
    copied = page.evaluate("navigator.clipboard.readText()")
    with Server() as server:
        sent = Runner(calcom, ("CalCom", "AsyncCalCom"), server).first_request(copied, "clipboard")
    expected = next(
        one for one in EXPECTED.read_text(encoding="utf-8").splitlines() if one.startswith("bookings.create ")
    )
    assert f"bookings.create {sent}" == expected


def open_search(page: Any) -> None:
    """Open the search. Before it is open, letters are shortcuts that lead to other pages."""
    not_yet = pytest.importorskip("playwright.sync_api").TimeoutError
    for _ in range(12):
        # On a busy machine, the script of the page starts late: nothing handles a key that is pressed before.
        page.keyboard.press("Control+k")
        with suppress(not_yet):
            page.wait_for_function("document.activeElement?.shadowRoot", timeout=10_000)
            return
    pytest.fail("the search does not open")


@pytest.mark.parametrize("wanted", SEARCHES)
def test_the_search_finds_the_right_page(page: Any, url: str, wanted: str) -> None:
    within, expected = SEARCHES[wanted]
    page.goto(f"{url}/index.html", wait_until="networkidle")
    open_search(page)
    page.keyboard.type(wanted)
    # The search is below a shadow root. Results of what was typed so far appear first.
    page.wait_for_function(
        "([within, expected]) => {"
        " const root = document.activeElement?.shadowRoot;"
        " const links = root ? [...root.querySelectorAll('a')].slice(0, within).map(link => link.href) : [];"
        " return links.some(link => link.startsWith(expected)); }",
        arg=[within, f"{url}/{expected}"],
    )
