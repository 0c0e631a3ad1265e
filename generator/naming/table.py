"""The symbol table: the names of everything in a package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model.api import Operation
from .identifiers import DottedName, Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinNames:
    """A class that both clients have, in a sync and an async form.

    Attributes:
        sync: Its name in the sync client.
        asynchronous: Its name in the async client.
    """

    sync: Identifier
    asynchronous: Identifier

    def of(self, *, is_async: bool) -> Identifier:
        """The name in one of the clients."""
        return self.asynchronous if is_async else self.sync

    @classmethod
    def from_sync(cls, name: Identifier) -> TwinNames:
        """The names for a class that is called `name` in the sync client."""
        return cls(sync=name, asynchronous=Identifier(f"Async{name}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaNames:
    """The names of a schema.

    Attributes:
        model: The class or alias for responses.
        param: The TypedDict or alias for requests.
        table: The constant that maps the keys of the TypedDict to wire names.
        module: The module below `types`.
        attributes: Wire name of a property -> attribute, and key of the TypedDict.
        hidden: Types that annotations of the class must refer to by other names, because attributes shadow them.
    """

    model: Identifier
    param: Identifier
    table: Identifier
    module: Identifier
    attributes: Mapping[str, Identifier]
    hidden: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationNames:
    """The names of an operation.

    Attributes:
        method: Method of its resource.
        path: What users write after `client.`: `bookings.list`.
        constant: The constant that describes it.
        stream_constant: The constant that describes its stream, if the stream is optional.
        parameters: (location, wire name) -> argument; the location of a body property is `body`.
    """

    method: Identifier
    path: DottedName
    constant: Identifier
    stream_constant: Identifier
    parameters: Mapping[tuple[str, str], Identifier]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A resource of the client.

    Attributes:
        attribute: Its attribute in its parent.
        path: What users write after `client.`: `organizations.teams`.
        classes: Its class.
        raw_classes: The class with its methods for raw responses.
        streamed_classes: The class with its methods for responses that are read in chunks.
        module: The module of its class, below that of a client: `("organizations", "teams")`.
        is_package: Whether that module is a package's `__init__`.
    """

    attribute: Identifier
    path: DottedName
    classes: TwinNames
    raw_classes: TwinNames
    streamed_classes: TwinNames
    module: tuple[Identifier, ...]
    is_package: bool
    description: str
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]

    def all_operations(self) -> Iterator[Operation]:
        """Its operations and those of all its descendants."""
        yield from self.operations
        for child in self.children:
            yield from child.all_operations()


@dataclass(frozen=True, slots=True)
class ArgumentNames:
    """An argument of the client, and the environment variable that supplies its default.

    Attributes:
        argument: The argument.
        variable: The environment variable that is read if the argument is omitted.
    """

    argument: Identifier
    variable: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationNames:
    """How users pass an application's credentials: its id, its secret, and the scopes."""

    client_id: ArgumentNames
    client_secret: ArgumentNames
    scopes: ArgumentNames


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialNames:
    """How users pass the value of a security scheme.

    Attributes:
        argument: Argument of the client; for HTTP basic authentication, that of the password.
        variable: Environment variable.
        is_secret: Whether the value must be hidden in output.
        description: Its description; may be empty.
        user: How they pass the user name of HTTP basic authentication.
        application: How users pass an application that obtains tokens itself.
    """

    argument: Identifier
    variable: Identifier
    is_secret: bool
    description: str
    user: ArgumentNames | None = None
    application: ApplicationNames | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenSourceNames:
    """The class that renews tokens by an operation.

    Attributes:
        classes: Its names in both clients.
        base: The base class that both share.
    """

    classes: TwinNames
    base: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolTable:
    """Every name of a package.

    Attributes:
        package: Import name.
        clients: The classes of the clients.
        base_url_variable: Environment variable for the base URL of the API.
        schemas: By the schema's name in the model.
        operations: By the operation's id.
        resources: The tree, from the top.
        credentials: By the key of the security scheme.
        environment: The argument that selects one of the named servers, if there are any.
        server_variables: By the name of the variable.
        paging: The constant for each page style with each default page size.
        token_source: The class that renews tokens by an operation, if there is one.
    """

    package: Identifier
    clients: TwinNames
    base_url_variable: Identifier
    schemas: Mapping[str, SchemaNames]
    operations: Mapping[str, OperationNames]
    resources: tuple[Resource, ...]
    credentials: Mapping[str, CredentialNames]
    environment: ArgumentNames | None
    server_variables: Mapping[str, ArgumentNames]
    paging: Mapping[tuple[str, int | None], Identifier]
    token_source: TokenSourceNames | None
