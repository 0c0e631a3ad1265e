"""Names of a document never shadow names of the runtime.

The lists of `generator/naming/reserved.py` are compared with the scopes of a package with all features, generated from
a document whose own names all begin with `zq`. Then a document is generated that uses exactly these names.
"""

from __future__ import annotations

import ast
import asyncio
import builtins
import importlib
import inspect
import keyword
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest
import yaml
from pydantic import BaseModel

from generator.naming import reserved
from generator.naming.defaults import settings_for
from generator.naming.exports import EXPORTS
from generator.naming.identifiers import class_identifier, identifier
from generator.output.freshness import Job
from generator.pipeline import generate
from tests.conftest import CACHE

HERE = Path(__file__).parent
# Names of types that a class member shadows only in some annotations, which is decided case by case.
BUILT_IN_TYPES = {"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "str"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source of a package with all features."""
    document, settings = HERE / "reserved_names.yaml", HERE / "reserved_names.client.yaml"
    output = tmp_path_factory.mktemp("reserved")
    generate(Job(document=document, settings=settings, output=output, overrides=None), cache=CACHE)
    return output / "src" / "zq"


# -- scopes ---------------------------------------------------------------------------------------------------------


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def is_ours(name: str) -> bool:
    """Whether a name is the runtime's rather than the document's."""
    return "zq" not in name.lower() and not name.startswith("_")


def bound(body: list[ast.stmt]) -> Iterator[str]:
    """The names that statements bind in their scope."""
    for statement in body:
        match statement:
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from ((alias.asname or alias.name).partition(".")[0] for alias in names)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.If(body=inner, orelse=other):
                yield from bound([*inner, *other])
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass


def loaded(*nodes: ast.AST | None) -> Iterator[str]:
    """The names that expressions refer to."""
    for node in nodes:
        for inner in ast.walk(node) if node is not None else ():
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load):
                yield inner.id


def read_in_class(class_: ast.ClassDef) -> Iterator[str]:
    """The names looked up in the scope of a class: decorators, defaults, annotations and values of its members."""
    for member in class_.body:
        match member:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                arguments = member.args
                every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.kwarg]
                annotations = [a.annotation for a in every if a is not None]
                yield from loaded(*member.decorator_list, *arguments.defaults, *arguments.kw_defaults)
                yield from loaded(*annotations, member.returns)
            case ast.AnnAssign(annotation=annotation, value=value):
                yield from loaded(annotation, value)
            case _:
                pass


def classes(module: ast.Module) -> list[ast.ClassDef]:
    return [statement for statement in module.body if isinstance(statement, ast.ClassDef)]


def functions(class_: ast.ClassDef) -> list[Function]:
    return [member for member in class_.body if isinstance(member, Function)]


def ours(names: Iterator[str], *, capital: bool) -> set[str]:
    return {name for name in names if is_ours(name) and name[0].isupper() is capital}


def resource_modules(package: Path) -> list[Path]:
    return [
        path
        for flavor in ("_sync", "_async")
        for path in (package / flavor).rglob("*.py")
        if "zq" in path.as_posix()[len(str(package)) :]
    ]


def client_modules(package: Path) -> list[Path]:
    return [package / "_sync" / "client.py", package / "_async" / "client.py"]


def test_classes_of_schemas(package: Path) -> None:
    """They are in modules of types; those of resources and operations refer to them as attributes of `types`."""
    modules = [*(package / "types").glob("zq*.py")]
    assert modules
    for path in modules:
        module = tree(path)
        names = {n for n in ours(bound(module.body), capital=True) if not n.isupper()}
        assert names <= reserved.SCHEMA_CLASSES, path


def test_classes_of_resources(package: Path) -> None:
    for path in [*resource_modules(package), *client_modules(package)]:
        names = {name for name in ours(bound(tree(path).body), capital=True) if not name.isupper()}
        assert names <= reserved.RESOURCE_CLASSES, path


