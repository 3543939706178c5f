"""What tells the program that judges from what it was before a change: its own files, the libraries that judge with
it, and the packages that bring checks of their own.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

from ..cache import digest
from ..resources import PACKAGE, files_below

__all__ = ["further_checks", "program"]

_LIBRARIES = ("lark", "pydantic", "rapidfuzz")
"""What reading and judging rest on: tables of a grammar, kinds of options, likeness of words."""


def program() -> str:
    """Python, soplint and its libraries: an editable install changes without a new version."""
    return digest(sys.version, _files(PACKAGE), *(_package(name) for name in _LIBRARIES))


def further_checks() -> str:
    """The same of the packages that bring checks of their own."""
    from ..checks.further import entry_points

    found = []
    for entry_point in entry_points():
        version = entry_point.dist.version if entry_point.dist is not None else ""
        found += [_package(entry_point.module, whole=True), f"{entry_point.value} {version}"]
    return digest(*found)


def _package(name: str, *, whole: bool = False) -> str:
    """The first file of a package or module, or its ``whole`` folder; it is not imported for that."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return ""
    origin = Path(spec.origin)
    return _files(origin.parent if whole and origin.name == "__init__.py" else origin)


def _files(place: Path) -> str:
    """What tells a file of Python, or those in a folder, from what they were before."""
    files = files_below(str(place), "", ".py") if place.is_dir() else [(place.name, str(place), place.stat())]
    return digest(*(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, _, stat in sorted(files)))
