"""Hand-written code survives regeneration: a module that the package imports, and custom templates."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import Generate
from tests.type_checking import mypy

DOCUMENT = """
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example}]
paths:
  /animals:
    get: {operationId: animals.get, tags: [animals], summary: Get., responses: {"204": {description: Done.}}}
"""


def test_the_package_offers_what_the_custom_module_offers(generated: Generate, tmp_path: Path) -> None:
    custom = tmp_path / "out" / "src" / "made" / "_custom.py"
    custom.parent.mkdir(parents=True)
    custom.write_text(
        dedent('''
            """Ours."""

            from made import Client as _Client

            __all__ = ["Client", "feed"]


            class Client(_Client):
                def greeting(self) -> str:
                    return "hello"


            def feed() -> str:
                return "fed"
            '''),
        encoding="utf-8",
    )
    before = custom.read_bytes()

    package = generated(DOCUMENT)

    assert custom.read_bytes() == before
    assert package.feed() == "fed"
    assert package.Client(base_url="https://zoo.example").greeting() == "hello"
    assert package.AsyncClient.__module__ == "made._async.client"
    assert {"Client", "feed", "AsyncClient"} <= set(dir(package))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = package.nothing

    # Typed programs import it from its own module.
    program = tmp_path / "program.py"
    program.write_text(
        "from made._custom import Client, feed\n\ntext: str = feed() + Client().greeting()\nClient().animals.get()\n",
        encoding="utf-8",
    )
    done = mypy(program, path=tmp_path / "out" / "src")
    assert (done.stdout, done.stderr) == ("Success: no issues found in 1 source file\n", "")


def test_a_template_of_ones_own_replaces_the_built_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    arguments = ["generate", "openapi.yaml", "--output", "out", "--templates", "templates"]
    Path("templates").mkdir()
    CliRunner().invoke(main, arguments)
    Path("templates/api.md.jinja").write_text("# {{ package.title|cell }}, in our own words\n", encoding="utf-8")

    result = CliRunner().invoke(main, arguments)

    assert result.output.splitlines()[0] == " written  api.md"
    assert result.output.splitlines()[-1].startswith("1 written, 0 removed, ")
    assert Path("out/api.md").read_text(encoding="utf-8") == "# Zoo, in our own words\n"


def test_what_cannot_be_compiled_is_not_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    own = Path("templates/src/package/_version.py.jinja")
    own.parent.mkdir(parents=True)
    own.write_text("def f(a, a): ...\n", encoding="utf-8")

    result = CliRunner().invoke(main, ["generate", "openapi.yaml", "--output", "out", "--templates", "templates"])

    message = "src/zoo/_version.py:2: duplicate argument 'a' in function definition\n"
    assert (result.exit_code, result.output) == (1, message)
    assert not Path("out").exists()


def test_templates_that_nobody_named_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are code, and are beside a document that can be untrusted."""
    monkeypatch.chdir(tmp_path)
    Path("spec/templates/src/package/_core").mkdir(parents=True)
    Path("spec/openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    note = "spec/templates is ignored. Pass it with --templates if you trust it\n"
    arguments = ["generate", "spec/openapi.yaml", "--output", "out"]
    # A folder with that name but other content is ignored.
    Path("spec/templates/page.html").write_text("<p>", encoding="utf-8")
    assert CliRunner().invoke(main, arguments).stderr == ""
    before = Path("out/src/zoo/_core/omit.py").read_text(encoding="utf-8")

    Path("spec/templates/src/package/_core/omit.py").write_text("import os\n", encoding="utf-8")

    for options in ([], ["--no-cache"]):
        result = CliRunner().invoke(main, [*arguments, *options])
        assert (result.exit_code, result.stderr) == (0, note)
        assert Path("out/src/zoo/_core/omit.py").read_text(encoding="utf-8") == before


def test_a_changelog_that_is_no_text_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    Path("CHANGELOG.md").write_bytes(b"# \xff\n")

    result = CliRunner().invoke(main, ["generate", "openapi.yaml", "--output", "out"])

    assert (result.exit_code, result.output) == (1, "CHANGELOG.md: not UTF-8 text at byte 2\n")


def test_a_plain_file_of_ones_own_replaces_the_built_in_one_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    arguments = ["generate", "openapi.yaml", "--output", "out", "--templates", "templates"]
    Path("templates").mkdir()
    CliRunner().invoke(main, arguments)
    own = Path("templates/src/package/_core/omit.py")
    own.parent.mkdir(parents=True)
    for text in ("OMIT = '{{ not a tag }}'\n", "OMIT   =   2\n"):
        own.write_text(text, encoding="utf-8")

        result = CliRunner().invoke(main, arguments)

        assert result.output.splitlines()[0] == " written  src/zoo/_core/omit.py"
        assert Path("out/src/zoo/_core/omit.py").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("api.md.jinja", "one\n{% if %}\n", "api.md.jinja:2: Expected an expression, got 'end of statement block'"),
        ("api.md.jinja", "one\ntwo {{ packages.name }}\n", "api.md.jinja:2: 'packages' is undefined"),
        (
            "src/zoo/_version.py.jinja",
            "",
            "src/zoo/_version.py.jinja: no built-in template has this path or includes it",
        ),
        (
            "src/zoo/more.py",
            "",
            "src/zoo/more.py: no built-in template has this path or includes it",
        ),
        ("src/package/_core/retry.py", "\nif\n", "src/package/_core/retry.py:2: invalid syntax"),
        (
            "src/package/_core/retry.py.jinja",
            "",
            "src/package/_core/retry.py.jinja: the template that it would replace is retry.py",
        ),
        (
            "src/package/_version.py",
            "",
            "src/package/_version.py: the template that it would replace is _version.py.jinja",
        ),
        (
            "src/package/_core/errors.py",
            "STATUS_ERRORS = {}\n",
            "src/package/_core/errors.py: there is no `STATUS_ERRORS`, which says what error a status becomes",
        ),
        (
            "src/package/_core/errors.py",
            "STATUS_ERRORS: dict[int, type] = {\n    404: errors.Missing,\n}\n",
            "src/package/_core/errors.py:2: an entry of `STATUS_ERRORS` is a status and a class",
        ),
    ],
)
def test_a_template_of_ones_own_that_is_at_fault_is_located(
    path: str, text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    template = Path("templates", path)
    template.parent.mkdir(parents=True)
    template.write_text(text, encoding="utf-8")

    result = CliRunner().invoke(main, ["generate", "openapi.yaml", "--output", "out", "--templates", "templates"])

    assert (result.exit_code, result.output) == (1, f"templates/{message}\n")
    assert not Path("out").exists()
