"""The folder of a website: one folder per version, and the files at its root.

Other files can be in the folder too. They are never replaced: what was written here can be recognized.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from ..errors import GenerationError
from ..rendering.templates import TEMPLATES

VERSIONS: Final = "versions.json"
INDEX: Final = "index.html"
NOT_FOUND: Final = "404.html"
MARK: Final = "website.json"
"""The file in the folder of a version that says where it comes from."""

_GENERATOR: Final = "openapi-twin-clients"
_META: Final = f'<meta name="generator" content="{_GENERATOR}">'
_KEYS: Final = {"version", "title", "aliases"}


def check_place(site: Path, *, package: Path, document: Path) -> None:
    """Check that a website does not get mixed up with its sources.

    Args:
        site: The folder for the website.
        package: The folder of the package, with the pages.
        document: The root file of the document.

    Raises:
        GenerationError: The folder contains the package or the document, or is inside the package.
    """
    place = site.resolve()
    for name, source in (("package", package.resolve()), ("document", document.resolve())):
        if source.is_relative_to(place):
            raise GenerationError(f"{site} contains the {name} {source}; pass another folder with --site")
    if place.is_relative_to(package.resolve()):
        raise GenerationError(f"{site} is inside the package {package.resolve()}; pass another folder with --site")


def check_files(site: Path, version: str) -> None:
    """Check that building a version replaces only what an earlier build has written.

    Args:
        site: The folder of the website.
        version: The version to build.

    Raises:
        GenerationError: Other files are in the way.
    """
    foreign = list(_foreign(site, version))
    if foreign:
        raise GenerationError(
            "these files are not from an earlier build of the website and would be replaced:\n"
            + "".join(f"  {path}\n" for path in foreign)
            + "move them away first, or pass another folder with --site"
        )


def _foreign(site: Path, version: str) -> Iterator[Path]:
    for name in (INDEX, NOT_FOUND):
        if _is_in_the_way(site / name) and _META not in _text(site / name):
            yield site / name
    if _is_in_the_way(site / VERSIONS) and not _lists_own_versions(site):
        yield site / VERSIONS
    if _is_in_the_way(site / version) and not _is_own(site / version):
        yield site / version


def _is_in_the_way(path: Path) -> bool:
    # Unlike `exists`, this notices a link that does not resolve.
    return os.path.lexists(path)


def _text(path: Path) -> str:
    """The text of a file; empty if it is something else."""
    try:
        return "" if path.is_symlink() else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _is_own(folder: Path) -> bool:
    """Whether a folder is that of a version that was built here."""
    try:
        stated: Any = json.loads(_text(folder / MARK))
    except ValueError:
        return False
    return not folder.is_symlink() and stated == _mark(folder.name)


def _mark(version: str) -> Mapping[str, str]:
    return {"generator": _GENERATOR, "version": version}


def _lists_own_versions(site: Path) -> bool:
    """Whether the list of versions is ours. Other tools write the same format, but not the folders."""
    try:
        listed: Any = json.loads(_text(site / VERSIONS))
        names = [str(one["version"]) for one in listed if set(one) == _KEYS]
    except (ValueError, TypeError, KeyError):
        return False
    folders = [site / name for name in names]
    return len(names) == len(listed) and all(_is_own(folder) for folder in folders if _is_in_the_way(folder))


def take_version(site: Path, built: Path, version: str) -> None:
    """Move a version into the folder, and update the files at its root.

    Args:
        site: The folder of the website.
        built: The folder with the version; the folder above is temporary.
        version: The version.
    """
    write(built / MARK, json.dumps(_mark(version)) + "\n")
    # A page for addresses without a page has to be at the root.
    (built / NOT_FOUND).unlink(missing_ok=True)
    target = site / version
    if target.exists():
        target.rename(built.with_name("replaced"))
    built.rename(target)
    versions = _versions(site)
    write(site / VERSIONS, json.dumps(versions, indent=1) + "\n")
    latest = next(one["version"] for one in versions if one["aliases"])
    refresh = f'<meta http-equiv="refresh" content="0; url={latest}/{INDEX}">'
    write(site / INDEX, f"<!doctype html>{_META}{refresh}\n")
    write(site / NOT_FOUND, (TEMPLATES / "site" / NOT_FOUND).read_text(encoding="utf-8"))


def write(path: Path, text: str) -> None:
    """Write a file, and create its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _versions(site: Path) -> Sequence[Mapping[str, Any]]:
    """The versions in a folder, the newest first, for the switcher. A pre-release is the latest only among its kind."""
    names = sorted((path.parent.name for path in site.glob(f"*/{MARK}") if _is_own(path.parent)), key=_order)[::-1]
    latest = max(names, key=lambda name: (_is_final(name), _order(name)))
    return [{"version": name, "title": name, "aliases": ["latest"] if name == latest else []} for name in names]


def _order(name: str) -> tuple[bool, Any]:
    # Slow to import.
    from packaging.version import InvalidVersion, Version

    try:
        return True, Version(name)
    except InvalidVersion:
        return False, name


def _is_final(name: str) -> bool:
    is_version, version = _order(name)
    return is_version and not version.is_prerelease
