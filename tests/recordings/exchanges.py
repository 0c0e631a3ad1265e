"""Recorded exchanges with real servers, and their replay through the generated client."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.contract.cases import CaseMaker
from tests.contract.openapi import Contract, Operation
from tests.contract.package import Arguments, Method, Package
from tests.contract.schemas import flatten
from tests.contract.server import Response

_FOLDER = Path(__file__).parent
SHARED = _FOLDER.parents[2] / "shared"
DELIVERIES = _FOLDER / "deliveries.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One recorded request and its response.

    Attributes:
        source: The recording, and the number of the exchange in it.
        sent: Headers of the request; None if unknown.
        headers: Headers of the response.
    """

    source: str
    label: str
    method: str
    path: str
    sent: Mapping[str, str] | None
    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def name(self) -> str:
        """The name of the exchange in a failure."""
        return f"{self.source} {self.method} {self.path} -> {self.status} ({self.label})"

    @property
    def response(self) -> Response:
        """The response to replay."""
        if self.status == 204:
            content = b""
        else:
            content = self.body.encode() if isinstance(self.body, str) else json.dumps(self.body).encode()
        return Response(status=self.status, headers=list(self.headers.items()), body=content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Files with related exchanges."""

    name: str
    paths: Sequence[Path]

    def exchanges(self) -> list[Exchange]:
        """The exchanges in the files, in order."""
        return [exchange for path in self.paths for exchange in _read(path)]


def sources() -> list[Source]:
    """The recordings of this repository, and the files beside it if they are available.

    Beside it are further recordings, ordered scenarios, and samples of responses of the hosted service.
    """
    own = _own()
    names = {path.name for path in own}
    beside = [path for path in sorted((SHARED / "recordings").glob("*.json")) if path.name not in names]
    beside += sorted((SHARED / "samples").glob("*answers*.json"))
    scenarios = sorted((SHARED / "scenarios").glob("*.json"))
    found = [Source(name=path.stem, paths=[path]) for path in [*own, *beside]]
    return [*found, Source(name="scenarios", paths=scenarios)] if scenarios else found


def recorded() -> list[Exchange]:
    """All exchanges of this repository's recordings."""
    return [exchange for path in _own() for exchange in _read(path)]


def _own() -> list[Path]:
    return sorted(path for path in _FOLDER.glob("*.json") if path.name != DELIVERIES.name)


def _read(path: Path) -> list[Exchange]:
    content = json.loads(path.read_text(encoding="utf-8"))
    # Scenarios describe more than their exchanges.
    rows = content["exchanges"] if isinstance(content, dict) else content
    read = _sample if "client_operation" in rows[0] else _exchange
    return [read(f"{path.stem}#{number}", row) for number, row in enumerate(rows)]


def _exchange(source: str, row: Mapping[str, Any]) -> Exchange:
    return Exchange(
        source=source,
        label=row["label"],
        method=row["method"],
        path=row["path"],
        sent=row["request_headers"],
        status=row["status"],
        headers=row["response_headers"],
        body=row["response_body"],
    )


def _sample(source: str, row: Mapping[str, Any]) -> Exchange:
    """An exchange of which only the operation and the response are known."""
    method, _, path = row["operation"].partition(" ")
    return Exchange(
        source=source,
        label=row["source"],
        method=method,
        path=re.sub(r"\{[^{}]*\}", "1", path),
        sent=row["sent"] or None,
        status=row["status"],
        headers={"content-type": "application/json"},
        body=row["body"],
    )


class Player:
    """Finds the method for an exchange, and its arguments.

    Args:
        contract: The document.
        package: The package generated from it.
    """

    def __init__(self, contract: Contract, package: Package) -> None:
        self.contract = contract
        self._package = package
        self._patterns = [(operation, _pattern(operation.path)) for operation in contract.operations]

    def operation(self, exchange: Exchange) -> Operation | None:
        """The called operation; if several paths match, the one with the fewest parameters."""
        path = urlsplit(exchange.path).path
        fitting = [o for o, pattern in self._patterns if o.method == exchange.method and pattern.fullmatch(path)]
        return min(fitting, key=lambda operation: operation.path.count("{"), default=None)

    def is_other_version(self, operation: Operation, exchange: Exchange) -> bool:
        """Whether the request had constant headers that the client does not send, and thus used another contract."""
        for parameter in operation.parameters if exchange.sent is not None else ():
            if parameter.location == "header" and parameter.required:
                constant = flatten(self.contract, parameter.schema).keywords.get("const")
                if constant is not None and exchange.sent.get(parameter.name.lower()) != constant:
                    return True
        return False

    def method(self, operation: Operation, exchange: Exchange) -> Method:
        """The method for an operation: of several, the one for this kind of response."""
        methods = [m for m in self._package.methods if (m.http_method, m.path) == (operation.method, operation.path)]
        data = self.unwrapped(operation, exchange.body)
        kind = "array" if isinstance(data, list) else "object"
        kinds = {id_: variant.kind for id_, variant in operation.variants.items()}
        return next((method for method in methods if kinds.get(method.id, kind) == kind), methods[0])

    def unwrapped(self, operation: Operation, body: Any) -> Any:
        """The caller's result for a body: the envelope's content, or the items of a page."""
        settings = self._package.settings
        steps = [settings["envelope"]["data"]]
        if operation.page_style is not None:
            steps = settings["pagination"][operation.page_style]["items"].split(".")
        elif not isinstance(body, dict) or set(body) - {*steps, *settings["envelope"]["beside"]}:
            return body
        for step in steps:
            body = body.get(step) if isinstance(body, dict) else None
        return body

    def arguments(
        self, operation: Operation, method: Method, function: Callable[..., Any], path: str
    ) -> dict[str, Any]:
        """Arguments for a call: those of the path as recorded, and all other required ones."""
        maker = CaseMaker(self.contract, operation, method, self._package.settings, everything=False, by_keyword=True)
        keywords = dict(maker.case(function, 0).keywords)
        known = Arguments(function)
        match = _pattern(operation.path).fullmatch(urlsplit(path).path)
        assert match is not None
        names = re.findall(r"\{([^{}]+)\}", operation.path)
        by_name = {p.name: p for p in operation.parameters if p.location == "path"}
        for name, text in zip(names, match.groups(), strict=True):
            argument = known.find(by_name[name].preferred, "path")
            assert argument is not None
            value = unquote(text)
            keywords[argument] = int(value) if known.hints[argument] is int and value.isdigit() else value
        return keywords


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("([^/]+)".join(re.escape(part) for part in re.split(r"\{[^{}]+\}", template)))
