"""Files of reference tables taken apart: every value, and every word of a list, with its path and its place."""

import csv
from collections.abc import Iterator, Mapping
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from ..acuan.daerah import region_key, region_kind
from ..acuan.peraturan import regional_kinds
from ..causes import tables_in
from ..folding import squeeze
from ..keys import only
from ..messages import FileError, nearest
from .forms import CSV, KINDS, REGULATIONS, TABLES, Fields, Form, Keyed, Rows, Value, WordSet

__all__ = ["AcuanError", "Keys", "PlacedValue", "Reader", "file_values", "regulation_key"]

_HAPUS = "hapus"
Keys = tuple[str, ...]
"""The path of a value: its table, and the keys that lead to it."""


class AcuanError(FileError):
    """A reference table that cannot be used: which file, where in it, and what is wrong."""


class PlacedValue(NamedTuple):
    """One value, or one word of a set, by its path; ``deleted`` when it is to go, with all that stands below it."""

    keys: Keys
    value: Any
    file: str
    place: str
    deleted: bool = False

    def refuse(self, what: str, near: str | None = None, /, **values: object) -> AcuanError:
        """The error that this value is."""
        return AcuanError(self.file, self.place, what, near, **values)


class Reader(NamedTuple):
    """Takes one table of a file apart, by the form that it has to have."""

    file: str
    line: str = ""
    """Where an entry stands when its path does not say it: the line of a CSV file."""

    def values(self, form: Form, given: Any, keys: Keys) -> Iterator[PlacedValue]:
        """What stands there, value by value."""
        if isinstance(form, Value):
            yield self._value(form.kind, given, keys)
        elif isinstance(form, WordSet):
            for word in self._list(given, keys):
                yield self._value(form.kind, word, (*keys, str(word)), word=True)
        else:
            named = self._named(form, given, keys)
            if not named and len(keys) > 1:
                raise self._refuse(keys, "acuan.empty")
            for key, value in named.items():
                yield from self.values(self._below(form, key, keys), value, (*keys, key))

    def deletions(self, form: Form, given: Any, keys: Keys) -> Iterator[PlacedValue]:
        """What is to go: names in a list, below the keys that lead to them."""
        if isinstance(given, dict) and not isinstance(form, Value | WordSet):
            for key, value in given.items():
                yield from self.deletions(self._below(form, key, keys), value, (*keys, key))
            return
        if isinstance(form, Value):
            raise self._refuse(keys, "acuan.delete_value")
        for name in self._list(given, keys):
            if not isinstance(name, str):
                raise self._refuse(keys, "acuan.teks", value=name)
            if isinstance(form, Fields) and (name in form.owed or isinstance(self._below(form, name, keys), Fields)):
                raise self._refuse(keys, "acuan.delete_owed", key=name)
            yield PlacedValue((*keys, name), None, self.file, self._place((*keys, name)), deleted=True)

    def _value(self, kind: str | tuple[str, ...], given: Any, keys: Keys, *, word: bool = False) -> PlacedValue:
        if isinstance(kind, tuple):
            if given not in kind:
                near = nearest(str(given), kind)
                raise self._refuse(keys, "acuan.choice", near, value=given, choices=", ".join(kind))
        elif not KINDS[kind](given):
            raise self._refuse(keys, f"acuan.{kind}", value=given)
        return PlacedValue(keys, True if word else given, self.file, self._place(keys))

    def _list(self, given: Any, keys: Keys) -> list[Any]:
        if not isinstance(given, list):
            raise self._refuse(keys, "acuan.daftar", value=given)
        return given

    def _named(self, form: Fields | Keyed | Rows, given: Any, keys: Keys) -> dict[str, Any]:
        """The entries by their keys."""
        if not isinstance(form, Rows):
            if not isinstance(given, dict):
                raise self._refuse(keys, "acuan.tabel", value=given)
            return given
        named: dict[str, Any] = {}
        for row in self._list(given, keys):
            key = row.get(form.key) if isinstance(row, dict) else None
            if not isinstance(key, str):
                raise self._refuse(keys, "key.missing", key=form.key)
            if key in named:
                raise self._refuse((*keys, key), "acuan.twice_here")
            named[key] = row
        return named

    def _below(self, form: Form, key: str, keys: Keys) -> Any:
        """The form of what stands under a key."""
        if isinstance(form, Fields):
            only((key,), form.holds, partial(self._refuse, keys))
            return form.holds[key]
        if isinstance(form, Keyed) and not KINDS[form.key](key):
            raise self._refuse(keys, f"acuan.{form.key}", value=key)
        return form.holds  # type: ignore[union-attr]  # asked only of what holds entries

    def _place(self, keys: Keys) -> str:
        return self.line or ".".join(keys)

    def _refuse(self, keys: Keys, what: str, near: str | None = None, /, **values: object) -> AcuanError:
        # A value of a CSV file stands in a line and a column.
        place = ": ".join((self.line, *keys[2:])) if self.line else self._place(keys)
        return AcuanError(self.file, place, what, near, **values)


def file_values(shown: str, text: str) -> Iterator[PlacedValue]:
    """Everything that a file says."""
    stem, suffix = Path(shown).stem, Path(shown).suffix.lower()
    if suffix == ".csv":
        yield from _csv_values(shown, text, stem if stem in CSV else REGULATIONS)
        return
    tables = tables_in(text, partial(AcuanError, shown, ""))
    if stem in TABLES.keys() - CSV:
        tables = {stem: tables}
    if not tables:
        raise AcuanError(shown, "", "acuan.empty_file")
    reader = Reader(shown)
    for name, table in tables.items():
        form = TABLES.get(name) if name not in CSV else None
        if form is None:
            known = TABLES.keys() - CSV
            # The file itself may have been meant to be called like a table.
            near = nearest(name, known) or nearest(stem, known)
            raise AcuanError(shown, name, "acuan.no_table", near, name=name)
        if not isinstance(table, dict):
            raise AcuanError(shown, name, "acuan.tabel", value=table)
        gone = table.pop(_HAPUS, None)
        yield from reader.values(form, table, (name,))
        if gone is not None:
            yield from reader.deletions(form, gone, (name,))


def _csv_values(shown: str, text: str, name: str) -> Iterator[PlacedValue]:
    form = CSV[name]
    # Spreadsheets write semicolons where the comma is decimal, as it is in Indonesia.
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)
    columns = rows.fieldnames or []
    for column in columns:
        if column != _HAPUS:
            only((column,), form.holds, partial(AcuanError, shown, "1"))
    for column in ("jenis", "nomor", "tahun"):
        if column not in columns:
            raise AcuanError(shown, "1", "key.missing", key=column)
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
            raise AcuanError(shown, place, "acuan.choice", value=gone, choices="ya")
        if gone:
            yield PlacedValue((name, key), None, shown, place, deleted=True)
        else:
            yield from reader.values(form, row, (name, key))


def regulation_key(row: Mapping[str, str]) -> str:
    """What tells one regulation from all others: kind, region, number and year; "Kab." and "Kabupaten" are one."""
    kind, _, region = row["jenis"].partition(" ")
    name = " ".join((kind, region_kind(region), region_key(region))) if kind in regional_kinds() else row["jenis"]
    return f"{squeeze(name)} {row['nomor']}/{row['tahun']}"
