"""What the generator says about a document: code, place, message, hint, and how it is printed.

Everything quoted from a document is hostile input. It is shown escaped, so that no document can move the cursor, colour
the terminal or reorder the text of a message.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, StrEnum
from pathlib import Path

_FRAME_BEFORE = 2
"""Lines of context shown above the line in question."""
_FRAME_WIDTH = 120
"""Characters of a line that are shown; longer lines are cut around the place."""
_FRAME_LEAD = 40
"""Characters kept to the left of the place in a line that is cut."""
_QUOTE_LENGTH = 60
"""Characters of a value that `quoted` keeps."""


class Severity(StrEnum):
    """How bad a finding is: an error stops the generation, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(Enum):
    """Every diagnostic code with its title: 0xx loading, 1xx validation, 2xx lowering, 3xx naming and settings.

    Codes are stable: one that is no longer used is not given to something else.
    """

    FILE_UNREADABLE = "GEN001", "a file cannot be read"
    FILE_NOT_UTF8 = "GEN002", "a file is not UTF-8 text"
    SYNTAX = "GEN003", "a file is not well-formed YAML or JSON"
    DUPLICATE_KEY = "GEN004", "an object has a key twice"
    NOT_JSON_DATA = "GEN005", "a YAML construct has no counterpart in JSON"
    LIMIT_EXCEEDED = "GEN006", "a document is too large or too deep"
    NOT_OPENAPI = "GEN007", "the root is not an OpenAPI document"
    UNSUPPORTED_VERSION = "GEN008", "the OpenAPI version is not supported"
    REFERENCE_MALFORMED = "GEN010", "a reference is malformed or of an unsupported form"
    REFERENCE_REFUSED = "GEN011", "a reference leaves the folder of the document"
    REFERENCE_FILE_MISSING = "GEN012", "a reference names a file that does not exist"
    REFERENCE_DANGLING = "GEN013", "a reference leads nowhere"
    REFERENCE_CYCLE = "GEN014", "references lead to each other and to nothing else"
    REFERENCE_WRONG_KIND = "GEN015", "a reference leads to something of another kind"
    COMPONENT_CONFLICT = "GEN016", "two components want the same name"
    REFERENCE_MISPLACED = "GEN017", "a reference stands where none is allowed"

    STANDARD_VIOLATED = "GEN101", "something does not follow the OpenAPI standard, or has a malformed extension"
    VALIDATOR_FAILED = "GEN102", "something cannot be validated"
    NO_OPERATIONS = "GEN110", "a document has no operations"
    DUPLICATE_OPERATION_ID = "GEN111", "two operations have the same id"
    AMBIGUOUS_PATH = "GEN112", "two paths differ only in the names of their parameters"
    MALFORMED_PATH = "GEN113", "a path template is malformed"
    PATH_PARAMETER_UNDECLARED = "GEN114", "a parameter of a path is not declared"
    PATH_PARAMETER_UNUSED = "GEN115", "a declared path parameter is not in the path"
    PATH_PARAMETER_OPTIONAL = "GEN116", "a path parameter is not required"
    DUPLICATE_PARAMETER = "GEN117", "a parameter is declared twice"
    RESERVED_HEADER = "GEN118", "a header parameter has a name that the standard ignores"
    UNKNOWN_SECURITY_SCHEME = "GEN119", "a security scheme is not declared"
    NO_SUCCESS_RESPONSE = "GEN120", "an operation has no success response"
    DUPLICATE_TAG = "GEN121", "a tag is declared twice"
    NO_MEDIA_TYPE = "GEN122", "a request body has no media type"
    UNKNOWN_TYPE = "GEN130", "a schema has an unknown type"
    OTHER_VERSION_KEYWORD = "GEN131", "a schema has a keyword of another version of the standard"
    REQUIRED_UNDECLARED = "GEN132", "a required property is not declared"
    EMPTY_RANGE = "GEN133", "no value can be within the bounds of a schema"
    INVALID_PATTERN = "GEN134", "a pattern is not a regular expression"
    DUPLICATE_ENUM_VALUE = "GEN135", "an enumeration has a value twice"
    CONTRADICTORY_VALUE = "GEN136", "a value of an enumeration, or a constant, contradicts its schema"
    INVALID_DEFAULT = "GEN137", "a default contradicts its schema"
    INVALID_EXAMPLE = "GEN138", "an example contradicts its schema"
    DISCRIMINATOR_UNDECLARED = "GEN139", "a member of a union lacks the property that tells it apart"
    COMPOSITION_CYCLE = "GEN140", "a schema contains itself without anything in between"

    UNSUPPORTED = "GEN201", "a construct is not supported"
    UNSUPPORTED_SCHEMA = "GEN202", "a schema is not supported"
    RECURSIVE_ALIAS = "GEN204", "a schema is defined by itself"
    AMBIGUOUS_UNION = "GEN205", "nothing tells the members of a union apart"
    UNKNOWN_PAGE_STYLE = "GEN206", "an operation names a page style that is not declared"
    PAGE_STYLE_MISMATCH = "GEN207", "an operation does not fit its page style"
    INVALID_VARIANT = "GEN208", "a variant of an operation does not fit it"
    AMBIGUOUS_EVENT = "GEN209", "nothing tells the events of webhooks apart"

    UNSUPPORTED_SECURITY = "GEN240", "a security scheme is not offered by the client"

    RELATIVE_SERVER = "GEN241", "the relative server of an operation is resolved against the base URL"
    SERVERS_LEFT_OUT = "GEN242", "an operation has several servers, of which the client calls one"
    UNUSABLE_SERVER = "GEN243", "a server is not the URL of an HTTP server"
    SERVER_VARIABLE = "GEN244", "a server variable is not declared, or declared in two ways"

    MEDIA_TYPE_LEFT_OUT = "GEN245", "a response has media types that the client does not ask for"
    LOOSE_RESPONSE = "GEN246", "a response is returned as text or bytes, not decoded by its schema"
    MALFORMED_MEDIA_TYPE = "GEN247", "the media type of a response is malformed"
    DEFAULT_AS_SUCCESS = "GEN248", "the response `default` is taken for that of success"

    INVALID_SETTING = "GEN301", "a setting is not valid"
    NAME_COLLISION = "GEN302", "two things would have the same name in Python"
    UNUSED_EXEMPTION = "GEN303", "the settings exempt something that needs no exemption"

    def __init__(self, identifier: str, title: str) -> None:
        """Split the value into what is printed with a finding and what a table of codes shows."""
        self.identifier = identifier
        self.title = title

    def __str__(self) -> str:
        """The stable identifier, such as `GEN013`."""
        return self.identifier


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A stretch of one line in a file.

    Attributes:
        file: The file, as an absolute path.
        line: Line number, from 1.
        column: Column of the first character, from 1.
        end_column: Column after the last character.
    """

    file: Path
    line: int = 1
    column: int = 1
    end_column: int = 2


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, and what it is."""

    position: Position
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: What kind of finding it is.
        severity: Whether it stops the generation.
        position: The value it is about.
        message: What is wrong, in one sentence without a full stop.
        hint: What to do about it; may be empty.
        related: Other places that belong to it, such as the first of two declarations.
    """

    code: Code
    position: Position
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()


class Diagnostics:
    """Collects the findings of a stage, with the text needed to show them.

    Args:
        sources: The lines of every file that was read; may still grow while findings are added.
    """

    def __init__(self, sources: Mapping[Path, Sequence[str]] | None = None) -> None:
        self.sources: Mapping[Path, Sequence[str]] = {} if sources is None else sources
        # A dict keeps one of each: the same place is often reached by several references.
        self._found: dict[Diagnostic, None] = {}

    def __iter__(self) -> Iterator[Diagnostic]:
        """The findings, by file, line and column."""
        return iter(sorted(self._found, key=lambda found: (found.position, found.code.identifier, found.message)))

    def __len__(self) -> int:
        return len(self._found)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a finding; one that is already there is not kept twice."""
        self._found.setdefault(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep several findings."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def error(
        self, code: Code, position: Position, message: str, hint: str = "", related: Iterable[Related] = ()
    ) -> None:
        """Add an error."""
        self.add(Diagnostic(code=code, position=position, message=message, hint=hint, related=tuple(related)))

    def warning(
        self, code: Code, position: Position, message: str, hint: str = "", related: Iterable[Related] = ()
    ) -> None:
        """Add a warning."""
        self.add(
            Diagnostic(
                code=code,
                position=position,
                message=message,
                hint=hint,
                related=tuple(related),
                severity=Severity.WARNING,
            )
        )

    @property
    def errors(self) -> list[Diagnostic]:
        """The findings that stop the generation, sorted."""
        return [found for found in self if found.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Diagnostic]:
        """The findings that do not stop it, sorted."""
        return [found for found in self if found.severity is Severity.WARNING]

    def raise_for_errors(self) -> None:
        """Stop if there are errors.

        Raises:
            DiagnosticsError: There is at least one error.
        """
        if any(found.severity is Severity.ERROR for found in self._found):
            raise DiagnosticsError(self)

    def render(self) -> str:
        """All findings as they are printed, with an empty line between two."""
        return "\n".join(render(found, self.sources) for found in self)


