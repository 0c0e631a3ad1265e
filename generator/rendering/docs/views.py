"""Views of the pages of the documentation: plain data, as in `rendering.views`."""

from __future__ import annotations

from dataclasses import dataclass

from ...naming.identifiers import DottedName, Identifier, Printable
from ..quoting import Code
from .calls import Programs


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An argument, a key or an attribute, as an entry of a definition list."""

    anchor: Code
    """Empty if links cannot lead to it."""
    label: Code
    """What callers write, as inline code."""
    type: Code
    """Its type as Markdown, with a link if it is a type of the package."""
    required: bool
    conditional: bool = False
    """Whether it is required in a body that is optional."""
    text: str
    form: Code
    """What values look like, as Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link to another page."""

    label: Code
    """Markdown."""
    target: Code
    """Relative to the page with the link."""
    file: Code
    """The page that it leads to, below the folder of the documentation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorEntryView:
    """An error with a specific meaning."""

    name: Printable
    anchor: Code
    """Where it is on the page about errors."""
    status: Code
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationPageView:
    """The page of an operation."""

    file: Code
    """Its path below the folder of the documentation."""
    title: Code
    path: DottedName
    result: Code
    """Markdown."""
    content: Code
    """What the result contains, if its type alone does not say it."""
    route: str
    url: str | None
    twin: Code
    """The name of the page's Markdown file."""
    text: str
    deprecated: bool
    programs: Programs | None
    """None if no valid example could be created."""
    otherwise: Programs | None
    """The same without a stream, if the first ones request it."""
    arguments: tuple[EntryView, ...]
    response: Code | None
    """JSON; None if the operation returns none."""
    is_complete: bool
    """Whether the JSON has all properties of the example."""
    response_text: str
    errors: tuple[ErrorEntryView, ...]
    errors_page: Code
    headers: tuple[tuple[str, str], ...]
    """Headers with a constant value."""
    support: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePageView:
    """The page of a resource."""

    file: Code
    title: Code
    """Its path in words."""
    path: DottedName
    text: str
    operations: tuple[tuple[LinkView, Code], ...]
    """Each with its title."""
    children: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """A type on the page of its module."""

    name: Identifier
    kind: Code
    """What it is, in a few words."""
    text: str
    expression: Code | None
    """What an alias stands for, as Markdown."""
    entries: tuple[EntryView, ...]
    taken_by: tuple[LinkView, ...]
    returned_by: tuple[LinkView, ...]
    part_of: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPageView:
    """The page of a module below `types`."""

    file: Code
    module: Identifier
    is_for_requests: bool
    """Whether it has only the types that requests take, because the module is large."""
    models: tuple[ModelView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """A guide: a section of the package's README."""

    file: Code
    title: Code
    text: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionView:
    """A name with its documentation, read from the runtime."""

    name: Code
    """The name as inline code."""
    after: Code
    """Markdown behind the name."""
    text: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """Everything that the pages of the whole documentation need."""

    first_call: Programs | None
    guides: tuple[GuideView, ...]
    operations: tuple[OperationPageView, ...]
    resources: tuple[ResourcePageView, ...]
    models: tuple[ModelPageView, ...]
    errors: tuple[DefinitionView, ...]
    arguments: tuple[DefinitionView, ...]
    options: tuple[DefinitionView, ...]
