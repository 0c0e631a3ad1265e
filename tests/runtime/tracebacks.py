"""What error reporting tools record of an error: its causes, and the local variables of all frames."""

from __future__ import annotations

import traceback
from collections.abc import Iterator


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what caused it."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def local_variables(error: BaseException) -> Iterator[tuple[str, str]]:
    """The local variables of all frames of an error and its causes, except those of tests."""
    for behind in chain(error):
        for frame, _ in traceback.walk_tb(behind.__traceback__):
            if "test" not in frame.f_code.co_filename.rpartition("/")[2]:
                for name, value in frame.f_locals.items():
                    yield f"{frame.f_code.co_filename}:{frame.f_code.co_name}: {name}", repr(value)
