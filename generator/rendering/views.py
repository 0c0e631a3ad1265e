"""What the templates see: plain data, with every decision taken.

A field that a template prints is an `Identifier`, a `DottedName` or `Code`. A field that is `str` holds text of the
document or of the settings, and is printed through a filter of `quoting`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..naming.identifiers import DottedName, Identifier
from .quoting import Code, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientResourceView:
    """A resource as the client offers it."""

    attribute: Identifier
    class_name: Identifier
    module: Identifier
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class FlavorView:
    """One of the two clients: what its source has in other words than that of the other one."""

    name: Code
    """`sync` or `async`."""
    is_async: bool
    prefix: Code
    """What the names of its classes begin with."""
    async_: Code
    """The keyword before `def`, `for` and `with`, with a space after it; empty in the sync client."""
    await_: Code
    """The keyword before a call, with a space after it; empty in the sync client."""
    a: Code
    """What the names of methods begin with that an asynchronous protocol has in place of another: `__anext__`."""
    listing: Code
    """The class of what a method that pages returns."""
    stream: Code
    """The class of a stream of events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientArgumentView:
    """An argument of a client that not every API has: a credential, or a part of the URLs of servers."""

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
    """The argument that chooses one of the servers that have names."""
    applications: tuple[ClientArgumentView, ...]
    """For applications that obtain tokens themselves."""
    variables: tuple[ClientArgumentView, ...]
    has_choices: bool
    """Whether an argument has a fixed set of values."""
    base_url: Prose
    """What the argument `base_url` means, as an entry of the docstring."""
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
    """Those that may be passed by position."""
    keyword: tuple[ArgumentView, ...]
    """Those that are passed by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverloadView:
    """One of the ways to call a method."""

    signature: SignatureView
    result: Code
    raw_result: Code
    """What it returns with `with_raw_response`."""
    streamed_result: Code
    """What it returns with `with_streaming_response`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method of a resource."""

    name: Identifier
    constant: Identifier
    signature: SignatureView
    overloads: tuple[OverloadView, ...]
    """The ways to call it, if there is more than one."""
    result: Code
    call: Code
    """What it calls: the method of its resource that carries out operations of its kind."""
    stream_if: Code | None
    """The condition on which it answers with a stream in place of what it usually returns."""
    stream_constant: Identifier
    docstring: Code
    deprecation: Code | None
    """The text of the warning for a deprecated method, as a literal."""
    groups: tuple[Code, ...]
    """Keyword arguments of the call that it makes."""
    async_: Code
    """The keyword before `def`, with a space after it; empty where there is none."""
    await_: Code
    """The keyword before the call, with a space after it; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A sub-resource, as its parent offers it."""

    attribute: Identifier
    class_name: Identifier
    raw_class_name: Identifier
    """The class of its methods that return raw responses."""
    streamed_class_name: Identifier
    """The class of its methods whose responses are read piece by piece."""
    module: Code | None
    """The module to import the classes from, or None when they stand in the same one."""
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """The class of a resource."""

    name: Identifier
    raw_name: Identifier
    """The class of its methods that return raw responses."""
    streamed_name: Identifier
    """The class of its methods whose responses are read piece by piece."""
    docstring: Code
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


Imports = tuple[tuple[Code, ...], ...]
"""Lines that import, in groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModuleView:
    """A module with the classes of a resource and of the sub-resources that live with it."""

    path: Code
    docstring: Code
    imports: Imports
    classes: tuple[ClassView, ...]
    apart: tuple[ChildView, ...]
    """Sub-resources with modules of their own."""
    sources: tuple[str, ...]
    """The files of the document that it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractRowView:
    """A row of what the API in memory knows of the document."""

    kind: Code
    key: Code
    """What it is about, as JSON."""
    value: Code
    """What the document says about it, as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """The constant of an operation."""

    constant: Identifier
    declaration: Code
    """Its type annotation."""
    maker: Code
    """What is called to make it."""
    fields: tuple[Code, ...]
    """The arguments of that call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesModuleView:
    """The module with how the keys of request objects are written on the wire."""

    imports: Imports
    tables: tuple[tuple[Identifier, Code], ...]
    """Constants and their expressions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationsModuleView:
    """A module with the constants of a top-level resource."""

    path: Code
    docstring: Code
    imports: Imports
    operations: tuple[OperationView, ...]
    sources: tuple[str, ...]
    """The files of the document that it comes from."""


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
    fields: tuple[FieldView, ...] = ()
    expression: Code | None = None
    """What an alias stands for; of a recursive one all that stands after the name."""
    extra: Code | None = None
    """What further properties of a model are decoded as, when that is not just anything."""
    extra_result: Code | None = None
    """The same as the reader of a model sees it."""


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
    """The files of the document that it comes from."""


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
    """What a link to its heading leads to."""
    text: str
    methods: tuple[ReferenceMethodView, ...]
