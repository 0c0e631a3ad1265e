"""Servers: the base URLs of operations, and the variable parts of these URLs.

The most specific `servers` apply: those of the operation, of its path, of the document. Without any, the standard uses
the URL of the document itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from ..diagnostics import Code, quoted
from ..loading.kinds import METHODS
from ..loading.nodes import ObjectNode
from ..model.api import Environment, Server, ServerVariable, is_absolute
from .context import Context
from .keywords import description_of
from .server_urls import PLACEHOLDER, Part, ServerURL, unlisted_defaults, url_of, variable_of

_CHOICE = 2
"""The minimum number of servers for a choice."""
_NAMES: Final = ("x-name", "name")
"""The name of a server: an extension, and in OpenAPI 3.2 a field."""
_INSTEAD: Final[Mapping[Part, str]] = {
    "query": "declare it as a query parameter",
    "fragment": "it identifies a part of a document; remove it",
    "user information": "declare a security scheme, to which callers pass their credentials",
}
"""What to write instead of a part of a URL that is not sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    """The servers of a document.

    Attributes:
        root: The base URL of operations without a server of their own; see `Api.server`.
        others: The document's other servers.
        environments: The named servers; see `Api.environments`.
        variables: Variable parts of URLs.
        own: By operation node: its own base URL.
        unreachable: The operation nodes whose servers do not speak HTTP.
    """

    root: str
    others: tuple[Server, ...]
    environments: tuple[Environment, ...]
    variables: tuple[ServerVariable, ...]
    own: Mapping[int, str]
    unreachable: Collection[int]

    def reach(self, operation: ObjectNode) -> bool:
        """Whether the document names a server to which the client can send an operation, or no server at all."""
        return id(operation) not in self.unreachable

    def of(self, operation: ObjectNode) -> str:
        """The own base URL of an operation; empty if it uses the root server."""
        return self.own.get(id(operation), "")


def lower_servers(context: Context) -> Servers:
    """The servers of a document and of its operations."""
    return _Lowering(context).servers()


