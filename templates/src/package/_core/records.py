"""Frozen dataclasses without generated methods, which take most of the time that defining a dataclass takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from typing import Any, ClassVar, NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record:
    """The base of frozen dataclasses. As class arguments, it takes those of `dataclass` that the package needs."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __match_args__: ClassVar[tuple[str, ...]]
    _defaults: ClassVar[dict[str, object]]
    _factories: ClassVar[dict[str, Callable[[], object]]]

    def __init_subclass__(cls, *, kw_only: bool = False, eq: bool = True) -> None:
        super().__init_subclass__()
        dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
        fields = cls.__dataclass_fields__
        cls._defaults = {name: each.default for name, each in fields.items() if each.default is not MISSING}
        makers = {name: each.default_factory for name, each in fields.items()}
        cls._factories = {name: make for name, make in makers.items() if make is not MISSING}
        for name in () if eq else ("__eq__", "__hash__"):
            setattr(cls, name, getattr(object, name))

    def __init__(self, *args: object, **values: object) -> None:
        given = dict(zip(self.__match_args__, args, strict=False)) if args else {}
        record = {**self._defaults, **given, **values}
        for name, make in self._factories.items():
            if name not in record:
                record[name] = make()
        repeated = bool(args) and (len(args) > len(given) or not given.keys().isdisjoint(values))
        if repeated or record.keys() != self.__dataclass_fields__.keys():
            wrong = sorted(record.keys() ^ self.__dataclass_fields__.keys())
            raise TypeError(f"{type(self).__name__}() has missing, unexpected or repeated arguments: {wrong}")
        self.__dict__.update(record)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Check the values."""

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _compared(self) -> tuple[object, ...]:
        return tuple(self.__dict__[name] for name, each in self.__dataclass_fields__.items() if each.compare)

    def __eq__(self, other: object) -> bool:
        return self._compared() == other._compared() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._compared())

    def __repr__(self) -> str:
        shown = (name for name, each in self.__dataclass_fields__.items() if each.repr)
        return f"{type(self).__qualname__}({', '.join(f'{name}={self.__dict__[name]!r}' for name in shown)})"
