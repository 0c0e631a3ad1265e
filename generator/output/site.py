"""Build a website from the pages of a documentation, with Zensical as a separate program.

The pages are complete without it, and each of them is also part of the website as a plain file. The website makes no
request to other hosts.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath
from typing import Any, Final

from ..errors import GenerationError
from ..rendering.docs.render import Documentation, Navigation
from ..rendering.templates import TEMPLATES
from .site_folder import check_files, take_version, write
from .yaml import to_yaml

ZENSICAL: Final = "0.0.73"

_STYLE: Final = "site/site.css"
_LABEL: Final = re.compile(r"\*\*(Sync|Async)\*\*")
_FENCE: Final = "```"
_BLOCK: Final = re.compile(r"\s*<pre>.*?</pre>", re.DOTALL)
_ANSI: Final = re.compile(r"\x1b\[[0-9;]*m")
_MARKUP: Final = re.compile(r"[<>&\"'`{}\\]")
_VERSION: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+!-]*")
_FEATURES: Final = (
    *("content.code.copy", "content.tabs.link", "navigation.footer", "navigation.indexes", "navigation.prune"),
    *("navigation.top", "search.highlight", "toc.follow"),
)


def build_site(documentation: Documentation, pages: Path, site: Path) -> int:
    """Build the website of one version in a folder that can hold several.

    Args:
        documentation: The documentation, whose pages are published.
        pages: The folder of its pages.
        site: The folder for the website: one folder per version, and `versions.json`.

    Returns:
        The number of pages.

    Raises:
        GenerationError: The required version of Zensical is not installed, a link or an anchor is broken, or the
            version is not the name of a folder, or files in the folder are not from an earlier build.
    """
    _require_zensical()
    if _VERSION.fullmatch(documentation.version) is None:
        raise GenerationError(f"the version {documentation.version!r} cannot be the name of a folder of the website")
    site = site.resolve()
    check_files(site, documentation.version)
    site.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".build-", dir=site) as scratch:
        root = Path(scratch)
        sources = {path: text for path, text in documentation.files.items() if path.endswith(".md")}
        for path, text in sources.items():
            write(root / "docs" / path, with_tabs(text))
        write(root / "docs" / "site.css", (TEMPLATES / _STYLE).read_text(encoding="utf-8"))
        write(root / "mkdocs.yml", to_yaml(_configuration(documentation)))
        _run_zensical(root, pages)
        built = root / "site"
        _shorten_search(built / "search.json")
        for path, text in _plain_files(documentation):
            write(built / path, text)
        take_version(site, built, documentation.version)
    return len(sources)


def _require_zensical() -> None:
    try:
        present = version("zensical")
    except PackageNotFoundError:
        present = ""
    if present != ZENSICAL:
        found = f"found {present}" if present else "it is not installed"
        raise GenerationError(
            f"the website requires zensical {ZENSICAL}, and {found}; run pip install zensical=={ZENSICAL}"
        )


def with_tabs(text: str) -> str:
    """A page with its labeled programs as tabs. Every line keeps its number, for messages about the page."""
    lines: list[str] = []
    tab = fence = False
    for line in text.splitlines():
        label = _LABEL.fullmatch(line) if not fence else None
        if label is not None:
            lines.append(f'=== "{label[1]}"')
            tab = True
            continue
        if tab and line.startswith(_FENCE):
            fence = not fence
            lines.append(f"    {line}")
            tab = fence
            continue
        lines.append(f"    {line}" if tab and line else line)
    return "\n".join(lines) + "\n"


def _configuration(documentation: Documentation) -> dict[str, Any]:
    """The settings of Zensical. Only the extensions that the pages use are enabled."""
    dark, light = "(prefers-color-scheme: dark)", "(prefers-color-scheme: light)"
    return {
        # Zensical prints it unescaped.
        "site_name": " ".join(_MARKUP.sub(" ", f"{documentation.title}: Python client").split()),
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "strict": True,
        "theme": {
            "name": "material",
            "variant": "modern",
            "font": False,
            "language": "en",
            "features": list(_FEATURES),
            "palette": [
                {"media": light, "scheme": "default", "toggle": {"icon": "lucide/sun", "name": "Dark colors"}},
                {"media": dark, "scheme": "slate", "toggle": {"icon": "lucide/moon", "name": "Light colors"}},
            ],
        },
        "extra": {"generator": False, "version": {"provider": "mike"}},
        "extra_css": ["site.css"],
        "markdown_extensions": [
            "def_list",
            "tables",
            {"toc": {"permalink": True}},
            "pymdownx.highlight",
            "pymdownx.superfences",
            {"pymdownx.tabbed": {"alternate_style": True}},
        ],
        "nav": _navigation(documentation.navigation),
    }


def _navigation(entries: Navigation) -> list[Any]:
    return [_entry(title, target) for title, target in entries if target]


def _entry(title: str, target: str | Navigation) -> Any:
    of: Any = target if isinstance(target, str) else _navigation(target)
    return {title: of} if title else of


def _run_zensical(root: Path, pages: Path) -> None:
    environment = {**os.environ, "NO_COLOR": "1"}
    command = [
        sys.executable,
        "-m",
        "zensical",
        "build",
        "--clean",
        "--strict",
        "--config-file",
        str(root / "mkdocs.yml"),
    ]
    done = subprocess.run(  # noqa: S603 - a fixed command, without a shell.
        command, cwd=root, env=environment, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        lines = _ANSI.sub("", done.stdout + done.stderr).partition("\nTraceback ")[0].splitlines()
        places = [line.replace("[ ", f"[ {pages.as_posix()}/", 1) if "╭─[ " in line else line for line in lines]
        raise GenerationError("the website cannot be built:\n" + "\n".join(places))


def _shorten_search(index: Path) -> None:
    """Leave programs and JSON out of the search: everything that they name is in the text too."""
    found: Any = json.loads(index.read_text(encoding="utf-8"))
    for item in found["items"]:
        item["text"] = _BLOCK.sub("", item["text"]).replace(" SyncAsync ", " ").strip()
    write(index, json.dumps(found, ensure_ascii=False, separators=(",", ":")))


def _plain_files(documentation: Documentation) -> Iterator[tuple[str, str]]:
    """The files beside the pages: each page as Markdown, the index for agents, and one file per top resource."""
    yield from documentation.files.items()
    parts: dict[str, list[str]] = {}
    for path in _in_order(documentation.navigation):
        place = PurePosixPath(path)
        if place.parts[0] == "reference":
            parts.setdefault(place.parts[1], []).append(documentation.files[path])
    for resource, texts in parts.items():
        yield f"llms/{resource}.txt", "\n".join(texts)


def _in_order(entries: Navigation) -> Iterator[str]:
    for _, target in entries:
        if isinstance(target, str):
            yield target
        else:
            yield from _in_order(target)
