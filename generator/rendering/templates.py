"""Where the built-in templates are: inside the installed package, or beside it in a checkout. What is one.

A file that has nothing to fill in is in the tree as it comes out, under its own name. A file beside a template that
declares for checkers what the template defines (`.pyi`) is for those who read the tree, and in no package.
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
    """Whether a file is taken as it stands."""
    return path.endswith((".py", "py.typed"))


def is_source(path: str) -> bool:
    """Whether a file becomes a file of a package, or a part of one."""
    return is_template(path) or is_copied(path)


def target_name(name: str) -> str:
    """The name of the file that a template or a copied file becomes."""
    return name.removesuffix(_SUFFIX)
