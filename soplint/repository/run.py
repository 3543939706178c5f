"""Many documents: what is said of each, alone and in comparison, and the sum of it."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import __version__
from ..config import LEVELS, Config
from ..discovery import Found, find_texts, without
from ..findings import Severity
from ..keys import check_choice
from ..messages import LANGUAGES
from ..placed import ConfigError
from ..results import DocumentResult, Problem, Rung, Summary, count
from .comparison import Comparison
from .entries import Entries, Entry, Progress
from .printed import Rendering
from .records import Judge, line_of
from .store import Store
from .walk import Walk
from .workers import Work, judged

if TYPE_CHECKING:
    from ..config.baseline import Baseline
    from ..config.profiles import Profile
    from ..config.waivers import Waiver
    from ..policy import Rule
    from .marking import Marking

__all__ = ["Kept", "Report", "check_paths", "check_texts"]

_Path = str | os.PathLike[str]


class Kept(NamedTuple):
    """What is kept of a file: its path, how many SOPs it holds, and what :meth:`Report.result` reads. It is small, and
    may travel to a copy of this process.
    """

    path: str
    sops: int
    what: tuple[Entry, bytes] | DocumentResult


class Report:
    """One run, whatever form it is printed in.

    ``files`` can be gone through any number of times; nothing of them is held in memory but what the configuration
    changes. ``uncompared`` is how many files of the context were not legible, ``jobs`` how many processes may make the
    pages of a report.
    """

    def __init__(
        self,
        entries: Entries,
        comparison: Comparison,
        marking: "Marking | None",
        problems: Iterable[Problem] = (),
        uncompared: int = 0,
        jobs: int = 1,
    ) -> None:
        judge = entries.judge
        self.version = __version__
        self.today = judge.today
        self.lang = judge.config.lang
        self._judge = judge
        self._entries = entries
        self._comparison = comparison
        self._changed: dict[int, bytes] = {}
        self.summary = self._summary()
        self._closing: tuple[DocumentResult, ...] = ()
        if marking is not None:
            self._mark(marking)
            self._closing = tuple(marking.closing())
        for result in self._closing:
            # The configuration is no text under review.
            self.summary = self.summary.plus(count(result)._replace(files=0))
        self.problems = (*problems, *entries.problems, *_problems_of(entries), *comparison.problems)
        self.uncompared = uncompared
        self.jobs = jobs
        self.progress: Progress | None = None
        """Is told how much of a correction report is written."""

    @cached_property
    def ruleset(self) -> str:
        """What the rules and the data they look into are told by."""
        return self._judge.digest

    @property
    def rules(self) -> "dict[str, Rule]":
        """The rules by code."""
        return self._judge.rules

    @property
    def ladder(self) -> "tuple[Profile, ...]":
        """All profiles, the lowest first."""
        return self._judge.ladder

    @property
    def selected(self) -> frozenset[str]:
        """The codes of the rules that were judged."""
        return self._judge.settings.selected

    @property
    def bound(self) -> frozenset[str]:
        """The codes of the mandatory rules of the profile that was named."""
        return self._judge.bound

    @property
    def waivers(self) -> "tuple[Waiver, ...]":
        """The waivers of the configuration."""
        return self._judge.config.waivers

    @property
    def files(self) -> "_Files":
        """Everything that is said of each file, in order."""
        return _Files(self)

    def worst(self) -> Severity | None:
        """The highest severity among the open findings."""
        found = (severity for severity in Severity if getattr(self.summary, str(severity)))
        return max(found, key=lambda severity: severity.rank, default=None)

    def rungs(self) -> Counter[Rung]:
        """How many SOPs reach each rung."""
        return Counter(rung for entry in self._entries for rung in entry.head.rungs if rung is not None)

    def lines(self) -> Iterator[bytes]:
        """Each file as one line of JSON, in UTF-8."""
        for number, entry in self._read():
            yield self._line(number, entry)
        for result in self._closing:
            yield line_of(result, self.lang)

    def rendered(self, kind: str) -> Iterator[str]:
        """Each file as the rendering of that name prints it."""
        rendering = self._judge.renderings[kind]
        for number, entry in self._read():
            if number in self._changed:
                yield rendering.file(self._entries.result(entry, self._changed[number]), self.lang).text
            else:
                yield self._comparison.printed(number, entry, kind)
        for result in self._closing:
            yield rendering.file(result, self.lang).text

    def _read(self) -> Iterator[tuple[int, Entry]]:
        """The files that are text, by number."""
        return ((number, entry) for number, entry in enumerate(self._entries) if entry.head.read)

    def _line(self, number: int, entry: Entry) -> bytes:
        changed = self._changed.get(number)
        return changed if changed is not None else self._comparison.line(number, entry)

    def kept(self) -> Iterator[Kept]:
        """What is kept of each file, in order."""
        for number, entry in self._read():
            yield Kept(entry.text.path, entry.head.summary.sops, (entry, self._line(number, entry)))
        for result in self._closing:
            yield Kept(result.source.path, len(result.sops), result)

    def result(self, kept: Kept) -> DocumentResult:
        """Everything that is said of a file."""
        return kept.what if isinstance(kept.what, DocumentResult) else self._entries.result(*kept.what)

    def _mark(self, marking: "Marking") -> None:
        """Change what is said of files as the configuration demands."""
        for number, entry in self._read():
            before = self._entries.result(entry, self._line(number, entry))
            after = marking.mark(before._replace(problems=entry.head.problems))
            if after.findings != before.findings:
                self._changed[number] = line_of(after, self.lang)
                self.summary = self.summary.plus(count(after)).minus(count(before))

    def _summary(self) -> Summary:
        # Adding up a hundred thousand named tuples one by one takes a second.
        columns = zip(*chain([Summary()], (entry.head.summary for entry in self._entries)), strict=True)
        return Summary(*map(sum, columns)).plus(self._comparison.summary)


def _problems_of(entries: Iterable[Entry]) -> Iterator[Problem]:
    """What kept files from being judged."""
    return (problem._replace(path=entry.text.path) for entry in entries for problem in entry.head.problems)


class _Files:
    """The results of a run, read when they are asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def __iter__(self) -> Iterator[DocumentResult]:
        return map(self._report.result, self._report.kept())


