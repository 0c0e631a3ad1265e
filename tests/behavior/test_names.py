"""Names from a document in a package: letters of all scripts, runtime names, collisions, and chosen names."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import httpx2
import pytest

from generator.diagnostics import DiagnosticsError
from tests.behavior.conftest import Connect, Findings, Wire

Generate = Callable[..., ModuleType]

DOCUMENT = """
    openapi: 3.1.0
    info: {title: Names, version: "1"}
    servers: [{url: "https://names.example"}]
    tags:
      - {name: Люди, description: People.}
    paths:
      /люди/{имя}:
        post:
          operationId: изменитьЧеловека
          tags: [Люди]
          parameters:
            - {name: имя, in: path, required: true, schema: {type: string}}
            - {name: état, in: query, schema: {type: string}}
            - {name: "date<", in: query, schema: {type: string}}
            - {name: "date>", in: query, schema: {type: string}}
            - {name: "date", in: query, schema: {type: string}}
          requestBody:
            content:
              application/json:
                schema: {$ref: "#/components/schemas/Person"}
          responses:
            "200":
              description: Done.
              content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}
      /pages:
        get:
          operationId: listPages
          tags: [pages]
          x-pagination: plain
          parameters:
            - {name: page, in: query, schema: {type: integer}}
            - {name: size, in: query, schema: {type: integer}}
          responses:
            "200":
              description: Done.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Page"}}
        post:
          operationId: createPage
          tags: [pages]
          requestBody:
            content:
              application/json:
                schema:
                  type: object
                  properties:
                    page: {$ref: "#/components/schemas/Page"}
                    warning: {$ref: "#/components/schemas/Warning"}
                    other: {$ref: "#/components/schemas/page"}
          responses:
            "200":
              description: Done.
              content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}
      /class:
        get: {operationId: class.import, tags: [class], responses: {"204": {description: Done.}}}
      /request:
        get: {operationId: request.get, tags: [request], responses: {"204": {description: Done.}}}
      /close:
        get: {operationId: close.list, tags: [close], responses: {"204": {description: Done.}}}
      /2fa:
        get: {operationId: 2fa.verify, tags: [2fa], responses: {"204": {description: Done.}}}
      /a:
        get: {operationId: things.get, responses: {"204": {description: Done.}}}
      /b:
        get: {operationId: Things.Get, responses: {"204": {description: Done.}}}
      /same:
        get: {operationId: same, responses: {"204": {description: Done.}}}
        post: {operationId: same, responses: {"204": {description: Done.}}}
    components:
      schemas:
        Person:
          type: object
          properties:
            имя: {type: string}
            фамилия: {type: string}
            état: {type: string}
            "😀": {type: integer}
            "🎉": {type: integer}
            "+1": {type: integer}
            "-1": {type: integer}
        Page:
          type: object
          properties:
            number: {type: integer}
            someName: {type: string}
            some_name: {type: string}
            "@id": {type: string}
            id: {type: string}
            date: {type: string, format: date}
            later: {type: string, format: date}
            str: {type: array, items: {type: string}}
            list: {type: array, items: {type: integer}}
        page: {type: object, properties: {x: {type: integer}}}
        Warning: {type: object, properties: {text: {type: string}}}
"""
SETTINGS = """
    pagination:
      plain: {kind: page, size: size, at: page, first: 1}
