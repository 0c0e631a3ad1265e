"""Render the model and the names to files, through views and templates. Reads only templates, writes no output."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jinja2

from ..errors import RenderingError
from ..kept import NOTHING_KEPT, Kept
from ..model.api import Api
from ..model.contract import NO_CONTRACT, Contract
from ..model.graph import deeply_nested
from ..model.usage import Usage
from ..naming.table import SymbolTable
from ..settings.settings import Settings
from .annotations import decodes_specially
from .behavior import read_behavior
from .body_formats import body_features
from .contract import contract_rows
from .engine import Engine, Loader
from .features import ASYNC, NEEDED, features_of
from .operations import operations_modules, page_styles
from .package import client_view, flavors, package_view
from .quoting import Code, comment
from .readme import readme_view
from .resources import reference_sections, resource_modules
from .status_errors import SOURCE, StatusErrors
from .templates import TEMPLATES, is_copied, is_source, is_template, target_name
from .types import types_modules
from .views import FlavorView, OperationsModuleView, ResourceModuleView, TypesModuleView

GENERATOR: Final = "openapi-twin-clients"

_WIDTH = 120
_OPERATIONS = "src/package/_operations"
_TYPES = "src/package/types"
_FLAVOR = "src/package/flavor"


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A file of a package.

    Attributes:
        path: Its path below the output folder.
        is_copied: Whether the text is copied from the templates unchanged, so that it needs no formatting.
    """

    path: str
    text: str
    is_copied: bool = False


def render(
    api: Api,
    names: SymbolTable,
    settings: Settings,
    *,
    contract: Contract = NO_CONTRACT,
    changelog: str = "",
    overrides: Path | None = None,
    behavior: Path | None = None,
    kept: Kept = NOTHING_KEPT,
) -> Iterator[RenderedFile]:
    """Every file of the package, one after another, so that the first ones can be formatted meanwhile.

    Args:
        api: The model.
        names: Its symbol table.
        settings: The settings.
        contract: The data for the in-memory API. If omitted, the package's in-memory API has no operations.
        changelog: The package's changelog, as Markdown; may be empty.
        overrides: A folder whose templates replace built-in ones of the same name.
        behavior: A folder with the behavior of the in-memory API, for `testing`.
        kept: What earlier runs compiled templates to; receives what this one compiles.

    Raises:
        RenderingError: A template or a module with behavior is invalid, or one of `overrides` is unused.
    """
    if overrides is not None:
        _check_overrides(overrides)
    loader = Loader([path for path in (overrides, TEMPLATES) if path is not None])
    modules = read_behavior(behavior) if behavior is not None else {}
    root = f"src/{names.package}/testing/behavior"
    for name, text in modules.items():
        yield RenderedFile(f"{root}/{name}", text, is_copied=True)
    engine = Engine(loader, kept)
    rendering = Rendering(api, names, settings, contract, changelog, engine, has_behavior=behavior is not None)
    yield from rendering.files()
    if overrides is not None:
        _check_use(overrides, loader)


def _check_overrides(overrides: Path) -> None:
    """Report files that cannot replace built-in ones. Templates are checked by rendering them."""
    built_in = {target_name(path): path for path in jinja2.FileSystemLoader(TEMPLATES).list_templates()}
    for path in filter(is_source, jinja2.FileSystemLoader(overrides).list_templates()):
        replaced = built_in.get(target_name(path), path)
        if replaced != path:
            raise RenderingError(f"{overrides / path}: the template that it would replace is {Path(replaced).name}")
        if path.endswith(".py"):
            try:
                ast.parse((overrides / path).read_text(encoding="utf-8"))
            except SyntaxError as error:
                raise RenderingError(f"{overrides / path}:{error.lineno}: {error.msg}") from None


def _check_use(overrides: Path, loader: Loader) -> None:
    """Report unused templates. A built-in template can be for a feature that this package does not have."""
    known = {*loader.used, *jinja2.FileSystemLoader(TEMPLATES).list_templates()}
    stated = jinja2.FileSystemLoader(overrides).list_templates()
    unused = [path for path in stated if is_source(path) and path not in known]
    if unused:
        lines = [f"{overrides / path}: no built-in template has this path or includes it" for path in unused]
        raise RenderingError("\n".join(lines))


