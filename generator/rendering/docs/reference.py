"""The pages of operations and of resources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, Final

from ...loading.media_types import essence, is_range
from ...model.api import Api, Body, ErrorResponse, Operation, Parameter, Property
from ...model.contract import Contract
from ...model.types import ListType, NullableType, ReferenceType, Type
from ...naming.identifiers import Identifier, Printable, identifier
from ...naming.reserved import BODY_ARGUMENT, CONTENT_TYPE_ARGUMENT
from ...naming.table import SymbolTable
from ...settings.settings import Settings
from ..annotations import Expressions
from ..limits import form, with_limits
from ..prose import Wording
from ..quoting import Code, code, literal, relative_link, title
from ..requests import Arguments, local_names, stream_switch
from ..resources import call_result
from ..status_errors import StatusErrors
from ..views import ArgumentView
from .calls import Calls, Given, Programs
from .examples import ExampleMaker, NoExampleError, is_object
from .places import ERRORS, Places
from .responses import Responses
from .views import EntryView, ErrorEntryView, LinkView, OperationPageView, ResourcePageView

_WRITING: Final = ("PATCH", "POST", "PUT")
_CONTENTS: Final = {
    "bytes": code("the content of the response"),
    "redirect": code("the URL that the response redirects to"),
    "text": code("the text of the response"),
}
"""What a result that is not from JSON contains."""
_HEADINGS: Final = frozenset({"arguments", "response", "errors"})
"""Anchors that the headings of a page have."""


class Reference:
    """Creates the pages.

    Attributes:
        warnings: Operations without an example, and why.
    """

    def __init__(
        self,
        api: Api,
        names: SymbolTable,
        settings: Settings,
        contract: Contract,
        *,
        calls: Calls,
        maker: ExampleMaker,
        places: Places,
        errors: StatusErrors,
    ) -> None:
        self._api = api
        self._names = names
        self._contract = contract
        self._calls = calls
        self._maker = maker
        self._places = places
        self._errors = errors
        self._responses = Responses(api, names, settings, contract, maker)
        self._wording = Wording(api, names)
        self._expressions = Expressions(api, names)
        self.warnings: list[str] = []

    # -- resources ----------------------------------------------------------------------------------------------------

    def resources(self) -> Iterator[ResourcePageView]:
        """The page of each resource."""
        pages = {resource.path: page for resource, page in self._places.resources}
        for resource, page in self._places.resources:
            yield ResourcePageView(
                file=page,
                title=title(" / ".join(part.replace("_", " ").strip() for part in resource.path.parts).capitalize()),
                path=resource.path,
                text=self._wording(resource.description),
                operations=tuple(
                    (self._places.to_operation(one.id, page), self._title(one)) for one in resource.operations
                ),
                children=tuple(
                    LinkView(label=code("`{}`", child.path), target=relative_link(file, page), file=file)
                    for child in resource.children
                    for file in (pages[child.path],)
                ),
            )

    def operations(self) -> Iterator[OperationPageView]:
        """The page of each operation, in the order of resources."""
        for resource, _ in self._places.resources:
            for operation in resource.operations:
                yield self._operation(operation)

    # -- operations ---------------------------------------------------------------------------------------------------

    def _title(self, operation: Operation) -> Code:
        summary = self._wording(operation.summary, local_names(self._names.operations[operation.id]))
        return title(summary or f"{operation.method} {operation.path}")

    def _operation(self, operation: Operation) -> OperationPageView:
        named = self._names.operations[operation.id]
        local = local_names(named)
        page = self._places.operations[operation.id]
        request = Arguments(operation, named, self._expressions, self._wording)
        arguments = request.all()
        overloads = request.overloads()
        signature = [*overloads[0].signature.positional, *overloads[0].signature.keyword] if overloads else arguments
        name = self._title(operation)
        given = self._given(operation, signature)
        programs = self._programs(operation, given, streams=True)
        response, is_complete = self._responses.json(operation, given or ())
        return OperationPageView(
            file=page,
            title=name,
            path=named.path,
            result=self._result(operation, page),
            content=_CONTENTS.get(operation.result.kind, code("")),
            route=operation.route,
            url=operation.docs,
            twin=relative_link(page, page),
            text=self._wording(operation.description, local),
            deprecated=operation.deprecated,
            programs=programs,
            otherwise=(
                self._programs(operation, given, streams=False) if operation.result.stream_choice is not None else None
            ),
            arguments=tuple(self._entries(operation, arguments, page, {*_HEADINGS, name.lower().replace(" ", "-")})),
            response=response,
            is_complete=is_complete,
            response_text=self._wording(operation.result.description, local),
            errors=tuple(self._error(one, local) for one in operation.errors),
            errors_page=relative_link(ERRORS, page),
            headers=tuple(operation.constants.items()),
            support=operation.support,
        )

    def _error(self, response: ErrorResponse, local: Mapping[str, str]) -> ErrorEntryView:
        name = self._errors.name(response.status)
        return ErrorEntryView(
            name=name,
            anchor=code("{}", identifier(name.lower())),
            status=_plain(response.status),
            text=self._wording(response.description, local),
        )

    def _result(self, operation: Operation, page: Code) -> Code:
        result = operation.result
        type_ = result.stream.type if result.stream is not None else result.type
        return self._places.annotated(call_result(operation, self._expressions), type_, page, is_param=False)

    # -- arguments ----------------------------------------------------------------------------------------------------

    def _parts(self, operation: Operation) -> Mapping[Identifier, tuple[str, Parameter | Property]]:
        """Where each argument goes, and what it is in the document."""
        named = self._names.operations[operation.id].parameters
        found: dict[Identifier, tuple[str, Parameter | Property]] = {
            named[parameter.location, parameter.wire]: (parameter.location, parameter)
            for parameter in operation.parameters
        }
        for body in reversed(operation.bodies):
            found |= {named["body", one.wire]: ("body", one) for one in body.properties}
        return found

    def _entries(
        self, operation: Operation, arguments: Sequence[ArgumentView], page: Code, taken: set[str]
    ) -> Iterator[EntryView]:
        parts = self._parts(operation)
        conditional = {
            argument.name
            for argument in arguments
            if not argument.required and operation.body is not None and not operation.alternatives
            for place, part in [parts.get(argument.name, ("", None))]
            if place == "body" and part is not None and part.required
        }
        for argument in sorted(arguments, key=lambda one: (not one.required, one.name not in conditional)):
            place, part = parts.get(argument.name, ("", None))
            type_ = part.type if part is not None else None
            annotation = self._expressions.request(type_) if type_ is not None else argument.annotation
            anchor = argument.name if argument.name not in taken else code("{}_", argument.name)
            schema = self._schema(operation, place, part.wire) if part is not None else None
            yield EntryView(
                anchor=code("{}", anchor),
                label=code("`{}`", argument.name),
                type=self._places.annotated(annotation, type_, page, is_param=True),
                required=argument.required,
                conditional=argument.name in conditional,
                text=argument.text,
                form=form(self._maker.merged(schema)),
            )
            if type_ is not None:
                yield from self._nested(argument.name, anchor, type_, page)

    def _schema(self, operation: Operation, place: str, wire: str) -> Any:
        """The document's schema of an argument."""
        stated = self._contract.operations.get(operation.route, {})
        if place != "body":
            found = (one["schema"] for one in stated.get("parameters", ()) if (one["in"], one["name"]) == (place, wire))
            return next(found, None)
        for media in stated.get("body", {}).get("content", {}).values():
            part = self._maker.part(media["schema"], wire)
            if part is not None:
                return part
        return None

    def _nested(self, name: Identifier, anchor: Printable, type_: Type, page: Code) -> Iterator[EntryView]:
        """The keys of an object that an argument takes: one level."""
        found, is_list = _object_in(type_)
        schema = self._api.schemas[found] if found is not None else None
        if schema is None or schema.alias is not None:
            return
        attributes = self._names.schemas[schema.name].attributes
        for one in sorted(schema.properties, key=lambda one: not one.required):
            if one.access == "read":
                continue
            key = attributes[one.wire]
            yield EntryView(
                anchor=code("{}-{}", anchor, key),
                label=code("`{}{}[{}]`", name, code("[…]") if is_list else code(""), literal(str(key))),
                type=self._places.annotated(self._expressions.request(one.type), one.type, page, is_param=True),
                required=one.required,
                text=with_limits(self._wording.about(one, attributes), one),
                form=form(self._maker.merged(self._maker.part({"$ref": schema.name}, one.wire))),
            )

    # -- requests -----------------------------------------------------------------------------------------------------

    def _given(self, operation: Operation, signature: Sequence[ArgumentView]) -> Sequence[Given] | None:
        try:
            return self.example(operation, signature)
        except NoExampleError as error:
            self.warnings.append(f"{self._names.operations[operation.id].path}: no example call: {error}")
            return None

    def _programs(self, operation: Operation, given: Sequence[Given] | None, *, streams: bool) -> Programs | None:
        """The programs of a call. `streams` decides, where arguments can request a stream."""
        if given is None:
            return None
        choice, switch = operation.result.stream_choice, stream_switch(operation, self._names)
        if choice is None or switch is None:
            return self._calls.programs(operation, given)
        others = [one for one in given if one.name != switch]
        if streams is not choice.default or len(others) < len(given):
            others.append(Given(name=switch, value=streams, type=None))
        return self._calls.programs(operation, others, streams=streams)

    def example(self, operation: Operation, signature: Sequence[ArgumentView]) -> list[Given]:
        """The arguments of an example call: those that are required, and those of the document's example.

        Raises:
            NoExampleError: There is none that its schemas allow.
        """
        stated = self._contract.operations.get(operation.route, {})
        schemas = {(one["in"], one["name"]): one["schema"] for one in stated.get("parameters", ())}
        parts = self._parts(operation)
        examples = {
            (one["in"], one["name"]): one["example"] for one in stated.get("parameters", ()) if "example" in one
        }
        given: list[Given] = []
        for argument in signature:
            place, part = parts.get(argument.name, ("body", None))
            if part is None or place == "body":
                continue
            schema = schemas.get((place, part.wire), True)
            value = examples.get((place, part.wire))
            if value is None or part.deprecated or self._maker.problems(value, schema):
                if not argument.required:
                    continue
                value = self._valid(schema, part.wire)
            name = None if argument.in_path else argument.name
            given.append(Given(name=name, value=value, type=part.type, place=place, wire=part.wire))
        body = operation.body
        if body is None:
            return given
        content: Mapping[str, Any] = stated.get("body", {}).get("content", {})
        ranges = (known for name, known in content.items() if fnmatchcase(body.media, name))
        media = content.get(body.media) or next(ranges, {"schema": True})
        return [*given, *self._body(operation, body, media, signature)]

    def _body(
        self, operation: Operation, body: Body, media: Mapping[str, Any], signature: Sequence[ArgumentView]
    ) -> Iterator[Given]:
        schema = media["schema"]
        wanted = {argument.name: argument for argument in signature}
        if body.whole is not None:
            value = media["example"] if "example" in media else self._valid(schema, "body")
            yield Given(name=BODY_ARGUMENT, value=value, type=body.whole)
        else:
            arguments = {
                one.wire: name
                for one in body.properties
                if (name := self._names.operations[operation.id].parameters["body", one.wire]) in wanted
            }
            types = {one.wire: one.type for one in body.properties}
            sent = self._object(operation, body, media, {w: wanted[name].required for w, name in arguments.items()})
            self._require_valid(sent, schema)
            for wire, value in sent.items():
                yield Given(name=arguments[wire], value=value, type=types[wire], place="body", wire=wire)
        if is_range(body.media) and body.kind != "any" and essence(body.media) != "text/*":
            raise NoExampleError("the document does not say which media types the body can have")
        if CONTENT_TYPE_ARGUMENT in wanted and wanted[CONTENT_TYPE_ARGUMENT].required:
            yield Given(name=CONTENT_TYPE_ARGUMENT, value=body.media, type=None)

    def _object(
        self, operation: Operation, body: Body, media: Mapping[str, Any], needed: Mapping[str, bool]
    ) -> Mapping[str, Any]:
        """The properties of the body, by wire name: those that callers can pass."""
        example: Any = media.get("example")
        if not is_object(example):
            example = self._maker.value(media["schema"], name="body") if body.properties else {}
        sent = {wire: value for wire, value in example.items() if wire in needed} if is_object(example) else {}
        missing = [wire for wire, is_required in needed.items() if is_required and wire not in sent]
        if not sent and not missing and body.properties and operation.method in _WRITING:
            # A call that changes something shows how.
            usual = [one.wire for one in body.properties if one.wire in needed and not one.deprecated]
            missing = usual[:1]
        for wire in missing:
            part = self._maker.part(media["schema"], wire)
            sent[wire] = self._maker.value(True if part is None else part, name=wire)
        return {wire: sent[wire] for wire in needed if wire in sent}

    def _valid(self, schema: Any, name: str) -> Any:
        value = self._maker.value(schema, name=name)
        self._require_valid(value, schema)
        return value

    def _require_valid(self, value: Any, schema: Any) -> None:
        problems = self._maker.problems(value, schema)
        if problems:
            raise NoExampleError(problems[0])


def _plain(status: str) -> Code:
    """A status as it is: `404`, `4XX` or `default`."""
    if status == "default":
        return code("default")
    return code("{}", int(status)) if status.isdigit() else code("{}XX", int(status[0]))


def _object_in(type_: Type) -> tuple[str | None, bool]:
    """The name of the schema that an argument takes, and whether it takes a list of them."""
    is_list = False
    while True:
        match type_:
            case NullableType(inner=inner):
                type_ = inner
            case ListType(item=item) if not is_list:
                type_, is_list = item, True
            case ReferenceType(name=name):
                return name, is_list
            case _:
                return None, is_list
