"""Methods of the client on two sides."""

from __future__ import annotations

from dataclasses import replace

from ...diagnostics import quoted
from ...model.api import Operation, Result
from ...model.types import ANY
from ...rendering.prose import Wording
from ..change import Changes, code
from ..rules import Rule
from .inputs import compare_inputs
from .judging import Judge, Subject, free_keys
from .members import Member, Method, Pairing, pair_inputs
from .side import Side

Security = tuple[tuple[str, ...], ...]


def compare_methods(old: Side, new: Side, methods: Pairing[Method], judge: Judge, changes: Changes) -> None:
    """Record all changes of methods, their inputs and their results."""
    wording = Wording(new.api, new.names)
    for before in methods.removed:
        changes.add(Rule.OPERATION_REMOVED, before.python, "removed", before.wire, old=before.operation.origin)
    for before, after in methods.both:
        _Methods(old, new, before, after, judge).compare()
    for after in methods.added:
        operation = after.operation
        prose = wording(operation.summary)
        changes.add(Rule.OPERATION_ADDED, after.python, "added", after.wire, new=operation.origin, prose=prose)


def compare_security(subject: Subject, old: Security, new: Security, judge: Judge) -> None:
    """Record changes of the accepted credentials."""
    before, after = [frozenset(one) for one in old] or [frozenset()], [frozenset(one) for one in new] or [frozenset()]
    lost = [one for one in before if one not in after] if frozenset() not in after else []
    gained = [one for one in after if one not in before] if frozenset() not in before else []
    if lost:
        judge.note(Rule.SECURITY_TIGHTENED, subject, f"no longer accepts {_credentials(lost)}")
    if gained:
        judge.note(Rule.SECURITY_RELAXED, subject, f"also accepts {_credentials(gained)}")
    if frozenset() in before and frozenset() in after and set(before) != set(after):
        takes = _credentials([one for one in after if one])
        judge.note(
            Rule.OPTIONAL_SECURITY_CHANGED,
            subject,
            f"optionally accepts {takes}" if takes else "no longer accepts credentials",
        )
    if before != after and set(before) == set(after):
        judge.note(Rule.SECURITY_REORDERED, subject, f"prefers {_credentials(after[:1])} to {_credentials(before[:1])}")


def _credentials(alternatives: list[frozenset[str]]) -> str:
    return ", or ".join(
        " with ".join(quoted(key) for key in sorted(keys)) if keys else "no credentials" for keys in alternatives
    )


