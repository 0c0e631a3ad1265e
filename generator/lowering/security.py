"""Security schemes, and the operations that accept them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal
from urllib.parse import urlsplit

from ..diagnostics import Code, quoted
from ..loading.nodes import ObjectNode
from ..model.api import Flow, ForeignScheme, SecurityScheme
from .context import Context
from .keywords import description_of

_Kind = Literal["bearer", "basic", "header", "query", "cookie"]

# RFC 9110, section 5.6.2: the characters of header names and (RFC 6265) of cookie names.
_OTHER_URLS = {"authorizationCode": ["authorizationUrl"], "deviceAuthorization": ["deviceAuthorizationUrl"]}
"""Required fields of an OAuth 2 flow besides the token endpoint. The last of these flows is new in OpenAPI 3.2."""

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def lower_schemes(context: Context) -> Iterator[SecurityScheme]:
    """The security schemes of the document that the client supports."""
    for key, scheme in _declared(context).items():
        kind = _kind(scheme)
        if kind is not None:
            yield SecurityScheme(
                key=key,
                kind=kind,
                name=scheme["name"] if scheme["type"] == "apiKey" else "",
                description=description_of(scheme),
                client_flow=_flow(context, scheme, "clientCredentials"),
                user_flow=_flow(context, scheme, "authorizationCode"),
                device_flow=_flow(context, scheme, "deviceAuthorization"),
                origin=scheme.position,
            )


def accepted(context: Context, holder: ObjectNode) -> tuple[tuple[str, ...], ...]:
    """The credentials that an operation (or the document) accepts: alternatives in order, each a set of scheme keys.

    Alternatives with an unsupported scheme are left out. If there are no others, the supported schemes of the
    alternative are used, and the caller's `http_client` must handle the rest. The same applies to an alternative with
    two schemes that write the same header or parameter.
    """
    declared = _declared(context)
    alternatives = [tuple(alternative) for alternative in _stated(context, holder)]
    possible = [_possible(declared, alternative) for alternative in alternatives]
    whole = [alternative for alternative in alternatives if alternative in possible]
    return tuple(dict.fromkeys(whole or possible))


def _possible(declared: Mapping[str, ObjectNode], alternative: Iterable[str]) -> tuple[str, ...]:
    """The schemes of an alternative that the client can send together: the first of those in the same place."""
    places: dict[tuple[str, str], str] = {}
    for key in alternative:
        if key in declared and _kind(declared[key]) is not None:
            places.setdefault(_place(declared[key]), key)
    return tuple(places.values())


def _place(scheme: ObjectNode) -> tuple[str, str]:
    """Where the client sends the value of a scheme; header names are in lower case."""
    if scheme["type"] != "apiKey":
        return "header", "authorization"
    return scheme["in"], scheme["name"].lower() if scheme["in"] == "header" else scheme["name"]


def credential_places(context: Context, operation: ObjectNode) -> frozenset[tuple[str, str]]:
    """Location and name of the parameters that hold an operation's credentials; header names are in lower case."""
    schemes = _declared(context)
    accepted_schemes = (schemes[key] for alternative in accepted(context, operation) for key in alternative)
    return frozenset(_place(scheme) for scheme in accepted_schemes if scheme["type"] == "apiKey")


def check_schemes(context: Context, operations: Iterable[ObjectNode]) -> None:
    """Report schemes that operations accept but the client does not support, alone or together."""
    declared = _declared(context)
    operations = list(operations)
    _check_together(context, operations)
    alone: dict[str, bool] = {}
    for operation in operations:
        alternatives = [
            [key for key in alternative if key in declared and _kind(declared[key]) is None]
            for alternative in _stated(context, operation)
        ]
        for key in (key for missing in alternatives for key in missing):
            alone[key] = alone.get(key, False) or all(alternatives)
    for key, has_no_other in alone.items():
        scheme = declared[key]
        context.found.warning(
            Code.UNSUPPORTED_SECURITY,
            scheme.position,
            f"the client does not support {quoted(_words(scheme))} authentication",
            hint=(
                "operations that accept nothing else are called without credentials; pass an `http_client` that "
                "authenticates"
                if has_no_other
                else "operations that accept it also accept another scheme, which the client uses"
            ),
        )


