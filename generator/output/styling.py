"""Format one module with black as a library, and check that it compiles.

black is slow to import. Only processes that format something import this module.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import black
from black.mode import TargetVersion
from black.parsing import InvalidInput

from ..errors import FormattingError
from .abridging import LINE_LENGTH, abridged

_MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
# `format_str` formats what it changed a second time, because of rare interactions between optional commas and
# parentheses. Rendered modules have none of them, which a test holds, and one pass takes half the time.
_format_once: Callable[..., str] = getattr(black, "_format_str_once", black.format_str)


def formatted(path: str, text: str) -> str:
    """The text of a module as black formats it.

    Raises:
        FormattingError: It cannot be compiled.
    """
    try:
        result = _styled(text)
        # black parses some code that does not compile, such as a duplicate argument.
        compile(result, path, "exec", dont_inherit=True)
    except InvalidInput as error:
        raise FormattingError(f"{path}: {error}") from None
    except SyntaxError as error:
        raise FormattingError(f"{path}:{error.lineno}: {error.msg}") from None
    return result


def _styled(text: str) -> str:
    """The text as black formats it.

    Raises:
        InvalidInput: It is not Python.
    """
    short = abridged(text)
    with suppress(InvalidInput):
        return short.restored(_format_once(short.text, mode=_MODE))
    # Lines of invalid code can be misunderstood. The error has to be about the module as it was rendered.
    return _format_once(text, mode=_MODE)