class DiagnosticsError(Exception):
    """A stage found errors; the text of the exception is what to print.

    Attributes:
        diagnostics: All findings of the stage, warnings included.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return self.diagnostics.render()


def quoted(value: object, limit: int = _QUOTE_LENGTH) -> str:
    """A value of the document for use in a message: in backticks, cut when long."""
    text = value if isinstance(value, str) else repr(value)
    return f"`{text if len(text) <= limit else text[: limit - 1] + '…'}`"


def suggestion(meant: str) -> str:
    """The hint that says what somebody probably meant."""
    return f"did you mean {quoted(meant)}?"


def did_you_mean(word: str, candidates: Iterable[str], *, written: Callable[[str], str] = str) -> str:
    """The hint for a word that is not among the `candidates`.

    Args:
        word: The word.
        candidates: What would have been right.
        written: How a candidate is written in the place of the word.

    Returns:
        The closest candidate in a question; empty if none is close.
    """
    close = get_close_matches(word, list(candidates), n=1)
    return suggestion(written(close[0])) if close else ""


def escaped(text: str) -> str:
    """Text of the document as it may be printed: control and invisible characters are spelt out."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _escape(character) for character in text)


def render(diagnostic: Diagnostic, sources: Mapping[Path, Sequence[str]]) -> str:
    """One finding as it is printed.

    Args:
        diagnostic: The finding.
        sources: The lines of the files; a finding in a file that is not among them is printed without a code frame.

    Returns:
        Lines, the last one ended as well.
    """
    head = f"{_place(diagnostic.position)}  {diagnostic.severity}[{diagnostic.code}]: {escaped(diagnostic.message)}"
    lines = [head, *_frame(diagnostic.position, sources)]
    lines.extend(f"  see: {_place(related.position)}  {escaped(related.message)}" for related in diagnostic.related)
    if diagnostic.hint:
        lines.append(f"  hint: {escaped(diagnostic.hint)}")
    return "\n".join(lines) + "\n"


