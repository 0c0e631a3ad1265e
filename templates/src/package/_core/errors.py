"""The errors of this package: a class hierarchy below `APIError`.

```
APIError
├─ MissingCredentialsError      nothing was sent: required credentials are missing
├─ TokenRefreshError            an expired access token could not be renewed
├─ APIConnectionError           there was no response
│  └─ APITimeoutError           … in time
├─ APIStatusError               the server returned an error
│  ├─ BadRequestError           400
│  ├─ AuthenticationError       401
│  │  └─ TokenExpiredError      the API's status for an expired token, if it has one
│  ├─ PermissionDeniedError     403
│  ├─ NotFoundError             404
│  ├─ ConflictError             409
│  ├─ PreconditionFailedError   412
│  ├─ UnprocessableEntityError  422
│  ├─ RateLimitError            429
│  ├─ InternalServerError       500 and above
│  └─ RedirectError             a redirect that is not followed
├─ ResponseError                the request succeeded, but its response cannot be read
├─ DriftError                   the request succeeded, but its response differs from its documentation (`strict`)
├─ WebhookVerificationError     a webhook whose signature is missing or wrong
└─ WebhookPayloadError          a webhook with a valid signature, but without an event
```

All of them can be pickled and copied. Secrets are removed before anything is stored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final, NamedTuple

from .drift import Drift
from .facts import PACKAGE
from .headers import Headers
from .json_data import json_text
from .records import Record
from .response import Response

_LONGEST_MESSAGE = 500


class APIError(Exception):
    """Base of all errors of this package.

    Attributes:
        message: What went wrong, on one line.
        attempts: How many requests were sent.
        maybe_processed: Whether the server may have processed the request although the call failed. Check before you
            repeat a write. False for reads, such as a GET.
        position: During pagination: the position of the page that could not be fetched, to resume from.
    """

    message: str
    attempts: int = 0
    maybe_processed: bool = False
    position: int | str | None = None

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    # These errors have constructors of their own, which the default would call with only the message.
    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, dict(self.__dict__))


def _restore(cls: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


class MissingCredentialsError(APIError):
    """The operation requires credentials that were not provided. Nothing was sent."""


class TokenRefreshError(APIError):
    """An expired access token could not be renewed. All calls that waited for the renewal raise this error.

    Attributes:
        status: HTTP status of the response; None without a response.
        code: The server's error code, such as `invalid_grant`.
        is_final: Whether the refresh token is not used again: it was rejected, or may be used up although no new tokens
            arrived. The user must authorize again.
    """

    def __init__(
        self, message: str, *, status: int | None = None, code: str | None = None, is_final: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.is_final = is_final


class WebhookVerificationError(APIError):
    """A webhook has no valid signature: its sender is unknown."""


class WebhookPayloadError(APIError):
    """The body of a webhook is not a JSON object. Its signature was valid."""


class APIConnectionError(APIError):
    """There was no response: the connection could not be established, or failed.

    Attributes:
        method: HTTP method of the request.
        path: Path of the request, without the query.
    """

    def __init__(self, message: str, *, method: str, path: str, maybe_processed: bool) -> None:
        super().__init__(f"{message} ({method} {path})")
        self.method = method
        self.path = path
        self.maybe_processed = maybe_processed

    @property
    def request(self) -> RequestLine:
        """Method and path of the request."""
        return RequestLine(self.method, self.path)


class APITimeoutError(APIConnectionError):
    """There was no response in time."""


class RequestLine(NamedTuple):
    """The request of an error.

    Attributes:
        method: HTTP method.
        path: Path of the URL, without the query.
    """

    method: str
    path: str


class FieldError(Record):
    """A field of the request that the server rejected.

    Attributes:
        path: The field, such as `attendee.email`; list positions are numbers.
        messages: What is wrong with it.
    """

    path: str
    messages: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.path}: {'; '.join(self.messages)}" if self.messages else self.path


class APIStatusError(APIError):
    """The server returned an error.

    Attributes:
        status: HTTP status.
        code: The API's code for the kind of error; None if the response has none.
        message: The API's error message; the name of the status if the response has none.
        details: Further details from the API.
        fields: The rejected fields of the request.
        request_id: The request id assigned by the server; include it when you contact support.
        method: HTTP method of the request.
        path: Path of the request, without the query.
        retry_after: Seconds to wait before a retry, if the server sent them.
        body: The body of the response, parsed if it is JSON, with secrets and echoed input removed.
        headers: Headers of the response.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        method: str,
        path: str,
        code: str | None = None,
        details: Any = None,
        fields: Sequence[FieldError] = (),
        request_id: str | None = None,
        retry_after: float | None = None,
        body: Any = None,
        headers: Headers | None = None,
    ) -> None:
        place = f"{method} {path}, request id {request_id}" if request_id else f"{method} {path}"
        refused = f" [{', '.join(str(field) for field in fields)}]" if fields else ""
        explained = f"{code}: {message}" if code and code != message else message
        super().__init__(f"{status} {one_line(explained + refused)} ({place})")
        self.message = message
        self.status = status
        self.code = code
        self.details = details
        self.fields = tuple(fields)
        self.request_id = request_id
        self.method = method
        self.path = path
        self.retry_after = retry_after
        self.body = body
        self.headers = headers or Headers()

    @property
    def status_code(self) -> int:
        """HTTP status: an alias of `status` that other packages use."""
        return self.status

    @property
    def request(self) -> RequestLine:
        """Method and path of the request."""
        return RequestLine(self.method, self.path)

    @property
    def response(self) -> Response:
        """The response, rebuilt from `status`, `headers` and `body`, without credentials and echoed input."""
        bare = Response(status=self.status, headers=self.headers)
        text = "" if self.body is None else self.body if isinstance(self.body, str) else json_text(self.body)
        return replace(bare, content=text.encode(bare.charset or "utf-8", "replace"))


