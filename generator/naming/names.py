"""Settle every name of a package, before anything is rendered."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..diagnostics import Code, Diagnostics, Position
from ..model.api import Api, SecurityScheme
from ..settings.settings import Settings, TokenRenewal
from .claims import Claim, settled
from .identifiers import Identifier, constant, identifier
from .members import members
from .operations import operation_names
from .renames import Renames
from .reserved import CLIENT_ARGUMENTS, CLIENT_CLASSES, TOKEN_SOURCE_CLASSES
from .resources import resource_tree
from .schemas import schema_names
from .table import CredentialNames, SymbolTable, TokenSourceNames, TwinNames


def name(api: Api, settings: Settings, found: Diagnostics) -> SymbolTable:
    """Settle every name of the package.

    Args:
        api: The model.
        settings: The settings.
        found: Takes the names that cannot be settled, such as one that is chosen for two things.
    """
    clients = TwinNames.from_sync(Identifier(settings.client))
    renewal = settings.tokens.renewal if settings.tokens is not None else None
    _check_classes(settings, api.origin, found)
    renames = Renames(api, settings)
    renames.check(found)
    paging = _paging(api)
    client = members(api, renames, found)
    schemas = schema_names(api, renames, found)
    classes = {symbol for named in schemas.values() for symbol in (named.model, named.param)}
    return SymbolTable(
        package=Identifier(settings.package),
        clients=clients,
        base_url_variable=Identifier(f"{settings.environment}_BASE_URL"),
        schemas=schemas,
        operations=operation_names(api, client, renames, {*classes, *paging.values()}, found),
        resources=resource_tree(api, client, {*classes, clients.sync, clients.asynchronous}),
        credentials=_credentials(api, settings, found),
        paging=paging,
        token_source=_token_source(renewal) if renewal is not None else None,
    )


def _check_classes(settings: Settings, root: Position, found: Diagnostics) -> None:
    """Report classes of the settings that every package has for something else."""
    renewal = settings.tokens.renewal if settings.tokens is not None else None
    stated: list[tuple[tuple[str, ...], str, Collection[str]]] = [(("client",), settings.client, CLIENT_CLASSES)]
    if renewal is not None:
        stated.append((("tokens", "renewal", "name"), renewal.name, TOKEN_SOURCE_CLASSES))
    claims: list[Claim[str]] = []
    for steps, wanted, taken in stated:
        position = settings.position(*steps, otherwise=root)
        setting = ".".join(steps)
        for symbol in (wanted, f"Async{wanted}"):
            if symbol in taken:
                problem = f"{setting}: every package has a class `{symbol}` for something else"
                found.error(Code.INVALID_SETTING, position, problem, hint="choose another name")
            what = f"the class that `{setting}` names"
            claims.append(
                Claim(key=f"{setting} {symbol}", name=Identifier(symbol), origin=position, what=what, is_chosen=True)
            )
    settled(claims, found, hint="choose another name")


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
    arguments = settled(
        [_credential_claim(scheme, api, settings, found) for scheme in api.schemes],
        found,
        hint="name the arguments in `credentials` of the settings",
    )
    credentials: dict[str, CredentialNames] = {}
    for scheme in api.schemes:
        argument = arguments[scheme.key]
        stated = settings.credentials.get(scheme.key)
        if stated is not None:
            credentials[scheme.key] = CredentialNames(
                argument=argument,
                variable=Identifier(stated.variable),
                is_secret=stated.secret,
                description=stated.description or scheme.description,
            )
        else:
            variable = Identifier(f"{settings.environment}_{argument.upper().rstrip('_')}")
            credentials[scheme.key] = CredentialNames(
                argument=argument, variable=variable, is_secret=True, description=scheme.description
            )
    return credentials


def _credential_claim(scheme: SecurityScheme, api: Api, settings: Settings, found: Diagnostics) -> Claim[str]:
    """The argument that a security scheme wants."""
    stated = settings.credentials.get(scheme.key)
    if stated is not None and stated.argument in CLIENT_ARGUMENTS:
        found.error(
            Code.INVALID_SETTING,
            settings.position("credentials", scheme.key, "argument", otherwise=scheme.origin),
            f"credentials.{scheme.key}.argument: every client has an argument `{stated.argument}` for "
            "something else, or uses the name",
        )
    if stated is not None:
        wanted = Identifier(stated.argument)
    elif len(api.schemes) == 1:
        wanted = Identifier("api_key")
    else:
        wanted = identifier(scheme.key, reserved=CLIENT_ARGUMENTS)
    return Claim(
        key=scheme.key,
        name=wanted,
        origin=scheme.origin,
        what=f"the argument for security scheme `{scheme.key}`",
        is_chosen=stated is not None,
        rank=(wanted != scheme.key, scheme.key),
    )
