"""A generated package from the viewpoint of its user: clients, methods, arguments and results."""

from __future__ import annotations

import base64
import importlib
import inspect
import json
import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import typing_extensions
import yaml

from tests.contract.openapi import Contract, Scheme
from tests.contract.values import is_free_key

_CLIENT_ARGUMENTS = {"base_url", "http2", "http_client", "middleware", "options", "proxy", "transport"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of the generated client, according to the package's manifest."""

    id: str
    python: str
    http_method: str
    path: str

    def of(self, client: object) -> Callable[..., Any]:
        """The method of a client."""
        found: Any = client
        for name in self.python.split("."):
            found = getattr(found, name)
        return typing.cast("Callable[..., Any]", found)


class Package:
    """A generated package that can be imported.

    Args:
        folder: The distribution's folder.
        settings: The generator's settings for it.
    """

    def __init__(self, folder: Path, settings: Mapping[str, Any]) -> None:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.methods = tuple(
            Method(id=row["id"], python=row["python"], http_method=row["method"], path=row["path"])
            for row in manifest["operations"]
        )
        (self.name,) = (path.parent.name for path in (folder / "src").glob("*/__init__.py"))
        self.settings = settings
        self.module = importlib.import_module(self.name)
        names = dir(self.module)
        clients = [name for name in names if f"Async{name}" in names and hasattr(self._get(name), "with_options")]
        (self.client_name,) = clients
        self.sync_client, self.async_client = self._get(self.client_name), self._get(f"Async{self.client_name}")
        self.omit = self._get("omit")

    def _get(self, name: str) -> Any:
        return getattr(self.module, name)

    def methods_of(self, path: str | None) -> list[Method]:
        """The method with this Python path, or those of the resource and its descendants; None for all."""
        return [each for each in self.methods if path is None or f"{each.python}.".startswith(f"{path}.")]

    def credential_arguments(self, schemes: Mapping[str, Scheme]) -> dict[str, tuple[str, ...]]:
        """The client's argument for each security scheme; for basic authentication, user name and password."""
        stated = self.settings.get("credentials", {})
        parameters = inspect.signature(self.sync_client).parameters
        free = [name for name in parameters if name not in _CLIENT_ARGUMENTS]
        found: dict[str, tuple[str, ...]] = {}
        for key, scheme in schemes.items():
            if key in stated:
                found[key] = (stated[key]["argument"],)
            elif scheme.kind == "basic":
                before = f"{key}_" if plain(f"{key}_username") in map(plain, free) else ""
                wanted = [plain(f"{before}{part}") for part in ("username", "password")]
                found[key] = tuple(name for part in wanted for name in free if plain(name) == part)
            else:
                alike = [name for name in free if plain(name) == plain(key)]
                # Without an argument, the client does not support the scheme.
                found[key] = tuple((alike or free)[:1])
        return found


def load_settings(path: Path | None) -> Mapping[str, Any]:
    """The settings in a file, as plain data; empty without a file."""
    loaded: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8")) if path is not None else {}
    return loaded


# -- names --------------------------------------------------------------------------------------------------------


def plain(name: str) -> str:
    """A name in normal form: the common form of `eventTypeId`, `event_type_id` and `EventTypeID`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


class Arguments:
    """The arguments of a method, found by their names in the document."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._by_plain = {plain(name): name for name in inspect.signature(function).parameters}
        self.hints = _hints(inspect.unwrap(function))

    def find(self, preferred: str, location: str) -> str | None:
        """The argument for a parameter or body property; None if there is none."""
        # If several locations have a parameter with the same name, arguments include the location.
        for wanted in (f"{preferred}_{location}", preferred, f"n{preferred}"):
            if plain(wanted) in self._by_plain:
                return self._by_plain[plain(wanted)]
        return None


@cache
def _hints(function: Callable[..., Any]) -> Mapping[str, Any]:
    """The annotations of a function, evaluated."""
    return typing.get_type_hints(function, include_extras=True)


@cache
def _keys(form: Any) -> Mapping[str, Any]:
    """The keys of a TypedDict and their annotations."""
    return typing.get_type_hints(form)


# -- arguments ----------------------------------------------------------------------------------------------------


class UnpassableError(Exception):
    """The method's annotations do not accept a value that the document allows."""


class Spelling:
    """Converts wire values to arguments, using only the annotations.

    Args:
        contract: The document, for preferred names.
        rich: Whether times are passed as `datetime` and `date` rather than as strings.
    """

    def __init__(self, contract: Contract, *, rich: bool) -> None:
        self._preferred = contract.preferred_names
        self._rich = rich

    def preferred(self, wire: str) -> frozenset[str]:
        """The document's preferred name of a property, if any."""
        return self._preferred.get(wire, frozenset())

    def python(self, value: Any, form: Any) -> Any:
        """The value for an argument with that annotation.

        Raises:
            UnpassableError: The annotation does not accept it.
        """
        members = _members(form)
        if isinstance(value, dict):
            return self._object(value, members)
        if isinstance(value, list):
            return self._list(value, members)
        if isinstance(value, str) and bytes in members and not {str, Any} & set(members):
            return base64.b64decode(value)
        if isinstance(value, str) and self._rich:
            return _moment(value, members)
        if not any(_takes(member, value) for member in members):
            raise UnpassableError(f"{value!r} for {form}")
        return value

    def _list(self, value: list[Any], members: Sequence[Any]) -> Any:
        attempts: list[str] = []
        held = (typing.get_args(member) for member in members if typing.get_origin(member) is tuple)
        for places in (forms for forms in held if len(forms) == len(value)):
            try:
                return tuple(self.python(item, form) for item, form in zip(value, places, strict=True))
            except UnpassableError as error:
                attempts.append(str(error))
        items = [typing.get_args(member) for member in members if _is_list(member)]
        if not items and Any not in members:
            raise UnpassableError("; ".join(attempts) or f"a list for {members}")
        return [self.python(item, _union([a[0] for a in items if a] or [Any])) for item in value]

    def _object(self, value: dict[str, Any], members: Sequence[Any]) -> Any:
        attempts: list[str] = []
        # The member whose keys match the value best comes first.
        dicts = sorted(
            (m for m in members if typing_extensions.is_typeddict(m)), key=lambda m: -self._likeness(value, m)
        )
        for form in dicts:
            try:
                return self._typed(value, form)
            except UnpassableError as error:
                attempts.append(str(error))
        for form in members:
            if typing.get_origin(form) in (typing.get_origin(Mapping[str, Any]), dict):
                held = (typing.get_args(form) or (str, Any))[1]
                return {key: self.python(item, held) for key, item in value.items()}
        if Any in members or dict in members:
            return value
        raise UnpassableError("; ".join(attempts) or f"an object for {members}")

    def _likeness(self, value: dict[str, Any], form: Any) -> int:
        spelled = {plain(key) for key in _keys(form)}
        wire = [self._plain_names(key) for key in value]
        required = {plain(key) for key in form.__required_keys__}
        return sum(bool(names & spelled) for names in wire) - len(required - set().union(*wire))

    def _plain_names(self, wire: str) -> set[str]:
        return {plain(name) for name in (wire, *self._preferred.get(wire, ()))}

    def _typed(self, value: dict[str, Any], form: Any) -> dict[str, Any]:
        keys = _keys(form)
        made: dict[str, Any] = {}
        for wire, item in value.items():
            names = self._plain_names(wire) | {f"n{name}" for name in self._plain_names(wire)}
            key = next((k for k in keys if plain(k) in names), None)
            if key is None:
                raise UnpassableError(f"{form.__name__} has no key for `{wire}`")
            try:
                made[key] = self.python(item, keys[key])
            except UnpassableError as error:
                raise UnpassableError(f"{form.__name__}.{key}: {error}") from None
        missing = form.__required_keys__ - set(made)
        if missing:
            raise UnpassableError(f"{form.__name__} requires {sorted(missing)}")
        return made


def _members(form: Any) -> list[Any]:
    """The alternatives of an annotation, including those inside `Annotated`, `Required` and the like."""
    origin = typing.get_origin(form)
    if origin in (typing.Union, types.UnionType):
        return [member for part in typing.get_args(form) for member in _members(part)]
    if origin in (typing.Annotated, typing.Required, typing.NotRequired):
        return _members(typing.get_args(form)[0])
    return [form]


def _union(forms: Sequence[Any]) -> Any:
    return typing.Union[tuple(forms)]  # noqa: UP007 - made of a sequence


def _is_list(form: Any) -> bool:
    origin = typing.get_origin(form)
    return form is list or origin is list or origin is typing.get_origin(Sequence[int])


def _takes(form: Any, value: Any) -> bool:
    """Whether an annotation allows a scalar."""
    if form is Any:
        return True
    if typing.get_origin(form) is typing.Literal:
        return any(value == listed and type(value) is type(listed) for listed in typing.get_args(form))
    if value is None:
        return form in (None, type(None))
    if form is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if form is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(form, type) and not typing_extensions.is_typeddict(form) and isinstance(value, form)


def _moment(text: str, members: Sequence[Any]) -> Any:
    """The time in a string, if the annotation has a type for it."""
    if datetime in members and (moment := instant(text)) is not None:
        return moment
    if date in members and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if time in members and re.fullmatch(r"\d\d:\d\d:\d\d.*", text):
        return time.fromisoformat(text)
    if timedelta in members and (length := duration(text)) is not None:
        return length
    if UUID in members and re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text):
        return UUID(text)
    if not any(_takes(member, text) for member in members):
        raise UnpassableError(f"{text!r} for {members}")
    return text


