"""The operations that the settings have tokens renewed by: they must be there, and take what they are to be sent."""

from __future__ import annotations

from generator.diagnostics import Code, Diagnostics, Position
from generator.model import Api, Operation
from generator.settings import Tokens


def operation_named(api: Api, id_: str) -> Operation | None:
    """The operation with an id, if there is one."""
    return next((operation for operation in api.operations if operation.id == id_), None)


def check_tokens(api: Api, tokens: Tokens, root: Position, found: Diagnostics) -> None:
    """Report operations that are missing, or that have no place for the refresh token.

    Args:
        api: The model.
        tokens: The settings.
        root: Where the document begins: the place of a missing operation.
        found: Takes the findings.
    """
    for way, wanted in (("renewal", tokens.renewal), ("oauth", tokens.oauth)):
        if wanted is not None and operation_named(api, wanted.operation) is None:
            text = f"tokens.{way}.operation: there is no operation `{wanted.operation}`"
            found.error(Code.INVALID_SETTING, root, text, hint="name one by its `operationId`")
    if tokens.renewal is None or (operation := operation_named(api, tokens.renewal.operation)) is None:
        return
    properties = operation.body.properties if operation.body is not None else ()
    if tokens.renewal.sends not in {property_.wire for property_ in properties}:
        text = f"tokens.renewal.sends: the body of `{operation.id}` has no property `{tokens.renewal.sends}`"
        found.error(Code.INVALID_SETTING, operation.origin, text)
