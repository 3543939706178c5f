"""Which files a run is about: what the paths on the command line name."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from .results import Problem
from .source import read_bytes

__all__ = ["NOT_SOPS", "REPORT_MARK", "SUFFIXES", "Found", "Text", "find_files", "find_texts", "is_report", "without"]

SUFFIXES = (".txt", ".md", ".tsv", ".htm", ".html")
"""Files that are read in a folder; a file named on the command line is read whatever its suffix."""

NOT_SOPS = ("readme", "changelog", "contributing", "license")
"""Files of a repository that describe it: passed over in a folder, read when named."""

REPORT_MARK = "soplint:laporan"
"""Stands near the start of a correction report, which is passed over in a folder and when it is named."""

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


class Found(NamedTuple):
    """What paths name: texts, what they name in vain, and reports of soplint's own, which are no SOPs."""

    texts: list[Text]
    problems: list[Problem]
    reports: list[str]


def find_texts(paths: Iterable[str], standard_input: bytes = b"") -> Found:
    """The texts that the paths name; naming nothing at all is a problem too."""
    files, problems, reports = find_files(paths)
    if not (files or problems or reports):
        problems = [Problem("SYS003", "", "sys.no_path")]
    texts = [Text(path, (lambda: standard_input) if path == "-" else partial(read_bytes, path)) for path in files]
    return Found(texts, problems, reports)


def without(texts: Iterable[Text], others: Iterable[Text]) -> list[Text]:
    """The texts that are none of the others, however their paths are written."""
    known = {os.path.realpath(text.path) for text in others}
    return [text for text in texts if os.path.realpath(text.path) not in known]


def find_files(paths: Iterable[str]) -> tuple[list[str], list[Problem], list[str]]:
    """The files that the paths name, what they name in vain, and the reports among them.

    Each file comes once, however its path is written, by the first path that it is shown with; ``-`` is standard input.
    A path is a file, a folder (with all below it that has one of :data:`SUFFIXES`) or a glob pattern.
    """
    found: dict[str, str] = {}
    problems: list[Problem] = []
    reports: list[str] = []

    def take(files: Iterable[str]) -> None:
        for file in files:
            if is_report(Path(file)):
                reports.append(file)
            else:
                found.setdefault(os.path.realpath(file), file)

    for given in paths:
        path = Path(given)
        if given == "-":
            found["-"] = "-"
        elif path.is_file():
            take([given])
        elif path.is_dir():
            before = len(problems)
            inside = list(_inside(str(path), os.path.realpath(path), problems))
            for whole, file in inside:
                found.setdefault(whole, file)
            if not inside and len(problems) == before:
                problems.append(Problem("SYS003", given, "sys.empty_folder", {"suffixes": " ".join(SUFFIXES)}))
        else:
            matches = _matching(given)
            take(matches or ())
            if matches is None:
                problems.append(Problem("SYS002", given, "sys.missing"))
            elif not matches:
                problems.append(Problem("SYS003", given, "sys.no_match"))
    return list(found.values()), problems, reports


def _matching(pattern: str) -> list[str] | None:
    """The files that a glob pattern names, in order; None for what is no pattern."""
    from glob import glob, has_magic

    if not has_magic(pattern):
        return None
    # Path.glob takes no absolute pattern.
    return sorted(file for file in glob(pattern, recursive=True) if Path(file).is_file())  # noqa: PTH207


def _inside(folder: str, whole: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The paths of the SOPs in a folder and in those below it, each after the path without links, in their order; what
    is hidden is passed over. ``whole`` is the folder's own path without links.
    """
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
        # A folder has many files and few links: only these are followed one by one.
        real = os.path.realpath(path) if entry.is_symlink() else f"{whole}{os.sep}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(path, real, problems)
            continue
        told = suffix in SUFFIXES and name.partition(".")[0] not in NOT_SOPS and entry.is_file()
        if told and not (suffix in _PAGES and is_report(Path(path))):
            yield real, path


def is_report(file: Path) -> bool:
    """Whether soplint wrote the file; one that cannot be opened is told of when it is read."""
    if file.suffix.lower() not in _PAGES:
        return False
    try:
        with file.open("rb") as stream:
            return REPORT_MARK.encode() in stream.read(_HEAD)
    except OSError:
        return False
