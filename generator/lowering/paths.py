"""The path of an operation in the client: `("bookings", "reschedule")` for `client.bookings.reschedule`.

A name depends only on the operation itself (its id, first tag, method and path), so that adding or removing another
operation changes no name. ARCHITECTURE describes the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ..words import spelled_out, words
from .grammar import is_meaningless
from .phrases import method_words
from .routes import ROOT, Name, Route, by_shape, plain_verb

_STATED: Final = re.compile(r"[^\W\d_][\w-]*(?:[./#:]+[^\W_][\w-]*)+")
_SEPARATORS: Final = re.compile(r"[./#:]+")
_DOTTED_TAG: Final = re.compile(r"[^\W_][\w-]*(?:\.[^\W_][\w-]*)+")
_CONTROLLER: Final = re.compile(r"([^\W_]+)Controller[_.-](?:[0-9]{4}-[0-9]{2}-[0-9]{2}_)?(.+)")
_GROUP: Final = re.compile(r"([A-Z][A-Za-z0-9]*)_([A-Z][A-Za-z0-9]*)")
"""`VirtualMachines_Get`, the format that AutoRest requires, and `UserService_GetUser`, that of gRPC gateways."""
_SERVICE: Final = "_service"
_USING: Final = re.compile(r"Using(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?=_[0-9]+$|$)")
"""Springfox appends this to the name of a function."""
_VERSION: Final = re.compile(r"v[0-9]+")
_KINDS: Final = frozenset({"api", "apis", "controller", "endpoint", "endpoints", "rest"})
"""Last words of a tag that only say that it is a tag."""


def path_name(method: str, path: str, node: Mapping[str, Any], id_: str | None) -> Name:
    """The resources and the method of an operation.

    Args:
        method: Its HTTP method, in lower case.
        path: Its path.
        node: The operation.
        id_: Its `operationId`, if it is unique.
    """
    if id_ is not None and _STATED.fullmatch(id_):
        return tuple(part if "." in id_ else "_".join(words(part)) for part in _SEPARATORS.split(id_))
    route = Route.of(path)
    stated = first_tag(node)
    tag = tag_resource(stated) if stated is not None else None
    if id_ is None or not words(id_):
        return by_shape(method, route, tag)
    said, group = _said(id_, method, path)
    if group is not None and tag is not None and tag == (group[0] + _SERVICE,):
        tag = group
    if _is_mechanical(said, method, route, tag):
        return by_shape(method, route, tag)
    resource = tag or group or (("_".join(route.steps[0].words),) if route.steps else ROOT)
    own = [word for part in resource for word in words(part)]
    spoken = method_words(said, own, method)
    if len(resource) > 1 and spoken == said:
        spoken = method_words(said, words(resource[-1]), method)
    return (*resource, "_".join(spoken) or plain_verb(method, route, said))


def long_names(short: str, method: str, path: str, id_: str | None) -> Iterator[str]:
    """Longer names of a method, best first, for an operation whose name belongs to another one."""
    route = Route.of(path)
    version = next((segment for segment in path.split("/") if _VERSION.fullmatch(segment)), None)
    if version is not None:
        yield f"{short}_{version}"
    if id_ is not None and words(id_) and not _STATED.fullmatch(id_):
        yield "_".join(words(id_))
    parameters = [parameter for step in route.steps for parameter in step.parameters]
    if parameters:
        yield f"{short}_by_{'_and_'.join('_'.join(parameter) for parameter in parameters)}"
    yield "_".join([method, *route.every])


def tag_resource(tag: str) -> Name | None:
    """The resource that a tag names; None for generic tags such as `default`."""
    if _DOTTED_TAG.fullmatch(tag):
        return tuple(tag.split("."))
    spoken = words(tag) or (spelled_out(tag) if not tag.isascii() else [])
    while len(spoken) > 1 and spoken[-1] in _KINDS:
        spoken.pop()
    return ("_".join(spoken),) if spoken and not is_meaningless(tag.strip()) else None


def first_tag(node: Mapping[str, Any]) -> str | None:
    """The tag that determines the resource of an operation."""
    tags: Sequence[Any] = node.get("tags") or ()
    return str(tags[0]) if tags else None


def _said(id_: str, method: str, path: str) -> tuple[list[str], Name | None]:
    """The words of an id without the additions of a framework, and the resource that it names."""
    id_ = _without_route(id_, method, path)
    id_ = _USING.sub("", id_)
    found = _CONTROLLER.fullmatch(id_) or _GROUP.fullmatch(id_)
    if found is not None and words(found[2]):
        return words(found[2]), ("_".join(words(found[1])).removesuffix(_SERVICE),)
    said = words(id_)
    while len(said) > 1 and is_meaningless(said[0]):
        del said[0]
    return said, None


def _without_route(id_: str, method: str, path: str) -> str:
    """The function name in an id from FastAPI, which consists of function, path and method."""
    suffix = re.sub(r"\W", "_", path) + f"_{method}"
    return id_.removesuffix(suffix) if len(id_) > len(suffix) else id_


def _is_mechanical(said: Sequence[str], method: str, route: Route, tag: Name | None) -> bool:
    """Whether an id only repeats method and path, including parameters: `PostAccountsAccount`."""
    if method not in (said[0], said[-1]):
        return False
    # Compared without word boundaries: `GetAXYears` does not show them.
    rest = "".join(said[1:] if said[0] == method else said[:-1])
    if route.spoken == route.fixed and method in ("get", "delete", "head", "options"):
        # Without parameters, the id could have been chosen: `getAnalyticsEvents`.
        return tag is None and len(route.steps) > 1 and rest in ("".join(route.every), "".join(route.fixed))
    return bool(rest) and rest in ("".join(route.every), "".join(route.spoken))
