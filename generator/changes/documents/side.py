"""One of two compared documents: its model and its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...diagnostics import DiagnosticsError, Position
from ...model.api import Api, Operation, Schema
from ...model.types import EnumType, Type
from ...model.usage import Direction, Usage
from ...naming.table import SymbolTable
from ...output.freshness import Job
from ...pipeline import prepare
from ...rendering.annotations import Expressions
from ...settings.settings import Settings
from ..annotations import Alternatives, Key, parse
from ..errors import RevisionError
from ..revision import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A position in a document, for reports."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A document, prepared for comparison.

    Attributes:
        source: Its source.
        expressions: Its types as annotations.
        usage: The directions in which its schemas are used.
    """

    source: Source
    api: Api
    names: SymbolTable
    settings: Settings
    expressions: Expressions
    usage: Usage

    @classmethod
    def read(cls, source: Source) -> Side:
        """Load a document with the settings beside it.

        Validation errors in a document at a revision are ignored. It was valid when it was committed, and validation
        rules added since then must not prevent the next release.

        Raises:
            DiagnosticsError: No client can be generated from it.
            RevisionError: The same, for a document at a revision.
        """
        try:
            return cls._read(source)
        except DiagnosticsError as error:
            if source.revision is None:
                raise
            raise RevisionError(
                f"the document at `{source.revision}` cannot be compared:\n{source.named(str(error))}"
            ) from error

    @classmethod
    def _read(cls, source: Source) -> Side:
        ready = prepare(source.path, Job.of(source.path).settings, released=source.revision is not None)
        return cls(
            source=source,
            api=ready.api,
            names=ready.names,
            settings=ready.settings,
            expressions=Expressions(ready.api, ready.names),
            usage=Usage.of(ready.api),
        )

    def place(self, position: Position | None) -> Place | None:
        """A position, for reports."""
        if position is None:
            return None
        return Place(file=self.source.show(position.file), line=position.line, column=position.column)

    def method(self, operation: Operation) -> str:
        """What users write for an operation after `client.`."""
        return self.names.operations[operation.id].path

    def symbol(self, schema: str, direction: Direction) -> str:
        """The class or alias of a schema in that direction."""
        named = self.names.schemas[schema]
        return named.param if direction == "request" else named.model

    def annotation(self, type_: Type | None, direction: Direction) -> str:
        """A type as users see it."""
        if direction == "request" and type_ is not None:
            return self.expressions.request(type_)
        return self.expressions.result(type_)

    def symbols(self, direction: Direction) -> dict[str, str]:
        """Names of the schemas with a type in that direction, and the names of these types."""
        used = self.usage.requested if direction == "request" else self.usage.returned
        return {schema: self.symbol(schema, direction) for schema in self.api.schemas if schema in used}


@dataclass(frozen=True, slots=True, kw_only=True)
class SideScope:
    """The meaning of names in the annotations of one side and direction (a `Scope`).

    Attributes:
        renamed: Symbols of the old side with a different name on the new side; empty for the new side.
    """

    side: Side
    direction: Direction
    renamed: Mapping[str, str]
    schemas: Mapping[str, Schema] = field(init=False)

    def __post_init__(self) -> None:
        """The schemas by the names of their types."""
        spelled = {
            self.renamed.get(symbol, symbol): self.side.api.schemas[schema]
            for schema, symbol in self.side.symbols(self.direction).items()
        }
        object.__setattr__(self, "schemas", spelled)

    def parse(self, type_: Type | None) -> Alternatives:
        """The alternatives of a type, with the names of the new side."""
        return parse(self.side.annotation(type_, self.direction), self.renamed)

    def alias(self, name: str) -> Alternatives | None:
        """The type that an alias names."""
        schema = self.schemas.get(name)
        if schema is None or schema.alias is None:
            return None
        if isinstance(schema.alias, EnumType):
            # The name refers to the list itself, in responses too.
            return parse(self.side.annotation(schema.alias, "request"))
        return self.parse(schema.alias)

    def keys(self, name: str) -> Mapping[str, Key] | None:
        """The keys of a TypedDict; models are distinguished by name."""
        schema = self.schemas.get(name)
        if self.direction == "response" or schema is None or schema.alias is not None:
            return None
        attributes = self.side.names.schemas[schema.name].attributes
        return {
            attributes[p.wire]: Key(alternatives=self.parse(p.sent), required=p.required)
            for p in schema.properties
            if p.access != "read"
        }
