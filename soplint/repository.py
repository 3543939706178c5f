"""Many documents: which files there are, what was found in each, and the sum of it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from . import __version__
from .baseline import Baseline
from .config import Config
from .contract import dumps, file_result, file_values
from .discovery import Text, find_texts
from .findings import Days, Severity
from .marking import Marking
from .records import OWN, Head, Judge, Rendering, fill, own_path
from .results import DocumentResult, Problem, Rung, Summary, count
from .source import SourceError, decode
from .store import Store
from .workers import Work, judged

if TYPE_CHECKING:
    from .policy import Rule
    from .profiles import Profile

__all__ = ["Report", "check_paths"]

_AT_ONCE = 500
"""Files read before the store is asked about them."""


class _Entry(NamedTuple):
    """One file of a run, the key of its record, and its head."""

    text: Text
    key: bytes
    head: Head


class Report:
    """One run, whatever form it is printed in.

    ``files`` can be gone through any number of times; nothing of them is held in memory.
    """

    def __init__(
        self, judge: Judge, store: Store, entries: list[_Entry], problems: list[Problem], marking: Marking
    ) -> None:
        self.version = __version__
        self.ruleset = judge.digest
        self.today = judge.today
        self.lang = judge.config.lang
        self._judge = judge
        self._store = store
        self._entries = entries
        self._changed: dict[int, str] = {}
        self._changed = dict(self._marked(marking)) if marking.active else {}
        self._closing = tuple(marking.closing())
        self.problems = (*problems, *(_named(problem, entry) for entry in entries for problem in entry.head.problems))
        self.summary = self._summary()

    @property
    def rules(self) -> "dict[str, Rule]":
        """The rules by code."""
        return self._judge.rules

    @property
    def ladder(self) -> "tuple[Profile, ...]":
        """All profiles, the lowest first."""
        return self._judge.ladder

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

    def lines(self) -> Iterator[str]:
        """Each file as one line of JSON."""
        for number, entry in enumerate(self._entries):
            if entry.head.read:
                yield self._line(number, entry)
        for result in self._closing:
            yield dumps(file_values(result, self.lang))

    def rendered(self, kind: str) -> Iterator[str]:
        """Each file as the rendering of that name prints it."""
        for number, entry in enumerate(self._entries):
            if entry.head.read:
                yield self._rendered(number, entry, kind)
        for result in self._closing:
            yield self._judge.renderings[kind](result, self.lang)

    def _line(self, number: int, entry: _Entry) -> str:
        if number in self._changed:
            return self._changed[number]
        return own_path(fill(self._piece(entry, "json")), entry.text.path, quoted=True)

    def _rendered(self, number: int, entry: _Entry, kind: str) -> str:
        if number in self._changed:
            return self._judge.renderings[kind](self._result(entry, self._changed[number]), self.lang)
        return own_path(self._piece(entry, kind), entry.text.path, quoted=False)

    def _piece(self, entry: _Entry, kind: str) -> str:
        """A piece of the file's record; what the store has lost, or never had, is worked out again."""
        kept = self._store.piece(entry.key, kind)
        if kept is None:
            record = self._judge.record(entry.text.read())
            self._store.put(entry.key, record)
            kept = record.pieces[kind]
        return kept.decode("utf-8", "surrogatepass")

    def _result(self, entry: _Entry, line: str) -> DocumentResult:
        data = entry.text.read()
        source = decode(data, entry.text.path)
        if self._judge.key_of(data) != entry.key:
            # The file has changed since it was checked: what is said has to be of the text as it is.
            return self._judge.result(source)
        return file_result(json.loads(line), source, self.lang)

    def _marked(self, marking: Marking) -> Iterator[tuple[int, str]]:
        """The files of which the configuration changes what is said, as lines of JSON."""
        for number, entry in enumerate(self._entries):
            if entry.head.read:
                before = self._result(entry, self._line(number, entry))
                after = marking.mark(before._replace(problems=entry.head.problems))
                if after.findings != before.findings:
                    yield number, dumps(file_values(after, self.lang))

    def _summary(self) -> Summary:
        whole = Summary()
        for result in self._closing:
            whole = whole.plus(count(result))
        for number, entry in enumerate(self._entries):
            changed = self._changed.get(number)
            whole = whole.plus(entry.head.summary if changed is None else count(self._result(entry, changed)))
        return whole


class _Files:
    """The results of a run, read when they are asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def __iter__(self) -> Iterator[DocumentResult]:
        report = self._report
        for number, entry in enumerate(report._entries):
            if entry.head.read:
                yield report._result(entry, report._line(number, entry))
        yield from report._closing


def _named(problem: Problem, entry: _Entry) -> Problem:
    return problem._replace(path=entry.text.path)


def check_paths(
    paths: Iterable[str],
    config: Config,
    today: date,
    standard_input: bytes = b"",
    *,
    renderings: Mapping[str, Rendering] | None = None,
    store: Store | None = None,
    work: Work | None = None,
    baseline: Baseline | None = None,
) -> Report:
    """Check every file that the paths name; findings that the ``baseline`` knows are marked.

    ``renderings`` are prepared for each file as it is checked; ``store`` keeps what was worked out (default: for this
    run only); ``work`` spreads what is to be checked (default: none of it is spread).

    :raises soplint.config.ConfigError: when the configuration selects a rule that does not exist.
    """
    judge = Judge(config, today, renderings)
    store = store or Store(None)
    texts, problems = find_texts(paths, standard_input)
    entries = _entries(texts, problems, judge, store, work or partial(judged, jobs=1))
    return Report(judge, store, entries, problems, Marking(judge, baseline))


def _entries(texts: list[Text], problems: list[Problem], judge: Judge, store: Store, work: Work) -> list[_Entry]:
    """Every file that can be read, with the head of its record; records that are not in the store are made."""
    keyed: list[tuple[Text, bytes]] = []
    heads: dict[bytes, Head] = {}
    for key, record in work(_missing(texts, keyed, heads, problems, judge, store), judge):
        if record is None:
            heads[key] = Head(Days(), Summary(), (Problem("SYS005", OWN, "sys.worker"),), read=False)
        else:
            store.put(key, record)
            heads[key] = record.head
    store.flush()
    store.trim()
    return [_Entry(text, key, heads[key]) for text, key in keyed]


def _missing(
    texts: list[Text],
    keyed: list[tuple[Text, bytes]],
    heads: dict[bytes, Head],
    problems: list[Problem],
    judge: Judge,
    store: Store,
) -> Iterator[tuple[bytes, bytes]]:
    """The texts of which nothing is kept, each once by its key; the keys of all are noted on the way."""
    for start in range(0, len(texts), _AT_ONCE):
        contents: dict[bytes, bytes] = {}
        for text in texts[start : start + _AT_ONCE]:
            try:
                data = text.read()
            except SourceError as error:
                problems.append(Problem("SYS002", text.path, f"sys.{error.reason}"))
            else:
                key = judge.key_of(data)
                keyed.append((text, key))
                contents[key] = data
        known = store.heads(contents)
        heads.update((key, head) for key, head in known.items() if head.holds.covers(judge.today))
        for key, data in contents.items():
            if key not in heads:
                heads[key] = _PENDING
                yield key, data


_PENDING = Head(Days(), Summary(), (), read=False)
"""Stands for a record that is being made."""
