"""Documentation of other documents: a small one whose programs run, a hostile one, and one from elsewhere."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import black
import jsonpath_rfc9535
import pytest
import yaml
from markdown_it import MarkdownIt

from generator.output.freshness import Job
from generator.output.site import build_site
from generator.pipeline import document, prepare_docs
from generator.rendering.docs.render import Documentation
from tests.conftest import Generate
from tests.site.pages import ROOT, BuiltPage, operation_pages
from tests.site.running import Runner
from tests.site.test_website import needs_zensical

HERE = Path(__file__).parent
LIBRARY = HERE / "library.yaml"
MUSEUM = ROOT.parent / "shared" / "corpus" / "museum.yaml"

COVER = '"cover": {"kind": "soft", "pages": 341}'
EXPECTED = {
    "books.create": f'POST /books {{{COVER}, "printedOn": "1974-05-01", "title": "The Dispossessed"}}',
    "books.list": "GET /books?author=Ursula%20K.%20Le%20Guin",
    "events.watch": "GET /events",
}
"""Requests that the document states; the others have values that its schemas allow."""
WITHOUT_EXAMPLE = "impossible.create"


def _documentation(path: Path) -> Documentation:
    return prepare_docs(Job.of(path))[1]


@pytest.mark.filterwarnings("ignore:`.*` is deprecated:DeprecationWarning")
def test_programs_of_a_small_document_run(generated: Generate, tmp_path: Path) -> None:
    made = generated(LIBRARY.read_text(encoding="utf-8"))
    job = Job.of(tmp_path / "openapi.yaml", output=tmp_path / "out")
    outcome = document(job)
    assert outcome.warnings.splitlines()[-1].startswith(f"{WITHOUT_EXAMPLE}: no example call: ")
    sent: dict[str, str] = {}
    with import_module(f"{made.__name__}.testing").Server() as server:
        runner = Runner(made, ("Client", "AsyncClient"), server)
        for page in operation_pages(tmp_path / "out" / "docs"):
            requests = {runner.first_request(text, f"{page.path} ({label})") for label, text in page.programs.items()}
            assert len(requests) == (page.operation != WITHOUT_EXAMPLE), page.path
            sent |= dict.fromkeys([page.operation] * len(requests), "".join(requests))
            for text in page.programs.values():
                assert black.format_str(text, mode=black.Mode(line_length=60)) == text
    assert {name: sent[name] for name in EXPECTED} == EXPECTED
    assert len(sent) == 9


def test_the_overlay_selects_every_operation() -> None:
    """By an independent implementation of JSONPath, on the document as it is published."""
    files = _documentation(LIBRARY).files
    overlay = yaml.safe_load(files["code-samples.overlay.json"])
    library = yaml.safe_load(LIBRARY.read_text(encoding="utf-8"))
    ids = [jsonpath_rfc9535.find(action["target"], library).values() for action in overlay["actions"]]
    stated = {
        one["operationId"] for item in library["paths"].values() for key, one in item.items() if key != "parameters"
    }
    assert sorted(one["operationId"] for (one,) in ids) == sorted(stated - {WITHOUT_EXAMPLE})
    assert set(overlay) == {"overlay", "info", "actions"}
    for action in overlay["actions"]:
        samples = action["update"]["x-codeSamples"]
        assert [sorted(sample) for sample in samples] == [["label", "lang", "source"]] * 2
        for sample in samples:
            compile(sample["source"], action["target"], "exec")


def test_the_overlay_can_be_applied(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.json"
    overlay.write_text(_documentation(LIBRARY).files["code-samples.overlay.json"], encoding="utf-8")
    ready, _ = prepare_docs(Job.of(LIBRARY, overlays=[overlay]))
    assert len(ready.document.plain()["paths"]["/books"]["get"]["x-codeSamples"]) == 2


def test_stale_pages_are_removed_and_the_package_is_not_touched(tmp_path: Path) -> None:
    package = tmp_path / "out"
    (package / "src").mkdir(parents=True)
    text = LIBRARY.read_text(encoding="utf-8")
    source = tmp_path / "openapi.yaml"
    source.write_text(text, encoding="utf-8")
    first = document(Job.of(source, output=package)).report
    source.write_text(text.replace("notes.create", "notes.write"), encoding="utf-8")
    second = document(Job.of(source, output=package)).report
    assert first.removed == ()
    assert second.removed == ("reference/notes/create.md",)
    assert "reference/notes/write.md" in second.written
    assert sorted(path.name for path in package.iterdir()) == ["docs", "src"]


@pytest.mark.parametrize("path", [LIBRARY, HERE / "hostile.yaml"], ids=lambda path: path.stem)
def test_markdown_has_no_markup_or_links_of_the_document(path: Path) -> None:
    """By CommonMark, which passes raw HTML on: only our anchors and links to pages are there."""
    allowed = re.compile(r'<a id="[\w-]+">|<a href="[\w.]+\.md">|</a>|<br>')
    targets = re.compile(r"https?://|[\w./-]+\.md(#[\w-]+)?$|#[\w-]*$", re.IGNORECASE)
    for name, text in _documentation(path).files.items():
        if name.endswith(".md"):
            tokens = MarkdownIt("commonmark").parse(text)
            inside = [*tokens, *(child for token in tokens for child in token.children or ())]
            foreign = [
                one.content for one in inside if "html" in one.type and not allowed.fullmatch(one.content.strip())
            ]
            assert foreign == [], name
            hrefs = [str(one.attrs["href"]) for one in inside if one.type == "link_open"]
            assert [href for href in hrefs if targets.match(href) is None] == [], name
            assert [one.type for one in inside if one.type == "image"] == [], name


@needs_zensical
@pytest.mark.parametrize("path", [LIBRARY, HERE / "hostile.yaml", MUSEUM], ids=lambda path: path.stem)
def test_websites_of_other_documents_run_no_script_of_theirs(path: Path, tmp_path: Path) -> None:
    if not path.exists():
        pytest.skip(f"{path.name} is not on this machine")
    documentation = _documentation(path)
    build_site(documentation, tmp_path, tmp_path / "site")
    pages = {one: BuiltPage(one) for one in (tmp_path / "site" / documentation.version).rglob("*.html")}
    assert len(pages) > 5
    own = BuiltPage(_blank(tmp_path)).scripts
    for file, page in pages.items():
        assert page.handlers == [], file
        assert [
            url for url in page.urls if url.lower().startswith(("javascript:", "data:text", "vbscript:"))
        ] == [], file
        # The scripts of a page are those of an empty website, apart from the path of its folder.
        assert {_shape(script) for script in page.scripts} <= {_shape(script) for script in own}, file
        assert "root:" not in file.read_text(encoding="utf-8")


def _blank(folder: Path) -> Path:
    """The page of a website without any text of a document."""
    files = {"index.md": "# Home\n", "other.md": "# Other\n"}
    pages = [("", "index.md"), ("", "other.md")]
    small = Documentation(title="Small", version="1.0", files=files, navigation=pages, warnings=())
    build_site(small, folder, folder / "blank")
    return folder / "blank" / "1.0" / "index.html"


def _shape(script: str) -> str:
    """The beginning of a script, before what depends on the page."""
    return script.strip()[:20]