def _check_together(context: Context, operations: Iterable[ObjectNode]) -> None:
    """Report alternatives with schemes that cannot be sent together, each once."""
    declared = _declared(context)
    stated = [(alternative, node) for node in operations for alternative in _stated(context, node)]
    for alternative, operation in {id(alternative): (alternative, node) for alternative, node in stated}.values():
        sent = _possible(declared, alternative)
        lost = next((key for key in alternative if key not in sent and key in declared and _kind(declared[key])), None)
        if lost is None:
            continue
        place, name = _place(declared[lost])
        first = next(key for key in sent if _place(declared[key]) == (place, name))
        is_sent = sent in accepted(context, operation)
        context.found.warning(
            Code.UNSUPPORTED_SECURITY,
            alternative.key_position(lost),
            f"{quoted(first)} and {quoted(lost)} cannot be sent together, because both are the {place} {quoted(name)}",
            hint=f"the client {f'sends {quoted(first)} alone' if is_sent else 'uses the other alternatives'}; if "
            "either is enough, declare each as an alternative",
        )


def foreign_schemes(context: Context) -> frozenset[ForeignScheme]:
    """The authentication methods that the caller's `http_client` must handle, if the generator recognizes them."""
    found: set[ForeignScheme] = set()
    for scheme in _declared(context).values():
        if scheme["type"] == "mutualTLS":
            found.add("mutualTLS")
        elif scheme["type"] == "http" and str(scheme.get("scheme", "")).lower() == "digest":
            found.add("digest")
    return frozenset(found)


def _declared(context: Context) -> Mapping[str, ObjectNode]:
    schemes = context.document.root.get("components", {}).get("securitySchemes", {})
    return {key: context.document.resolve(node) for key, node in schemes.items()}


def _stated(context: Context, holder: ObjectNode) -> list[ObjectNode]:
    return list(holder.get("security", context.document.root.get("security", [])))


def _kind(scheme: ObjectNode) -> _Kind | None:
    """How the client sends the value of a scheme; None if it is not supported."""
    match scheme["type"], scheme.get("in"), str(scheme.get("scheme", "")).lower():
        case ("http", _, "basic"):
            return "basic"
        case ("http", _, "bearer") | ("oauth2" | "openIdConnect", _, _):
            return "bearer"
        case ("apiKey", "query", _):
            return "query"
        case ("apiKey", "header", _) if _TOKEN.fullmatch(str(scheme.get("name"))):
            return "header"
        case ("apiKey", "cookie", _) if _TOKEN.fullmatch(str(scheme.get("name"))):
            return "cookie"
        case _:
            return None


def _flow(context: Context, scheme: ObjectNode, name: str) -> Flow | None:
    """An OAuth 2 flow that the client supports."""
    flows = scheme.get("flows") if scheme["type"] == "oauth2" else None
    node = flows.get(name) if isinstance(flows, ObjectNode) else None
    if not isinstance(node, ObjectNode):
        return None
    stated = {key: node.get(key) for key in ("tokenUrl", *_OTHER_URLS.get(name, ()))}
    unusable = [key for key, url in stated.items() if not _is_url(url, is_page=key == "authorizationUrl")]
    if unusable:
        context.found.warning(
            Code.UNUSABLE_FLOW,
            node.position,
            f"the client does not obtain tokens with {quoted(name)}, because {quoted(unusable[0])} is not a usable URL",
            hint="callers can pass a token that they obtain in another way",
        )
        return None
    scopes = node.get("scopes")
    return Flow(
        token_url=str(node["tokenUrl"]).partition("#")[0],
        authorize_url=str(stated.get("authorizationUrl", "")).partition("#")[0],
        device_url=str(stated.get("deviceAuthorizationUrl", "")).partition("#")[0],
        scopes={key: str(text) for key, text in scopes.items()} if isinstance(scopes, ObjectNode) else {},
    )


def _is_url(url: object, *, is_page: bool) -> bool:
    """Whether a URL is usable: an HTTP URL, or, for an endpoint, one that is relative to the server."""
    if not isinstance(url, str) or not url or not url.isascii() or re.search(r"[\s{}<>\"\\^`|]", url):
        return False
    try:
        parts = urlsplit(url)
        has_port = parts.port is not None or not parts.netloc.endswith(":")
    except ValueError:
        return False
    if "@" in parts.netloc or not has_port:
        return False
    is_absolute = parts.scheme in ("http", "https") and bool(parts.hostname)
    return is_absolute or (not is_page and not parts.scheme and not parts.netloc)


def _words(scheme: ObjectNode) -> str:
    match scheme["type"]:
        case "http":
            return str(scheme.get("scheme", "http"))
        case "apiKey":
            return f"apiKey in {scheme.get('in')} {scheme.get('name')}"
        case other:
            return str(other)
