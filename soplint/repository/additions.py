"""Works out what comparing the documents of a run adds to what is said of each.

The surveys see all SOPs in one process; what they then say of each file is worked out in several.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

from ..results import Problem, Summary, count, tally
from ..results.contract import encoded, finding_json, outcomes_json, reasons_json
from ..source import Source
from .across import Compared, Surveyed, Surveying, merged
from .entries import Entries, Entry, Progress
from .records import Addition, Judge, facts_of, fill, line_of
from .workers import chunks, mapped

__all__ = ["additions"]

_SOURCES = 64
"""Texts that are kept while places in them are quoted."""


class _File(NamedTuple):
    """A file that is compared; ``number`` counts those that are judged from 0, and is None for any other."""

    number: int | None
    entry: Entry
    entries: Entries

    def facts(self) -> bytes:
        """Its facts as JSON."""
        return self.entries.piece(self.entry, "facts")

    def source(self) -> Source:
        """Its text."""
        return self.entries.source(self.entry)


class _Task(NamedTuple):
    """A file to be judged, its facts as JSON, and how many SOPs stand in the files before it."""

    path: str
    facts: bytes
    first: int


class _Answer(NamedTuple):
    """What is added to a file and to the counts; ``withdrawn`` instead, where it rests on what was said of the file.
    ``problems`` are the rules that failed on it.
    """

    path: str
    addition: Addition | None
    summary: Summary
    problems: tuple[Problem, ...]
    withdrawn: Compared | None = None


def additions(
    entries: Entries,
    others: Entries | None,
    jobs: int,
    progress: Progress | None,
    surveying: Surveying | None = None,
) -> Iterator[tuple[int, Addition, Summary, tuple[Problem, ...]]]:
    """What is added to each file, by number, to the counts and to the problems; ``others`` are files that are not
    judged themselves. ``surveying`` has seen the first of the files already.
    """
    judge = entries.judge
    if not judge.ruleset.across(judge.settings.selected):
        return
    files = _files(entries, others)
    told = partial(progress, "comparing") if progress is not None else _silent
    if surveying is None:
        surveying = Surveying(judge.ruleset, judge.settings)
    for path, file in islice(files.items(), surveying.files, None):
        surveying.see(path, facts_of(file.facts()))
    # Of this run alone.
    read = lru_cache(maxsize=_SOURCES)(lambda path: files[path].source())
    surveyed = surveying.surveyed(read, context=others is not None)
    done, total = 0, sum(file.number is not None for file in files.values())
    before = surveyed.problems
    for answers in mapped(partial(_added, surveyed, read, judge), chunks(_tasks(files)), jobs):
        for path, addition, summary, problems, withdrawn in answers:
            number, entry, _ = files[path]
            if withdrawn is not None:
                addition, summary = _merged(withdrawn, entry, entries)
            if number is not None and addition is not None:
                yield number, addition, summary, (*before, *problems)
                before = ()
            done += 1
            told(done, total)


def _silent(_done: int, _total: int) -> None:
    """Nobody is told."""


def _files(entries: Entries, others: Entries | None) -> dict[str, _File]:
    """All files that are text, in the order of their paths."""
    found = {entry.text.path: _File(at, entry, entries) for at, entry in enumerate(entries) if entry.head.read}
    for entry in others or ():
        if entry.head.read and others is not None:
            found.setdefault(entry.text.path, _File(None, entry, others))
    return dict(sorted(found.items()))


def _tasks(files: dict[str, _File]) -> Iterator[_Task]:
    first = 0
    for path, file in files.items():
        if file.number is not None:
            yield _Task(path, file.facts(), first)
        first += file.entry.head.summary.sops


def _added(surveyed: Surveyed, read: Callable[[str], Source], judge: Judge, tasks: list[_Task]) -> list[_Answer]:
    """What is added to some files."""
    lang = judge.config.lang
    answers = []
    for path, facts, first in tasks:
        found = surveyed.file(path, facts_of(facts), first)
        if any(found.withdrawn):
            answers.append(_Answer(path, None, Summary(), found.problems, found))
            continue
        holes = []
        for outcomes, reasons in zip(found.outcomes, found.reasons, strict=True):
            holes.append(encoded(outcomes_json(outcomes)))
            holes.append(encoded(reasons_json(reasons, lang)))
        holes.append(encoded(", ".join([finding_json(read(path), one) for one in found.findings])))
        blocks = {
            kind: [rendering.finding(read(path), one, lang) for one in found.findings]
            for kind, rendering in judge.renderings.items()
        }
        addition = Addition(bool(found.findings), None, holes, blocks)
        answers.append(_Answer(path, addition, tally(found.findings, found.outcomes), found.problems))
    return answers


def _merged(found: Compared, entry: Entry, entries: Entries) -> tuple[Addition, Summary]:
    """What is said of a file instead, where comparing withdraws some of it, and what that adds to the counts."""
    before = entries.result(entry, fill(entries.line(entry)))
    after = merged(before, found)
    line = line_of(after, entries.judge.config.lang)
    return Addition(before.findings != after.findings, line, [], {}), count(after).minus(count(before))
