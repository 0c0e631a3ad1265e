"""Documents with one request body, for tests of what is sent."""

from __future__ import annotations

from datetime import UTC, datetime


def parts(*texts: str) -> tuple[str, bytes]:
    """A multipart body: head and content of each part, separated by an empty line."""
    written = "".join(f"--B\r\n{text}\r\n" for text in (t.replace("\n", "\r\n") for t in texts))
    return "multipart/form-data; boundary=B", f"{written}--B--\r\n".encode()


def document(body: str, *, version: str = "3.1.0", schemas: str = "{}") -> str:
    """A document with one operation, `it.send`, and this request body."""
    return f"""
openapi: {version}
info: {{title: Sends, version: "1"}}
servers: [{{url: https://api.example}}]
paths:
  /it:
    post:
      operationId: it.send
      requestBody: {body}
      responses: {{"204": {{description: Done.}}}}
components:
  schemas: {schemas}
"""


NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
PLACE = "{type: object, properties: {zipCode: {type: string}, tags: {type: array, items: {type: string}}}}"
BYTES = "{schema: {type: string, format: binary}}"
TEXT = "{schema: {type: string}}"
