"""The document -> the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, cast

from ..diagnostics import Code, Diagnostics, quoted
from ..loading.document import Document, ObjectNode
from ..model.api import (
    ANY,
    Answer,
    AnswerKind,
    Api,
    Body,
    EnumType,
    ErrorAnswer,
    Event,
    ListType,
    Location,
    NullableType,
    Operation,
    Parameter,
    ReferenceType,
    SecurityScheme,
    Type,
    UnionType,
)
from ..model.unions import kinds_of
from ..model.usage import Usage
from ..naming.paths import path_names
from ..settings import PageStyle, Settings
from .exemptions import Exemptions
from .schemas import Schemas, limits_of
from .setting_checks import check_settings
from .triggers import check_triggers

METHODS = ("get", "head", "options", "post", "put", "patch", "delete", "trace")

_STYLES = {
    ("form", True): "form",
    ("form", False): "comma",
    ("spaceDelimited", False): "space",
    ("pipeDelimited", False): "pipe",
    ("deepObject", True): "deep",
    ("simple", False): "comma",
    ("simple", True): "comma",
}


def lower(document: Document, settings: Settings) -> Api:
    """Make the model of a valid document.

    Raises:
        DiagnosticsError: Something in it cannot be turned into a correct client.
    """
    found = Diagnostics({**document.sources, **settings.lines})
    exemptions = Exemptions(settings)
    api = _Lowering(document, settings, found, exemptions).api()
    for union in Usage.of(api).undecided_answers():
        found.error(
            Code.AMBIGUOUS_UNION,
            union.distinction.origin or document.root.position,
            f"nothing tells the members of the union `{union.distinction.name}` apart: {union.distinction.reason}",
            hint="declare a `discriminator`, give each member a required property with a `const`, use one schema, "
            "or exempt it in the settings",
        )
    if settings.webhooks is not None:
        check_triggers(api, settings.webhooks.trigger, found)
    check_settings(api, settings, exemptions, document.root.position, found)
    found.raise_for_errors()
    return api


class _Lowering:
    def __init__(self, document: Document, settings: Settings, found: Diagnostics, exemptions: Exemptions) -> None:
        self._document = document
        self._settings = settings
        self._found = found
        self._root = document.root
        self._exemptions = exemptions
        self._schemas = Schemas(document, found, exemptions)

    def api(self) -> Api:
        info = self._root["info"]
        operations = tuple(self._operations())
        events = tuple(self._events())
        return Api(
            title=info["title"],
            version=str(info["version"]),
            description=_text(info),
            server=self._server(),
            schemes=tuple(self._schemes()),
            security=self._security(self._root),
            operations=operations,
            resources={tuple(tag["name"].split(".")): _text(tag) for tag in self._root.get("tags", [])},
            events=events,
            schemas=self._schemas.all(),
            origin=self._root.position,
        )

    def _server(self) -> str:
        servers: list[Any] = self._root.get("servers") or [{"url": "/"}]
        server: Mapping[str, Any] = servers[0]
        url = str(server["url"])
        for name, variable in server.get("variables", {}).items():
            url = url.replace(f"{{{name}}}", str(variable["default"]))
        return (self._settings.base_url or url).rstrip("/")

    def _schemes(self) -> Iterator[SecurityScheme]:
        for key, node in self._root.get("components", {}).get("securitySchemes", {}).items():
            scheme = self._document.resolve(node)
            kind = scheme["type"]
            word = str(scheme["scheme"]).lower() if kind == "http" else kind
            if word == "basic":
                made = "basic"
            elif word in ("bearer", "oauth2", "openIdConnect"):
                made = "bearer"
            elif kind == "apiKey":
                made = scheme["in"]
            else:
                self._unsupported(node, f"security by {quoted(word)}")
                continue
            yield SecurityScheme(
                key=key,
                kind=cast(Any, made),
                name=scheme.get("name", "") if kind == "apiKey" else "",
                description=_text(scheme),
                origin=scheme.position,
            )

    # -- operations --------------------------------------------------------------------------------

    def _operations(self) -> Iterator[Operation]:
        nodes = [
            (method, path, item, item[method])
            for path, item in self._root.get("paths", {}).items()
            if not path.startswith("x-")
            for method in METHODS
            if method in item
        ]
        names = path_names([(method, path, node) for method, path, _, node in nodes])
        for (method, path, item, node), name in zip(nodes, names, strict=True):
            yield from self._variants(self._operation(method, path, item, node, name), node)

    def _operation(
        self, method: str, path: str, item: ObjectNode, node: ObjectNode, name: tuple[str, ...]
    ) -> Operation:
        hint = "".join(word[:1].upper() + word[1:] for part in name for word in re.split(r"[^A-Za-z0-9]+", part))
        constants: dict[str, str] = {}
        parameters: list[Parameter] = []
        for parameter in self._parameters(item, node):
            made = self._parameter(parameter, hint)
            match made.type:
                case EnumType(values=(value,)) if made.location == "header" and made.required:
                    constants[made.wire] = str(value)
                case _:
                    parameters.append(made)
        paging = self._paging(node, parameters)
        return Operation(
            id=node.get("operationId", ".".join(name)),
            path_name=name,
            method=method.upper(),
            path=path,
            summary=str(node.get("summary", "")).strip(),
            description=_text(node),
            docs=node.get("externalDocs", {}).get("url"),
            deprecated=node.get("deprecated") is True,
            parameters=tuple(parameters),
            constants=constants,
            body=self._body(node, hint),
            answer=self._answer(node, hint, self._settings.pagination[paging] if paging else None),
            errors=tuple(self._errors(node)),
            security=self._security(node),
            paging=paging,
            page_size=self._page_size(paging, parameters),
            origin=node.position,
        )

    def _parameters(self, item: ObjectNode, node: ObjectNode) -> list[ObjectNode]:
        """Parameters of the path and of the operation, whose own replace the path's of the same name and place."""
        merged: dict[tuple[str, str], ObjectNode] = {}
        for parameter in [*item.get("parameters", []), *node.get("parameters", [])]:
            resolved = self._document.resolve(parameter)
            merged[resolved["in"], resolved["name"]] = resolved
        return list(merged.values())

    def _parameter(self, node: ObjectNode, hint: str) -> Parameter:
        location = cast(Location, node["in"])
        schema: Any = node.get("schema")
        style = node.get("style", "form" if location in ("query", "cookie") else "simple")
        explode = node.get("explode", style in ("form", "deepObject"))
        if schema is None:
            # `content` instead of `schema`: the value travels as JSON text.
            schema = next(iter(node["content"].values())).get("schema", True)
            style, explode = "json", False
        if location == "path" and style != "simple":
            self._unsupported(node, f"path style `{style}`")
        elif (style, explode) not in _STYLES and style != "json":
            self._unsupported(node, f"style `{style}` with explode {str(bool(explode)).lower()}")
        type_ = self._schemas.lower(schema, hint + node["name"][:1].upper() + node["name"][1:])
        target = self._target(schema)
        return Parameter(
            wire=node["name"],
            preferred=node.get("x-name"),
            location=location,
            type=type_,
            required=node.get("required") is True,
            description=_text(node) or _text(target),
            deprecated=node.get("deprecated") is True,
            default=target.get("default"),
            limits=limits_of(target),
            style=_STYLES.get((style, bool(explode)), "json"),
            secret=target.get("format") == "password",
            origin=node.position,
        )

    def _paging(self, node: ObjectNode, parameters: list[Parameter]) -> str | None:
        key = node.get("x-pagination")
        if key is None:
            return None
        position = node.value_position("x-pagination")
        style = self._settings.pagination.get(key)
        if style is None:
            self._found.error(Code.UNKNOWN_PAGE_STYLE, position, f"page style `{key}` is not among the settings")
            return None
        declared = {parameter.wire for parameter in parameters if parameter.location == "query"}
        if style.at not in declared:
            self._found.error(
                Code.PAGE_STYLE_MISMATCH, position, f"page style `{key}` needs the query parameter `{style.at}`"
            )
            return None
        return str(key)

    def _page_size(self, paging: str | None, parameters: list[Parameter]) -> int | None:
        if paging is None:
            return None
        size = self._settings.pagination[paging].size
        stated = next((p.default for p in parameters if p.location == "query" and p.wire == size), None)
        return stated if isinstance(stated, int) else None

    def _security(self, node: ObjectNode) -> tuple[tuple[str, ...], ...]:
        stated = node.get("security", self._root.get("security", []))
        return tuple(tuple(alternative) for alternative in stated)

    # -- bodies ------------------------------------------------------------------------------------

    def _body(self, node: ObjectNode, hint: str) -> Body | None:
        if "requestBody" not in node:
            return None
        body = self._document.resolve(node["requestBody"])
        media = _preferred(list(body["content"]))
        content = body["content"][media]
        schema = content.get("schema", True)
        required = body.get("required") is True
        description = _text(body)
        type_ = self._schemas.lower(schema, f"{hint}Body")
        named = self._schemas.get(type_.name) if isinstance(type_, ReferenceType) else None
        while named is not None and isinstance(named.alias, ReferenceType):
            named = self._schemas.get(named.alias.name)
        if named is None or named.alias is not None:
            kept = description or _text(self._target(schema))
            return Body(media=media, required=required, whole=type_, description=kept)
        properties = tuple(p for p in named.properties if p.access != "read")
        return Body(media=media, required=required, properties=properties, extra=named.extra, description=description)

    # -- answers -----------------------------------------------------------------------------------

    def _answer(self, node: ObjectNode, hint: str, page: PageStyle | None) -> Answer:
        found = {str(code): self._document.resolve(answer) for code, answer in node["responses"].items()}
        good = {code: answer for code, answer in found.items() if code.startswith("2")}
        if not good and any(code.startswith("3") for code in found):
            code, answer = next((code, answer) for code, answer in found.items() if code.startswith("3"))
            return Answer(
                kind="redirect", type=None, within=None, description=_text(answer), status=_status([code]), media=""
            )
        good = good or {"default": found["default"]}
        made = [self._one_answer(answer, hint, page, node) for answer in good.values()]
        filled = [answer for answer in made if answer.kind != "none"]
        if not filled:
            return replace(made[0], status=_status(good))
        first = filled[0]
        type_ = first.type
        if any((a.kind, a.within) != (first.kind, first.within) for a in filled):
            if not self._exemptions.cover(Code.UNSUPPORTED_ANSWER, operation_name := node.get("operationId", hint)):
                self._found.error(
                    Code.UNSUPPORTED_ANSWER,
                    node.value_position("responses"),
                    f"the success answers of `{operation_name}` have different media types",
                    hint="give them one, or exempt the operation in the settings",
                )
            type_ = ANY
        elif any(a.type != type_ for a in filled):
            members = tuple(dict.fromkeys(a.type for a in filled if a.type is not None))
            type_ = self._schemas.make_union(node, members, None, f"{hint}Result")
        if len(filled) < len(made) and type_ is not None and page is None:
            type_ = type_ if isinstance(type_, NullableType) or type_ == ANY else NullableType(inner=type_)
        return replace(first, type=type_, status=_status(good))

    def _one_answer(self, answer: ObjectNode, hint: str, page: PageStyle | None, operation: ObjectNode) -> Answer:
        content: Mapping[str, Any] = answer.get("content") or {}
        nothing = Answer(kind="none", type=None, within=None, description=_text(answer), status=(), media="")
        if not content:
            return nothing
        media = _preferred(list(content))
        schema = content[media].get("schema", True)
        if not _is_json(media):
            return replace(nothing, kind=_raw_kind(media), media=media)
        if page is not None:
            item = self._at(schema, page.items, hint)
            if item is not None:
                return replace(nothing, kind="json", type=item, media=media)
            self._found.error(
                Code.PAGE_STYLE_MISMATCH,
                operation.value_position("x-pagination"),
                f"the answer has no list at `{page.items}`",
            )
        target = self._target(schema)
        envelope = self._settings.envelope
        if envelope is not None and "properties" in target:
            properties = target["properties"]
            if not set(properties) - {envelope.data, *envelope.beside}:
                if envelope.data not in properties:
                    return nothing
                type_ = self._schemas.lower(properties[envelope.data], f"{hint}Result")
                if envelope.data not in target.get("required", []) and not isinstance(type_, NullableType):
                    type_ = NullableType(inner=type_)
                return replace(nothing, kind="json", type=type_, within=envelope.data, media=media)
        return replace(nothing, kind="json", type=self._schemas.lower(schema, f"{hint}Result"), media=media)

    def _at(self, schema: Any, dotted: str, hint: str) -> Type | None:
        """The item type of the list at a dotted path of the answer."""
        for step in dotted.split(".") if dotted != "." else ():
            schema = self._property_of(self._target(schema), step)
        type_ = self._schemas.lower(schema, f"{hint}Result") if schema is not None else None
        while isinstance(type_, ReferenceType) and (alias := self._schemas.get(type_.name).alias) is not None:
            type_ = alias
        return type_.item if isinstance(type_, ListType) else None

    def _target(self, node: Any) -> Mapping[str, Any]:
        """The object that a schema is or refers to; empty for `true`, `false` and the like."""
        resolved = self._document.resolve(node)
        return resolved if isinstance(resolved, ObjectNode) else {}

    def _property_of(self, node: Mapping[str, Any], name: str) -> Any:
        for part in [node, *(self._document.resolve(p) for p in node.get("allOf", []))]:
            if name in part.get("properties", {}):
                return part["properties"][name]
        return None

    def _errors(self, node: ObjectNode) -> Iterator[ErrorAnswer]:
        for code, answer in node["responses"].items():
            if str(code).isdigit() and int(code) >= 400:
                # The description beside a reference is what this operation has to say; the shared one says nothing new.
                own = _text(answer) if isinstance(answer, ObjectNode) else ""
                if own:
                    yield ErrorAnswer(status=int(code), description=own)

    # -- variants ----------------------------------------------------------------------------------

    def _variants(self, operation: Operation, node: ObjectNode) -> Iterator[Operation]:
        """The operation, and its variants: methods of their own for answers of another JSON type (`x-variants`).

        An operation whose answer is an object or an array would make every caller ask which it is. A variant is a
        second method for the same operation; it has the body properties that lead to its kind of answer.
        """
        stated: Mapping[str, ObjectNode] = node.get("x-variants", {})
        if not stated:
            yield operation
            return
        self._check_variants(operation, stated)
        reserved = {wire for variant in stated.values() for wire in variant.get("only", [])}
        yield self._variant(operation, "object", without=reserved, required=set())
        for name, variant in stated.items():
            own = set(variant.get("only", []))
            yield replace(
                self._variant(
                    operation, variant["answer"], without=reserved - own, required=set(variant.get("required", []))
                ),
                id=name,
                path_name=tuple(name.split(".")),
                summary=str(variant.get("summary", operation.summary)).strip(),
                description=_text(variant) or operation.description,
                origin=variant.position,
            )

    def _check_variants(self, operation: Operation, stated: Mapping[str, ObjectNode]) -> None:
        known = [part.wire for part in operation.body.properties] if operation.body else []
        for variant in stated.values():
            for key in ("only", "required"):
                for index, wire in enumerate(variant.get(key, [])):
                    if wire in known:
                        continue
                    close = get_close_matches(str(wire), known, n=1)
                    self._found.error(
                        Code.INVALID_VARIANT,
                        variant[key].item_position(index),
                        f"the request body of {quoted(operation.id)} has no property {quoted(str(wire))}",
                        hint=f"did you mean {quoted(close[0])}?" if close else "",
                    )

    def _variant(self, operation: Operation, kind: str, *, without: set[str], required: set[str]) -> Operation:
        type_ = operation.answer.type
        members = type_.members if isinstance(type_, UnionType) else ()
        chosen = next((m for m in members if kinds_of(m, self._schemas.get) == frozenset({kind})), None)
        if chosen is None:
            self._found.error(
                Code.INVALID_VARIANT, operation.origin, f"the answer of `{operation.id}` is no union with one {kind}"
            )
        body = operation.body
        if body is not None:
            kept = (p for p in body.properties if p.wire not in without)
            body = replace(body, properties=tuple(replace(p, required=p.required or p.wire in required) for p in kept))
        return replace(operation, body=body, answer=replace(operation.answer, type=chosen, decoded=type_))

    # -- webhooks ----------------------------------------------------------------------------------

    def _events(self) -> Iterator[Event]:
        for name, item in self._root.get("webhooks", {}).items():
            node = item.get("post")
            if node is None or "requestBody" not in node:
                self._unsupported(item, f"webhook `{name}` without `post` and a request body")
                continue
            content = self._document.resolve(node["requestBody"])["content"]
            schema = content[_preferred(list(content))].get("schema", True)
            type_ = self._schemas.lower(schema, "".join(w.capitalize() for w in re.split(r"[^A-Za-z0-9]+", name)))
            yield Event(
                name=name, type=type_, description=_text(node) or str(node.get("summary", "")), origin=node.position
            )

    def _unsupported(self, node: ObjectNode, what: str) -> None:
        self._found.error(Code.UNSUPPORTED, node.position, f"{what} is not supported")


def _is_json(media: str) -> bool:
    name = media.split(";")[0].strip().lower()
    return name in ("application/json", "*/*", "text/json") or name.endswith("+json")


def _preferred(media: list[str]) -> str:
    """The media type to speak when there are several: JSON, then forms, then whatever comes first."""
    order = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "application/octet-stream")
    json = [m for m in media if _is_json(m)]
    return json[0] if json else next((m for m in order if m in media), media[0])


def _raw_kind(media: str) -> AnswerKind:
    return "text" if media.startswith("text/") else "bytes"


def _status(codes: Any) -> tuple[int, ...]:
    return tuple(int(code) for code in codes if str(code).isdigit())


def _text(node: Mapping[str, Any]) -> str:
    text = node.get("description")
    return text.strip() if isinstance(text, str) else ""
