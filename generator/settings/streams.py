"""How streams of events are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import model_validator

from .parts import Part


class StreamStyle(Part):
    """How the streams of an API are read, or those of one operation.

    Attributes:
        event: The name of the schema of an event, if the document does not say or says something else.
        done: Data of an event that ends a stream. If not given, `[DONE]` ends a stream of JSON, since it is not JSON.
        errors: Names of server-sent events that report an error: those that are raised as one.
        error_at: The property of events that report an error, such as `error`.
        resume: Whether to ask again for a stream whose connection broke, with the id of the last event in the header
            `Last-Event-ID`.
    """

    event: str | None = None
    done: tuple[str, ...] | None = None
    errors: tuple[str, ...] = ("error",)
    error_at: str | None = None
    resume: bool = False


class OperationStream(StreamStyle):
    """How the stream of one operation is read. What is not given is as for all operations.

    Attributes:
        media: The media type of the stream, if the document does not say: `text/event-stream` unless given.
        when: The boolean property of the body, or the boolean parameter, that asks for the stream.
        only: What the operation always answers with, whatever the document says: a stream, or an answer in one piece
            (`plain`).
    """

    media: str | None = None
    when: str | None = None
    only: Literal["stream", "plain"] | None = None


class Streams(StreamStyle):
    """How streams are read.

    Attributes:
        operations: By `operationId`, or by method and path: operations that differ from the others.
    """

    operations: Mapping[str, OperationStream] = {}

    @model_validator(mode="after")
    def _names_no_contradiction(self) -> Streams:
        for key, stated in self.operations.items():
            if stated.only == "plain" and len(stated.model_fields_set) > 1:
                raise ValueError(f"operations.{key}: `only: plain` cannot be combined with other settings")
            if stated.only is not None and stated.when is not None:
                raise ValueError(f"operations.{key}: `only` and `when` are mutually exclusive")
        return self

    def style(self, key: str | None) -> OperationStream:
        """How the stream of an operation is read, which the settings call `key`; None if they do not mention it."""
        own = self.operations[key].model_dump(exclude_unset=True) if key is not None else {}
        return OperationStream(**{**self.model_dump(exclude={"operations"}, exclude_unset=True), **own})
