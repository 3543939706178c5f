"""Files of reference tables taken apart: every value, and every word of a list, with its path and its place."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from ..acuan import REGIONAL, region_key, region_kind
from ..folding import squeeze
from ..messages import FileError, nearest
from .forms import CSV, KINDS, REGULATIONS, TABLES, Baris, Bentuk, Daftar, Himpunan, Kamus, Nilai

__all__ = ["AcuanError", "Entri", "Jalur", "Reader", "file_entries", "regulation_key"]

_HAPUS = "hapus"
Jalur = tuple[str, ...]
"""The path of an entry: its table, and the keys that lead to it."""


class AcuanError(FileError):
    """A reference table that cannot be used: which file, which entry, and what is wrong."""


class Entri(NamedTuple):
    """One value, or one word of a set, by its path; ``dihapus`` when it is to go, with all that stands below it."""

    jalur: Jalur
    nilai: Any
    file: str
    letak: str
    dihapus: bool = False

    def refuse(self, what: str, near: str | None = None, /, **values: object) -> AcuanError:
        """The error that this entry is."""
        return AcuanError(self.file, self.letak, what, near, **values)


class Reader(NamedTuple):
    """Takes one table of a file apart, by the form that it has to have."""

    file: str
    baris: str = ""
    """Where an entry stands when its path does not say it: the line of a CSV file."""

    def entries(self, bentuk: Bentuk, isi: Any, jalur: Jalur) -> Iterator[Entri]:
        """What stands there, value by value."""
        if isinstance(bentuk, Nilai):
            yield self._value(bentuk.jenis, isi, jalur)
        elif isinstance(bentuk, Himpunan):
            for word in self._list(isi, jalur):
                yield self._value(bentuk.jenis, word, (*jalur, str(word)), word=True)
        else:
            named = self._named(bentuk, isi, jalur)
            if not named and len(jalur) > 1:
                raise self._refuse(jalur, "acuan.empty")
            for key, value in named.items():
                yield from self.entries(self._below(bentuk, key, jalur), value, (*jalur, key))

    def deletions(self, bentuk: Bentuk, isi: Any, jalur: Jalur) -> Iterator[Entri]:
        """What is to go: names in a list, below the keys that lead to them."""
        if isinstance(isi, dict) and not isinstance(bentuk, Nilai | Himpunan):
            for key, value in isi.items():
                yield from self.deletions(self._below(bentuk, key, jalur), value, (*jalur, key))
            return
        if isinstance(bentuk, Nilai):
            raise self._refuse(jalur, "acuan.delete_value")
        for name in self._list(isi, jalur):
            if not isinstance(name, str):
                raise self._refuse(jalur, "acuan.teks", value=name)
            if isinstance(bentuk, Baris) and (
                name in bentuk.wajib or isinstance(self._below(bentuk, name, jalur), Baris)
            ):
                raise self._refuse(jalur, "acuan.delete_owed", key=name)
            yield Entri((*jalur, name), None, self.file, self._place((*jalur, name)), dihapus=True)

    def _value(self, jenis: str | tuple[str, ...], isi: Any, jalur: Jalur, *, word: bool = False) -> Entri:
        if isinstance(jenis, tuple):
            if isi not in jenis:
                near = nearest(str(isi), jenis) or ", ".join(jenis)
                raise self._refuse(jalur, "acuan.choice", near, value=isi)
        elif not KINDS[jenis](isi):
            raise self._refuse(jalur, f"acuan.{jenis}", value=isi)
        return Entri(jalur, True if word else isi, self.file, self._place(jalur))

    def _list(self, isi: Any, jalur: Jalur) -> list[Any]:
        if not isinstance(isi, list):
            raise self._refuse(jalur, "acuan.daftar", value=isi)
        return isi

    def _named(self, bentuk: Baris | Kamus | Daftar, isi: Any, jalur: Jalur) -> dict[str, Any]:
        """The entries by their keys."""
        if not isinstance(bentuk, Daftar):
            if not isinstance(isi, dict):
                raise self._refuse(jalur, "acuan.tabel", value=isi)
            return isi
        named: dict[str, Any] = {}
        for row in self._list(isi, jalur):
            key = row.get(bentuk.kunci) if isinstance(row, dict) else None
            if not isinstance(key, str):
                raise self._refuse(jalur, "acuan.missing", key=bentuk.kunci)
            if key in named:
                raise self._refuse((*jalur, key), "acuan.twice_here")
            named[key] = row
        return named

    def _below(self, bentuk: Bentuk, key: str, jalur: Jalur) -> Any:
        """The form of what stands under a key."""
        if isinstance(bentuk, Baris):
            if key not in bentuk.isi:
                raise self._refuse(jalur, "acuan.unknown", nearest(key, bentuk.isi), key=key)
            return bentuk.isi[key]
        if isinstance(bentuk, Kamus) and not KINDS[bentuk.kunci](key):
            raise self._refuse(jalur, f"acuan.{bentuk.kunci}", value=key)
        return bentuk.isi  # type: ignore[union-attr]

    def _place(self, jalur: Jalur) -> str:
        return self.baris or ".".join(jalur)

    def _refuse(self, jalur: Jalur, what: str, near: str | None = None, /, **values: object) -> AcuanError:
        return AcuanError(self.file, self._place(jalur), what, near, **values)


def file_entries(shown: str, text: str) -> Iterator[Entri]:
    """Everything that a file says."""
    stem, suffix = Path(shown).stem, Path(shown).suffix.lower()
    if suffix == ".csv":
        yield from _csv_entries(shown, text, stem if stem in CSV else REGULATIONS)
        return
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AcuanError(shown, "TOML", "rule.toml", error=error) from None
    if stem in TABLES.keys() - CSV:
        tables = {stem: tables}
    if not tables:
        raise AcuanError(shown, "-", "acuan.empty")
    reader = Reader(shown)
    for name, table in tables.items():
        bentuk = TABLES.get(name) if name not in CSV else None
        if bentuk is None:
            raise AcuanError(shown, name, "acuan.no_table", nearest(name, TABLES.keys() - CSV), name=name)
        if not isinstance(table, dict):
            raise AcuanError(shown, name, "acuan.tabel", value=table)
        gone = table.pop(_HAPUS, None)
        yield from reader.entries(bentuk, table, (name,))
        if gone is not None:
            yield from reader.deletions(bentuk, gone, (name,))


def _csv_entries(shown: str, text: str, name: str) -> Iterator[Entri]:
    form = CSV[name]
    # Spreadsheets write semicolons where the comma is decimal, as it is in Indonesia.
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)
    columns = rows.fieldnames or []
    for column in columns:
        if column not in form.isi and column != _HAPUS:
            raise AcuanError(shown, "1", "acuan.unknown", nearest(column, form.isi), key=column)
    for column in ("jenis", "nomor", "tahun"):
        if column not in columns:
            raise AcuanError(shown, "1", "acuan.missing", key=column)
    seen: dict[str, str] = {}
    for row in rows:
        place = str(rows.line_num)
        reader = Reader(shown, place)
        if None in row or None in row.values():
            raise AcuanError(shown, place, "acuan.columns", count=len(columns))
        key = regulation_key(row)
        if key in seen:
            raise AcuanError(shown, place, "acuan.twice", key=key, other=seen[key])
        seen[key] = f"{shown}: {place}"
        gone = row.pop(_HAPUS, "")
        if gone not in ("", "ya"):
            raise AcuanError(shown, place, "acuan.choice", "ya", value=gone)
        if gone:
            yield Entri((name, key), None, shown, place, dihapus=True)
        else:
            yield from reader.entries(form, row, (name, key))


def regulation_key(row: Mapping[str, str]) -> str:
    """What tells one regulation from all others: kind, region, number and year; "Kab." and "Kabupaten" are one."""
    jenis, _, region = row["jenis"].partition(" ")
    name = " ".join((jenis, region_kind(region), region_key(region))) if jenis in REGIONAL else row["jenis"]
    return f"{squeeze(name)} {row['nomor']}/{row['tahun']}"