def _place(position: Position) -> str:
    return f"{_shown_path(position.file)}:{position.line}:{position.column}"


def _shown_path(file: Path) -> str:
    here = Path.cwd()
    shown = file.relative_to(here) if file.is_relative_to(here) else file
    return escaped(shown.as_posix())


def _frame(position: Position, sources: Mapping[Path, Sequence[str]]) -> list[str]:
    lines = sources.get(position.file, ())
    if not 1 <= position.line <= len(lines):
        return []
    first = max(1, position.line - _FRAME_BEFORE)
    gutter = max(5, len(str(position.line)) + 1)
    frame: list[str] = []
    for number in range(first, position.line):
        context = lines[number - 1]
        frame.append(f"{number:>{gutter}} | {escaped(_head(context))}".rstrip())
    line = lines[position.line - 1]
    column = min(position.column, len(line) + 1) - 1
    end = max(column, min(position.end_column - 1, len(line)))
    line, column, end = _cut(line, column, end)
    carets = "^" * max(1, _width(escaped(line[column:end])))
    frame.append(f"{position.line:>{gutter}} | {escaped(line)}".rstrip())
    frame.append(f"{'':>{gutter}} | {' ' * _width(escaped(line[:column]))}{carets}")
    return frame


def _head(line: str) -> str:
    return line if len(line) <= _FRAME_WIDTH else line[: _FRAME_WIDTH - 1] + "…"


def _cut(line: str, column: int, end: int) -> tuple[str, int, int]:
    """A long line reduced to the part around [column, end), and where that part now begins and ends."""
    if len(line) <= _FRAME_WIDTH:
        return line, column, end
    start = max(0, column - _FRAME_LEAD) if end > _FRAME_WIDTH else 0
    lead = "…" if start else ""
    tail = "…" if len(line) - start > _FRAME_WIDTH else ""
    body = line[start : start + _FRAME_WIDTH]
    shift = len(lead) - start
    return lead + body + tail, column + shift, min(end, start + len(body)) + shift


def _width(text: str) -> int:
    """Columns of a terminal that a printable text takes."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escape(character: str) -> str:
    point = ord(character)
    if character == "\t":
        return " "
    if character == "\n":
        return "\\n"
    if point <= 0xFF:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"
