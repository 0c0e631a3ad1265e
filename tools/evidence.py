"""Update `spec/evidence.yaml` from the document and the recordings of this repository.

Evidence that the recordings cannot show is kept: when an operation was published, whether the server's code was read,
when the hosted service responded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.diagnostics import DiagnosticsError
from generator.loading.document import load, load_yaml
from generator.loading.nodes import plain
from tools.commands import ToolError
from tools.drift.document import Published, is_array

_RECORDING = re.compile(r"([0-9]{4}-[0-9]{2})(-[a-z]+)?\.json")
"""A file name begins with the month of the server's version; several recordings can be of one version."""
_NOT_MODIFIED = 304
_BAD_REQUEST = 400
_KINDS = ("published", "code", "recorded", "hosted")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Operation:
    """The properties that identify an operation's requests.

    Attributes:
        pattern: The pattern of its paths.
        parameters: How many parameters the path has.
        constants: Headers that the client always sends, in lower case.
    """

    id: str
    method: str
    pattern: re.Pattern[str]
    parameters: int
    constants: Mapping[str, str]


def updated(evidence: Path, document: Path, recordings: Path, month: str) -> str:
    """The updated text of the evidence: a row per operation, with what the recordings show.

    Args:
        evidence: The existing file. The comment at its beginning is kept.
        document: The root file of the document.
        recordings: Folder of the recordings, named `YYYY-MM.json` or `YYYY-MM-LETTER.json`.
        month: When operations without a row were published.

    Raises:
        ToolError: A file cannot be read.
    """
    try:
        stated: Mapping[str, dict[str, Any]] = plain(load_yaml(evidence)[0])
        operations = list(_operations(Published(load(document).plain())))
    except DiagnosticsError as error:
        raise ToolError(str(error)) from error
    seen = _observed(operations, recordings)
    lines = [line for line in evidence.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    for id_ in sorted(operation.id for operation in operations):
        row = {"published": month, **stated.get(id_, {}), "recorded": sorted(seen.get(id_, ()))}
        lines.append(f"{id_}: {{{', '.join(f'{kind}: {_written(row[kind])}' for kind in _KINDS if row.get(kind))}}}")
    return "\n".join(lines) + "\n"


def _operations(document: Published) -> Iterator[_Operation]:
    for key, operation in document.operations.items():
        method, _, path = key.partition(" ")
        parts = re.split(r"\{[^{}]+\}", path)
        schemas = {
            parameter["name"].lower(): document.resolve(parameter["schema"])
            for parameter in operation["parameters"]
            if parameter["in"] == "header" and parameter.get("required") and "schema" in parameter
        }
        yield _Operation(
            id=operation["operationId"],
            method=method,
            pattern=re.compile("([^/]+)".join(map(re.escape, parts))),
            parameters=len(parts) - 1,
            constants={name: schema["const"] for name, schema in schemas.items() if "const" in schema},
        )


def _observed(operations: list[_Operation], recordings: Path) -> Mapping[str, set[str]]:
    """For each operation, the server versions that responded successfully to a request like the client's."""
    seen: dict[str, set[str]] = {}
    for path in sorted(recordings.iterdir()):
        named = _RECORDING.fullmatch(path.name)
        for exchange in json.loads(path.read_text(encoding="utf-8")) if named is not None else ():
            operation = _called(operations, exchange)
            if operation is not None and _succeeded(exchange) and named is not None:
                seen.setdefault(operation.id, set()).add(named[1])
    return seen


def _called(operations: list[_Operation], exchange: Mapping[str, Any]) -> _Operation | None:
    """The matching operation with the fewest path parameters; None if another version was requested."""
    path = urlsplit(str(exchange["path"])).path
    fitting = [each for each in operations if each.method == exchange["method"] and each.pattern.fullmatch(path)]
    found = min(fitting, key=lambda each: each.parameters, default=None)
    sent = exchange["request_headers"]
    if found is None or (sent is not None and any(sent.get(name) != value for name, value in found.constants.items())):
        return None
    return found


def _succeeded(exchange: Mapping[str, Any]) -> bool:
    status: int = exchange["status"]
    return status < _BAD_REQUEST and status != _NOT_MODIFIED


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"[{', '.join(value)}]" if is_array(value) else str(value)
