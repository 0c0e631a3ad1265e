"""`spec/evidence.yaml` has the evidence for each operation, and no more than the recordings and the reference show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from generator.loading.document import load
from tests.contract.openapi import Contract
from tests.contract.package import Package, load_settings
from tests.recordings.exchanges import Exchange, Player, recorded, sources
from tests.spec.document import METHODS, ROOT, SHARED, SPEC, needs_reference, read


@pytest.fixture(scope="module")
def player() -> Player:
    package = Package(ROOT / "generated" / "calcom", load_settings(SPEC / "client.yaml"))
    return Player(Contract(load(SPEC / "openapi.yaml").plain()), package)


def _stated() -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = read(SPEC / "evidence.yaml")
    return found


def _successes(player: Player, exchanges: Iterable[Exchange]) -> dict[str, set[str]]:
    """By operation: the recordings in which it succeeded with the client's version header."""
    found: dict[str, set[str]] = {}
    for exchange in exchanges:
        operation = player.operation(exchange)
        if operation is None or exchange.method == "HEAD" or exchange.status >= 400 or exchange.status == 304:
            continue
        if not player.is_other_version(operation, exchange):
            found.setdefault(operation.id, set()).add(exchange.source.partition("#")[0])
    return found


def test_every_operation_is_there_once_and_in_order(player: Player) -> None:
    assert list(_stated()) == sorted(operation.id for operation in player.contract.operations)


def test_recorded_is_what_the_recordings_of_this_repository_show(player: Player) -> None:
    observed = _successes(player, recorded())
    # Two recordings can be of one version of the server: `2026-07` and `2026-07-b`.
    expected = {name: sorted({source[:7] for source in found}) for name, found in observed.items()}

    assert {name: row["recorded"] for name, row in _stated().items() if "recorded" in row} == expected


def test_an_operation_that_nobody_has_observed_says_so(player: Player) -> None:
    """Neither `hosted` nor `recorded`; each of the others has been published at least."""
    unobserved = {name for name, row in _stated().items() if not {"hosted", "recorded"} & row.keys()}

    assert unobserved.isdisjoint(_successes(player, recorded()))
    assert [name for name, row in _stated().items() if "published" not in row] == []


@needs_reference
def test_hosted_is_what_the_samples_show(player: Player) -> None:
    samples = [exchange for source in sources() if source.name == "answers" for exchange in source.exchanges()]
    observed = _successes(player, samples)

    assert {name for name, row in _stated().items() if "hosted" in row} - observed.keys() == set()


@needs_reference
def test_published_and_code_are_what_the_reference_says(player: Player) -> None:
    march = json.loads((SHARED / "reference" / "openapi-2026-03.json").read_text(encoding="utf-8"))["paths"]
    guards = json.loads((SHARED / "reference" / "auth.json").read_text(encoding="utf-8"))
    published = dict.fromkeys(_keys(march), "2026-03")
    for date in ("2026-09", "2026-11"):
        later = read(SHARED / "reference" / f"openapi-{date}-additions.yaml")["paths"]
        published |= dict.fromkeys(_keys(later), date)
    keys = {operation.id: f"{operation.method} {operation.path}" for operation in player.contract.operations}

    # The reference was created once, and does not include later operations.
    stated = {name: row for name, row in _stated().items() if keys[name] in published}
    assert len(stated) == len(published)
    assert {name: row["published"] for name, row in stated.items()} == {n: published[keys[n]] for n in stated}
    assert [name for name, row in stated.items() if row.get("code", False) != bool(guards.get(keys[name]))] == []


def _keys(paths: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [f"{method.upper()} {path}" for path, item in paths.items() for method in METHODS if method in item]
