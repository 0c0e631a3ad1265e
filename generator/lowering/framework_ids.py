"""What frameworks make of ids: they derive them from method and path, and number those that are not unique.

Each function looks at one operation alone. ARCHITECTURE describes the rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..words import words
from .grammar import ACTIONS, READING, SEVERAL, is_same_thing
from .routes import Name, Route, Spelling, Step, resource_step

_ROUTE: Final = re.compile(r"\W")
_USING: Final = re.compile(r"Using(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?=_[0-9]+$|$)")
"""Springfox appends this to the name of a function."""
_NUMBERED: Final = re.compile(r"(.*[^\W0-9_])_([0-9]+)")
_VERBS: Final = ACTIONS | READING | SEVERAL
_DIGITS: Final = "0123456789"
_DOING: Final = {
    "get": READING | {"list"},
    "post": frozenset({"create"}),
    "put": frozenset({"replace", "update"}),
    "patch": frozenset({"patch", "update"}),
    "delete": frozenset({"delete", "destroy", "remove"}),
}
"""Verbs that say the same as an HTTP method."""
_SETTING: Final = frozenset({"post", "put", "patch"})
"""Methods that are no verbs of English, or at least none that people use for an operation."""


def without_route(id_: str, method: str, path: str) -> str:
    """The name of the function in an id that also contains method and path, or only the method."""
    suffix = _ROUTE.sub("_", path) + f"_{method}"
    return _USING.sub("", id_.removesuffix(suffix) if len(id_) > len(suffix) else id_)


def without_number(id_: str, route: Route) -> tuple[str, bool]:
    """An id without the number that makes it unique (`delete_2`), and whether there was one.

    If an id mentions the whole path, only the number distinguishes it from ids of the same path, so it stays:
    `users_retrieve_2`.
    """
    found = _NUMBERED.fullmatch(id_)
    if found is None or found[2] in route.every or (route.steps and _is_mentioned(route.steps, words(found[1]))):
        return id_, False
    return found[1], True


def is_route(said: Sequence[str], method: str, route: Route, tag: Name | None) -> bool:
    """Whether an id only repeats method and path: `PostAccountsAccount`, `GetApiTodoById`, `usersIdGet`."""
    if method not in (said[0], said[-1]):
        return False
    is_first = said[0] == method
    # Compared without word boundaries: `GetAXYears` does not show them.
    rest = "".join(said[1:] if is_first else said[:-1])
    # Where an id leaves out parameters, a number can distinguish it: `GetTodoitems2`.
    bare = rest.rstrip(_DIGITS) if is_first else rest
    whole, own = route.spelling, route.own
    if whole.fixed != own.fixed and (rest in (whole.named, whole.introduced) or whole.fixed in (rest, bare)):
        # `getApiKeys` of the tag `API Keys` is about API keys.
        return tag is None or rest != "".join(tag).replace("_", "")
    if own.named != own.fixed:
        return rest in (whole.named, own.named) or _leaves_out(rest, bare, method, route, is_first=is_first)
    if rest not in (whole.named, own.fixed):
        return False
    if method in _SETTING:
        return bool(rest)
    # Without parameters, the id could have been chosen: `getAnalyticsEvents`, `users_delete`.
    return tag is None and len(route.steps) > 1 if is_first else bool(rest) and method != "delete"


def _leaves_out(rest: str, bare: str, method: str, route: Route, *, is_first: bool) -> bool:
    """Whether an id repeats a path with parameters, but introduces them with a word or leaves them out."""
    own: Spelling = route.own
    if rest == own.introduced:
        # `getUserById` of `/user/{id}` could have been chosen.
        return method in _SETTING or all(step.is_collection for step in route.steps if step.parameters)
    if not is_first or own.fixed not in (rest, bare):
        return False
    last = route.steps[-1]
    return (
        method in _SETTING or rest != own.fixed or (method == "delete" and last.is_collection and bool(last.parameters))
    )


def without_module(said: Sequence[str]) -> list[str]:
    """The words of an id without those of the module in front: `shop_api_list_orders`."""
    at = said.index("api") + 1 if "api" in said else 0
    is_module = 1 < at < len(said) and said[0] not in _VERBS and said[at] in _VERBS
    return list(said[at:] if is_module else said)


def without_method(said: Sequence[str], method: str, resource: Sequence[str]) -> list[str]:
    """The words of an id without the HTTP method in front of a resource and a verb: `post_TaskCreate`."""
    is_repeated = said[0] == method and said[-1] in _DOING.get(method, ()) and is_same_thing(said[1:-1], resource)
    return list(said[1:] if is_repeated else said)


def is_bare_method(method: str, route: Route, tag: Name | None) -> bool:
    """Whether `putUser` or `postUser` says no more than `PUT` of a user, or `POST` of users."""
    at = resource_step(route.steps, tag)
    if at is None or at != len(route.steps) - 1:
        return False
    return method == "put" or (method == "post" and not route.steps[at].parameters)


def stated_verb(said: Sequence[str], route: Route) -> list[str] | None:
    """The verb in an id of the words of the path and a verb, perhaps with a number: `users_posts_partial_update`."""
    end = len(said) - (len(said) > 1 and said[-1].isdecimal())
    if len(route.steps) < 2 or said[end - 1] not in _VERBS:
        return None
    at = next((at for at in (end - 1, end - 2) if "".join(said[: max(at, 0)]) == route.own.fixed), 0)
    return list(said[at:]) if at > 0 else None


def is_said(said: Sequence[str], route: Route, tag: Name | None) -> bool:
    """Whether an id mentions all parts of a path below the resource."""
    at = resource_step(route.steps, tag)
    return at is None or _is_mentioned(route.steps[at + 1 :], said)


def _is_mentioned(steps: Sequence[Step], said: Sequence[str]) -> bool:
    return all(any(is_same_thing([word], [one]) for one in said) for step in steps for word in step.words)
