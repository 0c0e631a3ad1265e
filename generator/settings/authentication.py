"""How users pass credentials, and how tokens are obtained and renewed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .parts import DottedPath, Identifier, Part


class Named(Part):
    """An additional argument of the client.

    Attributes:
        argument: The argument.
        variable: Environment variable that is read if the argument is omitted.
    """

    argument: Identifier
    variable: Identifier


class Credential(Part):
    """How the user passes the value of a security scheme: constructor argument and environment variable.

    Attributes:
        argument: The argument; for HTTP basic authentication, that of the password.
        variable: Environment variable that is read if the argument is omitted.
        secret: Whether the value must be hidden in output.
        description: Replaces the description in the document.
        user: The same for the user name of HTTP basic authentication.
        client_id: The same for the id of an application that obtains tokens itself.
        client_secret: The same for the secret of that application.
        scopes: The same for the scopes that it requests.
        client_authentication: How it sends its secret to the token endpoint: by HTTP basic authentication, or in the
            body (RFC 6749, section 2.3.1).
    """

    argument: Identifier
    variable: Identifier
    secret: bool = True
    description: str = ""
    user: Named | None = None
    client_id: Named | None = None
    client_secret: Named | None = None
    scopes: Named | None = None
    client_authentication: Literal["basic", "body"] = "basic"


class TokenRenewal(Part):
    """How an expired access token is exchanged for a new one, by an operation of the document.

    The operation's path parameters and credentials become arguments of a class that users pass in place of the token.
    Paths are dotted and refer to the response body.

    Attributes:
        name: Name of the class; the async one is `Async` + this.
        operation: Id of the operation.
        sends: Property of its body for the refresh token.
        access_token: Path of the new access token.
        refresh_token: Path of the next refresh token.
        expires_at: Path of the time at which the access token expires, counted from 1970.
        unit: Unit of `expires_at`.
    """

    name: Identifier
    operation: str
    sends: str
    access_token: DottedPath
    refresh_token: DottedPath
    expires_at: DottedPath | None = None
    unit: Literal["seconds", "milliseconds"] = "seconds"


class OAuth(Part):
    """How users authorize an application to access their account: OAuth 2 with authorization codes.

    Attributes:
        operation: Id of the operation that is the token endpoint.
        authorize_url: Page where the user authorizes the application.
        pkce: Which applications use PKCE: all, or only those without a client secret.
    """

    operation: str
    authorize_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s#]+$")]
    pkce: Literal["always", "public"] = "always"


class Tokens(Part):
    """How tokens are obtained and renewed.

    Attributes:
        renewal: Tokens are renewed by an operation of the document.
        oauth: Tokens are obtained by OAuth 2.
    """

    renewal: TokenRenewal | None = None
    oauth: OAuth | None = None
