"""The JSON of a successful response, as the page of an operation shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ...lowering.grammar import singular
from ...model.api import Api, Operation
from ...model.contract import Contract
from ...model.types import ListType, NullableType, ReferenceType, Type
from ...naming.table import SymbolTable
from ...settings.settings import Settings
from ...words import words
from ..quoting import Code, json_block
from .calls import Given
from .examples import REQUIRED_ONLY, ExampleMaker, NoExampleError, is_array, is_object

_LINES: Final = 40
"""Maximum length of the JSON of a response."""


_KEY: Final = "example"
"""The key of a dictionary whose keys the document does not state."""


class Responses:
    """Creates the responses: the document's examples, or values that its schemas allow.

    Args:
        api: The model.
        names: Its symbol table.
        settings: The settings.
        contract: The document's schemas.
        maker: Creates values.
    """

    def __init__(
        self, api: Api, names: SymbolTable, settings: Settings, contract: Contract, maker: ExampleMaker
    ) -> None:
        self._api = api
        self._names = names
        self._settings = settings
        self._contract = contract
        self._maker = maker

    def json(self, operation: Operation, given: Sequence[Given]) -> tuple[Code | None, bool]:
        """The JSON of a result, and whether it is complete: the document's example, or as many properties as fit.

        Args:
            operation: The operation.
            given: The arguments of its example call. What the response repeats of them has the same value.
        """
        media = self._success(operation)
        if operation.result.kind != "json" or operation.result.type is None or media is None:
            return None, True
        schema, example = media["schema"], media.get("example")
        for part in self._within(operation):
            schema = self._maker.part(schema, part)
            example = example.get(part) if is_object(example) else None
        is_list = operation.paging is not None or self._is_list(operation.result.type)
        # An operation can have one method for a list, and another one for an object.
        stated = (one for one in (example, *self._maker.stated(schema)) if one is not None)
        made = [one for one in stated if is_array(one) is is_list][:1] or self._made(schema, is_list, operation, given)
        for value in made:
            block = json_block(value)
            if block.count("\n") < _LINES:
                return block, True
        return (_shortened(made[-1]) if made else None), False

    def _made(self, schema: Any, is_list: bool, operation: Operation, given: Sequence[Given]) -> list[Any]:
        """Values for a result, the shortest one last."""
        schema = self._alternative(schema, is_list=is_list) or schema
        name = str(self._names.operations[operation.id].path.parts[0])
        items = self._maker.merged(schema).get("additionalProperties")
        made: list[Any] = []
        for depth in range(REQUIRED_ONLY - 2, REQUIRED_ONLY + 1):
            try:
                value = self._maker.value(schema, name=name, direction="response", depth=depth)
                if value == {} and is_object(items):
                    # A dictionary without keys shows nothing.
                    value = {_KEY: self._maker.value(items, name=name, direction="response", depth=depth)}
            except NoExampleError:
                continue
            made.append(self._repeating(value, schema, operation, given))
        return made

    def _success(self, operation: Operation) -> Mapping[str, Any] | None:
        responses: Mapping[str, Any] = self._contract.operations.get(operation.route, {}).get("responses", {})
        status = [str(one) for one in operation.result.status] + sorted(responses)
        for code_ in status:
            if code_ in responses and operation.result.media in responses[code_]:
                found: Mapping[str, Any] = responses[code_][operation.result.media]
                return found
        return None

    def _within(self, operation: Operation) -> Sequence[str]:
        """The properties of a response that lead to the result."""
        style = self._settings.pagination[operation.paging] if operation.paging is not None else None
        if style is None:
            return (operation.result.within,) if operation.result.within else ()
        return style.items.split(".") if style.items != "." else ()

    # -- lists and objects --------------------------------------------------------------------------------------------

    def _is_list(self, type_: Type) -> bool:
        match type_:
            case NullableType(inner=inner):
                return self._is_list(inner)
            case ReferenceType(name=name):
                alias = self._api.schemas[name].alias
                return alias is not None and self._is_list(alias)
            case _:
                return isinstance(type_, ListType)

    def _alternative(self, schema: Any, *, is_list: bool) -> Any:
        """The schema itself, or the first of its alternatives that is for lists, or for anything else."""
        waiting, seen = [schema], 0
        while waiting and seen < 100:
            seen += 1
            one = waiting.pop(0)
            merged = self._maker.merged(one)
            alternatives = (*merged.get("oneOf", ()), *merged.get("anyOf", ()))
            is_one = not any(_is_array(self._maker.merged(part)) for part in alternatives)
            if is_one and _is_array(merged) is is_list:
                return one
            waiting.extend(alternatives)
        return None

    # -- what a response repeats --------------------------------------------------------------------------------------

    def _repeating(self, value: Any, schema: Any, operation: Operation, given: Sequence[Given]) -> Any:
        """A value with what the request states: the IDs of its path, and for an object what the body sends."""
        if is_array(value):
            items = self._maker.merged(schema).get("items")
            paths = [one for one in given if one.place == "path"]
            return [self._repeating_object(one, items, paths) if is_object(one) else one for one in value]
        if not is_object(value):
            return value
        own = self._own(operation, given, value)
        return self._repeating_object(value, schema, [*own, *(one for one in given if one.place in ("path", "body"))])

    def _repeating_object(self, value: dict[str, Any], schema: Any, given: Sequence[Given]) -> dict[str, Any]:
        repeated = {
            one.wire: one.value
            for one in given
            if one.wire in value
            and not self._maker.problems(one.value, self._maker.part(schema, one.wire), direction="response")
        }
        return {**value, **repeated}

    @staticmethod
    def _own(operation: Operation, given: Sequence[Given], value: Mapping[str, Any]) -> Iterator[Given]:
        """The last part of the path as the ID of the object: `bookingUid` of `/bookings/{bookingUid}` is its `uid`."""
        folder, _, last = operation.path.rpartition("/")
        for one in given:
            if one.place == "path" and last == f"{{{one.wire}}}":
                *noun, id_ = words(one.wire)
                collection = words(folder.rpartition("/")[2])
                if id_ in value and (not noun or (collection and singular(collection[-1]) == noun[-1])):
                    yield Given(name=None, value=one.value, type=one.type, wire=id_, place="path")


def _is_array(schema: Mapping[str, Any]) -> bool:
    """Whether a schema is that of lists."""
    stated = schema.get("type")
    return "array" in stated if is_array(stated) else stated == "array"


def _shortened(value: Any) -> Code | None:
    """The first properties of an object, or of the first object in a list; None if one of them is too long."""
    whole: Any = value[0] if is_array(value) and value else value
    items = list(whole.items()) if is_object(whole) else []
    while items:
        items.pop()
        block = json_block([dict(items)] if is_array(value) else dict(items))
        if block.count("\n") < _LINES:
            return block if items else None
    return None
