"""The identity block: fields that must be filled."""

import re
from typing import Literal

from ..model import Sop, Teks, filled
from ..patterns import pattern
from ..reading import MANY_EMPTY, OWED
from ..values.periode import find_bulan
from ..values.tanggal import parse_tanggal
from ..vocabulary.nama_sop import bare_name, names_nothing
from . import Context, Hit, Options, Undetermined, Verdict, check
from .keterbacaan import mentioned, noisy
from .medan import torn
from .tanggal import DATES

__all__: list[str] = []


def _unread(sop: Sop) -> Undetermined | None:
    """Why nothing may be called missing: no label was read, the scan is unclear, or too many values are not there."""
    if not sop.identitas.fields:
        return Undetermined("identitas_tidak_terbaca")
    if noisy(sop):
        return Undetermined("kotor")
    lacking = sum((medan := sop.identitas.fields.get(name)) is None or medan.nilai is None for name in OWED)
    return Undetermined("isi_terpisah") if lacking >= MANY_EMPTY else None


class FieldOptions(Options):
    """``medan`` is the field that must be filled."""

    medan: Literal["nomor", "nama", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"]


@check(Sop, options=FieldOptions, undetermined=True, identity_part=True)
def identity_field(sop: Sop, options: FieldOptions, context: Context) -> Verdict:
    """A field must be there and filled; the finding stands on its label, else on the SOP's name.

    An SOP whose name has no label may show it as its title.
    """
    name = options.medan
    medan = sop.identitas.fields.get(name)
    if medan is not None and not _empty(name, medan.nilai):
        return None
    unread = _unread(sop)
    if unread is not None:
        return unread
    if medan is not None:
        elsewhere = medan.nilai is None and torn(sop, context)
        return Undetermined("isi_terpisah") if elsewhere else [Hit(medan.label.spans[0])]
    if name == "nama" and any(bare_name(title.teks) for title in sop.judul):
        return None
    elsewhere = (
        mentioned(sop, name, context)
        or (name == "nomor" and _holds_number(sop))
        or (name.startswith("tanggal") and (_has_second_date(sop) or _holds_date(sop)))
    )
    return Undetermined("label_di_tempat_lain") if elsewhere else [Hit(sop.anchor())]


def _has_second_date(sop: Sop) -> bool:
    """Whether two labels were taken for one date: "Tanggal Ditetapkan" below "Tanggal Pembuatan" dates the approval."""
    return any(
        medan.label.kunci.startswith("tanggal") and filled(medan.nilai) is not None for medan in sop.identitas.lain
    )


def _holds_number(sop: Sop) -> bool:
    """Whether text of the head that nothing claims is a number behind a label of its own: "Nomor Register : 12"."""
    head = sop.bagian[0].span.start if sop.bagian else sop.identitas.span.end
    return any(piece.span.start < head and _OTHER_NUMBER.match(piece.teks) for piece in sop.residu)


_OTHER_NUMBER = pattern(
    r"\W*(?:(?:no|nomor|kode)\b[^:\d]{0,40}:\s*\S*\d|[^:\d]{2,40}:\s*[^\s:/]*\d[^\s:/]*/[^\s:]+)", re.I
)


def _holds_date(sop: Sop) -> bool:
    """Whether a date stands where none belongs: its label was probably misread and taken for a value.

    In another date, too, behind the colon of a label that is not known: "- Efektif Mulai : 9 Maret 2026".
    """
    values = [sop.identitas.value(name) for name in ("nomor", "nama", "disahkan_oleh")]
    dates = [sop.identitas.value(name) for name in DATES]
    values += [nilai for nilai in dates if nilai is not None and _LABEL_WITHIN.search(nilai.teks)]
    texts = [*sop.kop, *sop.judul, *sop.residu, *(nilai for nilai in values if nilai is not None)]
    return any(_is_written_date(teks.teks, start, end) for teks in texts for _, start, end in find_bulan(teks.teks))


_LABEL_WITHIN = pattern(r"[A-Za-z]{3,}\s*:\s*\d")


_DIGITS_OF_A_YEAR = 4


def _is_written_date(text: str, start: int, end: int) -> bool:
    """Whether a day stands before the name of a month, and a year behind it."""
    year = text[end:].lstrip()[:_DIGITS_OF_A_YEAR]
    return text[:start].rstrip()[-1:].isdigit() and len(year) == _DIGITS_OF_A_YEAR and year.isdigit()


def _empty(name: str, value: Teks | None) -> bool:
    nilai = filled(value)
    if nilai is None:
        return True
    if name == "nama":
        return names_nothing(nilai.teks)
    if not name.startswith("tanggal"):
        return False
    read = parse_tanggal(nilai.teks).jenis
    return read == "kosong" or (read == "sebagian" and _LEFT_OPEN.match(nilai.teks) is not None)


_LEFT_OPEN = pattern(r"\s*(?:[._]{3,}|…|[xX]{1,2}\b)")
"""Before a month or year that is printed, the day was to be filled in: "............ 2026", "xx Maret 2026"."""


@check(Sop, undetermined=True)
def approver_filled(sop: Sop, options: Options, context: Context) -> Verdict:
    """Disahkan Oleh must be there and filled, beside the label or by office, name or NIP below it.

    A signature at the end stands in for a label that is not there. Beside a label that is there and empty it may be
    that of the approver or of another: undetermined.
    """
    medan = sop.identitas.fields.get("disahkan_oleh")
    if sop.identitas.value("disahkan_oleh") is not None:
        return None
    if sop.tanda_tangan and (medan is None or sop.tanda_tangan[0].letak == "identitas"):
        return None
    unread = _unread(sop)
    if unread is not None:
        return unread
    if sop.tanda_tangan:
        return Undetermined("tanda_tangan_di_akhir")
    if medan is not None:
        return Undetermined("isi_terpisah") if torn(sop, context) else [Hit(medan.label.spans[0])]
    return Undetermined("label_di_tempat_lain") if mentioned(sop, "disahkan_oleh", context) else [Hit(sop.anchor())]
