"""Finds the data that stands beside the package: ``grammar/``, ``rules/`` and ``templates/``.

In a checkout and in an editable install they lie one level above the package; a wheel carries them inside it. The
checkout comes first: an editable install also leaves a frozen copy of them in site-packages.
"""

from functools import cache
from pathlib import Path
from typing import Any

from .cache import digest, remembered

__all__ = ["folder", "read_text", "read_toml"]

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder ``grammar``, ``rules`` or ``templates``.

    :raises FileNotFoundError: when the installation is incomplete.
    """
    for base in (_PACKAGE.parent, _PACKAGE):
        found = base / name
        # A folder of that name beside site-packages could be anybody's: only a checkout has pyproject.toml there.
        if found.is_dir() and (base == _PACKAGE or (base / "pyproject.toml").is_file()):
            return found
    raise FileNotFoundError(name)


def read_text(name: str, file: str) -> str:
    """The text of one data file, for instance ``read_text("grammar", "sop.lark")``."""
    return (folder(name) / file).read_text(encoding="utf-8")


@cache
def read_toml(name: str, file: str) -> dict[str, Any]:
    """The tables of one data file; parsing TOML is slow, so they are remembered on disk."""
    text = read_text(name, file)
    return dict(remembered(Path(file).stem, digest(text), lambda: _parsed(text)))


def _parsed(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)
