"""How well an SOP was read: how much of it, how far it fits its place, and whether it is an SOP of this kind at all."""

from collections.abc import Iterator, Sequence
from typing import Any

from lark import Tree

from .folding import fold
from .istilah import format_lain
from .lexer import Lexeme
from .model import Residu, Sop, Tabel
from .patterns import pattern
from .values.waktu import parse_waktu

__all__ = ["coverage", "legibility", "other_template"]

_OWED = ("nomor", "nama", "tanggal_pembuatan", "tanggal_efektif", "disahkan_oleh")
_MANY_EMPTY = 3
"""From so many empty fields or sections on, their values probably stand elsewhere in the text."""

_MIN_HEADINGS = 3
"""Headings of another template that make it one (REQUIREMENTS of the form: three or more)."""

_LONGEST_HEADING = 45
_HEADING_NUMBER = pattern(r"^\W*(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s*")


def _lexemes(tree: Tree[Any]) -> Iterator[Lexeme]:
    yield from tree.scan_values(lambda value: isinstance(value, Lexeme))


def coverage(tree: Tree[Any], residue: Sequence[Residu]) -> float:
    """The share of characters (blanks apart) outside residue, 0 to 1."""
    if not residue:
        return 1.0
    whole = sum(len(cell.text) for lexeme in _lexemes(tree) for cell in lexeme.cells) or 1
    return round(1 - sum(len(piece.teks) for piece in residue) / whole, 4)


def legibility(sop: Sop) -> float:
    """The share of what was read that looks as its place demands, 0 to 1."""
    fits = [*_fields_fit(sop), *_sections_fit(sop)]
    for tabel in sop.tabel:
        fits.extend(_table_fits(tabel))
    return round(sum(fits) / len(fits), 4) if fits else 1.0


def _fields_fit(sop: Sop) -> list[bool]:
    """A date reads as one, a number has a digit; when most fields are empty, their values were torn away from them."""
    fields = {name: getattr(sop.identitas, name) for name in _OWED}
    present = {name: medan for name, medan in fields.items() if medan is not None}
    empty = [name for name, medan in present.items() if medan.nilai is None]
    fits = [len(empty) < _MANY_EMPTY for _ in empty]
    for name, medan in present.items():
        if medan.nilai is not None:
            fits.append(not name.startswith("tanggal") or any(map(str.isdigit, medan.nilai.teks)))
    return fits


def _sections_fit(sop: Sop) -> list[bool]:
    empty = sum(not bagian.butir for bagian in sop.bagian)
    return [bool(bagian.butir) or empty < _MANY_EMPTY for bagian in sop.bagian]


def _table_fits(tabel: Tabel) -> list[bool]:
    """Each row is a step with a description, a readable time and not more cells than the heading; numbers ascend."""
    if not tabel.langkah:
        # A heading whose rows were printed elsewhere.
        return [False] * 5
    width = max(kolom.letak for kolom in tabel.kolom) + 1 if tabel.kolom else 0
    fits = []
    previous = None
    for langkah in tabel.langkah:
        fits.append(langkah.uraian is not None and langkah.sel <= width + 2)
        if langkah.waktu is not None:
            fits.append(parse_waktu(langkah.waktu.teks) is not None or any(map(str.isdigit, langkah.waktu.teks)))
        if langkah.nomor is not None:
            fits.append(previous is None or previous < langkah.nomor <= previous + 3)
            previous = langkah.nomor
    return fits


def other_template(tree: Tree[Any], sections: int, tables: Sequence[Tabel]) -> str | None:
    """Which other template the headings belong to, unless it has a step table or most sections of this form."""
    if sections >= _MIN_HEADINGS or any({"kelengkapan", "waktu", "output"} & tabel.peran for tabel in tables):
        return None
    keys = {
        fold(_HEADING_NUMBER.sub("", cell.text).partition(":")[0]).replace(" ", "")
        for lexeme in _lexemes(tree)
        for cell in lexeme.cells
        if len(cell.text) <= _LONGEST_HEADING or ":" in cell.text[:_LONGEST_HEADING]
    }
    counts = {name: len(keys & headings) for name, headings in format_lain().items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= _MIN_HEADINGS else None
