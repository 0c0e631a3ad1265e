"""English grammar of the words in ids and paths, as far as names depend on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

READING: Final = frozenset({"describe", "get", "fetch", "read", "retrieve", "load", "show"})
"""Verbs for one or several things; the number of the noun decides."""

SEVERAL: Final = frozenset(
    {"list", "search", "find", "query", "count", "scroll", "export", "import", "browse", "filter", "index", "watch"}
    | {"stream", "sync", "enumerate", "paginate", "select", "sort", "reorder", "aggregate", "lookup"}
)
"""Verbs for several things, regardless of their noun."""

ACTIONS: Final = frozenset(
    {"abort", "accept", "acknowledge", "activate", "add", "advance", "aggregate", "allocate", "apply", "approve"}
    | {"archive", "assign", "attach", "authenticate", "authorize", "ban", "block", "buy", "calculate", "call", "cancel"}
    | {"capture", "check", "clear", "clone", "close", "complete", "confirm", "connect", "convert", "copy", "count"}
    | {"create", "deactivate", "decline", "delete", "deliver", "deploy", "destroy", "detach", "disable", "disconnect"}
    | {"dismiss", "download", "duplicate", "edit", "enable", "estimate", "evaluate", "execute", "expire", "export"}
    | {"extend", "fail", "fetch", "finalize", "find", "finish", "flush", "follow", "forget", "fork", "generate", "get"}
    | {"grant", "import", "impersonate", "increment", "initialize", "install", "invalidate", "invite", "invoke"}
    | {"join", "kick", "leave", "like", "list", "lock", "login", "logout", "lookup", "mark", "merge", "migrate", "move"}
    | {"mute", "notify", "open", "patch", "pause", "pay", "pin", "ping", "preview", "process", "promote", "provision"}
    | {"prune", "publish", "purchase", "purge", "query", "reactivate", "read", "rebuild", "recalculate", "recover"}
    | {"redeem", "refresh", "refund", "regenerate", "register", "reject", "release", "reload", "remove", "rename"}
    | {"renew", "reopen", "reorder", "replace", "reply", "resend", "reset", "resolve", "restart", "restore", "resume"}
    | {"retrieve", "retry", "return", "reverse", "revert", "revoke", "rollback", "rotate", "run", "save", "scan"}
    | {"search", "select", "send", "set", "share", "ship", "signin", "signout", "signup", "skip", "star", "start"}
    | {"stop", "submit", "subscribe", "succeed", "suspend", "sync", "terminate", "toggle", "track", "transfer"}
    | {"transform", "translate", "trigger", "unarchive", "unassign", "unban", "unblock", "unfollow", "uninstall"}
    | {"unlink", "unlock", "unmute", "unpin", "unpublish", "unregister", "unstar", "unsubscribe", "update", "upgrade"}
    | {"upload", "upsert", "validate", "verify", "void", "vote", "withdraw"}
)
"""Verbs that occur in paths in place of a noun: `POST /orders/{id}/cancel`."""

NOUNS_TOO: Final = frozenset(
    {
        "archive",
        "block",
        "buy",
        "call",
        "check",
        "copy",
        "count",
        "export",
        "follow",
        "fork",
        "import",
        "invite",
        "like",
    }
    | {"list", "lock", "login", "mark", "move", "order", "pin", "process", "purchase", "query", "refund", "release"}
    | {"reply", "return", "run", "scan", "search", "set", "share", "signup", "star", "start", "sync", "track"}
    | {"transfer", "trigger", "upgrade", "upload", "vote"}
)
"""Verbs that can also qualify the next noun: `import_jobs`."""

ARTICLES: Final = frozenset({"a", "an", "the"})
JOINING: Final = frozenset({"and", "or"})
PREPOSITIONS: Final = frozenset(
    {"about", "after", "as", "at", "before", "between", "by", "during", "for", "from", "in", "inside", "into", "of"}
    | {"on", "onto", "out", "over", "per", "since", "than", "through", "to", "under", "until", "using", "via", "when"}
    | {"where", "with", "within", "without"}
)
MANNERS: Final = frozenset({"admin", "async", "batch", "bulk", "deprecated", "internal", "mass", "multi", "public"})
"""Words before a verb that qualify it."""

# Words whose plural form has a singular meaning.
_UNCOUNTED: Final = frozenset(
    {"analytics", "basics", "bonus", "canvas", "capabilities", "chaos", "credentials", "details", "diagnostics", "dns"}
    | {"gps", "https", "ios", "lens", "logistics"}
    | {"metrics", "news", "os", "preferences", "saas", "series", "settings", "sms", "species", "statistics", "stats"}
    | {"tls"}
)
_IRREGULAR: Final = {"people": "person", "children": "child", "men": "man", "women": "woman", "indices": "index"}
_MEANINGLESS: Final = re.compile(
    r"api|apis|rest|default|public|v?[0-9]+([._-][0-9]+)*|v[0-9]+([a-z]+[0-9]*)?|[0-9]{4}-[0-9]{2}-[0-9]{2}",
    re.IGNORECASE,
)


def is_meaningless(text: str) -> bool:
    """Whether a tag or path segment does not name a thing: `api`, `v1`, `2024-08-13`."""
    return _MEANINGLESS.fullmatch(text) is not None


def is_plural(word: str) -> bool:
    """Whether a word is a plural."""
    return singular(word) != word


def singular(word: str) -> str:
    """The singular of a word."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 3 or word in _UNCOUNTED or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes", "tuses", "iases", "viruses")):
        return word[:-2]
    return word[:-1]


def is_same_thing(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two nouns differ only in their number."""
    return len(one) == len(other) and all(_is_same_word(a, b) for a, b in zip(one, other, strict=True))


def _is_same_word(one: str, other: str) -> bool:
    return one == other or one in _stems(other) or other in _stems(one)


def _stems(word: str) -> set[str]:
    """The possible singulars of a word."""
    if not word.endswith("s") or word in _UNCOUNTED:
        return {singular(word)}
    return {singular(word), word[:-1], *([word[:-2]] if word.endswith("es") else [])}
