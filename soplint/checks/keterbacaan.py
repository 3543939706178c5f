"""How well an SOP was read, and whether what seems to be missing stands in it. No check stands here."""

from ..istilah import traces
from ..model import MEDAN, Sop, Teks
from . import Context, once

__all__ = ["has_letters", "mentioned", "noisy", "outside_text"]

_CLEAN = 0.9
"""Below this coverage or legibility the scan is blamed before the document is."""


def noisy(sop: Sop) -> bool:
    """Whether so much of the SOP did not fit its place that a small contradiction may be the scan's."""
    return sop.coverage < _CLEAN or sop.legibility < _CLEAN


def has_letters(text: str, least: int = 3) -> bool:
    """Whether the text holds at least so many letters; page numbers and lone signs do not."""
    return sum(map(str.isalpha, text)) >= least


@once
def outside_text(context: Context) -> str:
    """Everything that was read outside the step tables, one piece a line."""
    sop = context.sop
    fields = [getattr(sop.identitas, name) for name in MEDAN]
    values = [medan.nilai for medan in (*fields, *sop.identitas.lain) if medan is not None]
    items = [butir.isi for bagian in sop.bagian for butir in bagian.butir]
    pieces: list[Teks | None] = [*sop.kop, *sop.judul, *values, *items, *sop.residu]
    for signature in sop.tanda_tangan:
        pieces += [signature.jabatan, signature.nama, signature.pangkat, signature.nip]
    return "\n".join(teks.teks for teks in pieces if teks is not None)


def mentioned(sop: Sop, key: str, context: Context) -> bool:
    """Whether a label that was not read as one stands somewhere in the text, with a capital as labels have."""
    text = outside_text(context)
    return any(words in text or words.upper() in text for words in traces(key))
