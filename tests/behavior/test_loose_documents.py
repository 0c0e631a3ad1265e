"""Invalid or unusual constructs with one sensible interpretation are repaired; others are exempted or rejected."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.diagnostics import Diagnostics, DiagnosticsError
from generator.output.freshness import Job
from generator.pipeline import check
from tests.behavior.conftest import Connect, Exchange, Findings, Wire
from tests.behavior.schemas import document
from tests.conftest import Generate

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
DOCUMENT = """
openapi: 3.1
info: {title: Loose, license: MIT}
servers: [{url: https://loose.example}]
tags: [pets, {name: shops}, {name: shops}]
paths:
  pets:
    get:
      operationId: pets.list
      parameters:
        - {name: limit, in: Query, schema: {type: Integer, minimum: "3", default: many}}
        - {name: accept, in: header, required: true, schema: {type: string}}
        - {name: limit, in: query, schema: {type: string}}
        - {name: gone, in: path, required: true, schema: {type: string}}
        - null
      responses:
        4xx: {description: Wrong.}
        "200": {content: {application/json: {schema: {type: array, items: null}}}}
  "/pets/{id}/twins/{id}":
    get:
      operationId: pets.twins
      responses:
  "/acl?acl":
    get:
      operationId: acls.get
      parameters: [{name: q, in: query, schema: {type: string}}]
      responses: {"404": {description: None.}}
  "/log#Action=Read":
    get: {operationId: logs.read, responses: {}}
  /first: {get: {operationId: twice.get, responses: {"204": {description: Done.}}}}
  /second: {get: {operationId: twice.get, responses: {"204": {description: Done.}}}}
"""


def test_what_has_one_reading_is_read_as_that(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(dedent(DOCUMENT)))
    wire.responses = [[1, "a"]]

    assert client.pets.list(limit=5) == [1, "a"]
    assert wire.target == "GET /pets?limit=5"
    assert wire.last.headers["accept"] == "application/json"
    client.pets.twins("a b")
    assert wire.target == "GET /pets/a%20b/twins/a%20b"
    client.acls.get(q="x")
    assert wire.target == "GET /acl?acl&q=x"
    client.logs.read()
    assert wire.target == "GET /log"
    client.twice.get()
    assert wire.target == "GET /first"


def findings(folder: Path, document: str, settings: str = "") -> list[tuple[str, str, str]]:
    """Severity, code and subject of all findings."""
    path, beside = folder / "openapi.yaml", folder / "client.yaml"
    path.write_text(dedent(document), encoding="utf-8")
    beside.write_text(dedent(settings), encoding="utf-8")
    found: Diagnostics
    try:
        found = check(Job.of(path, settings=beside if settings else None))
    except DiagnosticsError as error:
        found = error.diagnostics
    return [(str(finding.severity), str(finding.code), finding.subject) for finding in found]


BROKEN = """
openapi: 3.1.1
info: {title: Broken, version: "1"}
servers: [{url: https://broken.example}]
paths:
  /pets:
    get:
      operationId: pets.list
      parameters: [{name: q, in: body, schema: {}}]
      responses: {"200": {description: Pets.}}
    post:
      operationId: pets.add
      parameters: [{$ref: "#/components/parameters/Lost"}]
      responses: {"204": {description: Done.}}
    delete:
      operationId: pets.clear
      responses:
        "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  parameters:
    Lost: {name: lost}
  schemas:
    Pet: {type: object, properties: {shop: {$ref: "#/components/schemas/Shop"}, name: {type: string, default: 5}}}
    Shape: {oneOf: [{type: string}, {type: string, format: uuid}], items: 7}
"""


def test_all_findings_come_in_one_round_and_know_what_they_are_about(tmp_path: Path) -> None:
    settings = "exemptions: [{code: GEN999, reason: None.}]\npackage: broken\n"
    assert findings(tmp_path, BROKEN, settings) == [
        ("error", "GEN301", ""),
        ("error", "GEN101", "pets.list"),
        ("error", "GEN101", "Lost"),
        ("warning", "GEN144", "Lost"),
        ("error", "GEN013", "Pet"),
        ("warning", "GEN137", "Pet"),
        ("error", "GEN101", "Shape"),
    ]


def test_exempting_errors_leaves_out_what_cannot_be_sent_and_loosens_the_rest(
    generated: Generate, connect: Connect, wire: Wire
) -> None:
    settings = """
        exemptions:
          - {code: GEN101, reason: Nobody uses them.}
          - {code: GEN013, name: Pet, reason: Any shop will do.}
    """
    package = generated(dedent(BROKEN), settings)
    client = connect(package)
    wire.responses = [{"shop": [1, {"a": 2}], "name": "Tom"}]

    assert [name for name in ("list", "add", "clear") if hasattr(client.pets, name)] == ["clear"]
    assert client.pets.clear().shop == [1, {"a": 2}]


def test_an_exempted_warning_is_silent_under_strict_and_an_unused_exemption_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    document = """
        openapi: 3.1.1
        info: {title: Strict, version: "1"}
        paths: {/pets: {get: {operationId: pets.list, responses: {"200": {}}}}}
    """
    run = CliRunner()
    outcomes: list[list[int]] = []
    for exemptions in (
        "",
        "[{code: GEN145, name: pets.list, reason: Fine.}]",
        "[{code: GEN145, name: x, reason: Fine.}]",
    ):
        findings(tmp_path, document, f"exemptions: {exemptions}" if exemptions else "")
        if not exemptions:
            Path("client.yaml").unlink()
        outcomes.append(
            [run.invoke(main, ["check", "openapi.yaml", *strict]).exit_code for strict in ([], ["--strict"])]
        )

    assert outcomes == [[0, 1], [0, 0], [0, 1]]


def test_findings_of_one_kind_are_printed_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    schemas = "".join(f"    S{number}: {{type: integer, default: x}}\n" for number in range(7))
    Path("openapi.yaml").write_text(
        'openapi: 3.1.1\ninfo: {title: Many, version: "1"}\npaths: {}\ncomponents:\n  schemas:\n' + schemas,
        encoding="utf-8",
    )

    assert check(Job.of(Path("openapi.yaml"))).render().split("\n\n")[1] == dedent("""\
        openapi.yaml:6:33  warning[GEN137]: the default contradicts its schema: `x` is not of type `integer` (7 times)
            4 | components:
            5 |   schemas:
            6 |     S0: {type: integer, default: x}
              |                                  ^
          hint: it is ignored; fix the value or the schema
          also: openapi.yaml:7:34
          also: openapi.yaml:8:34
          also: openapi.yaml:9:34
          also: openapi.yaml:10:34
          also: in 2 more places
          accept: - {code: GEN137, reason: …}""").replace("6:33", "6:34")


@pytest.mark.parametrize(
    ("schema", "hint"),
    [
        ("{tpye: string}", "`type`"),
        ("{type: string, maxLenght: 5}", "`maxLength`"),
        ("{desciption: A pet.}", "`description`"),
        ("{type: string, x-nmae: pet}", "`x-name`"),
        ("{type: string, format: datetime}", "`date-time`"),
        ("{type: string, format: data-time}", "`date-time`"),
        ("{type: string, format: UUID}", "`uuid`"),
        ("{type: string, x-names: [pet]}", ""),
        ("{type: string, format: phone-number, x-anything: 1, order: 3}", ""),
    ],
)
@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_slips_are_heard(tmp_path: Path, schema: str, hint: str, version: str) -> None:
    path = tmp_path / "openapi.yaml"
    where = "{name: q, in: query, schema: " + schema + "}"
    path.write_text(
        f'openapi: {version}\ninfo: {{title: Slips, version: "1"}}\npaths:\n  /pets:\n    get:\n'
        f"      parameters: [{where}]\n      responses: {{'204': {{description: Done.}}}}\n",
        encoding="utf-8",
    )
    hints = [finding.hint for finding in check(Job.of(path)) if finding.code.identifier in ("GEN142", "GEN143")]
    unknown = "order" in schema and version == "3.0.4"
    assert hints == ([f"did you mean {hint}?"] if hint else ["extension names begin with `x-`"] * unknown)


def explained(folder: Path, document: str) -> list[tuple[str, str, str]]:
    """Code, message and hint of all findings."""
    path = folder / "openapi.yaml"
    path.write_text(document, encoding="utf-8")
    found: Diagnostics
    try:
        found = check(Job.of(path))
    except DiagnosticsError as error:
        found = error.diagnostics
    return [(str(finding.code), finding.message, finding.hint) for finding in found]


def test_fields_of_openapi_3_2_are_named_as_such(tmp_path: Path, generated: Generate, exchange: Exchange) -> None:
    document = """
openapi: 3.2.0
$self: https://loose.example/openapi.yaml
info: {title: Loose, version: "1"}
servers: [{url: https://loose.example, name: production}]
tags: [{name: its, parent: things}]
paths:
  /it:
    query: {operationId: it.query, responses: {"204": {description: Done.}}}
    additionalOperations: {COPY: {operationId: it.copy, responses: {"204": {description: Done.}}}}
    get:
      operationId: it.get
      parameters:
        - {name: c, in: cookie, style: cookie, schema: {type: string}}
        - {name: several, in: cookie, style: cookie, schema: {type: array, items: {type: string}}}
        - {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
      responses: {"204": {summary: Done}}
    post:
      operationId: it.watch
      requestBody: {content: {application/jsonl: {itemSchema: {type: integer}}}}
      responses: {"200": {description: Its., content: {application/jsonl: {itemSchema: {type: integer}}}}}
components:
  securitySchemes:
    device:
      type: oauth2
      deprecated: true
      flows: {deviceAuthorization: {tokenUrl: /token, deviceAuthorizationUrl: /device, scopes: {}}}
"""
    newer, lost = "GEN146", "GEN150"

    assert explained(tmp_path, document) == [
        (newer, "OpenAPI 3.2 is read as 3.1", "constructs that only 3.2 has are reported where they occur"),
        (newer, "`$self` is new in OpenAPI 3.2", "it is ignored"),
        (newer, "`parent` is new in OpenAPI 3.2", "it is ignored"),
        (
            lost,
            "the operation with method `QUERY` is left out: such methods are new in OpenAPI 3.2",
            "call it with `client.request`",
        ),
        (
            lost,
            "the operation with method `COPY` is left out: such methods are new in OpenAPI 3.2",
            "call it with `client.request`",
        ),
        (
            lost,
            "cookie parameter `several` is left out: several values in the style `cookie` are new in OpenAPI 3.2",
            "declare `style: form`, or a single value",
        ),
        (
            lost,
            "parameter `q` is left out: its location `querystring` is new in OpenAPI 3.2",
            "to send such a query, call the operation with `client.request`",
        ),
        (newer, "`summary` is new in OpenAPI 3.2", "it is ignored"),
        (newer, "`itemSchema` is new in OpenAPI 3.2", "in an event stream it is interpreted as in OpenAPI 3.2"),
        (newer, "`deprecated` is new in OpenAPI 3.2", "it is ignored"),
    ]
    older = set(explained(tmp_path, document.replace("3.2.0", "3.1.2"))) - set(explained(tmp_path, document))
    assert older == {
        (newer, "`name` is new in OpenAPI 3.2", "callers can choose between servers with names, as in OpenAPI 3.2"),
        (newer, "`cookie` is new in OpenAPI 3.2", "it is interpreted as in OpenAPI 3.2: nothing is percent-encoded"),
        (newer, "`deviceAuthorization` is new in OpenAPI 3.2", "it is interpreted as in OpenAPI 3.2"),
        ("GEN145", "`description` is missing in this response", ""),
    }
    send = exchange(generated(document))
    assert [send("it.get", c=value).headers["cookie"] for value in ("a=1", "a%20b&c", '"x"')] == [
        *("c=a=1", "c=a%20b&c", 'c="x"')
    ]
    for refused in ("a b", "a;b", "a,b", "ä"):
        with pytest.raises(ValueError, match=r"^c must not contain spaces, quotes, commas, semicolons"):
            send("it.get", c=refused)


def test_null_is_allowed_as_nullable_says(findings: Findings) -> None:
    schemas = """{
  A: {type: string, nullable: true, default: null, example: null},
  B: {type: string, nullable: true, enum: [a, null]},
  C: {type: object, properties: {a: {type: integer, nullable: true}}, default: {a: null}},
  D: {nullable: true, default: null, allOf: [{$ref: "#/components/schemas/C"}]},
  E: {anyOf: [{type: string, nullable: true}, {type: integer}], default: null},
  F: {type: string, nullable: false, default: null},
  G: {type: string, default: null}}"""
    text = f"""
openapi: 3.1.0
info: {{title: Loose, version: "1"}}
servers: [{{url: https://loose.example}}]
paths: {{/it: {{get: {{operationId: it.get, responses: {{"204": {{description: Done.}}}}}}}}}}
components: {{schemas: {schemas}}}
"""
    nullable = "GEN131 `nullable` is a keyword of OpenAPI 3.0; it is interpreted as in that version"
    contradicts = "GEN137 the default contradicts its schema: null is not of type `string`"
    assert findings(text) == [*[nullable] * 6, contradicts, contradicts]


def test_parameters_in_forms_of_other_versions(tmp_path: Path) -> None:
    parameters = """
        - {name: old, in: query, type: integer, schema: {type: integer}}
        - {name: both, in: query, schema: {type: integer}, content: {application/json: {schema: {}}}}
        - {name: id, in: path, required: true, allowReserved: true, schema: {type: string}}
        - name: sorted
          in: query
          schema: {type: object, properties: {sort: {type: array, items: {type: string}}}}
"""
    exclusive = ("GEN101", "`schema` and `content` are mutually exclusive in this parameter", "")
    others = [
        (
            "GEN142",
            "`type` is not a field of this parameter",
            "it is ignored; since OpenAPI 3.0, `schema` describes the value",
        ),
        (
            "GEN210",
            "query parameter `sorted` contains nested arrays or objects, for which the style `form` is undefined",
            "they are serialized as `key=a&key=b` if they are arrays of an object, and as JSON otherwise; declare "
            "`content` with `application/json` to send the whole value as JSON",
        ),
        (
            "GEN211",
            "`allowReserved` of path parameter `id` is ignored, because OpenAPI 3.1 defines it only for query "
            "parameters",
            "remove it; what has a meaning there is percent-encoded",
        ),
    ]
    for version in ("3.0.3", "3.1.0"):
        document = f"""
openapi: {version}
info: {{title: Loose, version: "1"}}
servers: [{{url: https://loose.example}}]
paths:
  /it/{{id}}:
    get:
      operationId: it.get
      parameters:{parameters}
      responses: {{"204": {{description: Done.}}}}
"""
        without = document.replace(next(line for line in parameters.splitlines() if "both" in line), "")
        assert [found for found in explained(tmp_path, document) if found[1] == exclusive[1]] == [exclusive]
        assert sorted(explained(tmp_path, without)) == others


def test_media_types_can_be_components_since_openapi_3_2(
    tmp_path: Path, generated: Generate, exchange: Exchange
) -> None:
    document = """
openapi: 3.2.0
info: {title: Loose, version: "1"}
servers: [{url: https://loose.example}]
paths:
  /it:
    put:
      operationId: it.put
      requestBody: {content: {application/json: {$ref: "#/components/mediaTypes/Same"}}}
      responses: {"204": {description: Done.}}
components:
  mediaTypes:
    Thing: {schema: {type: object, properties: {aB: {type: integer}}}}
    Same: {$ref: "#/components/mediaTypes/Thing"}
"""
    version = ("GEN146", "OpenAPI 3.2 is read as 3.1", "constructs that only 3.2 has are reported where they occur")
    field = ("GEN146", "`mediaTypes` is new in OpenAPI 3.2")

    assert exchange(generated(document))("it.put", a_b=1).content == b'{"aB":1}'
    assert explained(tmp_path, document) == [
        version,
    ]
    older = explained(tmp_path, document.replace("3.2.0", "3.1.0"))
    assert [code for code, *_ in older if code == "GEN017"] == ["GEN017"] * 2
    assert (*field, "references to its entries are followed as in OpenAPI 3.2") in older


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_items_by_place_in_the_form_of_earlier_drafts(things: Any, version: str) -> None:
    items = '[{$ref: "#/components/schemas/Base"}, {type: string, format: date-time}]'
    made = things(f"{{type: array, items: {items}, additionalItems: false, minItems: 2}}", version=version)
    sent = [{"id": "x", "madeAt": "2026-01-01T00:00:00Z"}, "2026-01-01T00:00:00Z"]

    base, moment = made.get(sent)

    assert (base.id, base.made_at, moment) == ("x", NEW_YEAR, NEW_YEAR)
    given = [{"id": "x", "made_at": NEW_YEAR}, NEW_YEAR]
    assert made.sent(thing=given, things=[given]) == {"thing": sent, "things": [sent]}


def test_dependencies_in_the_form_of_earlier_drafts_are_checked(generated: Generate) -> None:
    schema = "{type: object, properties: {a: {type: string}, b: {type: string}}, dependencies: {a: [b]}}"
    package = generated(document(schema))

    with import_module("made.testing").Server() as server, server.client() as client:
        client.thing.set(thing={"a": "1", "b": "2"})
        with pytest.raises(package.BadRequestError, match="b"):
            client.thing.set(thing={"a": "1"})
