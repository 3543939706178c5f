"""Which files a run is about: what the paths on the command line name."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path, PurePath
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from .results import Problem
from .source import read_bytes

if TYPE_CHECKING:
    from .globs import Excluded, Exclusion

__all__ = [
    "DOCUMENTS",
    "NOT_SOPS",
    "REPORT_MARK",
    "SUFFIXES",
    "Found",
    "Text",
    "find_texts",
    "is_report",
    "reader_of",
    "without",
]

SUFFIXES = (".txt", ".md", ".tsv", ".htm", ".html")
"""Files that are read in a folder; a file named on the command line is read whatever its suffix."""

DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".tif", ".tiff")
"""Documents that have to be turned into text first. Other pictures are mostly figures of a text beside them."""

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
    """What paths name: texts, what they name in vain, reports of soplint's own (which are no SOPs), how many files and
    folders were left out as excluded, linked folders, which are not followed, and :data:`DOCUMENTS` of which there is
    no text.
    """

    texts: list[Text]
    problems: list[Problem]
    reports: list[str]
    excluded: int = 0
    linked: Sequence[str] = ()
    documents: Sequence[str] = ()


def find_texts(
    paths: Iterable[str],
    standard_input: bytes = b"",
    *,
    standard_name: str = "-",
    exclude: "Collection[Exclusion]" = (),
    force: bool = False,
) -> Found:
    """The texts that the paths name; naming nothing at all is a problem too.

    Each file comes once, however its path is written, by the first path that it is shown with. A path is a file, a
    folder (with all below it that has one of :data:`SUFFIXES` and that ``exclude`` does not name), a glob pattern, or
    ``-`` for standard input, which is shown, and stands, as the file ``standard_name``. With ``force``, ``exclude``
    leaves out what is named too.
    """
    search = _Search(exclude, force=force)
    for given in paths:
        named = standard_name if given == "-" else given
        if search.leave(named):
            continue
        if given == "-":
            search.texts[_identity(named)] = Text(named, lambda: standard_input)
        else:
            search.take(given)
    if not (search.texts or search.problems or search.reports or search.left_out()):
        search.problems.append(Problem("SYS003", "", "sys.no_path"))
    return Found(
        list(search.texts.values()),
        search.problems,
        search.reports,
        search.left_out(),
        search.linked(),
        search.without_text(),
    )


def without(texts: Iterable[Text], others: Iterable[Text]) -> list[Text]:
    """The texts that are none of the others, however their paths are written."""
    known = {os.path.realpath(text.path) for text in others}
    return [text for text in texts if os.path.realpath(text.path) not in known]


def reader_of(folder: Path, paths: Iterable[str], exclude: "Collection[Exclusion]" = ()) -> str | None:
    """The first of the paths that is a folder whose texts those of another ``folder`` would be among."""
    excluded = _leaving_out(exclude)
    target = os.path.realpath(folder)
    for given in paths:
        here = os.path.realpath(given)
        if given in ("", "-") or not Path(given).is_dir() or not Path(target).is_relative_to(here):
            continue
        for name in Path(target).relative_to(here).parts:
            here = f"{here}{os.sep}{name}"
            if name.startswith(".") or (excluded is not None and excluded.covers(here)):
                break
        else:
            return given
    return None


def _identity(path: str) -> str:
    """What tells files apart; standard input without a name is none."""
    return path if path == "-" else os.path.realpath(path)


def _leaving_out(exclude: "Collection[Exclusion]") -> "Excluded | None":
    """What is left out, if anything is."""
    if not exclude:
        return None
    from .globs import Excluded

    return Excluded(exclude)


class _Search:
    """What was found so far, texts by what tells them apart."""

    def __init__(self, exclude: "Collection[Exclusion]", *, force: bool) -> None:
        self.texts: dict[str, Text] = {}
        self.problems: list[Problem] = []
        self.reports: list[str] = []
        self._excluded: set[str] = set()
        self._leaving_out = _leaving_out(exclude)
        self._force = force
        self._folders: list[str] = []
        self._links: dict[str, str] = {}
        self._documents: dict[str, str] = {}

    def take(self, given: str) -> None:
        """Take in what a path names."""
        if not given:
            self._miss("SYS003", given, "sys.empty_path")
            return
        try:
            mode = os.stat(given).st_mode  # noqa: PTH116 - a Path says of most errors that there is no such file
        except PermissionError:
            self._miss("SYS002", given, "sys.denied")
        except (OSError, ValueError):
            self._pattern(given)
        else:
            if S_ISDIR(mode):
                self._folder(given)
            else:
                self._file(given, regular=S_ISREG(mode))

    def leave(self, given: str) -> bool:
        """Whether a path is left out though it is named; it is counted then."""
        if not self._force or self._leaving_out is None or given in ("", "-"):
            return False
        whole = os.path.realpath(given)
        if not self._leaving_out.holds(whole):
            return False
        self._excluded.add(whole)
        return True

    def _is_excluded(self, path: str) -> bool:
        return self._leaving_out is not None and self._leaving_out.covers(path)

    def left_out(self) -> int:
        """How many files and folders were left out and not named otherwise."""
        return len(self._excluded - self.texts.keys() - set(self._folders))

    def linked(self) -> list[str]:
        """The links to folders that no folder taken in holds."""
        return [path for real, path in self._links.items() if not any(map(Path(real).is_relative_to, self._folders))]

    def without_text(self) -> list[str]:
        """The documents whose text is not among those found, under their name or under it and a further suffix."""
        if not self._documents:
            return []
        known = {Path(text.path).stem for text in self.texts.values()}
        return [
            path
            for real, path in self._documents.items()
            if real not in self.texts and known.isdisjoint((Path(path).stem, Path(path).name))
        ]

    def _miss(self, code: str, path: str, key: str, **values: str) -> None:
        self.problems.append(Problem(code, path, key, values))

    def _file(self, path: str, *, regular: bool = True) -> None:
        if regular and is_report(Path(path)):
            self.reports.append(path)
            return
        read: Callable[[], bytes] = partial(read_bytes, path)
        # A pipe gives its text once, and a text is read again when it is asked for.
        self.texts.setdefault(os.path.realpath(path), Text(path, read if regular else cache(read)))

    def _pattern(self, given: str) -> None:
        from glob import has_magic

        if not has_magic(given):
            self._miss("SYS002", given, "sys.missing")
            return
        before = len(self.problems)
        matching = sorted({file for file in self._matching(given) if Path(file).is_file()})
        for file in matching:
            if not self.leave(file):
                self._file(file)
        if not matching and len(self.problems) == before:
            self._miss("SYS003", given, "sys.no_match")

    def _matching(self, pattern: str) -> Iterator[str]:
        """What a pattern names; its ``**`` follows no links, which may lead round in circles."""
        from glob import escape, glob

        names = PurePath(pattern).parts
        parts = [name for name, before in zip(names, ("", *names), strict=False) if not name == before == "**"]
        if "**" not in parts:
            # Path.glob takes no absolute pattern.
            yield from glob(pattern)  # noqa: PTH207
            return
        at = parts.index("**")
        for base in glob(str(PurePath(*parts[:at]))) if at else [""]:  # noqa: PTH207
            for folder in self._below(base, os.path.realpath(base)):
                yield from self._matching(os.path.join(escape(folder), *(parts[at + 1 :] or "*")))  # noqa: PTH118

    def _below(self, folder: str, top: str) -> Iterator[str]:
        """A folder and those below it that are neither hidden nor links; links that lead out of ``top`` are told of."""
        if not Path(folder).is_dir():
            return
        yield folder
        try:
            with os.scandir(folder or os.curdir) as scan:
                inside = sorted(
                    (entry for entry in scan if _is(entry.is_dir, otherwise=False)), key=lambda entry: entry.name
                )
        except OSError:
            if not any(problem.path == folder for problem in self.problems):
                self._miss("SYS002", folder or os.curdir, "sys.denied_folder")
            return
        for entry in inside:
            if entry.name.startswith("."):
                continue
            path = os.path.join(folder, entry.name)  # noqa: PTH118 - the working folder is no part of the paths in it
            if not entry.is_symlink():
                yield from self._below(path, top)
            elif not Path(real := os.path.realpath(path)).is_relative_to(top):
                self._links.setdefault(real, path)

    def _folder(self, given: str) -> None:
        whole = os.path.realpath(given)
        self._folders.append(whole)
        before = len(self.problems)
        left_out: list[str] = []
        empty = True
        for real, file in self._inside(str(Path(given)), whole, left_out):
            empty = False
            self.texts.setdefault(real, Text(file, partial(read_bytes, file)))
        self._excluded.update(left_out)
        if empty and len(self.problems) == before:
            if left_out:
                self._miss("SYS003", given, "sys.all_excluded")
            else:
                self._miss("SYS003", given, "sys.empty_folder", suffixes=" ".join(SUFFIXES))

    def _inside(self, folder: str, whole: str, left_out: list[str]) -> Iterator[tuple[str, str]]:
        """The paths of the SOPs in a folder and in those below it, each after the path without links, in their order;
        what is hidden is passed over. ``whole`` is the folder's own path without links.
        """
        try:
            with os.scandir(folder) as scan:
                inside = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            self._miss("SYS002", folder, "sys.denied_folder")
            return
        for entry in inside:
            if entry.name.startswith("."):
                continue
            path = entry.name if folder == os.curdir else entry.path
            here = f"{whole}{os.sep}{entry.name}"
            # A folder has many files and few links: only these are followed one by one.
            real = os.path.realpath(path) if entry.is_symlink() else here
            if _is(entry.is_dir, otherwise=False):
                if self._is_excluded(here):
                    left_out.append(here)
                elif entry.is_symlink():
                    self._links.setdefault(real, path)
                else:
                    yield from self._inside(path, real, left_out)
            elif _is_sop(entry, path):
                if self._is_excluded(here):
                    left_out.append(here)
                else:
                    yield real, path
            elif _is_document(entry) and not self._is_excluded(here):
                self._documents.setdefault(real, path)


def _is_document(entry: "os.DirEntry[str]") -> bool:
    return entry.name.lower().endswith(DOCUMENTS) and _is(entry.is_file, otherwise=False)


def _is_sop(entry: "os.DirEntry[str]", path: str) -> bool:
    """Whether an entry of a folder is read: a file with one of the suffixes, or a link that leads to nothing, of which
    reading says so.
    """
    name, suffix = os.path.splitext(entry.name.lower())  # noqa: PTH122 - a Path for each of many takes longer
    if suffix not in SUFFIXES or name.partition(".")[0] in NOT_SOPS:
        return False
    there = _is(entry.is_file, otherwise=True) or (entry.is_symlink() and not os.path.exists(entry.path))  # noqa: PTH110
    return there and not (suffix in _PAGES and is_report(Path(path)))


def _is(what: Callable[[], bool], *, otherwise: bool) -> bool:
    """What an entry of a folder says of itself; ``otherwise`` where a link leads round in a circle."""
    try:
        return what()
    except OSError:
        return otherwise


def is_report(file: Path) -> bool:
    """Whether soplint wrote the file; one that cannot be opened is told of when it is read."""
    if file.suffix.lower() not in _PAGES:
        return False
    try:
        with file.open("rb") as stream:
            return REPORT_MARK.encode() in stream.read(_HEAD)
    except OSError:
        return False
