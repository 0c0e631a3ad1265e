"""Methods of a client as tools of agent frameworks. Prints each framework's view of the arguments, as JSON.

Run by test_annotations.py with the interpreter of an environment that has the frameworks.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from typing import Any

from agents import function_tool
from langchain_core.tools import StructuredTool
from pydantic_ai import Tool

from calcom import AsyncCalCom, CalCom


def pydantic_ai(method: Any) -> tuple[str | None, Any]:
    tool = Tool(method)
    return tool.description, tool.function_schema.json_schema


def langchain(method: Any) -> tuple[str | None, Any]:
    given = {"coroutine": method} if inspect.iscoroutinefunction(method) else {"func": method}
    tool = StructuredTool.from_function(**given, parse_docstring=True)
    return tool.description, tool.args_schema.model_json_schema()


def openai_agents(method: Any) -> tuple[str | None, Any]:
    tool = function_tool(method, strict_mode=False)
    return tool.description, tool.params_json_schema


def methods(client: object, within: str = "") -> Iterator[tuple[str, Any]]:
    """All methods of all resources that call the API, by path."""
    for name, member in vars(type(client)).items():
        if not name.startswith("_") and hasattr(member, "attrname"):
            resource = getattr(client, name)
            for method, _ in inspect.getmembers(type(resource), inspect.isfunction):
                if not method.startswith("_") and method != "with_options":
                    yield f"{within}{name}.{method}", getattr(resource, method)
            yield from methods(resource, f"{within}{name}.")


refused: list[str] = []
found: dict[str, Any] = {}
# A sample: test_annotations.py passes all methods through pydantic.
GROUPS = ("bookings.", "slots.", "me.")

for flavor, client in (("sync", CalCom(api_key="key")), ("async", AsyncCalCom(api_key="key"))):
    for framework in (pydantic_ai, langchain, openai_agents):
        for path, method in methods(client):
            # Awaitable objects are not results of a tool.
            is_pager = "AsyncPager" in str(inspect.signature(method).return_annotation)
            if is_pager or not path.startswith(GROUPS):
                continue
            try:
                description, schema = framework(method)
            except Exception as error:
                refused.append(f"{flavor} {framework.__name__} {path}: {type(error).__name__}: {error}"[:300])
                continue
            if path == "bookings.create":
                properties = schema["properties"]
                found[f"{flavor} {framework.__name__}"] = {
                    "description": (description or "").splitlines()[0],
                    "required": sorted(schema["required"]),
                    "start": properties["start"].get("description"),
                    "with default": [name for name, value in properties.items() if "default" in value],
                }
print(json.dumps({"refused": refused, "found": found}))
