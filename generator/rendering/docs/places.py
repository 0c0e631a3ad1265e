"""Where the pages of the documentation are, and links between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...model.api import Api
from ...model.types import ReferenceType, Type, walk
from ...model.usage import Usage
from ...naming.identifiers import Identifier, module_identifier
from ...naming.table import Resource, SymbolTable
from ..quoting import Code, code, code_span, joined, relative_link
from .views import LinkView

ERRORS: Final = code("errors.md")
_INDEX: Final = "index"
_LARGE: Final = 300
"""From this number of attributes and keys on, a module has a page of its own for what requests take."""


class Places:
    """The paths of all pages, below the folder of the documentation.

    Attributes:
        operations: The page of each operation, by its id.
        resources: Each resource with its page, parents first.
    """

    def __init__(self, api: Api, names: SymbolTable) -> None:
        self._names = names
        sizes: Counter[Identifier] = Counter()
        usage = Usage.of(api)
        for schema in api.schemas.values():
            ways = (schema.name in usage.returned) + (schema.name in usage.requested)
            sizes[names.schemas[schema.name].module] += ways * len(schema.properties)
        self._large = frozenset(module for module, size in sizes.items() if size >= _LARGE)
        self.operations: Mapping[str, Code] = dict(_operations(names.resources, code("reference"), names))
        self.resources: Sequence[tuple[Resource, Code]] = list(_resources(names.resources, code("reference")))

    def types_page(self, module: Identifier, *, is_param: bool) -> Code:
        """The page of the types of a module that requests take, or of those that responses are."""
        name = _named(module)
        return code("types/{}.requests.md" if is_param and module in self._large else "types/{}.md", name)

    def to_operation(self, id_: str, page: Code) -> LinkView:
        """A link to an operation from a page."""
        path = self._names.operations[id_].path
        file = self.operations[id_]
        return LinkView(label=code("`{}`", path), target=relative_link(file, page), file=file)

    def to_type(self, name: str, page: Code, *, is_param: bool) -> LinkView:
        """A link from a page to the type of a schema: the one for requests, or the one for responses."""
        named = self._names.schemas[name]
        symbol = named.param if is_param else named.model
        file = self.types_page(named.module, is_param=is_param and named.param != named.model)
        target = code("#{}", symbol) if file == page else code("{}#{}", relative_link(file, page), symbol)
        return LinkView(label=code("`{}`", symbol), target=target, file=file)

    def annotated(self, annotation: Code, type_: Type | None, page: Code, *, is_param: bool) -> Code:
        """An annotation as Markdown. It is a link if it names one type of the package; several follow it."""
        found = dict.fromkeys(one.name for one in walk([type_]) if isinstance(one, ReferenceType))
        links = [self.to_type(name, page, is_param=is_param) for name in found]
        span = code_span(annotation)
        if len(links) == 1:
            return code("[{}]({})", span, links[0].target)
        if not links:
            return span
        return code("{} ({})", span, joined(", ", (code("[{}]({})", one.label, one.target) for one in links)))


def _named(name: Identifier) -> Code:
    """The name of a file without its suffix. Every folder has an index of its own."""
    short = module_identifier(name)
    return code("{}.method", short) if short == _INDEX else code("{}", short)


def _operations(resources: Sequence[Resource], folder: Code, names: SymbolTable) -> Iterator[tuple[str, Code]]:
    for resource in resources:
        here = code("{}/{}", folder, module_identifier(resource.attribute))
        for operation in resource.operations:
            yield operation.id, code("{}/{}.md", here, _named(names.operations[operation.id].method))
        yield from _operations(resource.children, here, names)


def _resources(resources: Sequence[Resource], folder: Code) -> Iterator[tuple[Resource, Code]]:
    for resource in resources:
        here = code("{}/{}", folder, module_identifier(resource.attribute))
        yield resource, code("{}/index.md", here)
        yield from _resources(resource.children, here)
