"""The parts of a multipart form, and whether their content types and headers are those of the document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, cast

from tests.contract.openapi import Contract
from tests.contract.schemas import Flat, flatten
from tests.contract.server import Request

_STYLED = {"style", "explode", "allowReserved"}
_OF_EVERY_PART = {"content-disposition", "content-type"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a multipart form.

    Attributes:
        name: What it is called; usually a property.
        content: What it holds; of a file in Latin-1, where every byte has a character.
        media: Its content type; without one, that of plain text (RFC 7578, section 4.4).
        headers: Its headers, with names in lower case.
    """

    name: str
    content: str
    media: str
    headers: Mapping[str, str]

    @property
    def text(self) -> str:
        """The value as a form has it: a string that is written as JSON without its quotes."""
        is_json = self.media.partition(";")[0].endswith(("/json", "+json"))
        value = json.loads(self.content) if is_json else None
        return value if isinstance(value, str) else self.content


def parts_of(request: Request) -> list[Part]:
    """The parts of a request's body."""
    head = f"content-type: {request.header('content-type')}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.body)
    return [
        Part(
            name=str(part.get_param("name", header="content-disposition")),
            content=_content(part),
            media=str(part.get("content-type", "text/plain")),
            headers={name.lower(): str(value) for name, value in part.items()},
        )
        for part in message.iter_parts()
    ]


def _content(part: Message) -> str:
    """What a part holds. A `contentEncoding` is part of the value: its text is judged, not what it stands for."""
    if part.get("content-transfer-encoding", "").lower() == "base64":
        return str(part.get_payload()).strip()
    return cast("bytes", part.get_payload(decode=True)).decode("latin-1" if part.get_filename() else "utf-8")


def is_styled(contract: Contract, encoding: Mapping[str, Any], *, multipart: bool) -> bool:
    """Whether a property is written as a query parameter would be: in OpenAPI 3.0 those of forms alone."""
    return bool(_STYLED & set(encoding)) and not (multipart and contract.is_30)


def wrong_head(contract: Contract, schema: Any, encoding: Mapping[str, Any], part: Part) -> Iterator[str]:
    """What is wrong with the content type and the headers of a part.

    Args:
        contract: The document.
        schema: The schema of the property; of an array, each item is a part.
        encoding: What the document says about how the property is written.
        part: What came.
    """
    stated = [media.strip() for media in encoding.get("contentType", "").split(",") if media.strip()]
    allowed = set(stated) or _defaults(contract, flatten(contract, schema))
    if allowed and not any(covers(media, part.media) for media in allowed):
        yield f"part `{part.name}` is of type {part.media!r} in place of {sorted(allowed)}"
    declared = {name.lower(): contract.resolve(node) for name, node in encoding.get("headers", {}).items()}
    for name in part.headers:
        is_coding = name == "content-transfer-encoding" and "contentEncoding" in flatten(contract, schema).keywords
        if name not in declared and name not in _OF_EVERY_PART and not is_coding:
            yield f"part `{part.name}` has the header `{name}`, which is not declared"
    for name in sorted(set(declared) - _OF_EVERY_PART):
        value = part.headers.get(name)
        if value is None and declared[name].get("required") is True:
            yield f"part `{part.name}` lacks the header `{name}`"
        for problem in contract.problems(declared[name].get("schema", True), value, "request") if value else ():
            yield f"header `{name}` of part `{part.name}`: {problem}"


def covers(declared: str, media: str) -> bool:
    """Whether a declared media type or range covers a media type; parameters count where they are declared."""
    name, _, parameters = declared.partition(";")
    sent, _, sent_parameters = media.partition(";")
    kind, _, subtype = name.strip().lower().partition("/")
    is_kind = kind in ("*", sent.strip().lower().partition("/")[0])
    is_same = name.strip().lower() == sent.strip().lower() or (subtype == "*" and is_kind)
    return is_same and (not parameters or _bare(parameters) == _bare(sent_parameters))


def _bare(parameters: str) -> str:
    return parameters.replace(" ", "").replace('"', "")


def stated_media(declared: Iterable[str], sent: str) -> str | None:
    """Of the declared media types and ranges, the most special one that covers what was sent."""
    covering = [media for media in declared if covers(media, sent)]
    return max(covering, key=lambda media: (-media.count("*"), media.count(";")), default=None)


def _defaults(contract: Contract, flat: Flat) -> set[str]:
    """The content types of a property that states none; none at all where its schema does not say what it is."""
    keywords = flat.keywords
    if "contentMediaType" in keywords:
        return {keywords["contentMediaType"]}
    if flat.unions:
        return {
            media
            for union in flat.unions
            for member in union.members
            for media in _defaults(contract, flatten(contract, member))
        }
    found: set[str] = set()
    for kind in flat.kinds:
        if kind == "array":
            items = flatten(contract, keywords.get("items", True))
            found |= {"application/json"} if "array" in items.kinds else _defaults(contract, items)
        elif kind == "object":
            found.add("application/json")
        elif kind == "string" and (keywords.get("format") == "binary" or "contentEncoding" in keywords):
            found.add("application/octet-stream")
        elif kind not in ("null", "any"):
            found.add("text/plain")
    return found


_FILE = {"type": "string", "format": "binary"}


def sent_schema(contract: Contract, media: str, schema: Any, encoding: Mapping[str, Any]) -> Any:
    """The schema of a body as a client writes it.

    What is neither JSON nor a form is text or bytes, and nothing else; a part of a form can be a file.
    """
    name = media.partition(";")[0].strip().lower()
    if name.startswith("multipart/"):
        flat = flatten(contract, schema)
        properties = flat.keywords.get("properties", {})
        parts = {key: _part_schema(contract, node, encoding.get(key, {})) for key, node in properties.items()}
        return schema if flat.unions else {**flat.keywords, "type": "object", "properties": parts}
    is_structured = name == "*/*" or name.endswith(("/json", "+json", "/x-www-form-urlencoded"))
    if is_structured or "string" in flatten(contract, schema).kinds:
        return schema
    return {"type": "string"} if _is_text(name) else _FILE


def _part_schema(contract: Contract, node: Any, encoding: Mapping[str, Any]) -> Any:
    flat = flatten(contract, node)
    if len(flat.unions) == 1:
        return {"anyOf": [_part_schema(contract, member, encoding) for member in flat.unions[0].members]}
    if "array" in flat.kinds:
        return {
            **flat.keywords,
            "type": "array",
            "items": _part_schema(contract, flat.keywords.get("items", True), encoding),
        }
    stated = encoding.get("contentType") or flat.keywords.get("contentMediaType")
    is_file = stated and not _is_text(stated) and not flat.unions and set(flat.kinds) & {"string", "any"}
    return {**flat.keywords, **_FILE} if is_file and "contentEncoding" not in flat.keywords else node


def _is_text(media: str) -> bool:
    name = media.partition(";")[0].strip().lower()
    return name.startswith("text/") or name.endswith(("json", "xml", "yaml"))
