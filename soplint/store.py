"""Keeps records between runs, in one SQLite file of the cache folder, or for one run only.

What is damaged is thrown away and worked out again. Nothing in it can run code: heads and facts are JSON, pieces are
text behind a checksum. SQLite's own locks let several runs use it at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from .records import Head, Record

if TYPE_CHECKING:
    import sqlite3

__all__ = ["FILE", "LIMIT", "Store", "clear"]

FILE = "records.sqlite"
LIMIT = 4_000_000_000
"""Size in bytes above which the records that were not used for longest are given up, until half of it is free."""

_FORMAT = 1
_AT_ONCE = 500
"""Keys looked up with one question, and records written with one transaction."""

_TABLES = """
CREATE TABLE IF NOT EXISTS head (key BLOB PRIMARY KEY, body BLOB, used INTEGER);
CREATE TABLE IF NOT EXISTS piece (key BLOB, kind TEXT, body BLOB, PRIMARY KEY (key, kind));
"""


class Store:
    """Records by key. ``path`` is the file that keeps them; None keeps them in a temporary one that goes with the run.

    A file that cannot be used is replaced by a temporary one: a run never fails for what it only remembers.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._waiting: list[tuple[bytes, Record]] = []
        self._day = date.today().toordinal()
        self._connection = self._open(path)

    def heads(self, keys: Iterable[bytes]) -> dict[bytes, Head]:
        """The heads of those records that are here. They count as used today: those unused for longest go first."""
        found: dict[bytes, Head] = {}
        remaining = iter(keys)
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

    def piece(self, key: bytes, kind: str) -> bytes | None:
        """One piece of a record, None when it is not here or damaged."""
        self.flush()
        for (body,) in self._rows("SELECT body FROM piece WHERE key = ? AND kind = ?", (key, kind)):
            return _checked(key + kind.encode(), body)
        return None

    def put(self, key: bytes, record: Record) -> None:
        """Keep a record."""
        self._waiting.append((key, record))
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def put_pieces(self, key: bytes, pieces: Mapping[str, bytes]) -> None:
        """Keep pieces of a record whose head follows."""
        self._write(
            "INSERT OR REPLACE INTO piece VALUES (?, ?, ?)",
            [(key, kind, _sealed(key + kind.encode(), body)) for kind, body in pieces.items()],
        )

    def keep(self, prefix: bytes, count: int) -> None:
        """Of the records whose keys begin so, keep those that were put last."""
        rows = list(
            self._rows(
                "SELECT key FROM head WHERE substr(key, 1, ?) = ? ORDER BY rowid DESC LIMIT -1 OFFSET ?",
                (len(prefix), prefix, count),
            )
        )
        for table in ("head", "piece"):
            self._write(f"DELETE FROM {table} WHERE key = ?", rows)  # noqa: S608 - one of two names

    def flush(self) -> None:
        """Write what waits to be written."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        heads = [(key, _sealed(key, record.head.to_json().encode()), self._day) for key, record in waiting]
        pieces = [
            (key, kind, _sealed(key + kind.encode(), body))
            for key, record in waiting
            for kind, body in record.pieces.items()
        ]
        self._write("INSERT OR REPLACE INTO piece VALUES (?, ?, ?)", pieces)
        self._write("INSERT OR REPLACE INTO head VALUES (?, ?, ?)", heads)

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        self._connection.close()

    def trim(self) -> None:
        """Give up what was not used for longest when there is too much."""
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
            self._connection.execute(
                "DELETE FROM head WHERE key IN"
                " (SELECT key FROM head ORDER BY used LIMIT (SELECT count(*) / 2 FROM head))"
            )
            self._connection.execute("DELETE FROM piece WHERE key NOT IN (SELECT key FROM head)")
        self._connection.execute("VACUUM")

    # ---------------------------------------------------------------- the file

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
    connection.execute("PRAGMA journal_mode = WAL")
    # A power cut may damage the file; then it is made anew.
    connection.execute("PRAGMA synchronous = OFF")
    ((version,),) = connection.execute("PRAGMA user_version")
    if version not in (0, _FORMAT):
        raise sqlite3.DatabaseError("another format")
    if version == 0:
        connection.executescript(f"{_TABLES} PRAGMA user_version = {_FORMAT};")
    return connection


def _sum(key: bytes, body: bytes) -> bytes:
    # The key counts too: a damaged index leads to the body of another.
    return crc32(body, crc32(key)).to_bytes(4, "big")


def _sealed(key: bytes, body: bytes) -> bytes:
    return _sum(key, body) + body


def _checked(key: bytes, sealed: bytes) -> bytes | None:
    """What was sealed, None when it has changed since."""
    body = sealed[4:]
    return body if sealed[:4] == _sum(key, body) else None
