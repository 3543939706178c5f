"""Which files a run is about: what the paths on the command line name."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from .results import Problem
from .source import read_bytes

__all__ = ["NOT_SOPS", "REPORT_MARK", "SUFFIXES", "Text", "find_files", "find_texts", "is_report", "without"]

SUFFIXES = (".txt", ".md", ".tsv", ".htm", ".html")
"""Files that are read in a folder; a file named on the command line is read whatever its suffix."""

NOT_SOPS = ("readme", "changelog", "contributing", "license")
"""Files of a repository that describe it: passed over in a folder, read when named."""

REPORT_MARK = "soplint:laporan"
"""Stands near the start of a correction report: one that lies in a folder of SOPs is passed over there."""

_PAGES = (".htm", ".html", ".md")
"""Files that may be such a report."""

_HEAD = 256
"""Bytes of a file in which the mark is looked for."""


class Text(NamedTuple):
    """A file by the path it is shown with; ``read`` gives its bytes or raises
    :class:`~soplint.source.SourceError`.
    """

    path: str
    read: Callable[[], bytes]


def find_texts(paths: Iterable[str], standard_input: bytes = b"") -> tuple[list[Text], list[Problem]]:
    """The texts that the paths name, and what they name in vain; naming nothing at all is a problem too."""
    files, problems = find_files(paths)
    if not files and not problems:
        problems = [Problem("SYS003", "", "sys.no_path")]
    texts = [Text(path, (lambda: standard_input) if path == "-" else partial(read_bytes, path)) for path in files]
    return texts, problems


def without(texts: Iterable[Text], others: Iterable[Text]) -> list[Text]:
    """The texts that are none of the others, however their paths are written."""
    known = {os.path.realpath(text.path) for text in others}
    return [text for text in texts if os.path.realpath(text.path) not in known]


def find_files(paths: Iterable[str]) -> tuple[list[str], list[Problem]]:
    """The files that the paths name, each once, by the paths they are shown with; ``-`` is standard input.

    A path is a file, a folder (with all below it that has one of :data:`SUFFIXES`) or a glob pattern.
    """
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for given in paths:
        path = Path(given)
        if given == "-" or path.is_file():
            found[given] = None
        elif path.is_dir():
            before = len(problems)
            inside = list(_inside(str(path), problems))
            found.update(dict.fromkeys(inside))
            if not inside and len(problems) == before:
                problems.append(Problem("SYS003", given, "sys.empty_folder", {"suffixes": " ".join(SUFFIXES)}))
        else:
            matches = _matching(given)
            found.update(dict.fromkeys(matches or ()))
            if matches is None:
                problems.append(Problem("SYS002", given, "sys.missing"))
            elif not matches:
                problems.append(Problem("SYS003", given, "sys.no_match"))
    return list(found), problems


def _matching(pattern: str) -> list[str] | None:
    """The files that a glob pattern names, in order; None for what is no pattern."""
    from glob import glob, has_magic

    if not has_magic(pattern):
        return None
    # Path.glob takes no absolute pattern.
    return sorted(file for file in glob(pattern, recursive=True) if Path(file).is_file())  # noqa: PTH207


def _inside(folder: str, problems: list[Problem]) -> Iterator[str]:
    """The paths of the SOPs in a folder and in those below it, in their order; what is hidden is passed over."""
    try:
        with os.scandir(folder) as scan:
            inside = sorted(scan, key=lambda entry: entry.name)
    except OSError:
        problems.append(Problem("SYS002", folder, "sys.denied_folder"))
        return
    for entry in inside:
        name, suffix = os.path.splitext(entry.name.lower())  # noqa: PTH122 - a Path for each of many names takes longer
        if name.startswith("."):
            continue
        path = entry.name if folder == os.curdir else entry.path
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(path, problems)
            continue
        told = suffix in SUFFIXES and name.partition(".")[0] not in NOT_SOPS and entry.is_file()
        if told and not (suffix in _PAGES and is_report(Path(path))):
            yield path


def is_report(file: Path) -> bool:
    """Whether soplint wrote the file; one that cannot be opened is told of when it is read."""
    if file.suffix.lower() not in _PAGES:
        return False
    try:
        with file.open("rb") as stream:
            return REPORT_MARK.encode() in stream.read(_HEAD)
    except OSError:
        return False
