"""The method name from an `operationId`: its words, without words that only repeat the resource.

Words are removed only as a whole noun that a verb refers to, never from the middle of a phrase: `getUserById` of
`users` becomes `get_by_id`, `banUserFromGuild` of `guilds` is unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .grammar import ACTIONS, ARTICLES, JOINING, MANNERS, PREPOSITIONS, READING, SEVERAL, is_plural, is_same_thing

_VERSION: Final = re.compile(r"v[0-9]+")


def method_words(said: Sequence[str], resource: Sequence[str], method: str) -> list[str]:
    """The words of a method; empty if the id contains only the resource.

    Args:
        said: The words of the id.
        resource: The words of the resource.
        method: The HTTP method, in lower case.
    """
    own = list(said)
    version = [own.pop()] if len(own) > 1 and _VERSION.fullmatch(own[-1]) else []
    if is_same_thing(own, resource):
        return [*own, *version] if own[0] in ACTIONS else version
    rest = _after(own, resource)
    if len(rest) < len(own) and rest[1:] == ["collection"] and _is_reading(rest[:1], method):
        return ["list", *version]
    return [*_without(rest, resource, method), *version]


def _after(said: list[str], resource: Sequence[str]) -> list[str]:
    """The words without a leading resource: `users_list` -> `list`."""
    rest = said[len(resource) :]
    begins = is_same_thing(said[: len(resource)], resource)
    if not begins or not rest or rest[0] in PREPOSITIONS | JOINING:
        return said
    if len(resource) == 1 and said[0] in ACTIONS and rest[0] not in ACTIONS:
        # `search_users` of `search`.
        return said
    return rest


def _without(said: list[str], resource: Sequence[str], method: str) -> list[str]:
    """The words without a resource after the verb: `delete_user` -> `delete`."""
    at = _verb_length(said)
    verb, rest = said[:at], said[at:]
    is_all = rest[:1] == ["all"]
    if rest[:1] and rest[0] in ARTICLES and len(rest) > 1:
        rest = rest[1:]
    if is_all and _is_reading(verb, method) and (len(rest) == 1 or rest[1] in PREPOSITIONS):
        return ["list", *rest[1:]]
    noun, after = rest[is_all : is_all + len(resource)], rest[is_all + len(resource) :]
    if not noun or not is_same_thing(noun, resource):
        return [*verb, *rest]
    if after and after[0] not in PREPOSITIONS | JOINING:
        # The resource determines the meaning of the next noun. In `save_albums_user`, it is the object of the verb.
        is_said_of = verb[-1] in READING | SEVERAL or not is_plural(noun[-1])
        return [*verb, *rest[:is_all], *after] if is_said_of else [*verb, *rest]
    if after and after[0] in JOINING:
        return [*verb, *rest]
    if verb[-1] in SEVERAL:
        return [*verb, *after]
    if is_all or is_plural(noun[-1]):
        if _is_reading(verb, method):
            return ["list", *after]
        return [*verb, *rest]
    return [*verb, *after]


def _is_reading(verb: Sequence[str], method: str) -> bool:
    return len(verb) == 1 and verb[0] in READING and method == "get"


def _verb_length(said: Sequence[str]) -> int:
    """How many words form the verb: `create`, `create_or_update`, `bulk_delete`."""
    if said[1:2] and said[1] in JOINING and len(said) > 2:
        return 3
    return 2 if len(said) > 1 and said[0] in MANNERS and said[1] in ACTIONS else 1
