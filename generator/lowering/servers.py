"""Servers: the base URLs of operations, and the variable parts of these URLs.

The most specific `servers` apply: those of the operation, of its path, of the document. Without any, the standard uses
the URL of the document itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from ..diagnostics import Code, quoted
from ..loading.kinds import METHODS
from ..loading.nodes import ObjectNode
from ..model.api import Environment, Server, ServerVariable
from .context import Context
from .keywords import description_of

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_CONTROL = re.compile(r"[\x00-\x20\x7f<>\"\\^`|]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CHOICE = 2
"""The minimum number of servers for a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Servers:
    """The servers of a document.

    Attributes:
        root: The base URL of operations without a server of their own; see `Api.server`.
        others: The document's other servers.
        environments: The named servers; see `Api.environments`.
        variables: Variable parts of URLs.
        own: By operation node: its own base URL.
    """

    root: str
    others: tuple[Server, ...]
    environments: tuple[Environment, ...]
    variables: tuple[ServerVariable, ...]
    own: Mapping[int, str]

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
        # The servers whose scheme is missing, by id.
        self._heard: set[int] = set()

    def servers(self) -> Servers:
        root = self._context.document.root
        stated = _servers(root)
        self._hear_schemes(stated)
        first = self._first(stated)
        # The document's first server, in a form to compare with servers of operations that repeat it.
        usual = _plain(first) if first is not None else "/"
        url = self._context.settings.base_url or (self._url(first) if first is not None else "")
        others = [server for server in stated if server is not first and _is_usable(_plain(server))]
        own: dict[int, str] = {}
        for servers, operation in _operations(root):
            self._hear_names(servers)
            self._hear_schemes(servers)
            chosen = self._first(servers)
            if chosen is not None and _plain(chosen) != usual:
                own[id(operation)] = self._own(chosen)
            if len({_plain(server) for server in servers} - {_plain(server) for server in stated}) > 1:
                self._found.warning(
                    Code.SERVERS_LEFT_OUT,
                    servers[1].position,
                    f"the client calls this operation only at {quoted(_plain(servers[0]))}",
                    hint="callers cannot choose between the servers of an operation; declare one",
                )
        environments = self._environments(stated)
        return Servers(
            root=url.rstrip("/"),
            others=tuple(Server(url=_plain(server), description=description_of(server)) for server in others),
            environments=environments,
            variables=tuple(self._variables.values()),
            own=own,
        )

    def _hear_schemes(self, servers: Sequence[ObjectNode]) -> None:
        """Report URLs without a scheme; those that several operations share once."""
        for server in servers:
            stated = str(server["url"]).strip()
            if stated.startswith("//") and id(server) not in self._heard:
                self._heard.add(id(server))
                self._found.warning(
                    Code.RELATIVE_SERVER,
                    server.value_position("url"),
                    f"the URL {quoted(stated)} has no scheme",
                    hint=f"the client uses {quoted(_stated(server))}; write the scheme",
                )

    def _hear_names(self, servers: Sequence[ObjectNode]) -> None:
        """Report names of servers that no caller can choose."""
        for server in servers:
            if "x-name" in server:
                self._found.warning(
                    Code.EXTENSION_IGNORED,
                    server.key_position("x-name"),
                    "`x-name` has no effect in this server of a path or an operation",
                    hint="callers choose among the servers of the document",
                )

    def _name(self, server: ObjectNode) -> str | None:
        # `name` is new in OpenAPI 3.2.
        for key in ("x-name", "name"):
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
            # `name` is new in OpenAPI 3.2.
            name = self._name(server)
            if name is None or not _is_absolute(_plain(server)) or not _is_usable(_plain(server)):
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
        first = next((server for server in servers if _is_usable(_plain(server))), None)
        root = self._context.document.root
        instead = "the client uses another server"
        if first is None:
            instead = "the client sends the operation to its base URL"
            if servers == _servers(root):
                has_url = self._context.settings.base_url
                instead = "the client uses the URL of the settings" if has_url else "callers must pass `base_url`"
        for server in servers if first is None else servers[: servers.index(first)]:
            self._found.warning(
                Code.UNUSABLE_SERVER,
                server.value_position("url"),
                f"{quoted(_plain(server))} is not an HTTP URL",
                hint=f"{instead}; write it as `https://host/path`, without user information, query or fragment",
            )
        return first

    def _own(self, server: ObjectNode) -> str:
        """The URL of a server that is not the root server."""
        url = self._url(server)
        if not _is_absolute(_plain(server)) and not _is_absolute(url):
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
        url = _PLACEHOLDER.sub(lambda match: self._part(server, match[1]), _stated(server))
        location = self._context.document.url
        if location is not None and not _is_absolute(_plain(server)):
            return urljoin(location, url)
        return url

    def _part(self, server: ObjectNode, name: str) -> str:
        """The value of a placeholder: the placeholder itself if callers can choose the value, or the only value."""
        variable = _variable(server, name)
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


def _variable(server: ObjectNode, name: str) -> ServerVariable | None:
    declared = server.get("variables", {}).get(name)
    if not isinstance(declared, ObjectNode):
        return None
    default = _text(declared["default"]) if "default" in declared else None
    values = [_text(value) for value in declared.get("enum") or ()]
    if values and default is not None:
        values = [*([default] if default not in values else []), *values]
    return ServerVariable(
        name=name,
        default=default,
        values=tuple(dict.fromkeys(values)),
        description=description_of(declared),
        origin=declared.position,
    )


def _text(value: Any) -> str:
    """The source text of a YAML scalar whose quotes were forgotten."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _plain(server: ObjectNode) -> str:
    """The URL of a server with the defaults of its variables."""

    def default(match: re.Match[str]) -> str:
        variable = _variable(server, match[1])
        return match[0] if variable is None or variable.default is None else variable.default

    return _PLACEHOLDER.sub(default, _stated(server))


def _stated(server: ObjectNode) -> str:
    """The URL in the document. Without a scheme it has that of the document's own URL, which is `https` in practice."""
    url = str(server["url"]).strip()
    return f"https:{url}" if url.startswith("//") else url


def _is_absolute(url: str) -> bool:
    return _SCHEME.match(url) is not None or url.startswith("{")


def _is_usable(url: str) -> bool:
    """Whether a base URL is usable: an HTTP URL, or a relative one."""
    filled = _PLACEHOLDER.sub("x", url)
    try:
        parts = urlsplit(filled)
        port = parts.port
    except ValueError:
        return False
    if _CONTROL.search(filled) or parts.query or parts.fragment or "@" in parts.netloc or port == 0:
        return False
    if not _is_absolute(url):
        return not parts.scheme
    return url.startswith("{") or (parts.scheme in ("http", "https") and bool(parts.hostname))
