"""README.md is correct: its examples run, its commands exist, its outputs are real."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.settings.names import Names
from generator.settings.readme import Readme
from generator.settings.settings import Settings
from generator.settings.streams import Streams
from tests.docs.markdown import Block, Section, links, sections
from tests.docs.projects import small_project
from tests.docs.running import transcript
from tests.docs.servers import cal_com
from tests.site import test_programs as programs
from tools import publishing
from tools.__main__ import main as tools_main

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


@pytest.fixture(scope="module")
def readme() -> dict[str, Section]:
    return {section.title: section for section in sections(README)}


PROGRAM = """
import os
from {package}.testing import Server
from tests.docs.running import request_line

api = Server()
api.respond({operation!r}, {result!r})
os.environ[{prefix!r} + "_BASE_URL"] = api.url
{code}
for call in api.calls():
    print("<", request_line(call.request))
api.close()
"""


def run(code: str, source: Path, variables: Mapping[str, str], **server: Any) -> str:
    """Run a program in a new process with an importable generated package, and the in-memory API of that package.

    Returns:
        Its output, and the requests that the server got.
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM.format(code=code, **server)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{source}{os.pathsep}{ROOT}", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


# -- output -----------------------------------------------------------------------------------------------------


def test_the_client_books(readme: Mapping[str, Section], monkeypatch: pytest.MonkeyPatch) -> None:
    with cal_com(bookings=1) as api:
        monkeypatch.setenv("CALCOM_API_KEY", api.user.api_key)
        monkeypatch.setenv("CALCOM_BASE_URL", api.url)
        events = transcript(README, readme["What comes out"], api)
        _, booking = api.bookings
    assert events == [
        '< POST /v2/bookings (2024-08-13) {"start": "2035-12-04T10:00:00Z", "attendee": {"name": "Ada Lovelace", '
        '"email": "ada@example.com", "timeZone": "Europe/London"}, "eventTypeId": 1}',
        f"> {booking.uid} 2035-12-04 10:00:00+00:00",
        "< GET /v2/bookings?status=upcoming (2024-08-13)",
        "> Intro between Alice Example and Ada Lovelace",
        "> Intro between Alice Example and Guest 1",
    ]


def test_excerpts_are_what_is_generated(readme: Mapping[str, Section]) -> None:
    """The lines between ellipses occur in the output, in this order."""
    excerpts = {block.lead: block.text for block in readme["What comes out"].of("text")}
    assert len(excerpts) == 2
    for lead, excerpt in excerpts.items():
        source = (ROOT / lead.removeprefix("From `").removesuffix("`:")).read_text(encoding="utf-8")
        parts = re.split(r"^ *…\n", excerpt, flags=re.MULTILINE)
        assert re.search(".*?".join(map(re.escape, parts)), source, flags=re.DOTALL), lead


# -- add an endpoint ----------------------------------------------------------------------------------------------


