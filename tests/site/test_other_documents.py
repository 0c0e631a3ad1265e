"""Documentation of other documents: a small one whose programs run, a hostile one, and one from elsewhere."""

from __future__ import annotations

import contextlib
import io
import re
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import black
import jsonpath_rfc9535
import pytest
import yaml
from markdown_it import MarkdownIt

from generator.output.freshness import Job
from generator.output.site import build_site
from generator.pipeline import document, prepare_docs
from generator.rendering.docs.plausible import moment, named
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
EXAMPLES = {
    "name": "Fjord",
    "userName": "Ada Lovelace",
    "username": "ada",
    "contactEmail": "ada@example.com",
    "slug": "fjord",
    "title": "Fjord",
    "timeZone": "Europe/London",
    "websiteUrl": "https://example.com/fjord",
    "logoUrl": "https://example.com/logo.png",
    "coverImage": "https://example.com/cover.png",
    "status": "active",
    "startTime": "09:00",
    "cancellationReason": "The plans have changed",
    "fjord": "fjord",
    "": "fjord",
}
"""Names of properties, and strings for them."""


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


WITHOUT_SERVER = """
openapi: 3.1.0
info: {title: News, version: "1"}
paths:
  /news:
    get:
      operationId: news.list
      x-pagination: linked
      responses:
        "200":
          description: The news.
          content:
            application/json:
              schema: {type: object, required: [items], properties: {items: {type: array, items: {type: string}}}}
    post:
      operationId: news.write
      parameters: [{name: stream, in: query, schema: {type: boolean}}]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [title]
              properties:
                title: {type: string, pattern: "^[A-Z]|x$"}
                size: {type: integer, multipleOf: 5}
                startDate: {type: string, format: date}
                endDate: {type: string, format: date}
                contactPhone: {type: string}
                userName: {type: string}
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
    post:
      operationId: papers.send
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}
      responses: {"204": {description: Done.}}
  /login:
    get:
      operationId: login.link
      responses:
        "200": {description: A link., content: {application/json: {schema: {$ref: "#/components/schemas/Login"}}}}
  /types:
    get:
      operationId: types.get
      responses:
        "200":
          description: A type.
          content: {application/json: {schema: {$ref: "#/components/schemas/AccountHolderType"}}}
components:
  schemas:
    News: {type: object, required: [title], properties: {title: {type: string}}}
    Login: {type: object, required: [url], properties: {url: {type: string, format: password}}}
    AccountHolderType: {type: object, properties: {label: {type: string}}}
"""
LINKED = """
pagination:
  linked: {kind: link, items: items, next: next}
"""


