"""What comparing the documents of a run adds to what is said of each, remembered as long as none of them changes."""

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from .contract import dumps, file_json, finding_json, outcomes_json, reasons_json
from .entries import Entries, Entry, Progress
from .findings import Days
from .records import Head, Record, fill
from .results import Summary, count, tally

if TYPE_CHECKING:
    from .across import Compared, FileFacts
    from .source import Source

__all__ = ["Comparison"]

_KEPT = 8
"""So many comparisons are remembered, of different sets of files."""

_AT_ONCE = 500
"""Files of which what is added is written with one transaction."""

_SOURCES = 64
"""Texts that are kept while places in them are quoted."""

_PREFIX = b"comparison"


class _Addition(NamedTuple):
    """What is added to the JSON of a file: ``line`` instead of all of it, else ``holes`` that fill it up.

    ``printed`` says whether the other renderings change too.
    """

    printed: bool
    line: str | None
    holes: list[str]


class Comparison:
    """The comparison of the files of a run with one another, and with further ones that are not judged themselves.

    What it says is in the store; it is worked out only when nothing is remembered of these files together.
    """

    def __init__(self, entries: Entries, others: Entries | None = None, progress: Progress | None = None) -> None:
        """``others`` are files of the same repository that are not judged; ``progress`` is told how far ``comparing``
        is, which goes through all files twice.
        """
        self._entries = entries
        self._others = others
        self._store = entries.store
        self._progress = progress
        self._key = self._name()
        known = self._store.heads([self._key]).get(self._key)
        if known is None or not known.holds.covers(entries.judge.today):
            known = self._work_out()
        self._compared = known.summary.files
        self.summary = known.summary._replace(files=0)
        """What is added to the counts."""

    def _name(self) -> bytes:
        """What tells this comparison from others: all that is compared, and by which rules."""
        whole = sha256(self._entries.salt)
        for group in (self._entries, self._others):
            whole.update(b"\0none" if group is None else b"\0files")
            for entry in group or ():
                whole.update(b"\0" + entry.text.path.encode("utf-8", "surrogateescape") + b"\0" + entry.key)
        return _PREFIX + whole.digest()

    def line(self, number: int, entry: Entry) -> str:
        """All that is said of a file, as one line of JSON; ``number`` counts the files of the run from 0."""
        piece = self._entries.printed(entry, "json")
        addition = self._addition(number)
        if addition is None:
            return fill(piece)
        return addition.line if addition.line is not None else fill(piece, addition.holes)

    def printed(self, number: int, entry: Entry, kind: str) -> str:
        """All that is said of a file, in another rendering."""
        addition = self._addition(number)
        if addition is None or not addition.printed:
            return self._entries.printed(entry, kind)
        name = f"{number} {kind}"
        kept = self._store.piece(self._key, name)
        if kept is None:
            judge = self._entries.judge
            result = self._entries.result(entry, self.line(number, entry))
            kept = judge.renderings[kind](result, judge.config.lang).encode("utf-8", "surrogatepass")
            self._store.put_pieces(self._key, {name: kept})
        return kept.decode("utf-8", "surrogatepass")

    def _addition(self, number: int) -> _Addition | None:
        if not self._compared:
            return None
        kept = self._store.piece(self._key, str(number))
        if kept is None:
            # A store that loses what was put into it is damaged.
            self._store.give_up()
            self._work_out()
            kept = self._store.piece(self._key, str(number))
        return _Addition(*json.loads(kept)) if kept is not None else None

    # ---------------------------------------------------------------- working it out

    def _work_out(self) -> Head:
        from .across import compare

        judge, lang = self._entries.judge, self._entries.judge.config.lang
        entries = {entry.text.path: (number, entry) for number, entry in enumerate(self._entries) if entry.head.read}
        all_files = dict(entries)
        for entry in self._others or ():
            if entry.head.read:
                all_files.setdefault(entry.text.path, (-1, entry))
        groups = {-1: self._others or self._entries}

        paths = sorted(all_files)
        done = 0

        def facts() -> Iterator["FileFacts"]:
            from .facts import SopFacts

            nonlocal done
            for path in paths:
                done += 1
                if self._progress is not None:
                    self._progress("comparing", done, 2 * len(paths))
                number, entry = all_files[path]
                rows = json.loads(groups.get(number, self._entries).piece(entry, "facts"))
                yield path, tuple([SopFacts.from_json(row) for row in rows])

        @lru_cache(maxsize=_SOURCES)
        def read(path: str) -> "Source":
            return self._entries.source(all_files[path][1])

        summary = Summary()
        pieces: dict[str, bytes] = {}
        compared = compare(
            _Again(facts),
            judge.ruleset,
            judge.settings,
            read,
            targets=entries.keys(),
            context=self._others is not None,
        )
        for found in compared:
            number, entry = entries[found.path]
            addition, more = self._worded(found, entry, read, lang)
            summary = summary.plus(more._replace(files=1))
            pieces[str(number)] = dumps(addition).encode("utf-8", "surrogatepass")
            if len(pieces) == _AT_ONCE:
                self._store.put_pieces(self._key, pieces)
                pieces.clear()
        head = Head(Days(), summary, ())
        self._store.put(self._key, Record(head, pieces))
        self._store.flush()
        self._store.keep(_PREFIX, _KEPT)
        return head

    def _worded(
        self, found: "Compared", entry: Entry, read: "Callable[[str], Source]", lang: str
    ) -> tuple[_Addition, Summary]:
        """What is added to a file, and to the counts."""
        if any(found.withdrawn):
            from .across import merged

            before = self._entries.result(entry, fill(self._entries.printed(entry, "json")))
            after = merged(before, found)
            line = file_json(after, lang)
            return _Addition(before.findings != after.findings, line, []), count(after).minus(count(before))
        holes = []
        for outcomes, reasons in zip(found.outcomes, found.reasons, strict=True):
            holes.append(outcomes_json(outcomes))
            holes.append(reasons_json(reasons, lang))
        holes.append(", ".join([finding_json(read(found.path), one) for one in found.findings]))
        return _Addition(bool(found.findings), None, holes), tally(found.findings, found.outcomes)


class _Again:
    """Gone through anew each time."""

    def __init__(self, make: Callable[[], Iterator["FileFacts"]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator["FileFacts"]:
        return self._make()
