# Generated from spec/schemas/allowlists.yaml by openapi-twin-clients; do not edit.
"""Types of allowlists."""

from __future__ import annotations

from typing import Literal

from calcom._core.model import Model


class Allowlists(Model):
    """The address ranges of all services."""

    metadata: AllowlistMetadata
    """About the list itself."""
    services: dict[str, AllowlistService]
    """The services by name."""


class Allowlist(Model):
    """The address ranges of one service."""

    metadata: AllowlistMetadata
    """About the list itself."""
    service: AllowlistService
    """Address ranges that a firewall has to let through for one service."""


class AllowlistMetadata(Model):
    """About the list itself."""

    schema_version: str
    """Version of the form of the list."""


class AllowlistService(Model):
    """Address ranges that a firewall has to let through for one service."""

    name: str | None = None
    """Name of the service. Only when a single service is asked for; otherwise it is the key."""
    direction: Literal["ingress-to-cal", "egress-from-cal"] | str
    """Which way the connections go: `ingress-to-cal` are addresses that you call, `egress-from-cal` are addresses
    that Cal.com calls you from."""
    ipv4: list[str]
    """IPv4 ranges in CIDR notation."""
