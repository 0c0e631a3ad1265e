"""The whole client on two sides: its names, credentials, settings and webhooks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from ...diagnostics import quoted
from ...model.api import Flow
from ...output.freshness import SETTINGS
from ..change import Changes, code
from ..rules import Rule
from .judging import Judge, Subject
from .methods import compare_security
from .side import Side

_RENAMED = {
    "package": Rule.PACKAGE_RENAMED,
    "distribution": Rule.DISTRIBUTION_RENAMED,
    "client": Rule.CLIENT_RENAMED,
    "environment": Rule.ENVIRONMENT_RENAMED,
}
_JUDGED_ELSEWHERE = frozenset({"base_url", "credentials"})
_NOT_BEHAVIOR = frozenset({"version", "summary", "homepage", "urls", "license", "readme", "exemptions"})


def compare_client(old: Side, new: Side, judge: Judge, changes: Changes) -> None:
    """Record all changes of the client itself."""
    client = new.settings.client
    for key, rule in _RENAMED.items():
        before, after = getattr(old.settings, key), getattr(new.settings, key)
        if before != after:
            changes.add(rule, before, f"is now {code(after)}", f"{SETTINGS} {key}")
    if old.api.server != new.api.server:
        message = f"calls {quoted(new.api.server)} instead of {quoted(old.api.server)}"
        changes.add(Rule.SERVER_CHANGED, f"{client}()", message, "servers")
    _compare_environments(old, new, changes)
    _compare_server_variables(old, new, changes)
    _compare_credentials(old, new, changes)
    whole = Subject(python=f"{client}()", wire="security", old=None, new=None)
    compare_security(whole, old.api.security, new.api.security, judge)
    _compare_settings(old, new, changes)


def _compare_environments(old: Side, new: Side, changes: Changes) -> None:
    """The named servers that callers can select."""
    client = new.settings.client
    before = {environment.name: environment.url for environment in old.api.environments}
    after = {environment.name: environment.url for environment in new.api.environments}
    for name in before.keys() - after.keys():
        changes.add(Rule.INPUT_REMOVED, f"{client}(environment={name!r})", "removed", "servers")
    for name, url in after.items():
        if before.get(name) != url:
            message = f"is {quoted(url)} instead of {quoted(before[name])}" if name in before else "added"
            changes.add(Rule.SERVER_CHANGED, f"{client}(environment={name!r})", message, "servers")


def _compare_server_variables(old: Side, new: Side, changes: Changes) -> None:
    """The client arguments for variable parts of server URLs."""
    before = {variable.name: variable for variable in old.api.variables}
    after = {variable.name: variable for variable in new.api.variables}
    for name in before.keys() - after.keys():
        argument = f"{new.settings.client}({old.names.server_variables[name].argument})"
        changes.add(Rule.INPUT_REMOVED, argument, "removed", "servers")
    for name, variable in after.items():
        argument = f"{new.settings.client}({new.names.server_variables[name].argument})"
        known = before.get(name)
        if known is None:
            changes.add(Rule.SERVER_CHANGED, argument, "added", "servers")
        elif (known.default, known.values) != (variable.default, variable.values):
            changes.add(Rule.SERVER_CHANGED, argument, "has a different default or different values", "servers")


def compare_events(old: Side, new: Side, judge: Judge, changes: Changes) -> None:
    """Record all changes of the webhooks."""
    before = {event.name: event for event in old.api.events}
    after = {event.name: event for event in new.api.events}
    for name, event in before.items():
        if name not in after:
            changes.add(Rule.EVENT_REMOVED, name, "removed", f"webhook {name}", old=event.origin)
    for name, event in after.items():
        if name not in before:
            changes.add(Rule.EVENT_ADDED, name, "added", f"webhook {name}", new=event.origin)
        else:
            known = before[name]
            subject = Subject(python=name, wire=f"webhook {name}", old=known.origin, new=event.origin)
            judge.output(subject, known.type, event.type)


def _compare_credentials(old: Side, new: Side, changes: Changes) -> None:
    client = new.settings.client
    before = {scheme.key: scheme for scheme in old.api.schemes}
    after = {scheme.key: scheme for scheme in new.api.schemes}
    for key, scheme in before.items():
        if key not in after:
            python = f"{client}({old.names.credentials[key].argument})"
            changes.add(Rule.CREDENTIAL_REMOVED, python, "removed", f"security scheme {key}", old=scheme.origin)
    for key, scheme in after.items():
        named = new.names.credentials[key]
        python, wire = f"{client}({named.argument})", f"security scheme {key}"
        if key not in before:
            changes.add(Rule.CREDENTIAL_ADDED, python, "added", wire, new=scheme.origin)
            continue
        origin = before[key].origin
        known = old.names.credentials[key]
        for was, now in ((known.user, named.user), (known, named)):
            if was is None or now is None:
                continue
            if was.argument != now.argument:
                message = f"is now {code(now.argument)}"
                was_called = f"{client}({was.argument})"
                changes.add(Rule.CREDENTIAL_RENAMED, was_called, message, wire, old=origin, new=scheme.origin)
            if was.variable != now.variable:
                message = f"is read from {code(now.variable)} instead of {code(was.variable)}"
                is_called = f"{client}({now.argument})"
                changes.add(Rule.CREDENTIAL_RENAMED, is_called, message, wire, old=origin, new=scheme.origin)
        if (before[key].kind, before[key].name) != (scheme.kind, scheme.name):
            sent, previously = (f"{s.kind} {s.name}".strip() for s in (scheme, before[key]))
            message = f"is sent as {quoted(sent)} instead of {quoted(previously)}"
            changes.add(Rule.CREDENTIAL_SENT_OTHERWISE, python, message, wire, old=origin, new=scheme.origin)
        for old_flow, new_flow in (
            (before[key].client_flow, scheme.client_flow),
            (before[key].user_flow, scheme.user_flow),
            (before[key].device_flow, scheme.device_flow),
        ):
            if _urls(old_flow) != _urls(new_flow):
                message = f"is obtained at {quoted(_urls(new_flow))} instead of {quoted(_urls(old_flow))}"
                changes.add(Rule.CREDENTIAL_SENT_OTHERWISE, python, message, wire, old=origin, new=scheme.origin)


def _urls(flow: Flow | None) -> str:
    """The token endpoints of OAuth 2 flows."""
    return (
        "no URL" if flow is None else " and ".join(filter(None, (flow.authorize_url, flow.device_url, flow.token_url)))
    )


def _compare_settings(old: Side, new: Side, changes: Changes) -> None:
    before, after = _flat(old), _flat(new)
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            message = f"is {quoted(after.get(key))} instead of {quoted(before.get(key))}"
            changes.add(Rule.SETTING_CHANGED, key, message, f"{SETTINGS} {key}")


def _flat(side: Side) -> dict[str, Any]:
    """The settings that affect behavior, by dotted keys."""
    left_out = _RENAMED.keys() | _JUDGED_ELSEWHERE | _NOT_BEHAVIOR
    return dict(_leaves(side.settings.model_dump(mode="json", exclude=set(left_out), exclude_none=True), ""))


def _leaves(value: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        if isinstance(item, Mapping):
            yield from _leaves(cast(Mapping[str, Any], item), f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", item
