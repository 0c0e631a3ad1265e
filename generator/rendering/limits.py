"""Limits and defaults of values, as sentences for docstrings and reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ..model.api import Parameter, Property
from .quoting import Code, code, code_span, joined, literal

_COUNTED: Final = (
    ("minimum", "maximum", ""),
    ("minItems", "maxItems", "item"),
    ("minLength", "maxLength", "character"),
)
"""Keywords for minimum and maximum, with the unit that they count."""

_PLAIN: Final = (0, 1)
"""Minimums that are implied."""


def with_limits(text: str, part: Parameter | Property) -> str:
    """`text` with a sentence about limits and default, if there are any.

    A default that is false, zero or empty is not mentioned.
    """
    phrases = list(_phrases(part.limits, _PLAIN))
    if part.default and not part.required:
        phrases.append(f"by default {_spoken(part.default)}")
    if not phrases:
        return text
    sentence = ", ".join(phrases)
    before = text.rstrip()
    stop = "." if before and before[-1] not in ".!?:" else ""
    return f"{before}{stop} {sentence[0].upper()}{sentence[1:]}.".lstrip()


def form(schema: Mapping[str, Any]) -> Code:
    """What values look like: sentences about limits that docstrings do not name."""
    sentences: list[Code] = []
    pattern, step = schema.get("pattern"), schema.get("multipleOf")
    if isinstance(pattern, str):
        sentences.append(code("Matches {}.", code_span(pattern)))
    if isinstance(step, int | float) and step != 1:
        sentences.append(code("A multiple of {}.", literal(step)))
    return joined(" ", sentences)


def in_words(limits: Mapping[str, float]) -> str:
    """All limits; empty if there are none."""
    return ", ".join(_phrases(limits, ()))


def _phrases(limits: Mapping[str, float], plain: Sequence[float]) -> Iterator[str]:
    if "exclusiveMinimum" in limits:
        yield f"more than {_number(limits['exclusiveMinimum'])}"
    if "exclusiveMaximum" in limits:
        yield f"less than {_number(limits['exclusiveMaximum'])}"
    for low, high, unit in _COUNTED:
        least, most = limits.get(low), limits.get(high)
        if most is None:
            if least is not None and least not in plain:
                yield f"at least {_counted(least, unit)}"
        elif least == most:
            yield f"exactly {_counted(most, unit)}"
        elif least is None or (unit and least in plain):
            yield f"at most {_counted(most, unit)}"
        else:
            yield f"from {_number(least)} to {_counted(most, unit)}"


def _counted(number: float, unit: str) -> str:
    return f"{_number(number)} {unit}{'' if number == 1 else 's'}" if unit else _number(number)


def _number(number: float) -> str:
    return str(int(number) if number == int(number) else number)


def _spoken(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    return f"`{value if isinstance(value, str) else literal(value)}`"
