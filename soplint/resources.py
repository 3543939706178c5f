"""Finds the data that stands beside the package: ``grammar/`` and ``rules/``.

In a checkout and in an editable install they lie one level above the package; a wheel carries them inside it. The
checkout comes first: an editable install also leaves a frozen copy of them in site-packages.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from . import __version__
from .cache import digest, remembered

__all__ = ["data_digest", "folder", "read_text", "read_toml"]

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder ``grammar`` or ``rules``.

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


@cache
def data_digest(extra: tuple[Path, ...] = ()) -> str:
    """SHA-256 over all that soplint judges by: the version, ``grammar/``, ``rules/`` and the user's own files and
    folders.

    :raises OSError: when one of the user's files cannot be read.
    """
    whole = sha256(__version__.encode())
    for name in ("grammar", "rules"):
        for path in sorted(folder(name).rglob("*.*")):
            content = path.read_bytes()
            whole.update(f"\0{name}/{path.relative_to(folder(name)).as_posix()}\0{len(content)}\0".encode())
            whole.update(content)
    for path in extra:
        for file in sorted(path.rglob("*.*")) if path.is_dir() else (path,):
            content = file.read_bytes()
            whole.update(f"\0{file}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content)
    return whole.hexdigest()
