"""The path of an operation in the client: `("bookings", "reschedule")` for `client.bookings.reschedule`.

A name depends only on the operation itself (its id, first tag, method, path, and whether it returns an array), so that
adding or removing another operation changes no name. ARCHITECTURE describes the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ..words import spelled_out, words
from .framework_ids import (
    is_bare_method,
    is_route,
    is_said,
    stated_verb,
    without_method,
    without_module,
    without_number,
    without_route,
)
from .grammar import is_meaningless
from .phrases import method_words
from .routes import ROOT, Name, Route, by_shape, plain_verb, resource_step

_STATED: Final = re.compile(r"[^\W\d_][\w-]*(?:[./#:]+[^\W_][\w-]*)+")
_COPY: Final = re.compile(r" \(([0-9]+)\)$")
"""The number of an id that would otherwise occur twice: `UserController.update (2)`."""
_SEPARATORS: Final = re.compile(r"[./#:]+")
_DOTTED_TAG: Final = re.compile(r"[^\W_][\w-]*(?:\.[^\W_][\w-]*)+")
_CONTROLLER: Final = re.compile(r"([^\W_]+)Controller[_.-](?:[0-9]{4}-[0-9]{2}-[0-9]{2}_)?(.+)")
_GROUP: Final = re.compile(r"([A-Z][A-Za-z0-9]*)_([A-Z][A-Za-z0-9]*)")
"""`VirtualMachines_Get`, the format that AutoRest requires, and `UserService_GetUser`, that of gRPC gateways."""
_SERVICE: Final = "_service"
_VERSION: Final = re.compile(r"v[0-9]+")
_DATED: Final = re.compile(r"api[0-9]+")
"""The first word of a tag with the version of the API: `Api20100401Message`."""
_KINDS: Final = frozenset({"api", "apis", "controller", "endpoint", "endpoints", "resource", "rest"})
"""Last words of a tag that only say that it is a tag."""


def path_name(method: str, path: str, stated: str | None, id_: str | None, *, is_list: bool = False) -> Name:
    """The resources and the method of an operation.

    Args:
        method: Its HTTP method, in lower case.
        path: Its path.
        stated: The tag that determines its resource, if it has one.
        id_: Its `operationId`, if it is unique.
        is_list: Whether it returns an array.
    """
    id_ = _COPY.sub(r"_\1", id_) if id_ is not None else None
    route = Route.of(path)
    if id_ is not None and _STATED.fullmatch(id_) and not _is_route(id_, method, route):
        return _stated(id_)
    tag = tag_resource(stated) if stated is not None else None
    if id_ is None or not words(id_):
        return by_shape(method, route, tag, is_list=is_list)
    id_, is_numbered = without_number(without_route(id_, method, path), route)
    said, group = _said(id_)
    if group is not None and tag is not None and tag == (group[0] + _SERVICE,):
        tag = group
    if not said or is_route(said, method, route, tag) or (is_numbered and not is_said(said, route, tag or group)):
        return by_shape(method, route, tag or group, is_list=is_list)
    verb = stated_verb(said, route) if group is None else None
    if verb is not None and resource_step(route.steps, tag) is not None:
        return by_shape(method, route, tag, is_list=is_list, verb="_".join(verb))
    resource = tag or group or (("_".join(route.steps[0].words),) if route.steps else ROOT)
    own = [word for part in resource for word in words(part)]
    said = without_method(said, method, own)
    spoken = method_words(said, own, method)
    if len(resource) > 1 and spoken == said:
        spoken = method_words(said, words(resource[-1]), method)
    if spoken == [method] and is_bare_method(method, route, tag or group):
        return by_shape(method, route, tag or group)
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
    if len(spoken) > 1 and _DATED.fullmatch(spoken[0]):
        del spoken[0]
    return ("_".join(spoken),) if spoken and not is_meaningless(tag.strip()) else None


def first_tag(node: Mapping[str, Any], title: str) -> str | None:
    """The tag that determines the resource of an operation.

    The title of the document is no such tag: ASP.NET puts the name of the application into both, as in `Shop | v1`.
    """
    tags: Sequence[Any] = node.get("tags") or ()
    stated = str(tags[0]) if tags else None
    return None if stated == title.partition("|")[0].strip() else stated


def _is_route(id_: str, method: str, route: Route) -> bool:
    """Whether an id with separators only repeats method and path: `get/articles`."""
    said = words(id_)
    return said[0] == method and "".join(said[1:]) == route.spelling.named


def _stated(id_: str) -> Name:
    """The resources and the method in an id that is a path."""
    parts = [part if "." in id_ else "_".join(words(part)) for part in _SEPARATORS.split(id_)]
    if parts[-1].isdecimal() and len(parts) > 2:
        # A second path of the same method: `storage#add#1`.
        parts[-2:] = [f"{parts[-2]}_{parts[-1]}"]
    if len(parts) > 2 and parts[0].lower() == "api":
        del parts[0]
    at = next((at for at, part in enumerate(parts[:-1]) if words(part)[1:] and words(part)[-1] == "controller"), None)
    if at is None:
        return tuple(parts)
    # The class and the function of a framework; the first namespace is that of the application.
    namespaces = [part for part in parts[min(at, 1) : at] if part.lower() != "controllers"]
    return (*namespaces, "_".join(words(parts[at])[:-1]), *parts[at + 1 :])


def _said(id_: str) -> tuple[list[str], Name | None]:
    """The words of an id, and the resource that it names."""
    found = _CONTROLLER.fullmatch(id_) or _GROUP.fullmatch(id_)
    if found is not None and words(found[2]):
        return words(found[2]), ("_".join(words(found[1])).removesuffix(_SERVICE),)
    said = words(id_)
    while len(said) > 1 and is_meaningless(said[0]):
        del said[0]
    return without_module(said), None