class _Lowering:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._found = context.found
        self._variables: dict[str, ServerVariable] = {}
        self._urls: dict[int, ServerURL] = {}

    def servers(self) -> Servers:
        root = self._context.document.root
        stated = _servers(root)
        self._hear(stated)
        first = self._first(stated)
        if first is None:
            has_url = self._context.settings.base_url
            self._hear_unusable(
                stated, "the client uses the URL of the settings" if has_url else "callers must pass `base_url`"
            )
        # The document's first server, in a form to compare with servers of operations that repeat it.
        usual = self._of(first).filled if first is not None else "/"
        url = self._context.settings.base_url or (self._url(first) if first is not None else "")
        others = [server for server in stated if server is not first and self._of(server).is_usable]
        own: dict[int, str] = {}
        unreachable: set[int] = set()
        for servers, operation in _operations(root):
            self._hear_names(servers)
            self._hear(servers)
            chosen = self._first(servers)
            if chosen is None:
                unreachable.add(id(operation))
                self._hear_unreachable(servers)
                continue
            if self._of(chosen).filled != usual:
                own[id(operation)] = self._own(chosen)
            self._hear_choice(servers, chosen, stated)
        environments = self._environments(stated)
        return Servers(
            root=url.rstrip("/"),
            others=tuple(Server(url=self._of(server).filled, description=description_of(server)) for server in others),
            environments=environments,
            variables=tuple(self._variables.values()),
            own=own,
            unreachable=unreachable,
        )

    def _of(self, server: ObjectNode) -> ServerURL:
        # A path's servers are those of each of its operations. The nodes live as long as the document.
        known = self._urls.get(id(server))
        if known is None:
            known = self._urls[id(server)] = url_of(server)
        return known

    # What is heard of the servers of a list

    def _hear(self, servers: Sequence[ObjectNode]) -> None:
        """Report what servers declare without an effect; the findings of a list that operations share are the same."""
        for server in servers:
            url, stated = self._of(server), str(server["url"]).strip()
            if stated != server["url"]:
                self._found.warning(
                    Code.READ_AS_MEANT,
                    server.value_position("url"),
                    f"the server URL {quoted(stated)} has spaces around it",
                    hint="they are ignored; remove them",
                )
            if stated.startswith("//"):
                self._found.warning(
                    Code.RELATIVE_SERVER,
                    server.value_position("url"),
                    f"the URL {quoted(stated)} has no scheme",
                    hint=f"the client uses {quoted(url.template)}; write the scheme",
                )
            for part, text in url.dropped.items() if url.is_usable else ():
                self._found.warning(
                    Code.SERVER_PART,
                    server.value_position("url"),
                    f"the {part} {quoted(text)} of the server URL is not sent",
                    hint=f"the client uses {quoted(url.filled)}; {_INSTEAD[part]}",
                )
            for variable in url.fixed:
                self._found.warning(
                    Code.SERVER_VARIABLE,
                    variable.origin,
                    f"the server variable {quoted(variable.name)} keeps its default here, because its value is more "
                    "than one part of the URL",
                    hint="write the default into the URL, or declare a variable for each part",
                )
            for name, declared in unlisted_defaults(server):
                self._found.warning(
                    Code.SERVER_VARIABLE,
                    declared.value_position("default"),
                    f"the default of the server variable {quoted(name)} is not in its `enum`",
                    hint="callers can choose it like the other values; add it to `enum`, or change it",
                )

    def _hear_choice(self, servers: Sequence[ObjectNode], chosen: ObjectNode, stated: Sequence[ObjectNode]) -> None:
        """Report the servers of an operation that the client never calls."""
        others = [one for one in servers if self._of(one).is_usable and self._of(one).filled != self._of(chosen).filled]
        known = {self._of(server).filled for server in stated}
        if len({self._of(one).filled for one in (chosen, *others)} - known) > 1:
            self._found.warning(
                Code.SERVERS_LEFT_OUT,
                others[0].position,
                f"the client calls this operation only at {quoted(self._of(chosen).filled)}",
                hint="callers cannot choose between the servers of an operation; declare one",
            )

    def _hear_unusable(self, servers: Sequence[ObjectNode], instead: str) -> None:
        for server in servers:
            self._found.warning(
                Code.UNUSABLE_SERVER,
                server.value_position("url"),
                f"{quoted(self._of(server).filled)} is not an HTTP URL",
                hint=f"{instead}; write it as `https://host/path`",
            )

    def _hear_unreachable(self, servers: Sequence[ObjectNode]) -> None:
        """Report the servers of an operation without any that speaks HTTP.

        The operation is left out, because the document names no host to which the client may send it. That another
        protocol is called there is no defect of the document.
        """
        for server in servers:
            url = self._of(server)
            report = self._found.warning if url.is_of_another_protocol else self._found.error
            report(
                Code.UNUSABLE_SERVER,
                server.value_position("url"),
                f"{quoted(url.filled)} is not an HTTP URL",
                hint=(
                    "operations without another server are left out"
                    if url.is_of_another_protocol
                    else "the document names no other server for the operation; write it as `https://host/path`"
                ),
            )

    def _hear_names(self, servers: Sequence[ObjectNode]) -> None:
        """Report names of servers that no caller can choose."""
        for server in servers:
            for key in _NAMES:
                if key in server:
                    self._found.warning(
                        Code.EXTENSION_IGNORED,
                        server.key_position(key),
                        f"{quoted(key)} has no effect in this server of a path or an operation",
                        hint="callers choose among the servers of the document",
                    )

    def _name(self, server: ObjectNode) -> str | None:
        for key in _NAMES:
            if key in server:
                name = server[key]
                if isinstance(name, str) and name:
                    return name
                self._found.warning(
                    Code.EXTENSION_IGNORED,
                    server.value_position(key),
                    f"the name of a server must be a string of at least one character, so {quoted(key)} is ignored",
                )
        return None

    def _environments(self, stated: Sequence[ObjectNode]) -> tuple[Environment, ...]:
        """The named servers, from which callers can choose."""
        named: dict[str, ObjectNode] = {}
        for server in stated:
            name = self._name(server)
            if name is None or not self._of(server).is_absolute or not self._of(server).is_usable:
                continue
            if name in named:
                self._found.warning(
                    Code.SERVERS_LEFT_OUT,
                    server.position,
                    f"callers cannot choose this server, because the name {quoted(name)} is already used",
                    hint="give each server a name of its own",
                )
            named.setdefault(name, server)
        if len(named) < _CHOICE:
            return ()
        return tuple(Environment(name=name, url=self._url(server).rstrip("/")) for name, server in named.items())

    def _first(self, servers: Sequence[ObjectNode]) -> ObjectNode | None:
        """The first server with an HTTP URL."""
        first = next((server for server in servers if self._of(server).is_usable), None)
        if first is not None:
            self._hear_unusable(servers[: servers.index(first)], "the client uses another server")
        return first

    def _own(self, server: ObjectNode) -> str:
        """The URL of a server that is not the root server."""
        url = self._url(server)
        if not self._of(server).is_absolute and not is_absolute(url):
            self._found.warning(
                Code.RELATIVE_SERVER,
                server.value_position("url"),
                f"the relative URL {quoted(url)} is resolved against the base URL of the client",
                hint="the standard resolves it against the URL of the document, which is unknown; use an absolute URL",
            )
            return url
        return url.rstrip("/")

    def _url(self, server: ObjectNode) -> str:
        """The URL of a server, with placeholders for variable parts."""
        url = PLACEHOLDER.sub(lambda match: self._part(server, match[1]), self._of(server).template)
        location = self._context.document.url
        if location is not None and not self._of(server).is_absolute:
            return urljoin(location, url)
        return url

    def _part(self, server: ObjectNode, name: str) -> str:
        """The value of a placeholder: the placeholder itself if callers can choose the value, or the only value."""
        variable = variable_of(server, name)
        if variable is None:
            self._found.warning(
                Code.SERVER_VARIABLE,
                server.value_position("url"),
                f"the server variable {quoted(name)} is not declared",
                hint="callers must pass its value; declare it in `variables`, with a default",
            )
            variable = ServerVariable(name=name, default=None, values=(), description="", origin=server.position)
        if variable.default is not None and variable.values == (variable.default,):
            return variable.default
        known = self._variables.setdefault(name, variable)
        if variable.default is None or (known.default, known.values) == (variable.default, variable.values):
            return f"{{{name}}}"
        self._found.warning(
            Code.SERVER_VARIABLE,
            variable.origin,
            f"the server variable {quoted(name)} keeps its default here, because another server declares it "
            "differently",
            hint="declare it identically everywhere, or rename it",
        )
        return variable.default


def _servers(holder: ObjectNode) -> list[ObjectNode]:
    return [server for server in holder.get("servers") or () if isinstance(server.get("url"), str)]


def _operations(root: ObjectNode) -> Iterator[tuple[list[ObjectNode], ObjectNode]]:
    """All operations with servers of their own, or of their path."""
    for item in root.get("paths", {}).values():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, ObjectNode) else None
            if isinstance(operation, ObjectNode):
                servers = _servers(operation) or _servers(item)
                if servers:
                    yield servers, operation
