"""Compare two published documents, operation by operation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.changes.change import code
from generator.changes.rules import Rule
from tools.commands import ToolError
from tools.drift.document import Published
from tools.drift.finding import Finding, Subject
from tools.drift.schemas import Schemas, necessity
from tools.drift.shapes import shape_of

# One object, because digests are cached by the identity of nodes.
_ANYTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """What the comparison needs to know about the client.

    Attributes:
        methods: `METHOD /path` -> the method of the client.
        credentials: Header parameters that are credentials, in lower case.
        envelope: The property of a response with the result of methods; empty if there is none.
    """

    methods: Mapping[str, str]
    credentials: frozenset[str] = frozenset()
    envelope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """The differences of two published documents. False if there are none.

    Attributes:
        findings: Changes that users of the client would notice if `spec/` followed.
        other: Operations with other differences only, such as names of schemas or limits of responses.
    """

    findings: tuple[Finding, ...]
    other: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there is a difference."""
        return bool(self.findings or self.other)


def compare(old: Published, new: Published, client: Client) -> Drift:
    """Compare two published documents.

    Raises:
        ToolError: One of them is not well-formed.
    """
    try:
        return _Comparison(old, new, client).drift()
    except (LookupError, TypeError, AttributeError, ValueError, RecursionError) as error:
        raise ToolError(f"the published documents cannot be compared: {error!r}") from error


