"""Names that the package's runtime uses, by the scope in which a name from the document could shadow them.

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
    # Names used in the bodies of methods with these arguments.
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
        "tuple",
        "type",
    }
)
"""Arguments that every client has, and names that an argument would shadow."""

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
    # Read while the class body is executed, or in its annotations.
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
"""Attributes of a client, and names used in its class body."""

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
    | {"bool", "bytes", "date", "datetime", "dict", "float", "int", "object", "str", "time", "timedelta", "tuple"}
)
"""Attributes of a resource, and names used in its class body.

If an attribute has that name, `list` is written as `builtins.list` and `types` as `_types`.
"""

METHOD_ARGUMENTS = frozenset({"self", "operations", "omit", "optional_body", "with_extra"})
"""Names used in a method's body and defaults."""

BODY_ARGUMENT = Identifier("body")
"""The argument for a request body that is not an object."""

CONTENT_TYPE_ARGUMENT = Identifier("content_type")
"""The argument for the media type of a request body, if there are several."""

STREAM_ARGUMENT = Identifier("stream")
"""The argument that requests a stream, if no part of the request does."""

EXTRA_ARGUMENT = Identifier("extra_properties")
"""The argument for properties of a request body that the document does not name."""

MODEL_ATTRIBUTES = frozenset(
    {"to_dict", "construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema"}
    | {"schema_json", "update_forward_refs", "validate", "fields", "mro", "register"}
    # Annotations of a class are evaluated in its scope.
    | {"by_kind", "by_presence", "by_property"}
)
"""Attributes of every model, and names used in annotations. pydantic's other attributes begin with `model_`."""

_ANNOTATIONS = frozenset(
    {"Annotated", "Any", "AwareDatetime", "Base64", "Decimal", "Discriminator", "Duration", "Field", "Final"}
    | {"Literal", "Mapping", "NotRequired", "Required", "Sequence", "Tag", "TypeAlias", "TypedDict", "UUID", "Union"}
    | {"ParsedDate", "ParsedTime", "ParsedUUID"}
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
_BUILTINS = """
ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError
ImportCycleError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError
KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError
NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError
RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning WindowsError ZeroDivisionError
"""
BUILTIN_CLASSES: frozenset[str] = frozenset(_BUILTINS.split())
"""Builtins of any version of Python that are spelled like classes.

An annotation that is evaluated before the class of a schema with such a name is defined would refer to the builtin. So
the module also defines the name with an underscore, below the class, and its annotations refer to that.
"""

SCHEMA_CLASSES = frozenset({*_ANNOTATIONS, "AttributeError", "DeepModel", "Model"})
"""Classes that the modules of schemas define, import or raise."""

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
"""Classes that the modules of resources and of the client define or import."""

CLIENT_CLASSES = EXPORTS | RESOURCE_CLASSES
"""Names that a client's class cannot have."""

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
"""Names that the class that renews tokens cannot have."""

OPERATION_CONSTANTS = frozenset({"BASE64", "DAY", "DECIMAL", "MOMENT"})
"""Constants that the modules of operations import, except those of page styles and request objects."""

RESOURCE_MODULES = frozenset(
    {"aiohttp_transport", "client", "driver", "names", "pages", "paging", "resource_base", "token_sources", "transport"}
    | {"downloads", "http2", "open_body", "streams"}
)
"""Other modules beside those of resources, or of their operations."""

SUB_RESOURCE_MODULES = METHOD_ARGUMENTS | RESOURCE_MEMBERS | {"annotations", "types"}
"""Names used in the module of a resource: once a submodule is imported, it is an attribute of that module."""

TYPE_MODULES = frozenset({"annotations", "import_module", "sys"})
"""Names that the `types` package contains besides its modules."""
