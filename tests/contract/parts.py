"""The parts of a multipart form, and whether their content types and headers match the document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from fnmatch import fnmatchcase
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
        name: Its name; usually a property.
        content: Its content; for a file in Latin-1, where every byte has a character.
        media: Its content type. Default: plain text (RFC 7578, section 4.4).
        headers: Its headers, with lower-case names.
    """

    name: str
    content: str
    media: str
    headers: Mapping[str, str]

    @property
    def text(self) -> str:
        """The form's representation of the value: JSON, but strings without quotes."""
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
    """The value of a part. A `contentEncoding` is part of the value: its text is compared, not the decoded content."""
    if part.get("content-transfer-encoding", "").lower() == "base64":
        return str(part.get_payload()).strip()
    return cast("bytes", part.get_payload(decode=True)).decode("latin-1" if part.get_filename() else "utf-8")


def is_styled(contract: Contract, encoding: Mapping[str, Any], *, multipart: bool) -> bool:
    """Whether a property is serialized like a query parameter: in OpenAPI 3.0 only properties of forms."""
    return bool(_STYLED & set(encoding)) and not (multipart and contract.is_30)


def wrong_head(contract: Contract, schema: Any, encoding: Mapping[str, Any], part: Part) -> Iterator[str]:
    """The problems of a part's content type and headers.

    Args:
        contract: The document.
        schema: The schema of the property; for an array, each item is a part.
        encoding: The document's encoding of the property.
        part: The received part.
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
    """Whether a declared media type or range covers a media type; declared parameters must match."""
    name, _, parameters = declared.partition(";")
    sent, _, sent_parameters = media.partition(";")
    is_same = fnmatchcase(sent.strip().lower(), name.strip().lower())
    return is_same and (not parameters or _bare(parameters) == _bare(sent_parameters))


def _bare(parameters: str) -> str:
    return parameters.replace(" ", "").replace('"', "")


def stated_media(declared: Iterable[str], sent: str) -> str | None:
    """The most specific of the declared media types and ranges that cover the sent one."""
    covering = [media for media in declared if covers(media, sent)]
    return max(covering, key=lambda media: (-media.count("*"), media.count(";")), default=None)


def _defaults(contract: Contract, flat: Flat) -> set[str]:
    """The content types of a property without declared ones; none at all if its schema does not determine them."""
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
    """The schema of a body in the form that a client sends.

    Content that is neither JSON nor a form is text or bytes; a part of a form can be a file.
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
