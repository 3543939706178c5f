"""Whether the values of the identity block were torn from their fields. No check stands here."""

from ..folding import fold
from ..model import Sop
from ..values.tanggal import NAMA_BULAN, parse_tanggal
from .keterbacaan import has_letters

__all__ = ["torn"]


def torn(sop: Sop) -> bool:
    """Whether values stand beside other labels than their own: text that nothing claims, which may be the value that a
    field lacks, stands inside the identity block, or the approver is nothing but a date, a part of one or a count.
    """
    approver = sop.identitas.value("disahkan_oleh")
    if approver is not None and _is_date(approver.teks):
        return True
    spans = [span for medan in sop.identitas.fields.values() for span in medan.spans]
    if not spans:
        return False
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return any(start < piece.span.start < end and has_letters(piece.teks, 2) for piece in sop.residu)


def _is_date(text: str) -> bool:
    words = fold(text).split()
    dated = all(word.isdecimal() or word in NAMA_BULAN for word in words)
    return dated and parse_tanggal(text).jenis != "tak_terbaca"
