"""The files of one run, each with the record of its text: made where it is missing, read again when it is asked for."""

import json
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from ..discovery import Text
from ..files import in_one_line
from ..findings import Days
from ..results import DocumentResult, Problem, Summary
from ..results.contract import OWN, file_result
from ..source import Source, SourceError, decode
from .printed import Block, Printed
from .records import Head, Judge, facts_of, fill, own_path
from .store import Store
from .workers import Work

if TYPE_CHECKING:
    from ..facts import SopFacts

__all__ = ["Entries", "Entry", "Progress"]

_AT_ONCE = 500
"""Files read before the store is asked about them."""

_PENDING = Head(Days(), Summary(), (), read=False)
"""Stands for a record that is being made."""

_LOST = Head(Days(), Summary(), (Problem("SYS005", OWN, "sys.worker"),), read=False)
"""The head of a text whose process died."""

_UNREAD = b""
"""Stands for the key of a file that could not be read."""


Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is."""


class Entry(NamedTuple):
    """One file, the key of its text's record, and the head of it."""

    text: Text
    key: bytes
    head: Head


class Entries:
    """The files that could be read, in order. What is said of them stands in the store, not in memory."""

    def __init__(
        self,
        texts: list[Text],
        judge: Judge,
        store: Store,
        work: Work,
        progress: Progress | None = None,
        made: "Callable[[Entries], None] | None" = None,
    ) -> None:
        """Read every text and make the records that are missing.

        ``problems`` are what kept files from being read; ``progress`` is told how many ``files`` are done; ``made`` is
        called whenever a record was made.
        """
        self._total = len(texts)
        self._done = 0
        self._progress = progress
        self.judge = judge
        self.store = store
        # What ends with the run holds nothing that was said by other rules.
        self.salt = judge.key if store.lasting else b""
        """What the keys of records rest on besides the text."""
        self.problems: list[Problem] = []
        self._keys: dict[str, bytes] = {}
        # The key of the record that was made last, and its facts.
        self._last: tuple[bytes, tuple[SopFacts, ...] | None] = (_UNREAD, None)
        self._heads = {_UNREAD: Head(Days(), Summary(), (), read=False)}
        for key, record in work(self._missing(texts), judge):
            if record is None:
                self._heads[key] = _LOST
            else:
                store.put(key, record)
                self._heads[key] = record.head
                self._last = (key, record.made)
            self._count(1)
            if made is not None:
                made(self)
        store.flush()
        # A text without an answer must never pass for one without a finding.
        self._heads.update({key: _LOST for key, head in self._heads.items() if head is _PENDING})
        found = map(self.found, texts)
        self._entries = [entry for entry in found if entry is not None and entry.key != _UNREAD]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def _missing(self, texts: list[Text]) -> Iterator[tuple[bytes, bytes]]:
        """The texts of which nothing is kept, each once by its key; the keys of all are noted on the way."""
        heads = self._heads
        for start in range(0, len(texts), _AT_ONCE):
            contents: dict[bytes, bytes] = {}
            for text in texts[start : start + _AT_ONCE]:
                try:
                    data = text.read()
                except SourceError as error:
                    self.problems.append(Problem("SYS002", text.path, f"sys.{error.reason}"))
                    self._keys[text.path] = _UNREAD
                else:
                    key = self._keys[text.path] = self._key_of(data)
                    contents[key] = data
            known = self.store.heads(contents)
            heads.update((key, head) for key, head in known.items() if head.holds.covers(self.judge.today))
            missing = {key: data for key, data in contents.items() if key not in heads}
            heads.update(dict.fromkeys(missing, _PENDING))
            self._count(len(texts[start : start + _AT_ONCE]) - len(missing))
            yield from missing.items()

    def _key_of(self, data: bytes) -> bytes:
        return sha256(self.salt + data).digest()

    def _count(self, files: int) -> None:
        self._done += files
        if self._progress is not None and files:
            self._progress("files", self._done, self._total)

    def found(self, text: Text) -> Entry | None:
        """One of the files, while records are still made; None as long as its own is missing."""
        key = self._keys.get(text.path)
        if key is None or self._heads[key] is _PENDING:
            return None
        return Entry(text, key, self._heads[key])

    def piece(self, entry: Entry, kind: str) -> bytes:
        """A piece of a file's record; what the store has lost, or never had, is worked out again."""
        kept = self.store.piece(entry.key, kind, entry.head.holds)
        if kept is None:
            data = entry.text.read()
            record = self.judge.record(data)
            # The file may have changed since it was checked.
            self.store.put(self._key_of(data), record)
            kept = record.pieces[kind]
        return kept

    def facts(self, entry: Entry) -> "tuple[SopFacts, ...]":
        """The facts of a file; the surveys mostly ask for those of the record that was made last."""
        key, made = self._last
        return made if made is not None and key == entry.key else facts_of(self.piece(entry, "facts"))

    def line(self, entry: Entry) -> bytes:
        """All that is said of a file by itself, as a line of JSON with holes."""
        return own_path(self.piece(entry, "json"), entry.text.path)

    def printed(self, entry: Entry, kind: str, blocks: Sequence[Block] = ()) -> str:
        """The same in another rendering, and further findings in it."""
        kept = self._rendered(entry, kind)
        text = Printed.from_bytes(kept).with_blocks(blocks) if blocks else Printed.text_of(kept)
        return text.replace(OWN, in_one_line(entry.text.path))

    def _rendered(self, entry: Entry, kind: str) -> bytes:
        """A file in a rendering; one that no run has asked for is made of what is known."""
        kept = self.store.piece(entry.key, kind, entry.head.holds)
        if kept is None:
            own = entry._replace(text=entry.text._replace(path=OWN))
            source, same = self._read(own)
            result = self._known(source, fill(self.line(own))) if same else self.judge.result(source)
            kept = self.judge.renderings[kind].file(result, self.judge.config.lang).to_bytes()
            if same:
                self.store.put_pieces(entry.key, {kind: kept}, entry.head.holds)
        return kept

    def source(self, entry: Entry) -> Source:
        """The text of a file."""
        return decode(entry.text.read(), entry.text.path)

    def result(self, entry: Entry, line: bytes) -> DocumentResult:
        """What a line of JSON says of a file."""
        source, same = self._read(entry)
        # Where the file has changed since it was checked, what is said has to be of the text as it is.
        return self._known(source, line) if same else self.judge.result(source)

    def _read(self, entry: Entry) -> tuple[Source, bool]:
        """The text of a file, and whether it is the one that was checked."""
        data = entry.text.read()
        return decode(data, entry.text.path), self._key_of(data) == entry.key

    def _known(self, source: Source, line: bytes) -> DocumentResult:
        return file_result(json.loads(line), source, self.judge.config.lang)
