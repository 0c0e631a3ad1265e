"""Names of client arguments: credentials, and the variable parts of server URLs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from ..diagnostics import Code, Diagnostics
from ..model.api import Api, SecurityScheme
from ..settings.authentication import Named
from ..settings.settings import Settings
from .claims import Claim, settled
from .identifiers import Identifier, identifier
from .reserved import CLIENT_ARGUMENTS
from .table import ApplicationNames, ArgumentNames, CredentialNames

APPLICATION: Final = ("client_id", "client_secret", "scopes")
"""The credentials with which an application obtains tokens."""

_ENVIRONMENT = Identifier("environment")


def credential_names(api: Api, settings: Settings, found: Diagnostics) -> dict[str, CredentialNames]:
    """How users pass the value of each security scheme; collisions are reported to `found`."""
    wanted = {
        scheme.key: _stated_credential(scheme, api, settings, found) or _default_credential(scheme, api, settings)
        for scheme in api.schemes
    }
    claims = [claim for scheme in api.schemes for claim in _claims(scheme, wanted[scheme.key], settings)]
    if api.environments:
        claims.append(
            Claim(
                key=(_ENVIRONMENT, ""),
                name=_ENVIRONMENT,
                origin=api.origin,
                what="the argument that chooses a server",
                is_chosen=True,
                rank=(False, _ENVIRONMENT),
            )
        )
    arguments = settled(claims, found, hint="name the arguments in `credentials` of the settings")
    credentials: dict[str, CredentialNames] = {}
    for key, names in wanted.items():
        value = _settled(ArgumentNames(names.argument, names.variable), arguments[key, "value"], settings)
        user = _settled(names.user, arguments[key, "user"], settings) if names.user is not None else None
        application = None
        if names.application is not None:
            parts = {part: getattr(names.application, part) for part in APPLICATION}
            application = ApplicationNames(
                **{part: _settled(wanted, arguments[key, part], settings) for part, wanted in parts.items()}
            )
        credentials[key] = replace(
            names, argument=value.argument, variable=value.variable, user=user, application=application
        )
    return credentials


def environment_names(api: Api, settings: Settings) -> ArgumentNames | None:
    """The argument that selects one of the named servers."""
    return ArgumentNames(_ENVIRONMENT, _variable(_ENVIRONMENT, settings)) if api.environments else None


def application_arguments(names: CredentialNames) -> list[ArgumentNames]:
    """The arguments of an application that obtains tokens itself."""
    return [] if names.application is None else [getattr(names.application, part) for part in APPLICATION]


def server_variable_names(
    api: Api, credentials: Collection[CredentialNames], settings: Settings
) -> Mapping[str, ArgumentNames]:
    """Arguments for variable parts of URLs, named after the variable unless another argument has that name."""
    taken = {names.argument for names in credentials} | {names.user.argument for names in credentials if names.user}
    taken |= {_ENVIRONMENT} if api.environments else set()
    taken |= {argument.argument for names in credentials for argument in application_arguments(names)}
    variables: dict[str, ArgumentNames] = {}
    for variable in api.variables:
        names = _argument(variable.name, settings)
        while names.argument in taken:
            names = _argument(f"server_{names.argument}", settings)
        taken.add(names.argument)
        variables[variable.name] = names
    return variables


def _claims(scheme: SecurityScheme, names: CredentialNames, settings: Settings) -> Iterator[Claim[tuple[str, str]]]:
    """The arguments of a security scheme."""
    stated = settings.credentials.get(scheme.key)
    parts = [("value", names.argument, stated is not None)]
    if names.user is not None:
        parts.append(("user", names.user.argument, stated is not None and stated.user is not None))
    for part, named in zip(APPLICATION, application_arguments(names), strict=False):
        parts.append((part, named.argument, stated is not None and getattr(stated, part) is not None))
    for part, argument, is_chosen in parts:
        yield Claim(
            key=(scheme.key, part),
            name=argument,
            origin=scheme.origin,
            what=f"the argument for security scheme `{scheme.key}`",
            is_chosen=is_chosen,
            rank=(argument != scheme.key, scheme.key),
        )


def _settled(wanted: ArgumentNames, argument: Identifier, settings: Settings) -> ArgumentNames:
    """Argument and variable. If the argument got a longer name, the variable does too."""
    return wanted if argument == wanted.argument else ArgumentNames(argument, _variable(argument, settings))


def _stated_credential(
    scheme: SecurityScheme, api: Api, settings: Settings, found: Diagnostics
) -> CredentialNames | None:
    """The settings of a scheme."""
    stated = settings.credentials.get(scheme.key)
    if stated is None:
        return None
    user = stated.user
    chosen = [(part, getattr(stated, part)) for part in ("user", *APPLICATION)]
    taken: list[tuple[tuple[str, ...], str]] = [(("argument",), stated.argument)]
    taken += [((part, "argument"), named.argument) for part, named in chosen if named is not None]
    for steps, argument in taken:
        if argument in CLIENT_ARGUMENTS:
            found.error(
                Code.INVALID_SETTING,
                settings.position("credentials", scheme.key, *steps, otherwise=scheme.origin),
                f"credentials.{scheme.key}.{'.'.join(steps)}: `{argument}` is already an "
                "argument or attribute of every client",
            )
    if user is not None and scheme.kind != "basic":
        found.error(
            Code.INVALID_SETTING,
            settings.position("credentials", scheme.key, "user", otherwise=scheme.origin),
            f"credentials.{scheme.key}.user: only HTTP Basic authentication has a user name",
        )
    if scheme.client_flow is None and any(named is not None for part, named in chosen if part != "user"):
        found.error(
            Code.INVALID_SETTING,
            settings.position("credentials", scheme.key, otherwise=scheme.origin),
            f"credentials.{scheme.key}: security scheme `{scheme.key}` has no `clientCredentials` flow",
        )
    return CredentialNames(
        argument=Identifier(stated.argument),
        variable=Identifier(stated.variable),
        is_secret=stated.secret,
        description=stated.description or scheme.description,
        user=(
            None
            if scheme.kind != "basic"
            else (
                _argument("username", settings)
                if user is None
                else ArgumentNames(Identifier(user.argument), Identifier(user.variable))
            )
        ),
        application=_application(scheme, api, settings),
    )


def _default_credential(scheme: SecurityScheme, api: Api, settings: Settings) -> CredentialNames:
    """Default names: after the scheme, or the usual names of the kind if there is only one scheme."""
    if scheme.kind == "basic":
        # With several schemes of this kind, each pair is named after its scheme.
        only = sum(other.kind == "basic" for other in api.schemes) == 1
        before = "" if only else f"{scheme.key}_"
        user = _argument(f"{before}username", settings)
        value = _argument(f"{before}password", settings)
    else:
        user = None
        value = _argument("api_key" if len(api.schemes) == 1 else scheme.key, settings)
    return CredentialNames(
        argument=value.argument,
        variable=value.variable,
        is_secret=True,
        description=scheme.description,
        user=user,
        application=_application(scheme, api, settings),
    )


def _application(scheme: SecurityScheme, api: Api, settings: Settings) -> ApplicationNames | None:
    """Names of an application's credentials; with several flows, they are named after their schemes."""
    if scheme.client_flow is None:
        return None
    stated = settings.credentials.get(scheme.key)
    only = sum(other.client_flow is not None for other in api.schemes) == 1
    names: dict[str, ArgumentNames] = {}
    for part in APPLICATION:
        named: Named | None = getattr(stated, part) if stated is not None else None
        names[part] = (
            _argument(part if only else f"{scheme.key}_{part}", settings)
            if named is None
            else ArgumentNames(Identifier(named.argument), Identifier(named.variable))
        )
    return ApplicationNames(**names)


def _argument(words: str, settings: Settings) -> ArgumentNames:
    argument = identifier(words, reserved=CLIENT_ARGUMENTS)
    return ArgumentNames(argument, _variable(argument, settings))


def _variable(argument: Identifier, settings: Settings) -> Identifier:
    return Identifier(f"{settings.environment}_{argument.upper().rstrip('_')}")
