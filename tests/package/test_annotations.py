"""Annotations can be evaluated: by dependency injection, and by libraries that turn methods into tools."""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_type_hints

import httpx2
import pydantic
import pytest

import calcom
from calcom import AsyncCalCom, CalCom, types, webhooks
from tools.commands import run


def resources(client: object) -> Iterator[object]:
    """All resources of a client."""
    for name, member in vars(type(client)).items():
        if not name.startswith("_") and hasattr(member, "attrname"):
            resource = getattr(client, name)
            yield resource
            yield from resources(resource)


def methods(owner: object) -> Mapping[str, Any]:
    """The public methods of an object, or of a class with `__init__`, by name."""
    kind = owner if inspect.isclass(owner) else type(owner)
    found = {name: getattr(owner, name) for name, _ in inspect.getmembers(kind, inspect.isfunction)}
    ours = {name: m for name, m in found.items() if m.__module__.startswith("calcom")}
    return {f"{kind.__name__}.{name}": m for name, m in ours.items() if not name.startswith("_") or name == "__init__"}


def all_methods(client: object) -> dict[str, Any]:
    """The methods of all resources of a client that call the API."""
    return {
        f"{type(resource).__module__}:{name}": method
        for resource in resources(client)
        for name, method in methods(resource).items()
        if not name.endswith(("__init__", ".with_options"))
    }


CLIENTS = {"sync": CalCom, "async": AsyncCalCom}


def arguments(method: Any) -> type[pydantic.BaseModel]:
    """A model of the arguments of a method, as tool frameworks create it: only annotations and defaults."""
    fields: dict[str, Any] = {}
    for name, parameter in inspect.signature(method, eval_str=True).parameters.items():
        default = ... if parameter.default is parameter.empty else parameter.default
        fields[name] = (parameter.annotation, default)
    return pydantic.create_model("Arguments", **fields)


def test_type_hints_of_everything_at_the_root_resolve() -> None:
    exported = [getattr(module, name) for module in (calcom, webhooks) for name in dir(module) if name[0] != "_"]
    callables = [value for value in exported if callable(value) and value.__module__.startswith("calcom")]
    for value in [*callables, webhooks.unwrap]:
        get_type_hints(value)
        if inspect.isclass(value):
            for method in methods(value).values():
                get_type_hints(method)
                inspect.signature(method, eval_str=True)
        inspect.signature(value, eval_str=True)
    assert {CalCom, AsyncCalCom, calcom.Options, calcom.DriftError, webhooks.verify} <= set(callables)


@pytest.mark.parametrize("flavor", CLIENTS)
def test_pydantic_makes_a_schema_of_the_arguments_of_every_method(flavor: str) -> None:
    """Those with the default `omit` are optional, and their schema says no more: JSON has no value for it."""
    found = all_methods(CLIENTS[flavor](api_key="key"))
    assert len(found) > 340
    for name, method in found.items():
        schema = arguments(method).model_json_schema()
        required = {n for n, p in inspect.signature(method).parameters.items() if p.default is p.empty}
        assert set(schema.get("required", ())) == required, name
        assert set(schema.get("properties", ())) == set(inspect.signature(method).parameters), name
        assert not [key for key, value in schema.get("properties", {}).items() if "default" in value], name


def test_validated_arguments_can_be_passed_on() -> None:
    model = arguments(CalCom(api_key="key").me.update)
    given = model.model_validate({"bio": None, "time_format": 24})
    assert given.model_dump(exclude_unset=True) == {"bio": None, "time_format": 24}
    assert given.name is calcom.omit  # type: ignore[attr-defined]
    time_format = model.model_json_schema()["properties"]["time_format"]
    assert time_format == {"enum": [12, 24], "title": "Time Format", "type": "integer"}
    with pytest.raises(pydantic.ValidationError):
        model.model_validate({"time_format": None})


def test_pydantic_makes_a_schema_of_every_type() -> None:
    for name in types.__all__:
        pydantic.TypeAdapter(getattr(types, name)).json_schema()


def test_pydantic_writes_a_page_as_its_items() -> None:
    """The list result of a tool can be serialized as JSON."""
    answer = {"status": "success", "data": [{"id": 1, "uid": "u"}], "pagination": {"hasNextPage": True}}
    transport = httpx2.MockTransport(lambda request: httpx2.Response(200, json=answer))
    with httpx2.Client(transport=transport) as http_client:
        page = CalCom(api_key="key", http_client=http_client).bookings.list()
    adapter = pydantic.TypeAdapter(get_type_hints(CalCom(api_key="key").bookings.list)["return"])
    assert adapter.validate_python(page) is page
    (written,) = json.loads(adapter.dump_json(page, exclude_unset=True, by_alias=True, warnings=False))
    assert written == {"id": 1, "uid": "u"}
    schema = adapter.json_schema(mode="serialization")
    assert (schema["type"], schema["items"]) == ("array", {"$ref": "#/$defs/Booking"})


# -- frameworks ---------------------------------------------------------------------------------------------------

ROOT = Path(__file__).resolve().parent.parent.parent
# Created by `make agents`: the frameworks require more packages than everything else here.
AGENTS = Path(os.environ.get("AGENTS_PYTHON", ROOT / ".venv-agents" / "bin" / "python"))


@pytest.mark.skipif(not AGENTS.exists(), reason="no agent frameworks; `make agents` installs them into .venv-agents")
def test_agent_frameworks_make_tools_of_methods() -> None:
    """With the descriptions of the arguments, and without a warning."""
    program = Path(__file__).with_name("programs") / "tools_of_agents.py"
    environment = {**os.environ, "PYTHONPATH": str(Path(calcom.__file__).parent.parent)}
    printed = json.loads(run(AGENTS, "-W", "error::UserWarning", program, cwd=ROOT, environment=environment))
    assert printed["refused"] == []
    assert len(printed["found"]) == 6
    for name, tool in printed["found"].items():
        assert tool["description"].startswith("Book a meeting."), name
        assert tool["required"] == ["attendee", "start"], name
        assert tool["start"] == "When the meeting starts. A string without an offset is read as UTC.", name
        assert tool["with default"] == [], name
