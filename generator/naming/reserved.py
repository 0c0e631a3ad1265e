"""Names that the runtime of a package owns, by the scope in which something of the document could take their place.

`tests/behavior/test_reserved_names.py` compares the lists with the scopes of a rendered package.
"""

from __future__ import annotations

from .exports import EXPORTS
from .identifiers import Identifier

CLIENT_ARGUMENTS = frozenset(
    {"base_url", "proxy", "http2", "transport", "http_client", "middleware", "timeout", "total_timeout", "max_retries"}
    | {
        "max_wait",
        "retry_unsafe",
        "pace",
        "default_headers",
        "default_query",
        "strict",
        "on_drift",
        "max_response_bytes",
    }
    # What the bodies of the methods with these arguments refer to.
    | {
        "headers",
        "query",
        "body",
        "self",
        "options",
        "credentials",
        "duplicate",
        "with_client_credentials",
        "bind",
        "driver",
        "create",
        "derived",
        "base_url_from",
        "servers",
        "server_values",
        "dict",
        "object",
        "set",
        "str",
        "type",
    }
)
"""Arguments that every client takes, whatever its API, and what an argument would hide."""

CLIENT_MEMBERS = frozenset(
    {
        "with_options",
        "with_raw_response",
        "with_streaming_response",
        "request",
        "close",
        "rate_limit",
        "base_url",
        "options",
        "from_environment",
    }
    # Read while the body of the class is executed, or in its annotations.
    | {
        "property",
        "cached_property",
        "omit",
        "httpx2",
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "object",
        "str",
        "type",
    }
)
"""Attributes of a client, and what the body of its class refers to."""

RESOURCE_MEMBERS = frozenset(
    {
        "with_options",
        "with_raw_response",
        "with_streaming_response",
        "property",
        "cached_property",
        "deprecated",
        "omit",
        "overload",
        "builtins",
    }
    | {"bool", "bytes", "date", "datetime", "dict", "float", "int", "object", "str", "time", "timedelta"}
)
"""Attributes of a resource, and what the body of its class refers to.

Beside an attribute of that name, `list` is written `builtins.list` and `types` is written `_types`.
"""

METHOD_ARGUMENTS = frozenset({"self", "operations", "omit", "optional_body", "with_extra"})
"""What the body of a method refers to, and what its defaults do."""

BODY_ARGUMENT = Identifier("body")
"""The argument for a request body that is not an object."""

CONTENT_TYPE_ARGUMENT = Identifier("content_type")
"""The argument for the media type of a request body, where there are several."""

STREAM_ARGUMENT = Identifier("stream")
"""The argument that asks for a stream, where nothing in the request does."""

EXTRA_ARGUMENT = Identifier("extra_properties")
"""The argument for properties of a request body that the document does not name."""

MODEL_ATTRIBUTES = frozenset(
    {"to_dict", "construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema"}
    | {"schema_json", "update_forward_refs", "validate", "fields", "mro", "register"}
    # Annotations of a class are evaluated among its attributes.
    | {"by_kind", "by_presence", "by_property"}
)
"""Attributes of every model, and what annotations call. pydantic's further ones begin with `model_`."""

_ANNOTATIONS = frozenset(
    {"Annotated", "Any", "AwareDatetime", "Base64", "Decimal", "Discriminator", "Duration", "Field", "Final"}
    | {"Literal", "Mapping", "NotRequired", "Required", "Sequence", "Tag", "TypeAlias", "TypedDict", "UUID", "Union"}
)
_RESOURCE_MODULES = frozenset(
    {
        "Coroutine",
        "AsyncFileInput",
        "FileInput",
        "GivenBody",
        "Omit",
        "Resource",
        "Page",
        "AsyncPage",
        "AsyncPager",
        "AsyncResource",
        "RawResponse",
    }
    | {"RawChild", "RawMethod", "AsyncRawMethod", "RawMethods", "AsyncRawMethods"}
    | {"StreamedChild", "StreamedMethod", "AsyncStreamedMethod", "StreamedMethods", "AsyncStreamedMethods"}
    | {"Stream", "AsyncStream", "StreamedCall", "AsyncStreamedCall"}
)
SCHEMA_CLASSES = frozenset({*_ANNOTATIONS, "AttributeError", "Model"})
"""Classes that the modules define, import or raise in which schemas stand."""

RESOURCE_CLASSES = frozenset(
    {*_ANNOTATIONS, *_RESOURCE_MODULES}
    | {"AsyncClientCredentials", "ClientCredentials", "Iterable"}
    | {"Connection", "Credential", "Credentials", "AsyncCredential", "Driver", "AsyncDriver", "Middleware"}
    | {
        "AsyncMiddleware",
        "OptionArguments",
        "OptionChanges",
        "Options",
        "RateLimit",
        "Self",
        "TracebackType",
        "Unpack",
        "BaseException",
    }
)
"""Classes that the modules define or import in which the classes of resources stand, the client's included."""

CLIENT_CLASSES = EXPORTS | RESOURCE_CLASSES
"""What a client's class must not be called."""

TOKEN_SOURCE_CLASSES = CLIENT_CLASSES | {
    *(
        "Arguments",
        "Callable",
        "Exchange",
        "Generic",
        "OAuthBase",
        "OAuthTokensBase",
        "ClientCredentialsBase",
        "DeviceFlowBase",
        "Polling",
        "RenewedTokens",
        "UserTokens",
        "RenewingTokens",
    ),
    *("AsyncRenewingTokens", "Secret", "TokenArguments", "TypeVar"),
}
"""What the class that renews tokens must not be called."""

OPERATION_CONSTANTS = frozenset({"CAMEL", "MOMENT", "TEXT"})
"""Constants that the modules of operations import, beside those of page styles and of request objects."""

RESOURCE_MODULES = frozenset(
    {"aiohttp_transport", "client", "driver", "names", "pages", "paging", "resource_base", "token_sources", "transport"}
    | {"downloads", "open_body", "streams"}
)
"""Modules that stand beside those of resources, or of their operations."""

TYPE_MODULES = frozenset({"annotations", "import_module", "sys"})
"""What the package of the types has besides its modules."""
