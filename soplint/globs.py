"""Patterns of paths, with one meaning wherever they stand: that by which :mod:`glob` finds files.

``*``, ``?`` and ``[...]`` stay within one name, ``**`` as a whole name stands for any folders, none included; none of
them stands for a hidden name. Capitals count on every platform, and slashes divide names on every platform.
"""

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import NamedTuple

__all__ = ["Excluded", "Exclusion", "matches"]


def matches(path: str, pattern: str) -> bool:
    """Whether a pattern names a path; both are seen from one folder."""
    names = PurePath(path).parts
    ends = {0}
    # Which first names of the path the pattern may have named so far.
    for part in PurePath(pattern).parts:
        if part == "**":
            ends = {end for start in ends for end in _onwards(names, start)}
        else:
            ends = {end + 1 for end in ends if end < len(names) and _named(names[end], part)}
    return bool(names) and len(names) in ends


def _onwards(names: tuple[str, ...], start: int) -> Iterable[int]:
    hidden = next((at for at in range(start, len(names)) if names[at].startswith(".")), len(names))
    return range(start, hidden + 1)


def _named(name: str, part: str) -> bool:
    return fnmatchcase(name, part) and (part.startswith(".") or not name.startswith("."))


class Exclusion(NamedTuple):
    """A pattern of what is left out in a folder: one without a slash names files and folders wherever they are, another
    counts from ``folder``.
    """

    pattern: str
    folder: Path


class Excluded:
    """What several exclusions name."""

    def __init__(self, exclusions: Iterable[Exclusion]) -> None:
        self._anywhere: list[str] = []
        self._below: dict[str, list[str]] = {}
        self._folders: set[Path] = set()
        for pattern, folder in exclusions:
            self._folders.add(Path(os.path.realpath(folder)))
            if len(PurePath(pattern).parts) == 1 and not pattern.startswith("./"):
                self._anywhere.append(pattern.rstrip("/"))
            else:
                self._below.setdefault(os.path.join(os.path.realpath(folder), ""), []).append(pattern)  # noqa: PTH118 - ends with /

    def covers(self, path: str) -> bool:
        """Whether a file or folder, by its whole path, is left out itself; what lies below a folder is not asked."""
        name = os.path.basename(path)  # noqa: PTH119 - a Path for each of many files takes longer
        if any(fnmatchcase(name, pattern) for pattern in self._anywhere):
            return True
        return any(
            path.startswith(folder) and any(matches(path[len(folder) :], pattern) for pattern in patterns)
            for folder, patterns in self._below.items()
        )

    def holds(self, path: str) -> bool:
        """Whether a file or folder, by its whole path, is left out, or a folder that it lies in; those above the folder
        that an exclusion counts from are not asked.
        """
        above = (place for place in Path(path).parents if not self._folders.isdisjoint(place.parents))
        return any(map(self.covers, (path, *map(str, above))))
