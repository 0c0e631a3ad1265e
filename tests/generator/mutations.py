"""Invalid documents: structured mutations of a valid one, the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

_TEXTS = (
    "",
    " ",
    "'",
    '"""',
    "\\",
    "a\nb",
    "a\n",
    "\r",
    "\u2028",
    "\x00",
    "\x1b[31m",
    "\ud800",
    "é",
    "名",
    "\U0001f600",
    "class",
    "None",
    "self",
    "__init__",
    "__class__",
    "_private",
    "model_fields",
    "0",
    "1a",
    "-",
    "{x}",
    "{{ x }}",
    "{% x %}",
    "${x}",
    "<b>",
    "`x`",
    "[x](y)",
    "/",
    "//",
    "/{a}/{a}",
    "/{a}{b}",
    "~",
    "a/b",
    "a.b",
    "*/*",
    "application/json",
    "text/plain; charset=x",
    "multipart/form-data",
    "https://a.example.com/{b}",
    "#",
    "#/",
    "#/components",
    "#/components/schemas/Missing",
    "other.yaml#/a",
    "https://a.example.com/a.yaml",
    "file:///etc/passwd",
    "../a.yaml",
    "string",
    "object",
    "array",
    "null",
    "date-time",
    "binary",
    "deepObject",
    "query",
    "cookie",
    "(a+)+$",
    "[",
    "\\p{L}",
    "x" * 5000,
)
_SCALARS = (
    *(None, True, False, 0, -1, 1, 200, 0.5, 1e308, -1e400, float("nan"), 10**30, -(10**400), 2**63),
    *_TEXTS,
)
_KEYS = (
    *("$ref", "type", "properties", "items", "allOf", "oneOf", "anyOf", "not", "enum", "const", "default", "required"),
    *("additionalProperties", "patternProperties", "prefixItems", "discriminator", "mapping", "format", "pattern"),
    *("nullable", "readOnly", "writeOnly", "deprecated", "description", "title", "example", "examples", "x-name"),
    *("minLength", "maxItems", "minimum", "exclusiveMinimum", "multipleOf", "schema", "content", "encoding", "style"),
    *("explode", "allowReserved", "in", "name", "headers", "servers", "security", "tags", "parameters", "requestBody"),
    *("responses", "callbacks", "links", "operationId", "summary", "webhooks", "components", "variables", "$defs"),
    *("$id", "$anchor", "$dynamicRef", "if", "then", "dependentRequired", "unevaluatedProperties", "propertyNames"),
    *(
        "x-pagination",
        "x-variants",
        "contentMediaType",
        "contentEncoding",
        "get",
        "trace",
        "2XX",
        "4xx",
        "default",
        "*/*",
    ),
)
_DEPTH = 100
"""Twice as many levels, if objects and arrays alternate. Two of these are still less than what Python can copy."""


def mutated(document: Any, seed: int) -> Any:
    """A copy of a document with one to four mutations."""
    chance = random.Random(seed)
    made = _copy(document)
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4))):
        places = list(_places(made))
        if not places:
            break
        holder, key = chance.choice(places)
        chance.choice(_MUTATIONS)(chance, made, holder, key)
    return made


def _places(root: Any) -> Iterator[tuple[Any, Any]]:
    """Every key and index, with its object or array."""
    waiting = [root]
    while waiting:
        holder = waiting.pop()
        pairs = list(holder.items()) if isinstance(holder, dict) else list(enumerate(holder))
        for key, child in pairs:
            yield holder, key
            if isinstance(child, dict | list):
                waiting.append(child)


def _copy(value: Any) -> Any:
    return json.loads(json.dumps(value))


def _delete(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    del holder[key]


def _scalar(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    holder[key] = chance.choice(_SCALARS)


def _text(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    holder[key] = chance.choice(_TEXTS)


def _container(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    """Empty it, or wrap it."""
    holder[key] = chance.choice(({}, [], [holder[key]], {chance.choice(_KEYS): holder[key]}, [holder[key]] * 2, [None]))


def _copied(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    """Replace it by a value from elsewhere."""
    other, place = chance.choice(list(_places(root)))
    holder[key] = _copy(other[place])


def _swapped(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    other, place = chance.choice(list(_places(root)))
    holder[key], other[place] = _copy(other[place]), _copy(holder[key])


def _renamed(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        name = chance.choice(_TEXTS + _KEYS)
        items = [(name if other == key else other, value) for other, value in holder.items()]
        holder.clear()
        holder.update(items)


def _added(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    """Add a key with a value from elsewhere, or a scalar."""
    if isinstance(holder, dict):
        other, place = chance.choice(list(_places(root)))
        holder[chance.choice(_KEYS + _TEXTS)] = chance.choice((_copy(other[place]), chance.choice(_SCALARS)))
    else:
        holder.append(_copy(chance.choice((holder[key], chance.choice(_SCALARS)))))


def _referred(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    """A reference to any position of the document."""
    steps: list[Any] = []
    node = root
    while isinstance(node, dict | list) and node and chance.random() < 0.8:
        steps.append(chance.choice(list(node) if isinstance(node, dict) else range(len(node))))
        node = node[steps[-1]]
    holder[key] = {"$ref": "#" + "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)}


def _deep(chance: random.Random, root: Any, holder: Any, key: Any) -> None:
    kind = chance.choice(("items", "allOf", "oneOf", "properties"))
    value = holder[key]
    for _ in range(chance.choice((3, 30, _DEPTH))):
        value = (
            {kind: [value]} if kind.endswith("Of") else {kind: {"a": value}} if kind == "properties" else {kind: value}
        )
    holder[key] = value


_MUTATIONS = (
    *(_delete, _delete, _scalar, _scalar, _text, _container, _copied, _copied, _swapped, _renamed, _renamed),
    *(_added, _added, _referred, _deep),
)