def duration(text: str) -> timedelta | None:
    """The time of an ISO 8601 duration with fixed units; None for any other string."""
    match = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?", text)
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def instant(text: str) -> datetime | None:
    """The moment of an RFC 3339 string; None for any other string."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", text):
        return None
    return datetime.fromisoformat(text.upper())


# -- answers ------------------------------------------------------------------------------------------------------


def wire(value: Any) -> Any:
    """A result in its wire form: models dump themselves, everything else is JSON."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, dict):
        return {key: wire(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [wire(item) for item in value]
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, (datetime, date, time)) else value


def stray(value: Any, where: str = "") -> list[str]:
    """Properties in models without an attribute, although the document declares them."""
    if isinstance(value, dict):
        return [line for key, item in value.items() for line in stray(item, f"{where}/{key}")]
    if isinstance(value, list | tuple):
        return [line for index, item in enumerate(value) for line in stray(item, f"{where}/{index}")]
    if not hasattr(value, "model_extra"):
        return []
    extra = value.model_extra or {}
    lost = [f"{where}/{key}: {type(value).__name__} has no attribute for it" for key in extra if not is_free_key(key)]
    fields = [name for name in value.model_fields_set if name not in extra]
    return lost + [line for name in fields for line in stray(getattr(value, name), f"{where}/{name}")]


def differences(sent: Any, got: Any, where: str = "") -> list[str]:
    """Where two values differ; times can be written differently if they are the same moment."""
    if isinstance(sent, dict) and isinstance(got, dict):
        lost = [f"{where}/{key}: {_cut(sent[key])} is lost" for key in sent if key not in got]
        added = [f"{where}/{key}: {_cut(got[key])} is added" for key in got if key not in sent]
        inner = [line for key in sent if key in got for line in differences(sent[key], got[key], f"{where}/{key}")]
        return lost + added + inner
    if isinstance(sent, list) and isinstance(got, list) and len(sent) == len(got):
        pairs = enumerate(zip(sent, got, strict=True))
        return [line for index, pair in pairs for line in differences(*pair, f"{where}/{index}")]
    return [] if _is_same(sent, got) else [f"{where or '/'}: {_cut(sent)} became {_cut(got)}"]


def _is_same(sent: object, got: object) -> bool:
    if isinstance(sent, str) and isinstance(got, str):
        if sent == got or ((moment := instant(sent)) is not None and moment == instant(got)):
            return True
        is_time = re.fullmatch(r"\d\d:\d\d:\d\d.*", sent) and re.fullmatch(r"\d\d:\d\d:\d\d.*", got)
        if is_time:
            return time.fromisoformat(sent) == time.fromisoformat(got)
        return (length := duration(sent)) is not None and length == duration(got)
    if isinstance(sent, str) and isinstance(got, bytes):
        return base64.b64encode(got).decode() == sent
    if isinstance(sent, str) and isinstance(got, timedelta):
        return duration(sent) == got
    # Python treats True and 1 as equal; JSON does not.
    return isinstance(sent, bool) == isinstance(got, bool) and sent == got


def _cut(value: object, most: int = 120) -> str:
    text = repr(value)
    return text if len(text) <= most else f"{text[:most]}…"