class BadRequestError(APIStatusError):
    """400: the request is invalid."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing, wrong, or no longer valid."""


class TokenExpiredError(AuthenticationError):
    """The access token has expired."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: no such resource exists, or these credentials cannot see it."""


class ConflictError(APIStatusError):
    """409: the request conflicts with the current state."""


class PreconditionFailedError(APIStatusError):
    """412: a condition of the request is not met."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, but cannot be processed."""


class RateLimitError(APIStatusError):
    """429: too many requests. `retry_after` is the number of seconds to wait."""


class InternalServerError(APIStatusError):
    """500 and above: the server, or a gateway in front of it, failed."""


STATUS_ERRORS: Final[Mapping[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    500: InternalServerError,
}
"""Error class by status; that of 500 is also used for all higher statuses. The generator reads this table too."""


class RedirectError(APIStatusError):
    """The server redirected to another origin, too often, or in response to a write. Such redirects are not followed.

    Attributes:
        location: The target, without the query.
    """

    def __init__(self, message: str, *, location: str, **response: Any) -> None:
        super().__init__(message, **response)
        self.location = location


class ResponseError(APIError):
    """The request succeeded, but its response cannot be read. Do not repeat a write because of this error.

    Attributes:
        response: The response as received.
        status: HTTP status.
        method: HTTP method of the request.
        path: Path of the request, without the query.
        request_id: The request id assigned by the server.
    """

    def __init__(self, problem: str, *, response: Response, method: str, path: str) -> None:
        super().__init__(
            f"the request succeeded ({response.status}), but the response cannot be read: {problem} ({method} {path})"
        )
        self.response = response
        self.status = response.status
        self.method = method
        self.path = path
        self.request_id = response.request_id
        self.maybe_processed = True


class DriftError(APIError):
    """The request succeeded, but its response differs from its documentation. Raised only with `strict=True`.

    Attributes:
        drifts: The differences.
        response: The response as received.
    """

    def __init__(self, drifts: Sequence[Drift], *, response: Response) -> None:
        places = "; ".join(str(drift) for drift in drifts[:3])
        more = f" and {len(drifts) - 3} more" if len(drifts) > 3 else ""
        super().__init__(
            f"the request succeeded ({response.status}), but the response does not match its schema: {places}{more}"
        )
        self.drifts = tuple(drifts)
        self.response = response
        self.maybe_processed = True


for _class in [*globals().values()]:
    if isinstance(_class, type) and issubclass(_class, APIError):
        # Tracebacks show the module that users import the errors from.
        _class.__module__ = PACKAGE


def one_line(text: str) -> str:
    """Return a text as one line, truncated, without terminal control characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _LONGEST_MESSAGE else f"{line[:_LONGEST_MESSAGE]}…"


def status_phrase(status: int) -> str:
    """Return the standard name of a status, such as `Bad Gateway`."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown status"