class Rendering:
    """The views of a package, and its templates with them."""

    def __init__(
        self,
        api: Api,
        names: SymbolTable,
        settings: Settings,
        contract: Contract,
        changelog: str,
        engine: Engine,
        *,
        has_behavior: bool,
    ) -> None:
        self._api = api
        self._names = names
        self._settings = settings
        self.engine = engine
        self._package = package_view(api, names, settings)
        self._changelog = changelog
        self._features: frozenset[str] = frozenset()
        self._styles = page_styles(names, settings)
        self.errors = StatusErrors.read(engine.templates.path(SOURCE), settings.refresh_status)
        self.readme = readme_view(api, names, settings)
        self.contract_rows = contract_rows(contract, api, names, settings)
        everywhere: dict[str, Any] = {
            "package": self._package,
            "readme": self.readme,
            "changelog": changelog,
            "page_styles": self._styles,
            "evidence": settings.evidence,
            "status_errors": self.errors.rows(),
            "has_behavior": has_behavior,
            "contract": self.contract_rows,
        }
        self.engine.globals.update(everywhere)

    def files(self) -> Iterator[RenderedFile]:
        """All files of the package but those with behavior."""
        operations, tables = operations_modules(self._api, self._names, self._settings)
        self._features = features_of(
            self._package,
            changelog=self._changelog,
            deep=not Usage.of(self._api).returned.isdisjoint(deeply_nested(self._api)),
            fit=any(Usage.of(self._api).undecided_results()),
            names=bool(tables.tables),
            pages=bool(self._styles),
            scalars=decodes_specially(Usage.of(self._api).returned_types),
            variants=tables.has_variants,
            bodies=body_features(self._api),
        )
        modules = types_modules(self._api, self._names)
        of_package: dict[str, Any] = {
            "sections": reference_sections(self._api, self._names),
            "names_module": tables,
            "types_modules": modules,
        }
        self.engine.globals.update(of_package)
        root = f"src/{self._names.package}"
        yield from self._tree("", "")
        yield from self._tree("src/package", root)
        yield from self._tree("src/package/_core", f"{root}/_core")
        yield from self._tree("src/package/testing", f"{root}/testing")
        for module in operations:
            yield self._file(f"{_OPERATIONS}/module.py.jinja", f"{root}/_operations/{module.path}", module=module)
        yield from self._tree(_OPERATIONS, f"{root}/_operations", but="module.py.jinja")
        for types in modules:
            yield self._file(f"{_TYPES}/module.py.jinja", f"{root}/types/{types.path}", module=types)
        yield from self._tree(_TYPES, f"{root}/types", but="module.py.jinja")
        for flavor in flavors():
            folder = f"{root}/_{flavor.name}"
            context = {"flavor": flavor, "client": client_view(self._api, self._names, flavor)}
            yield from self._tree(_FLAVOR, folder, but="resource.py.jinja", **context)
            for resource in resource_modules(self._api, self._names, self.errors, flavor):
                yield self._file(
                    f"{_FLAVOR}/resource.py.jinja", f"{folder}/{resource.path}", module=resource, **context
                )

    def _tree(self, folder: str, output: str, *, but: str | None = None, **context: Any) -> Iterator[RenderedFile]:
        """The templates directly in `folder`, each of which is one file."""
        flavor: FlavorView | None = context.get("flavor")
        features = self._features | ASYNC if flavor is not None and flavor.is_async else self._features
        prefix = f"{folder}/" if folder else ""
        for template in self.engine.list_templates():
            name = template.removeprefix(prefix)
            if not template.startswith(prefix) or "/" in name or not is_source(name) or name == but:
                continue
            target = target_name(name)
            if "." not in target or (not folder and target.startswith("_")):
                # Macros and partial templates.
                continue
            needed = NEEDED.get(prefix + target)
            if needed is None or needed in features:
                yield self._file(template, f"{output}/{target}" if output else target, **context)

    def text(self, template: str, **context: Any) -> str:
        """The text of a template, or of a file that is copied.

        Raises:
            RenderingError: The template is invalid.
        """
        if is_copied(template):
            return self.engine.templates.get_source(self.engine, template)[0]
        try:
            return self.engine.get_template(template).render(**context)
        except jinja2.TemplateError as error:
            # Jinja adds the lines of the templates to the traceback.
            frames = [frame for frame in traceback.extract_tb(error.__traceback__) if is_template(frame.filename)]
            place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else template
            raise RenderingError(f"{place}: {error.message}") from None

    def _file(self, template: str, output: str, **context: Any) -> RenderedFile:
        text = self.text(template, **context)
        if is_copied(template):
            return RenderedFile(output, text, is_copied=True)
        if output.endswith(".py"):
            module: ResourceModuleView | OperationsModuleView | TypesModuleView | None = context.get("module")
            text = f"{_banner(template, module.sources if module is not None else ())}\n{text}"
        return RenderedFile(output, text)


def _banner(template: str, sources: Sequence[str]) -> Code:
    """The header of a generated module: where to change it."""
    origin = ", ".join(sources) if sources else f"the template {template}"
    return comment(f"Generated from {origin} by {GENERATOR}; do not edit.", _WIDTH)
