"""How event streams are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import model_validator

from .parts import Part


class StreamStyle(Part):
    """How the event streams of an API, or of one operation, are read.

    Attributes:
        event: Schema name of an event, if the document does not define it or defines a different one.
        done: Data of the event that ends a stream. Default for JSON streams: `[DONE]`, because it is not JSON.
        errors: Names of server-sent events that report an error and are raised.
        error_at: The property of events that report an error, such as `error`.
        resume: Whether to reconnect after a broken connection, with the id of the last event in the header
            `Last-Event-ID`.
    """

    event: str | None = None
    done: tuple[str, ...] | None = None
    errors: tuple[str, ...] = ("error",)
    error_at: str | None = None
    resume: bool = False


class OperationStream(StreamStyle):
    """How the stream of one operation is read. Omitted fields default to the settings for all operations.

    Attributes:
        media: Media type of the stream, if the document does not define it. Default: `text/event-stream`. JSON is one
            value per line, and any other text is a stream of lines.
        when: The boolean body property or parameter that requests the stream, such as a query parameter `watch`.
        only: The only kind of response that the operation returns, regardless of the document: a stream, or a single
            response (`plain`).
    """

    media: str | None = None
    when: str | None = None
    only: Literal["stream", "plain"] | None = None


class Streams(StreamStyle):
    """How streams are read.

    Attributes:
        operations: By `operationId`, or by method and path: operations with different settings.
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
        """How the stream of the operation `key` is read; None if the settings do not mention it."""
        own = self.operations[key].model_dump(exclude_unset=True) if key is not None else {}
        return OperationStream(**{**self.model_dump(exclude={"operations"}, exclude_unset=True), **own})
