"""Check that the settings match the API: everything that they name must exist."""

from __future__ import annotations

from ..diagnostics import Code, Diagnostics, Position
from ..model.api import Api
from ..settings.settings import Settings

_BY_ID = "use an `operationId`"


def check_settings(api: Api, settings: Settings, root: Position, found: Diagnostics) -> None:
    """Report settings for objects that the API does not have.

    Args:
        api: The model.
        settings: The settings.
        root: The beginning of the document: the position of settings that are not in a file.
        found: Receives the findings.
    """
    checks = _Checks(api, settings, root, found)
    checks.credentials()
    checks.example()
    checks.token_operations()
    checks.refresh_token()
    checks.idempotency()
    checks.evidence()
    checks.stored_resources()


class _Checks:
    def __init__(self, api: Api, settings: Settings, root: Position, found: Diagnostics) -> None:
        self._api = api
        self._settings = settings
        self._root = root
        self._found = found

    def credentials(self) -> None:
        known = {scheme.key for scheme in self._api.schemes}
        for key in self._settings.credentials:
            if key not in known:
                self._report(("credentials", key), f"the document has no security scheme `{key}`")

    def example(self) -> None:
        """The README shows it without arguments."""
        example = self._settings.readme.example
        if example is None:
            return
        operation = self._api.operation(example)
        if operation is None:
            self._report(("readme", "example"), f"no operation named `{example}`", hint=_BY_ID)
        elif any(parameter.required for parameter in operation.parameters) or operation.body is not None:
            self._report(("readme", "example"), f"`{example}` cannot be called without arguments")

    def token_operations(self) -> None:
        tokens = self._settings.tokens
        for way, wanted in (("renewal", tokens.renewal), ("oauth", tokens.oauth)) if tokens is not None else ():
            if wanted is not None and self._api.operation(wanted.operation) is None:
                problem = f"no operation named `{wanted.operation}`"
                self._report(("tokens", way, "operation"), problem, hint=_BY_ID)

    def refresh_token(self) -> None:
        renewal = self._settings.tokens.renewal if self._settings.tokens is not None else None
        operation = self._api.operation(renewal.operation) if renewal is not None else None
        if renewal is None or operation is None:
            return
        properties = operation.body.properties if operation.body is not None else ()
        if renewal.sends not in {property_.wire for property_ in properties}:
            problem = f"the body of `{operation.id}` has no property `{renewal.sends}`"
            self._report(("tokens", "renewal", "sends"), problem)

    def idempotency(self) -> None:
        header = self._settings.idempotency_header
        parameters = (parameter for operation in self._api.operations for parameter in operation.parameters)
        if header and not any(p.location == "header" and p.wire.lower() == header.lower() for p in parameters):
            problem = f"no operation has a header parameter `{header}`"
            self._report(("idempotency_header",), problem, hint="declare it in the document or in an overlay")

    def evidence(self) -> None:
        evidence = self._settings.evidence_file
        if evidence is None:
            return
        for id_ in evidence.root:
            if self._api.operation(id_) is None:
                problem = f"no operation named `{id_}`"
                self._found.error(Code.INVALID_SETTING, evidence.position(id_), problem, hint=_BY_ID)

    def stored_resources(self) -> None:
        known = {name for operation in self._api.operations for name in (operation.id, operation.route)}
        for name, resource in self._settings.testing.resources.items():
            for role, operation in resource.operations.items():
                if operation not in known:
                    place = ("testing", "resources", name, role)
                    self._report(place, f"there is no operation `{operation}`", hint=_BY_ID)

    def _report(self, setting: tuple[str, ...], problem: str, hint: str = "") -> None:
        position = self._settings.position(*setting, otherwise=self._root)
        self._found.error(Code.INVALID_SETTING, position, f"{'.'.join(setting)}: {problem}", hint=hint)
