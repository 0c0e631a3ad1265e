"""The base URL of a client, and the servers of individual operations."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote, urljoin

from .facts import BASE_URL, BASE_URL_ENV, ENVIRONMENT_ENV, ENVIRONMENTS, HAS_OWN_SERVERS, SERVER_VARIABLES
from .request import check_base_url

# What the value of a variable must not contain: in a host it must not end the host, elsewhere not the path.
_ENDS_HOST: Final = r"[/\\?#@{}\x00-\x20\x7f]"
_ENDS_PATH: Final = r"[\\?#{}\x00-\x20\x7f]"

_MISSING: Final = (
    f"the API's document names no host of a server; pass `base_url`, or set the environment variable {BASE_URL_ENV}"
)


def base_url_from(
    argument: str | None,
    environ: Mapping[str, str] = os.environ,
    values: Mapping[str, str] | None = None,
    environment: str | None = None,
) -> str:
    """Return the base URL: from an argument, an environment variable, or the API's default.

    It is empty if the API has no default, but operations that do not need it.

    Args:
        argument: The argument of the client; None if omitted.
        environ: The environment.
        values: The values of the server variables; see `server_values`.
        environment: Name of one of the API's servers.

    Raises:
        ValueError: It is not an http or https URL, or has a user, a query or a fragment; or it is missing; or both
            arguments were passed; or no server has this name.
    """
    if argument is not None:
        if environment is not None:
            raise ValueError("pass `base_url` or `environment`, not both")
        return check_base_url(argument)
    if environment is None:
        stated = environ.get(BASE_URL_ENV, "").strip()
        if stated:
            return check_base_url(stated)
        environment = environ.get(ENVIRONMENT_ENV, "").strip() or None
    if environment is not None and environment not in ENVIRONMENTS:
        raise ValueError(f"environment must be one of {', '.join(map(repr, ENVIRONMENTS))}, not {environment!r}")
    url = BASE_URL if environment is None else ENVIRONMENTS[environment]
    if url:
        return _filled(url, server_values({}, environ) if values is None else values)
    if not HAS_OWN_SERVERS:
        raise ValueError(_MISSING)
    return ""


def server_values(arguments: Mapping[str, str | None], environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the server variables by name: from the client's arguments, or from environment variables.

    Raises:
        ValueError: A variable does not allow the value.
    """
    values: dict[str, str] = {}
    for variable in SERVER_VARIABLES:
        value = arguments.get(variable.argument)
        if value is None:
            value = environ.get(variable.env, "").strip() or variable.default
        if value is None:
            continue
        if variable.values and value not in variable.values:
            raise ValueError(f"{variable.argument} must be one of {', '.join(map(repr, variable.values))}")
        values[variable.name] = value
    return values


def server_url(server: str, base_url: str, values: Mapping[str, str]) -> str:
    """Return the base URL of an operation.

    Args:
        server: The server of the operation; empty for that of the API.
        base_url: Base URL of the client; can be empty.
        values: The values of the server variables.

    Raises:
        ValueError: A part of the URL is unknown, or its value makes the URL invalid.
    """
    if "://" in server or server.startswith("{"):
        return _filled(server, values)
    if not base_url:
        raise ValueError(_MISSING)
    return _filled(urljoin(f"{base_url}/", server), values) if server else base_url


def _filled(template: str, values: Mapping[str, str]) -> str:
    """The URL of a server with the values of its variables, checked."""
    url = template
    for variable in SERVER_VARIABLES:
        placeholder = f"{{{variable.name}}}"
        before, found, after = template.partition(placeholder)
        if not found:
            continue
        value = values.get(variable.name)
        is_in_path = "/" in before.partition("://")[2] or before.startswith("/")
        # Between other characters, such as those of a label of the host, a value can be empty.
        is_part = before[-1:] not in ("", ".", "/") or after[:1] not in ("", ".", ":", "/")
        if value is None or not (value or is_in_path or is_part):
            raise ValueError(
                f"the server URL requires `{variable.argument}` (or the environment variable {variable.env})"
            )
        is_whole = not before and not after.startswith("://")
        ends = _ENDS_PATH if is_in_path or is_whole else _ENDS_HOST
        if re.search(ends, value) or (is_in_path and not {".", ".."}.isdisjoint(unquote(value).split("/"))):
            raise ValueError(f"{variable.argument} is not valid in the server URL")
        url = url.replace(placeholder, value)
    return check_base_url(url)
