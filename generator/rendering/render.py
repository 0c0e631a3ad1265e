"""Model and names -> files, by way of views and templates. Pure: only templates are read, nothing is written."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import jinja2

from ..errors import RenderingError
from ..model.api import Api
from ..naming.names import Names
from ..settings import Settings
from . import quoting
from .features import ASYNC, NEEDED, features_of
from .package import package_view
from .resources import operations_modules, page_styles, reference_sections, resource_modules
from .status_errors import SOURCE, StatusErrors
from .templates import TEMPLATES, is_copied, is_source, is_template, target_name
from .types import types_modules
from .views import FlavourView, OperationsModuleView, ResourceModuleView, TypesModuleView

GENERATOR: Final = "openapi-twin-clients"

_FLAVOURS = (
    FlavourView(name="sync", is_async=False, prefix=""),
    FlavourView(name="async", is_async=True, prefix="Async"),
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a package: path below the output folder -> text.

    Attributes:
        made: Those that templates made.
        copied: Those that stand among the templates as they are.
    """

    made: dict[str, str] = field(default_factory=dict[str, str])
    copied: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def files(self) -> dict[str, str]:
        """All of them."""
        return self.made | self.copied


def render(
    api: Api, names: Names, settings: Settings, *, changelog: str = "", overrides: Path | None = None
) -> Rendered:
    """Every file of the package.

    Args:
        api: The model.
        names: Its symbol table.
        settings: The settings.
        changelog: The package's change history, as Markdown; may be empty.
        overrides: A folder whose templates take the place of the built-in ones of the same name.

    Raises:
        RenderingError: A template is at fault, or one of `overrides` is not used at all.
    """
    loader = _Loader([path for path in (overrides, TEMPLATES) if path is not None])
    if overrides is not None:
        _check_overrides(overrides)
    rendered = Rendered()
    for source, path, text in _Rendering(api, names, settings, changelog, loader).files():
        kind = rendered.copied if is_copied(source) else rendered.made
        assert path not in kind, f"two templates write {path}"
        kind[path] = text
    if overrides is not None:
        _check_use(overrides, loader)
    return rendered


class _Loader(jinja2.FileSystemLoader):
    """Remembers which templates were used."""

    def __init__(self, folders: list[Path]) -> None:
        super().__init__(folders)
        self.used: set[str] = set()

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        self.used.add(template)
        return super().get_source(environment, template)

    def path(self, name: str) -> Path:
        """The file that a name stands for."""
        return next(path for folder in self.searchpath if (path := Path(folder, name)).is_file())


def _check_overrides(overrides: Path) -> None:
    """Report files that cannot take the place of built-in ones. Templates are checked by rendering them."""
    built_in = {target_name(path): path for path in jinja2.FileSystemLoader(TEMPLATES).list_templates()}
    for path in filter(is_source, jinja2.FileSystemLoader(overrides).list_templates()):
        replaced = built_in.get(target_name(path), path)
        if replaced != path:
            raise RenderingError(f"{overrides / path}: what it would replace is called {Path(replaced).name}")
        if path.endswith(".py"):
            try:
                ast.parse((overrides / path).read_text(encoding="utf-8"))
            except SyntaxError as error:
                raise RenderingError(f"{overrides / path}:{error.lineno}: {error.msg}") from None


def _check_use(overrides: Path, loader: _Loader) -> None:
    """Report templates that had no effect. A built-in one may be for something that this package does not have."""
    known = {*loader.used, *jinja2.FileSystemLoader(TEMPLATES).list_templates()}
    stated = jinja2.FileSystemLoader(overrides).list_templates()
    unused = [path for path in stated if is_source(path) and path not in known]
    if unused:
        lines = [f"{overrides / path}: no built-in template has this path, and none includes it" for path in unused]
        raise RenderingError("\n".join(lines))