def test_members_of_resources(package: Path) -> None:
    for path in resource_modules(package):
        for class_ in classes(tree(path)):
            assert ours(read_in_class(class_), capital=False) <= {*reserved.RESOURCE_MEMBERS, "list", "types"}, path
    for base in (package / "_sync" / "resource_base.py", package / "_async" / "resource_base.py"):
        members = {name for class_ in classes(tree(base)) for name in bound(class_.body) if is_ours(name)}
        assert members <= reserved.RESOURCE_MEMBERS


def test_members_of_the_client(package: Path) -> None:
    for path in client_modules(package):
        (client,) = classes(tree(path))
        assert ours(read_in_class(client), capital=False) <= reserved.CLIENT_MEMBERS
        assert {name for name in bound(client.body) if is_ours(name)} <= reserved.CLIENT_MEMBERS


def test_arguments_of_the_client(package: Path) -> None:
    for path in client_modules(package):
        (client,) = classes(tree(path))
        for function in functions(client):
            arguments = {a.arg for a in (*function.args.args, *function.args.kwonlyargs)}
            if "zq_token" in arguments:
                inside = {*loaded(*function.body), *bound(function.body), *arguments, "options"}
                constants = {n.value for n in ast.walk(function) if isinstance(n, ast.Constant)}
                assert {n for n in inside - constants if is_ours(n) and n.islower()} <= reserved.CLIENT_ARGUMENTS


def test_arguments_of_methods(package: Path) -> None:
    for path in resource_modules(package):
        for function in (f for class_ in classes(tree(path)) for f in functions(class_)):
            names = {n.id for s in function.body for n in ast.walk(s) if isinstance(n, ast.Name)}
            assert {
                name for name in names if is_ours(name) and name != reserved.BODY_ARGUMENT
            } <= reserved.METHOD_ARGUMENTS


def test_attributes_of_models(package: Path) -> None:
    (model,) = (found for found in classes(tree(package / "_core" / "model.py")) if found.name == "Model")
    members = {*dir(BaseModel), *bound(model.body)}
    assert {n for n in members if not n.startswith(("_", "model_"))} <= reserved.MODEL_ATTRIBUTES
    for path in (package / "types").glob("zq*.py"):
        for class_ in classes(tree(path)):
            calls = (n.func for n in ast.walk(class_) if isinstance(n, ast.Call))
            names = ours(loaded(*calls), capital=False)
            assert names - BUILT_IN_TYPES <= reserved.MODEL_ATTRIBUTES


def test_constants_of_operations(package: Path) -> None:
    for path in (package / "_operations").glob("zq*.py"):
        names = {name for name in bound(tree(path).body) if name.isupper() and is_ours(name)}
        assert names - {"LIST"} <= reserved.OPERATION_CONSTANTS


def test_modules(package: Path) -> None:
    for folder in ("_sync", "_async", "_operations"):
        stems = {path.stem for path in (package / folder).iterdir() if path.suffix == ".py" or path.is_dir()}
        assert {stem for stem in stems if is_ours(stem)} <= reserved.RESOURCE_MODULES
    for path in resource_modules(package):
        names = {name for name in bound(tree(path).body) if is_ours(name) and name.islower()}
        assert {name for name in names if not name.startswith("_")} <= reserved.SUB_RESOURCE_MODULES
    names = {name for name in bound(tree(package / "types" / "__init__.py").body) if is_ours(name)}
    assert {name for name in names if name.islower()} <= reserved.TYPE_MODULES


def test_classes_of_token_sources(package: Path) -> None:
    for path in (*package.glob("_*/token_sources.py"), package / "_core" / "renewal.py"):
        names = {name for name in ours(bound(tree(path).body), capital=True) if not name.isupper()}
        assert names <= reserved.TOKEN_SOURCE_CLASSES, path


