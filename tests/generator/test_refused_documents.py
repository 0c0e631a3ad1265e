"""Loading: documents that are refused, with everything that is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Code, Diagnostics, DiagnosticsError, Position
from generator.loading.document import load, load_yaml
from tests.generator.files import HEAD, codes, load_files


def test_all_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticsError) as error:
        load_files(
            tmp_path,
            """\
            paths:
              /a: {$ref: a.yaml}
              /b: {$ref: b.yaml}
              /c: {$ref: c.yaml}
              /d: {$ref: c.yaml}
            """,
            a="get: [\n",
            b="get: {responses: {200: {$ref: '#/nothing'}}}\n",
        )
    assert codes(error) == [Code.SYNTAX, Code.REFERENCE_DANGLING, *[Code.REFERENCE_FILE_MISSING] * 2]


# Hostile documents


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "a:\n"])
def test_deep_nesting_is_refused(tmp_path: Path, opening: str) -> None:
    if opening == "a:\n":
        text = "".join(" " * depth + "a:\n" for depth in range(3000))
    else:
        text = "x: " + "\n  " * (opening == "- ") + opening * 100_000
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DiagnosticsError) as error:
        load_yaml(tmp_path / "data.yaml")
    assert codes(error) == [Code.LIMIT_EXCEEDED]


def test_depth_made_of_aliases_is_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x]", *(f"a{index}: &a{index} [*a{index - 1}]" for index in range(1, 500))]
    (tmp_path / "data.yaml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DiagnosticsError) as error:
        load_yaml(tmp_path / "data.yaml")
    assert codes(error) == [Code.LIMIT_EXCEEDED]


def test_growth_by_path_items_in_callbacks_is_refused(tmp_path: Path) -> None:
    items = [
        f"i{index}: {{get: {{responses: {{200: {{description: x}}}}, callbacks: {{"
        + ", ".join(f"c{copy}: {{x: {{$ref: '#/i{index + 1}'}}}}" for copy in range(20))
        + "}}}\n"
        for index in range(12)
    ]
    with pytest.raises(DiagnosticsError) as error:
        load_files(tmp_path, "paths: {/a: {$ref: items.yaml#/i0}}\n", items="".join(items) + "i12: {}\n")
    assert set(codes(error)) == {Code.LIMIT_EXCEEDED}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.NOT_OPENAPI),
        (b"\x00" * 100, Code.SYNTAX),
        (b"openapi: 3.1.0\x00", Code.SYNTAX),
        (b"openapi: \x1b[31m3.1.0", Code.SYNTAX),
        (bytes(range(256)), Code.FILE_NOT_UTF8),
        (b"\xff\xfeo\x00p\x00", Code.FILE_NOT_UTF8),
        (b"\x89PNG\r\n\x1a\n", Code.FILE_NOT_UTF8),
        (b"x: " + b"9" * 100_000, Code.NOT_JSON_DATA),
        (b"? [a, b]\n: c\n", Code.NOT_JSON_DATA),
        (b"? {a: b}\n: c\n", Code.NOT_JSON_DATA),
        (b"a: *nowhere\n", Code.SYNTAX),
        (b"<<: text\n", Code.NOT_JSON_DATA),
        (b"<<: [text]\n", Code.NOT_JSON_DATA),
        (b"a: !!python/object/apply:os.system [ls]\n", Code.NOT_JSON_DATA),
        (b"a: !!binary aGVsbG8=\n", Code.NOT_JSON_DATA),
        (b"%YAML 3.0\n---\na: b\n", Code.SYNTAX),
        (b"a: b\n---\nc: d\n", Code.NOT_JSON_DATA),
        (b"a:\n\tb: c\n", Code.SYNTAX),
        (b'{"a": "\\udc00"}', Code.SYNTAX),
        (b"[" * 10, Code.SYNTAX),
        (b"openapi: {a: b}\n", Code.UNSUPPORTED_VERSION),
        (b"openapi: 3.1.0\nopenapi: 3.1.0\n", Code.DUPLICATE_KEY),
    ],
)
def test_garbage_is_diagnosed(tmp_path: Path, content: bytes, code: Code) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_bytes(content)
    with pytest.raises(DiagnosticsError) as error:
        load(path)
    # A well-formed document without further content lacks `openapi`.
    assert set(codes(error)) - {Code.NOT_OPENAPI} == {code} - {Code.NOT_OPENAPI}
    assert str(error.value).replace("\n", "").isprintable()


def test_an_unreadable_root_is_diagnosed(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.yaml", tmp_path / ("x" * 5000)):
        with pytest.raises(DiagnosticsError) as error:
            load(path)
        assert codes(error) == [Code.FILE_UNREADABLE]


def test_no_reference_leaves_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("Secret: {type: string}\n", encoding="utf-8")
    folder = tmp_path / "document"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "linked").symlink_to(tmp_path)
    references = [
        "../secret.yaml",
        "link.yaml#/Secret",
        "linked/secret.yaml",
        "a/../../secret.yaml",
        "%2e%2e/secret.yaml",
    ]
    schemas = "".join(f"    S{index}: {{$ref: '{text}'}}\n" for index, text in enumerate(references))
    with pytest.raises(DiagnosticsError) as error:
        load_files(folder, f"{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{schemas}")
    assert codes(error) == [Code.REFERENCE_REFUSED] * len(references)
    assert "type: string" not in str(error.value)


def test_diagnostics_are_sorted_and_unique(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    for line in (3, 1, 3, 2):
        diagnostics.error(Code.SYNTAX, Position(tmp_path / "a", line), "wrong")
    diagnostics.warning(Code.SYNTAX, Position(tmp_path / "a", 9), "odd")
    assert [found.position.line for found in diagnostics.errors] == [1, 2, 3]
    assert [found.position.line for found in diagnostics.warnings] == [9]
    assert len(diagnostics) == 4
    with pytest.raises(DiagnosticsError):
        diagnostics.raise_for_errors()


def test_codes_are_unique_and_well_formed() -> None:
    identifiers = [code.identifier for code in Code]
    assert len(set(identifiers)) == len(identifiers)
    assert all(len(identifier) == 6 and identifier.startswith("GEN") for identifier in identifiers)
    assert all(code.title for code in Code)