class _Rendering:
    def __init__(self, api: Api, names: Names, settings: Settings, changelog: str, loader: _Loader) -> None:
        self._api = api
        self._names = names
        self._settings = settings
        self._loader = loader
        self._environment = jinja2.Environment(
            loader=loader,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            # Python and Markdown, not HTML; what reaches Python goes through the quoting filters.
            autoescape=False,  # noqa: S701
        )
        package = package_view(api, names, settings)
        styles = page_styles(api, settings)
        self._features = features_of(package, changelog=changelog, pages=bool(styles))
        self._errors = StatusErrors.read(loader.path(SOURCE), settings.refresh_status)
        types = types_modules(api, names, settings.package)
        filters: dict[str, Any] = {name: getattr(quoting, name) for name in quoting.FILTERS}
        self._environment.filters.update(filters)
        everywhere: dict[str, Any] = {
            "package": package,
            "changelog": changelog,
            "resources": names.resources,
            "sections": reference_sections(api, names, settings, self._errors),
            "page_styles": styles,
            "status_errors": self._errors.rows(),
            "exports": {view.name: tuple(t.name for t in view.types) for view in types},
        }
        self._environment.globals.update(everywhere)
        self._types = types

    def files(self) -> Iterator[tuple[str, str, str]]:
        """Template, path and text of every file."""
        root = f"src/{self._settings.package}"
        yield from self._tree("", "")
        yield from self._tree("src/package", root)
        yield from self._tree("src/package/_core", f"{root}/_core")
        for view in operations_modules(self._api, self._names, self._settings):
            yield self._file(
                "src/package/_operations/module.py.jinja", f"{root}/_operations/{view.path}.py", module=view
            )
        yield from self._tree("src/package/_operations", f"{root}/_operations", but="module.py.jinja")
        for module in self._types:
            yield self._file("src/package/types/module.py.jinja", f"{root}/types/{module.path}.py", module=module)
        yield from self._tree("src/package/types", f"{root}/types", but="module.py.jinja")
        for flavour in _FLAVOURS:
            folder = f"{root}/_{flavour.name}"
            modules = resource_modules(self._api, self._names, self._settings, self._errors, flavour)
            yield from self._tree("src/package/flavour", folder, but="resource.py.jinja", flavour=flavour)
            for resource in modules:
                yield self._file(
                    "src/package/flavour/resource.py.jinja",
                    f"{folder}/{resource.path}",
                    module=resource,
                    flavour=flavour,
                )

    def _tree(
        self, folder: str, output: str, *, but: str | None = None, flavour: FlavourView | None = None
    ) -> Iterator[tuple[str, str, str]]:
        """The templates that stand directly in `folder`, each of which is one file."""
        features = self._features | ASYNC if flavour is not None and flavour.is_async else self._features
        prefix = f"{folder}/" if folder else ""
        for template in self._environment.list_templates():
            name = template.removeprefix(prefix)
            if not template.startswith(prefix) or "/" in name or not is_source(name) or name == but:
                continue
            target = target_name(name)
            if "." not in target or (not folder and target.startswith("_")):
                # Macros and parts of other templates.
                continue
            needed = NEEDED.get(prefix + target)
            if needed is None or needed in features:
                yield self._file(template, f"{output}/{target}" if output else target, flavour=flavour)

    def _file(
        self,
        template: str,
        output: str,
        *,
        module: ResourceModuleView | OperationsModuleView | TypesModuleView | None = None,
        flavour: FlavourView | None = None,
    ) -> tuple[str, str, str]:
        if is_copied(template):
            return template, output, self._loader.get_source(self._environment, template)[0]
        try:
            text = self._environment.get_template(template).render(module=module, flavour=flavour)
        except jinja2.TemplateError as error:
            # Jinja puts the lines of the templates into the traceback.
            frames = [frame for frame in traceback.extract_tb(error.__traceback__) if is_template(frame.filename)]
            place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else template
            raise RenderingError(f"{place}: {error.message}") from None
        if output.endswith(".py"):
            text = f"{_banner(template, module.sources if module is not None else ())}\n{text}"
        return template, output, text


def _banner(template: str, sources: Sequence[str]) -> str:
    """What a generated module says first: where to change it."""
    origin = ", ".join(sources) if sources else f"the template {template}"
    return quoting.comment(f"Generated from {origin} by {GENERATOR}; do not edit.", 120)