def test_builtins_beside_types(package: Path) -> None:
    """The `types` package keeps every loaded type as an attribute."""
    names = {name for name in loaded(tree(package / "types" / "__init__.py")) if name in dir(builtins)}
    assert {name for name in names if name[0].isupper()} <= reserved.SCHEMA_CLASSES
    for path in [*resource_modules(package), *(package / "types").glob("zq*.py")]:
        names = {name for name in loaded(tree(path)) if name[0].isupper() and name in dir(builtins)}
        assert not names, path


def test_builtin_classes() -> None:
    names = {name for name in dir(builtins) if name[0].isupper() and not keyword.iskeyword(name)}
    assert names <= reserved.BUILTIN_CLASSES


def test_exports(package: Path) -> None:
    names = {name for name in bound(tree(package / "__init__.py").body) if is_ours(name) and name[0].isupper()}
    assert names - {"TYPE_CHECKING"} <= EXPORTS


# -- a document with these names -------------------------------------------------------------------------------------


BESIDE_RESOURCES = {"client", "driver", "pages", "resource_base", "token_sources", "transport", "aiohttp_transport"}


def every_name(package: Path) -> tuple[list[str], set[str]]:
    """All names that the runtime defines or imports, all keywords, all builtins, all attributes of a model.

    Returns:
        All of them, and those of keywords and of names beside the resources of a client.
    """
    names = {*dir(builtins), *dir(BaseModel), *EXPORTS}
    beside = {*keyword.kwlist, *keyword.softkwlist, *BESIDE_RESOURCES}
    for path in package.rglob("*.py"):
        module = tree(path)
        found = {path.stem, *bound(module.body)}
        for class_ in classes(module):
            found |= {class_.name, *bound(class_.body)}
            for function in functions(class_):
                found |= {*bound(function.body), *(a.arg for a in (*function.args.args, *function.args.kwonlyargs))}
        names |= found
        if path.stem in BESIDE_RESOURCES:
            beside |= found
    return sorted(name for name in names | beside if is_ours(name) and name.isascii() and name.isidentifier()), beside


def unique(names: list[str], spelled: Any) -> list[str]:
    return list({spelled(name): name for name in reversed(names)}.values())


def called(names: list[str], beside: set[str]) -> dict[str, Any]:
    """A document whose resources, methods, arguments, properties, schemas and schemes have these names."""
    paths: dict[str, Any] = {}
    attributes = unique(names, identifier)
    schemas = {
        name: {
            "type": "object",
            "required": [name],
            "properties": {name: {"type": "string"}, "when": {"type": "string", "format": "date"}},
        }
        for name in unique(names, class_identifier)
    }
    references = [f"#/components/schemas/{name}" for name in schemas]
    for number, name in enumerate(attributes):
        reference = references[number % len(references)]
        operation = {
            "deprecated": number % 7 == 0,
            "security": [{name: []}],
            "parameters": [{"name": name, "in": "query", "required": number % 2 == 0, "schema": {"type": "string"}}],
            "responses": {
                "200": {"description": "It.", "content": {"application/json": {"schema": {"$ref": reference}}}}
            },
        }
        body = {
            "content": {
                "application/json": {
                    "schema": {"type": "object", "properties": {name: {"type": "string"}, "x": {"$ref": reference}}}
                }
            }
        }
        paths[f"/inner/{number}"] = {"get": {**operation, "operationId": f"inner.{name}.{name}"}}
        if name in beside:
            top = {**operation, "parameters": [], "requestBody": body, "operationId": f"{name}.{name}"}
            paths[f"/top/{number}"] = {"post": top}
    schemes = {
        name: {"type": "apiKey", "in": "header", "name": f"x-{number}"} for number, name in enumerate(attributes)
    }
    return {
        "openapi": "3.1.1",
        "info": {"title": "Named", "version": "1"},
        "servers": [{"url": "https://named.example"}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": schemes},
    }


@pytest.fixture(scope="module")
def named(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ModuleType, dict[str, str]]]:
    """The package of such a document, and method -> path of each operation."""
    folder = tmp_path_factory.mktemp("named")
    document = folder / "openapi.yaml"
    document.write_text(yaml.safe_dump(called(*every_name(package))), encoding="utf-8")
    generate(Job(document=document, settings=None, output=folder / "out", overrides=None), cache=CACHE)
    sys.path.insert(0, str(folder / "out" / "src"))
    manifest = yaml.safe_load((folder / "out" / "manifest.json").read_text(encoding="utf-8"))
    yield importlib.import_module("named"), {row["python"]: row["path"] for row in manifest["operations"]}
    sys.path.remove(str(folder / "out" / "src"))


