"""Checks that any part of the form may need."""

from typing import Literal

from ..model import Identitas, Langkah, Sop, Teks
from ..source import Span
from . import Context, Hit, Options, Verdict, check

__all__ = ["absolute", "blank", "required_cell", "required_field", "step_anchor"]

_FILLERS = frozenset(" \t\n\r\xa0-–—−.…_:,;")


def blank(teks: Teks | None) -> bool:
    """Whether a value is absent or only a dash, dots or a line to write on."""
    return teks is None or not set(teks.teks) - _FILLERS


def step_anchor(langkah: Langkah) -> Span:
    """Where a finding about an empty cell stands: on the step's number, else on its first cell."""
    return (langkah.nomor_tertulis or langkah).spans[0]


class FieldOptions(Options):
    """``medan`` is the field that must be filled."""

    medan: Literal["nomor", "nama", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan_oleh"]


@check(Sop, options=FieldOptions, placeholders=(), undetermined=True)
def required_field(sop: Sop, options: FieldOptions, context: Context) -> Verdict:
    """A field of the identity block must be there and filled; the finding stands on its label or on the SOP's name."""
    identitas: Identitas = sop.identitas
    medan = getattr(identitas, options.medan)
    if medan is None:
        return [Hit(sop.anchor())]
    return [Hit(medan.label.spans[0])] if blank(medan.nilai) else None


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
