"""Which files of a package exist only for features that not every API has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .body_formats import BodyFeature
from .package_views import PackageView

Feature = (
    Literal["async", "changelog", "client_credentials", "deep", "device", "downloads", "fit", "license", "link_headers"]
    | Literal[
        "names",
        "oauth",
        "paging",
        "renewal",
        "scalars",
        "stores",
        "streams",
        "tokens",
        "user_tokens",
        "variants",
        "webhooks",
    ]
    | BodyFeature
)

NEEDED: Mapping[str, Feature] = {
    "CHANGELOG.md": "changelog",
    "LICENSE.txt": "license",
    "src/package/_core/choice.py": "choice",
    "src/package/_core/client_credentials.py": "client_credentials",
    "src/package/_core/client_flow.py": "client_credentials",
    "src/package/_core/content.py": "content",
    "src/package/_core/content_choice.py": "content_choice",
    "src/package/_core/deep_model.py": "deep",
    "src/package/_core/deliveries.py": "webhooks",
    "src/package/_core/device.py": "device",
    "src/package/_core/downloads.py": "downloads",
    "src/package/_core/event_union.py": "webhooks",
    "src/package/_core/events.py": "webhooks",
    "src/package/_core/extra_properties.py": "extra_properties",
    "src/package/_core/files.py": "files",
    "src/package/_core/fit.py": "fit",
    "src/package/_core/forms.py": "forms",
    "src/package/_core/framing.py": "streams",
    "src/package/_core/link_header.py": "link_headers",
    "src/package/_core/media_types.py": "media_types",
    "src/package/_core/multipart.py": "multipart",
    "src/package/_core/oauth.py": "oauth",
    "src/package/_core/oauth_tokens.py": "user_tokens",
    "src/package/_core/optional_body.py": "optional_body",
    "src/package/_core/renewal.py": "renewal",
    "src/package/_core/scalars.py": "scalars",
    "src/package/_core/signature.py": "webhooks",
    "src/package/_core/streaming.py": "streams",
    "src/package/_core/tokens.py": "tokens",
    "src/package/_operations/names.py": "names",
    "src/package/_operations/paging.py": "paging",
    "src/package/_core/uploads.py": "files",
    "src/package/_core/variants.py": "variants",
    "src/package/flavor/aiohttp_transport.py": "async",
    "src/package/flavor/downloads.py": "downloads",
    "src/package/flavor/http2.py": "downloads",
    "src/package/flavor/open_body.py": "downloads",
    "src/package/flavor/streams.py": "streams",
    "src/package/flavor/token_sources.py": "tokens",
    "src/package/testing/_deliveries.py": "webhooks",
    "src/package/testing/_multipart.py": "multipart",
    "src/package/testing/_resources.py": "stores",
    "src/package/testing/_streams.py": "streams",
    "src/package/webhooks.py": "webhooks",
}
"""The features that a file requires, by its path below the templates, without `.jinja`. Other files are in every
package.
"""

ASYNC: frozenset[Feature] = frozenset({"async"})
"""Files that only the async client has, of those that both clients are rendered from."""


def features_of(
    package: PackageView,
    *,
    changelog: str,
    deep: bool,
    fit: bool,
    names: bool,
    pages: bool,
    scalars: bool,
    variants: bool,
    bodies: frozenset[BodyFeature],
) -> frozenset[Feature]:
    """The features that files of a package can require."""
    tokens = package.tokens
    there: Mapping[Feature, object] = {
        "changelog": changelog.strip(),
        "deep": deep,
        "downloads": package.downloads,
        "client_credentials": tokens and tokens.clients,
        "device": tokens and tokens.device,
        "fit": fit,
        # Token requests are forms.
        "forms": tokens or "forms" in bodies,
        "license": package.license == "MIT",
        "link_headers": package.link_headers,
        "names": names,
        "oauth": tokens and tokens.oauth,
        "paging": pages,
        "renewal": tokens and tokens.renewal,
        "scalars": scalars,
        "stores": package.stores,
        "streams": package.streams,
        "tokens": tokens,
        "user_tokens": tokens and (tokens.oauth or tokens.device),
        "variants": variants,
        "webhooks": package.webhooks,
    }
    others: frozenset[Feature] = frozenset(feature for feature, what in there.items() if what)
    return others | bodies
