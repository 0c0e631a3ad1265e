"""The rules that classify changes. `docs/compatibility.md` lists them; a test compares the two.

An *input* is an argument of a method or a key of a request object. An *output* is a method's result, an attribute of a
model, or the payload of a webhook. Names are stable: scripts depend on them.
"""

from __future__ import annotations

from enum import Enum, IntEnum


class Judgment(IntEnum):
    """How a change affects existing code; higher is more severe."""

    NOTE = 1
    """Existing code is unaffected. What is sent, or what the API does, differs."""
    COMPATIBLE = 2
    """Existing code still works. Users can use something new, or should stop using something."""
    BREAKING = 3
    """Existing code can fail, at run time or under a strict type checker."""

    @property
    def word(self) -> str:
        """The name of the level in reports: `breaking`."""
        return self.name.lower()


_NOTE, _COMPATIBLE, _BREAKING = Judgment.NOTE, Judgment.COMPATIBLE, Judgment.BREAKING


class Rule(Enum):
    """A kind of change: its effect on callers, who write requests, and on readers, who read responses.

    The parts of a rule are its level for callers, its level for readers (None: unaffected), and a description.
    """

    OPERATION_ADDED = _COMPATIBLE, None, "A method was added."
    OPERATION_REMOVED = _BREAKING, None, "A method was removed."
    OPERATION_RENAMED = _BREAKING, None, "A method was renamed; its HTTP method and path are the same."
    OPERATION_REROUTED = _NOTE, _NOTE, "A method calls a different HTTP method or path."
    OPERATION_DEPRECATED = _COMPATIBLE, None, "A method is deprecated; calling it emits a warning."
    OPERATION_UNDEPRECATED = _NOTE, None, "A method is no longer deprecated."
    PINNED_HEADER_CHANGED = (
        _NOTE,
        _NOTE,
        "A header that the client sends automatically, such as an API version, has a different value.",
    )
    SECURITY_RELAXED = _COMPATIBLE, None, "A method accepts additional credentials."
    SECURITY_TIGHTENED = _BREAKING, None, "A method no longer accepts some credentials."
    OPTIONAL_SECURITY_CHANGED = _NOTE, None, "A method whose credentials are optional accepts different ones."
    SECURITY_REORDERED = _NOTE, None, "A method prefers different credentials among the same alternatives."
    BODY_ENCODING_CHANGED = _NOTE, None, "A request body is sent with a different media type or encoding."

    REQUIRED_INPUT_ADDED = _BREAKING, None, "A required input was added."
    OPTIONAL_INPUT_ADDED = _COMPATIBLE, None, "An optional input was added."
    INPUT_REMOVED = _BREAKING, None, "An input was removed."
    INPUT_RENAMED = _BREAKING, None, "An input was renamed in Python."
    INPUT_NEWLY_REQUIRED = _BREAKING, None, "An optional input became required."
    INPUT_NO_LONGER_REQUIRED = _COMPATIBLE, None, "A required input became optional."
    INPUT_WIDENED = _COMPATIBLE, None, "An input accepts more values or types."
    INPUT_NARROWED = _BREAKING, None, "An input accepts fewer values or types."
    INPUT_TYPE_CHANGED = _BREAKING, None, "An input accepts different types: it lost some and gained others."
    INPUT_VALUES_CHANGED = _NOTE, None, "An input that accepts any string or number documents different known values."
    INPUT_DEFAULT_CHANGED = _NOTE, None, "Omitting an input has a different meaning."
    INPUT_LIMITS_CHANGED = _NOTE, None, "The documented limits of an input changed."
    INPUT_DEPRECATED = _COMPATIBLE, None, "An input is deprecated."
    INPUT_UNDEPRECATED = _NOTE, None, "An input is no longer deprecated."
    INPUT_NO_LONGER_POSITIONAL = _BREAKING, None, "A path parameter moved elsewhere and is now keyword-only."
    INPUT_ORDER_CHANGED = _BREAKING, None, "The path parameters are in a different order."
    INPUT_MOVED = _NOTE, None, "An input is sent in a different place: path, query, header, cookie or body."
    INPUT_WIRE_NAME_CHANGED = _NOTE, None, "The wire name of an input changed; its Python name did not."
    INPUT_ENCODING_CHANGED = _NOTE, None, "An array or object in the query or a header has a different style."
    INPUT_SECRECY_CHANGED = _NOTE, None, "An input is now redacted in logs, or no longer is."
    INPUT_FREE_KEYS_CHANGED = _NOTE, None, "Whether a request can contain undeclared keys changed."

    RESULT_ADDED = None, _COMPATIBLE, "A method that returned nothing now returns a value."
    RESULT_REMOVED = None, _BREAKING, "A method no longer returns a value."
    RESULT_WIRE_CHANGED = (
        None,
        _NOTE,
        "A result is read from a different place in the response, or has a different media type or status.",
    )
    PAGING_ADDED = (
        None,
        _BREAKING,
        "A method now returns auto-paginating pages.",
    )
    PAGING_REMOVED = None, _BREAKING, "A method no longer returns pages."
    PAGING_STYLE_CHANGED = None, _NOTE, "Further pages are requested differently."
    STREAM_ADDED = None, _COMPATIBLE, "A method can also return a stream of events."
    STREAM_REMOVED = None, _BREAKING, "A method can no longer return a stream of events."
    ERROR_DOCUMENTED = None, _NOTE, "An error that a method raises is now documented."
    ERROR_UNDOCUMENTED = None, _NOTE, "An error that a method raises is no longer documented."
    OUTPUT_ADDED = None, _COMPATIBLE, "A model has a new attribute."
    OUTPUT_REMOVED = None, _BREAKING, "An attribute of a model was removed."
    OUTPUT_RENAMED = None, _BREAKING, "An attribute of a model was renamed."
    OUTPUT_BECAME_OPTIONAL = None, _BREAKING, "An output can now be `None`: it may be missing or null."
    OUTPUT_NO_LONGER_OPTIONAL = None, _COMPATIBLE, "An output can no longer be `None`."
    OUTPUT_WIDENED = None, _BREAKING, "An output has additional values or types."
    OUTPUT_NARROWED = None, _COMPATIBLE, "An output has fewer values or types."
    OUTPUT_TYPE_CHANGED = None, _BREAKING, "An output has different types: it lost some and gained others."
    OUTPUT_VALUES_ADDED = None, _COMPATIBLE, "An open enumeration in a response documents additional values."
    OUTPUT_VALUES_REMOVED = None, _NOTE, "An open enumeration in a response no longer documents some values."
    OUTPUT_DEPRECATED = None, _COMPATIBLE, "An attribute of a model is deprecated."
    OUTPUT_UNDEPRECATED = None, _NOTE, "An attribute of a model is no longer deprecated."
    OUTPUT_WIRE_NAME_CHANGED = None, _NOTE, "The wire name of an attribute changed; its Python name did not."
    OUTPUT_FREE_KEYS_CHANGED = None, _NOTE, "Whether a response can contain undeclared properties changed."

    REQUEST_TYPE_ADDED = _COMPATIBLE, None, "A request object or alias was added."
    REQUEST_TYPE_REMOVED = _BREAKING, None, "A request object or alias was removed; importing it fails."
    REQUEST_TYPE_RENAMED = _BREAKING, None, "A request object or alias was renamed."
    REQUEST_TYPE_MOVED = _NOTE, None, "A request object or alias moved to another module of `types`."
    REQUEST_TYPE_DEPRECATED = _COMPATIBLE, None, "A request object or alias is deprecated."
    REQUEST_TYPE_UNDEPRECATED = _NOTE, None, "A request object or alias is no longer deprecated."
    RESPONSE_TYPE_ADDED = None, _COMPATIBLE, "A model or alias was added."
    RESPONSE_TYPE_REMOVED = None, _BREAKING, "A model or alias was removed; importing it fails."
    RESPONSE_TYPE_RENAMED = None, _BREAKING, "A model or alias was renamed."
    RESPONSE_TYPE_MOVED = None, _NOTE, "A model or alias moved to another module of `types`."
    RESPONSE_TYPE_DEPRECATED = None, _COMPATIBLE, "A model or alias is deprecated."
    RESPONSE_TYPE_UNDEPRECATED = None, _NOTE, "A model or alias is no longer deprecated."

    EVENT_ADDED = None, _COMPATIBLE, "The API sends an additional webhook event."
    EVENT_REMOVED = None, _BREAKING, "The API no longer sends a webhook event."

    PACKAGE_RENAMED = _BREAKING, _BREAKING, "The import name of the package changed."
    DISTRIBUTION_RENAMED = _BREAKING, _BREAKING, "The distribution name of the package changed."
    CLIENT_RENAMED = _BREAKING, None, "The client classes were renamed."
    ENVIRONMENT_RENAMED = _BREAKING, None, "The prefix of the client's environment variables changed."
    CREDENTIAL_ADDED = _COMPATIBLE, None, "The client accepts an additional credential."
    CREDENTIAL_REMOVED = _BREAKING, None, "The client no longer accepts a credential."
    CREDENTIAL_RENAMED = _BREAKING, None, "The argument or environment variable of a credential was renamed."
    CREDENTIAL_SENT_OTHERWISE = _NOTE, None, "A credential is sent or obtained differently."
    SERVER_CHANGED = _NOTE, _NOTE, "The default server of the client changed."
    SETTING_CHANGED = _NOTE, _NOTE, "A setting that affects the client's behavior changed."

    def __init__(self, caller: Judgment | None, reader: Judgment | None, meaning: str) -> None:
        self.caller = caller
        self.reader = reader
        self.meaning = meaning

    @property
    def identifier(self) -> str:
        """The name in reports: `input-newly-required`."""
        return self.name.lower().replace("_", "-")

    @property
    def judgment(self) -> Judgment:
        """The more severe of two levels."""
        return max(found for found in (self.caller, self.reader) if found is not None)
