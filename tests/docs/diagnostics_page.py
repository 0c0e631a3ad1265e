"""The generated parts of docs/diagnostics.md."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from generator.diagnostics import Code, DiagnosticsError, Exempting
from generator.output.freshness import Job
from generator.pipeline import check

EXAMPLE = re.compile(r"```yaml\n(?P<document>(?:.|\n)*?)```\n\n```text\n(?P<printed>(?:.|\n)*?)```")
"""A document, and the printed report of one of its defects."""
_SECTION = re.compile(
    r"^### (?P<code>GEN\d{3}): .*\n\nSeverity: (?P<severity>[^.]*)\. .*\n\n(?P<text>(?:.|\n)*?)(?=^### |\Z)",
    re.MULTILINE,
)
_HEAD = 'openapi: 3.1.1\ninfo: {title: Pets, version: "1"}\n'
_EFFECTS = {
    Exempting.NOTHING: "Cannot be exempted.",
    Exempting.LOOSENS: "If exempted: no message; what cannot be interpreted is omitted or becomes `Any`.",
    Exempting.LEAVES_OUT: "If exempted: no message; the affected operations are not in the client.",
}


def sections(page: str) -> dict[str, tuple[str, str]]:
    """Code -> severity and text of each section of the page, in page order."""
    return {section["code"]: (section["severity"], section["text"]) for section in _SECTION.finditer(page)}


def updated(page: str) -> str:
    """The page with updated titles, effects of exemptions and printed examples."""
    codes = {str(code): code for code in Code}

    def section(match: re.Match[str]) -> str:
        code = codes[match["code"]]
        title = code.title[0].upper() + code.title[1:]
        text = EXAMPLE.sub(lambda example: _example(example["document"], str(code)), match["text"])
        # Exempting what is always a warning does not change the client.
        only_warns = match["severity"] == "warning" and code.exempting is not Exempting.NOTHING
        effect = "If exempted: no message." if only_warns else _EFFECTS[code.exempting]
        return f"### {code}: {title}\n\nSeverity: {match['severity']}. {effect}\n\n{text}"

    return _SECTION.sub(section, page)


def _example(document: str, code: str) -> str:
    return f"```yaml\n{document}```\n\n```text\n{_printed(document, code)}```"


def _printed(document: str, code: str) -> str:
    """The printed report of a document for a code; without `openapi`, OpenAPI 3.1 is assumed."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        # Paths are printed relative to the working directory.
        os.chdir(folder)
        try:
            path = Path("openapi.yaml")
            path.write_text(document if "openapi:" in document else document + _HEAD, encoding="utf-8")
            try:
                text = check(Job.of(path)).render()
            except DiagnosticsError as error:
                text = str(error)
        finally:
            os.chdir(before)
    return "\n".join(f"{block}\n" for block in text.rstrip("\n").split("\n\n") if f"[{code}]" in block)
