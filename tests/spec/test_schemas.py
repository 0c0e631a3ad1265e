"""Schemas, shared parameters and prose follow the conventions of `spec/README.md`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.loading.document import load
from generator.lowering.exemptions import Exemptions
from generator.lowering.lower import lower
from generator.naming.names import name
from generator.rendering.prose import Wording
from generator.settings.settings import load_settings
from tests.spec.document import SPEC, files, needs_reference, operations, read, references, tool, whole

SHARED_PARTS = ("schemas", "parameters", "responses")
ENVELOPE = {"status", "data", "pagination", "meta"}


def test_the_names_of_components_are_unique() -> None:
    for folder in SHARED_PARTS:
        names = Counter(name for file in files(folder) for name in read(file))

        assert [name for name, times in names.items() if times > 1] == []


def test_nothing_shared_is_unused() -> None:
    written = {
        f"{file.relative_to(SPEC)}#/{name}" for folder in SHARED_PARTS for file in files(folder) for name in read(file)
    }
    used = set()
    for file in sorted(SPEC.rglob("*.yaml")):
        for reference in references(read(file)):
            name, _, pointer = reference.partition("#/")
            target = (file.parent / name).resolve() if name else file
            used.add(f"{target.relative_to(SPEC)}#/{pointer}")

    assert sorted(written - used) == []


def test_schemas_have_names_that_a_user_would_import() -> None:
    wrong = re.compile(r"(Dto|Input|Output|Param|Params|Request|Response|Schema|V?\d+|_.*)$|[^A-Za-z]")
    said = {"RoutingFormResponse", "RoutingTraceResponse"}  # the API's name for a filled-in form

    assert [name for name in whole()["components"]["schemas"] if wrong.search(name) and name not in said] == []


def test_lines_end_within_140_columns() -> None:
    # URLs cannot be wrapped, and a path is one line of the root.
    long = [
        f"{file.relative_to(SPEC)}:{number}"
        for file in sorted(SPEC.rglob("*.yaml"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > 140 and "externalDocs:" not in line and not re.match(r"  (/v2/|- \{name: )", line)
    ]

    assert long == []


def test_secrets_are_marked() -> None:
    secret = re.compile(r"(?i)(secret|password|token|privateKey|private_key|apiKey)$")
    wrong = [
        f"{place}.{name}"
        for place, name, schema in _properties(whole())
        if secret.search(name) and "string" in schema.get("type", "") and schema.get("format") != "password"
    ]

    assert wrong == []


def test_every_property_says_what_it_means() -> None:
    wrong = [
        f"{place}.{name}: {schema.get('description', '')}"
        for place, name, schema in _properties(whole())
        if not (name in ENVELOPE and place.startswith("paths/")) and not _is_prose(_text(schema))
    ]

    assert wrong == []


def test_a_boolean_property_says_whether() -> None:
    wrong = [
        f"{place}.{name}: {schema['description']}"
        for place, name, schema in _properties(whole())
        if "boolean" in schema.get("type", "") and "const" not in schema and not _text(schema).startswith("Whether ")
    ]

    assert [line for line in wrong if not line.startswith("paths/")] == []


def test_every_schema_and_tag_says_what_it_is() -> None:
    document = whole()
    described = {**document["components"]["schemas"], **{tag["name"]: tag for tag in document["tags"]}}

    assert [name for name, node in described.items() if not _is_prose(node.get("description", ""))] == []


def test_every_parameter_says_what_it_means() -> None:
    assert [f"{o.key} {p['name']}" for o in operations() for p in o.parameters if not _is_prose(p["description"])] == []


def test_no_sentence_is_said_twice() -> None:
    wrong = []
    for o in operations():
        sentences = re.split(r"(?<=\.)\s+", o.node.get("description", "").strip())
        if len(sentences) != len(set(sentences)):
            wrong.append(o.key)

    assert wrong == []


def test_an_example_of_a_value_is_not_taken_for_a_name() -> None:
    # The client uses `event_type_id` for the document's `eventTypeId`, but a value is sent as written.
    document = load(SPEC / "openapi.yaml")
    settings = load_settings(SPEC / "client.yaml", {})
    api = lower(document, settings, Exemptions(settings), document.found)
    wording = Wording(api, name(api, settings, document.found))
    examples = {
        values
        for file in SPEC.rglob("*.yaml")
        for values in re.findall(r"such as ((?:`[^`]+`(?:, | or | and )?)+)", file.read_text(encoding="utf-8"))
    }

    assert {values: wording(values) for values in examples} == {values: values for values in examples}


@needs_reference
def test_the_prose_is_our_own() -> None:
    assert tool("own_words").main([str(SPEC)]) == 0


def _is_prose(text: str) -> bool:
    return re.fullmatch(r"[A-Z0-9`](.|\n)*[^.]\.", text.strip()) is not None


def _text(schema: dict[str, Any]) -> str:
    """The description of a schema, or of the schema that it only refers to."""
    if "description" in schema or "$ref" not in schema:
        return str(schema.get("description", ""))
    target: dict[str, Any] = whole()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return str(target.get("description", ""))


def _properties(node: Any, place: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every declared property below `node`, with the path of its object."""
    if isinstance(node, dict):
        declared = node.get("properties")
        if isinstance(declared, dict):
            yield from ((place, name, schema) for name, schema in declared.items())
        for key, value in node.items():
            if key not in ("example", "examples", "default", "const", "enum"):
                yield from _properties(value, f"{place}/{key}".strip("/"))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _properties(value, f"{place}/{index}")
