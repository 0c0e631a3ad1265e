"""The folder of a website keeps what is not its own, and knows which version is the latest."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.errors import GenerationError
from generator.output.site_folder import INDEX, MARK, NOT_FOUND, VERSIONS, check_files, check_place, take_version
from tests.site.pages import ROOT

LIBRARY = ROOT / "tests" / "site" / "library.yaml"


def build(site: Path, *versions: str) -> None:
    """Add versions, as the site tool would write them."""
    for version in versions:
        check_files(site, version)
        built = site / ".build-1" / "site"
        built.mkdir(parents=True)
        (built / INDEX).write_text(f"{version}\n", encoding="utf-8")
        (built / NOT_FOUND).write_text("/assets\n", encoding="utf-8")
        take_version(site, built, version)
        shutil.rmtree(site / ".build-1")


def latest(site: Path) -> str:
    listed = json.loads((site / VERSIONS).read_text(encoding="utf-8"))
    (found,) = [one["version"] for one in listed if one["aliases"] == ["latest"]]
    assert f"url={found}/index.html" in (site / INDEX).read_text(encoding="utf-8")
    return str(found)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        (["1.0", "2.0rc1"], "1.0"),
        (["2.0.dev3", "1.0"], "1.0"),
        (["1.0rc1", "1.0rc2", "1.0b1"], "1.0rc2"),
        (["0.9.0", "0.10.0", "nightly"], "0.10.0"),
        (["2.0rc1", "2.0"], "2.0"),
    ],
)
def test_a_prerelease_is_the_latest_only_without_a_final_version(
    tmp_path: Path, versions: list[str], expected: str
) -> None:
    build(tmp_path, *versions)
    assert latest(tmp_path) == expected


def test_a_version_is_built_again_and_removed_versions_are_not_missed(tmp_path: Path) -> None:
    build(tmp_path, "1.0", "2.0", "1.0")
    assert {path.name for path in (tmp_path / "1.0").iterdir()} == {INDEX, MARK}
    shutil.rmtree(tmp_path / "2.0")
    build(tmp_path, "1.0")
    assert [one["version"] for one in json.loads((tmp_path / VERSIONS).read_text(encoding="utf-8"))] == ["1.0"]


def _by_mike(site: Path) -> None:
    (site / "0.1").mkdir()
    (site / VERSIONS).write_text('[{"version": "0.1", "title": "0.1", "aliases": ["latest"]}]', encoding="utf-8")


def _link(name: str) -> Callable[[Path], None]:
    return lambda site: (site / name).symlink_to(site / "elsewhere")


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "index": (lambda site: (site / INDEX).write_text("<h1>Mine</h1>", encoding="utf-8"), INDEX),
    "404": (lambda site: (site / NOT_FOUND).write_bytes(b"\xff"), NOT_FOUND),
    "versions": (lambda site: (site / VERSIONS).write_text('{"versions": []}', encoding="utf-8"), VERSIONS),
    "versions of another tool": (_by_mike, VERSIONS),
    "a folder": (lambda site: (site / "1.0").mkdir(), "1.0"),
    "a file": (lambda site: (site / "1.0").write_text("mine", encoding="utf-8"), "1.0"),
    "a link": (_link("1.0"), "1.0"),
    "a linked page": (_link(INDEX), INDEX),
    "a folder as a page": (lambda site: (site / INDEX).mkdir(), INDEX),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_what_is_not_from_an_earlier_build_is_named_and_kept(tmp_path: Path, case: str) -> None:
    put, name = FOREIGN[case]
    put(tmp_path)
    with pytest.raises(GenerationError) as caught:
        check_files(tmp_path, "1.0")
    assert str(caught.value) == (
        "these files are not from an earlier build of the website and would be replaced:\n"
        f"  {tmp_path / name}\n"
        "move them away first, or pass another folder with --site"
    )


def test_all_files_in_the_way_are_in_one_error(tmp_path: Path) -> None:
    for put, _ in list(FOREIGN.values())[:3]:
        put(tmp_path)
    (tmp_path / "1.0").mkdir()
    with pytest.raises(GenerationError) as caught:
        check_files(tmp_path, "1.0")
    assert [line.rpartition("/")[2] for line in str(caught.value).splitlines()[1:-1]] == [
        INDEX,
        NOT_FOUND,
        VERSIONS,
        "1.0",
    ]


def test_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_text("docs.example.com\n", encoding="utf-8")
    (tmp_path / "blog").mkdir()
    build(tmp_path, "1.0", "1.1")
    assert {"CNAME", "blog", "1.0", "1.1", INDEX, NOT_FOUND, VERSIONS} == {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize(
    ("site", "message"),
    [
        (".", "contains the package"),
        ("generated", "contains the package"),
        ("generated/library", "contains the package"),
        ("generated/library/docs", "is inside the package"),
        ("generated/library/docs/../site", "is inside the package"),
        ("spec", "contains the document"),
    ],
)
def test_a_website_is_not_mixed_with_its_sources(tmp_path: Path, site: str, message: str) -> None:
    place = tmp_path / site
    with pytest.raises(GenerationError, match=f"{message} .*; pass another folder with --site"):
        check_place(place, package=tmp_path / "generated" / "library", document=tmp_path / "spec" / "openapi.yaml")


def test_the_command_writes_nothing_if_the_place_is_wrong(tmp_path: Path) -> None:
    output = tmp_path / "out"
    result = CliRunner().invoke(main, ["docs", str(LIBRARY), "--output", str(output), "--site", str(output)])
    assert (result.exit_code, result.stderr.splitlines()[-1].partition("/")[2].rpartition(" ")[0]) == (
        1,
        f"{str(output)[1:]} contains the package {output}; pass another folder with",
    )
    assert not output.exists()


@pytest.mark.parametrize("command", ["generate", "docs"])
def test_an_output_that_is_a_file_is_an_error_of_the_option(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("mine\n", encoding="utf-8")
    result = CliRunner().invoke(main, [command, str(LIBRARY), "--output", str(tmp_path / "file")])
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        f"Error: Invalid value for '--output': Directory '{tmp_path / 'file'}' is a file."
    )
