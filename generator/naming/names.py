"""Settle every name of a package, before anything is rendered."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from ..diagnostics import Code, Diagnostics, Position
from ..model.api import Api, SecurityScheme
from ..settings.settings import Settings, TokenRenewal
from .claims import Claims
from .identifiers import Identifier, constant, identifier
from .operations import operation_names
from .reserved import CLIENT_ARGUMENTS, CLIENT_CLASSES, TOKEN_SOURCE_CLASSES
from .resources import resource_tree
from .schemas import schema_names
from .table import ArgumentNames, CredentialNames, SymbolTable, TokenSourceNames, TwinNames


def name(api: Api, settings: Settings, sources: Mapping[Path, Sequence[str]]) -> SymbolTable:
    """Settle every name of the package.

    Args:
        api: The model.
        settings: The settings.
        sources: The lines of the document's files, for findings.

    Raises:
        DiagnosticsError: Two things would have the same name.
    """
    found = Diagnostics({**sources, **settings.lines})
    clients = TwinNames.from_sync(Identifier(settings.client))
    renewal = settings.tokens.renewal if settings.tokens is not None else None
    _check_classes(settings, api.origin, found)
    paging = _paging(api)
    schemas = schema_names(api, found)
    classes = {symbol for named in schemas.values() for symbol in (named.model, named.param)}
    credentials = _credentials(api, settings, found)
    table = SymbolTable(
        package=Identifier(settings.package),
        clients=clients,
        base_url_variable=Identifier(f"{settings.environment}_BASE_URL"),
        schemas=schemas,
        operations=operation_names(api, {*classes, *paging.values()}, found),
        resources=resource_tree(api, {*classes, clients.sync, clients.asynchronous}, found),
        credentials=credentials,
        server_variables=_server_variables(api, credentials.values(), settings),
        paging=paging,
        token_source=_token_source(renewal) if renewal is not None else None,
    )
    found.raise_for_errors()
    return table


def _check_classes(settings: Settings, root: Position, found: Diagnostics) -> None:
    """Report classes of the settings that every package has for something else."""
    renewal = settings.tokens.renewal if settings.tokens is not None else None
    stated: list[tuple[tuple[str, ...], str, Collection[str]]] = [(("client",), settings.client, CLIENT_CLASSES)]
    if renewal is not None:
        stated.append((("tokens", "renewal", "name"), renewal.name, TOKEN_SOURCE_CLASSES))
    claims = Claims(found)
    for steps, wanted, taken in stated:
        position = settings.position(*steps, otherwise=root)
        setting = ".".join(steps)
        for symbol in (wanted, f"Async{wanted}"):
            if symbol in taken:
                problem = f"{setting}: every package has a class `{symbol}` for something else"
                found.error(Code.INVALID_SETTING, position, problem, hint="choose another name")
            claims.claim(symbol, position, f"the class that `{setting}` names", "choose another name")


def _token_source(renewal: TokenRenewal) -> TokenSourceNames:
    return TokenSourceNames(
        classes=TwinNames.from_sync(Identifier(renewal.name)), base=Identifier(f"{renewal.name}Base")
    )


def _paging(api: Api) -> dict[tuple[str, int | None], Identifier]:
    """The constants of page styles: a style with several default sizes has one for each."""
    used = {(o.paging, o.page_size) for o in api.operations if o.paging is not None}
    sizes = {style: {size for other, size in used if other == style} for style, _ in used}
    constants: dict[tuple[str, int | None], Identifier] = {}
    for style, size in sorted(used, key=lambda pair: (pair[0], pair[1] or 0)):
        several = [] if len(sizes[style]) == 1 else [str(size or "unsized")]
        wanted = _joined(constant(style), several)
        while wanted in constants.values():
            wanted = Identifier(f"{wanted}_")
        constants[style, size] = wanted
    return constants


def _joined(first: Identifier, others: Sequence[str]) -> Identifier:
    return Identifier("_".join([first, *others]).upper())


def _credentials(api: Api, settings: Settings, found: Diagnostics) -> dict[str, CredentialNames]:
    claims = Claims(found)
    credentials: dict[str, CredentialNames] = {}
    for scheme in api.schemes:
        names = _stated_credential(scheme, settings, found) or _default_credential(scheme, api, settings)
        credentials[scheme.key] = names
        arguments = [names.argument, *([names.user.argument] if names.user is not None else [])]
        for argument in arguments:
            what = f"the argument for security scheme `{scheme.key}`"
            claims.claim(argument, scheme.origin, what, "name the arguments in the settings")
    return credentials


def _stated_credential(scheme: SecurityScheme, settings: Settings, found: Diagnostics) -> CredentialNames | None:
    """What the settings say about a scheme."""
    stated = settings.credentials.get(scheme.key)
    if stated is None:
        return None
    user = stated.user
    taken = [(("argument",), stated.argument), *([(("user", "argument"), user.argument)] if user is not None else [])]
    for steps, argument in taken:
        if argument in CLIENT_ARGUMENTS:
            found.error(
                Code.INVALID_SETTING,
                settings.position("credentials", scheme.key, *steps, otherwise=scheme.origin),
                f"credentials.{scheme.key}.{'.'.join(steps)}: every client has an argument `{argument}` for "
                "something else, or uses the name",
            )
    if user is not None and scheme.kind != "basic":
        found.error(
            Code.INVALID_SETTING,
            settings.position("credentials", scheme.key, "user", otherwise=scheme.origin),
            f"credentials.{scheme.key}.user: only HTTP basic authentication has a user name",
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
                else ArgumentNames(argument=Identifier(user.argument), variable=Identifier(user.variable))
            )
        ),
    )


def _default_credential(scheme: SecurityScheme, api: Api, settings: Settings) -> CredentialNames:
    """The names of what the settings do not name: after the scheme, or of the usual kind if there is only one."""
    if scheme.kind == "basic":
        # With several schemes of this kind, each pair is called after its scheme.
        only = sum(other.kind == "basic" for other in api.schemes) == 1
        before = "" if only else f"{scheme.key}_"
        user = _argument(f"{before}username", settings)
        value = _argument(f"{before}password", settings)
    else:
        user = None
        value = _argument("api_key" if len(api.schemes) == 1 else scheme.key, settings)
    return CredentialNames(
        argument=value.argument, variable=value.variable, is_secret=True, description=scheme.description, user=user
    )


def _server_variables(
    api: Api, credentials: Collection[CredentialNames], settings: Settings
) -> dict[str, ArgumentNames]:
    """Arguments for parts of URLs: called after the variable, unless a credential has that name."""
    taken = {names.argument for names in credentials} | {names.user.argument for names in credentials if names.user}
    variables: dict[str, ArgumentNames] = {}
    for variable in api.variables:
        names = _argument(variable.name, settings)
        while names.argument in taken:
            names = _argument(f"server_{names.argument}", settings)
        taken.add(names.argument)
        variables[variable.name] = names
    return variables


def _argument(words: str, settings: Settings) -> ArgumentNames:
    argument = identifier(words, reserved=CLIENT_ARGUMENTS)
    return ArgumentNames(
        argument=argument, variable=Identifier(f"{settings.environment}_{argument.upper().rstrip('_')}")
    )
