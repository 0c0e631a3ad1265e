"""Decode and validate requests by the document, without any code of the client."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, unquote_plus, urljoin, urlsplit

from tests.contract.openapi import Contract, Operation, Parameter, Scheme
from tests.contract.parts import is_styled, parts_of, sent_schema, stated_media, wrong_head
from tests.contract.schemas import flatten, resolved
from tests.contract.server import Request

# Headers that a client may send unasked. All others must be declared.
_COMMON_HEADERS = frozenset(
    {"host", "accept", "accept-encoding", "connection", "user-agent", "content-type", "content-length"}
)
_DELIMITERS = {
    "form": ",",
    "simple": ",",
    "label": ",",
    "matrix": ",",
    "spaceDelimited": "%20|\\+",
    "pipeDelimited": "%7[Cc]|\\|",
}


@dataclass(slots=True)
class Received:
    """The content of a request, in the document's terms.

    Attributes:
        parameters: By location and name.
        body: The decoded body; undefined unless `has_body`.
        media: Its media type, without parameters.
        problems: The problems of the request.
    """

    parameters: dict[tuple[str, str], Any] = field(default_factory=dict)
    body: Any = None
    has_body: bool = False
    media: str = ""
    problems: list[str] = field(default_factory=list)


def read(
    contract: Contract, operation: Operation, request: Request, credentials: Mapping[str, str], base_url: str
) -> Received:
    """Decode a request.

    Args:
        contract: The document.
        operation: The called operation.
        request: The received request.
        credentials: The client's credential for each scheme.
        base_url: The caller's base URL, if it differs from the document's server.
    """
    return _Reader(contract, operation, request, base_url).read(credentials)


class _Reader:
    def __init__(self, contract: Contract, operation: Operation, request: Request, base_url: str) -> None:
        self._contract = contract
        self._operation = operation
        self._request = request
        # A server of an operation is relative to that of the document.
        self._server = urlsplit(urljoin(f"{base_url}/", operation.server) if operation.server else base_url)
        self._received = Received()
        self._query = [
            (unquote_plus(key), value)
            for key, _, value in (pair.partition("=") for pair in request.query.split("&"))
            if key
        ]
        cookies: SimpleCookie = SimpleCookie(request.header("cookie") or "")
        self._cookies = {name: morsel.value for name, morsel in cookies.items()}
        self._used_query: set[str] = set()
        self._used_headers = set(_COMMON_HEADERS)

    def read(self, credentials: Mapping[str, str]) -> Received:
        if self._request.method != self._operation.method:
            self._problem(f"method {self._request.method} in place of {self._operation.method}")
        self._path()
        for parameter in self._operation.parameters:
            if parameter.location != "path":
                self._parameter(parameter)
        self._security(credentials)
        self._undeclared()
        self._body()
        return self._received

    def _problem(self, text: str) -> None:
        self._received.problems.append(text)

    # -- parameters -----------------------------------------------------------------------------------------------

    def _path(self) -> None:
        origin = f"{self._server.scheme}://{self._server.netloc}"
        if self._request.origin != origin:
            self._problem(f"sent to {self._request.origin} in place of {origin}")
        template = self._server.path.rstrip("/") + self._operation.path
        names = re.findall(r"\{([^{}]+)\}", template)
        pattern = "([^/?&]+)".join(re.escape(part) for part in re.split(r"\{[^{}]+\}", template))
        target, query = self._request.path, template.partition("?")[2]
        if query:
            # The parameters follow the query that belongs to the path.
            target, pattern = f"{target}?{self._request.query}", f"{pattern}(?:&.*)?"
            self._used_query.update(pair.partition("=")[0] for pair in query.split("&"))
        match = re.fullmatch(pattern, target)
        if match is None:
            self._problem(f"path {target} does not fit {template}")
            return
        for parameter in self._operation.parameters:
            if parameter.location == "path":
                self._in_path(parameter, match[names.index(parameter.name) + 1])

    def _in_path(self, parameter: Parameter, text: str) -> None:
        is_array = resolved(self._contract, parameter.schema, "array") is not None
        is_exploded = parameter.explode and resolved(self._contract, parameter.schema, "object") is not None
        matrix = ";" if is_exploded else f";{parameter.name}="
        prefix = {"label": ".", "matrix": matrix}.get(parameter.style, "")
        if not text.startswith(prefix):
            self._problem(f"path parameter `{parameter.name}` does not begin with `{prefix}`")
        elif prefix and is_array and parameter.explode:
            self._keep(parameter, self._several(parameter.schema, [*map(unquote, text[len(prefix) :].split(prefix))]))
        elif prefix and is_exploded:
            # The members are separated like those of the style `simple`, by another character.
            self._keep(parameter, self._text(parameter, text[len(prefix) :].replace(prefix, ","), unquote))
        else:
            self._keep(parameter, self._text(parameter, text.removeprefix(prefix), unquote))

    def _parameter(self, parameter: Parameter) -> None:
        readers = {"query": self._in_query, "header": self._in_header, "cookie": self._in_cookie}
        found = readers[parameter.location](parameter)
        if found is not None:
            self._keep(parameter, found)
        elif parameter.required:
            self._problem(f"the required {parameter.location} parameter `{parameter.name}` is missing")

    def _keep(self, parameter: Parameter, value: Any) -> None:
        self._received.parameters[parameter.key] = value
        for problem in self._contract.problems(parameter.schema, value, "request"):
            self._problem(f"{parameter.location} parameter `{parameter.name}`: {problem}")

    def _in_header(self, parameter: Parameter) -> Any:
        text = self._request.header(parameter.name.lower())
        self._used_headers.add(parameter.name.lower())
        return None if text is None else self._text(parameter, text, str)

    def _in_cookie(self, parameter: Parameter) -> Any:
        self._used_headers.add("cookie")
        text = self._cookies.pop(parameter.name, None)
        return None if text is None else self._text(parameter, text, str if parameter.text else unquote)

    def _text(self, parameter: Parameter, text: str, decode: Callable[[str], str]) -> Any:
        """A value in one string: path, header, cookie, or an array that is not exploded."""
        if parameter.json:
            return self._json(parameter, decode(text))
        is_array = resolved(self._contract, parameter.schema, "array") is not None
        if is_array or resolved(self._contract, parameter.schema, "object"):
            pieces = [decode(piece) for piece in re.split(_DELIMITERS[parameter.style], text)]
            if is_array:
                return self._several(parameter.schema, pieces)
            pairs = (
                [piece.partition("=")[::2] for piece in pieces]
                if parameter.explode
                else list(zip(pieces[::2], pieces[1::2], strict=True))
            )
            return {
                key: self._scalar(self._contract.property_schema(parameter.schema, key), value) for key, value in pairs
            }
        return self._scalar(parameter.schema, decode(text))

    def _json(self, parameter: Parameter, text: str) -> Any:
        try:
            return json.loads(text)
        except ValueError:
            self._problem(f"{parameter.location} parameter `{parameter.name}` is no JSON: {text!r}")
            return None

    def _in_query(self, parameter: Parameter) -> Any:
        name = parameter.name
        if parameter.style == "deepObject":
            return self._deep(parameter)
        if resolved(self._contract, parameter.schema, "object") and parameter.explode and not parameter.json:
            return self._exploded(parameter)
        values = [value for key, value in self._query if key == name]
        self._used_query.add(name)
        if not values:
            return None
        if resolved(self._contract, parameter.schema, "array") and parameter.explode and not parameter.json:
            return self._several(parameter.schema, [unquote_plus(value) for value in values])
        if len(values) > 1:
            self._problem(f"query parameter `{name}` is there {len(values)} times")
        return self._text(parameter, values[0], unquote_plus)

    def _exploded(self, parameter: Parameter) -> Any:
        """An object whose properties are separate query parameters."""
        flat = flatten(self._contract, parameter.schema).keywords
        others = {other.name for other in self._operation.parameters if other.location == "query"} - {parameter.name}
        declared = set(flat.get("properties", {}))
        is_open = not declared or bool(flat.get("additionalProperties"))
        taken = [(key, value) for key, value in self._query if key in declared or (is_open and key not in others)]
        self._used_query.update(key for key, _ in taken)
        made: dict[str, Any] = {}
        for key, _ in taken:
            schema = self._contract.property_schema(parameter.schema, key)
            texts = [unquote_plus(value) for other, value in taken if other == key]
            is_list = resolved(self._contract, schema, "array") is not None
            made[key] = self._several(schema, texts) if is_list else self._scalar(schema, texts[0])
        return made or None

    def _deep(self, parameter: Parameter) -> Any:
        """`name[key]=…`, including deeper levels that the standard does not define: `name[key][0][other]=…`."""
        tree: dict[str, Any] = {}
        for key, value in self._query:
            if not re.fullmatch(re.escape(parameter.name) + r"(\[[^\[\]]*\])+", key):
                continue
            self._used_query.add(key)
            *steps, last = re.findall(r"\[([^\[\]]*)\]", key)
            node = tree
            for step in steps:
                node = node.setdefault(step, {})
            node.setdefault(last, []).append(unquote_plus(value))
        return self._grown(parameter.schema, tree) if tree else None

    def _grown(self, schema: Any, tree: Any) -> Any:
        array = resolved(self._contract, schema, "array")
        if isinstance(tree, list):
            return self._several(schema, tree) if array is not None else self._scalar(schema, tree[0])
        if array is not None and all(key.isdigit() or not key for key in tree):
            items = array.keywords.get("items", True)
            return [
                item
                for _, branch in sorted(tree.items(), key=lambda pair: int(pair[0] or 0))
                # `name[]=a&name[]=b` is one branch with several values.
                for item in (
                    [self._scalar(items, text) for text in branch]
                    if isinstance(branch, list)
                    else [self._grown(items, branch)]
                )
            ]
        return {key: self._grown(self._contract.property_schema(schema, key), branch) for key, branch in tree.items()}

    def _several(self, schema: Any, texts: Sequence[str]) -> Any:
        """An array, or a single value if the schema allows either."""
        if len(texts) == 1 and not self._contract.problems(schema, alone := self._scalar(schema, texts[0]), "request"):
            return alone
        array = resolved(self._contract, schema, "array")
        keywords: Mapping[str, Any] = array.keywords if array is not None else {}
        places, items = keywords.get("prefixItems", ()), keywords.get("items", True)
        return [self._scalar(places[at] if at < len(places) else items, text) for at, text in enumerate(texts)]

    def _scalar(self, schema: Any, text: str) -> Any:
        """The value of a text: the first of number, boolean and string that the schema allows."""
        for value in _readings(text):
            if not self._contract.problems(schema, value, "request"):
                return value
        return text

    # -- credentials, and unexpected parts ------------------------------------------------------------------------

    def _security(self, credentials: Mapping[str, str]) -> None:
        sent = {key for key, value in credentials.items() if self._carries(self._contract.schemes[key], value)}
        allowed = [set(alternative) for alternative in self._operation.security] or [set[str]()]
        possible = [alternative for alternative in allowed if alternative <= set(credentials)]
        if sent not in possible:
            self._problem(f"sent are the credentials {sorted(sent)}; possible are {[sorted(a) for a in possible]}")
        elif not sent and any(possible):
            self._problem("sent anonymously, although there are credentials that the operation takes")

    def _carries(self, scheme: Scheme, credential: str) -> bool:
        match scheme.kind:
            case "bearer":
                found, wanted = self._request.header("authorization"), f"Bearer {credential}"
            case "basic":
                encoded = base64.b64encode(credential.encode()).decode()
                found, wanted = self._request.header("authorization"), f"Basic {encoded}"
            case "header":
                found, wanted = self._request.header(scheme.name.lower()), credential
            case "cookie":
                found, wanted = self._cookies.pop(scheme.name, None), credential
            case "query":
                found = next((unquote_plus(value) for key, value in self._query if key == scheme.name), None)
                wanted = credential
        if found != wanted:
            return False
        if scheme.kind == "query":
            self._used_query.add(scheme.name)
        else:
            self._used_headers.add("cookie" if scheme.kind == "cookie" else scheme.name.lower())
        return True

    def _undeclared(self) -> None:
        for key in dict.fromkeys(key for key, _ in self._query):
            if key not in self._used_query:
                self._problem(f"the query parameter `{key}` is not declared")
        for name, _ in self._request.headers:
            if name not in self._used_headers:
                self._problem(f"the header `{name}` is not declared")
        for name in self._cookies:
            self._problem(f"the cookie `{name}` is not declared")

    # -- body -----------------------------------------------------------------------------------------------------

    def _body(self) -> None:
        declared = self._operation.body
        sent = self._request.header("content-type")
        content = self._request.body
        if sent is None and not content:
            if declared is not None and declared.required:
                self._problem("the required body is missing")
            return
        if declared is None:
            self._problem(f"there is a body ({sent}), but none is declared")
            return
        media = (sent or "").partition(";")[0].strip().lower()
        stated = stated_media(declared.content, sent or "")
        if stated is None:
            self._problem(f"the media type {media!r} is not among {list(declared.content)}")
            return
        schema = sent_schema(self._contract, media, declared.content[stated], declared.encoding[stated])
        self._received.has_body, self._received.media = True, media
        try:
            self._received.body = self._decoded(media, schema, declared.encoding[stated])
        except ValueError as error:
            self._problem(f"the body cannot be read as {media}: {error}")
            return
        for problem in self._contract.problems(schema, self._received.body, "request"):
            self._problem(f"body: {problem}")

    def _decoded(self, media: str, schema: Any, encoding: Mapping[str, Any]) -> Any:
        content = self._request.body
        if media.endswith(("/json", "+json")):
            return json.loads(content)
        if media == "application/x-www-form-urlencoded":
            return self._urlencoded(schema, content.decode(), encoding)
        if media == "multipart/form-data":
            return self._multipart(schema, encoding)
        keywords = flatten(self._contract, schema).keywords
        is_binary = keywords.get("format") == "binary" or keywords.get("contentEncoding") in ("binary", "8bit")
        # The validator does not support bytes; in Latin-1 each byte has its own character.
        return content.decode("latin-1" if is_binary else "utf-8")

    def _multipart(self, schema: Any, encoding: Mapping[str, Any]) -> dict[str, Any]:
        """A multipart form; properties with a style become the parts that correspond to a query."""
        styled = {name for name, stated in encoding.items() if is_styled(self._contract, stated, multipart=True)}
        parts = parts_of(self._request)
        for part in parts:
            name = part.name.partition("[")[0] if part.name.partition("[")[0] in styled else part.name
            node = True if name in styled else self._contract.property_schema(schema, name)
            stated = {} if name in styled else encoding.get(name, {})
            for problem in wrong_head(self._contract, node, stated, part):
                self._problem(problem)
        content = "&".join(f"{quote(part.name)}={quote(part.text, safe=',')}" for part in parts)
        return self._urlencoded(schema, content, {name: encoding[name] for name in styled})

    def _urlencoded(self, schema: Any, content: str, encoding: Mapping[str, Any]) -> dict[str, Any]:
        """A urlencoded form; properties with a style are serialized like query parameters with that style."""
        request = replace(self._request, target=f"/?{content}")
        form = _Reader(self._contract, self._operation, request, "")
        styled: dict[str, Any] = {}
        for name, stated in encoding.items():
            if not is_styled(self._contract, stated, multipart=False):
                continue
            style = stated.get("style", "form")
            parameter = Parameter(
                name=name,
                location="query",
                schema=self._contract.property_schema(schema, name),
                required=False,
                style=style,
                explode=stated.get("explode", style == "form"),
                json=False,
                text=False,
                preferred=name,
            )
            value = form._in_query(parameter)
            if value is not None:
                styled[name] = value
        for problem in form._received.problems:
            self._problem(problem)
        pairs = parse_qsl(content, keep_blank_values=True, strict_parsing=bool(content))
        return self._form(schema, [pair for pair in pairs if pair[0] not in form._used_query]) | styled

    def _form(self, schema: Any, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, _ in pairs:
            texts = [text for other, text in pairs if other == key]
            node = self._contract.property_schema(schema, key)
            array = resolved(self._contract, node, "array")
            if array is not None and (len(texts) > 1 or not self._means_scalar(node, texts[0])):
                made[key] = [self._field(array.keywords.get("items", True), text) for text in texts]
            else:
                made[key] = self._field(node, texts[0])
                if len(texts) > 1:
                    self._problem(f"the form has `{key}` {len(texts)} times")
        return made

    def _field(self, schema: Any, text: str) -> Any:
        is_nested = resolved(self._contract, schema, "object") or resolved(self._contract, schema, "array")
        return json.loads(text) if is_nested and not self._means_scalar(schema, text) else self._scalar(schema, text)

    def _means_scalar(self, schema: Any, text: str) -> bool:
        """Whether a text is itself a value of a schema, and so neither JSON of a value nor an item of one."""
        return any(not self._contract.problems(schema, value, "request") for value in _readings(text))


def _readings(text: str) -> Iterator[Any]:
    """The possible values of a text, most specific first."""
    if re.fullmatch(r"-?\d+", text):
        yield int(text)
    if re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", text):
        yield float(text)
    if text in ("true", "false"):
        yield text == "true"
    yield text
    # Objects in arrays, for which the standard has no style.
    with suppress(ValueError):
        yield json.loads(text)
