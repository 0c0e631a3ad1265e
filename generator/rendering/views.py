"""What the templates see: plain data, with every decision taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeView:
    """A security scheme, and how the user passes its value."""

    key: str
    kind: str
    name: str
    argument: str
    env: str
    secret: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksView:
    """What the package knows about the deliveries of webhooks."""

    trigger: str
    """Wire name of the property that names the event."""
    attribute: str
    """What that property is called in the models."""
    header: str
    algorithm: str
    encoding: str
    prefix: str
    unsigned: str | None
    """What the signature header holds when the webhook has no secret."""
    version_header: str | None
    models: tuple[tuple[str, str], ...]
    """Per trigger the class of the event."""

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of all events, each once."""
        return tuple(dict.fromkeys(model for _, model in self.models))


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRenewalView:
    """How an operation renews access tokens, and the class that has it do so."""

    name: str
    operation: str
    method: str
    path: str
    headers: Mapping[str, str]
    media: str
    security: tuple[str, ...]
    """The schemes that the operation is signed with."""
    path_arguments: tuple[tuple[str, str], ...]
    """Path parameter -> argument of the class."""
    scheme_arguments: tuple[tuple[str, str], ...]
    """Key of a security scheme -> argument of the class."""
    sends: str
    access_token: str
    refresh_token: str
    expires_at: str | None
    per_second: int
    """How many units of `expires_at` make a second."""

    @property
    def arguments(self) -> tuple[str, ...]:
        """Arguments of the class, each once."""
        return tuple(dict.fromkeys(name for _, name in (*self.path_arguments, *self.scheme_arguments)))


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthView:
    """How users give an application access."""

    operation: str
    path: str
    headers: Mapping[str, str]
    authorize_url: str
    pkce_always: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TokensView:
    """How tokens are had and renewed; at least one way is there."""

    renewal: TokenRenewalView | None
    oauth: OAuthView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView:
    """The package as a whole."""

    name: str
    distribution: str
    version: str
    title: str
    summary: str
    homepage: str | None
    license: str | None
    client: str
    async_client: str
    env: str
    base_url: str
    schemes: tuple[SchemeView, ...]
    security: tuple[tuple[str, ...], ...]
    """What an operation accepts that says nothing else."""
    envelope: Mapping[str, str] | None
    errors: Mapping[str, Any]
    rate_limit: Mapping[str, str] | None
    refresh_status: int | None
    tokens: TokensView | None
    camel: bool
    """Whether most properties are in camelCase on the wire, so that models derive their aliases."""
    webhooks: WebhooksView | None
    """None when there is nothing to receive, or no way to tell from whom it comes."""
    readme: Mapping[str, Any]
    """Pieces of text for the README, from the settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlavourView:
    """Sync or async."""

    name: str
    is_async: bool
    prefix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """An argument of a method."""

    name: str
    annotation: str
    required: bool
    in_path: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method of a resource."""

    name: str
    constant: str
    arguments: tuple[ArgumentView, ...]
    result: str
    paged: bool
    summary: str
    description: str
    raises: tuple[tuple[str, str], ...]
    deprecated: bool
    docs: str | None
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Per place (`path`, `query`, `headers`, `body`) the wire names and their arguments."""
    whole_body: str | None
    signature: str
    http_method: str
    http_path: str
    full_name: str

    @property
    def path_arguments(self) -> tuple[ArgumentView, ...]:
        """Arguments that may be passed by position."""
        return tuple(a for a in self.arguments if a.in_path)

    @property
    def keyword_arguments(self) -> tuple[ArgumentView, ...]:
        """Arguments that are passed by name."""
        return tuple(a for a in self.arguments if not a.in_path)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView:
    """A sub-resource, as its parent offers it."""

    attribute: str
    class_name: str
    module: str | None
    """The module to import the class from, or None when it stands in the same one."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """The class of a resource."""

    name: str
    title: str
    text: str
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportsView:
    """Imports of a module, by origin."""

    standard: tuple[tuple[str, tuple[str, ...]], ...] = ()
    modules: tuple[str, ...] = ()
    third_party: tuple[tuple[str, tuple[str, ...]], ...] = ()
    package: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModuleView:
    """A module with the classes of a resource and of the sub-resources that live with it."""

    path: str
    title: str
    sources: tuple[str, ...]
    """The files of the document that it comes from."""
    imports: ImportsView
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """The constant of an operation."""

    constant: str
    type: str
    fields: tuple[tuple[str, str], ...]
    """Keyword arguments of `Operation`, as Python expressions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationsModuleView:
    """A module with the constants of a top-level resource."""

    path: str
    title: str
    sources: tuple[str, ...]
    """The files of the document that it comes from."""
    imports: ImportsView
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a model, or a key of a TypedDict."""

    name: str
    annotation: str
    value: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """A class or alias of a types module; `kind` is `model`, `dict` or `alias`."""

    kind: str
    name: str
    text: str
    fields: tuple[FieldView, ...] = ()
    expression: str = ""
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesModuleView:
    """A module below `types`."""

    path: str
    name: str
    title: str
    sources: tuple[str, ...]
    """The files of the document that it comes from."""
    imports: ImportsView
    types: tuple[TypeView, ...]
    names: tuple[tuple[str, str], ...]
    """Constants with the wire spelling of request objects, and their expressions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSectionView:
    """A resource in `api.md`."""

    title: str
    text: str
    methods: tuple[MethodView, ...] = field(default=())
