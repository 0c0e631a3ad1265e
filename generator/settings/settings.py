"""Settings that a document cannot express: the settings file beside it (`client.yaml`)."""

from __future__ import annotations

import keyword
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, PrivateAttr, StringConstraints, ValidationError

from ..diagnostics import Code, Diagnostics, DiagnosticsError, Exempting, Position, did_you_mean, quoted
from ..loading.document import load_yaml
from ..loading.nodes import ArrayNode, ObjectNode, position_of
from .authentication import Credential, Tokens
from .errors import ErrorFields
from .evidence import Evidence, EvidenceFile, load_evidence
from .fields import fields_at
from .names import Names
from .pagination import PageStyle
from .parts import HeaderName, Identifier, Part, RelativePath
from .readme import Readme
from .streams import Streams
from .testing import Testing
from .urls import Url, Urls
from .webhooks import Webhooks

TAKEN_PACKAGES = sys.stdlib_module_names | {*keyword.kwlist, "httpx2", "pydantic", "typing_extensions", "aiohttp"}
"""Packages that a generated package imports, directly or indirectly, and would shadow if it had the same name."""


def _no_taken_package(name: str) -> str:
    if name in TAKEN_PACKAGES:
        raise ValueError(f"{name!r} is a keyword, or a module that the package itself uses")
    return name


VERSION = r"[0-9]+\.[0-9]+\.[0-9]+((a|b|rc)[0-9]+)?"
"""The format of a version: `1.2.3`, or a pre-release such as `1.2.3a1`, `1.2.3b1`, `1.2.3rc1`."""


class Envelope(Part):
    """An envelope around every success body.

    Attributes:
        data: The property that the caller receives.
        beside: Other properties of the envelope. A body with any property not listed here is returned whole.
    """

    data: Identifier
    beside: tuple[str, ...] = ()


class RateLimit(Part):
    """Prefixes of the headers that report the rate limit; the rest of the header is the name of the limit.

    Attributes:
        limit_prefix: Number of allowed requests.
        remaining_prefix: Number of remaining requests.
        reset_prefix: Seconds until the limit resets.
    """

    limit_prefix: HeaderName
    remaining_prefix: HeaderName
    reset_prefix: HeaderName


def _exemptible(identifier: str) -> str:
    known = {str(code): code for code in Code}
    if identifier not in known:
        raise ValueError(f"unknown code {identifier!r}")
    if known[identifier].exempting is Exempting.NOTHING:
        raise ValueError(f"{identifier} cannot be exempted: {known[identifier].title}")
    return identifier


class Exemption(Part):
    """A finding that the document's owner accepts.

    An accepted warning is silenced. For an accepted error, the affected value becomes `Any`, or the affected operation
    is left out of the client. `docs/diagnostics.md` lists the effect of each code.

    Attributes:
        code: Code of the finding, such as `GEN205`.
        name: The component, operation or path that the finding is about. If omitted, all findings with the code.
        reason: Why it is accepted, for future readers.
    """

    code: Annotated[str, AfterValidator(_exemptible)]
    name: str | None = None
    reason: Annotated[str, StringConstraints(min_length=1)]


@dataclass(frozen=True, slots=True)
class _Source:
    """The settings file."""

    root: ObjectNode
    lines: Mapping[Path, Sequence[str]]