"""


def test_letters_of_every_script(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, SETTINGS)
    wire.responses = [{"имя": "Ада", "фамилия": "Л", "état": "x", "😀": 1, "🎉": 2, "+1": 3, "-1": 4}]

    person = connect(package).люди.изменить_человека("я", état="y", date_lt="2", date_gt="1", date="3", фамилия="Л")

    assert person.имя == "Ада"
    assert (person.фамилия, person.état) == ("Л", "x")
    assert (person.grinning_face, person.party_popper, person.plus_1, person.minus_1) == (1, 2, 3, 4)
    assert dict(wire.last.url.params) == {"état": "y", "date<": "2", "date>": "1", "date": "3"}
    assert wire.last.url.path == "/люди/я"
    assert wire.body == {"фамилия": "Л"}


def test_names_of_the_runtime_stay(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, SETTINGS)
    types = package.types
    page = {"number": 1, "someName": "a", "some_name": "b", "@id": "c", "id": "d", "date": "2026-01-02", "str": ["e"]}
    wire.responses = [[page], []]
    client = connect(package)

    (found,) = client.pages.list()

    assert type(found) is types.Page
    assert (found.some_name_2, found.some_name, found.at_id, found.id) == ("a", "b", "c", "d")
    assert (found.date.year, found.later, found.str, found.list) == (2026, None, ["e"], None)
    assert {"Page", "PageParam", "Page2Param", "WarningParam"} <= set(types.__all__)
    assert get_type_hints(client.pages.create)["return"] is types.Page
    wire.responses = [page]
    client.pages.create(page={"some_name_2": "a", "at_id": "c"}, warning={"text": "t"})
    assert wire.body == {"page": {"someName": "a", "@id": "c"}, "warning": {"text": "t"}}


CALLED_TYPES = """
    openapi: 3.1.0
    info: {title: Types, version: "1"}
    servers: [{url: "https://types.example"}]
    paths:
      /types:
        get:
          operationId: things.types
          responses:
            "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Kind"}}}}
        post:
          operationId: things.create
          requestBody:
            content: {application/json: {schema: {properties: {thing: {$ref: "#/components/schemas/Thing"}}}}}
          responses:
            "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      /others:
        get:
          operationId: types.get
          responses:
            "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Kind"}}}}
    components:
      schemas:
        Kind: {type: string, enum: [a, b]}
        Thing:
          properties:
            types: {type: array, items: {$ref: "#/components/schemas/Kind"}}
            kind: {$ref: "#/components/schemas/Kind"}
"""


def test_members_called_types_do_not_hide_the_types(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(CALLED_TYPES)
    kind, client = package.types.Kind, connect(package)

    wire.responses = [{"types": ["a"], "kind": "b"}, "a"]
    found = client.things.create(thing={"types": ["b"], "kind": "a"})

    assert (found.types, found.kind, client.types.get()) == (["a"], "b", "a")
    assert wire.requests[0].content == b'{"thing":{"types":["b"],"kind":"a"}}'
    assert get_type_hints(client.things.types)["return"] == kind | str
    assert get_type_hints(client.things.create)["return"] is package.types.Thing
    assert get_type_hints(package.types.ThingParam) == {"types": Sequence[kind], "kind": kind}


@pytest.mark.parametrize("name", ["operations", "types", "optional_body"])
def test_sub_resources_do_not_hide_what_their_parent_uses(
    generated: Generate, connect: Connect, wire: Wire, name: str
) -> None:
    client = connect(generated(f"""
