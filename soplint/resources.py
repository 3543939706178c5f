"""Finds the data that stands beside the package: ``grammar/`` and ``rules/``.

In a checkout and in an editable install they lie one level above the package; a wheel carries them inside it. The
checkout comes first: an editable install also leaves a frozen copy of them in site-packages.
"""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from . import __version__
from .cache import digest, remembered

__all__ = [
    "PACKAGE",
    "data_digest",
    "files_below",
    "folder",
    "profile_names",
    "read_csv",
    "read_text",
    "read_toml",
    "table_files",
]

_TABLES = (".toml", ".csv")
PACKAGE = Path(__file__).resolve().parent
"""The folder that soplint is installed in."""


@cache
def folder(name: str) -> Path:
    """The folder ``grammar`` or ``rules``.

    :raises FileNotFoundError: when the installation is incomplete.
    """
    for base in (PACKAGE.parent, PACKAGE):
        found = base / name
        # A folder of that name beside site-packages could be anybody's: only a checkout has pyproject.toml there.
        if found.is_dir() and (base == PACKAGE or (base / "pyproject.toml").is_file()):
            return found
    raise FileNotFoundError(name)


def profile_names() -> tuple[str, ...]:
    """The names of all profiles."""
    return tuple(sorted(path.stem for path in (folder("rules") / "profil").glob("*.toml")))


def read_text(name: str, file: str) -> str:
    """The text of one data file, for instance ``read_text("grammar", "sop.lark")``."""
    return (folder(name) / file).read_text(encoding="utf-8")


def read_toml(name: str, file: str) -> dict[str, Any]:
    """The tables of one data file, for instance ``read_toml("rules", "profil/dasar.toml")``."""
    tables: dict[str, Any] = _tables()[f"{name}/{file}"]
    return tables


@cache
def _tables() -> dict[str, Any]:
    """Every data file but the rules themselves. Parsing TOML is slow, so what it gives is remembered on disk."""
    return dict(remembered("data", data_digest(), _parsed))


def _parsed() -> dict[str, Any]:
    import tomllib

    return {
        f"{name}/{path.relative_to(folder(name)).as_posix()}": tomllib.loads(path.read_text(encoding="utf-8"))
        for name, files in (("grammar", "*.toml"), ("rules", "*/*.toml"))
        for path in folder(name).glob(files)
    }


@cache
def read_csv(name: str, file: str) -> list[dict[str, str]]:
    """The rows of one data file, by the names of its columns."""
    import csv

    with (folder(name) / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def table_files(inside: Path) -> list[Path]:
    """The files of a folder of the user's, and of those below it, that hold reference tables."""
    return sorted(path for path in inside.rglob("*") if path.suffix.lower() in _TABLES and path.is_file())


@cache
def data_digest(extra: tuple[Path, ...] = ()) -> str:
    """SHA-256 over all that soplint judges by: the version, ``grammar/``, ``rules/`` and the user's own files and
    folders.

    :raises OSError: when one of the user's files cannot be read.
    """
    built_in = _built_in_digest()
    if not extra:
        return built_in
    whole = sha256(built_in.encode())
    for path in extra:
        for file in table_files(path) if path.is_dir() else (path,):
            whole.update(_named(str(file), file))
    return whole.hexdigest()


@cache
def _built_in_digest() -> str:
    """That of the version and the data it comes with. To read them takes longer than to check a file: what they gave is
    remembered until one of them has another size or time.
    """
    files = sorted(file for name in ("grammar", "rules") for file in files_below(str(folder(name)), name))
    seen = (f"{path} {stat.st_size} {stat.st_mtime_ns}" for _, path, stat in files)

    def made() -> str:
        whole = sha256(__version__.encode())
        for name, path, _ in files:
            whole.update(_named(name, Path(path)))
        return whole.hexdigest()

    found: str = remembered("digest", digest(__version__, *seen), made)
    return found


def files_below(inside: str, name: str, suffix: str = "") -> Iterator[tuple[str, str, os.stat_result]]:
    """The files of a folder and of those below it whose names end so, in no order: each with its name from the first
    of them on, its path, and its size and times.
    """
    for entry in os.scandir(inside):
        below = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from files_below(entry.path, below, suffix)
        elif below.endswith(suffix):
            yield below, entry.path, entry.stat()


def _named(name: str, file: Path) -> bytes:
    """The content of a file with its name and length, so that nothing can pass from one to the next."""
    content = file.read_bytes()
    return f"\0{name}\0{len(content)}\0".encode("utf-8", "surrogateescape") + content
