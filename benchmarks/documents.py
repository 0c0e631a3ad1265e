"""Documents of any size, which resemble those of real APIs."""

from __future__ import annotations

from typing import Any

_PROPERTIES: dict[str, dict[str, Any]] = {
    "id": {"type": "string", "format": "uuid", "readOnly": True},
    "name": {"type": "string", "minLength": 1, "maxLength": 200, "description": "Name shown to users."},
    "createdAt": {"type": "string", "format": "date-time", "readOnly": True},
    "status": {"type": "string", "enum": ["draft", "active", "archived"], "default": "draft"},
    "isPublic": {"type": "boolean"},
    "size": {"type": "integer", "minimum": 0},
    "price": {"type": "number"},
    "tags": {"type": "array", "items": {"type": "string"}},
    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
    "comment": {"type": ["string", "null"], "description": "Text for colleagues.", "example": "Call back."},
}
_METHODS_OF_A_RESOURCE = 5


def document(operations: int) -> dict[str, Any]:
    """An OpenAPI 3.1 document with resources of five operations: list, create, get, update and delete.

    Args:
        operations: The number of operations.
    """
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    left = operations
    for number in range(-(-operations // _METHODS_OF_A_RESOURCE)):
        kind, owner = f"Thing{number}", f"Thing{max(number - 1, 0)}"
        schemas[kind] = _schema(owner)
        for path, methods in _paths(number, kind).items():
            kept = dict(list(methods.items())[:left])
            left -= len(kept)
            if kept:
                paths[path] = kept
    return {
        "openapi": "3.1.1",
        "info": {"title": "Warehouse", "version": "1"},
        "servers": [{"url": "https://warehouse.example"}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
    }


def _schema(owner: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{owner}"}
    parts = {"type": "array", "items": {"type": "object", "required": ["count"], "properties": {"count": _COUNT}}}
    return {
        "type": "object",
        "description": "Something in the warehouse.",
        "required": ["id", "name", "createdAt"],
        "properties": {**_PROPERTIES, "owner": reference, "parts": parts},
    }


_COUNT = {"type": "integer", "description": "How many there are."}


def _paths(number: int, kind: str) -> dict[str, dict[str, Any]]:
    reference = {"$ref": f"#/components/schemas/{kind}"}
    tag = f"things{number}"
    one = [{"name": "thingId", "in": "path", "required": True, "schema": {"type": "string"}}]
    some = [
        {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}, "description": "Page size."},
        {"name": "sortBy", "in": "query", "schema": {"enum": ["name", "createdAt"]}, "description": "Order."},
    ]

    def operation(name: str, summary: str, answer: Any, **more: Any) -> dict[str, Any]:
        found = {"description": "Fine.", "content": {"application/json": {"schema": answer}}}
        responses = {"200": found} if answer is not None else {"204": {"description": "Deleted."}}
        return {
            "operationId": f"{tag}.{name}",
            "tags": [tag],
            "summary": summary,
            "description": f"{summary} It takes effect at once.",
            **more,
            "responses": {**responses, "404": {"description": "There is no such thing."}},
        }

    body = {"required": True, "content": {"application/json": {"schema": reference}}}
    return {
        f"/{tag}": {
            "get": operation("list", "List things.", {"type": "array", "items": reference}, parameters=some),
            "post": operation("create", "Create a thing.", reference, requestBody=body),
        },
        f"/{tag}/{{thingId}}": {
            "get": operation("get", "Get a thing.", reference, parameters=one),
            "put": operation("update", "Replace a thing.", reference, parameters=one, requestBody=body),
            "delete": operation("delete", "Delete a thing.", None, parameters=one),
        },
    }