class _Methods:
    """A method before and after."""

    def __init__(self, old: Side, new: Side, before: Method, after: Method, judge: Judge) -> None:
        self._old = old
        self._new = new
        self._before = before
        self._after = after
        self._judge = judge
        self._subject = self._about(after.python)

    def compare(self) -> None:
        before, after = self._before, self._after
        if before.python != after.python:
            self._judge.note(Rule.OPERATION_RENAMED, self._about(before.python), f"is now {code(after.python)}")
        if before.shape != after.shape:
            self._note(Rule.OPERATION_REROUTED, f"calls {code(after.wire)} instead of {code(before.wire)}")
        old, new = before.operation, after.operation
        if old.server != new.server:
            servers = [quoted(one.server) if one.server else "the client's server" for one in (new, old)]
            self._note(Rule.OPERATION_REROUTED, f"calls the server {servers[0]} instead of {servers[1]}")
        if new.deprecated and not old.deprecated:
            self._note(Rule.OPERATION_DEPRECATED, "is deprecated")
        if old.deprecated and not new.deprecated:
            self._note(Rule.OPERATION_UNDEPRECATED, "is no longer deprecated")
        self._headers(old, new)
        if (old.security, new.security) != (self._old.api.security, self._new.api.security):
            compare_security(self._subject, old.security, new.security, self._judge)
        self._inputs(old, new)
        self._result(old, new)
        self._errors(old, new)

    def _about(self, python: str) -> Subject:
        return Subject(
            python=python,
            wire=self._after.wire,
            old=self._before.operation.origin,
            new=self._after.operation.origin,
        )

    def _note(self, rule: Rule, message: str) -> None:
        self._judge.note(rule, self._subject, message)

    def _headers(self, old: Operation, new: Operation) -> None:
        before = {name.lower(): (name, value) for name, value in old.constants.items()}
        after = {name.lower(): (name, value) for name, value in new.constants.items()}
        for key in sorted(before.keys() | after.keys()):
            name, value = after.get(key, ("", None))
            known, previous = before.get(key, ("", None))
            if value == previous:
                continue
            if value is None:
                message = f"no longer sends {quoted(f'{known}: {previous}')}"
            elif previous is None:
                message = f"sends {quoted(f'{name}: {value}')}"
            else:
                message = f"sends {quoted(f'{name}: {value}')} instead of {quoted(previous)}"
            self._note(Rule.PINNED_HEADER_CHANGED, message)

    # -- inputs --------------------------------------------------------------------------------------

    def _inputs(self, old: Operation, new: Operation) -> None:
        pairing = pair_inputs(self._before, self._after)
        compare_inputs(self._judge, pairing, self._argument, self._sent)
        in_path = [(one, other) for one, other in pairing.both if one.slot is not None and other.slot is not None]
        by_old = sorted(in_path, key=lambda both: both[0].slot or 0)
        by_new = sorted(in_path, key=lambda both: both[1].slot or 0)
        if by_old != by_new:
            order, previous = (", ".join(both[1].python for both in pairs) for pairs in (by_new, by_old))
            self._note(Rule.INPUT_ORDER_CHANGED, f"takes {code(order)} by position instead of {code(previous)}")
        if old.body is not None and new.body is not None:
            if old.body.media != new.body.media:
                message = f"sends its body as {quoted(new.body.media)} instead of {quoted(old.body.media)}"
                self._note(Rule.BODY_ENCODING_CHANGED, message)
            elif _written(old) != _written(new):
                self._note(Rule.BODY_ENCODING_CHANGED, "serializes its body differently")
            before, after = (any(body.extra is not None for body in one.bodies) for one in (old, new))
            if before != after:
                self._note(Rule.INPUT_FREE_KEYS_CHANGED, free_keys(allowed=after))

    def _argument(self, member: Member) -> str:
        return f"{self._after.python}({member.python})"

    def _sent(self, member: Member) -> str:
        return (
            f"{self._after.wire}, {member.where} {quoted(member.wire)}" if member.wire else f"{self._after.wire}, body"
        )

    # -- results -------------------------------------------------------------------------------------

    def _result(self, old: Operation, new: Operation) -> None:
        had, has = old.result.kind != "none", new.result.kind != "none"
        if has and not had:
            self._note(Rule.RESULT_ADDED, f"returns {code(self._annotation(self._new, new))}")
        elif had and not has:
            self._note(Rule.RESULT_REMOVED, "no longer returns a value")
        elif new.paging and not old.paging:
            self._note(Rule.PAGING_ADDED, "returns auto-paginating pages")
        elif old.paging and not new.paging:
            self._note(Rule.PAGING_REMOVED, f"returns {code(self._annotation(self._new, new))} instead of pages")
        else:
            self._compare_results(old, new)

    def _compare_results(self, old: Operation, new: Operation) -> None:
        if old.paging != new.paging:
            message = f"requests pages in the style {quoted(new.paging)} instead of {quoted(old.paging)}"
            self._note(Rule.PAGING_STYLE_CHANGED, message)
        result = Subject(
            python=f"{self._after.python}()", wire=f"{self._after.wire}, response", old=old.origin, new=new.origin
        )
        self._compare_streams(old, new, result)
        if old.result.kind == new.result.kind == "json":
            self._judge.output(result, old.result.type, new.result.type)
        else:
            before, after = self._annotation(self._old, old), self._annotation(self._new, new)
            if before != after and not old.result.kind == new.result.kind == "stream":
                self._judge.note(Rule.OUTPUT_TYPE_CHANGED, result, f"is {code(after)} instead of {code(before)}")
        if said := _arrival(old.result, new.result):
            self._judge.note(Rule.RESULT_WIRE_CHANGED, result, said)

    def _compare_streams(self, old: Operation, new: Operation, result: Subject) -> None:
        """Compare the result of a method if the caller requests a stream, and the events of one that always streams."""
        before, after = old.result.stream, new.result.stream
        had, has = old.result.stream_choice, new.result.stream_choice
        if before is not None and after is not None and (had is None) == (has is None):
            self._judge.output(replace(result, python=f"{result.python} as a stream"), before.type, after.type)
            if had is not None and has is not None and had.default != has.default:
                usual = self._stream(self._new, new) if has.default else self._annotation(self._new, new)
                self._judge.note(Rule.OUTPUT_TYPE_CHANGED, result, f"is {code(usual)} by default")
        elif has is not None and before is None:
            self._note(Rule.STREAM_ADDED, f"returns {code(self._stream(self._new, new))} if a stream is requested")
        elif had is not None and after is None:
            self._note(Rule.STREAM_REMOVED, f"no longer returns {code(self._stream(self._old, old))}")

    def _stream(self, side: Side, operation: Operation) -> str:
        stream = operation.result.stream
        return f"Stream[{side.annotation(stream.type, 'response')}]" if stream is not None else ""

    def _annotation(self, side: Side, operation: Operation) -> str:
        match operation.result.kind:
            case "json" | "any":
                return side.annotation(operation.result.type, "response")
            case "bytes":
                return "bytes"
            case "stream":
                return self._stream(side, operation)
            case _:
                return "str"

    def _errors(self, old: Operation, new: Operation) -> None:
        before, after = {e.status for e in old.errors}, {e.status for e in new.errors}
        for status in sorted(after - before):
            self._note(Rule.ERROR_DOCUMENTED, f"error {status} is documented")
        for status in sorted(before - after):
            self._note(Rule.ERROR_UNDOCUMENTED, f"error {status} is no longer documented")


def _written(operation: Operation) -> list[tuple[str, object]]:
    """The encoding of each request body of an operation."""
    return [(body.media, body.encodings) for body in operation.bodies]


def _arrival(old: Result, new: Result) -> str:
    said: list[str] = []
    if old.within != new.within:
        said.append(f"is {_inside(new)} of the response instead of {_inside(old)}")
    if old.media != new.media:
        said.append(f"is returned as {quoted(new.media)} instead of {quoted(old.media)}")
    elif _forms(old) != _forms(new) or _streams(old, new):
        said.append("is returned in other forms")
    elif old.accept != new.accept:
        said.append(f"is requested as {quoted(', '.join(new.accept))} instead of {quoted(', '.join(old.accept))}")
    if set(old.status) != set(new.status):
        before, after = (", ".join(map(str, result.status)) or "default" for result in (old, new))
        said.append(f"is returned with status {after} instead of {before}")
    return "; ".join(said)


def _forms(result: Result) -> list[tuple[object, ...]]:
    """The possible responses, without their types, which are compared with those of the method."""
    return [(case.status, case.media, case.kind, case.within) for case in result.cases]


def _streams(old: Result, new: Result) -> bool:
    """Whether the format of events changed, without regard to their type."""
    if old.stream is None or new.stream is None:
        return False
    return replace(old.stream, type=ANY) != replace(new.stream, type=ANY)


def _inside(result: Result) -> str:
    return "all" if result.within is None else quoted(result.within)