class _Comparison:
    def __init__(self, old: Published, new: Published, client: Client) -> None:
        self._old = old
        self._new = new
        self._client = client
        self._schemas = Schemas(old, new)

    def drift(self) -> Drift:
        findings: list[Finding] = []
        other: list[str] = []
        moved = self._moved()
        gone = self._old.operations.keys() - self._new.operations.keys() - moved.keys()
        come = self._new.operations.keys() - self._old.operations.keys() - set(moved.values())
        findings += [self._about(key).whole(Rule.OPERATION_REMOVED, "removed") for key in sorted(gone)]
        findings += [self._about(key).whole(Rule.OPERATION_ADDED, "added") for key in sorted(come)]
        for key, operation in self._old.operations.items():
            now = moved.get(key, key)
            if now not in self._new.operations:
                continue
            found = list(self._operation(key, now))
            if not found and self._old.digest(operation) != self._new.digest(self._new.operations[now]):
                other.append(key)
            findings += found
        return Drift(findings=tuple(findings), other=tuple(other))

    def _moved(self) -> dict[str, str]:
        """Operations whose method or path changed, by their common id."""
        ids = {
            operation.get("operationId"): key
            for key, operation in self._new.operations.items()
            if key not in self._old.operations
        }
        return {
            key: ids[id_]
            for key, operation in self._old.operations.items()
            if key not in self._new.operations and (id_ := operation.get("operationId")) is not None and id_ in ids
        }

    def _about(self, key: str, old_key: str | None = None) -> _Operation:
        method = self._client.methods.get(old_key or key)
        return _Operation(key=key, method=method or key, envelope=self._client.envelope)

    def _operation(self, old_key: str, key: str) -> Iterator[Finding]:
        old, new = self._old.operations[old_key], self._new.operations[key]
        if self._old.digest(old) == self._new.digest(new) and old_key == key:
            return
        about = self._about(key, old_key)
        if old_key != key:
            yield about.whole(Rule.OPERATION_REROUTED, f"calls {code(key)} instead of {code(old_key)}")
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            if new.get("deprecated"):
                yield about.whole(Rule.OPERATION_DEPRECATED, "is deprecated")
            else:
                yield about.whole(Rule.OPERATION_UNDEPRECATED, "is no longer deprecated")
        yield from _security(about, old["security"], new["security"])
        yield from self._parameters(about, old["parameters"], new["parameters"])
        yield from self._body(about, old, new)
        yield from self._responses(about, old["responses"], new["responses"])

    # -- parameters ---------------------------------------------------------------------------------

    def _parameters(self, about: _Operation, old: list[Any], new: list[Any]) -> Iterator[Finding]:
        before = {(each["in"], each["name"]): each for each in old}
        after = {(each["in"], each["name"]): each for each in new}
        lost = [place for place in before if place not in after]
        gained = [place for place in after if place not in before]
        for place in list(lost):
            moved = next((other for other in gained if other[1] == place[1]), None)
            if moved is not None:
                lost.remove(place)
                gained.remove(moved)
                subject = about.part(moved[0]).below(moved[1])
                yield subject.finding(Rule.INPUT_MOVED, f"is sent in the {moved[0]} instead of the {place[0]}")
                yield from self._parameter(subject, before[place], after[moved])
        for place in lost:
            if self._is_credential(place):
                required = bool(before[place].get("required"))
                rule = Rule.SECURITY_RELAXED if required else Rule.SECURITY_TIGHTENED
                yield about.whole(rule, f"{_no_longer(required)} the header {code(place[1])}")
            else:
                yield about.part(place[0]).below(place[1]).finding(Rule.INPUT_REMOVED, "removed")
        for place in gained:
            required = bool(after[place].get("required"))
            if self._is_credential(place):
                rule = Rule.SECURITY_TIGHTENED if required else Rule.SECURITY_RELAXED
                yield about.whole(rule, f"{'requires' if required else 'accepts'} the header {code(place[1])}")
            else:
                subject = about.part(place[0]).below(place[1])
                yield self._schemas.added(subject, _schema(after[place]), required=required)
        for place in before:
            if place not in after:
                continue
            if self._is_credential(place):
                yield from _credential(about, before[place], after[place])
            else:
                yield from self._parameter(about.part(place[0]).below(place[1]), before[place], after[place])

    def _parameter(self, subject: Subject, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Finding]:
        yield from necessity(subject, was_required=bool(old.get("required")), is_required=bool(new.get("required")))
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            if new.get("deprecated"):
                yield subject.finding(Rule.INPUT_DEPRECATED, "is deprecated")
            else:
                yield subject.finding(Rule.INPUT_UNDEPRECATED, "is no longer deprecated")
        before, after = _style(old), _style(new)
        if before != after:
            said = f"is written in the style {code(after)} instead of {code(before)}"
            yield subject.finding(Rule.INPUT_ENCODING_CHANGED, said)
        was, now = self._pinned(old, self._old), self._pinned(new, self._new)
        if was is not None and now is not None and was != now:
            # The client sends it automatically.
            yield subject.finding(Rule.PINNED_HEADER_CHANGED, f"is {code(now)} instead of {code(was)}")
        else:
            yield from self._schemas.differences(subject, _schema(old), _schema(new))

    def _pinned(self, parameter: Mapping[str, Any], document: Published) -> str | None:
        """The value of a required header with a constant value."""
        if parameter["in"] != "header" or not parameter.get("required"):
            return None
        shape = shape_of(_schema(parameter), document)
        values = shape.values or ()
        return str(values[0]) if len(values) == 1 else shape.default

    def _is_credential(self, place: tuple[str, str]) -> bool:
        return place[0] == "header" and place[1].lower() in self._client.credentials

    # -- bodies and responses -----------------------------------------------------------------------

    def _body(self, about: _Operation, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Finding]:
        subject = about.part("body")
        before = self._old.resolve(old.get("requestBody", {}))
        after = self._new.resolve(new.get("requestBody", {}))
        if not before and not after:
            return
        if not after:
            yield subject.finding(Rule.INPUT_REMOVED, "removed")
        elif not before:
            yield self._schemas.added(subject, _content(after)[1], required=bool(after.get("required")))
        else:
            required = bool(before.get("required")), bool(after.get("required"))
            yield from necessity(subject, was_required=required[0], is_required=required[1])
            media, schema = _content(before)
            new_media, new_schema = _content(after)
            if media != new_media:
                said = f"is sent as {code(*new_media)} instead of {code(*media)}"
                yield subject.finding(Rule.BODY_ENCODING_CHANGED, said)
            yield from self._schemas.differences(subject, schema, new_schema)

    def _responses(self, about: _Operation, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Finding]:
        before = sorted(status for status in old if _is_success(status))
        after = sorted(status for status in new if _is_success(status))
        if before and after:
            yield from self._result(about, before, after, old, new)
        failures = {status for status in old if not _is_success(status)}
        for status in sorted(status for status in new if not _is_success(status)):
            if status not in failures:
                yield about.whole(Rule.ERROR_DOCUMENTED, f"error {status} is described")
        for status in sorted(failures - new.keys()):
            yield about.whole(Rule.ERROR_UNDOCUMENTED, f"error {status} is no longer described")

    def _result(
        self, about: _Operation, before: list[str], after: list[str], old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> Iterator[Finding]:
        if before != after:
            said = f"arrives with status {', '.join(after)} instead of {', '.join(before)}"
            yield about.part(f"response {after[0]}").finding(Rule.RESULT_WIRE_CHANGED, said)
        for was, now in zip(before, after, strict=False):
            subject = about.part(f"response {now}")
            media, schema = _content(self._old.resolve(old[was]))
            new_media, new_schema = _content(self._new.resolve(new[now]))
            if new_media and not media:
                said = f"returns {code(shape_of(new_schema, self._new).label)}"
                yield about.whole(Rule.RESULT_ADDED, said)
            elif media and not new_media:
                yield about.whole(Rule.RESULT_REMOVED, "no longer returns a value")
            else:
                if media != new_media:
                    said = f"arrives as {code(*new_media)} instead of {code(*media)}"
                    yield subject.finding(Rule.RESULT_WIRE_CHANGED, said)
                yield from self._schemas.differences(subject, schema, new_schema)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Operation:
    """The common fields of findings about an operation."""

    key: str
    method: str
    envelope: str

    def whole(self, rule: Rule, message: str) -> Finding:
        return Finding(rule=rule, python=self.method, message=message, wire=self.key)

    def part(self, place: str) -> Subject:
        return Subject(method=self.method, operation=self.key, place=place, envelope=self.envelope)


def _credential(about: _Operation, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Finding]:
    was_required, is_required = bool(old.get("required")), bool(new.get("required"))
    if is_required and not was_required:
        yield about.whole(Rule.SECURITY_TIGHTENED, f"requires the header {code(new['name'])}")
    elif was_required and not is_required:
        yield about.whole(Rule.SECURITY_RELAXED, f"no longer requires the header {code(new['name'])}")


def _security(about: _Operation, old: list[Any], new: list[Any]) -> Iterator[Finding]:
    """A missing requirement equals an empty one."""
    before = {_together(each) for each in old} or {""}
    after = {_together(each) for each in new} or {""}
    if lost := sorted(before - after):
        yield about.whole(Rule.SECURITY_TIGHTENED, f"no longer accepts {_credentials(lost)}")
    if gained := sorted(after - before):
        yield about.whole(Rule.SECURITY_RELAXED, f"accepts {_credentials(gained)}")


def _together(requirement: Mapping[str, Any]) -> str:
    scopes = {name: f" ({', '.join(sorted(each))})" if each else "" for name, each in requirement.items()}
    return " with ".join(f"{name}{scopes[name]}" for name in sorted(requirement))


def _credentials(alternatives: list[str]) -> str:
    return ", ".join(code(each) if each else "calls without credentials" for each in alternatives)


def _no_longer(required: bool) -> str:
    return "no longer requires" if required else "no longer accepts"


def _schema(parameter: Mapping[str, Any]) -> Any:
    return parameter["schema"] if "schema" in parameter else _content(parameter)[1]


def _content(holder: Mapping[str, Any]) -> tuple[tuple[str, ...], Any]:
    """The media types, and the first schema among them."""
    content: Mapping[str, Any] = holder.get("content", {})
    return tuple(sorted(content)), next((each["schema"] for each in content.values() if "schema" in each), _ANYTHING)


def _style(parameter: Mapping[str, Any]) -> str:
    form = parameter["in"] in ("query", "cookie")
    style = parameter.get("style", "form" if form else "simple")
    return f"{style}, explode: {str(parameter.get('explode', style == 'form')).lower()}"


def _is_success(status: str) -> bool:
    return status.startswith("2")
