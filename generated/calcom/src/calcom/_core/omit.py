"""The default of every optional argument: omitted, and therefore not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, TypeGuard, final

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


@final
class Omit:
    """Type of `omit`, the value of an argument that is not sent.

    `None` is a different value: it is sent as JSON null.
    """

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    # The string is the name of the module's only instance, so that unpickling and copying return it.
    def __reduce__(self) -> str:
        return "omit"

    def __copy__(self) -> Omit:
        return self

    def __deepcopy__(self, memo: object) -> Omit:
        return self

    # Tools for agents let pydantic create a schema of a method's arguments. There the argument is only optional: JSON
    # has no value for `omit`.
    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: Any) -> NoReturn:
        from pydantic_core import PydanticOmit

        # Suppresses pydantic's warning that the default cannot be part of the JSON schema.
        generator = getattr(handler, "generate_json_schema", None)
        if generator is not None:
            generator.ignored_warning_kinds = {*generator.ignored_warning_kinds, "non-serializable-default"}
        raise PydanticOmit


omit: Final = Omit()


def is_omitted(value: object) -> TypeGuard[Omit]:
    """Return whether `value` stands for an omitted argument."""
    return isinstance(value, Omit)
