# Generated from spec/schemas/allowlists.yaml by openapi-twin-clients; do not edit.
"""Types of allowlists."""

from __future__ import annotations

from typing import Literal

from calcom._core.model import Model


class Allowlists(Model):
    """The address ranges of all services."""

    metadata: AllowlistMetadata
    """Information about the list."""
    services: dict[str, AllowlistService]
    """Services by name."""


class Allowlist(Model):
    """The address ranges of a service."""

    metadata: AllowlistMetadata
    """Information about the list."""
    service: AllowlistService
    """Address ranges that a firewall must allow for a service."""


class AllowlistMetadata(Model):
    """Information about the list."""

    schema_version: str
    """Version of the list's format."""


class AllowlistService(Model):
    """Address ranges that a firewall must allow for a service."""

    name: str | None = None
    """Name of the service. Returned only when you retrieve a single service. Otherwise, it is the key."""
    direction: Literal["ingress-to-cal", "egress-from-cal"] | str
    """Direction of the connections. `ingress-to-cal` contains addresses that you call. `egress-from-cal` contains
    addresses from which Cal.com calls you."""
    ipv4: list[str]
    """IPv4 ranges in CIDR notation."""
