"""Frozen dataclasses without generated methods, which take most of the time that defining a dataclass takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, dataclass_transform


class _Signature:
    """What `inspect` and editors show for calling a record: the arguments of a dataclass with the same fields."""

    def __get__(self, _: object, owner: type[Record]) -> inspect.Signature:
        if owner.__init__ is not Record.__init__:
            raise AttributeError("the signature is that of `__init__`")
        return inspect.signature(make_dataclass(owner.__name__, [(one.name, one.type, one) for one in fields(owner)]))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record:
    """The base of frozen dataclasses. As class arguments, it takes those of `dataclass` that the package needs.

    Like with dataclasses, a class outside of the package needs `@dataclass(frozen=True)` for its own fields.
    """

    __signature__ = _Signature()

    if TYPE_CHECKING:
        # Not at runtime, where `get_type_hints` would list them for each record.
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
        __match_args__: ClassVar[tuple[str, ...]]
        __record_defaults__: ClassVar[dict[str, object]]
        __record_factories__: ClassVar[dict[str, Callable[[], object]]]

    def __init_subclass__(cls, *, kw_only: bool = False, eq: bool = True) -> None:
        super().__init_subclass__()
        if cls.__module__.partition(".")[0] != __name__.partition(".")[0]:
            return
        made: Any = dataclass(
            init=False, repr=False, eq=False, kw_only=kw_only, frozen=hasattr(cls, "__dataclass_params__")
        )(cls)
        # Programs ask for these, and dataclasses that inherit from this one must be frozen, too.
        params = made.__dataclass_params__
        params.init = params.repr = params.frozen = True
        params.eq = eq
        all_fields = cls.__dataclass_fields__
        cls.__record_defaults__ = {
            name: each.default for name, each in all_fields.items() if each.default is not MISSING
        }
        makers = {name: each.default_factory for name, each in all_fields.items()}
        cls.__record_factories__ = {name: make for name, make in makers.items() if make is not MISSING}
        for name in () if eq else ("__eq__", "__hash__"):
            setattr(cls, name, getattr(object, name))

    def __init__(self, *args: object, **values: object) -> None:
        given = dict(zip(self.__match_args__, args, strict=False)) if args else {}
        record = {**self.__record_defaults__, **given, **values}
        for name, make in self.__record_factories__.items():
            if name not in record:
                record[name] = make()
        repeated = bool(args) and (len(args) > len(given) or not given.keys().isdisjoint(values))
        if repeated or record.keys() != self.__dataclass_fields__.keys():
            raise TypeError(f"{type(self).__name__}(): {_problems(self, args, given, values, record)}")
        self.__dict__.update(record)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Check the values."""

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(other) is not type(self):
            return NotImplemented
        return _compared(self) == _compared(other)

    def __hash__(self) -> int:
        return hash(_compared(self))

    def __repr__(self) -> str:
        shown = (name for name, each in self.__dataclass_fields__.items() if each.repr)
        return f"{type(self).__qualname__}({', '.join(f'{name}={self.__dict__[name]!r}' for name in shown)})"


def _compared(record: Record) -> tuple[object, ...]:
    return tuple(getattr(record, each.name) for each in fields(record) if each.compare)


def _problems(
    record: Record,
    args: tuple[object, ...],
    given: Mapping[str, object],
    values: Mapping[str, object],
    present: Mapping[str, object],
) -> str:
    """What is wrong with the arguments of a record."""
    known = record.__dataclass_fields__.keys()
    taken = f"takes {len(record.__match_args__)} positional arguments, but {len(args)} were given"
    kinds = {
        "missing": known - present.keys(),
        "unexpected": values.keys() - known,
        "repeated": given.keys() & values.keys(),
    }
    problems = [f"{kind}: {', '.join(sorted(names))}" for kind, names in kinds.items() if names]
    return "; ".join([taken, *problems] if len(args) > len(given) else problems)
