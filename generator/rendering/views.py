"""The views for templates: plain data, with all decisions made.

Printed fields are `Identifier`, `DottedName` or `Code`. A `str` field contains text of the document or the settings,
and is printed through a filter of `quoting`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..naming.identifiers import DottedName, Identifier
from .quoting import Code, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientResourceView:
    """A resource as an attribute of the client."""

    attribute: Identifier
    class_name: Identifier
    module: Identifier
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class FlavorView:
    """One of the two clients, with the words that differ between their sources."""

    name: Code
    """`sync` or `async`."""
    adjective: Code
    """`synchronous` or `asynchronous`."""
    is_async: bool
    prefix: Code
    """Prefix of its class names."""
    async_: Code
    """Prefix of `def`, `for` and `with`, with a trailing space; empty in the sync client."""
    await_: Code
    """Prefix of a call, with a trailing space; empty in the sync client."""
    a: Code
    """Prefix of special methods in async protocols: `__anext__`."""
    listing: Code
    """The result class of paginated methods."""
    stream: Code
    """The class of event streams."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientArgumentView:
    """A client argument that depends on the API: a credential, or a variable part of server URLs."""

    argument: Identifier
    annotation: Code
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """The class of a client."""

    name: Identifier
    docstring: Code
    credentials: tuple[ClientArgumentView, ...]
    environment: ClientArgumentView | None
    """The argument that selects one of the named servers."""
    applications: tuple[ClientArgumentView, ...]
    """Arguments for applications that obtain tokens themselves."""
    variables: tuple[ClientArgumentView, ...]
    has_choices: bool
    """Whether any argument has a fixed set of values."""
    base_url: Prose
    """The docstring entry of the argument `base_url`."""
    resources: tuple[ClientResourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """An argument of a method."""

    name: Identifier
    annotation: Code
    required: bool
    in_path: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """The arguments of a method."""

    positional: tuple[ArgumentView, ...]
    """Positional arguments."""
    keyword: tuple[ArgumentView, ...]
    """Keyword-only arguments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadView:
    """One overload of a method."""

    signature: SignatureView
    result: Code
    raw_result: Code
    """Its result with `with_raw_response`."""
    streamed_result: Code
    """Its result with `with_streaming_response`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method of a resource."""

    name: Identifier
    constant: Identifier
    signature: SignatureView
    overloads: tuple[OverloadView, ...]
    """The overloads, if there is more than one."""
    result: Code
    call: Code
    """The method of its resource that it calls, by the kind of operation."""
    stream_if: Code | None
    """The condition on which it returns a stream instead of its usual result."""
    stream_constant: Identifier
    docstring: Code
    deprecation: Code | None
    """The warning for a deprecated method, as a literal."""
    groups: tuple[Code, ...]
    """Keyword arguments of its inner call."""
    async_: Code
    """Prefix of `def`, with a trailing space; empty if there is none."""
    await_: Code
    """Prefix of the inner call, with a trailing space; empty if there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A sub-resource, as an attribute of its parent."""

    attribute: Identifier
    class_name: Identifier
    raw_class_name: Identifier
    """The class of its methods that return raw responses."""
    streamed_class_name: Identifier
    """The class of its methods whose responses are read in chunks."""
    module: Code | None
    """The module to import the classes from; None if it is the same module."""
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """The class of a resource."""

    name: Identifier
    raw_name: Identifier
    """The class of its methods that return raw responses."""
    streamed_name: Identifier
    """The class of its methods whose responses are read in chunks."""
    docstring: Code
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


Imports = tuple[tuple[Code, ...], ...]
"""Import lines, in groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModuleView:
    """A module with the classes of a resource and of the sub-resources in the same module."""

    path: Code
    docstring: Code
    imports: Imports
    classes: tuple[ClassView, ...]
    apart: tuple[ChildView, ...]
    """Sub-resources with modules of their own."""
    sources: tuple[str, ...]
    """The source files of the module in the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractRowView:
    """A row of data for the in-memory API."""

    kind: Code
    key: Code
    """The object that the row describes, as JSON."""
    value: Code
    """The data from the document, as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """The constant of an operation."""

    constant: Identifier
    declaration: Code
    """Its type annotation."""
    maker: Code
    """The callable that creates it."""
    fields: tuple[Code, ...]
    """The arguments of that call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesModuleView:
    """The module with the wire names of keys in request objects."""

    imports: Imports
    tables: tuple[tuple[Identifier, Code], ...]
    """Constants and their expressions."""
    has_variants: bool
    """Whether a value in a request can be one of several kinds of object whose keys contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationsModuleView:
    """A module with the constants of a top-level resource."""

    path: Code
    docstring: Code
    imports: Imports
    operations: tuple[OperationView, ...]
    sources: tuple[str, ...]
    """The source files of the module in the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagingView:
    """The constant of a page style."""

    constant: Identifier
    fields: tuple[Code, ...]
    """Arguments of `Paging`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a model, or a key of a TypedDict."""

    name: Identifier
    annotation: Code
    value: Code | None
    docstring: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """A class or alias of a types module."""

    kind: Literal["model", "dict", "alias", "recursive"]
    name: Identifier
    docstring: Code | None
    base: Code | None = None
    """The base class of a model."""
    fields: tuple[FieldView, ...] = ()
    expression: Code | None = None
    """The value of an alias; for a recursive one, everything after the name."""
    extra: Code | None = None
    """The decoded type of additional properties of a model, unless it is unrestricted."""
    extra_result: Code | None = None
    """The same type for readers of the model."""
    is_aliased: bool = False
    """Whether it also has its name with an underscore, for annotations that would otherwise refer to a builtin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesModuleView:
    """A module below `types`."""

    path: Code
    name: Identifier
    docstring: Code
    imports: Imports
    types: tuple[TypeView, ...]
    index: Code
    """Its name and those of its types, for the index of the package."""
    sources: tuple[str, ...]
    """The source files of the module in the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceMethodView:
    """A method in the reference."""

    name: Identifier
    path: DottedName
    signature: Code
    result: Code
    summary: str
    deprecated: bool
    docs: str | None
    route: str
    support: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSectionView:
    """A resource in the reference."""

    path: DottedName
    anchor: Code
    """The link target of its heading."""
    text: str
    methods: tuple[ReferenceMethodView, ...]
