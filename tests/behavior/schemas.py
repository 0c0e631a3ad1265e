"""A document with one schema in all places."""

from __future__ import annotations

VERSIONS = ["3.0.3", "3.1.0"]


def document(schema: str, components: str = "", version: str = "3.1.0", more: str = "") -> str:
    """A document with one schema in a response, and in a request: directly, in a list and in a map.

    Args:
        schema: The schema.
        components: Further schemas.
        version: The version of the standard.
        more: Further properties of the request.
    """
    return f"""
openapi: {version}
info: {{title: Things, version: "1"}}
servers: [{{url: https://things.example}}]
paths:
  /thing:
    get:
      operationId: thing.get
      tags: [thing]
      responses:
        "200": {{description: Found., content: {{application/json: {{schema: {schema}}}}}}}
    post:
      operationId: thing.set
      tags: [thing]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                thing: {schema}
                things: {{type: array, items: {schema}}}
                byName: {{type: object, additionalProperties: {schema}}}
                {more}
      responses:
        "204": {{description: Set.}}
components: {{schemas: {{
  Base: {{type: object, required: [id], properties: {{
    id: {{type: string}}, madeAt: {{type: string, format: date-time}}, partOf: {{type: string}}}}}},
  {components}}}}}
"""
