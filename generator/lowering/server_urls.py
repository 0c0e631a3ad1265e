"""The URL of one server: what of it is sent, and its variable parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from ..loading.nodes import ObjectNode
from ..model.api import ServerVariable
from .keywords import description_of

PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f<>\"\\^`|]")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ORIGIN: Final = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*|\{[^{}]*\}):?//")
"""What a host follows."""
# A value with such a character is more than the part of the URL that its variable is; packages refuse these values.
_ENDS_HOST: Final = re.compile(r"[/\\?#@]")
_ENDS_PATH: Final = re.compile(r"[\\?#]")
_ENDS_WHOLE: Final = re.compile(r"[\\?#@]")

Part = Literal["query", "fragment", "user information"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerURL:
    """The URL of a server, without the parts that no request to a server has.

    Attributes:
        template: The URL with placeholders for variable parts.
        filled: The URL with the defaults of its variables.
        dropped: The parts of the stated URL that are not sent.
        fixed: The variables whose default is more than one part of the URL, so that callers cannot choose the value.
    """

    template: str
    filled: str
    dropped: dict[Part, str]
    fixed: tuple[ServerVariable, ...]

    @property
    def is_absolute(self) -> bool:
        """Whether the URL names a host."""
        return _is_absolute(self.filled)

    @property
    def is_usable(self) -> bool:
        """Whether it is a base URL of HTTP: absolute, or relative."""
        # A number is valid as a host, as a port and in a path.
        number = PLACEHOLDER.sub("1", self.filled)
        try:
            parts = urlsplit(number)
            port = parts.port
        except ValueError:
            return False
        if _CONTROL.search(number) or port == 0:
            return False
        if not self.is_absolute:
            return not parts.scheme
        return self.filled.startswith("{") or (parts.scheme in ("http", "https") and bool(parts.hostname))

    @property
    def is_of_another_protocol(self) -> bool:
        """Whether it is a well-formed URL of a protocol other than HTTP."""
        number = PLACEHOLDER.sub("1", self.filled)
        try:
            parts = urlsplit(number)
        except ValueError:
            return False
        return bool(parts.scheme not in ("", "http", "https") and parts.netloc) and not _CONTROL.search(number)


def url_of(server: ObjectNode) -> ServerURL:
    """The URL of a server object, which must be a string."""
    stated = str(server["url"]).strip()
    # Without a scheme it has that of the document's own URL, which is `https` in practice.
    stated = f"https:{stated}" if stated.startswith("//") else stated
    fixed: list[ServerVariable] = []

    def written(match: re.Match[str]) -> str:
        variable = variable_of(server, match[1])
        if variable is None or variable.default is None or _fits(stated, match, variable.default):
            return match[0]
        fixed.append(variable)
        return variable.default

    def default(match: re.Match[str]) -> str:
        variable = variable_of(server, match[1])
        return match[0] if variable is None or variable.default is None else variable.default

    template, dropped = _without_parts(PLACEHOLDER.sub(written, stated))
    return ServerURL(template=template, filled=PLACEHOLDER.sub(default, template), dropped=dropped, fixed=tuple(fixed))


def variable_of(server: ObjectNode, name: str) -> ServerVariable | None:
    """A declared variable; the default is one of its values, if these are listed."""
    declared = server.get("variables", {}).get(name)
    if not isinstance(declared, ObjectNode):
        return None
    default = _text(declared["default"]) if "default" in declared else None
    values = [_text(value) for value in declared.get("enum") or ()]
    if values and default is not None:
        values = [*([default] if default not in values else []), *values]
    return ServerVariable(
        name=name,
        default=default,
        values=tuple(dict.fromkeys(values)),
        description=description_of(declared),
        origin=declared.position,
    )


def unlisted_defaults(server: ObjectNode) -> Iterator[tuple[str, ObjectNode]]:
    """The variables whose default is not among their values, by name."""
    for name, declared in server.get("variables", {}).items():
        values = declared.get("enum") if isinstance(declared, ObjectNode) else None
        if values and "default" in declared and _text(declared["default"]) not in map(_text, values):
            yield name, declared


def _is_absolute(url: str) -> bool:
    return _SCHEME.match(url) is not None or url.startswith("{")


def _fits(url: str, place: re.Match[str], value: str) -> bool:
    """Whether a value is no more than the part of a URL that its placeholder is."""
    before, after = url[: place.start()], url[place.end() :]
    if "/" in before.partition("://")[2] or before.startswith("/"):
        return _ENDS_PATH.search(value) is None
    return (_ENDS_HOST if before or after.startswith("://") else _ENDS_WHOLE).search(value) is None


def _without_parts(url: str) -> tuple[str, dict[Part, str]]:
    """A URL without query, fragment and user information, and these parts."""
    # Placeholders can have any name.
    masked = PLACEHOLDER.sub(lambda match: "x" * len(match[0]), url)
    dropped: dict[Part, str] = {}
    fragment = _found(masked, "#")
    query = min(_found(masked, "?"), fragment)
    if len(url) > query + 1 and query < fragment - 1:
        dropped["query"] = url[query:fragment]
    if len(url) > fragment + 1:
        dropped["fragment"] = url[fragment:]
    origin = _ORIGIN.match(url)
    start = origin.end() if origin is not None else query
    end = min(_found(masked, "/", start), query)
    at = masked.rfind("@", start, end)
    if at >= 0:
        dropped["user information"] = url[start : at + 1]
        return url[:start] + url[at + 1 : query], dropped
    return url[:query], dropped


def _found(text: str, character: str, start: int = 0) -> int:
    place = text.find(character, start)
    return place if place >= 0 else len(text)


def _text(value: Any) -> str:
    """The source text of a YAML scalar whose quotes were forgotten."""
    return str(value).lower() if isinstance(value, bool) else str(value)
