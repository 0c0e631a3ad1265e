"""The symbol table: what everything in a package is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model.api import Operation
from .identifiers import DottedName, Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinNames:
    """A class that both clients have.

    Attributes:
        sync: What it is called in the sync client.
        asynchronous: What it is called in the async one.
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
    """What a schema is called.

    Attributes:
        model: The class or alias for answers.
        param: The TypedDict or alias for requests.
        table: The constant that says how the keys of the TypedDict are written on the wire.
        module: The module below `types`.
        attributes: Wire name of a property -> attribute, and key of the TypedDict.
        hidden: Types that annotations of the class must call otherwise, because an attribute has their name.
    """

    model: Identifier
    param: Identifier
    table: Identifier
    module: Identifier
    attributes: Mapping[str, Identifier]
    hidden: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationNames:
    """What an operation is called.

    Attributes:
        method: Method of its resource.
        path: What a user writes after `client.`: `bookings.list`.
        constant: The constant that describes it.
        stream_constant: The constant that describes it where it answers with a stream, if it does so on request.
        parameters: (location, wire name) -> argument; the location of a body property is `body`.
    """

    method: Identifier
    path: DottedName
    constant: Identifier
    stream_constant: Identifier
    parameters: Mapping[tuple[str, str], Identifier]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A node of the tree that the client offers.

    Attributes:
        attribute: What its parent calls it.
        path: What a user writes after `client.`: `organizations.teams`.
        classes: Its class.
        raw_classes: The class that has its methods with raw responses.
        streamed_classes: The class that has its methods with responses that are read piece by piece.
        module: The module that holds its class, below that of a client: `("organizations", "teams")`.
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
        """Its operations and those of everything below it."""
        yield from self.operations
        for child in self.children:
            yield from child.all_operations()


@dataclass(frozen=True, slots=True)
class ArgumentNames:
    """An argument of the client, and the environment variable that supplies its default.

    Attributes:
        argument: The argument.
        variable: The environment variable that is read when the argument is not given.
    """

    argument: Identifier
    variable: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationNames:
    """How users pass what an application obtains tokens with: its id, its secret, and what it asks for."""

    client_id: ArgumentNames
    client_secret: ArgumentNames
    scopes: ArgumentNames


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialNames:
    """How users pass the value of a security scheme.

    Attributes:
        argument: Argument of the client; for HTTP basic authentication, that of the password.
        variable: Environment variable.
        is_secret: Whether the value must not be shown.
        description: What it is; may be empty.
        user: How they pass the user name of HTTP basic authentication.
        application: How they pass an application that obtains tokens itself.
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
        classes: What both clients call it.
        base: The class that both have in common.
    """

    classes: TwinNames
    base: Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolTable:
    """Every name of a package.

    Attributes:
        package: Import name.
        clients: The classes of the clients.
        base_url_variable: Environment variable that says where the API is.
        schemas: By the schema's name in the model.
        operations: By the operation's id.
        resources: The tree, from the top.
        credentials: By the key of the security scheme.
        environment: How callers choose one of the servers that have names, if there are any.
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
