"""What the document cannot say: the settings file beside it (`client.yaml`)."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    StringConstraints,
    ValidationError,
    model_validator,
)

from ..diagnostics import Code, Diagnostics, DiagnosticsError, Exempting, Position, quoted
from ..loading.document import load_yaml
from ..loading.nodes import ArrayNode, ObjectNode, position_of
from .evidence import Evidence, EvidenceFile, load_evidence
from .names import Names

TAKEN_PACKAGES = sys.stdlib_module_names | {*keyword.kwlist, "httpx2", "pydantic", "typing_extensions", "aiohttp"}
"""Packages that a generated one imports, directly or not, and that it would hide."""


def _no_taken_package(name: str) -> str:
    if name in TAKEN_PACKAGES:
        raise ValueError(f"{name!r} is a keyword, or a module that the package itself needs")
    return name


def _no_keyword(name: str) -> str:
    if keyword.iskeyword(name):
        raise ValueError(f"{name!r} is a keyword of Python")
    return name


VERSION = r"[0-9]+\.[0-9]+\.[0-9]+((a|b|rc)[0-9]+)?"
"""The form of a version: `1.2.3`, or before it `1.2.3a1`, `1.2.3b1`, `1.2.3rc1`."""

# The patterns are pydantic's, in which `$` is the end of the text; in Python's it may stand before a line feed.
_NAME = r"^[A-Za-z][A-Za-z0-9_]*$"
Identifier = Annotated[str, StringConstraints(pattern=_NAME), AfterValidator(_no_keyword)]
HeaderName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$")]
DottedPath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")]


def _stays_inside(path: str) -> str:
    if not path or path.startswith(("/", "\\")) or ":" in path or ".." in re.split(r"[/\\]", path):
        raise ValueError(f"{path!r} is not the path of a file beside the settings, or below")
    return path


RelativePath = Annotated[str, AfterValidator(_stays_inside)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Envelope(_Part):
    """A wrapper around every success body.

    Attributes:
        data: The property that the caller gets.
        beside: Other properties of the wrapper. A body with any property not listed here is handed out whole.
    """

    data: Identifier
    beside: tuple[str, ...] = ()


def _finds_a_field(pattern: str) -> str:
    try:
        groups = re.compile(pattern).groupindex
    except re.error as error:
        raise ValueError(f"is not a regular expression: {error}") from None
    if "field" not in groups:
        raise ValueError("needs a group `(?P<field>…)` for the field")
    return pattern


class FieldErrors(_Part):
    """How an error body lists the fields of the request that were refused.

    With `pattern` the list consists of sentences, or is one string with any number of them, with `field` and `messages`
    of objects. With none of them it is an object that maps each field to its messages. Paths are dotted.

    Attributes:
        at: Where the list is in the body. The path may pass through arrays.
        field: Where the field is in an item: a string, a JSON Pointer, or a list of path segments.
        messages: Where the messages are in an item: a string, a list of strings, or an object with strings as values.
        children: Property of an item that lists the fields below its own.
        pattern: Regular expression whose group `field` is the field in a sentence. Its group `message`, if there is
            one, is what is wrong with it; otherwise that is the whole sentence.
        locations: First path segments that name a part of the request, such as `body`; they are left out.
        echoes: Properties of an item that repeat what was sent; errors do not keep them.
    """

    at: DottedPath
    field: DottedPath | None = None
    messages: DottedPath | None = None
    children: str | None = None
    pattern: Annotated[str, AfterValidator(_finds_a_field)] | None = None
    locations: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_of_one_form(self) -> Self:
        if (self.field is None) != (self.messages is None):
            raise ValueError("`field` and `messages` go together")
        if self.pattern is not None and self.field is not None:
            raise ValueError("`pattern` is for sentences, `field` is for objects; give one of them")
        if self.field is None and (self.children is not None or self.locations or self.echoes):
            raise ValueError("`children`, `locations` and `echoes` need `field`")
        return self

    def for_runtime(self) -> dict[str, Any]:
        """The fields that say something."""
        return self.model_dump(exclude_defaults=True)


# What the standards and the common frameworks agree on. A list that is not there does no harm.
_USUAL_FIELD_ERRORS = (
    # FastAPI
    FieldErrors(
        at="detail",
        field="loc",
        messages="msg",
        locations=("body", "query", "path", "header", "cookie"),
        echoes=("input",),
    ),
    # RFC 9457, and the extension that RFC 7807 shows
    FieldErrors(at="errors", field="pointer", messages="detail"),
    FieldErrors(at="invalid-params", field="name", messages="reason"),
    # JSON:API
    FieldErrors(at="errors", field="source.pointer", messages="detail"),
    # Google, AWS
    FieldErrors(at="error.details.fieldViolations", field="field", messages="description"),
    FieldErrors(at="fieldList", field="path", messages="message"),
    # ASP.NET Core, Laravel, Rails
    FieldErrors(at="errors"),
)


class ErrorFields(_Part):
    """Where an error body tells what went wrong: dotted paths, tried in order.

    Attributes:
        code: The API's word for the kind of error.
        message: The explanation.
        details: What else is said.
        fields: The refused fields of the request.
        request_id: Headers that carry the id of the request.
    """

    code: tuple[DottedPath, ...] = ("error.code", "code")
    message: tuple[DottedPath, ...] = ("error.message", "message", "error_description", "detail", "error", "title")
    details: tuple[DottedPath, ...] = ("error.details", "details", "errors")
    fields: tuple[FieldErrors, ...] = _USUAL_FIELD_ERRORS
    request_id: tuple[HeaderName, ...] = ("x-request-id",)


class RateLimit(_Part):
    """Prefixes of the headers that tell the rate limit; what follows the prefix is the name of the limit."""

    limit_prefix: HeaderName
    remaining_prefix: HeaderName
    reset_prefix: HeaderName


class PageStyle(_Part):
    """How a list is walked. Paths are dotted and lead through the body of the answer.

    Attributes:
        kind: What the position is: a number of items to skip, an opaque cursor, or a page number.
        size: Query parameter for the number of items in a page.
        at: Query parameter for the position.
        first: Position of the first page.
        items: Where the items are.
        more: Where a boolean says whether a page follows.
        next: Where the next cursor is.
        total: Where the number of all items is.
        meta: Where the page's metadata object is.
    """

    kind: Literal["offset", "cursor", "page"]
    size: str
    at: str
    first: int = 0
    items: DottedPath | Literal["."] = "."
    more: DottedPath | None = None
    next: DottedPath | None = None
    total: DottedPath | None = None
    meta: DottedPath | None = None

    def for_runtime(self) -> dict[str, Any]:
        """The fields as the runtime takes them: an empty path leads to the body itself."""
        return {**self.model_dump(), "items": "" if self.items == "." else self.items}


class UserName(_Part):
    """How the user passes the user name of HTTP basic authentication."""

    argument: Identifier
    variable: Identifier


class Credential(_Part):
    """How the user passes the value of a security scheme: constructor argument and environment variable.

    Attributes:
        argument: The argument; for HTTP basic authentication, that of the password.
        variable: The environment variable that is read when the argument is not given.
        secret: Whether the value must not be shown.
        description: What it is, in place of the description in the document.
        user: The same for the user name of HTTP basic authentication.
    """

    argument: Identifier
    variable: Identifier
    secret: bool = True
    description: str = ""
    user: UserName | None = None


class WebhookSignature(_Part):
    """How a delivery proves where it comes from: an HMAC of its raw body, keyed with the secret of the webhook.

    Attributes:
        header: Header that carries the signature.
        algorithm: Hash function of the HMAC.
        encoding: How the HMAC is written; `hex` means lower-case digits.
        prefix: What stands before it in the header, such as `sha256=`.
        unsigned: What the header holds in place of a signature when the webhook has no secret.
    """

    header: HeaderName
    algorithm: Literal["sha256", "sha384", "sha512"] = "sha256"
    encoding: Literal["hex", "base64"] = "hex"
    prefix: str = ""
    unsigned: Annotated[str, StringConstraints(min_length=1)] | None = None


class Webhooks(_Part):
    """How the events of the document's `webhooks` are delivered.

    Attributes:
        trigger: Property of every event whose constant value tells which event it is.
        signature: How deliveries are signed.
        version_header: Header that tells the version of the format.
    """

    trigger: Annotated[str, StringConstraints(min_length=1)]
    signature: WebhookSignature
    version_header: HeaderName | None = None


class TokenRenewal(_Part):
    """How an expired access token is exchanged for a new one, by an operation of the document.

    The path parameters and the credentials of the operation become arguments of a class that users pass in place of the
    token. Paths are dotted and lead through the body of the answer.

    Attributes:
        name: What the class is called; the async one is `Async` + this.
        operation: Id of the operation.
        sends: Property of its body that takes the refresh token.
        access_token: Where the new access token is.
        refresh_token: Where the refresh token for the next time is.
        expires_at: Where the moment is at which the access token expires, counted from 1970.
        unit: What `expires_at` counts.
    """

    name: Identifier
    operation: str
    sends: str
    access_token: DottedPath
    refresh_token: DottedPath
    expires_at: DottedPath | None = None
    unit: Literal["seconds", "milliseconds"] = "seconds"


class OAuth(_Part):
    """How users give an application access to their account: OAuth 2 with authorization codes.

    Attributes:
        operation: Id of the operation that is the token endpoint.
        authorize_url: Page that asks the user.
        pkce: Who proves by PKCE that it began what it ends: every application, or only one without a client secret.
    """

    operation: str
    authorize_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s#]+$")]
    pkce: Literal["always", "public"] = "always"


class Tokens(_Part):
    """How tokens are had and renewed."""

    renewal: TokenRenewal | None = None
    oauth: OAuth | None = None


def _exemptible(identifier: str) -> str:
    known = {str(code): code for code in Code}
    if identifier not in known:
        raise ValueError(f"there is no code {identifier!r}")
    if known[identifier].exempting is Exempting.NOTHING:
        raise ValueError(f"{identifier} cannot be exempted: {known[identifier].title}")
    return identifier


class Exemption(_Part):
    """A finding that the owner of the document knows and accepts.

    An accepted warning is silent. What an accepted error is about becomes `Any`, or the operation that it concerns is
    left out of the client; `docs/diagnostics.md` says which, code by code.

    Attributes:
        code: Code of the finding, such as `GEN205`.
        name: The component, operation or path that the finding is about; without it, all findings of that code.
        reason: Why it is accepted, for the next reader.
    """

    code: Annotated[str, AfterValidator(_exemptible)]
    name: str | None = None
    reason: Annotated[str, StringConstraints(min_length=1)]


class Readme(_Part):
    """Texts for the sections of the package's README, in Markdown, in place of the general ones.

    Attributes:
        example: Id of the operation that sections about any call show; it must do without arguments.
    """

    example: str | None = None
    introduction: str | None = None
    first_call: str | None = None
    async_: Annotated[str | None, Field(alias="async")] = None
    arguments: str | None = None
    models: str | None = None
    pagination: str | None = None
    errors: str | None = None
    retries: str | None = None
    rate_limits: str | None = None
    authentication: str | None = None
    tokens: str | None = None
    raw: str | None = None
    undocumented: str | None = None
    options: str | None = None
    webhooks: str | None = None


@dataclass(frozen=True, slots=True)
class _Source:
    """The settings file."""

    root: ObjectNode
    lines: Mapping[Path, Sequence[str]]


class Settings(_Part):
    """Everything in a settings file.

    Attributes:
        package: Import name.
        distribution: Name on a package index.
        version: Version of the distribution.
        client: Class name of the sync client; the async one is `Async` + this.
        environment: Prefix of environment variables.
        overlays: Overlays to apply to the document, in this order; files beside the settings, or below.
        credentials: Per key of `components.securitySchemes`.
        refresh_status: The HTTP status that says an access token has expired.
        tokens: How tokens are had and renewed; without it the package sends those that it is given.
        names: Names in place of those that follow from the document.
        exemptions: Findings that are accepted; one that no longer occurs is reported.
        evidence: What supports the description of each operation; the list of methods shows it.
        webhooks: How webhooks are delivered. Without it the package has types for what they carry, but no module that
            receives them: a delivery must not be trusted unless its signature can be checked.
    """

    package: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$"), AfterValidator(_no_taken_package)]
    distribution: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")]
    version: Annotated[str, StringConstraints(pattern=f"^{VERSION}$")] = "0.1.0"
    client: Identifier
    environment: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
    summary: str = ""
    homepage: str | None = None
    license: str | None = None
    base_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s?#@]+$")] | None = None
    envelope: Envelope | None = None
    errors: ErrorFields = ErrorFields()
    rate_limit: RateLimit | None = None
    refresh_status: Annotated[int, Field(ge=400, le=599)] | None = None
    overlays: tuple[RelativePath, ...] = ()
    credentials: Mapping[str, Credential] = {}
    tokens: Tokens | None = None
    pagination: Mapping[str, PageStyle] = {}
    names: Names = Names()
    exemptions: tuple[Exemption, ...] = ()
    evidence: Evidence | None = None
    webhooks: Webhooks | None = None
    readme: Readme = Readme()
    _source: _Source | None = PrivateAttr(default=None)
    _evidence: EvidenceFile | None = PrivateAttr(default=None)

    def model_post_init(self, context: _Source | None, /) -> None:
        """Remember the file, and read the evidence beside it; pydantic calls this."""
        self._source = context
        if context is not None and self.evidence is not None:
            self._evidence = load_evidence(context.root.file.with_name(self.evidence.file))

    @property
    def lines(self) -> Mapping[Path, Sequence[str]]:
        """The lines of the settings file and of the evidence, if there are any, for diagnostics."""
        files = (self._source, self._evidence)
        return {path: lines for file in files if file is not None for path, lines in file.lines.items()}

    def support(self, operation_id: str) -> str:
        """What the description of an operation rests on, such as `observed 2026-09`; empty if it is not known."""
        if self.evidence is None or self._evidence is None:
            return ""
        return self._evidence.support(operation_id, self.evidence.words)

    @property
    def evidence_file(self) -> EvidenceFile | None:
        """The evidence, if the settings name a file with it."""
        return self._evidence

    def position(self, *steps: str | int, otherwise: Position) -> Position:
        """Where a setting is written, or `otherwise` when there is no settings file."""
        return position_of(self._source.root, steps) if self._source is not None else otherwise


# What pydantic says in the words of its own models.
_PROBLEMS = {"extra_forbidden": "there is no such setting", "missing": "must be given"}


def load_settings(path: Path, names: Mapping[str, str]) -> Settings:
    """Read a settings file, and the evidence that it names.

    Args:
        path: The file.
        names: The settings that it need not give: names after the title of the API.

    Raises:
        DiagnosticsError: It is not valid; every finding has its place.
    """
    root, sources = load_yaml(path)
    try:
        settings = Settings.model_validate({**_names(root, names), **root}, context=_Source(root, sources))
    except ValidationError as error:
        found = Diagnostics(sources)
        for finding in error.errors(include_url=False):
            position = position_of(root, finding["loc"])
            problem = _PROBLEMS.get(finding["type"]) or finding["msg"].removeprefix("Value error, ")
            found.error(Code.INVALID_SETTING, position, f"{'.'.join(map(str, finding['loc']))}: {problem}")
        found.raise_for_errors()
        raise
    found = Diagnostics(sources)
    for index, overlay in enumerate(settings.overlays):
        if not _is_below(root.file.parent, overlay):
            position = position_of(root, ("overlays", index))
            found.error(Code.INVALID_SETTING, position, f"{quoted(overlay)} leads out of the folder")
    found.raise_for_errors()
    return settings


def _names(root: ObjectNode, names: Mapping[str, str]) -> dict[str, str]:
    """The names that a file does not give: after the package's, if it gives that."""
    package = root.get("package")
    if not isinstance(package, str):
        return dict(names)
    return {**names, "distribution": package.replace("_", "-"), "environment": package.upper()}


def overlay_files(path: Path) -> tuple[Path, ...]:
    """The overlays that a settings file names, which the document has to be read with before there are settings.

    What is wrong with the file is reported by `load_settings`.
    """
    try:
        root, _ = load_yaml(path)
    except DiagnosticsError:
        return ()
    stated = root.get("overlays")
    named = [overlay for overlay in stated if isinstance(overlay, str)] if isinstance(stated, ArrayNode) else []
    return tuple(root.file.parent / overlay for overlay in named if _is_below(root.file.parent, overlay))


def _is_below(folder: Path, file: str) -> bool:
    """Whether a file is in a folder; a link may lead anywhere."""
    return (folder / file).resolve().is_relative_to(folder)
