"""JSONPath (RFC 9535) over nodes: the values that a query selects, and their positions.

`jsonpath-rfc9535` parses the queries. They are evaluated here because queries can be untrusted: the work is limited,
patterns are matched in linear time, and each match knows the object or array that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError, JSONPathQuery
from jsonpath_rfc9535.filter_expressions import (
    BooleanLiteral,
    ComparisonExpression,
    Expression,
    FilterExpression,
    FilterQuery,
    FloatLiteral,
    FunctionExtension,
    IntegerLiteral,
    LogicalExpression,
    NullLiteral,
    PrefixExpression,
    RootFilterQuery,
    StringLiteral,
)
from jsonpath_rfc9535.segments import JSONPathRecursiveDescentSegment, JSONPathSegment
from jsonpath_rfc9535.selectors import (
    FilterSelector,
    IndexSelector,
    JSONPathSelector,
    NameSelector,
    SliceSelector,
    WildcardSelector,
)

from ..patterns.matching import search
from .nodes import ArrayNode, ObjectNode, canonical

_MAX_LENGTH = 2_000
"""Maximum length of a query, in characters."""
_MAX_OPERATORS = 60
"""Maximum number of brackets, negations, conjunctions and disjunctions in a query, which is parsed and evaluated
recursively.
"""
_STRING = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
_OPERATOR = re.compile(r"[(\[!]|&&|\|\|")
_ENVIRONMENT: Final = JSONPathEnvironment()
_NOTHING: Final = object()
"""The value of a query that selects no node in a comparison (RFC 9535 §2.3.5.1)."""


class QueryError(ValueError):
    """A string is not a JSONPath query; the text of the error says why."""


class TooMuchWorkError(Exception):
    """Queries visit more values than allowed."""


class Match(NamedTuple):
    """A value that a query selects.

    Attributes:
        value: The value.
        holder: The object or array that holds it; None for the root.
        key: Its key or index there.
        depth: How many objects and arrays are around it.
    """

    value: Any
    holder: ObjectNode | ArrayNode | None = None
    key: str | int = ""
    depth: int = 0


def parse_query(text: str) -> JSONPathQuery:
    """Parse a query.

    Raises:
        QueryError: The string is not a query.
    """
    if len(text) > _MAX_LENGTH:
        raise QueryError(f"it is longer than {_MAX_LENGTH:,} characters")
    if len(_OPERATOR.findall(_STRING.sub("", text))) > _MAX_OPERATORS:
        raise QueryError(f"it has more than {_MAX_OPERATORS} brackets and operators")
    try:
        return _ENVIRONMENT.compile(text)
    except JSONPathError as error:
        raise QueryError(str(error).partition("\n")[0].partition(", line ")[0]) from error


class Selector:
    """Evaluates queries.

    Args:
        root: The document to query; it may change between queries.
        work: How many values all queries together may visit.
    """

    def __init__(self, root: ObjectNode, work: int) -> None:
        self._root = root
        self._left = work

    def select(self, query: JSONPathQuery) -> list[Match]:
        """The matches of a query, in its order; a value that is selected twice is returned twice.

        Raises:
            TooMuchWorkError: The query exceeds the remaining work limit.
        """
        return self._select(query, Match(self._root))

    def _select(self, query: JSONPathQuery, start: Match) -> list[Match]:
        found = [start]
        for segment in query.segments:
            found = list(self._segment(segment, found))
        return found

    def _segment(self, segment: JSONPathSegment, matches: Iterable[Match]) -> Iterator[Match]:
        is_deep = isinstance(segment, JSONPathRecursiveDescentSegment)
        for match in matches:
            for node in self._descendants(match) if is_deep else (match,):
                for selector in segment.selectors:
                    yield from self._selected(selector, node)

    def _selected(self, selector: JSONPathSelector, match: Match) -> Iterator[Match]:
        value = match.value
        self._spend(1)
        if isinstance(selector, NameSelector):
            if isinstance(value, ObjectNode) and selector.name in value:
                yield _below(match, selector.name)
        elif isinstance(selector, IndexSelector):
            if isinstance(value, ArrayNode) and -len(value) <= selector.index < len(value):
                yield _below(match, selector.index % len(value))
        elif isinstance(selector, SliceSelector):
            if isinstance(value, ArrayNode) and selector.slice.step != 0:
                for index in range(*selector.slice.indices(len(value))):
                    self._spend(1)
                    yield _below(match, index)
        elif isinstance(selector, WildcardSelector):
            yield from self._children(match)
        else:
            assert isinstance(selector, FilterSelector)
            for child in self._children(match):
                if self._holds(selector.expression, child.value):
                    yield child

    def _children(self, match: Match) -> Iterator[Match]:
        value = match.value
        keys: Iterable[str | int] = ()
        if isinstance(value, ObjectNode):
            keys = value
        elif isinstance(value, ArrayNode):
            keys = range(len(value))
        for key in keys:
            self._spend(1)
            yield _below(match, key)

    def _descendants(self, match: Match) -> Iterator[Match]:
        """A value and all values below it, parents first."""
        pending = [match]
        while pending:
            current = pending.pop()
            yield current
            pending.extend(reversed(list(self._children(current))))

    def _spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise TooMuchWorkError

    # Filters

    def _holds(self, expression: Expression, current: Any) -> bool:
        self._spend(1)
        if isinstance(expression, FilterExpression):
            return self._holds(expression.expression, current)
        if isinstance(expression, LogicalExpression):
            left = self._holds(expression.left, current)
            if left is (expression.operator == "||"):
                return left
            return self._holds(expression.right, current)
        if isinstance(expression, PrefixExpression):
            return not self._holds(expression.right, current)
        if isinstance(expression, ComparisonExpression):
            left, right = self._value(expression.left, current), self._value(expression.right, current)
            return self._compare(left, expression.operator, right)
        if isinstance(expression, FilterQuery):
            return bool(self._nodes(expression, current))
        return self._value(expression, current) is True

    def _nodes(self, expression: Expression, current: Any) -> list[Match]:
        assert isinstance(expression, FilterQuery)
        start = self._root if isinstance(expression, RootFilterQuery) else current
        return self._select(expression.query, Match(start))

    def _value(self, expression: Expression, current: Any) -> Any:
        if isinstance(expression, BooleanLiteral | FloatLiteral | IntegerLiteral | NullLiteral | StringLiteral):
            return expression.value
        if isinstance(expression, FilterQuery):
            return _only(self._nodes(expression, current))
        assert isinstance(expression, FunctionExtension)
        return self._call(expression, current)

    def _call(self, call: FunctionExtension, current: Any) -> Any:
        """The result of a function (RFC 9535 §2.4)."""
        if call.name in ("count", "value"):
            nodes = self._nodes(call.args[0], current)
            return len(nodes) if call.name == "count" else _only(nodes)
        first, *others = (self._value(argument, current) for argument in call.args)
        if call.name == "length":
            return len(first) if isinstance(first, str | ObjectNode | ArrayNode) else _NOTHING
        (pattern,) = others
        if not isinstance(first, str) or not isinstance(pattern, str):
            return False
        self._spend(1 + len(first))
        return search(f"^(?:{pattern})$" if call.name == "match" else pattern, first)

    def _compare(self, left: Any, operator: str, right: Any) -> bool:
        if operator in ("==", "!="):
            return self._is_same(left, right) is (operator == "==")
        if operator in ("<=", ">=") and self._is_same(left, right):
            return True
        if operator in (">", ">="):
            left, right = right, left
        if isinstance(left, str) and isinstance(right, str):
            return left < right
        return _is_number(left) and _is_number(right) and left < right

    def _is_same(self, left: Any, right: Any) -> bool:
        if left is _NOTHING or right is _NOTHING:
            return left is right
        for value in (left, right):
            self._spend(sum(1 for _ in self._descendants(Match(value))))
        return canonical(left) == canonical(right)


def _below(match: Match, key: str | int) -> Match:
    return Match(match.value[key], match.value, key, match.depth + 1)


def _only(matches: list[Match]) -> Any:
    return matches[0].value if len(matches) == 1 else _NOTHING


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
