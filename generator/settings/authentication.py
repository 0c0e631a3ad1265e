"""How users pass credentials, and how tokens are obtained and renewed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .parts import DottedPath, Identifier, Part


class Named(Part):
    """A further argument of the client.

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
        secret: Whether the value must not be shown.
        description: What it is, in place of the description in the document.
        user: The same for the user name of HTTP basic authentication.
        client_id: The same for the id of an application that obtains tokens itself; likewise the next two.
        client_secret: For its secret.
        scopes: For what it asks for.
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

    The path parameters and the credentials of the operation become arguments of a class that users pass in place of the
    token. Paths are dotted and lead through the body of the response.

    Attributes:
        name: Name of the class; the async one is `Async` + this.
        operation: Id of the operation.
        sends: Property of its body that takes the refresh token.
        access_token: Where the new access token is.
        refresh_token: Where the refresh token for the next time is.
        expires_at: Where the moment is at which the access token expires, counted from 1970.
        unit: What `expires_at` counts.
    """

    name: Identifier
    operation: str
    sends: str
    access_token: DottedPath
    refresh_token: DottedPath
    expires_at: DottedPath | None = None
    unit: Literal["seconds", "milliseconds"] = "seconds"


class OAuth(Part):
    """How users give an application access to their account: OAuth 2 with authorization codes.

    Attributes:
        operation: Id of the operation that is the token endpoint.
        authorize_url: Page that asks the user.
        pkce: Who proves by PKCE that it began what it ends: every application, or only one without a client secret.
    """

    operation: str
    authorize_url: Annotated[str, StringConstraints(pattern=r"^https?://[^\s#]+$")]
    pkce: Literal["always", "public"] = "always"


class Tokens(Part):
    """How tokens are obtained and renewed.

    Attributes:
        renewal: By an operation of the document.
        oauth: By OAuth 2.
    """

    renewal: TokenRenewal | None = None
    oauth: OAuth | None = None
