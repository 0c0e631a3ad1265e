"""The errors of this package: one tree under `APIError`.

```
APIError
├─ MissingCredentialsError      nothing was sent: no credentials that the operation takes
├─ TokenRefreshError            an expired access token could not be renewed
├─ APIConnectionError           no answer came
│  └─ APITimeoutError           … in time
├─ APIStatusError               the server answered with an error
│  ├─ BadRequestError           400
│  ├─ AuthenticationError       401
│  │  └─ TokenExpiredError      the status that means so, where the API has one
│  ├─ PermissionDeniedError     403
│  ├─ NotFoundError             404
│  ├─ ConflictError             409
│  ├─ PreconditionFailedError   412
│  ├─ UnprocessableEntityError  422
│  ├─ RateLimitError            429
│  ├─ InternalServerError       500 and above
│  └─ RedirectError             a redirect that is not followed
├─ ResponseError                the request succeeded, but its answer cannot be read
├─ DriftError                   the request succeeded, but its answer differs from the documented one (`strict=True`)
├─ WebhookVerificationError     a webhook whose signature is missing or wrong
└─ WebhookPayloadError          a webhook that is genuine, but whose body is no event
```

All of them can be pickled and copied. Secrets are taken out before anything is stored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any, Final, NamedTuple

from .drift import Drift
from .facts import PACKAGE
from .headers import Headers
from .json_data import json_text
from .response import Response

_LONGEST_MESSAGE = 500


class APIError(Exception):
    """Base of all errors of this package.

    Attributes:
        message: What went wrong, in a line.
        attempts: How many requests were sent.
        maybe_processed: Whether the server may have carried out the request although the call failed. Look before
            repeating a write. False for what only reads, such as a GET.
        position: While iterating over pages: the position of the page that could not be fetched, to resume from.
    """

    message: str
    attempts: int = 0
    maybe_processed: bool = False
    position: int | str | None = None

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    # Errors of this tree have constructors of their own, which the default would call with the text alone.
    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, dict(self.__dict__))


def _restore(cls: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


class MissingCredentialsError(APIError):
    """The operation needs credentials that were not given. Nothing was sent."""


class TokenRefreshError(APIError):
    """An expired access token could not be renewed. All calls that waited for the renewal end with this error.

    Attributes:
        status: HTTP status of the answer; None when none came.
        code: The server's word for what was wrong, such as `invalid_grant`.
        is_final: Whether the refresh token is not tried again: it was refused, or may be used up although no new tokens
            arrived. The user has to give access anew.
    """

    def __init__(
        self, message: str, *, status: int | None = None, code: str | None = None, is_final: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.is_final = is_final


class WebhookVerificationError(APIError):
    """A webhook has no valid signature: it may come from anybody."""


class WebhookPayloadError(APIError):
    """A webhook carries something other than a JSON object. Its signature was in order."""


class APIConnectionError(APIError):
    """No answer came: the connection could not be made, or broke.

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
    """No answer came in time."""


class RequestLine(NamedTuple):
    """What a request was about.

    Attributes:
        method: HTTP method.
        path: Path of the URL, without the query.
    """

    method: str
    path: str


@dataclass(frozen=True, slots=True)
class FieldError:
    """A field of the request that the server refused.

    Attributes:
        path: The field, such as `attendee.email`; list positions are numbers.
        messages: What is wrong with it.
    """

    path: str
    messages: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.path}: {'; '.join(self.messages)}" if self.messages else self.path


class APIStatusError(APIError):
    """The server answered with an error.

    Attributes:
        status: HTTP status.
        code: The API's word for the kind of error; None when the answer has none.
        message: The API's explanation; the name of the status when the answer has none.
        details: What else the API says about it.
        fields: The fields of the request that were refused.
        request_id: The id under which the server knows the request; give it to its support.
        method: HTTP method of the request.
        path: Path of the request, without the query.
        retry_after: Seconds after which the server may be asked again, if it said so.
        body: The body of the answer, parsed if it is JSON, with secrets and echoed input taken out.
        headers: Headers of the answer.
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
        explained = f"{code}: {message}" if code else message
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
        """HTTP status: `status` under the name that other packages give it."""
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
    """404: there is no such thing, or it must not be seen with these credentials."""


class ConflictError(APIStatusError):
    """409: the request contradicts what is there."""


class PreconditionFailedError(APIStatusError):
    """412: a condition of the request does not hold."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, but cannot be carried out."""


class RateLimitError(APIStatusError):
    """429: too many requests. `retry_after` says how many seconds to wait."""


class InternalServerError(APIStatusError):
    """500 and above: the server, or something in front of it, failed."""


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
"""Class of error per status; that of 500 is also that of every status above. The generator reads this table too."""


class RedirectError(APIStatusError):
    """The server redirects to another origin, too often, or in answer to a write; such redirects are not followed.

    Attributes:
        location: Where to, without the query.
    """

    def __init__(self, message: str, *, location: str, **answer: Any) -> None:
        super().__init__(message, **answer)
        self.location = location


class ResponseError(APIError):
    """The request succeeded, but its answer cannot be read. Do not repeat a write because of this error.

    Attributes:
        response: The response as it came.
        status: HTTP status.
        method: HTTP method of the request.
        path: Path of the request, without the query.
        request_id: The id under which the server knows the request.
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
    """The request succeeded, but its answer differs from the documented one. Raised only with `strict=True`.

    Attributes:
        drifts: Where it differs, and how.
        response: The response as it came.
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
        # Where users import it from, which is what tracebacks then say.
        _class.__module__ = PACKAGE


def one_line(text: str) -> str:
    """Return a text as one line of bearable length, without characters that a terminal would obey."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _LONGEST_MESSAGE else f"{line[:_LONGEST_MESSAGE]}…"


def status_phrase(status: int) -> str:
    """Return the standard name of a status, such as `Bad Gateway`."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown status"
