"""The words of URL paths, and default names of operations, derived from method and path."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from ..words import spelled_out, words
from .grammar import ACTIONS, NOUNS_TOO, is_meaningless, is_plural, is_same_thing, singular

Name = tuple[str, ...]

_PARAMETER: Final = re.compile(r"\{([^{}]*)\}")
_ITEM: Final = {"get": "get", "post": "update", "put": "replace", "patch": "update", "delete": "delete"}
_COLLECTION: Final = {"get": "list", "post": "create", "put": "replace_all", "patch": "update_all"} | {
    "delete": "delete_all"
}
_THING: Final = {"get": "get", "post": "create", "put": "replace", "patch": "update", "delete": "delete"}
ROOT: Final = ("api",)
"""The resource of operations without one."""
_DEEPEST: Final = 4
"""Maximum nesting of a path's resources; further parts become part of the method name."""


@dataclass(frozen=True, slots=True)
class Step:
    """A static part of a path.

    Attributes:
        words: Its words.
        parameters: The parameters that follow it, each as words.
    """

    words: tuple[str, ...]
    parameters: tuple[tuple[str, ...], ...] = ()

    @property
    def is_collection(self) -> bool:
        """Whether it is a plural."""
        return is_plural(self.words[-1]) and not self.is_action

    @property
    def is_action(self) -> bool:
        """Whether it is a verb."""
        first, last = self.words[0], self.words[-1]
        return first in ACTIONS and (len(self.words) == 1 or first not in NOUNS_TOO or not is_plural(last))


@dataclass(frozen=True, slots=True)
class Route:
    """The meaningful part of a path, without a prefix that all paths of an API share, such as `/api/v1`.

    Attributes:
        every: The words of all parts, including parameters.
        steps: The static parts.
        leading: The parameters before the first static part.
    """

    every: tuple[str, ...]
    steps: tuple[Step, ...]
    leading: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, path: str) -> Self:
        """The route for a path."""
        every: list[str] = []
        steps: list[Step] = []
        leading: list[tuple[str, ...]] = []
        for segment in path.split("/"):
            for number, piece in enumerate(_PARAMETER.split(segment)):
                spoken = tuple(words(piece) or (() if piece.isascii() else spelled_out(piece)))
                every += spoken
                if number % 2 and steps:
                    steps[-1] = Step(steps[-1].words, (*steps[-1].parameters, spoken))
                elif number % 2:
                    leading.append(spoken)
                elif spoken and (steps or not is_meaningless(piece)):
                    steps.append(Step(spoken))
        return cls(tuple(every), tuple(steps), tuple(leading))

    @property
    def fixed(self) -> Name:
        """The words of the static parts."""
        return tuple(word for step in self.steps for word in step.words)

    @property
    def spoken(self) -> Name:
        """The words of the steps and their parameters."""
        return tuple(w for step in self.steps for part in (step.words, *step.parameters) for w in part)


def by_shape(method: str, route: Route, tag: Name | None) -> Name:
    """The name of an operation from its method and path, such as `customers.cards.delete`.

    Args:
        method: The HTTP method, in lower case.
        route: The path.
        tag: The resource from the document, if any. Later parts of the path are its sub-resources; if it is not in the
            path, the method name contains the words of the whole path.
    """
    steps = route.steps
    if not steps:
        return (*(tag or ROOT), _by_parameters(_THING.get(method, method), route.leading))
    if tag is None:
        return _nested(method, ("_".join(steps[0].words),), steps)
    own = tag[-1].split("_")
    at = next((i for i, step in enumerate(steps) if is_same_thing(own, step.words)), None)
    return _nested(method, tag, steps[at:]) if at is not None else (*tag, _flat(method, steps))


def plain_verb(method: str, route: Route, noun: Sequence[str]) -> str:
    """The verb for a method on `noun`: `list` for `GET` of several things."""
    if route.steps and route.steps[-1].parameters:
        return _ITEM.get(method, method)
    return (_COLLECTION if is_plural(noun[-1]) else _THING).get(method, method)


def _nested(method: str, base: Name, steps: Sequence[Step]) -> Name:
    """The name of an operation on the last of `steps`, the first of which is the resource `base`."""
    *before, last = steps
    above, here = [*base, *_resources(before[1:])], [*base, *_resources(steps[1:])]
    if last.is_action:
        resources, verb = above, _action(method, last)
    elif last.parameters:
        # One parameter identifies the resource; several are part of the name.
        resources = here
        verb = _by_parameters(_ITEM.get(method, method), last.parameters if len(last.parameters) > 1 else ())
    elif last.is_collection:
        resources, verb = here, _COLLECTION.get(method, method)
    else:
        resources, verb = above, _THING.get(method, method)
        verb = "_".join([verb, *last.words]) if before else verb
    kept, rest = resources[:_DEEPEST], resources[_DEEPEST:]
    return (*kept, "_".join([verb, *rest]))


def _resources(steps: Sequence[Step]) -> list[str]:
    """The resources in static parts. A verb is not a resource, but belongs to what follows it: `preview_lines`."""
    resources: list[str] = []
    prefix: list[str] = []
    for step in steps:
        prefix += step.words
        if not step.is_action:
            resources.append("_".join(prefix))
            prefix = []
    return [*resources, *(["_".join(prefix)] if prefix else [])]


def _by_parameters(verb: str, parameters: Sequence[Sequence[str]]) -> str:
    return "_by_".join([verb, *(["_and_".join("_".join(words_) for words_ in parameters)] if parameters else [])])


def _action(method: str, step: Step) -> str:
    own = "_".join(step.words)
    return _by_parameters(f"{_THING[method]}_{own}" if method in ("delete", "patch") else own, step.parameters)


def _flat(method: str, steps: Sequence[Step]) -> str:
    *before, last = steps
    leading = [word for step in before for word in (*step.words[:-1], singular(step.words[-1]))]
    if last.is_action:
        own = _action(method, last)
        return "_".join([own, *leading] if len(last.words) == 1 and not last.parameters else [*leading, own])
    if last.parameters or not last.is_collection:
        verb = (_ITEM if last.parameters else _THING).get(method, method)
        return "_".join([verb, *leading, *last.words[:-1], singular(last.words[-1])])
    verb = _COLLECTION.get(method, method)
    noun = last.words[-1] if verb != "create" else singular(last.words[-1])
    return "_".join([verb, *leading, *last.words[:-1], noun])
