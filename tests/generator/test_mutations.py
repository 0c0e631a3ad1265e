"""Any mutation of a document gives a package, or is rejected with findings that have positions."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import pytest

from generator.diagnostics import DiagnosticsError
from generator.loading.document import load_yaml
from generator.loading.nodes import plain
from generator.pipeline import prepare
from generator.rendering.render import render
from tests.generator.mutations import mutated

_CASES = Path(__file__).parents[1] / "cases"
_MUTATIONS = 12
"""How many mutations of each document; the seeds are the same in every run."""

_NEWER = """
openapi: 3.0.3
info: {{title: Pets, version: "1"}}
paths:
  /pets: {{post: {{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}, responses: {{"204": {{}}}}}}}}
webhooks: {webhooks}
"""


# Most modules are the same in all packages of a document.
@lru_cache(maxsize=1000)
def _imported(path: str, text: str) -> frozenset[str]:
    """The modules from which a module imports, as paths; it must compile."""
    module = ast.parse(text, path)
    compile(module, path, "exec", dont_inherit=True)
    imported: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            # One dot is the folder of the module itself.
            above = Path(path.removeprefix("src/")).parents[node.level - 1] if node.level else Path()
            imported.add(str(above / node.module.replace(".", "/")))
    return frozenset(imported)


def _missing_modules(modules: Mapping[str, str], package: str) -> set[str]:
    """The modules of the package that its modules import from and that it does not have."""
    present = {path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__") for path in modules}
    imported = {name for path, text in modules.items() for name in _imported(path, text)}
    return {name for name in imported if name.startswith(f"{package}/")} - present


def _run(path: Path) -> bool:
    """Whether a document gives a package whose modules compile; if not, the findings have messages and positions."""
    try:
        ready = prepare(path, None)
    except DiagnosticsError as refused:
        error = refused
    else:
        files = {file.path: file.text for file in render(ready.api, ready.names, ready.settings)}
        modules = {path: text for path, text in files.items() if path.endswith(".py")}
        assert _missing_modules(modules, str(ready.names.package)) == set()
        return True
    assert {found.position.file for found in error.diagnostics if found.is_error} == {path}
    assert "\x1b" not in str(error)
    return False


@pytest.mark.parametrize("case", ["bodies", "discriminators", "parameters", "request_media_types", "unions"])
def test_a_mutated_document_is_generated_or_refused(tmp_path: Path, case: str) -> None:
    document = plain(load_yaml(_CASES / case / "openapi.yaml")[0])
    path = tmp_path.resolve() / "openapi.json"
    for seed in range(_MUTATIONS):
        path.write_text(json.dumps(mutated(document, seed)), encoding="utf-8")
        _run(path)


@pytest.mark.parametrize("wrong", ["5", "[1]", '"x"', "{a: 5}", "true"])
@pytest.mark.parametrize("keyword", ["patternProperties", "prefixItems", "webhooks", "$defs", "propertyNames"])
def test_what_an_older_version_does_not_know_may_be_of_any_kind(tmp_path: Path, keyword: str, wrong: str) -> None:
    path = tmp_path.resolve() / "openapi.yaml"
    schema = "{type: array, items: {}}" if keyword == "prefixItems" else "{type: object}"
    if keyword == "webhooks":
        text = _NEWER.format(schema=schema, webhooks=wrong)
    else:
        text = _NEWER.format(schema=f"{schema[:-1]}, {keyword}: {wrong}}}", webhooks="{}")
    path.write_text(text, encoding="utf-8")

    # A schema can be `true`; all others must be objects.
    assert _run(path) is (keyword == "propertyNames" and wrong in ("true", "{a: 5}"))