openapi: 3.1.0
info: {{title: Zoo, version: "1"}}
servers: [{{url: https://zoo.example}}]
paths:
  /animals:
    get:
      operationId: zoo.animals.find
      parameters: [{{name: born, in: query, schema: {{type: string, format: date}}}}]
      responses: {{"204": {{description: Done.}}}}
  /others:
    get:
      operationId: zoo.animals.{name}.find
      responses: {{"204": {{description: Done.}}}}
  /more:
    # Resources with resources below them have modules of their own.
    get: {{operationId: zoo.animals.more.below.find, responses: {{"204": {{description: Done.}}}}}}
"""))
    getattr(client.zoo.animals, name).find()
    client.zoo.animals.find()
    assert [request.url.path for request in wire.requests] == ["/others", "/animals"]
    assert "born" in get_type_hints(client.zoo.animals.find)


def test_both_of_a_collision_can_be_called(generated: Generate, connect: Connect, wire: Wire) -> None:
    client = connect(generated(DOCUMENT, SETTINGS))
    sent: list[str] = []
    for method in (client.things.get, client.things.get_b, client.same.get, client.same.create):
        method()
        sent.append(wire.target)
    assert sent == ["GET /a", "GET /b", "GET /same", "POST /same"]


def test_both_of_a_collision_can_be_awaited(generated: Generate) -> None:
    package = generated(DOCUMENT, SETTINGS)
    sent: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(f"{request.method} {request.url.path}")
        return httpx2.Response(204)

    async def call() -> None:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as http_client:
            client = package.AsyncClient(http_client=http_client)
            for method in (client.things.get, client.things.get_b, client.class_.import_, client.n2fa.verify):
                await method()

    asyncio.run(call())
    assert sent == ["GET /a", "GET /b", "GET /class", "GET /2fa"]


def test_what_is_written_about_a_client_exists(generated: Generate, connect: Connect) -> None:
    package = generated(DOCUMENT, SETTINGS)
    client = connect(package)
    folder = Path(str(package.__file__)).parents[2]
    named: set[str] = set()
    for document in ("README.md", "advanced.md", "api.md"):
        text = (folder / document).read_text(encoding="utf-8")
        named.update(re.findall(r"\bclient((?:\.\w+)+)", text))
    assert {".class_", ".request_", ".close_", ".n2fa", ".люди"} <= named
    for path in named:
        compile(f"client{path}", "-", "eval")
        found: Any = client
        for part in path.split(".")[1:]:
            found = getattr(found, part)


NAMES = """
    names:
      operations: {изменитьЧеловека: people.update, "POST /same": things.post, things.get: things.fetch}
      resources: {class: lessons, pages: library.sheets}
      schemas: {Page: Sheet, page: Leaf}
      properties: {Page: {someName: first_name, "@id": link}}
      parameters: {état: state, изменитьЧеловека: {"date<": before}}
"""


def test_the_settings_rename_anything(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, SETTINGS + NAMES)
    wire.responses = [{}]
    client = connect(package)

    client.people.update("я", state="y", before="1", имя_body="z")
    assert dict(wire.last.url.params) == {"état": "y", "date<": "1"}
    assert wire.body == {"имя": "z"}
    client.things.post()
    assert wire.target == "POST /same"
    client.things.fetch()
    assert wire.target == "GET /a"
    client.things.get()
    assert wire.target == "GET /b"
    client.lessons.import_()
    assert wire.target == "GET /class"
    sheet = client.library.sheets.create(page={"first_name": "a"})
    assert wire.body == {"page": {"someName": "a"}}
    assert type(sheet) is package.types.Sheet
    assert {"first_name", "link"} < set(package.types.Sheet.model_fields)
    assert "LeafParam" in package.types.__all__


def test_inline_objects_that_give_way_to_a_component_are_reported(findings: Findings) -> None:
    text = """
        openapi: 3.1.0
        info: {title: Things, version: "1"}
        servers: [{url: "https://things.example"}]
        paths:
          /things:
            get:
              operationId: things.get
              responses:
                "200":
                  description: Done.
                  content:
                    application/json:
                      schema:
                        properties:
                          one: {properties: {a: {type: string}}}
                          pet: {$ref: "#/components/schemas/Pet"}
        components:
          schemas:
            Pet: {required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {lives: {type: integer}}}]}
            Used: {type: object, properties: {name: {type: string}}}
    """
    assert findings(text) == []
    for name, other in (("ThingsGetResultOne", "ThingsGetResultOne2"), ("AnyPet", "AnyPet2")):
        assert findings(text.replace("Used", name)) == [
            f"GEN310 the type of this schema is named `{other}` in Python, because `{name}` is already used"
        ]


def test_an_operation_can_have_two_names(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(DOCUMENT, f"{SETTINGS}\n    names: {{aliases: {{listPages: [library.all, leaves.list]}}}}\n")
    client = connect(package)
    wire.responses = [[]]
    targets = []
    for method in (client.pages.list, client.library.all, client.leaves.list):
        method()
        targets.append(wire.target)
    assert len(set(targets)) == 1


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("operations: {listPagez: a.b}", ["names.operations: no operation named `listPagez`", "`listPages`"]),
        ("operations: {listPages: list}", ["names.operations.listPages: 'list' is not a method"]),
        ("operations: {listPages: pages.class}", ["'class' cannot be a public name in Python"]),
        ("operations: {listPages: x.y, createPage: x.y}", ["would be named `y` in Python"]),
        ("aliases: {listPagez: [a.b]}", ["names.aliases.listPagez: no operation named `listPagez`", "`listPages`"]),
        ("aliases: {listPages: [list]}", ["names.aliases.listPages.0: 'list' is not a method"]),
        ("aliases: {listPages: [x.y], createPage: [x.y]}", ["would be named `y` in Python"]),
        ("resources: {page: a}", ["names.resources: no resource named `page`", "`pages`"]),
        ("schemas: {Pagee: A}", ["names.schemas.Pagee: no schema named `Pagee`", "`Page`"]),
        ("schemas: {Page: A, Person: A}", ["schema `Person` would be named `A`"]),
        ("properties: {Page: {nr: a}}", ["names.properties.Page.nr: no property of schema `Page` named `nr`"]),
        ("properties: {Page: {id: a, date: a}}", ["property `id` of schema `Page` would be named `a`"]),
        ("parameters: {etat: a}", ["names.parameters.etat: no parameter named `etat`", "`état`"]),
        ("parameters: {listPages: {pagee: a}}", ["no parameter of operation `listPages` named `pagee`", "`page`"]),
        ("parameters: {page: _a}", ["'_a' cannot be a public name in Python"]),
        ("things: {}", ["names.things: unknown setting"]),
    ],
)
def test_chosen_names_are_checked(generated: Generate, names: str, expected: list[str]) -> None:
    with pytest.raises(DiagnosticsError) as raised:
        generated(DOCUMENT, f"{SETTINGS}\n    names:\n      {names}\n")
    for part in expected:
        assert part in str(raised.value)
    assert "client.yaml:" in str(raised.value)


BUILTIN_CLASSES = """
    openapi: 3.1.0
    info: {title: Reports, version: "1"}
    servers: [{url: "https://reports.example"}]
    paths:
      /reports:
        get:
          operationId: reports.get
          responses:
            "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Report"}}}}
        post:
          operationId: reports.create
          requestBody:
            content: {application/json: {schema: {properties: {report: {$ref: "#/components/schemas/Report"}}}}}
          responses: {"204": {description: Done.}}
      /warnings:
        get:
          operationId: reports.warning
          responses:
            "200": {description: Done., content: {application/json: {schema: {$ref: "#/components/schemas/Warning"}}}}
    components:
      schemas:
        Exception:
          properties: {cause: {$ref: "#/components/schemas/Exception"}, report: {$ref: "#/components/schemas/Report"}}
        Report:
          additionalProperties: {$ref: "#/components/schemas/TimeoutError"}
          properties:
            warning: {$ref: "#/components/schemas/Warning"}
            all: {type: array, items: {$ref: "#/components/schemas/Warning"}}
            ellipsis: {$ref: "#/components/schemas/Ellipsis"}
            either:
              oneOf: [{$ref: "#/components/schemas/Warning"}, {$ref: "#/components/schemas/Exception"}]
        TimeoutError: {properties: {seconds: {type: integer}}}
        Warning: {required: [text], properties: {text: {type: string}, at: {type: string, format: date-time}}}
        Ellipsis: {type: array, items: {$ref: "#/components/schemas/Ellipsis"}}
