"""The behavior of one in-memory API: modules written by hand, which packages take as they are."""

from __future__ import annotations

from pathlib import Path

from ..errors import RenderingError


def read_behavior(folder: Path) -> dict[str, str]:
    """The modules of a folder: name -> text, byte for byte.

    Raises:
        RenderingError: The folder is no package of modules, or one of them cannot be compiled.
    """
    if not (folder / "__init__.py").is_file():
        raise RenderingError(f"{folder}: a folder with behavior needs a file __init__.py")
    nested = next((path for path in sorted(folder.glob("*/**/*.py"))), None)
    if nested is not None:
        raise RenderingError(f"{nested}: modules with behavior stand directly in their folder")
    return {path.name: _read(path) for path in sorted(folder.glob("*.py"))}


def _read(path: Path) -> str:
    try:
        text = path.read_bytes().decode()
        compile(text, path, "exec", dont_inherit=True)
    except UnicodeDecodeError as error:
        raise RenderingError(f"{path}: not UTF-8 text at byte {error.start}") from None
    except SyntaxError as error:
        place = f"{path}:{error.lineno}" if error.lineno else path
        raise RenderingError(f"{place}: {error.msg}") from None
    except ValueError as error:
        raise RenderingError(f"{path}: {error}") from None
    return text
