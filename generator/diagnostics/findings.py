"""One finding: code, severity, position, message and hint."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum, StrEnum
from itertools import islice
from pathlib import Path

_MAX_CANDIDATES = 200
"""Maximum number of words that a misspelled word is compared with."""
_QUOTE_LENGTH = 60
"""Maximum length of a value in `quoted`, in characters."""


class Severity(StrEnum):
    """The severity of a finding: an error stops the generation, a warning does so only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"


class Exempting(Enum):
    """What happens when the settings exempt a finding."""

    NOTHING = "nothing"
    """It cannot be exempted: no client can be generated without the missing part."""
    LOOSENS = "loosens"
    """It is silenced. Unreadable parts are left out, or accept any type and are passed unchanged."""
    LEAVES_OUT = "leaves out"
    """It is silenced, and the affected operations are not in the client."""


class Code(Enum):
    """Every diagnostic code with its title: 0xx loading, 1xx validation, 2xx lowering, 3xx naming and settings.

    Codes are stable: the code of a removed finding is never reused. `docs/diagnostics.md` lists them.
    """

    FILE_UNREADABLE = "GEN001", "a file cannot be read", Exempting.NOTHING
    FILE_NOT_UTF8 = "GEN002", "a file is not UTF-8 text", Exempting.NOTHING
    SYNTAX = "GEN003", "a file is not well-formed YAML or JSON", Exempting.NOTHING
    DUPLICATE_KEY = "GEN004", "an object has a duplicate key", Exempting.NOTHING
    NOT_JSON_DATA = "GEN005", "a YAML construct has no counterpart in JSON", Exempting.NOTHING
    LIMIT_EXCEEDED = "GEN006", "a document is too large or too deep", Exempting.NOTHING
    NOT_OPENAPI = "GEN007", "the root is not an OpenAPI document", Exempting.NOTHING
    UNSUPPORTED_VERSION = "GEN008", "the OpenAPI version is not supported", Exempting.NOTHING
    REFERENCE_MALFORMED = "GEN010", "a reference is malformed or of an unsupported form"
    REFERENCE_REFUSED = "GEN011", "a reference leaves the folder of the document"
    REFERENCE_FILE_MISSING = "GEN012", "a reference names a file that does not exist"
    REFERENCE_DANGLING = "GEN013", "a reference does not resolve"
    REFERENCE_CYCLE = "GEN014", "references form a cycle"
    REFERENCE_WRONG_KIND = "GEN015", "a reference resolves to the wrong kind of object"
    COMPONENT_CONFLICT = "GEN016", "two components have the same name"
    REFERENCE_MISPLACED = "GEN017", "a reference is used where none is allowed"
    OVERLAY_MALFORMED = "GEN020", "an overlay does not follow the Overlay Specification", Exempting.NOTHING
    OVERLAY_TARGET_INVALID = "GEN021", "the target of an overlay action is not a JSONPath", Exempting.NOTHING
    OVERLAY_WITHOUT_MATCH = "GEN022", "an overlay action matches nothing", Exempting.NOTHING
    OVERLAY_MISMATCH = "GEN023", "an overlay action does not fit its target", Exempting.NOTHING
    OVERLAY_OF_ANOTHER = "GEN024", "an overlay extends another document", Exempting.NOTHING
    REMOTE_FAILED = "GEN025", "a remote document cannot be fetched", Exempting.NOTHING

    STANDARD_VIOLATED = "GEN101", "a violation of the OpenAPI standard cannot be interpreted"
    VALIDATOR_FAILED = "GEN102", "part of a document cannot be validated"
    NO_OPERATIONS = "GEN110", "a document has no operations", Exempting.NOTHING
    DUPLICATE_OPERATION_ID = "GEN111", "two operations have the same `operationId`"
    AMBIGUOUS_PATH = "GEN112", "two paths differ only in their parameter names"
    MALFORMED_PATH = "GEN113", "a path template is malformed"
    PATH_PARAMETER_UNDECLARED = "GEN114", "a path parameter is not declared"
    PATH_PARAMETER_UNUSED = "GEN115", "a declared path parameter is not in the path"
    PATH_PARAMETER_OPTIONAL = "GEN116", "a path parameter is not required"
    DUPLICATE_PARAMETER = "GEN117", "a parameter is declared twice"
    RESERVED_HEADER = "GEN118", "a header parameter has a name that no client sends"
    UNKNOWN_SECURITY_SCHEME = "GEN119", "a security scheme is not declared"
    NO_SUCCESS_RESPONSE = "GEN120", "an operation has no success response"
    DUPLICATE_TAG = "GEN121", "a tag is declared twice"
    NO_MEDIA_TYPE = "GEN122", "a request body has no media type"
    UNKNOWN_TYPE = "GEN130", "a schema has an unknown type"
    OTHER_VERSION_KEYWORD = "GEN131", "a schema has a keyword of another version of the standard"
    REQUIRED_UNDECLARED = "GEN132", "a required property is not declared"
    EMPTY_RANGE = "GEN133", "the bounds of a schema allow no value"
    INVALID_PATTERN = "GEN134", "a pattern is not a valid regular expression"
    DUPLICATE_ENUM_VALUE = "GEN135", "an enumeration has a duplicate value"
    CONTRADICTORY_VALUE = "GEN136", "an enumeration value or a constant contradicts its schema"
    INVALID_DEFAULT = "GEN137", "a default contradicts its schema"
    INVALID_EXAMPLE = "GEN138", "an example contradicts its schema"
    DISCRIMINATOR_UNDECLARED = "GEN139", "a union member lacks the discriminator property"
    COMPOSITION_CYCLE = "GEN140", "a schema directly contains itself"

    VIOLATION_IGNORED = "GEN141", "a violation of the standard is ignored"
    UNKNOWN_FIELD = "GEN142", "a field is unknown to the standard"
    MISSPELLED = "GEN143", "a keyword or format looks misspelled"
    READ_AS_MEANT = "GEN144", "a violation of the standard is interpreted as intended"
    FIELD_MISSING = "GEN145", "a field that the standard requires is missing but not needed"
    NEWER_VERSION = "GEN146", "a document follows a newer version of the standard"
    COMPONENT_NAME = "GEN147", "a component name is not allowed by the standard"
    SIBLING_IGNORED = "GEN148", "a sibling of a reference is ignored"
    EXTENSION_IGNORED = "GEN149", "an extension has an unknown form, or no effect in its place"

    NEWER_LEFT_OUT = "GEN150", "an operation or a parameter of a newer version of the standard is left out"

    WEBHOOK_WITHOUT_BODY = "GEN160", "a webhook has no body"

    REQUESTS_NOT_RECEIVED = "GEN161", "the package does not receive the requests that an API sends"

    UNSUPPORTED = "GEN201", "a construct is not supported", Exempting.LEAVES_OUT
    UNSUPPORTED_SCHEMA = "GEN202", "a schema is not supported"
    AMBIGUOUS_UNION = "GEN205", "the members of a union cannot be distinguished"
    UNKNOWN_PAGE_STYLE = "GEN206", "an operation names an undeclared page style"
    PAGE_STYLE_MISMATCH = "GEN207", "an operation does not fit its page style"
    INVALID_VARIANT = "GEN208", "a variant of an operation does not fit it"
    AMBIGUOUS_EVENT = "GEN209", "webhook events cannot be distinguished"

    CONTRADICTORY_PARTS = "GEN230", "the parts of a schema contradict each other"
    TOO_COMPLEX_SCHEMA = "GEN231", "a schema has too many combinations, or is nested too deeply"
    UNSUPPORTED_SECURITY = "GEN240", "a security scheme is not supported by the client"
    RELATIVE_SERVER = "GEN241", "the relative URL of a server is completed"
    SERVERS_LEFT_OUT = "GEN242", "an operation has several servers, and the client calls only one"
    UNUSABLE_SERVER = "GEN243", "a server is not an HTTP URL", Exempting.LEAVES_OUT
    SERVER_VARIABLE = "GEN244", "a server variable is undeclared, contradictory, or more than one part of the URL"
    MEDIA_TYPE_LEFT_OUT = "GEN245", "a response has media types that the client does not request"
    LOOSE_RESPONSE = "GEN246", "a response is returned as a string or bytes, not decoded by its schema"
    MALFORMED_MEDIA_TYPE = "GEN247", "the media type of a response is malformed"
    DEFAULT_AS_SUCCESS = "GEN248", "the `default` response is treated as the success response"
    REPEATED_CREDENTIAL = "GEN249", "a parameter repeats a credential"
    CONTENT_OF_NOTHING = "GEN250", "a response declares content that its status does not allow"
    SERVER_PART = "GEN251", "a part of a server URL is not sent"
    UNDESCRIBED_STREAM = "GEN260", "a request can ask for a stream that no response describes"
    STREAM_LEFT_OUT = "GEN261", "the client does not request a stream that an operation offers"
    STREAM_ASKED_TWICE = "GEN262", "a stream is requested by both an argument and a nested property"
    UNDEFINED_STYLE = "GEN210", "the standard does not define how a value is serialized in a style"
    MEANINGLESS_STYLE = "GEN211", "a style does not apply to a parameter or property"
    LOOSENED_CONTENT = "GEN212", "a value is sent as a string or bytes, regardless of its schema"
    FREE_PARTS = "GEN213", "a multipart body is not described as an object"
    PART_HEADER = "GEN214", "a part header cannot be sent"
    UNUSABLE_IDEMPOTENCY_KEY = "GEN270", "an idempotency key header does not accept generated keys"
    UNUSABLE_FLOW = "GEN271", "the client cannot obtain tokens with an OAuth 2 flow"
    INVALID_SETTING = "GEN301", "a setting is invalid", Exempting.NOTHING
    NAME_COLLISION = "GEN302", "two things would have the same Python name", Exempting.NOTHING
    UNUSED_EXEMPTION = "GEN303", "an exemption is not needed", Exempting.NOTHING
    NAME_EXTENDED = "GEN310", "a Python name is extended to avoid a collision"
    NAME_CONTESTED = "GEN311", "a name in a request stands for two properties"

    def __init__(self, identifier: str, title: str, exempting: Exempting = Exempting.LOOSENS) -> None:
        """Split the value into the printed title, the text for a table of codes, and the effect of an exemption."""
        self.identifier = identifier
        self.title = title
        self.exempting = exempting

    def __str__(self) -> str:
        """The stable identifier, such as `GEN013`."""
        return self.identifier


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A range within one line of a file.

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
    """A further position that belongs to a finding, and its description."""

    position: Position
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: The kind of finding.
        severity: Whether it stops the generation.
        position: The value that it is about.
        message: The problem, in one sentence without a full stop.
        hint: How to fix it; may be empty.
        related: Related positions, such as the first of two declarations.
        subject: The name that an exemption uses for the affected component or operation, such as `Pet`, `pets.list` or
            `GET /pets`. Empty until `Diagnostics` sets it, and for findings outside of components and operations.
    """

    code: Code
    position: Position
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    subject: str = field(default="", compare=False)

    @property
    def is_error(self) -> bool:
        """Whether it stops the generation."""
        return self.severity is Severity.ERROR


def quoted(value: object, limit: int = _QUOTE_LENGTH) -> str:
    """A value of the document for use in a message: in backticks, truncated if long."""
    text = value if isinstance(value, str) else repr(value)
    return f"`{text if len(text) <= limit else text[: limit - 1] + '…'}`"


def suggestion(meant: str) -> str:
    """A hint with the likely intended word."""
    return f"did you mean {quoted(meant)}?"


def did_you_mean(word: str, candidates: Iterable[str], *, written: Callable[[str], str] = str) -> str:
    """A hint with the likely intended one of `candidates`.

    Args:
        word: The word.
        candidates: The valid words.
        written: How to write a candidate in place of the word.

    Returns:
        The closest candidate as a question; empty if none is close.
    """
    known = list(candidates)
    if len(known) > _MAX_CANDIDATES:
        # Comparing is expensive. With many candidates, only those with the same beginning and a similar length are
        # compared.
        alike = (each for each in known if each[:1] == word[:1] and abs(len(each) - len(word)) <= 2)
        known = list(islice(alike, _MAX_CANDIDATES))
    if len(word) > _QUOTE_LENGTH:
        return ""
    # Letters in another order can be far apart for the matcher: `lisence` and `license`.
    close = get_close_matches(word, known, n=1) or [each for each in known if sorted(each) == sorted(word)]
    return suggestion(written(close[0])) if close else ""