def test_programs_of_a_document_without_a_server_pass_one(
    generated: Generate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every program of the README, the guides and the pages runs with the base URL that it states, and no other."""
    made = generated(WITHOUT_SERVER, LINKED)
    monkeypatch.delenv("MADE_BASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    files = _documentation(tmp_path / "openapi.yaml").files
    readme = Path(str(made.__file__)).parents[2] / "README.md"
    opened: list[str] = []
    with import_module(f"{made.__name__}.testing").Server() as server:
        server.respond("GET /", {})
        server.respond("papers.get", b"%PDF")

        def client(name: str) -> Any:
            real = getattr(made, name)

            def opening(**arguments: Any) -> Any:
                opened.append(arguments.pop("base_url"))
                return real(base_url=server.url, **arguments)

            return opening

        # Clients of their own have no reference to the ones that the programs make.
        for name in ("Client", "AsyncClient"):
            monkeypatch.setattr(made, name, client(name))
        texts = [readme.read_text(encoding="utf-8"), *(text for name, text in files.items() if name.endswith(".md"))]
        blocks = [
            block for text in texts for block in re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
        ]
        for block in blocks:
            if "Client(" in block and "stream=True" not in block:
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(compile(block, "block", "exec"), {"__name__": "__main__"})
    assert len(opened) > 20
    assert set(opened) == {"https://api.example.com"}


def test_pages_state_what_callers_have_to_know(generated: Generate, tmp_path: Path) -> None:
    made = generated(WITHOUT_SERVER, LINKED)
    files = _documentation(tmp_path / "openapi.yaml").files
    write = files["reference/news/write.md"]
    # What streams comes first, and is read as a stream.
    first, _, second = write.partition("Without a stream:")
    assert "    ) as stream:\n        for event in stream:\n            print(event)\n" in first
    assert 'title="Haven", stream=True\n' in first
    assert 'news = client.news.write(title="Haven", stream=False)\n    print(news)\n' in second
    # A property of an optional body, and limits that have no words.
    assert "`title` · `str` · required if the request has a body\n\n:   No description. Matches `^[A-Z]|x$`." in write
    assert ":   No description. A multiple of 5." in write
    # No name of Python is used for something else, and no secret is printed.
    assert "holder_type = client.types.get()\n    print(holder_type)" in files["reference/types/get.md"]
    assert "print(" not in files["reference/login/link.md"]
    # The position of a linked list is not one that a method takes.
    guide = files["guides/pagination.md"]
    assert "there is no position that you can pass to a method" in guide
    assert "Pass a position" not in guide
    readme = (Path(str(made.__file__)).parents[2] / "README.md").read_text(encoding="utf-8")
    assert "Pass a position" not in readme


RESPONSES = """
openapi: 3.1.0
info: {title: Clubs, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /clubs/{clubId}:
    parameters: [{name: clubId, in: path, required: true, schema: {type: string, examples: [chess]}}]
    get:
      operationId: clubs.get
      x-variants: {clubs.get_all: {summary: Get all clubs., response: array}}
      responses:
        "200":
          description: The club, or all clubs.
          content:
            application/json:
              schema:
                oneOf: [{$ref: "#/components/schemas/Club"}, {type: array, items: {$ref: "#/components/schemas/Club"}}]
    put:
      operationId: clubs.update
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties: {name: {type: string, examples: [Chess club]}, size: {type: string, examples: [large]}}
      responses:
        "200": {description: The club., content: {application/json: {schema: {$ref: "#/components/schemas/Club"}}}}
    delete:
      operationId: clubs.delete
      responses: {"204": {description: The club was deleted.}}
  /clubs/{clubId}/members:
    get:
      operationId: clubs.list_members
      parameters: [{name: clubId, in: path, required: true, schema: {type: string, examples: [chess]}}]
      responses:
        "200":
          description: The members.
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties: {id: {type: string}, clubId: {type: string}, tags: {type: array, items: {type: string}}}
  /clubs/sizes:
    get:
      operationId: clubs.get_sizes
      responses:
        "200":
          description: The number of members, by club.
          content: {application/json: {schema: {type: object, additionalProperties: {type: integer, examples: [12]}}}}
  /clubs/logo:
    get:
      operationId: clubs.get_logo
      responses: {"200": {description: A picture., content: {image/png: {schema: {type: string, format: binary}}}}}
  /clubs/random:
    get:
      operationId: clubs.find_random
      responses: {"302": {description: A club.}}
  /clubs/large:
    get:
      operationId: clubs.get_large
      responses:
        "200":
          description: More than a page shows.
          content: {application/json: {schema: {type: object, required: [PROPERTIES], properties: {PROPERTIES}}}}
components:
  schemas:
    Club:
      type: object
      required: [id, name, size]
      properties: {id: {type: string}, name: {type: string}, size: {type: integer, minimum: 3, maximum: 3}}
"""


def test_pages_show_what_methods_return(tmp_path: Path) -> None:
    """Each page states the result. What the request states, the response repeats, if its schema allows that."""
    names = [f"property{number}" for number in range(50)]
    stated = RESPONSES.replace("[PROPERTIES]", f"[{', '.join(names)}]").replace(
        "{PROPERTIES}", "{" + ", ".join(f"{name}: {{const: 1}}" for name in names) + "}"
    )
    path = tmp_path / "openapi.yaml"
    path.write_text(stated, encoding="utf-8")
    files = _documentation(path).files
    found = {
        name: text.partition("## Response\n")[2].partition("## Errors")[0].strip()
        for name in ("get", "get_all", "update", "delete", "list_members", "get_sizes", "get_logo", "find_random")
        for text in [files[f"reference/clubs/{name}.md"]]
    }
    shown = "\n\nFor example, with the names of the API:\n\n```json\n{}\n```"
    club, many = "Returns [`Club`](../../types/clubs.md#Club).", "Returns [`list[Club]`](../../types/clubs.md#Club)."
    either = " The club, or all clubs."
    assert found == {
        "get": club + either + shown.format('{"id": "chess", "name": "Lark", "size": 3}'),
        "get_all": many + either + shown.format('[{"id": "5fbac87d9d93", "name": "Lark", "size": 3}]'),
        "update": club + " The club." + shown.format('{"id": "chess", "name": "Chess club", "size": 3}'),
        "delete": "Returns `None`. The club was deleted.",
        "list_members": "Returns [`list[ClubsListMembersResultItem]`](../../types/clubs.md#ClubsListMembersResultItem)."
        + " The members."
        + shown.format('[\n  {\n    "id": "5fbac87d9d93",\n    "clubId": "chess",\n    "tags": ["important"]\n  }\n]'),
        "get_sizes": "Returns `dict[str, int]`. The number of members, by club." + shown.format('{"example": 12}'),
        "get_logo": "Returns `bytes`: the content of the response. A picture.",
        "find_random": "Returns `str`: the URL that the response redirects to. A club.",
    }
    large = files["reference/clubs/get_large.md"]
    assert "For example, with the names of the API (the first properties):\n" in large
    assert large.count('": 1') == 38


def test_the_page_about_the_client_has_both_clients_and_every_default() -> None:
    text = _documentation(LIBRARY).files["client.md"]
    entries = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("`") and " · " in line}
    assert entries["transport"] == (
        "`transport` · `Literal['httpx2', 'aiohttp']` · only `AsyncLibrary` · default `'httpx2'`"
    )
    assert entries["http_client"] == (
        "`http_client` · `httpx2.Client | None` · `httpx2.AsyncClient | None` in `AsyncLibrary` · default `None`"
    )
    assert entries["timeout"] == "`timeout` · `Timeout` · default `(5.0, 60.0, 60.0, 60.0)`"
    assert entries["max_retries"] == "`max_retries` · `int` · default `2`"
    # A default is in the entry or in its text.
    texts = text.split("\n\n")
    unstated = [name for name, line in entries.items() if "default" not in line]
    assert [name for name in unstated if "Default: " not in texts[texts.index(entries[name]) + 1]] == []


def test_parts_of_servers_in_code_have_no_backslashes(generated: Generate, tmp_path: Path) -> None:
    server = """
servers:
  - url: https://{region}.example.com
    variables: {region: {default: eu, description: "Part of `https://{region}.example.com`."}}
"""
    generated(WITHOUT_SERVER.replace("paths:", server.strip() + "\npaths:", 1), LINKED)
    text = _documentation(tmp_path / "openapi.yaml").files["guides/another-host.md"]
    assert "`https://{region}.example.com`" in text
    assert "\\{" not in text


def test_strings_in_examples_are_what_a_person_would_write() -> None:
    chance = Random(0)
    made = {name: named("fjord", name, chance) for name in EXAMPLES}
    assert made == EXAMPLES
    assert re.fullmatch(r"\+15550100\d{3}", named("fjord", "phoneNumber", chance))
    assert re.fullmatch(r"[0-9a-f]{12}", named("fjord", "accountId", chance))
    for format_, made_ in (("date", "2030-07-31"), ("date-time", "2030-01-14T16:30:00Z"), ("time", "16:30:00Z")):
        assert moment(made_, format_, "start") < moment(made_, format_, "endsAt".replace("ends", "end"))


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
