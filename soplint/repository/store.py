"""Keeps records between runs, in one SQLite file of the cache folder, or for one run only.

What is damaged is thrown away and worked out again. Nothing in it can run code: heads and facts are JSON, pieces are
text behind a checksum. SQLite's own locks let several runs use it at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from ..findings import Days
from .records import Head, Record

if TYPE_CHECKING:
    import sqlite3

__all__ = ["FILE", "LIMIT", "LIMIT_OF_A_DAY", "Store", "clear"]

FILE = "records.sqlite"
"""Its name in the cache folder."""

LIMIT = 4_000_000_000
"""Size in bytes above which half of the records are given up, those that were not used for longest."""

LIMIT_OF_A_DAY = 3 * LIMIT
"""Up to this size records that were used today stay: one large repository may need them all."""

_FORMAT = 1
_AT_ONCE = 500
"""Keys looked up with one question."""

_IN_MEMORY = 64_000_000
"""Size in bytes of the pieces that stay in memory where no later run needs them: those of some thousand files."""

_WAITING = 8_000_000
"""Size in bytes of the pieces that wait to be written to a lasting file. What is written while other processes judge
takes no time of its own, as it would at the end.
"""

_ALWAYS = Days()

_TABLES = """
CREATE TABLE IF NOT EXISTS head (key BLOB PRIMARY KEY, body BLOB, used INTEGER);
CREATE TABLE IF NOT EXISTS piece (key BLOB, kind TEXT, body BLOB, PRIMARY KEY (key, kind));
"""


class Store:
    """Records by key. ``path`` is the file that keeps them; None keeps them for one run only: in memory, and in a
    temporary file what goes beyond.

    A file that cannot be used is replaced by a temporary one: a run never fails for what it only remembers.
    """

    def __init__(self, path: Path | None) -> None:
        self.lasting = path is not None
        """Whether later runs may find what is kept here."""
        self._path = path
        self._day = date.today().toordinal()
        self._heads: dict[bytes, Head] = {}
        self._pieces: dict[tuple[bytes, str], bytes] = {}
        self._size = 0

    def heads(self, keys: Iterable[bytes]) -> dict[bytes, Head]:
        """The heads of those records that are here. They count as used today: those unused for longest go first."""
        keys = list(keys)
        found = {key: self._heads[key] for key in keys if key in self._heads}
        if not self._on_disk:
            return found
        remaining = (key for key in keys if key not in found)
        while some := list(islice(remaining, _AT_ONCE)):
            marks = ",".join("?" * len(some))
            stale = []
            question = f"SELECT key, body, used FROM head WHERE key IN ({marks})"  # noqa: S608 - only question marks
            for key, body, used in self._rows(question, some):
                text = _checked(key, body)
                if text is not None:
                    found[key] = Head.from_json(text.decode())
                if used < self._day:
                    stale.append((self._day, key))
            if stale:
                self._write("UPDATE head SET used = ? WHERE key = ?", stale)
        return found

    def piece(self, key: bytes, kind: str, holds: Days = _ALWAYS) -> bytes | None:
        """One piece of the record that ``holds`` on these days, None when it is not here or damaged."""
        kind = _named(kind, holds)
        waiting = self._pieces.get((key, kind))
        if waiting is not None or not self._on_disk:
            return waiting
        for (body,) in self._rows("SELECT body FROM piece WHERE key = ? AND kind = ?", (key, kind)):
            return _checked(key + kind.encode(), body)
        return None

    def put(self, key: bytes, record: Record) -> None:
        """Keep a record, in place of the one that held on other days."""
        self._heads[key] = record.head
        self.put_pieces(key, record.pieces, record.head.holds)

    def put_pieces(self, key: bytes, pieces: Mapping[str, bytes], holds: Days = _ALWAYS) -> None:
        """Keep pieces of the record that ``holds`` on these days; its head may follow."""
        for kind, body in pieces.items():
            self._pieces[key, _named(kind, holds)] = body
            self._size += len(body)
        if self._size > (_WAITING if self.lasting else _IN_MEMORY):
            self._flush()

    def flush(self) -> None:
        """Write what waits to be written, where later runs may find it."""
        if self.lasting:
            self._flush()

    def _flush(self) -> None:
        if not (self._heads or self._pieces):
            return
        heads, self._heads = self._heads, {}
        pieces, self._pieces = self._pieces, {}
        self._size = 0
        # Where there is a head there are its pieces.
        rows: list[Any] = [(key, kind, _sealed(key + kind.encode(), body)) for (key, kind), body in pieces.items()]
        self._write("INSERT OR REPLACE INTO piece VALUES (?, ?, ?)", rows)
        rows = [(key, _sealed(key, head.to_json().encode()), self._day) for key, head in heads.items()]
        self._write("INSERT OR REPLACE INTO head VALUES (?, ?, ?)", rows)

    def keep(self, prefix: bytes, count: int) -> None:
        """Of the records whose keys begin so, keep those that were put last."""
        if not self.lasting:
            return
        rows = list(
            self._rows(
                "SELECT key FROM head WHERE substr(key, 1, ?) = ? ORDER BY rowid DESC LIMIT -1 OFFSET ?",
                (len(prefix), prefix, count),
            )
        )
        for table in ("head", "piece"):
            self._write(f"DELETE FROM {table} WHERE key = ?", rows)  # noqa: S608 - one of two names

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        if self._on_disk:
            self._connection.close()

    def trim(self) -> None:
        """Give up what was not used for longest when there is too much."""
        if not self.lasting:
            return
        import sqlite3

        try:
            self._trim()
        except sqlite3.Error:
            self.give_up()

    def _trim(self) -> None:
        ((size,),) = self._connection.execute(
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        )
        if self._path is None or size <= LIMIT:
            return
        with self._connection:
            done = self._connection.execute(
                "DELETE FROM head WHERE used < ? AND key IN"
                " (SELECT key FROM head ORDER BY used LIMIT (SELECT count(*) / 2 FROM head))",
                (self._day if size <= LIMIT_OF_A_DAY else self._day + 1,),
            )
            if not done.rowcount:
                return
            self._connection.execute("DELETE FROM piece WHERE key NOT IN (SELECT key FROM head)")
        self._connection.execute("VACUUM")

    # ---------------------------------------------------------------- the file

    @property
    def _on_disk(self) -> bool:
        """Whether there is anything but what waits in memory."""
        return self.lasting or "_connection" in vars(self)

    @cached_property
    def _connection(self) -> "sqlite3.Connection":
        return self._open(self._path)

    def _open(self, path: Path | None) -> "sqlite3.Connection":
        import sqlite3

        if path is None:
            return _prepared("")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _prepared(str(path))
        except OSError:
            pass
        except sqlite3.OperationalError:
            pass  # Locked for too long, or a folder that cannot be written.
        except sqlite3.DatabaseError:
            return self._anew(path)
        self._path = None
        return _prepared("")

    def _anew(self, path: Path) -> "sqlite3.Connection":
        """In place of a file that is damaged or of another version."""
        import sqlite3

        try:
            _remove(path)
            return _prepared(str(path))
        except (OSError, sqlite3.Error):
            self._path = None
            return _prepared("")

    def give_up(self) -> None:
        """Go on without a file that turned out damaged; the next run begins a new one."""
        if self._path is not None:
            with suppress(OSError):
                _remove(self._path)
            self._path = None
            self._connection = _prepared("")

    def _rows(self, question: str, values: Any) -> Iterator[Any]:
        import sqlite3

        try:
            yield from self._connection.execute(question, values)
        except sqlite3.Error:
            self.give_up()

    def _write(self, statement: str, rows: list[Any]) -> None:
        import sqlite3

        for _attempt in range(2):
            try:
                with self._connection:
                    self._connection.executemany(statement, rows)
                return
            except sqlite3.Error:
                self.give_up()


def clear(folder: Path) -> bool:
    """Throw all records of a folder away; whether there were any.

    :raises OSError: when they cannot be removed.
    """
    path = folder / FILE
    there = path.exists()
    _remove(path)
    return there


def _remove(path: Path) -> None:
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        name.unlink(missing_ok=True)


def _prepared(name: str) -> "sqlite3.Connection":
    """A connection with the tables in it.

    :raises sqlite3.DatabaseError: when the file is damaged or of another format.
    """
    import sqlite3

    connection = sqlite3.connect(name, timeout=10)
    # A piece has some ten thousand bytes: with larger pages it is read in two thirds of the time.
    connection.execute("PRAGMA page_size = 16384")
    # Keys are spread over the whole index: that of a hundred thousand records has to fit.
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA journal_mode = WAL")
    # A power cut may damage the file; then it is made anew.
    connection.execute("PRAGMA synchronous = OFF")
    ((version,),) = connection.execute("PRAGMA user_version")
    if version not in (0, _FORMAT):
        raise sqlite3.DatabaseError("another format")
    if version == 0:
        connection.executescript(f"{_TABLES} PRAGMA user_version = {_FORMAT};")
    return connection


def _named(kind: str, holds: Days) -> str:
    """The kind of a piece with the days of its record: another run may put one of other days in its place."""
    return kind if holds == _ALWAYS else f"{kind} {holds}"


def _sum(key: bytes, body: bytes) -> bytes:
    # The key counts too: a damaged index leads to the body of another.
    return crc32(body, crc32(key)).to_bytes(4, "big")


def _sealed(key: bytes, body: bytes) -> bytes:
    return _sum(key, body) + body


def _checked(key: bytes, sealed: bytes) -> bytes | None:
    """What was sealed, None when it has changed since."""
    body = sealed[4:]
    return body if sealed[:4] == _sum(key, body) else None
