"""A bundled OpenAPI document for the contract tests, read without any code of the generator."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit, urlunsplit

from tests.contract.validators import Direction, format_checker, validator_class

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
"""Header parameters that the standard ignores."""
_ANNOTATIONS = frozenset({"title", "description", "deprecated", "example", "default"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of an operation.

    Attributes:
        json: Whether its value is JSON.
        text: Whether its value is text that is not encoded: of another media type, or in the style `cookie`.
        keeps_escapes: Whether percent-encoded characters of the value are sent as they are (`allowReserved`).
    """

    name: str
    location: Literal["path", "query", "header", "cookie"]
    schema: Any
    required: bool
    style: str
    explode: bool
    json: bool
    text: bool
    keeps_escapes: bool = False
    preferred: str

    @property
    def key(self) -> tuple[str, str]:
        """Its key within the operation; header names are case-insensitive."""
        return self.location, self.name.lower() if self.location == "header" else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body.

    Attributes:
        content: The schema for each media type.
        encoding: For each media type how properties of a form are encoded, if the document defines it.
    """

    required: bool
    content: Mapping[str, Any]
    encoding: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A documented response; `media` is empty if it has no body."""

    status: int
    media: str
    schema: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An additional method for the same operation (the generator's extension `x-variants`).

    Attributes:
        kind: The JSON type of its responses.
        withheld: Body properties that belong to other variants.
        required: Body properties that it requires in addition to the operation's.
    """

    kind: str
    withheld: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation with all references resolved.

    Attributes:
        id: The `operationId`, or method and path if there is none.
        path: Its path without a fragment, which is never sent.
        server: The first HTTP server of the operation, or else of its path, with default variables; None if the
            document's servers apply.
        security: Alternatives, each a set of scheme keys.
        variants: Methods for the operation by their ids, the operation's own first; None if it has no variants.
        page_style: The value of the generator's extension `x-pagination`.
    """

    id: str
    method: str
    path: str
    deprecated: bool
    parameters: Sequence[Parameter]
    body: Body | None
    responses: Sequence[Answer]
    security: Sequence[frozenset[str]]
    server: str | None = None
    variants: Mapping[str, Variant] = field(default_factory=dict)
    page_style: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A security scheme: the location of its credential in a request."""

    key: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    name: str

    @property
    def place(self) -> tuple[str, str]:
        """Where its credential is in a request, as for a parameter."""
        return (self.kind, self.name) if self.kind in ("query", "cookie") else ("header", self.name.lower())


class Contract:
    """A document to validate requests and responses against.

    Args:
        root: The document as plain data, all references local.
    """

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.is_30 = str(root["openapi"]).startswith("3.0")
        self.root = _with_nulls(root) if self.is_30 else root
        self._judged: dict[tuple[int, Direction, str], tuple[Any, list[str]]] = {}
        self.schemes = {scheme.key: scheme for scheme in self._schemes()}
        self.operations = tuple(self._operations())
        self._by_path: dict[tuple[str, str], dict[str, Operation]] = {}
        for operation in self.operations:
            self._by_path.setdefault((operation.method, operation.path), {})[operation.id] = operation
        self.preferred_names = _preferred_names(root)

    def operation(self, method: str, path: str, id_: str) -> Operation | None:
        """An operation; the id matters where paths differ by their fragments alone, and is not unique otherwise."""
        alike = self._by_path.get((method, path), {})
        return alike.get(id_) or next(iter(alike.values()), None)

    def resolve(self, node: Any) -> Any:
        """The target of a node. Beside a `$ref` to anything but a schema there are only descriptions."""
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            node = self.at(node["$ref"])
        return node

    def at(self, reference: str) -> Any:
        """The value that a local reference resolves to."""
        value: Any = self.root
        for step in reference.removeprefix("#/").split("/"):
            value = value[step.replace("~1", "/").replace("~0", "~")]
        return value

    def problems(self, schema: Any, value: object, direction: Direction) -> list[str]:
        """The problems of a value in a direction, according to the independent validator."""
        key = id(schema), direction, json.dumps(value)
        if key not in self._judged:
            # The schema is kept, so that its id is not reused.
            self._judged[key] = schema, list(self._judge(schema, value, direction))
        return self._judged[key][1]

    def _judge(self, schema: Any, value: object, direction: Direction) -> Iterator[str]:
        # The schema becomes the root of a document of its own; references to components resolve to the same values in
        # it.
        standalone = {"allOf": [schema], "components": self.root.get("components", {})}
        validator = validator_class(direction, is_30=self.is_30)
        for error in validator(standalone, format_checker=format_checker(validator)).iter_errors(value):
            yield f"{error.json_path}: {_cut(error.message)}"

    def property_schema(self, schema: Any, name: str) -> Any:
        """The schema of a property of an object schema, looked for in its `allOf` and in its alternatives too.

        One of several if alternatives declare it differently; True when it is not declared.
        """
        node = self.resolve(schema)
        if not isinstance(node, Mapping):
            return True
        if name in node.get("properties", {}):
            return node["properties"][name]
        for keyword in ("allOf", "oneOf", "anyOf"):
            inside = (self.property_schema(part, name) for part in node.get(keyword, ()))
            found = [part for part in inside if part is not True]
            if found:
                return found[0] if keyword == "allOf" or found.count(found[0]) == len(found) else {"anyOf": found}
        return node.get("additionalProperties", True)

    def _schemes(self) -> Iterator[Scheme]:
        for key, node in self.root.get("components", {}).get("securitySchemes", {}).items():
            scheme = self.resolve(node)
            if scheme["type"] == "apiKey":
                yield Scheme(key=key, kind=scheme["in"], name=scheme["name"])
            elif scheme["type"] in ("oauth2", "openIdConnect") or scheme.get("scheme", "").lower() == "bearer":
                yield Scheme(key=key, kind="bearer", name="authorization")
            elif scheme.get("scheme", "").lower() == "basic":
                yield Scheme(key=key, kind="basic", name="authorization")

    def _accepted(self, stated: Iterable[Mapping[str, Any]]) -> tuple[frozenset[str], ...]:
        """The sets of schemes that a client can send: whole alternatives, or else what it can send of them.

        Other schemes are the task of an `http_client`, and two schemes cannot write the same header or parameter.
        """
        sent: list[frozenset[str]] = []
        whole: list[frozenset[str]] = []
        for alternative in stated:
            places: dict[tuple[str, str], str] = {}
            for key in filter(self.schemes.__contains__, alternative):
                places.setdefault(self.schemes[key].place, key)
            sent.append(frozenset(places.values()))
            if len(sent[-1]) == len(alternative):
                whole.append(sent[-1])
        return tuple(dict.fromkeys(whole or sent))

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.root.get("paths", {}).items():
            for method in METHODS:
                servers = item.get(method, {}).get("servers") or item.get("servers")
                # What the document offers only by another protocol is not in the client.
                if method in item and not (servers and _server(servers) is None):
                    yield self._operation(method, path, item, item[method])

    def _operation(self, method: str, path: str, item: Mapping[str, Any], node: Mapping[str, Any]) -> Operation:
        stated = [self._parameter(part) for part in [*item.get("parameters", ()), *node.get("parameters", ())]]
        security = self._accepted(node.get("security", self.root.get("security", ())))
        # Callers pass credentials to the client, not to the method, even if the document also declares parameters.
        credentials = {self.schemes[key].place for part in security for key in part if key in self.schemes}
        declared = [
            part
            for part in stated
            if (part.location != "header" or part.name.lower() not in _IGNORED_HEADERS) and part.key not in credentials
        ]
        id_ = node.get("operationId", f"{method.upper()} {path}")
        return Operation(
            id=id_,
            method=method.upper(),
            path=path.partition("#")[0],
            deprecated=node.get("deprecated") is True,
            # The operation's replace those of its path.
            parameters=tuple({parameter.key: parameter for parameter in declared}.values()),
            body=self._body(node),
            responses=tuple(self._responses(node)),
            security=security,
            server=self._own_server(node.get("servers") or item.get("servers")),
            variants=_variants(id_, node.get("x-variants")),
            page_style=node.get("x-pagination"),
        )

    def _own_server(self, servers: Sequence[Mapping[str, Any]] | None) -> str | None:
        """The server of an operation. One that repeats the document's server follows the client's base URL."""
        own = _server(servers)
        return None if own == _server(self.root.get("servers")) else own

    def _parameter(self, part: Any) -> Parameter:
        node = self.resolve(part)
        style = node.get("style", "form" if node["in"] in ("query", "cookie") else "simple")
        media, content = next(iter(node["content"].items())) if "content" in node else ("", node)
        schema, is_json = content.get("schema", True), media.lower().endswith(("/json", "+json"))
        target = self.resolve(schema)
        if media and not is_json and isinstance(target, Mapping) and target.get("type") in ("array", "object"):
            # Callers pass the text of such a value.
            schema = {"type": "string"}
        return Parameter(
            name=node["name"],
            location=node["in"],
            schema=schema,
            required=node.get("required") is True,
            style=style,
            explode=node.get("explode", style == "form"),
            json=is_json,
            text=(bool(media) and not is_json) or style == "cookie",
            keeps_escapes=node.get("allowReserved") is True,
            preferred=node.get("x-name", node["name"]),
        )

    def _body(self, node: Mapping[str, Any]) -> Body | None:
        if "requestBody" not in node:
            return None
        body = self.resolve(node["requestBody"])
        content = {media: spec.get("schema", True) for media, spec in body["content"].items()}
        encoding = {media: spec.get("encoding", {}) for media, spec in body["content"].items()}
        return Body(required=body.get("required") is True, content=content, encoding=encoding)

    def _responses(self, node: Mapping[str, Any]) -> Iterator[Answer]:
        """The success responses: 2xx, or else redirects, or else the default."""
        responses = {str(code): self.resolve(answer) for code, answer in node.get("responses", {}).items()}
        for first in ("2", "3", "d"):
            found = {code: answer for code, answer in responses.items() if code.startswith(first)}
            for code, answer in found.items():
                status = int(code) if code.isdigit() else 200 if first == "d" else int(first) * 100
                content = answer.get("content") or {"": {}}
                for media, spec in content.items():
                    yield Answer(status=status, media=media, schema=spec.get("schema", True))
            if found:
                return


def _server(servers: Sequence[Mapping[str, Any]] | None) -> str | None:
    """The URL of the first server that speaks HTTP, with default variables, and nothing but host and path."""
    for server in servers or ():
        variables = server.get("variables", {})
        url = urlsplit(
            re.sub(r"\{([^{}]+)\}", lambda match, known=variables: str(known[match[1]]["default"]), server["url"])
        )
        if url.scheme in ("", "http", "https"):
            return urlunsplit((url.scheme, url.netloc.rpartition("@")[2], url.path, "", ""))
    return None


def _variants(id_: str, stated: Mapping[str, Any] | None) -> Mapping[str, Variant]:
    if not stated:
        return {}
    reserved = frozenset(name for variant in stated.values() for name in variant.get("only", ()))
    return {id_: Variant(kind="object", withheld=reserved)} | {
        name: Variant(
            kind=variant["response"],
            withheld=reserved - set(variant.get("only", ())),
            required=frozenset(variant.get("required", ())),
        )
        for name, variant in stated.items()
    }


def _with_nulls(node: Any) -> Any:
    """A document of OpenAPI 3.0 whose unions list null, which has no type of its own there.

    As a member of a union, `nullable: true` alone is how generators write null; taken literally, it is any value.
    """
    if isinstance(node, list):
        return [_with_nulls(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    whole = {key: _with_nulls(value) for key, value in node.items()}
    for key in ("oneOf", "anyOf"):
        if isinstance(members := whole.get(key), list):
            whole[key] = [{"nullable": True, "enum": [None]} if _is_only_nullable(part) else part for part in members]
    return whole


def _is_only_nullable(schema: Any) -> bool:
    return (
        isinstance(schema, Mapping)
        and schema.get("nullable") is True
        and not schema.keys() - {"nullable"} - _ANNOTATIONS
    )


def _preferred_names(root: Any) -> Mapping[str, frozenset[str]]:
    """By wire name of a property: the document's preferred name (`x-name`)."""
    found: dict[str, set[str]] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            properties = node.get("properties")
            for name, child in properties.items() if isinstance(properties, Mapping) else ():
                if isinstance(child, Mapping) and isinstance(child.get("x-name"), str):
                    found.setdefault(name, set()).add(child["x-name"])
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return {name: frozenset(others) for name, others in found.items()}


def _cut(text: str, most: int = 200) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