def check_paths(
    paths: "_Path | Iterable[_Path]", config: Config | None = None, today: date | None = None, **options: Any
) -> Report:
    """Check every file that the paths name: files, folders, patterns, or one of these by itself.

    ``config`` is what to check and how; without it everything stands as it comes, and no ``soplint.toml`` is read.
    Dates are judged by ``today``, without it by the day of the configuration, else by that of the run. ``options`` are
    those of :func:`check_texts`: ``context``, ``jobs`` and others.

    :raises soplint.UserError: for a word of the configuration that stands for nothing.
    :raises TypeError: for a day that is no date, and for an option that there is not.
    """
    config = config if config is not None else Config()
    check_choice("lang", config.lang, LANGUAGES, partial(ConfigError, "", ""))
    check_choice("fail_on", config.fail_on, LEVELS, partial(ConfigError, "", ""))
    day = today if today is not None else config.today or date.today()
    if not isinstance(day, date):
        raise TypeError(f"today: a datetime.date is needed, not {day!r}")
    named = [paths] if isinstance(paths, str | os.PathLike) else paths
    found = find_texts([os.fspath(path) for path in named], exclude=config.exclude)
    # The time of a day has no say in what is due on it.
    return check_texts(found, config, day.date() if isinstance(day, datetime) else day, **options)


def check_texts(
    found: Found,
    config: Config,
    today: date,
    *,
    context: Iterable[str] = (),
    renderings: Mapping[str, Rendering] | None = None,
    store: Store | None = None,
    jobs: int = 1,
    work: Work | None = None,
    baseline: "Baseline | None" = None,
    progress: Progress | None = None,
) -> Report:
    """Check texts that were found; findings that the ``baseline`` knows are marked.

    ``context`` names files of the same repository that the others are compared with and that are not judged: one that
    is no text is a problem, one that is not legible is only counted.
    ``renderings`` are prepared for each file as it is checked; ``store`` keeps what was worked out (default: for this
    run only). The work is spread over ``jobs`` processes; ``work`` spreads what is to be checked in another way.
    ``progress`` is told how far the run is.

    :raises soplint.config.ConfigError: when the configuration selects a rule that does not exist.
    """
    judge = Judge(config, today, renderings)
    store = store or Store(None)
    work = work or partial(judged, jobs=jobs)
    problems = found.problems
    context = list(context)
    # Files of a context come between the others: then the walk begins when all are there.
    walk = Walk(() if context else found.texts, judge)
    entries = Entries(found.texts, judge, store, work, progress, walk.go_on)
    others = None
    uncompared = 0
    if context:
        more = find_texts(context, exclude=config.exclude)
        others = Entries(without(more.texts, found.texts), judge, store, work)
        unread = [entry for entry in others if not entry.head.read]
        problems = [*problems, *more.problems, *others.problems, *_problems_of(unread)]
        uncompared = sum(entry.head.read and bool(entry.head.problems) for entry in others)
    comparison = Comparison(entries, others, jobs, progress, walk.surveying)
    store.trim()
    marking = None
    if config.waivers or baseline is not None:
        from .marking import Marking

        marking = Marking(judge, baseline)
    return Report(entries, comparison, marking, problems, uncompared, jobs)