def test_an_endpoint_is_added(readme: Mapping[str, Section], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    section = readme["Add an endpoint in five minutes"]
    path_item, reference = section.of("yaml")
    assert "`spec/paths/bookings.yaml`" in path_item.lead
    assert "`spec/openapi.yaml`, under `paths`" in reference.lead

    monkeypatch.chdir(tmp_path)
    small_project(tmp_path)
    spec, output = tmp_path / "spec", tmp_path / "generated" / "calcom"
    bookings, root = spec / "paths" / "bookings.yaml", spec / "openapi.yaml"
    bookings.write_text(f"{bookings.read_text(encoding='utf-8')}\n{path_item.text}", encoding="utf-8")
    before, paths, after = root.read_text(encoding="utf-8").partition("\npaths:\n")
    root.write_text(f"{before}{paths}{reference.text}{after}", encoding="utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "recordings").symlink_to(ROOT / "tests" / "recordings")
    commands, accepting = section.of("sh")
    assert commands.text == "make evidence\nmake generate\n"
    # Every path of these commands is in the repository.
    named = [word for word in accepting.text.split() if word.startswith("tests/")]
    assert named == [str(path.relative_to(ROOT)) for path in (Path(programs.__file__), programs.EXPECTED)]
    evidence = CliRunner().invoke(tools_main, ["evidence"], catch_exceptions=False)
    done = CliRunner().invoke(main, ["generate"], catch_exceptions=False)

    (shown,) = section.of("text")
    *written, summary = done.output.splitlines(keepends=True)
    assert ("".join([evidence.output, *written]), done.exit_code) == (shown.text, 0)
    assert summary.startswith(f"{len(written)} written, 0 removed, ")
    (example,) = section.of("python")
    (booking,) = cal_com(bookings=1).bookings
    server = {"package": "calcom", "prefix": "CALCOM", "operation": "bookings.remind", "result": booking.to_dict()}
    assert run(example.text, output / "src", {"CALCOM_API_KEY": "cal_key"}, **server) == (
        "Intro between Alice Example and Guest 1\n< POST /v2/bookings/bkg-1/reminders (2024-08-13) "
        '{"message": "See you tomorrow", "sendAt": "2035-12-04T09:00:00Z"}\n'
    )


# -- other APIs ---------------------------------------------------------------------------------------------------


def test_another_api(readme: Mapping[str, Section], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    section = readme["Another API"]
    document, settings, chosen, streams = section.of("yaml")
    assert Streams.model_validate(yaml.safe_load(streams.text)["streams"])
    assert Names.model_validate(yaml.safe_load(chosen.text)["names"]).resources == {"Members Area": "members"}
    (command,) = (block.text.split()[3:] for block in section.of("sh"))
    (findings,) = section.of("text")
    (example,) = section.of("python")
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "client.yaml").write_text(settings.text, encoding="utf-8")
    (folder / "openapi.yaml").write_text(document.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    refused = CliRunner().invoke(main, command)
    assert (refused.exit_code, refused.stderr) == (1, findings.text)
    assert not (tmp_path / "generated").exists()

    mended = document.text.replace("Boook", "Book")
    (folder / "openapi.yaml").write_text(mended, encoding="utf-8")
    assert CliRunner().invoke(main, command).exit_code == 0
    book = {"isbn": "978-0-141-18776-1", "title": "Jacob's Room"}
    server = {"package": "library_api", "prefix": "LIBRARY", "operation": "books.get", "result": book}
    printed = run(example.text, tmp_path / "generated" / "library_api" / "src", {"LIBRARY_TOKEN": "key"}, **server)
    assert printed == f"Jacob's Room\n< GET /books/{book['isbn']}\n"


def test_the_generator_s_own_readme_shows_the_same(readme: Mapping[str, Section]) -> None:
    """Package indexes show it, where links to files of this repository would not resolve."""
    path = ROOT / "generator" / "README.md"
    _, settings, *_ = readme["Another API"].of("yaml")
    blocks = {block.language: block.text for section in sections(path) for block in section.blocks}
    assert blocks["yaml"] == settings.text
    assert blocks["sh"].splitlines()[1].split()[1:] == ["generate", "library/openapi.yaml"]
    assert links(path) == []


def test_every_setting_is_listed() -> None:
    rows = _rows("| setting | what it says |")
    listed = [name for row in rows for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(listed) == sorted(Settings.model_fields)


def test_every_text_of_the_package_readme_is_listed() -> None:
    """The settings know exactly the sections of the README."""
    templates = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "templates").glob("*.md.jinja"))
    places = {*re.findall(r'part\("(\w+)"\)', templates), "example"}
    paragraph = next(
        text for text in README.read_text(encoding="utf-8").split("\n\n") if text.startswith("The texts of `readme`")
    )
    assert set(re.findall(r"`(\w+)`", paragraph)) == places | {"readme"}
    assert {field.alias or name for name, field in Readme.model_fields.items()} == places


def test_every_command_is_listed() -> None:
    rows = _rows("| command | what it does |")
    assert sorted(row[0].strip("`").removeprefix("python -m generator ") for row in rows) == sorted(main.commands)


def test_every_option_is_listed() -> None:
    listed = {
        (row[0].strip("`").split()[0], command)
        for row in _rows("| option | of |")
        for command in re.findall(r"\w+", row[1])
    }
    there = {
        ((option.secondary_opts or option.opts)[0], name)
        for name, command in main.commands.items()
        for option in command.params
        if isinstance(option, click.Option)
    }
    assert listed == there


def _rows(head: str) -> list[list[str]]:
    """The cells of the table whose header begins with this text."""
    lines = README.read_text(encoding="utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(head)) + 2
    end = next(n for n in range(start, len(lines)) if not lines[n].startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[start:end]]


# -- commands -----------------------------------------------------------------------------------------------------

SHELL = [
    pytest.param(line, id=f"{path.name}:{block.line}: {line}")
    for path in (README, ROOT / "CONTRIBUTING.md")
    for section in sections(path)
    for block in section.of("sh")
    for line in block.text.splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("line", SHELL)
def test_commands_exist(line: str) -> None:
    words = shlex.split(line, comments=True)
    if words[0] == "make":
        assert _targets(words[1:]) <= _makefile_targets()
    elif words[:3] == ["python", "-m", "generator"]:
        command = main.commands[words[3]]
        # Parsing rejects unknown options and arguments of the command; nothing is run.
        command.make_context(words[3], words[4:], resilient_parsing=False)
    elif words[1:3] == ["-m", "pytest"] and "FILE" not in words:
        collected = subprocess.run(
            [sys.executable, *words[1:], "--collect-only", "-q"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        # Status 5 would mean that nothing is selected.
        assert collected.returncode == 0, collected.stdout
    elif words[:3] == [".venv/bin/python", "-m", "pytest"]:
        assert (ROOT / words[3]).is_file()
    elif words[0] == "export":
        known = {publishing.UPLOAD, publishing.INDEX, "TWINE_USERNAME", "TWINE_PASSWORD"}
        assert {word.partition("=")[0] for word in words[1:]} <= known
    else:
        assert shutil.which(words[0]), f"{words[0]} is neither a target of the Makefile nor a command of the generator"


def _targets(words: list[str]) -> set[str]:
    return {word for word in words if "=" not in word}


def _makefile_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))


def block_languages(blocks: tuple[Block, ...]) -> set[str]:
    return {block.language for block in blocks}


@pytest.mark.parametrize("path", [README, ROOT / "generated" / "calcom" / "README.md"], ids=lambda p: p.parent.name)
def test_every_block_says_what_it_is(path: Path) -> None:
    """A block without a language, or in one that no test reads, would be skipped silently."""
    assert block_languages(tuple(b for s in sections(path) for b in s.blocks)) <= {"python", "sh", "yaml", "text"}