"""


def test_schemas_can_have_the_names_of_builtin_classes(generated: Generate, connect: Connect, wire: Wire) -> None:
    package = generated(BUILTIN_CLASSES)
    types, client = package.types, connect(package)
    warning = {"text": "late", "at": "2026-01-02T00:00:00Z"}

    wire.responses = [
        {
            "warning": warning,
            "all": [warning],
            "ellipsis": [[], [[]]],
            "either": {"cause": {"report": {"warning": warning}}},
            "slow": {"seconds": 5},
        }
    ]
    found = client.reports.get()

    decoded = types.Warning(text="late", at="2026-01-02T00:00:00Z")
    assert (found.warning, found.all, found.ellipsis) == (decoded, [decoded], [[], [[]]])
    assert found.either == types.Exception(cause=types.Exception(report=types.Report(warning=decoded)))
    assert found.slow == types.TimeoutError(seconds=5)
    assert [made.__name__ for made in (types.Warning, types.Exception, types.TimeoutError)] == [
        "Warning",
        "Exception",
        "TimeoutError",
    ]
    wire.responses = [warning]
    assert client.reports.warning() == decoded
    wire.responses = []
    client.reports.create(report={"warning": {"text": "late"}, "ellipsis": [[]]})
    assert wire.body == {"report": {"warning": {"text": "late"}, "ellipsis": [[]]}}
    assert get_type_hints(types.ReportParam)["warning"] is types.WarningParam
