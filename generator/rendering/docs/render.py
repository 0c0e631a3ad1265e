"""Render the documentation of a package to Markdown pages, an index for agents, and code samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ...model.api import Api
from ...model.contract import Contract
from ...naming.table import Resource, SymbolTable
from ...settings.settings import Settings
from ..engine import Engine, Loader
from ..package import client_view, flavors
from ..readme import with_sections_beside
from ..render import Rendering
from ..status_errors import SOURCE
from ..templates import TEMPLATES
from .agents import OVERLAY, overlay
from .calls import Calls, Programs
from .examples import ExampleMaker
from .guides import arguments, attributes, classes, guides
from .models import Models
from .places import Places
from .reference import Reference
from .views import ModelPageView, SiteView

_GUIDES: Final = ("README.md.jinja", "advanced.md.jinja")
_OPTIONS: Final = "src/package/_core/options.py"
_CLIENT: Final = "src/package/flavor/client.py.jinja"

Navigation = Sequence[tuple[str, "str | Navigation"]]
"""Titles with pages, or with further entries. An empty title stands for that of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentation:
    """The documentation of a package.

    Attributes:
        title: The name of the API.
        version: The version of the package.
        files: Path below the folder of the documentation -> text.
        navigation: The pages in their order.
        warnings: What is missing, and why.
    """

    title: str
    version: str
    files: Mapping[str, str]
    navigation: Navigation
    warnings: Sequence[str]


def render_docs(
    api: Api,
    names: SymbolTable,
    settings: Settings,
    contract: Contract,
    *,
    changelog: str = "",
    overrides: Path | None = None,
) -> Documentation:
    """Render the documentation.

    Args:
        api: The model.
        names: Its symbol table.
        settings: The settings.
        contract: The document's schemas, for examples.
        changelog: The package's changelog, as Markdown; may be empty.
        overrides: A folder whose templates replace built-in ones of the same name.

    Raises:
        RenderingError: A template is invalid.
    """
    loader = Loader([path for path in (overrides, TEMPLATES) if path is not None])
    rendering = Rendering(api, names, settings, contract, changelog, Engine(loader), has_behavior=False)
    site, warnings = _site(api, names, settings, contract, rendering)
    everywhere: dict[str, Any] = {"site": site}
    rendering.engine.globals.update(everywhere)
    files = {path: text.rstrip("\n") + "\n" for path, text in _files(api, settings, site, rendering, changelog)}
    return Documentation(
        title=api.title,
        version=settings.version,
        files=files,
        navigation=_navigation(site, names, Places(api, names), files),
        warnings=warnings,
    )


def _site(
    api: Api, names: SymbolTable, settings: Settings, contract: Contract, rendering: Rendering
) -> tuple[SiteView, Sequence[str]]:
    places = Places(api, names)
    calls = Calls(api, names, rendering.readme.opening)
    maker = ExampleMaker(rendering.contract_rows)
    reference = Reference(
        api,
        names,
        settings,
        contract,
        calls=calls,
        maker=maker,
        places=places,
        errors=rendering.errors,
    )
    readme = with_sections_beside(rendering.readme)
    sync, asynchronous = (
        rendering.text(_CLIENT, flavor=flavor, client=client_view(api, names, flavor))
        for flavor in sorted(flavors(), key=lambda flavor: flavor.is_async)
    )
    statuses = {str(name): meaning for _, name, meaning in rendering.errors.rows()}
    site = SiteView(
        first_call=_first_call(api, rendering, calls),
        guides=tuple(guides(*(rendering.text(name, readme=readme) for name in _GUIDES))),
        operations=tuple(reference.operations()),
        resources=tuple(reference.resources()),
        models=tuple(Models(api, names, places, maker).pages()),
        errors=tuple(classes(rendering.text(SOURCE), statuses)),
        arguments=tuple(arguments(sync, names.clients.sync, asynchronous, names.clients.asynchronous)),
        options=tuple(attributes(rendering.text(_OPTIONS), "Options")),
    )
    return site, reference.warnings


def _first_call(api: Api, rendering: Rendering, calls: Calls) -> Programs | None:
    """The call that the README shows, if it shows one of an operation."""
    id_ = rendering.readme.operation_id
    operation = api.operation(id_) if id_ is not None else None
    return calls.programs(operation, []) if operation is not None else None


def _files(
    api: Api, settings: Settings, site: SiteView, rendering: Rendering, changelog: str
) -> Iterator[tuple[str, str]]:
    def page(template: str, file: str, **context: Any) -> tuple[str, str]:
        return file, rendering.text(f"docs/{template}.jinja", **context)

    yield page("index.md", "index.md")
    for guide in site.guides:
        yield page("guides/guide.md", guide.file, guide=guide)
    for resource in site.resources:
        yield page("reference/resource.md", resource.file, resource=resource)
    for operation in site.operations:
        yield page("reference/operation.md", operation.file, operation=operation)
    for models in site.models:
        yield page("types/module.md", models.file, models=models)
    yield page("errors.md", "errors.md")
    yield page("client.md", "client.md")
    if changelog:
        yield page("changelog.md", "changelog.md")
    yield page("llms.txt", "llms.txt")
    yield OVERLAY, overlay(api.title, settings.version, site)


def _module(models: ModelPageView) -> str:
    return f"{models.module}, for requests" if models.is_for_requests else str(models.module)


def _navigation(site: SiteView, names: SymbolTable, places: Places, files: Mapping[str, str]) -> Navigation:
    pages = {resource.path: page for resource, page in places.resources}

    def section(resource: Resource) -> tuple[str, Navigation]:
        own: list[tuple[str, str | Navigation]] = [("", str(pages[resource.path]))]
        own += [("", str(places.operations[operation.id])) for operation in resource.operations]
        own += [section(child) for child in resource.children]
        return str(resource.attribute), own

    return [
        ("", "index.md"),
        ("Guides", [("", str(guide.file)) for guide in site.guides]),
        ("Reference", [section(resource) for resource in names.resources]),
        ("Types", [(_module(models), str(models.file)) for models in site.models]),
        *(("", page) for page in ("errors.md", "client.md", "changelog.md") if page in files),
    ]
