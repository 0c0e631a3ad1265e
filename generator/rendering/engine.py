"""The template engine. It prints names and output of `quoting`, and rejects everything else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ..kept import NOTHING_KEPT, Kept
from ..naming.identifiers import Printable
from . import quoting

# Jinja filters that select and sort; filters that create text are left out.
_CHOOSING = ("first", "last", "length", "list", "map", "reject", "rejectattr", "select", "selectattr", "sort")

# Filters that build text from unquoted pieces, or that lose the information whether pieces are quoted.
_JOINING = (nodes.Concat, nodes.Add, nodes.Mod, nodes.Mul)


class Loader(jinja2.FileSystemLoader):
    """Loads templates, and records which ones were used.

    Args:
        folders: The template folders; the first that contains a template takes precedence.
    """

    def __init__(self, folders: list[Path]) -> None:
        super().__init__(folders)
        self.used: set[str] = set()

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template."""
        self.used.add(template)
        return super().get_source(environment, template)

    def path(self, name: str) -> Path:
        """The file of a template."""
        return next(path for folder in self.searchpath if (path := Path(folder, name)).is_file())


class Compiled(jinja2.BytecodeCache):
    """What templates were compiled to, by their paths and texts: for all packages that a process generates, and kept.

    Args:
        kept: What earlier processes compiled.
    """

    _code: ClassVar[dict[str, CodeType]] = {}

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Use the code of a template that was compiled before."""
        source = f"{bucket.key} {bucket.checksum}"
        if source in self._code:
            bucket.code = self._code[source]
        elif (kept := self._kept.get(source)) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template that was compiled."""
        source = f"{bucket.key} {bucket.checksum}"
        if bucket.code is not None:
            self._code[source] = bucket.code
            self._kept.keep(source, bucket.bytecode_to_string())


class Engine(ImmutableSandboxedEnvironment):
    """Renders templates that loop and branch over views.

    Jinja marks text that needs no escaping as `Markup`, and ensures that macros and blocks return it. Nothing is
    escaped here: every printed value has been quoted for its context, or is rejected. A forgotten filter is therefore
    an error, not a vulnerability.

    Args:
        loader: Loads the templates.
        kept: What earlier runs compiled.
    """

    def __init__(self, loader: Loader, kept: Kept = NOTHING_KEPT) -> None:
        super().__init__(
            loader=loader,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=True,
            finalize=_printed,
            bytecode_cache=Compiled(kept),
        )
        self.templates = loader
        self.filters = {name: self.filters[name] for name in _CHOOSING}
        self.filters |= {name: getattr(quoting, name) for name in quoting.FILTERS}
        self._safe: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may read an attribute, which depends on the type of the object alone."""
        key = type(obj), attr
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for node in template.find_all((*_JOINING, nodes.Output)):
            if not isinstance(node, nodes.Output):
                raise jinja2.TemplateSyntaxError("templates do not compute text", node.lineno, name, filename)
            for part in node.nodes:
                if isinstance(part, nodes.Const):
                    # Jinja would silently escape it for HTML.
                    raise jinja2.TemplateSyntaxError("constant text needs no expression", part.lineno, name, filename)
        return template


def _printed(value: Any) -> Markup:
    """The text to print for the value of an expression.

    Raises:
        TemplateRuntimeError: The value can be text of a document.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, Printable) or (isinstance(value, int) and not isinstance(value, bool)):
        return Markup(value)  # noqa: S704 - a name, or quoted for its place.
    if isinstance(value, jinja2.Undefined):
        # A strict undefined value raises, and names what is missing.
        str(value)
    raise jinja2.TemplateRuntimeError(f"{value!r} is printed unquoted")
