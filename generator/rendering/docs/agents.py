"""Code samples for the API's own reference, as an overlay of its document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from ..quoting import Code, json_block
from .views import SiteView

OVERLAY: Final = "code-samples.overlay.json"


def overlay(title: str, version: str, site: SiteView) -> Code:
    """An OpenAPI Overlay 1.0 that adds `x-codeSamples` to every operation: both programs of its page.

    Args:
        title: The name of the API.
        version: The version of the package.
        site: The pages.
    """
    return json_block(
        {
            "overlay": "1.0.0",
            "info": {"title": f"Python code samples for {title}", "version": version},
            "actions": list(_actions(site)),
        }
    )


def _actions(site: SiteView) -> Iterator[dict[str, Any]]:
    for operation in site.operations:
        if operation.programs is not None:
            method, _, path = operation.route.partition(" ")
            samples = [
                {"lang": "Python", "label": f"{operation.path} ({name})", "source": str(source)}
                for name, source in (("sync", operation.programs.sync), ("async", operation.programs.asynchronous))
            ]
            yield {
                # The string literals of JSONPath and JSON agree.
                "target": f"$.paths[{json.dumps(path)}].{method.lower()}",
                "update": {"x-codeSamples": samples},
            }
