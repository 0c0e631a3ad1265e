"""Where the built-in templates are (installed, or beside the package in a checkout), and which files are templates.

Files without placeholders have their final name and content. A `.pyi` file beside a template declares its contents for
type checkers. It is for readers of the templates, and not part of packages.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

_HERE = Path(__file__).resolve().parents[1]
_SUFFIX = ".jinja"

TEMPLATES: Final = _HERE / "templates" if (_HERE / "templates").is_dir() else _HERE.parent / "templates"


def is_template(path: str) -> bool:
    """Whether a file is rendered."""
    return path.endswith(_SUFFIX)


def is_copied(path: str) -> bool:
    """Whether a file is copied unchanged."""
    return path.endswith((".py", "py.typed"))


def is_source(path: str) -> bool:
    """Whether a file becomes a package file, or a part of one."""
    return is_template(path) or is_copied(path)


def target_name(name: str) -> str:
    """The target name of a template or copied file."""
    return name.removesuffix(_SUFFIX)
