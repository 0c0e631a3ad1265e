"""How commands print errors: once, with the layout of the message, and without control characters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.changes.errors import RevisionError
from generator.cli import main
from generator.errors import FormattingError
from generator.output.formatting import Formatter
from generator.rendering.render import RenderedFile
from generator.reporting import reporting

_HOSTILE = "\x1b]0;owned\x07\x9b31m\r\u202e\u2066"
_SPELT_OUT = r"\x1b]0;owned\x07\x9b31m\x0d\u202e\u2066"


@pytest.mark.parametrize("error", [FormattingError, RevisionError, OSError])
def test_control_characters_are_spelt_out_and_lines_are_kept(
    error: Callable[[str], Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exited, reporting(2):
        raise error(f"first {_HOSTILE}\n  second\n")

    assert exited.value.code == 2
    assert capsys.readouterr() == ("", f"first {_SPELT_OUT}\n  second\n")


def test_code_that_cannot_be_formatted_is_shown_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    """black quotes the line, which contains text of the document through a template."""
    with pytest.raises(SystemExit), reporting():
        Formatter(None).format([RenderedFile("a.py", 'x = ("\x1b[31m" y\n')])

    _, shown = capsys.readouterr()
    assert shown.startswith("a.py: cannot parse")
    assert '\n    x = ("\\x1b[31m" y\n' in shown
    assert "\x1b" not in shown


def test_a_command_prints_no_control_character_of_what_it_was_given(tmp_path: Path) -> None:
    hostile = tmp_path / "\x1b[31mopenapi.yaml"
    hostile.write_text("openapi: 2.0\n", encoding="utf-8")
    for arguments in (["check", str(hostile)], ["diff", "\x1b[31mnone"], ["bundle", str(tmp_path / "\x1b[31mnone")]):
        result = CliRunner().invoke(main, arguments)

        assert result.exit_code
        assert r"\x1b[31m" in result.output
        assert "\x1b" not in result.output
