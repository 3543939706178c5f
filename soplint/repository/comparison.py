"""What comparing the documents of a run adds to what is said of each, remembered as long as none of them changes."""

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from ..findings import Days
from ..results import Problem, Summary
from ..results.contract import dumps
from .entries import Entries, Entry, Progress
from .printed import Block
from .records import Addition, Head, Record, fill

if TYPE_CHECKING:
    from .across import Surveying

__all__ = ["Comparison"]

_KEPT = 8
"""So many comparisons are remembered, of different sets of files."""

_AT_ONCE = 500
"""Files of which what is added is written with one transaction."""

_PREFIX = b"comparison"


class Comparison:
    """The comparison of the files of a run with one another, and with further ones that are not judged themselves.

    What it says is in the store; it is worked out only when nothing is remembered of these files together.
    """

    def __init__(
        self,
        entries: Entries,
        others: Entries | None = None,
        jobs: int = 1,
        progress: Progress | None = None,
        surveying: "Surveying | None" = None,
    ) -> None:
        """``others`` are files of the same repository that are not judged; ``jobs`` is over how many processes the work
        is spread; ``progress`` is told how many files were compared; ``surveying`` has seen the first of the files
        already.
        """
        self._entries = entries
        self._others = others
        self._jobs = jobs
        self._store = entries.store
        self._progress = progress
        self._key = self._name()
        known = self._store.heads([self._key]).get(self._key)
        if known is None or not known.holds.covers(entries.judge.today):
            known = self._work_out(surveying)
        self._compared = known.summary.files
        self.summary = known.summary._replace(files=0)
        """What is added to the counts."""
        self.problems = known.problems
        """The rules that failed while they compared."""

    def _name(self) -> bytes:
        """What tells this comparison from others: all that is compared, on which days it holds, and by which rules."""
        whole = sha256(self._entries.salt)
        for group in (self._entries, self._others):
            whole.update(b"\0none" if group is None else b"\0files")
            for entry in group or ():
                whole.update(b"\0" + entry.text.path.encode("utf-8", "surrogateescape") + b"\0" + entry.key)
                whole.update(str(entry.head.holds).encode())
        return _PREFIX + whole.digest()

    def line(self, number: int, entry: Entry) -> bytes:
        """All that is said of a file, as one line of JSON; ``number`` counts the files of the run from 0."""
        piece = self._entries.line(entry)
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
            kept = self._with_addition(number, entry, kind).encode("utf-8", "surrogatepass")
            self._store.put_pieces(self._key, {name: kept})
        return kept.decode("utf-8", "surrogatepass")

    def _with_addition(self, number: int, entry: Entry, kind: str) -> str:
        kept = self._store.piece(self._key, _blocks(number, kind))
        if kept is not None:
            return self._entries.printed(entry, kind, [Block(*block) for block in json.loads(kept)])
        judge = self._entries.judge
        result = self._entries.result(entry, self.line(number, entry))
        return judge.renderings[kind].file(result, judge.config.lang).text

    def _addition(self, number: int) -> Addition | None:
        if not self._compared:
            return None
        kept = self._store.piece(self._key, str(number))
        if kept is None:
            # A store that loses what was put into it is damaged.
            self._store.give_up()
            self._work_out()
            kept = self._store.piece(self._key, str(number))
        return Addition.from_bytes(kept) if kept is not None else None

    def _work_out(self, surveying: "Surveying | None" = None) -> Head:
        from .additions import additions

        summary = Summary()
        problems: list[Problem] = []
        pieces: dict[str, bytes] = {}
        added = additions(self._entries, self._others, self._jobs, self._progress, surveying)
        for number, addition, more, failed in added:
            summary = summary.plus(more._replace(files=1))
            problems += failed
            pieces[str(number)] = addition.to_bytes()
            for kind, blocks in addition.blocks.items() if addition.printed else ():
                pieces[_blocks(number, kind)] = dumps(blocks).encode("utf-8", "surrogatepass")
            if len(pieces) >= _AT_ONCE:
                self._store.put_pieces(self._key, pieces)
                pieces.clear()
        head = Head(Days(), summary, tuple(problems))
        self._store.put(self._key, Record(head, pieces))
        self._store.flush()
        self._store.keep(_PREFIX, _KEPT)
        return head


def _blocks(number: int, kind: str) -> str:
    """The name of what is added to a file in a rendering."""
    return f"{number} {kind} blocks"
