"""YAML scalars by the core schema of YAML 1.2 (§10.3), as far as JSON has an equivalent.

PyYAML follows YAML 1.1, which reads `no`, `on`, `2026-01-01`, `1:30` and `017` differently from what authors of
documents mean.
"""

from __future__ import annotations

import math
import re

from ..diagnostics import quoted

Scalar = str | int | float | bool | None

_CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_TAG = "tag:yaml.org,2002:"
_TAGS: dict[type, str] = {bool: "bool", int: "int", float: "float", type(None): "null"}
_MAX_DIGITS = 400
"""More digits than any number that a double can hold; Python refuses to convert 4,300 digits or more."""


class ScalarError(Exception):
    """A scalar has no equivalent in JSON."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def resolve_scalar(text: str, tag: str | None, *, plain: bool) -> Scalar:
    """The value of a scalar.

    Args:
        text: Its text, with escapes resolved.
        tag: The tag written before it, if any.
        plain: Whether it was written without quotes and without a tag.

    Raises:
        ScalarError: The tag is unknown or does not match the value, or the number cannot be represented.
    """
    if plain:
        return _resolve_plain(text)
    if tag in (None, "!", _TAG + "str"):
        return text
    value = _resolve_plain(text)
    if tag == _TAG + "float" and type(value) is int:
        return float(value)
    if not isinstance(value, str) and tag == _TAG + _TAGS[type(value)]:
        return value
    raise ScalarError(f"the tag {quoted(tag)} is not supported here", "remove the tag")


def _resolve_plain(text: str) -> Scalar:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "0123456789+-.":
        return text
    if _INTEGER.fullmatch(text):
        if len(text) > _MAX_DIGITS:
            raise ScalarError(f"a number with {len(text):,} digits is not supported", "quote it to make it a string")
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        if math.isinf(number):
            raise ScalarError(f"the number {quoted(text)} is too large", "quote it to make it a string")
        return number
    if _NOT_FINITE.fullmatch(text):
        raise ScalarError(f"JSON has no number {quoted(text)}", "quote it to make it a string")
    return text
