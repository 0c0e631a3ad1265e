"""Inputs of two sides: arguments of a method, or keys of a TypedDict."""

from __future__ import annotations

from collections.abc import Callable

from ...diagnostics import quoted
from ...rendering.limits import in_words
from ..change import code
from ..rules import Rule
from .judging import Judge, Subject
from .members import Member, Pairing

Spell = Callable[[Member], str]
"""The name of a member in Python, or on the wire."""


def compare_inputs(judge: Judge, pairing: Pairing[Member], python: Spell, wire: Spell) -> None:
    """Record all changes of the inputs of a method or TypedDict.

    Args:
        judge: Receives the changes.
        pairing: The inputs.
        python: The Python name of an input.
        wire: The wire name of an input.
    """
    for old, new in pairing.both:
        _compare(judge, old, new, Subject(python=python(new), wire=wire(new), old=old.origin, new=new.origin), python)
    for old in pairing.removed:
        judge.note(Rule.INPUT_REMOVED, Subject(python=python(old), wire=wire(old), old=old.origin, new=None), "removed")
    for new in pairing.added:
        subject = Subject(python=python(new), wire=wire(new), old=None, new=new.origin)
        if new.required:
            judge.note(Rule.REQUIRED_INPUT_ADDED, subject, "added and is required")
        else:
            judge.note(Rule.OPTIONAL_INPUT_ADDED, subject, "added")


def _compare(judge: Judge, old: Member, new: Member, subject: Subject, python: Spell) -> None:
    if old.python != new.python:
        before = Subject(python=python(old), wire=subject.wire, old=subject.old, new=subject.new)
        judge.note(Rule.INPUT_RENAMED, before, f"is now {code(new.python)}")
    if new.required and not old.required:
        judge.note(Rule.INPUT_NEWLY_REQUIRED, subject, "is now required")
    if old.required and not new.required:
        judge.note(Rule.INPUT_NO_LONGER_REQUIRED, subject, "is now optional")
    judge.input(subject, old.type, new.type)
    _compare_sending(judge, old, new, subject)
    if new.deprecated and not old.deprecated:
        judge.note(Rule.INPUT_DEPRECATED, subject, "is deprecated")
    if old.deprecated and not new.deprecated:
        judge.note(Rule.INPUT_UNDEPRECATED, subject, "is no longer deprecated")
    if old.default != new.default and not old.required and not new.required:
        judge.note(Rule.INPUT_DEFAULT_CHANGED, subject, _default(old.default, new.default))
    if old.limits != new.limits:
        judge.note(Rule.INPUT_LIMITS_CHANGED, subject, f"takes {_limits(new)} instead of {_limits(old)}")


def _compare_sending(judge: Judge, old: Member, new: Member, subject: Subject) -> None:
    """Differences without an effect in Python, except that path arguments can be passed by position."""
    if old.slot is not None and new.slot is None:
        judge.note(Rule.INPUT_NO_LONGER_POSITIONAL, subject, "is now keyword-only")
    if old.where != new.where:
        judge.note(Rule.INPUT_MOVED, subject, f"is sent in the {new.where} instead of the {old.where}")
    if old.wire != new.wire and (old.slot is None or new.slot is None):
        judge.note(
            Rule.INPUT_WIRE_NAME_CHANGED, subject, f"is sent as {quoted(new.wire)} instead of {quoted(old.wire)}"
        )
    if old.where == new.where and old.style != new.style:
        judge.note(
            Rule.INPUT_ENCODING_CHANGED,
            subject,
            f"is serialized in the style {code(new.style)} instead of {code(old.style)}",
        )
    if old.secret != new.secret:
        judge.note(
            Rule.INPUT_SECRECY_CHANGED,
            subject,
            "is redacted in logs" if new.secret else "is no longer redacted in logs",
        )


def _default(old: object, new: object) -> str:
    if new is None:
        return f"has no documented default instead of {quoted(old)}"
    return f"has the default {quoted(new)}" + (f" instead of {quoted(old)}" if old is not None else "")


def _limits(member: Member) -> str:
    return in_words(member.limits) or "any value"
