"""The rules by which changes are judged. `docs/compatibility.md` lists them; a test holds the two together.

An *input* is an argument of a method or a key of a request object, an *output* is what a method returns, an attribute
of a model, or the payload of a webhook. Names are stable: scripts refer to them.
"""

from __future__ import annotations

from enum import Enum, IntEnum


class Judgement(IntEnum):
    """What a change means for somebody's code; the greater, the worse."""

    NOTE = 1
    """Her code is not concerned; what is sent, or what the API does, differs."""
    COMPATIBLE = 2
    """She can use something new, or is asked to leave something old; her code goes on as it is."""
    BREAKING = 3
    """Her code can fail, at run time or under a strict type checker."""

    @property
    def word(self) -> str:
        """The judgement in reports: `breaking`."""
        return self.name.lower()


_NOTE, _COMPATIBLE, _BREAKING = Judgement.NOTE, Judgement.COMPATIBLE, Judgement.BREAKING


class Rule(Enum):
    """A kind of change: what it means for callers, who write requests, and for readers, who read answers.

    The parts of a rule are its judgement for callers, the one for readers (None: not concerned), and what has happened.
    """

    OPERATION_ADDED = _COMPATIBLE, None, "A method is new."
    OPERATION_REMOVED = _BREAKING, None, "A method is gone."
    OPERATION_RENAMED = _BREAKING, None, "The method of an HTTP method and path has another name."
    OPERATION_REROUTED = _NOTE, _NOTE, "A method calls another HTTP method or path."
    OPERATION_DEPRECATED = _COMPATIBLE, None, "A method is deprecated; calling it warns."
    OPERATION_UNDEPRECATED = _NOTE, None, "A method is no longer deprecated."
    PINNED_HEADER_CHANGED = (
        _NOTE,
        _NOTE,
        "A header that the client sends by itself, such as a version of the API, has another value.",
    )
    SECURITY_RELAXED = _COMPATIBLE, None, "A method accepts further credentials."
    SECURITY_TIGHTENED = _BREAKING, None, "A method no longer accepts some credentials."
    OPTIONAL_SECURITY_CHANGED = _NOTE, None, "A method that can do without credentials takes other ones."
    SECURITY_REORDERED = _NOTE, None, "A method prefers other ones among the same credentials."
    BODY_ENCODING_CHANGED = _NOTE, None, "A request body is sent as another media type."

    REQUIRED_INPUT_ADDED = _BREAKING, None, "An input is new and must be given."
    OPTIONAL_INPUT_ADDED = _COMPATIBLE, None, "An input is new and may be given."
    INPUT_REMOVED = _BREAKING, None, "An input is gone."
    INPUT_RENAMED = _BREAKING, None, "An input has another name in Python."
    INPUT_NEWLY_REQUIRED = _BREAKING, None, "An input could be left out and must now be given."
    INPUT_NO_LONGER_REQUIRED = _COMPATIBLE, None, "An input may now be left out."
    INPUT_WIDENED = _COMPATIBLE, None, "An input takes more than before."
    INPUT_NARROWED = _BREAKING, None, "An input takes less than before."
    INPUT_TYPE_CHANGED = _BREAKING, None, "An input takes something else: it lost and gained types."
    INPUT_VALUES_CHANGED = _NOTE, None, "An input that takes any text or number lists other known values."
    INPUT_DEFAULT_CHANGED = _NOTE, None, "Leaving an input out means something else."
    INPUT_LIMITS_CHANGED = _NOTE, None, "An input may be larger, longer or more now, or no longer."
    INPUT_DEPRECATED = _COMPATIBLE, None, "An input is deprecated."
    INPUT_UNDEPRECATED = _NOTE, None, "An input is no longer deprecated."
    INPUT_NO_LONGER_POSITIONAL = _BREAKING, None, "An argument left the path and must be passed by name."
    INPUT_ORDER_CHANGED = _BREAKING, None, "The arguments of the path come in another order."
    INPUT_MOVED = _NOTE, None, "An input is sent in another place: path, query, header, cookie or body."
    INPUT_WIRE_NAME_CHANGED = _NOTE, None, "An input is sent under another name and keeps its own."
    INPUT_ENCODING_CHANGED = _NOTE, None, "A list or object in the query or a header is written in another style."
    INPUT_SECRECY_CHANGED = _NOTE, None, "An input is kept out of logs now, or no longer."
    INPUT_FREE_KEYS_CHANGED = _NOTE, None, "What a request may hold besides its declared keys has changed."

    RESULT_ADDED = None, _COMPATIBLE, "A method that returned nothing returns something."
    RESULT_REMOVED = None, _BREAKING, "A method returns nothing any more."
    RESULT_WIRE_CHANGED = (
        None,
        _NOTE,
        "A result is taken from another place of the answer, or arrives as another media type or status.",
    )
    PAGING_ADDED = (
        None,
        _BREAKING,
        "A method returns pages that walk on by themselves, instead of what it returned before.",
    )
    PAGING_REMOVED = None, _BREAKING, "A method no longer returns pages."
    PAGING_STYLE_CHANGED = None, _NOTE, "Further pages are asked for in another way."
    STREAM_ADDED = None, _COMPATIBLE, "A method can also return a stream of events."
    STREAM_REMOVED = None, _BREAKING, "A method no longer returns a stream of events if asked for one."
    ERROR_DOCUMENTED = None, _NOTE, "An error that a method raises is described."
    ERROR_UNDOCUMENTED = None, _NOTE, "An error that a method raises is no longer described."
    OUTPUT_ADDED = None, _COMPATIBLE, "A model has a new attribute."
    OUTPUT_REMOVED = None, _BREAKING, "An attribute of a model is gone."
    OUTPUT_RENAMED = None, _BREAKING, "An attribute of a model has another name."
    OUTPUT_BECAME_OPTIONAL = None, _BREAKING, "An output can now be `None`: it may be missing or null."
    OUTPUT_NO_LONGER_OPTIONAL = None, _COMPATIBLE, "An output can no longer be `None`."
    OUTPUT_WIDENED = None, _BREAKING, "An output can be more than before."
    OUTPUT_NARROWED = None, _COMPATIBLE, "An output can be less than before."
    OUTPUT_TYPE_CHANGED = None, _BREAKING, "An output is something else: it lost and gained types."
    OUTPUT_VALUES_ADDED = None, _COMPATIBLE, "An open enumeration in an answer lists further values."
    OUTPUT_VALUES_REMOVED = None, _NOTE, "An open enumeration in an answer no longer lists some values."
    OUTPUT_DEPRECATED = None, _COMPATIBLE, "An attribute of a model is deprecated."
    OUTPUT_UNDEPRECATED = None, _NOTE, "An attribute of a model is no longer deprecated."
    OUTPUT_WIRE_NAME_CHANGED = None, _NOTE, "An attribute is read from another property and keeps its name."
    OUTPUT_FREE_KEYS_CHANGED = None, _NOTE, "What an answer may hold besides its declared properties has changed."

    REQUEST_TYPE_ADDED = _COMPATIBLE, None, "A request object or alias is new."
    REQUEST_TYPE_REMOVED = _BREAKING, None, "A request object or alias is gone: importing it fails."
    REQUEST_TYPE_RENAMED = _BREAKING, None, "A request object or alias has another name."
    REQUEST_TYPE_MOVED = _NOTE, None, "A request object or alias stands in another module; it is imported from `types`."
    REQUEST_TYPE_DEPRECATED = _COMPATIBLE, None, "A request object or alias is deprecated."
    REQUEST_TYPE_UNDEPRECATED = _NOTE, None, "A request object or alias is no longer deprecated."
    ANSWER_TYPE_ADDED = None, _COMPATIBLE, "A model or alias is new."
    ANSWER_TYPE_REMOVED = None, _BREAKING, "A model or alias is gone: importing it fails."
    ANSWER_TYPE_RENAMED = None, _BREAKING, "A model or alias has another name."
    ANSWER_TYPE_MOVED = None, _NOTE, "A model or alias stands in another module; it is imported from `types`."
    ANSWER_TYPE_DEPRECATED = None, _COMPATIBLE, "A model or alias is deprecated."
    ANSWER_TYPE_UNDEPRECATED = None, _NOTE, "A model or alias is no longer deprecated."

    EVENT_ADDED = None, _COMPATIBLE, "The API sends a further kind of webhook."
    EVENT_REMOVED = None, _BREAKING, "The API no longer sends a kind of webhook."

    PACKAGE_RENAMED = _BREAKING, _BREAKING, "The package is imported under another name."
    DISTRIBUTION_RENAMED = _BREAKING, _BREAKING, "The package is installed under another name."
    CLIENT_RENAMED = _BREAKING, None, "The client classes have other names."
    ENVIRONMENT_RENAMED = _BREAKING, None, "The environment variables of the client have another prefix."
    CREDENTIAL_ADDED = _COMPATIBLE, None, "The client takes a further credential."
    CREDENTIAL_REMOVED = _BREAKING, None, "The client no longer takes a credential."
    CREDENTIAL_RENAMED = _BREAKING, None, "A credential has another argument or environment variable."
    CREDENTIAL_SENT_OTHERWISE = _NOTE, None, "A credential is sent in another way."
    SERVER_CHANGED = _NOTE, _NOTE, "The client calls another server unless told otherwise."
    SETTING_CHANGED = _NOTE, _NOTE, "A setting of the client's behaviour has another value."

    def __init__(self, caller: Judgement | None, reader: Judgement | None, meaning: str) -> None:
        self.caller = caller
        self.reader = reader
        self.meaning = meaning

    @property
    def identifier(self) -> str:
        """The name in reports: `input-newly-required`."""
        return self.name.lower().replace("_", "-")

    @property
    def judgement(self) -> Judgement:
        """The worse of the two judgements."""
        return max(found for found in (self.caller, self.reader) if found is not None)
