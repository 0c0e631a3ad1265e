"""Generate docs/settings.md: the settings field by field, from their models and docstrings."""

from __future__ import annotations

import inspect
import re
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import BaseModel, StringConstraints

from generator.settings.fields import fields_of, models_in
from generator.settings.names import MethodPath, Name, ResourcePath
from generator.settings.parts import DottedPath, HeaderName, Identifier, RelativePath
from generator.settings.settings import Settings
from generator.settings.urls import Url
from tools.commands import ToolError

PAGE = Path("docs/settings.md")

_BEGIN, _END = "<!-- From here on written by `make settings`. -->", "<!-- To here. -->"
_NAMED = (
    (Identifier, "a name in Python"),
    (Name, "a name in Python"),
    (ResourcePath, "names with dots"),
    (MethodPath, "a resource and a method, with dots"),
    (DottedPath, "a dotted path"),
    (HeaderName, "the name of a header"),
    (RelativePath, "a file beside the settings, or below"),
    (Url, "a URL"),
)
_PLAIN = {str: "text", int: "an integer", bool: "`true` or `false`", object: "any value"}


def updated(page: str) -> str:
    """The page with updated tables.

    Raises:
        ToolError: The page has no markers for them, or a field has no description.
    """
    before, begin, rest = page.partition(f"{_BEGIN}\n")
    _, end, after = rest.partition(f"{_END}\n")
    if not begin or not end:
        raise ToolError(f"{PAGE}: the marks around the tables are missing")
    return f"{before}{begin}\n{chr(10).join(_tables())}\n{end}{after}"


def _tables() -> Iterator[str]:
    for model in _models(Settings):
        yield f"### {_title(model)}\n"
        yield f"{_introduction(model)}\n"
        yield "| setting | form | default | what it says |"
        yield "|---|---|---|---|"
        hints = typing.get_type_hints(model, include_extras=True)
        meanings = _attributes(model)
        for name, field in fields_of(model).items():
            attribute = next(key for key, each in model.model_fields.items() if each is field)
            if attribute not in meanings:
                raise ToolError(f"{model.__module__}.{model.__qualname__}: `{attribute}` has no description")
            needed = "follows from the title" if model is Settings else "required"
            default = needed if field.is_required() else _default(field.default)
            yield f"| `{name}` | {_form(hints[attribute])} | {default} | {meanings[attribute]} |".replace("  ", " ")
        yield ""


def _models(root: type[BaseModel]) -> list[type[BaseModel]]:
    """All sections of the settings, in order of first mention."""
    found = [root]
    for model in found:
        below = [part for field in model.model_fields.values() for part in models_in(field.annotation)]
        found += [part for part in dict.fromkeys(below) if part not in found]
    return found


def _title(model: type[BaseModel]) -> str:
    return "The settings" if model is Settings else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _introduction(model: type[BaseModel]) -> str:
    """The docstring before its sections."""
    text = inspect.cleandoc(model.__doc__ or "").partition("\n\nAttributes:\n")[0]
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def _attributes(model: type[BaseModel]) -> Mapping[str, str]:
    """The descriptions of a model's fields in its docstring, and in those of its base classes."""
    said: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        section = inspect.cleandoc(kind.__doc__ or "").partition("\n\nAttributes:\n")[2]
        entries = re.findall(r"^    (\w+): ((?:.+\n?)(?:^ {8}.+\n?)*)", section, flags=re.MULTILINE)
        said |= {name: " ".join(text.split()).replace("|", "\\|") for name, text in entries}
    return said


def _form(annotation: Any) -> str:
    """The form of a value in YAML."""
    for known, words in _NAMED:
        if annotation == known:
            return words
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        stated = [each.pattern for each in arguments[1:] if isinstance(each, StringConstraints) and each.pattern]
        forms = [f"text like `{pattern}`".replace("|", "\\|") for pattern in stated]
        return forms[0] if forms else _form(arguments[0])
    if origin is Literal:
        return _alternatives([f"`{value}`" for value in arguments])
    if origin in (typing.Union, types.UnionType):
        return _alternatives([_form(each) for each in arguments if each is not types.NoneType])
    if origin is tuple:
        return f"list: {_form(arguments[0])}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"map: {_form(arguments[1])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        title = _title(annotation)
        return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
    return _PLAIN[annotation]


def _alternatives(forms: list[str]) -> str:
    *others, last = dict.fromkeys(forms)
    return f"{', '.join(others)} or {last}" if others else last


def _default(value: Any) -> str:
    if isinstance(value, BaseModel):
        return "see there"
    if isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
        return "the usual ones"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, tuple):
        return ", ".join(f"`{each}`" for each in cast("tuple[object, ...]", value))
    return f"`{value}`" if value not in (None, "", {}) else ""
