"""Assign every name of a package before rendering."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..diagnostics import Code, Diagnostics, Position
from ..model.api import Api
from ..settings.authentication import TokenRenewal
from ..settings.settings import Settings
from .claims import Claim, settled
from .contested import check_contested
from .credentials import credential_names, environment_names, server_variable_names
from .identifiers import Identifier, constant
from .members import members
from .operations import operation_names
from .renames import Renames
from .reserved import CLIENT_CLASSES, TOKEN_SOURCE_CLASSES
from .resources import resource_tree
from .schemas import schema_names
from .table import SymbolTable, TokenSourceNames, TwinNames


def name(api: Api, settings: Settings, found: Diagnostics) -> SymbolTable:
    """Assign every name of the package.

    Args:
        api: The model.
        settings: The settings.
        found: Receives the names that cannot be assigned, such as one that was chosen twice.
    """
    clients = TwinNames.from_sync(Identifier(settings.client))
    renewal = settings.tokens.renewal if settings.tokens is not None else None
    _check_classes(settings, api.origin, found)
    renames = Renames(api, settings)
    renames.check(found)
    paging = _paging(api)
    client = members(api, renames, found)
    schemas = schema_names(api, renames, found)
    check_contested(api, schemas, found)
    classes = {symbol for named in schemas.values() for symbol in (named.model, named.param)}
    credentials = credential_names(api, settings, found)
    return SymbolTable(
        package=Identifier(settings.package),
        clients=clients,
        base_url_variable=Identifier(f"{settings.environment}_BASE_URL"),
        schemas=schemas,
        operations=operation_names(api, client, renames, paging.values(), found),
        resources=resource_tree(api, client, {*classes, clients.sync, clients.asynchronous}),
        credentials=credentials,
        environment=environment_names(api, settings),
        server_variables=server_variable_names(api, credentials.values(), settings),
        paging=paging,
        token_source=_token_source(renewal) if renewal is not None else None,
    )


def _check_classes(settings: Settings, root: Position, found: Diagnostics) -> None:
    """Report class names in the settings that every package uses for something else."""
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
                problem = f"{setting}: `{symbol}` is already a class of every package"
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
    """Constants of page styles; a style with several default page sizes has one constant per size."""
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
