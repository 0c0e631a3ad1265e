"""Every method of the client has a raw variant with the same signature, in both flavors."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest

from calcom import AsyncCalCom, CalCom
from calcom._async.resource_base import AsyncResource
from calcom._sync.resource_base import Resource


def public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def resources(thing: object, base: type) -> Iterator[object]:
    for name in public(type(thing)) - {"with_raw_response"}:
        member = getattr(thing, name)
        if isinstance(member, base):
            yield member
            yield from resources(member, base)


@pytest.mark.parametrize(("client", "base"), [(CalCom, Resource), (AsyncCalCom, AsyncResource)])
def test_the_raw_methods_of_a_resource_are_its_methods(client: type, base: type) -> None:
    found = list(resources(client(), base))
    methods = 0
    for resource in found:
        raw = resource.with_raw_response
        assert public(raw) == public(resource) - {"with_raw_response", "with_options"}
        for name in public(raw):
            plain, wrapped = getattr(resource, name), getattr(raw, name)
            if isinstance(plain, base):
                assert type(wrapped) is type(plain.with_raw_response)
            else:
                methods += 1
                assert inspect.signature(wrapped) == inspect.signature(plain)
                assert inspect.getdoc(getattr(type(raw), name)) == inspect.getdoc(plain)
    assert len(found) > 90
    assert methods > 340
