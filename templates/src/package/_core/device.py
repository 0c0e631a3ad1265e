"""OAuth 2 device authorization (RFC 8628): a user authorizes an application on another device. Without I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final, TypeVar, Unpack

from .encode import is_object
from .facts import DEVICE_ENDPOINT, DEVICE_TOKEN_ENDPOINT
from .oauth_tokens import UserFlow
from .secret import Secret, Unpicklable
from .tokens import Exchange, TokenArguments, driver_arguments, exchange

C = TypeVar("C")

_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"

# Default seconds between two requests (section 3.2), and the increase after `slow_down` (section 3.5).
_INTERVAL: Final = 5.0
_SLOWER: Final = 5.0
_LONGEST: Final = 1e9


@dataclass(frozen=True, slots=True)
class DeviceAuthorization(Unpicklable):
    """What to show the user, who authorizes the application on another device.

    Attributes:
        user_code: The code that the user enters.
        verification_uri: The page where the user enters it.
        verification_uri_complete: The page with the code filled in, such as for a QR code; None if there is none.
        expires_at: When the code expires, as an aware datetime.
        interval: Seconds to wait between two token requests.
        device_code: The server's id of this authorization.
    """

    user_code: str
    verification_uri: str
    verification_uri_complete: str | None
    expires_at: datetime
    interval: float
    device_code: str = field(repr=False)


class DeviceFlowBase(UserFlow[C]):
    """An application without a browser, which users authorize to access their account."""

    _endpoint = DEVICE_TOKEN_ENDPOINT

    def __init__(
        self, *, client_id: str, client_secret: str | None = None, **network: Unpack[TokenArguments[C]]
    ) -> None:
        """Configure the application.

        Args:
            client_id: The client id.
            client_secret: The client secret; None if it cannot be kept secret, as in a command line tool.
            **network: `base_url`, `proxy`, `http_client` and `timeout`, as for a client.

        Raises:
            ValueError: An argument is invalid.
        """
        if not client_id:
            raise ValueError("client_id must not be empty")
        self.client_id = client_id
        self._client_secret = Secret(client_secret) if client_secret else None
        self._setup = driver_arguments(network)
        # A repeated request is harmless: it only creates another code, or returns the same result.
        self._setup["options"] = replace(self._setup["options"], retry_unsafe=True)

    def _starting(self, scopes: str | Iterable[str]) -> Exchange:
        asked = scopes if isinstance(scopes, str) else " ".join(scopes)
        return exchange(
            DEVICE_ENDPOINT,
            {"scope": asked or None},
            client_id=self.client_id,
            client_secret=self._client_secret,
        )

    def _for_device(self, authorization: DeviceAuthorization) -> Exchange:
        return self._asking(grant_type=_GRANT, device_code=authorization.device_code)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(client_id={self.client_id!r})"


def read_authorization(body: object, now: float) -> DeviceAuthorization:
    """Return the server's response to the first request; `now` is in seconds since 1970.

    Raises:
        ValueError: A required property is missing.
    """
    found: dict[object, Any] = dict(body) if is_object(body) else {}
    # Some servers use the name of an early draft.
    found.setdefault("verification_uri", found.get("verification_url"))
    for name in ("device_code", "user_code", "verification_uri"):
        if not isinstance(found.get(name), str) or not found[name]:
            raise ValueError(f"the response has no `{name}`")
    lasts, interval = _seconds(found.get("expires_in")), _seconds(found.get("interval"))
    if lasts is None:
        raise ValueError("the response has no `expires_in`")
    complete = found.get("verification_uri_complete")
    return DeviceAuthorization(
        user_code=found["user_code"],
        verification_uri=found["verification_uri"],
        verification_uri_complete=complete if isinstance(complete, str) else None,
        expires_at=datetime.fromtimestamp(now + lasts, UTC),
        interval=_INTERVAL if interval is None else interval,
        device_code=found["device_code"],
    )


def _seconds(value: object) -> float | None:
    """A duration in seconds; None if it is invalid. With more than 30 years, the date could overflow."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
        return float(min(value, _LONGEST))
    return None


class Polling:
    """The schedule of token requests while the user has not decided yet.

    Attributes:
        pause: Seconds to wait before the next request.
    """

    def __init__(self, authorization: DeviceAuthorization, now: Callable[[], float]) -> None:
        self.pause = authorization.interval
        self._until = authorization.expires_at.timestamp()
        self._now = now

    def goes_on(self, body: object) -> bool:
        """Whether to repeat the request: the server waits for the user, and the code has not expired.

        Args:
            body: The body of a response, or the code of an error. Some servers send the error with status 200.
        """
        code = body.get("error") if is_object(body) else body
        if code == "slow_down":
            self.pause += _SLOWER
        return code in ("authorization_pending", "slow_down") and self._now() + self.pause < self._until
