"""An invented published document, and the client for our version of it."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from tools.drift.compare import Client, Drift, compare
from tools.drift.document import Published

DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.0",
    "info": {"title": "Tides", "version": "1.0.0"},
    "security": [{"key": []}],
    "paths": {
        "/ports": {
            "get": {
                "operationId": "PortsController_list",
                "summary": "List ports.",
                "parameters": [
                    {"name": "tide-version", "in": "header", "required": True, "schema": {"default": "2026-01-01"}},
                    {"name": "Authorization", "in": "header", "schema": {"type": "string"}},
                    {"name": "sortBy", "in": "query", "schema": {"type": "string", "enum": ["name", "depth"]}},
                    {"name": "limit", "in": "query", "schema": {"type": "number", "default": 10, "maximum": 100}},
                ],
                "responses": {
                    "200": {
                        "description": "Ports.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ports"}}},
                    },
                },
            },
            "post": {
                "operationId": "PortsController_create",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewPort"}}}},
                "responses": {
                    "201": {
                        "description": "",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Port_2026_01"}}},
                    },
                    "409": {"description": "It exists."},
                },
            },
        },
        "/ports/{portId}": {
            "parameters": [{"name": "portId", "in": "path", "required": True, "schema": {"type": "number"}}],
            "get": {
                "operationId": "PortsController_get",
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Port_2026_01"}}},
                    },
                },
            },
            "delete": {"operationId": "PortsController_delete", "responses": {"204": {"description": ""}}},
        },
    },
    "components": {
        "schemas": {
            "Ports": {
                "type": "object",
                "properties": {
                    "data": {"type": "array", "items": {"$ref": "#/components/schemas/Port_2026_01"}},
                    "cursor": {"type": "string"},
                },
                "required": ["data"],
            },
            "Port_2026_01": {
                "type": "object",
                "description": "A port.",
                "properties": {
                    "description": {"type": "string", "example": "By the sea."},
                    "portName": {"type": "string", "maxLength": 80},
                    "kind": {"type": "string", "enum": ["river", "sea"]},
                    "neighbors": {"type": "array", "items": {"$ref": "#/components/schemas/Port_2026_01"}},
                    "tide": {"oneOf": [{"$ref": "#/components/schemas/High"}, {"$ref": "#/components/schemas/Low"}]},
                },
                "required": ["portName"],
            },
            "NewPort": {
                "type": "object",
                "properties": {
                    "portName": {"type": "string"},
                    "place": {"allOf": [{"$ref": "#/components/schemas/Place"}]},
                    "kind": {"type": "string", "enum": ["river", "sea"]},
                },
                "required": ["portName"],
            },
            "Place": {"type": "object", "properties": {"latDegrees": {"type": "number"}}},
            "High": {"type": "object", "properties": {"high": {"type": "string", "format": "date-time"}}},
            "Low": {"type": "object", "properties": {"low": {"type": "string"}}},
        }
    },
}

CLIENT = Client(
    methods={
        "GET /ports": "ports.list",
        "POST /ports": "ports.create",
        "GET /ports/{portId}": "ports.get",
        "DELETE /ports/{portId}": "ports.delete",
    },
    credentials=frozenset({"authorization"}),
    envelope="data",
)


def published(document: object) -> Published:
    """A parsed document."""
    return Published.parse(json.dumps(document).encode(), "tides.json")


def altered() -> dict[str, Any]:
    """A copy to alter."""
    return deepcopy(DOCUMENT)


def drift_to(document: object) -> Drift:
    """The changes from the document to an altered one."""
    return compare(published(DOCUMENT), published(document), CLIENT)