def answer(request: httpx2.Request, sent: list[str]) -> httpx2.Response:
    sent.append(request.url.path)
    return httpx2.Response(200, json={})


def arguments(method: Any, path: str) -> dict[str, Any]:
    required = [p.name for p in inspect.signature(method).parameters.values() if p.default is p.empty]
    assert len(required) <= 1, path
    return dict.fromkeys(required, "x")


def find(client: Any, python: str) -> Any:
    for name in python.split("."):
        client = getattr(client, name)
    return client


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_everything_can_be_called(named: tuple[ModuleType, dict[str, str]]) -> None:
    package, operations = named
    credentials = {a: "k" for a in inspect.signature(package.Named).parameters if a not in reserved.CLIENT_ARGUMENTS}
    assert len(operations) > 900
    assert len(credentials) > 500
    sent: list[str] = []
    with httpx2.Client(transport=httpx2.MockTransport(lambda request: answer(request, sent))) as http_client:
        client = package.Named(http_client=http_client, **credentials)
        for python, path in operations.items():
            method = find(client, python)
            method(**arguments(method, path))
            assert sent[-1] == path
        assert client.with_options(timeout=1, **credentials).base_url == "https://named.example"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_everything_can_be_awaited(named: tuple[ModuleType, dict[str, str]]) -> None:
    package, operations = named
    credentials = {a: "k" for a in inspect.signature(package.Named).parameters if a not in reserved.CLIENT_ARGUMENTS}
    sent: list[str] = []

    async def call_everything() -> None:
        transport = httpx2.MockTransport(lambda request: answer(request, sent))
        async with httpx2.AsyncClient(transport=transport) as http_client:
            client = package.AsyncNamed(http_client=http_client, **credentials)
            for python, path in operations.items():
                method = find(client, python)
                await method(**arguments(method, path))
                assert sent[-1] == path

    asyncio.run(call_everything())


def test_every_type_can_be_used(named: tuple[ModuleType, dict[str, str]]) -> None:
    """A model is built, and its own property exists under some name."""
    package, _ = named
    types = importlib.import_module(f"{package.__name__}.types")
    models = [
        m for m in (getattr(types, name) for name in types.__all__) if isinstance(m, type) and issubclass(m, BaseModel)
    ]
    assert len(models) > 600
    for model in models:
        (wire,) = (f.alias or name for name, f in model.model_fields.items() if f.is_required())
        assert model.model_validate({wire: "x", "when": "2026-11-27"}).to_dict() == {wire: "x", "when": "2026-11-27"}


@pytest.mark.parametrize(
    "title", ["Options", "None", "Page", "API Error", "123", "", "日本", "Async Page", "import", "types", "x" * 500]
)
def test_titles(title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = tmp_path / "openapi.yaml"
    operation = {"operationId": "books.list", "responses": {"204": {"description": "Done."}}}
    data = {"openapi": "3.1.1", "info": {"title": title, "version": "1"}, "servers": [{"url": "https://a.example"}]}
    document.write_text(yaml.safe_dump({**data, "paths": {"/b": {"get": operation}}}), encoding="utf-8")
    settings = settings_for(title)
    generate(Job(document=document, settings=None, output=tmp_path / "out", overrides=None), cache=CACHE)
    monkeypatch.syspath_prepend(str(tmp_path / "out" / "src"))
    package = importlib.import_module(settings.package)
    with httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(204))) as http_client:
        assert getattr(package, settings.client)(http_client=http_client).books.list() is None
