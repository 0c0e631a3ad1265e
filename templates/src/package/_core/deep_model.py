"""The base of models to which a long chain of other models can lead."""

from __future__ import annotations

import sys
from typing import Any

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import core_schema

from .model import Model


class DeepModel(Model):
    """A model that is built when it is first needed, if it is far below the model that is being built.

    pydantic builds a model together with all models below it, so that a long chain of them would exceed the call stack.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        if not _is_stack_deep():
            return super().__get_pydantic_core_schema__(source, handler)
        written = core_schema.plain_serializer_function_ser_schema(_built)
        return core_schema.no_info_plain_validator_function(cls.model_validate, serialization=written)


def _is_stack_deep() -> bool:
    """Whether two thirds of the call stack are used. One model needs up to 60 of its 1000 frames."""
    try:
        # Documented, in spite of its name.
        sys._getframe(sys.getrecursionlimit() * 2 // 3)  # pyright: ignore[reportPrivateUsage]
    except ValueError:
        return False
    return True


def _built(value: Any) -> Any:
    """A value whose class can serialize it: without validation, a class may not have been built."""
    if isinstance(value, BaseModel):
        type(value).model_rebuild()
    return value