class Settings(Part):
    """Everything in a settings file.

    Attributes:
        package: Import name.
        distribution: Name on a package index.
        version: Version of the distribution.
        client: Class name of the sync client; the async one is `Async` + this.
        environment: Prefix of environment variables.
        summary: One-line description of the package. Default: derived from the document's title.
        homepage: The page of the package or of the API.
        urls: Other pages about the package.
        license: SPDX expression of its license; with `MIT` the package includes the license text.
        base_url: Base URL of the API, if not the document's first server.
        envelope: An envelope around every success body; callers receive its content.
        errors: Where error bodies have code, message and rejected fields.
        rate_limit: Headers that report the rate limit.
        overlays: Overlays to apply to the document, in this order; files in the folder of the settings or below.
        credentials: Per key of `components.securitySchemes`.
        idempotency_header: The header parameter that makes an operation idempotent, such as `Idempotency-Key`.
        pagination: Page styles by name; operations name theirs in `x-pagination`.
        refresh_status: HTTP status that reports an expired access token.
        tokens: How tokens are obtained and renewed. If omitted, the package sends the tokens that callers pass.
        streams: How event streams are parsed, and which operations return one.
        names: Names that replace those derived from the document.
        exemptions: Accepted findings. An exemption without a matching finding is reported.
        readme: Texts for the sections of the package's README and `advanced.md`.
        evidence: The evidence for the description of each operation; `api.md` shows it.
        webhooks: How webhooks are delivered. If omitted, the package has types for their payloads but no module that
            receives them, because a delivery must not be trusted unless its signature can be verified.
        testing: How the package's in-memory API for tests behaves.
    """

    package: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$"), AfterValidator(_no_taken_package)]
    distribution: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")]
    version: Annotated[str, StringConstraints(pattern=f"^{VERSION}$")] = "0.1.0"
    client: Identifier
    environment: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
    summary: str = ""
    homepage: Url | None = None
    urls: Urls = Urls()
    license: str | None = None
    base_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s?#@]+$")] | None = None
    envelope: Envelope | None = None
    errors: ErrorFields = ErrorFields()
    rate_limit: RateLimit | None = None
    idempotency_header: HeaderName | None = None
    refresh_status: Annotated[int, Field(ge=400, le=599)] | None = None
    overlays: tuple[RelativePath, ...] = ()
    credentials: Mapping[str, Credential] = {}
    tokens: Tokens | None = None
    pagination: Mapping[str, PageStyle] = {}
    streams: Streams = Streams()
    names: Names = Names()
    exemptions: tuple[Exemption, ...] = ()
    evidence: Evidence | None = None
    webhooks: Webhooks | None = None
    testing: Testing = Testing()
    readme: Readme = Readme()
    _source: _Source | None = PrivateAttr(default=None)
    _evidence: EvidenceFile | None = PrivateAttr(default=None)

    def model_post_init(self, context: _Source | None, /) -> None:
        """Store the file, and read the evidence beside it. Called by pydantic."""
        self._source = context
        if (
            context is not None
            and self.evidence is not None
            and _is_below(context.root.file.parent, self.evidence.file)
        ):
            self._evidence = load_evidence(context.root.file.with_name(self.evidence.file))

    @property
    def lines(self) -> Mapping[Path, Sequence[str]]:
        """The lines of the settings file and of the evidence file, if any, for diagnostics."""
        files = (self._source, self._evidence)
        return {path: lines for file in files if file is not None for path, lines in file.lines.items()}

    def support(self, operation_id: str) -> str:
        """The evidence for the description of an operation, such as `observed 2026-09`; empty if there is none."""
        if self.evidence is None or self._evidence is None:
            return ""
        return self._evidence.support(operation_id, self.evidence.words)

    @property
    def evidence_file(self) -> EvidenceFile | None:
        """The evidence, if the settings name a file with it."""
        return self._evidence

    def position(self, *steps: str | int, otherwise: Position) -> Position:
        """The position of a setting, or `otherwise` if there is no settings file."""
        return position_of(self._source.root, steps) if self._source is not None else otherwise


# pydantic's messages that refer to its own models.
_PROBLEMS = {"extra_forbidden": "unknown setting", "missing": "is required"}


def load_settings(path: Path, names: Mapping[str, str]) -> Settings:
    """Read a settings file, and the evidence file that it names.

    Args:
        path: The file.
        names: Defaults derived from the API's title.

    Raises:
        DiagnosticsError: The file is invalid; every finding has a position.
    """
    root, sources = load_yaml(path)
    try:
        settings = Settings.model_validate({**_names(root, names), **root}, context=_Source(root, sources))
    except ValidationError as error:
        found = Diagnostics(sources)
        for finding in error.errors(include_url=False):
            place = finding["loc"]
            position, hint = position_of(root, place), ""
            if finding["type"] == "extra_forbidden":
                *above, key = place
                position = position_of(root, place, of_key=True)
                hint = did_you_mean(str(key), fields_at(Settings, above))
            problem = _PROBLEMS.get(finding["type"]) or finding["msg"].removeprefix("Value error, ")
            found.error(Code.INVALID_SETTING, position, f"{'.'.join(map(str, place))}: {problem}", hint=hint)
        found.raise_for_errors()
        raise
    found = Diagnostics(sources)
    for index, overlay in enumerate(settings.overlays):
        if not _is_below(root.file.parent, overlay):
            position = position_of(root, ("overlays", index))
            found.error(Code.INVALID_SETTING, position, f"{quoted(overlay)} is outside the folder")
    if settings.evidence is not None and not _is_below(root.file.parent, settings.evidence.file):
        position = position_of(root, ("evidence", "file"))
        found.error(Code.INVALID_SETTING, position, f"{quoted(settings.evidence.file)} is outside the folder")
    found.raise_for_errors()
    return settings


def _names(root: ObjectNode, names: Mapping[str, str]) -> dict[str, str]:
    """Names that a file omits, derived from the package name if the file sets it."""
    package = root.get("package")
    if not isinstance(package, str):
        return dict(names)
    return {**names, "distribution": package.replace("_", "-"), "environment": package.upper()}


def overlay_files(path: Path) -> tuple[Path, ...]:
    """The overlays that a settings file names. The document must be read with them before the settings can be loaded.

    `load_settings` reports problems in the file.
    """
    try:
        root, _ = load_yaml(path)
    except DiagnosticsError:
        return ()
    stated = root.get("overlays")
    named = [overlay for overlay in stated if isinstance(overlay, str)] if isinstance(stated, ArrayNode) else []
    return tuple(root.file.parent / overlay for overlay in named if _is_below(root.file.parent, overlay))


def _is_below(folder: Path, file: str) -> bool:
    """Whether a file is in a folder after symbolic links are resolved."""
    return (folder / file).resolve().is_relative_to(folder)
