"""Where the built-in templates are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_HERE = Path(__file__).resolve().parents[1]

TEMPLATES: Final = _HERE / "templates" if (_HERE / "templates").is_dir() else _HERE.parent / "templates"
