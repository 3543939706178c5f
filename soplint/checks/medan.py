"""Whether the values of the identity block were torn from their fields. No check stands here."""

from ..folding import fold
from ..model import Sop
from ..patterns import pattern
from ..values.tanggal import NAMA_BULAN, parse_tanggal
from . import Context
from .keterbacaan import has_letters

__all__ = ["torn"]


def torn(sop: Sop, context: Context) -> bool:
    """Whether values stand beside other labels than their own: text that nothing claims, which may be the value that a
    field lacks, stands inside the identity block or right below it, the approver is nothing but a date, a part of one
    or a count, or a label lost its colon.
    """
    approver = sop.identitas.value("disahkan_oleh")
    if approver is not None and _is_date(approver.teks):
        return True
    spans = [span for medan in sop.identitas.fields.values() for span in medan.spans]
    if not spans:
        return False
    if _lost_its_colon(sop, context):
        return True
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    # The rest of a value may stand below its label, right above the first section.
    end = min((bagian.span.start for bagian in sop.bagian if bagian.span.start >= end), default=end)
    return any(start < piece.span.start < end and has_letters(piece.teks, 2) for piece in sop.residu)


def _lost_its_colon(sop: Sop, context: Context) -> bool:
    """Whether the colon of an empty field stands in a line of its own, and that of another one beside its label."""
    fields = sop.identitas.fields.values()
    behind = {medan.label.span.end: medan.nilai for medan in fields}
    text = context.source.text
    empty = any(nilai is None and _COLON_ALONE.match(text, end) for end, nilai in behind.items())
    return empty and any(_COLON_BESIDE.match(text, end) for end in behind)


_COLON_ALONE = pattern(r"[^\S\n]*(?:\n[^\S\n]*)+:[^\S\n]*(?:\n|\Z)")
_COLON_BESIDE = pattern(r"[^\S\n]*:[^\S\n]*\S")


def _is_date(text: str) -> bool:
    words = fold(text).split()
    dated = all(word.isdecimal() or word in NAMA_BULAN for word in words)
    return dated and parse_tanggal(text).jenis != "tak_terbaca"
