"""Checks that any part of the form may need."""

from typing import Literal

from ..model import Langkah, Teks
from ..source import Span
from . import Context, Hit, Options, Verdict, check

__all__ = ["absolute", "blank", "required_cell", "step_anchor"]

_FILLERS = frozenset(" \t\n\r\xa0-–—−.…_:,;")


def blank(teks: Teks | None) -> bool:
    """Whether a value is absent or only a dash, dots or a line to write on."""
    return teks is None or not set(teks.teks) - _FILLERS


def step_anchor(langkah: Langkah) -> Span:
    """Where a finding about an empty cell stands: on the step's number, else on its first cell."""
    return (langkah.nomor_tertulis or langkah).spans[0]


class CellOptions(Options):
    """``kolom`` is the column that every step must fill."""

    kolom: Literal["uraian", "kelengkapan", "waktu", "output"]


@check(Langkah, options=CellOptions, placeholders=("langkah",))
def required_cell(langkah: Langkah, options: CellOptions, context: Context) -> Verdict:
    """A cell of a step must be filled; the finding stands on the step's number."""
    if not blank(getattr(langkah, options.kolom)):
        return None
    return [Hit(step_anchor(langkah), {"langkah": langkah.nomor or "-"})]


def absolute(teks: Teks, start: int, end: int) -> Span:
    """The raw place of a range of a value's text; in a value of several pieces, the part in its first piece."""
    position = 0
    for piece in teks.spans:
        length = piece.end - piece.start
        if start < position + length:
            first = piece.start + max(start - position, 0)
            return Span(first, min(piece.start + max(end - position, 0), piece.end))
        position += length + 1
    return teks.spans[-1]
