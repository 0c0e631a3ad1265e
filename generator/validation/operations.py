"""Checks of paths, operations, parameters, security and tags that a meta-schema cannot express.

Constructs with one sensible interpretation are rewritten accordingly, with a warning.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Code, Diagnostics, Position, Related, did_you_mean, quoted
from ..loading.document import Document
from ..loading.kinds import METHODS, REDIRECT, SECTIONS, Kind, walk
from ..loading.nodes import ArrayNode, ObjectNode
from ..loading.repairs import Repairs
from .outcomes import any_content

_TEMPLATE_NAME = re.compile(r"\{([^{}]*)\}")
_RESERVED_HEADERS = {
    "authorization": "declare a security scheme, and reference it in `security`",
    "accept": "remove it; the client sends the media types of the responses",
    "content-type": "remove it; the client sends the media type of the request body",
}
"""Header parameters that the standard ignores (OpenAPI 3.1.1 §4.8.12.1)."""
_CONNECTION_HEADERS = frozenset(
    {"connection", "content-length", "host", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding"}
    | {"upgrade"}
)
"""Headers that are made with each request, or that control the connection."""
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass(frozen=True, slots=True)
class _Parameter:
    """A parameter with the position where an operation or path declares or refers to it."""

    name: str
    location: str
    node: ObjectNode
    position: Position
    holder: ArrayNode
    index: int


def check_operations(document: Document, schemes: Collection[str], found: Diagnostics) -> None:
    """Report problems in the operations of a document, and repair those with one sensible interpretation.

    Args:
        document: The document; it is valid by the meta-schema.
        schemes: The names of its security schemes, including invalid ones.
        found: Receives the findings.
    """
    _OperationChecks(document, schemes, found).run()


class _OperationChecks:
    def __init__(self, document: Document, schemes: Collection[str], found: Diagnostics) -> None:
        self._document = document
        self._root = document.root
        self._found = found
        self._schemes = schemes
        self._repairs = Repairs(document.root)
        self._ids: dict[str, Position] = {}

    def run(self) -> None:
        operations = 0
        self._security(self._root)
        self._tags()
        for child in walk(self._root, Kind.DOCUMENT):
            node = child.value
            if not isinstance(node, ObjectNode):
                continue
            if child.kind is Kind.OPERATION:
                self._security(node)
                # Path items in `components` have operations only if a path refers to them.
                if child.path[:2] != ("components", SECTIONS[Kind.PATH_ITEM]):
                    operations += 1
                    self._operation_id(node)
            if child.kind in (Kind.OPERATION, Kind.PATH_ITEM):
                self._parameters(node)
            if child.kind is Kind.REQUEST_BODY and node.get("content") == {}:
                self._found.warning(
                    Code.NO_MEDIA_TYPE,
                    node.key_position("content"),
                    "this request body has no media type",
                    hint="it is treated as a body of any media type; add one, such as `application/json`",
                )
                self._repairs.put(node, "content", any_content(node))
        if not operations and not self._found.errors and ("paths" in self._root or "components" in self._root):
            position = self._root.key_position("paths") if "paths" in self._root else self._root.position
            self._found.warning(Code.NO_OPERATIONS, position, "this document has no operations")
        self._paths()
        self._repairs.make(self._found)

    def _operation_id(self, operation: ObjectNode) -> None:
        name = operation.get("operationId")
        if not isinstance(name, str):
            return
        position = operation.value_position("operationId")
        first = self._ids.setdefault(name, position)
        if first is not position:
            self._found.warning(
                Code.DUPLICATE_OPERATION_ID,
                position,
                f"the operation id {quoted(name)} is already used",
                hint=(
                    "two references resolve to this path item; the second operation is named after its path"
                    if first == position
                    else "this operation is named after its path; give it a unique id"
                ),
                related=[] if first == position else [Related(first, "the operation that uses it")],
            )
            self._repairs.drop(operation, "operationId")

    def _security(self, holder: ObjectNode) -> None:
        stated = holder.get("security")
        requirements = stated if isinstance(stated, ArrayNode) else ArrayNode()
        unknown = [[name for name in _object(one) if name not in self._schemes] for one in requirements]
        is_left = any(not names and _object(one) for names, one in zip(unknown, requirements, strict=True))
        hint = (
            "the client uses the other alternatives; declare it in `components/securitySchemes`"
            if is_left
            else "the client sends no credentials for it; declare it in `components/securitySchemes`, or add the "
            "credential in a middleware"
        )
        for index, names in enumerate(unknown):
            for name in names:
                self._found.warning(
                    Code.UNKNOWN_SECURITY_SCHEME,
                    requirements[index].key_position(name),
                    f"no security scheme named {quoted(name)}",
                    hint=did_you_mean(name, self._schemes) or hint,
                )
            if names:
                self._repairs.drop(requirements, index)

    def _tags(self) -> None:
        tags = self._root.get("tags")
        seen: dict[str, Position] = {}
        for tag in tags if isinstance(tags, ArrayNode) else ():
            name = _object(tag).get("name")
            if not isinstance(name, str):
                continue
            position = tag.value_position("name")
            first = seen.setdefault(name, position)
            if first is not position:
                self._found.warning(
                    Code.DUPLICATE_TAG,
                    position,
                    f"the tag {quoted(name)} is declared twice",
                    hint="remove one of the two",
                    related=[Related(first, "the first one")],
                )

    # Parameters

    def _declared(self, holder: ObjectNode) -> Iterator[_Parameter]:
        stated = holder.get("parameters")
        items = stated if isinstance(stated, ArrayNode) else ArrayNode()
        for index, item in enumerate(items):
            if not isinstance(item, ObjectNode):
                continue
            node = self._document.resolve(item)
            if not isinstance(node, ObjectNode):
                continue
            name, location = node.get("name"), node.get("in")
            if isinstance(name, str) and isinstance(location, str):
                position = item.value_position("$ref" if "$ref" in item else "name")
                yield _Parameter(name, location, node, position, items, index)

    def _parameters(self, holder: ObjectNode) -> None:
        seen: dict[tuple[str, str], Position] = {}
        for parameter in self._declared(holder):
            name = parameter.name.lower() if parameter.location == "header" else parameter.name
            first = seen.setdefault((name, parameter.location), parameter.position)
            if first is not parameter.position:
                self._found.warning(
                    Code.DUPLICATE_PARAMETER,
                    parameter.position,
                    f"the {parameter.location} parameter {quoted(parameter.name)} is declared twice",
                    hint="the first declaration applies; remove the other",
                    related=[Related(first, "the first one")],
                )
                self._repairs.drop(parameter.holder, parameter.index)
            if parameter.location == "header":
                self._header(parameter)
            if parameter.location == "path" and parameter.node.get("required") is not True:
                stated = "required" in parameter.node
                self._found.warning(
                    Code.PATH_PARAMETER_OPTIONAL,
                    parameter.node.value_position("required" if stated else "name"),
                    f"the path parameter {quoted(parameter.name)} is not required",
                    hint="path parameters are always required; add `required: true`",
                )
                self._repairs.put(parameter.node, "required", True)

    def _header(self, parameter: _Parameter) -> None:
        """Leave out a header parameter that a client does not send."""
        name = parameter.name.lower()
        if name in _RESERVED_HEADERS:
            problem = f"the standard ignores a header parameter named {quoted(parameter.name)}"
            hint = _RESERVED_HEADERS[name]
        elif name in _CONNECTION_HEADERS:
            problem = f"the header parameter {quoted(parameter.name)} is left out, because the connection sets it"
            hint = "remove it"
        elif not _HEADER_NAME.fullmatch(name):
            problem = f"the header parameter {quoted(parameter.name)} is left out, because that is no name of a header"
            hint = "names of headers have neither spaces nor colons; correct it, or remove the parameter"
        else:
            return
        self._found.warning(Code.RESERVED_HEADER, parameter.node.value_position("name"), problem, hint=hint)
        self._repairs.drop(parameter.holder, parameter.index)

    # Paths

    def _paths(self) -> None:
        paths = _object(self._root.get("paths"))
        shapes: dict[str, str] = {}
        for path, item in paths.items():
            if path.startswith("x-") or not isinstance(item, ObjectNode):
                continue
            if self._template(paths, path):
                shape = _TEMPLATE_NAME.sub("{}", path)
                first = shapes.setdefault(shape, path)
                if first != path:
                    self._found.warning(
                        Code.AMBIGUOUS_PATH,
                        paths.key_position(path),
                        f"the path {quoted(path)} is the same as {quoted(first)}: only the parameter names differ",
                        hint="move the operations to one path",
                        related=[Related(paths.key_position(first), "the other one")],
                    )
                self._path_parameters(path, item)
            else:
                self._repairs.refuse(item)
            for method in METHODS:
                if isinstance(item.get(method), ObjectNode):
                    self._responses(item, method)

    def _template(self, paths: ObjectNode, path: str) -> bool:
        """Whether a path template is well-formed."""
        names = _TEMPLATE_NAME.findall(path)
        rest = _TEMPLATE_NAME.sub("", path)
        problem = ""
        if "{" in rest or "}" in rest:
            problem = "has an unmatched brace"
        elif "" in names:
            problem = "has an unnamed parameter"
        if problem:
            self._found.error(Code.MALFORMED_PATH, paths.key_position(path), f"the path {quoted(path)} {problem}")
            return False
        for mark, what, outcome in (
            ("#", "fragment", "which is not sent"),
            ("?", "query", "which is sent unchanged"),
        ):
            if mark in rest:
                self._found.warning(
                    Code.MALFORMED_PATH,
                    paths.key_position(path),
                    f"the path {quoted(path)} has a {what}, {outcome}",
                    hint="declare parameters instead",
                )
        if len(set(names)) < len(names):
            self._found.warning(
                Code.MALFORMED_PATH,
                paths.key_position(path),
                f"the path {quoted(path)} has a duplicate parameter",
                hint="both occurrences get the same value",
            )
        return True

    def _path_parameters(self, path: str, item: ObjectNode) -> None:
        in_template = _TEMPLATE_NAME.findall(path.partition("#")[0])
        shared = [parameter for parameter in self._declared(item) if parameter.location == "path"]
        for method in METHODS:
            operation = item.get(method)
            if not isinstance(operation, ObjectNode):
                continue
            own = [parameter for parameter in self._declared(operation) if parameter.location == "path"]
            declared = {parameter.name for parameter in (*shared, *own)}
            for name in dict.fromkeys(in_template):
                if name not in declared:
                    self._found.warning(
                        Code.PATH_PARAMETER_UNDECLARED,
                        item.key_position(method),
                        f"{quoted(path, 100)} has {quoted('{' + name + '}')}, "
                        f"but no path parameter {quoted(name)} is declared",
                        hint=f"it is treated as a string; add `{{name: {name}, in: path, required: true, schema: …}}` "
                        "to `parameters`",
                    )
                    self._repairs.add(operation, "parameters", _text_parameter(operation, name))
            self._unused(path, own, in_template)
        self._unused(path, shared, in_template)

    def _unused(self, path: str, parameters: list[_Parameter], in_template: list[str]) -> None:
        for parameter in parameters:
            if parameter.name not in in_template:
                placeholder = quoted("{" + parameter.name + "}")
                self._found.warning(
                    Code.PATH_PARAMETER_UNUSED,
                    parameter.position,
                    f"the path parameter {quoted(parameter.name)} is declared, "
                    f"but {quoted(path, 100)} has no {placeholder}",
                    hint=did_you_mean(parameter.name, in_template) or f"remove it, or add {placeholder} to the path",
                )
                self._repairs.drop(parameter.holder, parameter.index)

    def _responses(self, item: ObjectNode, method: str) -> None:
        operation: ObjectNode = item[method]
        responses = _object(operation.get("responses"))
        codes = [code for code in responses if not code.startswith("x-")]
        # `default` means errors if other status codes are documented too.
        if codes != ["default"] and not any(code[:1] in ("1", "2") or REDIRECT.fullmatch(code) for code in codes):
            self._found.warning(
                Code.NO_SUCCESS_RESPONSE,
                operation.key_position("responses") if "responses" in operation else item.key_position(method),
                "this operation has no success response",
                hint="add a success response, such as `200`, or `204` if it has no content",
            )
        if "responses" not in operation:
            self._repairs.put(operation, "responses", ObjectNode(operation.file, operation.span))


def _text_parameter(operation: ObjectNode, name: str) -> ObjectNode:
    """A path parameter that the document does not declare."""
    parameter, schema = ObjectNode(operation.file, operation.span), ObjectNode(operation.file, operation.span)
    schema["type"] = "string"
    parameter.update({"name": name, "in": "path", "required": True, "schema": schema})
    return parameter


def _object(value: Any) -> ObjectNode:
    return value if isinstance(value, ObjectNode) else ObjectNode()
