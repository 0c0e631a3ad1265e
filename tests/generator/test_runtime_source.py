"""The parts of a package that are plain Python files, and the stub for the one that is not."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator.rendering.features import NEEDED
from generator.rendering.templates import TEMPLATES, is_copied, is_source, target_name
from tests.conftest import ROOT, Generate

RUNTIME = TEMPLATES / "src" / "package"
PACKAGE = ROOT / "generated" / "calcom" / "src" / "calcom"
# For a feature that the committed package does not have.
ELSEWHERE = {RUNTIME / "_core" / "fit.py"}
COPIED = sorted(
    path for path in RUNTIME.rglob("*") if path.is_file() and is_copied(path.name) and path not in ELSEWHERE
)


@pytest.mark.parametrize("path", COPIED, ids=lambda path: path.relative_to(RUNTIME).as_posix())
def test_plain_files_are_copied_byte_by_byte(path: Path) -> None:
    # The async client has every file that both clients are rendered from.
    place = PACKAGE / path.relative_to(RUNTIME).as_posix().replace("flavor/", "_async/")
    if place.exists():
        assert place.read_bytes() == path.read_bytes()
    else:
        assert f"src/package/{path.relative_to(RUNTIME).as_posix()}" in NEEDED


def test_a_template_has_something_to_fill_in() -> None:
    plain = [
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATES.rglob("*.jinja")
        if not any(tag in path.read_text(encoding="utf-8") for tag in ("{{", "{%"))
    ]
    assert plain == []


def test_the_stub_declares_what_the_module_of_facts_defines(generated: Generate) -> None:
    """All of it; no package has all features."""
    document = """
        openapi: 3.1.0
        info: {title: Zoo, version: "1"}
        servers: [{url: https://zoo.example}]
        security: [{login: []}]
        paths:
          /animals: {get: {operationId: animals.get, summary: Get., responses: {"204": {description: Done.}}}}
        components:
          securitySchemes:
            login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}
            screen: {type: oauth2, flows: {deviceAuthorization: {
              deviceAuthorizationUrl: /device, tokenUrl: /token, scopes: {}}}}
    """
    other = Path(str(generated(document).__file__)).parent / "_core" / "facts.py"
    stub = declarations(RUNTIME / "_core" / "facts.pyi")
    assert declarations(PACKAGE / "_core" / "facts.py") | declarations(other) == stub


def test_the_facts_of_an_api_that_has_little_are_among_those_of_the_stub(generated: Generate) -> None:
    document = """
        openapi: 3.1.0
        info: {title: Zoo, version: "1"}
        servers: [{url: https://zoo.example}]
        paths:
          /animals: {get: {operationId: animals.get, summary: Get., responses: {"204": {description: Done.}}}}
    """
    folder = Path(str(generated(document).__file__)).parent
    stub = declarations(RUNTIME / "_core" / "facts.pyi")
    few = declarations(folder / "_core" / "facts.py")
    assert {name: stub.get(name) for name in few} == few
    assert sorted(stub.keys() - few.keys()) == [
        "AUTHORIZATION",
        "CLIENT_FLOWS",
        "DEVICE_ENDPOINT",
        "DEVICE_TOKEN_ENDPOINT",
        "RENEWAL",
        "SIGNATURE",
        "TOKEN_ENDPOINT",
    ]
    # The imports for only these facts are absent too.
    optional = {path.removeprefix("src/package/") for path, feature in NEEDED.items() if feature != "async"}
    assert [path for path in sorted(optional) if (folder / path).exists()] == []


def test_the_table_of_what_is_optional_names_files() -> None:
    sources = {target_name(path.relative_to(TEMPLATES).as_posix()) for path in TEMPLATES.rglob("*") if path.is_file()}
    assert sorted(NEEDED.keys() - sources) == []


def test_stubs_stand_beside_templates() -> None:
    """They are not part of packages."""
    stubs = sorted(TEMPLATES.rglob("*.pyi"))
    assert [path.with_suffix(".py.jinja").is_file() for path in stubs] == [True] * len(stubs)
    assert [path.name for path in stubs if is_source(path.name)] == []
    assert [*PACKAGE.rglob("*.pyi")] == []


def declarations(path: Path) -> dict[str, str]:
    """Annotation per constant of a module."""
    return {
        node.target.id: ast.unparse(node.annotation)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
