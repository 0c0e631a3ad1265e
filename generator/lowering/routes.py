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
class Spelling:
    """A path as ids spell it, without word boundaries.

    Attributes:
        named: With its parameters: `usersid`.
        introduced: With a word before each of them: `usersbyid`.
        fixed: Without them: `users`.
    """

    named: str
    introduced: str
    fixed: str

    @classmethod
    def of(cls, parts: Sequence[tuple[Sequence[str], bool]]) -> Self:
        """The spellings of parts, each with whether it is a parameter."""
        joined = [("".join(spoken), is_parameter) for spoken, is_parameter in parts]
        return cls(
            named="".join(text for text, _ in joined),
            introduced="".join(f"by{text}" if is_parameter else text for text, is_parameter in joined),
            fixed="".join(text for text, is_parameter in joined if not is_parameter),
        )


@dataclass(frozen=True, slots=True)
class Route:
    """The meaningful part of a path, without a prefix that all paths of an API share, such as `/api/v1`.

    Attributes:
        every: The words of all parts, including parameters and the prefix.
        steps: The static parts.
        leading: The parameters before the first static part.
        spelling: All parts, as ids spell them.
    """

    every: tuple[str, ...]
    steps: tuple[Step, ...]
    leading: tuple[tuple[str, ...], ...]
    spelling: Spelling

    @classmethod
    def of(cls, path: str) -> Self:
        """The route for a path."""
        parts: list[tuple[tuple[str, ...], bool]] = []
        steps: list[Step] = []
        leading: list[tuple[str, ...]] = []
        for segment in path.split("/"):
            for number, piece in enumerate(_PARAMETER.split(segment)):
                spoken = tuple(words(piece) or (() if piece.isascii() else spelled_out(piece)))
                parts.append((spoken, number % 2 == 1))
                if number % 2 and steps:
                    steps[-1] = Step(steps[-1].words, (*steps[-1].parameters, spoken))
                elif number % 2:
                    leading.append(spoken)
                elif spoken and (steps or not is_meaningless(piece)):
                    steps.append(Step(spoken))
        every = tuple(word for spoken, _ in parts for word in spoken)
        return cls(every, tuple(steps), tuple(leading), Spelling.of(parts))

    @property
    def own(self) -> Spelling:
        """The steps and their parameters, as ids spell them."""
        parts = [(words_, n > 0) for step in self.steps for n, words_ in enumerate((step.words, *step.parameters))]
        return Spelling.of(parts)


def resource_step(steps: Sequence[Step], tag: Name | None) -> int | None:
    """The index of the step that is the resource; None if the resource comes from a tag that is not in the path."""
    if tag is None:
        return 0
    own = tag[-1].split("_")
    return next((i for i, step in enumerate(steps) if is_same_thing(own, step.words)), None)


def by_shape(method: str, route: Route, tag: Name | None, *, is_list: bool = False, verb: str | None = None) -> Name:
    """The name of an operation from its method and path, such as `customers.cards.delete`.

    Args:
        method: The HTTP method, in lower case.
        route: The path.
        tag: The resource from the document, if any. Later parts of the path are its sub-resources; if it is not in the
            path, the method name contains the words of the whole path.
        is_list: Whether the operation returns an array.
        verb: The verb from the id; if None, the method and the path determine it.
    """
    steps = route.steps
    if not steps:
        return (*(tag or ROOT), _by_parameters(_THING.get(method, method), route.leading))
    is_list = is_list and method == "get"
    at = resource_step(steps, tag)
    if at is None:
        return (*(tag or ROOT), _flat(method, steps, is_list=is_list))
    return _nested(method, tag or ("_".join(steps[0].words),), steps[at:], is_list=is_list, stated=verb)


def plain_verb(method: str, route: Route, noun: Sequence[str]) -> str:
    """The verb for a method on `noun`: `list` for `GET` of several things."""
    if route.steps and route.steps[-1].parameters:
        return _ITEM.get(method, method)
    return (_COLLECTION if is_plural(noun[-1]) else _THING).get(method, method)


def _nested(method: str, base: Name, steps: Sequence[Step], *, is_list: bool, stated: str | None) -> Name:
    """The name of an operation on the last of `steps`, the first of which is the resource `base`."""
    *before, last = steps
    above, here = [*base, *_resources(before[1:])], [*base, *_resources(steps[1:])]
    if last.is_action:
        resources, verb = above, _action(method, last)
        if stated is not None and stated != _COLLECTION.get(method):
            verb = "_".join([stated, *last.words])
    elif last.parameters:
        # One parameter identifies the resource; several are part of the name.
        resources, verb = here, stated or _ITEM.get(method, method)
        verb = _by_parameters(verb, last.parameters if len(last.parameters) > 1 else ())
    elif last.is_collection or is_list:
        resources, verb = here, stated or _COLLECTION.get(method, method)
    else:
        resources, verb = above, stated or _THING.get(method, method)
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
    # `PATCH` of something that can also be a noun changes it: `update_share`.
    is_changed = method == "delete" or (method == "patch" and step.words[0] in NOUNS_TOO)
    return _by_parameters(f"{_THING[method]}_{own}" if is_changed else own, step.parameters)


def _flat(method: str, steps: Sequence[Step], *, is_list: bool) -> str:
    *before, last = steps
    leading = [word for step in before for word in (*step.words[:-1], singular(step.words[-1]))]
    if last.is_action:
        own = _action(method, last)
        return "_".join([own, *leading] if len(last.words) == 1 and not last.parameters else [*leading, own])
    if last.parameters or not (last.is_collection or is_list):
        verb = (_ITEM if last.parameters else _THING).get(method, method)
        return "_".join([verb, *leading, *last.words[:-1], singular(last.words[-1])])
    verb = _COLLECTION.get(method, method)
    noun = last.words[-1] if verb != "create" else singular(last.words[-1])
    return "_".join([verb, *leading, *last.words[:-1], noun])
