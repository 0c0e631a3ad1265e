"""The pages of the modules below `types`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.api import Api, Schema
from ...model.types import ReferenceType, Type, walk
from ...model.usage import Usage
from ...naming.identifiers import Identifier
from ...naming.table import SymbolTable
from ..annotations import Expressions
from ..limits import form, with_limits
from ..prose import Wording
from ..quoting import Code, code
from .examples import ExampleMaker
from .places import Places
from .views import EntryView, LinkView, ModelPageView, ModelView

_MODEL = code("Model of responses")
_PARAM = code("Dictionary for requests")
_ALIAS = code("Alias")


class Models:
    """Creates the pages.

    Args:
        api: The model.
        names: Its symbol table.
        places: The paths of all pages.
        maker: Knows the document's schemas.
    """

    def __init__(self, api: Api, names: SymbolTable, places: Places, maker: ExampleMaker) -> None:
        self._maker = maker
        self._api = api
        self._names = names
        self._places = places
        self._usage = Usage.of(api)
        self._wording = Wording(api, names)
        self._expressions = Expressions(api, names)
        self._takers: dict[str, list[str]] = defaultdict(list)
        self._returners: dict[str, list[str]] = defaultdict(list)
        self._wholes: dict[str, list[str]] = defaultdict(list)
        for operation in api.operations:
            sent: list[Type | None] = [parameter.type for parameter in operation.parameters]
            for body in operation.bodies:
                sent += [*(one.type for one in body.properties), body.whole, body.extra]
            stream = operation.result.stream
            received = [operation.result.type, stream.type if stream is not None else None]
            _note(self._takers, sent, operation.id)
            _note(self._returners, received, operation.id)
        for schema in api.schemas.values():
            _note(self._wholes, [*(one.type for one in schema.properties), schema.alias, schema.extra], schema.name)

    def pages(self) -> Iterator[ModelPageView]:
        """The pages of each module that is not empty, by name."""
        members: dict[Identifier, list[Schema]] = defaultdict(list)
        for schema in self._api.schemas.values():
            members[self._names.schemas[schema.name].module].append(schema)
        for module, schemas in sorted(members.items()):
            models: dict[Code, list[ModelView]] = defaultdict(list)
            for schema in schemas:
                for is_param in self._ways(schema):
                    page = self._places.types_page(module, is_param=is_param)
                    models[page].append(self._model(schema, page, is_param=is_param))
            for page, views in models.items():
                is_apart = page != self._places.types_page(module, is_param=False)
                yield ModelPageView(file=page, module=module, is_for_requests=is_apart, models=tuple(views))

    def _ways(self, schema: Schema) -> Iterator[bool]:
        """Whether there is a type for responses (False), and one for requests (True)."""
        named = self._names.schemas[schema.name]
        is_one = named.model == named.param
        if schema.name in self._usage.returned or (is_one and schema.name in self._usage.requested):
            yield False
        if schema.name in self._usage.requested and not is_one:
            yield True

    def _model(self, schema: Schema, page: Code, *, is_param: bool) -> ModelView:
        named = self._names.schemas[schema.name]
        expression = None
        if schema.alias is not None:
            of = self._expressions.request if is_param else self._expressions.result
            expression = self._places.annotated(of(schema.alias), schema.alias, page, is_param=is_param)
        return ModelView(
            name=named.param if is_param else named.model,
            kind=_ALIAS if schema.alias is not None else _PARAM if is_param else _MODEL,
            text=self._wording(schema.description),
            expression=expression,
            entries=tuple(self._entries(schema, page, is_param=is_param)),
            taken_by=(
                self._operations(self._takers[schema.name], page) if is_param or named.model == named.param else ()
            ),
            returned_by=self._operations(self._returners[schema.name], page) if not is_param else (),
            part_of=tuple(self._parts(schema, page, is_param=is_param)),
        )

    def _entries(self, schema: Schema, page: Code, *, is_param: bool) -> Iterator[EntryView]:
        attributes = self._names.schemas[schema.name].attributes
        hidden = "read" if is_param else "write"
        for one in schema.properties:
            if one.access != hidden:
                type_ = one.sent if is_param else one.type
                if is_param:
                    annotation = self._expressions.request(type_)
                else:
                    annotation = self._expressions.attribute_result(type_, required=one.required)
                text = self._wording.about(one, attributes)
                yield EntryView(
                    anchor=code(""),
                    label=code("`{}`", attributes[one.wire]),
                    type=self._places.annotated(annotation, type_, page, is_param=is_param),
                    required=is_param and one.required,
                    text=with_limits(text, one) if is_param else text,
                    form=form(
                        self._maker.merged(self._maker.part({"$ref": schema.name}, one.wire)) if is_param else {}
                    ),
                )

    def _operations(self, ids: Sequence[str], page: Code) -> tuple[LinkView, ...]:
        return tuple(self._places.to_operation(id_, page) for id_ in ids)

    def _parts(self, schema: Schema, page: Code, *, is_param: bool) -> Iterator[LinkView]:
        used = self._usage.requested if is_param else self._usage.returned
        for name in self._wholes[schema.name]:
            if name in used and name != schema.name:
                yield self._places.to_type(name, page, is_param=is_param)


def _note(index: dict[str, list[str]], types: Sequence[Type | None], user: str) -> None:
    """Record who uses the schemas that types name themselves."""
    for name in dict.fromkeys(one.name for one in walk(types) if isinstance(one, ReferenceType)):
        index[name].append(user)
